// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/column_plot.h"

#include "look/fonts.h"
#include "plots/axis_step.h"
#include "plots/csv_line.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

constexpr double kAxisWidth = 30;
constexpr double kLabels = 20; ///< below the columns
constexpr double kLabelRow = 14;
constexpr double kAboveColumns = 20; ///< for the number on the highest column
constexpr double kLegendRow = 17;
constexpr double kSwatch = 10;
constexpr double kMostColumn = 64; ///< px wide
constexpr double kValueTickRoom = 44;
constexpr double kLimitRow = 16;    ///< for the words of the limit, above everything
constexpr double kLeastInside = 14; ///< px of height for a number inside

QFont caption(bool strong = false) { return look::font(look::TypeSize::Caption, strong); }

/// Dark or light, whichever reads better on the fill.
QColor inkOn(const QColor& fill)
{
    const double light = 0.299 * fill.redF() + 0.587 * fill.greenF() + 0.114 * fill.blueF();
    return light > 0.45 ? QColor(0x10, 0x16, 0x1D) : QColor(Qt::white);
}

/// The larger part of a box that a line at `y` leaves free.
QRectF clearOf(QRectF box, double y)
{
    if (y <= box.top() || y >= box.bottom())
        return box;
    if (y - box.top() > box.bottom() - y)
        box.setBottom(y - 1);
    else
        box.setTop(y + 1);
    return box;
}

} // namespace

struct ColumnPlot::Layout {
    QRectF plot;
    QRectF legend;
    int legendColumns = 1;
    double perUnit = 1;
    bool staggered = false; ///< every second label stands a line lower
    double slot = 1;        ///< px from one column to the next
    double width = 1;
    [[nodiscard]] double yOf(double value) const { return plot.bottom() - value * perUnit; }
    [[nodiscard]] double xOf(int column) const { return plot.left() + (column + 0.5) * slot - width / 2; }
};

ColumnPlot::ColumnPlot(QWidget* parent) : PlotFrame(parent) {}

void ColumnPlot::setChart(ColumnChart chart)
{
    m_chart = std::move(chart);
    m_chosen = std::min(m_chosen, static_cast<int>(m_chart.columns.size()) - 1);
    setMessage(m_chart.title, m_chart.subtitle, m_chart.note, m_chart.figure);
    setEmpty(m_chart.empty);
    setAccessibleDescription(m_chart.empty.isEmpty() ? spoken(m_chart) : m_chart.empty);
}

ColumnPlot::Layout ColumnPlot::measure(const QRectF& into) const
{
    Layout layout;
    double widest = 60;
    for (const ColumnPart& part : m_chart.legend)
        widest = std::max(widest, kSwatch + 20 + QFontMetricsF(caption()).horizontalAdvance(part.name));
    layout.legendColumns = std::max(1, static_cast<int>(into.width() / widest));
    const auto entries = static_cast<int>(m_chart.legend.size());
    const int rows = (entries + layout.legendColumns - 1) / layout.legendColumns;
    const double legend = rows * kLegendRow;
    layout.legend = QRectF(into.left(), into.bottom() - legend, into.width(), legend);
    layout.plot = into.adjusted(kAxisWidth, kAboveColumns + (m_chart.limit ? kLimitRow : 0), 0,
                                -kLabels - legend - (rows > 0 ? 4 : 0));
    layout.slot = layout.plot.width() / std::max<double>(1, static_cast<double>(m_chart.columns.size()));
    for (const Column& column : m_chart.columns)
        layout.staggered =
            layout.staggered ||
            (m_chart.connected && QFontMetricsF(caption()).horizontalAdvance(column.label) > layout.slot - 2);
    if (layout.staggered)
        layout.plot.setHeight(layout.plot.height() - kLabelRow);
    layout.perUnit = layout.plot.height() / std::max(m_chart.most * 1.02, 1e-12);
    layout.width = std::min(layout.slot * 0.78, kMostColumn);
    return layout;
}

void ColumnPlot::paintAxis(QPainter& painter, const Layout& layout, const look::Theme& theme) const
{
    painter.setFont(caption());
    const double step =
        plots::axisStep(m_chart.most, std::max(1, static_cast<int>(layout.plot.height() / kValueTickRoom)));
    for (int i = 0; i * step <= m_chart.most * 1.0001; ++i) {
        const double y = std::round(layout.yOf(i * step));
        painter.fillRect(QRectF(layout.plot.left(), y, layout.plot.width(), 1), theme.axisGrid);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(layout.plot.left() - kAxisWidth, y - 8, kAxisWidth - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(i * step, 'g', 6));
    }
}

void ColumnPlot::paintColumn(QPainter& painter, const Layout& layout, int index, const look::Theme& theme) const
{
    const Column& column = m_chart.columns[static_cast<std::size_t>(index)];
    const double x = layout.xOf(index);
    double top = layout.plot.bottom();
    for (const ColumnPart& part : column.parts) {
        const double upper = layout.yOf(std::max(part.from, part.to));
        const double lower = layout.yOf(std::min(part.from, part.to));
        const QRectF box(x, upper, layout.width, std::max(1.0, lower - upper - (column.parts.size() > 1 ? 1 : 0)));
        top = std::min(top, upper);
        const QColor fill = theme.series.*part.colour;
        if (part.fill == Fill::Hatched) {
            painter.fillRect(box, QBrush(theme.tertiaryText, Qt::BDiagPattern));
            painter.setPen(QPen(theme.strongLine, 1));
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            painter.fillRect(box, fill);
        }
        painter.setFont(caption());
        QRectF room = m_chart.limit ? clearOf(box, layout.yOf(*m_chart.limit)) : box;
        room = column.before ? clearOf(room, layout.yOf(*column.before)) : room;
        if (part.text.isEmpty() || room.height() < kLeastInside ||
            QFontMetricsF(caption()).horizontalAdvance(part.text) + 4 > room.width())
            continue;
        painter.setPen(inkOn(fill));
        painter.drawText(room, Qt::AlignCenter, part.text);
    }
    if (column.before) {
        painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        const double y = layout.yOf(*column.before);
        painter.drawRect(QRectF(x - 2.5, y, layout.width + 5, layout.yOf(column.beforeFrom) - y));
    }
    if (index == m_chosen && hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x - 3, top - 2, layout.width + 6, layout.plot.bottom() - top + 4));
    }
    const QFontMetricsF metrics(caption());
    const double lower = layout.staggered && index % 2 == 1 ? kLabelRow : 0;
    const bool narrow = metrics.horizontalAdvance(column.label) > layout.slot * (layout.staggered ? 2 : 1) + 2;
    const QString last = column.label.section(u' ', -1);
    const QString number = !last.isEmpty() && last.front().isDigit() ? last : QString();
    painter.setFont(caption());
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(x + layout.width / 2 - layout.slot, layout.plot.bottom() + 3 + lower, 2 * layout.slot, 16),
                     Qt::AlignHCenter | Qt::AlignVCenter,
                     !narrow ? column.label
                     : !number.isEmpty() && metrics.horizontalAdvance(number) <= layout.slot
                         ? number
                         : metrics.elidedText(column.label, Qt::ElideRight, layout.slot * (layout.staggered ? 2 : 1)));
}

/// The number above a column, readable on whatever line crosses it.
void ColumnPlot::paintValue(QPainter& painter, const Layout& layout, int index, const look::Theme& theme) const
{
    const Column& column = m_chart.columns[static_cast<std::size_t>(index)];
    painter.setFont(caption(true));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(column.top) + 4;
    const double middle = layout.xOf(index) + layout.width / 2;
    const QRectF box(middle - width / 2, layout.yOf(column.height()) - 17, width, 16);
    QColor behind = theme.canvas;
    behind.setAlpha(200);
    painter.fillRect(box, behind);
    painter.setPen(column.tooMuch ? theme.error : theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, column.top);
}

void ColumnPlot::paintLimit(QPainter& painter, const Layout& layout, const look::Theme& theme) const
{
    if (!m_chart.limit)
        return;
    const double y = std::round(layout.yOf(*m_chart.limit));
    painter.fillRect(QRectF(layout.plot.left(), y - 1, layout.plot.width(), 2), theme.error);
    painter.setFont(caption(true));
    painter.setPen(theme.error);
    painter.drawText(
        QRectF(layout.plot.left(), layout.plot.top() - kAboveColumns - kLimitRow, layout.plot.width(), kLimitRow),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_chart.limitText);
}

void ColumnPlot::paintLegend(QPainter& painter, const Layout& layout, const look::Theme& theme) const
{
    painter.setFont(caption());
    const double cell = layout.legend.width() / layout.legendColumns;
    for (std::size_t i = 0; i < m_chart.legend.size(); ++i) {
        const int at = static_cast<int>(i);
        const double x = layout.legend.left() + at % layout.legendColumns * cell;
        const double y = layout.legend.top() + at / layout.legendColumns * kLegendRow;
        painter.fillRect(QRectF(x, y + 4, kSwatch, kSwatch), theme.series.*m_chart.legend[i].colour);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x + kSwatch + 6, y, cell, kLegendRow), Qt::AlignLeft | Qt::AlignVCenter,
                         m_chart.legend[i].name);
    }
}

void ColumnPlot::paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme)
{
    const Layout layout = measure(into);
    if (layout.plot.height() < 20 || m_chart.columns.empty())
        return;
    paintAxis(painter, layout, theme);
    for (int i = 0; i < static_cast<int>(m_chart.columns.size()); ++i)
        paintColumn(painter, layout, i, theme);
    if (m_chart.connected) {
        painter.setPen(QPen(theme.tertiaryText, 1, Qt::DotLine));
        for (int i = 0; i + 1 < static_cast<int>(m_chart.columns.size()); ++i) {
            const ColumnPart& part = m_chart.columns[static_cast<std::size_t>(i)].parts.front();
            const double y = layout.yOf(i == 0 ? part.to : part.from);
            painter.drawLine(QPointF(layout.xOf(i), y), QPointF(layout.xOf(i + 1) + layout.width, y));
        }
    }
    paintLimit(painter, layout, theme);
    for (int i = 0; i < static_cast<int>(m_chart.columns.size()); ++i)
        paintValue(painter, layout, i, theme);
    paintLegend(painter, layout, theme);
}

QString ColumnPlot::table() const
{
    QString out = plots::csvLine(
        {QStringLiteral("column"), QStringLiteral("part"), QStringLiteral("from"), QStringLiteral("to")});
    for (const Column& column : m_chart.columns) {
        for (const ColumnPart& part : column.parts)
            out += plots::csvLine({column.label, part.name, plots::csvNumber(part.from), plots::csvNumber(part.to)});
    }
    return out;
}

QString ColumnPlot::tipAt(const QPointF& at) const
{
    const Layout layout = measure(body());
    const auto index = static_cast<int>(std::floor((at.x() - layout.plot.left()) / layout.slot));
    if (!layout.plot.adjusted(0, 0, 0, kLabels).contains(at) || index < 0 ||
        index >= static_cast<int>(m_chart.columns.size()))
        return {};
    return m_chart.columns[static_cast<std::size_t>(index)].tip;
}

void ColumnPlot::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<int>(m_chart.columns.size());
    if (count == 0 || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        PlotFrame::keyPressEvent(event);
        return;
    }
    m_chosen = std::clamp(m_chosen + (event->key() == Qt::Key_Right ? 1 : -1), 0, count - 1);
    const QString tip = m_chart.columns[static_cast<std::size_t>(m_chosen)].tip;
    const Layout layout = measure(body());
    QToolTip::showText(mapToGlobal(QPointF(layout.xOf(m_chosen), layout.plot.bottom()).toPoint()), tip, this);
    setAccessibleDescription(tip);
    update();
}

} // namespace cw::lab
