// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted over the cached floor: selection, what the hand holds, guides, tips, rulers, legend and minimap.
#include "canvas/floor_marks.h"
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "look/theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

constexpr double kGhostOpacity = 0.88;
/// More ghosts than this are drawn as flat colours.
constexpr std::size_t kMostDetailedGhosts = 60;

} // namespace

void FloorView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    std::unordered_set<std::uint32_t> hidden;
    if (m_doing == Doing::Moving)
        hidden.insert(m_selection.begin(), m_selection.end());
    TextStamps& stamps = m_stage.painter().stamps();
    const std::vector<PlacedFrame>& frames = m_frames.placed(m_stage.plan(), m_stage.camera(), QRectF(rect()), stamps);
    m_stage.setWordsOver(labelsOf(frames));
    m_stage.paint(painter, size(), hidden);
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintBaselineGhost(painter, QRectF(rect()), m_stage.camera(), m_ghost, theme, stamps);
    paintBlockFrames(painter, frames, m_stage.camera(), theme, stamps);
    paintHarms(painter);
    paintArray(painter);
    paintWork(painter);
    QRectF spanMm;
    if (m_proposal) {
        for (const QRect& target : m_proposal->targets)
            spanMm = spanMm.united(QRectF(target));
    }
    const QRectF view(rect());
    paintRulers(painter, view, m_stage.camera(), spanMm, theme, stamps);
    if (hasLegend(m_stage.layer()) && !isWorkedUnder(legend()))
        paintLegend(painter, legend(), m_stage.layer(),
                    m_proposal && m_proposal->after ? *m_proposal->after : m_stage.design(), theme, stamps);
    if (const std::optional<QRectF> px = minimap(); px && !isWorkedUnder(*px)) {
        m_stage.paintMinimap(painter, *px);
        paintMinimapWindow(painter, *px, m_stage.plan().extent(), m_stage.camera().toFloor(floorRoom()), theme);
    }
    if (m_stage.plan().racks.empty() && m_stage.plan().units.empty() && !m_proposal)
        paintTip(painter, floorRoom().center() - QPointF(180, 60), view,
                 {tr("Drag a rack here, or press Ctrl+K"), tr("Parts are in the list on the left; Enter places one.")},
                 false, theme, stamps);
    if (m_proposal && !m_proposal->tip.isEmpty())
        paintTip(painter, m_nowPx, view, m_proposal->tip + (m_proposal->refused ? QStringList() : m_previewTip),
                 m_proposal->refused, theme, stamps);
    else if (m_doing == Doing::Nothing)
        paintHoverTip(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// What lies over the floor steps aside for a hand that drops something there.
bool FloorView::isWorkedUnder(const QRectF& px) const
{
    if (!m_proposal)
        return false;
    return px.contains(m_nowPx) || std::ranges::any_of(m_proposal->targets, [&](const QRect& target) {
               return m_stage.camera().toView(QRectF(target)).intersects(px);
           });
}

void FloorView::paintWork(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const bool moving = m_doing == Doing::Moving;
    const QRectF view = QRectF(rect()).adjusted(-10, -10, 10, 10);
    if (!moving) {
        for (const std::uint32_t item : m_selection) {
            const auto px = itemPx(item);
            if (px && px->intersects(view))
                paintSelection(painter, *px, theme);
        }
    }
    if (m_flashesLeft > 0 && m_flashesLeft % 2 == 0) {
        if (const auto px = itemPx(m_flashing)) {
            painter.setPen(QPen(theme.accent, 4));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(px->adjusted(-6, -6, 6, 6), 6, 6);
        }
    }
    if (m_proposal)
        paintProposal(painter);
    if (m_doing == Doing::RubberBand) {
        QColor wash = theme.accent;
        wash.setAlphaF(0.10F);
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(wash);
        painter.drawRect(QRectF(m_pressPx, m_nowPx).normalized());
    }
}

/// Many places at once: as flat colours.
void FloorView::paintPlaces(QPainter& painter, const std::vector<QRect>& places, bool refused)
{
    const look::Theme& theme = look::currentTheme();
    QColor wash = refused ? theme.error : theme.accent;
    wash.setAlphaF(0.22F);
    const QRectF view(rect());
    const bool outlined = m_stage.camera().scale * design::kGridMm > 12;
    painter.setPen(outlined ? QPen(refused ? theme.error : theme.accent, 1) : QPen(Qt::NoPen));
    painter.setBrush(wash);
    for (const QRect& place : places) {
        const QRectF px = tileRect(m_stage.camera().toView(QRectF(place)));
        if (px.intersects(view))
            painter.drawRect(px);
    }
}

void FloorView::paintProposal(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const Camera& camera = m_stage.camera();
    paintGuides(painter);
    const bool many = m_proposal->targets.size() > kMostDetailedGhosts;
    if (!many) {
        for (const QRect& target : m_proposal->targets)
            paintTarget(painter, tileRect(camera.toView(QRectF(target))), !m_proposal->refused, theme);
    } else if (m_doing == Doing::DroppingPart) {
        paintPlaces(painter, m_proposal->targets, m_proposal->refused);
    }
    for (const QRect& room : m_proposal->roomAt) {
        QPen pen(theme.good, 2, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2.5, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(tileRect(camera.toView(QRectF(room))));
    }
    if (m_proposal->boxTargetPx)
        paintTarget(painter, *m_proposal->boxTargetPx, !m_proposal->refused, theme);
    paintGhosts(painter);
    if (!m_proposal->pill.isEmpty())
        paintPill(painter, camera.toView(m_proposal->pillMm), m_proposal->pill, theme, m_stage.painter().stamps());
}

/// Lines over the whole canvas along the edges of the place to land, and where an edge of a neighbour has caught.
void FloorView::paintGuides(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    QRect bounds;
    for (const QRect& target : m_proposal->targets)
        bounds = bounds.united(target);
    std::vector<int> xs = m_proposal->guidesX;
    std::vector<int> ys = m_proposal->guidesY;
    if (!bounds.isEmpty() && !m_proposal->refused) {
        xs.insert(xs.end(), {bounds.x(), bounds.x() + bounds.width()});
        ys.insert(ys.end(), {bounds.y(), bounds.y() + bounds.height()});
    }
    for (const int x : xs)
        painter.fillRect(QRectF(std::floor(m_stage.camera().toView(QPointF(x, 0)).x()), 0, 1, height()), theme.accent);
    for (const int y : ys)
        painter.fillRect(QRectF(0, std::floor(m_stage.camera().toView(QPointF(0, y)).y()), width(), 1), theme.accent);
}

/// The part in the hand, with the figures of the rack that it would become as soon as they are known.
void FloorView::paintPartGhost(QPainter& painter)
{
    if (m_proposal->targets.empty())
        return;
    const look::Theme& theme = look::currentTheme();
    const QRect& target = m_proposal->targets.front();
    const QSizeF size = tileRect(m_stage.camera().toView(QRectF(target))).size();
    const QRectF px(m_nowPx - QPointF(size.width(), size.height()) / 2, size);
    const design::Design* after = m_proposal->after.get();
    const design::Rack* rack = after != nullptr && after->racks->size() > m_stage.design().racks->size()
                                   ? &(*after->racks)[m_stage.design().racks->size()]
                                   : nullptr;
    const TileFigure* tile = nullptr;
    for (const TileFigure& known : m_stage.layer().tiles) {
        if (rack != nullptr && known.rack == rack->id)
            tile = &known;
    }
    const TileColours colours = tileColours(tile, theme);
    TextStamps& stamps = m_stage.painter().stamps();
    paintShadow(painter, px);
    painter.save();
    painter.setOpacity(kGhostOpacity);
    painter.setPen(QPen(m_proposal->refused ? theme.error : theme.accent, 2));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(px, 3, 3);
    const QPointF middle(px.center().x(), px.top());
    if (rack != nullptr && px.height() > 60)
        stamps.centred(painter, middle + QPointF(0, 24), px.width() - 4, QString::fromStdString(rack->name), 13, true,
                       colours.text);
    if (tile != nullptr && px.height() > 60) {
        stamps.centred(painter, middle + QPointF(0, 48), px.width() - 4, tile->main, 16, true, colours.text);
        stamps.centred(painter, middle + QPointF(0, 68), px.width() - 4, tile->below, 11, false, colours.text);
    }
    painter.restore();
}

/// What the hand holds stays where the hand is; the dashed targets show where it will land.
void FloorView::paintGhosts(QPainter& painter)
{
    if (m_doing == Doing::DroppingPart)
        paintPartGhost(painter);
    if (m_doing != Doing::Moving)
        return;
    const look::Theme& theme = look::currentTheme();
    const FloorPicture picture = m_stage.picture();
    const QPointF way = m_nowPx - m_pressPx;
    const QRectF view(rect());
    const bool many = m_selection.size() > kMostDetailedGhosts;
    painter.save();
    painter.setOpacity(many ? 1 : kGhostOpacity);
    for (const std::uint32_t item : m_selection) {
        const PlanRack* rack = m_stage.plan().find(design::RackId{item});
        const PlanUnit* unit = rack == nullptr ? m_stage.plan().find(design::FloorUnitId{item}) : nullptr;
        if (rack == nullptr && unit == nullptr)
            continue;
        const QRectF px =
            tileRect(m_stage.camera().toView(QRectF(rack != nullptr ? rack->mm : unit->mm))).translated(way);
        if (!px.intersects(view))
            continue;
        if (many) {
            const TileFigure* tile = rack != nullptr ? m_stage.tiles()[static_cast<std::size_t>(rack->index)] : nullptr;
            const QColor fill = tile != nullptr && tile->share ? tileColours(tile, theme).fill : theme.freeCapacity;
            painter.fillRect(px, look::mixed(theme.canvas, fill, kGhostOpacity));
            continue;
        }
        paintShadow(painter, px);
        if (rack != nullptr)
            m_stage.painter().paintRack(painter, picture, static_cast<std::size_t>(rack->index), px,
                                        m_stage.tiles()[static_cast<std::size_t>(rack->index)]);
        else
            m_stage.painter().paintUnit(painter, picture, *unit, px);
        painter.setPen(QPen(m_proposal && m_proposal->refused ? theme.error : theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(px, 3, 3);
    }
    painter.restore();
}

QStringList FloorView::hoverTip(const Hit& hit) const
{
    const design::Design& design = m_stage.design();
    if (hit.box) {
        const design::ItemRef ref = itemRef(m_stage, hit.box->id);
        return {itemName(m_stage, ref.id),
                tr("U%1 – U%2").arg(hit.box->bottomUnit).arg(hit.box->bottomUnit + hit.box->units - 1)};
    }
    if (hit.rack) {
        const PlanRack& rack = m_stage.plan().racks[*hit.rack];
        const design::Rack& item = (*design.racks)[*hit.rack];
        QStringList lines{QString::fromStdString(item.name)};
        if (const catalog::RackType* type = m_stage.catalog().rackTypes.find(item.type))
            lines << format::partName(type->name);
        if (const TileFigure* tile = m_stage.tiles()[*hit.rack]; tile != nullptr && !tile->full.isEmpty())
            lines << tr("%1: %2").arg(m_stage.layer().title, tile->full);
        if (rack.nodes > 0)
            lines << tr("%Ln node(s)", nullptr, rack.nodes);
        if (rack.switches > 0)
            lines << tr("%Ln switch(es)", nullptr, rack.switches);
        return lines;
    }
    if (hit.unit) {
        const design::FloorUnit& item = (*design.floorUnits)[*hit.unit];
        QStringList lines{QString::fromStdString(item.name)};
        if (const catalog::CoolingUnit* type = m_stage.catalog().coolingUnits.find(item.type))
            lines << format::partName(type->name);
        return lines;
    }
    return {};
}

void FloorView::paintHoverTip(QPainter& painter)
{
    const std::optional<QRectF> map = minimap();
    if (!m_hovering || !m_tipShown || (map && map->contains(m_nowPx)))
        return;
    const QStringList lines = hoverTip(m_stage.hit(m_nowPx));
    if (!lines.isEmpty())
        paintTip(painter, m_nowPx, QRectF(rect()), lines, false, look::currentTheme(), m_stage.painter().stamps());
}

} // namespace cw::canvas
