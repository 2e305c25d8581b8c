// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which commands does the window itself offer, with which words, shortcuts and icons?
// Leaves out: the canvas's commands, and what these do; whoever owns the window connects their actions.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <map>
#include <vector>

class QWidget;

namespace cw::app {

enum class Command {
    New,
    Open,
    Save,
    SaveAs,
    ExportReport,
    ExportPicture,
    ExportDot,
    ExportGraphMl,
    Quit,
    Undo,
    Redo,
    SelectByQuery,
    SelectInverse,
    CopyPicture,
    SaveTemplate,
    ShowFloor,
    ShowRack,
    ShowNetwork,
    ShowLab,
    ShowSite,
    ShowTrends,
    ShowPlacement,
    ShowCompare,
    ShowGhost,
    GoToProperties,
    GoToOutline,
    GoToFindings,
    GoToFigures,
    KeepOption,
    Present,
    FullScreen,
    StartPage,
    ShowPalette,
    FindPart,
    AutoWire,
    Diagnose,
    Claims,
    SwitchCooling,
    PriceBook,
    ResetLayout,
    About,
    NewWindow,
    OpenInNewWindow,
    CloseWindow,
    Settings,
    Shortcuts,
    Help,
    HelpContents,
    WhatsThis,
    Tour
};

enum class CommandMenu { File, Edit, View, Insert, Report, Window, Help, None };

struct CommandInfo {
    Command command;
    CommandMenu menu;
    const char* text; ///< translated in the context "Commands"
    const char* icon;
    QList<QKeySequence> shortcuts;
    bool separatorBefore = false;
    const char* also = ""; ///< words that find it too, of both languages
};

const std::vector<CommandInfo>& commandInfos();

/// One QAction for each command, owned by the window.
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(QWidget* window);
    [[nodiscard]] QAction* action(Command command) const { return m_actions.at(command); }
    void retranslate();
    /// "Undo Move racks": the step's own words behind the command.
    void setUndoTexts(const QString& undo, const QString& redo);

private:
    std::map<Command, QAction*> m_actions;
    QString m_undo;
    QString m_redo;
};

/// The words without the & of the mnemonic.
QString plainText(QString text);
QString plainText(const QAction* action);

} // namespace cw::app
