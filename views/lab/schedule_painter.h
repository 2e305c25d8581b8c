// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a schedule look in a rectangle, whole or zoomed in? Boxes below two pixels melt into one strip a
// row, so that 64 stages of 512 micro-batches stay quick. Leaves out: pointer and keyboard (schedule_view.h).
#pragma once

#include "lab/drawn_schedule.h"
#include "look/theme.h"

#include <QRectF>

class QPainter;

namespace cw::lab {

struct ScheduleLayout {
    QRectF plot; ///< rows only
    double from = 0;
    double span = 1; ///< seconds that are visible

    [[nodiscard]] double xOf(double second) const { return plot.left() + (second - from) / span * plot.width(); }
    [[nodiscard]] double secondAt(double x) const { return from + (x - plot.left()) / plot.width() * span; }
};

/// A row's box without the gap to the next one.
QRectF rowOf(const ScheduleLayout& layout, int stage, int stages);

/// What one call drew; for tests.
struct ScheduleInk {
    int boxes = 0;  ///< slots drawn each on its own
    int strips = 0; ///< rows whose slots melted
};

ScheduleInk paintRows(QPainter& painter, const DrawnSchedule& schedule, const ScheduleLayout& layout,
                      const look::Theme& theme);
/// Warm-up, steady and cool-down of the first stage, above the rows.
void paintBraces(QPainter& painter, const DrawnSchedule& schedule, const ScheduleLayout& layout,
                 const look::Theme& theme);
void paintTimeAxis(QPainter& painter, const ScheduleLayout& layout, const look::Theme& theme);
void paintStageNames(QPainter& painter, const DrawnSchedule& schedule, const ScheduleLayout& layout, double left,
                     double right, const look::Theme& theme);
/// Colours and what they stand for, from `top` on; returns the height used.
double paintScheduleLegend(QPainter& painter, const DrawnSchedule& schedule, const QRectF& into,
                           const look::Theme& theme);

} // namespace cw::lab
