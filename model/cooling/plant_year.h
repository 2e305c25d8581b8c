// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do fans, pumps, chillers and towers of a plant draw over a year of this weather, and how much water goes
// up in it? Leaves out: part-load curves, thermal stores, control and what operators do; the published distribution of
// the same plant stands beside it (cooling.h).
#pragma once

#include "cooling/cooling.h"
#include "cooling/weather.h"

#include <optional>
#include <vector>

namespace cw::cooling {

struct PlantInputs {
    std::optional<catalog::CoolingPlant> plant; ///< nullopt = none chosen
    catalog::PlantModel model;
    std::vector<design::WeatherBin> year; ///< empty = the weather is not known
    std::optional<Watts> air;    ///< expected heat that air handlers carry
    std::optional<Watts> liquid; ///< expected heat that facility water carries
    Kelvins supplyAir{293.15};
    Kelvins airRise{15.0};
    Kelvins facilityWater{303.15};
    Kelvins coolantRise{10.0}; ///< of all water that liquid-cooled devices heat
    std::optional<double> chainEfficiency; ///< from meter to rack
    friend bool operator==(const PlantInputs&, const PlantInputs&) = default;
};

/// Shares of IT power.
struct PlantShares {
    double fans = 0;
    double pumps = 0;
    double chillers = 0;
    double rejection = 0; ///< fans of towers and dry coolers
    double losses = 0;    ///< of the power chain
    double lighting = 0;
    [[nodiscard]] double sum() const { return fans + pumps + chillers + rejection + losses + lighting; }
    friend bool operator==(const PlantShares&, const PlantShares&) = default;
};

struct PlantResult {
    std::optional<PlantShares> shares;        ///< mean of the year
    std::optional<double> pue;                ///< 1 + their sum
    std::optional<double> worstPue;           ///< of the worst hour
    std::optional<WaterPerEnergy> waterUsage; ///< per IT energy
    std::optional<double> freeShare;          ///< of the heat, that no chiller carries
    friend bool operator==(const PlantResult&, const PlantResult&) = default;
};

PlantResult assessPlant(const PlantInputs& inputs);

/// Carnot's coefficient of performance between what is cooled and what takes the heat, times the share that chillers reach.
double chillerPerformance(Kelvins cooled, Kelvins rejected, const catalog::PlantModel& model);

const std::vector<explain::Card<PlantInputs, PlantResult>>& plantCards();

} // namespace cw::cooling
