// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the canvas, with their keys and words.
#include "canvas/floor_view.h"

#include <utility>

namespace cw::canvas {
namespace {

constexpr double kZoomStep = 1.25;

} // namespace

void FloorView::makeActions()
{
    using C = FloorCommand;
    m_actions.add(C::Cut, QKeySequence::keyBindings(QKeySequence::Cut), [this] { Q_EMIT cutRequested(); });
    m_actions.add(C::Copy, QKeySequence::keyBindings(QKeySequence::Copy), [this] { Q_EMIT copyRequested(); });
    m_actions.add(C::Paste, QKeySequence::keyBindings(QKeySequence::Paste), [this] {
        const QPointF mm = m_stage.camera().toFloor(m_hovering ? m_nowPx : floorRoom().center());
        Q_EMIT pasteRequested({qRound(mm.x()), qRound(mm.y())});
    });
    m_actions.add(C::Duplicate, {Qt::CTRL | Qt::Key_D}, [this] { duplicateSelection(); });
    m_actions.add(C::Rotate, {Qt::Key_R}, [this] { rotateSelection(); });
    m_actions.add(C::Remove, {Qt::Key_Delete}, [this] { removeSelection(); });
    m_actions.add(C::SelectAll, QKeySequence::keyBindings(QKeySequence::SelectAll), [this] { selectAll(); });
    m_actions.add(C::SelectSameType, {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, [this] { selectSameType(); });
    m_actions.add(C::FailPower, {Qt::Key_X}, [this] { failRacks(RackLoss::Power); });
    m_actions.add(C::FailCooling, {}, [this] { failRacks(RackLoss::Cooling); });
    m_actions.add(C::FailDevices, {}, [this] { failDevices(); });
    m_actions.add(C::Restore, {Qt::SHIFT | Qt::Key_X}, [this] { restoreSelection(); });
    m_actions.add(C::RestoreAll, {}, [this] { Q_EMIT giveBackAllRequested(); });
    action(C::RestoreAll)->setEnabled(false);
    m_actions.add(C::Fit, {Qt::Key_F}, [this] { zoomToFit(); });
    m_actions.add(C::FitSelection, {Qt::SHIFT | Qt::Key_F}, [this] { zoomToSelection(); });
    const auto zoom = [this](double factor) { setCamera(zoomAt(m_stage.camera(), floorRoom().center(), factor)); };
    m_actions.add(C::ZoomIn, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [zoom] { zoom(kZoomStep); });
    m_actions.add(C::ZoomOut, {Qt::CTRL | Qt::Key_Minus}, [zoom] { zoom(1 / kZoomStep); });
}

void FloorView::retranslate()
{
    using C = FloorCommand;
    setAccessibleName(tr("Floor plan"));
    const std::pair<C, QString> words[] = {{C::Cut, tr("Cut")},
                                           {C::Copy, tr("Copy")},
                                           {C::Paste, tr("Paste")},
                                           {C::Duplicate, tr("Duplicate")},
                                           {C::Rotate, tr("Rotate")},
                                           {C::Remove, tr("Delete")},
                                           {C::SelectAll, tr("Select all")},
                                           {C::SelectSameType, tr("Select same type")},
                                           {C::FailPower, tr("Power of this rack fails")},
                                           {C::FailCooling, tr("Cooling of this rack fails")},
                                           {C::FailDevices, tr("This node or switch fails")},
                                           {C::Restore, tr("Restore the selection")},
                                           {C::RestoreAll, tr("Restore all that failed")},
                                           {C::Fit, tr("Zoom to fit")},
                                           {C::FitSelection, tr("Zoom to selection")},
                                           {C::ZoomIn, tr("Zoom in")},
                                           {C::ZoomOut, tr("Zoom out")}};
    for (const auto& [command, text] : words)
        action(command)->setText(text);
    m_arrange->retranslate();
    m_block->retranslate();
}

/// Whether a command makes sense without a selection.
bool FloorView::makesSense(FloorCommand command) const
{
    switch (command) {
    case FloorCommand::Cut:
    case FloorCommand::Copy:
    case FloorCommand::Duplicate:
    case FloorCommand::Rotate:
    case FloorCommand::Remove:
    case FloorCommand::SelectSameType:
    case FloorCommand::FitSelection:
        return !m_selection.empty();
    case FloorCommand::FailPower:
    case FloorCommand::FailCooling:
        return !failuresOfRacks().empty();
    case FloorCommand::FailDevices:
        return !failuresOfDevices().empty();
    case FloorCommand::Restore:
        return !failedOfSelection().empty();
    case FloorCommand::RestoreAll:
        return !m_failed.empty();
    default:
        return true;
    }
}

} // namespace cw::canvas
