// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/unit_family.h"
#include "plots/bar_chart.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace cw::plots {
namespace {

struct PowerPlot {
    Q_DECLARE_TR_FUNCTIONS(PowerPlot)
};

struct Component {
    BarPart part;
    power::Levels levels;
};

std::vector<Component> components(const power::Result& result)
{
    using look::Series;
    std::vector<Component> out;
    const auto add = [&out](const QString& name, QColor Series::*colour, const std::optional<power::Levels>& levels) {
        if (levels && levels->rated > Watts(0))
            out.push_back({{name, colour}, *levels});
    };
    const bool split = result.accelerators && result.processors && result.fans && result.network;
    if (split) {
        add(PowerPlot::tr("GPU"), &Series::green, result.accelerators);
        add(PowerPlot::tr("CPU, memory"), &Series::sky, result.processors);
        add(PowerPlot::tr("Fans"), &Series::blue, result.fans);
        add(PowerPlot::tr("NVSwitch, NIC"), &Series::purple, result.network);
    } else {
        add(PowerPlot::tr("Nodes"), &Series::green, result.nodesTotal);
    }
    add(PowerPlot::tr("Switches"), &Series::orange, result.switchesTotal);
    add(PowerPlot::tr("Storage"), &Series::yellow, result.storageTotal);
    add(PowerPlot::tr("Cooling"), &Series::vermilion, result.cooling);
    add(PowerPlot::tr("Losses"), &Series::grey, result.losses);
    return out;
}

BarRow rowOf(const QString& label, Watts power::Levels::*level, const std::vector<Component>& parts,
             const std::optional<power::Levels>& total, const format::UnitChoice& unit)
{
    BarRow row;
    row.label = label;
    row.total = total ? format::measure((*total).*level) : format::unknown();
    QStringList lines{PowerPlot::tr("%1: %2").arg(label, total ? format::exact((*total).*level) : format::unknown())};
    for (const Component& component : parts) {
        row.values.push_back((component.levels.*level).in(Watts(unit.scale)));
        lines << PowerPlot::tr("%1: %2").arg(component.part.name, format::exact(component.levels.*level));
    }
    row.tip = lines.join(u'\n');
    return row;
}

QString message(const power::Result& result, const std::vector<Component>& parts)
{
    const auto& total = result.facility ? result.facility : result.it;
    if (!total)
        return PowerPlot::tr("The power cannot be known yet");
    const auto most = std::ranges::max_element(
        parts, [](const Component& a, const Component& b) { return a.levels.expected < b.levels.expected; });
    if (most == parts.end())
        return PowerPlot::tr("%1 expected").arg(format::measure(total->expected));
    return PowerPlot::tr("%1 expected, most of it for: %2").arg(format::measure(total->expected), most->part.name);
}

QString shown(const power::Result& result, std::optional<double> pue)
{
    if (!result.it)
        return PowerPlot::tr("Facility power by component");
    const QString it = format::measure(result.it->expected);
    if (!pue)
        return PowerPlot::tr("IT %1 · no cooling system chosen").arg(it);
    return PowerPlot::tr("PUE %1 · IT %2").arg(format::number(*pue), it);
}

} // namespace

BarChart powerChart(const assess::Assessment& assessment)
{
    BarChart chart;
    chart.figure = QStringLiteral("power.facility");
    chart.title = PowerPlot::tr("No power drawn yet");
    chart.empty = PowerPlot::tr("Drop a rack with nodes on the floor to see what it draws.");
    if (!assessment.power)
        return chart;
    const power::Result& result = assessment.power->result;
    const std::vector<Component> parts = components(result);
    if (parts.empty())
        return chart;
    chart.empty.clear();
    chart.title = message(result, parts);
    chart.subtitle = shown(result, assessment.power->inputs.pue);
    const auto& total = result.facility ? result.facility : result.it;
    Watts most = total ? total->rated : Watts(0);
    for (const Component& component : parts)
        most = std::max(most, component.levels.rated);
    const format::UnitChoice unit = format::chooseUnit(Measure(most), "W");
    chart.unit = unit.unit;
    chart.axis = result.facility ? PowerPlot::tr("Facility power [%1]").arg(unit.unit)
                                 : PowerPlot::tr("IT power [%1]").arg(unit.unit);
    for (const Component& component : parts)
        chart.parts.push_back(component.part);
    chart.rows = {rowOf(PowerPlot::tr("Rated"), &power::Levels::rated, parts, total, unit),
                  rowOf(PowerPlot::tr("Expected"), &power::Levels::expected, parts, total, unit),
                  rowOf(PowerPlot::tr("Idle"), &power::Levels::idle, parts, total, unit)};
    return chart;
}

} // namespace cw::plots
