// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/likeness.h"

#include "assess/domains.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>
#include <span>

namespace cw::assess {
namespace {

/// What a design's GPUs are taken to do while power is "expected".
enum class Load { Plan, Idle, Always };

int loadOf(const Assessment& assessment)
{
    if (!assessment.power)
        return static_cast<int>(Load::Always);
    const power::Inputs& inputs = assessment.power->inputs;
    return static_cast<int>(inputs.isStopped ? Load::Idle : inputs.busyShare ? Load::Plan : Load::Always);
}

/// Whether what is delivered follows from the time of a step; otherwise it is an assumed share of the peak.
int stepOf(const Assessment& assessment)
{
    return assessment.compute && (assessment.compute->inputs.step || assessment.compute->inputs.isStopped) ? 1 : 0;
}

/// Something that figures rest on and that may be of another kind in another design.
struct Ground {
    int (*kind)(const Assessment&);
    std::array<std::string_view, 3> roots; ///< the figures that stand on it; others do through them
    std::string_view why; ///< text key
};
constexpr std::array<Ground, 2> kGrounds{
    {{loadOf, {"power.gpu", "power.nodeExpected", "power.nodesExpected"}, "unlike.load"},
     {stepOf, {"compute.delivered", "compute.delivered", "compute.delivered"}, "unlike.utilisation"}}};

/// Of each stage the figures that are of its fullest rack.
constexpr std::array kOfPower{std::string_view("power.worstRack"), std::string_view("power.worstRackShare"),
                              std::string_view("power.phaseShare"), std::string_view("power.phaseShareOneLost"),
                              std::string_view("power.phaseUnevenness")};
constexpr std::array kOfHeat{std::string_view("cooling.worstRack"), std::string_view("cooling.worstRackShare")};

/// Kinds of rack that the fullest one was not looked for among, for want of a limit; nullopt where the load of one is not
/// known: the fullest of the others is then no more than a lower bound.
std::optional<std::ptrdiff_t> withoutPowerLimit(const Assessment& assessment)
{
    if (!assessment.power)
        return 0;
    const std::vector<power::RackPower>& racks = assessment.power->result.racks;
    if (!std::ranges::all_of(racks, [](const power::RackPower& one) { return one.rack.has_value(); }))
        return std::nullopt;
    return std::ranges::count_if(racks, [](const power::RackPower& one) { return !one.share; });
}

std::optional<std::ptrdiff_t> withoutHeatLimit(const Assessment& assessment)
{
    if (!assessment.cooling)
        return 0;
    const std::vector<cooling::RackCooling>& racks = assessment.cooling->result.racks;
    if (!std::ranges::all_of(racks, [](const cooling::RackCooling& one) { return one.heat.has_value(); }))
        return std::nullopt;
    return std::ranges::count_if(racks, [](const cooling::RackCooling& one) { return !one.share; });
}

using Names = std::set<std::string, std::less<>>;

/// Every figure with the figures that its card reads.
using Readings = std::map<std::string, std::vector<std::string>, std::less<>>;

Readings readingsOf(const Assessment& assessment)
{
    Readings out;
    forEachDomain(assessment, [&out](const auto& cards, const auto& stage) {
        if (!stage)
            return;
        for (const auto& card : cards) {
            if (out.contains(card.figure) || !applies(card, *stage))
                continue;
            std::vector<std::string>& read = out[card.figure];
            for (const auto& letter : card.letters) {
                if (letter.figure != nullptr)
                    read.push_back(letter.figure);
            }
        }
    });
    return out;
}

/// The roots and whatever reads one of the figures found.
Names restingOn(std::span<const std::string_view> roots, const Readings& readings)
{
    Names out(roots.begin(), roots.end());
    for (std::size_t before = 0; before != out.size();) {
        before = out.size();
        for (const auto& [figure, read] : readings) {
            if (std::ranges::any_of(read, [&](const std::string& name) { return out.contains(name); }))
                out.insert(figure);
        }
    }
    return out;
}

} // namespace

Likeness::Likeness(const Assessment& before, const Assessment& after)
{
    const auto addBounds = [&](const auto& figures, std::optional<std::ptrdiff_t> (*unjudged)(const Assessment&)) {
        const std::optional<std::ptrdiff_t> was = unjudged(before);
        for (const std::string_view figure : figures) {
            if (!was || was != unjudged(after))
                m_unlike.emplace(figure, "unlike.bound");
        }
    };
    addBounds(kOfPower, withoutPowerLimit);
    addBounds(kOfHeat, withoutHeatLimit);
    const auto hasGpus = [](const Assessment& one) { return one.inventory && one.inventory->result.acceleratorCount > 0; };
    if (!hasGpus(before) || !hasGpus(after))
        return; // a hall without GPUs has no load of theirs; all of the difference is the equipment
    const auto differs = [&](const Ground& ground) { return ground.kind(before) != ground.kind(after); };
    if (std::ranges::none_of(kGrounds, differs))
        return;
    for (const Readings& readings : {readingsOf(before), readingsOf(after)}) {
        for (const Ground& ground : kGrounds | std::views::filter(differs)) {
            for (const std::string& figure : restingOn(ground.roots, readings))
                m_unlike.emplace(figure, ground.why);
        }
    }
}

std::string_view Likeness::whyUnlike(std::string_view figure) const
{
    const auto found = m_unlike.find(figure);
    return found != m_unlike.end() ? found->second : std::string_view();
}

} // namespace cw::assess
