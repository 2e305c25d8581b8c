// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a load that never varies pay for its energy, on average over the year and in each season?
// Leaves out: demand charges, holidays, and loads that avoid dear hours.
#pragma once

#include "catalog/site_parts.h"

namespace cw::energy {

/// Of each kilowatt-hour in the tariff's currency, by the hours of a year of 365.25 days, five weekdays, one Saturday and
/// one Sunday a week.
double meanPrice(const catalog::Tariff& tariff);

/// The same over one season.
double meanPrice(const catalog::TariffSeason& season);

} // namespace cw::energy
