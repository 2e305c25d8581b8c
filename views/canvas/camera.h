// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where on the screen is a place of the hall, and which place is under the pointer?
// Leaves out: what is drawn there.
#pragma once

#include "design/design.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace cw::canvas {

/// 64 px for 600 mm is 100 %.
inline constexpr double kPixelsPerMm = 64.0 / 600.0;
inline constexpr int kGridMm = 600;

/// The view's window onto the floor. `originMm` is the place at the view's upper left corner.
struct Camera {
    QPointF originMm;
    double scale = kPixelsPerMm; ///< pixels per millimetre

    [[nodiscard]] QPointF toView(QPointF mm) const { return (mm - originMm) * scale; }
    [[nodiscard]] QPointF toFloor(QPointF px) const { return px / scale + originMm; }
    [[nodiscard]] QRectF toView(const QRectF& mm) const { return {toView(mm.topLeft()), mm.size() * scale}; }
    [[nodiscard]] QRectF toFloor(const QRectF& px) const { return {toFloor(px.topLeft()), px.size() / scale}; }
    friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr double kSmallestScale = kPixelsPerMm / 100;
inline constexpr double kLargestScale = kPixelsPerMm * 16;

/// How far a view zooms, in pixels per unit of its drawing.
struct ScaleRange {
    double smallest = kSmallestScale;
    double fitted = 2 * kPixelsPerMm; ///< what fit() never exceeds
    double largest = kLargestScale;
};

/// The whole of `contentMm` centred in `viewPx` with `marginPx` around it; of the floor never larger than 200 %.
Camera fit(const QRectF& contentMm, const QRectF& viewPx, double marginPx, const ScaleRange& range = {});

/// Zooms by `factor` while the place under `anchorPx` stays where it is; the scale stays in the range.
Camera zoomAt(const Camera& camera, QPointF anchorPx, double factor, const ScaleRange& range = {});

} // namespace cw::canvas
