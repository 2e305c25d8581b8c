// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rack_rows.h"

#include "format/numbers.h"
#include "format/part_name.h"
#include "report/report_text.h"

#include <algorithm>

namespace cw::report {
namespace {

template <class Part>
QString nameOf(const std::optional<Part>& part, const catalog::PartId& id)
{
    return format::partName(part ? part->name : id);
}

QString nodeName(const inventory::NodeClass& node)
{
    const QString server = nameOf(node.serverPart, node.server);
    return node.overridden ? QStringLiteral("%1 (%2)").arg(server, nameOf(node.acceleratorPart, node.accelerator)) : server;
}

/// "4 × DGX H100, 2 × QM9700 (leaf switch)".
QString contentsOf(const inventory::Inventory& inventory, const inventory::RackClass& rack)
{
    QStringList words;
    const auto add = [&words](const QString& name, int count) {
        words << Report::tr("%1 × %2").arg(format::count(count), name);
    };
    for (const inventory::Counted& one : rack.nodes)
        add(nodeName(inventory.nodes[static_cast<std::size_t>(one.index)]), one.count);
    for (const inventory::Counted& one : rack.switches) {
        const inventory::SwitchClass& box = inventory.switches[static_cast<std::size_t>(one.index)];
        add(QStringLiteral("%1 (%2)").arg(nameOf(box.part, box.type), roleName(box.role)), one.count);
    }
    for (const inventory::Counted& one : rack.appliances) {
        const inventory::ApplianceClass& box = inventory.appliances[static_cast<std::size_t>(one.index)];
        add(box.storage ? nameOf(box.storage, box.type) : nameOf(box.server, box.type), one.count);
    }
    return words.isEmpty() ? Report::tr("empty") : words.join(QStringLiteral(", "));
}

struct Kind {
    QString type;
    QString contents;
    QStringList cells;
    std::int64_t count = 0;
};

} // namespace

QString roleName(design::SwitchRole role)
{
    switch (role) {
    case design::SwitchRole::Leaf:
        return Report::tr("leaf switch");
    case design::SwitchRole::Spine:
        return Report::tr("spine switch");
    case design::SwitchRole::Core:
        return Report::tr("core switch");
    case design::SwitchRole::Storage:
        return Report::tr("storage switch");
    case design::SwitchRole::Management:
        return Report::tr("management switch");
    }
    return {};
}

std::vector<QStringList> rackRows(const inventory::Inventory& inventory, const std::function<QStringList(std::size_t)>& cellsOf)
{
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < inventory.racks.size(); ++i) {
        const inventory::RackClass& rack = inventory.racks[i];
        Kind kind{nameOf(rack.typePart, rack.type), contentsOf(inventory, rack), cellsOf(i), rack.count()};
        const auto alike = std::ranges::find_if(kinds, [&kind](const Kind& known) {
            return known.type == kind.type && known.contents == kind.contents && known.cells == kind.cells;
        });
        if (alike != kinds.end())
            alike->count += kind.count;
        else
            kinds.push_back(std::move(kind));
    }
    std::vector<QStringList> rows;
    for (const Kind& kind : kinds)
        rows.push_back(QStringList{Report::tr("%1 × %2: %3").arg(format::count(kind.count), kind.type, kind.contents)} + kind.cells);
    return rows;
}

} // namespace cw::report
