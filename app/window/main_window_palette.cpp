// SPDX-License-Identifier: GPL-3.0-or-later
// What can be found and run by typing: commands, overlays, parts and figures.
#include "panels/command_palette.h"
#include "panels/figure_choice.h"
#include "panels/parts_panel.h"
#include "window/main_window.h"

#include <QMenu>

namespace cw::app {

std::vector<views::PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<views::PaletteEntry> entries;
    for (const CommandInfo& info : commandInfos()) {
        QAction* command = action(info.command);
        if (info.command == Command::ShowPalette || !command->isEnabled())
            continue;
        const QString icon = *info.icon != '\0' ? QString::fromLatin1(info.icon) : QStringLiteral("right");
        entries.push_back({plainText(command), tr("command"), command->shortcut().toString(QKeySequence::NativeText),
                           icon, [command] { command->trigger(); }});
    }
    for (QMenu* menu : {m_themeMenu, m_languageMenu}) {
        for (QAction* choice : menu->actions())
            entries.push_back({tr("%1: %2").arg(plainText(menu->menuAction()), plainText(choice)),
                               tr("command"),
                               {},
                               QStringLiteral("right"),
                               [choice] { choice->trigger(); }});
    }
    if (isStartPageShown())
        return entries;
    const auto shown = m_canvases.find(m_canvas);
    const QList<QAction*> own =
        shown == m_canvases.end() ? QList<QAction*>() : shown->second.edit + shown->second.viewing;
    for (QAction* command : own) {
        if (command->isEnabled())
            entries.push_back({plainText(command), tr("command"),
                               command->shortcut().toString(QKeySequence::NativeText), QStringLiteral("right"),
                               [command] { command->trigger(); }});
    }
    for (int i = 0; m_overlayMenu->isEnabled() && i < static_cast<int>(m_overlays.size()); ++i)
        entries.push_back({tr("%1: %2").arg(plainText(m_overlayMenu->menuAction()), m_overlays[i]),
                           tr("command"),
                           m_overlayMenu->actions().at(i)->shortcut().toString(QKeySequence::NativeText),
                           QStringLiteral("right"),
                           [this, i] { takeOverlay(i); }});
    for (const views::PartGroup& group : m_parts->groups()) {
        for (const views::PartEntry& entry : group.entries) {
            entries.push_back({entry.name, group.title, {}, entry.icon, [this, part = entry.payload] {
                                   m_parts->select(part);
                                   Q_EMIT m_parts->partActivated(part);
                               }});
        }
    }
    for (const auto figures : {views::heroFigures(), views::rowFigures()}) {
        for (const views::FigureChoice& figure : figures) {
            entries.push_back({views::translated(figure.label),
                               tr("figure"),
                               {},
                               QStringLiteral("help"),
                               [this, id = QString::fromLatin1(figure.figure)] {
                                   Q_EMIT explainRequested(id,
                                                           QRect(mapToGlobal(QPoint(width() - 340, 90)), QSize(1, 1)));
                               }});
        }
    }
    return entries;
}

void MainWindow::openPalette() { m_palette->open(paletteEntries()); }

} // namespace cw::app
