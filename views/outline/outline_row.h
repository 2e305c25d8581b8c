// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a line of the outline look? Arrow, icon, name, a triangle where something is wrong, the figure at
// the right. Leaves out: which lines there are and what they say.
#pragma once

#include "outline/outline_plan.h"

#include <QStyledItemDelegate>

namespace cw::outline {

class OutlineRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// Where a press opens or closes the line, from the left edge of the view; empty where nothing is below it.
    static QRect arrowRect(LineKind kind, const QRect& row);
};

} // namespace cw::outline
