// SPDX-License-Identifier: GPL-3.0-or-later
// Where groups stand that are joined by their switches: in a ring, each with its nodes to the outside.
#include "network/plan_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace cw::topology {
namespace {

constexpr double kGroupGap = 40;
constexpr int kMostPlacesCompared = 128;

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
    constexpr double kOwn = 76; // for the name of a spine
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
    const double angle = 2 * std::numbers::pi * place / places - std::numbers::pi / 2;
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

/// The middle of each group. Two stand as the window has room for them, the first one to the left or above.
std::vector<QPointF> ringOf(int places, QSizeF group)
{
    if (places == 2) {
        const double room = std::max(kGroupGap, group.width() / 12); // cables across it need not run flat
        const QSizeF beside(2 * group.width() + room, group.height());
        const QSizeF above(group.width(), 2 * group.height() + room);
        const auto offShape = [](QSizeF size) { return std::abs(std::log(size.width() / size.height() / kWindowShape)); };
        const QPointF half = offShape(beside) <= offShape(above) ? QPointF((group.width() + room) / 2, 0)
                                                                 : QPointF(0, (group.height() + room) / 2);
        return {-half, half};
    }
    const QSizeF radii = ringRadii(places, group + QSizeF(kGroupGap, kGroupGap));
    std::vector<QPointF> centres;
    for (int place = 0; place < places; ++place)
        centres.push_back(placeOnRing(place, places, radii));
    return centres;
}

/// Upside down, so that a group in the upper half turns its switches, not its nodes, to the others.
void turnGroup(Plan& plan, const Group& group)
{
    const auto turn = [&group](QRectF& rect) { rect.moveTop(group.size.height() - rect.bottom()); };
    for (const std::vector<int>& row : {group.leaves, group.spines}) {
        for (const int box : row)
            turn(plan.boxes[static_cast<std::size_t>(box)].at);
    }
    for (const int b : group.blocks) {
        Block& block = plan.blocks[static_cast<std::size_t>(b)];
        block.facesDown = true;
        turn(block.at);
        for (int i = block.firstBox; i < block.firstBox + block.boxes; ++i) {
            plan.boxes[static_cast<std::size_t>(i)].facesDown = true;
            turn(plan.boxes[static_cast<std::size_t>(i)].at);
        }
    }
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
    const std::vector<QPointF> centres = ringOf(static_cast<int>(groups.size()), largest);
    auto place = centres.begin();
    for (const auto& [number, group] : groups) {
        const QPointF centre = *place++;
        if (centre.y() < -group.size.height() / 4)
            turnGroup(plan, group);
        moveGroup(plan, group, centre - QPointF(group.size.width(), group.size.height()) / 2);
    }
    layOutAround(draft);
}

} // namespace cw::topology
