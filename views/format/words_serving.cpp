// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsServing()
{
    static const Word table[] = {
        {"card.serving.parameters", QT_TRANSLATE_NOOP("Words", "Parameters of the model")},
        {"card.serving.weights", QT_TRANSLATE_NOOP("Words", "Weights per GPU")},
        {"card.serving.kvPerToken", QT_TRANSLATE_NOOP("Words", "KV cache per token")},
        {"card.serving.kvPerTokenPerGpu", QT_TRANSLATE_NOOP("Words", "KV cache per token on each GPU")},
        {"card.serving.kvPerSequence", QT_TRANSLATE_NOOP("Words", "KV cache per sequence on each GPU")},
        {"card.serving.kvCache", QT_TRANSLATE_NOOP("Words", "KV cache per GPU")},
        {"card.serving.overhead", QT_TRANSLATE_NOOP("Words", "Engine overhead per GPU")},
        {"card.serving.memoryPerGpu", QT_TRANSLATE_NOOP("Words", "Serving memory per GPU")},
        {"card.serving.memoryCapacity", QT_TRANSLATE_NOOP("Words", "Memory of one GPU")},
        {"card.serving.memoryHeadroom", QT_TRANSLATE_NOOP("Words", "Memory headroom per GPU")},
        {"card.serving.memoryShare", QT_TRANSLATE_NOOP("Words", "Share of GPU memory used")},
        {"card.serving.maxBatch", QT_TRANSLATE_NOOP("Words", "Largest batch that fits")},
        {"card.serving.maxContext", QT_TRANSLATE_NOOP("Words", "Longest context that fits")},
        {"error.serving.groupScales",
         QT_TRANSLATE_NOOP("Words", "Published 4-bit checkpoints differ by a few per cent in their scales")},
        {"error.serving.plainWeights",
         QT_TRANSLATE_NOOP("Words", "Nominal bits for every weight; 4-bit checkpoints with scales and 16-bit "
                                    "embeddings are larger, by some 15 % at 70 B and by half at 7 B")},
        {"error.serving.windowCache",
         QT_TRANSLATE_NOOP("Words", "Engines that do not know the window keep every token")},
        {"error.serving.blocks",
         QT_TRANSLATE_NOOP("Words", "Engines allocate in blocks: up to a block more per sequence")},
        {"error.serving.overhead",
         QT_TRANSLATE_NOOP("Words", "A general constant; a vLLM log shows 3.1 GiB on one GPU and 4.8 GiB on each of "
                                    "two, growing with the prefill batch")},
        {"procedure.serving.parameters",
         QT_TRANSLATE_NOOP(
             "Words",
             "Counted from the architecture in the catalog: embeddings, attention, feed-forward, experts and norms")},
        {"procedure.serving.noCache", QT_TRANSLATE_NOOP("Words", "An encoder keeps no KV cache")},
        {"letter.bytesPerWeight", QT_TRANSLATE_NOOP("Words", "bytes of a weight, scales included")},
        {"letter.bytesPerEmbedding", QT_TRANSLATE_NOOP("Words", "bytes of an embedding weight")},
        {"letter.servingBatch", QT_TRANSLATE_NOOP("Words", "sequences in the batch")},
        {"letter.context", QT_TRANSLATE_NOOP("Words", "tokens kept per sequence")},
        {"letter.keyValueBytes", QT_TRANSLATE_NOOP("Words", "bytes of a cached value")},
        {"letter.kvPerToken", QT_TRANSLATE_NOOP("Words", "KV cache per token")},
        {"letter.kvPerTokenPerGpu", QT_TRANSLATE_NOOP("Words", "KV cache per token on each GPU")},
        {"letter.kvPerSequence", QT_TRANSLATE_NOOP("Words", "KV cache per sequence on each GPU")},
        {"letter.kvCache", QT_TRANSLATE_NOOP("Words", "KV cache")},
        {"letter.latentRank", QT_TRANSLATE_NOOP("Words", "size of the compressed keys and values")},
        {"letter.latentRotary", QT_TRANSLATE_NOOP("Words", "size of the rotary part")},
        {"letter.servingOverhead", QT_TRANSLATE_NOOP("Words", "context, collective buffers and prefill workspace")},
        {"letter.servingShare", QT_TRANSLATE_NOOP("Words", "share of the memory that the engine fills")},
        {"problem.serving.notPositive",
         QT_TRANSLATE_NOOP("Words", "Tensor parallel must be at least 1; batch and context must not be negative")},
        {"problem.serving.headsNotDivisible",
         QT_TRANSLATE_NOOP("Words", "The attention heads cannot be split evenly over tensor parallel")},
        {"problem.serving.keyValueHeadsReplicated",
         QT_TRANSLATE_NOOP("Words", "Tensor parallel exceeds the key-value heads: parts of the cache are held twice")},
        {"problem.serving.contextBeyondModel",
         QT_TRANSLATE_NOOP("Words", "The context is longer than the model was trained for")},
    };
    return table;
}

} // namespace cw::format
