// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/swing_chart.h"

#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/words.h"
#include "plots/csv_line.h"

#include <QCoreApplication>
#include <QStringList>

namespace cw::site {
namespace {

struct Swings {
    Q_DECLARE_TR_FUNCTIONS(Swings)
};

constexpr const char* kPrice = "USD/h";

} // namespace

SwingChart costSwings(const assess::Assessment& assessment)
{
    SwingChart chart;
    chart.figure = QStringLiteral("cost.perAccelerator");
    chart.title = Swings::tr("The cost is not known yet");
    chart.empty = Swings::tr("Findings say which prices are missing.");
    if (!assessment.cost || !assessment.cost->result.perAccelerator)
        return chart;
    const std::vector<cost::Sensitivity> found = cost::tornado(assessment.cost->inputs);
    if (found.empty())
        return chart;
    const auto price = [](cost::DollarsPerSecond value) { return format::measure(Measure(value), kPrice); };
    const cost::DollarsPerSecond now = *assessment.cost->result.perAccelerator;
    chart.empty.clear();
    chart.middle = now.base();
    chart.middleText = price(now);
    chart.unit = QString::fromLatin1(kPrice);
    for (const cost::Sensitivity& one : found)
        chart.swings.push_back({format::words(one.input), one.low.base(), one.high.base(), price(one.low), price(one.high)});
    chart.title = Swings::tr("The useful GPU-hour hangs most on: %1").arg(chart.swings.front().name);
    chart.subtitle = Swings::tr("%1 with each input a fifth lower and a fifth higher").arg(chart.middleText);
    return chart;
}

QString csv(const SwingChart& chart)
{
    QString out = plots::csvLine({QStringLiteral("input"), QStringLiteral("lower [%1]").arg(chart.unit), QStringLiteral("higher [%1]").arg(chart.unit)});
    for (const Swing& swing : chart.swings)
        out += plots::csvLine({swing.name, plots::csvNumber(swing.low * 3600), plots::csvNumber(swing.high * 3600)});
    return out;
}

QString spoken(const SwingChart& chart)
{
    if (!chart.empty.isEmpty())
        return chart.empty;
    QStringList lines{chart.title, chart.subtitle};
    for (const Swing& swing : chart.swings)
        lines << QStringLiteral("%1: %2, %3").arg(swing.name, swing.lowText, swing.highText);
    return lines.join(u'\n');
}

} // namespace cw::site
