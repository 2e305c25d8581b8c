// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that keeps the rack elevation beside the floor: one selection, one history, one overlay.
#include "canvas/floor_view.h"
#include "rack/rack_view.h"
#include "session/document_window.h"
#include "session/rack_facts.h"

#include <QLocale>

namespace cw::app {

void DocumentWindow::makeRack()
{
    using elevation::RackCommand;
    using elevation::RackView;
    m_rack = new RackView;
    m_rack->setCatalog(m_session.references().catalog);
    QList<QAction*> edit;
    for (int command = 0; command <= static_cast<int>(RackCommand::RestoreAll); ++command)
        edit << m_rack->action(static_cast<RackCommand>(command));
    QList<QAction*> viewing;
    for (const RackCommand command :
         {RackCommand::Fit, RackCommand::FitSelection, RackCommand::ZoomIn, RackCommand::ZoomOut})
        viewing << m_rack->action(command);
    m_window->addCanvas(Command::ShowRack, m_rack, edit, viewing);
    connect(m_rack, &RackView::intentRaised, this, &DocumentWindow::apply);
    connect(m_rack, &RackView::refused, this, &DocumentWindow::say);
    connect(m_rack, &RackView::previewRequested, this, [this](const auto& after) { m_session.previewFollowed(after); });
    connect(m_rack, &RackView::previewCancelled, this, [this] { m_session.endPreview(); });
    connect(m_rack, &RackView::copyRequested, this, &DocumentWindow::copySelection);
    connect(m_rack, &RackView::cutRequested, m_floor, &canvas::FloorView::cutRequested);
    connect(m_rack, &RackView::pasteRequested, this, &DocumentWindow::paste);
    connect(m_rack, &RackView::takeAwayRequested, m_floor, &canvas::FloorView::takeAwayRequested);
    connect(m_rack, &RackView::giveBackRequested, m_floor, &canvas::FloorView::giveBackRequested);
    connect(m_rack, &RackView::giveBackAllRequested, m_floor, &canvas::FloorView::giveBackAllRequested);
    connect(m_rack, &RackView::pointerMoved, m_window.get(), &MainWindow::setPositionText);
    connect(m_rack, &RackView::cameraChanged, this, [this](double pixelsPerUnit) {
        m_window->setZoomText(Command::ShowRack, tr("%1 px/U").arg(QLocale().toString(pixelsPerUnit, 'f', pixelsPerUnit < 10 ? 1 : 0)));
    });
    connect(m_rack, &RackView::selectionChanged, this, [this] {
        if (isRackShown())
            m_floor->setSelection(m_rack->selection());
    });
    connect(m_floor, &canvas::FloorView::selectionChanged, this, [this] {
        if (!isRackShown())
            return;
        m_rack->setSelection(m_floor->selection());
        m_rack->showRowOf(m_floor->selection()); // it may have been chosen in the outline
    });
    connect(m_floor, &canvas::FloorView::activated, this, [this](const design::ItemRef& item) {
        if (item.kind == design::ItemKind::FloorUnit)
            return;
        m_window->showView(Command::ShowRack);
        m_rack->reveal(item);
    });
    connect(m_window.get(), &MainWindow::canvasChanged, this, [this] {
        if (!isRackShown())
            return;
        refreshRack();
        m_rack->setSelection(m_floor->selection());
        m_rack->showRowOf(m_floor->selection());
    });
    connect(&m_session, &Session::designChanged, this, &DocumentWindow::refreshRack);
    connect(&m_session, &Session::assessmentChanged, this, &DocumentWindow::refreshRack);
    connect(&m_session, &Session::documentReplaced, m_rack, [this] {
        m_rack->setChoice({});
        m_rack->zoomToFit();
    });
    connect(&m_session, &Session::previewChanged, this, [this](const std::shared_ptr<const assess::Assessment>& preview) {
        if (preview && isRackShown())
            m_rack->setPreview(tiles(*preview), rackFacts(*preview), previewLines(*preview));
        else
            refreshRack();
    });
}

/// For the command line's picture of them: what stands in the view, whatever was chosen before racks came or went.
QStringList DocumentWindow::shownRacks() const
{
    using elevation::Sides;
    const elevation::RackStage& stage = m_rack->stage();
    const QString side = stage.sides() == Sides::Front  ? QStringLiteral("front")
                         : stage.sides() == Sides::Rear ? QStringLiteral("rear")
                                                        : QStringLiteral("both");
    QStringList shown{QStringLiteral("--side"), side};
    if (stage.plan().firstOf.size() == stage.design().racks->size())
        return shown; // all of them, which are drawn where none are named
    QStringList ids;
    for (const auto& [rack, first] : stage.plan().firstOf)
        ids << QString::number(stage.hall().plan().racks[rack].id.value);
    return shown << QStringLiteral("--racks") << ids.join(u',');
}

bool DocumentWindow::isRackShown() const { return m_window->shownCanvas() == Command::ShowRack; }

/// Never while nobody looks.
void DocumentWindow::refreshRack()
{
    if (!isRackShown())
        return;
    m_rack->setDesign(m_session.design());
    m_rack->setFigures(tiles(*m_session.assessment()), rackFacts(*m_session.assessment()));
}

} // namespace cw::app
