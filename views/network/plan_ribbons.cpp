// SPDX-License-Identifier: GPL-3.0-or-later
// Which ribbons join the boxes, and where they end.
#include "network/bundle_cables.h"
#include "network/plan_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace cw::topology {
namespace {

constexpr double kEdgeMargin = 8; ///< of a box that no ribbon ends on
constexpr double kStub = 20;      ///< of a torus link that closes a row

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
            m_plan.ribbons.push_back(std::move(made));
        }
        Ribbon& ribbon = m_plan.ribbons[at(entry->second)];
        ribbon.cables += cables;
        const auto place = std::ranges::find_if(ribbon.rates, [rate](const CablesOfRate& one) { return one.rate <= rate; });
        if (place != ribbon.rates.end() && place->rate == rate)
            place->cables += cables;
        else
            ribbon.rates.insert(place, {rate, cables});
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

} // namespace

const QRectF& rectOf(const Plan& plan, const End& end)
{
    return end.kind == End::Kind::Block ? plan.blocks[at(end.index)].at : plan.boxes[at(end.index)].at;
}

int tierOfEnd(const Plan& plan, const End& end)
{
    return end.kind == End::Kind::Block ? 0 : plan.boxes[at(end.index)].tier;
}

QPointF borderPoint(const QRectF& box, QPointF towards)
{
    const QPointF middle = box.center();
    const QPointF way = towards - middle;
    const double sideways = std::abs(way.x()) > 0 ? box.width() / 2 / std::abs(way.x()) : 1e9;
    const double upright = std::abs(way.y()) > 0 ? box.height() / 2 / std::abs(way.y()) : 1e9;
    return middle + way * std::min({sideways, upright, 1.0});
}

TierPair pairOf(const Plan& plan, const Ribbon& ribbon)
{
    const int a = tierOfEnd(plan, ribbon.a);
    const int b = tierOfEnd(plan, ribbon.b);
    return {std::min(a, b), std::max(a, b)};
}

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

} // namespace cw::topology
