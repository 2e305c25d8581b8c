// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_plot.h"

#include "plots/trend_picture.h"

#include <QContextMenuEvent>
#include <QToolTip>
#include <qcustomplot.h>

namespace cw::plots {

constexpr double kReachPx = 9; ///< how near the pointer must be to a point

TrendPlot::TrendPlot(QWidget* parent) : QWidget(parent), m_picture(std::make_unique<Picture>(this))
{
    QCustomPlot& plot = m_picture->plot();
    plot.installEventFilter(this);
    connect(&plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        m_picture->moveCrosshair(event->position());
        const QString tip = tipAt(event->position());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(event->globalPosition().toPoint(), tip, this);
        Q_EMIT pointed(QString(tip).replace(u'\n', QStringLiteral(" · ")));
    });
    connect(&plot, &QCustomPlot::mouseDoubleClick, this, [this] { resetView(); });
}

TrendPlot::~TrendPlot() = default;

void TrendPlot::show(const TrendChart& chart, const look::Theme& theme) { m_picture->show(chart, theme); }

const TrendChart& TrendPlot::chart() const { return m_picture->chart(); }

void TrendPlot::paint(QPainter& painter, const QRectF& into) { m_picture->paint(painter, into); }

void TrendPlot::setLogarithmic(bool logarithmic) { m_picture->setLogarithmic(logarithmic); }

void TrendPlot::setCrosshair(bool shown) { m_picture->setCrosshair(shown); }

void TrendPlot::resetView() { m_picture->resetView(); }

std::pair<double, double> TrendPlot::yearsShown() const { return m_picture->yearsShown(); }

QPointF TrendPlot::pixelOf(int panel, double year, double value) const
{
    return m_picture->pixelOf(panel, year, value);
}

QString TrendPlot::tipAt(const QPointF& position) const { return m_picture->tipAt(position, kReachPx); }

void TrendPlot::resizeEvent(QResizeEvent*) { m_picture->plot().setGeometry(rect()); }

bool TrendPlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        Q_EMIT menuRequested(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_picture->moveCrosshair(QPointF(-1, -1));
        Q_EMIT pointed({});
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cw::plots
