// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "templates/place_switches.h"

namespace cw::assess {
namespace {

using design::Design;

template <class Change>
Design withRule(const Job& job, Change change)
{
    design::FabricRule rule = *job.design.fabric;
    change(rule);
    return design::setFabric(job.design, rule);
}

} // namespace

Result<Design> lowerOversubscription(const Job& job)
{
    if (job.design.fabric->kind == design::FabricKind::None)
        return notHere();
    return withRule(job, [](design::FabricRule& rule) { rule.oversubscription = 1; });
}

Result<Design> addSwitches(const Job& job)
{
    const auto inventory = Shared<inventory::Inventory>(inventory::count(job.design, job.catalog));
    const fabric::Result fabric = fabric::assess(gatherFabric(job.design, inventory, job.catalog));
    if (!fabric.sizing)
        return notHere();
    return templates::placeMissingSwitches(job.design, job.catalog, *fabric.sizing);
}

/// Half of each node's ports on one leaf, half on the other, which need no spines.
Result<Design> twoRails(const Job& job)
{
    const Design next = withRule(job, [](design::FabricRule& rule) {
        rule.kind = design::FabricKind::RailOnly;
        rule.rails = 2;
    });
    return addSwitches({next, job.catalog, job.finding});
}

Result<Design> railOptimised(const Job& job)
{
    const Design next = withRule(job, [](design::FabricRule& rule) {
        rule.kind = design::FabricKind::RailOptimised;
        rule.rails = 0;
    });
    return addSwitches({next, job.catalog, job.finding});
}

Result<Design> railForEachPort(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.rails = 0; });
}

Result<Design> adaptiveRouting(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.routing = design::Routing::Adaptive; });
}

Result<Design> reduceInNodes(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.networkReduction = false; });
}

Result<Design> threeTiers(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.kind = design::FabricKind::FatTree; });
}

/// The next larger switch of the same family that is no slower, in the rule and in the racks.
Result<Design> biggerSwitch(const Job& job)
{
    const catalog::Switch* now = job.catalog.switches.find(job.design.fabric->leaf);
    if (now == nullptr)
        return notHere();
    std::vector<const catalog::Switch*> bigger;
    for (const catalog::Switch& one : job.catalog.switches.all()) {
        if (one.family == now->family && !one.scaleUp && one.ports.value > now->ports.value &&
            one.portRate.value >= now->portRate.value)
            bigger.push_back(&one);
    }
    if (bigger.empty())
        return Problem{"problem.mend.noBiggerSwitch", {}, 0, {}};
    std::ranges::stable_sort(bigger, {}, [](const catalog::Switch* one) { return one->ports.value; });
    std::optional<Result<Design>> refused; // says why, where none goes
    for (const catalog::Switch* one : bigger) {
        Result<Design> next = withRuledSwitches(withRule(job, [one](design::FabricRule& rule) {
            rule.leaf = one->id;
            rule.spine.clear();
        }), job.catalog);
        if (next && !isLeft(job, *next))
            return next;
        if (!next && !refused)
            refused = std::move(next);
    }
    return refused.value_or(Problem{"problem.mend.notEnough", {}, 0, {}});
}

/// As many links between groups as ports allow; where they are taken already, groups of the balanced size, which have
/// most ports for other groups.
Result<Design> otherGroups(const Job& job)
{
    const design::FabricRule& now = *job.design.fabric;
    if (now.linksPerArc == 0 && now.groupSwitches == 0 && now.endpointsPerSwitch == 0)
        return Problem{"problem.mend.balancedAlready", {}, 0, {}};
    return withRule(job, [&now](design::FabricRule& rule) {
        if (now.linksPerArc == 0)
            rule.groupSwitches = rule.endpointsPerSwitch = 0;
        rule.linksPerArc = 0;
    });
}

Result<Design> onePlane(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.planes = 1; });
}

namespace {

/// Those of the network that stand in racks and are too slow, where the new one is no higher.
void replaceSlowSwitches(const Job& job, const catalog::Switch& fast, BytesPerSecond rate, Design& design)
{
    const auto height = [](const catalog::Switch& part) { return part.rackUnits ? part.rackUnits->value : 1; };
    for (std::size_t i = 0; i < design.switches->size(); ++i) {
        const design::Switch& device = (*design.switches)[i];
        const catalog::Switch* now = job.catalog.switches.find(device.type);
        const bool isSlow = now != nullptr && device.role <= design::SwitchRole::Core && now->portRate.value < rate;
        if (!isSlow || height(fast) > height(*now))
            continue;
        takeType(design.switches.edit()[i], *now, fast);
    }
}

} // namespace

/// Of the family at hand the slowest that is as fast as the nodes' ports, and of those the one with most ports.
Result<Design> fittingSwitch(const Job& job)
{
    const catalog::Switch* now = job.catalog.switches.find(job.design.fabric->leaf);
    const catalog::LinkFamily family = now != nullptr ? now->family : catalog::LinkFamily::InfiniBand;
    const auto inventory = Shared<inventory::Inventory>(inventory::count(job.design, job.catalog));
    fabric::Inputs unlimited = gatherFabric(job.design, inventory, job.catalog);
    unlimited.leaf.reset();
    const std::optional<BytesPerSecond> node = fabric::assess(unlimited).linkRate;
    if (!node)
        return notHere();
    const catalog::Switch* next = nullptr;
    for (const catalog::Switch& one : job.catalog.switches.all()) {
        if (one.family != family || one.scaleUp || one.portRate.value < *node)
            continue;
        const auto worth = [](const catalog::Switch& part) { return std::pair(-part.portRate.value.base(), part.ports.value); };
        if (next == nullptr || worth(one) > worth(*next))
            next = &one;
    }
    if (next == nullptr)
        return Problem{"problem.mend.noFastSwitch", {}, 0, {}};
    Design with = withRule(job, [next](design::FabricRule& rule) {
        rule.leaf = next->id;
        rule.spine.clear();
    });
    replaceSlowSwitches(job, *next, *node, with);
    return with;
}

Result<Design> spineLikeLeaf(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.spine.clear(); });
}

/// A fat tree joins any number of nodes and further end points.
Result<Design> otherFabric(const Job& job)
{
    if (job.catalog.switches.find(job.design.fabric->leaf) == nullptr)
        return Problem{"problem.mend.noLeaf", {}, 0, {}};
    return threeTiers(job);
}

} // namespace cw::assess
