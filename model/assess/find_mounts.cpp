// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"

#include <map>
#include <unordered_map>

namespace cw::assess {
namespace {

/// All devices of a design by id. Of a hundred thousand that are badly mounted each is found at once.
class Devices {
public:
    struct Device {
        const std::string* name = nullptr;
        const catalog::PartId* type = nullptr;
    };

    explicit Devices(const design::Design& design)
    {
        add(SubjectKind::Node, *design.nodes);
        add(SubjectKind::Switch, *design.switches);
        add(SubjectKind::Appliance, *design.appliances);
        for (const design::Rack& rack : *design.racks)
            m_racks.emplace(rack.id.value, &rack);
    }

    [[nodiscard]] Device find(const Subject& subject) const
    {
        const auto found = m_devices.find(subject.id);
        return found != m_devices.end() && found->second.first == subject.kind ? found->second.second : Device{};
    }
    [[nodiscard]] std::string name(const Subject& subject) const
    {
        const Device device = find(subject);
        return device.name != nullptr ? *device.name : std::string();
    }
    [[nodiscard]] const design::Rack* rack(design::RackId id) const
    {
        const auto found = m_racks.find(id.value);
        return found != m_racks.end() ? found->second : nullptr;
    }

private:
    template <class Item>
    void add(SubjectKind kind, const std::vector<Item>& items)
    {
        for (const Item& item : items)
            m_devices.try_emplace(item.id.value, kind, Device{&item.name, &item.type});
    }

    std::unordered_map<std::uint32_t, std::pair<SubjectKind, Device>> m_devices;
    std::unordered_map<std::uint32_t, const design::Rack*> m_racks;
};

Subject subjectOf(const inventory::MountProblem& problem)
{
    switch (problem.device) {
    case inventory::DeviceKind::Node:
        return {SubjectKind::Node, problem.id};
    case inventory::DeviceKind::Switch:
        return {SubjectKind::Switch, problem.id};
    case inventory::DeviceKind::Appliance:
        break;
    }
    return {SubjectKind::Appliance, problem.id};
}

/// The product's name, or its key where the catalog does not have it; an appliance's own name.
std::string productOf(const Devices& devices, const catalog::Catalog& catalog, const Subject& subject)
{
    const Devices::Device device = devices.find(subject);
    if (device.type == nullptr || subject.kind == SubjectKind::Appliance)
        return devices.name(subject);
    if (subject.kind == SubjectKind::Node) {
        const catalog::Server* part = catalog.servers.find(*device.type);
        return part != nullptr ? part->name : *device.type;
    }
    const catalog::Switch* part = catalog.switches.find(*device.type);
    return part != nullptr ? part->name : *device.type;
}

Finding mountFinding(const Devices& devices, const catalog::Catalog& catalog, const inventory::MountProblem& problem)
{
    const Subject subject = subjectOf(problem);
    const design::Rack* rack = devices.rack(problem.rack);
    Finding f{"finding.rackUnitsOverlap", Severity::Error, {subject, {SubjectKind::Rack, problem.rack.value}}, {}, {},
              {"remedy.moveDevice"}};
    f.arguments = {{"rack", rack != nullptr ? rack->name : std::string()}, {"item", devices.name(subject)}};
    if (problem.kind == inventory::MountProblemKind::OutsideRack) {
        const catalog::RackType* type = rack != nullptr ? catalog.rackTypes.find(rack->type) : nullptr;
        f.code = "finding.rackOutOfUnits";
        f.arguments.push_back({"units", Measure(type != nullptr ? type->rackUnits.value : 0), "1"});
        f.arguments.push_back({"position", Measure(problem.bottomUnit), "1"});
    }
    return f;
}

/// One finding for all devices of a product.
class UnknownHeights {
public:
    void add(const std::string& product, const Subject& subject, Findings& out)
    {
        const auto [at, isNew] = m_findings.try_emplace(product, out.size());
        if (isNew)
            out.push_back({"finding.unknownDatum",
                           Severity::Note,
                           {},
                           {{"part", product}, {"datum", std::string("datum.rackUnits")}},
                           {},
                           {"remedy.addDatum"}});
        out[at->second].subjects.push_back(subject);
    }

private:
    std::map<std::string, std::size_t> m_findings; ///< where in the list
};

} // namespace

void findInMounts(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                  Findings& out)
{
    const std::vector<inventory::MountProblem>& problems = assessment.inventory->result.mountProblems;
    if (problems.empty())
        return;
    const Devices devices(design);
    UnknownHeights unknown;
    for (const inventory::MountProblem& problem : problems) {
        const bool isMounted = problem.kind == inventory::MountProblemKind::Overlap ||
                               problem.kind == inventory::MountProblemKind::OutsideRack;
        if (isMounted)
            out.push_back(mountFinding(devices, catalog, problem));
        else
            unknown.add(productOf(devices, catalog, subjectOf(problem)), subjectOf(problem), out);
    }
}

} // namespace cw::assess
