// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_picture.h"
#include "plots/trend_plot.h"

#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace cw::plots {
namespace {

constexpr double kZoomStep = 0.8;
constexpr double kPanShare = 0.1; ///< of the years shown

} // namespace

void TrendPlot::showYears(double from, double until) { m_picture->showYears(from, until); }

void TrendPlot::zoomYears(double factor)
{
    const auto [from, until] = yearsShown();
    const double middle = (from + until) / 2;
    const double half = (until - from) / 2 * factor;
    showYears(middle - half, middle + half);
}

void TrendPlot::panYears(double share)
{
    const auto [from, until] = yearsShown();
    const double distance = (until - from) * share;
    showYears(from + distance, until + distance);
}

/// The next point in time among those in sight, spoken and shown as if the pointer were there.
void TrendPlot::stepPoint(int direction)
{
    if (chart().panels.empty())
        return;
    const auto [from, until] = yearsShown();
    std::vector<TrendPoint> inSight;
    for (const TrendPoint& point : chart().panels.front().points) {
        if (point.year >= from && point.year <= until)
            inSight.push_back(point);
    }
    if (inSight.empty())
        return;
    std::ranges::stable_sort(inSight, {}, &TrendPoint::year);
    const auto current = std::ranges::find_if(inSight, [this](const TrendPoint& point) {
        return point.year == m_steppedYear && point.name == m_steppedName;
    });
    const int last = static_cast<int>(inSight.size()) - 1;
    const int start = direction > 0 ? -1 : last + 1;
    const int index = current == inSight.end() ? start : static_cast<int>(current - inSight.begin());
    const TrendPoint& next = inSight[static_cast<std::size_t>(std::clamp(index + direction, 0, last))];
    m_steppedYear = next.year;
    m_steppedName = next.name;
    const QPointF place = pixelOf(0, next.year, next.value);
    QToolTip::showText(mapToGlobal(place.toPoint()), next.tip, this);
    Q_EMIT pointed(QString(next.tip).replace(u'\n', QStringLiteral(" · ")));
}

void TrendPlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomYears(kZoomStep);
    case Qt::Key_Minus:
        return zoomYears(1 / kZoomStep);
    case Qt::Key_Left:
        return panYears(-kPanShare);
    case Qt::Key_Right:
        return panYears(kPanShare);
    case Qt::Key_Up:
        return stepPoint(1);
    case Qt::Key_Down:
        return stepPoint(-1);
    case Qt::Key_Home:
    case Qt::Key_0:
        return resetView();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace cw::plots
