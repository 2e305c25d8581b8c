// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/heat_plot.h"

#include "format/numbers.h"
#include "format/plan_reason.h"
#include "format/words.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/csv_line.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace cw::lab {
namespace {

constexpr double kLeft = 44;
constexpr double kBelow = 34;
constexpr double kMostCellHeight = 44;

QString numberOf(double value) { return QLocale().toString(value, 'g', 6); }

} // namespace

HeatPlot::HeatPlot(QWidget* parent) : ZoomFrame(parent) { say(); }

void HeatPlot::setMap(std::shared_ptr<const strategy::HeatMap> map)
{
    if (!m_map || !map || m_map->columns != map->columns || m_map->rows != map->rows)
        showAll();
    m_map = std::move(map);
    m_chosen.reset();
    m_fastest = 1e300;
    m_slowest = 0;
    if (m_map) {
        for (const strategy::HeatCell& cell : m_map->cells) {
            if (!cell.best)
                continue;
            m_fastest = std::min(m_fastest, cell.best->stepSeconds);
            m_slowest = std::max(m_slowest, cell.best->stepSeconds);
        }
    }
    say();
}

void HeatPlot::say()
{
    setEmpty({});
    if (!m_map || m_map->cells.empty()) {
        setMessage(tr("No heat map yet"), {}, {}, {});
        setEmpty(tr("Choose two dimensions above: each cell shows the best step that is possible there."));
        return;
    }
    const auto axis = [](strategy::Dimension dimension, std::size_t shown, std::size_t possible) {
        const QString name = format::words(strategy::textKey(dimension));
        return shown < possible ? tr("%1 (%2 of %3 values shown)").arg(name).arg(shown).arg(possible) : name;
    };
    const QString x = axis(m_map->x, m_map->columns.size(), m_map->possibleColumns);
    const QString y = axis(m_map->y, m_map->rows.size(), m_map->possibleRows);
    const QString title = m_slowest > 0 ? tr("From %1 to %2 a step").arg(secondsText(m_fastest), secondsText(m_slowest))
                                        : tr("No plan is possible in any cell");
    setMessage(title, tr("best step time; across: %1, up: %2; yellow is fast, – is impossible").arg(x, y),
               m_chosen ? textOf(*m_chosen) : tr("Point at a cell to see its plan, or why there is none."), {});
    setAccessibleDescription(note());
}

QString HeatPlot::textOf(std::size_t cell) const
{
    const strategy::HeatCell& here = m_map->cells[cell];
    if (here.best)
        return tr("%1: %2 · %3")
            .arg(nameOf(here.best->plan), secondsText(here.best->stepSeconds),
                 format::measure(Bytes(here.best->memoryBytes), "GB"));
    if (here.reason)
        return tr("Not possible. %1").arg(format::sentence(*here.reason));
    return tr("Not searched yet.");
}

QRectF HeatPlot::plotArea() const
{
    QRectF out = body().adjusted(kLeft, 0, 0, -kBelow);
    if (m_map && !m_map->rows.empty())
        out.setHeight(std::min(out.height(), kMostCellHeight * static_cast<double>(m_map->rows.size())));
    return out;
}

/// The first row is the lowest.
QRectF HeatPlot::boxOf(std::size_t cell) const
{
    const std::size_t columns = m_map->columns.size();
    const double width = 1 / static_cast<double>(columns);
    const double height = 1 / static_cast<double>(m_map->rows.size());
    const auto column = static_cast<double>(cell % columns);
    const auto row = static_cast<double>(cell / columns);
    const QPointF upperLeft = pixelOf({column * width, 1 - (row + 1) * height});
    const QPointF lowerRight = pixelOf({(column + 1) * width, 1 - row * height});
    return {upperLeft, lowerRight - QPointF(1, 1)};
}

QString HeatPlot::table() const
{
    if (!m_map)
        return {};
    QString out = plots::csvLine({QString::fromLatin1(strategy::textKey(m_map->x)).section(u'.', -1),
                                  QString::fromLatin1(strategy::textKey(m_map->y)).section(u'.', -1),
                                  QStringLiteral("step [s]"), QStringLiteral("memory [B]"), QStringLiteral("note")});
    for (std::size_t i = 0; i < m_map->cells.size(); ++i) {
        const auto& best = m_map->cells[i].best;
        out += plots::csvLine({plots::csvNumber(m_map->columns[i % m_map->columns.size()]),
                               plots::csvNumber(m_map->rows[i / m_map->columns.size()]),
                               best ? plots::csvNumber(best->stepSeconds) : QString(),
                               best ? plots::csvNumber(best->memoryBytes) : QString(), textOf(i)});
    }
    return out;
}

void HeatPlot::paintBody(QPainter& painter, const QRectF& /*into*/, const look::Theme& theme)
{
    painter.setFont(look::font(look::TypeSize::Caption));
    const QFontMetricsF metrics(painter.font());
    const double range = std::max(m_slowest - m_fastest, 1e-12);
    const QRectF area = plotArea();
    painter.save();
    painter.setClipRect(area);
    for (std::size_t i = 0; i < m_map->cells.size(); ++i) {
        const strategy::HeatCell& cell = m_map->cells[i];
        const QRectF box = boxOf(i);
        QString text = QStringLiteral("–");
        if (cell.best) {
            const double share = 1 - (cell.best->stepSeconds - m_fastest) / range;
            painter.fillRect(box, look::heatColour(share));
            painter.setPen(look::heatTextColour(share));
            text = QLocale().toString(cell.best->stepSeconds, 'g', 3);
        } else {
            painter.fillRect(box, theme.freeCapacity);
            painter.setPen(theme.secondaryText);
        }
        if (metrics.horizontalAdvance(text) < box.width() && box.height() > 11)
            painter.drawText(box, Qt::AlignCenter, text);
        if (i == m_chosen) {
            painter.setPen(QPen(theme.text, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(box.adjusted(1, 1, -1, -1));
        }
    }
    painter.restore();
    painter.setPen(theme.secondaryText);
    double free = area.left() - kLeft; // values that would run into the one before are left out; the tip says them
    for (std::size_t i = 0; i < m_map->columns.size(); ++i) {
        const double middle = boxOf(i).center().x();
        const QString text = numberOf(m_map->columns[i]);
        const double half = metrics.horizontalAdvance(text) / 2;
        if (middle <= area.left() || middle >= area.right() || middle - half < free)
            continue;
        painter.drawText(QRectF(middle - half - 2, area.bottom() + 2, 2 * half + 4, 14), Qt::AlignCenter, text);
        free = middle + half + 4;
    }
    free = area.bottom() + metrics.height();
    for (std::size_t i = 0; i < m_map->rows.size(); ++i) {
        const double middle = boxOf(i * m_map->columns.size()).center().y();
        const double half = metrics.ascent() / 2;
        if (middle <= area.top() || middle >= area.bottom() || middle + half > free)
            continue;
        painter.drawText(QRectF(area.left() - kLeft, middle - 10, kLeft - 6, 20), Qt::AlignRight | Qt::AlignVCenter,
                         numberOf(m_map->rows[i]));
        free = middle - half;
    }
    painter.setPen(theme.tertiaryText);
    painter.drawText(QRectF(area.left(), area.bottom() + 16, area.width(), 16), Qt::AlignCenter,
                     format::words(strategy::textKey(m_map->x)));
}

std::optional<std::size_t> HeatPlot::cellAt(const QPointF& at) const
{
    if (!m_map || isEmpty() || !plotArea().contains(at))
        return std::nullopt;
    for (std::size_t i = 0; i < m_map->cells.size(); ++i) {
        if (boxOf(i).contains(at))
            return i;
    }
    return std::nullopt;
}

QString HeatPlot::tipAt(const QPointF& at) const
{
    const auto cell = cellAt(at);
    return cell ? textOf(*cell) : QString();
}

void HeatPlot::choose(std::optional<std::size_t> cell)
{
    m_chosen = cell;
    say();
}

void HeatPlot::take()
{
    if (m_chosen && m_map->cells[*m_chosen].best)
        Q_EMIT planTaken(*m_map->cells[*m_chosen].best);
}

void HeatPlot::mousePressEvent(QMouseEvent* event)
{
    ZoomFrame::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !isEmpty())
        choose(cellAt(event->position()));
}

void HeatPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isEmpty())
        return;
    choose(cellAt(event->position()));
    if (m_chosen)
        take();
    else
        showAll();
}

void HeatPlot::keyPressEvent(QKeyEvent* event)
{
    if (isEmpty() || event->modifiers().testFlag(Qt::ShiftModifier))
        return ZoomFrame::keyPressEvent(event);
    const auto columns = static_cast<std::ptrdiff_t>(m_map->columns.size());
    std::ptrdiff_t step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = columns;
        break;
    case Qt::Key_Down:
        step = -columns;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return take();
    default:
        return ZoomFrame::keyPressEvent(event);
    }
    const auto last = static_cast<std::ptrdiff_t>(m_map->cells.size()) - 1;
    const std::ptrdiff_t next = m_chosen ? static_cast<std::ptrdiff_t>(*m_chosen) + step : 0;
    if (next >= 0 && next <= last)
        choose(static_cast<std::size_t>(next));
}

} // namespace cw::lab
