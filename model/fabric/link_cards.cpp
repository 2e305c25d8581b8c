// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/card_parts.h"

namespace cw::fabric {
namespace {

// No link to a figure: with two tiers there are none, and no card of their number.
const FabricLetter kCoreLinks{"K_c", "letter.spineCoreLinks", Origin::Figure, sized<&Sizing::spineCoreLinks>};
const FabricLetter kPlaces{"N", "letter.torusPlaces", Origin::Figure, askedSizing<&Sizing::torusPlaces>};

template <int Low, int High>
CardValue sidesOf(const Inputs&, const Result& r)
{
    if (!r.sizing)
        return std::nullopt;
    return Measure(std::ranges::count_if(r.sizing->torus, [](int side) { return side >= Low && side <= High; }));
}

bool linksAreChosen(const Inputs& in, const Result& r) { return joinsGroups(in, r) && in.rule.linksPerArc > 0; }
bool linksTakeAllPorts(const Inputs& in, const Result& r) { return joinsGroups(in, r) && in.rule.linksPerArc == 0; }
bool isOneGroup(const Inputs& in, const Result& r) { return hasGroups(in, r) && !joinsGroups(in, r); }

void addTreeLinks(FabricCards& all)
{
    all.push_back(card("fabric.nodeLinks", "figure.fabric.nodeLinks", "1", sized<&Sizing::nodeLinks>, "p * E",
                       {kPlanes, kEndpoints}, [](const Inputs& in, const Result& r) { return !isTorus(in, r); }));
    all.push_back(card("fabric.leafSpineLinks", "figure.fabric.leafSpineLinks", "1", sized<&Sizing::leafSpineLinks>,
                       "L * U", {kLeaves, kUp},
                       [](const Inputs& in, const Result& r) {
                           return isTree(in, r) && in.rule.kind != design::FabricKind::None; // cables may form groups
                       }));
    all.push_back(card(
        "fabric.spineCoreLinks", "figure.fabric.spineCoreLinks", "1", sized<&Sizing::spineCoreLinks>,
        "S * floor(R / 2)", {kSpines, kSpineRadix},
        [](const Inputs& in, const Result& r) { return isTree(in, r) && tiersAre(r, 3); }, kFatTreeSource));
}

void addLinksPerArc(FabricCards& all)
{
    const char* figure = "fabric.linksPerArc";
    const char* title = "figure.fabric.linksPerArc";
    const ReadCard value = sized<&Sizing::linksPerArc>;
    const FabricLetter ports{"h", "letter.globalPorts", Origin::Catalog, sized<&Sizing::globalPorts>};
    const FabricLetter groupSpines{"a_s", "letter.groupSpines", Origin::Figure, sized<&Sizing::groupSpines>};
    all.push_back(procedure(figure, title, "1", value, "card.fabric.oneGroup", {kGroups}, isOneGroup));
    all.push_back(card(figure, title, "1", value, "m",
                       {{"m", "letter.linksPerArc", Origin::Choice,
                         [](const Inputs& in, const Result&) -> CardValue { return Measure(in.rule.linksPerArc); }}},
                       linksAreChosen));
    all.push_back(card(
        figure, title, "1", value, "floor(a * h / (g - 1))", {kGroupSwitches, ports, kGroups},
        [](const Inputs& in, const Result& r) { return linksTakeAllPorts(in, r) && isDragonfly(in, r); },
        kDragonflySource));
    all.push_back(card(
        figure, title, "1", value, "floor(a_s * h / (g - 1))", {groupSpines, ports, kGroups},
        [](const Inputs& in, const Result& r) { return linksTakeAllPorts(in, r) && isDragonflyPlus(in, r); },
        "Shpiner 2017"));
}

void addLocalAndGlobal(FabricCards& all)
{
    const char* figure = "fabric.localLinks";
    const char* title = "figure.fabric.localLinks";
    const ReadCard value = sized<&Sizing::localLinks>;
    all.push_back(card(figure, title, "1", value, "p * g * a * (a - 1) / 2", {kPlanes, kGroups, kGroupSwitches},
                       isDragonfly, kDragonflySource));
    all.push_back(card(figure, title, "1", value, "L * U", {kLeaves, kUp}, isDragonflyPlus, "Shpiner 2017"));
    all.push_back(procedure(figure, "figure.fabric.torusLinks", "1", value, "card.fabric.torusGaps", {kPlanes, kPlaces},
                            [](const Inputs& in, const Result& r) {
                                return isTorus(in, r) && r.sizing && r.sizing->torusPlaces() != r.sizingInputs.nodes;
                            }));
    all.push_back(card(figure, "figure.fabric.torusLinks", "1", value, "p * N * (k + k_2 / 2)",
                       {kPlanes,
                        kPlaces,
                        {"k", "letter.longDimensions", Origin::Figure, sidesOf<3, std::numeric_limits<int>::max()>},
                        {"k_2", "letter.shortDimensions", Origin::Figure, sidesOf<2, 2>}},
                       [](const Inputs& in, const Result& r) {
                           return isTorus(in, r) && (!r.sizing || r.sizing->torusPlaces() == r.sizingInputs.nodes);
                       }));
    all.push_back(card("fabric.globalLinks", "figure.fabric.globalLinks", "1", sized<&Sizing::globalLinks>,
                       "p * g * (g - 1) / 2 * m", {kPlanes, kGroups, kLinksPerArc}, hasGroups, kDragonflySource));
}

void addCables(FabricCards& all)
{
    const char* figure = "fabric.cables";
    const char* title = "figure.fabric.cables";
    const ReadCard value = askedSizing<&Sizing::links>;
    all.push_back(card(figure, title, "1", value, "K_l", {kLocalLinks}, isTorus));
    all.push_back(card(figure, title, "1", value, "p * E + K_l + K_g", {kPlanes, kEndpoints, kLocalLinks, kGlobalLinks},
                       hasGroups));
    all.push_back(card(figure, title, "1", value, "p * E + L * U + K_c",
                       {kPlanes, kEndpoints, kLeaves, kUp, kCoreLinks}, isTree));
}

template <auto Member>
CardValue opticsIn(const Inputs&, const Result& r)
{
    return r.sizing ? CardValue(Measure(r.sizing->optics.*Member)) : std::nullopt;
}

/// Where a design has a graph, its card stands before these (drawn_cards.cpp).
void addOptics(FabricCards& all)
{
    const char* figure = "fabric.optics";
    const char* title = "figure.fabric.optics";
    const ReadCard value = [](const Inputs&, const Result& r) -> CardValue {
        return r.sizing ? CardValue(Measure(r.sizing->optics.total())) : std::nullopt;
    };
    const FabricLetter inNodes{"T_n", "letter.nodeOptics", Origin::Figure, opticsIn<&Optics::nodes>};
    const FabricLetter extra{"x", "letter.extraEndpoints", Origin::Choice,
                             ofSizingInputs<&SizingInputs::extraEndpoints>};
    FabricCard torus = card(figure, title, "1", value, "T_n", {inNodes}, isTorus);
    FabricCard switched = card(figure, title, "1", value, "T_l + T_s + T_c + T_n + p * x",
                               {{"T_l", "letter.leafOptics", Origin::Figure, opticsIn<&Optics::leaves>},
                                {"T_s", "letter.spineOptics", Origin::Figure, opticsIn<&Optics::spines>},
                                {"T_c", "letter.coreOptics", Origin::Figure, opticsIn<&Optics::cores>},
                                inNodes, kPlanes, extra},
                               [](const Inputs& in, const Result& r) { return !isTorus(in, r); }, kSuperPodSource);
    torus.error = switched.error = "error.fabric.optics";
    all.push_back(std::move(torus));
    all.push_back(std::move(switched));
}

} // namespace

void addLinkCards(FabricCards& all)
{
    addTreeLinks(all);
    addLinksPerArc(all);
    addLocalAndGlobal(all);
    addCables(all);
    addOptics(all);
}

} // namespace cw::fabric
