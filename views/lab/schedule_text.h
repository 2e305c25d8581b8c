// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a drawn schedule say in words? Its message, what is shown, which bubble is meant, and each box.
// Leaves out: drawing (schedule_painter.h).
#pragma once

#include "lab/drawn_schedule.h"

#include <QString>

namespace cw::lab {

struct ScheduleText {
    QString title;    ///< the message
    QString subtitle; ///< what is shown
    QString note;     ///< which share the bubble is
    QString empty;    ///< why there is nothing to draw
    QString spoken;   ///< the rows, for screen readers
};

ScheduleText scheduleText(const DrawnSchedule& schedule, const LabFacts& facts);
/// Which layers a stage holds, or how many.
QString layersText(const DrawnStage& stage);
QString slotText(const DrawnSchedule& schedule, int stage, const DrawnSlot& slot);
/// The tail behind the pipeline, or the bubble, at a moment.
QString gapText(const DrawnSchedule& schedule, int stage, double second);

/// "8 micro-batches"; where interleaving keeps only chunks of some, it says that it is an amount.
QString microBatchesText(double count);
/// Without decimals.
QString wholeText(double value);
QString secondsText(double seconds);
QString percentText(double share);

} // namespace cw::lab
