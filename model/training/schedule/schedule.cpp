// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/schedule/schedule.h"

#include <algorithm>

namespace cw::training {
namespace {

/// One thing that a stage does; the stages agree on their orders beforehand, so nobody decides while running.
struct Step {
    Pass pass;
    int microBatch;
    int chunk;
};

/// Which micro-batch and chunk comes k-th: stages forwards a chunk, then the next chunk, then the next group.
Step step(const ScheduleInputs& in, Pass pass, int k)
{
    const int group = in.stages * in.virtualStages;
    const int chunk = k % group / in.stages;
    const int microBatch = in.virtualStages == 1 ? k : k / group * in.stages + k % in.stages;
    return {pass, microBatch, in.virtualStages == 1 ? 0 : pass == Pass::Forward ? chunk : in.virtualStages - 1 - chunk};
}

/// Forwards before a stage's first backward.
int warmUp(const ScheduleInputs& in, int stage)
{
    const int all = in.microBatches * in.virtualStages;
    const int behind = in.stages - stage - 1;
    if (in.virtualStages == 1)
        return std::min(all, behind);
    return std::min(all, 2 * behind + (in.virtualStages - 1) * in.stages);
}

std::vector<Step> stepsOf(const ScheduleInputs& in, int stage)
{
    const int all = in.microBatches * in.virtualStages;
    const int first = warmUp(in, stage);
    std::vector<Step> steps;
    steps.reserve(static_cast<std::size_t>(2 * all));
    for (int k = 0; k < first; ++k)
        steps.push_back(step(in, Pass::Forward, k));
    for (int k = first; k < all; ++k) {
        steps.push_back(step(in, Pass::Forward, k));
        steps.push_back(step(in, Pass::Backward, k - first));
    }
    for (int k = all - first; k < all; ++k)
        steps.push_back(step(in, Pass::Backward, k));
    return steps;
}

/// When each pass of each micro-batch ended on each chunk of the model; negative = not yet.
class Ends {
public:
    explicit Ends(const ScheduleInputs& in)
        : m_chunks(in.chunks.size()), m_ends(2 * in.chunks.size() * static_cast<std::size_t>(in.microBatches), -1.0)
    {}
    double& at(Pass pass, int microBatch, std::size_t chunk)
    {
        const auto row = static_cast<std::size_t>(microBatch) * 2 + (pass == Pass::Forward ? 0 : 1);
        return m_ends[row * m_chunks + chunk];
    }

private:
    std::size_t m_chunks;
    std::vector<double> m_ends;
};

class Run {
public:
    explicit Run(const ScheduleInputs& in) : m_in(in), m_ends(in), m_free(static_cast<std::size_t>(in.stages), 0.0)
    {
        for (int stage = 0; stage < in.stages; ++stage) {
            m_steps.push_back(stepsOf(in, stage));
            m_next.push_back(0);
            m_found.stages.emplace_back();
            m_found.stages.back().passes.reserve(m_steps.back().size());
        }
    }

    Schedule take()
    {
        for (bool moved = true; moved;) {
            moved = false;
            for (int stage = 0; stage < m_in.stages; ++stage)
                moved = advance(stage) || moved;
        }
        for (const double end : m_free)
            m_found.length = std::max(m_found.length, Seconds(end));
        return std::move(m_found);
    }

private:
    /// Does all that the stage can do with what has arrived.
    bool advance(int stage)
    {
        const auto at = static_cast<std::size_t>(stage);
        bool moved = false;
        for (std::size_t& next = m_next[at]; next < m_steps[at].size(); ++next) {
            const Step& todo = m_steps[at][next];
            const std::optional<double> arrival = arrivalOf(todo, stage);
            if (!arrival)
                break;
            perform(todo, stage, std::max(*arrival, m_free[at]));
            moved = true;
        }
        return moved;
    }

    std::optional<double> arrivalOf(const Step& todo, int stage)
    {
        const std::size_t chunk = chunkOf(todo, stage);
        const bool forward = todo.pass == Pass::Forward;
        if (forward && chunk == 0)
            return 0.0;
        const bool turns = !forward && chunk + 1 == m_in.chunks.size(); // the loss: its own forward comes before
        const double before = turns ? m_ends.at(Pass::Forward, todo.microBatch, chunk)
                                    : m_ends.at(todo.pass, todo.microBatch, forward ? chunk - 1 : chunk + 1);
        if (before < 0)
            return std::nullopt;
        return turns || m_in.stages == 1 ? before : before + m_in.transfer.base();
    }

    void perform(const Step& todo, int stage, double begin)
    {
        const std::size_t chunk = chunkOf(todo, stage);
        const ChunkTime& time = m_in.chunks[chunk];
        const double end = begin + (todo.pass == Pass::Forward ? time.forward : time.backward).base();
        m_ends.at(todo.pass, todo.microBatch, chunk) = end;
        m_free[static_cast<std::size_t>(stage)] = end;
        StageSchedule& found = m_found.stages[static_cast<std::size_t>(stage)];
        found.passes.push_back({todo.pass, todo.microBatch, todo.chunk, Seconds(begin), Seconds(end)});
        found.working += Seconds(end - begin);
        m_inFlight.resize(m_found.stages.size(), 0);
        int& inFlight = m_inFlight[static_cast<std::size_t>(stage)];
        inFlight += todo.pass == Pass::Forward ? 1 : -1;
        found.mostInFlight = std::max(found.mostInFlight, inFlight);
    }

    [[nodiscard]] std::size_t chunkOf(const Step& todo, int stage) const
    {
        return static_cast<std::size_t>(todo.chunk * m_in.stages + stage);
    }

    const ScheduleInputs& m_in;
    Ends m_ends;
    std::vector<double> m_free; ///< when each stage is done with what it does
    std::vector<std::vector<Step>> m_steps;
    std::vector<std::size_t> m_next;
    std::vector<int> m_inFlight;
    Schedule m_found;
};

} // namespace

std::optional<Schedule> schedule(const ScheduleInputs& in)
{
    const bool counts = in.stages >= 1 && in.virtualStages >= 1 && in.microBatches >= 1;
    if (!counts || in.chunks.size() != static_cast<std::size_t>(in.stages) * static_cast<std::size_t>(in.virtualStages))
        return std::nullopt;
    if (in.virtualStages > 1 && in.microBatches % in.stages != 0)
        return std::nullopt;
    return Run(in).take();
}

} // namespace cw::training
