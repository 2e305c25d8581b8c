// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the other files of this folder hand each other while a fabric is assessed?
// Leaves out: everything that other folders may use (fabric.h).
#pragma once

#include "fabric/fabric.h"

namespace cw::fabric {

/// Of the spines and cores.
inline const std::optional<catalog::Switch>& spineOf(const Inputs& inputs)
{
    return inputs.rule.spine.empty() ? inputs.leaf : inputs.spine;
}

/// HBM, scale-up, PCIe and network rates of one accelerator, and the links that collectives use.
void rateTiers(const Inputs& inputs, Result& result);

/// Sums made by the switches, where the rule asks for them.
void rateNetworkReduction(const Inputs& inputs, Result& result);

} // namespace cw::fabric
