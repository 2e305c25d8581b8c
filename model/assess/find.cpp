// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

#include "design/missing_parts.h"

#include <algorithm>

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

SubjectKind kindOf(design::Section section)
{
    switch (section) {
    case design::Section::Racks:
        return SubjectKind::Rack;
    case design::Section::Nodes:
        return SubjectKind::Node;
    case design::Section::Switches:
        return SubjectKind::Switch;
    case design::Section::Appliances:
        return SubjectKind::Appliance;
    case design::Section::FloorUnits:
        return SubjectKind::FloorUnit;
    case design::Section::Cables:
        return SubjectKind::Cable;
    case design::Section::Workload:
        return SubjectKind::Workload;
    case design::Section::Fabric:
    case design::Section::Site:
    case design::Section::Operation:
    case design::Section::Economy:
        break;
    }
    return SubjectKind::Design;
}

void findUnknownParts(const design::Design& design, const catalog::Catalog& catalog, Findings& out)
{
    for (const design::MissingPart& missing : design::missingParts(design, catalog)) {
        Finding finding{"finding.partMissing", Severity::Error, {}, {{"part", missing.part}}, {},
                        {"remedy.choosePart"}};
        for (const design::PartUse& use : missing.uses)
            finding.subjects.push_back({kindOf(use.section), use.id});
        out.push_back(std::move(finding));
    }
}

} // namespace

std::vector<Finding> find(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment)
{
    Findings out;
    findUnknownParts(design, catalog, out);
    findInWorkload(design, catalog, assessment, out);
    findInNodes(design, catalog, assessment, out);
    findInRacks(design, catalog, assessment, out);
    findInCables(design, catalog, assessment, out);
    findInFabric(design, assessment, out);
    findInPlacedSwitches(design, catalog, assessment, out);
    findInSpeeds(design, catalog, assessment, out);
    findInPlacement(design, catalog, assessment, out);
    findInSite(design, catalog, assessment, out);
    findInOperation(assessment, out);
    findMissingData(catalog, assessment, out);
    findInWeights(assessment, out);
    findEmptiness(assessment, out);
    waive(*design.waivers, out);
    std::ranges::stable_sort(out, {},
                             [](const Finding& finding) { return std::pair(!finding.stands(), finding.severity); });
    return out;
}

} // namespace cw::assess
