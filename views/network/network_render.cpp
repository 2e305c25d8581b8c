// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_render.h"

#include "network/network_marks.h"

#include <QPainter>

namespace cw::topology {

namespace {

constexpr double kMarginPx = 20;

/// Up to `right`, below the legend.
void render(QPainter& painter, const QRectF& target, double right, NetworkStage& stage)
{
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.topLeft());
    const QRectF page(QPointF(0, 0), target.size());
    const QRectF legend = legendRect(page, stage.overlay());
    QRectF room = page;
    room.setTop(legend.bottom());
    room.setRight(right - target.left());
    stage.setCamera(canvas::fit(stage.plan().extent, room, kMarginPx, kScales));
    stage.painter().paint(painter, stage.picture(), stage.camera(), page);
    paintLegend(painter, legend, stage, stage.painter().stamps(), false);
    painter.restore();
}

} // namespace

void renderNetwork(QPainter& painter, const QRectF& target, const std::shared_ptr<const assess::Assessment>& assessment,
                   Overlay overlay, WorstLinks worst)
{
    NetworkStage stage;
    stage.setAssessment(assessment);
    stage.setOverlay(overlay);
    if (!stage.hasSheet())
        return;
    const bool listed = worst == WorstLinks::Listed && overlay == Overlay::Load && !stage.worstLinks().empty();
    const QRectF list = listed ? worstRect(target, stage, true) : QRectF();
    render(painter, target, list.isNull() ? target.right() : list.left(), stage);
    if (!list.isNull())
        paintWorst(painter, list, stage, -1, true, stage.painter().stamps());
}

void renderStage(QPainter& painter, const QRectF& target, NetworkStage& stage)
{
    if (stage.hasSheet())
        render(painter, target, target.right(), stage);
}

} // namespace cw::topology
