// SPDX-License-Identifier: GPL-3.0-or-later
#include "compute/compute.h"

namespace cw::compute {
namespace {

using explain::Origin;
using ComputeCard = explain::Card<Inputs, Result>;
using ComputeLetter = explain::Letter<Inputs, Result>;
using Value = std::optional<Measure>;

template <auto Member>
Value read(const Inputs&, const Result& result)
{
    const auto& value = result.*Member;
    return value ? Value(Measure(*value)) : std::nullopt;
}

const catalog::Accelerator* mainAccelerator(const Inputs& inputs)
{
    const inventory::NodeClass* nodes = inventory::mainNodes(*inputs.inventory);
    return nodes != nullptr && nodes->acceleratorPart ? &*nodes->acceleratorPart : nullptr;
}

bool oneClass(const Inputs& inputs, const Result&) { return inputs.inventory->nodes.size() == 1; }

ComputeLetter accelerators()
{
    return {"N", "letter.accelerators", Origin::Figure,
            [](const Inputs& in, const Result&) -> Value { return Measure(in.inventory->acceleratorCount); },
            "inventory.accelerators"};
}

Value labelMemory(const Inputs& in, const Result&)
{
    const catalog::Accelerator* part = mainAccelerator(in);
    return part != nullptr ? Value(Measure(part->memoryLabel.value)) : std::nullopt;
}

Value memoryRate(const Inputs& in, const Result&)
{
    const catalog::Accelerator* part = mainAccelerator(in);
    return part != nullptr ? Value(Measure(part->memoryBandwidth.value)) : std::nullopt;
}

Value designPower(const Inputs& in, const Result&)
{
    const catalog::Accelerator* part = mainAccelerator(in);
    return part != nullptr && part->thermalDesignPower ? Value(Measure(part->thermalDesignPower->value)) : std::nullopt;
}

ComputeCard perClassSum(const char* figure, const char* title, Value (*value)(const Inputs&, const Result&),
                        const char* unit)
{
    ComputeCard card;
    card.figure = figure;
    card.title = title;
    card.procedure = "card.compute.sumOverClasses";
    card.value = value;
    card.unit = unit;
    return card;
}

ComputeCard multiplied(const char* figure, const char* title, ComputeLetter one,
                       Value (*value)(const Inputs&, const Result&), const char* unit)
{
    ComputeCard card;
    card.figure = figure;
    card.title = title;
    card.formula = "N * x";
    one.symbol = "x";
    card.letters = {accelerators(), one};
    card.value = value;
    card.applies = oneClass;
    card.unit = unit;
    return card;
}

std::vector<ComputeCard> makeCards()
{
    ComputeCard onePeak;
    onePeak.figure = "compute.peakPerAccelerator";
    onePeak.title = "figure.compute.peakPerAccelerator";
    onePeak.procedure = "card.compute.densePeak";
    onePeak.value = read<&Result::peakPerAccelerator>;
    onePeak.unit = "TFLOP/s";

    ComputeCard stepped;
    stepped.figure = "compute.delivered";
    stepped.title = "figure.compute.delivered";
    stepped.formula = "F / T";
    stepped.letters = {
        {"F", "letter.step.modelFlop", Origin::Choice,
         [](const Inputs& in, const Result&) -> Value { return Measure(in.step->work); }},
        {"T", "card.step.time", Origin::Figure,
         [](const Inputs& in, const Result&) -> Value { return Measure(in.step->time); }, "training.stepTime"},
    };
    stepped.value = read<&Result::delivered>;
    stepped.unit = "PFLOP/s";
    stepped.applies = [](const Inputs& in, const Result&) { return in.step.has_value(); };

    ComputeCard share;
    share.figure = "compute.utilisation";
    share.title = "figure.compute.utilisation";
    share.formula = "D / P";
    share.letters = {
        {"D", "figure.compute.delivered", Origin::Figure, read<&Result::delivered>, "compute.delivered"},
        {"P", "figure.compute.peak", Origin::Figure, read<&Result::peak>, "compute.peak"},
    };
    share.value = read<&Result::utilisation>;
    share.unit = "%";

    ComputeCard delivered;
    delivered.figure = "compute.delivered";
    delivered.title = "figure.compute.delivered";
    delivered.formula = "P * u";
    delivered.letters = {
        {"P", "figure.compute.peak", Origin::Figure, read<&Result::peak>, "compute.peak"},
        {"u", "letter.assumedUtilisation", Origin::Assumption,
         [](const Inputs& in, const Result&) -> Value { return Measure(in.assumedUtilisation); }},
    };
    delivered.value = read<&Result::delivered>;
    delivered.unit = "PFLOP/s";

    ComputeCard perWatt;
    perWatt.figure = "compute.peakPerWatt";
    perWatt.title = "figure.compute.peakPerWatt";
    perWatt.formula = "p / W";
    perWatt.letters = {
        {"p", "figure.compute.peakPerAccelerator", Origin::Figure, read<&Result::peakPerAccelerator>,
         "compute.peakPerAccelerator"},
        {"W", "letter.designPower", Origin::Catalog, designPower},
    };
    perWatt.value = read<&Result::peakPerWatt>;
    perWatt.unit = "TFLOP/J";

    ComputeCard sixteenPerWatt;
    sixteenPerWatt.figure = "compute.sixteenBitPerWatt";
    sixteenPerWatt.title = "figure.compute.sixteenBitPerWatt";
    sixteenPerWatt.formula = "p / W";
    sixteenPerWatt.letters = {
        {"p", "letter.sixteenBitPeak", Origin::Catalog, read<&Result::sixteenBitPerAccelerator>},
        {"W", "letter.designPower", Origin::Catalog, designPower},
    };
    sixteenPerWatt.value = read<&Result::sixteenBitPerWatt>;
    sixteenPerWatt.unit = "TFLOP/J";

    const ComputeLetter peakLetter{"x", "figure.compute.peakPerAccelerator", Origin::Figure,
                                   read<&Result::peakPerAccelerator>, "compute.peakPerAccelerator"};
    const ComputeLetter memoryLetter{"x", "letter.memoryLabel", Origin::Catalog, labelMemory};
    const ComputeLetter rateLetter{"x", "letter.memoryBandwidth", Origin::Catalog, memoryRate};
    return {
        onePeak,
        multiplied("compute.peak", "figure.compute.peak", peakLetter, read<&Result::peak>, "PFLOP/s"),
        perClassSum("compute.peak", "figure.compute.peak", read<&Result::peak>, "PFLOP/s"),
        stepped,
        delivered,
        share,
        perWatt,
        sixteenPerWatt,
        multiplied("compute.memory", "figure.compute.memory", memoryLetter, read<&Result::memory>, "TB"),
        perClassSum("compute.memory", "figure.compute.memory", read<&Result::memory>, "TB"),
        multiplied("compute.memoryBandwidth", "figure.compute.memoryBandwidth", rateLetter,
                   read<&Result::memoryBandwidth>, "TB/s"),
        perClassSum("compute.memoryBandwidth", "figure.compute.memoryBandwidth", read<&Result::memoryBandwidth>,
                    "TB/s"),
    };
}

} // namespace

const std::vector<ComputeCard>& cards()
{
    static const std::vector<ComputeCard> all = makeCards();
    return all;
}

} // namespace cw::compute
