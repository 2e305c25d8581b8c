// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is an accelerator a card in a slot, what kind of socket does it take, and is a cable of copper? The catalog says
// so in the vendors' words, which are read here alone. Leaves out: every other word of them.
#pragma once

#include "catalog/parts.h"

#include <string_view>

namespace cw::catalog {

/// Else a module on a board.
inline bool isCard(const Accelerator& part) { return part.formFactor.starts_with("PCIe"); }

/// "SXM5", "OAM", "PCIe": a server takes accelerators of one of them. Empty where the catalog does not say.
inline std::string_view formFamily(const Accelerator& part)
{
    const std::string_view form = part.formFactor;
    return form.substr(0, form.find(' '));
}

/// Else of fibre, with a transceiver at each end.
inline bool isCopper(const Interconnect& part) { return part.medium.find("copper") != std::string::npos; }

} // namespace cw::catalog
