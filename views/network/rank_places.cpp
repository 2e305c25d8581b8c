// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/rank_places.h"

#include <algorithm>

namespace cw::topology {
namespace {

constexpr int kInLine = 8; ///< accelerators beside each other
constexpr int kWidestCell = 52;
constexpr int kCellHeight = 22;
constexpr int kNameHeight = 18;
constexpr int kNodeGap = 10;

int linesOf(int accelerators) { return (accelerators + kInLine - 1) / kInLine; }

} // namespace

RankPlaces::RankPlaces(const network::Graph& graph, int width, int leastCell)
{
    int most = 1;
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
        const network::NodePorts& node = graph.nodes[n];
        if (node.gpus > 0)
            m_slots.push_back({static_cast<int>(n), node.firstGpu, node.gpus});
        most = std::max(most, node.gpus);
    }
    const int inLine = std::min(most, kInLine);
    const auto count = static_cast<int>(m_slots.size());
    m_columns = std::clamp((width + kNodeGap) / (inLine * leastCell + kNodeGap), 1, std::max(1, count));
    m_cellWidth = std::clamp((width + kNodeGap - m_columns * kNodeGap) / (m_columns * inLine), leastCell,
                             std::max(leastCell, kWidestCell));
    m_nodeWidth = inLine * m_cellWidth + kNodeGap;
    m_nodeHeight = kNameHeight + linesOf(most) * kCellHeight + kNodeGap;
    m_rows = (count + m_columns - 1) / m_columns;
}

RankPlaces::Nodes RankPlaces::nodesBetween(int top, int bottom) const
{
    const auto count = static_cast<int>(m_slots.size());
    return {std::clamp(top / m_nodeHeight * m_columns, 0, count),
            std::clamp((bottom / m_nodeHeight + 1) * m_columns, 0, count)};
}

QPoint RankPlaces::cornerOf(int slot) const
{
    return {slot % m_columns * m_nodeWidth, slot / m_columns * m_nodeHeight};
}

QRect RankPlaces::nameOf(int place) const { return {cornerOf(place), QSize(m_nodeWidth - kNodeGap, kNameHeight)}; }

int RankPlaces::slotOf(int accelerator) const
{
    const auto after = std::ranges::upper_bound(m_slots, accelerator, {}, &Slot::firstGpu);
    if (after == m_slots.begin() || accelerator >= std::prev(after)->firstGpu + std::prev(after)->gpus)
        return -1;
    return static_cast<int>(after - m_slots.begin()) - 1;
}

QRect RankPlaces::cellOf(int accelerator) const
{
    const int slot = slotOf(accelerator);
    if (slot < 0)
        return {};
    const int inNode = accelerator - m_slots[static_cast<std::size_t>(slot)].firstGpu;
    return {cornerOf(slot) + QPoint(inNode % kInLine * m_cellWidth, kNameHeight + inNode / kInLine * kCellHeight),
            QSize(m_cellWidth - 2, kCellHeight - 2)};
}

int RankPlaces::acceleratorAt(QPoint at) const
{
    const int column = at.x() / m_nodeWidth;
    const int place = at.y() / m_nodeHeight * m_columns + column;
    if (at.x() < 0 || at.y() < 0 || column >= m_columns || place >= static_cast<int>(m_slots.size()))
        return -1;
    const QPoint in = at - cornerOf(place) - QPoint(0, kNameHeight);
    const Slot& slot = m_slots[static_cast<std::size_t>(place)];
    const int inLine = in.x() / m_cellWidth;
    const int inNode = in.y() / kCellHeight * kInLine + inLine;
    if (in.y() < 0 || inLine >= kInLine || inNode >= slot.gpus || !cellOf(slot.firstGpu + inNode).contains(at))
        return -1;
    return slot.firstGpu + inNode;
}

/// The accelerator at a line and column of a node, or the last one before where there is none.
int RankPlaces::inSlot(int slot, int line, int column) const
{
    const Slot& at = m_slots[static_cast<std::size_t>(slot)];
    return at.firstGpu + std::min(at.gpus - 1, line * kInLine + column);
}

int RankPlaces::next(int accelerator, Step step, int page) const
{
    const int slot = slotOf(accelerator);
    if (slot < 0)
        return accelerator;
    const auto lines = [this](int of) { return linesOf(m_slots[static_cast<std::size_t>(of)].gpus); };
    const auto last = static_cast<int>(m_slots.size()) - 1;
    const int inNode = accelerator - m_slots[static_cast<std::size_t>(slot)].firstGpu;
    const int line = inNode / kInLine;
    const int column = inNode % kInLine;
    const int lowest = slot + (last - slot) / m_columns * m_columns; // of the nodes below this one
    switch (step) {
    case Step::Left:
        return cellOf(accelerator - 1).isEmpty() ? accelerator : accelerator - 1;
    case Step::Right:
        return cellOf(accelerator + 1).isEmpty() ? accelerator : accelerator + 1;
    case Step::Up:
        if (line > 0)
            return inSlot(slot, line - 1, column);
        return slot < m_columns ? accelerator : inSlot(slot - m_columns, lines(slot - m_columns) - 1, column);
    case Step::Down:
        if (line + 1 < lines(slot))
            return inSlot(slot, line + 1, column);
        return slot + m_columns > last ? accelerator : inSlot(slot + m_columns, 0, column);
    case Step::PageUp:
        return inSlot(std::max(slot % m_columns, slot - page * m_columns), line, column);
    case Step::PageDown:
        return inSlot(std::min(lowest, slot + page * m_columns), line, column);
    case Step::First:
        return inSlot(0, 0, 0);
    case Step::Last:
        break;
    }
    return inSlot(last, lines(last), 0);
}

} // namespace cw::topology
