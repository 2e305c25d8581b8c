// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: when and which way does a canvas scroll by itself while something is dragged to its edge?
// Leaves out: what scrolling does to the canvas and what is held.
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QTimer>

#include <functional>

class QWidget;

namespace cw::canvas {

inline constexpr double kScrollEdgePx = 24;

/// What the canvas tells about itself, each time it is asked.
struct EdgeScrollHost {
    std::function<bool()> holds;             ///< something is dragged
    std::function<QRectF()> room;            ///< where the drawing is seen
    std::function<QRectF()> drawn;           ///< all that is drawn, in the same pixels: it is not scrolled out of sight
    std::function<void(QPointF px)> scrolls; ///< the drawing moves against this way
};

/// A child of the canvas that follows the pointer over it.
class EdgeScroll : public QObject {
public:
    EdgeScroll(QWidget* canvas, EdgeScrollHost host);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QPointF way() const;
    void follow(QPointF px);
    void step();

    QWidget* m_canvas;
    EdgeScrollHost m_host;
    QPointF m_at;
    QTimer m_timer;
};

} // namespace cw::canvas
