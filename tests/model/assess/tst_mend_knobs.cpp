// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies that turn a knob of the plan: after the button the finding is gone, and the plan still has all GPUs.
#include "mended_design.h"

#include "templates/templates.h"

#include <QTest>

#include <functional>

using namespace cw;
using namespace cw::test;
using Change = std::function<void(design::Design&)>;

Q_DECLARE_METATYPE(Change)

namespace {

design::Design scenario() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *shippedCatalog()); }
design::TrainingChoice& choiceOf(design::Design& design) { return design.workload.edit().training; }

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
        const auto row = [](const char* code, const char* remedy, const Change& change) {
            QTest::addRow("%s, %s", code, remedy) << change << QString::fromLatin1(code) << QString::fromLatin1(remedy);
        };
        const Change none = [](design::Design&) {};
        row("finding.pipelineBubble", "remedy.moreMicroBatches", none);
        row("finding.pipelineBubble", "remedy.interleave", none);
        row("finding.batchNotDivisible", "remedy.multipleOfBatch", [](design::Design& d) { choiceOf(d).globalBatch = 63; });
        row("finding.planNeedsOtherGpus", "remedy.matchGpus", [](design::Design& d) {
            choiceOf(d).plan.dataParallel = 16;
            choiceOf(d).globalBatch = 128;
        });
        row("finding.layersNotDivisible", "remedy.divisorOfLayers",
            [](design::Design& d) { choiceOf(d).plan.pipelineParallel = 3; });
        row("finding.headsNotDivisible", "remedy.divisorOfHeads", [](design::Design& d) {
            choiceOf(d).plan.tensorParallel = 6;
            choiceOf(d).plan.dataParallel = 8;
        });
        row("finding.stepBadPlan", "remedy.degreesFromOne", [](design::Design& d) { choiceOf(d).plan.contextParallel = 0; });
        row("problem.plan.sequencePartNotDivisible", "remedy.noSequenceParallel", [](design::Design& d) {
            choiceOf(d).sequence = 8196; // not a multiple of 8
        });
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
        row("problem.plan.notPositive", "remedy.degreesFromOne", [](design::Design& d) { choiceOf(d).globalBatch = 0; });
        const Change serves = [](design::Design& d) {
            design::Workload& workload = d.workload.edit();
            workload.purpose = design::Purpose::Inference;
            workload.inference.weights = design::WeightFormat::Bf16;
            workload.inference.tensorParallel = 1;
            workload.inference.batch = 1;
        };
        row("finding.servingMemoryDoesNotFit", "remedy.quantise", serves);
        row("finding.servingMemoryDoesNotFit", "remedy.moreTensorParallel", serves);
        row("finding.servingMemoryDoesNotFit", "remedy.smallerContext", [serves](design::Design& d) {
            serves(d);
            d.workload.edit().inference.tensorParallel = 4;
            d.workload.edit().inference.batch = 64;
            d.workload.edit().inference.context = 32768;
        });
    }
    void mendsAtOnce()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(QString, remedy);
        design::Design design = scenario();
        change(design);
        QString why;
        mends(design, code.toStdString(), remedy.toStdString(), why);
        QVERIFY2(!why.contains(QStringLiteral("still")) && !why.contains(QStringLiteral("problem")) &&
                     !why.contains(QStringLiteral("button")),
                 qPrintable(why));
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
            const design::ParallelPlan& plan = next->workload->training.plan;
            QCOMPARE(plan.tensorParallel * plan.pipelineParallel * plan.dataParallel, 256);
        }
        for (const char* remedy : {"remedy.recompute", "remedy.zeroStage"}) {
            const auto now = assessed(design);
            if (const Finding* left = find(*now, "finding.memoryDoesNotFit"))
                design = *assess::mend(design, *shippedCatalog(), *left, remedy);
        }
        QVERIFY(find(*assessed(design), "finding.memoryDoesNotFit") == nullptr);
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
            QCOMPARE(next.problems().front().code, "problem.mend.notHere");
        }
    }
};

QTEST_APPLESS_MAIN(TestMendKnobs)
#include "tst_mend_knobs.moc"
