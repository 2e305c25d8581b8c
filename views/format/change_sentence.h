// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one difference between two states of a design read?
// Leaves out: which differences there are (assess/compare.h).
#pragma once

#include "assess/compare.h"

#include <QString>

namespace cw::format {

/// "8 racks more", "GPU H100 → B200 in 32 nodes", "TP 8 → 4".
QString sentence(const assess::Change& change);
/// The heading over the sentences of a group.
QString name(assess::ChangeGroup group);

} // namespace cw::format
