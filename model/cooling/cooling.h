// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does the heat go, how much air and coolant carries it, which racks exceed their cooling, at which PUE
// and WUE? Leaves out: what comes back to racks where they stand (rack_inlets.h), climate, pumps and fans of the plant
// (inside the PUE).
#pragma once

#include "base/shared.h"
#include "design/design.h"
#include "explain/card.h"
#include "inventory/inventory.h"

#include <optional>
#include <vector>

namespace cw::cooling {

using WattsPerKelvin = Quantity<Dimension{.second = -1, .joule = 1, .kelvin = -1}>;

/// What power/ found, copied by assess/.
struct Heat {
    Watts expected;
    Watts rated;
    friend bool operator==(const Heat&, const Heat&) = default;
};

struct Inputs {
    Shared<inventory::Inventory> inventory;
    std::vector<std::optional<Heat>> nodeHeat; ///< one node; parallel to Inventory::nodes
    std::vector<std::optional<Heat>> rackHeat; ///< one rack; parallel to Inventory::racks
    std::optional<Heat> elsewhere;             ///< in no rack; cooled by the site's system. nullopt = not known
    Kelvins supplyAir{293.15};
    Kelvins airRise{15.0};
    Kelvins waterRise{10.0};
    design::Redundancy coolantRedundancy = design::Redundancy::OneMore;
    Kelvins facilityWater{303.15};      ///< supplied to coolant units
    Kelvins coolantUnitApproach;        ///< by which the racks' coolant is warmer than it
    std::optional<Kelvins> dewPoint;    ///< outside, in the dampest month; nullopt = no climate is chosen
    std::optional<catalog::CoolingPlant> plant; ///< nullopt = the ones that come with the cooling systems
    std::optional<catalog::AirClass> airClass; ///< what the devices may breathe; nullopt = not known
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

enum class RackVerdict { Unknown, Cooled, Over };

/// One rack of a class.
struct RackCooling {
    std::optional<Heat> heat;
    std::optional<Fraction> capture; ///< share of the expected heat that leaves by liquid
    std::optional<Heat> air;         ///< what the room must carry away
    std::optional<Heat> liquid;
    std::optional<Heat> airPath; ///< what air carries out of the servers; a rear door takes it from there
    std::optional<CubicMetresPerSecond> airFlow;    ///< expected
    std::optional<CubicMetresPerSecond> liquidFlow; ///< expected
    std::optional<Watts> capacity;
    std::optional<double> share; ///< rated heat over capacity
    RackVerdict verdict = RackVerdict::Unknown;
    friend bool operator==(const RackCooling&, const RackCooling&) = default;
};

enum class SupplyVerdict { Unknown, Recommended, Allowable, Outside };

/// Cubic metres of water for a joule of IT energy: 1 L/kWh in base units is 1e-3 / 3.6e6.
using WaterPerEnergy = CubicMetresPerJoule;
using CubicMetres = Quantity<Dimension{.metre = 3}>;

struct Result {
    std::vector<RackCooling> racks; ///< parallel to Inventory::racks
    std::optional<Heat> heat;       ///< all IT
    std::optional<Heat> air;
    std::optional<Heat> liquid;
    std::optional<Heat> airPath;
    std::optional<CubicMetresPerSecond> airFlow;
    std::optional<CubicMetresPerSecond> liquidFlow;
    std::optional<double> pue; ///< median of the systems, weighted by expected heat
    std::optional<double> pueLow;
    std::optional<double> pueHigh;
    std::optional<WaterPerEnergy> waterUsage; ///< per IT energy
    std::optional<CubicMetres> waterPerYear;
    Kelvins exhaust;
    SupplyVerdict supply = SupplyVerdict::Unknown;
    std::optional<Watts> insideDevices; ///< rated heat that liquid takes before air does
    std::int64_t coolantUnitsPlaced = 0;
    std::optional<Watts> coolantUnitCapacity;       ///< of the smallest unit placed; nullopt where no capacity is known
    std::optional<CubicMetresPerSecond> coolantUnitFlow; ///< of the weakest unit placed; nullopt where none is known
    std::optional<CubicMetresPerSecond> flowInside; ///< of coolant, for insideDevices
    double coolantPaths = 1;        ///< what is installed over what the load needs, before spares
    std::int64_t coolantSpares = 0; ///< beside it
    std::optional<std::int64_t> coolantUnitsToCarry; ///< the same, without second paths and spares
    std::optional<std::int64_t> coolantUnitsNeeded; ///< for insideDevices by heat and by flow; 0 without liquid
    std::optional<double> coolantShareOneLost; ///< insideDevices, or its flow, over what the other units carry; nullopt without another
    std::optional<Kelvins> coolantSupply;   ///< to the racks; nullopt where liquid carries nothing inside devices
    std::optional<Kelvins> aboveDewPoint;   ///< by which it is warmer than outside air's dew point; below 0 pipes may sweat
    std::optional<Watts> rackHeat;           ///< of all racks, rated
    std::optional<std::int64_t> fewestRacks; ///< that the site's cooling could carry it from
    int worstRack = -1;                             ///< index into racks: the largest share of its cooling
    std::vector<int> overRacks;                     ///< indices of classes above their cooling
    friend bool operator==(const Result&, const Result&) = default;
};

/// V = Q / (rho * c * dT), air at 1.2 kg/m3 and 1006 J/(kg K).
CubicMetresPerSecond airFlow(Watts heat, Kelvins rise);
/// What air of this flow carries for each kelvin.
WattsPerKelvin heatMoved(CubicMetresPerSecond air);
/// airFlow() for water at 998 kg/m3 and 4186 J/(kg K).
CubicMetresPerSecond waterFlow(Watts heat, Kelvins rise);

Result assess(const Inputs& inputs);

/// Whether the coolant that the units move, not the heat that they carry, is what asks for so many.
bool isFlowShort(const Result& result);

const std::vector<explain::Card<Inputs, Result>>& cards();

} // namespace cw::cooling
