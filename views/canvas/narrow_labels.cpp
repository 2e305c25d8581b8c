// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/narrow_labels.h"

#include <QPainter>

#include <utility>

namespace cw::canvas {
namespace {

constexpr double kThreeLinesPx = 48; ///< of height
constexpr int kLeastName = 10; ///< px

} // namespace

int paintNarrowName(QPainter& painter, TextStamps& stamps, QPointF centre, double room, const QString& name, bool twoLines,
                    const QColor& ink)
{
    for (const auto& [size, strong] : {std::pair{11, true}, std::pair{11, false}, std::pair{kLeastName, false}}) {
        if (stamps.centred(painter, centre, room, name, size, strong, ink))
            return 1;
    }
    qsizetype letters = name.size();
    while (letters > 0 && name[letters - 1].isDigit())
        --letters;
    const QString upper = name.first(letters).trimmed();
    const QString lower = name.sliced(letters);
    if (!twoLines || upper.isEmpty() || lower.isEmpty() || !stamps.fits(upper, room, kLeastName, false) ||
        !stamps.fits(lower, room, kLeastName, false)) {
        const QString cut = stamps.fitting(name, room, kLeastName, false);
        return stamps.centred(painter, centre, room, cut, kLeastName, false, ink) ? 1 : 0;
    }
    stamps.centred(painter, centre - QPointF(0, 6), room, upper, kLeastName, false, ink);
    stamps.centred(painter, centre + QPointF(0, 5), room, lower, kLeastName, false, ink);
    return 2;
}

void paintNarrowLabels(QPainter& painter, TextStamps& stamps, const QRectF& tilePx, const QString& name, const QString& number,
                        const QColor& ink)
{
    const double room = tilePx.width() - 4;
    const QString line = name + QStringLiteral("  ") + number;
    if (!number.isEmpty() && tilePx.width() > tilePx.height() && stamps.centred(painter, tilePx.center(), room, line, 11, true, ink))
        return; // of a rack that stands sideways
    const bool both = !number.isEmpty() && tilePx.height() >= kTwoLinesPx && stamps.fits(number, room, 11, false);
    if (!both && !number.isEmpty() && tilePx.height() < kTwoLinesPx &&
        stamps.centred(painter, tilePx.center(), room, number, 11, false, ink))
        return;
    const QPointF apart(0, both ? 8 : 0);
    const bool twoLines = tilePx.height() >= (both ? kThreeLinesPx : kTwoLinesPx);
    const int lines = paintNarrowName(painter, stamps, tilePx.center() - apart, room, name, twoLines, ink);
    if (both)
        stamps.centred(painter, tilePx.center() + apart * (lines == 2 ? 1.6 : 1), room, number, 11, false, ink);
}

} // namespace cw::canvas
