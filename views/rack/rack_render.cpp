// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_render.h"

#include "look/theme.h"
#include "rack/rack_marks.h"

#include <QPainter>

namespace cw::elevation {

void renderRacks(QPainter& painter, const QRectF& target, RackStage& stage, const look::Theme& theme)
{
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    const QRectF page(QPointF(0, 0), target.size());
    const QRectF room = page.adjusted(0, 0, 0, -kBottomPx);
    stage.setCamera(stage.fitted(room));
    stage.painter().paint(painter, stage.picture(theme), stage.camera(), room);
    const QRectF strip(0, room.bottom(), page.width(), kBottomPx);
    painter.fillRect(QRectF(0, strip.top(), strip.width(), 1), theme.line);
    paintLegend(painter, strip.adjusted(24, 0, -24, 0), stage.hall().layer(), shownAt(stage.plan(), stage.camera()), theme,
                stage.painter().stamps());
    painter.restore();
}

} // namespace cw::elevation
