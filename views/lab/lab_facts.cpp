// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_facts.h"

#include "training/step/gather.h"

namespace cw::lab {

bool LabFacts::trains() const { return design && design->workload->purpose == design::Purpose::Training; }

const design::TrainingChoice& LabFacts::choice() const
{
    static const design::TrainingChoice none;
    return design ? design->workload->training : none;
}

const catalog::LanguageModel* LabFacts::model() const
{
    return catalog ? catalog->languageModels.find(choice().model) : nullptr;
}

std::int64_t LabFacts::gpus() const
{
    if (assessment && assessment->inventory && assessment->inventory->result.acceleratorCount > 0)
        return assessment->inventory->result.acceleratorCount;
    return static_cast<std::int64_t>(training::stepPlanOf(choice()).gpus);
}

const training::Inputs* LabFacts::trainingInputs() const
{
    return assessment && assessment->training ? &assessment->training->inputs : nullptr;
}

const training::Result* LabFacts::training() const
{
    return assessment && assessment->training ? &assessment->training->result : nullptr;
}

std::optional<Bytes> LabFacts::held() const
{
    const training::Result* result = training();
    if (result == nullptr || result->fullest() == nullptr)
        return std::nullopt;
    return result->fullest()->total;
}

std::optional<double> LabFacts::capacity() const
{
    const training::Result* result = training();
    return result != nullptr && result->capacity ? std::optional(result->capacity->base()) : std::nullopt;
}

const training::StepInputs* LabFacts::stepInputs() const
{
    return assessment && assessment->step ? &assessment->step->inputs : nullptr;
}

const training::StepResult* LabFacts::step() const
{
    return assessment && assessment->step ? &assessment->step->result : nullptr;
}

const training::StepTime* LabFacts::time() const
{
    return step() != nullptr && step()->time ? &*step()->time : nullptr;
}

LabFacts LabFacts::earlier() const { return {design, catalog, before, nullptr}; }

std::optional<Measure> figureOf(const std::shared_ptr<const assess::Assessment>& assessment, std::string_view id)
{
    const assess::Figure* figure = assessment ? assessment->figure(id) : nullptr;
    return figure != nullptr ? figure->value : std::nullopt;
}

} // namespace cw::lab
