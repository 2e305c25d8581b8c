// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/rank_board.h"

#include "format/numbers.h"
#include "look/accessible.h"
#include "look/fonts.h"
#include "network/network_text.h"
#include "placement/placed_ranks.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace cw::topology {
namespace {

constexpr int kCellPadding = 9; ///< px around a number and beside the edge's colour
constexpr int kScrollEdge = 20; ///< px from the upper and lower border where a held rank scrolls
constexpr int kFollowMs = 30;
constexpr int kFollowStep = 12; ///< px

} // namespace

RankBoard::RankBoard(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    look::setAccessibleRole(*this, QAccessible::Canvas);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Ranks on accelerators"));
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &RankBoard::followPointer);
}

void RankBoard::setFacts(std::shared_ptr<const design::Design> design,
                         std::shared_ptr<const assess::Assessment> assessment)
{
    if (m_held >= 0)
        drop(-1);
    m_design = std::move(design);
    m_assessment = std::move(assessment);
    m_grid.reset();
    m_obstacle = tr("No ranks are placed: this needs accelerators in racks, a network and a plan that trains.");
    if (m_design && m_assessment && m_assessment->placement) {
        const placement::Result& placed = m_assessment->placement->result;
        m_grid = placement::gridOf(m_assessment->placement->inputs, placed);
        m_obstacle = m_grid ? QString() : whyNoRanks(placed);
    }
    place();
    m_cursor = graph() != nullptr ? std::clamp(m_cursor, 0, std::max(0, graph()->gpus() - 1)) : 0;
    setAccessibleDescription(graph() != nullptr ? textOf(m_cursor) : m_obstacle);
    viewport()->update();
}

void RankBoard::setConsequence(const QString& text)
{
    m_consequence = text;
    viewport()->update();
}

const network::Graph* RankBoard::graph() const { return m_grid ? &*m_assessment->placement->inputs.graph : nullptr; }

void RankBoard::place()
{
    if (graph() == nullptr) {
        m_places = {};
    } else {
        const QString longest = format::count(std::max(1, graph()->gpus()) - 1);
        const QFontMetrics metrics(look::font(look::TypeSize::Caption));
        m_places = RankPlaces(*graph(), viewport()->width(), metrics.horizontalAdvance(longest) + kCellPadding);
    }
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_places.height() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_places.rowHeight() / 2);
}

void RankBoard::resizeEvent(QResizeEvent* /*event*/) { place(); }

void RankBoard::scrollContentsBy(int /*dx*/, int /*dy*/) { viewport()->update(); }

QRect RankBoard::cellOf(int accelerator) const
{
    return m_places.cellOf(accelerator).translated(0, -verticalScrollBar()->value());
}

int RankBoard::acceleratorAt(QPoint at) const
{
    return m_places.acceleratorAt(at + QPoint(0, verticalScrollBar()->value()));
}

QString RankBoard::textOf(int accelerator) const
{
    const int rank = rankOn(accelerator);
    if (rank < 0)
        return tr("no rank: the plan needs fewer accelerators");
    using placement::GroupKind;
    return tr("rank %1: tensor %2, stage %3, data %4")
        .arg(format::count(rank), format::count(m_grid->placeIn(GroupKind::Tensor, rank)),
             format::count(m_grid->placeIn(GroupKind::Pipeline, rank) + 1),
             format::count(m_grid->placeIn(GroupKind::Data, rank)));
}

void RankBoard::mousePressEvent(QMouseEvent* event)
{
    const int at = acceleratorAt(event->pos());
    if (event->button() != Qt::LeftButton || rankOn(at) < 0)
        return;
    m_cursor = m_held = at;
    m_pointer = event->pos();
    m_follow.start();
    viewport()->update();
}

void RankBoard::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held < 0)
        return;
    m_pointer = event->pos();
    aim(acceleratorAt(m_pointer));
}

void RankBoard::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_held >= 0)
        drop(acceleratorAt(event->pos()));
}

/// Nodes that are out of sight come to the hand that holds a rank.
void RankBoard::followPointer()
{
    const int step = m_pointer.y() < kScrollEdge                          ? -kFollowStep
                     : m_pointer.y() > viewport()->height() - kScrollEdge ? kFollowStep
                                                                          : 0;
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + step);
    if (verticalScrollBar()->value() != before)
        aim(acceleratorAt(m_pointer));
}

void RankBoard::aim(int at)
{
    const int target = at != m_held && rankOn(at) >= 0 ? at : -1;
    if (target == m_target)
        return;
    m_target = target;
    m_consequence.clear();
    viewport()->update();
    if (target >= 0)
        Q_EMIT swapConsidered(rankOn(m_held), rankOn(target));
    else
        Q_EMIT considerationEnded();
}

void RankBoard::drop(int onto)
{
    m_follow.stop();
    const int held = std::exchange(m_held, -1);
    const bool considered = std::exchange(m_target, -1) >= 0;
    m_consequence.clear();
    viewport()->update();
    if (onto >= 0 && onto != held && rankOn(onto) >= 0 && rankOn(held) >= 0)
        Q_EMIT swapRequested(rankOn(held), rankOn(onto));
    else if (considered)
        Q_EMIT considerationEnded();
}

void RankBoard::moveCursor(int to)
{
    m_cursor = to;
    const QRect cell = m_places.cellOf(to);
    QScrollBar* bar = verticalScrollBar();
    const int above = cell.top() - m_places.rowHeight() / 2; // the node's name stays in sight
    if (above < bar->value())
        bar->setValue(above);
    else if (cell.bottom() + kScrollEdge > bar->value() + viewport()->height())
        bar->setValue(cell.bottom() + kScrollEdge - viewport()->height());
    if (m_held >= 0)
        aim(m_cursor);
    setAccessibleDescription(textOf(m_cursor));
    viewport()->update();
}

void RankBoard::keyPressEvent(QKeyEvent* event)
{
    using Step = RankPlaces::Step;
    constexpr std::pair<Qt::Key, Step> kSteps[] = {
        {Qt::Key_Left, Step::Left},     {Qt::Key_Right, Step::Right},       {Qt::Key_Up, Step::Up},
        {Qt::Key_Down, Step::Down},     {Qt::Key_PageUp, Step::PageUp},     {Qt::Key_PageDown, Step::PageDown},
        {Qt::Key_Home, Step::First},    {Qt::Key_End, Step::Last}};
    const auto step = std::ranges::find(kSteps, static_cast<Qt::Key>(event->key()), &std::pair<Qt::Key, Step>::first);
    if (graph() == nullptr)
        return QAbstractScrollArea::keyPressEvent(event);
    if (step != std::end(kSteps))
        return moveCursor(m_places.next(m_cursor, step->second, std::max(1, viewport()->height() / m_places.rowHeight())));
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (m_held >= 0)
            return drop(m_cursor);
        m_held = rankOn(m_cursor) >= 0 ? m_cursor : -1;
        return viewport()->update();
    case Qt::Key_Escape:
        if (m_held >= 0)
            return drop(-1);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void RankBoard::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RankBoard::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool RankBoard::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = acceleratorAt(help->pos());
        QToolTip::showText(help->globalPos(), at >= 0 ? textOf(at) : QString(), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace cw::topology
