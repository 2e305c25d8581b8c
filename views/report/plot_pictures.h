// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the window's plots get onto a page? Through the same painters.
// Leaves out: what they say (plots/).
#pragma once

#include "plots/bar_chart.h"
#include "plots/trend_chart.h"
#include "report/page_flow.h"

class QPainter;
class QRectF;

namespace cw::report {

void drawBars(QPainter& painter, const QRectF& into, const plots::BarChart& chart);
/// With its sentences, as high as its rows need.
void writeBars(PageFlow& flow, const plots::BarChart& chart);
/// `painter` is a QCPPainter: PageFlow::painter() is one.
void drawTrends(QPainter& painter, const QRectF& into, const plots::TrendChart& chart);

} // namespace cw::report
