// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

#include <algorithm>

namespace cw::assess {

design::FindingKey keyOf(const Finding& finding)
{
    design::FindingKey key{finding.code};
    for (const Subject& subject : finding.subjects) {
        if (subject.id != 0)
            key.items.push_back(subject.id);
    }
    std::ranges::sort(key.items);
    key.items.erase(std::ranges::unique(key.items).begin(), key.items.end());
    // Items may be given another name, and still are those that somebody looked at.
    if (!key.items.empty())
        return key;
    for (const FindingArgument& argument : finding.arguments) {
        if (const auto* word = std::get_if<std::string>(&argument.value))
            key.words.push_back(*word);
    }
    return key;
}

void waive(const std::vector<design::Waiver>& waivers, std::vector<Finding>& findings)
{
    for (Finding& finding : findings) {
        const design::FindingKey key = keyOf(finding);
        const auto accepts = [&key](const design::Waiver& waiver) { return design::covers(waiver, key); };
        if (const auto found = std::ranges::find_if(waivers, accepts); found != waivers.end())
            finding.waiver = found->reason;
    }
}

} // namespace cw::assess
