// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/rate_strip.h"

#include "look/fonts.h"
#include "look/theme.h"
#include "plots/rate_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cw::plots {
namespace {

constexpr int kRowPx = 20;
constexpr int kTitlePx = 24;
constexpr double kLabelShare = 0.54; ///< of the width; the marks and the number share the rest
constexpr int kNumberPx = 42;
constexpr double kMarkPx = 3.5;
constexpr double kEdgePx = 6;

double lowOf(const RateRow& row) { return row.interval ? row.interval->low : row.growthPerYear; }

double highOf(const RateRow& row) { return row.interval ? row.interval->high : row.growthPerYear; }

} // namespace

RateStrip::RateStrip(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void RateStrip::setRows(std::vector<RateRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    describe();
    updateGeometry();
    update();
}

void RateStrip::describe()
{
    setAccessibleName(tr("The rate depends on who chooses"));
    QStringList lines;
    for (const RateRow& row : m_rows)
        lines << tr("%1: %2").arg(row.label, growthWithInterval(row.growthPerYear, row.interval));
    setAccessibleDescription(lines.join(u'\n'));
}

QSize RateStrip::sizeHint() const { return {260, kTitlePx + kRowPx * static_cast<int>(m_rows.size())}; }

double RateStrip::positionOf(double growthPerYear) const
{
    const auto lowest = std::ranges::min_element(m_rows, {}, lowOf);
    const auto highest = std::ranges::max_element(m_rows, {}, highOf);
    const double left = width() * kLabelShare + kEdgePx;
    const double right = width() - kNumberPx - kEdgePx;
    if (lowest == m_rows.end() || !(lowOf(*lowest) > 0) || !(lowOf(*lowest) < highOf(*highest)))
        return (left + right) / 2;
    const double share = std::log(growthPerYear / lowOf(*lowest)) / std::log(highOf(*highest) / lowOf(*lowest));
    return left + share * (right - left);
}

void RateStrip::paintRow(QPainter& painter, const RateRow& row, double top) const
{
    const look::Theme& theme = look::currentTheme();
    const bool chosen = row.kind == RateRow::Kind::Chosen;
    painter.setFont(look::font(look::TypeSize::Caption, chosen));
    painter.setPen(chosen ? theme.text : theme.secondaryText);
    const QRectF label(0, top, width() * kLabelShare, kRowPx);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.label, Qt::ElideRight, static_cast<int>(label.width())));
    painter.drawText(QRectF(width() - kNumberPx, top, kNumberPx, kRowPx), Qt::AlignRight | Qt::AlignVCenter,
                     growthText(row.growthPerYear));
    const double middle = top + kRowPx / 2.0;
    const bool published = row.kind == RateRow::Kind::Published;
    const QColor ink = chosen ? theme.accent : published ? theme.series.vermilion : theme.tertiaryText;
    if (row.interval) {
        painter.setPen(QPen(ink, chosen ? 3 : 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(positionOf(row.interval->low), middle),
                         QPointF(positionOf(row.interval->high), middle));
    }
    // Shape tells a published rate from ours where colour does not.
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(published ? theme.window : ink);
    const QRectF mark(positionOf(row.growthPerYear) - kMarkPx, middle - kMarkPx, 2 * kMarkPx, 2 * kMarkPx);
    if (published)
        painter.drawRect(mark);
    else
        painter.drawEllipse(mark);
}

void RateStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font(look::TypeSize::Body, true));
    painter.setPen(look::currentTheme().text);
    painter.drawText(QRectF(0, 0, width(), kTitlePx), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("The rate depends on who chooses"));
    double top = kTitlePx;
    for (const RateRow& row : m_rows) {
        paintRow(painter, row, top);
        top += kRowPx;
    }
}

std::optional<std::size_t> RateStrip::rowAt(double y) const
{
    const double row = std::floor((y - kTitlePx) / kRowPx);
    if (row < 0 || row >= static_cast<double>(m_rows.size()))
        return std::nullopt;
    return static_cast<std::size_t>(row);
}

bool RateStrip::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto row = rowAt(help->y()))
        QToolTip::showText(help->globalPos(), m_rows[*row].tip, this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace cw::plots
