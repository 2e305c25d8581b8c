// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/curve_pane.h"

#include "format/numbers.h"
#include "look/fonts.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>
#include <limits>

namespace cw::site {
namespace {

constexpr double kHeadroom = 0.08; ///< of the axis, above the curves
constexpr float kBandOpacity = 0.22F;

void styleAxis(QCPAxis& axis, const look::Theme& theme)
{
    axis.setBasePen(QPen(theme.line, 1));
    axis.setTickPen(QPen(theme.line, 1));
    axis.setSubTicks(false);
    axis.setTickLabelFont(look::font(look::TypeSize::Caption));
    axis.setTickLabelColor(theme.secondaryText);
    axis.setLabelFont(look::font(look::TypeSize::Caption));
    axis.setLabelColor(theme.secondaryText);
    axis.setTickLengthOut(2);
    axis.setTickLengthIn(0);
    axis.setLabelPadding(2);
    axis.grid()->setPen(QPen(theme.axisGrid, 1));
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.setNumberFormat(QStringLiteral("gb"));
    axis.setNumberPrecision(4);
    axis.ticker()->setTickCount(4);
}

QVector<double> valuesOf(const Curve& curve, double (QPointF::*part)() const)
{
    QVector<double> out;
    for (const QPointF& point : curve.points)
        out.append((point.*part)());
    return out;
}

void addCurve(QCustomPlot& plot, const Curve& curve, const look::Theme& theme)
{
    const QColor colour = theme.series.*curve.colour;
    const QVector<double> x = valuesOf(curve, &QPointF::x);
    if (!curve.low.empty()) {
        QCPGraph* low = plot.addGraph();
        QCPGraph* high = plot.addGraph();
        low->setPen(Qt::NoPen);
        high->setPen(Qt::NoPen);
        low->setData(x, QVector<double>(curve.low.begin(), curve.low.end()));
        high->setData(x, QVector<double>(curve.high.begin(), curve.high.end()));
        QColor wash = colour;
        wash.setAlphaF(kBandOpacity);
        high->setBrush(wash);
        high->setChannelFillGraph(low);
        low->removeFromLegend();
        high->removeFromLegend();
    }
    QCPGraph* graph = plot.addGraph();
    graph->setName(curve.name);
    graph->setPen(QPen(colour, 2, curve.dashed ? Qt::DashLine : Qt::SolidLine));
    graph->setData(x, valuesOf(curve, &QPointF::y));
}

/// Words stand right of their line, or left of it near the right edge, one below the other.
void addMark(QCustomPlot& plot, const CurveMark& mark, int number, const look::Theme& theme)
{
    auto* line = new QCPItemStraightLine(&plot);
    line->setPen(QPen(mark.strong ? theme.accent : theme.tertiaryText, mark.strong ? 2 : 1, mark.strong ? Qt::SolidLine : Qt::DashLine));
    line->point1->setCoords(mark.x, 0);
    line->point2->setCoords(mark.x, 1);
    auto* words = new QCPItemText(&plot);
    words->setText(mark.text);
    words->setFont(look::font(look::TypeSize::Caption, mark.strong));
    words->setColor(mark.strong ? theme.accent : theme.secondaryText);
    words->setPadding(QMargins(4, 1, 4, 1));
    const bool isRight = plot.xAxis->coordToPixel(mark.x) > plot.axisRect()->center().x();
    words->setPositionAlignment(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft));
    words->position->setTypeX(QCPItemPosition::ptPlotCoords);
    words->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    words->position->setCoords(mark.x, 0.08 + 0.11 * number);
}

/// At the foot, on the side where the lowest curve leaves more room above it.
Qt::Alignment roomiestCorner(const CurveChart& chart)
{
    double left = std::numeric_limits<double>::infinity();
    double right = left;
    for (const Curve& curve : chart.curves) {
        if (curve.points.empty())
            continue;
        left = std::min(left, curve.points.front().y());
        right = std::min(right, curve.points.back().y());
    }
    return Qt::AlignBottom | (left > right ? Qt::AlignLeft : Qt::AlignRight);
}

void addLegend(QCustomPlot& plot, const CurveChart& chart, const look::Theme& theme)
{
    plot.legend->setVisible(plot.legend->itemCount() > 1);
    plot.legend->setFont(look::font(look::TypeSize::Caption));
    plot.legend->setTextColor(theme.secondaryText);
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setRowSpacing(0);
    plot.legend->setMargins(QMargins(0, 0, 0, 0));
    plot.axisRect()->insetLayout()->setInsetAlignment(0, roomiestCorner(chart));
}

void build(QCustomPlot& plot, const CurveChart& chart, const look::Theme& theme, const QSize& size)
{
    plot.setLocale(QLocale::c());
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(QBrush(theme.dock));
    plot.setViewport(QRect(QPoint(0, 0), size));
    plot.xAxis->setScaleType(chart.logarithmicX ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot.xAxis->setTicker(chart.logarithmicX ? QSharedPointer<QCPAxisTicker>(QSharedPointer<QCPAxisTickerLog>::create())
                                             : QSharedPointer<QCPAxisTicker>::create());
    styleAxis(*plot.xAxis, theme);
    styleAxis(*plot.yAxis, theme);
    plot.xAxis->setLabel(chart.xAxis);
    plot.yAxis->setLabel(chart.yAxis);
    for (const Curve& curve : chart.curves)
        addCurve(plot, curve, theme);
    plot.rescaleAxes();
    if (chart.y.first < chart.y.second)
        plot.yAxis->setRange(chart.y.first, chart.y.second);
    else
        plot.yAxis->setRange(0, plot.yAxis->range().upper * (1 + kHeadroom));
    addLegend(plot, chart, theme);
    plot.replot();
    for (std::size_t i = 0; i < chart.marks.size(); ++i)
        addMark(plot, chart.marks[i], static_cast<int>(i), theme);
}

} // namespace

CurvePane::CurvePane(QWidget* parent) : PlotPane(parent), m_plot(new QCustomPlot(this))
{
    m_plot->setFocusPolicy(Qt::NoFocus); // the pane takes the keyboard
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent* event) { showTip(event->position(), event->globalPosition().toPoint()); });
}

void CurvePane::setChart(const CurveChart& chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    setTitles(chart.title, chart.subtitle, chart.figure);
    setAccessibleDescription(spoken(chart));
    redraw();
    update();
}

void CurvePane::redraw()
{
    m_plot->setVisible(m_chart.empty.isEmpty());
    if (m_chart.empty.isEmpty() && !m_body.isEmpty()) {
        build(*m_plot, m_chart, look::currentTheme(), m_body.size());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

QString CurvePane::table() const { return csv(m_chart); }

void CurvePane::placeBody(const QRect& body)
{
    m_body = body;
    if (body.isEmpty()) // QCustomPlot warns when it paints on nothing
        return;
    m_plot->setGeometry(body);
    redraw();
}

void CurvePane::paintEvent(QPaintEvent* event)
{
    PlotPane::paintEvent(event);
    if (m_chart.empty.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(look::font(look::TypeSize::Body));
    painter.setPen(look::currentTheme().secondaryText);
    painter.drawText(m_body, Qt::AlignCenter | Qt::TextWordWrap, m_chart.empty);
}

void CurvePane::paintPlot(QPainter& painter, const QRectF& into)
{
    if (!m_chart.empty.isEmpty()) {
        painter.setPen(look::currentTheme().secondaryText);
        painter.drawText(into, Qt::AlignCenter | Qt::TextWordWrap, m_chart.empty);
        return;
    }
    QCustomPlot picture;
    build(picture, m_chart, look::currentTheme(), into.size().toSize());
    painter.save();
    painter.translate(into.topLeft());
    picture.toPainter(static_cast<QCPPainter*>(&painter), static_cast<int>(into.width()), static_cast<int>(into.height()));
    painter.restore();
}

void CurvePane::showTip(const QPointF& position, const QPoint& global)
{
    const double x = m_plot->xAxis->pixelToCoord(position.x());
    QStringList lines;
    for (const Curve& curve : m_chart.curves) {
        const auto after = std::ranges::lower_bound(curve.points, x, {}, &QPointF::x);
        if (after == curve.points.end() || after == curve.points.begin())
            continue;
        const QPointF before = *(after - 1);
        const double share = (x - before.x()) / (after->x() - before.x());
        lines << QStringLiteral("%1: %2").arg(curve.name, format::number(before.y() + share * (after->y() - before.y())));
    }
    if (lines.isEmpty() || !m_plot->axisRect()->rect().contains(position.toPoint()))
        return QToolTip::hideText();
    QToolTip::showText(global, QStringLiteral("%1: %2\n%3").arg(m_chart.xAxis, format::number(x), lines.join(u'\n')), m_plot);
}

bool CurvePane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        openMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return PlotPane::eventFilter(watched, event);
}

void CurvePane::changeEvent(QEvent* event)
{
    PlotPane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        redraw();
}

} // namespace cw::site
