// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/waivers.h"

#include "design/edits.h"

#include <algorithm>

namespace cw::design {

bool covers(const Waiver& waiver, const FindingKey& finding)
{
    return waiver.code == finding.code && waiver.items.empty() == finding.items.empty() &&
           std::ranges::includes(waiver.items, finding.items) &&
           (waiver.words.empty() || waiver.words == finding.words);
}

Result<Design> accept(const Design& design, FindingKey finding, const std::string& reason)
{
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return Problem{"problem.edit.noReason", {}, 0, {}};
    std::ranges::sort(finding.items);
    Design next = withdraw(design, finding);
    const WaiverId id{takeId(next)};
    next.waivers.edit().push_back(
        {id, std::move(finding.code), std::move(finding.items), reason, std::move(finding.words)});
    return next;
}

Design withdraw(const Design& design, const FindingKey& finding)
{
    Design next = design;
    const auto speaks = [&](const Waiver& waiver) { return covers(waiver, finding); };
    if (std::ranges::any_of(*design.waivers, speaks))
        std::erase_if(next.waivers.edit(), speaks);
    return next;
}

} // namespace cw::design
