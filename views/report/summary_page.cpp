// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "format/numbers.h"
#include "format/words.h"
#include "look/icons.h"
#include "look/theme.h"
#include "plots/bar_chart.h"
#include "report/floor_picture.h"
#include "report/plot_pictures.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cw::report {
namespace {

constexpr int kCells = 5;
constexpr double kCellHeight = 79;
constexpr double kPictureRow = 252;
constexpr double kGap = 24;
constexpr double kFloorDetail = 2;
constexpr std::size_t kMostFindings = 4;

bool servesOnly(const assess::Assessment& assessment)
{
    return assessment.inventory->inputs.design.workload->purpose == design::Purpose::Inference;
}

/// Whether something in the plan itself is impossible, such as more GPUs than there are.
bool workloadHasErrors(const assess::Assessment& assessment)
{
    return std::ranges::any_of(assessment.findings, [](const assess::Finding& finding) {
        return finding.severity == assess::Severity::Error && finding.stands() && !finding.subjects.empty() &&
               finding.subjects.front().kind == assess::SubjectKind::Workload;
    });
}

/// How many of the main kind, and "H100 + 8 × H200": with %1 × before it a sum.
std::pair<QString, QString> gpus(const inventory::Inventory& inventory, const inventory::NodeClass& main)
{
    std::vector<std::pair<std::string, std::int64_t>> kinds;
    for (const inventory::NodeClass& each : inventory.nodes) {
        const std::string name = each.acceleratorPart ? each.acceleratorPart->name : each.accelerator;
        const std::int64_t count = each.count * each.acceleratorsPerNode;
        if (count == 0 && &each != &main)
            continue;
        const auto known = std::ranges::find(kinds, name, &std::pair<std::string, std::int64_t>::first);
        if (known != kinds.end())
            known->second += count;
        else
            kinds.insert(&each == &main ? kinds.begin() : kinds.end(), {name, count});
    }
    QStringList names;
    for (const auto& [name, count] : kinds)
        names << (names.isEmpty() ? QString::fromStdString(name)
                                  : Report::tr("%1 × %2").arg(format::count(count), QString::fromStdString(name)));
    return {format::count(kinds.empty() ? 0 : kinds.front().second), names.join(QStringLiteral(" + "))};
}

/// Servers that the catalog lacks, such as those of a pack that was removed.
bool lacksServers(const assess::Assessment& assessment)
{
    const assess::Figure* accelerators = assessment.figure("inventory.accelerators");
    return accelerators != nullptr && !accelerators->value;
}

QString message(const assess::Assessment& assessment)
{
    if (lacksServers(assessment))
        return Report::tr("The catalog lacks servers of this design");
    const inventory::NodeClass* nodes =
        assessment.inventory ? inventory::mainNodes(assessment.inventory->result) : nullptr;
    if (nodes == nullptr)
        return Report::tr("The hall is still empty");
    const auto [number, gpu] = gpus(assessment.inventory->result, *nodes);
    const QString neutral = Report::tr("%1 × %2").arg(number, gpu);
    const bool serves = servesOnly(assessment);
    if (serves ? !assessment.serving : !assessment.training)
        return neutral;
    const QString model =
        QString::fromStdString(serves ? assessment.serving->inputs.model.name : assessment.training->inputs.model.name);
    const auto verdictIs = [&](auto ofServing, auto ofTraining) {
        return serves ? assessment.serving->result.verdict == ofServing
                      : assessment.training->result.verdict == ofTraining;
    };
    if (verdictIs(serving::Verdict::DoesNotFit, training::MemoryVerdict::DoesNotFit))
        return Report::tr("%1 does not fit on %2 × %3").arg(model, number, gpu);
    if (workloadHasErrors(assessment))
        return Report::tr("%1 cannot run on %2 × %3 as planned").arg(model, number, gpu);
    if (verdictIs(serving::Verdict::Tight, training::MemoryVerdict::Tight))
        return Report::tr("%1 barely fits on %2 × %3").arg(model, number, gpu);
    if (!verdictIs(serving::Verdict::Fits, training::MemoryVerdict::Fits))
        return neutral;
    if (serves)
        return Report::tr("%1 can be served from %2 × %3").arg(model, number, gpu);
    const assess::Figure* time = assessment.figure("training.trainingTime");
    if (time == nullptr || !time->value)
        return Report::tr("%1 fits on %2 × %3").arg(model, number, gpu);
    const assess::Figure* withFailures = assessment.figure("reliability.trainingTime");
    const QString tokens =
        format::measure(Measure(Tokens(static_cast<double>(assessment.training->inputs.choice.tokens))));
    if (withFailures != nullptr && withFailures->value)
        return Report::tr("%2 × %3 train %1 on %4 in %5, with failures").arg(model, number, gpu, tokens, format::value(*withFailures));
    return Report::tr("%2 × %3 train %1 on %4 in %5, were nothing to fail").arg(model, number, gpu, tokens, format::value(*time));
}

int countOf(const assess::Assessment& assessment, assess::Severity severity)
{
    return static_cast<int>(std::ranges::count_if(assessment.findings, [severity](const assess::Finding& finding) {
        return finding.stands() && finding.severity == severity;
    }));
}

/// 0 where it is not known.
int countOf(const assess::Assessment& assessment, const char* id)
{
    const assess::Figure* figure = assessment.figure(id);
    return figure != nullptr && figure->value ? static_cast<int>(std::lround(figure->value->base)) : 0;
}

QString introduction(const ReportContent& content)
{
    const assess::Assessment& assessment = content.assessment;
    if (!assessment.inventory || inventory::mainNodes(assessment.inventory->result) == nullptr)
        return Report::tr("No node stands in a rack yet: there is nothing to judge.");
    const assess::Figure* switches = assessment.figure("fabric.switches");
    const QString nodes = Report::tr("%Ln node(s)", nullptr, countOf(assessment, "inventory.nodes"));
    const QString racks = Report::tr("%Ln rack(s)", nullptr, countOf(assessment, "inventory.racks"));
    QStringList sentences;
    if (lacksServers(assessment))
        sentences << Report::tr("%1; %2 in all. What the missing parts hold, draw and join is not known.").arg(nodes, racks);
    else if (countOf(assessment, "fabric.cables") > 0 && countOf(assessment, "fabric.switches") == 0)
        sentences << Report::tr("%1 joined without switches; %2 in all.").arg(nodes, racks);
    else if (switches != nullptr && switches->value)
        sentences << Report::tr("%1 joined by %2 of the compute network; %3 in all.")
                         .arg(nodes, Report::tr("%Ln switch(es)", nullptr, countOf(assessment, "fabric.switches")), racks);
    else
        sentences << Report::tr("%1 without a compute network; %2 in all.").arg(nodes, racks);
    sentences << Report::tr("The facility draws %1 under load and %2 at most.")
                     .arg(valueOf(content, "power.facility"), valueOf(content, "power.facilityRated"));
    const int errors = countOf(assessment, assess::Severity::Error);
    const int warnings = countOf(assessment, assess::Severity::Warning);
    const auto accepted = static_cast<int>(std::ranges::count_if(assessment.findings, [](const assess::Finding& finding) {
        return !finding.stands() && finding.severity != assess::Severity::Note;
    }));
    if (errors > 0)
        sentences << Report::tr("%Ln error(s) must be solved first.", nullptr, errors);
    else if (warnings == 0 && accepted == 0)
        sentences << Report::tr("Every condition that was checked is met.");
    if (warnings > 0)
        sentences << Report::tr("%Ln warning(s) left to judge.", nullptr, warnings);
    if (accepted > 0)
        sentences << Report::tr("%Ln finding(s) accepted for the reasons that are given.", nullptr, accepted);
    return sentences.join(u' ');
}

QString ratioOf(const ReportContent& content, const char* id)
{
    const assess::Figure* figure = content.assessment.figure(id);
    return figure != nullptr && figure->value ? format::ratioToOne(figure->value->base) : format::unknown();
}

QString bandOf(const ReportContent& content, const char* id)
{
    const assess::Figure* figure = content.assessment.figure(id);
    return figure != nullptr && figure->low && figure->high ? format::band(*figure->low, *figure->high, figure->unit)
                                                            : QString();
}

struct Cell {
    QString label;
    QString value;
    QString note;
};

std::vector<Cell> cells(const ReportContent& content)
{
    const auto value = [&content](const char* id) { return valueOf(content, id); };
    const bool serves = content.design.workload->purpose == design::Purpose::Inference;
    const std::string domain = serves ? "serving." : "training.";
    const auto memory = [&](const char* id) { return valueOf(content, domain + id); };
    std::vector<Cell> all{
        {Report::tr("Dense peak"), value("compute.peak"),
         Report::tr("%1 each").arg(value("compute.peakPerAccelerator"))},
        serves ? Cell{Report::tr("GPUs"), value("inventory.accelerators"),
                      Report::tr("in %1 nodes").arg(value("inventory.nodes"))}
               : Cell{Report::tr("Step time"), value("training.stepTime"), bandOf(content, "training.stepTime")},
        {Report::tr("Memory per GPU"), memory("memoryPerGpu"),
         Report::tr("of %1, %2 free").arg(memory("memoryCapacity"), memory("memoryHeadroom"))},
        {Report::tr("Bisection bandwidth"), value("fabric.bisectionBandwidth"),
         Report::tr("oversubscription %1").arg(ratioOf(content, "fabric.oversubscription"))},
        serves
            ? Cell{Report::tr("Switches"), value("fabric.switches"), Report::tr("%1 links").arg(value("fabric.cables"))}
            : Cell{Report::tr("Whole training"), value("training.trainingTime"),
                   Report::tr("MFU %1").arg(value("training.modelFlopUtilisation"))},
        {Report::tr("Node power, rated"), value("power.nodesRated"),
         Report::tr("%1 each").arg(value("power.nodeRated"))},
        {Report::tr("Facility power, expected"), value("power.facility"),
         Report::tr("PUE %1").arg(value("cooling.pue"))},
        {Report::tr("Energy per year"), value("energy.perYear"),
         Report::tr("%1 per GPU").arg(value("power.perGpu"))},
        {Report::tr("Heat to liquid"), value("cooling.liquid"), Report::tr("%1 to air").arg(value("cooling.air"))},
        {Report::tr("Frontier of the year"), value("trends.equivalentDate.frontier"),
         Report::tr("work %1").arg(value("trends.deliveredFlop"))}};
    for (Cell& cell : all) {
        if (cell.note.contains(format::unknown()))
            cell.note.clear(); // the dash above says it already
    }
    return all;
}

void drawCells(PageFlow& flow, const std::vector<Cell>& all)
{
    const look::Theme& theme = look::currentTheme();
    const double width = flow.width() / kCells;
    const auto rule = [&flow, &theme] {
        flow.painter().fillRect(QRectF(flow.left(), flow.y(), flow.width(), 1), theme.strongLine);
    };
    rule();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto column = static_cast<double>(i % kCells);
        const double x = flow.left() + column * width + (column > 0 ? 12 : 0);
        const double inner = width - (column > 0 ? 18 : 6);
        const double y = flow.y();
        if (column > 0)
            flow.painter().fillRect(QRectF(x - 12, y, 1, kCellHeight), theme.line);
        const auto fit = [inner](const QString& text, int size, bool strong) {
            int pixels = size;
            while (pixels > 9 && QFontMetricsF(PageFlow::type(pixels, strong)).horizontalAdvance(text) > inner)
                --pixels;
            return PageFlow::type(pixels, strong);
        };
        flow.write(QRectF(x, y + 12, inner, 16), all[i].label, fit(all[i].label, 11, false), theme.secondaryText,
                   Qt::AlignLeft);
        flow.write(QRectF(x, y + 27, inner, 27), all[i].value, fit(all[i].value, 19, true), theme.text,
                   Qt::AlignLeft | Qt::AlignVCenter);
        flow.write(QRectF(x, y + 54, inner, 16), all[i].note, fit(all[i].note, 11, false), theme.secondaryText,
                   Qt::AlignLeft);
        if (i % kCells == kCells - 1) {
            flow.space(kCellHeight);
            rule();
        }
    }
    flow.space(kGap);
}

QPixmap iconOf(assess::Severity severity)
{
    constexpr double kSharp = 4; ///< pixels for each unit of the page
    const look::Theme& theme = look::currentTheme();
    switch (severity) {
    case assess::Severity::Error:
        return look::iconPixmap(QStringLiteral("error"), 14, theme.error, kSharp);
    case assess::Severity::Warning:
        return look::iconPixmap(QStringLiteral("warning"), 14, theme.warning, kSharp);
    case assess::Severity::Note:
        break;
    }
    return look::iconPixmap(QStringLiteral("note"), 14, theme.secondaryText, kSharp);
}

/// A picture with its message above it, somewhere on the page.
void pictureAt(PageFlow& flow, const QRectF& box, const QString& title, const QString& subtitle,
               const std::function<void(QPainter&, const QRectF&)>& draw)
{
    const look::Theme& theme = look::currentTheme();
    double y = box.top();
    y += flow.write(QRectF(box.left(), y, box.width(), 44), title, PageFlow::type(15, true), theme.text,
                    Qt::TextWordWrap);
    y += flow.write(QRectF(box.left(), y, box.width(), 32), subtitle, PageFlow::type(11), theme.secondaryText,
                    Qt::TextWordWrap) +
         6;
    flow.painter().save();
    draw(flow.painter(), QRectF(QPointF(box.left(), y), box.bottomRight()));
    flow.painter().restore();
}

void drawPictures(PageFlow& flow, const ReportContent& content)
{
    const double third = (flow.width() - 2 * kGap) / 3;
    const double half = (flow.width() - kGap) / 2;
    const double x = flow.left();
    const plots::BarChart bandwidth = plots::bandwidthChart(content.assessment);
    const plots::BarChart memory = plots::memoryChart(content.assessment);
    const plots::BarChart power = plots::powerChart(content.assessment);
    const plots::TrendChart trends = plots::trendChart(content.assessment);
    const auto bars = [](const plots::BarChart& chart) {
        return [&chart](QPainter& painter, const QRectF& into) { drawBars(painter, into, chart); };
    };
    const int racks = static_cast<int>(content.design.racks->size());
    pictureAt(flow, {x, flow.y(), third, kPictureRow}, Report::tr("%Ln rack(s) on the floor", nullptr, racks),
              Report::tr("Floor plan, power of each rack"), [&content](QPainter& painter, const QRectF& into) {
                  // Drawn larger and scaled down, so that racks are still told apart.
                  painter.translate(into.topLeft());
                  painter.scale(1 / kFloorDetail, 1 / kFloorDetail);
                  const QSizeF size = floorPictureSize(content, into.width(), into.height()) * kFloorDetail;
                  drawFloor(painter, QRectF(QPointF(0, 0), size), content, floorLayer(content), false);
              });
    pictureAt(flow, {x + third + kGap, flow.y(), third, kPictureRow}, bandwidth.title, bandwidth.subtitle,
              bars(bandwidth));
    pictureAt(flow, {x + 2 * (third + kGap), flow.y(), third, kPictureRow}, memory.title, memory.subtitle,
              bars(memory));
    flow.space(kPictureRow + kGap);
    pictureAt(flow, {x, flow.y(), half, kPictureRow}, power.title, power.subtitle, bars(power));
    pictureAt(flow, {x + half + kGap, flow.y(), half, kPictureRow}, trends.title, trends.subtitle,
              [&trends](QPainter& painter, const QRectF& into) { drawTrends(painter, into, trends); });
    flow.space(kPictureRow + kGap);
}

void drawVerdict(PageFlow& flow, const ReportContent& content, double width)
{
    const look::Theme& theme = look::currentTheme();
    const std::vector<std::pair<QString, QString>> lines{
        {Report::tr("Fullest rack, of what its PDUs carry"), valueOf(content, "power.worstRackShare")},
        {Report::tr("Hottest rack, of what its cooling carries"), valueOf(content, "cooling.worstRackShare")},
        {Report::tr("Free leaf ports"), valueOf(content, "fabric.leafPortsFree")},
        {Report::tr("Errors"), format::count(countOf(content.assessment, assess::Severity::Error))},
        {Report::tr("Warnings"), format::count(countOf(content.assessment, assess::Severity::Warning))}};
    double y = flow.y();
    y += flow.write(QRectF(flow.left(), y, width, 24), Report::tr("Verdict"), PageFlow::type(15, true), theme.text,
                    Qt::AlignLeft) +
         4;
    for (const auto& [label, value] : lines) {
        const QRectF line(flow.left(), y, width, 24);
        flow.write(line, label, PageFlow::type(12), theme.text, Qt::AlignLeft | Qt::AlignVCenter);
        flow.write(line, value, PageFlow::type(12, true), theme.text, Qt::AlignRight | Qt::AlignVCenter);
        flow.painter().fillRect(QRectF(flow.left(), y + 24, width, 1), theme.line);
        y += 25;
    }
}

void drawFindings(PageFlow& flow, const ReportContent& content, double x, double width)
{
    const look::Theme& theme = look::currentTheme();
    double y = flow.y();
    y += flow.write(QRectF(x, y, width, 24), Report::tr("Findings"), PageFlow::type(15, true), theme.text,
                    Qt::AlignLeft) +
         6;
    const auto& all = content.assessment.findings;
    const std::span findings(all.begin(), std::ranges::find_if_not(all, &assess::Finding::stands)); // these come first
    if (findings.empty()) {
        flow.write(QRectF(x, y, width, 60),
                   all.empty() ? Report::tr("Nothing is wrong with what was checked.")
                               : Report::tr("Nothing stands but what was accepted; the findings say why."),
                   PageFlow::type(12), theme.text, Qt::TextWordWrap);
        return;
    }
    std::size_t shown = 0;
    for (; shown < std::min(findings.size(), kMostFindings); ++shown) {
        const QString text = format::sentence(findings[shown]);
        const double height = flow.heightOf(text, PageFlow::type(12), width - 22);
        if (y + height > flow.bottom() - 18)
            break;
        const QPixmap icon = iconOf(findings[shown].severity);
        flow.painter().drawPixmap(QRectF(x, y + 1, 14, 14), icon, QRectF(icon.rect()));
        flow.write(QRectF(x + 22, y, width - 22, height + 2), text, PageFlow::type(12), theme.text, Qt::TextWordWrap);
        y += height + 7;
    }
    if (shown < findings.size()) {
        flow.write(QRectF(x + 22, y, width - 22, 18),
                   Report::tr("and %Ln more", nullptr, static_cast<int>(findings.size() - shown)), PageFlow::type(11),
                   theme.secondaryText, Qt::AlignLeft);
    }
}

} // namespace

void writeSummary(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("At a glance"), message(content.assessment));
    flow.paragraph(introduction(content));
    flow.space(kGap - 6);
    drawCells(flow, cells(content));
    drawPictures(flow, content);
    const double half = (flow.width() - kGap) / 2;
    drawVerdict(flow, content, half);
    drawFindings(flow, content, flow.left() + half + kGap, half);
}

} // namespace cw::report
