// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/bar_pane.h"

#include "plots/bar_scene.h"

#include <QContextMenuEvent>
#include <QCursor>
#include <QGraphicsView>
#include <QToolTip>

namespace cw::plots {

BarPane::BarPane(QWidget* parent)
    : PlotPane(parent), m_scene(new BarScene(this)), m_view(new QGraphicsView(m_scene, this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_view->setFocusPolicy(Qt::NoFocus); // the pane takes the keyboard
    m_view->viewport()->installEventFilter(this);
    m_view->viewport()->setMouseTracking(true);
    connect(m_scene, &BarScene::hovered, this, &BarPane::showTip);
}

void BarPane::setChart(const BarChart& chart, const QString& difference, views::Tone tone)
{
    setBadge(difference, tone);
    if (chart == m_chart)
        return;
    m_chart = chart;
    setTitles(chart.title, chart.subtitle, chart.figure);
    setAccessibleDescription(spoken(chart));
    redraw();
}

void BarPane::redraw()
{
    if (m_view->width() > 0 && m_view->height() > 0)
        m_scene->show(m_chart, look::currentTheme(), m_view->size());
}

void BarPane::placeBody(const QRect& body)
{
    m_view->setGeometry(body);
    redraw();
}

void BarPane::paintPlot(QPainter& painter, const QRectF& into)
{
    BarScene picture;
    picture.show(m_chart, look::currentTheme(), into.size());
    picture.render(&painter, into, picture.sceneRect());
}

QString BarPane::table() const { return csv(m_chart); }

void BarPane::showTip(int row)
{
    if (row < 0 || row >= static_cast<int>(m_chart.rows.size()))
        QToolTip::hideText();
    else
        QToolTip::showText(QCursor::pos(), m_chart.rows[static_cast<std::size_t>(row)].tip, m_view);
}

bool BarPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        openMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return PlotPane::eventFilter(watched, event);
}

void BarPane::changeEvent(QEvent* event)
{
    PlotPane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        redraw();
}

} // namespace cw::plots
