// SPDX-License-Identifier: GPL-3.0-or-later
// Which plans can run, by how much the others miss, and what turning a knob makes of a plan.
#include "memory_case.h"
#include "test_program.h"
#include "training/plan_knobs.h"
#include "training/step/gather.h"

#include <QTest>

#include <algorithm>

namespace tst_plan_rules {

using namespace cw;
using test::has;
using test::inputsOf;
using training::PlanProblem;

class TestPlanRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // One set of rules for findings, search and laboratory: which, and by how much.
    void rulesSayByHowMuch()
    {
        training::Inputs inputs = inputsOf(test::llama70());
        design::TrainingChoice& job = inputs.choice;
        job.plan.tensorParallel = 8;
        job.plan.dataParallel = 4;
        const auto broken = [&](std::optional<double> gpus = {}) {
            training::RuleSubject subject = training::ruleSubjectOf(inputs.model, job);
            subject.gpus = gpus;
            return training::brokenRules(subject, training::stepPlanOf(job));
        };
        QVERIFY(broken(32).empty());
        QCOMPARE(broken(64), (std::vector<training::BrokenRule>{{PlanProblem::OtherGpuCount, 32, 64, -32}}));
        job.plan.virtualPipeline = 2;
        QCOMPARE(broken(), (std::vector<training::BrokenRule>{{PlanProblem::InterleaveAlone, 2, 1, 1}}));
        QVERIFY(training::isImpossible(PlanProblem::InterleaveAlone));
        job.plan.virtualPipeline = 1;
        job.plan.sequenceParallel = true;
        job.sequence = 4092;
        QCOMPARE(broken(), (std::vector<training::BrokenRule>{{PlanProblem::SequencePartNotDivisible, 4092, 8, 4}}));
        job.plan.sequenceParallel = false;
        QVERIFY(broken().empty());
    }

    void turningKeepsTheRules()
    {
        using training::Knob;
        design::TrainingChoice job;
        job.plan.tensorParallel = 8;
        job.plan.pipelineParallel = 4;
        job.plan.dataParallel = 8;
        job.globalBatch = 1024;
        job.sequence = 8192;
        const catalog::LanguageModel model = test::llama70();
        for (const Knob knob : training::kKnobs) {
            for (const int value : training::ladder(job, knob, &model, 256)) {
                const design::TrainingChoice next = training::turned(job, knob, value, &model, 256);
                const auto why = training::whyNotTurned(job, knob, value, &model, 256);
                const auto problems = training::planProblems(model, next);
                const bool isPossible =
                    std::ranges::none_of(problems, training::isImpossible) && training::stepPlanOf(next).gpus == 256;
                QCOMPARE(!why.has_value(), isPossible);
            }
        }
        const auto three = training::whyNotTurned(job, Knob::Tensor, 3, &model, 256);
        QVERIFY(three && three->problem == PlanProblem::OtherGpuCount);
        const auto fused = [&] {
            job.flashAttention = false;
            return training::whyNotTurned(job, Knob::Context, 2, &model, 256);
        }();
        QVERIFY(fused && fused->problem == PlanProblem::ContextNeedsFlashAttention);
    }

    // Llama 3 405B: 126 layers and two ends on 16 stages of 8 chunks.
    void turningKeepsInterleavingThatTheRulesAllow()
    {
        using training::Knob;
        design::TrainingChoice job;
        job.plan.tensorParallel = 8;
        job.plan.pipelineParallel = 16;
        job.plan.virtualPipeline = 8;
        job.plan.dataParallel = 2;
        job.globalBatch = 64;
        job.sequence = 8192;
        const catalog::LanguageModel model = test::llama(126, 16384, 128, 8, 53248, 128256);
        QCOMPARE(training::turned(job, Knob::MicroBatch, 2, &model, 256).plan.virtualPipeline, 8);
        QCOMPARE(training::ladder(job, Knob::Interleave, &model, 256), (std::vector<int>{1, 2, 4, 8}));
    }

    // No product of degrees overflows, however absurd a file is.
    void absurdDegreesAreTurned()
    {
        using training::Knob;
        design::TrainingChoice job;
        job.plan.tensorParallel = job.plan.contextParallel = 1 << 21;
        job.plan.pipelineParallel = 1 << 22;
        job.plan.virtualPipeline = 65536;
        job.plan.dataParallel = job.plan.expertParallel = 10'000'000;
        const catalog::LanguageModel model = test::llama70();
        for (const Knob knob : training::kKnobs) {
            for (const int value : training::ladder(job, knob, &model, 256)) {
                const design::TrainingChoice next = training::turned(job, knob, value, &model, 256);
                QVERIFY(next.plan.dataParallel >= 1 && next.plan.expertParallel >= 1);
                QVERIFY(next.plan.virtualPipeline >= 1 && next.globalBatch >= 1);
                (void)training::whyNotTurned(job, knob, value, &model, 256);
            }
        }
    }

    void problems_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* name, int field, int value, PlanProblem problem) {
            QTest::newRow(name) << field << value << static_cast<int>(problem);
        };
        row("no tensor parallel", 0, 0, PlanProblem::NotPositive);
        row("64 heads over 3", 0, 3, PlanProblem::HeadsNotDivisible);
        row("8 key-value heads over 16", 0, 16, PlanProblem::KeyValueHeadsNotDivisible);
        row("80 layers over 12", 1, 12, PlanProblem::LayersNotDivisible);
        row("80 layers over 96", 1, 96, PlanProblem::FewerLayersThanStages);
        row("1024 over 3", 2, 3, PlanProblem::BatchNotDivisible);
        row("4096 tokens over 3", 3, 3, PlanProblem::SequenceNotDivisible);
        row("experts of a dense model", 4, 2, PlanProblem::ExpertsNotDivisible);
        row("10 micro-batches, 16 stages", 5, 10, PlanProblem::MicroBatchesFewerThanStages);
        row("40 micro-batches, 16 stages, interleaved", 5, 40, PlanProblem::MicroBatchesNotMultipleOfStages);
        row("context parallel without a fused kernel", 6, 2, PlanProblem::ContextNeedsFlashAttention);
        row("negative micro-batch", 7, -1, PlanProblem::NotPositive);
    }
    void problems()
    {
        QFETCH(int, field);
        QFETCH(int, value);
        QFETCH(int, problem);
        training::Inputs inputs = inputsOf(test::llama70());
        QVERIFY(training::planProblems(inputs.model, inputs.choice).empty());
        design::TrainingChoice& choice = inputs.choice;
        switch (field) {
        case 0:
            choice.plan.tensorParallel = value;
            break;
        case 1:
            choice.plan.pipelineParallel = value;
            break;
        case 2:
            choice.plan.dataParallel = value;
            break;
        case 3:
            choice.plan.contextParallel = value;
            break;
        case 4:
            choice.plan.expertParallel = value;
            break;
        case 5:
            choice.globalBatch = value;
            choice.plan.pipelineParallel = 16;
            choice.plan.virtualPipeline = 5;
            break;
        case 6:
            choice.plan.contextParallel = value;
            choice.flashAttention = false;
            break;
        default:
            choice.microBatch = value;
            break;
        }
        QVERIFY(has(inputs, static_cast<PlanProblem>(problem)));
        QVERIFY(std::string_view(training::textKey(static_cast<PlanProblem>(problem))).starts_with("problem.plan."));
        training::assess(inputs); // every figure stays defined
    }
};

CW_TEST(TestPlanRules)

} // namespace tst_plan_rules

#include "tst_plan_rules.moc"
