// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/harm.h"

#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <utility>

namespace cw::canvas {
namespace {

constexpr double kLeastShape = 4; ///< below, a shape cannot be told from a dot
constexpr double kCutHalf = 5;
constexpr double kArms = 0.28; ///< of a cross, as a share of the sides

constexpr double kHarmMargin = 12;
constexpr double kHarmSample = 12;
constexpr double kHarmGap = 18;

struct HarmWords {
    Q_DECLARE_TR_FUNCTIONS(HarmLegend)
};

std::array<std::pair<Harm, QString>, 3> legendEntries()
{
    return {std::pair(Harm::Failed, HarmWords::tr("Failed")), std::pair(Harm::Stopped, HarmWords::tr("Stopped")),
            std::pair(Harm::Slowed, HarmWords::tr("Slowed"))};
}

void cross(QPainter& painter, const QRectF& px)
{
    painter.drawLine(px.topLeft(), px.bottomRight());
    painter.drawLine(px.topRight(), px.bottomLeft());
}

} // namespace

void paintHarm(QPainter& painter, const QRectF& px, Harm harm, const look::Theme& theme)
{
    if (harm == Harm::None)
        return;
    const double side = std::min(px.width(), px.height());
    painter.save();
    painter.setPen(Qt::NoPen);
    if (harm == Harm::Slowed) {
        painter.setBrush(theme.series.yellow);
        if (side < kLeastShape)
            painter.drawRect(px);
        else
            painter.drawPolygon(QPolygonF({px.bottomLeft(), px.bottomRight(), px.topRight()}));
    } else {
        painter.fillRect(px, theme.error);
        if (side >= kLeastShape) {
            painter.setPen(QPen(theme.dark ? QColor(Qt::black) : QColor(Qt::white), std::clamp(side / 6, 1.0, 3.0)));
            const QRectF inner = px.adjusted(side * 0.15, side * 0.15, -side * 0.15, -side * 0.15);
            painter.drawLine(inner.bottomLeft(), inner.topRight());
            if (harm == Harm::Failed)
                painter.drawLine(inner.topLeft(), inner.bottomRight());
        }
    }
    painter.restore();
}

void paintCrossedOut(QPainter& painter, const QRectF& px, bool filled, const look::Theme& theme)
{
    painter.save();
    const bool small = std::min(px.width(), px.height()) < 12;
    painter.setPen(QPen(theme.error, small ? 1 : 2));
    painter.setBrush(filled ? QBrush(theme.errorWash) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(px, std::min(6.0, px.height() / 8), std::min(6.0, px.height() / 8));
    painter.setPen(QPen(theme.error, filled ? 1 : 2));
    if (small) {
        cross(painter, px);
    } else { // the middle is left to the name
        const double in = kArms * px.width();
        const double down = kArms * px.height();
        for (const bool right : {false, true}) {
            for (const bool low : {false, true}) {
                const QPointF corner(right ? px.right() : px.left(), low ? px.bottom() : px.top());
                painter.drawLine(corner, corner + QPointF(right ? -in : in, low ? -down : down));
            }
        }
    }
    painter.restore();
}

void paintCut(QPainter& painter, QPointF px, const look::Theme& theme)
{
    painter.save();
    const QRectF at(px - QPointF(kCutHalf, kCutHalf), QSizeF(2 * kCutHalf, 2 * kCutHalf));
    for (const auto& [colour, wide] : {std::pair(theme.canvas, 5.0), std::pair(theme.error, 2.0)}) {
        painter.setPen(QPen(colour, wide, Qt::SolidLine, Qt::FlatCap));
        cross(painter, at);
    }
    painter.restore();
}

double harmLegendWidth(TextStamps& stamps)
{
    double wide = 2 * kHarmMargin - kHarmGap;
    for (const auto& [harm, words] : legendEntries())
        wide += kHarmSample + 6 + stamps.width(words, 12, false) + kHarmGap;
    return wide;
}

void paintHarmLegend(QPainter& painter, QPointF topLeft, const look::Theme& theme, TextStamps& stamps)
{
    const QRectF card(topLeft, QSizeF(harmLegendWidth(stamps), kHarmLegendHeight));
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.dock);
    painter.drawRoundedRect(card, 6, 6);
    double x = card.left() + kHarmMargin;
    for (const auto& [harm, words] : legendEntries()) {
        const QRectF sample(x, card.center().y() - kHarmSample / 2, kHarmSample, kHarmSample);
        painter.fillRect(sample, theme.freeCapacity);
        paintHarm(painter, sample, harm, theme);
        x += kHarmSample + 6;
        const double wide = stamps.width(words, 12, false);
        stamps.leftAligned(painter, {x, card.center().y()}, wide + 1, words, 12, false, theme.text);
        x += wide + kHarmGap;
    }
}

} // namespace cw::canvas
