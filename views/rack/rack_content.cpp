// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_content.h"

#include "format/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace cw::elevation {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RackContent)
};

std::pair<std::string_view, std::string_view> kindOf(const design::Design& design, const canvas::PlanDevice& box)
{
    const auto index = static_cast<std::size_t>(box.index);
    if (box.kind == canvas::DeviceKind::Node)
        return {(*design.nodes)[index].type, (*design.nodes)[index].accelerator};
    return {box.kind == canvas::DeviceKind::Switch ? (*design.switches)[index].type : (*design.appliances)[index].type, {}};
}

} // namespace

bool holdsNodes(const RackPicture& picture, std::uint32_t rack)
{
    const auto devices = picture.hall.plan().devices(rack);
    return std::ranges::any_of(devices, [](const canvas::PlanDevice& box) { return box.kind == canvas::DeviceKind::Node; });
}

std::vector<RackContent> contentsOf(const RackPicture& picture, std::uint32_t rack)
{
    const bool ofNodes = holdsNodes(picture, rack);
    std::map<std::pair<std::string_view, std::string_view>, std::pair<int, const canvas::PlanDevice*>> counts;
    for (const canvas::PlanDevice& box : picture.hall.plan().devices(rack)) {
        if (ofNodes && box.kind != canvas::DeviceKind::Node)
            continue;
        auto& [count, example] = counts[kindOf(picture.hall.design(), box)];
        ++count;
        example = &box;
    }
    std::vector<RackContent> out;
    for (const auto& [kind, found] : counts) {
        const DeviceText text = deviceText(picture, *found.second);
        out.push_back({text.model, text.swapped.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(text.swapped), found.first});
    }
    std::ranges::stable_sort(out, std::ranges::greater{}, &RackContent::count);
    return out;
}

ContentWords wordsOf(const std::vector<RackContent>& contents, bool areNodes)
{
    QStringList each;
    int all = 0;
    for (const RackContent& one : contents) {
        each << QStringLiteral("%1%2 × %3").arg(one.model, one.swapped, format::count(one.count));
        all += one.count;
    }
    const QString kinds = Words::tr("%Ln kind(s)", nullptr, static_cast<int>(contents.size()));
    const QString count = areNodes ? Words::tr("%Ln node(s)", nullptr, all) : Words::tr("%Ln device(s)", nullptr, all);
    return {each.join(QStringLiteral(" · ")), Words::tr("%1, %2", "12 nodes, 2 kinds").arg(count, kinds), count};
}

} // namespace cw::elevation
