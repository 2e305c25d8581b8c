// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is the strip below the racks drawn, with the legend of their colours?
// Leaves out: its buttons (rack_bar.h).
#pragma once

#include "canvas/text_stamps.h"
#include "canvas/tiles.h"
#include "rack/rack_painter.h"

#include <QRectF>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::elevation {

inline constexpr double kBottomPx = 56;

/// What the racks show at a scale beside their colours.
struct Shown {
    bool bars = false;
    bool pdus = false;
};
Shown shownAt(const RackPlan& plan, const canvas::Camera& camera);

/// Into the room right of the buttons: what is drawn. What has no place is left out from the right.
void paintLegend(QPainter& painter, const QRectF& room, const canvas::TileLayer& layer, const Shown& shown, const look::Theme& theme,
                 canvas::TextStamps& stamps);

} // namespace cw::elevation
