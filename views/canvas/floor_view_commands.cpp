// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the canvas, with their keys and words.
#include "canvas/floor_view.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace cw::canvas {
namespace {

constexpr double kZoomStep = 1.25;

} // namespace

QAction* FloorView::action(FloorCommand command) const { return m_actions.at(command); }

void FloorView::addCommand(FloorCommand command, QList<QKeySequence> keys, std::function<void()> run)
{
    // The shortcut is only shown: keyPressEvent looks the key up, so that it cannot clash with one of the window.
    auto* made = new QAction(this);
    made->setShortcuts(keys);
    connect(made, &QAction::triggered, this, std::move(run));
    m_actions.emplace(command, made);
}

void FloorView::makeActions()
{
    using C = FloorCommand;
    addCommand(C::Cut, QKeySequence::keyBindings(QKeySequence::Cut), [this] { Q_EMIT cutRequested(); });
    addCommand(C::Copy, QKeySequence::keyBindings(QKeySequence::Copy), [this] { Q_EMIT copyRequested(); });
    addCommand(C::Paste, QKeySequence::keyBindings(QKeySequence::Paste), [this] {
        const QPointF mm = m_stage.camera().toFloor(m_hovering ? m_nowPx : floorRoom().center());
        Q_EMIT pasteRequested({qRound(mm.x()), qRound(mm.y())});
    });
    addCommand(C::Duplicate, {Qt::CTRL | Qt::Key_D}, [this] { duplicateSelection(); });
    addCommand(C::Rotate, {Qt::Key_R}, [this] { rotateSelection(); });
    addCommand(C::Remove, QKeySequence::keyBindings(QKeySequence::Delete), [this] { removeSelection(); });
    addCommand(C::SelectAll, QKeySequence::keyBindings(QKeySequence::SelectAll), [this] { selectAll(); });
    addCommand(C::SelectSameType, {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, [this] { selectSameType(); });
    addCommand(C::FailPower, {Qt::Key_X}, [this] { failRacks(RackLoss::Power); });
    addCommand(C::FailCooling, {}, [this] { failRacks(RackLoss::Cooling); });
    addCommand(C::FailDevices, {}, [this] { failDevices(); });
    addCommand(C::Restore, {Qt::SHIFT | Qt::Key_X}, [this] { restoreSelection(); });
    addCommand(C::RestoreAll, {}, [this] { Q_EMIT giveBackAllRequested(); });
    action(C::RestoreAll)->setEnabled(false);
    addCommand(C::Fit, {Qt::Key_F}, [this] { zoomToFit(); });
    addCommand(C::FitSelection, {Qt::SHIFT | Qt::Key_F}, [this] { zoomToSelection(); });
    const auto zoom = [this](double factor) { setCamera(zoomAt(m_stage.camera(), floorRoom().center(), factor)); };
    addCommand(C::ZoomIn, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [zoom] { zoom(kZoomStep); });
    addCommand(C::ZoomOut, {Qt::CTRL | Qt::Key_Minus}, [zoom] { zoom(1 / kZoomStep); });
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
}

QAction* FloorView::commandFor(const QKeyEvent& key) const
{
    const QKeySequence pressed(key.keyCombination());
    for (const auto& [command, made] : m_actions) {
        if (made->shortcuts().contains(pressed))
            return made;
    }
    return nullptr;
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
