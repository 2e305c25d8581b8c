// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what would one step more of each resource bring, and what would it cost in money and power? Each rung is a
// design of its own, assessed like any other. Leaves out: two steps at once, and which rung to take.
#pragma once

#include "assess/assessment.h"
#include "assess/finding.h"
#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cw::assess {

struct Rung {
    std::string text;                       ///< text key: "ladder.microBatch"
    std::vector<FindingArgument> arguments; ///< "from", "to"
    std::optional<design::Design> design;   ///< nullopt where it cannot be had
    std::optional<Problem> obstacle;        ///< why not, or what the step would break
    std::optional<double> gain;             ///< of useful tokens a second, as a share; nullopt = not known
    std::optional<Dollars> capital;         ///< more of it, as the two below
    std::optional<catalog::DollarsPerSecond> cost; ///< of a year
    std::optional<Watts> power;             ///< expected, at the meter
    /// Of one per cent more useful tokens at this step's rate, none below 0; nullopt = not known, or no gain.
    std::optional<catalog::DollarsPerSecond> costOfPercent;
    std::optional<Watts> powerOfPercent;
    friend bool operator==(const Rung&, const Rung&) = default;
};

/// Tokens a second that become saved work, failures included where they are known; nullopt where nothing is trained or its step is unknown.
std::optional<TokensPerSecond> usefulTokens(const Assessment& assessment);

/// Rungs that this design can climb or might wish to, the largest gain first, those with an obstacle last. nullopt: told
/// to stop. `done` hears the share that is done, on the calling thread.
std::optional<std::vector<Rung>> ladder(const design::Design& design, const catalog::Catalog& catalog,
                                        const std::stop_token& stop, const std::function<void(double)>& done = {});

} // namespace cw::assess
