// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a screen reader find in the drawing of the network? A list of its switches and nodes, in the order of
// Tab, with what the tip says of each. Leaves out: cables; the panels list the worst of them.
#pragma once

namespace cw::topology {

/// Once in a program, before the first NetworkView is asked for its accessible interface.
void installNetworkAccessibility();

} // namespace cw::topology
