// SPDX-License-Identifier: GPL-3.0-or-later
// Single cables and the ports they are plugged into, and the names beside the tiers.
#include "catalog/server_ports.h"
#include "design/spine_of.h"
#include "fabric/wiring.h"
#include "network/box_index.h"
#include "network/plan_parts.h"

#include <algorithm>
#include <map>
#include <set>

namespace cw::topology {
namespace {

/// The ports of one box, handed out as a rule does: those down first, then those up. Drawn cables have theirs already.
struct PortCounter {
    int next = 0;
    std::set<int> drawn;
    int take()
    {
        while (drawn.contains(next))
            ++next;
        return next++;
    }
};

int portsOf(const Draft& draft, const Box& box, int used)
{
    if (box.kind == BoxKind::Node)
        return box.number >= 0 ? draft.graph().nodes[at(box.number)].endpoints : 0;
    const catalog::Switch* part = nullptr;
    for (const design::Switch& device : *draft.inputs().switches) {
        if (device.id.value == box.item)
            part = draft.inputs().catalog->switches.find(device.type);
    }
    if (part == nullptr && draft.plan.rule) {
        const design::FabricRule& rule = draft.inputs().rule;
        part = draft.inputs().catalog->switches.find(box.tier == 1 ? rule.leaf : design::spineOf(rule));
    }
    return std::max(used, part != nullptr ? part->ports.value : 0);
}

int ribbonBetween(const std::map<std::pair<End, End>, int>& ribbons, End a, End b)
{
    const auto found = ribbons.find(a < b ? std::pair(a, b) : std::pair(b, a));
    return found == ribbons.end() ? -1 : found->second;
}

class Strands {
public:
    explicit Strands(Draft& draft) : m_draft(draft), m_plan(draft.plan)
    {
        for (std::size_t i = 0; i < m_plan.ribbons.size(); ++i)
            m_ribbons.emplace(std::pair(m_plan.ribbons[i].a, m_plan.ribbons[i].b), static_cast<int>(i));
        m_blockOf.assign(m_plan.boxes.size(), -1);
        for (std::size_t b = 0; b < m_plan.blocks.size(); ++b) {
            for (int i = m_plan.blocks[b].firstBox; i < m_plan.blocks[b].firstBox + m_plan.blocks[b].boxes; ++i)
                m_blockOf[at(i)] = static_cast<int>(b);
        }
        m_counters.resize(m_plan.boxes.size());
        for (const design::Node& node : *draft.inputs().nodes)
            m_types.emplace(node.id.value, &node.type);
    }

    void addDrawn()
    {
        for (const design::Cable& cable : *m_draft.inputs().cables) {
            const auto a = m_plan.boxOfItem.find(cable.a.id);
            const auto b = m_plan.boxOfItem.find(cable.b.id);
            if (a == m_plan.boxOfItem.end() || b == m_plan.boxOfItem.end())
                continue;
            Strand strand;
            strand.cable = cable.id.value;
            strand.boxA = a->second;
            strand.boxB = b->second;
            strand.portA = portOf(strand.boxA, cable.a.port);
            strand.portB = portOf(strand.boxB, cable.b.port);
            if (strand.portA < 0 || strand.portB < 0)
                continue;
            if (!add(strand))
                continue;
            m_counters[at(strand.boxA)].drawn.insert(strand.portA);
            m_counters[at(strand.boxB)].drawn.insert(strand.portB);
        }
    }

    /// In the order in which fabric::explode deals out ports.
    void addRule()
    {
        const network::Graph& graph = m_draft.graph();
        for (std::size_t e = 0; e < graph.endpoints.size(); ++e) {
            const network::Endpoint& endpoint = graph.endpoints[e];
            if (endpoint.drawn != 0 || m_plan.ribbonOfEndpoint[e] < 0)
                continue;
            Strand strand;
            strand.endpoint = static_cast<int>(e);
            strand.boxA = m_plan.boxOfNode[at(endpoint.node)];
            strand.portA = endpoint.port;
            strand.boxB = m_draft.boxOf(endpoint.at);
            strand.portB = m_counters[at(strand.boxB)].take();
            add(strand);
        }
        if (!m_draft.inputs().sizing)
            return;
        const BoxIndex boxes(m_plan);
        const fabric::Wiring wiring = fabric::wire(m_draft.inputs().sizingInputs, *m_draft.inputs().sizing);
        const auto boxOf = [&](int index) {
            const fabric::RuleSwitch& device = wiring.switches[at(index)];
            return boxes.ofSwitch(static_cast<int>(device.role), device.number);
        };
        for (const fabric::RuleLinks& link : wiring.links) {
            Strand strand;
            strand.boxA = boxOf(link.a);
            strand.boxB = boxOf(link.b);
            for (int n = 0; strand.boxA >= 0 && strand.boxB >= 0 && n < link.links; ++n) {
                strand.portA = m_counters[at(strand.boxA)].take();
                strand.portB = m_counters[at(strand.boxB)].take();
                add(strand);
            }
        }
    }

private:
    int portOf(int box, int port) const
    {
        if (m_plan.boxes[at(box)].kind == BoxKind::Switch)
            return port;
        const auto type = m_types.find(m_plan.boxes[at(box)].item);
        const catalog::Server* server =
            type != m_types.end() ? m_draft.inputs().catalog->servers.find(*type->second) : nullptr;
        const auto known = server != nullptr ? catalog::portOf(*server, port) : std::nullopt;
        return known ? known->compute : -1;
    }

    [[nodiscard]] End endOf(int box, bool asBlock) const
    {
        return asBlock && m_blockOf[at(box)] >= 0 ? End{End::Kind::Block, m_blockOf[at(box)]} : End{End::Kind::Box, box};
    }

    /// false where it carries nothing.
    bool add(Strand strand)
    {
        if (m_plan.boxes[at(strand.boxA)].tier > m_plan.boxes[at(strand.boxB)].tier) {
            std::swap(strand.boxA, strand.boxB);
            std::swap(strand.portA, strand.portB);
        }
        const bool direct = m_plan.boxes[at(strand.boxB)].kind == BoxKind::Node;
        strand.ribbon = ribbonBetween(m_ribbons, endOf(strand.boxA, !direct), endOf(strand.boxB, !direct));
        if (strand.ribbon >= 0)
            m_plan.strands.push_back(strand);
        return strand.ribbon >= 0;
    }

    Draft& m_draft;
    Plan& m_plan;
    std::map<std::pair<End, End>, int> m_ribbons;
    std::vector<int> m_blockOf;
    std::vector<PortCounter> m_counters;
    std::unordered_map<std::uint32_t, const catalog::PartId*> m_types;
};

/// Cables that go up leave the upper edge; all other ports, free ones too, are on the lower edge. Nodes look one way only.
void placePorts(Draft& draft, int index)
{
    Plan& plan = draft.plan;
    const Box& box = plan.boxes[at(index)];
    std::vector<PortSpot>& spots = plan.ports[at(index)];
    int most = 0;
    for (const PortSpot& spot : spots)
        most = std::max(most, spot.port + 1);
    std::vector<bool> taken(at(portsOf(draft, box, most)), false);
    for (const PortSpot& spot : spots)
        taken[at(spot.port)] = true;
    for (std::size_t port = 0; port < taken.size(); ++port) {
        if (!taken[port])
            spots.push_back({static_cast<int>(port), {}, -1});
    }
    std::ranges::stable_sort(spots, {}, &PortSpot::port);
    const auto isUp = [&](const PortSpot& spot) {
        if (box.kind == BoxKind::Node && !plan.torus)
            return !box.facesDown;
        if (spot.strand < 0)
            return false;
        const Strand& strand = plan.strands[at(spot.strand)];
        const int other = strand.boxA == index ? strand.boxB : strand.boxA;
        return plan.boxes[at(other)].at.center().y() < box.at.top();
    };
    for (const bool up : {true, false}) {
        const auto count = static_cast<double>(std::ranges::count_if(spots, [&](const PortSpot& s) { return isUp(s) == up; }));
        double n = 0;
        for (PortSpot& spot : spots) {
            if (isUp(spot) != up)
                continue;
            spot.at = QPointF(box.at.left() + box.at.width() * (n + 0.5) / count, up ? box.at.top() : box.at.bottom());
            n += 1;
            if (spot.strand >= 0) {
                Strand& strand = plan.strands[at(spot.strand)];
                (strand.boxA == index ? strand.a : strand.b) = spot.at;
            }
        }
    }
}

} // namespace

void addStrands(Draft& draft)
{
    Plan& plan = draft.plan;
    const bool folded = std::ranges::any_of(draft.folded, [](int n) { return n > 1; });
    if (plan.cables > kMostSingleCables || folded || plan.torus)
        return;
    Strands strands(draft);
    strands.addDrawn();
    strands.addRule();
    plan.ports.resize(plan.boxes.size());
    for (std::size_t i = 0; i < plan.strands.size(); ++i) {
        const Strand& strand = plan.strands[i];
        plan.ports[at(strand.boxA)].push_back({strand.portA, {}, static_cast<int>(i)});
        plan.ports[at(strand.boxB)].push_back({strand.portB, {}, static_cast<int>(i)});
    }
    for (std::size_t box = 0; box < plan.boxes.size(); ++box)
        placePorts(draft, static_cast<int>(box));
}

void addLabels(Draft& draft)
{
    Plan& plan = draft.plan;
    QRectF all;
    for (const Box& box : plan.boxes)
        all = all.united(box.at);
    for (const Block& block : plan.blocks)
        all = all.united(block.at);
    for (const QRectF& group : plan.groups)
        all = all.united(group);
    plan.extent = all;
    if (!plan.groups.empty() || plan.torus || all.isEmpty())
        return;
    // Names keep their size when a wide network is shown small.
    const double labelRoom = std::max(132.0, all.width() * 0.16);
    std::map<int, TierLabel> labels;
    std::map<int, QRectF> rows;
    for (const Box& box : plan.boxes) {
        TierLabel& label = labels[box.tier];
        label.tier = box.tier;
        label.devices += box.count;
        if (!box.moved) // its row stands where the others are
            rows[box.tier] = rows[box.tier].united(box.at);
    }
    for (const Box& box : plan.boxes) {
        if (box.moved && !rows.contains(box.tier))
            rows[box.tier] = box.at;
    }
    for (const Ribbon& ribbon : plan.ribbons) {
        const TierPair tiers = pairOf(plan, ribbon);
        if (tiers.lower == tiers.upper && tiers.lower < labels.rbegin()->first)
            continue; // within a tier, and so not among those to the tier above, where the number stands
        TierLabel& label = labels[tiers.lower];
        for (const CablesOfRate& one : ribbon.rates)
            label.cables[one.rate] += one.cables;
    }
    double above = all.top();
    for (auto entry = labels.rbegin(); entry != labels.rend(); ++entry) {
        TierLabel& label = entry->second;
        const QRectF& row = rows[label.tier];
        const double left = label.tier < 0 ? row.left() : all.left() - labelRoom;
        label.at = label.tier < 0 ? QPointF(left, row.top() - 20) : QPointF(left, row.center().y());
        label.cablesAt = QPointF(left, (above + row.top()) / 2);
        label.isUppermost = label.tier >= 0 && above == all.top();
        if (label.tier >= 0)
            above = row.bottom();
        plan.labels.push_back(label);
    }
    plan.extent = all.adjusted(-labelRoom, -36, 0, 0);
}

} // namespace cw::topology
