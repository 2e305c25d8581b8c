// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is work skipped when nothing it depends on has changed? By comparing the inputs with the latest ones.
// Leaves out: any notion of who changed what; value equality is the whole invalidation machinery.
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace cw {

/// The inputs of a domain together with what it answered: what a card reads to explain a figure.
template <class InputsT, class ResultT>
struct Stage {
    using Inputs = InputsT;
    using Result = ResultT;
    Inputs inputs;
    Result result;
};

/// Remembers the latest stages; calls `compute` only when the inputs equal none of theirs. There are a few, since designs
/// take turns: the one that stands, the one under the hand, the one that would be without failures.
template <class InputsT, class ResultT>
class Remembered {
public:
    using StagePtr = std::shared_ptr<const Stage<InputsT, ResultT>>;

    template <class Compute>
    StagePtr operator()(InputsT inputs, Compute&& compute)
    {
        const auto known = std::ranges::find_if(m_latest, [&](const StagePtr& stage) { return stage && stage->inputs == inputs; });
        if (known != m_latest.end()) {
            std::rotate(m_latest.begin(), known, known + 1);
            return m_latest.front();
        }
        ResultT result = std::forward<Compute>(compute)(std::as_const(inputs));
        std::rotate(m_latest.begin(), m_latest.end() - 1, m_latest.end());
        m_latest.front() = std::make_shared<const Stage<InputsT, ResultT>>(
            Stage<InputsT, ResultT>{std::move(inputs), std::move(result)});
        return m_latest.front();
    }

    /// What was answered last was not worth remembering.
    void forgetLast() { m_latest.front().reset(); }

private:
    std::array<StagePtr, 3> m_latest; ///< the one answered last first
};

} // namespace cw
