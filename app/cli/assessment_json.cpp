// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assessment_json.h"

#include "base/ensure.h"
#include "base/units.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using Json = nlohmann::ordered_json;

Json number(const std::optional<Measure>& value, const std::string& unitSymbol)
{
    const std::optional<double> counted = jsonNumber(value, unitSymbol);
    return counted ? Json(*counted) : Json(nullptr);
}

Json figureJson(const assess::Figure& figure)
{
    Json out{{"value", number(figure.value, figure.unit)}, {"unit", figure.unit}};
    out["low"] = number(figure.low, figure.unit);
    out["high"] = number(figure.high, figure.unit);
    out["validated"] = figure.validated;
    return out;
}

const char* severityName(assess::Severity severity)
{
    switch (severity) {
    case assess::Severity::Error:
        return "error";
    case assess::Severity::Warning:
        return "warning";
    case assess::Severity::Note:
        break;
    }
    return "note";
}

const char* kindName(assess::SubjectKind kind)
{
    using enum assess::SubjectKind;
    switch (kind) {
    case Design:
        return "design";
    case Rack:
        return "rack";
    case Node:
        return "node";
    case Switch:
        return "switch";
    case Appliance:
        return "appliance";
    case FloorUnit:
        return "floorUnit";
    case Cable:
        return "cable";
    case Workload:
        break;
    }
    return "workload";
}

Json findingJson(const assess::Finding& finding)
{
    Json subjects = Json::array();
    for (const assess::Subject& subject : finding.subjects)
        subjects.push_back({{"kind", kindName(subject.kind)}, {"id", subject.id}});
    Json arguments = Json::object();
    for (const assess::FindingArgument& argument : finding.arguments) {
        if (const auto* measure = std::get_if<Measure>(&argument.value))
            arguments[argument.name] = {{"value", number(*measure, argument.unit)}, {"unit", argument.unit}};
        else
            arguments[argument.name] = std::get<std::string>(argument.value);
    }
    return {{"code", finding.code},
            {"severity", severityName(finding.severity)},
            {"subject", subjects},
            {"arguments", arguments},
            {"figures", finding.figures},
            {"remedies", finding.remedies},
            {"waiver", finding.stands() ? Json() : Json(finding.waiver)}};
}

Json findings(const assess::Assessment& assessment)
{
    Json out = Json::array();
    for (const assess::Finding& finding : assessment.findings)
        out.push_back(findingJson(finding));
    return out;
}

Json figuresOf(const assess::Assessment& assessment, const std::vector<std::string>& only)
{
    Json figures = Json::object();
    for (const assess::Figure& figure : assessment.figures) {
        if (only.empty() || std::ranges::find(only, figure.id) != only.end())
            figures[figure.id] = figureJson(figure);
    }
    return figures;
}

} // namespace

std::optional<double> jsonNumber(const std::optional<Measure>& value, const std::string& unitSymbol)
{
    if (!value)
        return std::nullopt;
    const std::optional<Unit> unit = findUnit(unitSymbol);
    ensure(unit.has_value(), "a figure names a unit that base/units.cpp does not have");
    return inUnit(*value, *unit);
}

std::string figuresJson(const assess::Assessment& assessment)
{
    return Json{{"figures", figuresOf(assessment, {})}, {"findings", findings(assessment)}}.dump(2);
}

std::string assessmentJson(const design::Design& design, const assess::Assessment& assessment,
                           const std::vector<std::string>& only)
{
    const Json out{{"design", {{"name", design.title->name}, {"version", design.title->version}}},
                   {"figures", figuresOf(assessment, only)},
                   {"findings", findings(assessment)}};
    return out.dump(2);
}

std::string findingsJson(const assess::Assessment& assessment)
{
    return Json{{"findings", findings(assessment)}}.dump(2);
}

} // namespace cw::app
