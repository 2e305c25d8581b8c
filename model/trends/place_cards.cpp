// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/card_groups.h"

namespace cw::trends {
namespace {

constexpr char kEpoch[] =
    "Epoch AI, 'Parameter, Compute and Data Trends in Machine Learning', CC BY 4.0; fit of this program";
constexpr char kEpochHardware[] =
    "Epoch AI, 'Data on Machine Learning Hardware', CC BY 4.0, and the catalog; fit of this program";

template <auto Member>
std::optional<Measure> equivalentYear(const Inputs&, const Result& result)
{
    return result.*Member ? std::optional(Measure((result.*Member)->year)) : std::nullopt;
}

std::optional<Measure> bandEnd(const Inputs&, const Result& result)
{
    if (!result.frontierDate || !result.frontierDate->interval)
        return std::nullopt;
    return Measure(result.frontierDate->interval->high);
}

TrendLetter deliveredLetter()
{
    return {"F", "letter.trends.delivered", Origin::Figure, &found<&Result::deliveredFlop>, "trends.deliveredFlop"};
}
TrendLetter flopLetter() { return {"f", "letter.trends.oneFlop", Origin::Constant, &oneFlop, nullptr, "1 FLOP"}; }
TrendLetter designYearLetter()
{
    return {"x", "letter.trends.designYear", Origin::Choice, &given<&Inputs::designYear>, nullptr, nullptr, "date"};
}
TrendLetter horizonLetter()
{
    return {"x",     "letter.trends.horizonYear",          Origin::Assumption, &given<&Inputs::horizonYear>,
            nullptr, "source.horizon", "date"};
}

TrendCard deliveredCard()
{
    return {"trends.deliveredFlop",
            "card.trends.deliveredFlop",
            "P * u * v * t",
            nullptr,
            {{"P", "letter.trends.peak", Origin::Figure, &given<&Inputs::peak>, "compute.peak"},
             {"u", "letter.trends.utilisation", Origin::Figure, &given<&Inputs::utilisation>, "compute.utilisation"},
             {"v", "letter.trends.availability", Origin::Assumption, &given<&Inputs::availability>, nullptr,
              "no interruptions"},
             {"t", "letter.trends.campaign", Origin::Choice, &given<&Inputs::campaign>}},
            &found<&Result::deliveredFlop>,
            nullptr,
            "Epoch AI, Estimating Training Compute: one multiply-add is two FLOP",
            "error.trends.utilisation",
            "FLOP"};
}

template <const char* Series, auto Member>
TrendCard dateCard(const char* figure, const char* title, const char* slopeFigure)
{
    return {figure,
            title,
            "2020 + (log10(F / f) - a) / b",
            nullptr,
            {deliveredLetter(), flopLetter(), levelLetter<Series>(), slopeLetter<Series>(slopeFigure)},
            &equivalentYear<Member>,
            nullptr,
            kEpoch,
            "error.trends.sampleChoice",
            "date"};
}

TrendCard lineCard(const char* figure, const char* title, TrendLetter year,
                   std::optional<Measure> (*value)(const Inputs&, const Result&))
{
    return {figure,
            title,
            "f * 10^(a + b * (x - 2020))",
            nullptr,
            {flopLetter(), levelLetter<kFrontier>(), slopeLetter<kFrontier>("trends.slope.compute"), year},
            value,
            nullptr,
            kEpoch,
            "error.trends.extrapolated",
            "FLOP"};
}

} // namespace

std::vector<TrendCard> placeCards()
{
    return {
        deliveredCard(),
        dateCard<kFrontier, &Result::frontierDate>("trends.equivalentDate.frontier",
                                                   "card.trends.equivalentDate.frontier", "trends.slope.compute"),
        dateCard<kNotable, &Result::notableDate>("trends.equivalentDate.notable", "card.trends.equivalentDate.notable",
                                                 "trends.slope.notable"),
        {"trends.leavesFrontierBand",
         "card.trends.leavesFrontierBand",
         nullptr,
         "procedure.trends.bandEdge",
         {deliveredLetter(),
          {"s", "letter.trends.residualDeviation", Origin::Constant, &fitted<kFrontier, &TrendFit::residualDeviation>},
          {"n", "letter.trends.points", Origin::Constant, &fitted<kFrontier, &TrendFit::count>}},
         &bandEnd,
         nullptr,
         kEpoch,
         "error.trends.sampleChoice",
         "date"},
        lineCard("trends.frontierFlop", "card.trends.frontierFlop", designYearLetter(), &found<&Result::frontierFlop>),
        {"trends.frontierGap",
         "card.trends.frontierGap",
         "F_x / F",
         nullptr,
         {{"F_x", "letter.trends.frontierFlop", Origin::Figure, &found<&Result::frontierFlop>, "trends.frontierFlop"},
          deliveredLetter()},
         &found<&Result::frontierGap>,
         nullptr,
         kEpoch,
         "error.trends.sampleChoice",
         "1"},
        {"trends.frontierLag",
         "card.trends.frontierLag",
         "Y * (x - x_f)",
         nullptr,
         {yearLetter(),
          designYearLetter(),
          {"x_f", "letter.trends.frontierDate", Origin::Figure, &equivalentYear<&Result::frontierDate>,
           "trends.equivalentDate.frontier", nullptr, "date"}},
         &found<&Result::frontierLag>,
         nullptr,
         kEpoch,
         "error.trends.sampleChoice",
         "yr"},
        lineCard("trends.horizonFlop", "card.trends.horizonFlop", horizonLetter(), &found<&Result::horizonFlop>),
        {"trends.horizonScale",
         "card.trends.horizonScale",
         "F_h / F",
         nullptr,
         {{"F_h", "letter.trends.horizonFlop", Origin::Figure, &found<&Result::horizonFlop>, "trends.horizonFlop"},
          deliveredLetter()},
         &found<&Result::horizonScale>,
         nullptr,
         kEpoch,
         "error.trends.extrapolated",
         "1"},
        {"trends.horizonEfficiency",
         "card.trends.horizonEfficiency",
         "q * 10^(a + b * (x - 2020))",
         nullptr,
         {{"q", "letter.trends.oneFlopPerJoule", Origin::Constant, &oneFlopPerJoule, nullptr, "1 FLOP/J"},
          levelLetter<kPerWatt>(),
          slopeLetter<kPerWatt>("trends.slope.efficiency"),
          horizonLetter()},
         &found<&Result::horizonEfficiency>,
         nullptr,
         kEpochHardware,
         "error.trends.designPower",
         "TFLOP/J"},
        {"trends.powerSameWork",
         "card.trends.powerSameWork",
         "P_f * e / e_h",
         nullptr,
         {{"P_f", "letter.trends.facilityPower", Origin::Figure, &given<&Inputs::facilityPower>, "power.facility"},
          {"e", "letter.trends.efficiency", Origin::Figure, &given<&Inputs::efficiency>, "compute.sixteenBitPerWatt"},
          {"e_h", "letter.trends.horizonEfficiency", Origin::Figure, &found<&Result::horizonEfficiency>,
           "trends.horizonEfficiency"}},
         &found<&Result::powerSameWork>,
         nullptr,
         kEpochHardware,
         "error.trends.designPower",
         "MW"},
        {"trends.powerForFrontier",
         "card.trends.powerForFrontier",
         "P_h * k",
         nullptr,
         {{"P_h", "letter.trends.powerSameWork", Origin::Figure, &found<&Result::powerSameWork>,
           "trends.powerSameWork"},
          {"k", "letter.trends.horizonScale", Origin::Figure, &found<&Result::horizonScale>, "trends.horizonScale"}},
         &found<&Result::powerForFrontier>,
         nullptr,
         kEpochHardware,
         "error.trends.extrapolated",
         "MW"},
    };
}

} // namespace cw::trends
