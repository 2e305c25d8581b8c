// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which keys does each command have, which did the person choose, and which commands would clash over one? Plain
// values; leaves out actions and dialogs.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace cw::app {

/// Keys as portable text by the id of the command; only of those that differ from the program's own.
using ChosenShortcuts = QMap<QString, QStringList>;

struct ShortcutEntry {
    QString id; ///< "ShowFloor.Rotate": stays while words and languages change
    QString group;
    QString groupTitle;
    QString title;
    bool everywhere = false; ///< of the window; others work only on their own canvas
    QList<QKeySequence> defaults;
};

class ShortcutBook {
public:
    ShortcutBook() = default;
    ShortcutBook(std::vector<ShortcutEntry> entries, ChosenShortcuts chosen);

    [[nodiscard]] const std::vector<ShortcutEntry>& entries() const { return m_entries; }
    [[nodiscard]] QList<QKeySequence> keys(const ShortcutEntry& entry) const;
    [[nodiscard]] bool isChosen(const ShortcutEntry& entry) const { return m_chosen.contains(entry.id); }
    /// Other commands that would answer to this key where this one does.
    [[nodiscard]] std::vector<const ShortcutEntry*> clashes(const ShortcutEntry& entry, const QKeySequence& key) const;

    /// An empty list: none at all.
    void set(const ShortcutEntry& entry, const QList<QKeySequence>& keys);
    /// The key goes to this command; those that had it get the first key that this one had.
    void swap(const ShortcutEntry& entry, const QKeySequence& key);
    void reset(const ShortcutEntry& entry) { m_chosen.remove(entry.id); }
    void resetAll() { m_chosen.clear(); }
    [[nodiscard]] const ChosenShortcuts& chosen() const { return m_chosen; }

private:
    std::vector<ShortcutEntry> m_entries;
    ChosenShortcuts m_chosen;
};

/// Why a key cannot be a shortcut here; None where it can.
enum class KeyRefusal { None, WalksAndEdits, IsTyped, OpensMenus };
/// Arrows, Tab, Enter and Esc have a meaning everywhere; a bare letter of the window would be lost to whoever types;
/// Alt with a letter opens a menu, and with a digit chooses an overlay.
KeyRefusal refusalOf(const QKeySequence& key, bool everywhere);

} // namespace cw::app
