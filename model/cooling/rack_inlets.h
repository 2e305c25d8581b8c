// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how warm is the air that each rack of the floor takes in, and is that too warm for its devices?
// Leaves out: which systems cool the racks (cooling.h has decided) and measured halls.
#pragma once

#include "catalog/catalog.h"
#include "cooling/returned_air.h"
#include "design/design.h"
#include "explain/card.h"

#include <optional>
#include <vector>

namespace cw::cooling {

/// A rack that air flows through.
struct BreathingRack {
    design::RackId id;
    AirRack air;
    Watts heat; ///< expected, into the room
    friend bool operator==(const BreathingRack&, const BreathingRack&) = default;
};

struct InletInputs {
    std::vector<BreathingRack> racks;
    bool isKnown = true; ///< false: the heat or the air of a rack is not known, and with it everybody's inlet
    Kelvins supply{293.15};
    catalog::ReturnModel model;
    std::optional<catalog::AirClass> airClass; ///< nullopt = not known
    friend bool operator==(const InletInputs&, const InletInputs&) = default;
};

struct InletResult {
    std::vector<Kelvins> inlets; ///< parallel to InletInputs::racks; empty where not known
    int hottest = -1;            ///< index
    std::optional<Kelvins> mean; ///< weighted by what each rack takes in
    std::int64_t aboveRecommended = 0;
    std::int64_t aboveAllowable = 0;
    friend bool operator==(const InletResult&, const InletResult&) = default;
};

InletResult assessInlets(const InletInputs& inputs);

const std::vector<explain::Card<InletInputs, InletResult>>& inletCards();

} // namespace cw::cooling
