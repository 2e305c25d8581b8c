// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is work skipped when nothing it depends on has changed? By comparing the inputs with the last ones.
// Leaves out: any notion of who changed what; value equality is the whole invalidation machinery.
#pragma once

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

/// Remembers the last stage; calls `compute` only when the inputs differ.
template <class InputsT, class ResultT>
class Remembered {
public:
    using StagePtr = std::shared_ptr<const Stage<InputsT, ResultT>>;

    template <class Compute>
    StagePtr operator()(InputsT inputs, Compute&& compute)
    {
        if (m_last && m_last->inputs == inputs)
            return m_last;
        ResultT result = std::forward<Compute>(compute)(std::as_const(inputs));
        m_last = std::make_shared<const Stage<InputsT, ResultT>>(
            Stage<InputsT, ResultT>{std::move(inputs), std::move(result)});
        return m_last;
    }

private:
    StagePtr m_last;
};

} // namespace cw
