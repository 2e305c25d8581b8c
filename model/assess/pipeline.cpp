// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/pipeline.h"

#include "assess/blast_radius.h"
#include "assess/collect_figures.h"
#include "assess/find.h"
#include "assess/gather.h"

#include <utility>

namespace cw::assess {

struct Pipeline::Stages {
    References references;
    Remembered<inventory::Inputs, inventory::Result> inventory;
    Shared<inventory::Inventory> counted; ///< the last count, kept while a new one equals it
    Remembered<compute::Inputs, compute::Result> compute;
    Remembered<training::Inputs, training::Result> training;
    Remembered<training::StepInputs, training::StepResult> step;
    Remembered<serving::Inputs, serving::Result> serving;
    Remembered<fabric::Inputs, fabric::Result> fabric;
    Remembered<fabric::GraphInputs, fabric::GraphResult> graph;
    Shared<network::Graph> network; ///< the last graph, kept while a new one equals it
    Remembered<placement::Inputs, placement::Result> placement;
    Remembered<power::Inputs, power::Result> drawn; ///< IT alone, before cooling
    Remembered<power::Inputs, power::Result> power;
    Remembered<cooling::Inputs, cooling::Result> cooling;
    Remembered<cooling::InletInputs, cooling::InletResult> inlets;
    Remembered<cooling::PlantInputs, cooling::PlantResult> plant;
    Remembered<storage::Inputs, storage::Result> storage;
    Remembered<reliability::Inputs, reliability::Result> reliability;
    Remembered<reach::Inputs, reach::Result> reach;
    Remembered<energy::Inputs, energy::Result> energy;
    Remembered<cost::Inputs, cost::Result> cost;
    Remembered<diagnosis::Inputs, diagnosis::Result> diagnosis;
    Remembered<trends::Inputs, trends::Result> trends;
};

Pipeline::Pipeline(References references) : m_stages(std::make_unique<Stages>())
{
    m_stages->references = std::move(references);
}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

std::shared_ptr<const Assessment> Pipeline::assess(const design::Design& design, const fabric::Failures& failed,
                                                   const std::stop_token& stop)
{
    Stages& stages = *m_stages;
    const catalog::Catalog& catalog = *stages.references.catalog;
    Assessment out;
    out.inventory =
        stages.inventory({design, stages.references.catalog}, [](const auto& in) { return inventory::assess(in); });
    // Most edits leave the count as it was: the domains below then see the very same value and answer from memory.
    if (!(*stages.counted == out.inventory->result))
        stages.counted = out.inventory->result;
    const Shared<inventory::Inventory>& inventory = stages.counted;

    if (std::optional<training::Inputs> inputs = gatherTraining(design, *inventory, catalog))
        out.training = stages.training(std::move(*inputs), [](const auto& in) { return training::assess(in); });
    if (std::optional<serving::Inputs> inputs = gatherServing(design, *inventory, catalog))
        out.serving = stages.serving(std::move(*inputs), [](const auto& in) { return serving::assess(in); });
    out.fabric = stages.fabric(gatherFabric(design, inventory, catalog),
                               [](const auto& in) { return fabric::assess(in); });
    out.graph = stages.graph(gatherGraph(design, stages.references, out.fabric->result, failed),
                             [&stop](const auto& in) { return fabric::buildGraph(in, stop); });
    if (stop.stop_requested()) {
        stages.graph.forgetLast(); // it may have been cut short
        return nullptr;
    }
    out.networkRates = fabric::networkRates(out.fabric->result, out.graph->result.figures);
    if (!(*stages.network == *out.graph->result.graph))
        stages.network = out.graph->result.graph;
    if (std::optional<placement::Inputs> inputs = gatherPlacement(design, out.training.get(), *out.fabric, stages.network)) {
        out.placement = stages.placement(std::move(*inputs),
                                         [&stop](const auto& in) { return placement::assess(in, stop); });
    }
    if (stop.stop_requested()) {
        stages.placement.forgetLast(); // it may have been cut short
        return nullptr;
    }
    bool isStopped = false;
    if (out.training) {
        const placement::Result* placed = out.placement ? &out.placement->result : nullptr;
        if (std::optional<training::StepInputs> inputs =
                gatherStep(design, *out.training, *inventory, catalog, out.fabric->result, out.networkRates, placed)) {
            isStopped = placed != nullptr && !failed.empty() && stopsPlan(out.placement->inputs, *placed, failed);
            inputs->planIsPossible = inputs->planIsPossible && !isStopped;
            out.step = stages.step(std::move(*inputs), [](const auto& in) { return training::assessStep(in); });
        }
    }
    if (out.placement) {
        const bool known = out.step && out.step->result.time;
        out.tierLoads = placement::tierLoads(out.placement->inputs, out.placement->result,
                                             known ? std::optional(Seconds(out.step->result.time->step)) : std::nullopt);
    }
    isStopped = isStopped || (out.step && out.step->result.obstacle == training::StepObstacle::NoNetwork);
    compute::Inputs work = gatherCompute(design, inventory, out.step.get());
    work.isStopped = isStopped;
    out.compute = stages.compute(std::move(work), [](const auto& in) { return compute::assess(in); });
    out.storage = stages.storage(
        gatherStorage(design, inventory, catalog, out.training.get(), out.step.get(), out.serving.get()),
        [](const auto& in) { return storage::assess(in); });
    // What IT draws is the heat, the cooling of that heat has a PUE, and the PUE makes IT power the facility's.
    const auto power = [](const auto& in) { return power::assess(in); };
    power::Inputs supply = gatherPower(design, inventory, catalog, out);
    supply.isStopped = isStopped;
    const auto drawn = stages.drawn(supply, power);
    out.cooling = stages.cooling(gatherCooling(design, inventory, catalog, *drawn),
                                 [](const auto& in) { return cooling::assess(in); });
    out.inlets = stages.inlets(gatherInlets(design, catalog, *out.cooling),
                               [](const auto& in) { return cooling::assessInlets(in); });
    supply.pue = out.cooling->result.pue;
    out.power = stages.power(std::move(supply), power);
    out.plant = stages.plant(gatherPlant(design, catalog, *out.cooling, *out.power),
                             [](const auto& in) { return cooling::assessPlant(in); });
    out.reliability = stages.reliability(
        gatherReliability(design, *inventory, catalog, out.training.get(), out.step.get(), *out.storage),
        [](const auto& in) { return reliability::assess(in); });
    out.reach = stages.reach(gatherReach(design, stages.network, out), [](const auto& in) { return reach::assess(in); });
    out.energy = stages.energy(gatherEnergy(design, inventory, catalog, *out.power, *out.cooling, *out.reliability),
                               [](const auto& in) { return energy::assess(in); });
    out.cost = stages.cost(gatherCost(design, *inventory, catalog, out), [](const auto& in) { return cost::assess(in); });
    out.diagnosis = stages.diagnosis(gatherDiagnosis(catalog, out),
                                     [](const auto& in) { return diagnosis::assess(in); });
    out.trends = stages.trends(gatherTrends(design, stages.references, *out.compute, *out.power),
                               [](const auto& in) { return trends::assess(in); });
    out.figures = collectFigures(out);
    out.findings = find(design, catalog, out);
    return std::make_shared<const Assessment>(std::move(out));
}

std::shared_ptr<const Assessment> assess(const design::Design& design, const References& references,
                                         const fabric::Failures& failed)
{
    return Pipeline(references).assess(design, failed);
}

} // namespace cw::assess
