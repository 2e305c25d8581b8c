// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_book.h"

#include <algorithm>
#include <cstddef>

namespace cw::app {
namespace {

/// Laid in one turn: short enough for others to wait.
constexpr std::size_t kTurn = 8;

} // namespace

/// Adds what is known; the rest are plans still to be laid.
std::vector<network::Degrees> PlanBook::take(const std::vector<network::Degrees>& plans, network::PathBook& out) const
{
    std::vector<network::Degrees> missing;
    std::vector<network::PathBook::Entry> known;
    for (const network::Degrees& plan : plans) {
        if (const network::PathBook::Entry* entry = m_book.entryOf(plan))
            known.push_back(*entry);
        else
            missing.push_back(plan);
    }
    out.add(network::PathBook(std::move(known)));
    return missing;
}

network::PathBook PlanBook::holding(const assess::PlanGround& ground, const std::vector<network::Degrees>& plans,
                                    int threads, const std::stop_token& stop, const placement::LaidCallback& laid)
{
    network::PathBook out; // what is laid for one ground stays right, whatever others ask meanwhile
    std::vector<network::Degrees> missing = plans;
    std::unique_lock lock(m_mutex);
    while (m_free.wait(lock, stop, [this] { return !m_isLaying; }) && !stop.stop_requested()) {
        if (m_ground != ground) {
            m_ground = ground;
            m_book = {};
        }
        missing = take(missing, out);
        if (missing.empty())
            break;
        const auto end = missing.begin() + static_cast<std::ptrdiff_t>(std::min(kTurn, missing.size()));
        const std::vector<network::Degrees> turn(missing.begin(), end);
        m_isLaying = true;
        lock.unlock();
        const network::PathBook found = placement::layPlans(*ground.graph, ground.placement, turn, threads, stop);
        lock.lock();
        m_isLaying = false;
        m_free.notify_all();
        out.add(found);
        if (m_ground == ground)
            m_book.add(found);
        missing.erase(missing.begin(), end);
        if (laid)
            laid(plans.size() - missing.size(), plans.size());
    }
    return out;
}

} // namespace cw::app
