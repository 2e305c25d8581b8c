// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/option_model.h"

namespace cw::variants {

void OptionModel::setTable(Columns columns, std::vector<Row> rows)
{
    const bool sameShape = columns.size() == m_columns.size() && rows.size() == m_rows.size();
    if (!sameShape)
        beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    if (!sameShape) {
        endResetModel();
        return;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const Column* OptionModel::columnAt(int section) const
{
    const int at = section - kLead;
    return at >= 0 && at < static_cast<int>(m_columns.size()) ? &m_columns[static_cast<std::size_t>(at)] : nullptr;
}

const Cell* OptionModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid() || columnAt(index.column()) == nullptr)
        return nullptr;
    return &m_rows[static_cast<std::size_t>(index.row())].cells[static_cast<std::size_t>(index.column() - kLead)];
}

bool OptionModel::startsGroup(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row == 0 || m_rows[at].group != m_rows[at - 1].group;
}

int OptionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OptionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kLead + static_cast<int>(m_columns.size());
}

QVariant OptionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell* cell = cellAt(index);
    if (role == Qt::DisplayRole) {
        if (cell != nullptr)
            return cell->value;
        return index.column() == 1 ? row.label : startsGroup(index.row()) ? row.group : QString();
    }
    if (role == Qt::ToolTipRole)
        return cell != nullptr ? cell->hint : row.label;
    if (role == Qt::AccessibleTextRole)
        return spoken(index);
    return {};
}

QString OptionModel::spoken(const QModelIndex& index) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell* cell = cellAt(index);
    if (cell == nullptr)
        return index.column() == 0 ? row.group : row.label;
    QString text = tr("%1, %2: %3", "figure, option, value").arg(row.label, columnAt(index.column())->name, cell->value);
    if (!cell->reason.isEmpty())
        text = tr("%1, %2", "a figure without a value, why").arg(text, cell->reason);
    if (!cell->badge.isEmpty())
        text = tr("%1, difference %2").arg(text, cell->badge);
    return cell->best ? tr("%1, best value").arg(text) : text;
}

QVariant OptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const Column* column = columnAt(section);
    if (orientation != Qt::Horizontal || column == nullptr || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::ToolTipRole)
        return column->notes.isEmpty() ? column->name : column->notes;
    return column->name;
}

} // namespace cw::variants
