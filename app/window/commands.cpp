// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commands.h"

#include "enum_name.h"
#include "look/icons.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QWidget>

namespace cw::app {

const std::vector<CommandInfo>& commandInfos()
{
    using C = Command;
    using M = CommandMenu;
    static const std::vector<CommandInfo> all{
        {C::New, M::File, QT_TRANSLATE_NOOP("Commands", "&New"), "new", {QKeySequence::New}},
        {C::Open, M::File, QT_TRANSLATE_NOOP("Commands", "&Open…"), "open", {QKeySequence::Open}},
        {C::NewWindow,
         M::File,
         QT_TRANSLATE_NOOP("Commands", "New &window"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
         true},
        {C::OpenInNewWindow,
         M::File,
         QT_TRANSLATE_NOOP("Commands", "Open in a new window…"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}},
        {C::Save, M::File, QT_TRANSLATE_NOOP("Commands", "&Save"), "save", {QKeySequence::Save}, true},
        {C::SaveAs,
         M::File,
         QT_TRANSLATE_NOOP("Commands", "Save &as…"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}},
        {C::SaveTemplate, M::File, QT_TRANSLATE_NOOP("Commands", "Save as a &template…"), "", {}},
        {C::ExportDot,
         M::File,
         QT_TRANSLATE_NOOP("Commands", "Export the network as &DOT (Graphviz)…"),
         "network",
         {},
         true},
        {C::ExportGraphMl, M::File, QT_TRANSLATE_NOOP("Commands", "Export the network as &GraphML…"), "network", {}},
        {C::Settings,
         M::File,
         QT_TRANSLATE_NOOP("Commands", "S&ettings…"),
         "",
         {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
         true},
        {C::CloseWindow,
         M::File,
         QT_TRANSLATE_NOOP("Commands", "&Close window"),
         "",
         {QKeySequence(Qt::CTRL | Qt::Key_W)},
         true},
        {C::Quit, M::File, QT_TRANSLATE_NOOP("Commands", "&Quit"), "", {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
        {C::Undo, M::Edit, QT_TRANSLATE_NOOP("Commands", "&Undo"), "undo", {QKeySequence::Undo}, false, "실행 취소 되돌리기"},
        {C::Redo,
         M::Edit,
         QT_TRANSLATE_NOOP("Commands", "&Redo"),
         "redo",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
         false,
         "다시 실행"},
        {C::SelectByQuery,
         M::Edit,
         QT_TRANSLATE_NOOP("Commands", "Select by &query…"),
         "search",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
         true,
         "find search filter 찾기 검색 조건"},
        {C::SelectInverse,
         M::Edit,
         QT_TRANSLATE_NOOP("Commands", "&Invert the selection"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
         false,
         "select 선택"},
        {C::CopyPicture,
         M::Edit,
         QT_TRANSLATE_NOOP("Commands", "Copy a &picture of the view"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
         true},
        {C::ShowFloor, M::View, QT_TRANSLATE_NOOP("Commands", "&Floor"), "floor", {QKeySequence(Qt::CTRL | Qt::Key_1)}},
        {C::ShowRack, M::View, QT_TRANSLATE_NOOP("Commands", "&Rack"), "rack", {QKeySequence(Qt::CTRL | Qt::Key_2)}},
        {C::ShowNetwork,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Network"),
         "network",
         {QKeySequence(Qt::CTRL | Qt::Key_3)}},
        {C::ShowLab,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Laboratory"),
         "lab",
         {QKeySequence(Qt::CTRL | Qt::Key_4)}},
        {C::ShowSite,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Site"),
         "site",
         {QKeySequence(Qt::CTRL | Qt::Key_8)},
         false,
         "power cost reliability checkpoints tariff 현장 전력 비용 신뢰성"},
        {C::ShowTrends,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Trends"),
         "trends",
         {QKeySequence(Qt::CTRL | Qt::Key_5)}},
        {C::ShowPlacement,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Placement of ranks"),
         "placement",
         {QKeySequence(Qt::CTRL | Qt::Key_6)},
         false,
         "placement ranks 랭크 배치"},
        {C::ShowCompare,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Compare"),
         "compare",
         {QKeySequence(Qt::CTRL | Qt::Key_7)},
         false,
         "options variants baseline 대안 비교 기준안"},
        {C::ShowGhost,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Baseline as ghost"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)},
         true,
         "ghost baseline 기준안 잔상"},
        {C::Present,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "Pre&sent"),
         "present",
         {QKeySequence(Qt::Key_F5)},
         false,
         "presentation slides 발표"},
        {C::GoToProperties,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "Go to the pr&operties"),
         "",
         {QKeySequence(Qt::Key_F6)},
         true,
         "inspector properties panel 속성"},
        {C::GoToOutline,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "Go to the out&line"),
         "",
         {QKeySequence(Qt::Key_F7)},
         false,
         "outline tree panel 구성 트리 개요"},
        {C::GoToFindings,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "&Go to the findings"),
         "warning",
         {QKeySequence(Qt::Key_F8)},
         false,
         "findings warnings errors checks DRC design rule check 설계 규칙 검사 점검 경고 오류"},
        {C::GoToFigures,
         M::View,
         QT_TRANSLATE_NOOP("Commands", "Go to the fig&ures"),
         "",
         {QKeySequence(Qt::Key_F9)},
         false,
         "figures numbers results panel 수치 결과"},
        {C::KeepOption,
         M::Edit,
         QT_TRANSLATE_NOOP("Commands", "&Keep as option"),
         "plus",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)},
         true,
         "option variant baseline 대안 유지"},
        {C::FullScreen, M::View, QT_TRANSLATE_NOOP("Commands", "F&ull screen"), "", {QKeySequence(Qt::Key_F11)}, true},
        {C::FindPart,
         M::Insert,
         QT_TRANSLATE_NOOP("Commands", "&Find a part"),
         "search",
         {QKeySequence(Qt::CTRL | Qt::Key_F)}},
        {C::ShowPalette,
         M::Insert,
         QT_TRANSLATE_NOOP("Commands", "&Parts and commands…"),
         "search",
         {QKeySequence(Qt::CTRL | Qt::Key_K)}},
        {C::AutoWire,
         M::Insert,
         QT_TRANSLATE_NOOP("Commands", "&Auto-wire…"),
         "autowire",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
         true,
         "autowire auto-wire cables wiring 자동 배선 자동배선 케이블 결선"},
        {C::Diagnose,
         M::Insert,
         QT_TRANSLATE_NOOP("Commands", "What &binds…"),
         "",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)},
         true,
         "diagnosis bottleneck ladder dcgm metrics 병목 진단 측정"},
        {C::SwitchCooling,
         M::Insert,
         QT_TRANSLATE_NOOP("Commands", "Air or &liquid cooling…"),
         "",
         {},
         true,
         "cooling liquid air DLC cold plate 냉각 수랭 공랭 액체"},
        {C::PriceBook,
         M::Insert,
         QT_TRANSLATE_NOOP("Commands", "&Price book…"),
         "",
         {},
         true,
         "price cost money 가격 비용 단가"},
        {C::ExportReport,
         M::Report,
         QT_TRANSLATE_NOOP("Commands", "&Report as PDF…"),
         "report",
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
         false,
         "report PDF export print 보고서 인쇄 내보내기"},
        {C::ExportPicture, M::Report, QT_TRANSLATE_NOOP("Commands", "&Picture of this view…"), "floor", {}},
        {C::StartPage, M::Window, QT_TRANSLATE_NOOP("Commands", "&Start page"), "", {}},
        {C::ResetLayout, M::Window, QT_TRANSLATE_NOOP("Commands", "&Reset the layout"), "", {}},
        {C::Help, M::Help, QT_TRANSLATE_NOOP("Commands", "&Help on this"), "help", {QKeySequence(Qt::Key_F1)}},
        {C::HelpContents, M::Help, QT_TRANSLATE_NOOP("Commands", "Help: all &pages"), "help", {}},
        {C::WhatsThis,
         M::Help,
         QT_TRANSLATE_NOOP("Commands", "&What is this?"),
         "",
         {QKeySequence(Qt::SHIFT | Qt::Key_F1)}},
        {C::Tour, M::Help, QT_TRANSLATE_NOOP("Commands", "A &tour in five steps"), "", {}, false, "tour 둘러보기"},
        {C::Claims,
         M::Help,
         QT_TRANSLATE_NOOP("Commands", "What the &lectures say"),
         "",
         {},
         false,
         "claims lecture verdict 강의 주장 검증"},
        {C::Shortcuts, M::Help, QT_TRANSLATE_NOOP("Commands", "&Keyboard shortcuts…"), "", {}, true},
        {C::About, M::Help, QT_TRANSLATE_NOOP("Commands", "&About Clusterwright"), "help", {}},
    };
    return all;
}

Commands::Commands(QWidget* window) : QObject(window)
{
    for (const CommandInfo& info : commandInfos()) {
        auto* action = new QAction(window);
        if (*info.icon != '\0')
            action->setIcon(look::icon(QString::fromLatin1(info.icon)));
        action->setObjectName(views::enumName(info.command));
        action->setShortcuts(info.shortcuts);
        action->setIconVisibleInMenu(false);
        window->addAction(action);
        m_actions.emplace(info.command, action);
    }
    retranslate();
}

void Commands::retranslate()
{
    for (const CommandInfo& info : commandInfos()) {
        QAction* action = m_actions.at(info.command);
        action->setText(QCoreApplication::translate("Commands", info.text));
        QString onButton = plainText(action);
        action->setIconText(onButton.remove(u'…'));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? plainText(action)
                                          : tr("%1 (%2)", "command and its keys").arg(plainText(action), keys));
    }
    setUndoTexts(m_undo, m_redo);
}

void Commands::setUndoTexts(const QString& undo, const QString& redo)
{
    m_undo = undo;
    m_redo = redo;
    action(Command::Undo)->setEnabled(!undo.isEmpty());
    action(Command::Redo)->setEnabled(!redo.isEmpty());
    action(Command::Undo)->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    action(Command::Redo)->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    for (const Command command : {Command::Undo, Command::Redo})
        action(command)->setToolTip(
            tr("%1 (%2)", "command and its keys")
                .arg(plainText(action(command)), action(command)->shortcut().toString(QKeySequence::NativeText)));
}

QString plainText(const QAction* action) { return plainText(action->text()); }

QString plainText(QString text)
{
    // Korean puts the mnemonic behind the word: 파일(&F)
    static const QRegularExpression behind(QStringLiteral("\\(&.\\)"));
    return text.remove(behind).remove(u'&');
}

} // namespace cw::app
