// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_book.h"

#include <algorithm>
#include <iterator>

namespace cw::app {

Shared<network::PathBook> PlanBook::holding(const assess::PlanGround& ground,
                                            const std::vector<network::Degrees>& plans, int threads,
                                            const std::stop_token& stop, const placement::LaidCallback& laid)
{
    std::vector<network::Degrees> missing;
    {
        const std::scoped_lock lock(m_mutex);
        if (!(m_ground == ground)) {
            m_ground = ground;
            m_book = {};
        }
        std::ranges::copy_if(plans, std::back_inserter(missing),
                             [this](const network::Degrees& plan) { return m_book->find(plan) == nullptr; });
        if (missing.empty())
            return m_book;
    }
    // Others may ask meanwhile, even for the same: two threads then lay it, with the same answer.
    const network::PathBook found = placement::layPlans(*ground.graph, ground.placement, missing, threads, stop, laid);
    const std::scoped_lock lock(m_mutex);
    if (!(m_ground == ground))
        return found;
    m_book.edit().add(found);
    return m_book;
}

} // namespace cw::app
