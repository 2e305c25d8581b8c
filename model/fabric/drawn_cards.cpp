// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/build_graph.h"

namespace cw::fabric {
namespace {

using DrawnCard = explain::Card<GraphInputs, GraphResult>;
using DrawnLetter = explain::Letter<GraphInputs, GraphResult>;
using DrawnValue = std::optional<Measure>;
using ReadDrawn = DrawnValue (*)(const GraphInputs&, const GraphResult&);
using DrawnApplies = bool (*)(const GraphInputs&, const GraphResult&);
using explain::Origin;

bool isDrawn(const GraphInputs&, const GraphResult& r) { return r.figures.isDrawn; }
bool inGroups(const GraphInputs&, const GraphResult& r) { return r.figures.isDrawn && r.figures.groups > 0; }
bool inTiers(const GraphInputs&, const GraphResult& r) { return r.figures.isDrawn && r.figures.groups == 0; }

template <auto Member>
DrawnValue counted(const GraphInputs&, const GraphResult& r)
{
    return Measure(r.figures.*Member);
}

template <auto Member>
DrawnValue known(const GraphInputs&, const GraphResult& r)
{
    return r.figures.*Member ? DrawnValue(Measure(*(r.figures.*Member))) : std::nullopt;
}

template <design::SwitchRole Role>
DrawnValue inUse(const GraphInputs&, const GraphResult& r)
{
    return Measure(r.figures.switchesInUse[static_cast<std::size_t>(Role)]);
}

constexpr const char* kCounted = "error.exactCount";
constexpr const char* kPrintedRates = "error.fabric.printedRates";

DrawnCard card(const char* figure, const char* title, const char* unit, ReadDrawn value, const char* procedure,
               DrawnApplies applies = isDrawn, std::vector<DrawnLetter> letters = {}, const char* error = kCounted)
{
    DrawnCard made = explain::procedureCard<GraphInputs, GraphResult>(figure, title, unit, value, procedure,
                                                                      std::move(letters), applies);
    made.error = error;
    return made;
}

DrawnCard sum(const char* figure, const char* title, ReadDrawn value, const char* formula,
              std::vector<DrawnLetter> letters, DrawnApplies applies = isDrawn)
{
    DrawnCard made = card(figure, title, "1", value, nullptr, applies, std::move(letters));
    made.formula = formula;
    return made;
}

template <auto Parts, auto Member>
DrawnValue partRead(const GraphInputs&, const GraphResult& r)
{
    return Measure((r.figures.*Parts).*Member);
}

/// What comes from below over what can leave upwards, of the worst leaf or group.
DrawnCard ratio(const char* figure, const char* title, ReadDrawn value, DrawnLetter down, DrawnLetter up,
                DrawnApplies applies)
{
    DrawnCard made = sum(figure, title, value, "W_d / W_u", {down, up}, applies);
    made.error = kPrintedRates;
    return made;
}

bool hasUplinks(const GraphInputs&, const GraphResult& r)
{
    return r.figures.worstLeaf.up.base() > 0; // of a rule, where ports are of unlike rates
}

DrawnValue otherSwitches(const GraphInputs&, const GraphResult& r)
{
    const auto& used = r.figures.switchesInUse;
    return Measure(r.figures.switches() - used[0] - used[1] - used[2]);
}

template <bool Low>
DrawnValue bound(const GraphInputs&, const GraphResult& r)
{
    const std::optional<network::Bisection>& bisection = r.figures.bisection;
    return bisection ? DrawnValue(Measure(BytesPerSecond(Low ? bisection->low : bisection->high))) : std::nullopt;
}

bool isBounded(const GraphInputs&, const GraphResult& r)
{
    return r.figures.bisection && !r.figures.bisection->isExact();
}
/// No halves are joined by anything.
bool isParted(const GraphInputs&, const GraphResult& r)
{
    return r.figures.bisection && r.figures.bisection->isExact() && r.figures.bisection->high == 0;
}
bool isExact(const GraphInputs& in, const GraphResult& r)
{
    return (isDrawn(in, r) || r.figures.bisection) && !isBounded(in, r) && !isParted(in, r);
}

void addGroups(std::vector<DrawnCard>& all, const DrawnLetter& nodeLinks, const DrawnLetter& otherLinks)
{
    const DrawnLetter local{"K_l", "letter.localLinks", Origin::Figure, counted<&GraphFigures::localLinks>,
                            "fabric.localLinks"};
    const DrawnLetter global{"K_g", "letter.globalLinks", Origin::Figure, counted<&GraphFigures::globalLinks>,
                             "fabric.globalLinks"};
    const char* cables = "card.fabric.drawnCables";
    all.push_back(sum("fabric.cables", "figure.fabric.cables",
                      [](const GraphInputs&, const GraphResult& r) -> DrawnValue { return Measure(r.figures.links()); },
                      "K_n + K_l + K_g + K_o", {nodeLinks, local, global, otherLinks}, inGroups));
    all.push_back(card("fabric.groups", "figure.fabric.groups", "1", counted<&GraphFigures::groups>,
                       "card.fabric.drawnGroups", inGroups));
    all.push_back(card("fabric.localLinks", "figure.fabric.localLinks", "1", local.read, cables, inGroups));
    all.push_back(card("fabric.globalLinks", "figure.fabric.globalLinks", "1", global.read, cables, inGroups));
    all.push_back(card("fabric.linksPerArc", "figure.fabric.linksPerArc", "1", counted<&GraphFigures::linksPerArc>,
                       "card.fabric.drawnLinksPerArc", inGroups));
    all.push_back(ratio("fabric.taper", "figure.fabric.taper", known<&GraphFigures::taper>,
                        {"W_d", "letter.groupDown", Origin::Figure, partRead<&GraphFigures::worstGroup, &TaperParts::down>},
                        {"W_u", "letter.groupOut", Origin::Figure, partRead<&GraphFigures::worstGroup, &TaperParts::up>},
                        [](const GraphInputs& in, const GraphResult& r) {
                            return inGroups(in, r) || r.figures.taper; // of a rule, where ports are of unlike rates
                        }));
}

void addCounts(std::vector<DrawnCard>& all)
{
    using design::SwitchRole;
    const DrawnLetter leaves{"L", "letter.leafSwitches", Origin::Figure, inUse<SwitchRole::Leaf>,
                             "fabric.leafSwitches"};
    const DrawnLetter spines{"S", "letter.spineSwitches", Origin::Figure, inUse<SwitchRole::Spine>,
                             "fabric.spineSwitches"};
    const DrawnLetter cores{"C", "letter.coreSwitches", Origin::Figure, inUse<SwitchRole::Core>, "fabric.coreSwitches"};
    const char* inUseText = "card.fabric.drawnInUse";
    all.push_back(card("fabric.endpoints", "figure.fabric.endpoints", "1", counted<&GraphFigures::endpoints>,
                       "card.fabric.drawnEndpoints"));
    all.push_back(card("fabric.leafSwitches", "figure.fabric.leafSwitches", "1", inUse<SwitchRole::Leaf>, inUseText));
    all.push_back(
        card("fabric.spineSwitches", "figure.fabric.spineSwitches", "1", inUse<SwitchRole::Spine>, inUseText));
    all.push_back(card("fabric.coreSwitches", "figure.fabric.coreSwitches", "1", inUse<SwitchRole::Core>, inUseText));
    all.push_back(
        sum("fabric.switches", "figure.fabric.switches",
            [](const GraphInputs&, const GraphResult& r) -> DrawnValue { return Measure(r.figures.switches()); },
            "L + S + C + X", {leaves, spines, cores, {"X", "letter.otherSwitches", Origin::Figure, otherSwitches}}));
    all.push_back(sum("fabric.leafPortsFree", "figure.fabric.leafPortsFree", known<&GraphFigures::leafPortsFree>,
                      "P_l - P_u",
                      {{"P_l", "letter.leafPorts", Origin::Catalog, counted<&GraphFigures::leafPorts>},
                       {"P_u", "letter.leafPortsUsed", Origin::Figure,
                        [](const GraphInputs&, const GraphResult& r) -> DrawnValue {
                            const auto& free = r.figures.leafPortsFree;
                            return free ? DrawnValue(Measure(r.figures.leafPorts - *free)) : std::nullopt;
                        }}}));
    const DrawnLetter nodeLinks{"K_n", "letter.nodeLinks", Origin::Figure, counted<&GraphFigures::nodeLinks>,
                                "fabric.nodeLinks"};
    const DrawnLetter leafLinks{"K_s", "letter.leafSpineLinks", Origin::Figure, counted<&GraphFigures::leafSpineLinks>,
                                "fabric.leafSpineLinks"};
    const DrawnLetter coreLinks{"K_c", "letter.spineCoreLinks", Origin::Figure, counted<&GraphFigures::spineCoreLinks>};
    const DrawnLetter otherLinks{"K_o", "letter.otherLinks", Origin::Figure, counted<&GraphFigures::otherLinks>};
    const char* cables = "card.fabric.drawnCables";
    all.push_back(card("fabric.nodeLinks", "figure.fabric.nodeLinks", "1", nodeLinks.read, cables));
    all.push_back(card("fabric.leafSpineLinks", "figure.fabric.leafSpineLinks", "1", leafLinks.read, cables, inTiers));
    all.push_back(card(
        "fabric.spineCoreLinks", "figure.fabric.spineCoreLinks", "1", coreLinks.read, cables,
        [](const GraphInputs&, const GraphResult& r) { return r.figures.isDrawn && r.figures.spineCoreLinks > 0; }));
    all.push_back(
        card("fabric.otherLinks", "figure.fabric.otherLinks", "1", otherLinks.read, cables,
             [](const GraphInputs&, const GraphResult& r) { return r.figures.isDrawn && r.figures.otherLinks > 0; }));
    all.push_back(sum("fabric.cables", "figure.fabric.cables",
                      [](const GraphInputs&, const GraphResult& r) -> DrawnValue { return Measure(r.figures.links()); },
                      "K_n + K_s + K_c + K_o", {nodeLinks, leafLinks, coreLinks, otherLinks}, inTiers));
    addGroups(all, nodeLinks, otherLinks);
}

template <auto Member>
DrawnValue opticsIn(const GraphInputs&, const GraphResult& r)
{
    return Measure(r.figures.optics.*Member);
}

void addOptics(std::vector<DrawnCard>& all)
{
    const char* figure = "fabric.optics";
    const char* title = "figure.fabric.optics";
    const ReadDrawn value = [](const GraphInputs&, const GraphResult& r) -> DrawnValue {
        return Measure(r.figures.optics.total());
    };
    const DrawnLetter inLeaves{"T_l", "letter.leafOptics", Origin::Figure, opticsIn<&Optics::leaves>};
    const DrawnLetter inSpines{"T_s", "letter.spineOptics", Origin::Figure, opticsIn<&Optics::spines>};
    const DrawnLetter inCores{"T_c", "letter.coreOptics", Origin::Figure, opticsIn<&Optics::cores>};
    const DrawnLetter inNodes{"T_n", "letter.nodeOptics", Origin::Figure, opticsIn<&Optics::nodes>};
    all.push_back(sum(figure, title, value, "T_l + T_s + T_c + T_x + T_n",
                      {inLeaves, inSpines, inCores,
                       {"T_x", "letter.otherOptics", Origin::Figure, opticsIn<&Optics::otherSwitches>}, inNodes}));
    all.back().error = "error.fabric.drawnOptics";
    const auto isRule = [](const GraphInputs& in, const GraphResult&) { return in.sizing.has_value(); };
    all.push_back(sum(figure, title, value, "T_l + T_s + T_c + T_n + T_e",
                      {inLeaves, inSpines, inCores, inNodes,
                       {"T_e", "letter.extraOptics", Origin::Choice, opticsIn<&Optics::extra>}},
                      isRule));
    all.back().error = "error.fabric.optics";
}

void addBisection(std::vector<DrawnCard>& all)
{
    const char* figure = "fabric.bisectionBandwidth";
    const char* title = "figure.fabric.bisectionBandwidth";
    const std::vector<DrawnLetter> sizes{
        {"E", "letter.halvedPorts", Origin::Figure,
         [](const GraphInputs& in, const GraphResult& r) -> DrawnValue {
             return Measure(in.sizing ? in.sizing->endpoints : r.figures.endpoints);
         },
         "fabric.endpoints"},
        {"W_h", "letter.halfOfPorts", Origin::Figure,
         [](const GraphInputs&, const GraphResult& r) -> DrawnValue { return Measure(r.figures.nodes.ports / 2); }},
        {"K", "letter.linksBehindPorts", Origin::Figure, [](const GraphInputs& in, const GraphResult& r) -> DrawnValue {
             return Measure(in.sizing ? in.sizing->links() - in.sizing->nodeLinks
                                      : r.figures.links() - r.figures.nodeLinks);
         }}};
    const DrawnLetter low{"W_l", "letter.bisectionLow", Origin::Figure, bound<true>, "fabric.bisectionLow"};
    const DrawnLetter high{"W_u", "letter.bisectionHigh", Origin::Figure, bound<false>, "fabric.bisectionHigh"};
    const auto with = [&sizes](const DrawnLetter& other) {
        std::vector<DrawnLetter> letters = sizes;
        letters.push_back(other);
        return letters;
    };
    const char* bounds = "error.fabric.cutBounds";
    all.push_back(card(figure, title, "TB/s", bound<false>, "card.fabric.partedBisection", isParted, sizes));
    all.push_back(card(figure, title, "TB/s", bound<false>, "card.fabric.drawnBisection", isExact, sizes,
                       "error.fabric.cutExact"));
    all.push_back(
        card(figure, title, "TB/s", bound<false>, "card.fabric.drawnBisectionBound", isBounded, with(low), bounds));
    all.push_back(card("fabric.bisectionLow", "figure.fabric.bisectionLow", "TB/s", bound<true>,
                       "card.fabric.bisectionLow", isBounded, with(high), bounds));
    all.push_back(card("fabric.bisectionHigh", "figure.fabric.bisectionHigh", "TB/s", bound<false>,
                       "card.fabric.drawnBisectionBound", isBounded, with(low), bounds));
}

void addBandwidth(std::vector<DrawnCard>& all)
{
    all.push_back(card("fabric.besideRule", "figure.fabric.besideRule", "1", counted<&GraphFigures::besideRule>,
                       "card.fabric.besideRule",
                       [](const GraphInputs& in, const GraphResult&) { return in.sizing && !in.cables->empty(); }));
    const char* ways = "error.fabric.ways";
    all.push_back(card(
        "fabric.hops", "figure.fabric.torusHops", "1", counted<&GraphFigures::hops>, "card.fabric.drawnHops",
        [](const GraphInputs& in, const GraphResult&) { return in.rule.kind == design::FabricKind::Torus; }, {}, ways));
    all.push_back(card(
        "fabric.hops", "figure.fabric.hops", "1", counted<&GraphFigures::hops>, "card.fabric.drawnHops",
        [](const GraphInputs& in, const GraphResult& r) { return isDrawn(in, r) || in.sizing; }, {}, ways));
    const char* figure = "fabric.oversubscription";
    const char* title = "figure.fabric.oversubscription";
    const ReadDrawn value = known<&GraphFigures::oversubscription>;
    all.push_back(ratio(figure, title, value,
                        {"W_d", "letter.leafDown", Origin::Figure, partRead<&GraphFigures::worstLeaf, &TaperParts::down>},
                        {"W_u", "letter.leafUp", Origin::Figure, partRead<&GraphFigures::worstLeaf, &TaperParts::up>},
                        hasUplinks));
    all.push_back(card(figure, title, "1", value, "card.fabric.oneSwitchNonBlocking"));
    addBisection(all);
    all.push_back(sum("fabric.injectionPerGpu", "figure.fabric.meanInjection", known<&GraphFigures::injectionPerGpu>,
                      "W_p / N",
                      {{"W_p", "letter.allPorts", Origin::Catalog, partRead<&GraphFigures::meanOf, &NodeRates::ports>},
                       {"N", "letter.gpusOfNodes", Origin::Choice, partRead<&GraphFigures::meanOf, &NodeRates::gpus>}},
                      [](const GraphInputs& in, const GraphResult& r) { return isDrawn(in, r) || in.sizing; }));
    all.back().unit = "GB/s";
    all.back().error = kPrintedRates;
    all.push_back(card(
        "fabric.leastInjection", "figure.fabric.leastInjection", "GB/s",
        partRead<&GraphFigures::nodes, &NodeRates::least>, "card.fabric.leastInjection",
        [](const GraphInputs& in, const GraphResult& r) {
            return r.figures.nodes.gpus > 0 && (in.sizing || r.figures.injectionPerGpu);
        },
        {{"N_0", "letter.unjoinedGpus", Origin::Figure, partRead<&GraphFigures::nodes, &NodeRates::unjoined>}},
        kPrintedRates));
}

std::vector<DrawnCard> makeGraphCards()
{
    std::vector<DrawnCard> all;
    addCounts(all);
    addOptics(all);
    addBandwidth(all);
    all.push_back(card(
        "fabric.pathDiversity", "figure.fabric.pathDiversity", "1", known<&GraphFigures::waysApart>,
        "card.fabric.pathDiversity",
        [](const GraphInputs&, const GraphResult& r) { return r.figures.waysApart.has_value(); },
        {{"K_t", "letter.thinnestCables", Origin::Figure, counted<&GraphFigures::thinnestCables>},
         {"h", "letter.cablesApart", Origin::Figure, counted<&GraphFigures::apart>}},
        "error.fabric.pathDiversity"));
    all.push_back(card(
        "fabric.diameter", "figure.fabric.diameter", "1", known<&GraphFigures::diameter>, "card.fabric.diameter",
        [](const GraphInputs&, const GraphResult& r) { return r.figures.diameter.has_value(); },
        {{"h", "letter.switchesOnWay", Origin::Figure, counted<&GraphFigures::hops>, "fabric.hops"}},
        "error.fabric.ways"));
    return all;
}

} // namespace

const std::vector<explain::Card<GraphInputs, GraphResult>>& graphCards()
{
    static const std::vector<DrawnCard> all = makeGraphCards();
    return all;
}

} // namespace cw::fabric
