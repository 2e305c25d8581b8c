// SPDX-License-Identifier: GPL-3.0-or-later
// Switches in racks and the fabric rule come to mean the same.
#include "assess/gather.h"
#include "assess/mend_parts.h"
#include "assess/placed_switches.h"
#include "design/edits.h"
#include "design/replace_device.h"
#include "design/spine_of.h"

#include <array>
#include <optional>
#include <set>

namespace cw::assess {

using design::Design;
using design::SwitchRole;

namespace {

constexpr std::array kTiers{SwitchRole::Leaf, SwitchRole::Spine, SwitchRole::Core};

/// The role that the finding is about.
std::optional<SwitchRole> roleOf(const Job& job)
{
    const Subject* first = subjectOf(job.finding, SubjectKind::Switch);
    const design::Switch* device =
        first != nullptr ? design::findSwitch(job.design, design::SwitchId{first->id}) : nullptr;
    return device != nullptr ? std::optional(device->role) : std::nullopt;
}

std::set<catalog::PartId> placedTypes(const Design& design, SwitchRole role)
{
    std::set<catalog::PartId> types;
    for (const design::Switch& device : *design.switches) {
        if (device.role == role)
            types.insert(device.type);
    }
    return types;
}

} // namespace

/// Where they stand, or a little below; all or none.
Result<Design> withRuledSwitches(const Design& design, const catalog::Catalog& catalog)
{
    Design next = design;
    for (const SwitchRole role : kTiers) {
        for (const std::uint32_t id : switchesOfAnotherType(design, role)) {
            Result<Design> changed =
                design::replaceDevice(next, catalog, {design::ItemKind::Switch, id}, ruledType(*design.fabric, role));
            if (!changed)
                return changed;
            next = std::move(*changed);
        }
    }
    return next;
}

Result<Design> placedLikeRule(const Job& job)
{
    Result<Design> next = withRuledSwitches(job.design, job.catalog);
    return next && *next == job.design ? Result<Design>(notHere()) : next;
}

Result<Design> ruleLikePlaced(const Job& job)
{
    // All tiers at once: switches of two families in one rule are no network.
    design::FabricRule rule = *job.design.fabric;
    rule.spine = design::spineOf(rule);
    std::set<catalog::PartId> above;
    for (const SwitchRole role : kTiers) {
        const std::set<catalog::PartId> types = placedTypes(job.design, role);
        if (types.size() > 1)
            return notHere(); // the rule knows one; another would only be odd instead
        if (types.empty())
            continue;
        if (role == SwitchRole::Leaf)
            rule.leaf = *types.begin();
        else
            above.insert(*types.begin());
    }
    if (above.size() > 1)
        return notHere();
    if (!above.empty())
        rule.spine = *above.begin();
    if (rule.spine == rule.leaf)
        rule.spine.clear();
    Design next = design::setFabric(job.design, std::move(rule));
    return next == job.design ? Result<Design>(notHere()) : next;
}

Result<Design> removeUnused(const Job& job)
{
    const std::optional<SwitchRole> role = roleOf(job);
    if (!role)
        return notHere();
    const auto inventory = Shared<inventory::Inventory>(inventory::count(job.design, job.catalog));
    const fabric::Result fabric = fabric::assess(gatherFabric(job.design, inventory, job.catalog));
    if (!fabric.sizing)
        return notHere();
    std::vector<design::ItemRef> unused;
    for (const std::uint32_t id : switchesUnused(job.design, *role, fabric.needed[static_cast<std::size_t>(*role)]))
        unused.push_back({design::ItemKind::Switch, id});
    if (unused.empty())
        return notHere();
    return design::removeItems(job.design, design::toItemSet(std::move(unused)));
}

} // namespace cw::assess
