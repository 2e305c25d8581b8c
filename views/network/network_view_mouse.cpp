// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does: pan, zoom, point, pick, draw cables from port to port, and move switches.
#include "network/network_marks.h"
#include "network/network_view.h"

#include "catalog/server_ports.h"
#include "placement/placed_ranks.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cw::topology {
namespace {

constexpr double kWheelStep = 120;
constexpr double kZoomPerWheelStep = 1.2;

} // namespace

void NetworkView::mousePressEvent(QMouseEvent* event)
{
    m_pressPx = m_nowPx = event->position();
    m_pressCamera = m_stage.camera();
    m_button = event->button();
    m_tipShown = false;
    if (m_doing != Doing::Nothing || (m_button != Qt::LeftButton && m_button != Qt::MiddleButton))
        return;
    if (m_button == Qt::MiddleButton) {
        m_doing = Doing::Panning;
        return;
    }
    const QRectF list = panel();
    if (const int line = list.isEmpty() ? -1 : worstLineAt(list, m_stage, m_pressPx); line != -1) {
        if (line == -2) {
            m_panelOpen = !panelOpen();
            if (m_followsFit)
                zoomToFit();
        } else {
            revealLink(m_stage.worstLinks()[at(line)]);
        }
        update();
        return;
    }
    m_pressed = m_stage.hit(m_pressPx);
    m_doing = Doing::Pressing;
}

void NetworkView::mouseMoveEvent(QMouseEvent* event)
{
    m_nowPx = event->position();
    m_hovering = true;
    switch (m_doing) {
    case Doing::Nothing:
        hover();
        return;
    case Doing::Pressing:
        if ((m_nowPx - m_pressPx).manhattanLength() < QApplication::startDragDistance())
            return;
        if (m_pressed.box >= 0 && (event->modifiers() & Qt::AltModifier)) {
            m_doing = startMoving(m_pressed) ? Doing::Moving : Doing::Nothing;
            update();
            return;
        }
        m_from = connectEnd(m_pressed);
        m_doing = m_pressed.box >= 0 ? Doing::Connecting : Doing::Panning;
        mouseMoveEvent(event);
        return;
    case Doing::Panning: {
        Camera camera = m_pressCamera;
        camera.originMm -= (m_nowPx - m_pressPx) / camera.scale;
        setCamera(camera);
        return;
    }
    case Doing::Moving:
        update();
        return;
    case Doing::Connecting: {
        const Hit over = m_stage.hit(m_nowPx);
        std::optional<ConnectEnd> to;
        if (over.box >= 0 && over.box != m_pressed.box)
            to = connectEnd(over);
        m_proposal = propose(to);
        if (m_stage.plan().rule)
            m_proposal.lines = QStringList{tr("The rule makes these cables"),
                                           tr("Drop to be asked whether to draw them out")};
        update();
        return;
    }
    }
}

void NetworkView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != m_button)
        return;
    m_nowPx = event->position();
    const Doing was = m_doing;
    m_doing = Doing::Nothing;
    if (was == Doing::Pressing)
        click(m_pressed, event->modifiers());
    else if (was == Doing::Connecting)
        finishConnecting();
    else if (was == Doing::Moving)
        finishMoving();
    hover();
    update();
}

void NetworkView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Hit hit = m_stage.hit(event->position());
    if (hit.box >= 0 && refOf(hit.box).id != 0)
        Q_EMIT activated(refOf(hit.box));
}

void NetworkView::click(const Hit& hit, Qt::KeyboardModifiers modifiers)
{
    std::vector<design::ItemRef> picked;
    PickedLink link;
    if (hit.box >= 0)
        picked = itemsOf(hit.box);
    for (const std::uint32_t cable : m_stage.cablesOf(hit))
        picked.push_back({design::ItemKind::Cable, cable});
    if (hit.strand >= 0)
        link = pickStrand(m_stage, hit.strand, failuresOfStrand(hit.strand));
    else if (hit.trunk >= 0 && m_stage.plan().trunks[at(hit.trunk)].ribbon >= 0)
        link = pickRibbon(m_stage, m_stage.plan().trunks[at(hit.trunk)].ribbon);
    if (modifiers & Qt::ControlModifier) {
        design::ItemSet items = m_selection;
        for (const design::ItemRef& item : picked) {
            const auto found = std::ranges::find(items, item);
            if (found == items.end())
                items.push_back(item);
            else
                items.erase(found);
        }
        picked = std::move(items);
        link = {}; // several things have no one name
    }
    select(design::toItemSet(std::move(picked)), std::move(link));
    if (hit.box >= 0 && refOf(hit.box).id == 0)
        Q_EMIT refused(tr("This switch stands in no rack yet: the rule needs it, and nobody has placed it."));
    update();
}

/// The device under the hand, and its port where ports are told apart.
std::optional<ConnectEnd> NetworkView::connectEnd(const Hit& hit) const
{
    if (hit.box < 0)
        return std::nullopt;
    const Box& box = m_stage.plan().boxes[at(hit.box)];
    ConnectEnd end;
    end.item = box.item;
    end.port = hit.port;
    if (box.kind == BoxKind::Switch)
        return end;
    end.owner = design::PortOwner::Node;
    const design::Node* node = design::findNode(*m_design, design::NodeId{box.item});
    const catalog::Server* server = node != nullptr ? m_catalog->servers.find(node->type) : nullptr;
    if (hit.port >= 0 && server != nullptr)
        end.port = catalog::portOfCompute(*server, hit.port);
    return end;
}

ConnectProposal NetworkView::propose(const std::optional<ConnectEnd>& to)
{
    if (!m_from)
        return {};
    if (!m_connectFacts)
        m_connectFacts.emplace(*m_design, *m_catalog);
    return proposeCable(*m_design, *m_catalog, *m_connectFacts, *m_from, to);
}

void NetworkView::finishConnecting()
{
    const Hit over = m_stage.hit(m_nowPx);
    const bool onTarget = over.box >= 0 && over.box != m_pressed.box;
    if (const ConnectProposal start = onTarget ? ConnectProposal() : propose({}); !onTarget) {
        if (!start.a && !m_stage.plan().rule && !start.lines.isEmpty()) // else nothing would tell why no cable came along
            Q_EMIT refused(start.lines.join(QStringLiteral(" · ")));
        return;
    }
    if (m_stage.plan().rule) {
        QMenu menu(this);
        menu.addAction(action(NetworkCommand::DrawOut));
        menu.addAction(tr("Leave the rule as it is"));
        menu.exec(mapToGlobal(m_nowPx.toPoint()));
        return;
    }
    draw(propose(connectEnd(over)));
}

/// With keys alone: between the two devices that are selected, from the first free port of each.
void NetworkView::connectSelection()
{
    if (m_stage.plan().rule) {
        Q_EMIT refused(tr("The rule makes these cables. Draw them out first to add one."));
        return;
    }
    std::vector<ConnectEnd> ends;
    for (const design::ItemRef& item : m_selection) {
        if (item.kind == design::ItemKind::Node)
            ends.push_back({design::PortOwner::Node, item.id, -1});
        else if (item.kind == design::ItemKind::Switch)
            ends.push_back({design::PortOwner::Switch, item.id, -1});
    }
    if (ends.size() != 2 || m_selection.size() != 2) {
        Q_EMIT refused(tr("Select two nodes or switches to draw a cable between them."));
        return;
    }
    m_from = ends.front();
    draw(propose(ends.back()));
    m_from.reset();
}

void NetworkView::draw(const ConnectProposal& proposal)
{
    if (proposal.refused) {
        Q_EMIT refused(proposal.lines.join(QStringLiteral(" · ")));
        return;
    }
    Q_EMIT intentRaised({"edit.connect", {}, [proposal](const design::Design& design) {
                             return design::connect(design, *proposal.a, *proposal.b, proposal.cable);
                         }});
}

void NetworkView::hover()
{
    const QRectF list = panel();
    const int line = list.isEmpty() ? -1 : worstLineAt(list, m_stage, m_nowPx);
    if (line != m_panelLine) {
        m_panelLine = line;
        update();
    }
    if (m_tipShown)
        update();
    m_tipShown = false;
    m_hoverTimer.start();
    if (groupKindOf(m_stage.overlay()))
        trace(line == -1 ? m_stage.hit(m_nowPx).gpu : -1);
}

void NetworkView::trace(int gpu)
{
    if (gpu == m_tracedGpu)
        return;
    m_tracedGpu = gpu;
    const assess::Assessment* assessment = m_stage.assessment();
    int group = -1;
    const auto kind = groupKindOf(m_stage.overlay());
    if (gpu >= 0 && kind && assessment != nullptr && assessment->placement &&
        assessment->placement->result.find(*kind) != nullptr) {
        const auto grid = placement::gridOf(assessment->placement->inputs, assessment->placement->result);
        if (const int rank = grid ? grid->rankOn(gpu) : -1; rank >= 0)
            group = grid->groupOf(*kind, rank);
    }
    if (group != m_tracedGroup) {
        m_tracedGroup = group;
        m_trace = group >= 0 ? placement::trace(assessment->placement->inputs, assessment->placement->result, *kind, group)
                             : placement::Trace{};
        m_stage.setDimmed(group >= 0);
    }
    update();
}

void NetworkView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (m_doing == Doing::Moving)
        return; // the way already moved is in pixels of this zoom
    const double steps = event->angleDelta().y() / kWheelStep;
    setCamera(canvas::zoomAt(m_stage.camera(), event->position(), std::pow(kZoomPerWheelStep, steps), kScales));
    m_pressCamera = m_stage.camera();
    m_pressPx = event->position();
}

void NetworkView::leaveEvent(QEvent* event)
{
    m_hovering = false;
    m_tipShown = false;
    m_panelLine = -1;
    m_hoverTimer.stop();
    trace(-1);
    update();
    QWidget::leaveEvent(event);
}

} // namespace cw::topology
