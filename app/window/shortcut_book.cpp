// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shortcut_book.h"

#include <algorithm>
#include <utility>

namespace cw::app {
namespace {

QStringList portable(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts << key.toString(QKeySequence::PortableText);
    return texts;
}

} // namespace

ShortcutBook::ShortcutBook(std::vector<ShortcutEntry> entries, ChosenShortcuts chosen)
    : m_entries(std::move(entries)), m_chosen(std::move(chosen))
{
}

QList<QKeySequence> ShortcutBook::keys(const ShortcutEntry& entry) const
{
    const auto chosen = m_chosen.constFind(entry.id);
    if (chosen == m_chosen.cend())
        return entry.defaults;
    QList<QKeySequence> keys;
    for (const QString& text : *chosen)
        keys << QKeySequence::fromString(text, QKeySequence::PortableText);
    return keys;
}

std::vector<const ShortcutEntry*> ShortcutBook::clashes(const ShortcutEntry& entry, const QKeySequence& key) const
{
    std::vector<const ShortcutEntry*> found;
    for (const ShortcutEntry& other : m_entries) {
        const bool meets = other.group == entry.group || other.everywhere || entry.everywhere;
        if (other.id != entry.id && meets && keys(other).contains(key))
            found.push_back(&other);
    }
    return found;
}

void ShortcutBook::set(const ShortcutEntry& entry, const QList<QKeySequence>& keys)
{
    if (keys == entry.defaults)
        m_chosen.remove(entry.id);
    else
        m_chosen.insert(entry.id, portable(keys));
}

void ShortcutBook::swap(const ShortcutEntry& entry, const QKeySequence& key)
{
    const QList<QKeySequence> given = keys(entry).mid(0, 1);
    for (const ShortcutEntry* other : clashes(entry, key)) {
        QList<QKeySequence> left = keys(*other);
        left.removeAll(key);
        // What this command gives away must be good there too, and is no second key beside others.
        if (left.isEmpty() && !given.isEmpty() && refusalOf(given.front(), other->everywhere) == KeyRefusal::None)
            left = given;
        set(*other, left);
    }
    set(entry, {key});
}

KeyRefusal refusalOf(const QKeySequence& key, bool everywhere)
{
    if (key.isEmpty())
        return KeyRefusal::None;
    const QKeyCombination pressed = key[0];
    const bool plain = (pressed.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    static const QList<Qt::Key> walking{Qt::Key_Left, Qt::Key_Right,   Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Tab,
                                        Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Space};
    if (plain && walking.contains(pressed.key()))
        return KeyRefusal::WalksAndEdits;
    const bool sign = pressed.key() > Qt::Key_Space && pressed.key() < Qt::Key_Escape;
    if (sign && pressed.keyboardModifiers() == Qt::AltModifier)
        return KeyRefusal::OpensMenus;
    const bool named = pressed.key() >= Qt::Key_Escape && pressed.key() != Qt::Key_Delete && pressed.key() != Qt::Key_Backspace;
    return everywhere && plain && !named ? KeyRefusal::IsTyped : KeyRefusal::None;
}

} // namespace cw::app
