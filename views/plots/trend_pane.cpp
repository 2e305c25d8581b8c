// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_pane.h"

#include "look/theme.h"
#include "plots/trend_plot.h"

#include <QEvent>
#include <QMenu>

namespace cw::plots {

TrendPane::TrendPane(QWidget* parent) : PlotPane(parent), m_plot(new TrendPlot(this))
{
    connect(m_plot, &TrendPlot::menuRequested, this, &TrendPane::openMenu);
}

void TrendPane::setChart(const TrendChart& chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    setTitles(chart.title, chart.subtitle, chart.figure);
    setAccessibleDescription(spoken(chart));
    m_plot->show(m_chart, look::currentTheme());
}

QString TrendPane::table() const { return csv(m_chart); }

void TrendPane::placeBody(const QRect& body)
{
    if (!body.isEmpty()) // QCustomPlot warns when it paints on nothing
        m_plot->setGeometry(body);
}

void TrendPane::paintPlot(QPainter& painter, const QRectF& into)
{
    TrendPlot picture;
    picture.resize(into.size().toSize());
    picture.show(m_chart, look::currentTheme());
    picture.paint(painter, into);
}

void TrendPane::extendMenu(QMenu& menu)
{
    menu.addAction(tr("Open the large view"), this, &TrendPane::largeViewRequested);
    menu.addAction(tr("Show all years"), m_plot, &TrendPlot::resetView);
}

void TrendPane::changeEvent(QEvent* event)
{
    PlotPane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_plot->show(m_chart, look::currentTheme());
}

} // namespace cw::plots
