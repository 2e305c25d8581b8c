// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/hall_layout.h"

#include "design/rows.h"

#include <algorithm>
#include <cmath>

namespace cw::templates {
namespace {

constexpr int kAisleMm = 1200;
constexpr int kMarginXMm = 3600; ///< room for panels on the left and air handlers on the right
constexpr int kMarginYMm = 1800;
constexpr int kMostInRow = 60; ///< then people need a way through

/// A, B … Z, AA, AB …
std::string rowName(int row)
{
    std::string name(1, static_cast<char>('A' + row % 26));
    return row < 26 ? name : rowName(row / 26 - 1) + name;
}

} // namespace

HallLayout layOut(int racks, int rackWidthMm, int rackDepthMm)
{
    // Two rows up to ten racks, then as many as make the hall about as deep as wide.
    const double pitch = rackDepthMm + kAisleMm;
    const int square = static_cast<int>(std::ceil(std::sqrt(racks * pitch / rackWidthMm)));
    const int perRow = std::max(1, racks <= 10 ? (racks + 1) / 2 : square);
    const int rows = std::max(2, (racks + perRow - 1) / perRow);

    HallLayout hall;
    const auto columnX = [&](int column) {
        return kMarginXMm + column * rackWidthMm + column / kMostInRow * design::kRowGapMm;
    };
    hall.widthMm = columnX(perRow) + 2 * rackWidthMm + kMarginXMm;
    hall.depthMm = 2 * kMarginYMm + rows * rackDepthMm + (rows - 1) * kAisleMm;
    for (int row = 0; row < rows; ++row) {
        const int y = kMarginYMm + row * (rackDepthMm + kAisleMm);
        const design::Facing facing = row % 2 == 0 ? design::Facing::Up : design::Facing::Down;
        for (int column = 0; column < perRow && static_cast<int>(hall.places.size()) < racks; ++column)
            hall.places.push_back(
                {rowName(row) + std::to_string(column + 1), {columnX(column), y}, facing});
        hall.rowEnds.push_back({rowName(row), {columnX(perRow), y}, facing});
    }
    return hall;
}

} // namespace cw::templates
