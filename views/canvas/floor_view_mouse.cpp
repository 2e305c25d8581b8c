// SPDX-License-Identifier: GPL-3.0-or-later
// Pressing, dragging, rubber band, panning and zooming.
#include "canvas/floor_marks.h"
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cw::canvas {
namespace {

constexpr double kZoomPerWheelStep = 1.2;
constexpr double kWheelStep = 120;

} // namespace

void FloorView::mousePressEvent(QMouseEvent* event)
{
    m_pressPx = event->position();
    m_nowPx = m_pressPx;
    m_pressCamera = m_stage.camera();
    m_tipShown = false;
    m_hoverTimer.stop();
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (m_doing != Doing::Nothing) {
        if (event->button() == Qt::RightButton)
            cancelGesture();
        return;
    }
    if (pans) {
        m_doing = Doing::Panning;
        setCursor(Qt::ClosedHandCursor);
    } else if (const auto map = minimap(); event->button() == Qt::LeftButton && map && map->contains(m_pressPx)) {
        m_doing = Doing::MinimapPan;
        centreOnMinimap(m_pressPx);
    } else if (event->button() == Qt::LeftButton) {
        startPressing(event);
    }
    update();
}

void FloorView::startPressing(QMouseEvent* event)
{
    m_pressed = itemAt(m_pressPx);
    m_doing = m_pressed ? Doing::Pressing : Doing::RubberBand;
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_pressed && !isSelected(*m_pressed)) {
        ItemNumbers items = adds ? m_selection : ItemNumbers{};
        items.push_back(*m_pressed);
        select(std::move(items));
        // A Ctrl click on a new item must not take it away again on release.
        if (adds)
            m_pressed.reset();
    }
}

void FloorView::mouseMoveEvent(QMouseEvent* event)
{
    m_nowPx = event->position();
    m_hovering = true;
    Q_EMIT pointerMoved(m_stage.camera().toFloor(m_nowPx));
    switch (m_doing) {
    case Doing::Nothing:
        hover();
        break;
    case Doing::Pressing: {
        const QPointF way = m_nowPx - m_pressPx;
        if (way.manhattanLength() < QApplication::startDragDistance() || m_selection.empty())
            break;
        m_doing = std::all_of(m_selection.begin(), m_selection.end(), [this](auto item) { return isBox(item); })
                      ? Doing::MovingBoxes
                      : Doing::Moving;
        continueMoving(m_nowPx, event->modifiers());
        break;
    }
    case Doing::Moving:
    case Doing::MovingBoxes:
        continueMoving(m_nowPx, event->modifiers());
        break;
    case Doing::RubberBand:
        update();
        break;
    case Doing::Panning: {
        Camera camera = m_pressCamera;
        camera.originMm -= (m_nowPx - m_pressPx) / camera.scale;
        setCamera(camera);
        break;
    }
    case Doing::MinimapPan:
        centreOnMinimap(m_nowPx);
        break;
    case Doing::DroppingPart:
        break;
    }
}

/// A tip comes when the pointer rests on an item, and goes when it leaves it.
void FloorView::hover()
{
    const std::optional<std::uint32_t> item = itemAt(m_nowPx);
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

void FloorView::continueMoving(QPointF px, Qt::KeyboardModifiers modifiers)
{
    const bool snap = !(modifiers & Qt::AltModifier);
    if (m_doing == Doing::MovingBoxes) {
        const Hit grabbed = m_stage.hit(m_pressPx);
        const int held =
            grabbed.box && grabbed.box->id == m_selection.front() ? grabbed.rackUnit - grabbed.box->bottomUnit : -1;
        showProposal(proposeBoxMove(m_stage, m_selection, {px, snap, 1, held}, m_proposal ? &*m_proposal : nullptr));
        return;
    }
    QPointF way = (px - m_pressPx) / m_stage.camera().scale;
    if (modifiers & Qt::ShiftModifier)
        (std::abs(way.x()) >= std::abs(way.y()) ? way.ry() : way.rx()) = 0;
    ItemNumbers items;
    std::copy_if(m_selection.begin(), m_selection.end(), std::back_inserter(items),
                 [this](auto item) { return !isBox(item); });
    showProposal(proposeMove(m_stage, items, way, snap, m_proposal ? &*m_proposal : nullptr));
}

void FloorView::showProposal(Proposal proposal)
{
    const bool sameAfter = m_proposal && m_proposal->after == proposal.after;
    if (!sameAfter) {
        if (proposal.after) {
            if (!m_previewTimer.isActive())
                m_previewTimer.start();
        } else if (m_proposal && m_proposal->after) {
            m_previewTimer.stop();
            m_stage.setLayer(m_layer);
            m_previewTip.clear();
            Q_EMIT previewCancelled();
        }
    }
    m_proposal = std::move(proposal);
    update();
}

void FloorView::mouseReleaseEvent(QMouseEvent* event)
{
    m_nowPx = event->position();
    const Doing was = m_doing;
    const bool endsPan =
        was == Doing::Panning && (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton);
    if (event->button() != Qt::LeftButton && !endsPan)
        return;
    switch (was) {
    case Doing::Pressing: {
        const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
        m_doing = Doing::Nothing;
        if (adds && m_pressed)
            toggle(*m_pressed);
        else if (!adds && m_pressed)
            select({*m_pressed});
        break;
    }
    case Doing::Moving:
    case Doing::MovingBoxes:
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
    case Doing::MinimapPan:
        m_doing = Doing::Nothing;
        break;
    case Doing::Nothing:
    case Doing::DroppingPart:
        break;
    }
    update();
}

void FloorView::finishRubberBand(Qt::KeyboardModifiers modifiers)
{
    const QRectF band = QRectF(m_pressPx, m_nowPx).normalized();
    const bool adds = modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
    ItemNumbers items = adds ? m_selection : ItemNumbers{};
    if (std::max(band.width(), band.height()) >= QApplication::startDragDistance()) {
        std::unordered_set<std::uint32_t> have(items.begin(), items.end());
        for (const std::uint32_t item : itemsIn(band)) {
            if (have.insert(item).second)
                items.push_back(item);
        }
    }
    select(std::move(items));
}

/// Ends the gesture and asks for what it proposed; a refused one says why.
void FloorView::applyProposal()
{
    std::optional<Proposal> proposal = std::move(m_proposal);
    const bool lands = proposal && proposal->intent;
    // The figures shown during the drag are those of the design to come: they stay until newer ones arrive.
    if (lands)
        m_layer = m_stage.layer();
    endGesture();
    if (lands)
        raise(std::move(*proposal->intent));
    else if (proposal && proposal->refused)
        Q_EMIT refused(proposal->tip.join(QStringLiteral(" · ")));
    Q_EMIT previewCancelled();
}

void FloorView::cancelGesture()
{
    const bool previewed = m_doing == Doing::Moving || m_doing == Doing::MovingBoxes || m_doing == Doing::DroppingPart;
    endGesture();
    if (previewed)
        Q_EMIT previewCancelled();
}

void FloorView::endGesture()
{
    m_doing = Doing::Nothing;
    m_proposal.reset();
    m_part.reset();
    m_previewTimer.stop();
    m_previewTip.clear();
    m_stage.setLayer(m_layer);
    if (!m_spaceHeld)
        unsetCursor();
    update();
}

void FloorView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || selectCopyAt(event->position()))
        return;
    if (const auto item = itemAt(event->position()))
        Q_EMIT activated(itemRef(m_stage, *item));
}

void FloorView::wheelEvent(QWheelEvent* event)
{
    const double steps = event->angleDelta().y() / kWheelStep;
    setCamera(zoomAt(m_stage.camera(), event->position(), std::pow(kZoomPerWheelStep, steps)));
    if (m_doing == Doing::Panning) {
        m_pressCamera = m_stage.camera();
        m_pressPx = event->position();
    }
    event->accept();
}

void FloorView::leaveEvent(QEvent* event)
{
    m_hovering = false;
    m_tipShown = false;
    m_hovered.reset();
    m_hoverTimer.stop();
    update();
    QWidget::leaveEvent(event);
}

void FloorView::centreOnMinimap(QPointF px)
{
    const QPointF mm = minimapCamera(minimapRect(QRectF(rect())), m_stage.plan().extent()).toFloor(px);
    Camera camera = m_stage.camera();
    camera.originMm = mm - floorRoom().center() / camera.scale;
    setCamera(camera);
}

} // namespace cw::canvas
