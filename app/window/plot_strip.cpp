// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/plot_strip.h"

#include "look/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::app {
namespace {

constexpr int kHeight = 268;
constexpr int kNarrowestPlot = 280; ///< below it a plot's labels no longer fit

} // namespace

PlotStrip::PlotStrip(QWidget* parent) : QWidget(parent), m_tabs(new QTabWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setAccessibleName(tr("Plots"));
}

QSize PlotStrip::sizeHint() const { return {4 * kNarrowestPlot, kHeight}; }

void PlotStrip::setPlots(std::vector<Plot> plots)
{
    m_plots = std::move(plots);
    m_columns = 0;
    arrange();
}

/// As many plots beside each other as fit; the others follow on further tabs.
void PlotStrip::arrange()
{
    if (m_plots.empty())
        return;
    const int count = static_cast<int>(m_plots.size());
    int columns = std::clamp(width() / kNarrowestPlot, 1, count);
    if (columns == 3)
        columns = 2; // two and two, not three and one
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int page = m_tabs->currentIndex();
    for (const Plot& plot : m_plots)
        plot.widget->setParent(this);
    while (m_tabs->count() > 0) {
        QWidget* old = m_tabs->widget(0);
        m_tabs->removeTab(0);
        old->deleteLater();
    }
    for (int first = 0; first < count; first += columns) {
        auto* sheet = new QWidget;
        auto* row = new QHBoxLayout(sheet);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(1);
        QStringList names;
        for (int i = first; i < std::min(count, first + columns); ++i) {
            const Plot& plot = m_plots[static_cast<std::size_t>(i)];
            row->addWidget(plot.widget, 1);
            plot.widget->show();
            names << plot.name;
        }
        m_tabs->addTab(sheet, names.join(QStringLiteral(" · ")));
    }
    m_tabs->tabBar()->setVisible(m_tabs->count() > 1);
    m_tabs->setCurrentIndex(std::clamp(page, 0, m_tabs->count() - 1));
}

void PlotStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PlotStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::currentTheme().line); // shows as the 1-px lines between the plots
}

} // namespace cw::app
