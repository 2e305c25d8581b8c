// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/stages.h"

namespace cw::cooling {
namespace {

using catalog::CoolingKind;
using catalog::CoolingSystem;
using inventory::RackClass;

/// Cold plates and tanks take heat from the devices; doors and room units take it from the air that left them.
bool takesFromDevices(const CoolingSystem& system)
{
    return system.kind == CoolingKind::DirectLiquid || system.kind == CoolingKind::Immersion;
}

Heat scaled(const Heat& heat, double factor) { return {heat.expected * factor, heat.rated * factor}; }
Heat minus(const Heat& a, const Heat& b) { return {a.expected - b.expected, a.rated - b.rated}; }

/// What liquid takes inside the devices. A server that is liquid-cooled by design brings its own share; switches and
/// storage have no cold plates, but a tank holds them too.
std::optional<Heat> takenInside(const Inputs& inputs, const RackClass& rack, const CoolingSystem& system,
                                const Heat& all)
{
    const bool isTank = system.kind == CoolingKind::Immersion;
    const double usual = takesFromDevices(system) ? system.liquidCapture.value.value : 0;
    Heat taken = scaled(all, isTank ? usual : 0);
    for (const inventory::Counted& counted : rack.nodes) {
        const auto index = static_cast<std::size_t>(counted.index);
        const auto& server = inputs.inventory->nodes[index].serverPart;
        const double own = server && server->liquidCapture ? server->liquidCapture->value.value : usual;
        const double more = own - (isTank ? usual : 0);
        if (more == 0)
            continue;
        const std::optional<Heat>& node = inputs.nodeHeat[index];
        if (!node)
            return std::nullopt;
        const Heat heat = scaled(*node, counted.count * more);
        taken = {taken.expected + heat.expected, taken.rated + heat.rated};
    }
    return taken;
}

void split(const CoolingSystem& system, const Heat& all, const Heat& inside, RackCooling& out)
{
    out.airPath = minus(all, inside);
    const double door = takesFromDevices(system) ? 0 : system.liquidCapture.value.value;
    out.air = scaled(*out.airPath, 1 - door);
    out.liquid = minus(all, *out.air);
    if (all.expected.base() > 0)
        out.capture = Fraction{out.liquid->expected / all.expected};
}

void setFlows(const Inputs& inputs, RackCooling& out)
{
    if (out.airPath && inputs.airRise.base() > 0)
        out.airFlow = airFlow(out.airPath->expected, inputs.airRise);
    if (out.liquid && inputs.waterRise.base() > 0)
        out.liquidFlow = waterFlow(out.liquid->expected, inputs.waterRise);
}

RackCooling coolRack(const Inputs& inputs, const RackClass& rack, const std::optional<Heat>& heat)
{
    RackCooling out;
    out.heat = heat;
    if (!rack.coolingPart)
        return out;
    const CoolingSystem& system = *rack.coolingPart;
    out.capacity = system.capacityPerRack.value;
    if (!heat)
        return out;
    if (const auto inside = takenInside(inputs, rack, system, *heat))
        split(system, *heat, *inside, out);
    setFlows(inputs, out);
    if (out.capacity->base() > 0)
        out.share = heat->rated / *out.capacity;
    out.verdict = heat->rated > *out.capacity ? RackVerdict::Over : RackVerdict::Cooled;
    return out;
}

/// What stands in no rack, cooled by the site's system.
RackCooling coolElsewhere(const Inputs& inputs)
{
    RackCooling out;
    out.heat = inputs.elsewhere;
    if (!out.heat)
        return out;
    if (out.heat->expected.base() == 0 && out.heat->rated.base() == 0) {
        out.air = out.liquid = out.airPath = Heat{};
    } else if (inputs.inventory->siteCooling) {
        const CoolingSystem& system = *inputs.inventory->siteCooling;
        const double inside = system.kind == CoolingKind::Immersion ? system.liquidCapture.value.value : 0; // no nodes
        split(system, *out.heat, scaled(*out.heat, inside), out);
    }
    return out;
}

void sum(const Inputs& inputs, Result& result)
{
    const RackCooling elsewhere = coolElsewhere(inputs);
    result.heat = elsewhere.heat;
    result.air = elsewhere.air;
    result.liquid = elsewhere.liquid;
    result.airPath = elsewhere.airPath;
    for (std::size_t i = 0; i < result.racks.size(); ++i) {
        const double count = static_cast<double>(inputs.inventory->racks[i].count());
        result.heat = result.heat + count * result.racks[i].heat;
        result.air = result.air + count * result.racks[i].air;
        result.liquid = result.liquid + count * result.racks[i].liquid;
        result.airPath = result.airPath + count * result.racks[i].airPath;
    }
    RackCooling all;
    all.airPath = result.airPath;
    all.liquid = result.liquid;
    setFlows(inputs, all);
    result.airFlow = all.airFlow;
    result.liquidFlow = all.liquidFlow;
}

} // namespace

std::optional<Heat> operator+(const std::optional<Heat>& a, const std::optional<Heat>& b)
{
    if (!a || !b)
        return std::nullopt;
    return Heat{a->expected + b->expected, a->rated + b->rated};
}

std::optional<Heat> operator*(double factor, const std::optional<Heat>& a)
{
    if (!a)
        return std::nullopt;
    return scaled(*a, factor);
}

void splitHeat(const Inputs& inputs, Result& result)
{
    const auto& racks = inputs.inventory->racks;
    for (std::size_t i = 0; i < racks.size(); ++i) {
        result.racks.push_back(coolRack(inputs, racks[i], inputs.rackHeat[i]));
        const RackCooling& rack = result.racks.back();
        if (rack.verdict == RackVerdict::Over)
            result.overRacks.push_back(static_cast<int>(i));
        const auto worst = static_cast<std::size_t>(result.worstRack);
        if (rack.share && (result.worstRack < 0 || *rack.share > *result.racks[worst].share))
            result.worstRack = static_cast<int>(i);
    }
    sum(inputs, result);
}

} // namespace cw::cooling
