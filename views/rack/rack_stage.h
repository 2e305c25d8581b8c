// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the elevation show now, and what is at a pixel? The hall, the rows chosen from it, figures, camera.
// Leaves out: gestures and their marks (rack_view.h).
#pragma once

#include "canvas/floor_stage.h"
#include "design/rows.h"
#include "rack/rack_facts.h"
#include "rack/rack_painter.h"
#include "rack/rack_plan.h"

#include <QPixmap>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cw::elevation {

/// Which racks are shown: one row, all rows, or those picked by a selection.
struct Choice {
    enum class Kind { All, Row, Picked };
    Kind kind = Kind::Row;
    std::size_t row = 0;
    std::vector<design::RackId> picked;
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// Racks from left to right, each followed by its devices from the top.
struct WalkOrder {
    std::vector<std::uint32_t> items;
    std::unordered_map<std::uint32_t, std::size_t> placeOf; ///< by item
};

struct Hit {
    std::optional<std::uint32_t> standing;  ///< whose column is there: title, cabinet or bars
    std::optional<canvas::PlanDevice> box;
    int unit = 0; ///< under the pointer, 0 outside the opening
};

class RackStage {
public:
    RackStage();
    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    void setDesign(std::shared_ptr<const design::Design> design);
    void setFigures(canvas::TileLayer layer, RackFacts facts);
    void setChoice(Choice choice);
    void setSides(Sides sides);
    void setCamera(const canvas::Camera& camera) { m_camera = camera; }
    void invalidate() { m_picture = QPixmap(); }

    /// The document with its catalog, its devices and the overlay; its camera means nothing here.
    [[nodiscard]] const canvas::FloorStage& hall() const { return m_hall; }
    [[nodiscard]] const design::Design& design() const { return m_hall.design(); }
    [[nodiscard]] const std::vector<design::RackRow>& rows() const { return m_rows; }
    [[nodiscard]] const RackPlan& plan() const { return m_plan; }
    [[nodiscard]] const RackFacts& facts() const { return m_facts; }
    [[nodiscard]] const Choice& choice() const { return m_choice; }
    [[nodiscard]] Sides sides() const { return m_sides; }
    [[nodiscard]] const canvas::Camera& camera() const { return m_camera; }

    /// Of all that is shown; made when it is asked for and kept until something else is shown.
    [[nodiscard]] const WalkOrder& walkOrder() const;
    /// The row that a rack stands in.
    [[nodiscard]] std::optional<std::size_t> rowOf(std::uint32_t rack) const;
    [[nodiscard]] std::optional<std::uint32_t> rackOf(std::uint32_t item) const;
    [[nodiscard]] Hit hit(QPointF px) const;
    /// Where an item is drawn, on the first side that shows it; nullopt = not shown.
    [[nodiscard]] std::optional<QRect> placeOf(std::uint32_t item) const;
    [[nodiscard]] canvas::Camera fitted(const QRectF& room) const;

    /// The racks, from the cache when nothing has changed. `seen` is the part of `size` that the racks have.
    void paint(QPainter& painter, const QSize& size);
    [[nodiscard]] RackPainter& painter() { return m_painter; }
    [[nodiscard]] RackPicture picture(const look::Theme& theme) const;

private:
    void replan();
    void matchFigures();

    canvas::FloorStage m_hall;
    std::vector<design::RackRow> m_rows;
    std::vector<std::uint32_t> m_rowOf;
    RackPlan m_plan;
    mutable std::optional<WalkOrder> m_walkOrder;
    RackFacts m_facts;
    std::vector<const canvas::RackFigures*> m_figures; ///< by index of the rack
    Choice m_choice;
    Sides m_sides = Sides::Front;
    canvas::Camera m_camera{{}, 1.0};
    RackPainter m_painter;
    QPixmap m_picture;
    canvas::Camera m_pictureCamera;
};

/// How far the elevation zooms: 1 = 16 px a unit.
inline constexpr canvas::ScaleRange kScales{0.002, 1.0, 6.0};

} // namespace cw::elevation
