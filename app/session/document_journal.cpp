// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that keeps unsaved work safe from a program that ends badly.
#include "canvas/floor_view.h"
#include "format/words.h"
#include "session/document_window.h"

namespace cw::app {

void DocumentWindow::setJournal(const QString& file)
{
    m_journal = std::make_unique<Journal>(file);
    connect(m_journal.get(), &Journal::failed, this, [this](const Problems& problems) {
        say(tr("Unsaved work cannot be kept safe: %1").arg(format::sentence(problems.front())));
    });
    connect(&m_session, &Session::stateChanged, m_journal.get(), [this] { refreshJournal(); });
    keepJournal();
    refreshJournal();
}

void DocumentWindow::keepJournal()
{
    const Settings& settings = m_settings->now();
    if (m_journal && settings.autosave)
        m_journal->setDelay(std::chrono::milliseconds(settings.autosaveDelayMs));
    else if (m_journal)
        m_journal->setDelay(std::nullopt);
}

void DocumentWindow::refreshJournal()
{
    if (m_session.isModified())
        m_journal->note({{}, m_session.path(), documentName(), {}, m_session.isReadOnly(), m_session.fileDigest()},
                        m_session.design());
    else
        m_journal->forget();
}

void DocumentWindow::recover(design::Design design, const UnsavedWork& work)
{
    setJournal(work.file); // before the work is there: the journal of this window so far has nothing to keep
    m_session.recovered(std::move(design), work.path, work.damaged, work.fileDigest);
    m_window->showStartPage(false);
    m_window->setSavedText(QString());
    refreshSelection();
    m_floor->zoomToFit();
}

} // namespace cw::app
