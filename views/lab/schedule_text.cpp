// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/schedule_text.h"

#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace cw::lab {
namespace {

struct ScheduleWords {
    Q_DECLARE_TR_FUNCTIONS(ScheduleWords)
};

constexpr double kWorthAWord = 0.01; ///< of the step: smaller waits are not mentioned

QString titleOf(const DrawnSchedule& s)
{
    const auto stages = static_cast<int>(s.stages.size());
    if (stages == 1)
        return ScheduleWords::tr("One stage has no bubble: %1 a step").arg(secondsText(s.step));
    return ScheduleWords::tr("%1 of %2 slots are bubble: %3 of each %4 step")
        .arg(wholeText(s.bubbleSlots), wholeText(s.allSlots), secondsText(s.bubble), secondsText(s.step));
}

QString subtitleOf(const DrawnSchedule& s)
{
    const QString stages = ScheduleWords::tr("%Ln stage(s)", nullptr, static_cast<int>(s.stages.size()));
    QString text = s.interleave > 1 ? ScheduleWords::tr("Interleaved 1F1B, %1 × %2 chunks × %3, simulated; numbers are "
                                                        "micro-batches, pale ones the other chunks")
                                          .arg(stages)
                                          .arg(s.interleave)
                                          .arg(microBatchesText(s.microBatches))
                                    : ScheduleWords::tr("1F1B schedule, %1 × %2, simulated; numbers are micro-batches")
                                          .arg(stages, microBatchesText(s.microBatches));
    if (s.drawn < s.microBatches)
        text = ScheduleWords::tr("%1 (the first %2 are drawn)").arg(text).arg(s.drawn);
    return text;
}

QString noteOf(const DrawnSchedule& s)
{
    QStringList notes;
    if (s.stages.size() > 1 && s.bubbleOfPipeline && s.bubbleOfIdeal)
        notes << ScheduleWords::tr("The bubble is %1 of the pipeline's time, (p − 1)/(v·m + p − 1); the same time is "
                                   "%2 of the ideal time, (p − 1)/(v·m).")
                     .arg(percentText(*s.bubbleOfPipeline), percentText(*s.bubbleOfIdeal));
    double longest = 0;
    for (const DrawnStage& stage : s.stages)
        longest = std::max(longest, stage.idle);
    if (s.drawn == s.microBatches && longest > s.bubble + kWorthAWord * s.step)
        notes << ScheduleWords::tr("Stages without the output head wait longer, up to %1: the last stage has more to "
                                   "do.")
                     .arg(secondsText(longest));
    return notes.join(u' ');
}

QString emptyOf(const LabFacts& facts)
{
    if (const QString missing = facts.missing(); !missing.isEmpty())
        return missing;
    if (facts.time() != nullptr)
        return facts.time()->parts.undivided > 0
                   ? ScheduleWords::tr("Of this chip only whole steps were measured, so its schedule is not known.")
                   : ScheduleWords::tr("This plan cannot be laid out. Move a slider at the left; greyed values say why "
                                       "they are impossible.");
    if (facts.step() != nullptr && facts.step()->obstacle != training::StepObstacle::None)
        return format::words(training::textKey(facts.step()->obstacle));
    return ScheduleWords::tr("No step time yet: put GPUs into the design first.");
}

} // namespace

QString microBatchesText(double count)
{
    if (count == std::floor(count) && count < 1e9)
        return ScheduleWords::tr("%Ln micro-batch(es)", nullptr, static_cast<int>(count));
    return ScheduleWords::tr("as much as %1 micro-batches need, of some only chunks")
        .arg(QLocale().toString(count, 'g', 3));
}

QString wholeText(double value) { return QLocale().toString(value, 'f', 0); }

QString secondsText(double seconds) { return format::measure(Seconds(seconds), "s"); }

QString percentText(double share) { return format::measure(Measure(Fraction{share}), "%"); }

QString layersText(const DrawnStage& stage)
{
    if (stage.firstLayer == 0 || stage.lastLayer < stage.firstLayer)
        return ScheduleWords::tr("%1 layers").arg(QLocale().toString(stage.layers, 'g', 3));
    return stage.firstLayer == stage.lastLayer
               ? ScheduleWords::tr("layer %1").arg(stage.firstLayer)
               : ScheduleWords::tr("layers %1–%2").arg(stage.firstLayer).arg(stage.lastLayer);
}

ScheduleText scheduleText(const DrawnSchedule& schedule, const LabFacts& facts)
{
    ScheduleText text;
    if (schedule.stages.empty()) {
        text.title = ScheduleWords::tr("No schedule to draw");
        text.empty = emptyOf(facts);
        text.spoken = text.empty;
        return text;
    }
    text.title = titleOf(schedule);
    text.subtitle = subtitleOf(schedule);
    text.note = noteOf(schedule);
    QStringList lines{text.subtitle, text.note};
    for (std::size_t i = 0; i < schedule.stages.size() && i < 16; ++i) {
        const DrawnStage& stage = schedule.stages[i];
        lines << ScheduleWords::tr("Stage %1, %2: waits %3, holds %Ln in flight, %4.", nullptr, stage.inFlight)
                     .arg(i + 1)
                     .arg(layersText(stage))
                     .arg(secondsText(stage.idle))
                     .arg(format::measure(stage.activations, "GB"));
    }
    text.spoken = lines.join(u'\n');
    return text;
}

QString slotText(const DrawnSchedule& schedule, int stage, const DrawnSlot& slot)
{
    const QString what = slot.forward ? ScheduleWords::tr("forward") : ScheduleWords::tr("backward");
    QStringList lines{
        schedule.interleave > 1
            ? ScheduleWords::tr("Stage %1 · %2 of micro-batch %3, chunk %4")
                  .arg(stage + 1)
                  .arg(what)
                  .arg(slot.microBatch)
                  .arg(slot.chunk + 1)
            : ScheduleWords::tr("Stage %1 · %2 of micro-batch %3").arg(stage + 1).arg(what).arg(slot.microBatch),
        ScheduleWords::tr("%1, from %2 to %3")
            .arg(secondsText(slot.end - slot.begin), secondsText(slot.begin), secondsText(slot.end))};
    if (slot.exposed > 0)
        lines << ScheduleWords::tr("of it %1 exposed communication").arg(secondsText(slot.exposed));
    return lines.join(u'\n');
}

QString gapText(const DrawnSchedule& s, int stage, double second)
{
    if (second < 0 || second > s.end)
        return {};
    if (second < s.pipelineEnd)
        return ScheduleWords::tr("Stage %1 waits; in all %2 of a step")
            .arg(stage + 1)
            .arg(secondsText(s.stages[static_cast<std::size_t>(stage)].idle));
    if (second < s.dataEnd)
        return ScheduleWords::tr("Gradients are added up over all replicas: %1 that nothing hides")
            .arg(secondsText(s.data));
    if (second < s.optimizerEnd)
        return ScheduleWords::tr("The optimizer updates the weights: %1").arg(secondsText(s.optimizer));
    return ScheduleWords::tr("What every step costs besides, and waiting for the slowest GPU: %1")
        .arg(secondsText(s.rest));
}

} // namespace cw::lab
