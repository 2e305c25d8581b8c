// SPDX-License-Identifier: GPL-3.0-or-later
// Where the floors stand: below a wide table, beside one of few options, whose height they would only take away.
#include "compare/compare_view.h"
#include "compare/floor_pair.h"
#include "compare/option_matrix.h"

#include <QSplitter>

namespace cw::variants {
namespace {

constexpr int kNamesWidth = 300;   ///< of the table's figures
constexpr int kOptionWidth = 180;  ///< of an option where the table gives room away
constexpr int kWordsBeside = 320;
constexpr int kFloorsBeside = 560; ///< narrower ones stand below
constexpr int kTableShare = 58;    ///< per cent of the height, above the floors

} // namespace

void CompareView::arrange()
{
    const int table = kNamesWidth + static_cast<int>(m_columns.size()) * kOptionWidth + kWordsBeside;
    const bool beside = width() - table >= kFloorsBeside;
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    if (m_arranged && m_split->orientation() == wanted)
        return; // a person may have moved the line
    m_arranged = true;
    m_split->setOrientation(wanted);
    m_split->setStretchFactor(0, beside ? 0 : kTableShare);
    m_split->setStretchFactor(1, beside ? 1 : 100 - kTableShare);
    m_split->setSizes(beside ? QList<int>{table, width() - table}
                             : QList<int>{height() * kTableShare / 100, height() * (100 - kTableShare) / 100});
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_order.empty())
        arrange();
}

} // namespace cw::variants
