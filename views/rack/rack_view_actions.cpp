// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the racks, with their keys and words.
#include "canvas/item_intents.h"
#include "rack/rack_view.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cw::elevation {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kFitMarginPx = 72;

} // namespace

void RackView::makeActions()
{
    using C = RackCommand;
    m_actions.add(C::Cut, QKeySequence::keyBindings(QKeySequence::Cut), [this] { Q_EMIT cutRequested(); });
    m_actions.add(C::Copy, QKeySequence::keyBindings(QKeySequence::Copy), [this] { Q_EMIT copyRequested(); });
    m_actions.add(C::Paste, QKeySequence::keyBindings(QKeySequence::Paste), [this] { paste(); });
    m_actions.add(C::Duplicate, {Qt::CTRL | Qt::Key_D}, [this] {
        const ItemNumbers boxes = selectedBoxes();
        if (!m_selection.empty())
            raise(boxes.size() == m_selection.size() ? duplicateIntent(m_stage, boxes)
                                                     : canvas::duplicateIntent(m_stage.hall(), m_selection));
    });
    m_actions.add(C::Remove, {Qt::Key_Delete}, [this] {
        if (!m_selection.empty())
            raise(canvas::removeIntent(m_stage.hall(), m_selection));
    });
    m_actions.add(C::SelectAll, QKeySequence::keyBindings(QKeySequence::SelectAll), [this] {
        ItemNumbers all = m_stage.walkOrder().items;
        std::erase_if(all, [this](auto item) { return m_stage.hall().plan().findBox(item) == nullptr; });
        select(std::move(all));
    });
    m_actions.add(C::SelectSameType, {Qt::CTRL | Qt::SHIFT | Qt::Key_A}, [this] { selectSameType(); });
    m_actions.add(C::Fail, {Qt::Key_X}, [this] {
        const fabric::Failures failures = failuresOfSelection();
        if (failures.empty())
            Q_EMIT refused(tr("Select a node or a switch first."));
        else
            Q_EMIT takeAwayRequested(failures);
    });
    m_actions.add(C::Restore, {Qt::SHIFT | Qt::Key_X}, [this] {
        const fabric::Failures failures = failedOfSelection();
        if (failures.empty())
            Q_EMIT refused(tr("Nothing selected has failed."));
        else
            Q_EMIT giveBackRequested(failures);
    });
    m_actions.add(C::RestoreAll, {}, [this] { Q_EMIT giveBackAllRequested(); });
    action(C::RestoreAll)->setEnabled(false);
    m_actions.add(C::Fit, {Qt::Key_F}, [this] { zoomToFit(); });
    m_actions.add(C::FitSelection, {Qt::SHIFT | Qt::Key_F}, [this] {
        QRect all;
        for (const std::uint32_t item : m_selection) {
            if (const auto place = m_stage.placeOf(item))
                all = all.united(*place);
        }
        if (!all.isEmpty())
            setCamera(canvas::fit(QRectF(all), room(), kFitMarginPx, {kScales.smallest, kScales.largest, kScales.largest}));
    });
    const auto zoom = [this](double factor) {
        setCamera(canvas::zoomAt(m_stage.camera(), room().center(), factor, kScales));
    };
    m_actions.add(C::ZoomIn, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [zoom] { zoom(kZoomStep); });
    m_actions.add(C::ZoomOut, {Qt::CTRL | Qt::Key_Minus}, [zoom] { zoom(1 / kZoomStep); });
}

void RackView::retranslate()
{
    using C = RackCommand;
    setAccessibleName(tr("Racks"));
    const std::pair<C, QString> words[] = {{C::Cut, tr("Cut")},
                                           {C::Copy, tr("Copy")},
                                           {C::Paste, tr("Paste")},
                                           {C::Duplicate, tr("Duplicate")},
                                           {C::Remove, tr("Delete")},
                                           {C::SelectAll, tr("Select all")},
                                           {C::SelectSameType, tr("Select same type")},
                                           {C::Fail, tr("Let it fail")},
                                           {C::Restore, tr("Restore the selection")},
                                           {C::RestoreAll, tr("Restore all that failed")},
                                           {C::Fit, tr("Zoom to fit")},
                                           {C::FitSelection, tr("Zoom to selection")},
                                           {C::ZoomIn, tr("Zoom in")},
                                           {C::ZoomOut, tr("Zoom out")}};
    for (const auto& [command, text] : words)
        action(command)->setText(text);
}

bool RackView::makesSense(RackCommand command) const
{
    switch (command) {
    case RackCommand::Cut:
    case RackCommand::Copy:
    case RackCommand::Duplicate:
    case RackCommand::Remove:
    case RackCommand::SelectSameType:
    case RackCommand::FitSelection:
        return !m_selection.empty();
    case RackCommand::Fail:
        return !failuresOfSelection().empty();
    case RackCommand::Restore:
        return !failedOfSelection().empty();
    case RackCommand::RestoreAll:
        return !m_failed.empty();
    default:
        return true;
    }
}

fabric::Failures RackView::failuresOfSelection() const
{
    using fabric::Failure;
    fabric::Failures all;
    for (const design::ItemRef& item : selection()) {
        if (item.kind == design::ItemKind::Node)
            all.insert({Failure::Kind::Node, item.id});
        else if (item.kind == design::ItemKind::Switch)
            all.insert({Failure::Kind::Switch, item.id});
    }
    return all;
}

fabric::Failures RackView::failedOfSelection() const
{
    const fabric::Failures meant = failuresOfSelection();
    fabric::Failures found;
    std::ranges::copy_if(m_failed, std::inserter(found, found.end()),
                         [&meant](const fabric::Failure& failure) { return meant.contains(failure); });
    return found;
}

/// Into the rack under the pointer, or that of the selection, or the first one shown.
void RackView::paste()
{
    const canvas::FloorPlan& floor = m_stage.hall().plan();
    std::optional<std::uint32_t> rack;
    if (const Hit hit = m_stage.hit(m_nowPx); m_hovering && hit.standing)
        rack = m_stage.plan().standing[*hit.standing].rack;
    else if (!m_selection.empty())
        rack = m_stage.rackOf(m_selection.back());
    if (!rack && !m_stage.plan().standing.empty())
        rack = m_stage.plan().standing.front().rack;
    if (!rack)
        return;
    const QPoint middle = floor.racks[*rack].mm.center();
    Q_EMIT pasteRequested({middle.x(), middle.y()});
}

void RackView::selectSameType()
{
    if (m_selection.empty())
        return;
    const std::string type = canvas::itemType(m_stage.hall(), m_selection.front());
    const design::ItemRef wanted = canvas::itemRef(m_stage.hall(), m_selection.front());
    ItemNumbers all = m_stage.walkOrder().items;
    std::erase_if(all, [&](std::uint32_t item) {
        return canvas::itemRef(m_stage.hall(), item).kind != wanted.kind || canvas::itemType(m_stage.hall(), item) != type;
    });
    select(std::move(all));
}

} // namespace cw::elevation
