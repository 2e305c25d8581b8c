// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of one panel: shades, band, line, points, star, words and crosshair.
#include "look/fonts.h"
#include "plots/trend_picture.h"

#include <QPainterPath>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cw::plots {
namespace {

constexpr double kCrowded = 0.12; ///< share of the years between star and guide
constexpr double kLowStar = 0.4;
constexpr double kBandShare = 0.20; ///< of the series colour, mixed with the paper: a PDF then needs no transparency
constexpr double kMeanBandShare = 0.45;
constexpr double kPointPx = 4;
constexpr double kStarPx = 18;
constexpr double kScatterUnit = 6; ///< QCustomPlot draws a custom mark of this size at scale 1
constexpr int kBandSteps = 48;
const QVector<qreal> kDashes{4, 3};

QPainterPath starPath()
{
    QPainterPath path;
    constexpr int kPoints = 5;
    constexpr double kInner = 0.42;
    for (int i = 0; i < 2 * kPoints; ++i) {
        const double radius = kScatterUnit / 2 * (i % 2 == 0 ? 1 : kInner);
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / kPoints;
        const QPointF at(radius * std::cos(angle), radius * std::sin(angle));
        if (i == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

QCPGraph* addGraph(QCPAxisRect* rect, const QString& layer)
{
    auto* graph = new QCPGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    graph->setLayer(layer);
    graph->setAdaptiveSampling(false);
    graph->setSelectable(QCP::stNone);
    return graph;
}

} // namespace

void TrendPlot::Picture::addShades(QCPAxisRect* rect, const TrendPanel& panel)
{
    const double from =
        m_chart.underObservedFrom ? std::min(*m_chart.underObservedFrom, lastYearOf(panel)) : lastYearOf(panel);
    if (!panel.fit)
        return;
    auto* shade = new QCPItemRect(m_plot);
    shade->setClipAxisRect(rect);
    shade->setLayer(QStringLiteral("background"));
    shade->setPen(Qt::NoPen);
    shade->setBrush(look::mixed(m_theme.dock, m_theme.strongLine, 0.22));
    for (QCPItemPosition* corner : {shade->topLeft, shade->bottomRight}) {
        corner->setAxisRect(rect);
        corner->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    shade->topLeft->setCoords(from, 0);
    shade->bottomRight->setCoords(from + 1000, 1); // to the end of any axis
    if (m_chart.underObserved.isEmpty())
        return;
    auto* word = new QCPItemText(m_plot);
    word->setClipAxisRect(rect);
    word->setFont(look::font(look::TypeSize::Caption));
    word->setColor(m_theme.tertiaryText);
    word->setText(m_chart.underObserved);
    word->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    word->position->setAxisRect(rect);
    word->position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    word->position->setTypeX(QCPItemPosition::ptPlotCoords);
    word->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    word->position->setCoords(from, 0.99);
    word->setPadding(QMargins(3, 0, 0, 2));
}

void TrendPlot::Picture::addBand(QCPAxisRect* rect, const TrendPanel& panel)
{
    if (!panel.fit)
        return;
    const double until = std::max(m_chart.untilYear, panel.fit->lastYear);
    const auto band = trends::bandBetween(*panel.fit, panel.fit->firstYear, until, kBandSteps);
    const auto fill = [&](double trends::BandPoint::*halfWidth, double share) {
        auto* upper = addGraph(rect, QStringLiteral("background"));
        auto* lower = addGraph(rect, QStringLiteral("background"));
        for (const trends::BandPoint& at : band) {
            upper->addData(at.year, std::pow(10, at.log10Value + at.*halfWidth) / panel.unitScale);
            lower->addData(at.year, std::pow(10, at.log10Value - at.*halfWidth) / panel.unitScale);
        }
        upper->setPen(Qt::NoPen);
        lower->setPen(Qt::NoPen);
        upper->setBrush(look::mixed(m_theme.dock, colourOf(panel), share));
        upper->setChannelFillGraph(lower);
    };
    fill(&trends::BandPoint::predictionHalfWidth, kBandShare);
    if (m_chart.meanBand)
        fill(&trends::BandPoint::meanHalfWidth, kMeanBandShare);
}

void TrendPlot::Picture::addLine(QCPAxisRect* rect, const TrendPanel& panel)
{
    if (!panel.fit)
        return;
    const auto draw = [&](double from, double until, const QPen& pen) {
        auto* line = addGraph(rect, QStringLiteral("main"));
        for (const trends::BandPoint& at : trends::bandBetween(*panel.fit, from, until, kBandSteps))
            line->addData(at.year, std::pow(10, at.log10Value) / panel.unitScale);
        line->setPen(pen);
    };
    draw(panel.fit->firstYear, panel.fit->lastYear, QPen(colourOf(panel), 2, Qt::SolidLine, Qt::FlatCap));
    if (m_chart.untilYear <= panel.fit->lastYear)
        return;
    QPen dashed(m_theme.tertiaryText, 2, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern(kDashes);
    draw(panel.fit->lastYear, m_chart.untilYear, dashed);
}

void TrendPlot::Picture::addPoints(QCPAxisRect* rect, const TrendPanel& panel)
{
    auto* sure = addGraph(rect, QStringLiteral("main"));
    auto* weak = addGraph(rect, QStringLiteral("main"));
    const auto shape = panel.squares ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssCircle;
    const QColor ink = colourOf(panel);
    for (const TrendPoint& point : panel.points)
        (point.weak ? weak : sure)->addData(point.year, point.value);
    sure->setLineStyle(QCPGraph::lsNone);
    weak->setLineStyle(QCPGraph::lsNone);
    sure->setScatterStyle(QCPScatterStyle(shape, QPen(ink, 0.5), ink, kPointPx));
    weak->setScatterStyle(QCPScatterStyle(shape, QPen(ink, 1), m_theme.dock, kPointPx));
}

void TrendPlot::Picture::addStar(QCPAxisRect* rect, const TrendPanel& panel)
{
    if (!panel.star)
        return;
    const TrendStar& star = *panel.star;
    QPen dots(m_theme.text, 1, Qt::DotLine, Qt::FlatCap);
    const auto label = [this, rect](const QString& text, double year, double value, Qt::Alignment side,
                                    const QMargins& room) {
        auto* item = new QCPItemText(m_plot);
        item->setClipAxisRect(rect);
        item->setFont(look::font(look::TypeSize::Caption, true));
        item->setColor(m_theme.text);
        item->setText(text);
        item->setPositionAlignment(side);
        item->setPadding(room);
        item->position->setAxisRect(rect);
        item->position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        item->position->setCoords(year, value);
        return item;
    };
    if (star.equivalentYear) {
        auto* guide = addGraph(rect, QStringLiteral("main"));
        guide->setPen(dots);
        const double floor = rect->axis(QCPAxis::atLeft)->range().lower;
        guide->setData({*star.equivalentYear, *star.equivalentYear + 1e-6, star.year}, {floor, star.value, star.value},
                       false);
        const bool crowded =
            std::abs(star.year - *star.equivalentYear) < kCrowded * rect->axis(QCPAxis::atBottom)->range().size();
        label(star.equivalentLabel, *star.equivalentYear, floor,
              (crowded ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom, QMargins(4, 0, crowded ? 4 : 0, 1));
    }
    auto* mark = addGraph(rect, QStringLiteral("main"));
    mark->setLineStyle(QCPGraph::lsNone);
    mark->addData(star.year, star.value);
    const double size = star.label.isEmpty() ? kStarPx * 0.62 : kStarPx;
    mark->setScatterStyle(QCPScatterStyle(starPath(),
                                          QPen(m_theme.dark ? m_theme.dock : m_theme.text, 1.2 * kScatterUnit / size),
                                          m_theme.series.yellow, size));
    if (star.label.isEmpty())
        return;
    const QCPRange values = rect->axis(QCPAxis::atLeft)->range();
    const double height = std::log(star.value / values.lower) / std::log(values.upper / values.lower);
    const bool low = height < kLowStar; // below it stands the year of the frontier
    label(star.label, star.year, star.value, Qt::AlignHCenter | (low ? Qt::AlignBottom : Qt::AlignTop),
          QMargins(0, low ? 0 : 10, 0, low ? 10 : 0));
}

void TrendPlot::Picture::addWords(QCPAxisRect* rect, const TrendPanel& panel)
{
    QColor behind = m_theme.dock; // points below stay visible, and the words readable
    behind.setAlpha(190);
    QCPItemText* above = nullptr;
    const auto write = [this, rect, &above, behind](const QString& text, bool strong) {
        auto* item = new QCPItemText(m_plot);
        item->setClipAxisRect(rect);
        item->setFont(look::font(look::TypeSize::Caption, strong));
        item->setColor(strong ? m_theme.text : m_theme.secondaryText);
        item->setText(text);
        item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        item->setPadding(QMargins(5, above == nullptr ? 2 : 0, 3, 0));
        item->setBrush(behind);
        item->position->setAxisRect(rect);
        if (above == nullptr) {
            item->position->setType(QCPItemPosition::ptAxisRectRatio);
        } else {
            item->position->setType(QCPItemPosition::ptAbsolute);
            item->position->setParentAnchor(above->bottomLeft);
        }
        item->position->setCoords(0, 0);
        above = item;
    };
    write(panel.name, true);
    for (const QString& line : panel.rate)
        write(line, false);
}

void TrendPlot::Picture::addCrosshair(QCPAxisRect* rect)
{
    const QPen pen(m_theme.accent, 1, Qt::SolidLine);
    for (auto* lines : {&m_verticals, &m_horizontals}) {
        auto* line = new QCPItemLine(m_plot);
        line->setClipAxisRect(rect);
        line->setPen(pen);
        line->setVisible(false);
        for (QCPItemPosition* end : {line->start, line->end}) {
            end->setAxisRect(rect);
            end->setType(QCPItemPosition::ptAbsolute);
        }
        lines->push_back(line);
    }
}

} // namespace cw::plots
