// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "plots/bar_chart.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <string_view>

namespace cw::plots {
namespace {

using namespace cw::unit;

struct BandwidthPlot {
    Q_DECLARE_TR_FUNCTIONS(BandwidthPlot)
};

constexpr double kAlike = 1 - 1e-6;
constexpr double kFull = 1.005; ///< an oversubscription below this reads 1.00 : 1

/// In a torus nodes are joined to their neighbours, and in groups switches to each other: no leaves there, no spines here.
QString nameOf(network::Tier tier, design::FabricKind kind, const inventory::NodeClass* nodes)
{
    switch (tier) {
    case network::Tier::Memory:
        if (nodes != nullptr && nodes->acceleratorPart && !nodes->acceleratorPart->memoryType.empty())
            return QString::fromStdString(nodes->acceleratorPart->memoryType);
        return BandwidthPlot::tr("GPU memory");
    case network::Tier::ScaleUp:
        if (nodes != nullptr && nodes->acceleratorPart && nodes->acceleratorPart->scaleUp)
            return QString::fromStdString(nodes->acceleratorPart->scaleUp->name);
        return BandwidthPlot::tr("Scale-up");
    case network::Tier::Pcie:
        return BandwidthPlot::tr("PCIe");
    case network::Tier::Leaf:
        return kind == design::FabricKind::Torus ? BandwidthPlot::tr("Neighbours") : BandwidthPlot::tr("Leaf");
    case network::Tier::Spine:
        return kind == design::FabricKind::Dragonfly ? BandwidthPlot::tr("Group links") : BandwidthPlot::tr("Spine");
    case network::Tier::Core:
        return BandwidthPlot::tr("Core");
    case network::Tier::Storage:
        return BandwidthPlot::tr("Storage");
    }
    return {};
}

BarRow rowOf(const fabric::TierBandwidth& tier, design::FabricKind kind, const inventory::NodeClass* nodes,
             const placement::TierLoad* load)
{
    BarRow row;
    row.label = nameOf(tier.tier, kind, nodes);
    row.values = {tier.capacity ? tier.capacity->in(GBps) : 0.0};
    row.total = tier.capacity ? format::measure(*tier.capacity, "B/s") : format::unknown();
    const bool isSwitched = kind != design::FabricKind::Torus;
    if (isSwitched && (tier.tier == network::Tier::Spine || tier.tier == network::Tier::Core))
        row.note = format::ratioToOne(tier.oversubscription);
    row.tip = BandwidthPlot::tr("%1: %2 one way for each GPU")
                  .arg(row.label, tier.capacity ? format::exact(*tier.capacity, "B/s") : format::unknown());
    if (load != nullptr && load->mean) {
        row.mean = load->mean->in(GBps);
        row.tip += u'\n' + BandwidthPlot::tr("Mean over a training step: %1").arg(format::exact(*load->mean, "B/s"));
    }
    return row;
}

bool isDrawn(const assess::Assessment& assessment)
{
    return assessment.graph && assessment.graph->result.figures.isDrawn;
}

bool isTorus(const assess::Assessment& assessment)
{
    return assessment.fabric->inputs.rule.kind == design::FabricKind::Torus && !isDrawn(assessment);
}

std::optional<Measure> figureOf(const assess::Assessment& assessment, std::string_view id)
{
    const auto found = std::ranges::find(assessment.figures, id, &assess::Figure::id);
    return found == assessment.figures.end() ? std::nullopt : found->value;
}

bool hasFinding(const assess::Assessment& assessment, std::string_view code)
{
    return std::ranges::find(assessment.findings, code, &assess::Finding::code) != assessment.findings.end();
}

/// Where GPUs get unlike rates; empty where all get the same.
QString unequalMessage(const assess::Assessment& assessment, const QString& injection)
{
    if (!assessment.graph)
        return {};
    const fabric::NodeRates& nodes = assessment.graph->result.figures.nodes;
    if (nodes.gpus == 0 || nodes.least >= nodes.mean() * kAlike)
        return {};
    return nodes.unjoined > 0 ? BandwidthPlot::tr("%1 per GPU on average, some have none").arg(injection)
                              : BandwidthPlot::tr("%1 per GPU on average, %2 at least")
                                    .arg(injection, format::measure(nodes.least, "B/s"));
}

/// All that the ports of the nodes have.
bool isFull(const assess::Assessment& assessment)
{
    const fabric::Result& rule = assessment.fabric->result;
    const bool isCapped =
        std::ranges::find(rule.problems, fabric::FabricProblem::NicFasterThanPort) != rule.problems.end();
    return !isCapped && rule.injectionPerGpu && *assessment.networkRates.injection >= *rule.injectionPerGpu * kAlike;
}

/// As plans are written.
QString lettersOf(network::GroupKind kind)
{
    switch (kind) {
    case network::GroupKind::Tensor:
        return QStringLiteral("TP");
    case network::GroupKind::Context:
        return QStringLiteral("CP");
    case network::GroupKind::Expert:
        return QStringLiteral("EP");
    case network::GroupKind::ExpertData:
        return QStringLiteral("EDP");
    case network::GroupKind::Data:
        return QStringLiteral("DP");
    case network::GroupKind::Pipeline:
        break;
    }
    return QStringLiteral("PP");
}

/// Where groups of the placed plan get less than the ports can send; empty where all that talk get as much.
QString groupsMessage(const assess::Assessment& assessment, BytesPerSecond ports)
{
    if (!assessment.placement)
        return {};
    const placement::KindRates* least = nullptr;
    for (const placement::KindRates& kind : assessment.placement->result.kinds) {
        const bool isLess = kind.crossing > 0 && kind.least > BytesPerSecond(0) && kind.least < ports * kAlike;
        if (isLess && (least == nullptr || kind.least < least->least))
            least = &kind;
    }
    return least == nullptr ? QString()
                            : BandwidthPlot::tr("Ports give %1, %2 groups get %3", "rate, letters of a kind, rate")
                                  .arg(format::measure(ports, "B/s"), lettersOf(least->kind),
                                       format::measure(least->least, "B/s"));
}

QString message(const assess::Assessment& assessment)
{
    const fabric::NetworkRates& rates = assessment.networkRates;
    if (!rates.isJoined || !rates.injection)
        return BandwidthPlot::tr("No network connects the GPUs yet");
    if (hasFinding(assessment, "finding.islands") || hasFinding(assessment, "finding.islandsOfNodes"))
        return BandwidthPlot::tr("Parts of the network do not reach each other");
    const QString injection = format::measure(*rates.injection, "B/s");
    const bool hasFailed = assessment.graph && !assessment.graph->inputs.failed.empty();
    const bool tellsOfIntact = hasFailed && !isDrawn(assessment); // as figures of a rule do
    if (!tellsOfIntact && !isTorus(assessment)) {
        if (const QString unequal = unequalMessage(assessment, injection); !unequal.isEmpty())
            return unequal;
    }
    if (rates.oversubscription > kFull && rates.beyond)
        return BandwidthPlot::tr("%1 per GPU to the leaf, %2 beyond")
            .arg(injection, format::measure(*rates.beyond, "B/s"));
    if (isTorus(assessment)) // only neighbours are as near as that
        return BandwidthPlot::tr("%1 per GPU to its neighbours").arg(injection);
    if (const QString groups = tellsOfIntact ? QString() : groupsMessage(assessment, *rates.injection); !groups.isEmpty())
        return groups;
    if (hasFinding(assessment, "finding.collisionsBind") || hasFinding(assessment, "finding.tierBinds"))
        return BandwidthPlot::tr("%1 per GPU, less on shared links").arg(injection);
    if (tellsOfIntact)
        return BandwidthPlot::tr("%1 per GPU before anything failed").arg(injection);
    return isFull(assessment) ? BandwidthPlot::tr("Ports give each GPU its full %1").arg(injection)
                              : BandwidthPlot::tr("Ports give each GPU %1").arg(injection);
}

/// In a torus what passes between halves: there is no tier that a ratio could tell of.
QString subtitleOf(const assess::Assessment& assessment, bool anyMean)
{
    if (isTorus(assessment)) {
        const std::optional<Measure> across = figureOf(assessment, "fabric.bisectionBandwidth");
        if (!across)
            return anyMean ? BandwidthPlot::tr("○ mean load") : QString();
        const QString rate = format::measure(*across, "B/s");
        return anyMean ? BandwidthPlot::tr("%1 between halves · ○ mean load").arg(rate)
                       : BandwidthPlot::tr("%1 between halves").arg(rate);
    }
    const std::optional<Measure> ratio = figureOf(assessment, "fabric.oversubscription");
    if (!ratio)
        return anyMean ? BandwidthPlot::tr("○ mean load") : QString();
    QString said = format::ratioToOne(ratio->base);
    if (const std::optional<Measure> taper = figureOf(assessment, "fabric.taper"))
        said = BandwidthPlot::tr("%1, between groups %2").arg(said, format::ratioToOne(taper->base));
    return anyMean ? BandwidthPlot::tr("Oversubscription %1 · ○ mean load").arg(said)
                   : BandwidthPlot::tr("Oversubscription %1").arg(said);
}

} // namespace

BarChart bandwidthChart(const assess::Assessment& assessment)
{
    BarChart chart;
    chart.figure = QStringLiteral("fabric.injectionPerGpu");
    chart.title = BandwidthPlot::tr("No network connects the GPUs yet");
    chart.empty = BandwidthPlot::tr("Drop a rack with nodes on the floor to see the bandwidth of each tier.");
    const fabric::NetworkRates& rates = assessment.networkRates;
    if (!assessment.fabric || rates.tiers.empty())
        return chart;
    const inventory::NodeClass* nodes =
        assessment.inventory ? inventory::mainNodes(assessment.inventory->result) : nullptr;
    chart.empty.clear();
    chart.logarithmic = true;
    chart.legend = false;
    chart.title = message(assessment);
    chart.unit = QStringLiteral("GB/s");
    chart.axis = BandwidthPlot::tr("Per GPU, one way [%1, log]").arg(chart.unit);
    chart.parts = {{BandwidthPlot::tr("Capacity"), &look::Series::sky}};
    bool anyMean = false;
    for (const fabric::TierBandwidth& tier : rates.tiers) {
        const auto load = std::ranges::find(assessment.tierLoads, tier.tier, &placement::TierLoad::tier);
        const bool isKnown = load != assessment.tierLoads.end();
        chart.rows.push_back(rowOf(tier, assessment.fabric->inputs.rule.kind, nodes, isKnown ? &*load : nullptr));
        anyMean = anyMean || (isKnown && load->mean);
    }
    if (rates.isJoined)
        chart.subtitle = subtitleOf(assessment, anyMean);
    return chart;
}

} // namespace cw::plots
