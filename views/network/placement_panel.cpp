// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/placement_panel.h"

#include "design/edits.h"
#include "format/numbers.h"
#include "format/words.h"
#include "network/rank_board.h"
#include "placement/rank_grid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::topology {
namespace {

constexpr int kAxisWidth = 48;
constexpr int kKindsWidth = 430;

QString nameOf(design::ParallelAxis axis)
{
    constexpr const char* kNames[] = {"TP", "CP", "EP", "DP", "PP"};
    return QLatin1String(kNames[static_cast<std::size_t>(axis)]);
}

} // namespace

PlacementPanel::PlacementPanel(QWidget* parent)
    : QWidget(parent), m_orderName(new QLabel(this)), m_order(new QLineEdit(this)), m_refusal(new QLabel(this)),
      m_step(new QLabel(this)), m_reset(new QPushButton(this)), m_board(new RankBoard(this)),
      m_kinds(new QTableWidget(0, 4, this))
{
    setAutoFillBackground(true);
    arrange();
    connect(m_order, &QLineEdit::editingFinished, this, [this] {
        if (!m_design || !m_order->isModified())
            return;
        const auto order = design::parseOrder(m_order->text().trimmed().toLower().toStdString());
        m_refusal->setVisible(!order);
        if (!order)
            return;
        design::Placement placement = m_design->workload->placement;
        placement.order = *order;
        raise(placement);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        design::Placement placement = m_design->workload->placement;
        placement.moved.clear();
        raise(placement);
    });
    connect(m_board, &RankBoard::swapRequested, this, [this](int rank, int other) {
        const std::int64_t ranks = placement::ranksOf(m_design->workload->training.plan);
        raise(design::swapRanks(m_design->workload->placement, rank, other, static_cast<int>(ranks)));
    });
    retranslate();
}

void PlacementPanel::arrange()
{
    auto* order = new QHBoxLayout;
    order->setSpacing(4);
    order->addWidget(m_orderName);
    for (QPushButton*& axis : m_axes) {
        axis = new QPushButton(this);
        axis->setFixedWidth(kAxisWidth);
        axis->installEventFilter(this);
        order->addWidget(axis);
    }
    m_order->setFixedWidth(150);
    order->addWidget(m_order);
    order->addStretch();
    order->addWidget(m_reset);
    m_refusal->setProperty("role", QStringLiteral("errorText"));
    m_refusal->hide();
    m_step->setProperty("role", QStringLiteral("heading"));
    m_kinds->setFixedWidth(kKindsWidth);
    m_kinds->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_kinds->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_kinds->verticalHeader()->hide();
    m_kinds->horizontalHeader()->setStretchLastSection(true);
    m_kinds->setTabKeyNavigation(false);
    auto* side = new QVBoxLayout;
    side->addWidget(m_step);
    side->addWidget(m_kinds, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_board, 1);
    middle->addLayout(side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(order);
    column->addWidget(m_refusal);
    column->addLayout(middle, 1);
}

void PlacementPanel::retranslate()
{
    m_orderName->setText(tr("Order, fastest first"));
    m_order->setAccessibleName(tr("Order of the parallel axes, fastest first"));
    m_refusal->setText(tr("Write each of tp, cp, ep, dp and pp once, with dashes between"));
    m_reset->setText(tr("Put ranks back in their order"));
    m_kinds->setAccessibleName(tr("Parallel groups and their rates"));
    m_kinds->setHorizontalHeaderLabels({tr("Groups"), tr("Where they run"), tr("Slowest rate"), tr("Trouble")});
    for (QPushButton* axis : m_axes)
        axis->setToolTip(tr("Drag, or Alt with Left and Right, to move"));
}

void PlacementPanel::setFacts(const DesignPtr& design, const AssessmentPtr& assessment, const AssessmentPtr& before)
{
    m_design = design;
    m_assessment = assessment;
    m_before = before;
    refresh();
}

void PlacementPanel::refresh()
{
    m_board->setFacts(m_design, m_assessment);
    m_reset->setEnabled(m_design && !m_design->workload->placement.moved.empty());
    showOrder();
    showKinds();
    showStep();
}

void PlacementPanel::showOrder()
{
    if (!m_design)
        return;
    const design::PlacementOrder& order = m_design->workload->placement.order;
    for (std::size_t i = 0; i < m_axes.size(); ++i) {
        m_axes[i]->setText(nameOf(order[i]));
        m_axes[i]->setAccessibleName(tr("%1, place %2 of 5").arg(nameOf(order[i])).arg(i + 1));
    }
    if (!m_order->hasFocus() || !m_order->isModified())
        m_order->setText(QString::fromStdString(design::printOrder(order)));
    m_refusal->hide();
}

void PlacementPanel::showKinds()
{
    m_kinds->setRowCount(0);
    if (!m_assessment || !m_assessment->placement)
        return;
    for (const placement::KindRates& kind : m_assessment->placement->result.kinds) {
        const bool inside = kind.crossing == 0 && kind.cutOff == 0;
        const QString where = inside ? tr("inside a domain") : tr("over %Ln domain(s)", nullptr, kind.domains);
        QStringList trouble;
        if (kind.cutOff > 0)
            trouble << tr("%Ln group(s) cut off", nullptr, kind.cutOff);
        if (kind.crossing > 0)
            trouble << tr("%1 of %2 cross").arg(format::count(kind.crossing), format::count(kind.groups));
        const QString name = tr("%1: %2 of %3", "kind, groups, members")
                                 .arg(format::words(network::textKey(kind.kind)), format::count(kind.groups),
                                      format::count(kind.size));
        const QString rate = kind.cutOff > 0 ? format::unknown() : format::measure(inside ? kind.inside : kind.least);
        const int row = m_kinds->rowCount();
        m_kinds->insertRow(row);
        int column = 0;
        for (const QString& text : {name, where, rate, trouble.join(QStringLiteral(", "))})
            m_kinds->setItem(row, column++, new QTableWidgetItem(text));
    }
    m_kinds->resizeColumnsToContents();
}

void PlacementPanel::showStep()
{
    const auto figure = [](const AssessmentPtr& of) { return of ? of->figure("training.stepTime") : nullptr; };
    const assess::Figure* now = figure(m_assessment);
    const assess::Figure* before = figure(m_before);
    const QString value = now != nullptr ? format::value(*now) : format::unknown();
    const QString moved = now != nullptr && before != nullptr
                              ? format::difference(before->value, now->value, now->unit)
                              : QString();
    m_step->setText(moved.isEmpty() ? tr("Step time %1").arg(value)
                                    : tr("Step time %1, last edit %2").arg(value, moved));
}

void PlacementPanel::moveAxis(std::size_t from, std::size_t to)
{
    if (!m_design || from == to)
        return;
    design::Placement placement = m_design->workload->placement;
    placement.order = design::moveAxis(placement.order, from, to);
    m_axes[to]->setFocus();
    raise(placement);
}

void PlacementPanel::raise(design::Placement placement)
{
    Q_EMIT intentRaised(
        {"edit.placement", {}, [placement = std::move(placement)](const design::Design& d) -> Result<design::Design> {
             design::Workload workload = *d.workload;
             workload.placement = placement;
             return design::setWorkload(d, workload);
         }});
}

bool PlacementPanel::eventFilter(QObject* watched, QEvent* event)
{
    const auto found = std::ranges::find(m_axes, watched, [](QPushButton* b) -> QObject* { return b; });
    if (found == m_axes.end())
        return QWidget::eventFilter(watched, event);
    const auto at = static_cast<std::size_t>(found - m_axes.begin());
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool left = key->key() == Qt::Key_Left;
        if (key->modifiers() == Qt::AltModifier && (left || key->key() == Qt::Key_Right)) {
            if (left ? at > 0 : at + 1 < m_axes.size())
                moveAxis(at, left ? at - 1 : at + 1);
            return true;
        }
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint where = (*found)->mapTo(this, static_cast<QMouseEvent*>(event)->pos());
        for (std::size_t i = 0; i < m_axes.size(); ++i) {
            if (i != at && m_axes[i]->geometry().contains(where)) {
                (*found)->setDown(false);
                moveAxis(at, i);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PlacementPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace cw::topology
