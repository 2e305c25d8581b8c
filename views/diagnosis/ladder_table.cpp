// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/ladder_table.h"

#include "format/change_sentence.h"
#include "format/numbers.h"
#include "format/words.h"

#include <QEvent>
#include <QHeaderView>

#include <utility>

namespace cw::diagnosis_views {
namespace {

enum Column { Name, Gain, Cost, Power, CostOfPerCent, PowerOfPerCent, Columns };

template <class Value>
QString changed(const std::optional<Value>& value, const char* unit)
{
    return value ? format::difference(Measure(Value{}), Measure(*value), unit) : format::unknown();
}

/// "nothing" where the step costs nothing more, empty where it brings nothing.
template <class Value>
QString priceOf(const assess::Rung& rung, const std::optional<Value>& change, const std::optional<Value>& price, const char* unit)
{
    if (!rung.gain || !change)
        return format::unknown();
    if (!price)
        return {};
    return price->base() > 0 ? format::measure(Measure(*price), unit) : LadderTable::tr("nothing");
}

} // namespace

LadderTable::LadderTable(QWidget* parent) : QTableWidget(0, Columns, parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    setShowGrid(false);
    setProperty("roomy", true);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    fill();
}

void LadderTable::setRungs(Rungs rungs)
{
    m_rungs = std::move(rungs);
    fill();
}

const assess::Rung* LadderTable::current() const
{
    const int row = currentRow();
    if (!m_rungs || row < 0 || row >= static_cast<int>(m_rungs->size()))
        return nullptr;
    const assess::Rung& rung = (*m_rungs)[static_cast<std::size_t>(row)];
    return rung.design ? &rung : nullptr;
}

void LadderTable::fillRow(int row, const assess::Rung& rung)
{
    const auto set = [this, row](int column, const QString& text) {
        auto* cell = new QTableWidgetItem(text);
        cell->setTextAlignment(column == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, column, cell);
        return cell;
    };
    QTableWidgetItem* name = set(Name, format::sentence(rung));
    if (rung.obstacle) {
        const QString why = format::sentence(*rung.obstacle);
        name->setText(tr("%1: %2").arg(name->text(), why));
        name->setToolTip(why);
        setSpan(row, Name, 1, Columns);
        for (int column = 0; column < Columns; ++column) {
            if (QTableWidgetItem* cell = item(row, column))
                cell->setFlags(cell->flags() & ~Qt::ItemIsEnabled);
        }
        return;
    }
    set(Gain, rung.gain ? format::relativeChange(*rung.gain) : format::unknown());
    set(Cost, changed(rung.cost, "USD/yr"));
    set(Power, changed(rung.power, "kW"));
    set(CostOfPerCent, priceOf(rung, rung.cost, rung.costOfPercent, "USD/yr"));
    set(PowerOfPerCent, priceOf(rung, rung.power, rung.powerOfPercent, "kW"));
}

void LadderTable::fill()
{
    setAccessibleName(tr("One step more of each"));
    clearSpans();
    setRowCount(0);
    setHorizontalHeaderLabels({tr("One step more"), tr("Useful tokens"), tr("Cost a year"), tr("Power"), tr("Cost of +1 %"), tr("Power of +1 %")});
    for (int column = 0; column < Columns; ++column)
        horizontalHeaderItem(column)->setTextAlignment((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (!m_rungs)
        return;
    setRowCount(static_cast<int>(m_rungs->size()));
    int row = 0;
    for (const assess::Rung& rung : *m_rungs)
        fillRow(row++, rung);
    setCurrentCell(0, 0);
}

void LadderTable::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace cw::diagnosis_views
