// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/placement_order.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cw::design {
namespace {

using AxisWord = std::pair<std::string_view, ParallelAxis>;
constexpr std::array<AxisWord, kParallelAxes> kAxisWords{{{"tp", ParallelAxis::Tensor},
                                                          {"cp", ParallelAxis::Context},
                                                          {"ep", ParallelAxis::Expert},
                                                          {"dp", ParallelAxis::Data},
                                                          {"pp", ParallelAxis::Pipeline}}};

} // namespace

std::string printOrder(const PlacementOrder& order)
{
    std::string text;
    for (const ParallelAxis axis : order) {
        text += text.empty() ? "" : "-";
        text += std::ranges::find(kAxisWords, axis, &AxisWord::second)->first;
    }
    return text;
}

std::optional<PlacementOrder> parseOrder(std::string_view text)
{
    PlacementOrder order{};
    std::set<ParallelAxis> named;
    for (std::size_t i = 0; i < kParallelAxes; ++i) {
        const bool last = i + 1 == kParallelAxes;
        const std::size_t dash = text.find('-');
        if (last != (dash == std::string_view::npos))
            return std::nullopt;
        const auto* const word = std::ranges::find(kAxisWords, text.substr(0, dash), &AxisWord::first);
        if (word == kAxisWords.end() || !named.insert(word->second).second)
            return std::nullopt;
        order[i] = word->second;
        text.remove_prefix(last ? text.size() : dash + 1);
    }
    return order;
}

bool isPermutation(const std::map<int, int>& moved)
{
    std::set<int> accelerators;
    for (const auto& [rank, accelerator] : moved) {
        if (!moved.contains(accelerator) || !accelerators.insert(accelerator).second)
            return false;
    }
    return true;
}

Placement swapRanks(Placement placement, int a, int b, int ranks)
{
    const bool isBeyond =
        !placement.moved.empty() && (placement.moved.begin()->first < 0 || placement.moved.rbegin()->first >= ranks);
    if (isBeyond || !isPermutation(placement.moved))
        placement.moved.clear();
    const auto accelerator = [&](int rank) {
        const auto found = placement.moved.find(rank);
        return found != placement.moved.end() ? found->second : rank;
    };
    const int ofA = accelerator(a);
    const int ofB = accelerator(b);
    placement.moved[a] = ofB;
    placement.moved[b] = ofA;
    std::erase_if(placement.moved, [](const auto& entry) { return entry.first == entry.second; });
    return placement;
}

PlacementOrder moveAxis(PlacementOrder order, std::size_t from, std::size_t to)
{
    const auto begin = order.begin();
    const auto at = [begin](std::size_t i) { return begin + static_cast<std::ptrdiff_t>(i); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else if (to < from)
        std::rotate(at(to), at(from), at(from + 1));
    return order;
}

} // namespace cw::design
