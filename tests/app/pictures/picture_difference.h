// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which places does a picture differ from a stored one by more than another rasteriser of the same fonts
// would make it? Leaves out: what is in the pictures and where they are kept.
#pragma once

#include <QImage>
#include <QSize>

namespace cw::test {

// Two pictures are compared in blocks of 16 px. A block differs
// - in its strokes, where more than kWrongPixels pixels of either picture have no like pixel within kReach px in the other.
//   Like: between the darkest and the lightest there, kStep levels to spare. Antialiasing, hinting and a letter that
//   sits one pixel further pass; a missing word, another word, and anything that has moved by 3 px or more do not;
// - in its ground, where most pixels have the same level of a channel in both pictures, more than kGroundStep levels apart.
//   It is what lies behind the letters, which no rasteriser touches: it tells a dock from a window, 9 levels apart.
// Up to kAllowedBlocks may differ: less than the shortest word of any picture covers, more than one digit does.
inline constexpr int kBlock = 16;
inline constexpr int kReach = 1;
inline constexpr int kStep = 56;
inline constexpr int kWrongPixels = 8;
inline constexpr int kGroundStep = 4;
inline constexpr int kAllowedBlocks = 2;

struct PictureDifference {
    QSize stored;
    QSize seen;
    int blocks = 0;  ///< that differ
    QImage marked;   ///< the picture that is seen, pale, with these blocks as it has them and in a red frame
    [[nodiscard]] bool isAccepted() const { return stored == seen && blocks <= kAllowedBlocks; }
};

PictureDifference differenceOf(const QImage& stored, const QImage& seen);

} // namespace cw::test
