// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_search.h"

#include <utility>

namespace cw::app {
namespace {

/// W of a busy and of a waiting GPU with its share of the node.
void addPower(strategy::SearchInputs& inputs, const assess::Assessment& assessment)
{
    const inventory::NodeClass* nodes = inventory::mainNodes(assessment.inventory->result);
    if (!assessment.power || assessment.power->result.mainNode < 0 || nodes == nullptr)
        return;
    const power::Result& power = assessment.power->result;
    const power::NodePower& main = power.nodes[static_cast<std::size_t>(power.mainNode)];
    const double gpus = nodes->acceleratorsPerNode;
    if (!main.node || !main.busy || !(gpus > 0))
        return;
    inputs.busyWatts = main.busy->base() / gpus;
    inputs.idleWatts = main.node->idle.base() / gpus;
}

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
    addPower(inputs, assessment);
    return inputs;
}

PlanSearch::PlanSearch(QObject* parent) : QObject(parent) {}
PlanSearch::~PlanSearch() = default;

void PlanSearch::request(const strategy::SearchInputs& inputs)
{
    if (m_asked == inputs)
        return;
    m_asked = inputs;
    const int generation = ++m_generation;
    m_worker.start([this, inputs, generation](const std::stop_token& stop) {
        auto near = std::make_shared<const std::vector<strategy::Neighbour>>(strategy::neighbours(inputs));
        deliver(generation, [this, near] { Q_EMIT advised(near); });
        auto result = std::make_shared<const strategy::SearchResult>(strategy::search(inputs, stop));
        if (!stop.stop_requested())
            deliver(generation, [this, result] { Q_EMIT found(result); });
    });
}

void PlanSearch::requestMap(const strategy::SearchInputs& inputs, strategy::Dimension x, strategy::Dimension y)
{
    const MapQuestion question{inputs, x, y};
    if (m_askedMap == question)
        return;
    m_askedMap = question;
    const int generation = ++m_mapGeneration;
    m_mapWorker.start([this, inputs, x, y, generation](const std::stop_token& stop) {
        auto map = std::make_shared<const strategy::HeatMap>(strategy::heatMap(inputs, x, y, stop));
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, generation, map] {
                if (generation == m_mapGeneration)
                    Q_EMIT mapped(map);
            },
            Qt::QueuedConnection);
    });
}

void PlanSearch::cancel()
{
    ++m_mapGeneration;
    m_mapWorker.cancel();
    m_askedMap.reset();
    m_asked.reset();
    ++m_generation;
    m_worker.cancel();
}

void PlanSearch::deliver(int generation, std::function<void()> answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation, answer = std::move(answer)] {
            if (generation == m_generation)
                answer();
        },
        Qt::QueuedConnection);
}

} // namespace cw::app
