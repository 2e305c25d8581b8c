// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "site/site_charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw::site {
namespace {

struct CostPlot {
    Q_DECLARE_TR_FUNCTIONS(CostPlot)
};

using look::Series;

/// Pieces of one sum.
struct Piece {
    QString name;
    std::optional<Measure> value;
};

constexpr int kCurvePoints = 96;
constexpr double kLeastUse = 0.05;

/// A bar for each piece, the longest first.
void rows(plots::BarChart& chart, std::vector<Piece> pieces, Measure total, const char* unit)
{
    std::erase_if(pieces, [](const Piece& piece) { return !piece.value || !(piece.value->base > 0); });
    std::ranges::stable_sort(pieces, std::greater{}, [](const Piece& piece) { return piece.value->base; });
    for (const Piece& piece : pieces) {
        plots::BarRow row;
        row.label = piece.name;
        row.values = {piece.value->base / total.base * 100};
        row.total = format::measure(*piece.value, unit);
        row.tip = CostPlot::tr("%1: %2, %3").arg(piece.name, row.total, format::measure(Measure(piece.value->base / total.base), "%"));
        chart.rows.push_back(std::move(row));
    }
    chart.parts = {{CostPlot::tr("share"), &Series::blue}};
    chart.legend = false;
    chart.unit = QStringLiteral("%");
    chart.axis = CostPlot::tr("Share [%]");
    chart.empty.clear();
}

template <class T>
std::optional<Measure> asMeasure(const std::optional<T>& value)
{
    return value ? std::optional(Measure(*value)) : std::nullopt;
}

double hourly(cost::DollarsPerSecond rate) { return rate.in(cost::DollarsPerSecond(1.0 / 3600)); }

/// Of an hour in use, where every hour is paid, or where only those in use are.
Curve hourByUse(const QString& name, QColor Series::*colour, double hour, bool isAlwaysPaid)
{
    Curve curve{name, colour, {}, {}, {}, false};
    for (int i = 0; i < kCurvePoints; ++i) {
        const double use = kLeastUse + (1 - kLeastUse) * i / (kCurvePoints - 1);
        curve.points.emplace_back(use * 100, isAlwaysPaid ? hour / use : hour);
    }
    return curve;
}

plots::BarChart unknownCost(const char* figure)
{
    plots::BarChart chart;
    chart.figure = QString::fromLatin1(figure);
    chart.title = CostPlot::tr("The cost is not known yet");
    chart.empty = CostPlot::tr("Findings say which prices are missing.");
    return chart;
}

} // namespace

plots::BarChart capitalChart(const assess::Assessment& assessment)
{
    plots::BarChart chart = unknownCost("cost.capital");
    if (!assessment.cost || !assessment.cost->result.capital || !(assessment.cost->result.capital->base() > 0))
        return chart;
    const cost::Result& cost = assessment.cost->result;
    const auto kind = [&cost](cost::ItemClass one) { return asMeasure(cost.classes[static_cast<std::size_t>(one)]); };
    using cost::ItemClass;
    rows(chart,
          {{CostPlot::tr("Servers"), kind(ItemClass::Servers)},
           {CostPlot::tr("Switches"), kind(ItemClass::Switches)},
           {CostPlot::tr("Cables, optics"), kind(ItemClass::Links)},
           {CostPlot::tr("Storage"), kind(ItemClass::Storage)},
           {CostPlot::tr("Racks, room"), kind(ItemClass::Infrastructure)},
           {CostPlot::tr("Spare parts"), asMeasure(cost.spareParts)},
           {CostPlot::tr("Building, plant"), asMeasure(cost.construction)}},
          Measure(*cost.capital), "USD");
    chart.title = CostPlot::tr("%1 to buy").arg(format::measure(Measure(*cost.capital), "USD"));
    chart.subtitle = CostPlot::tr("Capital by class");
    return chart;
}

plots::BarChart yearChart(const assess::Assessment& assessment)
{
    plots::BarChart chart = unknownCost("cost.total");
    if (!assessment.cost || !assessment.cost->result.total || !(assessment.cost->result.total->base() > 0))
        return chart;
    const cost::Result& cost = assessment.cost->result;
    rows(chart,
          {{CostPlot::tr("Equipment"), asMeasure(cost.equipmentRate)},
           {CostPlot::tr("Building, plant"), asMeasure(cost.constructionRate)},
           {CostPlot::tr("Rent"), asMeasure(cost.colocation)},
           {CostPlot::tr("Electricity"), asMeasure(cost.energy)},
           {CostPlot::tr("Support"), asMeasure(cost.support)},
           {CostPlot::tr("Staff"), asMeasure(cost.staff)}},
          Measure(*cost.total), "USD/yr");
    chart.title = cost.perAccelerator
                      ? CostPlot::tr("%1 a useful GPU-hour").arg(format::measure(Measure(*cost.perAccelerator), "USD/h"))
                      : CostPlot::tr("%1 a year").arg(format::measure(Measure(*cost.total), "USD/yr"));
    chart.subtitle = CostPlot::tr("Of %1 together").arg(format::measure(Measure(*cost.total), "USD/yr"));
    return chart;
}

CurveChart breakEvenChart(const assess::Assessment& assessment)
{
    CurveChart chart;
    chart.figure = QStringLiteral("cost.breakEven");
    chart.title = CostPlot::tr("The cost is not known yet");
    chart.empty = CostPlot::tr("Findings say which prices are missing.");
    const bool isKnown = assessment.cost && assessment.cost->result.total && assessment.cost->inputs.accelerators > 0;
    if (!isKnown)
        return chart;
    const cost::Inputs& inputs = assessment.cost->inputs;
    const cost::Result& cost = assessment.cost->result;
    if (!cost.cloudPrice) {
        chart.title = CostPlot::tr("No cloud price of this GPU is known");
        chart.empty = CostPlot::tr("Choose a cloud or type a quote under Cost in the properties.");
        return chart;
    }
    chart.empty.clear();
    const bool isBound = inputs.economy.cloudTerm != design::CloudTerm::OnDemand;
    const double atAll = hourly(*cost.total / inputs.accelerators);
    const double cloud = hourly(*cost.cloudPrice);
    chart.curves = {hourByUse(CostPlot::tr("this design"), &Series::green, atAll, true),
                    hourByUse(isBound ? CostPlot::tr("cloud, bound") : CostPlot::tr("cloud, on demand"), &Series::vermilion, cloud, isBound)};
    chart.curves.back().dashed = true;
    chart.xAxis = CostPlot::tr("GPU hours in use [%]");
    chart.yAxis = CostPlot::tr("GPU-hour [USD]");
    chart.y = {0, std::max(2 * cloud, 3 * atAll)};
    chart.marks.push_back({inputs.economy.utilisation.value * 100, CostPlot::tr("planned"), false});
    chart.subtitle = CostPlot::tr("One GPU-hour by use; cloud at %1").arg(format::measure(Measure(*cost.cloudPrice), "USD/h"));
    if (isBound) {
        chart.figure = QStringLiteral("cost.ownOverRent");
        const QString share = cost.ownOverRent ? format::measure(Measure(*cost.ownOverRent), "%") : format::unknown();
        chart.title = CostPlot::tr("This design costs %1 of the cloud").arg(share);
    } else if (cost.breakEven && *cost.breakEven <= 1) {
        const QString share = format::measure(Measure(*cost.breakEven), "%");
        chart.marks.push_back({*cost.breakEven * 100, CostPlot::tr("break-even %1").arg(share), true});
        chart.title = CostPlot::tr("Cheaper than the cloud from %1 use").arg(share);
    } else {
        chart.title = CostPlot::tr("The cloud is cheaper at any use");
    }
    return chart;
}

} // namespace cw::site
