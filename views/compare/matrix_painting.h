// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do a cell of the table of options and the head of a column look?
// Leaves out: what they say (option_table.h).
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace cw::variants {

inline constexpr int kMatrixRow = 26;
inline constexpr int kMatrixHead = 44;

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Name over what the state is; the current one has a bar under it.
class OptionHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit OptionHeader(QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    void setCurrentSection(int section);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int m_current = -1;
};

} // namespace cw::variants
