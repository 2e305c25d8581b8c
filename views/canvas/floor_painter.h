// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the hall look like at this zoom? The same painter serves the window, pictures and the report.
// Leaves out: what belongs to working with it: selection, ghosts, rulers, the legend (floor_marks.h).
#pragma once

#include "canvas/camera.h"
#include "canvas/floor_plan.h"
#include "canvas/text_stamps.h"
#include "canvas/tiles.h"

#include <optional>
#include <unordered_set>
#include <vector>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

/// How much of a rack is drawn, from far to near.
enum class Detail { Runs, Colour, Number, Rack, Boxes, Accelerators };

/// What is drawn of a rack whose narrower side takes `tilePixels`.
Detail detailFor(double tilePixels);

/// Where the boxes of a rack are drawn inside its tile from Detail::Boxes on.
QRectF elevationArea(const QRectF& tilePx);
QRectF boxRect(const QRectF& area, int rackUnits, int bottomUnit, int units);
/// The unit (1-based, from below) at height `y` of the area.
int unitAt(const QRectF& area, int rackUnits, double y);

struct FloorPicture {
    const design::Design& design;
    const catalog::Catalog& catalog;
    const FloorPlan& plan;
    const TileLayer& layer;
    const look::Theme& theme;
    /// One entry for each rack of the plan, from matchTiles(); nullptr = no figures.
    const std::vector<const TileFigure*>& tiles;
    /// Where words stand that are painted over the floor: arrows make room for them.
    std::vector<QRectF> over = {};
};

std::vector<const TileFigure*> matchTiles(const FloorPlan& plan, const TileLayer& layer);

class FloorPainter {
public:
    /// Everything on the floor inside `viewPx` except the racks and units in `hidden`.
    void paint(QPainter& painter, const FloorPicture& picture, const Camera& camera, const QRectF& viewPx,
               const std::unordered_set<std::uint32_t>& hidden = {});
    /// One rack at its place on the screen, as in paint(); also used for ghosts.
    void paintRack(QPainter& painter, const FloorPicture& picture, std::size_t rack, const QRectF& tilePx,
                   const TileFigure* tile);
    bool paintStacked(QPainter& painter, const QString& name, const QRectF& px, const look::Theme& theme);
    void paintUnit(QPainter& painter, const FloorPicture& picture, const PlanUnit& unit, const QRectF& px);
    [[nodiscard]] TextStamps& stamps() { return m_stamps; }

private:
    void paintHall(QPainter& painter, const FloorPicture& picture, const Camera& camera, const QRectF& viewPx);
    /// Where words of aisles stand.
    std::vector<QRectF> paintAisles(QPainter& painter, const FloorPicture& picture, const Camera& camera, const QRectF& viewPx);
    std::optional<QRectF> paintAisleWords(QPainter& painter, const FloorPicture& picture, const Aisle& aisle, const QRectF& px,
                                          const QRectF& viewPx);
    void paintRuns(QPainter& painter, const FloorPicture& picture, const Camera& camera,
                   const std::vector<std::uint32_t>& racks, const std::unordered_set<std::uint32_t>& hidden) const;
    void paintLabels(QPainter& painter, const FloorPicture& picture, const PlanRack& rack, const QRectF& tilePx,
                     const TileFigure* tile, const TileColours& colours);
    void paintMarks(QPainter& painter, const PlanRack& rack, const QRectF& room, const QColor& colour);
    void paintBoxes(QPainter& painter, const FloorPicture& picture, std::size_t rack, const QRectF& tilePx);
    void paintBox(QPainter& painter, const FloorPicture& picture, const PlanDevice& box, const QRectF& px);

    TextStamps m_stamps;
};

/// How far a rack's tile stands back from its footprint, so that neighbours show a gap of 3 px.
QRectF tileRect(const QRectF& footprintPx);

} // namespace cw::canvas
