// SPDX-License-Identifier: GPL-3.0-or-later
#include "energy/energy.h"

#include "energy/tariff_price.h"

#include <algorithm>

namespace cw::energy {
namespace {

void useEnergy(const Inputs& in, Result& out)
{
    out.busyShare = in.load ? meanShare(*in.load) : in.busyYear.value;
    if (in.expected && in.idle)
        out.perYear = (out.busyShare * *in.expected + (1 - out.busyShare) * *in.idle) * unit::year;
    if (in.expected && in.idle && in.trainingTime)
        out.training = ((1 - in.trainingWaiting) * *in.expected + in.trainingWaiting * *in.idle) * *in.trainingTime;
    if (in.acceleratorDesign && in.trainingTime)
        out.cardBasis = in.trainingAccelerators * *in.acceleratorDesign * *in.trainingTime;
    if (in.liquidHeat)
        out.reused = in.heatReuse.value * *in.liquidHeat;
    if (out.reused && in.expected && in.it && in.it->base() > 0)
        out.reuseEffectiveness = (*in.expected - *out.reused) / *in.it;
}

void payForIt(const Inputs& in, Result& out)
{
    if (!in.tariff || !in.perDollar || !(*in.perDollar > 0))
        return;
    const double dollars = 1 / *in.perDollar;
    const bool varies = in.load && in.idle && in.expected;
    const WeekLoad load = varies ? loadOf(*in.load, *in.idle, *in.expected) : evenLoad();
    out.price = meanPrice(*in.tariff, load) * dollars * unit::USD / unit::kWh;
    if (out.perYear)
        out.energyCost = *out.price * (*out.perYear / unit::year);
    if (!in.expected || (in.load && !in.idle))
        return;
    const Watts highest = varies ? *in.idle + highestShare(*in.load) * (*in.expected - *in.idle) : *in.expected;
    out.demandCost = in.tariff->demandPerKilowattMonth * dollars * highest.in(unit::kW) * unit::USD / (unit::year / 12);
    if (out.energyCost && out.demandCost)
        out.cost = *out.energyCost + *out.demandCost;
}

void countCarbon(const Inputs& in, Result& out)
{
    if (in.grid) {
        const auto of = [&in](const std::optional<Joules>& energy) {
            return energy ? std::optional(in.grid->intensity.value * *energy) : std::nullopt;
        };
        out.carbonPerYear = of(out.perYear);
        out.trainingCarbon = of(out.training);
        out.cardCarbon = of(out.cardBasis);
    }
    Kilograms sum;
    for (const inventory::NodeClass& nodes : in.inventory->nodes) {
        const auto count = static_cast<double>(nodes.count);
        sum += count * in.carbon.server.value;
        if (nodes.acceleratorsPerNode == 0 && nodes.serverPart)
            continue;
        const auto known = std::ranges::find(in.embodied, nodes.accelerator, &catalog::EmbodiedCarbon::id);
        if (known != in.embodied.end())
            sum += count * nodes.acceleratorsPerNode * known->mass.value;
        else if (std::ranges::find(out.withoutCarbon, nodes.accelerator) == out.withoutCarbon.end())
            out.withoutCarbon.push_back(nodes.accelerator);
    }
    if (!out.withoutCarbon.empty())
        return;
    out.embodied = sum;
    if (in.carbon.life.value.base() > 0)
        out.embodiedPerYear = sum * (unit::year / in.carbon.life.value);
}

} // namespace

Result assess(const Inputs& inputs)
{
    Result out;
    useEnergy(inputs, out);
    payForIt(inputs, out);
    countCarbon(inputs, out);
    return out;
}

Joules cardEnergy(double acceleratorHours, Watts power) { return acceleratorHours * unit::hour * power; }

} // namespace cw::energy
