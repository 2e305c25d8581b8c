// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which numbers does an assessment offer to windows, reports and the command line?
// Leaves out: how each came about; ask explain() with the same id.
#pragma once

#include "base/quantity.h"

#include <optional>
#include <string>

namespace cw::assess {

struct Figure {
    std::string id;               ///< "power.nodeExpected"
    std::string title;            ///< text key
    std::string unit;             ///< base/units.h symbol of JSON output
    std::optional<Measure> value; ///< nullopt = cannot be known; a finding says which datum is missing
    std::optional<Measure> low;
    std::optional<Measure> high;
    bool validated = false; ///< inside the region checked against published measurements
    friend bool operator==(const Figure&, const Figure&) = default;
};

} // namespace cw::assess
