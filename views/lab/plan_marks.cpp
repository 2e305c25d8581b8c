// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/plan_marks.h"

#include "look/theme.h"

#include <QPainter>
#include <QPolygonF>

namespace cw::lab {

void paintMark(QPainter& painter, const QPointF& at, double tensorParallel, double radius, double opacity,
               const look::Theme& theme)
{
    const double r = radius;
    painter.save();
    painter.setOpacity(opacity);
    painter.setPen(Qt::NoPen);
    if (tensorParallel <= 1) {
        painter.setPen(QPen(theme.series.grey, r * 0.6));
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
    } else if (tensorParallel <= 2) {
        painter.setBrush(theme.series.purple);
        painter.drawPolygon(
            QPolygonF({at + QPointF(0, -r * 1.2), at + QPointF(r * 1.1, r), at + QPointF(-r * 1.1, r)}));
    } else if (tensorParallel <= 4) {
        painter.setBrush(theme.series.orange);
        painter.drawRect(QRectF(at.x() - r * 0.9, at.y() - r * 0.9, r * 1.8, r * 1.8));
    } else if (tensorParallel <= 8) {
        painter.setBrush(theme.series.blue);
        painter.drawEllipse(at, r, r);
    } else {
        painter.setBrush(theme.series.vermilion);
        painter.drawPolygon(QPolygonF({at + QPointF(0, -r * 1.3), at + QPointF(r * 1.3, 0), at + QPointF(0, r * 1.3),
                                       at + QPointF(-r * 1.3, 0)}));
    }
    painter.restore();
}

} // namespace cw::lab
