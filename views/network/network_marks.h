// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are the aids around the network drawn: the legend, the list of the worst links?
// Leaves out: the network itself (network_painter.h), a group that is pointed at (group_trace.h), and when each is shown
// (network_view.h).
#pragma once

#include "network/network_stage.h"

#include <QRectF>

namespace cw::topology {

inline constexpr double kLegendWidth = 300;
inline constexpr double kPanelWidth = 272;

QRectF legendRect(const QRectF& viewPx, Overlay overlay);
/// What a hand can do is said on screen alone, not in a file.
void paintLegend(QPainter& painter, const QRectF& px, const NetworkStage& stage, canvas::TextStamps& stamps,
                 bool onScreen = true);

/// The list of the worst links, closed to its title where `open` is false.
QRectF worstRect(const QRectF& viewPx, const NetworkStage& stage, bool open);
/// The line of the list at a place; -1 = none, -2 = the title.
int worstLineAt(const QRectF& panel, const NetworkStage& stage, QPointF px);
void paintWorst(QPainter& painter, const QRectF& panel, const NetworkStage& stage, int hovered, bool open,
                canvas::TextStamps& stamps);

} // namespace cw::topology
