// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which part of a drawing is looked at, and how does a hand or a key choose it? The wheel zooms at the
// pointer, a drag or Shift with an arrow moves, + − 0 and a double click beside everything work as everywhere.
// Leaves out: axes and what is drawn.
#pragma once

#include "lab/plot_frame.h"

#include <optional>

namespace cw::lab {

class ZoomFrame : public PlotFrame {
    Q_OBJECT
public:
    using PlotFrame::PlotFrame;

    /// What is seen of the whole, 0..1 from the upper left corner.
    [[nodiscard]] const QRectF& shown() const { return m_shown; }
    [[nodiscard]] bool isZoomed() const { return m_shown != kWhole; }
    /// More than 1 = nearer; the pixel stays where it is.
    void zoom(double factor, const QPointF& pixel);
    void showAll();
    /// Where the picture of the whole lies while nothing is zoomed.
    [[nodiscard]] virtual QRectF plotArea() const = 0;

protected:
    /// Pixel of a place in the whole, 0..1.
    [[nodiscard]] QPointF pixelOf(const QPointF& share) const;

    void extendMenu(QMenu& menu) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr QRectF kWhole{0, 0, 1, 1};
    void move(const QPointF& share);

    QRectF m_shown = kWhole;
    std::optional<QPointF> m_grabbed; ///< pixel under the hand
};

} // namespace cw::lab
