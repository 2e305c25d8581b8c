// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys the commands of the window and of its canvases have.
#include "enum_name.h"
#include "panels/search_field.h"
#include "window/main_window.h"

#include <QDockWidget>
#include <QMenu>

namespace cw::app {
namespace {

constexpr const char* kOwnKeys = "ownKeys"; ///< those that the program gave the action

QList<QKeySequence> ownKeys(const QAction& action)
{
    const QVariant kept = action.property(kOwnKeys);
    return kept.isValid() ? kept.value<QList<QKeySequence>>() : action.shortcuts();
}

/// An action, or in place of a menu what is in it.
void addOnce(QAction* each, QList<QAction*>& to)
{
    if (each->menu() != nullptr) {
        for (QAction* inside : each->menu()->actions())
            addOnce(inside, to);
    } else if (!to.contains(each)) {
        to << each;
    }
}

} // namespace

std::vector<MainWindow::CommandGroup> MainWindow::commandGroups() const
{
    std::vector<CommandGroup> groups;
    CommandGroup window{QStringLiteral("window"), tr("Window"), true, {}};
    for (const CommandInfo& info : commandInfos())
        window.actions << action(info.command);
    groups.push_back(window);
    for (const auto& [view, canvas] : m_canvases) {
        CommandGroup group{views::enumName(view), plainText(action(view)), false, {}};
        for (QAction* each : canvas.edit + canvas.viewing)
            addOnce(each, group.actions);
        groups.push_back(group);
    }
    // Of a panel that has keys of its own; those of its menus have no name in the sources.
    for (const Dock* dock : {&m_outlineDock, &m_partsDock, &m_figuresDock, &m_inspectorDock, &m_findingsDock}) {
        CommandGroup group{dock->widget->objectName(), dock->widget->windowTitle(), false, {}};
        for (QAction* each : dock->widget->widget()->findChildren<QAction*>(Qt::FindDirectChildrenOnly)) {
            if (!each->objectName().isEmpty())
                group.actions << each;
        }
        if (!group.actions.isEmpty())
            groups.push_back(group);
    }
    return groups;
}

std::vector<ShortcutEntry> MainWindow::shortcuts() const
{
    std::vector<ShortcutEntry> entries;
    for (const CommandGroup& group : commandGroups()) {
        for (const QAction* each : group.actions) {
            if (!each->objectName().isEmpty())
                entries.push_back({group.id + u'.' + each->objectName(), group.id, group.title, plainText(each),
                                   group.everywhere, ownKeys(*each)});
        }
    }
    return entries;
}

void MainWindow::setShortcuts(const ChosenShortcuts& chosen)
{
    m_shortcuts = chosen;
    const ShortcutBook book(shortcuts(), chosen);
    std::map<QString, QList<QKeySequence>> keys;
    for (const ShortcutEntry& entry : book.entries())
        keys.emplace(entry.id, book.keys(entry));
    for (const CommandGroup& group : commandGroups()) {
        for (QAction* each : group.actions) {
            const auto found = keys.find(group.id + u'.' + each->objectName());
            if (found == keys.end())
                continue;
            if (!each->property(kOwnKeys).isValid())
                each->setProperty(kOwnKeys, QVariant::fromValue(each->shortcuts()));
            each->setShortcuts(found->second);
        }
    }
    m_commands->retranslate(); // the tips name the keys
    m_toolSearch->setShortcutHint(action(Command::ShowPalette)->shortcut().toString(QKeySequence::NativeText));
}

} // namespace cw::app
