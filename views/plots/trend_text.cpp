// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/numbers.h"
#include "plots/csv_line.h"
#include "plots/trend_chart.h"
#include "plots/trend_panels.h"

#include <QLocale>

#include <cmath>

namespace cw::plots {
namespace {

constexpr double kMonthsPerYear = 12;
constexpr int kBandRows = 60;

QString months(double years) { return format::number(years * kMonthsPerYear, 2); }

QString growth(double slope, const trends::Interval& slopes, GrowthUnit unit)
{
    switch (unit) {
    case GrowthUnit::PerYear:
        return TrendText::tr("×%1/yr [%2–%3]")
            .arg(format::number(trends::growthPerYear(slope)), format::number(trends::growthPerYear(slopes.low)),
                 format::number(trends::growthPerYear(slopes.high)));
    case GrowthUnit::Doubling: {
        const auto expected = trends::doublingYears(slope);
        const auto longest = trends::doublingYears(slopes.low);
        const auto shortest = trends::doublingYears(slopes.high);
        if (!expected || !longest || !shortest)
            return TrendText::tr("does not surely double");
        return TrendText::tr("doubles every %1 months [%2–%3]")
            .arg(months(*expected), months(*shortest), months(*longest));
    }
    case GrowthUnit::OrdersOfMagnitude:
        return TrendText::tr("%1 orders of magnitude/yr [%2–%3]")
            .arg(format::number(slope), format::number(slopes.low), format::number(slopes.high));
    }
    return {};
}

} // namespace

QString yearText(double year) { return QString::number(year, 'f', 1); }

QString rateText(const trends::TrendFit& fit, GrowthUnit unit)
{
    return TrendText::tr("%1 · n=%2").arg(growth(fit.slope, trends::slopeInterval(fit), unit)).arg(fit.count);
}

QString legendText(const QString& name, const trends::TrendFit& fit, const std::optional<trends::Interval>& resampled,
                   GrowthUnit unit)
{
    const trends::Interval interval = trends::slopeInterval(fit);
    const GrowthUnit second = unit == GrowthUnit::Doubling ? GrowthUnit::PerYear : GrowthUnit::Doubling;
    const QString text = TrendText::tr("%1 · n=%2 · %3 · %4 · R² %5")
                             .arg(name)
                             .arg(fit.count)
                             .arg(growth(fit.slope, interval, unit), growth(fit.slope, interval, second),
                                  fit.rSquared ? format::number(*fit.rSquared, 2) : format::unknown());
    return resampled ? TrendText::tr("%1 · by bootstrap %2").arg(text, growth(fit.slope, *resampled, unit)) : text;
}

QString csv(const TrendChart& chart)
{
    QString out =
        csvLine({QStringLiteral("panel"), QStringLiteral("kind"), QStringLiteral("name"), QStringLiteral("year"),
                 QStringLiteral("value"), QStringLiteral("low"), QStringLiteral("high"), QStringLiteral("unit")});
    for (const TrendPanel& panel : chart.panels) {
        for (const TrendPoint& point : panel.points)
            out += csvLine({panel.name,
                            QStringLiteral("point"),
                            point.name,
                            csvNumber(point.year),
                            csvNumber(point.value),
                            {},
                            {},
                            panel.unit});
        if (panel.star)
            out += csvLine({panel.name,
                            QStringLiteral("design"),
                            panel.star->label,
                            csvNumber(panel.star->year),
                            csvNumber(panel.star->value),
                            {},
                            {},
                            panel.unit});
        if (!panel.fit)
            continue;
        for (const trends::BandPoint& at :
             trends::bandBetween(*panel.fit, panel.fit->firstYear, chart.untilYear, kBandRows)) {
            const auto value = [&panel](double log10Value) {
                return csvNumber(std::pow(10, log10Value) / panel.unitScale);
            };
            out += csvLine({panel.name,
                            QStringLiteral("fit, 90 % prediction band"),
                            {},
                            csvNumber(at.year),
                            value(at.log10Value),
                            value(at.log10Value - at.predictionHalfWidth),
                            value(at.log10Value + at.predictionHalfWidth),
                            panel.unit});
        }
    }
    return out + csvLine({chart.attribution});
}

QString spoken(const TrendChart& chart)
{
    QStringList lines{chart.subtitle};
    for (const TrendPanel& panel : chart.panels) {
        lines << panel.name;
        for (const QString& rate : panel.rate)
            lines << rate;
    }
    lines << chart.attribution;
    return lines.join(u'\n');
}

} // namespace cw::plots
