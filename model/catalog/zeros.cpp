// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/contradictions.h"

namespace cw::catalog {
namespace {

/// Notes the keys whose values are there and zero.
class Zeros {
public:
    void add(std::string key, double base)
    {
        if (base == 0)
            m_keys.push_back(std::move(key));
    }
    void add(std::string key, Fraction share) { add(std::move(key), share.value); }
    template <Dimension D>
    void add(std::string key, Quantity<D> value)
    {
        add(std::move(key), value.base());
    }
    template <class T>
    void add(std::string key, const Datum<T>& datum)
    {
        add(std::move(key), datum.value);
    }
    template <class T>
    void add(std::string key, const std::optional<Datum<T>>& datum)
    {
        if (datum)
            add(std::move(key), *datum);
    }
    [[nodiscard]] std::vector<std::string> keys() && { return std::move(m_keys); }

private:
    std::vector<std::string> m_keys;
};

void addRates(Zeros& zeros, const std::string& key, const std::map<Precision, Datum<FlopsPerSecond>>& rates)
{
    for (const auto& [precision, rate] : rates) {
        if (rate.value.base() == 0)
            return zeros.add(key, 0.0);
    }
}

} // namespace

std::vector<std::string> zeros(const Accelerator& part)
{
    Zeros found;
    found.add("memoryLabel", part.memoryLabel);
    found.add("memoryUsable", part.memoryUsable);
    found.add("memoryBandwidth", part.memoryBandwidth);
    found.add("thermalDesignPower", part.thermalDesignPower);
    addRates(found, "peakDense", part.peakDense);
    addRates(found, "measuredMatmul", part.measuredMatmul);
    if (part.scaleUp) {
        found.add("scaleUp.oneWay", part.scaleUp->oneWay);
        found.add("scaleUp.pairwise", part.scaleUp->pairwise);
    }
    if (part.pcie)
        found.add("pcie.oneWay", part.pcie->oneWay);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const Server& part)
{
    Zeros found;
    found.add("ratedPower", part.ratedPower);
    if (part.typicalPower)
        found.add("typicalPower.high", part.typicalPower->value.high);
    for (std::size_t i = 0; i < part.nics.size(); ++i) {
        if (part.nics[i].count > 0)
            found.add("nics[" + std::to_string(i) + "].rate", part.nics[i].rate);
    }
    return std::move(found).keys();
}

std::vector<std::string> zeros(const Switch& part)
{
    Zeros found;
    found.add("ports", part.ports);
    found.add("portRate", part.portRate);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const RackPdu& part)
{
    Zeros found;
    found.add("capacity", part.capacity);
    found.add("continuous", part.continuous);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const CoolingSystem& part)
{
    Zeros found;
    found.add("capacityPerRack", part.capacityPerRack);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const CoolingUnit& part)
{
    Zeros found;
    found.add("capacity", part.capacity);
    found.add("flow", part.flow);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const PowerChain& part)
{
    Zeros found;
    for (std::size_t i = 0; i < part.stageEfficiencies.size(); ++i)
        found.add("stages[" + std::to_string(i) + "].efficiency", part.stageEfficiencies[i]);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const LanguageModel& part)
{
    Zeros found;
    found.add("layers", part.layers);
    found.add("hidden", part.hidden);
    found.add("heads", part.heads);
    found.add("headDim", part.headDim);
    found.add("vocabulary", part.vocabulary);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const PowerModel& model)
{
    Zeros found;
    found.add("trainingShareOfRated", model.trainingShareOfRated);
    found.add("ratedPerAcceleratorPower", model.ratedPerAcceleratorPower);
    return std::move(found).keys();
}

std::vector<std::string> zeros(const LinkModel& model)
{
    Zeros found;
    found.add("scaleUpEfficiency", model.scaleUpEfficiency);
    found.add("networkEfficiency", model.networkEfficiency);
    found.add("networkReductionEfficiency", model.networkReductionEfficiency);
    found.add("pcieEfficiency", model.pcieEfficiency);
    found.add("shortScaleUpShare", model.shortScaleUpShare);
    found.add("shortNetworkRate", model.shortNetworkRate);
    for (std::size_t i = 0; i < model.scaleUps.size(); ++i) {
        const std::string where = "scaleUps[" + std::to_string(i) + "].";
        found.add(where + "ringEfficiency", model.scaleUps[i].ringEfficiency);
        found.add(where + "reductionEfficiency", model.scaleUps[i].reductionEfficiency);
    }
    return std::move(found).keys();
}

} // namespace cw::catalog
