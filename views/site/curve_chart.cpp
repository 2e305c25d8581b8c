// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/curve_chart.h"

#include "format/numbers.h"
#include "plots/csv_line.h"

#include <QStringList>

namespace cw::site {

QString csv(const CurveChart& chart)
{
    QString out = plots::csvLine({QStringLiteral("curve"), chart.xAxis, chart.yAxis, QStringLiteral("low"), QStringLiteral("high")});
    for (const Curve& curve : chart.curves) {
        for (std::size_t i = 0; i < curve.points.size(); ++i) {
            const QString low = i < curve.low.size() ? plots::csvNumber(curve.low[i]) : QString();
            const QString high = i < curve.high.size() ? plots::csvNumber(curve.high[i]) : QString();
            out += plots::csvLine({curve.name, plots::csvNumber(curve.points[i].x()), plots::csvNumber(curve.points[i].y()), low, high});
        }
    }
    return out;
}

QString spoken(const CurveChart& chart)
{
    if (!chart.empty.isEmpty())
        return chart.empty;
    QStringList lines{chart.title, chart.subtitle};
    for (const CurveMark& mark : chart.marks)
        lines << mark.text;
    for (const Curve& curve : chart.curves) {
        if (curve.points.empty())
            continue;
        const auto at = [](const QPointF& point) {
            return QStringLiteral("%1 → %2").arg(format::number(point.x()), format::number(point.y()));
        };
        lines << QStringLiteral("%1: %2, %3").arg(curve.name, at(curve.points.front()), at(curve.points.back()));
    }
    return lines.join(u'\n');
}

} // namespace cw::site
