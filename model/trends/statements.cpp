// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trends.h"

#include <cmath>

namespace cw::trends {
namespace {

StatementArgument yearArgument(const char* name, double year) { return {name, Measure(year), "date", true}; }

void sayWhereItStands(const Inputs& inputs, const Result& result, std::vector<Statement>& out)
{
    if (!result.frontierDate || !inputs.campaign)
        return;
    out.push_back({"trends.sentence.delivers",
                   {{"campaign", Measure(*inputs.campaign), "d"},
                    {"flop", Measure(*result.deliveredFlop), "FLOP"},
                    yearArgument("year", result.frontierDate->year)}});
    if (const auto& interval = result.frontierDate->interval)
        out.push_back({"trends.sentence.leavesBand", {yearArgument("year", interval->high)}});
    if (result.frontierLag && result.frontierGap) {
        const bool ahead = result.frontierLag->base() < 0;
        const double factor = *result.frontierGap;
        out.push_back({ahead ? "trends.sentence.ahead" : "trends.sentence.behind",
                       {{"lag", Measure(Seconds(std::abs(result.frontierLag->base()))), "yr"},
                        {"factor", Measure(ahead ? 1 / factor : factor), "1"}}});
    }
    if (result.notableDate)
        out.push_back({"trends.sentence.notable", {yearArgument("year", result.notableDate->year)}});
}

} // namespace

std::vector<Statement> statements(const Inputs& inputs, const Result& result)
{
    std::vector<Statement> out;
    sayWhereItStands(inputs, result, out);
    if (inputs.horizonYear && result.powerSameWork)
        out.push_back({"trends.sentence.samePower",
                       {yearArgument("year", *inputs.horizonYear), {"power", Measure(*result.powerSameWork), "MW"}}});
    if (inputs.horizonYear && result.powerForFrontier)
        out.push_back({"trends.sentence.frontierPower",
                       {yearArgument("year", *inputs.horizonYear),
                        {"scale", Measure(*result.horizonScale), "1"},
                        {"power", Measure(*result.powerForFrontier), "MW"}}});
    if (result.gapPerYear)
        out.push_back({"trends.sentence.gap",
                       {{"compute", Measure(*result.computeGrowth), "1"},
                        {"efficiency", Measure(*result.efficiencyGrowth), "1"},
                        {"gap", Measure(*result.gapPerYear), "1"}}});
    return out;
}

} // namespace cw::trends
