// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tip_place.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace cw::topology {
namespace {

constexpr double kSquare = 4; ///< px
constexpr double kTipEdge = 4; ///< px that stay free along the border

} // namespace

TipPlace::TipPlace(const QRectF& viewPx)
    : m_view(viewPx), m_columns(std::max(1, static_cast<int>(std::ceil(viewPx.width() / kSquare)))),
      m_rows(std::max(1, static_cast<int>(std::ceil(viewPx.height() / kSquare)))),
      m_costs(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0)
{
}

int TipPlace::column(double x) const { return static_cast<int>(std::floor((x - m_view.left()) / kSquare)); }
int TipPlace::row(double y) const { return static_cast<int>(std::floor((y - m_view.top()) / kSquare)); }

void TipPlace::addSquare(int column, int row, int cost)
{
    if (column >= 0 && column < m_columns && row >= 0 && row < m_rows)
        m_costs[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)] += cost;
}

void TipPlace::add(const QRectF& px, int cost)
{
    const QRectF seen = px.intersected(m_view);
    if (seen.isEmpty())
        return;
    for (int r = row(seen.top()); r <= row(seen.bottom()); ++r) {
        for (int c = column(seen.left()); c <= column(seen.right()); ++c)
            addSquare(c, r, cost);
    }
}

void TipPlace::add(const QLineF& px, int cost)
{
    if (!QRectF(px.p1(), px.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(m_view))
        return;
    const int steps = std::max(1, static_cast<int>(std::min(px.length(), 4 * (m_view.width() + m_view.height())) / kSquare));
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = px.pointAt(static_cast<double>(i) / steps);
        addSquare(column(at.x()), row(at.y()), cost);
    }
}

QPointF TipPlace::leastHiding(const QSizeF& tip) const
{
    const auto at = [this](int c, int r) {
        return static_cast<std::size_t>(r) * static_cast<std::size_t>(m_columns + 1) + static_cast<std::size_t>(c);
    };
    // Sums over all squares above and to the left: any rectangle's cost in four steps.
    std::vector<std::int64_t> sums(static_cast<std::size_t>(m_columns + 1) * static_cast<std::size_t>(m_rows + 1), 0);
    for (int r = 0; r < m_rows; ++r) {
        for (int c = 0; c < m_columns; ++c)
            sums[at(c + 1, r + 1)] = sums[at(c, r + 1)] + sums[at(c + 1, r)] - sums[at(c, r)] +
                                     m_costs[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_columns) +
                                             static_cast<std::size_t>(c)];
    }
    const QRectF room = m_view.adjusted(kTipEdge, kTipEdge, -kTipEdge, -kTipEdge);
    const double right = std::max(room.left(), room.right() - tip.width());
    const double bottom = std::max(room.top(), room.bottom() - tip.height());
    QPointF best(right, room.top());
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    double nearest = 0;
    for (double y = room.top(); y <= bottom; y += kSquare) {
        for (double x = right; x >= room.left(); x -= kSquare) {
            const int c0 = std::clamp(column(x), 0, m_columns);
            const int c1 = std::clamp(column(x + tip.width()) + 1, c0, m_columns);
            const int r0 = std::clamp(row(y), 0, m_rows);
            const int r1 = std::clamp(row(y + tip.height()) + 1, r0, m_rows);
            const std::int64_t cost = sums[at(c1, r1)] - sums[at(c0, r1)] - sums[at(c1, r0)] + sums[at(c0, r0)];
            const double away = std::hypot(right - x, y - room.top());
            if (cost < least || (cost == least && away < nearest)) {
                least = cost;
                nearest = away;
                best = {x, y};
            }
        }
    }
    return best;
}

} // namespace cw::topology
