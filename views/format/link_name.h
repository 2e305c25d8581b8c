// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is the link called that stops a figure from being better? Leaves out: which one it is.
#pragma once

#include "explain/deciding_link.h"

#include <QString>

namespace cw::format {

/// "Leaf 3 → Spine 1 to 4 (8 cables)".
QString linkName(const explain::DecidingLink& link);

} // namespace cw::format
