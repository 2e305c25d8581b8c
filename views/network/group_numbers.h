// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which colour does a parallel group have, and where does its number stand on the accelerators of a node?
// Leaves out: which groups there are (placement/rank_grid.h).
#pragma once

#include "network/network_painter.h"

namespace cw::topology {

inline constexpr int kGroupColours = 8;
/// Okabe-Ito by number, the eight again and again; numbers tell them apart.
QColor groupColour(int group, const look::Theme& theme);

/// For text on it.
QColor inkOn(const QColor& fill);

/// The number of a group once for all its accelerators that stand beside each other, as large as these let it be.
void paintGroupNumbers(QPainter& painter, const NetworkPicture& picture, const network::NodePorts& node,
                       const Camera& camera, canvas::TextStamps& stamps);

struct GroupNumber {
    QString text;
    int size = 0;
    QRectF ground; ///< what is filled behind it, over the gaps between accelerators
};
/// Those that stand on any of these accelerators.
std::vector<GroupNumber> numbersOn(const NetworkPicture& picture, const std::vector<int>& accelerators, const Camera& camera,
                                   canvas::TextStamps& stamps);

/// Whether there is room for it at this zoom, as the first accelerators of a node show.
bool areNumbersShown(const NetworkPicture& picture, const network::NodePorts& node, const Camera& camera,
                     canvas::TextStamps& stamps);

} // namespace cw::topology
