// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which shape and colour has a plan in a cloud? By its tensor-parallel degree, in shape as well as in colour.
// Leaves out: where it is.
#pragma once

class QPainter;
class QPointF;

namespace cw::look {
struct Theme;
}

namespace cw::lab {

void paintMark(QPainter& painter, const QPointF& at, double tensorParallel, double radius, double opacity,
               const look::Theme& theme);

} // namespace cw::lab
