// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which steps is power assessed, each filling its part of the result?
// Leaves out: everything that other folders may use (power.h).
#pragma once

#include "power/power.h"

namespace cw::power {

/// One node of a server type with this accelerator, at this share of the way from idle to computing. The cap is of the
/// accelerators' design power.
NodePower powerOfNode(const inventory::NodeClass& nodes, const catalog::PowerModel& model, double load = 1,
                      Fraction powerCap = Fraction{1});

DevicePower powerOfSwitch(const std::optional<catalog::Switch>& part, const catalog::PowerModel& model);
DevicePower powerOfAppliance(const inventory::ApplianceClass& appliance, const catalog::PowerModel& model);

/// Sums that are unknown as soon as one term is.
std::optional<Levels> operator+(const std::optional<Levels>& a, const std::optional<Levels>& b);
std::optional<Levels> operator*(double factor, const std::optional<Levels>& a);

constexpr int kPhases = 3;

/// What each phase of a rack's PDUs carries; `each` is what one PDU carries for hours.
std::optional<PhaseLoads> phaseLoads(const Inputs& inputs, const Result& result, const inventory::RackClass& rack,
                                     Watts each);

/// Fills `supply`; IT must be there already.
void powerSupply(const Inputs& inputs, Result& result);

void powerRacks(const Inputs& inputs, Result& result);

/// Sums over the hall, then losses, cooling and the whole site; racks must be there already.
void powerFacility(const Inputs& inputs, Result& result);

} // namespace cw::power
