// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/floor_stage.h"

#include "canvas/floor_marks.h"
#include "look/theme.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>

namespace cw::canvas {
namespace {

/// Notes that are typed beside a large hall, or a plan that is tried out, move nothing on the floor.
bool isSameFloor(const design::Design& a, const design::Design& b)
{
    return a.site.sameStorage(b.site) && a.racks.sameStorage(b.racks) && a.floorUnits.sameStorage(b.floorUnits) &&
           a.nodes.sameStorage(b.nodes) && a.switches.sameStorage(b.switches) && a.appliances.sameStorage(b.appliances);
}

} // namespace

FloorStage::FloorStage()
    : m_design(std::make_shared<const design::Design>()), m_catalog(std::make_shared<const catalog::Catalog>())
{
    replan();
}

void FloorStage::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = std::move(catalog);
    replan();
}

void FloorStage::setDesign(std::shared_ptr<const design::Design> design)
{
    const bool isSeen = !isSameFloor(*m_design, *design);
    m_design = std::move(design);
    if (isSeen)
        replan();
}

void FloorStage::setLayer(TileLayer layer)
{
    if (layer == m_layer)
        return;
    m_layer = std::move(layer);
    m_tiles = matchTiles(m_plan, m_layer);
    invalidate();
}

void FloorStage::invalidate()
{
    m_floor = QPixmap();
    m_minimap = QPixmap();
}

void FloorStage::replan()
{
    m_plan = planFloor(*m_design, *m_catalog);
    m_index.reset();
    m_tiles = matchTiles(m_plan, m_layer);
    invalidate();
}

const design::FloorIndex& FloorStage::index() const
{
    if (!m_index)
        m_index = std::make_unique<const design::FloorIndex>(*m_design, *m_catalog);
    return *m_index;
}

FloorPicture FloorStage::picture() const
{
    return {*m_design, *m_catalog, m_plan, m_layer, look::currentTheme(), m_tiles, m_wordsOver};
}

QRectF FloorStage::rackPx(std::size_t rack) const { return tileRect(m_camera.toView(QRectF(m_plan.racks[rack].mm))); }

QRectF FloorStage::unitPx(std::size_t unit) const { return tileRect(m_camera.toView(QRectF(m_plan.units[unit].mm))); }

Detail FloorStage::detail() const { return detailFor(kGridMm * m_camera.scale); }

Hit FloorStage::hit(QPointF viewPx) const
{
    Hit out;
    const QPointF mm = m_camera.toFloor(viewPx);
    const auto racks = m_plan.racksIn(QRectF(mm - QPointF(0.5, 0.5), QSizeF(1, 1)));
    if (!racks.empty()) {
        out.rack = racks.back();
        const PlanRack& rack = m_plan.racks[racks.back()];
        const QRectF tile = rackPx(racks.back());
        if (detailFor(std::min(tile.width(), tile.height())) < Detail::Boxes)
            return out;
        const QRectF area = elevationArea(tile);
        if (!area.contains(viewPx))
            return out;
        out.rackUnit = unitAt(area, rack.rackUnits, viewPx.y());
        for (const PlanDevice& box : m_plan.devices(racks.back())) {
            if (out.rackUnit >= box.bottomUnit && out.rackUnit < box.bottomUnit + box.units)
                out.box = box;
        }
        return out;
    }
    for (std::size_t i = 0; i < m_plan.units.size(); ++i) {
        if (QRectF(m_plan.units[i].mm).contains(mm))
            out.unit = i;
    }
    return out;
}

void FloorStage::paint(QPainter& painter, const QSize& size, const std::unordered_set<std::uint32_t>& hidden)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize wanted = size * ratio;
    if (m_floor.size() != wanted || m_floorCamera != m_camera || m_floorHidden != hidden ||
        m_floorWords != m_wordsOver) {
        if (m_floor.size() != wanted)
            m_floor = QPixmap(wanted);
        m_floor.setDevicePixelRatio(ratio);
        QPainter cache(&m_floor);
        m_painter.paint(cache, picture(), m_camera, QRectF(QPointF(0, 0), QSizeF(size)), hidden);
        m_floorCamera = m_camera;
        m_floorHidden = hidden;
        m_floorWords = m_wordsOver;
    }
    painter.drawPixmap(0, 0, m_floor);
}

void FloorStage::paintMinimap(QPainter& painter, const QRectF& px)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize wanted = (px.size() * ratio).toSize();
    if (m_minimap.size() != wanted) {
        m_minimap = QPixmap(wanted);
        m_minimap.setDevicePixelRatio(ratio);
        m_minimap.fill(Qt::transparent);
        QPainter cache(&m_minimap);
        cache.setRenderHint(QPainter::Antialiasing, true);
        canvas::paintMinimap(cache, QRectF(QPointF(0, 0), px.size()), m_plan, m_tiles, look::currentTheme());
    }
    painter.drawPixmap(px.topLeft(), m_minimap);
}

const design::Design* FloorStage::blockPart(const std::string& name) const
{
    const auto found = m_blockParts.find(name);
    return found == m_blockParts.end() ? nullptr : found->second.get();
}

} // namespace cw::canvas
