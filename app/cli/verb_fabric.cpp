// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "cli/number_option.h"
#include "cli/verb.h"
#include "fabric/sizing.h"
#include "format/words.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <map>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

struct FabricVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    std::string kind = "rail";
    int nodes = 0;
    int rails = 8;
    int radix = 64;
    double oversubscription = 1;
    int nodesPerUnit = 0;
    int extraEndpoints = 0;
    int planes = 1;
    int portsPerCage = 1;
    std::string rate = "400G";
    bool json = false;

    struct Row {
        const char* id;
        QString title;
        double value;
        const char* unit;
    };

    static QString unitAfter(const Row& row)
    {
        return row.unit == std::string_view("1") ? QString() : QLatin1Char(' ') + QString::fromLatin1(row.unit);
    }

    [[nodiscard]] std::vector<Row> rows(const fabric::Sizing& s, BytesPerSecond link) const
    {
        const BytesPerSecond bisection = fabric::bisectionBandwidth(s, planes, link);
        const auto number = [](std::int64_t value) { return static_cast<double>(value); };
        return {{"fabric.endpoints", tr("endpoints"), number(s.endpoints), "1"},
                {"fabric.leafSwitches", tr("leaf switches"), number(s.leaves), "1"},
                {"fabric.spineSwitches", tr("spine switches"), number(s.spines), "1"},
                {"fabric.coreSwitches", tr("core switches"), number(s.cores), "1"},
                {"fabric.switches", tr("switches"), number(s.switches()), "1"},
                {"fabric.nodeLinks", tr("links from nodes to leaves"), number(s.nodeLinks), "1"},
                {"fabric.leafSpineLinks", tr("links from leaves to spines"), number(s.leafSpineLinks), "1"},
                {"fabric.spineCoreLinks", tr("links from spines to cores"), number(s.spineCoreLinks), "1"},
                {"fabric.cables", tr("links"), number(s.links()), "1"},
                {"fabric.optics", tr("optical modules"), number(s.optics()), "1"},
                {"fabric.leafPortsFree", tr("free leaf ports"), number(s.leafPortsFree), "1"},
                {"fabric.oversubscription", tr("oversubscription"), s.oversubscription, "1"},
                {"fabric.hops", tr("switches on the longest path"), number(s.hops), "1"},
                {"fabric.bisectionBandwidth", tr("bisection bandwidth"), bisection.in(unit::TBps), "TB/s"}};
    }

    void run(CommandContext& context) const
    {
        static const std::map<std::string, design::FabricKind> kinds{
            {"single-switch", design::FabricKind::SingleSwitch},
            {"leaf-spine", design::FabricKind::LeafSpine},
            {"fat-tree", design::FabricKind::FatTree},
            {"rail", design::FabricKind::RailOptimised}};
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
        fabric::SizingInputs inputs;
        inputs.kind = kinds.at(kind);
        inputs.nodes = nodes;
        inputs.portsPerNode = rails;
        inputs.nodePorts = std::int64_t{nodes} * rails;
        inputs.radix = radix;
        inputs.spineRadix = radix;
        inputs.oversubscription = oversubscription;
        inputs.nodesPerUnit = nodesPerUnit;
        inputs.extraEndpoints = extraEndpoints;
        inputs.planes = planes;
        inputs.switchPortsPerCage = portsPerCage;
        inputs.nodePortsPerCage = portsPerCage;
        const fabric::SizingResult result = fabric::size(inputs);
        for (const fabric::SizingProblem problem : result.problems)
            printMessage(format::words(fabric::textKey(problem)));
        if (!result.sizing) {
            context.exit = Exit::BadInput;
            return;
        }
        nlohmann::ordered_json figures = nlohmann::ordered_json::object();
        for (const Row& row : rows(*result.sizing, BytesPerSecond(linkRate->base))) {
            if (json)
                figures[row.id] = {{"value", row.value}, {"unit", row.unit}};
            else
                print(QStringLiteral("%1  %2%3")
                          .arg(row.title.leftJustified(34), QString::number(row.value, 'g', 10), unitAfter(row)));
        }
        if (json)
            print(QString::fromStdString(nlohmann::ordered_json{{"figures", figures}}.dump(2)));
    }
};

} // namespace

void addFabric(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<FabricVerb>();
    CLI::App* sub =
        app.add_subcommand("fabric", FabricVerb::tr("Sizes a compute fabric from options alone").toStdString());
    sub->add_option("--kind", verb->kind, FabricVerb::tr("Topology").toStdString())
        ->check(CLI::IsMember({"single-switch", "leaf-spine", "fat-tree", "rail"}));
    sub->add_option("--nodes", verb->nodes, FabricVerb::tr("Number of nodes").toStdString())
        ->required()
        ->check(CLI::Range(0, 10'000'000));
    sub->add_option("--rails", verb->rails, FabricVerb::tr("Network ports of a node").toStdString())
        ->check(CLI::Range(1, 1024));
    sub->add_option("--radix", verb->radix, FabricVerb::tr("Ports of a switch").toStdString())
        ->check(CLI::Range(1, 100000));
    sub->add_option("--oversubscription", verb->oversubscription,
                    FabricVerb::tr("Leaf ports down to up, 1 = none").toStdString())
        ->check(between(0.01, 1000.0));
    sub->add_option("--unit", verb->nodesPerUnit,
                    FabricVerb::tr("Nodes of a scalable unit; 0 = as many as fill a leaf").toStdString())
        ->check(CLI::Range(0, 10'000'000));
    sub->add_option("--extra", verb->extraEndpoints,
                    FabricVerb::tr("Further endpoints, such as fabric managers").toStdString())
        ->check(CLI::Range(0, 10'000'000));
    sub->add_option("--planes", verb->planes, FabricVerb::tr("Parallel copies of the fabric").toStdString())
        ->check(CLI::Range(1, 64));
    sub->add_option("--ports-per-cage", verb->portsPerCage,
                    FabricVerb::tr("Links that share an optical module: 2 for twin-port NDR").toStdString())
        ->check(CLI::Range(1, 8));
    sub->add_option("--rate", verb->rate, FabricVerb::tr("Rate of a link, such as 400G or 50GB/s").toStdString());
    sub->add_flag("--json", verb->json, FabricVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
