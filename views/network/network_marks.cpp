// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_marks.h"

#include "format/numbers.h"
#include "look/theme.h"
#include "network/group_numbers.h"
#include "placement/placed_ranks.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace cw::topology {
namespace {

constexpr double kViewEdge = 12;
constexpr double kHead = 32;
constexpr double kLine = 34;
constexpr double kMarkPadding = 12;

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkView)
};

void paintCard(QPainter& painter, const QRectF& px, const look::Theme& theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.dock);
    painter.drawRoundedRect(px, 6, 6);
}

QString shortened(const QString& words, double room, int size)
{
    return QFontMetrics(canvas::labelFont(size)).elidedText(words, Qt::ElideMiddle, static_cast<int>(room));
}

void paintLoadScale(QPainter& painter, const QRectF& in, double top, canvas::TextStamps& stamps,
                    const look::Theme& theme)
{
    const int wide = static_cast<int>(in.width() * 0.6);
    for (int x = 0; x < wide; ++x)
        painter.fillRect(QRectF(in.left() + x, top, 1, 10), look::linkLoadColour(0.9499 * x / wide));
    const double y = top + 20;
    stamps.leftAligned(painter, {in.left(), y}, 60, MarkWords::tr("0 %"), 11, false, theme.secondaryText);
    stamps.centred(painter, {in.left() + wide / 2.0, y}, 60, MarkWords::tr("50 %"), 11, false, theme.secondaryText);
    const QString last = MarkWords::tr("95 %");
    stamps.leftAligned(painter, {in.left() + wide - stamps.width(last, 11, false), y}, 60, last, 11, false,
                       theme.secondaryText);
    painter.fillRect(QRectF(in.left() + wide + 14, top, 24, 10), look::linkLoadColour(1));
    stamps.leftAligned(painter, {in.left() + wide + 44, top + 5}, in.width() - wide - 44,
                       MarkWords::tr("≥ 95 %: full"), 11, false, theme.secondaryText);
}

/// The colours there are, from the right, with the first numbers that have them.
void paintGroupColours(QPainter& painter, const QRectF& in, double top, int groups, canvas::TextStamps& stamps,
                       const look::Theme& theme)
{
    constexpr double kSwatch = 16;
    const int shown = std::min(groups, kGroupColours);
    for (int group = 0; group < shown; ++group) {
        const QRectF swatch(in.right() - (shown - group) * kSwatch, top, kSwatch - 2, 14);
        const QColor fill = groupColour(group, theme);
        painter.fillRect(swatch, fill);
        stamps.centred(painter, swatch.center(), kSwatch, format::count(group + 1), 10, true, inkOn(fill));
    }
}

} // namespace

QRectF legendRect(const QRectF& viewPx, Overlay overlay)
{
    return {viewPx.left() + kViewEdge, viewPx.top() + kViewEdge, kLegendWidth, overlay == Overlay::Load ? 68.0 : 82.0};
}

void paintLegend(QPainter& painter, const QRectF& px, const NetworkStage& stage, canvas::TextStamps& stamps,
                 bool onScreen)
{
    const look::Theme& theme = look::currentTheme();
    paintCard(painter, px, theme);
    const QRectF in = px.adjusted(kMarkPadding, 0, -kMarkPadding, 0);
    const auto line = [&](double y, const QString& words, int size, bool strong, const QColor& colour) {
        stamps.leftAligned(painter, {in.left(), px.top() + y}, in.width(), shortened(words, in.width(), size), size,
                           strong, colour);
    };
    const bool placed = stage.assessment() != nullptr && stage.assessment()->placement;
    if (stage.overlay() == Overlay::Load) {
        line(15, MarkWords::tr("Peak load of the worst link of a ribbon"), 12, true, theme.text);
        if (placed)
            paintLoadScale(painter, in, px.top() + 30, stamps, theme);
        else
            line(40, MarkWords::tr("No plan is placed: loads are not known."), 11, false, theme.secondaryText);
        return;
    }
    line(15, overlayName(stage.overlay()), 12, true, theme.text);
    const placement::Result* result = placed ? &stage.assessment()->placement->result : nullptr;
    const placement::KindRates* kind = result != nullptr ? result->find(*groupKindOf(stage.overlay())) : nullptr;
    if (kind == nullptr) {
        const bool refused = result != nullptr && !placement::isLaidOut(*result);
        line(34, refused ? whyNoRanks(*result) : MarkWords::tr("The plan has no groups of this kind."), 11, false,
             theme.secondaryText);
        return;
    }
    const QString groups = MarkWords::tr("%Ln group(s) of %1", "members", kind->groups).arg(format::count(kind->size));
    stamps.leftAligned(painter, {in.left(), px.top() + 36}, in.width(), groups, 11, false, theme.secondaryText);
    paintGroupColours(painter, in, px.top() + 29, kind->groups, stamps, theme);
    const std::vector<network::NodePorts>& nodes = stage.plan().graph().nodes;
    const auto node = std::ranges::find_if(nodes, [](const network::NodePorts& each) { return each.gpus > 0; });
    const bool numbered = node != nodes.end() && areNumbersShown(stage.picture(), *node, stage.camera(), stamps);
    if (numbered || onScreen)
        line(54, !numbered                       ? MarkWords::tr("Zoom in: each group has its number")
                 : kind->groups > kGroupColours ? MarkWords::tr("The colours repeat: the number tells the group")
                                                 : MarkWords::tr("Each group has its colour and its number"),
             11, false, theme.secondaryText);
    if (onScreen)
        line(70, MarkWords::tr("Hover a GPU to see its group and its traffic"), 11, false, theme.tertiaryText);
}

QRectF worstRect(const QRectF& viewPx, const NetworkStage& stage, bool open)
{
    const auto lines = static_cast<double>(stage.worstLinks().size());
    const double most = std::max(0.0, viewPx.height() - 2 * kViewEdge - kHead);
    const double shown = open ? std::floor(std::min(lines * kLine, most) / kLine) * kLine : 0;
    return {viewPx.right() - kPanelWidth - kViewEdge, viewPx.top() + kViewEdge, kPanelWidth, kHead + shown};
}

int worstLineAt(const QRectF& panel, const NetworkStage& stage, QPointF px)
{
    if (!panel.contains(px))
        return -1;
    if (px.y() < panel.top() + kHead)
        return -2;
    const int line = static_cast<int>((px.y() - panel.top() - kHead) / kLine);
    return line < static_cast<int>(stage.worstLinks().size()) ? line : -1;
}

void paintWorst(QPainter& painter, const QRectF& panel, const NetworkStage& stage, int hovered, bool open,
                canvas::TextStamps& stamps)
{
    const look::Theme& theme = look::currentTheme();
    paintCard(painter, panel, theme);
    const QRectF in = panel.adjusted(kMarkPadding, 0, -kMarkPadding, 0);
    stamps.leftAligned(painter, {in.left(), panel.top() + kHead / 2}, in.width() - 20, MarkWords::tr("Worst links"), 13,
                       true, theme.text);
    const QPointF arrow(in.right() - 6, panel.top() + kHead / 2);
    painter.setPen(QPen(theme.secondaryText, 1.5));
    const double turn = open ? -3 : 3;
    painter.drawPolyline(QPolygonF({arrow + QPointF(-5, -turn), arrow + QPointF(0, turn), arrow + QPointF(5, -turn)}));
    if (!open)
        return;
    const Telling telling = stage.telling();
    const placement::Result& placed = stage.assessment()->placement->result;
    const QFontMetrics metrics(canvas::labelFont(12));
    const int shown = static_cast<int>((panel.height() - kHead) / kLine);
    for (int i = 0; i < shown; ++i) {
        const int link = stage.worstLinks()[at(i)];
        const float peak = placed.peak[at(link)];
        const double top = panel.top() + kHead + i * kLine;
        if (i == hovered)
            painter.fillRect(QRectF(panel.left() + 1, top, panel.width() - 2, kLine), theme.accentWash);
        const QString load = percent(peak);
        const double wide = stamps.width(load, 12, true);
        const double room = in.width() - wide - 12;
        const QString name = telling.shortLinkName(
            link, [&](const QString& words) { return metrics.horizontalAdvance(words) <= room; });
        stamps.leftAligned(painter, {in.left(), top + 10}, room + 4, shortened(name, room, 12), 12, false, theme.text);
        stamps.leftAligned(painter, {in.right() - wide, top + 10}, wide + 1, load, 12, true, theme.text);
        painter.fillRect(QRectF(in.left(), top + 22, in.width(), 5), theme.freeCapacity);
        painter.fillRect(QRectF(in.left(), top + 22, in.width() * std::clamp(static_cast<double>(peak), 0.0, 1.0), 5),
                         look::linkLoadColour(static_cast<double>(peak)));
    }
}

} // namespace cw::topology
