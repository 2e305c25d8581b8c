// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsCompute()
{
    static const Word table[] = {
        {"domain.compute", QT_TRANSLATE_NOOP("Words", "Compute")},
        {"domain.inventory", QT_TRANSLATE_NOOP("Words", "Inventory")},
        {"domain.fabric", QT_TRANSLATE_NOOP("Words", "Network")},
        {"domain.training", QT_TRANSLATE_NOOP("Words", "Training")},
        {"domain.serving", QT_TRANSLATE_NOOP("Words", "Serving")},
        {"domain.power", QT_TRANSLATE_NOOP("Words", "Power")},
        {"domain.cooling", QT_TRANSLATE_NOOP("Words", "Cooling")},
        {"domain.trends", QT_TRANSLATE_NOOP("Words", "Trends")},
        {"figure.compute.peakPerAccelerator", QT_TRANSLATE_NOOP("Words", "Dense peak of one GPU")},
        {"figure.compute.peak", QT_TRANSLATE_NOOP("Words", "Dense peak compute")},
        {"figure.compute.delivered", QT_TRANSLATE_NOOP("Words", "Delivered compute")},
        {"figure.compute.peakPerWatt", QT_TRANSLATE_NOOP("Words", "Peak per watt of one GPU")},
        {"figure.compute.sixteenBitPerWatt", QT_TRANSLATE_NOOP("Words", "16-bit peak per watt of one GPU")},
        {"figure.compute.memory", QT_TRANSLATE_NOOP("Words", "GPU memory")},
        {"figure.compute.memoryBandwidth", QT_TRANSLATE_NOOP("Words", "GPU memory bandwidth")},
        {"card.compute.sumOverClasses",
         QT_TRANSLATE_NOOP("Words", "Sum over all kinds of nodes of the number of GPUs times the value of one GPU")},
        {"card.compute.densePeak",
         QT_TRANSLATE_NOOP(
             "Words",
             "The catalog's dense rate for the chosen number format, or for the next wider format that the GPU has")},
        {"letter.accelerators", QT_TRANSLATE_NOOP("Words", "number of GPUs")},
        {"figure.compute.utilisation", QT_TRANSLATE_NOOP("Words", "Share of the peak that arrives")},
        {"letter.assumedUtilisation", QT_TRANSLATE_NOOP("Words", "share of the peak that arrives (MFU), assumed")},
        {"letter.designPower", QT_TRANSLATE_NOOP("Words", "design power of one GPU")},
        {"letter.sixteenBitPeak", QT_TRANSLATE_NOOP("Words", "dense bf16 peak of one GPU, or else fp16")},
        {"letter.memoryLabel", QT_TRANSLATE_NOOP("Words", "memory of one GPU as labelled")},
        {"letter.memoryBandwidth", QT_TRANSLATE_NOOP("Words", "memory bandwidth of one GPU")},
    };
    return table;
}

} // namespace cw::format
