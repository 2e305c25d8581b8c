// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

#include <algorithm>
#include <set>

namespace cw::assess {
namespace {

std::string nameOfPart(const catalog::Catalog& catalog, const catalog::PartId& id)
{
    if (const catalog::Server* server = catalog.servers.find(id))
        return server->name;
    if (const catalog::Switch* device = catalog.switches.find(id))
        return device->name;
    if (const catalog::StorageSystem* storage = catalog.storageSystems.find(id))
        return storage->name;
    if (const catalog::Accelerator* accelerator = catalog.accelerators.find(id))
        return accelerator->name;
    return id;
}

void findEmptiness(const Assessment& assessment, Findings& out)
{
    const inventory::Inventory& inventory = assessment.inventory->result;
    if (inventory.rackCount == 0 && inventory.floorUnitCount == 0)
        out.push_back({"finding.empty", Severity::Note, {{}}, {}, {}, {"remedy.dragRack"}});
    else if (inventory.nodeCount == 0)
        out.push_back({"finding.noNodes", Severity::Note, {{}}, {}, {}, {"remedy.dragNode"}});
}

/// Parts without which a figure stays unknown, each once.
void findMissingData(const catalog::Catalog& catalog, const Assessment& assessment, Findings& out)
{
    for (const power::Missing& missing : assessment.power->result.missing) {
        out.push_back({"finding.unknownDatum",
                       Severity::Warning,
                       {{}},
                       {{"part", nameOfPart(catalog, missing.part)}, {"datum", std::string(missing.datum)}},
                       {"power.facility"},
                       {"remedy.addDatum"}});
    }
    for (const catalog::PartId& part : assessment.power->result.estimated) {
        out.push_back({"finding.estimatedPower",
                       Severity::Note,
                       {{}},
                       {{"part", nameOfPart(catalog, part)}},
                       {"power.nodeRated"},
                       {}});
    }
}

void findUnknownParts(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                      Findings& out)
{
    std::set<catalog::PartId> reported;
    const auto report = [&](const catalog::PartId& id, Subject subject) {
        if (!id.empty() && reported.insert(id).second)
            out.push_back(
                {"finding.partMissing", Severity::Error, {subject}, {{"part", id}}, {}, {"remedy.choosePart"}});
    };
    for (const inventory::NodeClass& nodes : assessment.inventory->result.nodes) {
        if (!nodes.serverPart)
            report(nodes.server, {});
        if (!nodes.acceleratorPart && nodes.acceleratorsPerNode > 0)
            report(nodes.accelerator, {});
    }
    const auto model = [&](const catalog::PartId& id) {
        if (catalog.languageModels.find(id) == nullptr)
            report(id, {SubjectKind::Workload, 0});
    };
    model(design.workload->training.model);
    model(design.workload->inference.model);
}

} // namespace

std::vector<Finding> find(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment)
{
    Findings out;
    findUnknownParts(design, catalog, assessment, out);
    findInWorkload(design, assessment, out);
    findInRacks(design, catalog, assessment, out);
    findInFabric(design, assessment, out);
    findMissingData(catalog, assessment, out);
    findEmptiness(assessment, out);
    std::ranges::stable_sort(out, {}, &Finding::severity);
    return out;
}

} // namespace cw::assess
