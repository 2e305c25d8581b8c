// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person find a command, give it a key, and learn who has that key already?
// Leaves out: which commands there are (shortcut_book.h), and giving the keys to them.
#pragma once

#include "window/shortcut_book.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace cw::views {
class SearchField;
}

namespace cw::app {

class ShortcutsPage : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutsPage(QWidget* parent = nullptr);
    void setBook(ShortcutBook book);
    void focusSearch();

Q_SIGNALS:
    void chosenChanged(const cw::app::ChosenShortcuts& chosen);

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslate();
    void fill();
    void filter(const QString& typed);
    void refreshRows();
    void takeCurrent();
    void takeKey(const QKeySequence& typed);
    void takeKeyFromOthers();
    void resetCurrent();
    void say(const QString& text, bool offersSwap);
    void changed();
    [[nodiscard]] const ShortcutEntry* current() const;

    ShortcutBook m_book;
    QKeySequence m_wanted; ///< typed, but another command has it
    views::SearchField* m_search;
    QTreeWidget* m_tree;
    QLabel* m_name;
    QKeySequenceEdit* m_edit;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QLabel* m_message;
    QPushButton* m_swap;
    bool m_filling = false;
};

} // namespace cw::app
