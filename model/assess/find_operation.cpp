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
    findInStore(assessment.storage->result, out);
    findUnpriced(assessment, out);
}

} // namespace cw::assess
