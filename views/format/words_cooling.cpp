// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsCooling()
{
    static const Word table[] = {
        {"card.cooling.airPath",
         QT_TRANSLATE_NOOP("Words", "All heat without what liquid takes inside the devices. A rear door takes its part "
                                    "only behind the rack.")},
        {"card.cooling.insideDevices",
         QT_TRANSLATE_NOOP("Words", "Rack by rack at rated power: servers that are liquid-cooled by design bring their "
                                    "own share, cold plates and tanks take the system's share.")},
        {"card.cooling.capture",
         QT_TRANSLATE_NOOP("Words",
                           "Rack by rack: servers that are liquid-cooled by design bring their own share, cold plates "
                           "and tanks take the system's share, rear doors take theirs from the air behind the rack.")},
        {"card.cooling.noCoolant",
         QT_TRANSLATE_NOOP("Words", "No device gives heat to liquid: no coolant distribution units.")},
        {"card.cooling.noLoad",
         QT_TRANSLATE_NOOP("Words", "Facility power divided by IT power: none before anything draws power, and then the "
                                    "plant's published median.")},
        {"problem.cooling.noLoad", QT_TRANSLATE_NOOP("Words", "Nothing draws power yet, and 0 W has no ratio")},
        {"card.cooling.weighted",
         QT_TRANSLATE_NOOP("Words", "Mean over the cooling systems of the racks, weighted by their expected heat.")},
        {"card.cooling.worstRack",
         QT_TRANSLATE_NOOP("Words", "Rated heat of the rack that uses the largest share of its cooling.")},
        {"error.cooling.capture",
         QT_TRANSLATE_NOOP("Words",
                           "Published shares differ: 61–75 % in one study, 70 % on HPE slides, 87 % for NVL72.")},
        {"card.cooling.hottestInlet",
         QT_TRANSLATE_NOOP("Words", "Of what every rack blows out a share comes back to fronts: it falls with the "
                                    "distance, is more where air is blown straight at a front and little from "
                                    "contained aisles. The linear balance of all racks then gives what each takes "
                                    "in; this is the warmest.")},
        {"card.cooling.meanInlet",
         QT_TRANSLATE_NOOP("Words", "Mean over the racks of what each takes in, weighted by its air flow.")},
        {"card.cooling.racksTooWarm", QT_TRANSLATE_NOOP("Words", "Racks whose inlet is above the recommended range.")},
        {"error.cooling.inlets",
         QT_TRANSLATE_NOOP("Words", "The shares are planning values, not measured: a hall with other tiles, gaps and "
                                    "fans differs by kelvins. A measured hall or a flow simulation knows better.")},
        {"error.cooling.flowUnknown",
         QT_TRANSLATE_NOOP("Words", "By heat alone: the catalog does not know how much coolant these units move.")},
        {"error.cooling.pue",
         QT_TRANSLATE_NOOP("Words",
                           "Median of a simulation over climates; the low and high values span sites and practice.")},
        {"figure.cooling.coolantShareOneLost", QT_TRANSLATE_NOOP("Words", "Load of the coolant units after one fails")},
        {"letter.coolantUnitsPlaced", QT_TRANSLATE_NOOP("Words", "coolant units in place")},
        {"figure.cooling.fewestRacks", QT_TRANSLATE_NOOP("Words", "Racks that the cooling needs at least")},
        {"letter.allRacksHeat", QT_TRANSLATE_NOOP("Words", "heat of all racks, rated")},
        {"letter.capacityPerRack", QT_TRANSLATE_NOOP("Words", "what the cooling carries per rack")},
        {"figure.cooling.air", QT_TRANSLATE_NOOP("Words", "Heat to air")},
        {"figure.cooling.airPath", QT_TRANSLATE_NOOP("Words", "Heat that air carries out of the devices")},
        {"figure.cooling.insideDevices", QT_TRANSLATE_NOOP("Words", "Rated heat that liquid takes inside the devices")},
        {"figure.cooling.airFlow", QT_TRANSLATE_NOOP("Words", "Air flow through the racks")},
        {"figure.cooling.coolantUnits",
         QT_TRANSLATE_NOOP("Words", "Coolant units needed for cold plates, with spares")},
        {"figure.cooling.exhaustTemperature", QT_TRANSLATE_NOOP("Words", "Exhaust air temperature")},
        {"figure.cooling.heat", QT_TRANSLATE_NOOP("Words", "Heat of all IT")},
        {"figure.cooling.liquid", QT_TRANSLATE_NOOP("Words", "Heat to liquid")},
        {"figure.cooling.liquidFlow", QT_TRANSLATE_NOOP("Words", "Coolant flow")},
        {"figure.cooling.pue", QT_TRANSLATE_NOOP("Words", "PUE, yearly median")},
        {"figure.cooling.waterPerYear", QT_TRANSLATE_NOOP("Words", "Water per year")},
        {"figure.cooling.worstRack", QT_TRANSLATE_NOOP("Words", "Hottest rack, rated heat")},
        {"figure.cooling.worstRackShare", QT_TRANSLATE_NOOP("Words", "Hottest rack, share of its cooling")},
        {"figure.cooling.wue", QT_TRANSLATE_NOOP("Words", "WUE per IT kilowatt-hour")},
        {"figure.cooling.flowInside", QT_TRANSLATE_NOOP("Words", "Coolant that cold plates need at rated heat")},
        {"figure.cooling.hottestInlet", QT_TRANSLATE_NOOP("Words", "Warmest rack inlet")},
        {"figure.cooling.meanInlet", QT_TRANSLATE_NOOP("Words", "Mean rack inlet")},
        {"figure.cooling.racksTooWarm", QT_TRANSLATE_NOOP("Words", "Racks above the recommended inlet")},
        {"letter.breathingRacks", QT_TRANSLATE_NOOP("Words", "racks that air flows through")},
        {"letter.coolantPaths",
         QT_TRANSLATE_NOOP("Words", "installed over needed: 2 for two full paths, 1.5 for three that share")},
        {"letter.coolantSpares", QT_TRANSLATE_NOOP("Words", "spare units")},
        {"letter.coolantUnitFlow", QT_TRANSLATE_NOOP("Words", "coolant that one unit moves")},
        {"letter.flowInside", QT_TRANSLATE_NOOP("Words", "coolant that cold plates need")},
        {"letter.recommendedHigh", QT_TRANSLATE_NOOP("Words", "highest recommended inlet")},
        {"letter.returnReach", QT_TRANSLATE_NOOP("Words", "distance by which the share falls to 1/e")},
        {"letter.returnEscape", QT_TRANSLATE_NOOP("Words", "share that escapes to fronts")},
        {"letter.returnStraight", QT_TRANSLATE_NOOP("Words", "the same where it is blown straight into a front")},
        {"letter.returnContained", QT_TRANSLATE_NOOP("Words", "the same from contained aisles")},
        {"figure.cooling.physicalPue", QT_TRANSLATE_NOOP("Words", "PUE of this plant in this weather")},
        {"figure.cooling.worstPue", QT_TRANSLATE_NOOP("Words", "PUE of the worst hour")},
        {"figure.cooling.physicalWue", QT_TRANSLATE_NOOP("Words", "WUE of this plant in this weather")},
        {"figure.cooling.freeShare", QT_TRANSLATE_NOOP("Words", "Heat carried away without a chiller")},
        {"card.cooling.worstPue",
         QT_TRANSLATE_NOOP("Words", "The hour of the year in which fans, pumps, chillers and towers take most.")},
        {"card.cooling.physicalWue",
         QT_TRANSLATE_NOOP("Words", "Hour by hour what towers and wetted pads evaporate, what drifts off and what is "
                                    "blown down so that salts do not gather.")},
        {"card.cooling.freeShare",
         QT_TRANSLATE_NOOP("Words", "Hour by hour the part of the heat that outside air, dry coolers or towers take "
                                    "to the wanted temperature by themselves.")},
        {"error.cooling.plantYear",
         QT_TRANSLATE_NOOP("Words", "A typical day of each month stands for the year; no part load, control or "
                                    "storage. Compare with the published median and its range.")},
        {"letter.plantFans", QT_TRANSLATE_NOOP("Words", "air handlers, of IT power")},
        {"letter.plantPumps", QT_TRANSLATE_NOOP("Words", "pumps, of IT power")},
        {"letter.plantChillers", QT_TRANSLATE_NOOP("Words", "chillers, of IT power")},
        {"letter.plantRejection", QT_TRANSLATE_NOOP("Words", "fans of towers and dry coolers, of IT power")},
        {"letter.plantLosses", QT_TRANSLATE_NOOP("Words", "losses of the power chain, of IT power")},
        {"letter.plantLighting", QT_TRANSLATE_NOOP("Words", "lighting, of IT power")},
        {"letter.facilityWater", QT_TRANSLATE_NOOP("Words", "facility water to coolant units")},
        {"letter.airDensity", QT_TRANSLATE_NOOP("Words", "density of air")},
        {"letter.airHeatCapacity", QT_TRANSLATE_NOOP("Words", "specific heat of air")},
        {"letter.airRise", QT_TRANSLATE_NOOP("Words", "temperature rise of the air")},
        {"letter.coolantUnitCapacity", QT_TRANSLATE_NOOP("Words", "capacity of one coolant distribution unit")},
        {"letter.coolingPerRack", QT_TRANSLATE_NOOP("Words", "most heat that the system carries per rack")},
        {"letter.heat", QT_TRANSLATE_NOOP("Words", "heat of all IT")},
        {"letter.heatByAir", QT_TRANSLATE_NOOP("Words", "heat that air carries out of the devices")},
        {"letter.heatInside", QT_TRANSLATE_NOOP("Words", "rated heat that liquid takes inside the devices")},
        {"letter.heatToLiquid", QT_TRANSLATE_NOOP("Words", "heat to liquid")},
        {"letter.puePublished", QT_TRANSLATE_NOOP("Words", "published median PUE of this plant")},
        {"letter.rackHeat", QT_TRANSLATE_NOOP("Words", "rated heat of the rack")},
        {"letter.supplyAir", QT_TRANSLATE_NOOP("Words", "supply air temperature")},
        {"letter.waterDensity", QT_TRANSLATE_NOOP("Words", "density of water")},
        {"letter.waterHeatCapacity", QT_TRANSLATE_NOOP("Words", "specific heat of water")},
        {"letter.waterRise", QT_TRANSLATE_NOOP("Words", "temperature rise of the coolant")},
        {"letter.wue", QT_TRANSLATE_NOOP("Words", "water use per IT energy")},
        {"letter.wuePublished", QT_TRANSLATE_NOOP("Words", "published water use of this plant")},
    };
    return table;
}

} // namespace cw::format
