// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in how many columns do the templates stand, and how large is each? So that all of them are in sight where the
// page is large enough, and fill it. Leaves out: which templates there are.
#pragma once

#include <QSize>

namespace cw::views {

inline constexpr int kTileGap = 16;
inline constexpr int kTileWords = 56; ///< px of height below the thumbnail

struct TileGrid {
    int columns = 1;
    int width = 0;     ///< of a tile [px]
    int thumbnail = 0; ///< its height [px]
};

/// For `count` tiles in `room`; where not even the smallest all fit, as many in a row as there is room for beside
/// a scroll bar of that width.
TileGrid tileGrid(int count, const QSize& room, int scrollBar);

} // namespace cw::views
