// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/error_table.h"

#include "training/step/step_time.h"

#include <algorithm>
#include <cmath>

namespace cw::validate {
namespace {

/// Between the two nearest ranks.
double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

template <class Chosen>
ErrorSummary summarizeWhere(std::span<const CaseError> errors, const Chosen& isChosen)
{
    std::vector<double> chosen;
    for (const CaseError& error : errors) {
        if (isChosen(error))
            chosen.push_back(error.error);
    }
    return summarize(chosen);
}

} // namespace

ErrorSummary summarize(std::span<const double> errors)
{
    ErrorSummary summary;
    if (errors.empty())
        return summary;
    std::vector<double> sizes;
    sizes.reserve(errors.size());
    for (const double error : errors) {
        summary.bias += error;
        summary.mean += std::abs(error);
        sizes.push_back(std::abs(error));
    }
    std::ranges::sort(sizes);
    summary.count = static_cast<int>(errors.size());
    summary.bias /= summary.count;
    summary.mean /= summary.count;
    summary.median = quantile(sizes, 0.5);
    summary.ninth = quantile(sizes, 0.9);
    return summary;
}

std::optional<double> predictedStep(const MeasuredCase& measured, const catalog::TrainingModel& constants)
{
    if (!measured.predictable())
        return std::nullopt;
    const auto context = training::prepare(measured.shape, measured.hardware, measured.run, constants);
    const auto time = training::stepTime(context, measured.plan);
    return time ? std::optional<double>(time->step) : std::nullopt;
}

std::vector<CaseError> stepTimeErrors(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants)
{
    std::vector<CaseError> errors;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!cases[i].skips.empty() || !cases[i].stepSeconds)
            continue;
        if (const std::optional<double> predicted = predictedStep(cases[i], constants))
            errors.push_back({i, *predicted, *predicted / *cases[i].stepSeconds - 1});
    }
    return errors;
}

std::vector<CaseError> memoryErrors(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants)
{
    std::vector<CaseError> errors;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const bool hasShape = std::ranges::none_of(cases[i].skips, [](SkipReason reason) {
            return reason == SkipReason::ShapeNotInSource || reason == SkipReason::ContradictsItself;
        });
        if (!hasShape || !cases[i].memoryBytes)
            continue;
        if (const std::optional<double> predicted = predictedMemory(cases[i], constants))
            errors.push_back({i, *predicted, *predicted / *cases[i].memoryBytes - 1});
    }
    return errors;
}

std::vector<ErrorLine> errorsByFamily(std::span<const MeasuredCase> cases, std::span<const CaseError> errors)
{
    std::vector<ErrorLine> lines;
    for (const CaseKind kind : {CaseKind::Dense, CaseKind::Experts, CaseKind::WholeStep}) {
        for (const CaseError& error : errors) {
            const MeasuredCase& measured = cases[error.index];
            const auto isSame = [&](const ErrorLine& line) {
                return line.kind == kind && line.family == measured.family;
            };
            if (measured.kind != kind || std::ranges::any_of(lines, isSame))
                continue;
            const auto isOfFamily = [&](const CaseError& other) {
                return cases[other.index].kind == kind && cases[other.index].family == measured.family;
            };
            lines.push_back({measured.family, kind, summarizeWhere(errors, isOfFamily)});
        }
    }
    return lines;
}

namespace {

template <class Counts>
std::vector<SourceErrors> bySource(std::span<const MeasuredCase> cases, std::span<const CaseError> errors,
                                   const Counts& counts)
{
    std::vector<SourceErrors> sources;
    SourceErrors all{{}, 0, errorsOfAll(errors)};
    for (const MeasuredCase& one : cases) {
        const auto isSame = [&](const SourceErrors& source) { return source.family == one.family; };
        if (!counts(one) || std::ranges::any_of(sources, isSame))
            continue;
        const auto isOfFamily = [&](const MeasuredCase& other) {
            return other.family == one.family && counts(other);
        };
        const auto isJudged = [&](const CaseError& error) { return cases[error.index].family == one.family; };
        SourceErrors source{one.family, 0, summarizeWhere(errors, isJudged)};
        source.skipped = static_cast<int>(std::ranges::count_if(cases, isOfFamily)) - source.errors.count;
        all.skipped += source.skipped;
        sources.push_back(std::move(source));
    }
    sources.push_back(std::move(all));
    return sources;
}

} // namespace

std::vector<SourceErrors> stepTimeBySource(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants)
{
    return bySource(cases, stepTimeErrors(cases, constants), [](const MeasuredCase&) { return true; });
}

std::vector<SourceErrors> memoryBySource(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants)
{
    return bySource(cases, memoryErrors(cases, constants),
                    [](const MeasuredCase& one) { return one.memoryBytes.has_value(); });
}

ErrorSummary errorsOfKind(std::span<const MeasuredCase> cases, std::span<const CaseError> errors, CaseKind kind)
{
    return summarizeWhere(errors, [&](const CaseError& error) { return cases[error.index].kind == kind; });
}

ErrorSummary errorsOfAll(std::span<const CaseError> errors)
{
    return summarizeWhere(errors, [](const CaseError&) { return true; });
}

std::vector<ProfileErrors> errorsByProfile(std::span<const MeasuredCase> cases, std::span<const CaseError> errors)
{
    std::vector<ProfileErrors> profiles;
    for (std::size_t i = 0; i < catalog::kTrainingSoftwareCount; ++i) {
        const auto software = static_cast<catalog::TrainingSoftware>(i);
        const ErrorSummary summary =
            summarizeWhere(errors, [&](const CaseError& error) { return cases[error.index].run.software == software; });
        if (summary.count > 0)
            profiles.push_back({software, summary});
    }
    return profiles;
}

} // namespace cw::validate
