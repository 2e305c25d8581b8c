// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what follows from a design? All figures, findings and, for explanations, each domain's inputs and result.
// Leaves out: any text for people; every window, report and verb shows this one value.
#pragma once

#include "assess/figure.h"
#include "assess/finding.h"

#include <memory>
#include <string_view>
#include <vector>

namespace cw::assess {

struct Assessment {
    std::vector<Figure> figures; ///< in the order of the domains; sorted lookup by figure()
    std::vector<Finding> findings; ///< errors first

    /// The figure with this id, or nullptr.
    [[nodiscard]] const Figure* figure(std::string_view id) const;
};

} // namespace cw::assess
