// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsDiagnosis()
{
    static const Word table[] = {
        {"advice.arithmetic", QT_TRANSLATE_NOOP("Words", "A larger batch, or better kernels.")},
        {"advice.memory", QT_TRANSLATE_NOOP("Words", "Mixed precision, or recomputed activations.")},
        {"advice.network", QT_TRANSLATE_NOOP("Words", "See whether communication overlaps with computing.")},
        {"advice.processors", QT_TRANSLATE_NOOP("Words", "Prepare data in parallel.")},
        {"advice.storage", QT_TRANSLATE_NOOP("Words", "Load data faster.")},
        {"advice.unknown", QT_TRANSLATE_NOOP("Words", "Give the number that is missing.")},
        {"domain.diagnosis", QT_TRANSLATE_NOOP("Words", "Diagnosis")},
        {"error.diagnosis.predicted",
         QT_TRANSLATE_NOOP("Words", "A mean over a step: traffic comes in bursts, which hold GPUs up long before the mean is high.")},
        {"figure.diagnosis.accelerators", QT_TRANSLATE_NOOP("Words", "GPUs compute")},
        {"figure.diagnosis.memory", QT_TRANSLATE_NOOP("Words", "GPU memory in use")},
        {"figure.diagnosis.network", QT_TRANSLATE_NOOP("Words", "Network in use, of a GPU’s link")},
        {"figure.diagnosis.storage", QT_TRANSLATE_NOOP("Words", "Storage in use")},
        {"ladder.asynchronous", QT_TRANSLATE_NOOP("Words", "Save checkpoints while training goes on")},
        {"ladder.bandwidth", QT_TRANSLATE_NOOP("Words", "Oversubscription from %{from} to %{to}")},
        {"ladder.eightBits", QT_TRANSLATE_NOOP("Words", "Compute in 8 bits")},
        {"ladder.elastic", QT_TRANSLATE_NOOP("Words", "Go on with fewer replicas after a failure")},
        {"ladder.interleave", QT_TRANSLATE_NOOP("Words", "Chunks a stage from %{from} to %{to}")},
        {"ladder.liquid", QT_TRANSLATE_NOOP("Words", "Liquid cooling")},
        {"ladder.microBatch", QT_TRANSLATE_NOOP("Words", "Micro-batch from %{from} to %{to}")},
        {"ladder.powerCap", QT_TRANSLATE_NOOP("Words", "No power cap instead of %{from}")},
        {"ladder.rail", QT_TRANSLATE_NOOP("Words", "Rails from %{from} to %{to}")},
        {"ladder.recompute", QT_TRANSLATE_NOOP("Words", "Recompute less: %{to}")},
        {"ladder.storage", QT_TRANSLATE_NOOP("Words", "Storage units from %{from} to %{to}")},
        {"letter.acceleratorLink", QT_TRANSLATE_NOOP("Words", "one GPU’s link into the network")},
        {"letter.checkpointInterval", QT_TRANSLATE_NOOP("Words", "time between checkpoints")},
        {"letter.checkpointWrite", QT_TRANSLATE_NOOP("Words", "time to write a checkpoint")},
        {"letter.ingestCovered", QT_TRANSLATE_NOOP("Words", "data that comes in time")},
        {"letter.meanSent", QT_TRANSLATE_NOOP("Words", "what one GPU sends into the network, mean over a step")},
        {"letter.memoryNeeded", QT_TRANSLATE_NOOP("Words", "memory that the fullest GPU needs")},
        {"letter.memoryUsable", QT_TRANSLATE_NOOP("Words", "memory that a program can use")},
        {"letter.readFromStore", QT_TRANSLATE_NOOP("Words", "what training reads from the store")},
        {"edit.coolingWay", QT_TRANSLATE_NOOP("Words", "Cool the hall another way")},
        {"edit.ladder", QT_TRANSLATE_NOOP("Words", "Take one step more")},
        {"problem.designChanged", QT_TRANSLATE_NOOP("Words", "The design has changed meanwhile")},
        {"problem.coolingWay.already", QT_TRANSLATE_NOOP("Words", "The hall is cooled so already")},
        {"problem.coolingWay.liquidOnly", QT_TRANSLATE_NOOP("Words", "%{server} is sold for liquid cooling alone")},
        {"problem.coolingWay.noSystem", QT_TRANSLATE_NOOP("Words", "The catalog has no such cooling system")},
        {"problem.metrics.badSeries", QT_TRANSLATE_NOOP("Words", "“%{given}” is no name of a series")},
        {"problem.metrics.badTime", QT_TRANSLATE_NOOP("Words", "“%{given}” is no time")},
        {"problem.metrics.noLink", QT_TRANSLATE_NOOP("Words", "not used: nobody says what the link carries")},
        {"problem.metrics.noTimes", QT_TRANSLATE_NOOP("Words", "not used: a counter needs two samples with their times")},
        {"problem.metrics.notANumber", QT_TRANSLATE_NOOP("Words", "“%{given}” is no number")},
        {"problem.metrics.nothingKnown", QT_TRANSLATE_NOOP("Words", "No field of DCGM, node exporter, vLLM or the lecture is in it")},
        {"problem.metrics.outOfRange", QT_TRANSLATE_NOOP("Words", "%{given} is no share of a whole")},
        {"problem.metrics.tooLarge", QT_TRANSLATE_NOOP("Words", "The file has more than 64 MB")},
        {"resource.accelerators", QT_TRANSLATE_NOOP("Words", "GPU computing")},
        {"resource.memory", QT_TRANSLATE_NOOP("Words", "GPU memory, used")},
        {"resource.network", QT_TRANSLATE_NOOP("Words", "Network")},
        {"resource.processors", QT_TRANSLATE_NOOP("Words", "Processors")},
        {"resource.storage", QT_TRANSLATE_NOOP("Words", "Storage")},
        {"verdict.arithmetic", QT_TRANSLATE_NOOP("Words", "GPU arithmetic binds")},
        {"verdict.memory", QT_TRANSLATE_NOOP("Words", "GPU memory binds")},
        {"verdict.network", QT_TRANSLATE_NOOP("Words", "The network binds")},
        {"verdict.processors", QT_TRANSLATE_NOOP("Words", "The processors bind")},
        {"verdict.storage", QT_TRANSLATE_NOOP("Words", "Storage binds")},
        {"verdict.unknown", QT_TRANSLATE_NOOP("Words", "Not known what binds")},
    };
    return table;
}

} // namespace cw::format
