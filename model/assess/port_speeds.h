// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is a link to be expected between ports of unlike speed, at the slower one's rate? Leaves out: plugs and modules,
// of which the catalog knows nothing.
#pragma once

#include "base/quantity.h"
#include "catalog/judgement_model.h"

#include <algorithm>

namespace cw::assess {

inline bool linkIsLikely(BytesPerSecond a, BytesPerSecond b, const catalog::JudgementModel& model)
{
    return std::min(a, b) >= model.slowestLinkOfFastCard.value || std::max(a, b) < model.fastCard.value;
}

} // namespace cw::assess
