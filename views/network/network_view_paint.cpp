// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted over the cached network: selection, a traced group, the cable in the hand, legend, list and tips.
#include "canvas/floor_marks.h"
#include "catalog/server_ports.h"
#include "look/theme.h"
#include "network/group_trace.h"
#include "network/network_marks.h"
#include "network/network_view.h"
#include "network/tip_place.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace cw::topology {
void NetworkView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    const QRectF view(rect());
    m_stage.paint(painter, size());
    painter.setRenderHint(QPainter::Antialiasing, true);
    canvas::TextStamps& stamps = m_stage.painter().stamps();
    const bool traces = groupKindOf(m_stage.overlay()) && m_tracedGroup >= 0;
    const TraceMarks traced = traces ? traceMarks(m_stage, m_trace, view, stamps) : TraceMarks{};
    paintSelection(painter); // below the traced links and what is said of them
    paintTrace(painter, traced, stamps);
    if (m_stage.hasSheet() && !nothingJoined()) {
        paintLegend(painter, legendRect(view, m_stage.overlay()), m_stage, stamps);
        if (hasDamage())
            canvas::paintHarmLegend(painter, legend().bottomLeft() - QPointF(0, canvas::kHarmLegendHeight), theme, stamps);
        if (panelShown())
            paintWorst(painter, panel(), m_stage, m_panelLine, panelOpen(), stamps);
    }
    paintEmpty(painter);
    paintConnecting(painter);
    paintMoving(painter);
    if (m_doing == Doing::Nothing && m_hovering && m_tipShown) {
        const QStringList tip = tipAt(m_nowPx);
        if (!tip.isEmpty() && traces)
            canvas::paintTipAt(painter, tipCorner(canvas::tipSize(tip, stamps), traced), tip, false, theme, stamps);
        else if (!tip.isEmpty() && panelShown() && panel().contains(m_nowPx)) // beside the list: its lines are read on
            canvas::paintTipAt(painter, panel().topLeft() - QPointF(canvas::tipSize(tip, stamps).width() + 8, 0), tip,
                               false, theme, stamps);
        else if (!tip.isEmpty())
            canvas::paintTip(painter, m_nowPx, view, tip, false, theme, stamps);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(view.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

/// What is said of a group hides none of its links where there is room.
QPointF NetworkView::tipCorner(const QSizeF& tip, const TraceMarks& traced) const
{
    constexpr int kTraced = 100;
    const QRectF hand = QRectF(m_nowPx, m_nowPx).adjusted(-16, -16, 16, 24);
    TipPlace place{QRectF(rect())};
    for (const TraceMarks::Line& link : traced.links)
        place.add(link.px, kTraced);
    for (const auto* marked : {&traced.members, &traced.ends}) {
        for (const QRectF& px : *marked)
            place.add(px, kTraced);
    }
    for (const TraceMarks::Number& number : traced.numbers)
        place.add(QRectF(number.centre, number.centre).adjusted(-40, -10, 40, 10), kTraced);
    place.add(legend(), kTraced);
    place.add(hand, kTraced);
    for (const Box& box : m_stage.plan().boxes)
        place.add(m_stage.camera().toView(box.at), 1);
    for (const Trunk& trunk : m_stage.plan().trunks)
        place.add(QLineF(m_stage.camera().toView(trunk.line.p1()), m_stage.camera().toView(trunk.line.p2())), 1);
    for (const TierLabel& label : m_stage.plan().labels)
        place.add(QRectF(m_stage.camera().toView(label.at) - QPointF(0, 14), QSizeF(100, 28)), 1);
    return place.leastHiding(tip);
}

QStringList NetworkView::tipAt(QPointF px) const
{
    if (!m_stage.hasSheet() || legend().contains(px))
        return {};
    if (panelShown() && panel().contains(px)) {
        const int line = worstLineAt(panel(), m_stage, px);
        return line < 0 ? QStringList() : m_stage.telling().ofLink(m_stage.worstLinks()[at(line)]);
    }
    const Hit hit = m_stage.hit(px);
    const Telling telling = m_stage.telling();
    const auto kind = groupKindOf(m_stage.overlay());
    QStringList lines;
    if (hit.gpu >= 0)
        lines = kind ? telling.ofGroup(*kind, hit.gpu) : telling.ofGpu(hit.gpu);
    else if (hit.box >= 0)
        lines = telling.ofBox(hit.box);
    else if (hit.strand >= 0)
        lines = telling.ofStrand(hit.strand, hasDamage() && m_stage.damage().cut[at(hit.strand)]);
    else if (hit.trunk >= 0)
        lines = telling.ofTrunk(hit.trunk, isCutWhole(m_stage.picture(), m_stage.plan().trunks[at(hit.trunk)]));
    return lines << harmLines(hit);
}

/// What a failure did to the thing under the hand.
QStringList NetworkView::harmLines(const Hit& hit) const
{
    const Damage& damage = m_stage.damage();
    if (damage.gpus.empty())
        return {};
    const auto said = [this](Harm harm) -> QStringList {
        switch (harm) {
        case Harm::Failed:
            return {tr("Failed; the context menu restores it")};
        case Harm::Stopped:
            return {tr("Stopped by the failure")};
        case Harm::Slowed:
            return {tr("Slower than without the failure")};
        case Harm::None:
            break;
        }
        return {};
    };
    if (hit.gpu >= 0)
        return said(damage.gpus[at(hit.gpu)]);
    if (hit.box >= 0 && m_stage.plan().boxes[at(hit.box)].count > 1)
        return damage.boxes[at(hit.box)] == Harm::Failed ? QStringList{tr("At least one of them failed")} : QStringList();
    if (hit.box >= 0)
        return said(damage.boxes[at(hit.box)]);
    if (hit.strand >= 0)
        return damage.cut[at(hit.strand)] ? said(Harm::Failed) : QStringList();
    const int ribbon = hit.trunk >= 0 ? m_stage.plan().trunks[at(hit.trunk)].ribbon : -1;
    if (ribbon < 0 || damage.lost[at(ribbon)] == 0)
        return {};
    return {tr("%Ln cable(s) of it lost", nullptr, damage.lost[at(ribbon)])};
}

void NetworkView::paintSelection(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const Plan& plan = m_stage.plan();
    const Camera& camera = m_stage.camera();
    const QRectF view = QRectF(rect()).adjusted(-8, -8, 8, 8);
    const auto line = [&](QPointF a, QPointF b, double wide) {
        painter.setPen(QPen(theme.accent, wide, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(camera.toView(a), camera.toView(b));
    };
    paintPicked(painter, m_picked, m_stage);
    int cables = 0;
    for (const design::ItemRef& item : m_selection) {
        if (item.kind == design::ItemKind::Cable) {
            ++cables;
            continue;
        }
        const auto box = plan.boxOfItem.find(item.id);
        if (box == plan.boxOfItem.end())
            continue;
        const QRectF px = camera.toView(plan.boxes[at(box->second)].at);
        if (px.intersects(view))
            canvas::paintSelection(painter, px, theme);
    }
    if (cables == 0 || !m_picked.empty()) // a picked link is lit already
        return;
    for (const Strand& strand : plan.strands) {
        if (strand.cable != 0 && design::contains(m_selection, {design::ItemKind::Cable, strand.cable})) {
            const bool near = camera.scale >= kNearScale;
            const QLineF& ribbon = plan.ribbons[at(strand.ribbon)].lines.front();
            line(near ? strand.a : ribbon.p1(), near ? strand.b : ribbon.p2(), near ? 3 : 4);
        }
    }
}

void NetworkView::paintConnecting(QPainter& painter)
{
    if (m_doing != Doing::Connecting)
        return;
    const look::Theme& theme = look::currentTheme();
    const Plan& plan = m_stage.plan();
    const Camera& camera = m_stage.camera();
    const Box& box = plan.boxes[at(m_pressed.box)];
    QPointF from = camera.toView(box.at).center();
    if (m_pressed.port >= 0) {
        for (const PortSpot& spot : plan.ports[at(m_pressed.box)]) {
            if (spot.port == m_pressed.port)
                from = camera.toView(spot.at);
        }
    }
    const Hit over = m_stage.hit(m_nowPx);
    const bool onTarget = over.box >= 0 && over.box != m_pressed.box;
    const bool isTaken = !m_proposal.a; // nothing leads away from here
    const bool wrong = (onTarget || isTaken) && m_proposal.refused && !plan.rule;
    const QColor colour = wrong ? theme.error : m_proposal.warns ? theme.warning : theme.accent;
    QPen pen(colour, 2, wrong ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(from, m_nowPx);
    if (onTarget)
        canvas::paintTarget(painter, camera.toView(plan.boxes[at(over.box)].at), !wrong, theme);
    if (!m_proposal.lines.isEmpty())
        canvas::paintTip(painter, m_nowPx, QRectF(rect()), m_proposal.lines, wrong, theme,
                         m_stage.painter().stamps());
}

QStringList NetworkView::emptyLines() const
{
    if (!m_stage.hasSheet())
        return {tr("No nodes and no switches stand in racks yet"),
                tr("Place them on the floor first (Ctrl+1); the network lays itself out here.")};
    const auto hasPorts = [this](const design::Node& node) {
        const catalog::Server* server = m_catalog->servers.find(node.type);
        return server != nullptr && catalog::computePortsOf(*server) > 0;
    };
    if (!m_design->nodes->empty() && std::ranges::none_of(*m_design->nodes, hasPorts))
        return {tr("Nothing can be joined"),
                tr("The catalog knows no network port for GPU traffic of these servers. Place others to build a network.")};
    return {tr("Nothing is joined yet"), tr("Choose a fabric in the inspector, or drag from port to port.")};
}

/// Empty places say what to do.
void NetworkView::paintEmpty(QPainter& painter)
{
    if (m_doing == Doing::Connecting || m_doing == Doing::Moving || !nothingJoined())
        return;
    const bool nothing = !m_stage.hasSheet();
    const QStringList lines = emptyLines();
    const QPointF where = nothing ? QRectF(rect()).center() - QPointF(210, 40) : QPointF(0, 0);
    canvas::paintTip(painter, where, QRectF(rect()), lines, false, look::currentTheme(), m_stage.painter().stamps());
}

} // namespace cw::topology
