// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

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

// A waiver speaks of the items that somebody looked at: one more rack with the same fault and the finding stands again.
void waive(const std::vector<design::Waiver>& waivers, std::vector<Finding>& findings)
{
    for (Finding& finding : findings) {
        const std::vector<std::uint32_t> items = waivedItems(finding);
        const auto accepts = [&](const design::Waiver& waiver) {
            return waiver.code == finding.code && waiver.items.empty() == items.empty() &&
                   std::ranges::includes(waiver.items, items);
        };
        if (const auto found = std::ranges::find_if(waivers, accepts); found != waivers.end())
            finding.waiver = found->reason;
    }
}

} // namespace cw::assess
