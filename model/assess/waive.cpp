// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "design/waivers.h"

#include <algorithm>

namespace cw::assess {

std::vector<std::uint32_t> waivedItems(const Finding& finding)
{
    std::vector<std::uint32_t> ids;
    for (const Subject& subject : finding.subjects) {
        if (subject.id != 0)
            ids.push_back(subject.id);
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

void waive(const std::vector<design::Waiver>& waivers, std::vector<Finding>& findings)
{
    for (Finding& finding : findings) {
        const std::vector<std::uint32_t> items = waivedItems(finding);
        const auto accepts = [&](const design::Waiver& waiver) { return design::covers(waiver, finding.code, items); };
        if (const auto found = std::ranges::find_if(waivers, accepts); found != waivers.end())
            finding.waiver = found->reason;
    }
}

} // namespace cw::assess
