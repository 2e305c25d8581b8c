// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do two states of the hall look side by side? Two floors under one camera and one colour scale: what moves
// one moves both, and what has the same number has the same colour.
// Leaves out: editing; that is done on the canvas.
#pragma once

#include "canvas/baseline_ghost.h"
#include "canvas/floor_stage.h"

#include <QWidget>

#include <array>
#include <memory>

namespace cw::variants {

struct FloorSide {
    QString title;
    std::shared_ptr<const design::Design> design; ///< nullptr = nothing to show
    canvas::TileLayer layer;
};

class FloorPair : public QWidget {
    Q_OBJECT
public:
    explicit FloorPair(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// What has come, gone or moved from the left to the right is marked on the right.
    void setSides(FloorSide left, FloorSide right);
    [[nodiscard]] const canvas::Camera& camera() const { return m_camera; }
    [[nodiscard]] const canvas::TileLayer& layer(std::size_t side) const { return m_sides[side].stage.layer(); }
    /// The floors without their legend.
    [[nodiscard]] QRectF sideRect(std::size_t side) const;
    void zoomToFit();
    [[nodiscard]] QSize sizeHint() const override { return {1200, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Side {
        canvas::FloorStage stage;
        QString title;
        bool shown = false;
    };
    /// Below both floors, for both; empty where neither is coloured.
    [[nodiscard]] QRectF legendRect() const;
    [[nodiscard]] const canvas::TileLayer& colours() const;
    void paintLegend(QPainter& painter);
    void setCamera(const canvas::Camera& camera);
    /// A place of the widget in the coordinates of the side it lies in.
    [[nodiscard]] QPointF inSide(QPointF px) const;

    std::array<Side, 2> m_sides;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    canvas::BaselineGhost m_ghost;
    canvas::Camera m_camera;
    bool m_followsFit = true;
    QPointF m_pressPx;
    canvas::Camera m_pressCamera;
};

} // namespace cw::variants
