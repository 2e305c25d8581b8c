// SPDX-License-Identifier: GPL-3.0-or-later
// Which ribbons join the boxes, where they end, and what is drawn of them when there are too many.
#include "network/bundle_cables.h"
#include "network/plan_parts.h"

#include "placement/link_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace cw::topology {
namespace {

constexpr double kEdgeMargin = 8; ///< of a box that no ribbon ends on
constexpr double kStub = 20;      ///< of a torus link that closes a row

std::size_t at(int index) { return static_cast<std::size_t>(index); }

class Ribbons {
public:
    explicit Ribbons(Plan& plan) : m_plan(plan) {}

    /// The ribbon's index; it is made when first asked for.
    int add(End a, End b, int cables, double rate)
    {
        if (b < a)
            std::swap(a, b);
        const std::uint64_t key = (code(a) << 32U) | code(b);
        const auto [entry, isNew] = m_known.try_emplace(key, static_cast<int>(m_plan.ribbons.size()));
        if (isNew) {
            Ribbon made;
            made.a = a;
            made.b = b;
            made.rate = rate;
            m_plan.ribbons.push_back(std::move(made));
        }
        Ribbon& ribbon = m_plan.ribbons[at(entry->second)];
        ribbon.cables += cables;
        ribbon.rate = std::min(ribbon.rate, rate);
        return entry->second;
    }

private:
    static std::uint64_t code(const End& end)
    {
        return (static_cast<std::uint64_t>(end.kind) << 30U) | static_cast<std::uint32_t>(end.index);
    }
    Plan& m_plan;
    std::unordered_map<std::uint64_t, int> m_known;
};

const QRectF& rectOf(const Plan& plan, const End& end)
{
    return end.kind == End::Kind::Block ? plan.blocks[at(end.index)].at : plan.boxes[at(end.index)].at;
}

int tierOfEnd(const Plan& plan, const End& end)
{
    return end.kind == End::Kind::Block ? 0 : plan.boxes[at(end.index)].tier;
}

/// Where the straight line from the middle of a box to `towards` leaves the box.
QPointF borderPoint(const QRectF& box, QPointF towards)
{
    const QPointF middle = box.center();
    const QPointF way = towards - middle;
    const double sideways = std::abs(way.x()) > 0 ? box.width() / 2 / std::abs(way.x()) : 1e9;
    const double upright = std::abs(way.y()) > 0 ? box.height() / 2 / std::abs(way.y()) : 1e9;
    return middle + way * std::min({sideways, upright, 1.0});
}

/// Every edge's ribbons side by side, in the order of where they lead.
void spreadOverEdges(Plan& plan)
{
    struct Side {
        int ribbon;
        bool isA;
        double order;
    };
    std::map<std::pair<End, bool>, std::vector<Side>> edges; // end and whether its upper edge
    for (std::size_t i = 0; i < plan.ribbons.size(); ++i) {
        Ribbon& ribbon = plan.ribbons[i];
        const QRectF& a = rectOf(plan, ribbon.a);
        const QRectF& b = rectOf(plan, ribbon.b);
        ribbon.lines.assign(1, QLineF());
        const auto index = static_cast<int>(i);
        edges[{ribbon.a, b.center().y() < a.center().y()}].push_back({index, true, b.center().x()});
        edges[{ribbon.b, a.center().y() < b.center().y()}].push_back({index, false, a.center().x()});
    }
    for (auto& [edge, sides] : edges) {
        std::ranges::sort(sides, {}, &Side::order);
        const QRectF& box = rectOf(plan, edge.first);
        const double y = edge.second ? box.top() : box.bottom();
        const double room = std::min(box.width() - 2 * kEdgeMargin, 12.0 * static_cast<double>(sides.size()));
        const double pitch = room / static_cast<double>(sides.size());
        double x = box.center().x() - room / 2 + pitch / 2;
        for (const Side& side : sides) {
            QLineF& line = plan.ribbons[at(side.ribbon)].lines.front();
            if (side.isA)
                line.setP1({x, y});
            else
                line.setP2({x, y});
            x += pitch;
        }
    }
}

/// Neighbours are joined straight; a link that closes a row, or leads to another plane, shows its two ends only.
void placeTorusRibbon(Plan& plan, Ribbon& ribbon)
{
    const QRectF& a = rectOf(plan, ribbon.a);
    const QRectF& b = rectOf(plan, ribbon.b);
    const QPointF way = b.center() - a.center();
    const bool straight = std::abs(way.x()) < 1 || std::abs(way.y()) < 1;
    if (straight && std::abs(way.x()) < a.width() + 60 && std::abs(way.y()) < a.height() + 60) {
        ribbon.lines = {QLineF(borderPoint(a, b.center()), borderPoint(b, a.center()))};
        return;
    }
    const QPointF unit = straight ? way / std::hypot(way.x(), way.y()) : QPointF(-0.7, 0.7);
    const QPointF fromA = borderPoint(a, a.center() - unit * 1000);
    const QPointF fromB = borderPoint(b, b.center() + unit * 1000);
    ribbon.lines = {QLineF(fromA, fromA - unit * kStub), QLineF(fromB, fromB + unit * kStub)};
}

struct TierPair {
    int lower = 0;
    int upper = 0;
    friend auto operator<=>(const TierPair&, const TierPair&) = default;
};

TierPair pairOf(const Plan& plan, const Ribbon& ribbon)
{
    const int a = tierOfEnd(plan, ribbon.a);
    const int b = tierOfEnd(plan, ribbon.b);
    return {std::min(a, b), std::max(a, b)};
}

/// A bar between two tiers that each of their boxes has one trunk to; in a ring it is the point in the middle.
void addBus(Plan& plan, const TierPair& tiers, const std::vector<int>& ribbons)
{
    Bus bus;
    bus.lower = tiers.lower;
    bus.upper = tiers.upper;
    std::map<End, int> ends;
    double lowTop = 1e18;
    double highBottom = -1e18;
    double left = 1e18;
    double right = -1e18;
    for (const int r : ribbons) {
        const Ribbon& ribbon = plan.ribbons[at(r)];
        bus.cables += ribbon.cables;
        for (const End& end : {ribbon.a, ribbon.b}) {
            ends[end] += ribbon.cables;
            const QRectF& box = rectOf(plan, end);
            left = std::min(left, box.center().x());
            right = std::max(right, box.center().x());
            if (tierOfEnd(plan, end) == tiers.lower)
                lowTop = std::min(lowTop, box.top());
            if (tierOfEnd(plan, end) == tiers.upper)
                highBottom = std::max(highBottom, box.bottom());
        }
    }
    const bool ring = !plan.groups.empty();
    if (ring)
        bus.bar = QLineF(0, 0, 0, 0);
    else
        bus.bar = QLineF(left, (lowTop + highBottom) / 2, right, (lowTop + highBottom) / 2);
    const auto number = static_cast<int>(plan.buses.size());
    plan.buses.push_back(bus);
    for (const auto& [end, cables] : ends) {
        const QRectF& box = rectOf(plan, end);
        if (!ring && end.kind == End::Kind::Block && box.top() > lowTop + 1)
            continue; // behind the first row of blocks
        const bool below = box.center().y() > bus.bar.y1();
        const QPointF from = ring ? borderPoint(box, {0, 0}) : QPointF(box.center().x(), below ? box.top() : box.bottom());
        Trunk trunk;
        trunk.line = QLineF(from, ring ? QPointF(0, 0) : QPointF(box.center().x(), bus.bar.y1()));
        trunk.end = end;
        trunk.bus = number;
        trunk.cables = cables;
        plan.trunks.push_back(trunk);
    }
}

} // namespace

void keepOnce(std::vector<int>& numbers)
{
    std::ranges::sort(numbers);
    const auto rest = std::ranges::unique(numbers);
    numbers.erase(rest.begin(), rest.end());
}

void addRibbons(Draft& draft)
{
    Plan& plan = draft.plan;
    const network::Graph& graph = draft.graph();
    Ribbons ribbons(plan);
    plan.ribbonsOfBundle.resize(graph.bundles.size());
    forEachCable(graph, [&](std::size_t i, int n, int m, int cables) {
        const network::Bundle& bundle = graph.bundles[i];
        const int a = draft.boxOf(bundle.a, n);
        const int b = draft.boxOf(bundle.b, m);
        plan.cables += cables;
        if (a < 0 || b < 0 || a == b)
            return;
        const int ribbon = ribbons.add({End::Kind::Box, a}, {End::Kind::Box, b}, cables, bundle.rate);
        plan.ribbonsOfBundle[i].push_back(ribbon);
    });
    for (std::vector<int>& of : plan.ribbonsOfBundle)
        keepOnce(of);
    std::vector<int> blockOfNode(graph.nodes.size(), -1);
    for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
        for (int i = plan.blocks[b].firstBox; i < plan.blocks[b].firstBox + plan.blocks[b].boxes; ++i)
            blockOfNode[at(plan.boxes[at(i)].number)] = static_cast<int>(b);
    }
    plan.ribbonOfEndpoint.assign(graph.endpoints.size(), -1);
    for (std::size_t e = 0; e < graph.endpoints.size(); ++e) {
        const network::Endpoint& endpoint = graph.endpoints[e];
        const network::NodePorts& node = graph.nodes[at(endpoint.node)];
        if (endpoint.at < 0)
            continue;
        const int leaf = endpoint.at == node.vertex ? -1 : draft.boxOf(endpoint.at);
        const int block = blockOfNode[at(endpoint.node)];
        if (leaf < 0 || block < 0)
            continue;
        ++plan.cables;
        plan.ribbonOfEndpoint[e] = ribbons.add({End::Kind::Box, leaf}, {End::Kind::Block, block}, 1, endpoint.rate);
    }
}

void placeRibbons(Draft& draft)
{
    Plan& plan = draft.plan;
    if (plan.torus) {
        for (Ribbon& ribbon : plan.ribbons)
            placeTorusRibbon(plan, ribbon);
        return;
    }
    spreadOverEdges(plan);
    // In a ring, and between boxes of one tier, edges face anywhere.
    for (Ribbon& ribbon : plan.ribbons) {
        const TierPair tiers = pairOf(plan, ribbon);
        const QRectF& a = rectOf(plan, ribbon.a);
        const QRectF& b = rectOf(plan, ribbon.b);
        const bool overlapInHeight = a.top() < b.bottom() && b.top() < a.bottom();
        if (tiers.lower == tiers.upper || overlapInHeight || (!plan.groups.empty() && tiers.lower > 0))
            ribbon.lines = {QLineF(borderPoint(a, b.center()), borderPoint(b, a.center()))};
    }
}

void addTrunks(Draft& draft)
{
    Plan& plan = draft.plan;
    std::map<TierPair, std::vector<int>> pairs;
    for (std::size_t i = 0; i < plan.ribbons.size(); ++i)
        pairs[pairOf(plan, plan.ribbons[i])].push_back(static_cast<int>(i));
    std::size_t total = plan.torus ? 0 : plan.ribbons.size(); // those of a torus are short
    std::vector<std::pair<std::size_t, TierPair>> bySize;
    for (const auto& [tiers, ribbons] : pairs)
        bySize.emplace_back(ribbons.size(), tiers);
    std::ranges::sort(bySize, std::greater<>(), &std::pair<std::size_t, TierPair>::first);
    double firstRow = 1e18;
    double lastRow = -1e18;
    for (const Block& block : plan.blocks) {
        firstRow = std::min(firstRow, block.at.top());
        lastRow = std::max(lastRow, block.at.top());
    }
    for (const auto& [size, tiers] : bySize) {
        // Blocks behind each other would be crossed by their ribbons.
        const bool behind = tiers.lower == 0 && plan.groups.empty() && lastRow > firstRow + 1;
        if (total > static_cast<std::size_t>(kMostTrunks) || behind) {
            total -= std::min(total, size);
            addBus(plan, tiers, pairs.at(tiers));
            continue;
        }
        for (const int r : pairs.at(tiers)) {
            for (const QLineF& line : plan.ribbons[at(r)].lines) {
                Trunk trunk;
                trunk.line = line;
                trunk.ribbon = r;
                trunk.cables = plan.ribbons[at(r)].cables;
                plan.trunks.push_back(trunk);
            }
        }
    }
}

void takeLoads(Plan& plan, const placement::Result* placed)
{
    for (Ribbon& ribbon : plan.ribbons) {
        ribbon.peak = -1;
        ribbon.worstLink = -1;
    }
    if (placed != nullptr && !placed->peak.empty()) {
        const placement::LinkTable links(plan.graph());
        const auto take = [&](int r, int link) {
            if (r < 0)
                return;
            Ribbon& ribbon = plan.ribbons[at(r)];
            const float load = placed->peak[at(link)];
            if (ribbon.worstLink >= 0 && load <= ribbon.peak)
                return;
            ribbon.peak = load;
            ribbon.worstLink = link;
        };
        for (int link = 0; link < std::min(links.count(), static_cast<int>(placed->peak.size())); ++link) {
            const placement::LinkRef ref = links.refOf(link);
            if (ref.kind == placement::LinkKind::Bundle) {
                for (const int r : plan.ribbonsOfBundle[at(ref.index)])
                    take(r, link);
            } else if (ref.kind == placement::LinkKind::PortOut || ref.kind == placement::LinkKind::PortIn) {
                take(plan.ribbonOfEndpoint[at(ref.index)], link);
            }
        }
    }
    std::map<std::pair<TierPair, End>, float> worst;
    std::map<TierPair, float> worstOfPair;
    for (const Ribbon& ribbon : plan.ribbons) {
        const TierPair tiers = pairOf(plan, ribbon);
        for (const End& end : {ribbon.a, ribbon.b}) {
            float& known = worst.try_emplace({tiers, end}, -1.0F).first->second;
            known = std::max(known, ribbon.peak);
        }
        float& known = worstOfPair.try_emplace(tiers, -1.0F).first->second;
        known = std::max(known, ribbon.peak);
    }
    for (Bus& bus : plan.buses)
        bus.peak = worstOfPair[{bus.lower, bus.upper}];
    for (Trunk& trunk : plan.trunks) {
        if (trunk.ribbon >= 0) {
            trunk.peak = plan.ribbons[at(trunk.ribbon)].peak;
        } else {
            const Bus& bus = plan.buses[at(trunk.bus)];
            trunk.peak = worst[{{bus.lower, bus.upper}, trunk.end}];
        }
    }
}

} // namespace cw::topology
