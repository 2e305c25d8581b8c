// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/array.h"

#include "design/obstacle.h"
#include "design/stamp.h"

#include <algorithm>
#include <string>

namespace cw::design {
namespace {

std::vector<Footprint> standing(const Design& design, const catalog::Catalog& catalog, const ItemSet& items)
{
    std::vector<Footprint> places;
    for (const Rack& rack : *design.racks) {
        if (contains(items, {ItemKind::Rack, rack.id.value}))
            places.push_back(footprintOf(catalog, rack));
    }
    for (const FloorUnit& unit : *design.floorUnits) {
        if (contains(items, {ItemKind::FloorUnit, unit.id.value}))
            places.push_back(footprintOf(unit));
    }
    return places;
}

long long cells(const ArrayRule& rule) { return static_cast<long long>(rule.rows) * rule.columns; }

/// Row by row, so that names count on along a row, until `use` says no.
template <class Use>
bool eachCopy(const ArrayRule& rule, bool withFirst, const Use& use)
{
    for (int row = 0; row < rule.rows; ++row) {
        for (int column = row == 0 && !withFirst ? 1 : 0; column < rule.columns; ++column) {
            if (!use(column * rule.acrossMm, row * rule.downMm))
                return false;
        }
    }
    return true;
}

/// Places beyond this overflow no sum and are outside every wall.
bool staysCountable(const ArrayRule& rule)
{
    constexpr long long kFar = 1'000'000'000;
    return std::abs(static_cast<long long>(rule.columns) * rule.acrossMm) < kFar &&
           std::abs(static_cast<long long>(rule.rows) * rule.downMm) < kFar;
}

Result<Pasted> copied(const Design& design, const catalog::Catalog& catalog, const Design& fragment, FloorPoint step,
                      const ArrayRule& rule, bool withFirst, const std::stop_token& stop)
{
    const std::size_t each = fragment.racks->size() + fragment.floorUnits->size() + fragment.nodes->size() +
                             fragment.switches->size() + fragment.appliances->size() + fragment.cables->size();
    const long long all = cells(rule) * static_cast<long long>(each);
    if (all > kMostArrayItems)
        return Problem{
            "problem.edit.tooManyItems", {}, 0, {{"count", std::to_string(all)}, {"most", std::to_string(kMostArrayItems)}}};
    Pasted out{design, {}};
    Stamp stamp(out.design, fragment);
    std::vector<ItemRef> added;
    const bool isWhole = eachCopy(rule, withFirst, [&](int dxMm, int dyMm) {
        const Stamp::Ids ids = stamp.put(step.xMm + dxMm, step.yMm + dyMm);
        for (const Rack& rack : *fragment.racks)
            added.push_back({ItemKind::Rack, ids.at(rack.id.value)});
        for (const FloorUnit& unit : *fragment.floorUnits)
            added.push_back({ItemKind::FloorUnit, ids.at(unit.id.value)});
        return !stop.stop_requested();
    });
    if (!isWhole)
        return Problem{"problem.edit.givenUp", {}, 0, {}};
    out.items = toItemSet(std::move(added));
    if (const auto found = firstObstacle(out.design, catalog, out.items))
        return namedProblem(out.design, *found);
    return out;
}

} // namespace

Footprint boundsOf(const Design& design, const catalog::Catalog& catalog, const ItemSet& items)
{
    const std::vector<Footprint> places = standing(design, catalog, items);
    if (places.empty())
        return {};
    Footprint all = places.front();
    for (const Footprint& place : places) {
        const int right = std::max(all.rightMm(), place.rightMm());
        const int bottom = std::max(all.bottomMm(), place.bottomMm());
        all.xMm = std::min(all.xMm, place.xMm);
        all.yMm = std::min(all.yMm, place.yMm);
        all.widthMm = right - all.xMm;
        all.depthMm = bottom - all.yMm;
    }
    return all;
}

std::vector<Footprint> arrayPlaces(const Design& design, const catalog::Catalog& catalog, const ItemSet& items,
                                   const ArrayRule& rule, std::size_t most)
{
    const std::vector<Footprint> own = standing(design, catalog, items);
    std::vector<Footprint> places;
    if (cells(rule) > kMostArrayCells || !staysCountable(rule))
        return places;
    eachCopy(rule, false, [&](int dxMm, int dyMm) {
        for (Footprint place : own) {
            place.xMm += dxMm;
            place.yMm += dyMm;
            places.push_back(place);
            if (places.size() == most)
                return false;
        }
        return true;
    });
    return places;
}

Result<Pasted> arrayItems(const Design& design, const catalog::Catalog& catalog, const ItemSet& items,
                          const ArrayRule& rule, const std::stop_token& stop)
{
    std::vector<ItemRef> chosen;
    std::ranges::copy_if(items, std::back_inserter(chosen), [](ItemRef item) {
        return item.kind == ItemKind::Rack || item.kind == ItemKind::FloorUnit;
    });
    if (chosen.empty())
        return Problem{"problem.edit.tooFew", {}, 0, {{"count", "1"}}};
    if (cells(rule) > kMostArrayCells || !staysCountable(rule))
        return Problem{
            "problem.edit.tooManyCopies", {}, 0, {{"count", std::to_string(cells(rule))}, {"most", std::to_string(kMostArrayCells)}}};
    return copied(design, catalog, copyItems(design, toItemSet(std::move(chosen))), {}, rule, false, stop);
}

Result<Pasted> placeFragment(const Design& design, const catalog::Catalog& catalog, const Design& fragment,
                             FloorPoint step, const ArrayRule& rule)
{
    return copied(design, catalog, fragment, step, rule, true, {});
}

} // namespace cw::design
