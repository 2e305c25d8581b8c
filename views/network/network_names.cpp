// SPDX-License-Identifier: GPL-3.0-or-later
// What overlays, tiers and devices are called.
#include "design/spine_of.h"
#include "format/short_name.h"
#include "network/failure_text.h"
#include "network/network_text.h"

#include <algorithm>

namespace cw::topology {
namespace {

struct NameWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

const catalog::Switch* switchPart(const Plan& plan, const Box& box)
{
    const fabric::GraphInputs& inputs = plan.source->inputs;
    const auto device =
        std::ranges::find(*inputs.switches, box.item, [](const design::Switch& s) { return s.id.value; });
    const catalog::PartId& id = device != inputs.switches->end() ? device->type
                                : box.tier > 1                   ? design::spineOf(inputs.rule)
                                                                 : inputs.rule.leaf;
    return inputs.catalog->switches.find(id);
}

} // namespace

QString overlayName(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Load:
        return NameWords::tr("Peak link load");
    case Overlay::Tensor:
        return NameWords::tr("Tensor-parallel groups");
    case Overlay::Context:
        return NameWords::tr("Context-parallel groups");
    case Overlay::Expert:
        return NameWords::tr("Expert-parallel groups");
    case Overlay::Data:
        return NameWords::tr("Data-parallel groups");
    case Overlay::Pipeline:
        break;
    }
    return NameWords::tr("Pipeline-parallel groups");
}

std::optional<network::GroupKind> groupKindOf(Overlay overlay)
{
    switch (overlay) {
    case Overlay::Load:
        return std::nullopt;
    case Overlay::Tensor:
        return network::GroupKind::Tensor;
    case Overlay::Context:
        return network::GroupKind::Context;
    case Overlay::Expert:
        return network::GroupKind::Expert;
    case Overlay::Data:
        return network::GroupKind::Data;
    case Overlay::Pipeline:
        break;
    }
    return network::GroupKind::Pipeline;
}

QString tierName(int tier)
{
    switch (tier) {
    case 0:
        return NameWords::tr("Hosts");
    case 1:
        return NameWords::tr("Leaf");
    case 2:
        return NameWords::tr("Spine");
    case 3:
        return NameWords::tr("Core");
    default:
        return NameWords::tr("Other switches");
    }
}

std::vector<QString> boxNames(const Plan& plan)
{
    std::vector<QString> names(plan.boxes.size());
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        const Box& box = plan.boxes[i];
        if (box.kind == BoxKind::Switch)
            names[i] =
                box.count > 1
                    ? NameWords::tr("%1 and %Ln more", nullptr, box.count - 1).arg(switchName(box.role, box.number))
                    : switchName(box.role, box.number);
    }
    const auto take = [&](std::uint32_t item, const std::string& name) {
        const auto found = plan.boxOfItem.find(item);
        if (found != plan.boxOfItem.end() && plan.boxes[at(found->second)].count == 1 && !name.empty())
            names[at(found->second)] = QString::fromStdString(name);
    };
    for (const design::Switch& device : *plan.source->inputs.switches)
        take(device.id.value, device.name);
    for (const design::Node& node : *plan.source->inputs.nodes)
        take(node.id.value, node.name);
    return names;
}

QString blockName(const Plan& plan, const std::vector<QString>& names, const Block& block,
                  qsizetype mostLetters)
{
    constexpr int kMostNamed = 4;
    const auto number = [&](int n) { return plan.boxes[at(block.firstBox + n)].number; };
    const auto name = [&](int n) {
        const QString& whole = names[at(block.firstBox + n)];
        return mostLetters > 0 ? format::shortName(whole, mostLetters) : whole;
    };
    const QString first = name(0);
    if (block.boxes == 1)
        return first;
    if (number(block.boxes - 1) - number(0) == block.boxes - 1)
        return NameWords::tr("%1 – %2", "from – to").arg(first, name(block.boxes - 1));
    if (block.boxes > kMostNamed)
        return NameWords::tr("%1 and %Ln more node(s)", nullptr, block.boxes - 1).arg(first);
    QStringList all;
    for (int n = 0; n < block.boxes; ++n)
        all << name(n);
    return all.join(QStringLiteral(", "));
}

QString modelOf(const Plan& plan, const Box& box)
{
    if (box.kind == BoxKind::Node) {
        const fabric::GraphInputs& inputs = plan.source->inputs;
        const auto node =
            std::ranges::find(*inputs.nodes, box.item, [](const design::Node& n) { return n.id.value; });
        const catalog::Server* part = node != inputs.nodes->end() ? inputs.catalog->servers.find(node->type) : nullptr;
        return part != nullptr ? QString::fromStdString(part->name) : QString();
    }
    const catalog::Switch* part = switchPart(plan, box);
    return part != nullptr ? QString::fromStdString(part->name) : QString();
}

std::optional<int> portsOfSwitch(const Plan& plan, const Box& box)
{
    const catalog::Switch* part = switchPart(plan, box);
    return part != nullptr ? std::optional(part->ports.value) : std::nullopt;
}

} // namespace cw::topology
