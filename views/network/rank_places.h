// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does each accelerator stand on a sheet of nodes that is as wide as its window and as long as it must be,
// and which one is next to it? Leaves out: which rank it holds, and painting.
#pragma once

#include "network/graph.h"

#include <QRect>

#include <vector>

namespace cw::topology {

class RankPlaces {
public:
    enum class Step { Left, Right, Up, Down, PageUp, PageDown, First, Last };
    /// From `first` up to and without `last`.
    struct Nodes {
        int first = 0;
        int last = 0;
    };

    RankPlaces() = default;
    /// `leastCell` px hold the longest number; nodes without accelerators have no place.
    RankPlaces(const network::Graph& graph, int width, int leastCell);

    [[nodiscard]] int height() const { return m_rows * m_nodeHeight; }
    /// Of a row of nodes.
    [[nodiscard]] int rowHeight() const { return m_nodeHeight; }
    /// Those with a part between two heights, counted over all nodes with accelerators.
    [[nodiscard]] Nodes nodesBetween(int top, int bottom) const;
    [[nodiscard]] int nodeAt(int place) const { return m_slots[static_cast<std::size_t>(place)].node; }
    [[nodiscard]] QRect nameOf(int place) const;
    /// Empty where there is no such accelerator.
    [[nodiscard]] QRect cellOf(int accelerator) const;
    /// -1 = none.
    [[nodiscard]] int acceleratorAt(QPoint at) const;
    /// The accelerator that a key leads to; the same one where there is none. `page` in rows of nodes.
    [[nodiscard]] int next(int accelerator, Step step, int page) const;

private:
    struct Slot {
        int node = 0;
        int firstGpu = 0;
        int gpus = 0;
    };
    [[nodiscard]] int slotOf(int accelerator) const;
    [[nodiscard]] QPoint cornerOf(int slot) const;
    [[nodiscard]] int inSlot(int slot, int line, int column) const;

    std::vector<Slot> m_slots;
    int m_columns = 1;
    int m_rows = 0;
    int m_nodeWidth = 1;
    int m_nodeHeight = 1;
    int m_cellWidth = 1;
};

} // namespace cw::topology
