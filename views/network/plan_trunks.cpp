// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn of ribbons: each alone, or bars that many of them meet at where there are too many; and how loaded all of
// them are.
#include "network/plan_parts.h"

#include "placement/link_table.h"

#include <algorithm>
#include <map>

namespace cw::topology {
namespace {

int groupAt(const Plan& plan, const End& end)
{
    const QPointF middle = rectOf(plan, end).center();
    const auto found = std::ranges::find_if(plan.groups, [middle](const QRectF& frame) { return frame.contains(middle); });
    return found == plan.groups.end() ? -1 : static_cast<int>(found - plan.groups.begin());
}

/// Of both ends; -1 = none, or two.
int groupOf(const Plan& plan, const Ribbon& ribbon)
{
    const int a = groupAt(plan, ribbon.a);
    return a == groupAt(plan, ribbon.b) ? a : -1;
}

/// A bar between two tiers that each of their boxes has one trunk to; between groups, and between switches that all know
/// each other, it is the point in their middle.
void addBus(Plan& plan, const TierPair& tiers, int group, const std::vector<int>& ribbons)
{
    Bus bus;
    bus.group = group;
    bus.lower = tiers.lower;
    bus.upper = tiers.upper;
    std::map<End, int> ends;
    double lowTop = 1e18;
    double highBottom = -1e18;
    double lowBottom = -1e18;
    double highTop = 1e18;
    QRectF all;
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
            all = all.united(box);
            if (tierOfEnd(plan, end) == tiers.lower) {
                lowTop = std::min(lowTop, box.top());
                lowBottom = std::max(lowBottom, box.bottom());
            }
            if (tierOfEnd(plan, end) == tiers.upper) {
                highBottom = std::max(highBottom, box.bottom());
                highTop = std::min(highTop, box.top());
            }
        }
    }
    const bool ring = !plan.groups.empty() && (group < 0 || tiers.lower == tiers.upper);
    QPointF hub(0, 0);
    if (group >= 0)
        hub = QPointF((left + right) / 2, (all.top() + all.bottom()) / 2);
    // In a group that is upside down the lower tier is above the upper one.
    const double low = lowTop > highBottom ? lowTop : lowBottom;
    const double high = lowTop > highBottom ? highBottom : highTop;
    bus.bar = ring ? QLineF(hub, hub) : QLineF(left, (low + high) / 2, right, (low + high) / 2);
    const auto number = static_cast<int>(plan.buses.size());
    plan.buses.push_back(bus);
    for (const auto& [end, cables] : ends) {
        const QRectF& box = rectOf(plan, end);
        if (plan.groups.empty() && end.kind == End::Kind::Block && box.top() > lowTop + 1)
            continue; // behind the first row of blocks
        const bool below = box.center().y() > bus.bar.y1();
        const QPointF from = ring ? borderPoint(box, hub) : QPointF(box.center().x(), below ? box.top() : box.bottom());
        Trunk trunk;
        trunk.line = QLineF(from, ring ? hub : QPointF(box.center().x(), bus.bar.y1()));
        trunk.end = end;
        trunk.bus = number;
        trunk.cables = cables;
        plan.trunks.push_back(trunk);
    }
}

/// Those that meet at a bar are as loaded as the worst of the ribbons behind them.
void takeLoadsOfBuses(Plan& plan)
{
    using Meeting = std::pair<TierPair, int>; // and the group
    std::map<std::pair<Meeting, End>, float> worst;
    std::map<Meeting, float> worstOfAll;
    if (!plan.buses.empty()) {
        for (const Ribbon& ribbon : plan.ribbons) {
            const Meeting meeting(pairOf(plan, ribbon), groupOf(plan, ribbon));
            for (const End& end : {ribbon.a, ribbon.b}) {
                float& known = worst.try_emplace({meeting, end}, -1.0F).first->second;
                known = std::max(known, ribbon.peak);
            }
            float& known = worstOfAll.try_emplace(meeting, -1.0F).first->second;
            known = std::max(known, ribbon.peak);
        }
    }
    const auto meetingOf = [](const Bus& bus) { return Meeting({bus.lower, bus.upper}, bus.group); };
    for (Bus& bus : plan.buses)
        bus.peak = worstOfAll[meetingOf(bus)];
    for (Trunk& trunk : plan.trunks)
        trunk.peak = trunk.ribbon >= 0 ? plan.ribbons[at(trunk.ribbon)].peak
                                       : worst[{meetingOf(plan.buses[at(trunk.bus)]), trunk.end}];
}

} // namespace

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
            std::map<int, std::vector<int>> byGroup;
            for (const int r : pairs.at(tiers))
                byGroup[groupOf(plan, plan.ribbons[at(r)])].push_back(r);
            for (const auto& [group, ribbons] : byGroup)
                addBus(plan, tiers, group, ribbons);
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
    takeLoadsOfBuses(plan);
}

} // namespace cw::topology
