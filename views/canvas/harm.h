// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does something look that has failed, stopped or become slower? Shape and colour, the same on every canvas.
// Leaves out: what a failure reaches (assess/blast_radius.h).
#pragma once

#include "canvas/text_stamps.h"

#include <QRectF>

#include <cstdint>
#include <unordered_map>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::canvas {

/// From better to worse.
enum class Harm : std::uint8_t { None, Slowed, Stopped, Failed };

/// Why all of a rack has failed: both take the same devices, and are two things to a person.
enum class RackLoss : std::uint8_t { Power, Cooling };
/// By number of the rack.
using RackLosses = std::unordered_map<std::uint32_t, RackLoss>;

/// By number of the design's item.
using Harms = std::unordered_map<std::uint32_t, Harm>;

/// Over a rectangle of any size that has been painted already: slowed = a yellow corner, stopped = filled in the colour
/// of errors with a diagonal, failed = filled and crossed out. No load or group has that shape.
void paintHarm(QPainter& painter, const QRectF& px, Harm harm, const look::Theme& theme);
/// A strong frame with the arms of a cross, over or under something with a name that stays readable.
void paintCrossedOut(QPainter& painter, const QRectF& px, bool filled, const look::Theme& theme);
/// Across a line that is cut.
void paintCut(QPainter& painter, QPointF px, const look::Theme& theme);

inline constexpr double kHarmLegendHeight = 30;
double harmLegendWidth(TextStamps& stamps); ///< as wide as its words
void paintHarmLegend(QPainter& painter, QPointF topLeft, const look::Theme& theme, TextStamps& stamps);

} // namespace cw::canvas
