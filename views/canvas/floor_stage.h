// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is on the screen now, and what is at a pixel? The design as shown, the camera and a cached picture of
// both. Leaves out: gestures and their marks, which are painted over it (floor_view.h).
#pragma once

#include "canvas/floor_painter.h"
#include "design/geometry.h"

#include <QPixmap>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace cw::canvas {

/// What is at a place, the innermost thing first: a box in a rack, the rack, a floor unit.
struct Hit {
    std::optional<std::size_t> rack; ///< index into plan().racks
    std::optional<std::size_t> unit; ///< index into plan().units
    std::optional<PlanDevice> box;
    int rackUnit = 0; ///< under the pointer when boxes are drawn, else 0
};

using BlockParts = std::map<std::string, std::shared_ptr<const design::Design>>;

class FloorStage {
public:
    FloorStage();
    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    void setDesign(std::shared_ptr<const design::Design> design);
    void setLayer(TileLayer layer);
    /// Blocks that parts of kind Block name.
    void setBlockParts(BlockParts blocks) { m_blockParts = std::move(blocks); }
    /// nullptr where there is none of this name.
    [[nodiscard]] const design::Design* blockPart(const std::string& name) const;
    void setCamera(const Camera& camera) { m_camera = camera; }
    /// Where words will stand over the floor, on the screen: its arrows make room for them.
    void setWordsOver(std::vector<QRectF> px) { m_wordsOver = std::move(px); }
    /// Forgets the cached pictures: the theme, the language or the font has changed.
    void invalidate();

    [[nodiscard]] const design::Design& design() const { return *m_design; }
    [[nodiscard]] const std::shared_ptr<const design::Design>& sharedDesign() const { return m_design; }
    [[nodiscard]] const catalog::Catalog& catalog() const { return *m_catalog; }
    [[nodiscard]] const std::shared_ptr<const catalog::Catalog>& sharedCatalog() const { return m_catalog; }
    /// What stands where, for collisions and snapping; made when first asked for.
    [[nodiscard]] const design::FloorIndex& index() const;
    [[nodiscard]] const FloorPlan& plan() const { return m_plan; }
    [[nodiscard]] const TileLayer& layer() const { return m_layer; }
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    [[nodiscard]] const std::vector<const TileFigure*>& tiles() const { return m_tiles; }

    [[nodiscard]] Hit hit(QPointF viewPx) const;
    [[nodiscard]] Detail detail() const;
    [[nodiscard]] QRectF rackPx(std::size_t rack) const;
    [[nodiscard]] QRectF unitPx(std::size_t unit) const;

    /// The floor without the things in `hidden`, from the cache when nothing has changed.
    void paint(QPainter& painter, const QSize& size, const std::unordered_set<std::uint32_t>& hidden);
    void paintMinimap(QPainter& painter, const QRectF& px);
    [[nodiscard]] FloorPainter& painter() { return m_painter; }
    [[nodiscard]] FloorPicture picture() const;

private:
    void replan();

    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    FloorPlan m_plan;
    mutable std::unique_ptr<const design::FloorIndex> m_index;
    BlockParts m_blockParts;
    TileLayer m_layer;
    std::vector<const TileFigure*> m_tiles;
    Camera m_camera;
    FloorPainter m_painter;
    std::vector<QRectF> m_wordsOver;
    QPixmap m_floor;
    std::vector<QRectF> m_floorWords;
    Camera m_floorCamera;
    std::unordered_set<std::uint32_t> m_floorHidden;
    QPixmap m_minimap;
};

} // namespace cw::canvas
