// SPDX-License-Identifier: GPL-3.0-or-later
// Every formula on a card of the step time gives what the code gave, for random plans, models and software.
#include "../../check_cards.h"
#include "model_shapes.h"
#include "store/catalog_files.h"
#include "test_program.h"
#include "training/step/gather.h"
#include "training/step/step_result.h"
#include "training/step/step_shares.h"

#include <QTest>

#include <random>

namespace tst_step_cards {

using namespace cw;

class TestStepCards : public QObject {
    Q_OBJECT

    /// Parts and kinds of parts are the whole step, unless only whole steps are known; conventions differ by attention.
    static void sharesAddUp(const training::StepInputs& inputs, const training::StepResult& result)
    {
        double parts = 0;
        double seconds = 0;
        for (const training::StepShare& share : training::sharesOf(*result.time)) {
            parts += share.share.value;
            seconds += share.time.base();
        }
        double groups = 0;
        for (const training::GroupShare& group : training::groupsOf(*result.time))
            groups += group.share.value;
        const bool isWhole = result.context.wholeStepRate > 0;
        QVERIFY(std::abs(parts - (isWhole ? 0 : 1)) < 1e-9);
        QVERIFY(std::abs(groups - parts) < 1e-9);
        QVERIFY(isWhole || std::abs(seconds / result.time->step - 1) < 1e-9);
        // From the peak to the utilisation, without a gap.
        double level = 1;
        for (const training::UtilisationLoss& loss : training::utilisationLosses(result.context, *result.time)) {
            QCOMPARE(loss.from.value, level);
            // A part may be a rounding below nothing; kernels that skip masked attention may beat the peak by our
            // count.
            QVERIFY(loss.lost.value >= -1e-12 || std::string_view(loss.figure) == "training.kernelLoss");
            QVERIFY(std::abs(loss.from.value - loss.to.value - loss.lost.value) < 1e-12);
            level = loss.to.value;
        }
        QVERIFY(std::abs(level / training::utilisationInUse(result.context, *result.time).value - 1) < 1e-9);
        const auto printed = training::printedUtilisations(inputs, result);
        QCOMPARE(printed.size(), inputs.plan.recompute == training::StepRecompute::Full ? 4u : 3u);
        QVERIFY(std::abs(printed[0].utilisation.value / result.time->utilisation - 1) < 1e-9);
        // Causal lies half-way between full attention and none.
        const double middle = (printed[0].utilisation.value + printed[2].utilisation.value) / 2;
        QVERIFY(std::abs(printed[1].utilisation.value / middle - 1) < 1e-9);
    }

private Q_SLOTS:
    void formulasAreTheCode()
    {
        const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        const catalog::TrainingModel& constants = catalog->trainingModel;
        std::mt19937 random(20261121);
        const auto pick = [&random](std::initializer_list<double> values) {
            return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
        };
        catalog::LanguageModel gpt = test::paperModel(48, 6144, 64);
        gpt.vocabulary = 51200;
        const std::vector<catalog::LanguageModel> models{gpt, test::llama70(), test::mixtral8x7(), test::deepSeekV3()};
        std::set<std::string> seen;
        for (int round = 0; round < 3'000; ++round) {
            training::StepInputs inputs;
            inputs.constants = constants;
            inputs.tokens = pick({0, 1e9, 1e12});
            const catalog::LanguageModel& model = models[static_cast<std::size_t>(pick({0, 1, 2, 3}))];
            inputs.model = training::stepModelOf(model, training::shapeOf(model));
            inputs.model.approximated = pick({0, 0, 0, 1}) > 0;
            training::StepChip& chip = inputs.chip;
            chip.peak16 = 1e12 * pick({312, 989, 2250});
            chip.peak8 = 2 * *chip.peak16;
            chip.peak4 = 4 * *chip.peak16;
            chip.memoryBandwidth = 1e12 * pick({2, 3.35, 8});
            chip.scaleUp = 1e9 * pick({300, 450, 900});
            chip.scaleUpDomain = pick({1, 8, 72});
            if (pick({0, 1, 1}) > 0)
                chip.network = 1e9 * pick({6.25, 50, 100});
            training::addEfficiency(chip, constants, pick({0, 1}) > 0 ? "Hopper" : "Blackwell",
                                    pick({0, 0, 0, 1}) > 0 ? "tpu-v5p" : "nv-gb200");
            training::StepRun& run = inputs.run;
            run.software = static_cast<catalog::TrainingSoftware>(static_cast<int>(pick({0, 1, 2, 3, 4, 5, 6})));
            run.precision = static_cast<training::StepPrecision>(static_cast<int>(pick({0, 1, 2, 3, 4})));
            run.sequence = pick({2048, 8192, 131072});
            run.fusedAttention = run.causal = pick({0, 1}) > 0;
            run.lora = pick({0, 0, 1}) > 0;
            run.stackFactor = pick({1, 1, 0.8, 1.3});
            training::StepPlan& plan = inputs.plan;
            plan.tensor = pick({1, 2, 8, 16});
            plan.pipeline = pick({1, 2, 7});
            plan.virtualStages = pick({1, 2});
            plan.context = pick({1, 1, 4, 8});
            plan.data = pick({1, 8, 128});
            plan.expert = pick({1, 8});
            plan.microBatch = pick({1, 2, 3});
            plan.globalBatch = pick({1, 64, 1000});
            plan.gpus = plan.tensor * plan.pipeline * plan.context * plan.data;
            plan.sequenceParallel = pick({0, 1}) > 0;
            plan.sharding = static_cast<training::StepSharding>(static_cast<int>(pick({0, 1, 2, 3})));
            plan.recompute = static_cast<training::StepRecompute>(static_cast<int>(pick({0, 1, 2})));
            const training::StepResult result = training::assessStep(inputs);
            QCOMPARE(result.time.has_value(), result.obstacle == training::StepObstacle::None);
            const std::string difference = test::checkCards(training::stepCards(), inputs, result, &seen);
            QVERIFY2(difference.empty(), difference.c_str());
            if (result.time)
                sharesAddUp(inputs, result);
        }
        for (const auto& card : training::stepCards()) {
            const std::string name =
                std::string(card.figure) + ": " + (card.formula != nullptr ? card.formula : "procedure");
            QVERIFY2(seen.contains(name), ("never shown: " + name).c_str());
        }
    }

    // A letter that points at a figure of this domain points at one that has a card.
    void lettersLeadSomewhere()
    {
        std::set<std::string> figures;
        for (const auto& card : training::stepCards())
            figures.insert(card.figure);
        for (const auto& card : training::stepCards()) {
            for (const auto& letter : card.letters)
                QVERIFY2(letter.figure == nullptr || !QByteArray(letter.figure).startsWith("training.") ||
                             figures.contains(letter.figure),
                         letter.figure);
        }
    }

    /// More of the 16-bit peak than there is may arrive in four bits, but no more of the four-bit peak.
    void lossesStartAtThePeakInUse()
    {
        const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        training::StepInputs inputs;
        inputs.constants = catalog->trainingModel;
        catalog::LanguageModel llama = test::llama(126, 16384, 128, 8, 53248, 128256);
        inputs.model = training::stepModelOf(llama, training::shapeOf(llama));
        inputs.chip.peak16 = 2.25e15;
        inputs.chip.peak8 = 4.5e15;
        inputs.chip.peak4 = 9e15;
        inputs.chip.memoryBandwidth = 8e12;
        inputs.chip.scaleUp = 900e9;
        inputs.chip.scaleUpDomain = 8;
        inputs.chip.network = 50e9;
        training::addEfficiency(inputs.chip, inputs.constants, "Blackwell", "nv-b200");
        inputs.run.sequence = 8192;
        inputs.plan.tensor = 8;
        inputs.plan.data = 8;
        inputs.plan.gpus = 64;
        inputs.plan.globalBatch = 256;
        double share = 1;
        for (const auto& [precision, peak] : {std::pair(training::StepPrecision::Bits16, inputs.chip.peak16),
                                              std::pair(training::StepPrecision::MxFp8, inputs.chip.peak8),
                                              std::pair(training::StepPrecision::NvFp4, inputs.chip.peak4)}) {
            inputs.run.precision = precision;
            const training::StepResult result = training::assessStep(inputs);
            QVERIFY(result.time.has_value());
            QCOMPARE(result.context.usedPeak, *peak);
            const auto losses = training::utilisationLosses(result.context, *result.time);
            for (const training::UtilisationLoss& loss : losses)
                QVERIFY2(loss.lost.value >= 0, loss.figure);
            const double arrives = result.time->modelFlop / (64 * *peak * result.time->step);
            QVERIFY(std::abs(losses.back().to.value / arrives - 1) < 1e-9);
            QVERIFY(arrives < share); // what does not grow with the peak weighs more
            share = arrives;
        }
    }

    void theBandFollowsWhatIsKnown()
    {
        const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        training::StepInputs inputs;
        inputs.constants = catalog->trainingModel;
        QCOMPARE(training::assessStep(inputs).band, 0.11);
        inputs.model.experts = 8;
        QCOMPARE(training::assessStep(inputs).band, 0.13);
        QCOMPARE(training::assessStep(inputs).ninth, 0.30);
        inputs.run.stackFactor = 1.2;
        QCOMPARE(training::assessStep(inputs).band, 0.06);
        QVERIFY(!training::assessStep(inputs).time);
    }
};

CW_TEST(TestStepCards)

} // namespace tst_step_cards

#include "tst_step_cards.moc"
