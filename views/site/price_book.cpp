// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/price_book.h"

#include "design/edits.h"
#include "design/limits.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "format/typed_amount.h"
#include "format/words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cw::site {
namespace {

enum Column { Part, Count, Each, Sum, Known, Dated, Columns };

constexpr int kBookPadding = 16;
constexpr QSize kBookSize{860, 520};

QString basisText(cost::PriceBasis basis)
{
    switch (basis) {
    case cost::PriceBasis::Unknown:
        return PriceBook::tr("not known");
    case cost::PriceBasis::Chosen:
        return PriceBook::tr("your price");
    case cost::PriceBasis::Published:
        return PriceBook::tr("published");
    case cost::PriceBasis::FromAccelerators:
        return PriceBook::tr("from its GPUs");
    case cost::PriceBasis::Assumed:
        return PriceBook::tr("planning value");
    }
    return {};
}

/// What the cost counts, and then what building and plant include until somebody prices it.
std::vector<cost::Item> entriesOf(const assess::Assessment& assessment)
{
    std::vector<cost::Item> out = assessment.cost->inputs.items;
    const auto add = [&out](const catalog::PartId& part, const std::string& name, double count) {
        const auto known = std::ranges::find(out, part, &cost::Item::part);
        if (known != out.end() && known->kind == cost::ItemClass::Infrastructure && known->basis == cost::PriceBasis::Unknown)
            known->count += count;
        else if (known == out.end() && !part.empty() && count > 0)
            out.push_back({cost::ItemClass::Infrastructure, part, name.empty() ? part : name, count, {}, {}, {}});
    };
    const auto nameOf = [](const auto& part) { return part ? part->name : std::string(); };
    const inventory::Inventory& inventory = assessment.inventory->result;
    for (const inventory::RackClass& rack : inventory.racks) {
        add(rack.type, nameOf(rack.typePart), static_cast<double>(rack.count()));
        add(rack.pdu, nameOf(rack.pduPart), static_cast<double>(rack.count()) * rack.pduCount);
    }
    for (const inventory::FloorUnitClass& unit : inventory.floorUnits)
        add(unit.type, nameOf(unit.part), static_cast<double>(unit.count));
    return out;
}

QString money(const std::optional<Dollars>& amount, double times = 1)
{
    return amount ? format::measure(Measure(*amount * times), "USD") : format::unknown();
}

} // namespace

Result<design::Design> withPrice(const design::Design& design, const catalog::PartId& part, std::optional<Dollars> price)
{
    design::Economy economy = *design.economy;
    std::erase_if(economy.prices, [&part](const design::PartPrice& one) { return one.part == part; });
    if (price)
        economy.prices.push_back({part, *price});
    std::ranges::sort(economy.prices, {}, &design::PartPrice::part);
    return design::setEconomy(design, std::move(economy));
}

PriceBook::PriceBook(QWidget* parent) : QDialog(parent), m_table(new QTableWidget(0, Columns)), m_sum(new QLabel), m_problem(new QLabel)
{
    setWindowTitle(tr("Price book"));
    m_table->setAccessibleName(tr("Price book"));
    m_table->setProperty("roomy", true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalHeaderLabels({tr("Part"), tr("Pieces"), tr("Price each"), tr("Sum"), tr("Known"), tr("Dated")});
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Part, QHeaderView::Stretch);
    for (const int column : {Count, Each, Sum})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {Part, Known, Dated})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* cell) {
        if (!m_isFilling)
            typed(*cell);
    });
    auto* how = new QLabel(tr("Type a price to take it instead of the catalog’s; empty the cell to go back. Links, storage, building and rent "
                              "are priced in the properties of the design."));
    how->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("errorText"));
    m_problem->setWordWrap(true);
    m_sum->setProperty("role", QStringLiteral("heading"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kBookPadding, kBookPadding, kBookPadding, kBookPadding);
    column->setSpacing(12);
    column->addWidget(how);
    column->addWidget(m_table, 1);
    column->addWidget(m_sum, 0, Qt::AlignRight);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(kBookSize);
    showProblem({});
}

void PriceBook::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    m_assessment = std::move(assessment);
    fill();
}

void PriceBook::fill()
{
    m_isFilling = true;
    m_entries = entriesOf(*m_assessment);
    const int row = m_table->currentRow();
    const std::vector<cost::Item>& items = m_entries;
    m_table->setRowCount(static_cast<int>(items.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const cost::Item& item = items[static_cast<std::size_t>(i)];
        const auto set = [this, i](int column, const QString& text, bool isNumber, bool isEditable) {
            auto* cell = new QTableWidgetItem(text);
            cell->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            cell->setFlags(isEditable ? cell->flags() | Qt::ItemIsEditable : cell->flags() & ~Qt::ItemIsEditable);
            m_table->setItem(i, column, cell);
        };
        const bool isLink = item.part.empty();
        set(Part, isLink ? tr("Links, with cables and optics") : format::partName(item.name), false, false);
        set(Count, format::count(static_cast<std::int64_t>(item.count)), true, false);
        set(Each, money(item.unit), true, !isLink);
        set(Sum, money(item.unit, item.count), true, false);
        const bool isIncluded = item.kind == cost::ItemClass::Infrastructure && item.basis == cost::PriceBasis::Unknown;
        set(Known, isIncluded ? tr("in building and plant") : basisText(item.basis), false, false);
        set(Dated, format::date(item.date), false, false);
    }
    if (row >= 0 && row < m_table->rowCount())
        m_table->setCurrentCell(row, Each);
    m_sum->setText(tr("Equipment: %1").arg(money(m_assessment->cost->result.equipment)));
    m_isFilling = false;
}

void PriceBook::typed(const QTableWidgetItem& cell)
{
    if (cell.column() != Each || cell.row() >= static_cast<int>(m_entries.size()))
        return;
    const cost::Item item = m_entries[static_cast<std::size_t>(cell.row())];
    const QString text = cell.text().trimmed();
    std::optional<Dollars> price;
    if (!text.isEmpty()) {
        const QString bare = format::bareUnit(money(item.unit), Dollars::kDimension, "USD");
        const Result<Measure> read = format::enteredMeasure(text, Dollars::kDimension, "USD", bare);
        const bool isPrice = read && read->base >= design::limits::kPrice.least && read->base <= design::limits::kPrice.most;
        if (!isPrice) {
            showProblem(read ? tr("A price lies between 0 and %1.").arg(format::measure(Dollars(design::limits::kPrice.most))) : format::sentence(read.problems()));
            return fill();
        }
        price = Dollars(read->base);
    }
    showProblem({});
    Q_EMIT intentRaised({"edit.economy", {}, [part = item.part, price](const design::Design& now) { return withPrice(now, part, price); }});
}

void PriceBook::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace cw::site
