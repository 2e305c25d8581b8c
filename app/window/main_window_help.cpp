// SPDX-License-Identifier: GPL-3.0-or-later
// F1, "What is this?" and the tour.
#include "help/help_window.h"
#include "help/tour.h"
#include "panels/figure_cell.h"
#include "panels/findings_summary.h"
#include "panels/search_field.h"
#include "window/help_topic.h"
#include "window/main_window.h"

#include <QApplication>
#include <QCursor>
#include <QDialog>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>

namespace cw::app {
namespace {

const views::FigureCell* cellAround(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const auto* cell = qobject_cast<const views::FigureCell*>(widget))
            return cell;
    }
    return nullptr;
}

} // namespace

void MainWindow::connectHelp()
{
    connect(action(Command::Help), &QAction::triggered, this, [this] {
        // A dock that floats is a window of its own.
        if (m_clickedDock != nullptr && m_clickedDock->isVisible())
            return helpOn(m_clickedDock->widget());
        const QWidget* focus = QApplication::focusWidget();
        const bool floats = focus != nullptr && qobject_cast<QDockWidget*>(focus->window()) != nullptr;
        helpOn(floats ? focus : focusWidget());
    });
    connect(action(Command::HelpContents), &QAction::triggered, this, [this] { showHelp(QStringLiteral("start")); });
    connect(action(Command::WhatsThis), &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    qApp->installEventFilter(this); // a dialog in front of the window has no menu
}

/// The dock behind a tab of this window; nullptr where it is none of a dock.
QDockWidget* MainWindow::dockOfTab(const QTabBar& bar, int tab) const
{
    if (bar.parentWidget() != this)
        return nullptr;
    const QList<QDockWidget*> docks = findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const auto found = std::ranges::find(docks, bar.tabText(tab), &QDockWidget::windowTitle);
    return found != docks.end() ? *found : nullptr;
}

/// A click on a tab brings a dock to the front and leaves the focus where it was: until the next key or click, help is
/// about that dock. The way to the help by the menus does not end it.
void MainWindow::noteClickedDock(const QWidget& pressed, const QMouseEvent& press)
{
    if (qobject_cast<const QMenu*>(&pressed) != nullptr || qobject_cast<const QMenuBar*>(&pressed) != nullptr)
        return;
    const auto* bar = qobject_cast<const QTabBar*>(&pressed);
    m_clickedDock = bar != nullptr ? dockOfTab(*bar, bar->tabAt(press.position().toPoint())) : nullptr;
}

/// A figure explains itself; everything else has a page.
void MainWindow::helpOn(const QWidget* place)
{
    const views::FigureCell* cell = cellAround(place);
    if (cell == nullptr)
        cell = cellAround(childAt(mapFromGlobal(QCursor::pos())));
    if (cell != nullptr && (cell->window() == this || qobject_cast<const QDockWidget*>(cell->window()) != nullptr)) {
        Q_EMIT explainRequested(cell->figure(), QRect(cell->mapToGlobal(QPoint()), cell->size()));
        return;
    }
    if (const auto* bar = qobject_cast<const QTabBar*>(place)) {
        if (const QDockWidget* dock = dockOfTab(*bar, bar->currentIndex()))
            place = dock->widget();
    }
    QString topic = helpTopic(place);
    if (topic.isEmpty())
        topic = helpTopic(isCanvasShown() ? m_canvasPages->currentWidget() : m_pages->currentWidget());
    showHelp(topic.isEmpty() ? QStringLiteral("start") : topic);
}

/// Over the window that has the hand: a dialog that blocks the others must not block its own help.
void MainWindow::showHelp(const QString& page)
{
    QWidget* modal = QApplication::activeModalWidget();
    QWidget* over = modal != nullptr ? modal : this;
    if (m_help == nullptr || m_help->parentWidget() != over) {
        delete m_help;
        m_help = new help::HelpWindow(over);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType())
        noteClickedDock(*static_cast<const QWidget*>(watched), *static_cast<const QMouseEvent*>(event));
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QMainWindow::eventFilter(watched, event);
    const bool asks = action(Command::Help)->shortcuts().contains(static_cast<QKeyEvent*>(event)->keyCombination());
    if (!asks)
        m_clickedDock = nullptr;
    const auto* widget = static_cast<const QWidget*>(watched);
    const QWidget* dialog = widget->window();
    const QWidget* owner = dialog->parentWidget();
    const bool ours = qobject_cast<const QDialog*>(dialog) != nullptr && owner != nullptr && (owner->window() == this || isAncestorOf(owner));
    if (!ours || !asks)
        return QMainWindow::eventFilter(watched, event);
    helpOn(widget);
    return true;
}

void MainWindow::startTour()
{
    if (m_tour == nullptr) {
        m_tour = new help::Tour(this);
        connect(m_tour, &help::Tour::ended, this, [this] {
            m_canvasPages->currentWidget()->setFocus();
            Q_EMIT tourEnded();
        });
    }
    m_tour->begin(tourSteps());
}

std::vector<help::TourStep> MainWindow::tourSteps()
{
    const auto dock = [this](const Dock& one) {
        showView(Command::ShowFloor);
        one.widget->show();
        one.widget->raise();
        return one.widget;
    };
    return {{tr("Parts"), tr("Racks, nodes, GPUs, switches: search here, then drag one onto the floor, or press Enter."),
             [this, dock]() -> QWidget* { return dock(m_partsDock); }},
            {tr("The floor"),
             tr("Drop parts and move racks. While you drag, every figure already shows the value after the drop."),
             [this]() -> QWidget* {
                 showView(Command::ShowFloor);
                 return m_canvasPages;
             }},
            {tr("Ask any number why"),
             tr("Click a figure, or press F1 on it: its formula, the values that went in, and their sources."),
             [this, dock]() -> QWidget* { return dock(m_figuresDock); }},
            {tr("Plots and laboratory"),
             tr("The plots follow each change. The laboratory and the trends, in the tool bar, look deeper."),
             [this]() -> QWidget* {
                 showView(Command::ShowFloor);
                 return m_viewSwitch;
             }},
            {tr("Hand it over"), tr("The report: drawings, tables, findings and every formula, as a PDF in Korean or English."),
             [this]() -> QWidget* { return m_toolBar->widgetForAction(action(Command::ExportReport)); }}};
}

void MainWindow::setWhatsThis()
{
    const std::pair<Command, QString> texts[] = {
        {Command::New, tr("Begins an empty design in this window.")},
        {Command::Open, tr("Opens a design file in this window.")},
        {Command::Save, tr("Writes the design to its file. Unsaved work is kept safe in between.")},
        {Command::Undo, tr("Takes back the last gesture, and shows what it changed. Every change can be undone.")},
        {Command::Redo, tr("Does again what was undone.")},
        {Command::ShowFloor, tr("The hall from above: racks, aisles, cooling and power.")},
        {Command::ShowRack, tr("Racks of a row from the front and from behind, unit by unit.")},
        {Command::ShowNetwork, tr("Nodes and switches by tiers with their links, loads and failures.")},
        {Command::ShowLab, tr("The parallel plan: schedule, memory, utilisation, and every other plan.")},
        {Command::ShowSite, tr("The hall around the work: power chain, checkpoints, failures and money.")},
        {Command::ShowTrends, tr("Growth of training compute and of GPU efficiency, with this design as a star.")},
        {Command::ShowPlacement, tr("Which GPU holds which rank of the plan, and what its groups get.")},
        {Command::ShowCompare, tr("Baseline, present state and kept options side by side, in figures and words.")},
        {Command::Present, tr("The canvas on the whole screen with large figures, options as steps. Esc comes back.")},
        {Command::AutoWire, tr("Makes the compute network from one rule, with its figures before you accept.")},
        {Command::Diagnose, tr("Names what holds training up, and what one step more of each resource would bring.")},
        {Command::PriceBook, tr("What each part costs, how that is known, and your own price instead.")},
        {Command::SwitchCooling, tr("Shows the hall cooled the other way, before and after, and does it in one step.")},
        {Command::ExportReport, tr("Writes the report as a PDF while you go on.")}};
    for (const auto& [command, text] : texts)
        action(command)->setWhatsThis(text);
    m_overlayButton->setWhatsThis(tr("Colours racks or links by one measure at a time, with a legend."));
    m_toolSearch->setWhatsThis(tr("Finds commands, parts, items, figures, settings and help pages by a few letters."));
    m_summary->setWhatsThis(tr("Counts errors and warnings; a click shows the findings."));
}

} // namespace cw::app
