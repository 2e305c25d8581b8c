// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the floor look on a page, coloured by one figure of each rack?
// Leaves out: drawing it (canvas/floor_render.h).
#pragma once

#include "canvas/tiles.h"
#include "report/page_flow.h"
#include "report/report.h"

#include <QSizeF>

class QPainter;
class QRectF;

namespace cw::report {

canvas::TileLayer floorLayer(const ReportContent& content, canvas::Overlay overlay = canvas::Overlay::Power);
QSizeF floorPictureSize(const ReportContent& content, double width, double most);
void drawFloor(QPainter& painter, const QRectF& into, const ReportContent& content, const canvas::TileLayer& layer, bool rulers);
/// The floor as wide as the page under its title, if it has one, and below it what its colours stand for.
void writeFloorPicture(PageFlow& flow, const ReportContent& content, canvas::Overlay overlay, const QString& title = {});

} // namespace cw::report
