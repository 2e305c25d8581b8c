// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"

#include <algorithm>

namespace cw::assess {

const Figure* Assessment::figure(std::string_view id) const
{
    const auto found = std::ranges::find(figures, id, &Figure::id);
    return found == figures.end() ? nullptr : &*found;
}

} // namespace cw::assess
