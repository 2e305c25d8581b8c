// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/camera.h"

#include <algorithm>

namespace cw::canvas {

Camera fit(const QRectF& contentMm, const QRectF& viewPx, double marginPx, const ScaleRange& range)
{
    const QRectF inner = viewPx.adjusted(marginPx, marginPx, -marginPx, -marginPx);
    const double width = std::max(contentMm.width(), 1.0);
    const double height = std::max(contentMm.height(), 1.0);
    const double wanted = std::min(std::max(inner.width(), 1.0) / width, std::max(inner.height(), 1.0) / height);
    Camera camera;
    camera.scale = std::clamp(wanted, range.smallest, range.fitted);
    camera.originMm = contentMm.center() - viewPx.center() / camera.scale;
    return camera;
}

Camera zoomAt(const Camera& camera, QPointF anchorPx, double factor, const ScaleRange& range)
{
    const QPointF place = camera.toFloor(anchorPx);
    Camera zoomed = camera;
    zoomed.scale = std::clamp(camera.scale * factor, range.smallest, range.largest);
    zoomed.originMm = place - anchorPx / zoomed.scale;
    return zoomed;
}

} // namespace cw::canvas
