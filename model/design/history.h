// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what can be undone and redone? A stack of whole designs whose unchanged sections are shared.
// Leaves out: who asked and what is shown.
#pragma once

#include "design/design.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cw::design {

class History {
public:
    /// The oldest steps go when all of them take more than this beside the current design; a few always stay.
    static constexpr std::size_t kMostBytes = std::size_t{256} << 20;
    static constexpr std::size_t kFewestSteps = 20;

    explicit History(Design start);

    [[nodiscard]] const Design& current() const { return m_steps[m_at].design; }
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_steps.size(); }
    /// Text keys of the steps that undo and redo would take; empty where there is none.
    [[nodiscard]] std::string undoText() const { return canUndo() ? m_steps[m_at].text : std::string(); }
    [[nodiscard]] std::string redoText() const { return canRedo() ? m_steps[m_at + 1].text : std::string(); }

    /// Adds a step, or folds it into the last one when both carry the same non-empty gesture key. False when `next`
    /// equals the current design: a change that changes nothing leaves no trace.
    bool push(Design next, std::string text, std::string gesture = {});
    void undo();
    void redo();
    /// Steps taken since the document began; tells what else happened before or after which step.
    [[nodiscard]] std::size_t depth() const { return m_dropped + m_at; }
    /// The next push is a step of its own.
    void endGesture() { m_gestureOpen = false; }

    /// Remembers the current step as what is on disk.
    void markClean() { m_clean = m_at; }
    /// No step is on disk, not even the first one.
    void markUnsaved() { m_clean = kNowhere; }
    [[nodiscard]] bool isClean() const { return m_clean == m_at; }

private:
    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

    struct Step {
        Design design;
        std::string text;
        std::string gesture;
        std::size_t bytes = 0; ///< of what it does not share with the step before
    };
    void dropOldest();

    std::vector<Step> m_steps; ///< never empty
    std::size_t m_at = 0;
    std::size_t m_bytes = 0;   ///< of all steps but the first
    std::size_t m_dropped = 0; ///< the oldest, of a long session
    std::size_t m_clean = 0;
    bool m_gestureOpen = false;
};

} // namespace cw::design
