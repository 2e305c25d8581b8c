// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/document_window.h"

#include "assess/explain.h"
#include "base/units.h"
#include "canvas/floor_view.h"
#include "canvas/rack_figures.h"
#include "design/removed_copies.h"
#include "diagnosis/diagnosis_dialog.h"
#include "explain/why_popover.h"
#include "format/numbers.h"
#include "format/preferences.h"
#include "format/words.h"
#include "lab/lab_view.h"
#include "network/network_view.h"
#include "outline/outline_panel.h"
#include "panels/figures_panel.h"
#include "panels/findings_panel.h"
#include "panels/inspector_panel.h"
#include "panels/parts_panel.h"
#include "plots/plot_strip.h"
#include "plots/trend_view.h"
#include "rack/rack_view.h"
#include "session/export_job.h"
#include "session/language.h"
#include "session/option_book.h"
#include "session/overlays.h"
#include "session/plan_search.h"
#include "session/user_library.h"
#include "site/price_book.h"
#include "site/site_view.h"
#include "start/start_page.h"

#include <QApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QTime>

#include <algorithm>
#include <array>

namespace cw::app {
namespace {

/// The figures whose change a tip shows while something is dragged.
constexpr std::array kTipFigures{"inventory.accelerators", "compute.peak", "power.nodesRated", "inventory.weight"};

} // namespace

DocumentWindow::DocumentWindow(const assess::References& references, std::shared_ptr<SharedSettings> settings,
                               QString program, std::shared_ptr<UserLibrary> library, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_program(std::move(program)),
      m_library(library ? std::move(library) : std::make_shared<UserLibrary>()), m_session(references),
      m_window(std::make_unique<MainWindow>())
{
    m_floor = new canvas::FloorView;
    m_floor->setCatalog(references.catalog);
    m_plots = new plots::PlotStrip;
    m_window->setPlots(m_plots);
    using canvas::FloorCommand;
    QList<QAction*> edit;
    for (int command = 0; command <= static_cast<int>(FloorCommand::RestoreAll); ++command)
        edit << m_floor->action(static_cast<FloorCommand>(command));
    edit << m_floor->arrangeMenu()->menuAction() << m_floor->blockMenu()->menuAction();
    QList<QAction*> view;
    for (const FloorCommand command :
         {FloorCommand::Fit, FloorCommand::FitSelection, FloorCommand::ZoomIn, FloorCommand::ZoomOut})
        view << m_floor->action(command);
    m_window->addCanvas(Command::ShowFloor, m_floor, edit, view);
    makeRack();
    makeNetwork();
    restoreOverlays();
    m_window->parts().setCatalog(*references.catalog);
    m_window->inspector().setCatalog(references.catalog);
    m_window->popover().setExplain(
        [this](const std::string& figure) { return assess::explain(*explained(), figure); });
    m_window->popover().setCertainty([this](const std::string& id) -> std::optional<views::WhyPopover::Certainty> {
        const assess::Figure* figure = explained()->figure(id);
        if (figure == nullptr)
            return std::nullopt;
        return views::WhyPopover::Certainty{figure->low, figure->high, figure->validated};
    });
    m_window->setScheme(m_settings->now().scheme);
    m_window->setShortcuts(m_settings->now().shortcuts);
    m_window->restoreLayout(m_settings->now().geometry, m_settings->now().layout);

    connectCommands();
    connectSession();
    connectViews();
    connectCanvas();
    connectFailures();
    connectCompare();
    connectPresentation();
    connectOutline();
    connectArrangement();
    connectBlocks();
    connectLibrary();
    connectWindows();
    connectPalette();
    connectSettings();
    refreshLanguage();
    refreshStart();
    refreshState();
}

DocumentWindow::~DocumentWindow() = default;

void DocumentWindow::show()
{
    const bool empty = m_session.path().isEmpty() && m_session.design()->racks->empty();
    m_window->showStartPage(empty && m_settings->now().showStartPage);
    if (empty && !m_settings->now().showStartPage)
        newFromTemplate(QStringLiteral("blank"));
    m_window->show();
}

void DocumentWindow::connectSession()
{
    connect(&m_session, &Session::designChanged, this, [this](const design::Difference& difference) {
        refreshDesign();
        if (!difference.changed.empty() || m_saysOther)
            refreshSelection(); // the selected items may have gone, and an old refusal is none any more
    });
    connect(&m_session, &Session::documentReplaced, &m_window->figures(), &views::FiguresPanel::forget);
    connect(&m_session, &Session::documentReplaced, this, [this] {
        m_window->inspector().forgetTyped();
        m_window->outline().forgetFound();
        m_network->setSelection({}); // numbers of the next document mean other things
        m_floor->setSelection({});
        m_network->zoomToFit();
        if (m_lab)
            m_lab->forgetTyped();
        if (m_site)
            m_site->forgetTyped();
    });
    connect(&m_session, &Session::assessmentChanged, this, &DocumentWindow::refreshAssessment);
    connect(&m_session, &Session::previewChanged, this,
            [this](const std::shared_ptr<const assess::Assessment>& preview) {
                m_preview = preview;
                m_window->figures().setPreview(preview);
                m_plots->setPreview(preview);
                if (preview)
                    m_floor->setPreview(tiles(*preview), previewLines(*preview));
                else
                    m_floor->setLayer(tiles(*m_session.assessment()));
            });
    connect(&m_session, &Session::stateChanged, this, &DocumentWindow::refreshState);
}

void DocumentWindow::connectViews()
{
    connect(m_plots, &plots::PlotStrip::explainRequested, m_window.get(), &MainWindow::explainRequested);
    connect(m_plots, &plots::PlotStrip::trendsRequested, this, &DocumentWindow::showTrends);
    connectFindings();
    connect(&m_window->inspector(), &views::InspectorPanel::intentReady, this, [this](const views::Intent& intent) {
        const Problems problems = m_session.apply(intent);
        m_window->inspector().showProblem(problems.empty() ? QString() : format::sentence(problems.front()));
    });
    connect(&m_window->parts(), &views::PartsPanel::partActivated, this,
            [this](const canvas::PartPayload& part) {
                isRackShown() ? m_rack->placePart(part) : m_floor->placePart(part);
            });

    views::StartPage& start = m_window->startPage();
    connect(&start, &views::StartPage::templateChosen, this, [this](const QString& id) {
        newFromTemplate(id);
        // Somebody's first design: the only hour at which the tour comes by itself.
        if (!m_settings->now().tourSeen && !m_window->isStartPageShown())
            m_window->startTour();
    });
    connect(&start, &views::StartPage::openRequested, this, &DocumentWindow::openByDialog);
    connect(&start, &views::StartPage::fileRequested, this, [this](const QString& path) { open(path); });
    connect(&start, &views::StartPage::shownAtStartChanged, this,
            [this](bool shown) { m_settings->change([shown](Settings& s) { s.showStartPage = shown; }); });
    connect(&start, &views::StartPage::statusChanged, m_window.get(), &MainWindow::setSelectionText);
}

void DocumentWindow::connectCanvas()
{
    connect(m_floor, &canvas::FloorView::intentRaised, this, &DocumentWindow::apply);
    connect(m_floor, &canvas::FloorView::selectionChanged, this, &DocumentWindow::refreshSelection);
    connect(m_floor, &canvas::FloorView::previewRequested, this,
            [this](const auto& after) { m_session.previewFollowed(after); });
    connect(m_floor, &canvas::FloorView::previewCancelled, this, [this] { m_session.endPreview(); });
    connect(m_floor, &canvas::FloorView::copyRequested, this, &DocumentWindow::copySelection);
    connect(m_floor, &canvas::FloorView::cutRequested, this, [this] {
        copySelection();
        const design::ItemSet items = m_floor->selection();
        apply({"edit.cut", {}, [items](const design::Design& design) -> Result<design::Design> {
                   return design::removeItems(design, items);
               }});
    });
    connect(m_floor, &canvas::FloorView::pasteRequested, this, &DocumentWindow::paste);
    connect(m_floor, &canvas::FloorView::pointerMoved, this, [this](QPointF mm) {
        const char* unit = format::entryUnit("m");
        const auto counted = [unit](double millimetres) {
            return QLocale().toString(inUnit(Metres(millimetres / 1000), *findUnit(unit)), 'f', 2);
        };
        m_window->setPositionText(
            tr("x %1 %3   y %2 %3").arg(counted(mm.x()), counted(mm.y()), QString::fromLatin1(unit)));
    });
    connect(m_floor, &canvas::FloorView::cameraChanged, this, [this](double pixelsPerMetre) {
        const char* unit = format::entryUnit("m");
        const double perUnit = pixelsPerMetre / inUnit(Metres(1.0), *findUnit(unit));
        m_window->setZoomText(Command::ShowFloor, tr("%1 px/%2").arg(QLocale().toString(perUnit, 'f', 0), QString::fromLatin1(unit)));
    });
    connect(m_floor, &canvas::FloorView::refused, this, &DocumentWindow::say);
    connect(m_window.get(), &MainWindow::overlayChosen, this, &DocumentWindow::chooseOverlay);
}

void DocumentWindow::apply(const views::Intent& intent)
{
    const auto before = m_session.design();
    const Problems problems = m_session.apply(intent);
    if (!problems.empty()) {
        say(format::sentence(problems.front()));
        return;
    }
    // Who deletes one rack may not have the other copies in sight.
    QStringList sentences;
    for (const design::RemovedFromCopies& one : design::removedFromCopies(*before, *m_session.design()))
        sentences << tr("Removed from all %Ln copies of block %1", nullptr, one.copies).arg(QString::fromStdString(one.block));
    if (!sentences.isEmpty())
        say(sentences.join(QStringLiteral(" · ")));
}

/// In the place of the selection until something succeeds, or somebody backs out or begins anew.
void DocumentWindow::say(const QString& text)
{
    m_window->setSelectionText(text);
    m_saysOther = true;
    QCoreApplication::instance()->installEventFilter(this);
}

/// Wherever the focus is in this window; nothing is taken away from whom it is meant for.
bool DocumentWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool backsOut = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    const auto* widget = qobject_cast<QWidget*>(watched);
    if ((backsOut || event->type() == QEvent::DragEnter) && widget != nullptr && widget->window() == m_window.get())
        refreshSelection();
    return QObject::eventFilter(watched, event);
}

canvas::TileLayer DocumentWindow::tiles(const assess::Assessment& assessment) const
{
    return canvas::tileLayer(kOverlays[static_cast<std::size_t>(m_overlay)].overlay, canvas::rackFigures(assessment));
}

QStringList DocumentWindow::previewLines(const assess::Assessment& preview) const
{
    QStringList lines;
    for (const char* id : kTipFigures) {
        const assess::Figure* before = m_session.assessment()->figure(id);
        const assess::Figure* after = preview.figure(id);
        if (before == nullptr || after == nullptr || !format::differs(before->value, after->value, after->unit))
            continue;
        lines << tr("%1: %2").arg(format::words(after->title),
                                  format::difference(before->value, after->value, after->unit));
    }
    return lines;
}

void DocumentWindow::refreshDesign()
{
    m_floor->setDesign(m_session.design());
    m_network->setDesign(m_session.design());
    m_window->inspector().setDesign(m_session.design());
    if (m_lab)
        m_lab->setDesign(m_session.design(), m_session.references().catalog);
    if (m_site)
        m_site->setDesign(m_session.design(), m_session.references().catalog);
}

void DocumentWindow::refreshAssessment()
{
    const auto& assessment = m_session.assessment();
    m_window->setAssessment(assessment);
    m_window->inspector().setRackFigures(canvas::rackFigures(*assessment));
    m_plots->setAssessment(assessment);
    m_floor->setLayer(tiles(*assessment));
    refreshFailures();
    if (m_trends)
        m_trends->setAssessment(assessment);
    if (m_site)
        m_site->setAssessment(assessment);
    if (m_diagnosis)
        m_diagnosis->setAssessment(assessment);
    if (m_priceBook)
        m_priceBook->setAssessment(assessment);
    refreshNetwork();
    refreshLab();
}

void DocumentWindow::refreshState()
{
    m_window->setDocument(documentName(), m_session.isModified(), m_session.isReadOnly());
    Commands& commands = m_window->commands();
    commands.action(Command::Undo)->setEnabled(m_session.canUndo());
    commands.action(Command::Redo)->setEnabled(m_session.canRedo());
    const auto words = [](const std::string& key) { return key.empty() ? QString() : format::words(key); };
    commands.setUndoTexts(words(m_session.undoText()), words(m_session.redoText()));
    Q_EMIT nameChanged();
}

void DocumentWindow::refreshSelection()
{
    m_saysOther = false;
    QCoreApplication::instance()->removeEventFilter(this);
    const design::ItemSet selection = this->selection();
    m_window->inspector().setSelection(selection);
    m_window->outline().setSelection(selection);
    const auto countOf = [&selection](design::ItemKind kind) {
        return static_cast<int>(std::ranges::count(selection, kind, &design::ItemRef::kind));
    };
    const int racks = countOf(design::ItemKind::Rack);
    const int nodes = countOf(design::ItemKind::Node);
    const int switches = countOf(design::ItemKind::Switch);
    const int cables = countOf(design::ItemKind::Cable);
    QStringList parts;
    if (racks > 0)
        parts << tr("%Ln rack(s)", nullptr, racks);
    if (nodes > 0)
        parts << tr("%Ln node(s)", nullptr, nodes);
    if (switches > 0)
        parts << tr("%Ln switch(es)", nullptr, switches);
    if (cables > 0)
        parts << tr("%Ln cable(s)", nullptr, cables);
    if (const int others = static_cast<int>(selection.size()) - racks - nodes - switches - cables; others > 0)
        parts << tr("%Ln other item(s)", nullptr, others);
    if (isNetworkShown() && !m_network->pickedLink().empty())
        parts.prepend(pickedLinkText());
    m_window->setSelectionText(parts.isEmpty() ? QString() : tr("Selected: %1").arg(parts.join(QStringLiteral(" · "))));
}

void DocumentWindow::refreshLanguage()
{
    m_window->setLanguages(
        {{QStringLiteral("ko"), QStringLiteral("한국어")}, {QStringLiteral("en"), QStringLiteral("English")}},
        m_settings->now().language.isEmpty() ? systemLanguage() : m_settings->now().language);
    refreshOverlays();
    refreshFailures();
    m_window->startPage().setTemplates(templatesOnOffer());
    m_floor->setLayer(tiles(*m_session.assessment()));
    refreshRack();
    refreshState();
}

void DocumentWindow::refreshStart()
{
    const Settings& settings = m_settings->now();
    m_window->setRecentFiles(settings.recentFiles);
    m_window->startPage().setRecentFiles(recentFiles(settings.recentFiles));
    m_window->startPage().setShownAtStart(settings.showStartPage);
}

QString DocumentWindow::documentName() const
{
    if (!m_session.path().isEmpty())
        return QFileInfo(m_session.path()).fileName();
    const QString name = QString::fromStdString(m_session.design()->title->name);
    return name.isEmpty() ? tr("Untitled") : name;
}

} // namespace cw::app
