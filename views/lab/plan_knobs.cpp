// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/plan_knobs.h"

#include "format/plan_reason.h"
#include "format/words.h"
#include "lab/plan_text.h"

#include <QCoreApplication>

namespace cw::lab {
namespace {

struct PlanKnobs {
    Q_DECLARE_TR_FUNCTIONS(PlanKnobs)
};

} // namespace

QString nameOf(Knob knob)
{
    switch (knob) {
    case Knob::Tensor:
        return PlanKnobs::tr("Tensor parallel, TP");
    case Knob::Pipeline:
        return PlanKnobs::tr("Pipeline parallel, PP");
    case Knob::Interleave:
        return PlanKnobs::tr("Interleave, v");
    case Knob::Context:
        return PlanKnobs::tr("Context parallel, CP");
    case Knob::Expert:
        return PlanKnobs::tr("Expert parallel, EP");
    case Knob::MicroBatch:
        return PlanKnobs::tr("Micro-batch, b");
    case Knob::MicroBatches:
        return PlanKnobs::tr("Micro-batches, m");
    }
    return {};
}

QString whyNot(const design::TrainingChoice& job, Knob knob, int value, const catalog::LanguageModel* model,
               std::int64_t gpus)
{
    const auto rule = training::whyNotTurned(job, knob, value, model, gpus);
    if (!rule)
        return {};
    const auto constraint = strategy::constraintOf(rule->problem);
    return constraint ? format::sentence(strategy::Violation{*constraint, rule->value, rule->limit, rule->excess, {}})
                      : format::words(training::textKey(rule->problem));
}

} // namespace cw::lab
