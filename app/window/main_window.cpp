// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "assess/assessment.h"
#include "help/help_window.h"
#include "help/tour.h"
#include "look/icons.h"
#include "look/theme.h"
#include "outline/outline_panel.h"
#include "panels/command_palette.h"
#include "panels/dock_title.h"
#include "panels/figures_panel.h"
#include "panels/findings_panel.h"
#include "panels/findings_summary.h"
#include "panels/inspector_panel.h"
#include "panels/parts_panel.h"
#include "panels/search_field.h"
#include "panels/what_if_banner.h"
#include "start/start_page.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace cw::app {
namespace {

constexpr int kLeftDock = 240;
constexpr int kRightDock = 336;
constexpr int kPlotStrip = 268;
constexpr int kFiguresShare = 62; ///< per cent of the right side's height
constexpr int kOutlineShare = 55; ///< per cent of the left side's height, above the parts
constexpr int kTallWindow = 900;  ///< lower ones have outline and parts as tabs
constexpr int kLayoutVersion = 2;

/// The first of a panel that the keyboard reaches.
void focusInto(const QWidget& panel)
{
    for (QWidget* next = panel.nextInFocusChain(); next != &panel; next = next->nextInFocusChain()) {
        if (panel.isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisible() && next->isEnabled())
            return next->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_commands(new Commands(this)), m_parts(new views::PartsPanel),
      m_outline(new outline::OutlinePanel),
      m_figures(new views::FiguresPanel), m_inspector(new views::InspectorPanel), m_findings(new views::FindingsPanel),
      m_startPage(new views::StartPage), m_whatIf(new views::WhatIfBanner), m_summary(new views::FindingsSummary), m_pages(new QStackedWidget),
      m_split(new QSplitter(Qt::Vertical)), m_canvasPages(new QStackedWidget)
{
    setObjectName(QStringLiteral("MainWindow"));
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    auto* over = new QWidget;
    auto* column = new QVBoxLayout(over);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_whatIf);
    column->addWidget(m_canvasPages, 1);
    m_split->addWidget(over);
    m_split->addWidget(new QWidget);
    m_split->setStretchFactor(0, 1);
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_startPage);
    setCentralWidget(m_pages);
    makeDocks();
    makeMenus();
    makeToolBar();
    makeStatusBar();
    m_popover = new views::WhyPopover(this);
    m_palette = new views::CommandPalette(this);

    connect(m_figures, &views::FiguresPanel::explainRequested, this, &MainWindow::explainRequested);
    connect(m_findings, &views::FindingsPanel::explainRequested, this, &MainWindow::explainRequested);
    connect(this, &MainWindow::explainRequested, m_popover, &views::WhyPopover::open);
    connect(m_popover, &views::WhyPopover::figureShown, m_figures, &views::FiguresPanel::setExplained);
    connect(m_figures, &views::FiguresPanel::noteChanged, this,
            [this] { m_figuresDock.title->setNote(m_figures->note()); });
    connect(m_inspector, &views::InspectorPanel::noteChanged, this,
            [this] { m_inspectorDock.title->setNote(m_inspector->note()); });
    connect(m_findings, &views::FindingsPanel::noteChanged, this,
            [this] { m_findingsDock.title->setNote(m_findings->note()); });
    connect(m_startPage, &views::StartPage::statusChanged, this, [this](const QString& text) {
        if (isStartPageShown())
            setSelectionText(text);
    });
    connect(action(Command::ShowPalette), &QAction::triggered, this, &MainWindow::openPalette);
    connect(action(Command::GoToFindings), &QAction::triggered, this, &MainWindow::goToFindings);
    connect(action(Command::GoToProperties), &QAction::triggered, this, [this] {
        showProperties();
        focusInto(*m_inspector);
    });
    connect(action(Command::GoToOutline), &QAction::triggered, this, [this] {
        showOutline();
        m_outline->focusTree();
    });
    connect(action(Command::GoToFigures), &QAction::triggered, this, [this] {
        m_figuresDock.widget->show();
        m_figuresDock.widget->raise();
        focusInto(*m_figures);
    });
    connect(action(Command::FindPart), &QAction::triggered, this, [this] {
        if (isStartPageShown()) // where templates are what one looks for
            return m_startPage->focusSearch();
        m_partsDock.widget->show();
        m_partsDock.widget->raise();
        m_parts->focusSearch();
    });
    connect(action(Command::ResetLayout), &QAction::triggered, this, &MainWindow::resetLayout);
    connect(action(Command::FullScreen), &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connectHelp();
    retranslate();
    resize(QSize(1600, 960).boundedTo(screen()->availableSize()));
    resetLayout();
    m_defaultLayout = saveState(kLayoutVersion);
}

MainWindow::Dock MainWindow::makeDock(const QString& name, QWidget* content, Qt::DockWidgetArea area)
{
    Dock dock;
    dock.widget = new QDockWidget(this);
    dock.widget->setObjectName(name);
    dock.title = new views::DockTitle(dock.widget);
    dock.widget->setTitleBarWidget(dock.title);
    content->setAttribute(Qt::WA_StyledBackground);
    dock.widget->setWidget(content);
    const auto nameTitles = [this] { QMetaObject::invokeMethod(this, &MainWindow::nameTitles, Qt::QueuedConnection); };
    connect(dock.widget, &QDockWidget::dockLocationChanged, this, nameTitles);
    connect(dock.widget, &QDockWidget::topLevelChanged, this, nameTitles);
    connect(dock.widget, &QDockWidget::visibilityChanged, this, nameTitles);
    addDockWidget(area, dock.widget);
    return dock;
}

void MainWindow::makeDocks()
{
    m_outline->setMinimumWidth(kLeftDock);
    m_parts->setMinimumWidth(kLeftDock);
    m_figures->setMinimumWidth(kRightDock);
    m_outlineDock = makeDock(QStringLiteral("outline"), m_outline, Qt::LeftDockWidgetArea);
    m_partsDock = makeDock(QStringLiteral("parts"), m_parts, Qt::LeftDockWidgetArea);
    m_figuresDock = makeDock(QStringLiteral("figures"), m_figures, Qt::RightDockWidgetArea);
    m_inspectorDock = makeDock(QStringLiteral("inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_findingsDock = makeDock(QStringLiteral("findings"), m_findings, Qt::RightDockWidgetArea);
}

void MainWindow::resetLayout()
{
    const bool floor = m_pages->currentWidget() == m_split;
    for (const Dock* dock : {&m_outlineDock, &m_partsDock, &m_figuresDock, &m_inspectorDock, &m_findingsDock}) {
        dock->widget->setFloating(false);
        removeDockWidget(dock->widget);
    }
    const bool tall = height() >= kTallWindow;
    addDockWidget(Qt::LeftDockWidgetArea, tall ? m_outlineDock.widget : m_partsDock.widget);
    if (tall)
        splitDockWidget(m_outlineDock.widget, m_partsDock.widget, Qt::Vertical);
    else
        tabifyDockWidget(m_partsDock.widget, m_outlineDock.widget); // the first one is in front in a new window
    addDockWidget(Qt::RightDockWidgetArea, m_figuresDock.widget);
    splitDockWidget(m_figuresDock.widget, m_inspectorDock.widget, Qt::Vertical);
    tabifyDockWidget(m_inspectorDock.widget, m_findingsDock.widget);
    setDocksShown(floor);
    m_inspectorDock.widget->raise();
    m_partsDock.widget->raise();
    resizeDocks({m_partsDock.widget, m_figuresDock.widget}, {kLeftDock, kRightDock}, Qt::Horizontal);
    const int room = std::max(1, height() - 100);
    resizeDocks({m_figuresDock.widget, m_inspectorDock.widget},
                {room * kFiguresShare / 100, room * (100 - kFiguresShare) / 100}, Qt::Vertical);
    if (tall)
        resizeDocks({m_outlineDock.widget, m_partsDock.widget},
                    {room * kOutlineShare / 100, room * (100 - kOutlineShare) / 100}, Qt::Vertical);
    m_split->setSizes({std::max(1, height() - kPlotStrip - 100), kPlotStrip});
    if (!floor)
        m_layoutOfCanvas.clear();
}

/// A dock among tabs has its name on its tab already.
void MainWindow::nameTitles()
{
    for (const Dock* dock : {&m_outlineDock, &m_partsDock, &m_figuresDock, &m_inspectorDock, &m_findingsDock}) {
        if (dock->widget == nullptr)
            continue;
        const QList<QDockWidget*> tabs = tabifiedDockWidgets(dock->widget);
        dock->title->setNameShown(
            std::none_of(tabs.begin(), tabs.end(), [](const QDockWidget* other) { return !other->isHidden(); }));
    }
}

void MainWindow::setDocksShown(bool shown)
{
    for (const Dock* dock : {&m_outlineDock, &m_partsDock, &m_figuresDock, &m_inspectorDock, &m_findingsDock})
        dock->widget->setVisible(shown);
}

void MainWindow::addCanvas(Command view, QWidget* canvas, const QList<QAction*>& edit, const QList<QAction*>& viewing)
{
    m_canvases[view] = {canvas, edit, viewing};
    m_canvasPages->addWidget(canvas);
    if (m_canvases.size() == 1) {
        m_canvas = view;
        canvas->setFocus();
    }
    fillMenus();
    showCanvasActions();
    setShortcuts(m_shortcuts);
}

void MainWindow::setPlots(QWidget* plots)
{
    QWidget* old = m_split->replaceWidget(1, plots);
    delete old;
    plots->show();
    m_split->setSizes({std::max(1, m_split->height() - kPlotStrip), kPlotStrip});
}

void MainWindow::setAssessment(const std::shared_ptr<const assess::Assessment>& assessment)
{
    m_assessment = assessment;
    m_figures->setAssessment(assessment);
    m_findings->setAssessment(assessment);
    m_summary->setAssessment(assessment);
    if (m_popover->isVisible())
        m_popover->refresh();
}

void MainWindow::showOutline()
{
    m_outlineDock.widget->show();
    m_outlineDock.widget->raise();
}

void MainWindow::showProperties()
{
    m_inspectorDock.widget->show();
    m_inspectorDock.widget->raise();
}

void MainWindow::goToFindings()
{
    m_findingsDock.widget->show();
    m_findingsDock.widget->raise();
    m_findings->focusFirst();
}

bool MainWindow::isStartPageShown() const { return m_pages->currentWidget() == m_startPage; }

/// A canvas has the docks around it; every other page has the window to itself.
void MainWindow::showPage(QWidget* page)
{
    const bool fromCanvas = isCanvasShown();
    const bool toCanvas = page == m_split;
    if (fromCanvas && !toCanvas) {
        m_layoutOfCanvas = saveState(kLayoutVersion);
        setDocksShown(false);
    }
    m_pages->setCurrentWidget(page);
    if (toCanvas && !fromCanvas) {
        if (m_layoutOfCanvas.isEmpty() || !restoreState(m_layoutOfCanvas, kLayoutVersion))
            resetLayout();
        m_split->setSizes({std::max(1, m_split->height() - kPlotStrip), kPlotStrip});
    }
    const bool start = page == m_startPage;
    m_viewSwitch->setEnabled(!start);
    for (const Command command : {Command::ExportReport, Command::AutoWire, Command::Diagnose, Command::SwitchCooling, Command::PriceBook, Command::ShowPlacement, Command::ShowCompare,
                                  Command::KeepOption, Command::Present, Command::GoToProperties, Command::GoToOutline,
                                  Command::GoToFindings, Command::GoToFigures})
        action(command)->setEnabled(!start);
    m_summary->setVisible(!start);
    m_overlayButton->setEnabled(toCanvas && !m_overlays.isEmpty());
    m_overlayMenu->setEnabled(m_overlayButton->isEnabled());
    showCanvasActions();
    showZoom();
    setSelectionText({});
    setPositionText({});
    (toCanvas ? m_canvasPages->currentWidget() : page)->setFocus();
}

bool MainWindow::isCanvasShown() const { return m_pages->currentWidget() == m_split; }

QWidget& MainWindow::shownPage() const { return *m_pages->currentWidget(); }

/// What edits a canvas does nothing while nobody sees it: a shortcut meant for a field would empty the hall.
void MainWindow::showCanvasActions()
{
    for (const auto& [view, canvas] : m_canvases) {
        for (QAction* each : canvas.edit + canvas.viewing)
            each->setVisible(isCanvasShown() && view == m_canvas);
    }
}

void MainWindow::showStartPage(bool shown)
{
    if (shown)
        showPage(m_startPage);
    else if (isStartPageShown())
        showView(m_canvas);
}

QByteArray MainWindow::layoutState() const
{
    return isCanvasShown() ? saveState(kLayoutVersion) : m_layoutOfCanvas;
}

bool MainWindow::restoreLayout(const QByteArray& geometry, const QByteArray& layout)
{
    const bool placed = restoreGeometry(geometry);
    if (!isCanvasShown()) {
        m_layoutOfCanvas = layout;
        return placed;
    }
    return restoreState(layout, kLayoutVersion) && placed;
}

void MainWindow::setDocument(const QString& name, bool modified, bool readOnly)
{
    m_documentName = name;
    m_modified = modified;
    m_readOnly = readOnly;
    QString shown = name.isEmpty() ? tr("Clusterwright") : tr("%1 • Clusterwright").arg(name);
    if (readOnly)
        shown = tr("%1 (damaged, read-only) • Clusterwright").arg(name);
    else if (modified)
        shown = tr("%1* • Clusterwright").arg(name);
    setWindowTitle(shown);
    m_document->setText(shown);
    // A menu bar measures its corner only when the corner is set.
    m_document->adjustSize();
    menuBar()->setCornerWidget(m_document, Qt::TopRightCorner);
    action(Command::Save)->setEnabled(!readOnly);
}

void MainWindow::setSelectionText(const QString& text) { m_selection->setText(text); }
void MainWindow::setPositionText(const QString& text)
{
    m_position->setText(text);
    m_position->setVisible(!text.isEmpty());
}
void MainWindow::setZoomText(Command canvas, const QString& text)
{
    m_zooms[canvas] = text;
    showZoom();
}
void MainWindow::showZoom()
{
    m_zoom->setText(isCanvasShown() ? m_zooms[m_canvas] : QString());
    m_zoom->setVisible(!m_zoom->text().isEmpty());
}
void MainWindow::setSavedText(const QString& text)
{
    m_saved->setText(text);
    m_saved->setVisible(!text.isEmpty());
}

void MainWindow::setProgress(const QString& text)
{
    m_progressText->setText(text);
    for (QWidget* piece : {static_cast<QWidget*>(m_progressText), static_cast<QWidget*>(m_progress),
                           static_cast<QWidget*>(m_progressStop)})
        piece->setVisible(!text.isEmpty());
}

void MainWindow::setPage(Command view, QWidget* page)
{
    m_viewPages[view] = page;
    m_pages->addWidget(page);
}

void MainWindow::showView(Command view)
{
    action(view)->setChecked(true);
    const auto canvas = m_canvases.find(view);
    if (canvas != m_canvases.end() && view != m_canvas) {
        m_canvas = view;
        m_canvasPages->setCurrentWidget(canvas->second.widget);
        m_split->widget(1)->setVisible(view != Command::ShowRack); // a rack is high: it takes the room of the plots
        Q_EMIT canvasChanged();
    }
    const auto page = m_viewPages.find(view);
    showPage(page == m_viewPages.end() ? m_split : page->second);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    bool allowed = true;
    Q_EMIT closeRequested(&allowed);
    event->setAccepted(allowed);
}

void MainWindow::retranslate()
{
    m_commands->retranslate();
    m_outlineDock.widget->setWindowTitle(tr("Outline"));
    m_partsDock.widget->setWindowTitle(tr("Parts"));
    m_figuresDock.widget->setWindowTitle(tr("Figures"));
    m_inspectorDock.widget->setWindowTitle(tr("Properties"));
    m_findingsDock.widget->setWindowTitle(tr("Findings"));
    nameToolSearch();
    m_progress->setAccessibleName(tr("Progress"));
    m_progressStop->setToolTip(tr("Stop it"));
    m_progressStop->setAccessibleName(tr("Stop it"));
    m_viewSwitch->setAccessibleName(tr("View"));
    fillMenus();
    setOverlays(m_overlays, m_overlay);
    setDocument(m_documentName, m_modified, m_readOnly);
    m_figuresDock.title->setNote(m_figures->note());
    setWhatsThis();
    if (m_tour != nullptr)
        m_tour->retell(tourSteps());
}

} // namespace cw::app
