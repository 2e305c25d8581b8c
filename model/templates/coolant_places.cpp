// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/coolant_places.h"

#include "design/geometry.h"
#include "design/rows.h"

#include <utility>

namespace cw::templates {

using design::Facing;

design::FloorUnit coolantUnit(const std::vector<RackPlace>& rowEnds, int index, const catalog::PartId& type)
{
    const auto rows = static_cast<int>(rowEnds.size());
    const RackPlace& end = rowEnds[static_cast<std::size_t>(index % rows)];
    design::FloorUnit unit;
    unit.type = type;
    unit.at = end.at;
    unit.facing = end.facing;
    unit.widthMm = kCoolantUnitWidthMm;
    unit.depthMm = kCoolantUnitDepthMm;
    const bool isUpright = end.facing == Facing::Left || end.facing == Facing::Right;
    (isUpright ? unit.at.yMm : unit.at.xMm) += index / rows * kCoolantUnitWidthMm;
    return unit;
}

std::vector<RackPlace> rowEndsOf(const design::Design& design, const catalog::Catalog& catalog)
{
    std::vector<RackPlace> ends;
    for (const design::RackRow& row : design::rowsOfRacks(design, catalog)) {
        const design::Footprint last = design::footprintOf(catalog, (*design.racks)[row.racks.back()]);
        RackPlace end{row.name, {}, row.facing};
        switch (row.facing) {
        case Facing::Up:
            end.at = {last.rightMm(), last.yMm};
            break;
        case Facing::Down:
            end.at = {last.rightMm(), last.bottomMm() - kCoolantUnitDepthMm};
            break;
        case Facing::Left:
            end.at = {last.xMm, last.bottomMm()};
            break;
        case Facing::Right:
            end.at = {last.rightMm() - kCoolantUnitDepthMm, last.bottomMm()};
            break;
        }
        ends.push_back(std::move(end));
    }
    return ends;
}

} // namespace cw::templates
