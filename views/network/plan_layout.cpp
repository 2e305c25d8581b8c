// SPDX-License-Identifier: GPL-3.0-or-later
// Where boxes stand: tiers above each other, nodes in their blocks, nodes of a torus in a grid.
#include "network/plan_parts.h"

#include <algorithm>
#include <cmath>

namespace cw::topology {
namespace {

constexpr double kBlockPadding = 10;
constexpr double kBlockHead = 16;
constexpr double kBlockFoot = 44;
constexpr double kLeastRoom = 138; ///< between two tiers

double switchWidth(int tier, int boxes)
{
    if (boxes > 24)
        return 60;
    if (boxes > 12)
        return 88;
    return tier >= 2 ? 136 : 112;
}

/// One row of a tier, evenly over `width`.
void layOutRow(Draft& draft, int tier, double top, double width)
{
    const int boxes = draft.boxesOf[static_cast<std::size_t>(tier)];
    const double own = switchWidth(tier, boxes);
    const double pitch = width / std::max(1, boxes);
    for (int i = 0; i < boxes; ++i) {
        Box& box = draft.plan.boxes[static_cast<std::size_t>(draft.firstBox[static_cast<std::size_t>(tier)] + i)];
        box.at = QRectF((i + 0.5) * pitch - own / 2, top, own, kSwitchHeight);
    }
}

double rowWidth(const Draft& draft, int tier)
{
    const int boxes = draft.boxesOf[static_cast<std::size_t>(tier)];
    return boxes * (switchWidth(tier, boxes) + kGap);
}

} // namespace

QSizeF blockSizeOf(const Draft& draft, const Block& block)
{
    const QSizeF node = nodeSize(draft.plan);
    const int columns = std::min(kNodesInRow, std::max(1, block.boxes));
    const int rows = (std::max(1, block.boxes) + kNodesInRow - 1) / kNodesInRow;
    return {columns * (node.width() + 4) - 4 + 2 * kBlockPadding,
            kBlockHead + rows * (node.height() + 6) - 6 + kBlockFoot};
}

QSizeF nodeSize(const Plan& plan)
{
    const int rows = std::max(4, (plan.mostGpus + plan.columns - 1) / std::max(1, plan.columns));
    return {std::max(32.0, plan.columns * (kGpuWidth + 4)), kNodeHead + rows * (kGpuHeight + 3) + kNodeFoot};
}

QSizeF fillBlock(Draft& draft, Block& block)
{
    const QSizeF node = nodeSize(draft.plan);
    for (int i = 0; i < block.boxes; ++i) {
        const QPointF at(block.at.left() + kBlockPadding + (node.width() + 4) * (i % kNodesInRow),
                         block.at.top() + kBlockHead + (node.height() + 6) * (i / kNodesInRow));
        draft.plan.boxes[static_cast<std::size_t>(block.firstBox + i)].at = QRectF(at, node);
    }
    const QSizeF size = blockSizeOf(draft, block);
    block.at.setSize(size);
    return size;
}

QRectF layOutHosts(Draft& draft, double left, double top, double width)
{
    std::vector<Block>& blocks = draft.plan.blocks;
    if (blocks.empty())
        return {};
    QSizeF largest;
    for (const Block& block : blocks)
        largest = largest.expandedTo(blockSizeOf(draft, block));
    const double pitchX = largest.width() + kBlockGap;
    const double pitchY = largest.height() + kBlockGap;
    const auto count = static_cast<int>(blocks.size());
    int columns = count;
    if (count > kBlocksInOneRow) {
        const auto fitting = static_cast<int>(width / pitchX);
        const auto wide = static_cast<int>(std::ceil(std::sqrt(2.2 * count * pitchY / pitchX)));
        columns = std::clamp(std::max(fitting, wide), 1, count);
        const int rows = (count + columns - 1) / columns;
        columns = (count + rows - 1) / rows; // no row is much shorter than the others
    }
    const double used = columns * pitchX - kBlockGap;
    const double from = left + std::max(0.0, width - used) / 2;
    for (int i = 0; i < count; ++i) {
        Block& block = blocks[static_cast<std::size_t>(i)];
        block.at = QRectF(QPointF(from + pitchX * (i % columns), top + pitchY * (i / columns)), QSizeF());
        fillBlock(draft, block);
    }
    return {from, top, used, pitchY * ((count + columns - 1) / columns) - kBlockGap};
}

void layOutTiers(Draft& draft)
{
    double width = std::max({rowWidth(draft, 1), rowWidth(draft, 2), rowWidth(draft, 3), 320.0});
    width = std::max(width, layOutHosts(draft, 0, 0, width).width());
    const double room = std::clamp(width / 7, kLeastRoom, 900.0);
    double y = 0;
    for (const int tier : {3, 2, 1}) {
        if (draft.boxesOf[static_cast<std::size_t>(tier)] == 0)
            continue;
        layOutRow(draft, tier, y, width);
        y += kSwitchHeight + (tier == 1 ? room * 1.25 : room);
    }
    layOutHosts(draft, 0, y, width);
    layOutBeside(draft, {std::max(width, boundsOf(draft.plan).right()) + kBesideGap, 0}, 1);
}

void layOutTorus(Draft& draft)
{
    Plan& plan = draft.plan;
    const std::array<int, 3> places = draft.inputs().sizing->torus;
    const int along = std::max(1, places[0]);
    const int deep = std::max(1, places[1]);
    const int planes = std::max(1, places[2]);
    const QSizeF node = nodeSize(plan);
    const QSizeF pitch(node.width() + 44, node.height() + 44);
    const int planesInRow = static_cast<int>(std::ceil(std::sqrt(planes)));
    int number = 0;
    for (const network::NodePorts& ports : draft.graph().nodes) {
        const int box = plan.boxOfItem.at(ports.item);
        const int plane = number / (along * deep);
        const QPointF corner((plane % planesInRow) * (along * pitch.width() + 60),
                             (plane / planesInRow) * (deep * pitch.height() + 60)); // NOLINT(bugprone-integer-division)
        plan.boxes[static_cast<std::size_t>(box)].at =
            QRectF(corner + QPointF(number % along * pitch.width(), number / along % deep * pitch.height()), node);
        ++number;
    }
    plan.blocks.clear();
    layOutAround(draft);
}

} // namespace cw::topology
