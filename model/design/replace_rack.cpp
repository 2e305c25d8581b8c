// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/replace_rack.h"

#include "design/mounting.h"
#include "design/obstacle.h"

#include <string>

namespace cw::design {
Result<Design> replaceRack(const Design& design, const catalog::Catalog& catalog, RackId rack, const PartId& type)
{
    const Rack* found = findRack(design, rack);
    if (found == nullptr)
        return Problem{"problem.edit.noSuchRack", {}, 0, {}};
    const int units = unitsOfRack(catalog, type);
    for (const Mounted& device : devicesIn(design, catalog, rack)) {
        if (device.topUnit() > units)
            return Problem{
                "problem.edit.rackTooLow", {}, 0, {{"item", device.name}, {"units", std::to_string(units)}}};
    }
    Design next = design;
    for (Rack& changed : next.racks.edit()) {
        if (changed.id == rack)
            changed.type = type;
    }
    if (const auto obstacle = firstObstacle(next, catalog, {{ItemKind::Rack, rack.value}}))
        return namedProblem(next, *obstacle);
    return next;
}

} // namespace cw::design
