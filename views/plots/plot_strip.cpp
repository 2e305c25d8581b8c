// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plot_strip.h"

#include "assess/assessment.h"
#include "look/theme.h"
#include "panels/figure_differences.h"
#include "plots/bar_pane.h"
#include "plots/trend_pane.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::plots {
namespace {

constexpr int kPlots = 4;
constexpr int kNarrowest = 280; ///< a plot in less width is no longer readable
constexpr int kHeight = 268;

} // namespace

PlotStrip::PlotStrip(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_grid(new QGridLayout), m_bandwidth(new BarPane(this)),
      m_memory(new BarPane(this)), m_power(new BarPane(this)),
      m_trends(new TrendPane(this)), m_panes{m_bandwidth, m_memory, m_power, m_trends}
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addLayout(m_grid, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1); // the line between plots is painted below them
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->setAccessibleName(tr("Plots"));
    connect(m_tabs, &QTabBar::currentChanged, this, &PlotStrip::arrange);
    for (PlotPane* pane : m_panes)
        connect(pane, &PlotPane::explainRequested, this, &PlotStrip::explainRequested);
    connect(m_trends, &TrendPane::largeViewRequested, this, &PlotStrip::trendsRequested);
    arrange();
}

void PlotStrip::setAssessment(AssessmentPtr assessment)
{
    m_assessment = std::move(assessment);
    refresh();
}

void PlotStrip::setPreview(AssessmentPtr preview)
{
    m_preview = std::move(preview);
    refresh();
}

/// Hidden behind another page it waits until it is looked at again.
void PlotStrip::refresh()
{
    m_stale = !isVisible() && window()->isVisible();
    if (m_stale)
        return;
    const assess::Assessment* shown = m_preview ? m_preview.get() : m_assessment.get();
    if (shown == nullptr)
        return;
    const views::FigureDifferences differences(m_preview ? m_assessment.get() : nullptr, shown);
    const auto show = [&](BarPane* pane, const BarChart& chart) {
        const views::FigureDifference moved = differences.of(chart.figure.toStdString());
        pane->setChart(chart, moved.text, moved.tone);
    };
    show(m_bandwidth, bandwidthChart(*shown));
    show(m_memory, memoryChart(*shown));
    show(m_power, powerChart(*shown));
    m_trends->setChart(trendChart(*shown));
}

void PlotStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

QSize PlotStrip::sizeHint() const { return {kPlots * 336, kHeight}; }

QSize PlotStrip::minimumSizeHint() const { return {kNarrowest, 180}; }

void PlotStrip::nameTabs()
{
    const QStringList names{tr("Bandwidth"), tr("Memory"), tr("Power"), tr("Growth")};
    const int pages = (kPlots + m_columns - 1) / m_columns;
    const QSignalBlocker blocker(m_tabs);
    const int current = m_tabs->currentIndex();
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (int page = 0; page < pages; ++page) {
        const int first = page * m_columns;
        if (m_columns == 1)
            m_tabs->addTab(names[first]);
        else
            m_tabs->addTab(tr("%1 · %2").arg(names[first], names[first + 1]));
    }
    m_tabs->setCurrentIndex(std::clamp(current, 0, pages - 1));
    m_tabs->setVisible(pages > 1);
}

/// All four where they fit, otherwise pages of two, otherwise one at a time.
void PlotStrip::arrange()
{
    const int columns = width() >= kPlots * kNarrowest ? kPlots : width() >= 2 * kNarrowest ? 2 : 1;
    if (columns != m_columns) {
        m_columns = columns;
        nameTabs();
    }
    const int first = std::max(0, m_tabs->currentIndex()) * m_columns;
    for (PlotPane* pane : m_panes)
        m_grid->removeWidget(pane);
    for (int i = 0; i < kPlots; ++i) {
        const bool shown = i >= first && i < first + m_columns;
        PlotPane* pane = m_panes[static_cast<std::size_t>(i)];
        if (shown)
            m_grid->addWidget(pane, 0, i - first);
        pane->setVisible(shown);
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
    }
}

void PlotStrip::resizeEvent(QResizeEvent*)
{
    const int columns = width() >= kPlots * kNarrowest ? kPlots : width() >= 2 * kNarrowest ? 2 : 1;
    if (columns != m_columns)
        arrange();
}

void PlotStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_tabs->setAccessibleName(tr("Plots"));
        nameTabs();
        refresh();
    }
}

void PlotStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::currentTheme().line); // shows between the plots
    if (m_tabs->isVisible())
        painter.fillRect(m_tabs->geometry(), look::currentTheme().window);
}

} // namespace cw::plots
