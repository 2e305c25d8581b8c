// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_text.h"

#include "format/numbers.h"
#include "format/part_name.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cw::outline {
namespace {

QString words(const char* text) { return QCoreApplication::translate("Outline", text); }
QString counted(const char* text, std::size_t count)
{
    return QCoreApplication::translate("Outline", text, nullptr, static_cast<int>(count));
}
QString fromUtf8(const std::string& text) { return QString::fromStdString(text); }

/// The name a part has in the catalog; its id where the catalog does not know it.
template <class Shelf>
QString partName(const Shelf& shelf, const catalog::PartId& id)
{
    const auto* part = shelf.find(id);
    return fromUtf8(part != nullptr ? part->name : id);
}

/// "2 CDU", "1 CRAH · 2 CDU": what the catalog calls room equipment.
QStringList coolantUnits(const Subject& subject)
{
    int units = 0;
    for (const design::FloorUnit& unit : *subject.design->floorUnits) {
        const catalog::CoolingUnit* part = subject.catalog->coolingUnits.find(unit.type);
        units += part != nullptr && part->kind == "cdu" ? 1 : 0;
    }
    return units > 0 ? QStringList(words(QT_TRANSLATE_NOOP("Outline", "%1 CDU")).arg(format::count(units)))
                     : QStringList();
}

QString rackCount(std::size_t racks) { return counted(QT_TRANSLATE_N_NOOP("Outline", "%Ln rack(s)"), racks); }

QString nodeAside(const Subject& subject, const design::Node& node)
{
    const catalog::Server* server = subject.catalog->servers.find(node.type);
    if (server == nullptr)
        return fromUtf8(node.type);
    if (server->acceleratorCount == 0)
        return {};
    const catalog::PartId& id = node.accelerator.empty() ? server->accelerator : node.accelerator;
    return words(QT_TRANSLATE_NOOP("Outline", "%1 × %2"))
        .arg(format::count(server->acceleratorCount), format::shortPartName(partName(subject.catalog->accelerators, id)));
}

QString applianceAside(const Subject& subject, const design::Appliance& appliance)
{
    if (subject.catalog->storageSystems.find(appliance.type) != nullptr)
        return partName(subject.catalog->storageSystems, appliance.type);
    return partName(subject.catalog->servers, appliance.type);
}

QString roleName(design::SwitchRole role)
{
    switch (role) {
    case design::SwitchRole::Leaf:
        return words(QT_TRANSLATE_NOOP("Outline", "leaf switch"));
    case design::SwitchRole::Spine:
        return words(QT_TRANSLATE_NOOP("Outline", "spine switch"));
    case design::SwitchRole::Core:
        return words(QT_TRANSLATE_NOOP("Outline", "core switch"));
    case design::SwitchRole::Storage:
        return words(QT_TRANSLATE_NOOP("Outline", "storage switch"));
    case design::SwitchRole::Management:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Outline", "management switch"));
}

QString rowName(const Plan& plan, std::uint32_t index)
{
    const PlanRow& row = plan.rows[index];
    return row.name.empty()
               ? words(QT_TRANSLATE_NOOP("Outline", "Row %1")).arg(format::count(static_cast<int>(index) + 1))
               : words(QT_TRANSLATE_NOOP("Outline", "Row %1")).arg(fromUtf8(row.name));
}

} // namespace

std::unordered_map<std::uint32_t, Watts> rackPowerOf(const assess::Assessment& assessment)
{
    std::unordered_map<std::uint32_t, Watts> power;
    if (!assessment.inventory || !assessment.power)
        return power;
    const auto& classes = assessment.inventory->result.racks;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto& levels = assessment.power->result.racks[i].rack;
        for (const design::RackId rack : classes[i].racks) {
            if (levels)
                power.emplace(rack.value, levels->expected);
        }
    }
    return power;
}

QString lineName(const Subject& subject, const Plan& plan, const Line& line)
{
    const design::Design& design = *subject.design;
    switch (line.key.kind) {
    case LineKind::Hall:
        return words(QT_TRANSLATE_NOOP("Outline", "Hall"));
    case LineKind::Row:
        return rowName(plan, line.index);
    case LineKind::Rack:
        return fromUtf8((*design.racks)[line.index].name);
    case LineKind::Node:
        return fromUtf8((*design.nodes)[line.index].name);
    case LineKind::Switch:
        return fromUtf8((*design.switches)[line.index].name);
    case LineKind::Appliance:
        return fromUtf8((*design.appliances)[line.index].name);
    case LineKind::Loose:
        return words(QT_TRANSLATE_NOOP("Outline", "In no rack"));
    case LineKind::FloorUnits:
        return words(QT_TRANSLATE_NOOP("Outline", "Room equipment"));
    case LineKind::FloorUnit:
        return fromUtf8((*design.floorUnits)[line.index].name);
    case LineKind::Cables:
        return words(QT_TRANSLATE_NOOP("Outline", "Drawn cables"));
    case LineKind::CableType: {
        const catalog::PartId& type = plan.cables[line.index].type;
        return type.empty() ? words(QT_TRANSLATE_NOOP("Outline", "Type not chosen"))
                            : partName(subject.catalog->interconnects, type);
    }
    case LineKind::Blocks:
        return words(QT_TRANSLATE_NOOP("Outline", "Blocks"));
    case LineKind::Block:
        return fromUtf8((*design.blocks)[line.index].name);
    case LineKind::Copy:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Outline", "Copy %1")).arg(format::count(line.key.number));
}

QString lineAside(const Subject& subject, const Plan& plan, const Line& line)
{
    const design::Design& design = *subject.design;
    switch (line.key.kind) {
    case LineKind::Hall:
        return (QStringList(rackCount(design.racks->size())) + coolantUnits(subject)).join(QStringLiteral(" · "));
    case LineKind::Row:
        return rackCount(plan.rows[line.index].racks.size());
    case LineKind::Rack: {
        const auto power = subject.rackPower.find(line.key.id);
        return power != subject.rackPower.end() ? format::measure(power->second, "W") : format::unknown();
    }
    case LineKind::Node:
        return nodeAside(subject, (*design.nodes)[line.index]);
    case LineKind::Switch:
        return format::shortPartName(partName(subject.catalog->switches, (*design.switches)[line.index].type));
    case LineKind::Appliance:
        return applianceAside(subject, (*design.appliances)[line.index]);
    case LineKind::FloorUnit:
        return partName(subject.catalog->coolingUnits, (*design.floorUnits)[line.index].type);
    case LineKind::CableType:
        return format::count(static_cast<std::int64_t>(plan.cables[line.index].ids.size()));
    case LineKind::Cables:
        return format::count(static_cast<std::int64_t>(design.cables->size()));
    case LineKind::Block:
        return counted(QT_TRANSLATE_N_NOOP("Outline", "%Ln copies"), (*design.blocks)[line.index].copies.size());
    case LineKind::Copy:
        return counted(QT_TRANSLATE_N_NOOP("Outline", "%Ln item(s)"),
                       (*design.blocks)[line.index].copies[line.key.number - 1].size());
    case LineKind::Loose:
    case LineKind::FloorUnits:
    case LineKind::Blocks:
        break;
    }
    return format::count(static_cast<std::int64_t>(line.children.size()));
}

QString lineIcon(LineKind kind)
{
    switch (kind) {
    case LineKind::Rack:
        return QStringLiteral("rack");
    case LineKind::Node:
        return QStringLiteral("node");
    case LineKind::Switch:
        return QStringLiteral("switch");
    case LineKind::Appliance:
        return QStringLiteral("storage");
    case LineKind::FloorUnit:
        return QStringLiteral("cooling");
    case LineKind::CableType:
        return QStringLiteral("cable");
    case LineKind::Block:
    case LineKind::Copy:
        return QStringLiteral("design");
    default:
        return {};
    }
}

QString kindName(const Subject& subject, const Line& line)
{
    switch (line.key.kind) {
    case LineKind::Rack:
        return words(QT_TRANSLATE_NOOP("Outline", "rack"));
    case LineKind::Node:
        return words(QT_TRANSLATE_NOOP("Outline", "node"));
    case LineKind::Switch:
        return roleName((*subject.design->switches)[line.index].role);
    case LineKind::Appliance:
        return words(QT_TRANSLATE_NOOP("Outline", "appliance"));
    case LineKind::FloorUnit:
        return words(QT_TRANSLATE_NOOP("Outline", "room equipment"));
    case LineKind::CableType:
        return words(QT_TRANSLATE_NOOP("Outline", "type of cable"));
    case LineKind::Block:
        return words(QT_TRANSLATE_NOOP("Outline", "block"));
    default:
        return {};
    }
}

} // namespace cw::outline
