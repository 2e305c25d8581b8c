// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which remedies of a finding can be carried out at once, and what is the design then? One edit for each.
// Leaves out: remedies that need a choice; they stay advice.
#pragma once

#include "assess/finding.h"
#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace cw::assess {

/// Gives back all that failed, which is no part of a design: whoever holds the failures carries it out.
inline constexpr std::string_view kRestoreFailed = "remedy.restoreFailed";

/// Of the text keys in Finding::remedies.
bool isMendable(const Finding& finding, std::string_view remedy);

/// No error is new in the design that comes back, and where a step time was known it still is. Unless the finding is an
/// error, whose end may cost something, the step for each sample is no longer, and where it is no shorter the bisection
/// bandwidth is no less. A remedy that changes nothing is none. Codes:
/// problem.mend.notHere (another edit has mended it, or made it impossible), problem.mend.bringsError,
/// problem.mend.losesStep, problem.mend.slower, problem.mend.narrower, problem.mend.notEnough, problem.mend.noFreePlace,
/// problem.mend.givenUp (told to stop), and those of the edits.
Result<design::Design> mend(const design::Design& design, const catalog::Catalog& catalog, const Finding& finding,
                            std::string_view remedy, const std::stop_token& stop = {});

} // namespace cw::assess
