// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_view.h"

#include "design/edits.h"
#include "lab/column_plot.h"
#include "lab/folding_row.h"
#include "lab/heat_plot.h"
#include "lab/lab_strip.h"
#include "lab/pareto_plot.h"
#include "lab/plan_panel.h"
#include "lab/plan_text.h"
#include "lab/schedule_view.h"
#include "lab/search_box.h"
#include "lab/words_panel.h"
#include "look/theme.h"
#include "network/placement_panel.h"
#include "panels/field_manners.h"
#include "training/step/calibration.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cw::lab {
namespace {

constexpr int kLeftWidth = 300; ///< with the scroll bar
constexpr int kRightWidth = 320;
constexpr int kRoomForWords = 1480; ///< px of the page from which the words have a column of their own
constexpr int kAskAfterMs = 120;

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

LabView::LabView(QWidget* parent)
    : QWidget(parent), m_plan(new PlanPanel(this)), m_box(new SearchBox(this)), m_left(nullptr),
      m_strip(new LabStrip(this)), m_schedule(new ScheduleView(this)), m_placement(new topology::PlacementPanel(this)),
      m_stage(new QTabWidget(this)), m_memory(new ColumnPlot(this)),
      m_waterfall(new ColumnPlot(this)), m_pareto(new ParetoPlot(this)), m_heat(new HeatPane(this)),
      m_plans(new QTabWidget(this)), m_side(nullptr), m_sideWords(nullptr), m_words(new WordsPanel(this)),
      m_folded(nullptr), m_foldedWords(new WordsPanel(this)), m_row(new FoldingRow(this)),
      m_middle(new QSplitter(Qt::Vertical, this))
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(kAskAfterMs);
    arrange();
    connectParts();
    retranslate();
    refresh();
}

LabView::~LabView() = default;

void LabView::arrange()
{
    auto* left = new QWidget;
    left->setBackgroundRole(QPalette::AlternateBase); // the dock's colour
    left->setAutoFillBackground(true);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_plan);
    leftColumn->addWidget(m_box);
    leftColumn->addStretch();
    (new views::FieldManners(this))->teach(left);
    m_left = scrolling(left, this);
    m_left->setFixedWidth(kLeftWidth);
    m_side = new QWidget(this);
    auto* sideColumn = new QVBoxLayout(m_side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(1); // a line between them
    m_sideWords = scrolling(m_words, m_side);
    sideColumn->addWidget(m_sideWords, 1);
    m_words->certainty()->setBackgroundRole(QPalette::AlternateBase);
    m_words->certainty()->setAutoFillBackground(true);
    sideColumn->addWidget(m_words->certainty()); // always in sight, however long the words are
    m_side->setFixedWidth(kRightWidth);
    m_side->hide(); // until there is room
    m_folded = scrolling(m_foldedWords, nullptr);
    m_plans->addTab(m_pareto, {});
    m_plans->addTab(m_heat, {});
    m_plans->setDocumentMode(true);
    m_row->addPane(m_memory, 250, 25);
    m_row->addPane(m_waterfall, 330, 36);
    m_row->addPane(m_plans, 330, 38);
    m_row->addPane(m_folded, 400, 30);
    m_stage->addTab(m_schedule, {});
    m_stage->addTab(m_placement, {});
    m_stage->setDocumentMode(true);
    m_middle->addWidget(m_stage);
    m_middle->addWidget(m_row);
    m_middle->setStretchFactor(0, 46);
    m_middle->setStretchFactor(1, 54);
    m_middle->setChildrenCollapsible(false);
    auto* centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addWidget(m_strip);
    centre->addWidget(m_middle, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_left);
    row->addLayout(centre, 1);
    row->addWidget(m_side);
}

void LabView::connectParts()
{
    connect(m_plan, &PlanPanel::intentRaised, this, &LabView::intentRaised);
    connect(m_plan, &PlanPanel::configRequested, this, &LabView::configRequested);
    connect(m_plan, &PlanPanel::launchRequested, this, &LabView::launchRequested);
    connect(m_plan, &PlanPanel::revealRequested, m_left, [this](QWidget* part) { m_left->ensureWidgetVisible(part); });
    connect(m_placement, &topology::PlacementPanel::intentRaised, this, &LabView::intentRaised);
    connect(m_placement, &topology::PlacementPanel::previewRequested, this, &LabView::previewRequested);
    connect(m_placement, &topology::PlacementPanel::previewCancelled, this, &LabView::previewCancelled);
    connect(m_strip, &LabStrip::explainRequested, this, &LabView::explainRequested);
    for (PlotFrame* plot : std::initializer_list<PlotFrame*>{m_schedule, m_memory, m_waterfall, m_pareto})
        connect(plot, &PlotFrame::explainRequested, this, &LabView::explainRequested);
    for (WordsPanel* words : {m_words, m_foldedWords}) {
        connect(words, &WordsPanel::explainRequested, this, &LabView::explainRequested);
        connect(words, &WordsPanel::planTaken, this, &LabView::take);
        connect(words, &WordsPanel::stepMeasured, this, &LabView::calibrate);
        connect(words, &WordsPanel::calibrationReset, this, [this] {
            Q_EMIT intentRaised({"edit.calibration", {}, [](const design::Design& d) -> Result<design::Design> {
                                     return design::uncalibrate(d);
                                 }});
        });
    }
    connect(m_pareto, &ParetoPlot::planTaken, this, &LabView::take);
    connect(m_pareto, &ParetoPlot::planChosen, this, &LabView::offer);
    connect(m_heat, &HeatPane::planTaken, this, &LabView::take);
    connect(m_heat, &HeatPane::heatMapRequested, this, &LabView::heatMapRequested);
    connect(m_plans, &QTabWidget::currentChanged, this, &LabView::askMap);
    connect(m_box, &SearchBox::questionChanged, this, [this] { m_ask.start(); });
    connect(m_box, &SearchBox::pinTaken, this, &LabView::takeJob);
    connect(m_box, &SearchBox::applyRequested, this, [this] {
        if (const strategy::RankedPlan* plan = m_pareto->chosen())
            take(*plan);
        else if (m_search && !m_search->best.empty())
            take(m_search->best.front());
    });
    connect(&m_ask, &QTimer::timeout, this, &LabView::askSearch);
}

void LabView::showPlacement()
{
    m_stage->setCurrentWidget(m_placement);
    m_placement->setFocus();
}

void LabView::retranslate()
{
    m_stage->setTabText(0, tr("Schedule"));
    m_stage->setTabText(1, tr("Placement"));
    m_plans->setTabText(0, tr("Plans"));
    m_plans->setTabText(1, tr("Heat map"));
    m_row->setTitle(m_memory, tr("Memory"));
    m_row->setTitle(m_waterfall, tr("Waterfall"));
    m_row->setTitle(m_plans, tr("Plans"));
    m_row->setTitle(m_folded, tr("In words"));
    m_left->setAccessibleName(tr("Plan and search"));
    m_sideWords->setAccessibleName(tr("In words"));
}

void LabView::setDesign(std::shared_ptr<const design::Design> design, std::shared_ptr<const catalog::Catalog> catalog)
{
    m_facts.design = std::move(design);
    m_facts.catalog = std::move(catalog);
    m_plan->setFacts(m_facts); // the hand sees its own move before the figures arrive
}

void LabView::setAssessment(std::shared_ptr<const assess::Assessment> assessment,
                            std::shared_ptr<const assess::Assessment> before)
{
    m_facts.assessment = std::move(assessment);
    m_facts.before = std::move(before);
    refresh();
    askMap();
}

void LabView::setSearch(std::shared_ptr<const strategy::SearchResult> search)
{
    m_search = std::move(search);
    // The capacity of the GPU that was searched for is nobody's choice, and the next GPU has another.
    const bool chosen = m_search && question().memoryLimit;
    m_facts.searchLimit = chosen ? m_search->memoryLimit : std::nullopt;
    m_pareto->setFacts(m_facts);
    m_words->setFacts(m_facts);
    m_foldedWords->setFacts(m_facts);
    m_pareto->setSearch(m_search);
    m_box->setSearch(m_search);
    offer();
}

void LabView::setNeighbours(std::shared_ptr<const std::vector<strategy::Neighbour>> neighbours)
{
    m_words->setNeighbours(neighbours);
    m_foldedWords->setNeighbours(std::move(neighbours));
}

void LabView::setPreview(const std::shared_ptr<const assess::Assessment>& preview) { m_placement->setPreview(preview); }

void LabView::setPlansLaid(int plans, int ofAll) { m_box->setPlansLaid(plans, ofAll); }

void LabView::setSearchProgress(const strategy::SearchProgress& progress) { m_box->setProgress(progress); }

void LabView::setHeatMap(std::shared_ptr<const strategy::HeatMap> map) { m_heat->setMap(std::move(map)); }

SearchQuestion LabView::question() const { return m_box->question(); }

void LabView::forgetTyped() { m_plan->forgetTyped(); }

void LabView::refresh()
{
    m_plan->setFacts(m_facts);
    m_box->setFacts(m_facts);
    m_strip->setFacts(m_facts);
    m_schedule->setFacts(m_facts);
    m_placement->setFacts(m_facts.design, m_facts.assessment, m_facts.before);
    m_memory->setChart(stageMemoryChart(m_facts));
    m_waterfall->setChart(waterfallChart(m_facts));
    m_pareto->setFacts(m_facts);
    m_words->setFacts(m_facts);
    m_foldedWords->setFacts(m_facts);
}

void LabView::askSearch()
{
    Q_EMIT searchRequested(m_box->question());
    askMap();
}

void LabView::askMap()
{
    if (m_plans->currentWidget() == m_heat)
        Q_EMIT heatMapRequested(m_heat->across(), m_heat->up());
}

void LabView::offer()
{
    const strategy::RankedPlan* clicked = m_pareto->chosen();
    const bool found = m_search && !m_search->best.empty();
    m_box->setOffered(clicked != nullptr ? clicked : found ? &m_search->best.front() : nullptr, clicked != nullptr);
}

void LabView::take(const strategy::RankedPlan& plan) { takeJob(withPlan(m_facts.choice(), plan)); }

void LabView::takeJob(const design::TrainingChoice& job)
{
    Q_EMIT intentRaised({"edit.plan", {}, [job](const design::Design& d) -> Result<design::Design> {
                             design::Workload workload = *d.workload;
                             workload.training = job;
                             return design::setWorkload(d, workload);
                         }});
}

/// Against what is on the screen, which is what the person compared it with.
void LabView::calibrate(double seconds)
{
    if (m_facts.step() == nullptr)
        return;
    const auto factor = training::stackFactor(m_facts.step()->context, m_facts.stepInputs()->plan, seconds);
    if (!factor)
        return;
    Q_EMIT intentRaised(
        {"edit.calibration", {}, [factor = *factor, seconds](const design::Design& d) -> Result<design::Design> {
             return design::calibrate(d, factor, Seconds(seconds));
         }});
}

void LabView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
        m_pareto->setSearch(m_search);
    }
}

void LabView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool column = width() >= kRoomForWords;
    m_side->setVisible(column);
    m_row->setIncluded(m_folded, !column);
}

void LabView::paintEvent(QPaintEvent* /*event*/) { QPainter(this).fillRect(rect(), look::currentTheme().line); }

} // namespace cw::lab
