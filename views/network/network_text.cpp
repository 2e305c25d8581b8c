// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_text.h"

#include "format/numbers.h"
#include "format/short_name.h"
#include "format/words.h"
#include "network/failure_text.h"
#include "placement/link_table.h"
#include "placement/placed_ranks.h"

#include <algorithm>
#include <cmath>

namespace cw::topology {
namespace {

struct NetworkTextWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

QString roleName(const Box& box) { return switchName(box.role, box.number); }

QString rateText(double rate) { return format::measure(BytesPerSecond(rate), "Gbit/s"); }

} // namespace

QString whyNoRanks(const placement::Result& placed)
{
    return placed.problem == placement::PlacementProblem::None ? NetworkTextWords::tr("More ranks than can be shown.")
                                                               : format::words(placement::textKey(placed.problem));
}

QString percent(float share)
{
    return share < 0 ? format::unknown() : format::measure(Measure(Fraction(static_cast<double>(share))), "%");
}

QString Telling::cut(const QString& name) const { return mostLetters > 0 ? format::shortName(name, mostLetters) : name; }

QString Telling::vertexName(int vertex) const
{
    const network::Vertex& v = plan.graph().vertices[at(vertex)];
    const auto item = plan.boxOfItem.find(v.item);
    if (v.kind == network::VertexKind::Node)
        return item == plan.boxOfItem.end() ? format::unknown() : cut(names[at(item->second)]);
    if (v.count == 1 && item != plan.boxOfItem.end() && plan.boxes[at(item->second)].count == 1)
        return cut(names[at(item->second)]);
    Box box;
    box.role = v.role;
    box.number = v.number;
    if (v.count == 1) { // one of a stack has no box of its own
        const auto& switches = *plan.source->inputs.switches;
        const auto own = std::ranges::find(switches, v.item, [](const design::Switch& s) { return s.id.value; });
        return own != switches.end() && !own->name.empty() ? cut(QString::fromStdString(own->name)) : roleName(box);
    }
    return tr("%1 – %2", "from – to").arg(roleName(box)).arg(v.number + v.count);
}

QString Telling::gpuName(int gpu) const
{
    const int node = plan.graph().nodeOfGpu[at(gpu)];
    return tr("%1, GPU %2")
        .arg(cut(names[at(plan.boxOfNode[at(node)])]))
        .arg(gpu - plan.graph().nodes[at(node)].firstGpu + 1);
}

QString Telling::linkName(int link) const
{
    const network::Graph& graph = plan.graph();
    const placement::LinkRef ref = placement::LinkTable(graph).refOf(link);
    switch (ref.kind) {
    case placement::LinkKind::Bundle: {
        const network::Bundle& bundle = graph.bundles[at(ref.index)];
        const QString from = vertexName(ref.fromAToB ? bundle.a : bundle.b);
        const QString to = vertexName(ref.fromAToB ? bundle.b : bundle.a);
        return ref.cable >= 0 ? tr("%1 → %2, cable %3").arg(from, to).arg(ref.cable + 1) : tr("%1 → %2").arg(from, to);
    }
    case placement::LinkKind::PortOut:
    case placement::LinkKind::PortIn: {
        const network::Endpoint& endpoint = graph.endpoints[at(ref.index)];
        const QString port =
            tr("%1 port %2").arg(cut(names[at(plan.boxOfNode[at(endpoint.node)])])).arg(endpoint.port + 1);
        const QString leaf = endpoint.at >= 0 ? vertexName(endpoint.at) : format::unknown();
        return ref.kind == placement::LinkKind::PortOut ? tr("%1 → %2").arg(port, leaf) : tr("%1 → %2").arg(leaf, port);
    }
    default:
        return tr("Slot of %1").arg(gpuName(ref.index));
    }
}

QString Telling::shortLinkName(int link, const std::function<bool(const QString&)>& fits) const
{
    return format::shortNames(
        [&](qsizetype most) { return Telling{plan, names, assessment, most}.linkName(link); }, fits);
}

QStringList Telling::ofLink(int link) const
{
    return QStringList(linkName(link)) << loadLines(link, assessment.placement->result.peak[at(link)]);
}

QString Telling::endName(const End& end) const
{
    if (end.kind == End::Kind::Box)
        return names[at(end.index)];
    return blockName(plan, names, plan.blocks[at(end.index)]);
}

QString Telling::ribbonName(int index) const
{
    const Ribbon& ribbon = plan.ribbons[at(index)];
    return tr("%1 ↔ %2", "two ends").arg(endName(ribbon.a), endName(ribbon.b));
}

QString Telling::strandName(int index) const
{
    const Strand& strand = plan.strands[at(index)];
    const QString a = tr("%1 port %2").arg(names[at(strand.boxA)]).arg(strand.portA + 1);
    const QString b = tr("%1 port %2").arg(names[at(strand.boxB)]).arg(strand.portB + 1);
    return tr("%1 ↔ %2", "two ends").arg(a, b);
}

QStringList Telling::loadLines(int link, float peak) const
{
    if (!assessment.placement || link < 0)
        return {tr("Load: not known, no plan is placed")};
    QStringList lines{tr("Peak load: %1").arg(percent(peak))};
    const placement::Result& placed = assessment.placement->result;
    const int kind = placed.peakKind[at(link)];
    if (kind >= 0)
        lines << tr("Most of it from: %1").arg(format::words(network::textKey(static_cast<network::GroupKind>(kind))));
    if (at(link) < placed.bytes.size() && placed.bytes[at(link)] > 0)
        lines << tr("In a step: %1").arg(format::measure(Bytes(placed.bytes[at(link)])));
    for (const placement::KindRates& rates : placed.kinds) {
        if (rates.slowest >= 0 && rates.binding[at(rates.slowest)] == link)
            lines << tr("Binds the slowest group of: %1").arg(format::words(network::textKey(rates.kind)));
    }
    return lines;
}

QStringList Telling::ofTrunk(int index, bool isLost) const
{
    const Trunk& trunk = plan.trunks[at(index)];
    if (trunk.ribbon < 0) {
        const Bus& bus = plan.buses[at(trunk.bus)];
        QStringList lines{tr("%1 to all of the tier").arg(endName(trunk.end)), tr("%Ln cable(s)", nullptr, trunk.cables)};
        lines << (bus.group < 0 ? tr("All of these two tiers: %Ln cable(s)", nullptr, bus.cables)
                                : tr("All of these two tiers in this group: %Ln cable(s)", nullptr, bus.cables));
        if (isLost)
            return lines << tr("All of them failed: nothing is left that carries anything");
        lines << tr("Worst peak load: %1").arg(percent(trunk.peak));
        return lines;
    }
    const Ribbon& ribbon = plan.ribbons[at(trunk.ribbon)];
    QStringList lines{ribbonName(trunk.ribbon)};
    for (const CablesOfRate& one : ribbon.rates)
        lines << tr("%1 × %2").arg(format::count(one.cables), rateText(one.rate));
    if (plan.planes > 1)
        lines << tr("In each of %Ln plane(s); the rate is that of all together", nullptr, plan.planes);
    if (isLost)
        return lines << tr("All of them failed: nothing is left that carries anything");
    lines << loadLines(ribbon.worstLink, ribbon.peak);
    if (ribbon.worstLink >= 0)
        lines << tr("Worst link: %1").arg(linkName(ribbon.worstLink));
    return lines;
}

QStringList Telling::ofStrand(int index, bool isLost) const
{
    const Strand& strand = plan.strands[at(index)];
    const Ribbon& ribbon = plan.ribbons[at(strand.ribbon)];
    QStringList lines{strandName(index)};
    if (ribbon.rates.size() == 1)
        lines << rateText(ribbon.rates.front().rate);
    lines << (strand.cable == 0 ? tr("Made by the rule") : tr("Drawn by hand"));
    return isLost ? lines : lines << loadLines(ribbon.worstLink, ribbon.peak);
}

QStringList Telling::ofBox(int index) const
{
    const Box& box = plan.boxes[at(index)];
    QStringList lines{names[at(index)]};
    if (const QString model = modelOf(plan, box); !model.isEmpty())
        lines << model;
    if (box.kind == BoxKind::Node) {
        const network::NodePorts& node = plan.graph().nodes[at(box.number)];
        lines << tr("%Ln GPU(s)", nullptr, node.gpus);
        lines << tr("Ports: %1 of %2 used").arg(format::count(box.used), format::count(node.endpoints));
        return lines;
    }
    if (plan.planes > 1 && box.tier > 0)
        lines << tr("Its like is in each of %Ln plane(s)", nullptr, plan.planes);
    if (box.count > 1) {
        lines << tr("%Ln cable(s)", nullptr, box.used);
        return lines;
    }
    const auto ports = plan.ports.empty() ? portsOfSwitch(plan, box) : std::optional(static_cast<int>(plan.ports[at(index)].size()));
    lines << tr("Ports: %1 of %2 used").arg(format::count(box.used), ports ? format::count(*ports) : format::unknown());
    if (box.item == 0)
        lines << tr("Stands in no rack yet");
    return lines;
}

QStringList Telling::ofGpu(int gpu) const
{
    QStringList lines{gpuName(gpu)};
    if (!assessment.placement)
        return lines << tr("No plan is placed");
    const placement::Result& placed = assessment.placement->result;
    const auto grid = placement::gridOf(assessment.placement->inputs, placed);
    if (!grid)
        return lines << whyNoRanks(placed);
    const int rank = grid->rankOn(gpu);
    if (rank < 0)
        return lines << tr("No rank works here");
    lines << tr("Rank %1").arg(format::count(rank));
    for (const placement::KindRates& rates : placed.kinds) {
        lines << tr("%1: group %2, place %3 of %4")
                     .arg(format::words(network::textKey(rates.kind)), format::count(grid->groupOf(rates.kind, rank) + 1),
                          format::count(grid->placeIn(rates.kind, rank) + 1), format::count(rates.size));
    }
    return lines;
}

QStringList Telling::ofGroup(network::GroupKind kind, int gpu) const
{
    if (!assessment.placement)
        return ofGpu(gpu);
    const placement::Inputs& inputs = assessment.placement->inputs;
    const auto grid = placement::gridOf(inputs, assessment.placement->result);
    const int rank = grid ? grid->rankOn(gpu) : -1;
    const placement::KindRates* rates = assessment.placement->result.find(kind);
    if (rank < 0 || rates == nullptr)
        return ofGpu(gpu);
    const int group = grid->groupOf(kind, rank);
    QStringList lines{tr("%1, group %2").arg(format::words(network::textKey(kind)), format::count(group + 1))};
    std::vector<int> members;
    grid->members(kind, group, members);
    lines << tr("Here: %1, rank %2").arg(gpuName(gpu), format::count(rank));
    lines << tr("Members: %1, from %2 to %3")
                 .arg(format::count(static_cast<std::int64_t>(members.size())), gpuName(members.front()),
                      gpuName(members.back()));
    if (const auto& message = inputs.messages[static_cast<std::size_t>(kind)])
        lines << tr("Each sends in a step: %1").arg(format::measure(network::sentInStep(*message, rates->size)));
    const double rate = rates->rates[at(group)];
    if (std::isinf(rate))
        lines << tr("Inside one domain: %1").arg(format::measure(rates->inside));
    else
        lines << tr("Rate in the network: %1").arg(format::measure(BytesPerSecond(rate)));
    if (const int link = rates->binding[at(group)]; link >= 0)
        lines << tr("Binding link: %1, %2")
                     .arg(linkName(link), percent(assessment.placement->result.peak[at(link)]));
    return lines;
}

} // namespace cw::topology
