// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/template_tile.h"

#include "look/fonts.h"
#include "look/theme.h"
#include "start/tile_grid.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <unordered_set>

namespace cw::views {
namespace {

constexpr int kWidth = 184;
constexpr int kThumbnail = 88;
constexpr double kTileMargin = 12;
constexpr int kRackWidthMm = 600;
constexpr int kRackDepthMm = 1200;
constexpr double kRadius = 6;

struct Tile {
    QRectF place; ///< in millimetres
    QColor colour;
};

/// Racks with nodes blue, with switches only green, empty ones outlined by the free colour; floor units sky.
std::vector<Tile> tilesOf(const design::Design& design)
{
    const look::Theme& theme = look::currentTheme();
    std::unordered_set<std::uint32_t> withNodes;
    std::unordered_set<std::uint32_t> withSwitches;
    for (const design::Node& node : *design.nodes)
        withNodes.insert(node.mount.rack.value);
    for (const design::Switch& device : *design.switches)
        withSwitches.insert(device.mount.rack.value);
    std::vector<Tile> tiles;
    for (const design::Rack& rack : *design.racks) {
        const bool sideways = rack.facing == design::Facing::Left || rack.facing == design::Facing::Right;
        const QColor colour = withNodes.contains(rack.id.value)      ? theme.series.blue
                              : withSwitches.contains(rack.id.value) ? theme.series.green
                                                                     : theme.strongLine;
        tiles.push_back({QRectF(rack.at.xMm, rack.at.yMm, sideways ? kRackDepthMm : kRackWidthMm,
                                sideways ? kRackWidthMm : kRackDepthMm),
                         colour});
    }
    for (const design::FloorUnit& unit : *design.floorUnits)
        tiles.push_back({QRectF(unit.at.xMm, unit.at.yMm, unit.widthMm, unit.depthMm), theme.series.sky});
    return tiles;
}

} // namespace

TemplateTile::TemplateTile(StartTemplate content, QWidget* parent)
    : QAbstractButton(parent), m_content(std::move(content))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setTileSize(kWidth, kThumbnail);
    setText(m_content.title);
    setAccessibleName(m_content.title);
    setAccessibleDescription(m_content.detail);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &TemplateTile::focused);
}

void TemplateTile::setTileSize(int width, int thumbnail)
{
    m_thumbnail = thumbnail;
    setFixedSize(width, m_thumbnail + kTileWords);
    update();
}

QSize TemplateTile::sizeHint() const { return minimumSize(); }

void TemplateTile::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void TemplateTile::focusInEvent(QFocusEvent* event)
{
    Q_EMIT focused();
    QAbstractButton::focusInEvent(event);
}

void TemplateTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT chosen();
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else
        QAbstractButton::keyPressEvent(event);
}

void TemplateTile::mouseDoubleClickEvent(QMouseEvent* event)
{
    QAbstractButton::mouseDoubleClickEvent(event);
    Q_EMIT chosen();
}

void TemplateTile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::currentTheme();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath outline;
    outline.addRoundedRect(frame, kRadius, kRadius);
    painter.fillPath(outline, theme.field);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(0, 0, width(), m_thumbnail), theme.canvas);
    painter.setPen(theme.line);
    painter.drawLine(QPointF(0, m_thumbnail + 0.5), QPointF(width(), m_thumbnail + 0.5));
    painter.restore();
    const QRectF thumbnail(kTileMargin, 8, width() - 2 * kTileMargin, m_thumbnail - 16);
    if (m_content.design)
        paintThumbnail(painter, thumbnail);
    else
        paintBlank(painter, thumbnail);

    const QFont strong = look::font(look::TypeSize::Body, true);
    const QFont caption = look::font(look::TypeSize::Caption);
    const int room = width() - 22;
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(QRect(11, m_thumbnail + 8, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(m_content.title, Qt::ElideRight, room));
    painter.setFont(caption);
    painter.setPen(theme.secondaryText);
    painter.drawText(QRect(11, m_thumbnail + 27, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(m_content.detail, Qt::ElideRight, room));
    const bool marked = m_selected || hasFocus();
    painter.setPen(QPen(marked || underMouse() ? theme.accent : theme.line, marked ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void TemplateTile::paintBlank(QPainter& painter, const QRectF& into) const
{
    const look::Theme& theme = look::currentTheme();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.strongLine, 1, Qt::CustomDashLine));
    QPen pen = painter.pen();
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(into, 4, 4);
    painter.setPen(QPen(theme.accent, 2));
    const QPointF c = into.center();
    painter.drawLine(c - QPointF(10, 0), c + QPointF(10, 0));
    painter.drawLine(c - QPointF(0, 10), c + QPointF(0, 10));
}

void TemplateTile::paintThumbnail(QPainter& painter, const QRectF& into) const
{
    const std::vector<Tile> tiles = tilesOf(*m_content.design);
    if (tiles.empty())
        return;
    QRectF bounds = tiles.front().place;
    for (const Tile& tile : tiles)
        bounds |= tile.place;
    const double scale =
        std::min({into.width() / bounds.width(), into.height() / bounds.height(), 20.0 / kRackWidthMm});
    const QPointF origin = into.center() - bounds.center() * scale;
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, kRackWidthMm * scale > 4);
    const double gap = kRackWidthMm * scale > 4 ? 1.0 : 0.5;
    for (const Tile& tile : tiles) {
        const QRectF box(origin + tile.place.topLeft() * scale, tile.place.size() * scale);
        painter.setBrush(tile.colour);
        painter.drawRect(box.adjusted(gap, gap, -gap, -gap));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

} // namespace cw::views
