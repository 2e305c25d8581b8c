// SPDX-License-Identifier: GPL-3.0-or-later
// The step-time model's properties: a single GPU by hand, the bubble, monotony, extremes, and what it refuses.
#include "step_case.h"
#include "test_program.h"
#include "training/step/calibration.h"
#include "training/step/checked_region.h"
#include "training/step/gather.h"
#include "training/step/step_result.h"
#include "training/step/step_schedule.h"
#include "training/step/step_shares.h"
#include "training/step/step_time.h"
#include "training/training.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>

namespace tst_step_time {

using namespace cw;
using test::isClose;
using test::modelOf;
using training::StepContext;
using training::StepObstacle;
using training::StepPlan;
using training::StepSharding;
using training::StepTime;

namespace {

/// Matrices, attention, element-wise work and the head of one GPU in one step.
double compute(const StepTime& time)
{
    const training::StepParts& p = time.parts;
    return p.matrices + p.attention + p.elementWise + p.head + p.recompute;
}

/// Every figure finite and, but for rounding of the whole step, not negative.
bool isSound(const StepTime& time)
{
    const training::StepParts& p = time.parts;
    const std::initializer_list<double> all{
        p.matrices, p.attention,  p.elementWise, p.head,    p.recompute, p.hostWait,       p.tensor,
        p.context,  p.experts,    p.pipeline,    p.data,    p.imbalance, p.bubble,         p.optimizer,
        p.fixed,    p.stragglers, p.undivided,   time.step, time.tokens, time.utilisation, time.tokensPerSecond};
    return std::ranges::all_of(all,
                               [&time](double value) { return std::isfinite(value) && value >= -1e-12 * time.step; }) &&
           time.step > 0;
}

} // namespace

class TestStepTime : public test::StepCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }

    // All of it again with numbers instead of names; relative tolerance 1e-12.
    void oneGpuByHand()
    {
        const double L = 16, h = 2048, a = 16, kv = 4, d = 128, f = 8192, V = 32000, s = 4096, G = 8;
        const catalog::LanguageModel llama = test::llama(16, 2048, 16, 4, 8192, 32000);
        StepPlan plan;
        plan.globalBatch = G;
        const auto time = training::stepTime(context(llama, s), plan);
        QVERIFY(time.has_value());

        const double flop = 1 / (989e12 * 0.6442);
        const double byte = 1 / (3.35e12 * 0.8);
        const double t0 = 5.835e-6;
        const auto product = [&](double n, double k, double rate) {
            const double forward = 2 * s * n * k * rate + ((s * k + k * n) * 2 + 2 * s * n) * byte + t0;
            const double backward = 4 * s * n * k * rate +
                                    ((s * n + k * n) * 2 + 2 * s * k + (s * n + s * k) * 2 + 7.235 * k * n) * byte +
                                    2 * t0;
            return forward + backward;
        };
        const double matrices = product((a + 2 * kv) * d, h, flop) + product(h, a * d, flop) + product(2 * f, h, flop) +
                                product(h, f, flop);
        const double attention =
            3.5 * 0.5 * 2 * s * s * a * 2 * d / (989e12 * 0.3184 * 1.503 * s / (s + 618.5)) + 6 * t0;
        const double elementWise = 0.4072 * 2 * s * (24 * h + 6 * 2 * f + 4 * (a + 2 * kv) * d) * byte;
        const double head = product(V, h, flop / 1.107) + 24 * s * V * byte + 16 * s * h * byte;
        const double parameters = L * (h * d * (2 * a + 2 * kv) + 3 * h * f) + 2 * V * h;
        const double step = G * (L * (matrices + attention + elementWise) + head) + 34 * parameters * byte + 0.05833;
        QVERIFY(isClose(time->parts.matrices, G * L * matrices));
        QVERIFY(isClose(time->parts.attention, G * L * attention));
        QVERIFY(isClose(time->parts.elementWise, G * L * elementWise));
        QVERIFY(isClose(time->parts.head, G * head));
        QVERIFY(isClose(time->step, step));
        QCOMPARE(time->parts.exposed() + time->parts.bubble + time->parts.imbalance + time->parts.stragglers, 0.0);
        QVERIFY(isClose(time->tokensPerSecond, G * s / step));
    }

    void bubbleOfUniformStages()
    {
        for (const double p : {2.0, 4.0, 8.0, 16.0}) {
            for (const double v : {1.0, 2.0, 5.0}) {
                for (const double m : {16.0, 32.0, 512.0}) {
                    StepPlan plan = planOf(1, p, 1, 8192);
                    plan.virtualStages = v;
                    plan.globalBatch = m;
                    const auto time = training::stepTime(context(test::llama70(), 8192), plan);
                    const double working = m * (80 * time->layer.both() + time->head) / p;
                    QVERIFY(isClose(time->parts.bubble / working, (p - 1) / (v * m)));
                }
            }
        }
    }

    void partsAddUp()
    {
        StepPlan plan = planOf(8, 4, 16, 8192);
        const auto time = training::stepTime(context(test::llama70(), 8192), plan);
        const training::StepParts& p = time->parts;
        QVERIFY(isClose(p.matrices + p.attention + p.elementWise + p.head + p.recompute + p.hostWait + p.exposed() +
                            p.imbalance + p.bubble + p.optimizer + p.fixed + p.stragglers + p.undivided,
                        time->step));
        QVERIFY(isClose(time->utilisation * plan.gpus * 989e12 * time->step, time->modelFlop));
    }

    // A fixed global batch over more replicas, stages or pieces of a sequence: nobody computes longer.
    void moreGpusNeverComputeLonger()
    {
        catalog::LanguageModel gpt = test::paperModel(96, 12288, 96);
        gpt.vocabulary = 51200;
        for (const auto& model : {test::llama70(), test::mixtral8x7(), gpt}) {
            const StepContext how = context(model, 8192);
            for (double StepPlan::*degree : {&StepPlan::data, &StepPlan::pipeline, &StepPlan::context}) {
                double before = std::numeric_limits<double>::infinity();
                for (double gpus = 1; gpus <= 64; gpus *= 2) {
                    StepPlan plan;
                    plan.*degree = gpus;
                    plan.gpus = gpus;
                    plan.globalBatch = 1024;
                    const double now = compute(*training::stepTime(how, plan));
                    QVERIFY(now <= before * (1 + 1e-12));
                    before = now;
                }
            }
        }
    }

    void fasterLinksNeverHurt()
    {
        const StepPlan plan = planOf(8, 4, 64, 8192);
        double before = std::numeric_limits<double>::infinity();
        for (const double network : {1e9, 6e9, 25e9, 50e9, 100e9, 1e12}) {
            training::StepChip chip = h100();
            chip.network = network;
            const double now =
                training::stepTime(training::prepare(modelOf(test::llama70()), chip, run(8192), m_constants), plan)
                    ->step;
            QVERIFY(now <= before);
            before = now;
        }
    }

    // Biases and norms are parameters, but multiply nothing: they must not spoil the widths of the products.
    void biasesDoNotWidenTheProducts()
    {
        catalog::LanguageModel plain = test::paperModel(96, 12288, 96);
        plain.vocabulary = 51200;
        plain.queryKeyValueBias = plain.outputBias = false;
        catalog::LanguageModel biased = plain;
        biased.queryKeyValueBias = biased.outputBias = true;
        for (const double tensor : {1.0, 2.0, 4.0, 8.0}) {
            const StepPlan plan = planOf(tensor, 1, 8, 64);
            const auto without = training::stepTime(context(plain, 2048), plan);
            const auto with = training::stepTime(context(biased, 2048), plan);
            QVERIFY(without.has_value() && with.has_value());
            QCOMPARE(with->step, without->step);
        }
    }

    // A level that splits more never takes less time: what is split must be gathered, of experts as well, and in every
    // micro-batch unless the software keeps a stage whole.
    void splittingMoreIsNeverQuicker()
    {
        for (const catalog::LanguageModel& model : {test::llama70(), test::deepSeekV3()}) {
            for (const double pipeline : {1.0, 2.0, 4.0}) {
                StepPlan plan = planOf(8, pipeline, 64, 1024);
                plan.expert = model.experts ? 8 : 1;
                plan.sharding = StepSharding::Optimizer;
                const StepContext how = context(model, 8192);
                const double once = training::stepTime(how, plan)->parts.data;
                plan.sharding = StepSharding::Parameters;
                const double always = training::stepTime(how, plan)->parts.data;
                QVERIFY2(always >= once, qPrintable(QStringLiteral("%1 %2 %3").arg(pipeline).arg(once).arg(always)));
            }
        }
    }

    // Adapters: nothing is reduced for a frozen base, and two of three passes are counted.
    void adaptersReduceNothing()
    {
        training::StepRun frozen = run(8192);
        frozen.lora = true;
        StepPlan plan = planOf(8, 1, 32, 1024);
        const StepContext adapters = training::prepare(modelOf(test::llama70()), h100(), frozen, m_constants);
        const StepContext whole = context(test::llama70(), 8192);
        QVERIFY(isClose(adapters.flopPerToken, whole.flopPerToken * 2 / 3));
        for (const StepSharding sharding : {StepSharding::Optimizer, StepSharding::Gradients}) {
            plan.sharding = sharding;
            QVERIFY(training::stepTime(adapters, plan)->parts.data <= training::stepTime(whole, plan)->parts.data);
        }
        plan.sharding = StepSharding::Optimizer;
        QCOMPARE(training::stepTime(adapters, plan)->parts.data, 0.0);
    }

    // Only what was measured is called so, and what was not has the wider band.
    void unmeasuredChipsSaySo()
    {
        const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        for (const auto& [id, measured] :
             {std::pair("nv-h100-sxm-80", true), std::pair("nv-gb300", true), std::pair("tpu-v5p", true),
              std::pair("nv-v100-sxm2-32", false), std::pair("intel-gaudi2", false), std::pair("amd-mi300x", false)}) {
            const catalog::Accelerator* part = catalog->accelerators.find(id);
            if (part == nullptr)
                continue;
            training::StepInputs inputs{modelOf(test::llama70()), {}, run(8192), planOf(8, 1, 1, 8), m_constants};
            inputs.chip = training::stepChipOf(*part, 8, BytesPerSecond(50e9), m_constants);
            QCOMPARE(inputs.chip.hasMeasuredSteps, measured);
            const training::StepResult result = training::assessStep(inputs);
            QCOMPARE(result.band, (measured ? m_constants.step.bandDense : m_constants.step.bandUnmeasured).value);
            QVERIFY(measured || result.band > m_constants.step.bandExperts.value);
        }
    }

    // Figures and step count the same FLOP, windows included; the step leaves the small router out.
    void flopPerTokenIsOneNumber()
    {
        const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        int compared = 0;
        for (const catalog::LanguageModel& model : catalog->languageModels.all()) {
            if (model.encoderOnly)
                continue;
            for (const int sequence : {1024, 131072}) {
                training::Inputs inputs;
                inputs.model = model;
                inputs.choice.sequence = sequence;
                const double figure = training::assess(inputs).flopPerToken.base();
                const double step = training::prepare(modelOf(model), h100(), run(sequence), m_constants).flopPerToken;
                QVERIFY2(std::abs(step / figure - 1) < 0.006, model.id.c_str());
                ++compared;
            }
        }
        QVERIFY(compared > 40);
    }

    void alwaysFinite()
    {
        std::mt19937 random(20260707);
        const auto pick = [&random](std::initializer_list<double> values) {
            return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
        };
        for (int round = 0; round < 20'000; ++round) {
            // 10 million to 10 trillion parameters
            const int layers = static_cast<int>(pick({1, 6, 32, 126, 256}));
            const int hidden = static_cast<int>(pick({64, 256, 4096, 16384, 57344}));
            catalog::LanguageModel model =
                test::llama(layers, hidden, std::max(1, hidden / 128), 1, 4 * hidden, 128256);
            if (pick({0, 1}) == 1)
                model.experts =
                    catalog::MixtureOfExperts{.experts = 64, .expertsPerToken = 8, .expertFeedForward = hidden};
            StepPlan plan;
            plan.tensor = pick({1, 2, 8, 16});
            plan.pipeline = pick({1, 3, 16, 64});
            plan.virtualStages = pick({1, 2});
            plan.context = pick({1, 2, 8});
            plan.expert = model.experts ? pick({1, 8, 64}) : 1;
            plan.gpus = std::max(plan.tensor * plan.pipeline * plan.context, pick({1, 8, 1000, 1'000'000}));
            plan.data = std::max(1.0, std::floor(plan.gpus / (plan.tensor * plan.pipeline * plan.context)));
            plan.microBatch = pick({1, 4});
            plan.globalBatch = pick({1, 512, 100'000});
            plan.sharding = static_cast<StepSharding>(static_cast<int>(pick({0, 1, 2, 3})));
            plan.recompute = static_cast<training::StepRecompute>(static_cast<int>(pick({0, 1, 2})));
            training::StepRun how = run(pick({128, 8192, 1'048'576}));
            how.software = static_cast<catalog::TrainingSoftware>(static_cast<int>(pick({0, 1, 2, 3, 4, 5, 6})));
            how.precision = static_cast<training::StepPrecision>(static_cast<int>(pick({0, 1, 2, 3})));
            how.fusedAttention = pick({0, 1}) == 1;
            how.lora = pick({0, 0, 1}) == 1;
            const auto time = training::stepTime(training::prepare(modelOf(model), h100(), how, m_constants), plan);
            QVERIFY(time.has_value());
            QVERIFY(isSound(*time));
        }
    }

    void obstaclesAreSaid()
    {
        const training::StepModel model = modelOf(test::llama70());
        const StepPlan plan = planOf(8, 2, 4, 8192);
        const auto obstacle = [&](const training::StepModel& m, const training::StepChip& chip,
                                  const training::StepRun& how, const StepPlan& p) {
            const training::StepInputs inputs{m, chip, how, p, m_constants};
            const StepObstacle said = training::obstacleTo(inputs);
            // Said and silent go together.
            return (said == StepObstacle::None) == training::stepTime(inputs).has_value() ? std::optional(said)
                                                                                          : std::nullopt;
        };
        QCOMPARE(obstacle(model, h100(), run(8192), plan), StepObstacle::None);
        QCOMPARE(obstacle({}, h100(), run(8192), plan), StepObstacle::NoModel);
        QCOMPARE(obstacle(model, h100(), run(0), plan), StepObstacle::NoModel);
        training::StepChip chip = h100();
        chip.peak16.reset();
        QCOMPARE(obstacle(model, chip, run(8192), plan), StepObstacle::NoPeak);
        chip = h100();
        training::StepRun four = run(8192);
        four.precision = training::StepPrecision::NvFp4;
        QCOMPARE(obstacle(model, chip, four, plan), StepObstacle::NoPeak);
        chip.memoryBandwidth.reset();
        QCOMPARE(obstacle(model, chip, run(8192), plan), StepObstacle::NoMemoryBandwidth);
        chip = h100();
        chip.scaleUp.reset();
        QCOMPARE(obstacle(model, chip, run(8192), plan), StepObstacle::NoScaleUp);
        chip = h100();
        chip.network.reset();
        QCOMPARE(obstacle(model, chip, run(8192), plan), StepObstacle::NoNetwork);
        QCOMPARE(obstacle(model, chip, run(8192), planOf(8, 1, 1, 8192)), StepObstacle::None);
        for (double StepPlan::*degree : {&StepPlan::tensor, &StepPlan::pipeline, &StepPlan::data, &StepPlan::context,
                                         &StepPlan::expert, &StepPlan::microBatch, &StepPlan::globalBatch}) {
            for (const double bad : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
                StepPlan broken = plan;
                broken.*degree = bad;
                QCOMPARE(obstacle(model, h100(), run(8192), broken), StepObstacle::BadPlan);
            }
        }
    }

    // Layouts that do not divide are named by the plan's own check; the step time still answers for the average GPU.
    void layoutsThatDoNotDivide()
    {
        using training::PlanProblem;
        design::TrainingChoice choice;
        choice.plan.tensorParallel = 3;
        choice.plan.pipelineParallel = 7;
        choice.globalBatch = 64;
        const auto problems = training::planProblems(test::llama70(), choice);
        for (const PlanProblem expected : {PlanProblem::HeadsNotDivisible, PlanProblem::LayersNotDivisible})
            QVERIFY(std::ranges::count(problems, expected) == 1);
        QVERIFY(training::stepTime(context(test::llama70(), 8192), training::stepPlanOf(choice)).has_value());
    }

    void calibrationReproducesTheMeasurement()
    {
        const StepContext how = context(test::llama70(), 8192);
        const StepPlan plan = planOf(8, 4, 16, 8192);
        const auto factor = training::stackFactor(how, plan, 12.5);
        const StepContext fitted = training::calibrated(how, *factor);
        QVERIFY(isClose(training::stepTime(fitted, plan)->step, 12.5));
        QVERIFY(isClose(*training::stackFactor(fitted, plan, 12.5), *factor)); // not applied twice
        QVERIFY(!training::stackFactor(how, plan, 0));
        QVERIFY(!training::stackFactor(how, plan, std::nan("")));
        QVERIFY(!training::stackFactor(training::prepare({}, h100(), run(8192), m_constants), plan, 1));
    }

    // Not even with a mask that halves the scores can more than the peak arrive.
    void aMeasurementBeyondThePeakIsNotChecked()
    {
        training::StepInputs inputs = inputsOf(test::llama70(), planOf(8, 4, 8, 256));
        const auto isChecked = [&inputs](double factor) {
            inputs.run.stackFactor = factor;
            return training::isChecked(inputs.model, inputs.chip, inputs.run, inputs.plan, inputs.constants);
        };
        QVERIFY(isChecked(1) && isChecked(0.9) && isChecked(3));
        QVERIFY(!isChecked(0.114));
        const auto share = [&inputs](double factor) {
            inputs.run.stackFactor = factor;
            const StepContext how = training::prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
            const training::StepTime time = *training::stepTime(how, inputs.plan);
            return std::pair(training::utilisationInUse(how, time).value, training::isWithinPeak(how, time));
        };
        inputs.run.causal = false;
        const double plain = share(1).first;
        QVERIFY(share(plain * 1.001).second && !share(plain * 0.999).second);
        inputs.run.causal = true;
        QVERIFY(share(share(1).first * 0.999).second); // the mask leaves fewer FLOP than are counted
    }

    // Called validated only inside what published steps cover: each limit from both sides.
    void regionThatWasCompared()
    {
        using training::StepPrecision;
        using training::Unchecked;
        const training::StepInputs base = inputsOf(test::llama70(), planOf(8, 4, 8, 256));
        const auto why = [](const training::StepInputs& in) {
            return training::whyUnchecked(in.model, in.chip, in.run, in.plan, in.constants);
        };
        QCOMPARE(why(base), Unchecked::No);
        const auto with = [&](const auto& change) {
            training::StepInputs in = base;
            change(in);
            return why(in);
        };
        const auto sequence = [&](double tokens) { return with([&](auto& in) { in.run.sequence = tokens; }); };
        QCOMPARE(sequence(512), Unchecked::No);
        QCOMPARE(sequence(511), Unchecked::Sequence);
        QCOMPARE(sequence(1 << 20), Unchecked::No);
        QCOMPARE(sequence((1 << 20) + 1), Unchecked::Sequence);
        QCOMPARE(with([](auto& in) { in.model.feedForward = 4e5; }), Unchecked::No); // 0.8e12 weights
        QCOMPARE(with([](auto& in) { in.model.feedForward = 8e5; }), Unchecked::Parameters);
        QCOMPARE(with([](auto& in) { in.model.layers = in.model.vocabulary = 1; }), Unchecked::No); // 0.86e9
        QCOMPARE(with([](auto& in) { in.model = modelOf(test::llama(2, 512, 8, 8, 2048, 32000)); }),
                 Unchecked::Parameters);
        for (const auto precision : {StepPrecision::Bits16, StepPrecision::Fp8, StepPrecision::Fp8RowWise,
                                     StepPrecision::MxFp8, StepPrecision::NvFp4})
            QCOMPARE(with([&](auto& in) { in.run.precision = precision; }), Unchecked::No);
        QCOMPARE(with([](auto& in) {
                     in.run.precision = StepPrecision::NvFp4;
                     in.constants.checked.nvFp4.value = 0;
                 }),
                 Unchecked::Precision);
        QCOMPARE(with([](auto& in) { in.run.precision = StepPrecision::Unmodelled; }), Unchecked::Precision);
        for (std::size_t software = 0; software < catalog::kTrainingSoftwareCount; ++software) {
            const auto use = [&](auto& in) { in.run.software = static_cast<catalog::TrainingSoftware>(software); };
            QCOMPARE(with(use), Unchecked::No);
            QCOMPARE(with([&](auto& in) {
                         use(in);
                         in.constants.checked.software[software].value = 0;
                     }),
                     Unchecked::Software);
        }
    }

};

CW_TEST(TestStepTime)

} // namespace tst_step_time

#include "tst_step_time.moc"
