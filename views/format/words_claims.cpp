// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsClaims()
{
    static const Word table[] = {
        {"claim.airRack", QT_TRANSLATE_NOOP("Words", "Air carries 20 to 30 kW a rack")},
        {"claim.airRack.why", QT_TRANSLATE_NOOP("Words", "What the catalog’s usual room air carries per rack.")},
        {"claim.bubble", QT_TRANSLATE_NOOP("Words", "Pipeline parallelism is 80 to 90 % efficient")},
        {"claim.bubble.why",
         QT_TRANSLATE_NOOP("Words", "1 less the bubble of the lecture’s own plan, (p − 1) / (v m + p − 1). With 8 stages "
                                    "and 16 micro-batches it is less; 80 % takes 28 micro-batches.")},
        {"claim.captured", QT_TRANSLATE_NOOP("Words", "70 % of the heat goes to water")},
        {"claim.captured.why",
         QT_TRANSLATE_NOOP("Words", "What the catalog’s cold plates take up. Published values go from 61 to 87 %.")},
        {"claim.catchUp", QT_TRANSLATE_NOOP("Words", "GPUs need 20 more years to catch up")},
        {"claim.catchUp.why", QT_TRANSLATE_NOOP("Words", "ln 38,000 / ln 1.7, as the lecture reckons.")},
        {"claim.computeGrowth", QT_TRANSLATE_NOOP("Words", "Training compute grows 4.1 times a year")},
        {"claim.computeGrowth.why", QT_TRANSLATE_NOOP("Words", "The fit to published frontier models.")},
        {"claim.degrees",
         QT_TRANSLATE_NOOP("Words", "8-way tensor, 4-way pipeline and 8-way data parallel fill 256 GPUs")},
        {"claim.degrees.why", QT_TRANSLATE_NOOP("Words", "What the plan needs: the product of its degrees.")},
        {"claim.efficiencyGrowth", QT_TRANSLATE_NOOP("Words", "GPU performance per watt grows 1.7 times a year")},
        {"claim.efficiencyGrowth.why",
         QT_TRANSLATE_NOOP("Words", "The fit to published accelerators: a doubling takes years, not one and a quarter.")},
        {"claim.facilityPower", QT_TRANSLATE_NOOP("Words", "The cluster uses 3 MW")},
        {"claim.facilityPower.why",
         QT_TRANSLATE_NOOP("Words", "At the meter, in training: servers, network, cooling and losses belong to it.")},
        {"claim.faster", QT_TRANSLATE_NOOP("Words", "Liquid cooling gives 1.8 % more performance")},
        {"claim.faster.why",
         QT_TRANSLATE_NOOP("Words", "No publication of it was found, and the lecture names no workload.")},
        {"claim.gap", QT_TRANSLATE_NOOP("Words", "The gap over twelve years is 38,000 times")},
        {"claim.gap.why", QT_TRANSLATE_NOOP("Words", "The same twelve years by the fits to compute and efficiency.")},
        {"claim.gaudi", QT_TRANSLATE_NOOP("Words", "Gaudi 3 is 10 % faster than H100")},
        {"claim.gaudi.why",
         QT_TRANSLATE_NOOP("Words", "Dense bf16 peaks over each other. What arrives of a peak differs by workload, so 10 "
                                    "% may well be measured.")},
        {"claim.gaudiPrice", QT_TRANSLATE_NOOP("Words", "Gaudi 3 gives 1.8 times the performance for its price")},
        {"claim.gaudiPrice.why", QT_TRANSLATE_NOOP("Words", "No price is in the lecture.")},
        {"claim.gpuFailures", QT_TRANSLATE_NOOP("Words", "5 % of the GPUs fail in a year")},
        {"claim.gpuFailures.why",
         QT_TRANSLATE_NOOP("Words", "Of Llama 3’s 54 days: faulty GPUs and their memory and processors. Faulty GPUs alone"
                                    " are 6.1 % a year.")},
        {"claim.gpuPower", QT_TRANSLATE_NOOP("Words", "4,096 H100 give off 2.8 MW")},
        {"claim.gpuPower.why", QT_TRANSLATE_NOOP("Words", "Design power of all GPUs.")},
        {"claim.gradients",
         QT_TRANSLATE_NOOP("Words", "An all-reduce of 10 B parameters in fp16 exchanges 20 GB a step")},
        {"claim.gradients.why", QT_TRANSLATE_NOOP("Words", "Gradients of the model once: 2 bytes each.")},
        {"claim.inference", QT_TRANSLATE_NOOP("Words", "Training is 10 % of the cost, inference 90 %")},
        {"claim.inference.why",
         QT_TRANSLATE_NOOP("Words", "It is a survey of one cloud’s customers; no input of it is known.")},
        {"claim.int4", QT_TRANSLATE_NOOP("Words", "Llama 3 70B in INT4 takes 35 GB")},
        {"claim.int4.why",
         QT_TRANSLATE_NOOP("Words", "Weights on one GPU with their scales; embeddings stay in 16 bits.")},
        {"claim.itPower", QT_TRANSLATE_NOOP("Words", "The cluster uses 3 MW")},
        {"claim.itPower.why",
         QT_TRANSLATE_NOOP("Words", "IT alone, in training: CPUs, fans, network and storage come on top of the GPUs.")},
        {"claim.liquidRack", QT_TRANSLATE_NOOP("Words", "Liquid carries 100 to 150 kW a rack")},
        {"claim.liquidRack.why", QT_TRANSLATE_NOOP("Words", "What the catalog’s cold plates carry per rack.")},
        {"claim.mtbf", QT_TRANSLATE_NOOP("Words", "256 GPUs fail every 2 hours")},
        {"claim.mtbf.why",
         QT_TRANSLATE_NOOP("Words", "By Llama 3’s failures, scaled to 256 GPUs. 2 hours are what 16,384 GPUs see.")},
        {"claim.ownership", QT_TRANSLATE_NOOP("Words", "Quantisation saves 60 % of the total cost")},
        {"claim.ownership.why",
         QT_TRANSLATE_NOOP("Words", "Fewer GPUs serve the same only where memory is what limits; the lecture gives no "
                                    "load.")},
        {"claim.perWatt", QT_TRANSLATE_NOOP("Words", "Liquid cooling gives 19.2 % more performance per kW")},
        {"claim.perWatt.why",
         QT_TRANSLATE_NOOP("Words", "The lecture’s hall by air over the same by liquid, at the meter, each with a large "
                                    "site’s plant. The servers’ own fans, which would save more, are not counted.")},
        {"claim.ring", QT_TRANSLATE_NOOP("Words", "An all-reduce of 10 B parameters in fp16 exchanges 20 GB a step")},
        {"claim.ring.why",
         QT_TRANSLATE_NOOP("Words", "What a ring moves through each GPU: 2 (n − 1) / n times the gradients.")},
        {"claim.thirtyDays", QT_TRANSLATE_NOOP("Words", "512 H100 train Llama 3 70B in 7 days instead of 30")},
        {"claim.thirtyDays.why",
         QT_TRANSLATE_NOOP("Words", "All of its 15 T tokens, with the lecture’s plan.")},
        {"claim.twentyFive", QT_TRANSLATE_NOOP("Words", "vLLM has 25 times the throughput of HuggingFace")},
        {"claim.twentyFive.why",
         QT_TRANSLATE_NOOP("Words", "The lecture’s own benchmark, two lines further on: 1,200 over 340 tokens a second.")},
        {"claimVerdict.notCheckable", QT_TRANSLATE_NOOP("Words", "not checkable")},
        {"claimVerdict.off", QT_TRANSLATE_NOOP("Words", "differs")},
        {"claimVerdict.reproduced", QT_TRANSLATE_NOOP("Words", "reproduced")},
        {"lecture.energy", QT_TRANSLATE_NOOP("Words", "AI and energy")},
        {"lecture.gaudi", QT_TRANSLATE_NOOP("Words", "Gaudi 3 event")},
        {"lecture.growth", QT_TRANSLATE_NOOP("Words", "Why GPUs run short")},
        {"lecture.infrastructure", QT_TRANSLATE_NOOP("Words", "AI infrastructure")},
        {"lecture.supercluster", QT_TRANSLATE_NOOP("Words", "Architecture of very large AI infrastructure")},
    };
    return table;
}

} // namespace cw::format
