// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/collect_figures.h"
#include "base/units.h"
#include "cli/assessment_json.h"
#include "cli/number_option.h"
#include "cli/verb.h"
#include "design/limits.h"
#include "fabric/build_graph.h"
#include "format/numbers.h"
#include "format/words.h"
#include "store/design_words.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace cw::app {
namespace {

template <class Enum>
std::vector<std::string> fileWords()
{
    std::vector<std::string> words;
    for (const auto& word : store::wordsOf<Enum>())
        words.emplace_back(word.word);
    return words;
}

template <class Enum>
Enum valueOf(const std::string& typed)
{
    const auto words = store::wordsOf<Enum>();
    return std::ranges::find(words, typed, &store::EnumWord<Enum>::word)->value; // the parser let nothing else pass
}

// Beyond, a fabric is only counted.
constexpr std::int64_t kMostGraphPorts = 1'000'000; ///< of nodes
constexpr std::int64_t kMostGraphLinks = 4'000'000; ///< a tree of three tiers has three times as many as ports

/// An option that other kinds have no use for.
struct OptionOfKinds {
    const CLI::Option* option = nullptr;
    std::vector<design::FabricKind> kinds;
};

struct FabricVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::vector<OptionOfKinds> optionsOfKinds;
    std::string kind = "rail";
    std::string routing = "automatic";
    int nodes = 0;
    int ports = 8;
    int radix = 64;
    int portsPerCage = 1;
    design::FabricRule rule;
    std::string rate = "400G";
    bool json = false;

    /// One class of nodes with these ports, and one type of switch, as a design would have them.
    [[nodiscard]] fabric::Inputs inputsFor(BytesPerSecond link) const
    {
        fabric::Inputs inputs;
        inputs.rule = rule;
        inputs.rule.kind = valueOf<design::FabricKind>(kind);
        inputs.rule.routing = valueOf<design::Routing>(routing);
        inventory::NodeClass node;
        node.count = nodes;
        node.computePorts = ports;
        // A port of the node has one link in each plane.
        catalog::NicGroup nics;
        nics.count = ports;
        nics.rate = link * static_cast<double>(rule.planes);
        nics.portsPerCage = portsPerCage;
        node.serverPart.emplace().nics = {std::move(nics)};
        inputs.inventory.edit().nodes = {std::move(node)};
        inputs.inventory.edit().nodeCount = nodes;
        catalog::Switch leaf;
        leaf.ports.value = radix;
        leaf.portRate.value = link;
        leaf.portsPerCage = portsPerCage;
        inputs.leaf = std::move(leaf);
        return inputs;
    }

    /// The same nodes and switches one by one, joined by the rule.
    [[nodiscard]] fabric::GraphInputs graphInputsFor(const fabric::Inputs& inputs, const fabric::Result& result) const
    {
        auto catalog = std::make_shared<catalog::Catalog>();
        catalog::Server server = *inputs.inventory->nodes.front().serverPart;
        server.id = "node";
        catalog->servers.put(std::move(server));
        catalog::Switch leaf = *inputs.leaf;
        leaf.id = "switch";
        catalog->switches.put(std::move(leaf));
        fabric::GraphInputs graph;
        std::vector<design::Node>& all = graph.nodes.edit();
        for (int number = 1; number <= nodes; ++number) {
            design::Node node;
            node.id = design::NodeId{static_cast<std::uint32_t>(number)};
            node.type = "node";
            all.push_back(std::move(node));
        }
        graph.rule = inputs.rule;
        graph.rule.leaf = "switch";
        graph.sizingInputs = result.sizingInputs;
        graph.sizing = result.sizing;
        graph.catalog = std::move(catalog);
        return graph;
    }

    /// Names the first option that the kind has no use for; the rest of them would be silent too.
    [[nodiscard]] bool refusesAnOption() const
    {
        const auto asked = valueOf<design::FabricKind>(kind);
        for (const OptionOfKinds& one : optionsOfKinds) {
            if (one.option->count() == 0 || std::ranges::find(one.kinds, asked) != one.kinds.end())
                continue;
            printMessage(tr("A fabric of kind %1 has no use for %2")
                             .arg(QString::fromStdString(kind), QString::fromStdString(one.option->get_name())));
            return true;
        }
        return false;
    }

    void run(CommandContext& context) const
    {
        if (refusesAnOption()) {
            context.exit = Exit::WrongUsage;
            return;
        }
        if (!rate.empty() && rate.back() >= '0' && rate.back() <= '9') { // of bits or of bytes?
            printMessage(tr("The rate of a link needs a unit, such as 400G or 50GB/s: %1").arg(QString::fromStdString(rate)));
            context.exit = Exit::WrongUsage;
            return;
        }
        const Result<Measure> linkRate = parseMeasure(rate, BytesPerSecond::kDimension, "bit/s");
        if (!linkRate) {
            printProblems(linkRate.problems());
            context.exit = Exit::WrongUsage;
            return;
        }
        if (!(linkRate->base > 0)) {
            printMessage(tr("The rate of a link must be above zero: %1").arg(QString::fromStdString(rate)));
            context.exit = Exit::WrongUsage;
            return;
        }
        fabric::Inputs inputs = inputsFor(BytesPerSecond(linkRate->base));
        fabric::Result result = fabric::assess(inputs);
        for (const fabric::SizingProblem problem : result.sizingProblems)
            printMessage(format::words(fabric::textKey(problem)));
        if (!result.sizing) {
            context.exit = Exit::BadInput;
            return;
        }
        using FabricStage = Stage<fabric::Inputs, fabric::Result>;
        assess::Assessment assessment;
        if (static_cast<std::int64_t>(nodes) * ports <= kMostGraphPorts &&
            result.sizing->links() <= kMostGraphLinks) {
            using GraphStage = Stage<fabric::GraphInputs, fabric::GraphResult>;
            fabric::GraphInputs graph = graphInputsFor(inputs, result);
            fabric::GraphResult built = fabric::buildGraph(graph);
            assessment.graph = std::make_shared<const GraphStage>(GraphStage{std::move(graph), std::move(built)});
        }
        assessment.fabric = std::make_shared<const FabricStage>(FabricStage{std::move(inputs), std::move(result)});
        assessment.figures = assess::collectFigures(assessment);
        // What depends on GPUs or traffic is not asked here.
        std::erase_if(assessment.figures, [](const assess::Figure& figure) { return !figure.value; });
        if (json)
            return print(QString::fromStdString(figuresJson(assessment)));
        for (const assess::Figure& figure : assessment.figures)
            print(QStringLiteral("%1  %2").arg(format::words(figure.title).leftJustified(44), format::value(figure)));
    }
};

} // namespace

void addFabric(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<FabricVerb>();
    CLI::App* sub =
        app.add_subcommand("fabric", FabricVerb::tr("Sizes a compute fabric from options alone").toStdString());
    const auto word = [sub](const char* name, std::string& target, std::vector<std::string> words,
                            const QString& text) {
        std::erase(words, "none");
        sub->add_option(name, target, text.toStdString())->check(CLI::IsMember(words));
    };
    const auto count = [sub](const char* name, int& target, design::CountLimits range, const QString& text) {
        return sub->add_option(name, target, text.toStdString())
            ->check(CLI::Range(static_cast<int>(range.least), static_cast<int>(range.most)));
    };
    namespace limits = design::limits;
    design::FabricRule& rule = verb->rule;
    word("--kind", verb->kind, fileWords<design::FabricKind>(), FabricVerb::tr("Topology"));
    count("--nodes", verb->nodes, limits::kItems, FabricVerb::tr("Number of nodes"))->required();
    count("--rails", verb->ports, {1, limits::kRails.most}, FabricVerb::tr("Network ports of a node"));
    count("--radix", verb->radix, {1, limits::kSwitchPorts.most}, FabricVerb::tr("Ports of a switch"));
    using enum design::FabricKind;
    const auto only = [verb](const CLI::Option* option, std::vector<design::FabricKind> kinds) {
        verb->optionsOfKinds.push_back({option, std::move(kinds)});
    };
    only(sub->add_option("--oversubscription", rule.oversubscription,
                         FabricVerb::tr("Leaf ports down to up, 1 = none").toStdString())
             ->check(between(limits::kOversubscription.least, limits::kOversubscription.most)),
         {LeafSpine, FatTree, RailOptimised, RailOnly, DragonflyPlus});
    only(count("--unit", rule.nodesPerUnit, limits::kItems,
               FabricVerb::tr("Nodes of a scalable unit; 0 = as many as fill a leaf")),
         {RailOptimised});
    count("--extra", rule.extraEndpoints, limits::kItems, FabricVerb::tr("Further endpoints, such as fabric managers"));
    count("--planes", rule.planes, limits::kPlanes, FabricVerb::tr("Parallel copies of the fabric"));
    only(count("--group-switches", rule.groupSwitches, limits::kSwitchPorts,
               FabricVerb::tr("Routers or leaves of a group; 0 = balanced")),
         {Dragonfly, DragonflyPlus});
    only(count("--endpoints-per-switch", rule.endpointsPerSwitch, limits::kSwitchPorts,
               FabricVerb::tr("Node ports of a router or leaf; 0 = balanced")),
         {Dragonfly, DragonflyPlus});
    only(count("--links-per-arc", rule.linksPerArc, limits::kSwitchPorts,
               FabricVerb::tr("Links between each two groups; 0 = as many as the ports allow")),
         {Dragonfly, DragonflyPlus});
    only(count("--dimensions", rule.torusDimensions, limits::kTorusDimensions, FabricVerb::tr("Dimensions of a torus")),
         {Torus});
    word("--routing", verb->routing, fileWords<design::Routing>(),
         FabricVerb::tr("How a way is chosen among equally short ones"));
    count("--ports-per-cage", verb->portsPerCage, {1, 8},
          FabricVerb::tr("Links that share an optical module: 2 for twin-port NDR"));
    sub->add_option("--rate", verb->rate, FabricVerb::tr("Rate of a link, such as 400G or 50GB/s").toStdString());
    sub->add_flag("--json", verb->json, FabricVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
