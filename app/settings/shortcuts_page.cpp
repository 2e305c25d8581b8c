// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/shortcuts_page.h"

#include "look/accessible.h"
#include "panels/command_palette.h"
#include "panels/search_field.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace cw::app {
namespace {

constexpr int kEntryRole = Qt::UserRole; ///< index into the book, −1 for a group
constexpr int kKeysWidth = 200;

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral("   "));
}

} // namespace

ShortcutsPage::ShortcutsPage(QWidget* parent)
    : QWidget(parent), m_search(new views::SearchField), m_tree(new QTreeWidget), m_name(new QLabel),
      m_edit(new QKeySequenceEdit), m_clear(new QPushButton), m_reset(new QPushButton), m_resetAll(new QPushButton),
      m_message(new QLabel), m_swap(new QPushButton)
{
    arrange();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::takeCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, m_edit, [this] { m_edit->setFocus(); });
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::takeKey);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (const ShortcutEntry* entry = current()) {
            m_book.set(*entry, {});
            changed();
        }
    });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsPage::resetCurrent);
    connect(m_swap, &QPushButton::clicked, this, &ShortcutsPage::takeKeyFromOthers);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_book.resetAll();
        changed();
    });
    retranslate();
}

void ShortcutsPage::arrange()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    m_tree->setColumnCount(2);
    m_tree->setProperty("roomy", true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_tree->header()->resizeSection(1, kKeysWidth);
    column->addWidget(m_tree, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_name->setTextFormat(Qt::PlainText);
    row->addWidget(m_name, 1);
    m_edit->setFixedWidth(kKeysWidth);
    look::setAccessibleRole(*m_edit, QAccessible::HotkeyField);
    row->addWidget(m_edit);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    column->addLayout(row);
    auto* last = new QHBoxLayout;
    last->setSpacing(8);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", QStringLiteral("errorText"));
    m_message->setMinimumHeight(28);
    last->addWidget(m_message, 1);
    last->addWidget(m_swap);
    last->addWidget(m_resetAll);
    column->addLayout(last);
    m_swap->hide();
}

void ShortcutsPage::setBook(ShortcutBook book)
{
    m_book = std::move(book);
    fill();
}

void ShortcutsPage::focusSearch() { m_search->setFocus(); }

void ShortcutsPage::fill()
{
    const ShortcutEntry* before = current();
    const QString id = before != nullptr ? before->id : QString();
    m_filling = true;
    m_tree->clear();
    QTreeWidgetItem* group = nullptr;
    QTreeWidgetItem* chosen = nullptr;
    QString lastGroup;
    for (std::size_t i = 0; i < m_book.entries().size(); ++i) {
        const ShortcutEntry& entry = m_book.entries()[i];
        if (group == nullptr || entry.group != lastGroup) {
            group = new QTreeWidgetItem(m_tree, {entry.groupTitle});
            group->setData(0, kEntryRole, -1);
            group->setFlags(Qt::ItemIsEnabled);
            lastGroup = entry.group;
        }
        auto* item = new QTreeWidgetItem(group, {entry.title});
        item->setData(0, kEntryRole, static_cast<int>(i));
        if (entry.id == id)
            chosen = item;
    }
    m_tree->expandAll();
    m_filling = false;
    refreshRows();
    filter(m_search->text());
    if (chosen != nullptr && !chosen->isHidden())
        m_tree->setCurrentItem(chosen);
    takeCurrent();
}

void ShortcutsPage::refreshRows()
{
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        for (int i = 0; i < m_tree->topLevelItem(g)->childCount(); ++i) {
            QTreeWidgetItem* item = m_tree->topLevelItem(g)->child(i);
            const ShortcutEntry& entry = m_book.entries()[item->data(0, kEntryRole).toUInt()];
            item->setText(1, keysText(m_book.keys(entry)));
            QFont font = m_tree->font();
            font.setBold(m_book.isChosen(entry));
            item->setFont(1, font);
            item->setData(0, Qt::AccessibleTextRole,
                          tr("%1, %2").arg(entry.title, item->text(1).isEmpty() ? tr("no key") : item->text(1)));
        }
    }
}

/// By words of the command, of its group, or by the key itself.
/// What is typed in the field must not change a command that nobody sees.
void ShortcutsPage::filter(const QString& typed)
{
    QTreeWidgetItem* first = nullptr;
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_tree->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem* item = group->child(i);
            const QString text = item->text(0) + u' ' + group->text(0) + u' ' + item->text(1);
            item->setHidden(views::matchRank(text, typed) < 0);
            any = any || !item->isHidden();
            if (first == nullptr && !item->isHidden())
                first = item;
        }
        group->setHidden(!any);
    }
    if (m_tree->currentItem() == nullptr || m_tree->currentItem()->isHidden())
        m_tree->setCurrentItem(first);
}

const ShortcutEntry* ShortcutsPage::current() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const int index = item == nullptr ? -1 : item->data(0, kEntryRole).toInt();
    return index < 0 ? nullptr : &m_book.entries()[static_cast<std::size_t>(index)];
}

void ShortcutsPage::takeCurrent()
{
    if (std::exchange(m_filling, true))
        return;
    const ShortcutEntry* entry = current();
    m_name->setText(entry != nullptr ? entry->title : QString());
    m_edit->setKeySequence(entry != nullptr ? m_book.keys(*entry).value(0) : QKeySequence());
    m_edit->setAccessibleName(tr("Key for %1").arg(m_name->text()));
    for (QWidget* each : {static_cast<QWidget*>(m_edit), static_cast<QWidget*>(m_clear)})
        each->setEnabled(entry != nullptr);
    m_reset->setEnabled(entry != nullptr && m_book.isChosen(*entry));
    m_resetAll->setEnabled(!m_book.chosen().isEmpty());
    say({}, false);
    m_filling = false;
}

void ShortcutsPage::takeKey(const QKeySequence& typed)
{
    const ShortcutEntry* entry = current();
    if (m_filling || entry == nullptr || typed.isEmpty())
        return;
    const QKeySequence key(typed[0]); // canvases know no sequences of several keys
    if (m_book.keys(*entry).contains(key))
        return say({}, false);
    switch (refusalOf(key, entry->everywhere)) {
    case KeyRefusal::WalksAndEdits:
        return say(tr("%1 is needed to walk through lists and fields.").arg(key.toString(QKeySequence::NativeText)), false);
    case KeyRefusal::IsTyped:
        return say(tr("%1 is typed into fields: add Ctrl or Alt.").arg(key.toString(QKeySequence::NativeText)), false);
    case KeyRefusal::OpensMenus:
        return say(tr("%1 opens a menu or an overlay: add Ctrl or Shift.").arg(key.toString(QKeySequence::NativeText)), false);
    case KeyRefusal::None:
        break;
    }
    const auto others = m_book.clashes(*entry, key);
    if (!others.empty()) {
        QStringList names;
        for (const ShortcutEntry* other : others)
            names << tr("%1 (%2)", "command (its view)").arg(other->title, other->groupTitle);
        m_wanted = key;
        return say(tr("%1 belongs to: %2").arg(key.toString(QKeySequence::NativeText), names.join(QStringLiteral(", "))),
                   true);
    }
    m_book.set(*entry, {key});
    changed();
}

void ShortcutsPage::takeKeyFromOthers()
{
    if (const ShortcutEntry* entry = current()) {
        m_book.swap(*entry, m_wanted);
        changed();
    }
}

/// Its own key may have gone to another command meanwhile.
void ShortcutsPage::resetCurrent()
{
    const ShortcutEntry* entry = current();
    if (entry == nullptr)
        return;
    for (const QKeySequence& key : entry->defaults) {
        if (!m_book.clashes(*entry, key).empty()) {
            m_edit->setKeySequence(key); // says who has it, and offers to swap
            return;
        }
    }
    m_book.reset(*entry);
    changed();
}

void ShortcutsPage::say(const QString& text, bool offersSwap)
{
    m_message->setText(text);
    m_swap->setVisible(offersSwap);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ShortcutsPage::changed()
{
    refreshRows();
    takeCurrent();
    Q_EMIT chosenChanged(m_book.chosen());
}

void ShortcutsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Find a command or a key"));
    m_search->setAccessibleName(tr("Find a command or a key"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_clear->setText(tr("&No key"));
    m_reset->setText(tr("&Reset"));
    m_resetAll->setText(tr("Reset &all"));
    m_swap->setText(tr("&Swap"));
}

void ShortcutsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cw::app
