// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_search.h"

#include "session/node_power.h"

#include <chrono>
#include <utility>

namespace cw::app {
namespace {

/// Quicker searches say only what they found: a window cannot show more, and nobody could read it.
constexpr std::chrono::milliseconds kBetweenReports{60};

} // namespace

std::optional<strategy::SearchInputs> searchInputsOf(const assess::Assessment& assessment,
                                                     const lab::SearchQuestion& question)
{
    if (!assessment.training || !assessment.step || !assessment.inventory)
        return std::nullopt;
    strategy::SearchInputs inputs = strategy::searchInputsOf(assessment.training->inputs, assessment.step->inputs);
    if (question.memoryLimit)
        inputs.memoryLimit = question.memoryLimit->base();
    inputs.gpus = static_cast<double>(assessment.inventory->result.acceleratorCount);
    inputs.objective = question.objective;
    if (const std::optional<GpuPower> power = gpuPowerOf(assessment)) {
        inputs.busyWatts = power->busy.base();
        inputs.idleWatts = power->idle.base();
    }
    return inputs;
}

PlanSearch::PlanSearch(QObject* parent) : QObject(parent) {}
PlanSearch::~PlanSearch() = default;

template <class Question, class Answer>
void PlanSearch::ask(Line<Question>& line, const Question& question,
                     Answer (*answer)(PlanSearch&, const Question&, const std::stop_token&, const Say&),
                     void (PlanSearch::*answered)(std::shared_ptr<const Answer>))
{
    if (line.asked == question)
        return;
    line.asked = question;
    const int generation = ++line.generation;
    line.worker.start([this, &line, question, generation, answer, answered](const std::stop_token& stop) {
        const Say say = [this, &line, generation](std::function<void()> what) {
            QMetaObject::invokeMethod(
                this,
                [&line, generation, what = std::move(what)] {
                    if (generation == line.generation)
                        what();
                },
                Qt::QueuedConnection);
        };
        auto found = std::make_shared<const Answer>(answer(*this, question, stop, say));
        if (!stop.stop_requested())
            say([this, answered, found] { Q_EMIT(this->*answered)(found); });
    });
}

void PlanSearch::request(const strategy::SearchInputs& inputs)
{
    using Neighbours = std::vector<strategy::Neighbour>;
    ask<strategy::SearchInputs, Neighbours>(
        m_advice, inputs,
        [](PlanSearch&, const auto& asked, const auto&, const auto&) { return strategy::neighbours(asked); },
        &PlanSearch::advised);
    strategy::SearchInputs job = inputs;
    job.current = {};
    ask<strategy::SearchInputs, strategy::SearchResult>(
        m_plans, job,
        [](PlanSearch& self, const auto& asked, const auto& stop, const Say& say) {
            auto last = std::chrono::steady_clock::now();
            return strategy::searchOrLeanest(asked, stop, [&](const strategy::SearchProgress& progress) {
                const auto now = std::chrono::steady_clock::now();
                if (now - last < kBetweenReports)
                    return;
                last = now;
                say([&self, progress] { Q_EMIT self.progressed(progress); });
            });
        },
        &PlanSearch::found);
}

void PlanSearch::requestMap(const strategy::SearchInputs& inputs, strategy::Dimension x, strategy::Dimension y)
{
    strategy::SearchInputs job = inputs;
    job.current = {};
    ask<MapQuestion, strategy::HeatMap>(
        m_maps, {job, x, y},
        [](PlanSearch&, const auto& asked, const auto& stop, const auto&) {
            return strategy::heatMap(asked.inputs, asked.x, asked.y, stop);
        },
        &PlanSearch::mapped);
}

void PlanSearch::cancel()
{
    m_plans.cancel();
    m_advice.cancel();
    m_maps.cancel();
}

} // namespace cw::app
