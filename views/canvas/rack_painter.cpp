// SPDX-License-Identifier: GPL-3.0-or-later
// Racks, their boxes and floor units, from one colour to single accelerators.
#include "canvas/floor_painter.h"
#include "canvas/narrow_labels.h"
#include "canvas/wide_labels.h"
#include "format/numbers.h"
#include "look/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

constexpr double kRackRadius = 3;
constexpr double kBoxRadius = 2;
constexpr double kFrontBarPx = 5;
constexpr QSizeF kMarkPx{9, 14};
/// The header above the boxes: name and number.
constexpr double kHeaderShare = 0.16;
constexpr double kMarkRadius = 8;

QString rackWords(const char* text) { return QCoreApplication::translate("Floor", text); }

QRectF frontBar(const QRectF& tile, design::Facing facing, double thick)
{
    const double inset = std::min(6.0, tile.width() / 8);
    switch (facing) {
    case design::Facing::Up:
        return {tile.left() + inset, tile.top() + 2, tile.width() - 2 * inset, thick};
    case design::Facing::Down:
        return {tile.left() + inset, tile.bottom() - 2 - thick, tile.width() - 2 * inset, thick};
    case design::Facing::Left:
        return {tile.left() + 2, tile.top() + inset, thick, tile.height() - 2 * inset};
    case design::Facing::Right:
        return {tile.right() - 2 - thick, tile.top() + inset, thick, tile.height() - 2 * inset};
    }
    return {};
}

/// An error has an outline too, so that it is told from a warning without colours.
void paintFinding(QPainter& painter, const QRectF& tile, assess::Severity worst, const QColor& colour, const QColor& rim)
{
    if (worst == assess::Severity::Error) {
        painter.setPen(QPen(colour, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), kRackRadius, kRackRadius);
    }
    const double size = std::min(12.0, tile.width() / 4);
    const QPointF corner = tile.topRight() + QPointF(-size - 4, size < 11 ? 6 : 9); // above the name of a narrow tile
    painter.setPen(QPen(rim, 1)); // on every colour of the heat map
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({corner + QPointF(0, size), corner + QPointF(size / 2, 0), corner + QPointF(size, size)}));
}

QColor boxColour(DeviceKind kind, const look::Theme& theme)
{
    switch (kind) {
    case DeviceKind::Node:
        return theme.series.green;
    case DeviceKind::Switch:
        return theme.series.orange;
    case DeviceKind::Appliance:
        return theme.series.yellow;
    }
    return theme.series.grey;
}

QString boxName(const design::Design& design, const PlanDevice& box)
{
    const auto index = static_cast<std::size_t>(box.index);
    switch (box.kind) {
    case DeviceKind::Node:
        return QString::fromStdString((*design.nodes)[index].name);
    case DeviceKind::Switch:
        return QString::fromStdString((*design.switches)[index].name);
    case DeviceKind::Appliance:
        return QString::fromStdString((*design.appliances)[index].name);
    }
    return {};
}

/// Six arms: a unit that cools.
void paintSnowflake(QPainter& painter, QPointF centre, double radius, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap));
    for (int arm = 0; arm < 3; ++arm) {
        const double angle = (90 + arm * 60) * 3.14159265358979 / 180;
        const QPointF way(radius * std::cos(angle), radius * std::sin(angle));
        painter.drawLine(centre - way, centre + way);
    }
}

/// A bolt: a unit that feeds power.
void paintBolt(QPainter& painter, QPointF centre, double radius, const QColor& colour)
{
    QPen pen(colour, 1.5);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    const QPointF bolt[] = {centre + QPointF(radius * 0.3, -radius), centre + QPointF(-radius * 0.5, radius * 0.15),
                            centre + QPointF(radius * 0.4, -radius * 0.15), centre + QPointF(-radius * 0.3, radius)};
    painter.drawPolyline(bolt, 4);
}

/// Accelerators as squares joined by their scale-up link.
void paintAccelerators(QPainter& painter, const QRectF& room, int count, const look::Theme& theme)
{
    constexpr int kMostDrawn = 144;
    const int drawn = std::min(count, kMostDrawn);
    const double pitch = std::min(room.width() / drawn, room.height() * 0.9);
    if (drawn == 0 || pitch < 5)
        return;
    const double side = pitch * 0.72;
    const double left = room.right() - drawn * pitch;
    const double middle = room.center().y();
    painter.fillRect(QRectF(left, middle - 1, drawn * pitch - pitch * 0.28, 2), theme.series.purple);
    for (int i = 0; i < drawn; ++i)
        painter.fillRect(QRectF(left + i * pitch, middle - side / 2, side, side), theme.series.green);
}

} // namespace

QRectF elevationArea(const QRectF& tilePx)
{
    const double header = std::clamp(tilePx.height() * kHeaderShare, 40.0, 48.0);
    return tilePx.adjusted(8, header, -8, -10);
}

QRectF boxRect(const QRectF& area, int rackUnits, int bottomUnit, int units)
{
    const double step = area.height() / std::max(rackUnits, 1);
    return {area.left(), area.bottom() - (bottomUnit - 1 + units) * step, area.width(), units * step};
}

int unitAt(const QRectF& area, int rackUnits, double y)
{
    const double fromBelow = (area.bottom() - y) / std::max(area.height(), 1.0) * rackUnits;
    return std::clamp(static_cast<int>(std::floor(fromBelow)) + 1, 1, std::max(rackUnits, 1));
}

void FloorPainter::paintRack(QPainter& painter, const FloorPicture& picture, std::size_t index, const QRectF& tilePx,
                             const TileFigure* tile)
{
    const PlanRack& rack = picture.plan.racks[index];
    const TileColours colours = tileColours(tile, picture.theme);
    const Detail detail = detailFor(std::min(tilePx.width(), tilePx.height()));
    if (detail <= Detail::Colour) {
        const bool known = tile != nullptr && tile->share;
        painter.fillRect(tilePx.toAlignedRect(), known ? colours.fill : picture.theme.freeCapacity);
        if (const auto colour = findingColour(tile, picture.theme))
            painter.fillRect(QRectF(tilePx.left(), tilePx.top(), tilePx.width(), 2), *colour);
        return;
    }
    painter.setPen(QPen(tile != nullptr && tile->share ? colours.fill.darker(125) : picture.theme.rackOutline, 1));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(tilePx, kRackRadius, kRackRadius);
    painter.fillRect(frontBar(tilePx, rack.facing, detail == Detail::Number ? 3 : kFrontBarPx), colours.text);
    paintLabels(painter, picture, rack, tilePx, tile, colours);
    if (detail >= Detail::Boxes)
        paintBoxes(painter, picture, index, tilePx);
    if (const auto colour = findingColour(tile, picture.theme))
        paintFinding(painter, tilePx, *tile->worst, *colour, picture.theme.field);
}

void FloorPainter::paintLabels(QPainter& painter, const FloorPicture& picture, const PlanRack& rack,
                               const QRectF& tilePx, const TileFigure* tile, const TileColours& colours)
{
    const Detail detail = detailFor(std::min(tilePx.width(), tilePx.height()));
    const QString name = QString::fromStdString((*picture.design.racks)[static_cast<std::size_t>(rack.index)].name);
    const QString number = tile == nullptr ? QString() : detail >= Detail::Boxes ? tile->full : tile->main;
    const double room = tilePx.width() - 4;
    const QPointF top(tilePx.center().x(), tilePx.top());
    if (detail == Detail::Number) {
        paintNarrowLabels(painter, m_stamps, tilePx, name, number, colours.text);
        return;
    }
    if (detail >= Detail::Boxes) {
        m_stamps.leftAligned(painter, {tilePx.left() + 10, tilePx.top() + 22}, room / 2, name, 16, true, colours.text);
        const double wide = m_stamps.width(number, 16, true);
        m_stamps.leftAligned(painter, {tilePx.right() - 10 - wide, tilePx.top() + 22}, room / 2, number, 16, true,
                             colours.text);
        return;
    }
    if (tilePx.width() > tilePx.height()) {
        const Halves halves = halvesOf(tilePx);
        paintWideLabels(painter, m_stamps, halves, name, tile, colours.text);
        if (halves.tall)
            paintMarks(painter, rack, halves.left.adjusted(0, 18, 0, 0), colours.text);
        return;
    }
    // Heights of the 64 x 128 px tile of the design: name 22, number 48, second line 70, marks 94.
    const double stretch = std::min(tilePx.height(), 160.0) / 128;
    const bool large = tilePx.width() >= 60;
    m_stamps.centred(painter, top + QPointF(0, 23 * stretch), room, m_stamps.fitting(name, room, large ? 13 : 11, true), large ? 13 : 11, true, colours.text);
    if (!m_stamps.centred(painter, top + QPointF(0, 48 * stretch), room, number, large ? 16 : 13, true, colours.text))
        m_stamps.centred(painter, top + QPointF(0, 48 * stretch), room, number, 11, true, colours.text);
    if (tile != nullptr)
        m_stamps.centred(painter, top + QPointF(0, 69 * stretch), room, tile->below, 11, false, colours.text);
    paintMarks(painter, rack,
               QRectF(tilePx.left() + 4, top.y() + 80 * stretch, room - 4, tilePx.height() - 88 * stretch),
               colours.text);
}

void FloorPainter::paintMarks(QPainter& painter, const PlanRack& rack, const QRectF& room, const QColor& colour)
{
    QColor soft = colour;
    soft.setAlphaF(0.9F);
    if (rack.nodes == 0) {
        const int others = rack.switches + rack.appliances;
        const QString text = others == 0            ? rackWords(QT_TRANSLATE_NOOP("Floor", "empty"))
                             : rack.appliances == 0 ? rackWords(QT_TRANSLATE_NOOP("Floor", "%1 SW")).arg(rack.switches)
                                                    : rackWords(QT_TRANSLATE_NOOP("Floor", "%1 boxes")).arg(others);
        m_stamps.centred(painter, {room.center().x(), room.top() + 12}, room.width(), text, 11, false, soft);
        return;
    }
    // A few marks become narrower before they become a number.
    constexpr double kNarrowest = 0.6;
    const double wanted = rack.nodes * (kMarkPx.width() + 3) - 3;
    const double narrow = room.width() < wanted && room.width() >= kNarrowest * wanted ? room.width() / wanted : 1;
    const double pitch = (kMarkPx.width() + 3) * narrow;
    const int columns = std::max(1, static_cast<int>((room.width() + 3.01) / pitch));
    const int rows = (rack.nodes + columns - 1) / columns;
    if (rows > 2 || rows * (kMarkPx.height() + 3) > room.height()) {
        const QString text = rackWords(QT_TRANSLATE_NOOP("Floor", "%1 nodes")).arg(rack.nodes);
        if (!m_stamps.centred(painter, {room.center().x(), room.top() + 12}, room.width(), text, 11, false, soft))
            m_stamps.centred(painter, {room.center().x(), room.top() + 12}, room.width(),
                             QStringLiteral("×%1").arg(rack.nodes), 11, false, soft);
        return;
    }
    for (int i = 0; i < rack.nodes; ++i) {
        const int inRow = std::min(columns, rack.nodes - i / columns * columns);
        const double left = room.center().x() - (inRow * pitch - 3) / 2;
        painter.fillRect(QRectF(left + i % columns * pitch, room.top() + 4 + i / columns * (kMarkPx.height() + 3),
                                kMarkPx.width() * narrow, kMarkPx.height()),
                         soft);
    }
}

void FloorPainter::paintBoxes(QPainter& painter, const FloorPicture& picture, std::size_t index, const QRectF& tilePx)
{
    const QRectF area = elevationArea(tilePx);
    painter.fillRect(area, picture.theme.freeCapacity);
    for (const PlanDevice& box : picture.plan.devices(index))
        paintBox(painter, picture, box, boxRect(area, picture.plan.racks[index].rackUnits, box.bottomUnit, box.units));
}

void FloorPainter::paintBox(QPainter& painter, const FloorPicture& picture, const PlanDevice& box, const QRectF& px)
{
    const look::Theme& theme = picture.theme;
    const QRectF face = px.adjusted(1, 0.5, -1, -0.5);
    painter.setPen(QPen(theme.rackOutline, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(face, kBoxRadius, kBoxRadius);
    painter.fillRect(QRectF(face.left(), face.top(), 4, face.height()), boxColour(box.kind, theme));
    if (face.height() < 13)
        return;
    const bool withAccelerators = box.accelerators > 0 && face.width() >= 120 && face.height() >= 16;
    const double nameRoom = withAccelerators ? face.width() * 0.42 : face.width() - 14;
    const QString name = boxName(picture.design, box);
    m_stamps.leftAligned(painter, {face.left() + 10, face.center().y()}, nameRoom, name, 11, false, theme.text);
    if (withAccelerators)
        paintAccelerators(painter, face.adjusted(face.width() * 0.45, 2, -6, -2), box.accelerators, theme);
}

/// "CRAH 1" in a narrow box: its words below each other.
bool FloorPainter::paintStacked(QPainter& painter, const QString& name, const QRectF& px, const look::Theme& theme)
{
    const QStringList words = name.split(QLatin1Char(' '));
    const auto fits = [&](const QString& word) { return m_stamps.width(word, 11, true) <= px.width() - 4; };
    if (words.size() != 2 || !std::ranges::all_of(words, fits))
        return false;
    double y = px.top() + 12;
    for (const QString& word : words) {
        m_stamps.centred(painter, {px.center().x(), y}, px.width() - 4, word, 11, true, theme.text);
        y += 14;
    }
    return true;
}

void FloorPainter::paintUnit(QPainter& painter, const FloorPicture& picture, const PlanUnit& unit, const QRectF& px)
{
    const look::Theme& theme = picture.theme;
    const design::FloorUnit& item = (*picture.design.floorUnits)[static_cast<std::size_t>(unit.index)];
    painter.setPen(QPen(theme.strongLine, 1));
    painter.setBrush(theme.field);
    const double round = std::min<double>(kRackRadius, px.width() / 4);
    painter.drawRoundedRect(px, round, round);
    if (px.width() < kMarkPx.width() * 3)
        return;
    const catalog::CoolingUnit* type = picture.catalog.coolingUnits.find(item.type);
    const bool roomy = px.height() >= 90 && px.width() >= 44;
    const QString name = QString::fromStdString(item.name);
    const bool named = m_stamps.centred(painter, px.center() - QPointF(0, roomy ? 30 : 10), px.width() - 4, name,
                                        px.width() >= 60 ? 13 : 11, true, theme.text);
    const bool stacked =
        !named && px.height() >= kTwoLinesPx + 2 * kMarkRadius && paintStacked(painter, name, px, theme);
    if (type == nullptr)
        return;
    const bool feeds = type->kind == "ups" || type->kind == "power-panel" || type->kind == "power-shelf";
    if (roomy || !named) {
        const double down = stacked ? px.height() / 2 - kMarkRadius - 6 : roomy ? -4 : 0;
        (feeds ? paintBolt : paintSnowflake)(painter, px.center() + QPointF(0, down), kMarkRadius, theme.accent);
    }
    if (named && type->capacity)
        m_stamps.centred(painter, px.center() + QPointF(0, roomy ? 24 : 8), px.width() - 4,
                         format::measure(Measure(type->capacity->value)), 11, false, theme.secondaryText);
}

} // namespace cw::canvas
