// SPDX-License-Identifier: GPL-3.0-or-later
// Where boxes stand: tiers above each other, groups of a dragonfly in a ring, nodes of a torus in a grid.
#include "network/plan_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace cw::topology {
namespace {

constexpr double kSwitchHeight = 44;
constexpr double kGap = 12;
constexpr double kBlockPadding = 10;
constexpr double kBlockHead = 16;
constexpr double kBlockFoot = 44;
constexpr double kBlockGap = 16;
constexpr int kBlocksInOneRow = 8;
constexpr double kLeastRoom = 138; ///< between two tiers
constexpr double kBesideGap = 48;
constexpr double kGroupGap = 40;
constexpr int kMostPlacesCompared = 128;
constexpr QSizeF kBesideSize(112, kSwitchHeight);
constexpr int kBesideInColumn = 16;
constexpr double kReadableWidth = 1100; ///< of a drawing whose texts can be read when all of it is shown
constexpr double kWindowShape = 1.6;    ///< width to height of the room a drawing usually has

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

QSizeF blockSizeOf(const Draft& draft, const Block& block)
{
    const QSizeF node = nodeSize(draft.plan);
    const int columns = std::min(kNodesInRow, std::max(1, block.boxes));
    const int rows = (std::max(1, block.boxes) + kNodesInRow - 1) / kNodesInRow;
    return {columns * (node.width() + 4) - 4 + 2 * kBlockPadding,
            kBlockHead + rows * (node.height() + 6) - 6 + kBlockFoot};
}

QRectF boundsOf(const Plan& plan)
{
    QRectF all;
    for (const Box& box : plan.boxes)
        all = all.united(box.at);
    for (const Block& block : plan.blocks)
        all = all.united(block.at);
    return all;
}

void layOutBeside(Draft& draft, QPointF topLeft, double zoom)
{
    int number = 0;
    for (Box& box : draft.plan.boxes) {
        if (box.kind != BoxKind::Switch || box.tier >= 0)
            continue;
        const QPointF step(number / kBesideInColumn * (kBesideSize.width() + kGap), // NOLINT(bugprone-integer-division)
                           number % kBesideInColumn * (kBesideSize.height() + kGap));
        box.at = QRectF(topLeft + step * zoom, kBesideSize * zoom);
        ++number;
    }
}

/// Where it does not make the drawing smaller: in a corner that a ring leaves free, else at the side that a wide window
/// has to spare. As large as the drawing needs to be read in a window that shows all of it.
void layOutAround(Draft& draft)
{
    Plan& plan = draft.plan;
    const auto isBeside = [](const Box& box) { return box.kind == BoxKind::Switch && box.tier < 0; };
    const auto count = static_cast<int>(std::ranges::count_if(plan.boxes, isBeside));
    if (count == 0)
        return;
    QRectF all = boundsOf(plan);
    for (const QRectF& group : plan.groups)
        all = all.united(group);
    const double zoom = std::max(1.0, all.width() / kReadableWidth);
    const int columns = (count + kBesideInColumn - 1) / kBesideInColumn;
    const int rows = std::min(count, kBesideInColumn);
    const QSizeF size = QSizeF(columns * (kBesideSize.width() + kGap) - kGap, rows * (kBesideSize.height() + kGap) - kGap) * zoom;
    const QRectF inner = all.adjusted(1, 1, -1, -1); // rounding must not put a box outside
    for (const QPointF corner : {QPointF(inner.right() - size.width(), inner.bottom() - size.height()),
                                 QPointF(inner.right() - size.width(), inner.top()),
                                 QPointF(inner.left(), inner.bottom() - size.height()), inner.topLeft()}) {
        const QRectF place = QRectF(corner, size).adjusted(-kGap, -kGap, kGap, kGap);
        if (!plan.groups.empty() && std::ranges::none_of(plan.groups, [&](const QRectF& g) { return g.intersects(place); }))
            return layOutBeside(draft, corner, zoom);
    }
    const bool right = all.width() < kWindowShape * all.height();
    layOutBeside(draft, right ? QPointF(all.right() + kBesideGap, all.top()) : QPointF(all.left(), all.bottom() + kBesideGap),
                 zoom);
}

/// What a dragonfly's group holds.
struct Group {
    std::vector<int> leaves; ///< boxes; routers of a plain dragonfly
    std::vector<int> spines;
    std::vector<int> blocks;
    QSizeF size;
};

void moveBox(Box& box, QPointF by) { box.at.translate(by); }

void layOutInRow(Plan& plan, const std::vector<int>& boxes, double width, double top, double own)
{
    const double pitch = width / static_cast<double>(std::max<std::size_t>(1, boxes.size()));
    for (std::size_t i = 0; i < boxes.size(); ++i)
        plan.boxes[static_cast<std::size_t>(boxes[i])].at =
            QRectF((static_cast<double>(i) + 0.5) * pitch - own / 2, top, own, 32);
}

/// Routers that all know each other stand in a circle, so that no cable runs behind another router.
QSizeF layOutCircle(Plan& plan, const std::vector<int>& boxes, double own)
{
    const auto n = static_cast<double>(boxes.size());
    const double radius = n < 2 ? 0 : (std::hypot(own, 32) + 10) / (2 * std::sin(std::numbers::pi / n));
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / n - std::numbers::pi / 2;
        plan.boxes[static_cast<std::size_t>(boxes[i])].at =
            QRectF(radius + radius * std::cos(angle), radius + radius * std::sin(angle), own, 32);
    }
    return {2 * radius + own, 2 * radius + 32};
}

/// Everything of a group from its own upper left corner.
void layOutGroup(Draft& draft, Group& group)
{
    Plan& plan = draft.plan;
    constexpr double kOwn = 64;
    constexpr double kPad = 16;
    double hosts = 0;
    double hostsHeight = 0;
    for (const int b : group.blocks) {
        const QSizeF size = blockSizeOf(draft, plan.blocks[static_cast<std::size_t>(b)]);
        hosts += size.width() + kBlockGap;
        hostsHeight = std::max(hostsHeight, size.height());
    }
    double width = std::max(hosts - kBlockGap, kOwn);
    double height = 0;
    if (group.spines.empty()) {
        const QSizeF circle = layOutCircle(plan, group.leaves, kOwn);
        const double shift = std::max(0.0, width - circle.width()) / 2;
        for (const int box : group.leaves)
            moveBox(plan.boxes[static_cast<std::size_t>(box)], {kPad + shift, kPad});
        width = std::max(width, circle.width());
        height = circle.height();
    } else {
        width = std::max({width, static_cast<double>(group.leaves.size()) * (kOwn + kGap),
                          static_cast<double>(group.spines.size()) * (kOwn + kGap)});
        layOutInRow(plan, group.spines, width, 0, kOwn);
        layOutInRow(plan, group.leaves, width, 90, kOwn);
        for (const std::vector<int>& row : {group.spines, group.leaves}) {
            for (const int box : row)
                moveBox(plan.boxes[static_cast<std::size_t>(box)], {kPad, kPad});
        }
        height = 122;
    }
    double x = kPad + (width - std::max(0.0, hosts - kBlockGap)) / 2;
    for (const int b : group.blocks) {
        Block& block = plan.blocks[static_cast<std::size_t>(b)];
        block.at = QRectF(QPointF(x, kPad + height + 60), QSizeF());
        const QSizeF size = fillBlock(draft, block);
        x += size.width() + kBlockGap;
    }
    group.size = QSizeF(width + 2 * kPad, height + (group.blocks.empty() ? 0 : 60 + hostsHeight) + 2 * kPad);
}

QPointF placeOnRing(int place, int places, QSizeF radii)
{
    const double first = places == 2 ? 0 : -std::numbers::pi / 2; // two stand beside each other
    const double angle = first + 2 * std::numbers::pi * place / places;
    return {radii.width() * std::cos(angle), radii.height() * std::sin(angle)};
}

bool overlapsOnRing(int places, QSizeF radii, QSizeF group)
{
    for (int i = 0; i < places; ++i) {
        for (int j = 0; j < i; ++j) {
            const QPointF apart = placeOnRing(i, places, radii) - placeOnRing(j, places, radii);
            if (std::abs(apart.x()) < group.width() && std::abs(apart.y()) < group.height())
                return true;
        }
    }
    return false;
}

/// Of the smallest ring on which groups of this size stand clear of each other and that has the shape of a window.
QSizeF ringRadii(int places, QSizeF group)
{
    if (places < 2)
        return {0, 0};
    // In a circle all are clear of each other from here on, and so they are when it is stretched.
    const double circle = std::hypot(group.width(), group.height()) / (2 * std::sin(std::numbers::pi / places));
    const auto radii = [&](double high) {
        const double wide = (kWindowShape * (2 * high + group.height()) - group.width()) / 2;
        return QSizeF(std::max(wide, 0.0), high);
    };
    if (places > kMostPlacesCompared)
        return {circle * kWindowShape, circle};
    double low = 0;
    double high = std::max(circle, (circle * 2 + group.width()) / (2 * kWindowShape));
    for (int step = 0; step < 16; ++step) {
        const double middle = (low + high) / 2;
        (overlapsOnRing(places, radii(middle), group) ? low : high) = middle;
    }
    return radii(high);
}

void moveGroup(Plan& plan, const Group& group, QPointF by)
{
    for (const std::vector<int>& row : {group.leaves, group.spines}) {
        for (const int box : row)
            moveBox(plan.boxes[static_cast<std::size_t>(box)], by);
    }
    for (const int b : group.blocks) {
        Block& block = plan.blocks[static_cast<std::size_t>(b)];
        block.at.translate(by);
        for (int i = block.firstBox; i < block.firstBox + block.boxes; ++i)
            moveBox(plan.boxes[static_cast<std::size_t>(i)], by);
    }
    plan.groups.push_back(QRectF(by, group.size));
}

} // namespace

QSizeF nodeSize(const Plan& plan)
{
    const int rows = std::max(4, (plan.mostGpus + plan.columns - 1) / std::max(1, plan.columns));
    return {std::max(32.0, plan.columns * (kGpuWidth + 4)), kNodeHead + rows * (kGpuHeight + 3) + 6};
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

void layOutRing(Draft& draft)
{
    Plan& plan = draft.plan;
    std::map<int, Group> groups;
    for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
        const Box& box = plan.boxes[i];
        if (box.kind == BoxKind::Switch && box.tier > 0)
            (box.tier == 1 ? groups[box.group].leaves : groups[box.group].spines).push_back(static_cast<int>(i));
    }
    int spare = 0;
    for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
        // Groups that are drawn as one have the nodes of all of them.
        auto found = groups.upper_bound(plan.blocks[b].unit);
        if (found != groups.begin() && plan.blocks[b].unit >= 0)
            std::prev(found)->second.blocks.push_back(static_cast<int>(b));
        else
            groups[1'000'000 + spare++ / kBlocksInOneRow].blocks.push_back(static_cast<int>(b));
    }
    QSizeF largest;
    for (auto& [number, group] : groups) {
        layOutGroup(draft, group);
        largest = largest.expandedTo(group.size);
    }
    const QSizeF radii = ringRadii(static_cast<int>(groups.size()), largest + QSizeF(kGroupGap, kGroupGap));
    int place = 0;
    for (const auto& [number, group] : groups) {
        const QPointF centre = placeOnRing(place++, static_cast<int>(groups.size()), radii);
        moveGroup(plan, group, centre - QPointF(group.size.width(), group.size.height()) / 2);
    }
    layOutAround(draft);
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
