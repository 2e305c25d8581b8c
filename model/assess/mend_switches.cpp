// SPDX-License-Identifier: GPL-3.0-or-later
// Switches that are slower than what is plugged into them.
#include "assess/mend_parts.h"
#include "catalog/part_kinds.h"

#include <algorithm>
#include <tuple>

namespace cw::assess {

using design::Cable;
using design::Design;
using design::PortOwner;
using design::PortRef;

namespace {

struct Demand {
    BytesPerSecond rate; ///< of the fastest port at the other end of a cable
    int ports = 0;       ///< up to the highest one in use
};

/// By switch that is slower than a neighbour.
std::map<std::uint32_t, Demand> demandsOf(const Design& design, const PortBook& book)
{
    std::map<std::uint32_t, Demand> demands;
    const auto see = [&](const PortRef& own, const PortRef& other) {
        const auto slow = own.owner == PortOwner::Switch ? book.rate(own) : std::nullopt;
        const auto fast = book.rate(other);
        if (slow && fast && *slow < *fast)
            demands[own.id].rate = std::max(demands[own.id].rate, *fast);
    };
    for (const Cable& cable : *design.cables) {
        see(cable.a, cable.b);
        see(cable.b, cable.a);
    }
    for (const Cable& cable : *design.cables) {
        for (const PortRef& port : {cable.a, cable.b}) {
            if (port.owner == PortOwner::Switch && demands.contains(port.id))
                demands[port.id].ports = std::max(demands[port.id].ports, port.port + 1);
        }
    }
    return demands;
}

/// Of the family, no taller, with ports for all its cables: the slowest that is fast enough, with as many ports as now,
/// or as few more as there are.
const catalog::Switch* typeFor(const catalog::Catalog& catalog, const catalog::Switch& now, const Demand& demand)
{
    const auto height = [](const catalog::Switch& part) { return part.rackUnits ? part.rackUnits->value : 1; };
    const auto worth = [&now](const catalog::Switch& part) {
        return std::tuple(part.portRate.value.base(), part.ports.value < now.ports.value, part.ports.value);
    };
    const catalog::Switch* best = nullptr;
    for (const catalog::Switch& one : catalog.switches.all()) {
        const bool fits = one.family == now.family && !one.scaleUp && !(one.portRate.value < demand.rate) &&
                          one.ports.value >= demand.ports && height(one) <= height(now);
        if (fits && (best == nullptr || worth(one) < worth(*best)))
            best = &one;
    }
    return best;
}

} // namespace

void takeType(design::Switch& device, const catalog::Switch& now, const catalog::Switch& next)
{
    device.type = next.id;
    if (device.name.starts_with(now.name)) // it was named after its type
        device.name.replace(0, now.name.size(), next.name);
}

Result<Design> fasterSwitches(const Job& job)
{
    const std::map<std::uint32_t, Demand> demands = demandsOf(job.design, PortBook(job.design, job.catalog));
    Design next = job.design;
    std::set<std::uint32_t> replaced;
    for (std::size_t i = 0; i < job.design.switches->size(); ++i) {
        const design::Switch& device = (*job.design.switches)[i];
        const auto demand = demands.find(device.id.value);
        const catalog::Switch* now = job.catalog.switches.find(device.type);
        const catalog::Switch* faster =
            demand != demands.end() && now != nullptr ? typeFor(job.catalog, *now, demand->second) : nullptr;
        if (faster == nullptr)
            continue;
        design::Switch& changed = next.switches.edit()[i];
        takeType(changed, *now, *faster);
        replaced.insert(device.id.value);
    }
    if (replaced.empty())
        return Problem{"problem.mend.noFastSwitch", {}, 0, {}};
    const PortBook book(next, job.catalog);
    for (std::size_t i = 0; i < job.design.cables->size(); ++i) {
        const Cable& cable = (*job.design.cables)[i];
        const auto a = book.rate(cable.a);
        const auto b = book.rate(cable.b);
        const catalog::Interconnect* part = job.catalog.interconnects.find(cable.type);
        const bool isSlow = a && b && part != nullptr && catalog::linkRate(*part) < std::min(*a, *b);
        if (!isSlow || !(replaced.contains(cable.a.id) || replaced.contains(cable.b.id)))
            continue;
        if (const auto type = book.cableBetween(cable.a, cable.b))
            next.cables.edit()[i].type = *type;
    }
    return next;
}

} // namespace cw::assess
