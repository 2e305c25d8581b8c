// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does a tip hide least of what it speaks of? Leaves out: what it says (network_text.h).
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace cw::topology {

/// A view in coarse squares, each with what hiding it would cost.
class TipPlace {
public:
    explicit TipPlace(const QRectF& viewPx);
    void add(const QRectF& px, int cost);
    void add(const QLineF& px, int cost);
    /// Upper left corner for a tip of this size: of equally good places the one nearest to the upper right corner.
    [[nodiscard]] QPointF leastHiding(const QSizeF& tip) const;

private:
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;
    void addSquare(int column, int row, int cost);

    QRectF m_view;
    int m_columns;
    int m_rows;
    std::vector<int> m_costs;
};

} // namespace cw::topology
