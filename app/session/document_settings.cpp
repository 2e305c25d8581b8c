// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that shows the settings and takes what was changed in them.
#include "session/document_window.h"
#include "settings/packs_page.h"
#include "settings/settings_dialog.h"
#include "settings/shortcuts_page.h"

namespace cw::app {

void DocumentWindow::connectSettings()
{
    connect(m_window->action(Command::Settings), &QAction::triggered, this,
            [this] { showSettings(SettingsPage::General); });
    connect(m_window->action(Command::Shortcuts), &QAction::triggered, this,
            [this] { showSettings(SettingsPage::Shortcuts); });
    connect(m_settings.get(), &SharedSettings::changed, this, &DocumentWindow::takeSettings);
}

SettingsDialog& DocumentWindow::showSettings(SettingsPage page)
{
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog(*m_settings, m_window.get());
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_settingsDialog->shortcuts(), &ShortcutsPage::chosenChanged, this,
                [this](const ChosenShortcuts& chosen) {
                    m_settings->change([&chosen](Settings& s) { s.shortcuts = chosen; });
                });
        connect(&m_settingsDialog->packs(), &PacksPage::catalogChanged, this, &DocumentWindow::spreadReferences);
        refreshSettings();
    }
    m_settingsDialog->showPage(page);
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
    return *m_settingsDialog;
}

/// The words of the commands may be of another language now.
void DocumentWindow::refreshSettings()
{
    if (m_settingsDialog)
        m_settingsDialog->shortcuts().setBook({m_window->shortcuts(), m_settings->now().shortcuts});
}

/// What was changed in any window, or in this one.
void DocumentWindow::takeSettings(const Settings& before)
{
    const Settings& now = m_settings->now();
    if (now.scheme != before.scheme)
        m_window->setScheme(now.scheme);
    if (now.shortcuts != before.shortcuts)
        m_window->setShortcuts(now.shortcuts);
    if (now.language != before.language || !(now.reading == before.reading)) {
        refreshLanguage(); // colours of the floor hold their numbers as words
        // Queued: the commands hear of the language after this, and the list shows their words.
        QMetaObject::invokeMethod(this, &DocumentWindow::refreshSettings, Qt::QueuedConnection);
    }
    if (now.recentFiles != before.recentFiles || now.showStartPage != before.showStartPage)
        refreshStart();
    keepJournal();
}

void DocumentWindow::spreadReferences(const assess::References& references)
{
    takeReferences(references);
    Q_EMIT referencesChanged(references);
}

} // namespace cw::app
