// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/pareto_plot.h"

#include "lab/plan_marks.h"
#include "lab/plan_text.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/axis_step.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <set>

namespace cw::lab {
namespace {

constexpr double kAxisHeight = 34;
constexpr double kReach = 9; ///< px around a point that a click catches
constexpr double kRing = 8;
constexpr double kMemoryTickRoom = 52;
constexpr double kLeastAxisWidth = 34; ///< room for decimals when zoomed
constexpr double kTickGap = 6;         ///< px between a number and the axis

/// As many decimals as the step between two ticks asks for.
QString tickText(double value, double step)
{
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    return QLocale().toString(std::abs(value) < step / 2 ? 0.0 : value, 'f', decimals);
}

double tickStep(double span, double pixels)
{
    return plots::axisStep(span, std::max(1, static_cast<int>(pixels / kMemoryTickRoom)));
}

} // namespace

/// What is seen, in the units of the axes.
struct ParetoPlot::Axes {
    QRectF plot;
    double memoryFrom = 0; ///< GB
    double memoryTo = 1;
    double timeFrom = 0; ///< s
    double timeTo = 1;
    [[nodiscard]] double x(double bytes) const
    {
        const double gb = Bytes(bytes).in(unit::GB);
        return plot.left() + (gb - memoryFrom) / (memoryTo - memoryFrom) * plot.width();
    }
    [[nodiscard]] double y(double seconds) const
    {
        return plot.bottom() - (seconds - timeFrom) / (timeTo - timeFrom) * plot.height();
    }
    [[nodiscard]] QPointF of(const strategy::RankedPlan& plan) const
    {
        return {x(plan.memoryBytes), y(plan.stepSeconds)};
    }
    friend bool operator==(const Axes&, const Axes&) = default;
};

/// Thousands of marks stay where they are while the present plan moves over them.
struct ParetoPlot::Cloud {
    QPixmap pixmap;
    Axes axes;
    std::shared_ptr<const strategy::SearchResult> search;
    std::optional<double> limit;
    bool dark = false;
};

ParetoPlot::ParetoPlot(QWidget* parent) : ZoomFrame(parent) { say(); }
ParetoPlot::~ParetoPlot() = default;

void ParetoPlot::setFacts(const LabFacts& facts)
{
    m_facts = facts;
    say();
}

void ParetoPlot::setSearch(std::shared_ptr<const strategy::SearchResult> search)
{
    m_cloud = planCloud(std::move(search));
    m_chosen.reset();
    m_picture.reset();
    say();
    Q_EMIT planChosen();
}

const strategy::RankedPlan* ParetoPlot::chosen() const { return m_chosen ? &m_cloud.plans[*m_chosen] : nullptr; }

QString ParetoPlot::table() const { return tableOf(m_cloud); }

void ParetoPlot::say()
{
    const CloudText text = cloudText(m_cloud, m_facts);
    const QString shown = chosen() != nullptr ? planText(*chosen(), m_facts) : QString();
    setEmpty(text.empty);
    if (text.empty.isEmpty())
        setMessage(text.title, tr("step time [s] against memory of the fullest GPU [GB]; line: best found"),
                   shown.isEmpty() ? tr("Click a plan to see it, double-click or Return to take it.") : shown, {});
    else
        setMessage(text.title, {}, {}, {});
    setAccessibleDescription(shown);
}

/// As wide as the longest number of the whole, so that nothing moves while one zooms.
double ParetoPlot::axisWidth() const
{
    const QRectF whole = rangeOf(m_cloud, m_facts);
    const double step = tickStep(std::abs(whole.height()), body().height() - kAxisHeight);
    const QFontMetricsF metrics(look::font(look::TypeSize::Caption));
    return std::max(kLeastAxisWidth, metrics.horizontalAdvance(tickText(whole.top(), step)) + kTickGap + 4);
}

QRectF ParetoPlot::plotArea() const { return body().adjusted(axisWidth(), 6, -6, -kAxisHeight); }

ParetoPlot::Axes ParetoPlot::axes() const
{
    const QRectF whole = rangeOf(m_cloud, m_facts);
    const auto at = [&whole](const QPointF& share) {
        return whole.topLeft() + QPointF(share.x() * whole.width(), share.y() * whole.height());
    };
    const QPointF upperLeft = at(shown().topLeft());
    const QPointF lowerRight = at(shown().bottomRight());
    return {plotArea(), upperLeft.x(), lowerRight.x(), lowerRight.y(), upperLeft.y()};
}

void ParetoPlot::paintGrid(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    painter.setFont(look::font(look::TypeSize::Caption));
    const double across = tickStep(axes.memoryTo - axes.memoryFrom, axes.plot.width());
    for (double gb = std::ceil(axes.memoryFrom / across) * across; gb <= axes.memoryTo; gb += across) {
        const double x = std::round(axes.x((gb * unit::GB).base()));
        painter.fillRect(QRectF(x, axes.plot.top(), 1, axes.plot.height()), theme.axisGrid);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x - 30, axes.plot.bottom() + 2, 60, 14), Qt::AlignCenter, tickText(gb, across));
    }
    const double up = tickStep(axes.timeTo - axes.timeFrom, axes.plot.height());
    for (double s = std::ceil(axes.timeFrom / up) * up; s <= axes.timeTo; s += up) {
        const double y = std::round(axes.y(s));
        painter.fillRect(QRectF(axes.plot.left(), y, axes.plot.width(), 1), theme.axisGrid);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(body().left(), y - 8, axes.plot.left() - kTickGap - body().left(), 16),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, tickText(s, up));
    }
    const std::optional<double> limit = m_facts.limit();
    if (!limit || axes.x(*limit) > axes.plot.right())
        return;
    const double x = std::max(std::round(axes.x(*limit)), axes.plot.left());
    QColor wash = theme.strongLine;
    wash.setAlpha(64);
    painter.fillRect(QRectF(x, axes.plot.top(), axes.plot.right() - x, axes.plot.height()), wash);
    painter.fillRect(QRectF(x, axes.plot.top(), 2, axes.plot.height()), theme.error);
}

/// Above the points, or they hide it.
void ParetoPlot::paintLimitName(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    const std::optional<double> limit = m_facts.limit();
    if (!limit || axes.x(*limit) > axes.plot.right())
        return;
    const QString text = m_facts.limitIsChosen() ? tr("over the limit") : tr("does not fit");
    painter.setFont(look::font(look::TypeSize::Caption, true));
    const double x = std::max(std::round(axes.x(*limit)), axes.plot.left()) + 4;
    const QRectF room(x, axes.plot.top() + 2, std::max(0.0, axes.plot.right() - x), 30);
    constexpr int kHow = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    QColor behind = theme.canvas;
    behind.setAlpha(200);
    painter.fillRect(painter.boundingRect(room, kHow, text).adjusted(-2, -1, 2, 1), behind);
    painter.setPen(theme.error);
    painter.drawText(room, kHow, text);
}

void ParetoPlot::paintFront(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    painter.setPen(QPen(theme.text, 1.5));
    for (std::size_t i = 0; i + 1 < m_cloud.frontSize; ++i) {
        const QPointF fast = axes.of(m_cloud.plans[i]); // more memory, less time
        const QPointF lean = axes.of(m_cloud.plans[i + 1]);
        painter.drawLine(lean, QPointF(fast.x(), lean.y()));
        painter.drawLine(QPointF(fast.x(), lean.y()), fast);
    }
}

void ParetoPlot::paintPoints(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    for (std::size_t i = m_cloud.plans.size(); i-- > 0;) {
        const strategy::RankedPlan& plan = m_cloud.plans[i];
        const QPointF at = axes.of(plan);
        const bool front = i < m_cloud.frontSize;
        if (axes.plot.contains(at))
            paintMark(painter, at, plan.plan.tensor, front ? 4.5 : 2.6, front ? 1.0 : 0.55, theme);
    }
}

void ParetoPlot::paintChosen(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    if (!m_chosen)
        return;
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(axes.of(m_cloud.plans[*m_chosen]), kRing, kRing);
}

void ParetoPlot::paintNow(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    const training::StepTime* now = m_facts.time();
    if (now == nullptr || !m_facts.held())
        return;
    const QPointF at(axes.x(m_facts.held()->base()), axes.y(now->step));
    if (!axes.plot.adjusted(-1, -1, 1, 1).contains(at))
        return;
    paintMark(painter, at, m_facts.stepInputs()->plan.tensor, 4.5, 1, theme);
    painter.setPen(QPen(theme.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, kRing + 2, kRing + 2);
    const QString name = tr("now: %1").arg(nameOf(m_facts.stepInputs()->plan));
    const QFont font = look::font(look::TypeSize::Caption, true);
    const double width = QFontMetricsF(font).horizontalAdvance(name);
    const double left =
        std::clamp(at.x() - width / 2, axes.plot.left() + 2, std::max(axes.plot.left() + 2, axes.plot.right() - width));
    const double top = at.y() - 28 < axes.plot.top() ? at.y() + 12 : at.y() - 28;
    QColor behind = theme.canvas;
    behind.setAlpha(200);
    painter.fillRect(QRectF(left - 2, top, width + 4, 15), behind);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, top, width + 2, 15), Qt::AlignLeft | Qt::AlignVCenter, name);
}

void ParetoPlot::paintLegend(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    std::set<double> degrees;
    for (const strategy::RankedPlan& plan : m_cloud.plans)
        degrees.insert(plan.plan.tensor);
    painter.setFont(look::font(look::TypeSize::Caption));
    const QFontMetricsF metrics(painter.font());
    double x = axes.plot.left();
    const double y = axes.plot.bottom() + 26;
    for (const double degree : degrees) {
        const QString text = tr("TP %1").arg(degree);
        if (x + metrics.horizontalAdvance(text) + 14 > axes.plot.right())
            break;
        paintMark(painter, {x + 4, y}, degree, 3.5, 1, theme);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRectF(x + 11, y - 8, 60, 16), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + 26;
    }
}

void ParetoPlot::paintCloud(QPainter& painter, const Axes& axes, const look::Theme& theme) const
{
    paintGrid(painter, axes, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(axes.plot.adjusted(-6, -6, 6, 6));
    paintPoints(painter, axes, theme);
    paintFront(painter, axes, theme);
    painter.restore();
    paintLimitName(painter, axes, theme);
    paintLegend(painter, axes, theme);
}

const QPixmap& ParetoPlot::cloudPicture(const Axes& axes, const look::Theme& theme)
{
    const double ratio = devicePixelRatioF();
    const std::optional<double> limit = m_facts.limit();
    const bool holds = m_picture && m_picture->axes == axes && m_picture->search == m_cloud.search &&
                       m_picture->limit == limit && m_picture->dark == theme.dark &&
                       m_picture->pixmap.devicePixelRatio() == ratio;
    if (holds)
        return m_picture->pixmap;
    QPixmap pixmap(size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintCloud(painter, axes, theme);
    painter.end();
    m_picture = std::make_unique<Cloud>(Cloud{pixmap, axes, m_cloud.search, limit, theme.dark});
    return m_picture->pixmap;
}

void ParetoPlot::paintBody(QPainter& painter, const QRectF& /*into*/, const look::Theme& theme)
{
    const Axes a = axes();
    if (a.plot.width() < 60 || a.plot.height() < 40)
        return;
    if (painter.device() == this)
        painter.drawPixmap(0, 0, cloudPicture(a, theme));
    else // taken away as a drawing, in whatever resolution
        paintCloud(painter, a, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(a.plot.adjusted(-6, -6, 6, 6));
    paintChosen(painter, a, theme);
    paintNow(painter, a, theme);
    painter.restore();
}

QPointF ParetoPlot::placeOf(std::size_t point) const { return axes().of(m_cloud.plans[point]); }

std::optional<std::size_t> ParetoPlot::nearest(const QPointF& at) const
{
    const Axes a = axes();
    std::optional<std::size_t> best;
    double reach = kReach * kReach;
    for (std::size_t i = 0; i < m_cloud.plans.size(); ++i) {
        const QPointF way = a.of(m_cloud.plans[i]) - at;
        const double distance = QPointF::dotProduct(way, way);
        if (distance < reach) {
            reach = distance;
            best = i;
        }
    }
    return best;
}

QString ParetoPlot::tipAt(const QPointF& at) const
{
    const auto point = nearest(at);
    return point ? planText(m_cloud.plans[*point], m_facts) : QString();
}

void ParetoPlot::choose(std::optional<std::size_t> point)
{
    m_chosen = point;
    say();
    Q_EMIT planChosen();
}

void ParetoPlot::mousePressEvent(QMouseEvent* event)
{
    ZoomFrame::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !isEmpty())
        choose(nearest(event->position()));
}

void ParetoPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isEmpty())
        return;
    choose(nearest(event->position()));
    if (chosen() != nullptr)
        Q_EMIT planTaken(*chosen());
    else
        showAll();
}

/// Left and right walk along the front; Return takes.
void ParetoPlot::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    const bool walks = (left || event->key() == Qt::Key_Right) && !event->modifiers().testFlag(Qt::ShiftModifier);
    if (walks && m_cloud.frontSize > 0) {
        const std::size_t at = m_chosen && *m_chosen < m_cloud.frontSize ? *m_chosen : 0;
        const std::size_t next = left ? std::min(at + 1, m_cloud.frontSize - 1) : at > 0 ? at - 1 : 0;
        choose(m_chosen ? next : at);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen() != nullptr) {
        Q_EMIT planTaken(*chosen());
    } else {
        ZoomFrame::keyPressEvent(event);
    }
}

} // namespace cw::lab
