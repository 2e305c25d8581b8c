// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is an accelerator a card in a slot, and a cable of copper? The catalog says so in the vendors' words, which are
// read here alone. Leaves out: every other word of them.
#pragma once

#include "catalog/parts.h"

namespace cw::catalog {

/// Else a module on a board.
inline bool isCard(const Accelerator& part) { return part.formFactor.starts_with("PCIe"); }

/// Else of fibre, with a transceiver at each end.
inline bool isCopper(const Interconnect& part) { return part.medium.find("copper") != std::string::npos; }

} // namespace cw::catalog
