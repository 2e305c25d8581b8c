// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how far are predictions from what was measured, source by source?
// Leaves out: printing; tests/published does that.
#pragma once

#include "validate/measured_case.h"

#include <span>

namespace cw::validate {

/// Errors are predicted over measured, minus one.
struct ErrorSummary {
    int count = 0;
    double mean = 0; ///< of the absolute errors
    double median = 0;
    double ninth = 0; ///< nine of ten absolute errors are below it
    double bias = 0;  ///< mean with sign
    friend bool operator==(const ErrorSummary&, const ErrorSummary&) = default;
};

ErrorSummary summarize(std::span<const double> errors);

struct CaseError {
    std::size_t index = 0; ///< in the list of cases
    double predicted = 0;  ///< s or B
    double error = 0;
    friend bool operator==(const CaseError&, const CaseError&) = default;
};

/// nullopt where an obstacle stands in the way.
std::optional<double> predictedStep(const MeasuredCase& measured, const catalog::TrainingModel& constants);
/// Bytes of the fullest stage; nullopt where only whole steps are known of the chip.
std::optional<double> predictedMemory(const MeasuredCase& measured, const catalog::TrainingModel& constants);

/// Of the cases without a reason to skip.
std::vector<CaseError> stepTimeErrors(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants);
/// Of every case with a measured peak and a shape.
std::vector<CaseError> memoryErrors(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants);

struct ErrorLine {
    std::string family;
    CaseKind kind = CaseKind::Dense;
    ErrorSummary errors;
    friend bool operator==(const ErrorLine&, const ErrorLine&) = default;
};

/// By kind, then in the order of the table.
std::vector<ErrorLine> errorsByFamily(std::span<const MeasuredCase> cases, std::span<const CaseError> errors);
/// One source: how many of its rows were compared, and how many were not although they could be asked for.
struct SourceErrors {
    std::string family; ///< empty for all
    int skipped = 0;
    ErrorSummary errors;
    friend bool operator==(const SourceErrors&, const SourceErrors&) = default;
};

/// In the order of the table, then all. Step time counts every row; memory those with a measured peak.
std::vector<SourceErrors> stepTimeBySource(std::span<const MeasuredCase> cases,
                                           const catalog::TrainingModel& constants);
std::vector<SourceErrors> memoryBySource(std::span<const MeasuredCase> cases, const catalog::TrainingModel& constants);

ErrorSummary errorsOfKind(std::span<const MeasuredCase> cases, std::span<const CaseError> errors, CaseKind kind);
ErrorSummary errorsOfAll(std::span<const CaseError> errors);

struct ProfileErrors {
    catalog::TrainingSoftware software = catalog::TrainingSoftware::MegatronCore;
    ErrorSummary errors;
    friend bool operator==(const ProfileErrors&, const ProfileErrors&) = default;
};

/// Memory differs by software, not by source.
std::vector<ProfileErrors> errorsByProfile(std::span<const MeasuredCase> cases, std::span<const CaseError> errors);

} // namespace cw::validate
