// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/words.h"
#include "network/group_numbers.h"
#include "network/network_render.h"
#include "network/network_stage.h"
#include "plots/bar_chart.h"
#include "report/plot_pictures.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <algorithm>
#include <cmath>

namespace cw::report {
namespace {

constexpr double kLeastNetworkHeight = 220;
constexpr double kMostNetworkHeight = 420;
constexpr double kLegendRoom = 120;
/// More accelerators than this are too small on a page to tell their groups apart.
constexpr int kMostGroupedGpus = 4096;

void collectiveTable(PageFlow& flow, const placement::Result& result)
{
    std::vector<QStringList> rows;
    for (const placement::KindRates& kind : result.kinds) {
        if (!kind.message)
            continue;
        const auto& timing = kind.timing;
        rows.push_back({format::words(network::textKey(kind.kind)),
                        timing ? format::words(network::textKey(timing->algorithm)) : QString(),
                        format::count(kind.size), format::measure(kind.message->message, "B"),
                        timing ? format::measure(timing->time) : format::unknown(),
                        timing ? format::measure(timing->busBandwidth, "B/s") : format::unknown()});
    }
    if (rows.empty())
        return;
    flow.heading(Report::tr("Collectives of a training step"));
    flow.table({{Report::tr("Operation"), 2.4},
                {Report::tr("Algorithm"), 2.4},
                {Report::tr("GPUs"), 1, true},
                {Report::tr("Message"), 1.4, true},
                {Report::tr("Time"), 1.4, true, true},
                {Report::tr("Bus bandwidth"), 1.6, true}},
               rows);
}

/// The rate of the slowest group of each kind, and the link that no group of it gets past.
void rateTable(PageFlow& flow, const topology::NetworkStage& stage, const placement::Result& placed)
{
    std::vector<QStringList> rows;
    for (const placement::KindRates& kind : placed.kinds) {
        const auto slowest = static_cast<std::size_t>(std::max(0, kind.slowest));
        const bool crosses = kind.slowest >= 0 && !std::isinf(kind.rates[slowest]);
        const int link = crosses ? kind.binding[slowest] : -1;
        rows.push_back({format::words(network::textKey(kind.kind)),
                        link >= 0 ? stage.telling().linkName(link)
                        : crosses ? format::unknown()
                                  : Report::tr("none: inside one domain"),
                        Report::tr("%1 × %2", "groups, members").arg(format::count(kind.groups), format::count(kind.size)),
                        link >= 0 ? topology::percent(placed.peak[static_cast<std::size_t>(link)]) : format::unknown(),
                        format::measure(crosses ? kind.least : kind.inside)});
    }
    if (rows.empty())
        return;
    flow.heading(Report::tr("What binds the parallel groups"));
    flow.table({{Report::tr("Kind"), 1.8},
                {Report::tr("Binding link"), 3},
                {Report::tr("Groups"), 1.2, true},
                {Report::tr("Its peak load"), 1.2, true},
                {Report::tr("Rate of the slowest"), 1.6, true, true}},
               rows);
}

void worstTable(PageFlow& flow, const topology::NetworkStage& stage, const placement::Result& placed)
{
    std::vector<QStringList> rows;
    for (const int link : stage.worstLinks()) {
        const auto at = static_cast<std::size_t>(link);
        const int kind = placed.peakKind[at];
        rows.push_back({stage.telling().linkName(link),
                        kind >= 0 ? format::words(network::textKey(static_cast<network::GroupKind>(kind))) : format::unknown(),
                        at < placed.bytes.size() ? format::measure(Bytes(placed.bytes[at])) : format::unknown(),
                        topology::percent(placed.peak[at])});
    }
    if (rows.empty())
        return;
    flow.heading(Report::tr("Worst links"));
    flow.table({{Report::tr("Link"), 3.4},
                {Report::tr("Most of it from"), 2},
                {Report::tr("In a step"), 1.4, true},
                {Report::tr("Peak load"), 1.2, true, true}},
               rows);
}

void drawing(PageFlow& flow, topology::NetworkStage& stage, const QString& title, const QString& subtitle)
{
    const QRectF& sheet = stage.plan().extent;
    const double wanted = flow.width() * sheet.height() / std::max(1.0, sheet.width()) + kLegendRoom;
    flow.figure(title, subtitle, std::clamp(wanted, kLeastNetworkHeight, kMostNetworkHeight),
                [&stage](QPainter& painter, const QRectF& into) { topology::renderStage(painter, into, stage); });
}

QString loadTitle(const topology::NetworkStage& stage)
{
    if (stage.worstLinks().empty())
        return Report::tr("The network as it is joined");
    const int worst = stage.worstLinks().front();
    return Report::tr("The fullest link carries %1 of what it can: %2")
        .arg(topology::percent(stage.assessment()->placement->result.peak[static_cast<std::size_t>(worst)]),
             stage.telling().linkName(worst));
}

/// Groups of a kind that leave their nodes say most of where ranks are; else those of the first kind.
std::optional<topology::Overlay> overlayOfPlacement(const placement::Result& placed)
{
    const auto crossing = std::ranges::find_if(placed.kinds, [](const placement::KindRates& k) { return k.crossing > 0; });
    const auto shown = crossing != placed.kinds.end() ? crossing : placed.kinds.begin();
    for (int i = 0; shown != placed.kinds.end() && i < topology::kOverlays; ++i) {
        const auto overlay = static_cast<topology::Overlay>(i);
        if (topology::groupKindOf(overlay) == shown->kind)
            return overlay;
    }
    return std::nullopt;
}

/// Where everything stands and how full it gets, then the same by numbers.
void writeTopology(PageFlow& flow, const ReportContent& content)
{
    topology::NetworkStage stage;
    // The content outlives the stage, which is of this function only.
    stage.setAssessment({std::shared_ptr<const assess::Assessment>(), &content.assessment});
    if (!stage.hasSheet())
        return;
    drawing(flow, stage, loadTitle(stage), Report::tr("Switches, nodes and the cables between them"));
    if (!content.assessment.placement)
        return;
    const placement::Result& placed = content.assessment.placement->result;
    worstTable(flow, stage, placed);
    rateTable(flow, stage, placed);
    const auto overlay = overlayOfPlacement(placed);
    if (!overlay || stage.plan().graph().gpus() > kMostGroupedGpus)
        return;
    stage.setOverlay(*overlay);
    drawing(flow, stage, Report::tr("Where the groups work: %1").arg(topology::overlayName(*overlay)),
            stage.picture().groups > topology::kGroupColours ? Report::tr("Colour of a GPU: its group; the colours repeat")
                                                             : Report::tr("Colour of a GPU: its group"));
}

} // namespace

void writeNetwork(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Network and bandwidth"));
    const plots::BarChart chart = plots::bandwidthChart(content.assessment);
    flow.figure(chart.title, chart.subtitle, chart.empty.isEmpty() ? 230 : 40,
                [&chart](QPainter& painter, const QRectF& into) { drawBars(painter, into, chart); });
    writeTopology(flow, content);
    if (content.assessment.placement)
        collectiveTable(flow, content.assessment.placement->result);
    figureTable(flow, content, "fabric.");
}

} // namespace cw::report
