// SPDX-License-Identifier: GPL-3.0-or-later
// Where switches stand that are no part of the network, and how much room everything else takes.
#include "network/plan_parts.h"

#include <algorithm>

namespace cw::topology {
namespace {

constexpr QSizeF kBesideSize(112, kSwitchHeight);
constexpr int kBesideInColumn = 16;
constexpr double kReadableWidth = 1100; ///< of a drawing whose texts can be read when all of it is shown

} // namespace

QRectF boundsOf(const Plan& plan)
{
    QRectF all;
    for (const Box& box : plan.boxes)
        all = all.united(box.at);
    for (const Block& block : plan.blocks)
        all = all.united(block.at);
    return all;
}

void layOutBeside(Draft& draft, QPointF topLeft, double zoom)
{
    int number = 0;
    for (Box& box : draft.plan.boxes) {
        if (box.kind != BoxKind::Switch || box.tier >= 0)
            continue;
        const QPointF step(number / kBesideInColumn * (kBesideSize.width() + kGap), // NOLINT(bugprone-integer-division)
                           number % kBesideInColumn * (kBesideSize.height() + kGap));
        box.at = QRectF(topLeft + step * zoom, kBesideSize * zoom);
        ++number;
    }
}

/// Where it does not make the drawing smaller: in a corner that a ring leaves free, else at the side that a wide window
/// has to spare. As large as the drawing needs to be read in a window that shows all of it.
void layOutAround(Draft& draft)
{
    Plan& plan = draft.plan;
    const auto isBeside = [](const Box& box) { return box.kind == BoxKind::Switch && box.tier < 0; };
    const auto count = static_cast<int>(std::ranges::count_if(plan.boxes, isBeside));
    if (count == 0)
        return;
    QRectF all = boundsOf(plan);
    for (const QRectF& group : plan.groups)
        all = all.united(group);
    const double zoom = std::max(1.0, all.width() / kReadableWidth);
    const int columns = (count + kBesideInColumn - 1) / kBesideInColumn;
    const int rows = std::min(count, kBesideInColumn);
    const QSizeF size = QSizeF(columns * (kBesideSize.width() + kGap) - kGap, rows * (kBesideSize.height() + kGap) - kGap) * zoom;
    const QRectF inner = all.adjusted(1, 1, -1, -1); // rounding must not put a box outside
    for (const QPointF corner : {QPointF(inner.right() - size.width(), inner.bottom() - size.height()),
                                 QPointF(inner.right() - size.width(), inner.top()),
                                 QPointF(inner.left(), inner.bottom() - size.height()), inner.topLeft()}) {
        const QRectF place = QRectF(corner, size).adjusted(-kGap, -kGap, kGap, kGap);
        if (!plan.groups.empty() && std::ranges::none_of(plan.groups, [&](const QRectF& g) { return g.intersects(place); }))
            return layOutBeside(draft, corner, zoom);
    }
    const bool right = all.width() < kWindowShape * all.height();
    layOutBeside(draft, right ? QPointF(all.right() + kBesideGap, all.top()) : QPointF(all.left(), all.bottom() + kBesideGap),
                 zoom);
}

} // namespace cw::topology
