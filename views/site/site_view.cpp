// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/site_view.h"

#include "design/edits.h"
#include "panels/field_form.h"
#include "panels/inspector_fields.h"
#include "plots/bar_pane.h"
#include "site/flow_pane.h"
#include "site/month_box.h"
#include "site/site_charts.h"
#include "site/swing_pane.h"
#include "site/weather_box.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cw::site {
namespace {

constexpr int kPageGap = 12;
constexpr int kNarrowestPane = 440;
constexpr int kMostColumns = 3;
constexpr int kPaneHeight = 268;
constexpr int kFormWidth = 320;

} // namespace

SiteView::SiteView(QWidget* parent)
    : QWidget(parent),
      m_form(new views::FieldForm),
      m_weather(new WeatherBox),
      m_plots(new QScrollArea),
      m_flow(new FlowPane),
      m_racks(new plots::BarPane),
      m_efficiency(new plots::BarPane),
      m_reach(new plots::BarPane),
      m_interval(new CurvePane),
      m_month(new MonthBox),
      m_capital(new plots::BarPane),
      m_year(new plots::BarPane),
      m_breakEven(new CurvePane),
      m_swings(new SwingPane)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeForm());
    row->addWidget(m_plots, 1);
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("sitePage"));
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(kPageGap, kPageGap, kPageGap, kPageGap);
    m_grid->setSpacing(kPageGap);
    m_plots->setWidgetResizable(true);
    m_plots->setFrameShape(QFrame::NoFrame);
    m_plots->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_plots->setWidget(page);
    m_plots->viewport()->installEventFilter(this);
    for (plots::PlotPane* pane : std::initializer_list<plots::PlotPane*>{m_flow, m_racks, m_efficiency, m_reach, m_interval, &m_month->pane(),
                                                                         m_capital, m_year, m_breakEven, m_swings})
        connect(pane, &plots::PlotPane::explainRequested, this, &SiteView::explainRequested);
    connect(m_form, &views::FieldForm::intentReady, this, &SiteView::intentRaised);
    connect(m_weather, &WeatherBox::readRequested, this, &SiteView::weatherRequested);
    connect(m_weather, &WeatherBox::forgetRequested, this, [this] {
        Q_EMIT intentRaised({"edit.site", {}, [](const design::Design& now) -> Result<design::Design> {
                                 design::Site site = *now.site;
                                 site.weather.clear();
                                 return design::setSite(now, site);
                             }});
    });
    connect(m_month, &MonthBox::playRequested, this, &SiteView::playMonths);
    connect(m_month, &MonthBox::stopRequested, this, &SiteView::monthsStopped);
    arrange();
}

/// The form in its own scroll area; what it refuses is scrolled into sight.
QWidget* SiteView::makeForm()
{
    auto* area = new QScrollArea;
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("siteForm"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kPageGap, kPageGap, kPageGap, kPageGap);
    column->addWidget(m_form);
    column->addWidget(m_weather);
    column->addStretch();
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    area->setFixedWidth(kFormWidth);
    connect(m_form, &views::FieldForm::revealRequested, area, [area](QWidget* part) { area->ensureWidgetVisible(part); });
    return area;
}

/// As many columns as are wide enough to read; Tab goes through them in this order.
void SiteView::arrange()
{
    const int columns = std::clamp((m_plots->viewport()->width() - kPageGap) / (kNarrowestPane + kPageGap), 1, kMostColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    QWidget* const all[] = {m_flow, m_racks, m_efficiency, m_reach, m_interval, m_month, m_year, m_capital, m_breakEven, m_swings};
    int place = 0;
    QWidget* before = nullptr;
    for (QWidget* pane : all) {
        m_grid->removeWidget(pane);
        m_grid->addWidget(pane, place / columns, place % columns);
        pane->setMinimumHeight(kPaneHeight);
        if (before != nullptr)
            setTabOrder(before, pane);
        before = pane;
        ++place;
    }
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void SiteView::setDesign(std::shared_ptr<const design::Design> design, const std::shared_ptr<const catalog::Catalog>& catalog)
{
    m_design = std::move(design);
    m_catalog = catalog;
    m_form->setFields(views::siteFields(*m_design, *m_catalog));
    m_weather->setMeasured(!m_design->site->weather.empty());
}

void SiteView::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    const auto jobOf = [](const assess::Assessment* one) {
        return one != nullptr && one->reliability ? one->reliability->result.job : std::nullopt;
    };
    if (jobOf(assessment.get()) != jobOf(m_assessment.get())) { // what was played, or is being played, is another job's
        m_months.reset();
        Q_EMIT monthsStopped();
    }
    m_assessment = std::move(assessment);
    redraw();
}

void SiteView::forgetTyped() { m_form->forgetTyped(); }

void SiteView::showProblem(const QString& text) { m_form->showProblem(text); }

void SiteView::redraw()
{
    if (!m_assessment || !m_design)
        return;
    m_flow->setChart(powerFlow(*m_assessment));
    m_racks->setChart(rackPowerChart(*m_assessment, *m_design));
    m_efficiency->setChart(efficiencyChart(*m_assessment));
    m_reach->setChart(reachChart(*m_assessment));
    m_interval->setChart(intervalChart(*m_assessment));
    m_capital->setChart(capitalChart(*m_assessment));
    m_year->setChart(yearChart(*m_assessment));
    m_breakEven->setChart(breakEvenChart(*m_assessment));
    m_swings->setChart(costSwings(*m_assessment));
    redrawMonth();
}

void SiteView::redrawMonth()
{
    m_month->setPlayable(m_assessment->reliability && m_assessment->reliability->result.job);
    m_month->pane().setChart(monthChart(*m_assessment, m_months.get()));
}

void SiteView::playMonths()
{
    if (!m_assessment || !m_assessment->reliability || !m_assessment->reliability->result.job)
        return;
    reliability::MonthPlan plan;
    plan.job = *m_assessment->reliability->result.job;
    Q_EMIT monthsRequested(plan);
}

void SiteView::setMonths(std::shared_ptr<const reliability::Months> months)
{
    m_months = std::move(months);
    setMonthsProgress({});
    if (m_assessment)
        redrawMonth();
}

void SiteView::setMonthsProgress(std::optional<double> share) { m_month->setProgress(share); }

bool SiteView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void SiteView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_design)
        return;
    m_form->setFields(views::siteFields(*m_design, *m_catalog));
    redraw();
}

} // namespace cw::site
