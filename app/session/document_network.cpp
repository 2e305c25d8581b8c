// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that keeps the network view beside the floor: one selection, one history, own overlays.
#include "canvas/floor_view.h"
#include "network/network_view.h"
#include "session/document_window.h"
#include "session/overlays.h"

#include <QLocale>

#include <algorithm>

namespace cw::app {

void DocumentWindow::makeNetwork()
{
    using topology::NetworkCommand;
    m_network = new topology::NetworkView;
    m_network->setCatalog(m_session.references().catalog);
    QList<QAction*> edit;
    for (const NetworkCommand command : {NetworkCommand::Remove, NetworkCommand::SelectAll, NetworkCommand::Connect, NetworkCommand::LayOutAnew,
                                         NetworkCommand::DrawOut, NetworkCommand::Fail, NetworkCommand::Restore, NetworkCommand::RestoreAll})
        edit << m_network->action(command);
    QList<QAction*> viewing;
    for (const NetworkCommand command : {NetworkCommand::Fit, NetworkCommand::ZoomIn, NetworkCommand::ZoomOut})
        viewing << m_network->action(command);
    m_window->addCanvas(Command::ShowNetwork, m_network, edit, viewing);
    connect(m_network, &topology::NetworkView::intentRaised, this, &DocumentWindow::apply);
    connect(m_network, &topology::NetworkView::refused, this, &DocumentWindow::say);
    connect(m_network, &topology::NetworkView::activated, this, [this](const design::ItemRef& item) {
        m_window->showView(Command::ShowFloor);
        m_floor->reveal(item);
    });
    connect(m_network, &topology::NetworkView::cameraChanged, this, [this](double percent) {
        m_window->setZoomText(Command::ShowNetwork, tr("%1 %").arg(QLocale().toString(percent, 'f', 0)));
    });
    connect(m_network, &topology::NetworkView::selectionChanged, this, [this] {
        if (!isNetworkShown())
            return;
        m_floor->setSelection(m_network->selection());
        refreshSelection();
    });
    connect(m_window.get(), &MainWindow::canvasChanged, this, [this] {
        if (isNetworkShown())
            m_network->setSelection(m_floor->selection());
        refreshNetwork();
        refreshOverlays();
        refreshSelection();
    });
}

bool DocumentWindow::isNetworkShown() const { return m_window->shownCanvas() == Command::ShowNetwork; }

/// Floor and network show one selection; only the network knows cables.
design::ItemSet DocumentWindow::selection() const
{
    return isNetworkShown() ? m_network->selection() : m_floor->selection();
}

/// What X and Delete would act on.
QString DocumentWindow::pickedLinkText() const
{
    const topology::PickedLink& picked = m_network->pickedLink();
    const bool ofRule = picked.gpu < 0 && m_network->selection().empty();
    return ofRule ? tr("%1 (made by the rule)").arg(picked.name) : picked.name;
}

void DocumentWindow::showNetwork() { m_window->showView(Command::ShowNetwork); }

/// Never while nobody looks.
void DocumentWindow::refreshNetwork()
{
    if (!isNetworkShown())
        return;
    const auto& assessment = m_session.assessment();
    if (!assessment->graph || assessment->graph->inputs.failed.empty())
        showNetworkOf(*m_network, m_layout, assessment, {});
    else if (isBlastKnown()) // else it stays as it was for a moment: nothing jumps
        showNetworkOf(*m_network, m_layout, assessment, {m_session.intact(), m_blast});
}

/// Laying out a large network takes longer than a frame: another thread does it, and until then the view stays as it
/// was. Small ones are there at once, so that nothing flickers.
void DocumentWindow::showNetworkOf(topology::NetworkView& view, NetworkLayout& layout,
                                   const std::shared_ptr<const assess::Assessment>& assessment,
                                   const topology::WhatIf& whatIf)
{
    const auto toLayOut = view.stage().toLayOut(assessment, whatIf);
    const int generation = ++layout.generation;
    if (!toLayOut || topology::isLaidOutAtOnce(*toLayOut->graph->result.graph)) {
        layout.worker.cancel();
        view.setAssessment(assessment, whatIf);
        return;
    }
    layout.worker.start([this, toLayOut, assessment, whatIf, generation, &layout,
                         view = QPointer<topology::NetworkView>(&view)](const std::stop_token&) {
        const auto plan = std::make_shared<topology::Plan>(topology::planNetwork(*toLayOut));
        QMetaObject::invokeMethod(
            this,
            [plan, assessment, whatIf, generation, &layout, view] {
                if (generation == layout.generation && view)
                    view->setAssessment(assessment, whatIf, std::move(*plan));
            },
            Qt::QueuedConnection);
    });
}

void DocumentWindow::takeNetworkOverlay(int index)
{
    m_networkOverlay = index;
    m_network->setOverlay(static_cast<topology::Overlay>(index));
}

QString DocumentWindow::networkOverlayName() const
{
    const auto shown = static_cast<topology::Overlay>(m_networkOverlay);
    return QString::fromLatin1(std::ranges::find(kNetworkOverlays, shown, &NamedNetworkOverlay::overlay)->name);
}

/// As they were when the last window closed; a name that is no longer known changes nothing.
void DocumentWindow::restoreOverlays()
{
    for (std::size_t i = 0; i < kOverlays.size(); ++i) {
        if (m_settings->now().floorOverlay == QLatin1String(kOverlays[i].name))
            m_overlay = static_cast<int>(i);
    }
    for (const NamedNetworkOverlay& known : kNetworkOverlays) {
        if (m_settings->now().networkOverlay == QLatin1String(known.name))
            takeNetworkOverlay(static_cast<int>(known.overlay));
    }
}

void DocumentWindow::refreshOverlays()
{
    QStringList names;
    if (isNetworkShown()) {
        for (int i = 0; i < topology::kOverlays; ++i)
            names << topology::overlayName(static_cast<topology::Overlay>(i));
        m_window->setOverlays(names, m_networkOverlay);
        return;
    }
    for (const NamedOverlay& known : kOverlays)
        names << canvas::overlayName(known.overlay);
    m_window->setOverlays(names, m_overlay);
}

void DocumentWindow::chooseOverlay(int index)
{
    if (isNetworkShown()) {
        takeNetworkOverlay(index);
        m_settings->change([this](Settings& s) { s.networkOverlay = networkOverlayName(); });
        return;
    }
    m_overlay = index;
    m_settings->change([index](Settings& s) {
        s.floorOverlay = QString::fromLatin1(kOverlays[static_cast<std::size_t>(index)].name);
    });
    m_floor->setLayer(tiles(*m_session.assessment()));
    refreshRack();
}

} // namespace cw::app
