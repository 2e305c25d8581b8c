// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_facts.h"

#include "format/numbers.h"
#include "training/step/gather.h"

#include <QCoreApplication>

namespace cw::lab {
namespace {

struct LabFactsText {
    Q_DECLARE_TR_FUNCTIONS(LabFactsText)
};

} // namespace

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

bool LabFacts::hasGpus() const
{
    return assessment && assessment->inventory && assessment->inventory->result.acceleratorCount > 0;
}

std::int64_t LabFacts::gpus() const
{
    if (hasGpus())
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

bool LabFacts::fits() const
{
    const training::Result* result = training();
    return result == nullptr || result->verdict != training::MemoryVerdict::DoesNotFit;
}

QString LabFacts::shortfall() const
{
    const std::optional<Bytes> need = held();
    const std::optional<double> most = limit();
    if (!need || !most || need->base() <= *most)
        return {};
    const QString amount = format::measure(*need, "GB");
    if (!fits())
        return LabFactsText::tr("Does not fit: %1 of %2").arg(amount, format::measure(Bytes(*capacity()), "GB"));
    const QString limited = format::measure(Bytes(*most), "GB");
    return limitIsChosen() ? LabFactsText::tr("Over the limit: %1 of %2").arg(amount, limited)
                           : LabFactsText::tr("Hardly fits: %1 of %2").arg(amount, limited);
}

QString LabFacts::missing() const
{
    if (!design)
        return {};
    if (!trains())
        return LabFactsText::tr(
            "This design serves. Choose training as the purpose of its workload, in the properties, "
            "to try plans here.");
    if (assessment && !hasGpus())
        return LabFactsText::tr("There are no GPUs yet. Drag a rack or nodes from the parts onto the floor, or begin "
                                "with a template.");
    if (catalog && model() == nullptr)
        return LabFactsText::tr("The catalog does not know the language model. Choose another at the left.");
    return {};
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

LabFacts LabFacts::earlier() const { return {design, catalog, before, nullptr, searchLimit}; }

std::optional<Measure> figureOf(const std::shared_ptr<const assess::Assessment>& assessment, std::string_view id)
{
    const assess::Figure* figure = assessment ? assessment->figure(id) : nullptr;
    return figure != nullptr ? figure->value : std::nullopt;
}

} // namespace cw::lab
