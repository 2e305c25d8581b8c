// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which design, catalog and results does every part of the laboratory show? Gathered once for all of them.
// Leaves out: how they are shown.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "training/step/step_result.h"

#include <QString>

#include <cstdint>
#include <memory>

namespace cw::lab {

struct LabFacts {
    std::shared_ptr<const design::Design> design;
    std::shared_ptr<const catalog::Catalog> catalog;
    std::shared_ptr<const assess::Assessment> assessment;
    std::shared_ptr<const assess::Assessment> before; ///< nullptr = no ghost
    /// B that the plans of the last search stay within; nullopt = nobody limits them.
    std::optional<double> searchLimit = {};

    [[nodiscard]] bool trains() const;
    /// The training job of the design; defaults without one.
    [[nodiscard]] const design::TrainingChoice& choice() const;
    [[nodiscard]] const catalog::LanguageModel* model() const; ///< nullptr = not in the catalog
    /// All accelerators of the design; those that the plan asks for where there are none yet.
    [[nodiscard]] std::int64_t gpus() const;
    [[nodiscard]] bool hasGpus() const;

    // Of the assessment; nullptr where it has none.
    [[nodiscard]] const training::Inputs* trainingInputs() const;
    [[nodiscard]] const training::Result* training() const;
    [[nodiscard]] const training::StepInputs* stepInputs() const;
    [[nodiscard]] const training::StepResult* step() const;
    /// Of the fullest GPU; nullopt where it is unknown.
    [[nodiscard]] std::optional<Bytes> held() const;
    /// B of one GPU.
    [[nodiscard]] std::optional<double> capacity() const;
    /// B that a plan may hold: as a person limits it, or the capacity.
    [[nodiscard]] std::optional<double> limit() const { return searchLimit ? searchLimit : capacity(); }
    [[nodiscard]] bool limitIsChosen() const { return searchLimit && searchLimit != capacity(); }
    /// Not so far above the capacity that it cannot run.
    [[nodiscard]] bool fits() const;
    /// "Does not fit: 264 GB of 192 GB"; empty = the present plan stays within the limit.
    [[nodiscard]] QString shortfall() const;
    /// What of the design is missing to show anything, and how to get it; empty = nothing.
    [[nodiscard]] QString missing() const;
    /// The step's time and its parts, or nullptr where an obstacle says why there is none.
    [[nodiscard]] const training::StepTime* time() const;

    /// The same design as it was before; its own `before` is empty.
    [[nodiscard]] LabFacts earlier() const;
};

/// A figure of an assessment, or nullopt where it is unknown.
std::optional<Measure> figureOf(const std::shared_ptr<const assess::Assessment>& assessment, std::string_view id);

} // namespace cw::lab
