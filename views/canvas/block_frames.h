// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does each copy of a block stand, and how is it marked on the floor? A thin frame with the block's name
// and the copy's number, as far as there is room for them. Leaves out: what is in it.
#pragma once

#include "canvas/camera.h"
#include "canvas/text_stamps.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

struct BlockFrame {
    QRect mm;
    QString label; ///< "SU 1 · 3"
    friend bool operator==(const BlockFrame&, const BlockFrame&) = default;
};

std::vector<BlockFrame> blockFrames(const design::Design& design, const catalog::Catalog& catalog);

void paintBlockFrames(QPainter& painter, const std::vector<BlockFrame>& frames, const Camera& camera,
                      const QRectF& viewPx, const look::Theme& theme, TextStamps& stamps);

} // namespace cw::canvas
