// SPDX-License-Identifier: GPL-3.0-or-later
// Switches in racks that are not those that the network is computed with: what is bought is another thing.
#include "assess/find.h"
#include "assess/placed_switches.h"

#include <algorithm>
#include <array>

namespace cw::assess {
namespace {

using design::SwitchRole;

constexpr std::size_t kMostSwitchesNamed = 50; ///< of one finding; its sentence has the number of all
constexpr std::array kNamedTiers{std::pair{SwitchRole::Leaf, "role.leaf"}, std::pair{SwitchRole::Spine, "role.spine"},
                            std::pair{SwitchRole::Core, "role.core"}};

std::vector<Subject> subjectsOf(const std::vector<std::uint32_t>& ids)
{
    std::vector<Subject> subjects;
    for (const std::uint32_t id : ids) {
        if (subjects.size() < kMostSwitchesNamed)
            subjects.push_back({SubjectKind::Switch, id});
    }
    return subjects;
}

std::string nameOf(const catalog::Catalog& catalog, const catalog::PartId& type)
{
    const catalog::Switch* part = catalog.switches.find(type);
    return part != nullptr ? part->name : type;
}

} // namespace

void findInPlacedSwitches(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                          Findings& out)
{
    const fabric::Result& fabric = assessment.fabric->result;
    if (!fabric.sizing)
        return;
    for (const auto& [role, key] : kNamedTiers) {
        const auto index = static_cast<std::size_t>(role);
        const std::int64_t needed = fabric.needed[index];
        if (const std::vector<std::uint32_t> others = switchesOfAnotherType(design, role); !others.empty()) {
            const design::Switch* first = design::findSwitch(design, design::SwitchId{others.front()});
            Finding f{"finding.switchesOfAnotherType", Severity::Warning, subjectsOf(others), {}, {"fabric.switches"},
                      {"remedy.placedLikeRule", "remedy.ruleLikePlaced"}};
            f.arguments = {{"role", std::string(key)},
                           {"rule", nameOf(catalog, ruledType(*design.fabric, role))},
                           {"item", nameOf(catalog, first->type)},
                           {"count", Measure(static_cast<std::int64_t>(others.size())), "1"}};
            out.push_back(std::move(f));
        }
        if (fabric.placed[index] <= needed)
            continue;
        const std::vector<std::uint32_t> unused = switchesUnused(design, role, needed);
        if (unused.empty())
            continue;
        Finding f{"finding.switchesUnused", Severity::Warning, subjectsOf(unused), {}, {"fabric.switches"},
                  {"remedy.removeUnused"}};
        f.arguments = {{"role", std::string(key)},
                       {"needed", Measure(needed), "1"},
                       {"count", Measure(static_cast<std::int64_t>(unused.size())), "1"}};
        out.push_back(std::move(f));
    }
}

} // namespace cw::assess
