// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/waivers.h"

#include "design/edits.h"

#include <algorithm>

namespace cw::design {

bool covers(const Waiver& waiver, const std::string& code, const std::vector<std::uint32_t>& items)
{
    return waiver.code == code && waiver.items.empty() == items.empty() && std::ranges::includes(waiver.items, items);
}

Result<Design> accept(const Design& design, const std::string& code, std::vector<std::uint32_t> items,
                      const std::string& reason)
{
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return Problem{"problem.edit.noReason", {}, 0, {}};
    std::ranges::sort(items);
    Design next = withdraw(design, code, items);
    const WaiverId id{takeId(next)};
    next.waivers.edit().push_back({id, code, std::move(items), reason});
    return next;
}

Design withdraw(const Design& design, const std::string& code, const std::vector<std::uint32_t>& items)
{
    Design next = design;
    const auto speaks = [&](const Waiver& waiver) { return covers(waiver, code, items); };
    if (std::ranges::any_of(*design.waivers, speaks))
        std::erase_if(next.waivers.edit(), speaks);
    return next;
}

} // namespace cw::design
