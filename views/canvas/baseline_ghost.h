// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what stood on the floor in the state that is compared with, and what has come, gone, moved or changed since?
// Leaves out: what is other in a rack (compare/), and which state that is.
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

/// Footprints in millimetres. Nothing is shown while the name is empty.
struct BaselineGhost {
    struct Move {
        QRect from;
        QRect to;
        friend bool operator==(const Move&, const Move&) = default;
    };
    QString name; ///< of the state that the present one is compared with
    std::vector<QRect> added;
    std::vector<QRect> removed;
    std::vector<Move> moved;
    std::vector<QRect> changed; ///< stand where they stood, and are or hold something else
    [[nodiscard]] bool isShown() const { return !name.isEmpty(); }
    /// "Ghost: A · 2 added · 1 removed · 4 moved · 1 changed": what the marks mean.
    [[nodiscard]] QString text() const;
    friend bool operator==(const BaselineGhost&, const BaselineGhost&) = default;
};

/// Racks and floor units, matched by id.
BaselineGhost baselineGhost(const design::Design& baseline, const design::Design& now, const catalog::Catalog& catalog,
                            const QString& name);

/// Added: outlined in the accent colour. Removed: dashed grey. Moved: dashed where it stood, with an arrow to where it
/// stands. Changed: a corner in the accent colour. And a label that says so.
void paintBaselineGhost(QPainter& painter, const QRectF& viewPx, const Camera& camera, const BaselineGhost& ghost,
                        const look::Theme& theme, TextStamps& stamps);

} // namespace cw::canvas
