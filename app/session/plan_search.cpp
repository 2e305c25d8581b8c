// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_search.h"

#include "session/node_power.h"

#include <utility>

namespace cw::app {

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
                     Answer (*answer)(const Question&, const std::stop_token&),
                     void (PlanSearch::*answered)(std::shared_ptr<const Answer>))
{
    if (line.asked == question)
        return;
    line.asked = question;
    const int generation = ++line.generation;
    line.worker.start([this, &line, question, generation, answer, answered](const std::stop_token& stop) {
        auto found = std::make_shared<const Answer>(answer(question, stop));
        if (stop.stop_requested())
            return;
        const auto deliver = [this, &line, generation, answered, found] {
            if (generation == line.generation)
                Q_EMIT(this->*answered)(found);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void PlanSearch::request(const strategy::SearchInputs& inputs)
{
    using Neighbours = std::vector<strategy::Neighbour>;
    ask<strategy::SearchInputs, Neighbours>(
        m_advice, inputs, [](const auto& asked, const auto&) { return strategy::neighbours(asked); },
        &PlanSearch::advised);
    strategy::SearchInputs job = inputs;
    job.current = {};
    ask<strategy::SearchInputs, strategy::SearchResult>(
        m_plans, job, [](const auto& asked, const auto& stop) { return strategy::search(asked, stop); },
        &PlanSearch::found);
}

void PlanSearch::requestMap(const strategy::SearchInputs& inputs, strategy::Dimension x, strategy::Dimension y)
{
    strategy::SearchInputs job = inputs;
    job.current = {};
    ask<MapQuestion, strategy::HeatMap>(
        m_maps, {job, x, y},
        [](const auto& asked, const auto& stop) { return strategy::heatMap(asked.inputs, asked.x, asked.y, stop); },
        &PlanSearch::mapped);
}

void PlanSearch::cancel()
{
    m_plans.cancel();
    m_advice.cancel();
    m_maps.cancel();
}

} // namespace cw::app
