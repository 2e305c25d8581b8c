// SPDX-License-Identifier: GPL-3.0-or-later
// What can be found and run by typing: commands, help pages, overlays, parts and figures; and, from outside, items.
#include "format/numbers.h"
#include "format/words.h"
#include "assess/assessment.h"
#include "help/help_pages.h"
#include "panels/command_palette.h"
#include "panels/figure_choice.h"
#include "panels/parts_panel.h"
#include "window/main_window.h"

#include <QMenu>
#include <QRegularExpression>

#include <set>
#include <string_view>

namespace cw::app {
namespace {

/// Words that the person may know a command by, besides its own: those of its English name, and some of the trade.
QString alsoCalled(const QAction& command)
{
    static const std::pair<const char*, const char*> trade[] = {
        {"AutoPlace", "auto-place autoplace fill racks 자동 배치 자동배치 랙 채우기"},
        {"SelectSameType", "select same type 같은 종류 선택"},
        {"Array", "repeat duplicate 반복 복제 배열"}};
    static const QRegularExpression inside(QStringLiteral("(?<=[a-z])(?=[A-Z])"));
    QString words = command.objectName();
    words.replace(inside, QStringLiteral(" "));
    for (const auto& [name, also] : trade) {
        if (command.objectName() == QLatin1String(name))
            words += u' ' + QString::fromUtf8(also);
    }
    return words;
}

/// A command of the window by its English name, whatever the language.
QString alsoCalled(const CommandInfo& info)
{
    return QString::fromUtf8(info.also) + u' ' + plainText(QString::fromUtf8(info.text));
}

} // namespace

std::vector<views::PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<views::PaletteEntry> entries;
    for (const CommandInfo& info : commandInfos()) {
        QAction* command = action(info.command);
        if (info.command == Command::ShowPalette || !command->isEnabled())
            continue;
        const QString icon = *info.icon != '\0' ? QString::fromLatin1(info.icon) : QStringLiteral("right");
        entries.push_back({plainText(command), tr("command"), command->shortcut().toString(QKeySequence::NativeText),
                           icon, [command] { command->trigger(); }, alsoCalled(info)});
    }
    for (QMenu* menu : {m_themeMenu, m_languageMenu}) {
        for (QAction* choice : menu->actions())
            entries.push_back({tr("%1: %2").arg(plainText(menu->menuAction()), plainText(choice)),
                               tr("command"),
                               {},
                               QStringLiteral("right"),
                               [choice] { choice->trigger(); },
                               choice->data().toString()});
    }
    if (isStartPageShown()) {
        addHelp(entries);
        return entries;
    }
    const auto shown = m_canvases.find(m_canvas);
    const QList<QAction*> own =
        shown == m_canvases.end() ? QList<QAction*>() : shown->second.edit + shown->second.viewing;
    QList<QAction*> flat;
    for (QAction* command : own) {
        if (command->menu() != nullptr)
            flat += command->menu()->actions();
        else
            flat << command;
    }
    for (QAction* command : flat) {
        if (command->isEnabled() && !command->isSeparator())
            entries.push_back({plainText(command), tr("command"),
                               command->shortcut().toString(QKeySequence::NativeText), QStringLiteral("right"),
                               [command] { command->trigger(); }, alsoCalled(*command)});
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
    addFigures(entries);
    addHelp(entries);
    return entries;
}

/// First those of the panel, by its words and by their titles; then all others by their titles.
void MainWindow::addFigures(std::vector<views::PaletteEntry>& entries)
{
    std::set<std::string_view> listed;
    const auto add = [&](const QString& words, const std::string& id, const QString& also) {
        const assess::Figure* figure = m_assessment ? m_assessment->figure(id) : nullptr;
        entries.push_back({words,
                           tr("figure"),
                           figure != nullptr && figure->value ? format::value(*figure) : QString(),
                           QStringLiteral("help"),
                           [this, id = QString::fromStdString(id)] {
                               Q_EMIT explainRequested(id, QRect(mapToGlobal(QPoint(width() - 340, 90)), QSize(1, 1)));
                           },
                           also});
    };
    for (const auto figures : {views::heroFigures(), views::rowFigures()}) {
        for (const views::FigureChoice& choice : figures) {
            const assess::Figure* figure = m_assessment ? m_assessment->figure(choice.figure) : nullptr;
            listed.insert(choice.figure);
            add(views::translated(choice.label), choice.figure, figure != nullptr ? format::words(figure->title) : QString());
        }
    }
    if (!m_assessment)
        return;
    for (const assess::Figure& figure : m_assessment->figures) {
        if (!listed.contains(figure.id))
            add(format::words(figure.title), figure.id, {});
    }
}

/// By their titles, and by the words in bold.
void MainWindow::addHelp(std::vector<views::PaletteEntry>& entries)
{
    for (const help::HelpPage& page : help::helpPages()) {
        QStringList bold;
        const QStringList pieces = page.text.split(QStringLiteral("**"));
        for (qsizetype i = 1; i < pieces.size(); i += 2)
            bold << pieces[i];
        entries.push_back({page.title, tr("help"), {}, QStringLiteral("help"), [this, id = page.id] { showHelp(id); },
                           page.id + u' ' + bold.join(u' '), true});
    }
}

void MainWindow::openPalette()
{
    m_palette->open(paletteEntries(), isStartPageShown() ? views::CommandPalette::Finder() : m_finder);
}

} // namespace cw::app
