// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/collect_figures.h"
#include "assess/find.h"
#include "cli/assessment_json.h"
#include "cli/model_argument.h"
#include "cli/number_option.h"
#include "cli/plan_reasons.h"
#include "cli/step_options.h"
#include "cli/verb.h"
#include "format/numbers.h"
#include "format/plan_reason.h"
#include "format/words.h"
#include "strategy/strategy.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace cw::app {
namespace {

struct TrainVerb {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    StepOptions options;
    bool json = false;

    /// What makes the plan impossible; memory is a figure, not a reason.
    static bool isPossible(const StepJob& job)
    {
        strategy::SearchInputs question = strategy::searchInputsOf(job.memory, job.step);
        question.capacity.reset();
        question.limits.tensorBeyondDomain = true;
        bool possible = true;
        for (const strategy::Violation& violation : strategy::whyNot(question, job.step.plan).violations) {
            printMessage(format::sentence(violation));
            possible = false;
        }
        return possible;
    }

    static void printFigure(const assess::Figure& figure)
    {
        QString line =
            QStringLiteral("  %1  %2").arg(format::words(figure.title).leftJustified(44), format::value(figure));
        if (figure.low && figure.high)
            line += QStringLiteral("  [%1]").arg(format::band(*figure.low, *figure.high, figure.unit));
        print(line);
    }

    void run(CommandContext& context) const
    {
        const assess::References* references = context.references();
        if (references == nullptr)
            return;
        const std::optional<catalog::LanguageModel> model = modelFromArgument(context, options.model);
        if (!model)
            return;
        Result<StepJob> job = stepJobOf(options, *model, *references->catalog);
        if (!job) {
            refuse(context, job.problems());
            return;
        }
        if (!isPossible(*job)) {
            context.exit = Exit::BadInput;
            return;
        }
        assess::Assessment assessment;
        assessment.training = std::make_shared<const Stage<training::Inputs, training::Result>>(
            Stage<training::Inputs, training::Result>{job->memory, training::assess(job->memory)});
        assessment.step = std::make_shared<const Stage<training::StepInputs, training::StepResult>>(
            Stage<training::StepInputs, training::StepResult>{job->step, training::assessStep(job->step)});
        assessment.figures = assess::collectFigures(assessment);
        assess::findInPlan(job->memory, assessment.training->result, assessment.findings);
        const int domain = static_cast<int>(job->step.chip.scaleUpDomain);
        assess::findTensorDomain(job->memory, domain > 1 ? domain : 0, assessment.findings); // 1 = none is known
        std::ranges::stable_sort(assessment.findings, {}, &assess::Finding::severity);
        if (json)
            return print(QString::fromStdString(figuresJson(assessment)));
        for (const assess::Figure& figure : assessment.figures)
            printFigure(figure);
        if (assessment.training->result.verdict)
            print(format::words(training::textKey(*assessment.training->result.verdict)));
        for (const assess::Finding& finding : assessment.findings)
            print(severitySentence(finding));
    }
};

} // namespace

void addTrain(CLI::App& app, CommandContext& context)
{
    auto verb = std::make_shared<TrainVerb>();
    CLI::App* sub = app.add_subcommand(
        "train", TrainVerb::tr("Step time, MFU and memory of one training plan from options alone").toStdString());
    addJobOptions(*sub, verb->options);
    addPlanOptions(*sub, verb->options);
    CLI::Option* tokens =
        sub->add_option("--tokens", verb->options.tokens, TrainVerb::tr("Tokens of the whole training").toStdString())
            ->type_name("N")
            ->check(between(0.0, 1e18));
    takeLargeNumbers(*tokens);
    sub->add_flag("--json", verb->json, TrainVerb::tr("Print JSON").toStdString());
    sub->callback([verb, &context] { verb->run(context); });
}

} // namespace cw::app
