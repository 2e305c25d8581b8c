// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/numbers.h"
#include "format/words.h"
#include "plots/rate_strip.h"
#include "plots/rate_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace cw::plots {
namespace {

struct RateText {
    Q_DECLARE_TR_FUNCTIONS(RateStrip)
};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// What the authors of published rates call the quantity of one of our series; empty = nobody has published a rate.
std::string_view publishedQuantity(std::string_view series)
{
    struct Pair {
        std::string_view series;
        std::string_view quantity;
    };
    static constexpr auto kPairs = std::to_array<Pair>({
        {"compute.frontier", "training compute"},
        {"compute.notable", "training compute"},
        {"compute.systems", "training compute"},
        {"compute.openai2018", "training compute"},
        {"accelerator.sixteenBit", "16-bit FLOP/s"},
        {"accelerator.singlePrecision", "FP32 FLOP/s"},
        {"accelerator.singlePrecisionPerWatt", "FP32 FLOP/s per watt"},
        {"accelerator.sixteenBitPerWatt", "FLOP/s per watt"},
        {"accelerator.singlePrecisionPerDollar", "FP32 FLOP/s per dollar"},
        {"accelerator.memory", "memory capacity"},
        {"accelerator.bandwidth", "memory bandwidth"},
        {"cluster.sixteenBit", "16-bit FLOP/s"},
        {"cluster.power", "power"},
        {"cluster.cost", "hardware cost"},
    });
    const auto found = std::ranges::find(kPairs, series, &Pair::series);
    return found == kPairs.end() ? std::string_view() : found->quantity;
}

/// Chips and clusters are measured in the same unit: a rate of the one says nothing about the other.
bool samePopulation(std::string_view series, const trends::PublishedRate& rate)
{
    return series.starts_with("cluster.") == (rate.population.find("cluster") != std::string::npos);
}

RateRow chosenRow(const trends::TrendFit& fit)
{
    const trends::Interval slope = trends::slopeInterval(fit);
    RateRow row{RateText::tr("As chosen here"),
                {},
                trends::growthPerYear(fit.slope),
                trends::Interval{trends::growthPerYear(slope.low), trends::growthPerYear(slope.high)},
                RateRow::Kind::Chosen};
    row.tip = RateText::tr("%1\n%2 · n=%3")
                  .arg(row.label, growthWithInterval(row.growthPerYear, row.interval))
                  .arg(fit.count);
    return row;
}

RateRow otherRow(const trends::Sensitivity& choice)
{
    const QString argument = QString::number(choice.argument, 'f', 0);
    RateRow row{format::words(choice.key, {{QStringLiteral("argument"), argument}}),
                {},
                choice.growthPerYear,
                choice.interval,
                RateRow::Kind::OtherChoice};
    row.tip = RateText::tr("%1\n%2 · n=%3")
                  .arg(row.label, growthWithInterval(row.growthPerYear, row.interval))
                  .arg(choice.count);
    return row;
}

RateRow publishedRow(const trends::PublishedRate& rate)
{
    const QString author = text(rate.source).section(u',', 0, 0).section(u':', 0, 0);
    RateRow row{RateText::tr("%1, %2").arg(author, text(rate.period)),
                {},
                rate.growthPerYear,
                rate.interval,
                RateRow::Kind::Published};
    row.tip = RateText::tr("%1\n%2, %3\n%4")
                  .arg(growthWithInterval(rate.growthPerYear, rate.interval), text(rate.population), text(rate.period),
                       text(rate.source));
    return row;
}

} // namespace

QString growthText(double growthPerYear) { return RateText::tr("×%1").arg(format::number(growthPerYear)); }

QString growthWithInterval(double growthPerYear, const std::optional<trends::Interval>& interval)
{
    if (!interval)
        return RateText::tr("×%1 a year").arg(format::number(growthPerYear));
    return RateText::tr("×%1 a year [%2–%3]")
        .arg(format::number(growthPerYear), format::number(interval->low), format::number(interval->high));
}

std::vector<RateRow> rateRows(const trends::TrendTables& tables, const trends::TrendSeries& series,
                              const std::optional<trends::TrendFit>& fit)
{
    std::vector<RateRow> rows;
    if (fit)
        rows.push_back(chosenRow(*fit));
    if (series.id.starts_with("compute.")) {
        for (const trends::Sensitivity& choice : trends::sensitivities(tables))
            rows.push_back(otherRow(choice));
    }
    const std::string_view quantity = publishedQuantity(series.id);
    for (const trends::PublishedRate& rate : tables.rates) {
        if (!quantity.empty() && rate.quantity == quantity && samePopulation(series.id, rate))
            rows.push_back(publishedRow(rate));
    }
    return rows;
}

} // namespace cw::plots
