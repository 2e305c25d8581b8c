// SPDX-License-Identifier: GPL-3.0-or-later
// What the board of ranks looks like: nodes with their accelerators, the rank in the hand and what its swap would bring.
#include "canvas/floor_marks.h"
#include "design/item.h"
#include "format/numbers.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "network/rank_board.h"

#include <QPainter>
#include <QScrollBar>

namespace cw::topology {

void RankBoard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const look::Theme& theme = look::currentTheme();
    const QRect room = viewport()->rect();
    if (graph() == nullptr) {
        painter.setPen(theme.secondaryText);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_obstacle);
        return;
    }
    const int top = verticalScrollBar()->value();
    const RankPlaces::Nodes shown = m_places.nodesBetween(top, top + room.height());
    for (int place = shown.first; place < shown.last; ++place)
        paintNode(painter, place);
    if (m_target < 0 || m_consequence.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    canvas::paintTip(painter, cellOf(m_target).bottomRight(), QRectF(room), {m_consequence}, false, theme, m_stamps);
}

void RankBoard::paintNode(QPainter& painter, int place) const
{
    const network::NodePorts& ports = graph()->nodes[static_cast<std::size_t>(m_places.nodeAt(place))];
    const design::Node* drawn = design::findNode(*m_design, design::NodeId{ports.item});
    painter.setFont(look::font(look::TypeSize::Caption));
    painter.setPen(look::currentTheme().secondaryText);
    const QRect name = m_places.nameOf(place).translated(0, -verticalScrollBar()->value());
    if (drawn != nullptr)
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(QString::fromStdString(drawn->name), Qt::ElideRight, name.width()));
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
    const bool aimed = accelerator == m_target;
    painter.fillRect(cell, rank < 0 ? theme.freeCapacity : held || aimed ? theme.accentWash : theme.field);
    if (rank >= 0) {
        const int stage = m_grid->placeIn(placement::GroupKind::Pipeline, rank);
        painter.fillRect(QRect(cell.left(), cell.top(), 4, cell.height()),
                         stages[static_cast<std::size_t>(stage) % std::size(stages)]);
        painter.setPen(theme.text);
        painter.drawText(cell.adjusted(4, 0, 0, 0), Qt::AlignCenter, format::count(rank));
        if (rank != accelerator)
            painter.fillRect(QRect(cell.left() + 6, cell.bottom() - 1, cell.width() - 8, 2), theme.accent);
    }
    const bool outlined = aimed || held || (hasFocus() && accelerator == m_cursor);
    painter.setPen(QPen(outlined ? theme.accent : theme.line, aimed ? 2 : 1));
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
}

} // namespace cw::topology
