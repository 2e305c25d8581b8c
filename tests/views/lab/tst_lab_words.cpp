// SPDX-License-Identifier: GPL-3.0-or-later
// What the laboratory says in words and badges: what costs most, what fits, what is missing, and how sure it is.
#include "format/plan_reason.h"
#include "lab/advice.h"
#include "lab/advice_button.h"
#include "lab/certainty_box.h"
#include "lab/column_plot.h"
#include "lab/degree_row.h"
#include "lab/heat_plot.h"
#include "lab/lab_strip.h"
#include "lab/pareto_plot.h"
#include "lab/plan_cloud.h"
#include "lab/plan_knobs.h"
#include "lab/plan_panel.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"
#include "lab/schedule_view.h"
#include "lab/search_box.h"
#include "lab/step_words.h"
#include "test_program.h"
#include "training/step/checked_region.h"
#include "training/step/step_shares.h"
#include "views/lab/lab_fixture.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QWheelEvent>

namespace tst_lab_words {

using namespace cw;
using namespace cw::lab;
using namespace cw::test;

class TestLabWords : public LabFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { load(); }

    void reasonsCountEveryToken()
    {
        const QString why = format::sentence(strategy::Violation{strategy::Constraint::Sequence, 1'048'576, 3, 1, {}});
        QVERIFY2(why.contains(format::count(1'048'576)), qPrintable(why));
    }

    /// The larger of the backward pass and the update is called the peak, whichever software makes it.
    void theLoopNamesItsPeak()
    {
        int updates = 0;
        for (const auto software :
             {catalog::TrainingSoftware::MegatronCore, catalog::TrainingSoftware::DeepSpeed2021}) {
            const LabFacts facts = factsOf(with([software](design::TrainingChoice& job) {
                job.software = software;
                job.fineTuning = design::FineTuning::Full;
                job.sequence = 512;
                job.plan.pipelineParallel = 1;
                job.plan.dataParallel = 256 / job.plan.tensorParallel;
                job.plan.zeroStage = 0;
            }));
            const auto words = loopWords(facts);
            QVERIFY(words);
            QCOMPARE(words->text.count(QStringLiteral("the peak")), 1);
            const bool isUpdate = figureOf(facts.assessment, "training.memoryUpdate")->base >
                                  figureOf(facts.assessment, "training.memoryBackward")->base;
            QCOMPARE(words->text.indexOf(QStringLiteral("the peak")) > words->text.indexOf(QStringLiteral("Update")),
                     isUpdate);
            updates += isUpdate ? 1 : 0;
        }
        QCOMPARE(updates, 1);
    }

    /// Exposed traffic that costs more than ten points of the peak is told with what to turn; less is not.
    void costlyTrafficIsToldWithWhatToTurn()
    {
        int told = 0;
        for (const int tensor : {1, 8}) {
            for (const int zero : {1, 3}) {
                const LabFacts facts = factsOf(with([&](design::TrainingChoice& job) {
                    job.plan.tensorParallel = tensor;
                    job.plan.pipelineParallel = 1;
                    job.plan.dataParallel = 256 / tensor;
                    job.plan.zeroStage = zero;
                    job.globalBatch = 256;
                    job.sequence = 1024;
                }));
                const auto losses = training::utilisationLosses(facts.step()->context, *facts.time());
                const auto loss = std::ranges::find(losses, std::string_view("training.dataLoss"),
                                                    &training::UtilisationLoss::figure);
                const auto words = stepWords(facts);
                const auto paragraph = std::ranges::find_if(words, [](const Paragraph& each) {
                    return each.heading.contains(QStringLiteral("data parallel"));
                });
                QCOMPARE(paragraph != words.end(), loss->lost.value > 0.10);
                if (paragraph == words.end())
                    continue;
                ++told;
                QVERIFY2(paragraph->text.contains(percentText(loss->lost.value)) &&
                             paragraph->text.contains(secondsText(loss->time.base())) &&
                             !paragraph->text.contains(QStringLiteral("%1")) &&
                             !paragraph->text.contains(QStringLiteral("%4")),
                         qPrintable(paragraph->text));
            }
        }
        QVERIFY(told > 0 && told < 4);
    }

    void partOfAMicroBatchIsAnAmount()
    {
        QVERIFY(microBatchesText(4.15).contains(QStringLiteral("4.15")));
        QVERIFY(microBatchesText(4.15).contains(QStringLiteral("chunks")));
        QVERIFY(!microBatchesText(4).contains(QStringLiteral("chunks")));
    }

    void theSameDegreesSayWhatDiffers()
    {
        training::StepPlan now = assessed(*m_example)->step->inputs.plan;
        training::StepPlan other = now;
        other.microBatch = 2;
        QVERIFY2(nameAgainst(other, now).contains(QStringLiteral("micro-batch 2")),
                 qPrintable(nameAgainst(other, now)));
        other.pipeline = 2 * now.pipeline;
        QVERIFY2(nameAgainst(other, now).startsWith(nameOf(other)) &&
                     nameAgainst(other, now).endsWith(QStringLiteral("micro-batch 2")),
                 qPrintable(nameAgainst(other, now))); // whatever changes is said
        other.microBatch = now.microBatch;
        QCOMPARE(nameAgainst(other, now), nameOf(other));
    }

    void anOfferThatIsTightSaysHowFull()
    {
        strategy::SearchInputs inputs = searchOf(*assessed(*m_example));
        strategy::RankedPlan best = strategy::search(inputs).best.front();
        inputs.capacity = best.memoryBytes / 0.96;
        best = strategy::search(inputs).best.front();
        QVERIFY(best.filled && near(best.filled->value, best.memoryBytes / *inputs.capacity, 1e-12));
        QCOMPARE(*best.verdict, training::MemoryVerdict::Tight);
        const QString said = memoryWithVerdict(best);
        QVERIFY2(said.contains(QStringLiteral("tight")) && said.contains(format::measure(Measure(*best.filled), "%")),
                 qPrintable(said));
        inputs.capacity = 10 * best.memoryBytes;
        inputs.memoryLimit = best.memoryBytes * 1.5;
        best = strategy::search(inputs).best.front();
        QCOMPARE(memoryWithVerdict(best), format::measure(Bytes(best.memoryBytes), "GB"));
    }

    /// What is missing is said, with the way to get it, instead of formulas over nothing.
    void aDesignThatDoesNotTrainSaysWhatIsMissing()
    {
        design::Design serving = *m_example;
        serving.workload.edit().purpose = design::Purpose::Inference;
        design::Design blank;
        blank.workload = m_example->workload;
        for (const design::Design& design : {serving, blank}) {
            LabView view;
            open(view, design);
            const QString missing = factsOf(design).missing();
            QVERIFY(!missing.isEmpty());
            QTRY_VERIFY(says(view, missing));
            QVERIFY(!says(view, QStringLiteral("DP = ")));
            const CloudText cloud = cloudText({}, factsOf(design));
            QCOMPARE(cloud.empty, missing);
            // What a plan holds is known without GPUs; how long it takes is not.
            const QList<ColumnPlot*> plots = view.findChildren<ColumnPlot*>();
            QCOMPARE(plots[0]->chart().columns.empty(), !factsOf(design).trains());
            QCOMPARE(plots[1]->chart().empty, missing);
        }
        QVERIFY(factsOf(*m_example).missing().isEmpty());
    }

    void badgeSaysValidatedOnlyWhereTheLikeWasMeasured()
    {
        const LabFacts facts = factsOf(*m_example);
        QVERIFY(certaintyOf(facts)->validated);
        assess::Assessment unmeasured = *facts.assessment;
        for (assess::Figure& figure : unmeasured.figures)
            figure.validated = false;
        LabFacts other = facts;
        other.assessment = std::make_shared<const assess::Assessment>(unmeasured);
        QVERIFY(!certaintyOf(other)->validated);
        const training::StepInputs& in = facts.assessment->step->inputs;
        QVERIFY(training::isChecked(in.model, in.chip, in.run, in.plan, in.constants));
        training::StepPlan huge = in.plan;
        huge.gpus = 100'000;
        QVERIFY(!training::isChecked(in.model, in.chip, in.run, huge, in.constants));
        training::StepModel hybrid = in.model;
        hybrid.approximated = true;
        QVERIFY(!training::isChecked(hybrid, in.chip, in.run, in.plan, in.constants));
    }
};

CW_TEST(TestLabWords)

} // namespace tst_lab_words

#include "tst_lab_words.moc"
