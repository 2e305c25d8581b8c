// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "design/item.h"
#include "format/numbers.h"
#include "site/site_charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw::site {
namespace {

struct RackPlot {
    Q_DECLARE_TR_FUNCTIONS(RackPlot)
};

constexpr std::size_t kMostRows = 8;

/// Kinds of racks that draw something, those nearest to their limit first.
std::vector<std::size_t> fullestFirst(const std::vector<power::RackPower>& racks)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < racks.size(); ++i) {
        if (racks[i].rack && racks[i].rack->rated.base() > 0)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, std::greater{}, [&racks](std::size_t i) { return racks[i].share.value_or(0); });
    if (order.size() > kMostRows)
        order.resize(kMostRows);
    return order;
}

QString kilowatts(Watts power) { return format::measure(Measure(power), "kW"); }

} // namespace

plots::BarChart rackPowerChart(const assess::Assessment& assessment, const design::Design& design)
{
    plots::BarChart chart;
    chart.figure = QStringLiteral("power.worstRackShare");
    chart.title = RackPlot::tr("No rack draws power yet");
    chart.empty = RackPlot::tr("Drop nodes into a rack to see what its PDUs carry.");
    if (!assessment.power || !assessment.inventory)
        return chart;
    const std::vector<power::RackPower>& racks = assessment.power->result.racks;
    const std::vector<std::size_t> order = fullestFirst(racks);
    if (order.empty())
        return chart;
    chart.empty.clear();
    chart.axis = RackPlot::tr("Power of one rack [kW]");
    chart.unit = QStringLiteral("kW");
    chart.parts = {{RackPlot::tr("expected"), &look::Series::green},
                   {RackPlot::tr("more at most"), &look::Series::sky},
                   {RackPlot::tr("left of its PDUs"), &look::Series::grey}};
    for (const std::size_t i : order) {
        const inventory::RackClass& kind = assessment.inventory->result.racks[i];
        const design::Rack* first = design::findRack(design, kind.racks.front());
        const power::RackPower& power = racks[i];
        const Watts most = power.capacity ? std::max(*power.capacity, power.rack->rated) : power.rack->rated;
        plots::BarRow row;
        row.label = first != nullptr ? QString::fromStdString(first->name) : QString();
        if (kind.count() > 1)
            row.label += RackPlot::tr(" × %1").arg(format::count(kind.count()));
        row.values = {power.rack->expected.in(Watts(1000)), (power.rack->rated - power.rack->expected).in(Watts(1000)),
                      (most - power.rack->rated).in(Watts(1000))};
        row.total = power.capacity ? RackPlot::tr("%1 of %2").arg(kilowatts(power.rack->rated), kilowatts(*power.capacity))
                                   : kilowatts(power.rack->rated);
        row.tooMuch = power.verdict == power::PduVerdict::Over;
        row.tip = RackPlot::tr("%1: expected %2, rated %3").arg(row.label, kilowatts(power.rack->expected), kilowatts(power.rack->rated));
        chart.rows.push_back(std::move(row));
    }
    const power::RackPower& worst = racks[order.front()];
    chart.title = worst.share ? RackPlot::tr("The fullest rack is at %1 of its PDUs").arg(format::measure(Measure(*worst.share), "%"))
                              : RackPlot::tr("The fullest rack draws %1").arg(kilowatts(worst.rack->rated));
    chart.subtitle = RackPlot::tr("Kinds of racks by what their PDUs carry");
    return chart;
}

} // namespace cw::site
