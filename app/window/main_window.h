// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are canvas, plots, parts, figures, inspector and findings put together in one window?
// Leaves out: the document and what commands do; the owner connects them to a session.
#pragma once

#include "explain/why_popover.h"
#include "look/style.h"
#include "panels/command_palette.h"
#include "window/commands.h"
#include "window/shortcut_book.h"

#include <QMainWindow>
#include <QPointer>

#include <map>
#include <memory>
#include <vector>

class QDockWidget;
class QLabel;
class QMenu;
class QMouseEvent;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolBar;
class QToolButton;

namespace cw::assess {
struct Assessment;
}

namespace cw::outline {
class OutlinePanel;
}

namespace cw::views {
class DockTitle;
class FiguresPanel;
class FindingsPanel;
class FindingsSummary;
class InspectorPanel;
class PartsPanel;
class SearchField;
class StartPage;
class WhatIfBanner;
} // namespace cw::views

namespace cw::help {
class HelpWindow;
class Tour;
struct TourStep;
} // namespace cw::help

namespace cw::app {

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    [[nodiscard]] views::PartsPanel& parts() const { return *m_parts; }
    [[nodiscard]] outline::OutlinePanel& outline() const { return *m_outline; }
    [[nodiscard]] views::FiguresPanel& figures() const { return *m_figures; }
    [[nodiscard]] views::InspectorPanel& inspector() const { return *m_inspector; }
    [[nodiscard]] views::FindingsPanel& findings() const { return *m_findings; }
    [[nodiscard]] views::StartPage& startPage() const { return *m_startPage; }
    /// Over the canvas, whichever is shown.
    [[nodiscard]] views::WhatIfBanner& whatIf() const { return *m_whatIf; }
    [[nodiscard]] views::WhyPopover& popover() const { return *m_popover; }
    [[nodiscard]] QAction* action(Command command) const { return m_commands->action(command); }
    [[nodiscard]] Commands& commands() const { return *m_commands; }

    /// A canvas that shares docks and plots with the others; the first is shown at once. Its own commands are in the
    /// Edit and View menus, and found by the palette, while it is shown.
    void addCanvas(Command view, QWidget* canvas, const QList<QAction*>& edit, const QList<QAction*>& viewing);
    /// All commands that can have keys: the window's own, then those of each canvas under the name of its view.
    [[nodiscard]] std::vector<ShortcutEntry> shortcuts() const;
    /// These keys in place of the program's own, in menus, tips and on the canvases alike.
    void setShortcuts(const ChosenShortcuts& chosen);
    /// The strip under the canvas; it arranges its plots itself.
    void setPlots(QWidget* plots);
    /// Names of the shown canvas's overlays in the tool bar's list.
    void setOverlays(const QStringList& names, int current);
    void setRecentFiles(const QStringList& paths);
    /// All windows of the program by their documents' names; this one at `current`.
    void setWindows(const QStringList& names, int current);
    void setDocument(const QString& name, bool modified, bool readOnly);
    void setAssessment(const std::shared_ptr<const assess::Assessment>& assessment);
    void setScheme(look::Scheme scheme);
    void setLanguages(const QList<std::pair<QString, QString>>& idsAndNames, const QString& current);
    /// The page behind Command::ShowLab, Command::ShowSite or Command::ShowTrends.
    void setPage(Command view, QWidget* page);
    /// Command::ShowFloor (the canvas over its plots) or a view whose page was set.
    void showView(Command view);
    /// Its dock, before the others where it is among tabs.
    void showOutline();
    void goToFindings();
    void showProperties();
    void showStartPage(bool shown);
    [[nodiscard]] bool isStartPageShown() const;
    [[nodiscard]] bool isCanvasShown() const;
    /// The start page, the canvases with their plots, or one of the other pages.
    [[nodiscard]] QWidget& shownPage() const;
    /// The canvas that is shown, or would be without the page over it.
    [[nodiscard]] Command shownCanvas() const { return m_canvas; }

    void setSelectionText(const QString& text);
    void setPositionText(const QString& text);
    /// Of a canvas; seen while it is shown.
    void setZoomText(Command canvas, const QString& text);
    void setSavedText(const QString& text);
    /// Says what is being done, with a line that moves and a button to stop it; empty when nothing runs.
    void setProgress(const QString& text);

    /// Docks and tool bars as stored; false when there was nothing to restore.
    [[nodiscard]] QByteArray layoutState() const;
    bool restoreLayout(const QByteArray& geometry, const QByteArray& layout);
    void resetLayout();
    /// Finds what the palette does not list: items of the design, by the letters typed.
    void setFinder(views::CommandPalette::Finder finder) { m_finder = std::move(finder); }
    void showHelp(const QString& page);
    void startTour();

Q_SIGNALS:
    void openRecentRequested(const QString& path);
    void recentFilesCleared();
    void windowChosen(int index);
    void tourEnded();
    /// Files were dragged in from elsewhere.
    void filesDropped(const QStringList& paths);
    void overlayChosen(int index);
    void canvasChanged();
    void schemeChosen(cw::look::Scheme scheme);
    void languageChosen(const QString& id);
    void explainRequested(const QString& figure, const QRect& globalRect);
    /// Asked before closing; a slot that keeps the window open sets *allowed to false.
    void closeRequested(bool* allowed);
    void progressCancelled();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Dock {
        QDockWidget* widget = nullptr;
        views::DockTitle* title = nullptr;
    };
    void makeDocks();
    Dock makeDock(const QString& name, QWidget* content, Qt::DockWidgetArea area);
    void makeMenus();
    void makeToolBar();
    void makeViewSwitch();
    void nameToolSearch();
    void makeStatusBar();
    void fillMenus();
    void retranslate();
    void setDocksShown(bool shown);
    void showPage(QWidget* page);
    void showZoom();
    void showCanvasActions();
    void addFigures(std::vector<views::PaletteEntry>& entries);
    void addHelp(std::vector<views::PaletteEntry>& entries);
    void nameTitles();
    void takeOverlay(int index);
    void openPalette();
    void connectHelp();
    void helpOn(const QWidget* place);
    [[nodiscard]] QDockWidget* dockOfTab(const QTabBar& bar, int tab) const;
    void noteClickedDock(const QWidget& pressed, const QMouseEvent& press);
    void setWhatsThis();
    [[nodiscard]] std::vector<help::TourStep> tourSteps();
    void fillRecentFiles();
    struct CommandGroup {
        QString id;
        QString title;
        bool everywhere = false;
        QList<QAction*> actions;
    };
    [[nodiscard]] std::vector<CommandGroup> commandGroups() const;
    void fillWindows();
    [[nodiscard]] std::vector<views::PaletteEntry> paletteEntries();
    QLabel* statusPiece();

    std::shared_ptr<const assess::Assessment> m_assessment;
    Commands* m_commands;
    views::PartsPanel* m_parts;
    outline::OutlinePanel* m_outline;
    views::FiguresPanel* m_figures;
    views::InspectorPanel* m_inspector;
    views::FindingsPanel* m_findings;
    views::StartPage* m_startPage;
    views::WhyPopover* m_popover;
    views::WhatIfBanner* m_whatIf;
    views::CommandPalette* m_palette;
    views::CommandPalette::Finder m_finder;
    QPointer<help::HelpWindow> m_help; ///< while it is open
    QPointer<QDockWidget> m_clickedDock; ///< by its tab, and nothing else since
    help::Tour* m_tour = nullptr;      ///< made when it is first taken
    views::FindingsSummary* m_summary;
    Dock m_outlineDock;
    Dock m_partsDock;
    Dock m_figuresDock;
    Dock m_inspectorDock;
    Dock m_findingsDock;
    QStackedWidget* m_pages;
    QSplitter* m_split;
    struct Canvas {
        QWidget* widget = nullptr;
        QList<QAction*> edit;
        QList<QAction*> viewing;
    };
    QStackedWidget* m_canvasPages; ///< in the splitter
    std::map<Command, Canvas> m_canvases;
    Command m_canvas = Command::ShowFloor;
    QToolBar* m_toolBar = nullptr;
    QToolButton* m_overlayButton = nullptr;
    QMenu* m_overlayMenu = nullptr;
    views::SearchField* m_toolSearch = nullptr;
    QLabel* m_document = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_windowMenu = nullptr;
    QList<QAction*> m_windowActions;
    QMenu* m_themeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QLabel* m_selection = nullptr;
    QLabel* m_position = nullptr;
    QLabel* m_zoom = nullptr;
    QLabel* m_saved = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_progressStop = nullptr;
    QWidget* m_viewSwitch = nullptr;
    std::map<Command, QWidget*> m_viewPages; ///< but the canvases
    std::map<Command, QString> m_zooms;      ///< of the canvases

    ChosenShortcuts m_shortcuts;
    QStringList m_recentFiles;
    QStringList m_windowNames;
    int m_thisWindow = 0;
    QStringList m_overlays;
    int m_overlay = 0;
    look::Scheme m_scheme = look::Scheme::System;
    QList<std::pair<QString, QString>> m_languages;
    QString m_language;
    QString m_documentName;
    bool m_modified = false;
    bool m_readOnly = false;
    QByteArray m_defaultLayout;
    QByteArray m_layoutOfCanvas; ///< the docks to bring back when another page gives way to a canvas
};

} // namespace cw::app
