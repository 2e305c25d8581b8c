// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/collect_figures.h"
#include "base/units.h"
#include "cli/assessment_json.h"
#include "cli/number_option.h"
#include "cli/verb.h"
#include "design/limits.h"
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

struct FabricVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
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

    void run(CommandContext& context) const
    {
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
    sub->add_option("--oversubscription", rule.oversubscription,
                    FabricVerb::tr("Leaf ports down to up, 1 = none").toStdString())
        ->check(between(limits::kOversubscription.least, limits::kOversubscription.most));
    count("--unit", rule.nodesPerUnit, limits::kItems,
          FabricVerb::tr("Nodes of a scalable unit; 0 = as many as fill a leaf"));
    count("--extra", rule.extraEndpoints, limits::kItems, FabricVerb::tr("Further endpoints, such as fabric managers"));
    count("--planes", rule.planes, limits::kPlanes, FabricVerb::tr("Parallel copies of the fabric"));
    count("--group-switches", rule.groupSwitches, limits::kSwitchPorts,
          FabricVerb::tr("Routers or leaves of a group; 0 = balanced"));
    count("--endpoints-per-switch", rule.endpointsPerSwitch, limits::kSwitchPorts,
          FabricVerb::tr("Node ports of a router or leaf; 0 = balanced"));
    count("--links-per-arc", rule.linksPerArc, limits::kSwitchPorts,
          FabricVerb::tr("Links between each two groups; 0 = as many as the ports allow"));
    count("--dimensions", rule.torusDimensions, limits::kTorusDimensions, FabricVerb::tr("Dimensions of a torus"));
    word("--routing", verb->routing, fileWords<design::Routing>(),
         FabricVerb::tr("How a way is chosen among equally short ones"));
    count("--ports-per-cage", verb->portsPerCage, {1, 8},
          FabricVerb::tr("Links that share an optical module: 2 for twin-port NDR"));
    sub->add_option("--rate", verb->rate, FabricVerb::tr("Rate of a link, such as 400G or 50GB/s").toStdString());
    sub->add_flag("--json", verb->json, FabricVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
