// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does each copy of a block stand, and how is it marked on the floor? A thin frame with the block's name
// and the copy's number, as far as there is room for them. Leaves out: what is in it.
#pragma once

#include "canvas/camera.h"
#include "canvas/text_stamps.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <QFont>
#include <QRect>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

struct FloorPlan;

struct BlockFrame {
    QRect mm;
    QString label; ///< "SU 1 · 3"
    friend bool operator==(const BlockFrame&, const BlockFrame&) = default;
};

std::vector<BlockFrame> blockFrames(const design::Design& design, const catalog::Catalog& catalog);

/// How the copies stand on the screen: a frame runs between its racks and their neighbours, and its label where it covers
/// neither racks nor another label, if there is such a place.
struct PlacedFrame {
    QRectF px;
    QRectF label; ///< empty where it is wider than the frame
    const BlockFrame* frame = nullptr;
};
std::vector<PlacedFrame> placeBlockFrames(const std::vector<BlockFrame>& frames, const FloorPlan& plan, const Camera& camera,
                                          const QRectF& viewPx, TextStamps& stamps);

/// Where their words stand.
std::vector<QRectF> labelsOf(const std::vector<PlacedFrame>& frames);

/// The copies as they stood when they were last asked for; placed anew only where something of that is different.
class StandingFrames {
public:
    /// Whenever the plan is another one, too.
    void setFrames(std::vector<BlockFrame> frames);
    const std::vector<PlacedFrame>& placed(const FloorPlan& plan, const Camera& camera, const QRectF& viewPx, TextStamps& stamps);

private:
    struct Seen {
        Camera camera;
        QRectF viewPx;
        QFont font; ///< of the labels
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    std::vector<BlockFrame> m_frames;
    std::vector<PlacedFrame> m_placed;
    std::optional<Seen> m_seen; ///< nothing is placed yet without it
};

void paintBlockFrames(QPainter& painter, const std::vector<PlacedFrame>& frames, const Camera& camera,
                      const look::Theme& theme, TextStamps& stamps);

} // namespace cw::canvas
