// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one difference between two states of a design read?
// Leaves out: which differences there are (assess/compare.h).
#pragma once

#include "assess/compare.h"
#include "assess/ladder.h"

#include <QString>

namespace cw::format {

/// "8 racks more", "GPU H100 → B200 in 32 nodes", "TP 8 → 4".
QString sentence(const assess::Change& change);
/// "Micro-batch from 1 to 2": one step up of the ladder.
QString sentence(const assess::Rung& rung);
/// The heading over the sentences of a group.
QString name(assess::ChangeGroup group);

} // namespace cw::format
