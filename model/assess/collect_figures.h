// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which numbers does this assessment offer? One figure for each card that applies.
// Leaves out: the numbers' origin; the cards keep it.
#pragma once

#include "assess/assessment.h"

#include <vector>

namespace cw::assess {

std::vector<Figure> collectFigures(const Assessment& assessment);

} // namespace cw::assess
