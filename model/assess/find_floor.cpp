// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the floor where something else stands, or outside the walls. One finding for each.
#include "assess/find.h"
#include "design/item.h"

#include <set>

namespace cw::assess {
namespace {

Subject subjectOf(design::ItemRef item)
{
    return {item.kind == design::ItemKind::Rack ? SubjectKind::Rack : SubjectKind::FloorUnit, item.id};
}

std::string nameOf(const design::Design& design, design::ItemRef item)
{
    const auto name = [](const auto* found) { return found != nullptr ? found->name : std::string(); };
    return item.kind == design::ItemKind::Rack ? name(design::findRack(design, design::RackId{item.id}))
                                               : name(design::findFloorUnit(design, design::FloorUnitId{item.id}));
}

FindingArgument countOf(std::size_t items) { return {"count", Measure(static_cast<std::int64_t>(items)), "1"}; }

} // namespace

void findOnFloor(const design::Design& design, const design::FloorIndex& floor, Findings& out)
{
    if (const auto pairs = floor.collisions(); !pairs.empty()) {
        const auto& [item, other] = pairs.front();
        Finding f{"finding.itemsCollide", Severity::Error, {}, {}, {}, {"remedy.moveDevice"}};
        f.arguments = {{"item", nameOf(design, item)}, {"other", nameOf(design, other)}, countOf(pairs.size())};
        std::set<design::ItemRef> known;
        for (const auto& pair : pairs) {
            for (const design::ItemRef each : {pair.first, pair.second}) {
                if (known.insert(each).second)
                    f.subjects.push_back(subjectOf(each));
            }
        }
        out.push_back(std::move(f));
    }
    Finding outside{"finding.itemOutside", Severity::Error, {}, {}, {}, {"remedy.moveDevice"}};
    for (const design::Placed& placed : floor.all()) {
        if (floor.insideWalls(placed.footprint))
            continue;
        if (outside.subjects.empty())
            outside.arguments = {{"item", nameOf(design, placed.item)}};
        outside.subjects.push_back(subjectOf(placed.item));
    }
    if (outside.subjects.empty())
        return;
    outside.arguments.push_back(countOf(outside.subjects.size()));
    out.push_back(std::move(outside));
}

} // namespace cw::assess
