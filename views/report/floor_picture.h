// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the floor look on a page, coloured by the power of each rack?
// Leaves out: drawing it (canvas/floor_render.h).
#pragma once

#include "canvas/tiles.h"
#include "report/report.h"

#include <QSizeF>

class QPainter;
class QRectF;

namespace cw::report {

canvas::TileLayer floorLayer(const ReportContent& content);
QSizeF floorPictureSize(const ReportContent& content, double width, double most);
void drawFloor(QPainter& painter, const QRectF& into, const ReportContent& content, bool rulers);

} // namespace cw::report
