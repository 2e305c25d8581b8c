// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/schedule_view.h"

#include "lab/schedule_text.h"
#include "look/fonts.h"
#include "plots/csv_line.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

constexpr double kNames = 88;     ///< px left of the rows
constexpr double kHeld = 78;      ///< px right of them
constexpr double kAboveStages = 22; ///< braces
constexpr double kGhostRow = 16;  ///< above the braces
constexpr double kFarGhost = 1.5; ///< times the step: a longer one before would leave it no room
constexpr double kAxis = 22;
constexpr double kLegend = 36; ///< two rows at most
constexpr double kRowRoom = 58;
constexpr double kWheelStep = 1.25;
constexpr double kKeyStep = 0.15;     ///< of what is visible
constexpr double kDeepestZoom = 2000; ///< times the whole step

} // namespace

ScheduleView::ScheduleView(QWidget* parent) : PlotFrame(parent) {}

void ScheduleView::setFacts(const LabFacts& facts)
{
    const double end = m_schedule.end;
    m_schedule = drawnSchedule(facts);
    const training::StepTime* before = facts.earlier().time();
    m_before = before != nullptr ? std::optional(before->step) : std::nullopt;
    const ScheduleText text = scheduleText(m_schedule, facts);
    setMessage(text.title, text.subtitle, text.note, QStringLiteral("training.bubble"));
    setEmpty(text.empty);
    setAccessibleDescription(text.spoken);
    if (m_span > 0 && std::abs(m_schedule.end - end) > 1e-9 * end)
        look(m_from, m_span);
}

ScheduleLayout ScheduleView::layoutNow() const
{
    const QRectF into = body();
    ScheduleLayout layout;
    layout.plot = into.adjusted(kNames, kAboveStages + (hasGhost() ? kGhostRow : 0), -kHeld, -kAxis - kLegend);
    const double most = kRowRoom * static_cast<double>(std::max<std::size_t>(1, m_schedule.stages.size()));
    if (layout.plot.height() > most)
        layout.plot.setHeight(most);
    const bool near = m_before && *m_before <= kFarGhost * m_schedule.end;
    const double end = near ? std::max(*m_before, m_schedule.end) : m_schedule.end;
    layout.from = m_span > 0 ? m_from : 0;
    layout.span = m_span > 0 ? m_span : std::max(end * 1.005, 1e-12);
    return layout;
}

void ScheduleView::paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme)
{
    const ScheduleLayout layout = layoutNow();
    if (layout.plot.width() < 40 || layout.plot.height() < 8)
        return;
    paintTimeAxis(painter, layout, theme);
    m_ink = paintRows(painter, m_schedule, layout, theme);
    paintBraces(painter, m_schedule, layout, theme);
    paintStageNames(painter, m_schedule, layout, into.left(), into.right(), theme);
    paintGhost(painter, layout, theme);
    paintScheduleLegend(painter, m_schedule,
                        {layout.plot.left(), layout.plot.bottom() + kAxis, into.right() - layout.plot.left(), kLegend},
                        theme);
}

void ScheduleView::paintGhost(QPainter& painter, const ScheduleLayout& layout, const look::Theme& theme) const
{
    if (!hasGhost())
        return;
    const bool beyond = layout.xOf(*m_before) > layout.plot.right();
    const double x = beyond ? layout.plot.right() : layout.xOf(*m_before);
    if (x < layout.plot.left())
        return;
    painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine, Qt::FlatCap));
    const double top = layout.plot.top() - kAboveStages;
    if (beyond) // it ends outside: an arrow instead of a line
        painter.drawPolyline(QPolygonF{{x - 6, top - 12}, {x, top - 7}, {x - 6, top - 2}});
    else
        painter.drawLine(QPointF(x, top), QPointF(x, layout.plot.bottom() + 2));
    painter.setFont(look::font(look::TypeSize::Caption, true));
    painter.setPen(theme.accent);
    const QString text = tr("before %1").arg(secondsText(*m_before));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2;
    const double left = std::max(layout.plot.left(), beyond ? x - 12 - width : x - width / 2);
    painter.drawText(QRectF(left, top - kGhostRow, width, kGhostRow), Qt::AlignLeft | Qt::AlignVCenter, text);
}

bool ScheduleView::hasGhost() const
{
    return m_before && !m_schedule.stages.empty() && std::abs(*m_before - m_schedule.step) >= 1e-3 * m_schedule.step;
}

QString ScheduleView::table() const
{
    using plots::csvNumber;
    QString out = plots::csvLine({QStringLiteral("stage"), QStringLiteral("pass"), QStringLiteral("micro-batch"),
                                  QStringLiteral("chunk"), QStringLiteral("begin [s]"), QStringLiteral("end [s]"),
                                  QStringLiteral("exposed communication [s]")});
    for (std::size_t stage = 0; stage < m_schedule.stages.size(); ++stage) {
        for (const DrawnSlot& slot : m_schedule.stages[stage].passes)
            out += plots::csvLine({csvNumber(static_cast<double>(stage + 1)),
                                   slot.forward ? QStringLiteral("forward") : QStringLiteral("backward"),
                                   csvNumber(slot.microBatch), csvNumber(slot.chunk + 1), csvNumber(slot.begin),
                                   csvNumber(slot.end), csvNumber(slot.exposed)});
    }
    return out;
}

QString ScheduleView::tipAt(const QPointF& at) const
{
    const ScheduleLayout layout = layoutNow();
    const auto stages = static_cast<int>(m_schedule.stages.size());
    if (!layout.plot.contains(at))
        return {};
    for (int i = 0; i < stages; ++i) {
        const QRectF row = rowOf(layout, i, stages);
        if (at.y() < row.top() - 1 || at.y() > row.bottom() + 1)
            continue;
        const double second = layout.secondAt(at.x());
        const auto& passes = m_schedule.stages[static_cast<std::size_t>(i)].passes;
        const auto slot = std::ranges::lower_bound(passes, second, {}, &DrawnSlot::end);
        return slot != passes.end() && slot->begin <= second ? slotText(m_schedule, i, *slot)
                                                             : gapText(m_schedule, i, second);
    }
    return {};
}

void ScheduleView::look(double from, double span)
{
    const double whole = m_schedule.end * 1.005;
    if (span >= whole || whole <= 0) {
        m_span = 0;
        m_from = 0;
    } else {
        m_span = std::max(span, whole / kDeepestZoom);
        m_from = std::clamp(from, 0.0, whole - m_span);
    }
    update();
}

void ScheduleView::zoom(double factor, double second)
{
    const ScheduleLayout now = layoutNow();
    const double span = now.span / factor;
    look(second - (second - now.from) / factor, span);
}

void ScheduleView::showAll() { look(0, 1e300); }

void ScheduleView::wheelEvent(QWheelEvent* event)
{
    const ScheduleLayout layout = layoutNow();
    zoom(std::pow(kWheelStep, event->angleDelta().y() / 120.0), layout.secondAt(event->position().x()));
    event->accept();
}

void ScheduleView::mousePressEvent(QMouseEvent* event)
{
    PlotFrame::mousePressEvent(event);
    const ScheduleLayout layout = layoutNow();
    if (event->button() == Qt::LeftButton && layout.plot.contains(event->position()) && m_span > 0) {
        m_grabbed = layout.secondAt(event->position().x());
        setCursor(Qt::ClosedHandCursor);
    }
}

void ScheduleView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_grabbed)
        return;
    const ScheduleLayout layout = layoutNow();
    look(m_from + *m_grabbed - layout.secondAt(event->position().x()), m_span);
}

void ScheduleView::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_grabbed.reset();
    unsetCursor();
}

void ScheduleView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (body().contains(event->position()))
        showAll();
}

void ScheduleView::keyPressEvent(QKeyEvent* event)
{
    const ScheduleLayout layout = layoutNow();
    const double middle = layout.from + layout.span / 2;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kWheelStep, middle);
    case Qt::Key_Minus:
        return zoom(1 / kWheelStep, middle);
    case Qt::Key_0:
    case Qt::Key_F:
    case Qt::Key_Home:
        return showAll();
    case Qt::Key_Left:
        return look(layout.from - kKeyStep * layout.span, layout.span);
    case Qt::Key_Right:
        return look(layout.from + kKeyStep * layout.span, layout.span);
    default:
        PlotFrame::keyPressEvent(event);
    }
}

} // namespace cw::lab
