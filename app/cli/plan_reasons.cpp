// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plan_reasons.h"

#include "format/numbers.h"
#include "format/words.h"
#include "training/step/step_time.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace cw::app {
namespace {

struct ReasonWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString whole(double number)
{
    return std::abs(number) < 9e15 ? format::count(static_cast<std::int64_t>(number)) : format::number(number, 12);
}

double first(const std::vector<double>& said, double otherwise) { return said.empty() ? otherwise : said.front(); }

training::StepPlan simplest(const strategy::SearchInputs& inputs)
{
    const strategy::SearchLimits& limits = inputs.limits;
    training::StepPlan plan;
    plan.gpus = inputs.gpus;
    plan.globalBatch = inputs.globalBatch;
    plan.tensor = first(limits.tensor, 1);
    plan.pipeline = first(limits.pipeline, 1);
    plan.virtualStages = first(limits.virtualStages, 1);
    plan.context = first(limits.context, 1);
    plan.expert = first(limits.expert, 1);
    plan.microBatch = first(limits.microBatch, 1);
    const double rest = std::floor(inputs.gpus / (plan.tensor * plan.pipeline * plan.context));
    plan.data = first(limits.data, std::max(1.0, rest));
    plan.sequenceParallel = limits.sequenceParallel.size() == 1 && limits.sequenceParallel.front();
    return plan;
}

} // namespace

QString sentence(const strategy::Violation& violation)
{
    using strategy::Constraint;
    if (violation.constraint == Constraint::Obstacle)
        return format::words(training::textKey(violation.obstacle));
    const bool isBytes = violation.constraint == Constraint::Memory;
    const auto text = [isBytes](double value) { return isBytes ? format::measure(Bytes(value)) : whole(value); };
    return format::words(strategy::textKey(violation.constraint), {{QStringLiteral("value"), text(violation.value)},
                                                                   {QStringLiteral("limit"), text(violation.limit)},
                                                                   {QStringLiteral("excess"), text(violation.excess)}});
}

QString whyNoCandidate(const strategy::SearchInputs& inputs)
{
    QStringList reasons;
    for (const strategy::Violation& violation : strategy::whyNot(inputs, simplest(inputs)).violations) {
        using strategy::Constraint;
        if (violation.constraint == Constraint::Memory || violation.constraint == Constraint::Limits)
            continue;
        reasons << sentence(violation);
        if (violation.constraint == Constraint::TensorDomain)
            reasons << ReasonWords::tr("To search such plans all the same, say --tp-beyond-domain.");
    }
    return reasons.join(u'\n');
}

void refuse(CommandContext& context, const Problems& problems)
{
    constexpr std::array kUsage{"problem.option.missing", "problem.option.notPositive"};
    const bool isUsage = std::ranges::any_of(problems, [&](const Problem& problem) {
        return std::ranges::any_of(kUsage, [&](const char* code) { return problem.code == code; });
    });
    printProblems(problems);
    context.exit = isUsage ? Exit::WrongUsage : Exit::BadInput;
}

} // namespace cw::app
