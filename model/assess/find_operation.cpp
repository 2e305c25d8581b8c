// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

#include <algorithm>
#include <set>

namespace cw::assess {
namespace {

constexpr Subject kOperationSubject{SubjectKind::Workload, 0};

Finding operationFinding(const char* code, Severity severity, std::vector<FindingArgument> arguments,
                         std::vector<std::string> figures, std::vector<std::string> remedies)
{
    return {code, severity, {kOperationSubject}, std::move(arguments), std::move(figures), std::move(remedies)};
}

FindingArgument share(const char* name, double value) { return {name, Measure(value), "%"}; }

void findInCheckpoints(const reliability::Inputs& in, const reliability::Result& found, Findings& out)
{
    if (!found.checkpointShare)
        return;
    const bool isChosen = in.operation.checkpointInterval.has_value();
    const bool isSynchronous = !in.operation.storage.asynchronous;
    std::vector<std::string> remedies;
    if (isSynchronous)
        remedies.emplace_back("remedy.asynchronousCheckpoints");
    if (isChosen)
        remedies.emplace_back("remedy.bestInterval");
    remedies.emplace_back("remedy.fasterStorage");
    if (*found.checkpointShare > in.checkpointShareLimit) {
        out.push_back(operationFinding("finding.checkpointShare", Severity::Warning,
                                       {share("share", *found.checkpointShare), share("limit", in.checkpointShareLimit),
                                        {"needed", Measure(*found.rateNeeded), "GB/s"}},
                                       {"reliability.checkpointShare", "reliability.rateNeeded"}, std::move(remedies)));
    }
    if (found.writeOverlapsNext) {
        out.push_back(operationFinding("finding.checkpointsOverlap", Severity::Error,
                                       {{"interval", Measure(*found.interval), "s"}, {"lag", Measure(in.saving->lag), "s"}},
                                       {"reliability.interval", "storage.lag"}, {"remedy.bestInterval", "remedy.fasterStorage"}));
    }
}

/// Fewer than cover what is under repair 95 % of the time, of a job that waits for them.
void findInSpares(const reliability::Inputs& in, const reliability::Result& found, Findings& out)
{
    const bool isElastic = in.operation.elastic && in.replicas > 1;
    if (!found.sparesSuffice || *found.sparesSuffice >= reliability::kSpareLevels[0] || isElastic)
        return;
    std::vector<std::string> remedies{"remedy.addSpares"};
    if (in.replicas > 1)
        remedies.emplace_back("remedy.elastic");
    out.push_back(operationFinding("finding.fewSpares", Severity::Warning,
                                   {{"spares", Measure(in.spares), "1"},
                                    share("suffice", *found.sparesSuffice),
                                    {"needed", Measure(*found.sparesNeeded[1]), "1"}},
                                   {"reliability.sparesSuffice", "reliability.spares99"}, std::move(remedies)));
}

/// So seldom or so often that a twentieth of what could be useful is lost.
void findInInterval(const reliability::Inputs& in, const reliability::Result& found, Findings& out)
{
    constexpr double kNearBest = 0.95;
    if (!in.operation.checkpointInterval || !found.job || !found.best || !found.goodput)
        return;
    reliability::Job best = *found.job;
    best.rhythm.interval = *found.best;
    const double possible = reliability::goodputOf(best).useful;
    if (found.goodput->useful >= kNearBest * possible)
        return;
    out.push_back(operationFinding("finding.intervalFarFromBest", Severity::Warning,
                                   {{"interval", Measure(*found.interval), "min"},
                                    {"best", Measure(*found.best), "min"},
                                    share("useful", found.goodput->useful),
                                    share("possible", possible)},
                                   {"reliability.interval", "reliability.goodput"}, {"remedy.bestInterval"}));
}

/// Drives that checkpoints go to and nobody has chosen.
void findInDrives(const reliability::Inputs& in, Findings& out)
{
    const design::StorageUse& use = in.operation.storage;
    if (in.job && use.toNodeDrives && (use.nodeDrive.empty() || use.nodeDrives == 0))
        out.push_back(operationFinding("finding.drivesMissing", Severity::Warning, {}, {"storage.writeTime", "reliability.goodput"}, {"remedy.saveToStore"}));
}

/// Storage of which nobody has published how fast it writes.
void findSlowness(const storage::Inputs& in, Findings& out)
{
    if (!in.checkpoint)
        return;
    const auto judge = [&out](const std::optional<catalog::StorageSystem>& system) {
        if (system && !system->write)
            out.push_back({"finding.unknownDatum", Severity::Note, {{}}, {{"part", system->name}, {"datum", std::string("datum.writeRate")}},
                           {"reliability.goodput"}, {"remedy.addDatum"}});
    };
    const inventory::Inventory& hall = *in.inventory;
    if (in.use.toNodeDrives)
        return judge(in.nodeDrive);
    if (hall.siteStorageUnits > 0)
        judge(hall.siteStorage);
    for (const inventory::ApplianceClass& box : hall.appliances)
        judge(box.storage);
}

/// A training that saves nowhere: nobody knows what failures cost it.
void findNoStore(const reliability::Inputs& in, const inventory::Inventory& hall, Findings& out)
{
    const bool hasBox = std::ranges::any_of(hall.appliances, [](const inventory::ApplianceClass& box) { return box.storage.has_value(); });
    if (!in.job || in.saving || in.operation.storage.toNodeDrives || hall.siteStorageUnits > 0 || hasBox)
        return;
    out.push_back(operationFinding("finding.noStore", Severity::Note, {}, {"reliability.goodput", "storage.writeTime"}, {"remedy.placeStorage"}));
}

/// More hours put to use than the cluster works at all.
void findInUse(const cost::Inputs& cost, const energy::Result& energy, Findings& out)
{
    const double use = cost.economy.utilisation.value;
    if (use <= energy.busyShare + 1e-9)
        return;
    out.push_back(operationFinding("finding.useAboveBusy", Severity::Warning,
                                   {share("use", use), share("busy", energy.busyShare)},
                                   {"cost.perAccelerator", "energy.perYear"}, {"remedy.useAsBusy"}));
}

/// What is bought and drawn nowhere.
void findInSpareNodes(const design::Operation& operation, const power::Result& power, Findings& out)
{
    if (operation.spareNodes == 0 || power.mainNode < 0)
        return;
    const auto& node = power.nodes[static_cast<std::size_t>(power.mainNode)].node;
    if (!node)
        return;
    out.push_back(operationFinding("finding.sparesNotDrawn", Severity::Note,
                                   {{"spares", Measure(operation.spareNodes), "1"},
                                    {"power", Measure(static_cast<double>(operation.spareNodes) * node->idle), "kW"}},
                                   {"cost.servers", "power.itIdle"}, {"remedy.drawSpares"}));
}

void findInStore(const storage::Result& found, Findings& out)
{
    if (found.ingestCovered && *found.ingestCovered < 1) {
        out.push_back(operationFinding("finding.ingestShort", Severity::Warning,
                                       {share("covered", *found.ingestCovered),
                                        {"needed", Measure(*found.ingestFromStore), "GB/s"},
                                        {"supply", Measure(*found.ingestSupply), "GB/s"}},
                                       {"storage.ingestCovered"}, {"remedy.fasterStorage", "remedy.nodeDrives"}));
    }
    if (found.store.capacity && found.capacityNeeded && *found.capacityNeeded > *found.store.capacity) {
        out.push_back(operationFinding("finding.storeFull", Severity::Warning,
                                       {{"needed", Measure(*found.capacityNeeded), "TB"},
                                        {"capacity", Measure(*found.store.capacity), "TB"}},
                                       {"storage.capacityNeeded", "storage.capacity"}, {"remedy.fasterStorage"}));
    }
}

/// What nobody has published and what it leaves unknown, once for each part.
void findUnpriced(const Assessment& assessment, Findings& out)
{
    const auto note = [&out](const std::string& part, const char* datum, const char* figure) {
        out.push_back({"finding.unknownDatum", Severity::Note, {{}}, {{"part", part}, {"datum", std::string(datum)}}, {figure}, {"remedy.addDatum"}});
    };
    std::set<catalog::PartId> told;
    for (const cost::Item& item : assessment.cost->inputs.items) {
        if (!item.unit && item.count > 0 && told.insert(item.part).second)
            note(item.name, "datum.price", "cost.total");
    }
    for (const catalog::PartId& part : assessment.energy->result.withoutCarbon) {
        const auto& nodes = assessment.inventory->result.nodes;
        const auto known = std::ranges::find(nodes, part, &inventory::NodeClass::accelerator);
        if (known != nodes.end() && known->acceleratorPart)
            note(known->acceleratorPart->name, "datum.embodiedCarbon", "energy.embodied");
    }
}

} // namespace

void findInOperation(const Assessment& assessment, Findings& out)
{
    if (assessment.inventory->result.acceleratorCount == 0)
        return;
    const auto& job = *assessment.reliability;
    findInCheckpoints(job.inputs, job.result, out);
    findInSpares(job.inputs, job.result, out);
    findInUse(assessment.cost->inputs, assessment.energy->result, out);
    findInSpareNodes(job.inputs.operation, assessment.power->result, out);
    findInInterval(job.inputs, job.result, out);
    findInDrives(job.inputs, out);
    findSlowness(assessment.storage->inputs, out);
    findNoStore(job.inputs, assessment.inventory->result, out);
    findInStore(assessment.storage->result, out);
    findUnpriced(assessment, out);
}

} // namespace cw::assess
