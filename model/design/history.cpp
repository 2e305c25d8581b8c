// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/history.h"

#include "base/ensure.h"

#include <utility>

namespace cw::design {

History::History(Design start) { m_steps.push_back({std::move(start), {}, {}}); }

bool History::push(Design next, std::string text, std::string gesture)
{
    if (next == current())
        return false;
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_steps.end());
    if (m_clean != kNowhere && m_clean > m_at)
        m_clean = kNowhere;

    const bool folds =
        m_gestureOpen && m_at > 0 && m_at != m_clean && !gesture.empty() && m_steps[m_at].gesture == gesture;
    m_gestureOpen = true;
    if (folds) {
        m_steps[m_at].design = std::move(next);
        // A gesture that ends where it began leaves nothing to undo.
        if (m_steps[m_at].design == m_steps[m_at - 1].design) {
            m_steps.pop_back();
            --m_at;
            m_gestureOpen = false;
        }
        return true;
    }
    m_steps.push_back({std::move(next), std::move(text), std::move(gesture)});
    ++m_at;
    if (m_steps.size() > kMostSteps + 1) {
        m_steps.erase(m_steps.begin());
        --m_at;
        ++m_dropped;
        m_clean = m_clean == 0 || m_clean == kNowhere ? kNowhere : m_clean - 1;
    }
    return true;
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
