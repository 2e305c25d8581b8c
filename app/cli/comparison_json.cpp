// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/comparison_json.h"

#include "assess/compare.h"
#include "cli/assessment_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cw::app {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

const char* nameOf(assess::Direction direction)
{
    switch (direction) {
    case assess::Direction::Better:
        return "better";
    case assess::Direction::Worse:
        return "worse";
    case assess::Direction::Changed:
        return "changed";
    case assess::Direction::Same:
        break;
    }
    return "same";
}

const char* nameOf(assess::ChangeGroup group)
{
    switch (group) {
    case assess::ChangeGroup::Hall:
        return "hall";
    case assess::ChangeGroup::Equipment:
        return "equipment";
    case assess::ChangeGroup::Network:
        return "network";
    case assess::ChangeGroup::Cost:
        return "cost";
    case assess::ChangeGroup::Workload:
        break;
    }
    return "workload";
}

Json differencesJson(const assess::Assessment& before, const assess::Assessment& after)
{
    Json out = Json::object();
    for (const assess::FigureDifference& figure : assess::figureDifferences(before, after)) {
        const std::optional<double> old = jsonNumber(figure.before, figure.unit);
        const std::optional<double> now = jsonNumber(figure.after, figure.unit);
        // Of the printed values, so that a scale with an offset cannot shift it.
        const Json difference = old && now ? Json(*now - *old) : Json(nullptr);
        out[figure.id] = {{"value", orNull(now)},
                          {"unit", figure.unit},
                          {"difference", difference},
                          {"direction", nameOf(figure.direction)}};
        if (!figure.unlike.empty())
            out[figure.id]["unlike"] = std::string(figure.unlike);
    }
    return out;
}

Json changesJson(const std::vector<assess::Change>& changes)
{
    Json out = Json::array();
    for (const assess::Change& change : changes) {
        Json arguments = Json::object();
        for (const assess::FindingArgument& argument : change.arguments) {
            if (const auto* measure = std::get_if<Measure>(&argument.value))
                arguments[argument.name] = {{"value", orNull(jsonNumber(*measure, argument.unit))},
                                            {"unit", argument.unit}};
            else
                arguments[argument.name] = std::get<std::string>(argument.value);
        }
        out.push_back({{"group", nameOf(change.group)}, {"code", change.text}, {"arguments", arguments}});
    }
    return out;
}

Json countsJson(const assess::Assessment& assessment)
{
    const auto count = [&](assess::Severity severity) {
        return std::ranges::count_if(assessment.findings, [severity](const assess::Finding& finding) {
            return finding.severity == severity && finding.stands();
        });
    };
    return {{"errors", count(assess::Severity::Error)},
            {"warnings", count(assess::Severity::Warning)},
            {"notes", count(assess::Severity::Note)}};
}

} // namespace

std::string comparisonJson(const variants::Columns& columns, const catalog::Catalog& catalog)
{
    const variants::Column* baseline = variants::baselineOf(columns);
    const variants::Column& before = baseline != nullptr ? *baseline : columns.front();
    Json options = Json::array();
    for (const variants::Column& after : columns)
        options.push_back({{"name", after.name.toStdString()},
                           {"baseline", after.baseline},
                           {"findings", countsJson(*after.assessment)},
                           {"figures", differencesJson(*before.assessment, *after.assessment)},
                           {"changes", changesJson(assess::changes(*before.design, *after.design, catalog))}});
    const Json name = baseline != nullptr ? Json(baseline->name.toStdString()) : Json(nullptr);
    return Json{{"baseline", name}, {"options", options}}.dump(2);
}

} // namespace cw::app
