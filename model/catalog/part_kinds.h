// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is an accelerator a card in a slot, what kind of socket does it take, is a cable of copper, and does it split?
// The catalog says so in the vendors' words, which are read here alone. Leaves out: every other word of them.
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

/// With or without transceivers of its own; else a card.
inline bool isCable(const Interconnect& part)
{
    return part.kind == InterconnectKind::Cable || part.kind == InterconnectKind::Transceiver;
}

/// Else of fibre, with a transceiver at each end.
inline bool isCopper(const Interconnect& part) { return part.medium.find("copper") != std::string::npos; }

/// One end at its full rate, and two of half of it.
inline bool isSplitter(const Interconnect& part) { return part.medium.find("splitter") != std::string::npos; }

/// Of one link: a splitter carries two, each at half its rate.
inline BytesPerSecond linkRate(const Interconnect& part) { return isSplitter(part) ? part.rate.value / 2.0 : part.rate.value; }

} // namespace cw::catalog
