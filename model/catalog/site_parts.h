// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is known about the place a hall stands in: its weather, its electricity, and what its plant can do?
// Leaves out: what follows for a design (cooling/, energy/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"
#include "catalog/parts.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cw::catalog {

inline constexpr std::size_t kMonths = 12;
using Pascals = Quantity<Dimension{.joule = 1, .metre = -3}>;
using KilogramsPerJoule = Quantity<Dimension{.joule = -1, .kilogram = 1}>;

/// Means of one month over years.
struct ClimateMonth {
    Kelvins dryBulb;
    Kelvins dewPoint;
    Kelvins dailyHigh; ///< mean of the days' highest dry bulb
    Kelvins dailyLow;
    friend bool operator==(const ClimateMonth&, const ClimateMonth&) = default;
};

struct Climate {
    PartId id;
    std::string name;
    std::string source; ///< one for all months
    Provenance how = Provenance::Secondary;
    PartId grid; ///< GridRegion that it lies in
    std::array<ClimateMonth, kMonths> months;
    std::optional<Datum<Kelvins>> extreme; ///< the highest dry bulb that the plant must carry
    friend bool operator==(const Climate&, const Climate&) = default;
};

/// Location-based carbon intensity of a country's electricity.
struct GridRegion {
    PartId id; ///< ISO 3166-1 alpha-3
    std::string name;
    Datum<KilogramsPerJoule> intensity;
    friend bool operator==(const GridRegion&, const GridRegion&) = default;
};

/// Prices of some months by hour of the day; in the tariff's currency for each kilowatt-hour.
struct TariffSeason {
    std::string name;
    std::array<bool, kMonths> months{};
    std::array<double, 24> weekday{}; ///< by the hour that begins
    std::array<double, 24> saturday{};
    std::array<double, 24> sunday{};
    friend bool operator==(const TariffSeason&, const TariffSeason&) = default;
};

struct Tariff {
    PartId id;
    std::string name;
    std::string currency; ///< ISO 4217
    std::string source;
    Provenance how = Provenance::Secondary;
    std::string date;
    std::vector<TariffSeason> seasons; ///< together all months, each once
    double demandPerKilowattMonth = 0; ///< of the highest demand; 0 = none
    std::optional<Watts> contractBelow; ///< it is offered for smaller contracts only; nullopt = for any
    friend bool operator==(const Tariff&, const Tariff&) = default;
};

/// Which share of the cluster works in each hour of a week; the rest idles.
struct LoadProfile {
    PartId id;
    std::string name;
    std::string source;
    Provenance how = Provenance::Secondary;
    std::array<double, 24> weekday{}; ///< by the hour that begins
    std::array<double, 24> saturday{};
    std::array<double, 24> sunday{};
    friend bool operator==(const LoadProfile&, const LoadProfile&) = default;
};

enum class PlantKind {
    DirectExpansion,
    AirChiller,
    DryCoolerChiller,   ///< dry coolers before an air-cooled chiller
    AirEconomiser,      ///< outside air, then a chiller
    WaterChiller,       ///< towers and a water-cooled chiller
    WaterEconomiser,    ///< towers past the chiller where that is enough
    DryCooler,          ///< for liquid-cooled IT; a chiller for what is left
    AdiabaticDryCooler,
    TowerLiquid         ///< towers for liquid-cooled IT
};

/// Of LBNL's classes: practice and building differ between them as much as equipment does.
enum class SiteSize { Small, Midsize, Large };

/// What rejects the heat of a site, with the published distribution of its yearly PUE and WUE.
struct CoolingPlant {
    PartId id;
    std::string name;
    PlantKind kind = PlantKind::AirChiller;
    SiteSize size = SiteSize::Large;
    bool adiabatic = false; ///< water cools the outside air before it is used
    bool waterChiller = false; ///< of economisers: what helps them has towers
    std::optional<Datum<double>> pueLow; ///< 5 % of simulated sites
    std::optional<Datum<double>> pueLowerQuartile;
    std::optional<Datum<double>> pueMedian;
    std::optional<Datum<double>> pueUpperQuartile;
    std::optional<Datum<double>> pueHigh;
    std::optional<Datum<CubicMetresPerJoule>> wueMedian; ///< per IT energy
    friend bool operator==(const CoolingPlant&, const CoolingPlant&) = default;
};

/// Which facility water a liquid-cooled device takes (ASHRAE TC 9.9, 2021).
struct LiquidClass {
    PartId id; ///< "w32"
    std::string name;
    Datum<Kelvins> highest; ///< supply
    friend bool operator==(const LiquidClass&, const LiquidClass&) = default;
};

/// Constants of the plant's physics.
struct PlantModel {
    Datum<double> chillerCarnotShare;   ///< of the ideal coefficient of performance
    Datum<Kelvins> chillerApproach;     ///< evaporator below, and condenser above, the water or air it serves
    Datum<Kelvins> towerApproach;       ///< tower water above the wet bulb
    Datum<Kelvins> dryCoolerApproach;   ///< water above the dry bulb
    Datum<Kelvins> economiserApproach;  ///< across the heat exchanger that goes past the chiller
    Datum<Kelvins> coilApproach;        ///< supply air of an air handler above its water
    Datum<Kelvins> coolantUnitApproach; ///< coolant of the racks above the facility's water
    Datum<Kelvins> dewPointMargin;      ///< by which coolant stays warmer than the dew point
    Datum<Kelvins> waterRise;           ///< of the facility's water
    Datum<Fraction> adiabaticEffect;    ///< of the way from dry to wet bulb
    Datum<Pascals> fanPressure;         ///< of air handlers
    Datum<Fraction> fanEfficiency;
    Datum<Pascals> pumpPressure;        ///< of one water circuit
    Datum<Fraction> pumpEfficiency;
    Datum<Fraction> rejectionFans; ///< of dry coolers and towers, watts for each watt of heat
    Datum<Fraction> lighting;      ///< of IT power
    Datum<double> cyclesOfConcentration;
    Datum<Fraction> drift; ///< of a tower's circulating water
    friend bool operator==(const PlantModel&, const PlantModel&) = default;
};

/// Which share of what a rack blows out comes back to fronts: a planner's kernel, not measured. Weights fall with the
/// distance from the one's back to the other's front, and are less for racks that the air has to turn to.
struct ReturnModel {
    Datum<Metres> reach;              ///< by which the weight falls to 1/e
    Datum<Metres> farthest;           ///< beyond it nothing is counted
    Datum<Fraction> turned;           ///< weight of air that has to turn round, of air that is blown straight at a front
    Datum<Fraction> escape;           ///< of a rack's air, that reaches fronts where they stand close
    Datum<Fraction> straightEscape;   ///< the same where it is blown straight into a front at no distance
    Datum<Fraction> containedEscape;  ///< of a rack in a contained aisle
    friend bool operator==(const ReturnModel&, const ReturnModel&) = default;
};

/// What making the parts has emitted.
struct EmbodiedCarbon {
    PartId id; ///< accelerator
    std::string name;
    Datum<Kilograms> mass; ///< CO2 equivalent of one
    friend bool operator==(const EmbodiedCarbon&, const EmbodiedCarbon&) = default;
};

struct CarbonModel {
    Datum<Kilograms> server; ///< without its accelerators
    Datum<Seconds> life;     ///< over which making is shared out
    friend bool operator==(const CarbonModel&, const CarbonModel&) = default;
};

} // namespace cw::catalog
