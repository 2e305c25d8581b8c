// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icons.h"
#include "look/theme.h"
#include "panels/findings_summary.h"
#include "panels/search_field.h"
#include "window/main_window.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <tuple>

namespace cw::app {
namespace {

constexpr int kToolBarHeight = 40;
constexpr int kToolIcon = 18;
constexpr int kSegmentIcon = 16;
constexpr int kSegmentsHeight = 28;
constexpr int kSearchWidth = 260;
constexpr int kLeastSearchWidth = 96;
constexpr int kProgressWidth = 120;

/// A field that only opens the palette: focus goes there at once. Its hint is the first of its texts that has room.
class PaletteField : public views::SearchField {
public:
    explicit PaletteField(QAction* opens) : m_opens(opens)
    {
        setFocusPolicy(Qt::TabFocus);
        setReadOnly(true);
        setClearButtonEnabled(false);
        setShortcutHint(opens->shortcut().toString(QKeySequence::NativeText));
    }

    /// The longest first.
    void setHints(const QStringList& hints)
    {
        m_hints = hints;
        chooseHint();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        views::SearchField::resizeEvent(event);
        chooseHint();
    }
    void mousePressEvent(QMouseEvent* /*event*/) override { m_opens->trigger(); }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
            m_opens->trigger();
        else
            views::SearchField::keyPressEvent(event);
    }

private:
    void chooseHint()
    {
        constexpr int kBorders = 8; // of the style, and what a line edit keeps free at both ends
        const int room = width() - textMargins().left() - textMargins().right() - kBorders;
        const auto fits = [this, room](const QString& hint) { return fontMetrics().horizontalAdvance(hint) <= room; };
        const auto found = std::ranges::find_if(m_hints, fits);
        setPlaceholderText(found == m_hints.end() ? QString() : *found);
    }

    QAction* m_opens;
    QStringList m_hints;
};

/// Names beside icons as long as the search field has room beside them.
class NamedButtons : public QObject {
public:
    NamedButtons(QToolBar* bar, QList<QToolButton*> buttons) : QObject(bar), m_buttons(std::move(buttons))
    {
        bar->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) {
            const bool named = static_cast<QToolBar*>(watched)->width() >= kNamedFrom;
            for (QToolButton* button : m_buttons)
                button->setToolButtonStyle(named ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static constexpr int kNamedFrom = 1520;
    QList<QToolButton*> m_buttons;
};

QList<QToolButton*> toolButtons(QToolBar* bar) { return bar->findChildren<QToolButton*>(); }

} // namespace

void MainWindow::makeMenus()
{
    m_document = new QLabel;
    m_document->setTextFormat(Qt::PlainText);
    m_document->setProperty("role", QStringLiteral("secondary"));
    m_document->setContentsMargins(12, 0, 16, 0);
    m_document->setFixedHeight(28);
    m_document->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    menuBar()->setCornerWidget(m_document, Qt::TopRightCorner);
}

void MainWindow::fillMenus()
{
    menuBar()->clear();
    const std::vector<std::pair<CommandMenu, QString>> menus{
        {CommandMenu::File, tr("&File")},     {CommandMenu::Edit, tr("&Edit")},
        {CommandMenu::View, tr("&View")},     {CommandMenu::Insert, tr("&Insert")},
        {CommandMenu::Report, tr("&Report")}, {CommandMenu::Window, tr("&Window")},
        {CommandMenu::Help, tr("&Help")}};
    for (const auto& [id, title] : menus) {
        QMenu* menu = menuBar()->addMenu(title);
        if (id == CommandMenu::Window) {
            m_windowMenu = menu;
            for (const Dock* dock : {&m_outlineDock, &m_partsDock, &m_figuresDock, &m_inspectorDock, &m_findingsDock})
                menu->addAction(dock->widget->toggleViewAction());
            menu->addSeparator();
        }
        for (const CommandInfo& info : commandInfos()) {
            if (info.menu != id)
                continue;
            if (info.separatorBefore)
                menu->addSeparator();
            menu->addAction(action(info.command));
            if (info.command == Command::Open) {
                m_recentMenu = menu->addMenu(tr("Open &recent"));
                // What is there may have gone, or have come back, since it was listed.
                connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);
            }
        }
        if (id == CommandMenu::Edit || id == CommandMenu::View) {
            menu->addSeparator();
            for (const auto& [view, canvas] : m_canvases)
                menu->addActions(id == CommandMenu::Edit ? canvas.edit : canvas.viewing);
        }
        if (id == CommandMenu::View) {
            menu->addSeparator();
            menu->addMenu(m_overlayMenu);
            menu->addSeparator();
            m_themeMenu = menu->addMenu(tr("&Theme"));
            m_languageMenu = menu->addMenu(QStringLiteral("&Language / 언어"));
        }
    }
    setRecentFiles(m_recentFiles);
    m_windowActions.clear(); // of the menu that went
    fillWindows();
    setScheme(m_scheme);
    setLanguages(m_languages, m_language);
}

void MainWindow::makeToolBar()
{
    m_toolBar = new QToolBar(this);
    m_toolBar->setObjectName(QStringLiteral("main"));
    m_toolBar->setMovable(false);
    m_toolBar->setFixedHeight(kToolBarHeight);
    m_toolBar->setIconSize({kToolIcon, kToolIcon});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(Qt::TopToolBarArea, m_toolBar);
    for (const Command command : {Command::New, Command::Open, Command::Save})
        m_toolBar->addAction(action(command));
    m_toolBar->addSeparator();
    for (const Command command : {Command::Undo, Command::Redo})
        m_toolBar->addAction(action(command));
    m_toolBar->addSeparator();
    makeViewSwitch();
    m_toolBar->addSeparator();
    m_overlayButton = new QToolButton;
    m_overlayButton->setPopupMode(QToolButton::InstantPopup);
    m_overlayButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_overlayButton->setProperty("framed", true);
    m_overlayMenu = new QMenu(this);
    m_overlayButton->setMenu(m_overlayMenu);
    m_toolBar->addWidget(m_overlayButton);
    m_toolBar->addAction(action(Command::AutoWire));
    m_toolBar->addAction(action(Command::ShowPlacement));
    m_toolBar->addSeparator();
    QList<QToolButton*> named;
    for (const Command command : {Command::ShowCompare, Command::Present, Command::ExportReport}) {
        m_toolBar->addAction(action(command));
        named << qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action(command)));
    }
    new NamedButtons(m_toolBar, named);
    auto* spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
    m_toolSearch = new PaletteField(action(Command::ShowPalette));
    m_toolSearch->setMinimumWidth(kLeastSearchWidth); // in a narrow window smaller, but there
    m_toolSearch->setMaximumWidth(kSearchWidth);
    m_toolBar->addWidget(m_toolSearch);
    for (QToolButton* button : toolButtons(m_toolBar))
        button->setFocusPolicy(Qt::TabFocus);
}

/// One frame around the views, the shown one filled.
void MainWindow::makeViewSwitch()
{
    m_viewSwitch = new QFrame;
    m_viewSwitch->setProperty("segments", true);
    auto* row = new QHBoxLayout(m_viewSwitch);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    m_viewSwitch->setFixedHeight(kSegmentsHeight);
    auto* group = new QActionGroup(this);
    for (const Command command : {Command::ShowFloor, Command::ShowRack, Command::ShowNetwork, Command::ShowLab, Command::ShowSite, Command::ShowTrends}) {
        QAction* show = action(command);
        show->setCheckable(true);
        show->setChecked(command == Command::ShowFloor);
        group->addAction(show);
        auto* button = new QToolButton;
        button->setDefaultAction(show);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({kSegmentIcon, kSegmentIcon});
        row->addWidget(button);
    }
    m_toolBar->addWidget(m_viewSwitch);
    // Shown like a view, but a button of its own.
    action(Command::ShowCompare)->setCheckable(true);
    group->addAction(action(Command::ShowCompare));
    action(Command::ShowGhost)->setCheckable(true);
}

QLabel* MainWindow::statusPiece()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(8, 0, 8, 0);
    statusBar()->addPermanentWidget(label);
    return label;
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(4, 0, 4, 0);
    statusBar()->addWidget(m_summary, 1);
    connect(m_summary, &QAbstractButton::clicked, this, &MainWindow::goToFindings);
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(kProgressWidth);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progressStop = new QToolButton;
    m_progressStop->setIcon(look::icon(QStringLiteral("close")));
    m_progressStop->setProperty("quiet", true);
    connect(m_progressStop, &QToolButton::clicked, this, &MainWindow::progressCancelled);
    m_progressText = statusPiece();
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_progressStop);
    setProgress({});
    m_selection = statusPiece();
    m_position = statusPiece();
    m_zoom = statusPiece();
    m_saved = statusPiece();
    for (QLabel* piece : {m_position, m_zoom, m_saved})
        piece->hide();
}

void MainWindow::nameToolSearch()
{
    const QString whole = tr("Find a part, command or figure");
    static_cast<PaletteField*>(m_toolSearch)->setHints({whole, tr("Find")});
    m_toolSearch->setAccessibleName(whole);
}

void MainWindow::setOverlays(const QStringList& names, int current)
{
    m_overlays = names;
    m_overlay = current;
    m_overlayMenu->clear();
    auto* group = new QActionGroup(m_overlayMenu);
    for (qsizetype i = 0; i < names.size(); ++i) {
        QAction* choice = m_overlayMenu->addAction(names[i]);
        choice->setCheckable(true);
        choice->setChecked(i == current);
        group->addAction(choice);
        const int index = static_cast<int>(i);
        if (index < 9)
            choice->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
        connect(choice, &QAction::triggered, this, [this, index] { takeOverlay(index); });
    }
    m_overlayMenu->setTitle(tr("&Overlay"));
    const QString name = names.value(current);
    m_overlayButton->setText(name);
    m_overlayButton->setToolTip(tr("Overlay: %1").arg(name));
    m_overlayButton->setIcon(look::icon(QStringLiteral("down")));
    m_overlayButton->setAccessibleName(tr("Overlay: %1").arg(name));
    m_overlayButton->setEnabled(!names.isEmpty() && isCanvasShown());
    m_overlayMenu->setEnabled(m_overlayButton->isEnabled());
}

void MainWindow::takeOverlay(int index)
{
    setOverlays(m_overlays, index);
    Q_EMIT overlayChosen(index);
}

void MainWindow::setScheme(look::Scheme scheme)
{
    m_scheme = scheme;
    m_themeMenu->clear();
    auto* group = new QActionGroup(m_themeMenu);
    const std::tuple<look::Scheme, QString, const char*> choices[] = {
        {look::Scheme::System, tr("As the &system"), "theme system colours 테마 시스템"},
        {look::Scheme::Light, tr("&Light"), "theme light mode colours 테마 라이트 밝은 모드"},
        {look::Scheme::Dark, tr("&Dark"), "theme dark mode night colours 테마 다크 어두운 모드"}};
    for (const auto& [value, name, also] : choices) {
        QAction* choice = m_themeMenu->addAction(name);
        choice->setData(QString::fromUtf8(also)); // what else it is looked for by
        choice->setCheckable(true);
        choice->setChecked(value == scheme);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, chosen = value] {
            m_scheme = chosen;
            Q_EMIT schemeChosen(chosen);
        });
    }
}

void MainWindow::setLanguages(const QList<std::pair<QString, QString>>& idsAndNames, const QString& current)
{
    m_languages = idsAndNames;
    m_language = current;
    m_languageMenu->clear();
    auto* group = new QActionGroup(m_languageMenu);
    for (const auto& [id, name] : idsAndNames) {
        QAction* choice = m_languageMenu->addAction(name);
        choice->setCheckable(true);
        choice->setChecked(id == current);
        group->addAction(choice);
        // Queued: the switch fills this very menu again.
        connect(
            choice, &QAction::triggered, this,
            [this, chosen = id] {
                m_language = chosen;
                Q_EMIT languageChosen(chosen);
            },
            Qt::QueuedConnection);
    }
    m_languageMenu->menuAction()->setVisible(!idsAndNames.isEmpty());
}

} // namespace cw::app
