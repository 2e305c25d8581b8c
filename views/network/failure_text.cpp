// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/failure_text.h"

#include "assess/blast_radius.h"
#include "design/item.h"
#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace cw::topology {
namespace {

using fabric::Failure;
using fabric::Failures;

struct FailureWords {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};
struct FailureViewWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

QString nodeName(const design::Design& design, std::uint32_t item)
{
    const design::Node* node = design::findNode(design, design::NodeId{item});
    return node != nullptr ? QString::fromStdString(node->name) : format::unknown();
}

QString switchNameOf(const design::Design& design, std::uint32_t item)
{
    std::map<design::SwitchRole, int> numbers;
    for (const design::Switch& device : *design.switches) {
        const int number = numbers[device.role]++;
        if (device.id.value == item)
            return device.name.empty() ? switchName(device.role, number) : QString::fromStdString(device.name);
    }
    return format::unknown();
}

/// Where the rule's n-th switch of a role stands in a rack, its own name counts.
QString ruleSwitchName(const design::Design& design, int role, int number)
{
    int n = 0;
    for (const design::Switch& device : *design.switches) {
        if (static_cast<int>(device.role) == role && n++ == number && !device.name.empty())
            return QString::fromStdString(device.name);
    }
    return switchName(static_cast<design::SwitchRole>(role), number);
}

QString deviceName(const design::Design& design, const design::PortRef& port)
{
    return port.owner == design::PortOwner::Switch ? switchNameOf(design, port.id) : nodeName(design, port.id);
}

/// What a cable joins; empty where the design has it no more.
std::pair<QString, QString> cableEnds(const Failure& failure, const design::Design& design)
{
    if (failure.item == 0) {
        if (design.fabric->kind == design::FabricKind::Torus) {
            const auto name = [&design](int number) {
                const auto& nodes = *design.nodes;
                return number >= 0 && number < static_cast<int>(nodes.size())
                           ? QString::fromStdString(nodes[static_cast<std::size_t>(number)].name)
                           : format::unknown();
            };
            return {name(failure.rule[1]), name(failure.rule[3])};
        }
        return {ruleSwitchName(design, failure.rule[0], failure.rule[1]),
                ruleSwitchName(design, failure.rule[2], failure.rule[3])};
    }
    const auto cable =
        std::ranges::find(*design.cables, failure.item, [](const design::Cable& c) { return c.id.value; });
    if (cable == design.cables->end())
        return {format::unknown(), format::unknown()};
    return {deviceName(design, cable->a), deviceName(design, cable->b)};
}

QString failedRackName(const design::Rack& rack, const canvas::RackLosses& losses)
{
    const auto loss = losses.find(rack.id.value);
    return loss == losses.end() ? FailureWords::tr("all of rack %1").arg(QString::fromStdString(rack.name))
                                : rackLossName(rack, loss->second);
}

/// Racks of which everything that computes or switches has failed, when that is more than one thing.
std::vector<FailedThing> takeRacks(Failures& failed, const design::Design& design,
                                   const canvas::RackLosses& losses)
{
    std::vector<FailedThing> things;
    if (failed.size() < 2)
        return things;
    std::vector<design::RackId> racks;
    for (const design::Node& node : *design.nodes) {
        if (failed.contains({Failure::Kind::Node, node.id.value}) && std::ranges::find(racks, node.mount.rack) == racks.end())
            racks.push_back(node.mount.rack);
    }
    for (const design::RackId rack : racks) {
        Failures all = assess::failuresOfRack(design, rack);
        const auto known = std::ranges::find(*design.racks, rack, &design::Rack::id);
        if (all.size() < 2 || known == design.racks->end() || !std::ranges::includes(failed, all))
            continue;
        for (const Failure& failure : all)
            failed.erase(failure);
        things.push_back({failedRackName(*known, losses), std::move(all)});
    }
    return things;
}

} // namespace

QString switchName(design::SwitchRole role, int number)
{
    switch (role) {
    case design::SwitchRole::Leaf:
        return format::words("end.leaf").arg(number + 1);
    case design::SwitchRole::Spine:
        return format::words("end.spine").arg(number + 1);
    case design::SwitchRole::Core:
        return format::words("end.core").arg(number + 1);
    case design::SwitchRole::Storage:
        return FailureViewWords::tr("Storage %1").arg(number + 1);
    default:
        return FailureViewWords::tr("Management %1").arg(number + 1);
    }
}

QString rackLossName(const design::Rack& rack, canvas::RackLoss loss)
{
    const QString name = QString::fromStdString(rack.name);
    return loss == canvas::RackLoss::Power ? FailureWords::tr("power of rack %1 (all devices)").arg(name)
                                           : FailureWords::tr("cooling of rack %1 (all devices)").arg(name);
}

QString failureName(const Failure& failure, const design::Design& design)
{
    switch (failure.kind) {
    case Failure::Kind::Accelerator:
        return FailureWords::tr("GPU %1 of %2").arg(failure.number + 1).arg(nodeName(design, failure.item));
    case Failure::Kind::Port:
        return FailureWords::tr("network port %1 of %2").arg(failure.number + 1).arg(nodeName(design, failure.item));
    case Failure::Kind::Node:
        return FailureWords::tr("node %1").arg(nodeName(design, failure.item));
    case Failure::Kind::Switch:
        return failure.item != 0 ? switchNameOf(design, failure.item)
                                 : ruleSwitchName(design, failure.rule[0], failure.rule[1]);
    case Failure::Kind::Cable:
        break;
    }
    const auto [a, b] = cableEnds(failure, design);
    return FailureWords::tr("the cable %1 – %2").arg(a, b);
}

std::vector<FailedThing> failedThings(const Failures& failed, const design::Design& design,
                                      const canvas::RackLosses& losses)
{
    Failures left = failed;
    std::vector<FailedThing> things = takeRacks(left, design, losses);
    std::map<std::pair<QString, QString>, Failures> cables;
    for (const Failure& failure : left) {
        if (failure.kind == Failure::Kind::Cable)
            cables[cableEnds(failure, design)].insert(failure);
        else
            things.push_back({failureName(failure, design), {failure}});
    }
    for (auto& [ends, of] : cables) {
        const int count = static_cast<int>(of.size());
        const QString name = count == 1 ? failureName(*of.begin(), design)
                                        : FailureWords::tr("%Ln cables %1 – %2", nullptr, count).arg(ends.first, ends.second);
        things.push_back({name, std::move(of)});
    }
    return things;
}

} // namespace cw::topology
