// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a load pay for each unit of its energy, on average over the year and in each season?
// Leaves out: demand charges, holidays, and loads that look at prices.
#pragma once

#include "catalog/site_parts.h"

#include <array>

namespace cw::energy {

/// Weights of the hours of a week: what is drawn then. The mean of a year has five weekdays, one Saturday and one Sunday
/// a week.
struct WeekLoad {
    std::array<double, 24> weekday;
    std::array<double, 24> saturday;
    std::array<double, 24> sunday;
};

/// The same in every hour.
WeekLoad evenLoad();
/// What the meter shows by hour where so much of the cluster works and the rest idles.
WeekLoad loadOf(const catalog::LoadProfile& profile, Watts idle, Watts working);
/// The share that works, on average.
double meanShare(const catalog::LoadProfile& profile);
/// In the hour of a week in which most works.
double highestShare(const catalog::LoadProfile& profile);

/// Of each kilowatt-hour in the tariff's currency, by the hours of a year of 365.25 days.
double meanPrice(const catalog::Tariff& tariff, const WeekLoad& load);

/// The same over one season.
double meanPrice(const catalog::TariffSeason& season, const WeekLoad& load);

} // namespace cw::energy
