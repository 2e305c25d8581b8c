// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/stages.h"

#include <cmath>

namespace cw::power {
namespace {

using design::Redundancy;

std::int64_t unitsFor(Watts load, Watts unit) { return static_cast<std::int64_t>(std::ceil(load / unit - 1e-9)); }

std::int64_t wantedUnits(Redundancy redundancy, Watts load, Watts unit)
{
    switch (redundancy) {
    case Redundancy::OneMore:
        return unitsFor(load, unit) + 1;
    case Redundancy::Double:
        return 2 * unitsFor(load, unit);
    case Redundancy::Distributed:
        return 3 * unitsFor(load / 2, unit);
    case Redundancy::None:
        break;
    }
    return unitsFor(load, unit);
}

/// Units that are left when one of them fails, or one of two or three paths with all its units.
double unitsLeft(Redundancy redundancy, double installed)
{
    switch (redundancy) {
    case Redundancy::Double:
        return installed / 2;
    case Redundancy::Distributed:
        return installed * 2 / 3;
    case Redundancy::None:
    case Redundancy::OneMore:
        break;
    }
    return installed - 1;
}

} // namespace

void powerSupply(const Inputs& inputs, Result& result)
{
    if (!inputs.upsUnit)
        return;
    if (!inputs.upsUnit->capacity) {
        result.missing.push_back({inputs.upsUnit->id, "datum.capacity"});
        return;
    }
    const Watts unit = inputs.upsUnit->capacity->value;
    if (!result.it || !(unit.base() > 0))
        return;
    const Watts load = result.it->rated;
    Supply supply;
    supply.unit = unit;
    supply.needed = unitsFor(load, unit);
    supply.wanted = wantedUnits(inputs.redundancy, load, unit);
    supply.installed = inputs.upsPlaced > 0 ? inputs.upsPlaced : supply.wanted;
    const auto installed = static_cast<double>(supply.installed);
    if (installed > 0)
        supply.share = load / (installed * unit);
    if (const double left = unitsLeft(inputs.redundancy, installed); left > 0)
        supply.shareOneLost = load / (left * unit);
    result.supply = supply;
}

} // namespace cw::power
