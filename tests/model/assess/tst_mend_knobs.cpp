// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies that turn a knob of the plan: after the button the finding is gone, nothing else is wrong but what is listed,
// and the plan still has all GPUs.
#include "mended_design.h"

#include "templates/templates.h"
#include "test_program.h"

#include <QStringList>
#include <QTest>

#include <functional>
#include <map>
#include <string>

namespace tst_mend_knobs {

using namespace cw;
using namespace cw::test;
using Change = std::function<void(design::Design&)>;


namespace {

design::Design scenario() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *shippedCatalog()); }
design::TrainingChoice& choiceOf(design::Design& design) { return design.workload.edit().training; }

/// That the plan asks for, when it trains.
int gpusOf(const design::Design& design)
{
    const design::ParallelPlan& plan = design.workload->training.plan;
    return plan.tensorParallel * plan.pipelineParallel * plan.dataParallel * plan.contextParallel;
}

double memoryOf(const assess::Assessment& assessment)
{
    const assess::Figure* figure = assessment.figure("training.memoryPerGpu");
    return figure != nullptr && figure->value ? figure->value->base : 0;
}

} // namespace

class TestMendKnobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mendsAtOnce_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<QStringList>("allowed"); // warnings that the knob may bring
        QTest::addColumn<int>("gpus");            // of the plan afterwards; 0 = as before
        const auto row = [](const char* code, const char* remedy, const Change& change, const QStringList& allowed = {},
                            int gpus = 0) {
            QTest::addRow("%s, %s", code, remedy)
                << change << QString::fromLatin1(code) << QString::fromLatin1(remedy) << allowed << gpus;
        };
        const Change none = [](design::Design&) {};
        row("finding.pipelineBubble", "remedy.moreMicroBatches", none);
        row("finding.pipelineBubble", "remedy.interleave", none);
        row("finding.batchNotDivisible", "remedy.multipleOfBatch", [](design::Design& d) { choiceOf(d).globalBatch = 63; });
        row("finding.planNeedsOtherGpus", "remedy.matchGpus",
            [](design::Design& d) {
                choiceOf(d).plan.dataParallel = 16;
                choiceOf(d).globalBatch = 128;
            },
            {}, 256);
        row("finding.layersNotDivisible", "remedy.divisorOfLayers",
            [](design::Design& d) { choiceOf(d).plan.pipelineParallel = 3; });
        row("finding.headsNotDivisible", "remedy.divisorOfHeads",
            [](design::Design& d) {
                choiceOf(d).plan.tensorParallel = 6;
                choiceOf(d).plan.dataParallel = 8;
            },
            {QStringLiteral("finding.memoryTight")});
        row("finding.stepBadPlan", "remedy.degreesFromOne", [](design::Design& d) { choiceOf(d).plan.contextParallel = 0; },
            {QStringLiteral("finding.pipelineBubble")}, 256); // which nobody knew before
        row("problem.plan.sequencePartNotDivisible", "remedy.noSequenceParallel",
            [](design::Design& d) { choiceOf(d).sequence = 8196; }, // not a multiple of 8
            {QStringLiteral("finding.memoryTight")});
        row("problem.plan.interleaveAlone", "remedy.noInterleave", [](design::Design& d) {
            choiceOf(d).plan.pipelineParallel = 1;
            choiceOf(d).plan.dataParallel = 32;
            choiceOf(d).plan.virtualPipeline = 2;
            choiceOf(d).plan.zeroStage = 3;
        });
        row("problem.plan.contextNeedsFlashAttention", "remedy.flashAttention", [](design::Design& d) {
            choiceOf(d).plan.contextParallel = 2;
            choiceOf(d).plan.dataParallel = 4;
            choiceOf(d).flashAttention = false;
        });
        row("problem.plan.sequenceNotDivisible", "remedy.divisorOfSequence", [](design::Design& d) {
            choiceOf(d).plan.contextParallel = 3;
            choiceOf(d).plan.dataParallel = 2;
        });
        row("problem.plan.microBatchesNotMultipleOfStages", "remedy.wholeRounds", [](design::Design& d) {
            choiceOf(d).plan.virtualPipeline = 2;
            choiceOf(d).globalBatch = 8 * 9;
        });
        row("problem.plan.expertParallelNotInDataParallel", "remedy.divisorOfExperts",
            [](design::Design& d) { choiceOf(d).plan.expertParallel = 3; });
        row("problem.plan.notPositive", "remedy.degreesFromOne", [](design::Design& d) { choiceOf(d).globalBatch = 0; },
            {QStringLiteral("finding.microBatchesFewerThanStages"), QStringLiteral("finding.pipelineBubble")});
        const Change serves = [](design::Design& d) {
            design::Workload& workload = d.workload.edit();
            workload.purpose = design::Purpose::Inference;
            workload.inference.weights = design::WeightFormat::Bf16;
            workload.inference.tensorParallel = 1;
            workload.inference.batch = 1;
        };
        const QStringList tight{QStringLiteral("finding.servingMemoryTight")}; // the first step that fits
        row("finding.servingMemoryDoesNotFit", "remedy.quantise", serves, tight);
        row("finding.servingMemoryDoesNotFit", "remedy.moreTensorParallel", serves, tight);
        row("finding.servingMemoryDoesNotFit", "remedy.smallerContext",
            [serves](design::Design& d) {
                serves(d);
                d.workload.edit().inference.tensorParallel = 4;
                d.workload.edit().inference.batch = 64;
                d.workload.edit().inference.context = 32768;
            },
            tight);
    }
    void mendsAtOnce()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(QString, remedy);
        QFETCH(QStringList, allowed);
        QFETCH(int, gpus);
        design::Design design = scenario();
        change(design);
        const int had = gpusOf(design);
        std::map<std::string, int> before = countsOf(*assessed(design));
        QCOMPARE(press(design, code.toStdString(), remedy.toStdString()), QString());
        const auto after = assessed(design);
        QVERIFY2(find(*after, code.toStdString()) == nullptr, "still there");
        QCOMPARE(gpusOf(design), gpus > 0 ? gpus : had);
        QStringList brought;
        for (const auto& [name, count] : countsOf(*after)) {
            if (count > before[name])
                brought << QString::fromStdString(name);
        }
        QCOMPARE(brought.join(u' '), allowed.join(u' ')); // each is named, and comes
    }

    /// A remedy that gives away interleaving alone keeps the stages.
    void layersThatDoNotDivideAmongChunks_data()
    {
        QTest::addColumn<int>("stages");
        QTest::addColumn<int>("chunks");
        QTest::addColumn<int>("stagesThen");
        QTest::addColumn<int>("chunksThen");
        QTest::newRow("three chunks of 20 layers") << 4 << 3 << 4 << 2;
        QTest::newRow("one stage") << 1 << 3 << 1 << 1;
        QTest::newRow("the stages are wrong") << 3 << 1 << 2 << 1;
        QTest::newRow("both are wrong") << 3 << 2 << 2 << 1;
    }
    void layersThatDoNotDivideAmongChunks()
    {
        QFETCH(int, stages);
        QFETCH(int, chunks);
        QFETCH(int, stagesThen);
        QFETCH(int, chunksThen);
        design::Design design = scenario();
        design::TrainingChoice& choice = choiceOf(design);
        choice.plan.pipelineParallel = stages;
        choice.plan.virtualPipeline = chunks;
        choice.plan.dataParallel = stages == 3 ? 10 : 32 / stages;
        choice.globalBatch = choice.plan.dataParallel * choice.microBatch * 12; // whole rounds of any of these stages
        const int gpus = gpusOf(design);
        QCOMPARE(press(design, "finding.layersNotDivisible", "remedy.divisorOfLayers"), QString());
        const design::ParallelPlan& plan = design.workload->training.plan;
        QCOMPARE(plan.pipelineParallel, stagesThen);
        QCOMPARE(plan.virtualPipeline, chunksThen);
        QCOMPARE(gpusOf(design), gpus);
    }

    /// Two thirds of 15 ranks are none: rather one degree than a GPU that is left over.
    void noGpuIsLeftOver()
    {
        design::Design design = scenario();
        choiceOf(design).plan.contextParallel = 3;
        choiceOf(design).plan.dataParallel = 5;
        choiceOf(design).globalBatch = 40;
        const int gpus = gpusOf(design);
        QCOMPARE(press(design, "problem.plan.sequenceNotDivisible", "remedy.divisorOfSequence"), QString());
        QCOMPARE(design.workload->training.plan.contextParallel, 1);
        QCOMPARE(gpusOf(design), gpus);
    }

    /// Each knob alone lowers the need; one after the other they make the plan fit.
    void memoryComesDownKnobByKnob()
    {
        design::Design design = scenario();
        choiceOf(design).plan.pipelineParallel = 1;
        choiceOf(design).plan.dataParallel = 32;
        choiceOf(design).plan.zeroStage = 0;
        const auto wrong = assessed(design);
        const Finding* finding = find(*wrong, "finding.memoryDoesNotFit");
        QVERIFY(finding != nullptr);
        for (const char* remedy : {"remedy.recompute", "remedy.zeroStage", "remedy.morePipeline"}) {
            QVERIFY(assess::isMendable(*finding, remedy));
            const auto next = assess::mend(design, *shippedCatalog(), *finding, remedy);
            QVERIFY2(next.ok(), remedy);
            QVERIFY2(memoryOf(*assessed(*next)) < memoryOf(*wrong), remedy);
            QCOMPARE(gpusOf(*next), 256);
        }
        for (const char* remedy : {"remedy.recompute", "remedy.zeroStage"}) {
            const auto now = assessed(design);
            if (const Finding* left = find(*now, "finding.memoryDoesNotFit"))
                design = *assess::mend(design, *shippedCatalog(), *left, remedy);
        }
        QVERIFY(find(*assessed(design), "finding.memoryDoesNotFit") == nullptr);
    }

    /// A node of eight GPUs, and a plan for one: the others are there to be taken.
    void idleGpusAreTakenFirst()
    {
        design::Design design = scenario();
        choiceOf(design).plan = {1, 1, 1, 1};
        choiceOf(design).globalBatch = 1;
        const auto before = assessed(design);
        const Finding* finding = find(*before, "finding.memoryDoesNotFit");
        QVERIFY(finding != nullptr);
        QVERIFY(std::ranges::find(finding->remedies, "remedy.zeroStage") == finding->remedies.end()); // over one GPU
        for (const char* remedy : {"remedy.moreTensorParallel", "remedy.morePipeline"}) {
            const auto next = assess::mend(design, *shippedCatalog(), *finding, remedy);
            QVERIFY2(next.ok(), remedy);
            const design::ParallelPlan& plan = next->workload->training.plan;
            QVERIFY(plan.tensorParallel * plan.pipelineParallel > 1);
            QCOMPARE(plan.dataParallel, 1);
        }
    }

    void knobsAtTheirEndAreRefused()
    {
        design::Design design = scenario();
        choiceOf(design).plan = {8, 1, 1, 32};
        choiceOf(design).plan.zeroStage = 3;
        choiceOf(design).recompute = design::Recompute::Full;
        Finding finding;
        finding.code = "finding.memoryDoesNotFit";
        for (const char* remedy : {"remedy.recompute", "remedy.zeroStage", "remedy.degreesFromOne"}) {
            const auto next = assess::mend(design, *shippedCatalog(), finding, remedy);
            QVERIFY(!next.ok());
            QCOMPARE(next.problems().front().code, std::string(remedy) == "remedy.degreesFromOne" ? "problem.mend.notHere" : "problem.mend.notEnough");
        }
    }
};

CW_TEST(TestMendKnobs)

} // namespace tst_mend_knobs

#include "tst_mend_knobs.moc"
