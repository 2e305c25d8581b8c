// SPDX-License-Identifier: GPL-3.0-or-later
// Facts §2.5; Lei and Masanet, eq. 1-13: heat, the water or air that can take it without a chiller, and what is left.
#include "cooling/plant_year.h"

#include "cooling/stages.h"

#include <algorithm>

namespace cw::cooling {
namespace {

using catalog::PlantKind;

constexpr double kVaporisation = 2.45e6; ///< J/kg of water at 20 degC
constexpr Kelvins kLeastLift{5.0};       ///< compressors need some; without it the performance would be without bounds

/// What one hour takes, for each watt of IT.
struct Hour {
    PlantShares shares;
    double water = 0; ///< cubic metres a joule of IT
    double free = 0;  ///< watts of heat that no chiller carries
};

class Plant {
public:
    explicit Plant(const PlantInputs& in) : m_in(in), m_model(in.model), m_kind(in.plant->kind) {}

    [[nodiscard]] Hour at(const design::WeatherBin& weather) const
    {
        const double it = (*m_in.air + *m_in.liquid).base();
        Hour hour;
        addAir(weather, *m_in.air / Watts(it), hour);
        addLiquid(weather, *m_in.liquid / Watts(it), hour);
        hour.shares.losses = 1 / *m_in.chainEfficiency - 1;
        hour.shares.lighting = m_model.lighting.value.value;
        return hour;
    }

private:
    [[nodiscard]] bool hasTower() const
    {
        return m_kind == PlantKind::WaterChiller || m_kind == PlantKind::WaterEconomiser || m_kind == PlantKind::TowerLiquid ||
               m_in.plant->waterChiller;
    }
    [[nodiscard]] bool usesAdiabatic() const { return m_in.plant->adiabatic || m_kind == PlantKind::AdiabaticDryCooler; }

    /// Outside air as the plant uses it.
    [[nodiscard]] Kelvins outside(const design::WeatherBin& weather) const
    {
        const Kelvins depression = weather.dryBulb - weather.wetBulb;
        return usesAdiabatic() ? weather.dryBulb - m_model.adiabaticEffect.value.value * depression : weather.dryBulb;
    }

    /// Water that weather alone makes; nullopt = this plant has none without its chiller.
    [[nodiscard]] std::optional<Kelvins> freeWater(const design::WeatherBin& weather) const
    {
        switch (m_kind) {
        case PlantKind::WaterEconomiser:
        case PlantKind::TowerLiquid:
            return weather.wetBulb + m_model.towerApproach.value + m_model.economiserApproach.value;
        case PlantKind::DryCoolerChiller:
        case PlantKind::DryCooler:
        case PlantKind::AdiabaticDryCooler:
            return outside(weather) + m_model.dryCoolerApproach.value;
        case PlantKind::DirectExpansion:
        case PlantKind::AirChiller:
        case PlantKind::AirEconomiser:
        case PlantKind::WaterChiller:
            return std::nullopt;
        }
        return std::nullopt;
    }

    /// Of heat that is carried from `back` to `wanted` degrees, what a source this cold takes.
    static double taken(Kelvins source, Kelvins wanted, Kelvins back)
    {
        return std::clamp((back - source) / (back - wanted), 0.0, 1.0);
    }

    [[nodiscard]] double fans(double heat) const
    {
        const double flow = heat / (kAirDensity * kAirHeatCapacity * m_in.airRise.base());
        return flow * m_model.fanPressure.value.base() / m_model.fanEfficiency.value.value;
    }
    [[nodiscard]] double pump(double heat, Kelvins rise) const
    {
        const double flow = heat / (kWaterDensity * kWaterHeatCapacity * rise.base());
        return flow * m_model.pumpPressure.value.base() / m_model.pumpEfficiency.value.value;
    }

    /// Chillers, and what throws the heat out; `heat` reaches the water or refrigerant at `wanted`.
    void addRejection(const design::WeatherBin& weather, double heat, double freely, Kelvins wanted, Kelvins rise, Hour& hour) const
    {
        const double chilled = heat * (1 - freely);
        const Kelvins sink = hasTower() ? weather.wetBulb + m_model.towerApproach.value
                                        : weather.dryBulb + m_model.dryCoolerApproach.value;
        const Kelvins approach = m_model.chillerApproach.value;
        const double compressed = chilled > 0 ? chilled / chillerPerformance(wanted - approach, sink + approach, m_model) : 0;
        hour.shares.chillers += compressed;
        hour.free += heat * freely;
        const double thrown = heat + compressed;
        hour.shares.rejection += m_model.rejectionFans.value.value * thrown;
        if (hasTower()) {
            hour.shares.pumps += pump(thrown, rise);
            hour.water += towerWater(thrown, rise);
        } else if (usesAdiabatic() && weather.dryBulb + m_model.dryCoolerApproach.value > wanted) {
            hour.water += padWater(weather, thrown, m_model.dryCoolerApproach.value);
        }
    }

    /// Cubic metres for a joule of IT: evaporation, drift, and what keeps salts from gathering.
    [[nodiscard]] double towerWater(double heat, Kelvins rise) const
    {
        const double evaporated = heat / kVaporisation / kWaterDensity;
        const double circulating = heat / (kWaterDensity * kWaterHeatCapacity * rise.base());
        const double drift = m_model.drift.value.value * circulating;
        const double blown = evaporated / (m_model.cyclesOfConcentration.value - 1) - drift;
        return evaporated + drift + std::max(0.0, blown);
    }
    /// What wets the air that carries this heat with this rise.
    [[nodiscard]] double padWater(const design::WeatherBin& weather, double heat, Kelvins rise) const
    {
        return heat * ((weather.dryBulb - outside(weather)) / rise) / kVaporisation / kWaterDensity;
    }

    void addAir(const design::WeatherBin& weather, double heat, Hour& hour) const
    {
        if (!(heat > 0))
            return;
        hour.shares.fans += fans(heat);
        const Kelvins rise = m_model.waterRise.value;
        if (m_kind == PlantKind::AirEconomiser) {
            const Kelvins source = outside(weather);
            const double freely = taken(source, m_in.supplyAir, m_in.supplyAir + m_in.airRise);
            hour.free += heat * freely;
            if (usesAdiabatic() && weather.dryBulb > m_in.supplyAir)
                hour.water += padWater(weather, heat * freely, m_in.airRise);
            const double left = heat * (1 - freely);
            hour.shares.pumps += pump(left, rise);
            if (left > 0)
                addRejection(weather, left, 0, chilledWater(), rise, hour);
            return;
        }
        if (m_kind != PlantKind::DirectExpansion)
            hour.shares.pumps += pump(heat, rise);
        const auto source = freeWater(weather);
        const double freely = source ? taken(*source, chilledWater(), chilledWater() + rise) : 0;
        addRejection(weather, heat, freely, chilledWater(), rise, hour);
    }

    /// Coolant units hand their heat to the facility's water: one pump on either side.
    void addLiquid(const design::WeatherBin& weather, double heat, Hour& hour) const
    {
        if (!(heat > 0))
            return;
        hour.shares.pumps += 2 * pump(heat, m_in.coolantRise);
        const auto source = freeWater(weather);
        const Kelvins wanted = m_in.facilityWater;
        const double freely = source ? taken(*source, wanted, wanted + m_in.coolantRise) : 0;
        addRejection(weather, heat, freely, wanted, m_in.coolantRise, hour);
    }

    [[nodiscard]] Kelvins chilledWater() const { return m_in.supplyAir - m_model.coilApproach.value; }

    const PlantInputs& m_in;
    const catalog::PlantModel& m_model;
    PlantKind m_kind;
};

void add(PlantShares& sum, const PlantShares& one, double share)
{
    sum.fans += share * one.fans;
    sum.pumps += share * one.pumps;
    sum.chillers += share * one.chillers;
    sum.rejection += share * one.rejection;
    sum.losses += share * one.losses;
    sum.lighting += share * one.lighting;
}

} // namespace

double chillerPerformance(Kelvins cooled, Kelvins rejected, const catalog::PlantModel& model)
{
    return model.chillerCarnotShare.value * (cooled / std::max(kLeastLift, rejected - cooled));
}

PlantResult assessPlant(const PlantInputs& inputs)
{
    PlantResult out;
    const bool isKnown = inputs.plant && !inputs.year.empty() && inputs.air && inputs.liquid && inputs.chainEfficiency &&
                         *inputs.chainEfficiency > 0 && (*inputs.air + *inputs.liquid).base() > 0;
    if (!isKnown)
        return out;
    Seconds whole{};
    for (const design::WeatherBin& weather : inputs.year)
        whole += weather.time;
    const Plant plant(inputs);
    PlantShares shares;
    double worst = 0;
    double water = 0;
    double free = 0;
    for (const design::WeatherBin& weather : inputs.year) {
        const Hour hour = plant.at(weather);
        const double share = weather.time / whole;
        add(shares, hour.shares, share);
        worst = std::max(worst, hour.shares.sum());
        water += share * hour.water;
        free += share * hour.free;
    }
    out.shares = shares;
    out.pue = 1 + shares.sum();
    out.worstPue = 1 + worst;
    out.waterUsage = WaterPerEnergy(water);
    out.freeShare = free;
    return out;
}

} // namespace cw::cooling
