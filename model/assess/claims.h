// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the lectures say that can be checked, what do we find, and how far apart are the two? Each is a figure of
// an assessment of the lecture's own design, or of the catalog. Leaves out: words; ids are text keys.
#pragma once

#include "assess/pipeline.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cw::assess {

enum class ClaimVerdict {
    Reproduced,  ///< within the claim's own tolerance
    Off,         ///< by how much stands in `off`, why in words
    NotCheckable ///< the lecture gives no inputs, or no source of it was found
};

/// Text key: "claimVerdict.off".
const char* textKey(ClaimVerdict verdict);

struct Claim {
    std::string id;        ///< text keys: "claim.gpuPower" says what the lecture says, "claim.gpuPower.why" what we do
    std::string lecture;   ///< text key: "lecture.supercluster"
    std::string unit = "1";
    std::optional<Measure> low; ///< claimed; `high` is the same unless a range is
    std::optional<Measure> high;
    std::optional<Measure> ours;
    std::optional<double> off; ///< ours over the nearer end, less 1; 0 between the two
    ClaimVerdict verdict = ClaimVerdict::NotCheckable;
    std::string figure; ///< that explains ours; empty = none does
    std::string design; ///< id of the template that it is a figure of; empty = of none
    friend bool operator==(const Claim&, const Claim&) = default;
};

/// Takes as long as assessing two halls. nullopt: told to stop, or the catalog lacks a part of the lecture's designs.
std::optional<std::vector<Claim>> claims(const References& references, const std::stop_token& stop = {});

} // namespace cw::assess
