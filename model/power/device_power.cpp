// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/stages.h"

namespace cw::power {

using namespace cw::unit;

/// A switch draws about the same idle as in use; its maximum includes its optics.
DevicePower powerOfSwitch(const std::optional<catalog::Switch>& part, const catalog::PowerModel& model)
{
    if (!part)
        return {};
    const double share = model.switchTypicalOfMax.value.value;
    if (part->maxPower) {
        const Watts typical = part->typicalPower ? part->typicalPower->value : part->maxPower->value * share;
        return {part->typicalPower ? Basis::Published : Basis::EstimatedFromParts,
                Levels{typical, typical, part->maxPower->value}};
    }
    if (!(share > 0))
        return {};
    if (part->typicalPower) {
        const Watts typical = part->typicalPower->value;
        return {Basis::FromTypical, Levels{typical, typical, typical / share}};
    }
    const double terabits = part->portRate.value.in(Tbps)*part->ports.value;
    const Watts most = model.switchPerTerabit.value * terabits;
    return {Basis::EstimatedFromParts, Levels{most * share, most * share, most}};
}

/// The catalog knows one figure for a storage system; it stands for all three loads.
DevicePower powerOfAppliance(const inventory::ApplianceClass& appliance, const catalog::PowerModel& model)
{
    if (appliance.storage) {
        if (!appliance.storage->power)
            return {};
        const Watts power = appliance.storage->power->value;
        return {Basis::Published, Levels{power, power, power}};
    }
    if (!appliance.server)
        return {};
    inventory::NodeClass server;
    server.server = appliance.type;
    server.serverPart = appliance.server;
    const NodePower power = powerOfNode(server, model);
    return {power.basis, power.node};
}

std::optional<Levels> operator+(const std::optional<Levels>& a, const std::optional<Levels>& b)
{
    if (!a || !b)
        return std::nullopt;
    return *a + *b;
}

std::optional<Levels> operator*(double factor, const std::optional<Levels>& a)
{
    if (!a)
        return std::nullopt;
    return factor * *a;
}

} // namespace cw::power
