// SPDX-License-Identifier: GPL-3.0-or-later
// What the place of the hall contradicts, put right.
#include "assess/mend_trials.h"
#include "design/edits.h"

#include <algorithm>

namespace cw::assess {

using design::Design;

Result<Design> coolerWater(const Job& job)
{
    const catalog::LiquidClass* limits = job.catalog.liquidClasses.find(job.design.site->liquidClass);
    if (limits == nullptr)
        return notHere();
    design::Site site = *job.design.site;
    site.facilityWater = limits->highest.value;
    return design::setSite(job.design, site);
}

Result<Design> warmerWater(const Job& job)
{
    const catalog::Climate* climate = job.catalog.climates.find(job.design.site->climate);
    if (climate == nullptr)
        return notHere();
    const Kelvins dampest = std::ranges::max(climate->months, {}, &catalog::ClimateMonth::dewPoint).dewPoint;
    const catalog::PlantModel& plant = job.catalog.plantModel;
    design::Site site = *job.design.site;
    site.facilityWater = dampest + plant.dewPointMargin.value - plant.coolantUnitApproach.value;
    const catalog::LiquidClass* limits = job.catalog.liquidClasses.find(site.liquidClass);
    if (limits != nullptr && site.facilityWater > limits->highest.value)
        return notHere();
    return design::setSite(job.design, site);
}

Result<Design> plantOfSystem(const Job& job)
{
    design::Site site = *job.design.site;
    site.plant.clear();
    return design::setSite(job.design, site);
}

Result<Design> liftPowerCap(const Job& job)
{
    design::Operation operation = *job.design.operation;
    operation.powerCap = Fraction{1};
    return design::setOperation(job.design, operation);
}

Result<Design> secondPdu(const Job& job)
{
    return design::editRacks(job.design, racksOf(job.finding), [](design::Rack& rack) { rack.pduCount = std::max(rack.pduCount, 2); });
}

} // namespace cw::assess
