// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_picture.h"

#include "look/fonts.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace cw::plots {
namespace {

constexpr double kHeadroom = 0.06;     ///< of the axis, above and below the points
constexpr double kRoomForWords = 0.22; ///< of the axis, for the panel's name
constexpr double kFewDecades = 4;      ///< a range below it shows whole powers of ten

} // namespace

TrendPlot::Picture::Picture(QWidget* parent) : m_plot(new QCustomPlot(parent))
{
    m_plot->setLocale(QLocale::c()); // Qt 6's default locale would write "1E+08" instead of 10⁸
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setBackground(Qt::NoBrush);
    m_plot->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_plot->setFocusPolicy(Qt::NoFocus);
}

TrendPlot::Picture::~Picture() = default;

void TrendPlot::Picture::show(const TrendChart& chart, const look::Theme& theme)
{
    if (chart == m_chart && theme == m_theme && !m_rects.empty())
        return;
    // What a person has zoomed to stays while the star moves; other years start afresh.
    const bool sameYears =
        !m_rects.empty() && chart.fromYear == m_chart.fromYear && chart.untilYear == m_chart.untilYear;
    const auto years = sameYears ? yearsShown() : std::pair(chart.fromYear, chart.untilYear);
    m_chart = chart;
    m_theme = theme;
    build();
    for (QCPAxisRect* rect : m_rects)
        rect->axis(QCPAxis::atBottom)->setRange(years.first, years.second);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendPlot::Picture::clear()
{
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->plotLayout()->clear();
    m_rects.clear();
    m_verticals.clear();
    m_horizontals.clear();
}

void TrendPlot::Picture::build()
{
    clear();
    m_plot->setBackground(QBrush(m_theme.dock));
    m_plot->plotLayout()->setRowSpacing(6);
    m_plot->plotLayout()->setMargins(QMargins());
    for (std::size_t i = 0; i < m_chart.panels.size(); ++i)
        addPanel(m_chart.panels[i], i + 1 == m_chart.panels.size());
    if (m_rects.empty())
        return;
    auto* group = new QCPMarginGroup(m_plot);
    for (QCPAxisRect* rect : m_rects)
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    auto* credit = new QCPTextElement(m_plot, m_chart.attribution, look::font(look::TypeSize::Caption));
    credit->setTextColor(m_theme.tertiaryText);
    credit->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    credit->setMargins(QMargins(2, 0, 0, 0));
    credit->setMaximumSize(QWIDGETSIZE_MAX, 16);
    m_plot->plotLayout()->addElement(static_cast<int>(m_rects.size()), 0, credit);
}

void TrendPlot::Picture::addPanel(const TrendPanel& panel, bool last)
{
    auto* rect = new QCPAxisRect(m_plot, true);
    const int row = static_cast<int>(m_rects.size());
    m_plot->plotLayout()->addElement(row, 0, rect);
    m_plot->plotLayout()->setRowStretchFactor(row, row == 0 && m_chart.panels.size() > 1 ? 64 : 36);
    rect->setMinimumMargins(QMargins(2, 2, 8, 2));
    rect->setRangeDrag(Qt::Horizontal);
    rect->setRangeZoom(Qt::Horizontal);
    m_rects.push_back(rect);
    styleAxes(rect, last);
    fitValueRange(rect, panel);
    addShades(rect, panel);
    addBand(rect, panel);
    addLine(rect, panel);
    addPoints(rect, panel);
    addStar(rect, panel);
    addWords(rect, panel);
    addCrosshair(rect);
    // Every panel follows the one that is zoomed.
    QObject::connect(rect->axis(QCPAxis::atBottom), qOverload<const QCPRange&>(&QCPAxis::rangeChanged), m_plot,
                     [this](const QCPRange& range) {
                         for (QCPAxisRect* other : m_rects)
                             other->axis(QCPAxis::atBottom)->setRange(range);
                     });
}

void TrendPlot::Picture::styleAxes(QCPAxisRect* rect, bool last)
{
    for (QCPAxis* axis : rect->axes()) {
        axis->setBasePen(QPen(m_theme.line, 1));
        axis->setTickPen(QPen(m_theme.line, 1));
        axis->setSubTicks(false);
        axis->setTickLabelFont(look::font(look::TypeSize::Caption));
        axis->setTickLabelColor(m_theme.secondaryText);
        axis->setTickLabelPadding(3);
        axis->setTickLengthOut(2);
        axis->setTickLengthIn(0);
        axis->grid()->setPen(QPen(m_theme.axisGrid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
    }
    QCPAxis* time = rect->axis(QCPAxis::atBottom);
    time->setTickLabels(last);
    time->setNumberFormat(QStringLiteral("f"));
    time->setNumberPrecision(0);
    const auto years = QSharedPointer<QCPAxisTickerFixed>::create(); // whole years, never 2012.5
    years->setTickStep(1);
    years->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    years->setTickCount(5);
    time->setTicker(years);
    time->grid()->setVisible(false);
    time->setRange(m_chart.fromYear, m_chart.untilYear);
    QCPAxis* values = rect->axis(QCPAxis::atLeft);
    if (m_logarithmic) {
        values->setScaleType(QCPAxis::stLogarithmic);
        values->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        values->ticker()->setTickCount(3);
    }
    values->setNumberFormat(QStringLiteral("eb"));
    values->setNumberPrecision(0);
}

double TrendPlot::Picture::lastYearOf(const TrendPanel& panel) const
{
    return panel.fit ? panel.fit->lastYear : m_chart.untilYear;
}

QColor TrendPlot::Picture::colourOf(const TrendPanel& panel) const { return m_theme.series.*panel.colour; }

void TrendPlot::Picture::fitValueRange(QCPAxisRect* rect, const TrendPanel& panel)
{
    double low = INFINITY;
    double high = -INFINITY;
    const auto take = [&low, &high](double value) {
        if (value > 0 && std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const TrendPoint& point : panel.points) {
        if (point.year >= m_chart.fromYear)
            take(point.value);
    }
    if (panel.star)
        take(panel.star->value);
    if (panel.fit)
        take(std::pow(10, trends::bandAt(*panel.fit, m_chart.untilYear).log10Value) / panel.unitScale);
    if (!(low < high))
        return;
    if (m_logarithmic) {
        double bottom = std::log10(low);
        double top = std::log10(high);
        bottom -= (top - bottom) * kHeadroom;
        top += (top - bottom) * kRoomForWords;
        if (top - bottom < kFewDecades) { // so that at least two ticks are in sight
            bottom = std::floor(bottom);
            top = std::max(std::ceil(top), bottom + 2);
        }
        rect->axis(QCPAxis::atLeft)->setRange(std::pow(10, bottom), std::pow(10, top));
        const bool plain = bottom >= -4 && top <= 4;
        rect->axis(QCPAxis::atLeft)->setNumberFormat(plain ? QStringLiteral("g") : QStringLiteral("eb"));
        rect->axis(QCPAxis::atLeft)->setNumberPrecision(plain ? 6 : 0);
    } else {
        rect->axis(QCPAxis::atLeft)->setRange(0, high * (1 + kHeadroom));
    }
}

void TrendPlot::Picture::moveCrosshair(const QPointF& position)
{
    if (!m_crosshair)
        return;
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        const QRectF area = m_rects[i]->rect();
        m_verticals[i]->setVisible(position.x() >= area.left() && position.x() <= area.right());
        m_verticals[i]->start->setCoords(position.x(), area.top());
        m_verticals[i]->end->setCoords(position.x(), area.bottom());
        m_horizontals[i]->setVisible(area.contains(position));
        m_horizontals[i]->start->setCoords(area.left(), position.y());
        m_horizontals[i]->end->setCoords(area.right(), position.y());
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendPlot::Picture::setCrosshair(bool shown)
{
    m_crosshair = shown;
    if (!shown) {
        for (QCPItemLine* line : m_verticals)
            line->setVisible(false);
        for (QCPItemLine* line : m_horizontals)
            line->setVisible(false);
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void TrendPlot::Picture::setLogarithmic(bool logarithmic)
{
    if (logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    const auto years = yearsShown();
    build();
    for (QCPAxisRect* rect : m_rects)
        rect->axis(QCPAxis::atBottom)->setRange(years.first, years.second);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendPlot::Picture::resetView()
{
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        fitValueRange(m_rects[i], m_chart.panels[i]);
        m_rects[i]->axis(QCPAxis::atBottom)->setRange(m_chart.fromYear, m_chart.untilYear);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendPlot::Picture::showYears(double from, double until)
{
    if (m_rects.empty())
        return;
    m_rects.front()->axis(QCPAxis::atBottom)->setRange(from, until);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::pair<double, double> TrendPlot::Picture::yearsShown() const
{
    if (m_rects.empty())
        return {m_chart.fromYear, m_chart.untilYear};
    const QCPRange range = m_rects.front()->axis(QCPAxis::atBottom)->range();
    return {range.lower, range.upper};
}

QPointF TrendPlot::Picture::pixelOf(int panel, double year, double value) const
{
    QCPAxisRect* rect = m_rects.at(static_cast<std::size_t>(panel));
    return {rect->axis(QCPAxis::atBottom)->coordToPixel(year), rect->axis(QCPAxis::atLeft)->coordToPixel(value)};
}

QString TrendPlot::Picture::tipAt(const QPointF& position, double reachPx) const
{
    double nearest = reachPx * reachPx;
    QString tip;
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        if (!m_rects[i]->rect().contains(position.toPoint()))
            continue;
        for (const TrendPoint& point : m_chart.panels[i].points) {
            const QPointF away = pixelOf(static_cast<int>(i), point.year, point.value) - position;
            const double distance = QPointF::dotProduct(away, away);
            if (distance < nearest) {
                nearest = distance;
                tip = point.tip;
            }
        }
    }
    return tip;
}

void TrendPlot::Picture::paint(QPainter& painter, const QRectF& into)
{
    // A QPainter cannot be asked what it is; the header tells callers to hand over a QCPPainter.
    auto& scientific = static_cast<QCPPainter&>(painter);
    const QSize before = m_plot->size();
    painter.save();
    painter.translate(into.topLeft());
    m_plot->toPainter(&scientific, static_cast<int>(into.width()), static_cast<int>(into.height()));
    painter.restore();
    if (before.isValid() && !before.isEmpty())
        m_plot->setViewport(QRect(QPoint(0, 0), before));
}

} // namespace cw::plots
