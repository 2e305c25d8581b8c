// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../check_cards.h"
#include "model_shapes.h"
#include "test_program.h"
#include "training/step/gather.h"
#include "training/training.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

namespace tst_training_cards {

using namespace cw;

namespace {

/// Every way of some software.
template <class Pick>
catalog::FineTuneProfile anyTuner(const Pick& pick)
{
    catalog::FineTuneProfile tuner = test::plainTuner();
    const auto datum = [](double value) {
        catalog::Datum<double> out;
        out.value = value;
        return out;
    };
    tuner.gatheredLayers.value = pick({0, 1, 2, 1'000'000});
    tuner.adapterWeight.value = pick({2, 4});
    tuner.adapterMaster.value = pick({0, 4});
    tuner.adapterMoment.value = pick({2, 4});
    tuner.adapterInput.value = pick({0, 4});
    tuner.gathersBesideShard = pick({0, 1}) == 1;
    tuner.gathersOneEmbedding = pick({0, 1}) == 1;
    if (pick({0, 1}) == 1)
        tuner.liveParameters = datum(1e9);
    if (pick({0, 1}) == 1)
        tuner.stepCopyBytes = datum(8);
    tuner.stepGroup = datum(1e9);
    if (pick({0, 1}) == 1)
        tuner.pagedShare = datum(0.85);
    return tuner;
}

} // namespace

class TestTrainingCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulasAreTheCode()
    {
        std::mt19937 random(20260101);
        const auto pick = [&random](std::initializer_list<int> values) {
            return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
        };
        const std::vector<catalog::LanguageModel> models{test::paperModel(48, 6144, 64), test::llama70(),
                                                         test::mixtral8x7(), test::deepSeekV3(), test::gptOss20()};
        std::set<std::string> seen;
        for (int round = 0; round < 4'000; ++round) {
            training::Inputs inputs;
            inputs.model = models[static_cast<std::size_t>(pick({0, 1, 2, 3, 4}))];
            inputs.constants = test::memoryConstants();
            inputs.limits = test::memoryLimits();
            inputs.hasDriverReading = pick({0, 1}) == 1;
            inputs.software = test::plainSoftware();
            if (pick({0, 1}) == 1) { // as torchtitan
                inputs.software.heldWeight.value = 4;
                inputs.software.heldMaster.value = 0;
                inputs.software.stageGathered.value = 1;
                inputs.software.selectiveMemory.value = 0.32;
            }
            inputs.acceleratorLabel = Bytes(80e9);
            if (pick({0, 1}) == 1)
                inputs.acceleratorUsable = Bytes(1e9 * pick({24, 40, 79, 180}));
            design::TrainingChoice& choice = inputs.choice;
            choice.plan = {pick({1, 2, 3, 8}), pick({1, 2, 4, 7}), pick({1, 1, 2, 3}), pick({1, 4, 64}),
                           pick({1, 1, 2}),    pick({1, 1, 4}),    pick({0, 1}) == 1,  pick({0, 1, 2, 3})};
            choice.sequence = pick({1, 2048, 8192});
            choice.microBatch = pick({1, 2, 5});
            choice.globalBatch = pick({1, 64, 1000});
            choice.states = static_cast<design::MixedPrecision>(pick({0, 1, 2, 3}));
            choice.optimizer = static_cast<design::Optimizer>(pick({0, 1, 2, 3, 4, 5}));
            choice.recompute = static_cast<design::Recompute>(pick({0, 1, 2}));
            choice.flashAttention = pick({0, 1}) == 1;
            choice.software = pick({0, 1}) == 1 ? catalog::TrainingSoftware::Megatron2021
                                                : catalog::TrainingSoftware::MegatronCore;
            choice.fineTuning = static_cast<design::FineTuning>(pick({0, 0, 1, 2, 3}));
            choice.lora = {pick({4, 16}), pick({0, 1}) == 1};
            if (choice.fineTuning != design::FineTuning::None && pick({0, 1, 1}) == 1)
                inputs.fineTune = anyTuner(pick);
            const training::Result result = training::assess(inputs);
            const std::string difference = test::checkCards(training::cards(), inputs, result, &seen);
            QVERIFY2(difference.empty(), difference.c_str());
            if (result.fullest() != nullptr) // the search's short cut finds the same stage
            {
                const auto habits = training::habitsOf(inputs, result.shape);
                const auto plan = training::stepPlanOf(choice);
                QCOMPARE(training::StageModel(result.shape, habits, plan).fullest(), *result.fullest());
            }
        }
        for (const auto& card : training::cards()) {
            const std::string name =
                std::string(card.figure) + ": " + (card.formula != nullptr ? card.formula : "procedure");
            QVERIFY2(seen.contains(name), ("never shown: " + name).c_str());
        }
    }

    // Narayanan 2021, section 4.1: each of the t ranks sends its part, without sequence parallel too.
    void megatronOf2021CutsWhatItSends()
    {
        training::Inputs inputs;
        inputs.model = test::paperModel(48, 6144, 64);
        inputs.choice.sequence = 2048;
        inputs.choice.microBatch = 3;
        inputs.choice.plan.tensorParallel = 8;
        inputs.choice.plan.sequenceParallel = false;
        const double whole = 2.0 * 3 * 2048 * 6144;
        inputs.choice.software = catalog::TrainingSoftware::Fsdp;
        QCOMPARE(training::assess(inputs).pipelineMessage->base(), whole);
        inputs.choice.software = catalog::TrainingSoftware::Megatron2021;
        QCOMPARE(training::assess(inputs).pipelineMessage->base(), whole / 8);
        inputs.choice.software = catalog::TrainingSoftware::Fsdp;
        inputs.choice.plan.sequenceParallel = true;
        QCOMPARE(training::assess(inputs).pipelineMessage->base(), whole / 8);
    }

    void everyFigureHasACard()
    {
        std::set<std::string> figures;
        for (const auto& card : training::cards())
            figures.insert(card.figure);
        for (const auto& card : training::cards()) {
            for (const auto& letter : card.letters)
                QVERIFY2(letter.figure == nullptr || figures.contains(letter.figure), letter.figure);
        }
        for (const char* id : {"memoryPerGpu", "weights", "gradients", "optimizerState", "activations", "logits",
                               "overhead", "memoryHeadroom", "gpusNeeded", "checkpointSize", "gradientBytes",
                               "microBatches", "bubble", "tokensPerStep", "flopPerToken", "parameters"})
            QVERIFY2(figures.contains(std::string("training.") + id), id);
    }

    // The tests' constants are those of the catalog file.
    void constantsAreTheFile()
    {
        QFile file(QStringLiteral(CW_RESOURCES "/catalog/memory_model.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject model = root[QStringLiteral("memoryModel")].toObject();
        const catalog::MemoryModel constants = test::memoryConstants();
        const std::map<QString, double> expected{
            {QStringLiteral("adam8BitBytes"), constants.adam8BitBytes.value},
            {QStringLiteral("nf4Bytes"), constants.nf4Bytes.value},
            {QStringLiteral("groupScaleBytes"), constants.groupScaleBytes.value},
            {QStringLiteral("fp4ScaleBytes"), constants.fp4ScaleBytes.value},
            {QStringLiteral("servingBase"), constants.servingBase.value.in(unit::GiB)},
            {QStringLiteral("servingShare"), constants.servingShare.value.value},
            {QStringLiteral("tightAbove"), constants.tightAbove.value.value}};
        QCOMPARE(static_cast<std::size_t>(model.size()), expected.size());
        for (const auto& [key, value] : expected) {
            const QJsonObject entry = model[key].toObject();
            QCOMPARE(entry[QStringLiteral("value")].toDouble(), value);
            QVERIFY(root[QStringLiteral("sources")].toObject().contains(entry[QStringLiteral("source")].toString()));
        }
    }

    void emptyDesignHasNoWrongNumbers()
    {
        training::Inputs inputs;
        const std::string difference = test::checkCards(training::cards(), inputs, training::assess(inputs));
        QVERIFY2(difference.empty(), difference.c_str());
    }
};

CW_TEST(TestTrainingCards)

} // namespace tst_training_cards

#include "tst_training_cards.moc"
