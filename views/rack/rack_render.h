// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do racks get into a picture file or onto a page, without a window?
// Leaves out: choosing the paper or the file format; the painter belongs to the caller.
#pragma once

#include "rack/rack_stage.h"

class QPainter;

namespace cw::elevation {

/// Draws the racks of the choice, as large as fits, with the legend below them.
void renderRacks(QPainter& painter, const QRectF& target, RackStage& stage, const look::Theme& theme);

} // namespace cw::elevation
