// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that keeps the outline beside the canvases: one selection, one history.
#include "canvas/floor_view.h"
#include "network/network_view.h"
#include "outline/outline_panel.h"
#include "panels/parts_panel.h"
#include "session/document_window.h"

#include <algorithm>
#include <iterator>

namespace cw::app {

void DocumentWindow::connectOutline()
{
    using outline::OutlinePanel;
    OutlinePanel& outline = m_window->outline();
    outline.setCatalog(m_session.references().catalog);
    outline.setDesign(m_session.design(), {});
    outline.setAssessment(m_session.assessment());
    connect(&m_session, &Session::designChanged, &outline, [this, &outline](const design::Difference& difference) {
        outline.setDesign(m_session.design(), difference);
    });
    connect(&m_session, &Session::assessmentChanged, &outline, [this, &outline] {
        outline.setCatalog(m_session.references().catalog); // which may have grown
        outline.setAssessment(m_session.assessment());
    });
    connect(&outline, &OutlinePanel::intentRaised, this, &DocumentWindow::apply);
    connect(&outline, &OutlinePanel::selectionChanged, this, &DocumentWindow::select);
    connect(&outline, &OutlinePanel::copyRequested, this, &DocumentWindow::copySelection);
    connect(&outline, &OutlinePanel::cutRequested, m_floor, &canvas::FloorView::cutRequested);
    connect(&outline, &OutlinePanel::pasteRequested, this, [this](design::RackId rack) { pasteInto(rack); });
    connect(&outline, &OutlinePanel::revealRequested, this, &DocumentWindow::revealItem);
    connect(&outline, &OutlinePanel::partDropped, this, [this](const canvas::PartPayload& part, design::RackId rack) {
        select({{design::ItemKind::Rack, rack.value}});
        Q_EMIT m_window->parts().partActivated(part);
    });
    connect(m_window->action(Command::SelectByQuery), &QAction::triggered, this, [this] {
        if (m_window->isStartPageShown())
            return;
        m_window->showView(m_window->shownCanvas()); // the outline is of a canvas, not of the laboratory
        refreshSelection();
        m_window->showOutline();
        m_window->outline().focusSearch();
    });
    connect(m_window->action(Command::SelectInverse), &QAction::triggered, this, &DocumentWindow::selectInverse);
}

void DocumentWindow::revealItem(const design::ItemRef& item)
{
    const bool onFloorAlone =
        item.kind == design::ItemKind::FloorUnit || (item.kind == design::ItemKind::Rack && isNetworkShown());
    if (onFloorAlone)
        m_window->showView(Command::ShowFloor);
    // Kinds of subjects are kinds of items behind the design.
    reveal(assess::Subject{static_cast<assess::SubjectKind>(static_cast<int>(item.kind) + 1), item.id});
}

/// On every canvas: the one that is shown hands it on.
void DocumentWindow::select(const design::ItemSet& items)
{
    if (isNetworkShown())
        m_network->setSelection(items);
    else
        m_floor->setSelection(items);
}

/// Everything of the kinds that are selected, but what is; without a selection all that stands on the floor.
void DocumentWindow::selectInverse()
{
    const design::ItemSet now = selection();
    const auto isMeant = [&now](const design::ItemRef& item) {
        if (now.empty())
            return item.kind == design::ItemKind::Rack || item.kind == design::ItemKind::FloorUnit;
        return std::ranges::any_of(now, [&item](const design::ItemRef& one) { return one.kind == item.kind; }) &&
               !design::contains(now, item);
    };
    design::ItemSet rest;
    std::ranges::copy_if(design::allItems(*m_session.design()), std::back_inserter(rest), isMeant);
    select(rest);
}

/// Devices go into the rack, racks beside it; without one, near the middle of the hall.
void DocumentWindow::pasteInto(design::RackId rack)
{
    const design::Design& design = *m_session.design();
    const design::Rack* into = design::findRack(design, rack);
    if (into == nullptr) {
        paste({design.site->widthMm / 2, design.site->depthMm / 2});
        return;
    }
    const design::Footprint at = design::footprintOf(*m_session.references().catalog, *into);
    paste({at.xMm + at.widthMm / 2, at.yMm + at.depthMm / 2});
}

} // namespace cw::app
