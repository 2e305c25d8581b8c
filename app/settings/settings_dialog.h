// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does a person change how the program behaves? In pages; every change holds at once, so there is nothing
// to confirm. Leaves out: what is on each page.
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace cw::app {

class GeneralPage;
class PacksPage;
class SharedSettings;
class ShortcutsPage;
class UnitsPage;

enum class SettingsPage { General, Units, Packs, Shortcuts };

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(SharedSettings& settings, QWidget* parent = nullptr);
    void showPage(SettingsPage page);
    [[nodiscard]] PacksPage& packs() const { return *m_packs; }
    [[nodiscard]] ShortcutsPage& shortcuts() const { return *m_shortcuts; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QListWidget* m_list;
    QStackedWidget* m_pages;
    GeneralPage* m_general;
    UnitsPage* m_units;
    PacksPage* m_packs;
    ShortcutsPage* m_shortcuts;
    QPushButton* m_close;
};

} // namespace cw::app
