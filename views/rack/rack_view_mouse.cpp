// SPDX-License-Identifier: GPL-3.0-or-later
// Pressing, dragging, rubber band, panning and zooming.
#include "canvas/item_intents.h"
#include "rack/rack_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cw::elevation {
namespace {

constexpr double kZoomPerWheelStep = 1.2;
constexpr double kWheelStep = 120;

} // namespace

void RackView::mousePressEvent(QMouseEvent* event)
{
    m_pressPx = event->position();
    m_nowPx = m_pressPx;
    m_pressCamera = m_stage.camera();
    m_tipShown = false;
    m_hoverTimer.stop();
    if (m_doing != Doing::Nothing) {
        if (event->button() == Qt::RightButton)
            cancelGesture();
        return;
    }
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_doing = Doing::Panning;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton && room().contains(m_pressPx)) {
        const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
        m_pressed = itemAt(m_pressPx);
        m_doing = Doing::Pressing;
        if (m_pressed && !isSelected(*m_pressed) && m_stage.hall().plan().findBox(*m_pressed) != nullptr) {
            ItemNumbers items = adds ? m_selection : ItemNumbers{};
            items.push_back(*m_pressed);
            select(std::move(items));
            // A Ctrl click on a new item must not take it away again on release.
            if (adds)
                m_pressed.reset();
        }
    }
    update();
}

void RackView::mouseMoveEvent(QMouseEvent* event)
{
    m_nowPx = event->position();
    m_hovering = true;
    switch (m_doing) {
    case Doing::Nothing:
        hover();
        break;
    case Doing::Pressing: {
        if ((m_nowPx - m_pressPx).manhattanLength() < QApplication::startDragDistance())
            break;
        // Devices are dragged; cabinets stand on the floor, so that from them a rubber band begins.
        const Hit grabbed = m_stage.hit(m_pressPx);
        if (!grabbed.box || !isSelected(grabbed.box->id)) {
            m_doing = Doing::RubberBand;
            update();
            break;
        }
        m_doing = Doing::Moving;
        m_hand = Hand{};
        m_hand.held = grabbed.box->id;
        m_hand.heldUnit = grabbed.unit - grabbed.box->bottomUnit;
        continueMoving(event->modifiers());
        break;
    }
    case Doing::Moving:
        continueMoving(event->modifiers());
        break;
    case Doing::RubberBand:
        update();
        break;
    case Doing::Panning: {
        canvas::Camera camera = m_pressCamera;
        camera.originMm -= (m_nowPx - m_pressPx) / camera.scale;
        setCamera(camera);
        break;
    }
    case Doing::DroppingPart:
        break;
    }
}

/// A tip comes when the pointer rests on something, and goes when it leaves it.
void RackView::hover()
{
    const Hit hit = m_stage.hit(m_nowPx);
    const bool inRoom = room().contains(m_nowPx);
    const std::optional<std::uint32_t> item = inRoom ? itemAt(m_nowPx) : std::nullopt;
    if (hit.standing && inRoom) {
        const std::uint32_t rack = m_stage.hall().plan().racks[m_stage.plan().standing[*hit.standing].rack].id.value;
        const QString name = canvas::itemName(m_stage.hall(), rack);
        Q_EMIT pointerMoved(hit.unit > 0 ? tr("%1 · U%2").arg(name).arg(hit.unit) : name);
    } else {
        Q_EMIT pointerMoved({});
    }
    if (item != m_hovered) {
        m_hovered = item;
        if (m_tipShown)
            update();
        m_tipShown = false;
        item ? m_hoverTimer.start() : m_hoverTimer.stop();
    } else if (m_tipShown) {
        update();
    }
}

void RackView::continueMoving(Qt::KeyboardModifiers modifiers)
{
    m_hand.px = m_nowPx;
    m_hand.snap = !(modifiers & Qt::AltModifier);
    const QPointF way = m_nowPx - m_pressPx;
    const bool straight = modifiers & Qt::ShiftModifier;
    m_hand.sameRack = straight && std::abs(way.y()) >= std::abs(way.x());
    m_hand.sameUnit = straight && !m_hand.sameRack;
    showProposal(proposeMove(m_stage, selectedBoxes(), m_hand, m_proposal ? &*m_proposal : nullptr));
}

void RackView::showProposal(Proposal proposal)
{
    const bool sameAfter = m_proposal && m_proposal->after == proposal.after;
    if (!sameAfter) {
        if (proposal.after) {
            if (!m_previewTimer.isActive())
                m_previewTimer.start();
        } else if (m_proposal && m_proposal->after) {
            m_previewTimer.stop();
            m_stage.setFigures(m_layer, m_facts);
            m_previewTip.clear();
            Q_EMIT previewCancelled();
        }
    }
    m_proposal = std::move(proposal);
    update();
}

void RackView::mouseReleaseEvent(QMouseEvent* event)
{
    m_nowPx = event->position();
    const Doing was = m_doing;
    const bool endsPan =
        was == Doing::Panning && (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton);
    if (event->button() != Qt::LeftButton && !endsPan)
        return;
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    switch (was) {
    case Doing::Pressing:
        m_doing = Doing::Nothing;
        if (adds && m_pressed)
            toggle(*m_pressed);
        else if (!adds)
            select(m_pressed ? ItemNumbers{*m_pressed} : ItemNumbers{});
        break;
    case Doing::Moving:
        applyProposal();
        break;
    case Doing::RubberBand:
        m_doing = Doing::Nothing;
        finishRubberBand(event->modifiers());
        break;
    case Doing::Panning:
        m_doing = Doing::Nothing;
        m_spaceHeld ? setCursor(Qt::OpenHandCursor) : unsetCursor();
        break;
    case Doing::Nothing:
    case Doing::DroppingPart:
        break;
    }
    update();
}

void RackView::finishRubberBand(Qt::KeyboardModifiers modifiers)
{
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    ItemNumbers items = adds ? m_selection : ItemNumbers{};
    std::unordered_set<std::uint32_t> have(items.begin(), items.end());
    for (const std::uint32_t item : itemsIn(QRectF(m_pressPx, m_nowPx).normalized())) {
        if (have.insert(item).second)
            items.push_back(item);
    }
    select(std::move(items));
}

/// Ends the gesture and asks for what it proposed; a refused one says why.
void RackView::applyProposal()
{
    std::optional<Proposal> proposal = std::move(m_proposal);
    const bool lands = proposal && proposal->intent;
    endGesture();
    if (lands)
        raise(std::move(*proposal->intent));
    else if (proposal && proposal->refused)
        Q_EMIT refused(proposal->tip.join(QStringLiteral(" · ")));
    Q_EMIT previewCancelled();
}

void RackView::cancelGesture()
{
    const bool previewed = m_doing == Doing::Moving || m_doing == Doing::DroppingPart;
    endGesture();
    if (previewed)
        Q_EMIT previewCancelled();
}

void RackView::endGesture()
{
    m_doing = Doing::Nothing;
    m_proposal.reset();
    m_part.reset();
    m_previewTimer.stop();
    m_previewTip.clear();
    m_stage.setFigures(m_layer, m_facts);
    if (!m_spaceHeld)
        unsetCursor();
    update();
}

void RackView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto item = itemAt(event->position()))
        Q_EMIT activated(canvas::itemRef(m_stage.hall(), *item));
}

void RackView::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / kWheelStep;
    setCamera(canvas::zoomAt(m_stage.camera(), event->position(), std::pow(kZoomPerWheelStep, steps), kScales));
    if (m_doing == Doing::Panning) {
        m_pressCamera = m_stage.camera();
        m_pressPx = event->position();
    }
    event->accept();
}

void RackView::leaveEvent(QEvent* event)
{
    m_hovering = false;
    m_tipShown = false;
    m_hovered.reset();
    m_hoverTimer.stop();
    Q_EMIT pointerMoved({});
    update();
    QWidget::leaveEvent(event);
}

} // namespace cw::elevation
