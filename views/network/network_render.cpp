// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_render.h"

#include "network/network_marks.h"

#include <QPainter>

namespace cw::topology {

namespace {

constexpr double kMarginPx = 20;

} // namespace

void renderNetwork(QPainter& painter, const QRectF& target, const std::shared_ptr<const assess::Assessment>& assessment,
                   Overlay overlay)
{
    NetworkStage stage;
    stage.setAssessment(assessment);
    stage.setOverlay(overlay);
    if (!stage.hasSheet())
        return;
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    const QRectF page(QPointF(0, 0), target.size());
    const QRectF legend = legendRect(page, overlay);
    const bool list = overlay == Overlay::Load && !stage.worstLinks().empty();
    QRectF room = page;
    room.setTop(legend.bottom());
    if (list)
        room.setRight(worstRect(page, stage, true).left());
    stage.setCamera(canvas::fit(stage.plan().extent, room, kMarginPx, kScales));
    stage.painter().paint(painter, stage.picture(), stage.camera(), page);
    paintLegend(painter, legend, stage, stage.painter().stamps(), false);
    if (list)
        paintWorst(painter, worstRect(page, stage, true), stage, -1, true, stage.painter().stamps());
    painter.restore();
}

} // namespace cw::topology
