// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_case.h"
#include "test_program.h"
#include "training/activations.h"
#include "training/step/gather.h"
#include "training/training.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tst_training_memory {

using namespace cw;
using namespace cw::unit;
using design::FineTuning;
using design::MixedPrecision;
using design::Optimizer;
using design::Recompute;
using test::has;
using test::inputsOf;
using training::PlanProblem;

namespace {

bool isNear(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max({1e-300, std::abs(a), std::abs(b)});
}

training::StageMemory fullest(const training::Inputs& inputs)
{
    const training::Result result = training::assess(inputs);
    return result.fullest() != nullptr ? *result.fullest() : training::StageMemory{};
}

} // namespace

class TestTrainingMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesPerParameter_data()
    {
        QTest::addColumn<int>("states");
        QTest::addColumn<int>("optimizer");
        QTest::addColumn<double>("weight");
        QTest::addColumn<double>("gradient");
        QTest::addColumn<double>("state");
        const auto row = [](const char* name, MixedPrecision states, Optimizer optimizer, double w, double g,
                            double o) {
            QTest::newRow(name) << static_cast<int>(states) << static_cast<int>(optimizer) << w << g << o;
        };
        row("Rajbhandari 2020, ZeRO, section 3.1: 16 bytes", MixedPrecision::Bf16Bf16Grads, Optimizer::Adam, 2, 2, 12);
        row("Korthikanti 2022 and Megatron-LM: 18 bytes", MixedPrecision::Bf16Fp32Grads, Optimizer::Adam, 2, 4, 12);
        row("fp32 Adam: 16 bytes", MixedPrecision::Fp32, Optimizer::Adam, 4, 4, 8);
        row("pure bf16 Adam: 8 bytes", MixedPrecision::PureBf16, Optimizer::Adam, 2, 2, 4);
        row("LAMB has Adam's moments", MixedPrecision::Bf16Bf16Grads, Optimizer::Lamb, 2, 2, 12);
        row("SGD keeps the master copy only", MixedPrecision::Bf16Bf16Grads, Optimizer::Sgd, 2, 2, 4);
        row("SGD, fp32: nothing", MixedPrecision::Fp32, Optimizer::Sgd, 4, 4, 0);
        row("momentum: one moment", MixedPrecision::Fp32, Optimizer::SgdMomentum, 4, 4, 4);
        row("Dettmers 2022: two 8-bit moments in blocks of 2048", MixedPrecision::Fp32, Optimizer::Adam8Bit, 4, 4,
            2 + 2 * 4.0 / 2048);
        row("Shazeer 2018: sums of rows and columns", MixedPrecision::Fp32, Optimizer::Adafactor, 4, 4, 8.0 / 8192);
    }
    void bytesPerParameter()
    {
        QFETCH(int, states);
        QFETCH(int, optimizer);
        training::Inputs inputs = inputsOf(test::llama70());
        inputs.choice.states = static_cast<MixedPrecision>(states);
        inputs.choice.optimizer = static_cast<Optimizer>(optimizer);
        const training::BytesPerParameter bytes = training::assess(inputs).bytes;
        QTEST(bytes.weight, "weight");
        QTEST(bytes.gradient, "gradient");
        QTEST(bytes.optimizer, "state");
    }

    // The generalised layer is Korthikanti's where the shape is GPT's.
    void generalisedLayerIsThePapers()
    {
        for (const int t : {1, 2, 8}) {
            for (const bool sequenceParallel : {false, true}) {
                training::Inputs inputs = inputsOf(test::paperModel(48, 6144, 64));
                inputs.choice.plan.tensorParallel = t;
                inputs.choice.plan.sequenceParallel = sequenceParallel;
                inputs.choice.flashAttention = false;
                inputs.choice.microBatch = 4;
                inputs.choice.sequence = 2048;
                const training::MemoryShape shape = training::shapeOf(inputs.model);
                const auto habits = training::habitsOf(shape, inputs.choice, inputs.constants, inputs.software);
                const auto layer =
                    training::layerActivations(shape, habits, training::stepPlanOf(inputs.choice), false);
                const training::PaperLayer paper{2048, 4, 6144, 64, static_cast<double>(t)};
                QVERIFY(isNear(layer.linear + layer.core,
                               training::paperActivations(paper, sequenceParallel, Recompute::None)));
                QVERIFY(
                    isNear(layer.linear, training::paperActivations(paper, sequenceParallel, Recompute::Selective)));
                QVERIFY(isNear(layer.input, training::paperActivations(paper, sequenceParallel, Recompute::Full)));
            }
        }
    }

    void oneGpuIsTheSimpleFormula()
    {
        const training::Inputs inputs = inputsOf(test::llama(32, 4096, 32, 8, 14336, 128256));
        const training::Result result = training::assess(inputs);
        const training::StageMemory& stage = result.stages.at(0);
        QCOMPARE(result.stages.size(), std::size_t{1});
        QVERIFY(isNear(result.parameters, 8'030'261'248.0));
        QVERIFY(isNear(stage.weights.base(), 2 * result.parameters));
        QVERIFY(isNear(stage.gradients.base(), 4 * result.parameters));
        QVERIFY(isNear(stage.optimizer.base(), 12 * result.parameters));
        const double layer = 4096.0 * (8 * 4096 + 2 * (32 + 8) * 2 * 128 + 6 * 14336);
        QVERIFY(isNear(stage.activations.base(), 32 * layer));
        QVERIFY(isNear(stage.logits.base(), 8.0 * 4096 * 128256));
    }

    void partsSumToTotal()
    {
        for (const auto& model : {test::llama70(), test::mixtral8x7(), test::deepSeekV3(), test::gptOss20()}) {
            for (const Recompute recompute : {Recompute::None, Recompute::Selective, Recompute::Full}) {
                training::Inputs inputs = inputsOf(model);
                inputs.choice.recompute = recompute;
                inputs.choice.flashAttention = false;
                inputs.choice.plan.pipelineParallel = 3;
                inputs.choice.plan.zeroStage = 3;
                inputs.choice.plan.dataParallel = 4;
                for (const training::StageMemory& stage : training::assess(inputs).stages) {
                    const Bytes sum = stage.weights + stage.gradients + stage.optimizer + stage.activations +
                                      stage.recomputed + stage.logits + stage.overhead;
                    QVERIFY(isNear(sum.base(), stage.total.base(), 1e-15));
                    QVERIFY(stage.gathered < stage.weights);
                }
            }
        }
    }

    // The training loop: nothing is forgotten, the backward pass begins at the peak, and the update needs least.
    void phasesHoldTheStates()
    {
        for (const auto& model : {test::llama70(), test::deepSeekV3()}) {
            for (const Recompute recompute : {Recompute::None, Recompute::Selective, Recompute::Full}) {
                for (const int zero : {0, 1, 3}) {
                    training::Inputs inputs = inputsOf(model);
                    inputs.software.allocator.value = 1.3;
                    inputs.software.base.value = 2 * GB;
                    inputs.choice.recompute = recompute;
                    inputs.choice.flashAttention = false;
                    inputs.choice.plan.pipelineParallel = 4;
                    inputs.choice.plan.zeroStage = zero;
                    inputs.choice.plan.dataParallel = 8;
                    const training::Result result = training::assess(inputs);
                    const training::StageMemory& stage = *result.fullest();
                    const training::PhaseMemory& phases = result.phases.value();
                    const Bytes states = stage.weights - stage.gathered + stage.gradients + stage.optimizer;
                    QVERIFY(isNear(phases.update.base(), (states + 2 * GB).base(), 1e-12));
                    QVERIFY(phases.update < phases.forward);
                    QVERIFY(isNear((phases.forward - phases.update - stage.gathered).base(),
                                   1.3 * stage.activations.base(), 1e-9));
                    QVERIFY(phases.forward <= phases.loss);
                    QCOMPARE(phases.forward<phases.loss, stage.logits.base()> 0);
                    QCOMPARE(phases.loss < phases.backward, recompute != Recompute::None);
                    QVERIFY(isNear(phases.backward.base(), stage.total.base(), 1e-12));
                }
            }
        }
    }

    // Parameters are conserved: stages times tensor and expert parallel hold every matrix once.
    void parametersAreConserved()
    {
        for (auto model : {test::llama70(), test::mixtral8x7(), test::deepSeekV3()}) {
            model.normParametersPerLayer = 0;
            model.finalNormParameters = 0;
            for (const int v : {1, 3}) {
                training::Inputs inputs = inputsOf(model);
                inputs.choice.plan.tensorParallel = 4;
                inputs.choice.plan.pipelineParallel = 5;
                inputs.choice.plan.virtualPipeline = v;
                inputs.choice.plan.dataParallel = 8;
                inputs.choice.plan.expertParallel = 4;
                const training::Result result = training::assess(inputs);
                double dense = 0;
                double experts = 0;
                int layers = 0;
                for (const training::StageMemory& stage : result.stages) {
                    dense += stage.parameters.linear + stage.parameters.embeddings + stage.parameters.norms;
                    experts += stage.parameters.experts;
                    layers += stage.layers;
                }
                QCOMPARE(layers, model.layers);
                QVERIFY(isNear(4 * dense + 16 * experts, result.parameters, 1e-12));
            }
        }
    }

    void zeroSavesMonotonically()
    {
        for (const auto& model : {test::llama70(), test::mixtral8x7(), test::deepSeekV3()}) {
            for (const int d : {1, 2, 8, 512}) {
                for (const FineTuning tuning : {FineTuning::None, FineTuning::Lora, FineTuning::QLora}) {
                    training::Inputs inputs = inputsOf(model);
                    inputs.choice.plan.dataParallel = d;
                    inputs.choice.fineTuning = tuning;
                    Bytes before(1e300);
                    for (int zero = 0; zero <= 3; ++zero) {
                        inputs.choice.plan.zeroStage = zero;
                        const Bytes now = fullest(inputs).total;
                        QVERIFY2(d > 1 ? now < before : now <= before, qPrintable(QString::number(zero)));
                        before = now;
                    }
                }
            }
        }
    }

    // Whatever the software keeps whole, a higher level never needs more.
    void zeroNeverCostsWithAnySoftware()
    {
        training::Inputs inputs = inputsOf(test::mixtral8x7());
        for (const bool castsAndKeepsStages : {false, true}) {
            inputs.software.heldWeight.value = castsAndKeepsStages ? 4 : 2;
            inputs.software.heldMaster.value = castsAndKeepsStages ? 0 : 4;
            inputs.software.stageGathered.value = castsAndKeepsStages ? 1 : 0;
            for (const int p : {1, 2, 8, 32}) {
                for (const int d : {1, 2, 3, 64}) {
                    inputs.choice.plan.pipelineParallel = p;
                    inputs.choice.plan.dataParallel = d;
                    Bytes before(1e300);
                    for (int zero = 0; zero <= 3; ++zero) {
                        inputs.choice.plan.zeroStage = zero;
                        const Bytes now = fullest(inputs).total;
                        QVERIFY2(now <= before * (1 + 1e-12),
                                 qPrintable(QStringLiteral("%1 %2 %3").arg(p).arg(d).arg(zero)));
                        before = now;
                    }
                }
            }
        }
    }

    // Rajbhandari 2020, figure 1: 7.5 B parameters on 64 ranks: 120, 31.4, 16.6, 1.9 GB; the last without gathered
    // layers.
    void zeroFigure1()
    {
        catalog::LanguageModel model = test::paperModel(1, 25'000, 1);
        model.feedForward = 100'000; // 12 h^2 = 7.5e9
        training::Inputs inputs = inputsOf(model);
        inputs.choice.states = MixedPrecision::Bf16Bf16Grads;
        inputs.choice.plan.dataParallel = 64;
        const double expected[] = {120, 31.4, 16.6, 1.88};
        for (int zero = 0; zero <= 3; ++zero) {
            inputs.choice.plan.zeroStage = zero;
            const training::StageMemory stage = fullest(inputs);
            const Bytes states = stage.weights + stage.gradients + stage.optimizer - stage.gathered;
            QVERIFY2(isNear(states.in(GB), expected[zero], 3e-3), qPrintable(QString::number(states.in(GB))));
        }
    }

    void recomputationSavesMonotonically()
    {
        for (const auto& model : {test::paperModel(96, 12288, 96), test::llama70(), test::mixtral8x7()}) {
            for (const bool flash : {false, true}) {
                for (const int p : {1, 8, 32}) {
                    training::Inputs inputs = inputsOf(model);
                    inputs.choice.flashAttention = flash;
                    inputs.choice.plan.pipelineParallel = p;
                    inputs.choice.recompute = Recompute::None;
                    const Bytes none = fullest(inputs).total;
                    inputs.choice.recompute = Recompute::Selective;
                    const Bytes selective = fullest(inputs).total;
                    inputs.choice.recompute = Recompute::Full;
                    const Bytes full = fullest(inputs).total;
                    QVERIFY(full <= selective * (1 + 1e-12));
                    QVERIFY(flash ? selective == none : selective <= none);
                }
            }
        }
    }

    void moreTensorParallelNeverMoreWeights()
    {
        for (const auto& model : {test::llama70(), test::mixtral8x7(), test::deepSeekV3()}) {
            Bytes before(1e300);
            Bytes totalBefore(1e300);
            for (const int t : {1, 2, 4, 8, 16}) {
                training::Inputs inputs = inputsOf(model);
                inputs.choice.plan.tensorParallel = t;
                const training::StageMemory stage = fullest(inputs);
                QVERIFY(stage.weights < before);
                QVERIFY(stage.total < totalBefore);
                before = stage.weights;
                totalBefore = stage.total;
            }
        }
    }

    // Stages between the first and the last hold the same layers: they differ by their micro-batches in flight alone.
    void equalStagesAreEqual()
    {
        training::Inputs inputs = inputsOf(test::llama70());
        inputs.choice.plan.pipelineParallel = 8;
        inputs.choice.globalBatch = 1;
        const auto stages = training::assess(inputs).stages;
        for (std::size_t i = 2; i + 1 < stages.size(); ++i) {
            QCOMPARE(stages[i].total.base(), stages[1].total.base());
            QCOMPARE(stages[i].parameters, stages[1].parameters);
        }
        inputs.choice.globalBatch = 64;
        const auto busy = training::assess(inputs).stages;
        for (std::size_t i = 1; i < busy.size(); ++i)
            QVERIFY(busy[i].activations < busy[i - 1].activations);
    }

    void microBatchesInFlight()
    {
        training::Inputs inputs = inputsOf(test::paperModel(96, 12288, 96));
        inputs.choice.plan.pipelineParallel = 8;
        inputs.choice.plan.virtualPipeline = 3;
        inputs.choice.globalBatch = 64;
        const auto interleaved = training::assess(inputs).stages;
        QVERIFY(isNear(interleaved.front().microBatchesInFlight, 8 * (1 + 7.0 / 24)));
        QVERIFY(isNear(interleaved.back().microBatchesInFlight, 17.0 / 3));
        inputs.choice.plan.virtualPipeline = 1;
        QCOMPARE(training::assess(inputs).stages.front().microBatchesInFlight, 8.0);
        inputs.choice.globalBatch = 3;
        QCOMPARE(training::assess(inputs).stages.front().microBatchesInFlight, 3.0);
    }

    void unevenLayers()
    {
        training::Inputs inputs = inputsOf(test::llama(126, 16384, 128, 8, 53248, 128256));
        inputs.choice.plan.pipelineParallel = 12;
        QVERIFY(has(inputs, PlanProblem::LayersNotDivisible));
        inputs.choice.plan.pipelineParallel = 16; // with embedding and head as a layer each, 8 on every stage
        QVERIFY(!has(inputs, PlanProblem::LayersNotDivisible));
        const auto stages = training::assess(inputs).stages;
        QCOMPARE(stages.front().layers, 8);
        QCOMPARE(stages.back().layers, 7);
        QCOMPARE(stages.back().firstLayer, 119);
    }

    // Llama 3 405B in NVIDIA's recipes: 126 layers on 16 stages of 8 chunks; embedding and head are chunks of their own.
    void embeddingAndHeadCountWhereLayersAreTooFew()
    {
        training::Inputs inputs = inputsOf(test::llama(126, 16384, 128, 8, 53248, 128256));
        inputs.choice.plan.pipelineParallel = 16;
        inputs.choice.plan.virtualPipeline = 8;
        inputs.choice.globalBatch = 16;
        const training::MemoryShape shape = training::shapeOf(inputs.model);
        const auto habits = training::habitsOf(shape, inputs.choice, inputs.constants, inputs.software);
        training::StepPlan plan = training::stepPlanOf(inputs.choice);
        QVERIFY(training::fillsStages(shape, plan));
        const training::StageModel model(shape, habits, plan);
        int layers = 0;
        training::StageMemory fullest = model.at(0);
        for (int stage = 0; stage < 16; ++stage) {
            const training::StageMemory memory = model.at(stage);
            QCOMPARE(memory.layers, stage == 0 || stage == 15 ? 7 : 8);
            layers += memory.layers;
            if (memory.total > fullest.total)
                fullest = memory;
        }
        QCOMPARE(layers, 126);
        QCOMPARE(model.fullest(), fullest);
        plan.virtualStages = 9;
        QVERIFY(!training::fillsStages(shape, plan));
    }

    void tiedEmbeddingsAreOnBothEnds()
    {
        training::Inputs inputs = inputsOf(test::llama(28, 1024, 16, 8, 3072, 151936));
        inputs.model.tiedEmbeddings = true;
        QCOMPARE(training::assess(inputs).stages.front().parameters.embeddings, 1024.0 * 151936);
        inputs.choice.plan.pipelineParallel = 2;
        const auto stages = training::assess(inputs).stages;
        QCOMPARE(stages.front().parameters.embeddings, 1024.0 * 151936);
        QCOMPARE(stages.back().parameters.embeddings, 1024.0 * 151936);
    }

    // The last stage has the fewest micro-batches but the logits; with a large vocabulary it is the fullest.
    void fullestStage()
    {
        training::Inputs inputs = inputsOf(test::llama(32, 1024, 16, 8, 4096, 10'000));
        inputs.choice.plan.pipelineParallel = 4;
        QCOMPARE(*training::assess(inputs).fullestStage, 0);
        inputs.model.vocabulary = 1'000'000;
        QCOMPARE(*training::assess(inputs).fullestStage, 3);
        const training::MemoryShape shape = training::shapeOf(inputs.model);
        const auto habits = training::habitsOf(shape, inputs.choice, inputs.constants, inputs.software);
        const training::StepPlan plan = training::stepPlanOf(inputs.choice);
        QCOMPARE(training::StageModel(shape, habits, plan).fullest(), *training::assess(inputs).fullest());
    }

    void adapters()
    {
        training::Inputs inputs = inputsOf(test::llama(32, 4096, 32, 32, 11008, 32000));
        inputs.choice.fineTuning = FineTuning::Lora;
        inputs.choice.lora = {8, false};
        training::Result result = training::assess(inputs);
        QCOMPARE(result.trainableParameters, 4'194'304.0); // Llama 7B, rank 8, queries and values: known from PEFT
        inputs.choice.lora = {16, true};
        result = training::assess(inputs);
        QCOMPARE(result.trainableParameters, 39'976'960.0); // rank 16, all linear layers
        QVERIFY(isNear(result.fullest()->gradients.base(), 4 * 39'976'960.0));
        QVERIFY(isNear(result.fullest()->weights.base(), 2 * (result.parameters + 39'976'960.0)));
        inputs.choice.fineTuning = FineTuning::QLora;
        const training::StageMemory quantised = fullest(inputs);
        const double other = 2.0 * 4096 * 32000 + 65.0 * 4096;
        QVERIFY(isNear(quantised.weights.base(),
                       0.515869140625 * (result.parameters - other) + 2 * other + 2 * 39'976'960.0));
    }

    // Dettmers 2023 (QLoRA), abstract: 65 B parameters are finetuned on one 48-GB accelerator.
    void quantised65BillionOn48Gigabytes()
    {
        training::Inputs inputs = inputsOf(test::llama(80, 8192, 64, 64, 22016, 32000));
        inputs.acceleratorUsable = 48 * GB;
        inputs.choice.sequence = 512;
        inputs.choice.recompute = Recompute::Full;
        inputs.choice.states = MixedPrecision::Bf16Bf16Grads;
        inputs.choice.fineTuning = FineTuning::QLora;
        QVERIFY(training::assess(inputs).verdict != training::MemoryVerdict::DoesNotFit);
        inputs.choice.fineTuning = FineTuning::Lora;
        QVERIFY(training::assess(inputs).verdict == training::MemoryVerdict::DoesNotFit);
    }

    void verdicts()
    {
        training::Inputs inputs = inputsOf(test::llama(32, 4096, 32, 8, 14336, 128256));
        const Bytes needed = fullest(inputs).total;
        const auto verdictAt = [&inputs](Bytes capacity) {
            inputs.acceleratorUsable = capacity;
            return *training::assess(inputs).verdict;
        };
        QCOMPARE(verdictAt(needed / 0.849), training::MemoryVerdict::Fits);
        QCOMPARE(verdictAt(needed / 0.851), training::MemoryVerdict::Tight);
        QCOMPARE(verdictAt(needed / 1.049), training::MemoryVerdict::Tight);
        QCOMPARE(verdictAt(needed / 1.051), training::MemoryVerdict::DoesNotFit);
        inputs.acceleratorUsable.reset();
        inputs.acceleratorLabel = 96 * GB;
        QCOMPARE(training::assess(inputs).capacity->in(GB), 96.0);
        inputs.acceleratorLabel.reset();
        const training::Result unknown = training::assess(inputs);
        QVERIFY(!unknown.verdict);
        QVERIFY(!unknown.headroom && unknown.fullest() != nullptr);
    }

    void everythingIsFinite()
    {
        for (const int gpus : {1, 8, 4096, 100'000, 1'000'000}) {
            for (const int hidden : {256, 4096, 32768, 262144}) { // 10 M to 10 T and beyond
                training::Inputs inputs = inputsOf(test::llama(12, hidden, 32, 8, 3 * hidden, 10'000));
                inputs.choice.plan.dataParallel = gpus;
                inputs.choice.globalBatch = 2'000'000'000;
                inputs.choice.sequence = 1'000'000;
                const training::Result result = training::assess(inputs);
                QCOMPARE(result.gpusNeeded, static_cast<double>(gpus));
                QVERIFY(result.fullest() != nullptr);
                QVERIFY(std::isfinite(result.fullest()->total.base()) && result.fullest()->total.base() > 0);
                QVERIFY(std::isfinite(result.tokensPerStep.base()) && result.tokensPerStep.base() > 1e15);
            }
        }
        training::Inputs nothing;
        const training::Result result = training::assess(nothing);
        QVERIFY(result.fullest() == nullptr && !result.headroom);
        QCOMPARE(result.parameters, 0.0);
        training::Inputs huge = inputsOf(test::llama70());
        huge.choice.plan = {2'000'000'000, 2'000'000'000, 2'000'000'000, 2'000'000'000,
                            2'000'000'000, 2'000'000'000, true,          3};
        QVERIFY(training::assess(huge).stages.empty());
        QVERIFY(std::isfinite(training::assess(huge).gpusNeeded));
    }

    // 65,536 stages of 65,536 parts: no product may run over, nor a stage be laid out that has no layer.
    void absurdStagesAreRefusedNotLaidOut()
    {
        training::Inputs inputs = inputsOf(test::llama70());
        inputs.choice.plan.pipelineParallel = 65536;
        inputs.choice.plan.virtualPipeline = 65536;
        QVERIFY(has(inputs, PlanProblem::FewerLayersThanStages));
        const training::Result result = training::assess(inputs);
        QVERIFY(result.stages.empty() && result.microBatches.has_value());
        QVERIFY(!training::fillsStages(result.shape, training::stepPlanOf(inputs.choice)));
    }

};

CW_TEST(TestTrainingMemory)

} // namespace tst_training_memory

#include "tst_training_memory.moc"
