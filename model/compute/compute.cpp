// SPDX-License-Identifier: GPL-3.0-or-later
#include "compute/compute.h"

#include <array>
#include <span>

namespace cw::compute {
namespace {

using catalog::Precision;

/// Formats that hold a value of the first without loss of range or much precision, in the order they are tried.
std::span<const Precision> widerFormats(Precision wanted)
{
    static constexpr std::array kFour{Precision::Fp4, Precision::Fp6, Precision::Fp8, Precision::Bf16, Precision::Fp16};
    static constexpr std::array kSix{Precision::Fp6, Precision::Fp8, Precision::Bf16, Precision::Fp16};
    static constexpr std::array kEight{Precision::Fp8, Precision::Bf16, Precision::Fp16};
    static constexpr std::array kBrain{Precision::Bf16, Precision::Fp16, Precision::Tf32, Precision::Fp32};
    static constexpr std::array kHalf{Precision::Fp16, Precision::Bf16, Precision::Tf32, Precision::Fp32};
    static constexpr std::array kTensor{Precision::Tf32, Precision::Fp32};
    static constexpr std::array kSingle{Precision::Fp32};
    static constexpr std::array kDouble{Precision::Fp64};
    static constexpr std::array kIntegerFour{Precision::Int4, Precision::Int8};
    static constexpr std::array kIntegerEight{Precision::Int8};
    switch (wanted) {
    case Precision::Fp4:
        return kFour;
    case Precision::Fp6:
        return kSix;
    case Precision::Fp8:
        return kEight;
    case Precision::Bf16:
        return kBrain;
    case Precision::Fp16:
        return kHalf;
    case Precision::Tf32:
        return kTensor;
    case Precision::Fp32:
        return kSingle;
    case Precision::Fp64:
        return kDouble;
    case Precision::Int4:
        return kIntegerFour;
    case Precision::Int8:
        break;
    }
    return kIntegerEight;
}

/// Sum over all nodes of a value per accelerator; nullopt where one class does not have it.
template <class Q, class ValueOf>
std::optional<Q> sumOver(const inventory::Inventory& inventory, const ValueOf& valueOf)
{
    Q sum;
    for (const inventory::NodeClass& nodes : inventory.nodes) {
        if (nodes.count == 0 || (nodes.serverPart && nodes.acceleratorsPerNode == 0))
            continue;
        if (!nodes.acceleratorPart)
            return std::nullopt; // also of a server that the catalog lacks: nobody knows what is in it
        const std::optional<Q> one = valueOf(*nodes.acceleratorPart);
        if (!one)
            return std::nullopt;
        sum += *one * (static_cast<double>(nodes.count) * nodes.acceleratorsPerNode);
    }
    return sum;
}

void rateMainAccelerator(const catalog::Accelerator& part, Precision wanted, Result& result)
{
    if (const std::optional<PeakRate> peak = densePeak(part, wanted)) {
        result.peakPerAccelerator = peak->rate;
        result.precisionUsed = peak->precision;
        result.precisionReplaced = peak->precision != wanted;
    }
    const std::optional<PeakRate> sixteen = densePeak(part, Precision::Bf16);
    if (sixteen && (sixteen->precision == Precision::Bf16 || sixteen->precision == Precision::Fp16))
        result.sixteenBitPerAccelerator = sixteen->rate;
    if (!part.thermalDesignPower)
        return;
    const Watts design = part.thermalDesignPower->value;
    if (result.peakPerAccelerator)
        result.peakPerWatt = *result.peakPerAccelerator / design;
    if (result.sixteenBitPerAccelerator)
        result.sixteenBitPerWatt = *result.sixteenBitPerAccelerator / design;
}

} // namespace

std::optional<PeakRate> densePeak(const catalog::Accelerator& accelerator, Precision wanted)
{
    for (const Precision precision : widerFormats(wanted)) {
        const auto found = accelerator.peakDense.find(precision);
        if (found != accelerator.peakDense.end())
            return PeakRate{found->second.value, precision};
    }
    return std::nullopt;
}

Result assess(const Inputs& inputs)
{
    const inventory::Inventory& inventory = *inputs.inventory;
    Result result;
    result.precisionUsed = inputs.precision;
    result.mainNode = inventory::mainNodeIndex(inventory);
    const inventory::NodeClass* main = inventory::mainNodes(inventory);
    if (main != nullptr && main->acceleratorPart)
        rateMainAccelerator(*main->acceleratorPart, inputs.precision, result);
    result.peak =
        sumOver<FlopsPerSecond>(inventory, [&](const catalog::Accelerator& part) -> std::optional<FlopsPerSecond> {
            const std::optional<PeakRate> peak = densePeak(part, inputs.precision);
            return peak ? std::optional(peak->rate) : std::nullopt;
        });
    if (inputs.step)
        result.delivered = inputs.step->work / inputs.step->time;
    else if (result.peak && !inputs.isStopped)
        result.delivered = *result.peak * inputs.assumedUtilisation.value;
    if (result.delivered && result.peak && result.peak->base() > 0)
        result.utilisation = Fraction{*result.delivered / *result.peak};
    result.memory = sumOver<Bytes>(
        inventory, [](const catalog::Accelerator& part) { return std::optional(part.memoryLabel.value); });
    result.memoryBandwidth = sumOver<BytesPerSecond>(
        inventory, [](const catalog::Accelerator& part) { return std::optional(part.memoryBandwidth.value); });
    return result;
}

} // namespace cw::compute
