// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/swing_pane.h"

#include "look/fonts.h"
#include "look/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw::site {
namespace {

constexpr double kThickestBar = 20;
constexpr double kWordsRoom = 6;
constexpr double kMostNameShare = 0.4; ///< of the width

/// Names at the left, then room for a value on either side of the widest bar.
struct Columns {
    double names = 0;
    double values = 0;
    double middle = 0; ///< x of the value as it is
    double scale = 1;  ///< pixels for each unit
};

Columns columnsOf(const SwingChart& chart, const QRectF& into, const QFontMetricsF& metrics)
{
    Columns out;
    double left = 0;
    double right = 0;
    for (const Swing& swing : chart.swings) {
        out.names = std::max(out.names, metrics.horizontalAdvance(swing.name));
        out.values = std::max({out.values, metrics.horizontalAdvance(swing.lowText), metrics.horizontalAdvance(swing.highText)});
        left = std::max(left, chart.middle - std::min(swing.low, swing.high));
        right = std::max(right, std::max(swing.low, swing.high) - chart.middle);
    }
    out.names = std::min(out.names, into.width() * kMostNameShare) + kWordsRoom;
    out.values += kWordsRoom;
    const double room = std::max(10.0, into.width() - out.names - 2 * out.values);
    out.scale = left + right > 0 ? room / (left + right) : 1;
    out.middle = into.left() + out.names + out.values + left * out.scale;
    return out;
}

} // namespace

void SwingPane::setChart(const SwingChart& chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    setTitles(chart.title, chart.subtitle, chart.figure);
    setAccessibleDescription(spoken(chart));
    update();
}

void SwingPane::paintPlot(QPainter& painter, const QRectF& into)
{
    const look::Theme& theme = look::currentTheme();
    const QFont font = look::font(look::TypeSize::Caption);
    if (m_chart.swings.empty()) {
        painter.setFont(look::font(look::TypeSize::Body));
        painter.setPen(theme.secondaryText);
        painter.drawText(into, Qt::AlignCenter | Qt::TextWordWrap, m_chart.empty);
        return;
    }
    const QFontMetricsF metrics(font);
    const Columns columns = columnsOf(m_chart, into, metrics);
    const double row = into.height() / static_cast<double>(m_chart.swings.size());
    const double thick = std::min(kThickestBar, row * 0.7);
    painter.setFont(font);
    for (std::size_t i = 0; i < m_chart.swings.size(); ++i) {
        const Swing& swing = m_chart.swings[i];
        const double y = into.top() + (static_cast<double>(i) + 0.5) * row;
        const auto end = [&](double value) { return columns.middle + (value - m_chart.middle) * columns.scale; };
        const auto bar = [&](double value, const QColor& colour) {
            painter.fillRect(QRectF(std::min(columns.middle, end(value)), y - thick / 2, std::abs(end(value) - columns.middle), thick), colour);
        };
        bar(swing.low, theme.series.sky);
        bar(swing.high, theme.series.orange);
        const auto words = [&](double value, const QString& text) {
            const bool isLeft = value < m_chart.middle;
            const QRectF at(isLeft ? end(value) - columns.values : end(value) + kWordsRoom / 2, y - row / 2, columns.values - kWordsRoom / 2, row);
            painter.drawText(at, Qt::AlignVCenter | (isLeft ? Qt::AlignRight : Qt::AlignLeft), text);
        };
        painter.setPen(theme.secondaryText);
        words(swing.low, swing.lowText);
        words(swing.high, swing.highText);
        painter.setPen(theme.text);
        painter.drawText(QRectF(into.left(), y - row / 2, columns.names - kWordsRoom, row), Qt::AlignVCenter | Qt::AlignRight,
                         metrics.elidedText(swing.name, Qt::ElideRight, columns.names - kWordsRoom));
    }
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(QPointF(columns.middle, into.top()), QPointF(columns.middle, into.bottom()));
}

} // namespace cw::site
