// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/stages.h"

namespace cw::cooling {
namespace {

using catalog::CoolingSystem;
using Reader = std::optional<double> (*)(const CoolingSystem&);

std::optional<double> read(const std::optional<catalog::Datum<double>>& datum)
{
    return datum ? std::optional<double>(datum->value) : std::nullopt;
}

std::optional<double> medianPue(const CoolingSystem& system) { return system.pueMedian.value; }
std::optional<double> lowPue(const CoolingSystem& system) { return read(system.pueLow); }
std::optional<double> highPue(const CoolingSystem& system) { return read(system.pueHigh); }
std::optional<double> waterUsage(const CoolingSystem& system) { return read(system.wueLitresPerKilowattHour); }

/// A mean over all heat. Where every part gives the same value the loads do not matter and need not be known.
class WeightedMean {
public:
    explicit WeightedMean(std::optional<double> start) : m_common(start) {}

    void add(std::optional<double> value, const std::optional<Heat>& heat, double count)
    {
        if (heat && heat->expected.base() == 0)
            return;
        m_same = m_same && value && (!m_common || *value == *m_common);
        if (!m_common)
            m_common = value;
        m_known = m_known && value && heat;
        if (m_known) {
            m_weighted += *value * heat->expected.base() * count;
            m_load += heat->expected.base() * count;
        }
    }

    [[nodiscard]] std::optional<double> value() const
    {
        if (m_same)
            return m_common;
        if (!m_known)
            return std::nullopt;
        return m_weighted / m_load;
    }

private:
    std::optional<double> m_common;
    double m_weighted = 0;
    double m_load = 0;
    bool m_same = true;
    bool m_known = true;
};

std::optional<double> overAll(const Inputs& inputs, const Result& result, Reader reader)
{
    const auto of = [reader](const std::optional<CoolingSystem>& system) {
        return system ? reader(*system) : std::nullopt;
    };
    const std::optional<double> site = of(inputs.inventory->siteCooling);
    WeightedMean mean(site);
    for (std::size_t i = 0; i < result.racks.size(); ++i) {
        const auto& rack = inputs.inventory->racks[i];
        mean.add(of(rack.coolingPart), result.racks[i].heat, static_cast<double>(rack.count()));
    }
    mean.add(site, inputs.elsewhere, 1);
    return mean.value();
}

} // namespace

void ratePlants(const Inputs& inputs, Result& result)
{
    if (inputs.plant) {
        result.pue = read(inputs.plant->pueMedian);
        result.pueLow = read(inputs.plant->pueLow);
        result.pueHigh = read(inputs.plant->pueHigh);
        if (inputs.plant->wueMedian)
            result.waterUsage = inputs.plant->wueMedian->value;
        if (result.waterUsage && result.heat)
            result.waterPerYear = *result.waterUsage * (result.heat->expected * unit::year);
        return;
    }
    result.pue = overAll(inputs, result, medianPue);
    result.pueLow = overAll(inputs, result, lowPue);
    result.pueHigh = overAll(inputs, result, highPue);
    if (const auto usage = overAll(inputs, result, waterUsage))
        result.waterUsage = *usage * unit::LpkWh;
    if (result.waterUsage && result.heat)
        result.waterPerYear = *result.waterUsage * (result.heat->expected * unit::year);
}

bool hasOneSystem(const Inputs& inputs)
{
    if (inputs.plant)
        return true;
    const auto& site = inputs.inventory->siteCooling;
    if (!site)
        return false;
    for (const auto& rack : inputs.inventory->racks) {
        if (!rack.coolingPart || rack.coolingPart->id != site->id)
            return false;
    }
    return true;
}

} // namespace cw::cooling
