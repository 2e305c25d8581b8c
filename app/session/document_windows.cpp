// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that knows there may be other windows, and an hour when it stands here again.
#include "canvas/floor_view.h"
#include "enum_name.h"
#include "session/document_window.h"
#include "settings/packs_page.h"
#include "settings/settings_dialog.h"

#include <QCoreApplication>

#include <vector>

namespace cw::app {
namespace {

/// The commands of the view switch, one of which is checked.
std::vector<Command> viewCommands(const MainWindow& window)
{
    std::vector<Command> views;
    for (const CommandInfo& info : commandInfos()) {
        if (window.action(info.command)->actionGroup() != nullptr)
            views.push_back(info.command);
    }
    return views;
}

} // namespace

void DocumentWindow::connectWindows()
{
    const auto on = [this](Command command, auto slot) {
        connect(m_window->action(command), &QAction::triggered, this, slot);
    };
    on(Command::NewWindow, [this] { Q_EMIT newWindowRequested(); });
    on(Command::OpenInNewWindow, [this] {
        const QString path = askForDesign();
        if (!path.isEmpty())
            Q_EMIT openInNewWindowRequested(path);
    });
    on(Command::CloseWindow, [this] { m_window->close(); });
    on(Command::Quit, [this] { Q_EMIT quitRequested(); });
    on(Command::Tour, [this] {
        if (m_session.design()->racks->empty() && isUntouched()) // there is nothing to point at yet
            newFromTemplate(QStringLiteral("llm-70b-256xh100"));
        m_window->startTour();
    });
    connect(m_window.get(), &MainWindow::tourEnded, this,
            [this] { m_settings->change([](Settings& s) { s.tourSeen = true; }); });
    connect(m_window.get(), &MainWindow::recentFilesCleared, this,
            [this] { m_settings->change([](Settings& s) { s.recentFiles.clear(); }); });
    connect(m_window.get(), &MainWindow::filesDropped, this, [this](const QStringList& paths) {
        for (const QString& path : paths) {
            if (path.endsWith(QStringLiteral(".cluster.json"), Qt::CaseInsensitive))
                Q_EMIT openAnywhereRequested(path);
            else
                showSettings(SettingsPage::Packs).packs().add(path);
        }
    });
}

OpenWindow DocumentWindow::state() const
{
    OpenWindow state;
    state.path = m_session.path();
    for (const Command view : viewCommands(*m_window)) {
        if (m_window->action(view)->isChecked())
            state.view = views::enumName(view);
    }
    state.geometry = m_window->saveGeometry();
    state.layout = m_window->layoutState();
    if (const auto camera = m_floor->chosenCamera()) {
        const QPointF middle = camera->toFloor(QRectF(m_floor->rect()).center());
        state.middleXMm = middle.x();
        state.middleYMm = middle.y();
        state.pixelsPerMm = camera->scale;
    }
    return state;
}

bool DocumentWindow::restore(const OpenWindow& state)
{
    m_window->restoreLayout(state.geometry, state.layout);
    m_window->show();
    if (!open(state.path))
        return false;
    for (const Command view : viewCommands(*m_window)) {
        if (views::enumName(view) == state.view)
            m_window->action(view)->trigger();
    }
    m_window->restoreLayout(state.geometry, state.layout);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // the floor has its size now
    if (state.pixelsPerMm > 0)
        m_floor->lookAt({state.middleXMm, state.middleYMm}, state.pixelsPerMm);
    return true;
}

} // namespace cw::app
