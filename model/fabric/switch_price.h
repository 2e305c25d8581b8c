// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the switches that a fabric rule needs cost, as far as the catalog knows their prices?
// Leaves out: cables and optics (which ones depends on the way on the floor), discounts and support.
#pragma once

#include "fabric/fabric.h"

#include <optional>
#include <string>
#include <vector>

namespace cw::fabric {

struct SwitchPrice {
    std::optional<Dollars> sum;        ///< nullopt where a price is missing, or nothing can be built
    std::vector<std::string> unpriced; ///< names of needed switches without a price
    std::string date;                  ///< of the oldest price, "2026-06"
    friend bool operator==(const SwitchPrice&, const SwitchPrice&) = default;
};

SwitchPrice switchPrice(const Inputs& inputs, const Result& result);

} // namespace cw::fabric
