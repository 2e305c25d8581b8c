// SPDX-License-Identifier: GPL-3.0-or-later
// What can fail on the floor: a rack with its power or its cooling, or a device in it; and how that is marked.
#include "assess/blast_radius.h"
#include "canvas/floor_marks.h"
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"
#include "look/theme.h"

#include <QAction>
#include <QPainter>

#include <algorithm>
#include <iterator>

namespace cw::canvas {

using fabric::Failure;
using fabric::Failures;

void FloorView::setFailures(Harms harms, Failures failed)
{
    m_harms = std::move(harms);
    m_failed = std::move(failed);
    action(FloorCommand::RestoreAll)->setEnabled(!m_failed.empty());
    update();
}

/// Everything that computes or switches in the selected racks.
Failures FloorView::failuresOfRacks() const
{
    Failures all;
    for (const design::ItemRef& item : selection()) {
        if (item.kind == design::ItemKind::Rack)
            all.merge(assess::failuresOfRack(m_stage.design(), design::RackId{item.id}));
    }
    return all;
}

Failures FloorView::failuresOfDevices() const
{
    Failures all;
    for (const design::ItemRef& item : selection()) {
        if (item.kind == design::ItemKind::Node)
            all.insert({Failure::Kind::Node, item.id});
        else if (item.kind == design::ItemKind::Switch)
            all.insert({Failure::Kind::Switch, item.id});
    }
    return all;
}

Failures FloorView::failedOfSelection() const
{
    Failures meant = failuresOfRacks();
    meant.merge(failuresOfDevices());
    Failures found;
    for (const Failure& failure : m_failed) {
        const bool isPart = failure.item != 0 && failure.kind != Failure::Kind::Cable;
        if (meant.contains(failure) || (isPart && meant.contains({Failure::Kind::Node, failure.item})))
            found.insert(failure);
    }
    return found;
}

void FloorView::failRacks(RackLoss loss)
{
    const Failures failures = failuresOfRacks();
    RackLosses losses;
    for (const design::ItemRef& item : selection()) {
        if (item.kind == design::ItemKind::Rack)
            losses[item.id] = loss;
    }
    if (failures.empty())
        Q_EMIT refused(tr("Select a rack with nodes or switches first: they fail together, and undo restores them."));
    else
        Q_EMIT takeAwayRacksRequested(failures, losses);
}

void FloorView::failDevices()
{
    const Failures failures = failuresOfDevices();
    if (failures.empty())
        Q_EMIT refused(tr("Select a node or a switch in a rack first: zoom in and click it."));
    else
        Q_EMIT takeAwayRequested(failures);
}

void FloorView::restoreSelection()
{
    const Failures failures = failedOfSelection();
    if (failures.empty())
        Q_EMIT refused(tr("Nothing selected has failed."));
    else
        Q_EMIT giveBackRequested(failures);
}

void FloorView::paintHarms(QPainter& painter)
{
    if (m_harms.empty())
        return;
    const look::Theme& theme = look::currentTheme();
    const auto harmOf = [this](std::uint32_t item) {
        const auto found = m_harms.find(item);
        return found == m_harms.end() ? Harm::None : found->second;
    };
    const FloorPlan& plan = m_stage.plan();
    const Detail detail = m_stage.detail();
    for (const std::uint32_t rack : plan.racksIn(m_stage.camera().toFloor(QRectF(rect())))) {
        const QRectF px = m_stage.rackPx(rack);
        if (detail >= Detail::Boxes) {
            const QRectF area = elevationArea(px);
            for (const PlanDevice& device : plan.devices(rack))
                paintHarm(painter, boxRect(area, plan.racks[rack].rackUnits, device.bottomUnit, device.units).adjusted(1, 1, -1, -1),
                          harmOf(device.id), theme);
            continue;
        }
        const Harm harm = harmOf(plan.racks[rack].id.value);
        if (harm == Harm::None)
            continue;
        if (detail <= Detail::Colour) {
            paintHarm(painter, px, harm, theme);
            continue;
        }
        // The numbers on the tile stay readable.
        if (harm == Harm::Failed) {
            paintCrossedOut(painter, px, false, theme);
        } else if (harm == Harm::Stopped) {
            painter.setPen(QPen(theme.error, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(px, 3, 3);
        }
        const double side = std::clamp(px.width() / 4, 8.0, 18.0);
        const QRectF badge(px.right() - side - 3, px.top() + 3, side, side);
        painter.fillRect(badge.adjusted(-1, -1, 1, 1), theme.canvas);
        paintHarm(painter, badge, harm, theme);
    }
    paintHarmLegend(painter, QPointF(kRulerPx + 12, height() - kHarmLegendHeight - 12), theme, m_stage.painter().stamps());
}

} // namespace cw::canvas
