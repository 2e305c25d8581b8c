// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/desk.h"

#include "format/dates.h"
#include "format/words.h"
#include "session/document_window.h"
#include "session/file_digest.h"
#include "session/in_background.h"
#include "session/recovery_dialog.h"
#include "session/user_library.h"
#include "start/start_page.h"

#include <QFileInfo>
#include <QMessageBox>

#include <algorithm>
#include <utility>

namespace cw::app {
namespace {

constexpr int kCascade = 28; ///< a title bar

void bringUp(QWidget& window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Desk::Desk(assess::References references, const std::shared_ptr<SharedSettings>& settings, QString program,
           const QString& dataFolder, QObject* parent)
    : QObject(parent), m_references(std::move(references)), m_settings(settings), m_program(std::move(program)),
      m_library(std::make_shared<UserLibrary>()), m_unsaved(dataFolder + QStringLiteral("/unsaved"))
{
}

Desk::~Desk() = default;

DocumentWindow& Desk::addWindow()
{
    auto made = std::make_unique<DocumentWindow>(m_references, m_settings, m_program, m_library);
    DocumentWindow* window = made.get();
    m_windows.push_back(std::move(made));
    window->setJournal(m_unsaved.freshFile());
    connectWindow(window);
    if (m_windows.size() > 1) // not exactly over the one before
        window->window().move(m_windows[m_windows.size() - 2]->window().pos() + QPoint(kCascade, kCascade));
    tellNames();
    return *window;
}

void Desk::connectWindow(DocumentWindow* window)
{
    connect(window, &DocumentWindow::closed, this, [this, window] { remove(window); });
    connect(window, &DocumentWindow::aboutToOpen, this, [this, window](const QString& path, bool* elsewhere) {
        DocumentWindow* other = windowOf(path);
        *elsewhere = other != nullptr && other != window;
        if (*elsewhere)
            bringUp(other->window());
    });
    connect(&window->window().startPage(), &views::StartPage::recoverRequested, this, &Desk::offerUnsaved);
    connect(&window->window().startPage(), &views::StartPage::discardRequested, this, [this] {
        if (m_offered) // and not what another program may have left since
            UnsavedFolder::discard(*m_offered);
        tellUnsaved();
    });
    connect(window, &DocumentWindow::nameChanged, this, &Desk::tellNames);
    connect(window, &DocumentWindow::newWindowRequested, this, [this] { addWindow().show(); });
    connect(window, &DocumentWindow::openInNewWindowRequested, this,
            [this, window](const QString& path) { openInNewWindow(path, window); });
    connect(window, &DocumentWindow::openAnywhereRequested, this,
            [this, window](const QString& path) { open(path, window); });
    connect(window, &DocumentWindow::referencesChanged, this, [this, window](const assess::References& references) {
        m_references = references;
        for (const auto& other : m_windows) {
            if (other.get() != window)
                other->takeReferences(references);
        }
    });
    // Queued: the window that asks must not go while it is still asking.
    connect(window, &DocumentWindow::quitRequested, this, &Desk::closeAll, Qt::QueuedConnection);
    connect(&window->window(), &MainWindow::windowChosen, this,
            [this](int index) { bringUp(m_windows.at(static_cast<std::size_t>(index))->window()); });
}

void Desk::remove(DocumentWindow* window)
{
    const auto found = std::ranges::find(m_windows, window, &std::unique_ptr<DocumentWindow>::get);
    if (found == m_windows.end())
        return;
    if (m_windows.size() == 1)
        rememberOpen(); // the last one ends the program
    // Its own event is still on the way; and where the program ends first, this destructor waits for its journal.
    m_closed.push_back(std::move(*found));
    m_windows.erase(found);
    QMetaObject::invokeMethod(this, [this] { m_closed.clear(); }, Qt::QueuedConnection);
    if (!m_windows.empty())
        rememberOpen();
    tellNames();
}

void Desk::tellNames()
{
    QStringList names;
    for (const auto& window : m_windows)
        names << (window->session().isModified() ? window->documentName() + u'*' : window->documentName());
    for (std::size_t i = 0; i < m_windows.size(); ++i)
        m_windows[i]->window().setWindows(names, static_cast<int>(i));
}

/// Documents without a file cannot be opened again.
void Desk::rememberOpen()
{
    if (m_closingAll)
        return;
    QList<OpenWindow> open;
    for (const auto& window : m_windows) {
        if (!window->session().path().isEmpty())
            open << window->state();
    }
    m_settings->change([&open](Settings& s) { s.openWindows = open; });
}

bool Desk::reopen()
{
    const QList<OpenWindow> open = m_settings->now().openWindows;
    for (const OpenWindow& state : open) {
        if (QFileInfo::exists(state.path) && windowOf(state.path) == nullptr)
            untouchedOrNewWindow().restore(state);
    }
    if (DocumentWindow* blank = untouchedWindow()) { // the last file could not be opened
        if (m_windows.size() == 1)
            blank->show(); // the start page
        else
            blank->window().close();
    }
    return !m_windows.empty();
}

bool Desk::closeAll()
{
    rememberOpen();
    m_closingAll = true;
    QList<OpenWindow> closed;
    while (!m_windows.empty()) {
        DocumentWindow& document = *m_windows.front();
        bringUp(document.window());
        OpenWindow state = document.state();
        if (!document.window().close())
            break;
        state.path = document.session().path(); // it may have got its file while closing
        if (!state.path.isEmpty())
            closed << state;
    }
    m_closingAll = false;
    if (m_windows.empty())
        m_settings->change([&closed](Settings& s) { s.openWindows = closed; });
    else
        rememberOpen();
    return m_windows.empty();
}

void Desk::openInNewWindow(const QString& path, DocumentWindow* asking)
{
    if (DocumentWindow* shown = windowOf(path))
        return bringUp(shown->window());
    if (asking == nullptr)
        asking = frontWindow();
    if (asking != nullptr)
        openBeside(path, *asking);
    else
        open(path);
}

/// The window is made when there is something to show in it.
DocumentWindow* Desk::openBeside(const QString& path, DocumentWindow& asking)
{
    std::optional<ReadFile> found = asking.read(path);
    if (!found)
        return nullptr;
    DocumentWindow& window = addWindow();
    window.window().show();
    window.take(std::move(*found));
    return &window;
}

DocumentWindow* Desk::untouchedWindow()
{
    const auto found = std::ranges::find_if(m_windows, [](const auto& window) { return window->isUntouched(); });
    return found != m_windows.end() ? found->get() : nullptr;
}

DocumentWindow& Desk::untouchedOrNewWindow()
{
    DocumentWindow* untouched = untouchedWindow();
    return untouched != nullptr ? *untouched : addWindow();
}

DocumentWindow* Desk::frontWindow() const
{
    const auto active = std::ranges::find_if(m_windows, [](const auto& window) { return window->window().isActiveWindow(); });
    if (active != m_windows.end())
        return active->get();
    return m_windows.empty() ? nullptr : m_windows.back().get();
}

DocumentWindow* Desk::windowOf(const QString& path) const
{
    const QFileInfo asked(path);
    const auto found = std::ranges::find_if(m_windows, [&asked](const auto& window) {
        return !window->session().path().isEmpty() && QFileInfo(window->session().path()) == asked;
    });
    return found != m_windows.end() ? found->get() : nullptr;
}

DocumentWindow* Desk::open(const QString& path, DocumentWindow* asking)
{
    if (DocumentWindow* shown = windowOf(path)) {
        bringUp(shown->window());
        return shown;
    }
    if (asking == nullptr)
        asking = frontWindow();
    if (untouchedWindow() == nullptr && asking != nullptr)
        return openBeside(path, *asking);
    DocumentWindow& window = untouchedOrNewWindow();
    window.window().show();
    if (window.open(path))
        return &window;
    window.show(); // the start page, where there was nothing before
    return nullptr;
}

void Desk::sayBadPacks(const Problems& problems)
{
    QMessageBox box(QMessageBox::Warning, tr("A catalog pack cannot be used"), tr("A catalog pack cannot be used"),
                    QMessageBox::Ok, m_windows.empty() ? nullptr : &m_windows.front()->window());
    box.setInformativeText(tr("%1\nIt was left out. The settings show all packs.").arg(format::sentence(problems)));
    box.exec();
}

void Desk::offerUnsaved()
{
    const std::vector<UnsavedWork> left = m_unsaved.leftBehind();
    if (left.empty())
        return;
    RecoveryDialog dialog(left, m_windows.empty() ? nullptr : &m_windows.front()->window());
    // Put off, it stays where it is; start pages offer it, and so does the next start.
    const bool decided = dialog.exec() == QDialog::Accepted;
    for (std::size_t i = 0; decided && i < left.size(); ++i) {
        const RecoveryDialog::Choice choice = dialog.choice(i);
        if (choice == RecoveryDialog::Choice::Recover) {
            recover(left[i]);
            continue;
        }
        if (choice == RecoveryDialog::Choice::KeepSaved && !opensWhole(left[i].path))
            continue; // the unsaved work may be all that there is
        UnsavedFolder::discard(left[i]);
    }
    tellUnsaved();
}

/// What could be read of a damaged file does not take the place of the work in it.
bool Desk::opensWhole(const QString& path)
{
    DocumentWindow* shown = open(path);
    return shown != nullptr && !shown->session().isReadOnly();
}

/// The newest of what was put off.
void Desk::tellUnsaved()
{
    const std::vector<UnsavedWork> left = m_unsaved.leftBehind();
    m_offered = left.empty() ? std::nullopt : std::optional(left.front());
    for (const auto& window : m_windows) {
        if (m_offered)
            window->window().startPage().setRecovery(m_offered->name,
                                                     format::momentText(m_offered->when));
        else
            window->window().startPage().setRecovery({}, {});
    }
}

void Desk::recover(const UnsavedWork& work)
{
    DocumentWindow* shown = work.path.isEmpty() ? nullptr : windowOf(work.path);
    DocumentWindow* before = frontWindow();
    QWidget* over = before != nullptr ? &before->window() : nullptr;
    auto read = inBackground(over, tr("Reading %1…").arg(work.name), false,
                             [work](const std::stop_token&) { return readUnsaved(work); });
    if (*read) {
        DocumentWindow& window = shown != nullptr && !shown->session().isModified() ? *shown : untouchedOrNewWindow();
        bringUp(window.window());
        return window.recover(std::move(**read), m_unsaved.takeOver(work));
    }
    QMessageBox box(QMessageBox::Warning, tr("Unsaved work cannot be read"), tr("Unsaved work cannot be read"),
                    QMessageBox::Ok, over);
    box.setInformativeText(format::sentence(read->problems()));
    box.exec();
}

} // namespace cw::app
