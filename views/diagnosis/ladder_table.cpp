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

constexpr double kPerCent = 0.01;
constexpr double kNothing = 1e-9;

template <class Value>
QString changed(const std::optional<Value>& value, const char* unit)
{
    return value ? format::difference(Measure(*value * 0.0), Measure(*value), unit) : format::unknown();
}

/// What one per cent more costs at this rate; "nothing" where the step costs nothing more.
QString priceOfPerCent(const std::optional<double>& gain, const std::optional<Measure>& price, const char* unit)
{
    if (!gain || !price)
        return format::unknown();
    if (!(*gain > kNothing))
        return {};
    if (!(price->base > kNothing))
        return LadderTable::tr("nothing");
    return format::measure(Measure(price->base / *gain * kPerCent, price->dimension), unit);
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
    const auto measureOf = [](const auto& value) { return value ? std::optional(Measure(*value)) : std::nullopt; };
    const std::optional<double> gain = rung.gain;
    set(Gain, gain ? format::relativeChange(*gain) : format::unknown());
    set(Cost, changed(rung.cost, "USD/yr"));
    set(Power, changed(rung.power, "kW"));
    set(CostOfPerCent, priceOfPerCent(gain, measureOf(rung.cost), "USD/yr"));
    set(PowerOfPerCent, priceOfPerCent(gain, measureOf(rung.power), "kW"));
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
