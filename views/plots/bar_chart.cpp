// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/bar_chart.h"

#include "plots/csv_line.h"

#include <QStringList>

namespace cw::plots {

QString csv(const BarChart& chart)
{
    const auto column = [&chart](const QString& name) {
        return chart.unit.isEmpty() ? name : name + u" [" + chart.unit + u']';
    };
    QStringList header{QString()};
    for (const BarPart& part : chart.parts)
        header << column(part.name);
    QString out = csvLine(header);
    for (const BarRow& row : chart.rows) {
        QStringList cells{row.label};
        for (const double value : row.values)
            cells << csvNumber(value);
        out += csvLine(cells);
    }
    if (chart.limit)
        out += csvLine({chart.limit->text, csvNumber(chart.limit->value)});
    return out;
}

QString spoken(const BarChart& chart)
{
    if (!chart.empty.isEmpty())
        return chart.empty;
    QStringList lines{chart.subtitle};
    for (const BarRow& row : chart.rows)
        lines << row.tip;
    if (chart.limit)
        lines << chart.limit->text;
    return lines.join(u'\n');
}

} // namespace cw::plots
