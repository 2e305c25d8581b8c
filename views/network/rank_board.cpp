// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/rank_board.h"

#include "design/item.h"
#include "format/numbers.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace cw::topology {
namespace {

constexpr int kCellWidth = 36;
constexpr int kCellHeight = 22;
constexpr int kNameHeight = 18;
constexpr int kGap = 10;
constexpr int kInLine = 8; ///< accelerators beside each other
constexpr int kFootHeight = 20;
constexpr std::int64_t kMostRanks = 10'000'000;

} // namespace

RankBoard::RankBoard(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Ranks on accelerators"));
}

void RankBoard::setFacts(std::shared_ptr<const design::Design> design,
                         std::shared_ptr<const assess::Assessment> assessment)
{
    m_design = std::move(design);
    m_assessment = std::move(assessment);
    m_grid.reset();
    m_obstacle.clear();
    m_held = m_target = -1;
    if (!m_design || !m_assessment || !m_assessment->placement)
        m_obstacle = tr("No ranks are placed: this needs accelerators in racks, a network and a plan that trains.");
    else if (const auto problem = m_assessment->placement->result.problem;
             problem != placement::PlacementProblem::None && problem != placement::PlacementProblem::NotAPermutation)
        m_obstacle = format::words(placement::textKey(problem));
    else if (placement::ranksOf(m_assessment->placement->inputs.plan) > kMostRanks)
        m_obstacle = tr("More ranks than can be shown.");
    else
        m_grid.emplace(m_assessment->placement->inputs.plan, m_assessment->placement->inputs.placement);
    m_cursor = graph() != nullptr ? std::clamp(m_cursor, 0, std::max(0, graph()->gpus() - 1)) : 0;
    moveCursor(0);
    update();
}

const network::Graph* RankBoard::graph() const { return m_grid ? &*m_assessment->placement->inputs.graph : nullptr; }

RankBoard::Place RankBoard::place() const
{
    Place place;
    for (const network::NodePorts& node : graph()->nodes)
        place.most = std::max(place.most, node.gpus);
    place.width = std::min(place.most, kInLine) * kCellWidth + kGap;
    place.height = (place.most + kInLine - 1) / kInLine * kCellHeight + kNameHeight + kGap;
    place.columns = std::max(1, width() / place.width);
    place.rows = std::max(1, (height() - kFootHeight) / place.height);
    return place;
}

int RankBoard::shownNodes() const
{
    if (graph() == nullptr)
        return 0;
    const Place at = place();
    return std::min(at.columns * at.rows, static_cast<int>(graph()->nodes.size()));
}

QRect RankBoard::cellOf(int accelerator) const
{
    if (graph() == nullptr || accelerator < 0 || accelerator >= graph()->gpus())
        return {};
    const int node = graph()->nodeOfGpu[static_cast<std::size_t>(accelerator)];
    if (node >= shownNodes())
        return {};
    const Place at = place();
    const int inNode = accelerator - graph()->nodes[static_cast<std::size_t>(node)].firstGpu;
    return {node % at.columns * at.width + inNode % kInLine * kCellWidth,
            node / at.columns * at.height + kNameHeight + inNode / kInLine * kCellHeight, kCellWidth - 2,
            kCellHeight - 2};
}

int RankBoard::acceleratorAt(QPoint at) const
{
    for (int node = 0; node < shownNodes(); ++node) {
        const network::NodePorts& ports = graph()->nodes[static_cast<std::size_t>(node)];
        for (int i = 0; i < ports.gpus; ++i) {
            if (cellOf(ports.firstGpu + i).contains(at))
                return ports.firstGpu + i;
        }
    }
    return -1;
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

void RankBoard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    painter.setPen(theme.secondaryText);
    if (graph() == nullptr) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_obstacle);
        return;
    }
    const int shown = shownNodes();
    for (int node = 0; node < shown; ++node)
        paintNode(painter, node);
    painter.setFont(look::font(look::TypeSize::Caption));
    painter.setPen(theme.secondaryText);
    const int hidden = static_cast<int>(graph()->nodes.size()) - shown;
    painter.drawText(rect(), Qt::AlignBottom | Qt::AlignLeft,
                     hidden > 0 ? tr("… and %Ln more node(s)", nullptr, hidden)
                                : tr("Drag a rank onto another to swap them"));
}

void RankBoard::paintNode(QPainter& painter, int node) const
{
    const network::NodePorts& ports = graph()->nodes[static_cast<std::size_t>(node)];
    const design::Node* drawn = design::findNode(*m_design, design::NodeId{ports.item});
    painter.setFont(look::font(look::TypeSize::Caption));
    painter.setPen(look::currentTheme().secondaryText);
    if (ports.gpus > 0)
        painter.drawText(cellOf(ports.firstGpu).topLeft() - QPoint(0, 4),
                         drawn != nullptr ? QString::fromStdString(drawn->name) : QString());
    for (int i = 0; i < ports.gpus; ++i)
        paintCell(painter, ports.firstGpu + i);
}

/// The edge says the pipeline stage, a bar that the rank was moved; the number is the rank.
void RankBoard::paintCell(QPainter& painter, int accelerator) const
{
    const look::Theme& theme = look::currentTheme();
    const QColor stages[] = {theme.series.blue,   theme.series.orange, theme.series.green, theme.series.vermilion,
                             theme.series.purple, theme.series.sky,    theme.series.yellow, theme.series.grey};
    const QRect cell = cellOf(accelerator);
    const int rank = rankOn(accelerator);
    const bool held = accelerator == m_held;
    painter.fillRect(cell, rank < 0 ? theme.freeCapacity : held ? theme.accentWash : theme.field);
    if (rank >= 0) {
        const int stage = m_grid->placeIn(placement::GroupKind::Pipeline, rank);
        painter.fillRect(QRect(cell.left(), cell.top(), 4, cell.height()),
                         stages[static_cast<std::size_t>(stage) % std::size(stages)]);
        painter.setPen(theme.text);
        painter.drawText(cell.adjusted(4, 0, 0, 0), Qt::AlignCenter, QString::number(rank));
        if (rank != accelerator)
            painter.fillRect(QRect(cell.left() + 6, cell.bottom() - 1, cell.width() - 8, 2), theme.accent);
    }
    const bool outlined = accelerator == m_target || (hasFocus() && accelerator == m_cursor);
    painter.setPen(QPen(outlined || held ? theme.accent : theme.line, 1));
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
}

void RankBoard::mousePressEvent(QMouseEvent* event)
{
    const int at = acceleratorAt(event->pos());
    if (event->button() != Qt::LeftButton || rankOn(at) < 0)
        return;
    m_cursor = m_held = at;
    update();
}

void RankBoard::mouseMoveEvent(QMouseEvent* event)
{
    if (m_held < 0)
        return;
    m_target = acceleratorAt(event->pos());
    update();
}

void RankBoard::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_held >= 0)
        drop(acceleratorAt(event->pos()));
}

void RankBoard::drop(int onto)
{
    const int held = std::exchange(m_held, -1);
    m_target = -1;
    update();
    if (onto >= 0 && onto != held && rankOn(onto) >= 0 && rankOn(held) >= 0)
        Q_EMIT swapRequested(rankOn(held), rankOn(onto));
}

void RankBoard::moveCursor(int by)
{
    if (graph() == nullptr)
        return;
    const int next = m_cursor + by;
    if (!cellOf(next).isEmpty())
        m_cursor = next;
    if (m_held >= 0)
        m_target = m_cursor;
    setAccessibleDescription(textOf(m_cursor));
    update();
}

void RankBoard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1);
    case Qt::Key_Right:
        return moveCursor(1);
    case Qt::Key_Up:
        return moveCursor(-kInLine);
    case Qt::Key_Down:
        return moveCursor(kInLine);
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (m_held >= 0)
            return drop(m_cursor);
        m_held = rankOn(m_cursor) >= 0 ? m_cursor : -1;
        return update();
    case Qt::Key_Escape:
        if (m_held >= 0)
            return drop(-1);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool RankBoard::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = acceleratorAt(help->pos());
        QToolTip::showText(help->globalPos(), at >= 0 ? textOf(at) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace cw::topology
