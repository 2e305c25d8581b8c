// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/flow_chart.h"

#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/part_name.h"
#include "plots/csv_line.h"

#include <QCoreApplication>
#include <QStringList>

namespace cw::site {
namespace {

struct Flow {
    Q_DECLARE_TR_FUNCTIONS(Flow)
};

constexpr int kLastColumn = 3;

class Builder {
public:
    explicit Builder(FlowChart& chart) : m_chart(chart) {}

    int block(int column, const QString& name, Watts power, QColor look::Series::*colour)
    {
        m_chart.blocks.push_back({column, name, format::measure(power), power.base(), colour});
        return static_cast<int>(m_chart.blocks.size()) - 1;
    }
    /// Nothing where nothing flows.
    int branch(int from, int column, const QString& name, Watts power, QColor look::Series::*colour)
    {
        if (!(power.base() > 0))
            return -1;
        const int to = block(column, name, power, colour);
        m_chart.bands.push_back({from, to, power.base()});
        return to;
    }

private:
    FlowChart& m_chart;
};

/// What IT draws, by the parts that draw it.
void addParts(Builder& build, int it, int column, const power::Result& power)
{
    using look::Series;
    const auto part = [&](const QString& name, const std::optional<power::Levels>& levels, QColor Series::*colour) {
        if (levels)
            build.branch(it, column, name, levels->expected, colour);
    };
    part(Flow::tr("GPU"), power.accelerators, &Series::green);
    part(Flow::tr("CPU, memory"), power.processors, &Series::sky);
    part(Flow::tr("NVSwitch, NIC"), power.network, &Series::purple);
    part(Flow::tr("Fans, supplies"), power.fans, &Series::blue);
    part(Flow::tr("Switches"), power.switchesTotal, &Series::orange);
    part(Flow::tr("Storage"), power.storageTotal, &Series::yellow);
}

} // namespace

FlowChart powerFlow(const assess::Assessment& assessment)
{
    using look::Series;
    FlowChart chart;
    chart.figure = QStringLiteral("power.facility");
    chart.title = Flow::tr("No power drawn yet");
    chart.empty = Flow::tr("Drop a rack with nodes on the floor, and choose cooling and a power chain.");
    if (!assessment.power || !assessment.power->result.facility || !assessment.power->result.it ||
        !(assessment.power->result.it->expected.base() > 0))
        return chart;
    const power::Result& power = assessment.power->result;
    chart.empty.clear();
    chart.title = Flow::tr("Of %1 at the meter %2 reach IT").arg(format::measure(power.facility->expected), format::measure(power.it->expected));
    chart.subtitle = Flow::tr("Expected power, from the meter to the parts");
    Builder build(chart);
    const int meter = build.block(0, Flow::tr("Meter"), power.facility->expected, &Series::grey);
    const Watts losses = power.losses ? power.losses->expected : Watts(0);
    const int supply = build.branch(meter, 1, Flow::tr("Supply"), power.it->expected + losses, &Series::grey);
    const int it = build.branch(supply, 2, Flow::tr("IT"), power.it->expected, &Series::blue);
    addParts(build, it, kLastColumn, power);
    const auto& chain = assessment.power->inputs.chain;
    for (std::size_t i = 0; i < power.stageLosses.size() && chain; ++i)
        build.branch(supply, kLastColumn, Flow::tr("%1 loss").arg(format::partName(chain->stageNames[i])), power.stageLosses[i], &Series::grey);
    const Watts others = power.facility->expected - power.it->expected - losses;
    build.branch(meter, kLastColumn, power.losses ? Flow::tr("Cooling, other") : Flow::tr("Cooling, losses"), others, &Series::vermilion);
    return chart;
}

QString csv(const FlowChart& chart)
{
    QString out = plots::csvLine({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("W")});
    for (const FlowBand& band : chart.bands) {
        const auto name = [&chart](int block) { return chart.blocks[static_cast<std::size_t>(block)].name; };
        out += plots::csvLine({name(band.from), name(band.to), plots::csvNumber(band.value)});
    }
    return out;
}

QString spoken(const FlowChart& chart)
{
    if (!chart.empty.isEmpty())
        return chart.empty;
    QStringList lines{chart.title};
    for (const FlowBlock& block : chart.blocks)
        lines << QStringLiteral("%1: %2").arg(block.name, block.amount);
    return lines.join(u'\n');
}

} // namespace cw::site
