// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/presentation_view.h"

#include "canvas/floor_view.h"
#include "format/korean.h"
#include "look/style.h"
#include "network/network_view.h"
#include "presentation/figure_strip.h"
#include "presentation/stage_cover.h"
#include "presentation/step_bar.h"
#include "rack/rack_view.h"

#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::presentation {

PresentationView::PresentationView(std::shared_ptr<const catalog::Catalog> catalog, Layers layers, QWidget* parent)
    : QWidget(parent, Qt::Window), m_layers(std::move(layers)), m_catalog(catalog), m_canvases(new QStackedWidget),
      m_figures(new FigureStrip), m_bar(new StepBar), m_cover(new StageCover(this))
{
    setWindowTitle(tr("Presentation"));
    setAccessibleName(tr("Presentation"));
    setMouseTracking(true);
    makeCanvases(std::move(catalog));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_canvases, 1);
    column->addWidget(m_figures);
    m_cover->raise();
}

/// At a step every edit is refused: what is on the screen there is a copy.
void PresentationView::makeCanvases(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_floor = new canvas::FloorView;
    m_floor->setCatalog(catalog);
    m_rack = new elevation::RackView;
    m_rack->setCatalog(catalog);
    m_network = new topology::NetworkView;
    m_network->setCatalog(std::move(catalog));
    m_canvases->addWidget(m_floor);
    m_canvases->addWidget(m_rack);
    m_canvases->addWidget(m_network);
    const auto take = [this](const views::Intent& intent) {
        if (isHome())
            Q_EMIT intentRaised(intent);
        else
            refuse();
    };
    const auto show = [this](const auto& after) {
        if (isHome())
            Q_EMIT previewRequested(after);
    };
    const auto cancel = [this] {
        if (isHome())
            Q_EMIT previewCancelled();
    };
    connect(m_floor, &canvas::FloorView::intentRaised, this, take);
    connect(m_floor, &canvas::FloorView::refused, this, &PresentationView::say);
    connect(m_floor, &canvas::FloorView::previewRequested, this, show);
    connect(m_floor, &canvas::FloorView::previewCancelled, this, cancel);
    connect(m_rack, &elevation::RackView::intentRaised, this, take);
    connect(m_rack, &elevation::RackView::refused, this, &PresentationView::say);
    connect(m_rack, &elevation::RackView::previewRequested, this, show);
    connect(m_rack, &elevation::RackView::previewCancelled, this, cancel);
    connect(m_network, &topology::NetworkView::intentRaised, this, take);
    connect(m_network, &topology::NetworkView::refused, this, &PresentationView::say);
    refuseCommands();
    for (QWidget* widget : {static_cast<QWidget*>(m_floor), static_cast<QWidget*>(m_rack),
                            static_cast<QWidget*>(m_network), static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_bar)}) {
        widget->setMouseTracking(true);
        widget->installEventFilter(this);
    }
}

/// What opens dialogs, fills the clipboard or takes something away belongs to the window behind.
void PresentationView::refuseCommands()
{
    const auto refuse = [this](auto* canvas, auto... asked) {
        const auto answer = [this] { say(tr("Not while presenting: press Esc to go back to the window, which does this.")); };
        (connect(canvas, asked, this, answer), ...);
    };
    using canvas::FloorView;
    refuse(m_floor, &FloorView::copyRequested, &FloorView::cutRequested, &FloorView::pasteRequested,
           &FloorView::takeAwayRequested, &FloorView::takeAwayRacksRequested, &FloorView::giveBackRequested,
           &FloorView::giveBackAllRequested, &FloorView::autoPlaceRequested, &FloorView::renameBlockRequested,
           &FloorView::saveBlockRequested, &FloorView::arrayChanged);
    connect(m_floor, &FloorView::arrayChanged, m_floor, &FloorView::closeArray);
    using elevation::RackView;
    refuse(m_rack, &RackView::copyRequested, &RackView::cutRequested, &RackView::pasteRequested,
           &RackView::takeAwayRequested, &RackView::giveBackRequested, &RackView::giveBackAllRequested);
    using topology::NetworkView;
    refuse(m_network, &NetworkView::takeAwayRequested, &NetworkView::takeAwayRacksRequested,
           &NetworkView::giveBackRequested, &NetworkView::giveBackAllRequested);
}

void PresentationView::begin(Canvas canvas)
{
    const QRect whole = screen()->geometry();
    setGeometry(whole);
    m_bar->setScreenHeight(whole.height());
    m_figures->setScreenHeight(whole.height());
    showFullScreen();
    showCanvas(canvas);
    showStep(0);
    m_floor->zoomToFit();
    m_rack->zoomToFit();
    m_network->zoomToFit();
    activateWindow();
}

void PresentationView::setColumns(variants::Columns columns)
{
    const bool first = m_columns.empty();
    const design::OptionId id = first ? design::OptionId{} : shown().id;
    m_columns = std::move(columns);
    m_scale = {};
    for (const variants::Column& column : m_columns) {
        if (!column.assessment || m_columns.size() == 1)
            continue;
        canvas::TileLayer layer = m_layers.tiles(*column.assessment);
        layer.tiles.clear();
        if (layer.end > m_scale.end || m_scale.title.isEmpty())
            m_scale = std::move(layer);
    }
    const auto found = std::ranges::find(m_columns, id, &variants::Column::id);
    m_step = found == m_columns.end() ? 0 : static_cast<int>(found - m_columns.begin());
    refresh();
}

void PresentationView::showStep(int step)
{
    m_step = std::clamp(step, 0, static_cast<int>(m_columns.size()) - 1);
    m_floor->setSelection({});
    m_rack->setSelection({});
    m_network->setSelection({});
    refresh();
}

void PresentationView::showCanvas(Canvas canvas)
{
    m_canvas = canvas;
    m_canvases->setCurrentIndex(static_cast<int>(canvas));
    m_canvases->currentWidget()->setFocus();
    refreshCanvas();
}

void PresentationView::setPreview(const AssessmentPtr& preview)
{
    m_preview = preview;
    if (!isHome())
        return;
    refreshFigures();
    if (!preview)
        refreshCanvas();
    else if (m_canvas == Canvas::Rack)
        m_rack->setPreview(coloured(*preview), m_layers.rackFacts(*preview), {});
    else
        m_floor->setPreview(coloured(*preview), {});
}

canvas::TileLayer PresentationView::coloured(const assess::Assessment& assessment) const
{
    canvas::TileLayer layer = m_layers.tiles(assessment);
    canvas::TileLayer longest = m_scale;
    canvas::shareScale(layer, longest);
    return layer;
}

/// Never one that nobody looks at.
void PresentationView::refreshCanvas()
{
    const variants::Column& column = shown();
    switch (m_canvas) {
    case Canvas::Floor:
        if (m_floor->stage().sharedDesign() != column.design)
            m_floor->setDesign(column.design);
        m_floor->setLayer(column.assessment ? coloured(*column.assessment) : canvas::TileLayer{});
        break;
    case Canvas::Rack:
        m_rack->setDesign(column.design);
        if (column.assessment)
            m_rack->setFigures(coloured(*column.assessment), m_layers.rackFacts(*column.assessment));
        break;
    case Canvas::Network:
        m_network->setDesign(column.design);
        Q_EMIT networkWanted();
        break;
    }
}

void PresentationView::refresh()
{
    const variants::Column& column = shown();
    refreshCanvas();
    const QString name = QString::fromStdString(column.design->title->name);
    const QString state = column.baseline ? tr("baseline") : isHome() ? tr("the present state") : QString();
    m_bar->setStep(isHome() ? name : column.name, column.assessment ? state : tr("being assessed…"), m_step,
                   static_cast<int>(m_columns.size()));
    m_cover->setNotes(m_notesShown ? (column.notes.isEmpty() ? tr("No notes for this step.") : column.notes) : QString());
    refreshGhost();
    refreshFigures();
}

void PresentationView::refreshGhost()
{
    const variants::Column* baseline = variants::baselineOf(m_columns);
    canvas::BaselineGhost ghost;
    if (m_ghostShown && baseline != nullptr && baseline != &shown())
        ghost = canvas::baselineGhost(*baseline->design, *shown().design, *m_catalog,
                                      tr("%1 (baseline)").arg(baseline->name));
    m_floor->setBaselineGhost(std::move(ghost));
}

void PresentationView::refreshFigures()
{
    const variants::Column& column = shown();
    const variants::Column* baseline = variants::baselineOf(m_columns);
    const AssessmentPtr& now = isHome() && m_preview ? m_preview : column.assessment;
    if (!now || !m_columns.front().assessment)
        return; // what was shown stays until it is known
    Steps steps;
    for (const variants::Column& each : m_columns) {
        if (each.assessment)
            steps.push_back(each.assessment.get());
    }
    m_figures->setFigures(largeFigures(*now, baseline != nullptr ? baseline->assessment.get() : nullptr, steps));
}

void PresentationView::say(const QString& message) { m_cover->say(message); }

void PresentationView::refuse()
{
    say(format::withParticles(tr("%1 is a kept state and stays as it is. Press Enter to continue from here, or Home to "
                                 "edit the present state.")
                                  .arg(shown().name)));
}

void PresentationView::point(QPointF globalPx)
{
    m_cover->setPointer(m_pointing ? std::optional(QPointF(mapFromGlobal(globalPx.toPoint()))) : std::nullopt);
}

void PresentationView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_cover->setGeometry(rect());
    m_cover->raise();
    m_bar->setScreenHeight(height());
    m_figures->setScreenHeight(height());
}

void PresentationView::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT previewCancelled();
    Q_EMIT ended();
}

void PresentationView::changeEvent(QEvent* event)
{
    if (look::changesLook(*event))
        update();
    QWidget::changeEvent(event);
}

} // namespace cw::presentation
