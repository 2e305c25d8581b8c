// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does a cluster stand on the curves of training compute and of hardware efficiency, and how do the two
// part? Leaves out: forecasts of what will be built, algorithms (they multiply by a factor nobody knows well) and
// money.
#pragma once

#include "explain/card.h"
#include "trends/trend_tables.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cw::trends {

struct Inputs {
    std::shared_ptr<const TrendTables> tables; ///< nullptr = none are at hand: only the delivered work is known
    std::optional<FlopsPerSecond> peak;        ///< dense rate of all GPUs in the training format
    std::optional<Fraction> utilisation;       ///< of the peak (MFU)
    std::optional<Fraction> availability;      ///< share of the campaign that computes
    std::optional<Seconds> campaign;
    std::optional<Watts> facilityPower;
    std::optional<FlopsPerJoule> efficiency; ///< dense 16-bit rate of one GPU per watt of its design power
    std::optional<double> designYear;        ///< decimal; when the cluster starts
    std::optional<double> horizonYear;       ///< decimal; the later year to compare with
    friend bool operator==(const Inputs&, const Inputs&) = default;
};

/// What one claim or correction says about 12 years.
struct Gap {
    double ratio = 0; ///< compute growth over hardware growth, compounded
    Seconds catchUp;  ///< until hardware alone makes it up
    friend bool operator==(const Gap&, const Gap&) = default;
};

struct Result {
    std::optional<Flops> deliveredFlop;
    std::optional<EquivalentDate> frontierDate; ///< prediction band
    std::optional<EquivalentDate> notableDate;
    std::optional<Flops> frontierFlop;              ///< the frontier line in the design year
    std::optional<double> frontierGap;              ///< frontierFlop over deliveredFlop
    std::optional<Seconds> frontierLag;             ///< design year after frontierDate; negative = ahead
    std::optional<FlopsPerJoule> horizonEfficiency; ///< of the accelerator line in the horizon year
    std::optional<Flops> horizonFlop;               ///< the frontier line in the horizon year
    std::optional<double> horizonScale;             ///< horizonFlop over deliveredFlop
    std::optional<Watts> powerSameWork;             ///< the facility for this work on hardware of the horizon year
    std::optional<Watts> powerForFrontier;          ///< and for the frontier's work of that year
    std::optional<double> computeGrowth;            ///< frontier, per year
    std::optional<double> notableGrowth;
    std::optional<double> efficiencyGrowth;
    std::optional<double> gapPerYear;
    std::optional<double> gapAfterSpan; ///< gapPerYear over the claim's years
    std::optional<Interval> gapAfterSpanInterval;
    std::optional<Seconds> computeDoubling;
    std::optional<Seconds> efficiencyDoubling;
    std::optional<Gap> claimed;
    std::optional<Gap> correctedSpeed;
    std::optional<Gap> correctedPerWatt;
    friend bool operator==(const Result&, const Result&) = default;
};

/// Two yearly growth factors compounded over a span, and how long the slower one needs to make it up alone.
Gap gapOf(double computeGrowth, double hardwareGrowth, double spanYears);

Result assess(const Inputs& inputs);

const std::vector<explain::Card<Inputs, Result>>& cards();

/// 90 % bounds of a figure, in base units.
struct FigureInterval {
    const char* figure = "";
    Interval interval;
};
std::vector<FigureInterval> intervals(const Inputs& inputs, const Result& result);

/// A sentence about the design: a text key and the values it names. The window chooses the words.
struct StatementArgument {
    std::string name;
    Measure value;
    std::string unit = "1";
    bool isDate = false; ///< a decimal year
};
struct Statement {
    std::string key;
    std::vector<StatementArgument> arguments;
};
std::vector<Statement> statements(const Inputs& inputs, const Result& result);

} // namespace cw::trends
