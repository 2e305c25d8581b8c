// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the table of options reach a view that people walk by keyboard and screen reader?
// Leaves out: its texts (option_table.h) and its painting (option_matrix.cpp).
#pragma once

#include "compare/option_table.h"

#include <QAbstractTableModel>

namespace cw::variants {

class OptionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Group and label stand before the columns of the table.
    static constexpr int kLead = 2;
    enum Role { CellRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(Columns columns, std::vector<Row> rows);
    [[nodiscard]] const Columns& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    /// nullptr for group and label.
    [[nodiscard]] const Column* columnAt(int section) const;
    [[nodiscard]] const Cell* cellAt(const QModelIndex& index) const;
    /// The first row of its group.
    [[nodiscard]] bool startsGroup(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString spoken(const QModelIndex& index) const;

    Columns m_columns;
    std::vector<Row> m_rows;
};

} // namespace cw::variants
