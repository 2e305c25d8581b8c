// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_panels.h"

#include "base/units.h"
#include "format/numbers.h"
#include "format/unit_family.h"

#include <algorithm>
#include <array>
#include <set>

namespace cw::plots {
namespace {

/// The unit of the axis: a round power of thousand near the largest value; FLOP of whole trainings stay plain.
void chooseAxisUnit(TrendPanel& panel, const trends::TrendSeries& series)
{
    const std::optional<Unit> unit = findUnit(series.unit);
    if (!unit || series.points.empty())
        return;
    const auto largest = std::ranges::max_element(series.points, {}, &trends::TrendPoint::value);
    const format::UnitChoice choice =
        format::chooseUnit(Measure(largest->value * unit->scale, unit->dimension), series.unit);
    panel.unit = choice.unit;
    panel.unitScale = choice.scientific ? 1 : choice.scale / unit->scale;
}

QString tipOf(const trends::TrendPoint& point, const trends::TrendSeries& series)
{
    const std::optional<Unit> unit = findUnit(series.unit);
    const QString value = unit ? format::measure(Measure(point.value * unit->scale, unit->dimension), series.unit)
                               : format::number(point.value);
    QStringList lines{QString::fromStdString(point.name)};
    if (!point.organisation.empty())
        lines << QString::fromStdString(point.organisation);
    lines << TrendText::tr("%1 · %2").arg(point.date.empty() ? yearText(point.year) : format::date(point.date), value);
    if (point.confidence == trends::Confidence::Speculative)
        lines << TrendText::tr("an uncertain estimate");
    if (!point.source.empty())
        lines << QString::fromStdString(point.source);
    return lines.join(u'\n');
}

} // namespace

QString seriesName(std::string_view id)
{
    struct Name {
        std::string_view id;
        const char* english;
    };
    static constexpr auto kNames = std::to_array<Name>({
        {"compute.frontier", QT_TRANSLATE_NOOP("TrendText", "Frontier training compute")},
        {"compute.notable", QT_TRANSLATE_NOOP("TrendText", "Training compute, notable models")},
        {"compute.systems", QT_TRANSLATE_NOOP("TrendText", "Training compute, all systems")},
        {"compute.openai2018", QT_TRANSLATE_NOOP("TrendText", "Training compute as OpenAI chose it in 2018")},
        {"accelerator.sixteenBitPerWatt", QT_TRANSLATE_NOOP("TrendText", "GPU efficiency, 16 bit")},
        {"accelerator.singlePrecisionPerWatt", QT_TRANSLATE_NOOP("TrendText", "GPU efficiency, 32 bit")},
        {"accelerator.singlePrecisionPerDollar", QT_TRANSLATE_NOOP("TrendText", "32-bit rate of GPUs per dollar")},
        {"accelerator.sixteenBit", QT_TRANSLATE_NOOP("TrendText", "16-bit rate of GPUs")},
        {"accelerator.singlePrecision", QT_TRANSLATE_NOOP("TrendText", "32-bit rate of GPUs")},
        {"accelerator.eightBit", QT_TRANSLATE_NOOP("TrendText", "8-bit rate of GPUs")},
        {"accelerator.memory", QT_TRANSLATE_NOOP("TrendText", "Memory of GPUs")},
        {"accelerator.bandwidth", QT_TRANSLATE_NOOP("TrendText", "Memory bandwidth of GPUs")},
        {"accelerator.power", QT_TRANSLATE_NOOP("TrendText", "Design power of GPUs")},
        {"accelerator.price", QT_TRANSLATE_NOOP("TrendText", "Price of GPUs")},
        {"cluster.sixteenBit", QT_TRANSLATE_NOOP("TrendText", "16-bit rate of leading clusters")},
        {"cluster.chips", QT_TRANSLATE_NOOP("TrendText", "Chips of leading clusters")},
        {"cluster.power", QT_TRANSLATE_NOOP("TrendText", "Power of leading clusters")},
        {"cluster.cost", QT_TRANSLATE_NOOP("TrendText", "Hardware cost of leading clusters")},
        {"cluster.sixteenBitPerWatt", QT_TRANSLATE_NOOP("TrendText", "16-bit rate of leading clusters per watt")},
        {"algorithm.imageAccuracy",
         QT_TRANSLATE_NOOP("TrendText", "Compute for the same accuracy in image recognition")},
    });
    const auto found = std::ranges::find(kNames, id, &Name::id);
    return found == kNames.end() ? QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))
                                 : TrendText::tr(found->english);
}

TrendPanel seriesPanel(const trends::TrendSeries& series, const std::optional<trends::TrendFit>& fit, GrowthUnit unit)
{
    TrendPanel panel;
    chooseAxisUnit(panel, series);
    panel.name =
        panel.unit.isEmpty() ? seriesName(series.id) : TrendText::tr("%1 [%2]").arg(seriesName(series.id), panel.unit);
    panel.fit = fit;
    if (fit)
        panel.rate.push_back(rateText(*fit, unit));
    else
        panel.rate.push_back(TrendText::tr("too few points for a line"));
    for (const trends::TrendPoint& point : series.points) {
        panel.points.push_back({point.year, point.value / panel.unitScale, QString::fromStdString(point.name),
                                tipOf(point, series), point.confidence == trends::Confidence::Speculative});
    }
    return panel;
}

void setEquivalent(TrendStar& star, const trends::TrendFit& fit, double value)
{
    const auto date = trends::equivalentDate(fit, value, trends::BandKind::Prediction);
    star.equivalentYear.reset();
    star.equivalentLabel.clear();
    if (!date)
        return;
    star.equivalentYear = date->year;
    star.equivalentLabel = yearText(date->year);
}

TrendPanel computePanel(const trends::Inputs& inputs, const trends::Result& result, GrowthUnit unit)
{
    const trends::SeriesFit* found = inputs.tables->find(kComputeSeries);
    if (found == nullptr)
        return {};
    TrendPanel panel = seriesPanel(found->series, found->fit, unit);
    if (result.deliveredFlop && *result.deliveredFlop > Flops(0)) {
        TrendStar star;
        star.year = inputs.designYear.value_or(kDefaultDesignYear);
        star.value = result.deliveredFlop->base() / panel.unitScale;
        star.label = TrendText::tr("This design");
        if (result.frontierDate) {
            star.equivalentYear = result.frontierDate->year;
            star.equivalentLabel = yearText(result.frontierDate->year);
        }
        panel.star = star;
    }
    return panel;
}

TrendPanel efficiencyPanel(const trends::Inputs& inputs, GrowthUnit unit)
{
    const trends::SeriesFit* found = inputs.tables->find(kEfficiencySeries);
    if (found == nullptr)
        return {};
    TrendPanel panel = seriesPanel(found->series, found->fit, unit);
    panel.colour = &look::Series::orange;
    panel.squares = true;
    const std::optional<Unit> seriesUnit = findUnit(found->series.unit);
    if (inputs.efficiency && seriesUnit) {
        TrendStar star;
        star.year = inputs.designYear.value_or(kDefaultDesignYear);
        star.value = inputs.efficiency->base() / (panel.unitScale * seriesUnit->scale);
        panel.star = star;
    }
    return panel;
}

QString attribution(const trends::TrendTables& tables, const std::vector<const trends::TrendSeries*>& drawn)
{
    std::set<std::string> ids;
    for (const trends::TrendSeries* series : drawn) {
        for (const trends::TrendPoint& point : series->points)
            ids.insert(point.dataset);
    }
    QStringList credits;
    for (const trends::Dataset& dataset : tables.datasets) {
        if (!ids.contains(dataset.id) || dataset.id == "catalog") // our own needs no credit
            continue;
        const bool epoch = dataset.id.starts_with("epoch-"); // several tables of one collection: named once
        const QString name = epoch ? QStringLiteral("Epoch AI") : QString::fromStdString(dataset.title);
        const QString credit =
            TrendText::tr("%1 (%2) %3")
                .arg(name, QString::fromStdString(dataset.licence), QString::fromStdString(dataset.version));
        if (!credits.contains(credit))
            credits << credit;
    }
    return TrendText::tr("Data: %1").arg(credits.join(QStringLiteral("; ")));
}

QStringList citations(const trends::TrendTables& tables)
{
    QStringList out;
    for (const trends::Dataset& dataset : tables.datasets) {
        QString from = QString::fromStdString(dataset.citation);
        if (!dataset.url.empty())
            from += QLatin1Char(' ') + QString::fromStdString(dataset.url);
        out << TrendText::tr("%1, %2, edition %3")
                   .arg(from, QString::fromStdString(dataset.licence), QString::fromStdString(dataset.version));
    }
    return out;
}

} // namespace cw::plots
