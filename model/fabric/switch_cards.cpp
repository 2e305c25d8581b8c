// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/card_parts.h"

namespace cw::fabric {
namespace {

void addGroupCount(FabricCards& all)
{
    // One group may be smaller than the rule's, so that its size is not what counts them.
    all.push_back(card("fabric.groups", "figure.fabric.groups", "1", sized<&Sizing::groups>, "ceil(E / (a * n_e))",
                       {kEndpoints, kGroupSwitches, kPerSwitch}, hasGroups, kDragonflySource));
}

void addLeaves(FabricCards& all)
{
    const auto add = [&all](const char* formula, std::vector<FabricLetter> letters, CardApplies applies,
                            const char* source = "") {
        all.push_back(card("fabric.leafSwitches", "figure.fabric.leafSwitches", "1", sized<&Sizing::leaves>, formula,
                           std::move(letters), applies, source));
    };
    const FabricLetter units{"u", "letter.scalableUnits", Origin::Figure, sized<&Sizing::units>};
    const FabricLetter perUnit{"n_r", "letter.leavesPerUnit", Origin::Figure, sized<&Sizing::leavesPerUnit>};
    const FabricLetter perRail{"E_r", "letter.railEndpoints", Origin::Figure, sized<&Sizing::railEndpoints>};
    all.push_back(procedure("fabric.leafSwitches", "figure.fabric.leafSwitches", "1", sized<&Sizing::leaves>,
                            "card.fabric.torusHasNoSwitch", {}, isTorus));
    add("p * g * a", {kPlanes, kGroups, kGroupSwitches}, hasGroups, kDragonflySource);
    add("p * r * ceil(E_r / D)", {kPlanes, kRails, perRail, kDown}, isRailOnly, "Wang 2023");
    add("p * min(1, E)", {kPlanes, kEndpoints},
        [](const Inputs& in, const Result&) { return in.rule.kind == design::FabricKind::SingleSwitch; });
    add(
        "p * max(u * n_r, ceil(E / D))", {kPlanes, units, perUnit, kEndpoints, kDown},
        [](const Inputs& in, const Result&) { return in.rule.kind == design::FabricKind::RailOptimised; },
        kSuperPodSource);
    add("p * ceil(E / D)", {kPlanes, kEndpoints, kDown}, [](const Inputs& in, const Result&) {
        using enum design::FabricKind;
        return in.rule.kind == None || in.rule.kind == LeafSpine || in.rule.kind == FatTree;
    });
}

void addSpines(FabricCards& all)
{
    const char* figure = "fabric.spineSwitches";
    const char* title = "figure.fabric.spineSwitches";
    const ReadCard value = sized<&Sizing::spines>;
    const FabricLetter groupSpines{"a_s", "letter.groupSpines", Origin::Figure, sized<&Sizing::groupSpines>};
    all.push_back(procedure(figure, title, "1", value, "card.fabric.torusHasNoSwitch", {}, isTorus));
    all.push_back(procedure(figure, title, "1", value, "card.fabric.noSpine", {kLeaves}, isDragonfly));
    all.push_back(card(figure, title, "1", value, "p * g * a_s", {kPlanes, kGroups, groupSpines}, isDragonflyPlus,
                       "Shpiner 2017"));
    all.push_back(procedure(
        figure, title, "1", value, "card.fabric.divisorRule", {kLeaves, kUp, kSpineRadix, kPlanes},
        [](const Inputs& in, const Result& r) { return isTree(in, r) && !tiersAre(r, 3); }, kSuperPodSource));
    all.push_back(card(
        figure, title, "1", value, "p * r * ceil(L / (p * r) * U / floor(R / 2))",
        {kPlanes, kRails, kLeaves, kUp, kSpineRadix},
        [](const Inputs& in, const Result& r) { return isRailOnly(in, r) && tiersAre(r, 3); }, kFatTreeSource));
    all.push_back(card(
        figure, title, "1", value, "p * ceil(L / p * U / floor(R / 2))", {kPlanes, kLeaves, kUp, kSpineRadix},
        [](const Inputs& in, const Result& r) { return isTree(in, r) && !isRailOnly(in, r) && tiersAre(r, 3); },
        kFatTreeSource));
}

void addCores(FabricCards& all)
{
    const char* figure = "fabric.coreSwitches";
    const char* title = "figure.fabric.coreSwitches";
    const ReadCard value = sized<&Sizing::cores>;
    all.push_back(procedure(figure, title, "1", value, "card.fabric.torusHasNoSwitch", {}, isTorus));
    all.push_back(procedure(figure, title, "1", value, "card.fabric.groupsNeedNoCore", {kLeaves}, hasGroups));
    all.push_back(procedure(figure, title, "1", value, "card.fabric.noCore", {kLeaves, kSpineRadix},
                            [](const Inputs& in, const Result& r) { return isTree(in, r) && !tiersAre(r, 3); }));
    all.push_back(card(
        figure, title, "1", value, "p * r * ceil(S / (p * r) * floor(R / 2) / R)",
        {kPlanes, kRails, kSpines, kSpineRadix},
        [](const Inputs& in, const Result& r) { return isRailOnly(in, r) && tiersAre(r, 3); }, kFatTreeSource));
    all.push_back(card(
        figure, title, "1", value, "p * ceil(S / p * floor(R / 2) / R)", {kPlanes, kSpines, kSpineRadix},
        [](const Inputs& in, const Result& r) { return isTree(in, r) && !isRailOnly(in, r) && tiersAre(r, 3); },
        kFatTreeSource));
}

void addFreePorts(FabricCards& all)
{
    const auto add = [&all](const char* formula, std::vector<FabricLetter> letters, CardApplies applies) {
        all.push_back(card("fabric.leafPortsFree", "figure.fabric.leafPortsFree", "1", sized<&Sizing::leafPortsFree>,
                           formula, std::move(letters), applies));
    };
    const FabricLetter radix{"R_l", "letter.leafRadix", Origin::Catalog, ofSizingInputs<&SizingInputs::radix>};
    add("L * R_l - p * E - 2 * (K_l + K_g)", {kLeaves, radix, kPlanes, kEndpoints, kLocalLinks, kGlobalLinks},
        isDragonfly);
    add("L * R_l - p * E - K_l", {kLeaves, radix, kPlanes, kEndpoints, kLocalLinks}, isDragonflyPlus);
    add("L * D - p * E", {kLeaves, kDown, kPlanes, kEndpoints}, isTree);
}

} // namespace

void addSwitchCards(FabricCards& all)
{
    all.push_back(
        card("fabric.endpoints", "figure.fabric.endpoints", "1", sized<&Sizing::endpoints>, "2 * K_l / p",
             {kLocalLinks, kPlanes}, [](const Inputs& in, const Result& r) { return isTorus(in, r) && r.sizing; }));
    all.push_back(
        card("fabric.endpoints", "figure.fabric.endpoints", "1", sized<&Sizing::endpoints>, "P_n + x",
             {{"P_n", "letter.nodePorts", Origin::Catalog, ofSizingInputs<&SizingInputs::nodePorts>},
              {"x", "letter.extraEndpoints", Origin::Choice, ofSizingInputs<&SizingInputs::extraEndpoints>}},
             [](const Inputs& in, const Result& r) { return !isTorus(in, r) || !r.sizing; }));
    addGroupCount(all);
    addLeaves(all);
    addSpines(all);
    addCores(all);
    all.push_back(card("fabric.switches", "figure.fabric.switches", "1", askedSizing<&Sizing::switches>, "L + S + C",
                       {kLeaves,
                        kSpines,
                        {"C", "letter.coreSwitches", Origin::Figure, sized<&Sizing::cores>, "fabric.coreSwitches"}}));
    addFreePorts(all);
}

} // namespace cw::fabric
