// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plan_reasons.h"

#include "format/plan_reason.h"

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

QString whyNoCandidate(const strategy::SearchInputs& inputs)
{
    QStringList reasons;
    for (const strategy::Violation& violation : strategy::whyNot(inputs, simplest(inputs)).violations) {
        using strategy::Constraint;
        if (violation.constraint == Constraint::Memory || violation.constraint == Constraint::Limits)
            continue;
        reasons << format::sentence(violation);
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
