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
constexpr int kKindsWidth = 376;
constexpr int kRowGap = 10;

QString nameOf(design::ParallelAxis axis)
{
    constexpr const char* kNames[] = {"TP", "CP", "EP", "DP", "PP"};
    return QLatin1String(kNames[static_cast<std::size_t>(axis)]);
}

views::Intent intentFor(design::Placement placement)
{
    return {"edit.placement", {}, [placement = std::move(placement)](const design::Design& d) -> Result<design::Design> {
                design::Workload workload = *d.workload;
                workload.placement = placement;
                return design::setWorkload(d, workload);
            }};
}

} // namespace

PlacementPanel::PlacementPanel(QWidget* parent)
    : QWidget(parent), m_orderName(new QLabel(this)), m_order(new QLineEdit(this)), m_refusal(new QLabel(this)),
      m_step(new QLabel(this)), m_reset(new QPushButton(this)), m_board(new RankBoard(this)),
      m_hint(new QLabel(this)), m_kinds(new QTableWidget(0, 3, this))
{
    setBackgroundRole(QPalette::AlternateBase); // the dock's colour
    setAutoFillBackground(true);
    arrange();
    connect(m_order, &QLineEdit::returnPressed, this, [this] {
        if (design::parseOrder(m_order->text().trimmed().toLower().toStdString()))
            m_board->setFocus(); // undo is the design's again
    });
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
        m_considered.reset();
        raise(swapped(rank, other));
    });
    connect(m_board, &RankBoard::swapConsidered, this, &PlacementPanel::consider);
    connect(m_board, &RankBoard::considerationEnded, this, [this] {
        m_considered.reset();
        showStep();
        Q_EMIT previewCancelled();
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
    m_kinds->setProperty("roomy", true);
    m_kinds->setShowGrid(false);
    m_kinds->setWordWrap(true);
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const int column : {0, 2})
        m_kinds->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_kinds->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_kinds->horizontalHeader()->setHighlightSections(false);
    m_kinds->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_kinds->setTabKeyNavigation(false);
    m_step->setFixedWidth(kKindsWidth);
    m_step->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("caption"));
    m_hint->setWordWrap(true);
    auto* side = new QVBoxLayout;
    side->addWidget(m_step);
    side->addWidget(m_kinds, 1);
    auto* ranks = new QVBoxLayout;
    ranks->addWidget(m_board, 1);
    ranks->addWidget(m_hint);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(ranks, 1);
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
    m_order->setToolTip(tr("Expert-parallel groups (ep) take no ranks of their own: before dp their members are "
                           "neighbours among the data-parallel ranks, after dp they are spread. Against tp, cp and pp "
                           "the place of ep changes nothing."));
    m_refusal->setText(tr("Write each of tp, cp, ep, dp and pp once, with dashes between"));
    m_reset->setText(tr("Put ranks back in their order"));
    m_hint->setText(tr("Drag a rank onto another to swap them, or press Space, move with the arrows, and press Space "
                       "again. The edge's colour is the pipeline stage; underlined ranks were moved."));
    m_kinds->setAccessibleName(tr("Parallel groups and their rates"));
    m_kinds->setHorizontalHeaderLabels({tr("Groups"), tr("Where they run"), tr("Slowest rate")});
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

void PlacementPanel::setPreview(const AssessmentPtr& preview)
{
    if (preview && (!m_considered || !preview->placement || preview->placement->inputs.placement != *m_considered))
        return;
    m_preview = preview;
    showStep();
    m_board->setConsequence(preview && m_considered ? stepText() : QString());
}

design::Placement PlacementPanel::swapped(int rank, int otherRank) const
{
    const std::int64_t ranks = placement::ranksOf(m_design->workload->training.plan);
    return design::swapRanks(m_design->workload->placement, rank, otherRank, static_cast<int>(ranks));
}

void PlacementPanel::consider(int rank, int otherRank)
{
    m_considered = swapped(rank, otherRank);
    m_preview.reset();
    showStep();
    if (const Result<design::Design> after = intentFor(*m_considered).apply(*m_design))
        Q_EMIT previewRequested(std::make_shared<const design::Design>(*after));
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
        QStringList where;
        if (inside)
            where << tr("inside a domain");
        else if (kind.crossing > 0 && kind.crossing == kind.groups)
            where << tr("over %Ln domain(s)", nullptr, kind.domains);
        else if (kind.crossing > 0)
            where << tr("%Ln of them over up to %1 domains, the others inside one", "groups", kind.crossing)
                         .arg(format::count(kind.domains));
        if (kind.cutOff > 0)
            where << tr("%Ln group(s) cut off", nullptr, kind.cutOff);
        const QString name = tr("%1\n%2", "kind, how many groups")
                                 .arg(format::words(network::textKey(kind.kind)),
                                      tr("%Ln group(s) of %1", "members", kind.groups).arg(format::count(kind.size)));
        const QString rate = kind.cutOff > 0 ? format::unknown() : format::measure(inside ? kind.inside : kind.least);
        const int row = m_kinds->rowCount();
        m_kinds->insertRow(row);
        int column = 0;
        for (const QString& text : {name, where.join(QStringLiteral(", ")), rate})
            m_kinds->setItem(row, column++, new QTableWidgetItem(text));
        m_kinds->item(row, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_kinds->resizeRowToContents(row);
        m_kinds->setRowHeight(row, m_kinds->rowHeight(row) + kRowGap);
    }
}

QString PlacementPanel::stepText() const
{
    const auto figure = [](const AssessmentPtr& of) { return of ? of->figure("training.stepTime") : nullptr; };
    const assess::Figure* now = figure(m_assessment);
    const QString value = now != nullptr ? format::value(*now) : format::unknown();
    if (m_considered && !m_preview)
        return tr("Step time %1 → …").arg(value);
    if (m_preview) {
        const assess::Figure* after = figure(m_preview);
        if (now == nullptr || after == nullptr || !now->value || !after->value)
            return tr("Step time %1 → %2").arg(value, after != nullptr ? format::value(*after) : format::unknown());
        if (!format::differs(now->value, after->value, after->unit))
            return tr("Step time stays %1").arg(value);
        return tr("Step time %1 → %2 (%3)")
            .arg(value, format::value(*after), format::difference(now->value, after->value, after->unit));
    }
    const assess::Figure* before = figure(m_before);
    if (now == nullptr || before == nullptr || !format::differs(before->value, now->value, now->unit))
        return tr("Step time %1").arg(value);
    return tr("Step time %1, last edit %2").arg(value, format::difference(before->value, now->value, now->unit));
}

void PlacementPanel::showStep() { m_step->setText(stepText()); }

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
    Q_EMIT intentRaised(intentFor(std::move(placement)));
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
