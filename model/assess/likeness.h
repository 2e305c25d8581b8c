// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which figures of two assessments say nothing against each other, because they do not rest on the same
// ground? Power at the load of a plan and power of GPUs that always compute are two things; their difference is no
// saving. And the fullest of some racks says nothing of those whose power is not known.
// Leaves out: figures whose inputs differ; to show what that does is what a comparison is for.
#pragma once

#include "assess/assessment.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace cw::assess {

class Likeness {
public:
    Likeness(const Assessment& before, const Assessment& after);
    /// Text key of why this figure of the one is no measure for that of the other; "" = it is.
    [[nodiscard]] std::string_view whyUnlike(std::string_view figure) const;

private:
    std::map<std::string, std::string_view, std::less<>> m_unlike;
};

} // namespace cw::assess
