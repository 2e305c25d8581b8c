// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsStrategy()
{
    static const Word table[] = {
        {"problem.option.missing", QT_TRANSLATE_NOOP("Words", "This option is needed")},
        {"problem.option.noPower",
         QT_TRANSLATE_NOOP("Words", "The catalog does not know the power of “%{given}”, busy and idle")},
        {"problem.option.tooManyGpus",
         QT_TRANSLATE_NOOP("Words", "%{gpus} GPUs are more than the %{most} that can be asked for")},
        {"problem.option.gpuProduct",
         QT_TRANSLATE_NOOP("Words", "TP × PP × CP × DP makes %{product}, but there are %{gpus} GPUs")},
        {"problem.option.heads",
         QT_TRANSLATE_NOOP("Words", "%{heads} attention heads cannot be split over TP %{given}")},
        {"problem.option.noBf16",
         QT_TRANSLATE_NOOP("Words", "The catalog knows no BF16 rate of “%{given}”: say --precision fp16")},
        {"problem.option.noNode",
         QT_TRANSLATE_NOOP("Words", "No node of the catalog holds “%{given}”: name the node with --node")},
        {"problem.option.nodeProduct",
         QT_TRANSLATE_NOOP("Words", "The nodes hold %{product} GPUs, but there are %{gpus}")},
        {"problem.option.notPositive", QT_TRANSLATE_NOOP("Words", "“%{given}” must be more than zero")},
        {"strategy.constraint.gpuProduct",
         QT_TRANSLATE_NOOP("Words", "TP × PP × CP × DP makes %{value}, but there are %{limit} GPUs")},
        {"strategy.constraint.heads",
         QT_TRANSLATE_NOOP("Words", "%{value} attention heads cannot be split over TP %{limit}: %{excess} left over")},
        {"strategy.constraint.layers",
         QT_TRANSLATE_NOOP("Words", "%{value} layers cannot be split into %{limit} equal parts (PP × interleave)")},
        {"strategy.constraint.interleaveAlone",
         QT_TRANSLATE_NOOP("Words", "Interleaving %{value} needs a pipeline of at least two stages")},
        {"strategy.constraint.interleaveRounds",
         QT_TRANSLATE_NOOP("Words",
                           "Interleaving needs micro-batches in multiples of PP %{limit}; there are %{value}")},
        {"strategy.constraint.batch",
         QT_TRANSLATE_NOOP(
             "Words",
             "A global batch of %{value} cannot be split into DP × micro-batch = %{limit}: %{excess} left over")},
        {"strategy.constraint.sequence",
         QT_TRANSLATE_NOOP("Words", "A sequence of %{value} tokens cannot be split over CP %{limit}")},
        {"strategy.constraint.sequenceSplit",
         QT_TRANSLATE_NOOP("Words", "Sequence parallel cannot split %{value} tokens over TP %{limit}")},
        {"strategy.constraint.tensorDomain",
         QT_TRANSLATE_NOOP("Words", "TP %{value} leaves the scale-up domain of %{limit} GPUs")},
        {"strategy.constraint.experts",
         QT_TRANSLATE_NOOP("Words", "%{value} experts cannot be split over EP %{limit}")},
        {"strategy.constraint.expertRanks",
         QT_TRANSLATE_NOOP("Words", "EP %{limit} does not divide the %{value} ranks of DP × CP")},
        {"strategy.constraint.fusedAttention",
         QT_TRANSLATE_NOOP("Words", "Context parallel %{value} needs a fused attention kernel")},
        {"strategy.constraint.limits", QT_TRANSLATE_NOOP("Words", "The search was told to leave %{value} out")},
        {"strategy.constraint.memory",
         QT_TRANSLATE_NOOP("Words", "Needs %{value} a GPU, %{excess} more than the limit of %{limit}")},
        {"strategy.constraint.obstacle", QT_TRANSLATE_NOOP("Words", "No step time can be said for this job")},
        {"strategy.objective.stepTime", QT_TRANSLATE_NOOP("Words", "Step time")},
        {"strategy.objective.cost", QT_TRANSLATE_NOOP("Words", "GPU-seconds per token")},
        {"strategy.objective.energy", QT_TRANSLATE_NOOP("Words", "Energy per token")},
        {"strategy.objective.memoryHeadroom", QT_TRANSLATE_NOOP("Words", "Memory headroom")},
        {"strategy.dimension.tensor", QT_TRANSLATE_NOOP("Words", "Tensor parallel (TP)")},
        {"strategy.dimension.pipeline", QT_TRANSLATE_NOOP("Words", "Pipeline parallel (PP)")},
        {"strategy.dimension.virtualStages", QT_TRANSLATE_NOOP("Words", "Interleaving")},
        {"strategy.dimension.data", QT_TRANSLATE_NOOP("Words", "Data parallel (DP)")},
        {"strategy.dimension.context", QT_TRANSLATE_NOOP("Words", "Context parallel (CP)")},
        {"strategy.dimension.expert", QT_TRANSLATE_NOOP("Words", "Expert parallel (EP)")},
        {"strategy.dimension.microBatch", QT_TRANSLATE_NOOP("Words", "Micro-batch")},
        {"strategy.dimension.sharding", QT_TRANSLATE_NOOP("Words", "ZeRO level")},
        {"strategy.dimension.recompute", QT_TRANSLATE_NOOP("Words", "Recomputation")},
        {"strategy.dimension.sequenceParallel", QT_TRANSLATE_NOOP("Words", "Sequence parallel")},
    };
    return table;
}

} // namespace cw::format
