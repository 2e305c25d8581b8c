// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/rows.h"

#include "design/geometry.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace cw::design {
namespace {

/// Fronts that differ by less than this stand in line: racks of unlike depth, a rack pushed in by hand.
constexpr int kFrontStepMm = kGridMm / 2;

/// A rack as seen along its row; rows along y are turned.
struct InLine {
    bool upright = false;
    Facing facing = Facing::Up;
    int front = 0; ///< where its front stands, across the row
    int near = 0;  ///< the edge that comes first on the plan, across the row
    int from = 0;
    int to = 0;
    std::uint32_t index = 0;
};

InLine inLine(const Footprint& f, Facing facing, std::uint32_t index)
{
    switch (facing) {
    case Facing::Up:
        return {false, facing, f.yMm, f.yMm, f.xMm, f.rightMm(), index};
    case Facing::Down:
        return {false, facing, f.bottomMm(), f.yMm, f.xMm, f.rightMm(), index};
    case Facing::Left:
        return {true, facing, f.xMm, f.xMm, f.yMm, f.bottomMm(), index};
    case Facing::Right:
        break;
    }
    return {true, facing, f.rightMm(), f.xMm, f.yMm, f.bottomMm(), index};
}

/// "A" of "A12"; empty where nothing or no number is left.
std::string stemOf(const std::string& name)
{
    const std::size_t last = name.find_last_not_of("0123456789");
    return last == std::string::npos || last + 1 == name.size() ? std::string() : name.substr(0, last + 1);
}

std::string commonStem(const std::vector<Rack>& racks, const RackRow& row)
{
    std::map<std::string, std::size_t> counts;
    for (const std::uint32_t index : row.racks) {
        if (std::string stem = stemOf(racks[index].name); !stem.empty())
            ++counts[std::move(stem)];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most != counts.end() && most->second * 2 >= row.racks.size() ? most->first : std::string();
}

/// "B" after "A", "AA" after "Z", as columns of a table are counted.
std::string letterAfter(std::string letters)
{
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
        if (*letter != 'Z') {
            ++*letter;
            return letters;
        }
        *letter = 'A';
    }
    return "A" + letters;
}

/// Where rows go by letters, those that their racks give none go on after the last of them.
void goOnInLetters(std::vector<RackRow>& rows)
{
    std::set<std::string> taken;
    std::string last;
    for (const RackRow& row : rows) {
        taken.insert(row.name);
        if (row.name.size() == 1 && row.name.front() >= 'A' && row.name.front() <= 'Z')
            last = std::max(last, row.name);
    }
    if (last.empty())
        return;
    for (RackRow& row : rows) {
        while (row.name.empty() && taken.contains(last))
            last = letterAfter(last);
        if (row.name.empty()) {
            row.name = last;
            taken.insert(last);
        }
    }
}

void nameRows(const std::vector<Rack>& racks, std::vector<RackRow>& rows)
{
    // Of rows that claim one name the longest has it: a rack that was moved out of row B takes the name from nobody.
    std::map<std::string, std::vector<RackRow*>> claims;
    for (RackRow& row : rows) {
        row.name = commonStem(racks, row);
        claims[row.name].push_back(&row);
    }
    for (auto& [name, claiming] : claims) {
        std::ranges::stable_sort(claiming, std::greater(), [](const RackRow* row) { return row->racks.size(); });
        const bool isClear = claiming.size() == 1 || claiming[0]->racks.size() > claiming[1]->racks.size();
        for (RackRow* row : claiming) {
            if (!isClear || row != claiming.front())
                row->name.clear();
        }
    }
    goOnInLetters(rows);
}

/// Racks whose fronts are in line get the very same front and edge, those of the first of them.
void straighten(std::vector<InLine>& racks)
{
    const auto across = [](const InLine& r) { return std::tuple(r.upright, r.facing, r.front); };
    std::ranges::sort(racks, {}, across);
    const InLine* first = nullptr;
    for (InLine& rack : racks) {
        const bool joins = first != nullptr && first->facing == rack.facing && rack.front - first->front < kFrontStepMm;
        if (!joins) {
            first = &rack;
            continue;
        }
        rack.front = first->front;
        rack.near = first->near;
    }
}

} // namespace

std::vector<RackRow> rowsOfRacks(const Design& design, const catalog::Catalog& catalog)
{
    std::vector<InLine> racks;
    racks.reserve(design.racks->size());
    for (const Rack& rack : *design.racks)
        racks.push_back(inLine(footprintOf(catalog, rack), rack.facing, static_cast<std::uint32_t>(racks.size())));
    straighten(racks);
    std::ranges::sort(
        racks, {}, [](const InLine& r) { return std::tuple(r.upright, r.near, r.front, r.facing, r.from, r.index); });

    std::vector<RackRow> rows;
    const InLine* last = nullptr;
    int reach = 0;
    for (const InLine& rack : racks) {
        const bool continues = last != nullptr && last->facing == rack.facing && last->front == rack.front &&
                               rack.from - reach <= kRowGapMm;
        if (!continues)
            rows.push_back({{}, rack.facing, {}});
        reach = continues ? std::max(reach, rack.to) : rack.to;
        rows.back().racks.push_back(rack.index);
        last = &rack;
    }
    nameRows(*design.racks, rows);
    return rows;
}

} // namespace cw::design
