// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/tariff_price.h"

#include <array>
#include <numeric>

namespace cw::energy {
namespace {

constexpr std::array<double, catalog::kMonths> kDays{31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

double mean(const std::array<double, 24>& hours)
{
    return std::accumulate(hours.begin(), hours.end(), 0.0) / static_cast<double>(hours.size());
}

double daysOf(const catalog::TariffSeason& season)
{
    double days = 0;
    for (std::size_t month = 0; month < kDays.size(); ++month)
        days += season.months[month] ? kDays[month] : 0;
    return days;
}

} // namespace

double meanPrice(const catalog::TariffSeason& season)
{
    return (5 * mean(season.weekday) + mean(season.saturday) + mean(season.sunday)) / 7;
}

double meanPrice(const catalog::Tariff& tariff)
{
    double days = 0;
    double sum = 0;
    for (const catalog::TariffSeason& season : tariff.seasons) {
        days += daysOf(season);
        sum += daysOf(season) * meanPrice(season);
    }
    return days > 0 ? sum / days : 0;
}

} // namespace cw::energy
