// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a screen reader find in the racks? Each rack and each device shown, with its name and figures.
// Leaves out: buttons and lists, which speak for themselves.
#pragma once

namespace cw::elevation {

/// Once in a program, before the first RackView is asked for its accessible interface.
void installRackAccessibility();

} // namespace cw::elevation
