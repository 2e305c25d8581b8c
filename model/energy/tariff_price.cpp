// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/tariff_price.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

namespace cw::energy {
namespace {

using Day = std::array<double, 24>;

constexpr std::array<double, catalog::kMonths> kDays{31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr double kWeekHours = 7 * 24;

double sum(const Day& hours) { return std::accumulate(hours.begin(), hours.end(), 0.0); }

double sum(const Day& prices, const Day& load)
{
    return std::inner_product(prices.begin(), prices.end(), load.begin(), 0.0);
}

double daysOf(const catalog::TariffSeason& season)
{
    double days = 0;
    for (std::size_t month = 0; month < kDays.size(); ++month)
        days += season.months[month] ? kDays[month] : 0;
    return days;
}

/// Both over a week: five weekdays and the days after them.
template <class Week>
double energyOf(const Week& week)
{
    return 5 * sum(week.weekday) + sum(week.saturday) + sum(week.sunday);
}

} // namespace

WeekLoad evenLoad()
{
    WeekLoad out{};
    out.weekday.fill(1);
    out.saturday.fill(1);
    out.sunday.fill(1);
    return out;
}

WeekLoad loadOf(const catalog::LoadProfile& profile, Watts idle, Watts working)
{
    const auto drawn = [&](const Day& shares) {
        Day out{};
        std::ranges::transform(shares, out.begin(), [&](double share) { return (idle + share * (working - idle)).base(); });
        return out;
    };
    return {drawn(profile.weekday), drawn(profile.saturday), drawn(profile.sunday)};
}

double meanShare(const catalog::LoadProfile& profile) { return energyOf(profile) / kWeekHours; }

double highestShare(const catalog::LoadProfile& profile)
{
    return std::max({std::ranges::max(profile.weekday), std::ranges::max(profile.saturday), std::ranges::max(profile.sunday)});
}

double meanPrice(const catalog::TariffSeason& season, const WeekLoad& load)
{
    const double energy = energyOf(load);
    const double paid = 5 * sum(season.weekday, load.weekday) + sum(season.saturday, load.saturday) +
                        sum(season.sunday, load.sunday);
    return energy > 0 ? paid / energy : meanPrice(season, evenLoad());
}

double meanPrice(const catalog::Tariff& tariff, const WeekLoad& load)
{
    double days = 0;
    double sum = 0;
    for (const catalog::TariffSeason& season : tariff.seasons) {
        days += daysOf(season);
        sum += daysOf(season) * meanPrice(season, load);
    }
    return days > 0 ? sum / days : 0;
}

} // namespace cw::energy
