// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/history.h"

#include "base/ensure.h"

#include <utility>

namespace cw::design {

namespace {

template <class Item>
std::size_t bytesOf(const Shared<std::vector<Item>>& section, const Shared<std::vector<Item>>& before)
{
    return section.sameStorage(before) ? 0 : section->size() * sizeof(Item);
}

template <class Section>
std::size_t bytesOf(const Shared<Section>& section, const Shared<Section>& before)
{
    return section.sameStorage(before) ? 0 : sizeof(Section);
}

/// What keeping both takes more than keeping one.
std::size_t bytesBeyond(const Design& before, const Design& after)
{
    const auto of = [&](auto member) { return bytesOf(after.*member, before.*member); };
    return of(&Design::title) + of(&Design::racks) + of(&Design::nodes) + of(&Design::switches) +
           of(&Design::appliances) + of(&Design::floorUnits) + of(&Design::cables) + of(&Design::fabric) +
           of(&Design::site) + of(&Design::workload) + of(&Design::operation) + of(&Design::economy) + of(&Design::blocks) + of(&Design::waivers) +
           of(&Design::options);
}

} // namespace

History::History(Design start) { m_steps.push_back({std::move(start), {}, {}, 0}); }

bool History::push(Design next, std::string text, std::string gesture)
{
    if (next == current())
        return false;
    while (m_steps.size() > m_at + 1) {
        m_bytes -= m_steps.back().bytes;
        m_steps.pop_back();
    }
    if (m_clean != kNowhere && m_clean > m_at)
        m_clean = kNowhere;

    const bool folds =
        m_gestureOpen && m_at > 0 && m_at != m_clean && !gesture.empty() && m_steps[m_at].gesture == gesture;
    m_gestureOpen = true;
    if (folds) {
        Step& step = m_steps[m_at];
        step.design = std::move(next);
        m_bytes -= step.bytes;
        step.bytes = bytesBeyond(m_steps[m_at - 1].design, step.design);
        m_bytes += step.bytes;
        // A gesture that ends where it began leaves nothing to undo.
        if (m_steps[m_at].design == m_steps[m_at - 1].design) {
            m_bytes -= m_steps.back().bytes;
            m_steps.pop_back();
            --m_at;
            m_gestureOpen = false;
        }
        return true;
    }
    const std::size_t bytes = bytesBeyond(current(), next);
    m_steps.push_back({std::move(next), std::move(text), std::move(gesture), bytes});
    m_bytes += bytes;
    ++m_at;
    while (m_bytes > kMostBytes && m_steps.size() > kFewestSteps + 1)
        dropOldest();
    return true;
}

void History::dropOldest()
{
    m_steps.erase(m_steps.begin());
    m_bytes -= m_steps.front().bytes;
    m_steps.front().bytes = 0;
    --m_at;
    ++m_dropped;
    m_clean = m_clean == 0 || m_clean == kNowhere ? kNowhere : m_clean - 1;
}

void History::undo()
{
    ensure(canUndo(), "undo is offered only when there is a step to undo");
    --m_at;
    m_gestureOpen = false;
}

void History::redo()
{
    ensure(canRedo(), "redo is offered only when there is a step to redo");
    ++m_at;
    m_gestureOpen = false;
}

} // namespace cw::design
