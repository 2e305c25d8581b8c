// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategy/incumbents.h"

#include <algorithm>
#include <tuple>

namespace cw::strategy {
namespace {

/// A total order of all candidates, so that ties have one outcome: smaller degrees first.
auto identity(const Found& f)
{
    const training::StepPlan& p = f.plan;
    return std::make_tuple(p.tensor, p.pipeline, p.context, p.expert, p.virtualStages, p.microBatch,
                           static_cast<int>(p.recompute), static_cast<int>(p.sharding), !p.sequenceParallel, f.variant);
}

bool isBetter(const Found& a, const Found& b)
{
    const auto rank = [](const Found& f) { return std::make_tuple(f.objective, f.memory, f.step); };
    return rank(a) != rank(b) ? rank(a) < rank(b) : identity(a) < identity(b);
}

bool isQuicker(const Found& f, double step) { return f.step < step; }

} // namespace

bool Incumbents::mayEnter(double objective, double step, double memory) const
{
    if (m_most > 0 && (m_best.size() < m_most || objective <= m_best.back().objective))
        return true;
    const auto at = std::lower_bound(m_front.begin(), m_front.end(), step, isQuicker);
    return at == m_front.begin() || std::prev(at)->memory > memory;
}

void Incumbents::add(const Found& found)
{
    addToBest(found);
    addToFront(found);
}

void Incumbents::add(const Incumbents& other)
{
    for (const Found& found : other.m_best)
        addToBest(found);
    for (const Found& found : other.m_front)
        addToFront(found);
}

void Incumbents::addToBest(const Found& found)
{
    if (m_best.size() >= m_most && (m_most == 0 || !isBetter(found, m_best.back())))
        return;
    const auto at = std::lower_bound(m_best.begin(), m_best.end(), found, isBetter);
    if (at != m_best.end() && !isBetter(found, *at)) // the same plan
        return;
    m_best.insert(at, found);
    if (m_best.size() > m_most)
        m_best.pop_back();
}

void Incumbents::addToFront(const Found& found)
{
    const auto at = std::lower_bound(m_front.begin(), m_front.end(), found.step, isQuicker);
    if (at != m_front.begin() && std::prev(at)->memory <= found.memory)
        return;
    if (at != m_front.end() && at->step == found.step &&
        (at->memory < found.memory || (at->memory == found.memory && identity(*at) <= identity(found))))
        return;
    const auto last =
        std::find_if(at, m_front.end(), [&found](const Found& other) { return other.memory < found.memory; });
    if (at == last) {
        m_front.insert(at, found);
        return;
    }
    *at = found;
    m_front.erase(std::next(at), last);
}

} // namespace cw::strategy
