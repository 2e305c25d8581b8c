// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/tile_grid.h"

#include <QtMath>

#include <algorithm>

namespace cw::views {
namespace {

constexpr int kNarrowestTile = 180;
constexpr int kWidestTile = 400;
constexpr int kFewestColumns = 4; ///< of that many templates and more
constexpr double kFlattest = 88.0 / 184; ///< of a thumbnail, height to width
constexpr double kTallest = 0.64;

int rowsOf(int count, int columns) { return std::max(1, (count + columns - 1) / columns); }

int tilesHigh(int count, const TileGrid& grid)
{
    return rowsOf(count, grid.columns) * (grid.thumbnail + kTileWords + kTileGap) - kTileGap;
}

/// As if no bar ever took from the width.
TileGrid gridIn(int count, const QSize& room)
{
    const int across = room.width() + kTileGap;
    const int most = std::max(1, across / (kNarrowestTile + kTileGap));
    const auto widthOf = [across](int columns) { return std::clamp(across / columns - kTileGap, kNarrowestTile, kWidestTile); };
    const auto heightOf = [count, &room](int columns) {
        return (room.height() + kTileGap) / rowsOf(count, columns) - kTileGap - kTileWords;
    };
    int columns = std::clamp(std::min(count, kFewestColumns), 1, most);
    while (columns < most && heightOf(columns) < qRound(widthOf(columns) * kFlattest))
        ++columns;
    const int width = widthOf(columns);
    return {columns, width, std::clamp(heightOf(columns), qRound(width * kFlattest), qRound(width * kTallest))};
}

} // namespace

/// What is decided never asks whether the bar is in sight just now: lower tiles would send it away and call it back for ever.
TileGrid tileGrid(int count, const QSize& room, int scrollBar)
{
    const TileGrid whole = gridIn(count, room);
    return tilesHigh(count, whole) <= room.height() ? whole : gridIn(count, room - QSize(scrollBar, 0));
}

} // namespace cw::views
