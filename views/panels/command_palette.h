// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is any command, part or figure found by typing a few letters?
// Leaves out: what there is to find; entries come from outside.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QListWidget;

namespace cw::views {

class SearchField;

struct PaletteEntry {
    QString title;
    QString detail; ///< where it belongs: "File", "Nodes"
    QString shortcut;
    QString icon;
    std::function<void()> run;
    QString also = {}; ///< words that find it and are not shown
    bool isAbout = false; ///< a page about what another entry does: its very title is no better than that one's beginning
};

class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);
    /// What is found only by typing, because there may be a hundred thousand of it: the best for these letters.
    using Finder = std::function<std::vector<PaletteEntry>(const QString& typed)>;
    void open(std::vector<PaletteEntry> entries, Finder more = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& typed);
    void runCurrent();
    /// The keys go back to where they went before.
    void leave();

    std::vector<PaletteEntry> m_entries;
    std::size_t m_fixed = 0; ///< entries that were there before anything was typed
    Finder m_more;
    QPointer<QWidget> m_before; ///< had the focus
    SearchField* m_search;
    QListWidget* m_list;
};

/// Whether every word typed occurs in the text; smaller is better, −1 is no match. Beginnings of words win.
int matchRank(const QString& text, const QString& typed);

} // namespace cw::views
