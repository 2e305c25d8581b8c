// SPDX-License-Identifier: GPL-3.0-or-later
// The search over parallel plans: branch and bound against evaluating everything, what it returns is possible, it can
// be stopped, and it repeats itself.
#include "model/strategy/search_case.h"
#include "model/training/model_shapes.h"
#include "strategy/fewest_gpus.h"
#include "test_program.h"
#include "training/step/step_time.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>

namespace tst_strategy {

using namespace cw;
using strategy::Objective;
using strategy::RankedPlan;
using strategy::SearchInputs;
using strategy::SearchMethod;
using strategy::SearchResult;
using test::planOf;
using training::StepPlan;

namespace {

template <class Value>
Value oneOf(std::mt19937& random, std::initializer_list<Value> values)
{
    return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
}

} // namespace

class TestStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto constants = test::shippedConstants();
        QVERIFY(constants.has_value());
        m_constants = *constants;
    }

    void wholeStepsRankNoPlans();
    void prunedEqualsBruteForce();
    void returnedPlansArePossible();
    void betterThanACommonPlan();
    void stopsWithTheBestSoFar();
    void repeatsItself();
    void streamsBetterPlans();
    void sampleIsBounded();
    void extremes_data();
    void extremes();
    void fewestGpusIsTheFirstThatEndsInTime();

private:
    [[nodiscard]] SearchInputs inputsOf(const catalog::LanguageModel& model, double gpus, double globalBatch,
                                        double sequence) const
    {
        return test::searchOnH100(model, m_constants, gpus, globalBatch, sequence);
    }
    [[nodiscard]] SearchInputs randomCase(std::mt19937& random) const;

    catalog::TrainingModel m_constants;
};

SearchInputs TestStrategy::randomCase(std::mt19937& random) const
{
    const auto model = [&random] {
        switch (std::uniform_int_distribution<int>(0, 4)(random)) {
        case 0:
            return test::mixtral8x7();
        case 1:
            return test::deepSeekV3();
        case 2:
            return test::llama70();
        default: {
            const int heads = oneOf(random, {8, 12, 16, 32});
            catalog::LanguageModel small = test::paperModel(oneOf(random, {4, 6, 14, 22, 24}), heads * 128, heads);
            small.vocabulary = oneOf(random, {1000, 50257, 256000});
            return small;
        }
        }
    }();
    SearchInputs inputs = inputsOf(model, oneOf(random, {1.0, 8.0, 12.0, 16.0, 32.0}),
                                   oneOf(random, {4.0, 24.0, 32.0, 48.0}), oneOf(random, {512.0, 2048.0, 6144.0}));
    inputs.run.software = static_cast<catalog::TrainingSoftware>(std::uniform_int_distribution<int>(0, 6)(random));
    inputs.run.lora = oneOf(random, {false, false, false, true});
    inputs.run.stackFactor = oneOf(random, {1.0, 0.9, 1.3});
    inputs.chip.network = oneOf(random, {50e9, 1e9, 400e9});
    inputs.chip.scaleUpDomain = oneOf(random, {4.0, 8.0, 72.0});
    inputs.capacity = oneOf<std::optional<double>>(random, {80e9, 40e9, 192e9, std::nullopt});
    if (oneOf(random, {false, true}))
        inputs.memoryLimit = oneOf(random, {30e9, 60e9, 500e9});
    inputs.objective = oneOf(random, {Objective::StepTime, Objective::Cost, Objective::Energy, Objective::Energy,
                                      Objective::MemoryHeadroom});
    inputs.busyWatts = oneOf(random, {700.0, 300.0, 50.0});
    inputs.idleWatts = oneOf(random, {100.0, 300.0, 500.0});
    inputs.best = oneOf<std::size_t>(random, {1, 3, 10, 0});
    inputs.samples = 20;
    inputs.habits.stageGathered = oneOf(random, {0.0, 1.0});
    inputs.habits.exactCheckpoints = oneOf(random, {false, true});
    inputs.habits.stepCopyBytes = oneOf(random, {0.0, 8.0});
    inputs.habits.pagedAbove = oneOf(random, {0.0, 0.0, 20e9});
    if (oneOf(random, {false, false, true}))
        inputs.stepLimit = oneOf(random, {0.5, 2.0, 20.0});
    inputs.limits.tensorBeyondDomain = oneOf(random, {false, true});
    inputs.limits.unevenLayers = oneOf(random, {false, true});
    if (oneOf(random, {false, true}))
        inputs.limits.precision = {training::StepPrecision::Bits16, training::StepPrecision::Fp8};
    if (oneOf(random, {false, true}))
        inputs.limits.fusedAttention = {true, false};
    if (oneOf(random, {false, true}))
        inputs.limits.virtualStages = {1, 2, 3};
    if (oneOf(random, {false, false, true}))
        inputs.limits.sharding = {training::StepSharding::Parameters, training::StepSharding::Optimizer};
    if (oneOf(random, {false, false, true}))
        inputs.limits.recompute = {training::StepRecompute::Full, training::StepRecompute::None};
    return inputs;
}

void TestStrategy::wholeStepsRankNoPlans()
{
    SearchInputs inputs = inputsOf(test::llama70(), 64, 64, 4096);
    training::addEfficiency(inputs.chip, m_constants, "TPU", "tpu-v5p");
    QVERIFY(inputs.chip.wholeStep.has_value());
    inputs.busyWatts = 300;
    for (const Objective objective : {Objective::StepTime, Objective::Cost, Objective::Energy}) {
        inputs.objective = objective;
        const SearchResult result = strategy::search(inputs);
        QVERIFY(result.obstacle == training::StepObstacle::WholeStepsOnly && result.best.empty());
    }
    inputs.objective = Objective::MemoryHeadroom;
    QVERIFY(!strategy::search(inputs).best.empty());
}

/// The oracle: everything is evaluated. 360 random searches over dense and expert models, all software, all objectives.
void TestStrategy::prunedEqualsBruteForce()
{
    std::mt19937 random(20261121);
    std::int64_t pruned = 0;
    std::int64_t candidates = 0;
    int withResult = 0;
    for (int i = 0; i < 360; ++i) {
        SearchInputs inputs = randomCase(random);
        inputs.method = SearchMethod::Exhaustive;
        const SearchResult all = strategy::search(inputs);
        inputs.method = SearchMethod::BranchAndBound;
        const SearchResult some = strategy::search(inputs);
        const QByteArray name = "case " + QByteArray::number(i);
        QVERIFY2(some.best == all.best, name);
        QVERIFY2(some.front == all.front, name);
        QVERIFY2(some.sample == all.sample, name);
        QCOMPARE(some.counts.candidates, all.counts.candidates);
        QCOMPARE(all.counts.evaluated, all.counts.candidates);
        QCOMPARE(some.counts.evaluated + some.counts.pruned, all.counts.candidates);
        pruned += some.counts.pruned;
        candidates += some.counts.candidates;
        withResult += all.front.empty() ? 0 : 1;
    }
    qInfo("%d of 360 cases have a plan; %lld of %lld candidates pruned", withResult, static_cast<long long>(pruned),
          static_cast<long long>(candidates));
    QVERIFY(withResult >= 200);
    QVERIFY(pruned > candidates / 2);
}

void TestStrategy::returnedPlansArePossible()
{
    std::mt19937 random(7);
    std::size_t seen = 0;
    for (int i = 0; i < 60; ++i) {
        const SearchInputs inputs = randomCase(random);
        const SearchResult result = strategy::search(inputs);
        seen += result.best.size() + result.front.size();
        for (const auto* plans : {&result.best, &result.front}) {
            for (const RankedPlan& plan : *plans) {
                SearchInputs run = inputs;
                run.run.precision = plan.precision;
                run.run.overlapsTensorParallel = plan.overlapsTensorParallel;
                run.run.fusedAttention = plan.fusedAttention;
                QVERIFY(strategy::whyNot(run, plan.plan).violations.empty());
                QVERIFY(plan.withinLimit);
                const auto time = training::stepTime({run.model, run.chip, run.run, plan.plan, run.constants});
                QVERIFY(time.has_value());
                QCOMPARE(plan.stepSeconds, time->step);
            }
        }
        for (std::size_t k = 1; k < result.best.size(); ++k)
            QVERIFY(result.best[k - 1].objective <= result.best[k].objective);
        for (std::size_t k = 1; k < result.front.size(); ++k) {
            QVERIFY(result.front[k - 1].stepSeconds < result.front[k].stepSeconds);
            QVERIFY(result.front[k - 1].memoryBytes > result.front[k].memoryBytes);
        }
    }
    QVERIFY2(seen > 300, qPrintable(QString::number(seen)));
}

/// 70 B on 256 H100: TP 8, PP 4, DP 8 is what many would try first.
void TestStrategy::betterThanACommonPlan()
{
    const SearchInputs inputs = inputsOf(test::llama70(), 256, 1024, 8192);
    StepPlan common = planOf(8, 4, 8, 256, 1024);
    const auto time = training::stepTime({inputs.model, inputs.chip, inputs.run, common, m_constants});
    QVERIFY(time.has_value());
    QVERIFY(strategy::whyNot(inputs, common).violations.empty());
    const SearchResult result = strategy::search(inputs);
    QVERIFY(!result.best.empty());
    QVERIFY(result.best.front().stepSeconds <= time->step);
    const StepPlan& best = result.best.front().plan;
    qInfo("TP8 PP4 DP8 %.3f s; best %.3f s with TP%g PP%g v%g DP%g CP%g b%g zero%d recompute%d, %.1f GB", time->step,
          result.best.front().stepSeconds, best.tensor, best.pipeline, best.virtualStages, best.data, best.context,
          best.microBatch, static_cast<int>(best.sharding), static_cast<int>(best.recompute),
          result.best.front().memoryBytes / 1e9);
}

void TestStrategy::stopsWithTheBestSoFar()
{
    SearchInputs inputs = inputsOf(test::llama70(), 4096, 4096, 8192);
    inputs.method = SearchMethod::Exhaustive;
    inputs.limits.fusedAttention = {true, false};
    inputs.limits.precision = {training::StepPrecision::Bits16, training::StepPrecision::Fp8};
    std::stop_source source;
    std::optional<RankedPlan> last;
    int told = 0;
    double done = 0;
    const SearchResult result = strategy::search(inputs, source.get_token(), [&](const strategy::SearchProgress& now) {
        last = now.best;
        ++told;
        done = now.done;
        source.request_stop();
    });
    QVERIFY(result.cancelled);
    QVERIFY(last.has_value());
    QVERIFY(!result.best.empty());
    QCOMPARE(result.best.front(), *last);
    QVERIFY(result.counts.evaluated < result.counts.candidates);
    // Nothing was done after the stop.
    QCOMPARE(told, 1);
    QVERIFY(static_cast<double>(result.counts.evaluated) <= done * static_cast<double>(result.counts.candidates) + 0.5);

    std::stop_source before;
    before.request_stop();
    const SearchResult none = strategy::search(inputs, before.get_token());
    QVERIFY(none.cancelled);
    QVERIFY(none.best.empty());
}

void TestStrategy::repeatsItself()
{
    SearchInputs inputs = inputsOf(test::llama70(), 512, 512, 8192);
    const SearchResult once = strategy::search(inputs);
    QVERIFY(!once.best.empty());
    for (const int threads : {1, 2, 3, 8, 0, -1}) {
        inputs.threads = threads;
        QVERIFY(strategy::search(inputs) == once);
    }
}

void TestStrategy::streamsBetterPlans()
{
    const SearchInputs inputs = inputsOf(test::llama70(), 1024, 1024, 8192);
    std::vector<strategy::SearchProgress> seen;
    const SearchResult result =
        strategy::search(inputs, {}, [&seen](const strategy::SearchProgress& now) { seen.push_back(now); });
    QVERIFY(!seen.empty());
    QCOMPARE(seen.back().best, result.best.front());
    for (std::size_t i = 1; i < seen.size(); ++i) {
        QVERIFY(seen[i].best.objective <= seen[i - 1].best.objective);
        QVERIFY(seen[i].done >= seen[i - 1].done);
    }
    QVERIFY(seen.back().done <= 1);
}

void TestStrategy::sampleIsBounded()
{
    SearchInputs inputs = inputsOf(test::llama70(), 256, 256, 8192);
    inputs.samples = 100;
    const SearchResult result = strategy::search(inputs);
    QVERIFY(result.sample.size() <= 100 && result.sample.size() >= 50);
    std::set<double> tensors;
    for (const RankedPlan& plan : result.sample) {
        tensors.insert(plan.plan.tensor);
        QCOMPARE(plan.withinLimit, plan.memoryBytes <= 80e9);
        QCOMPARE(plan.plan.tensor * plan.plan.pipeline * plan.plan.context * plan.plan.data, 256.0);
    }
    QVERIFY(tensors.size() == 4);
    QVERIFY(std::ranges::any_of(result.sample, [](const RankedPlan& plan) { return !plan.withinLimit; }));
}

void TestStrategy::extremes_data()
{
    QTest::addColumn<double>("gpus");
    QTest::addColumn<double>("globalBatch");
    QTest::addColumn<double>("capacity");
    QTest::addColumn<bool>("found");
    QTest::newRow("one GPU") << 1.0 << 8.0 << 2e12 << true;
    QTest::newRow("a million GPUs") << 1e6 << 1e6 << 80e9 << true;
    QTest::newRow("a prime number") << 4099.0 << 4099.0 << 2e12 << true;
    QTest::newRow("a prime number that does not divide the batch") << 4099.0 << 4096.0 << 2e12 << false;
    QTest::newRow("no capacity") << 64.0 << 64.0 << 0.0 << false;
    QTest::newRow("no GPU") << 0.0 << 64.0 << 80e9 << false;
    QTest::newRow("no batch") << 64.0 << 0.0 << 80e9 << false;
    QTest::newRow("half a GPU") << 0.5 << 64.0 << 80e9 << false;
    QTest::newRow("less than none") << -8.0 << -64.0 << -80e9 << false;
    QTest::newRow("not a number") << std::nan("") << std::nan("") << std::nan("") << false;
    QTest::newRow("without end") << 1e300 << 1e300 << 1e300 << false;
}

void TestStrategy::extremes()
{
    QFETCH(double, gpus);
    QFETCH(double, globalBatch);
    QFETCH(double, capacity);
    QFETCH(bool, found);
    SearchInputs inputs = inputsOf(test::llama70(), gpus, globalBatch, 8192);
    inputs.capacity = capacity;
    const SearchResult result = strategy::search(inputs);
    QCOMPARE(!result.best.empty(), found);
    QCOMPARE(!result.front.empty(), found);
    for (const RankedPlan& plan : result.best)
        QVERIFY(std::isfinite(plan.stepSeconds) && plan.stepSeconds > 0 && std::isfinite(plan.memoryBytes));
    (void)strategy::whyNot(inputs, StepPlan{});
    StepPlan none;
    none.tensor = none.pipeline = none.data = none.context = none.expert = none.microBatch = none.virtualStages = 0;
    QVERIFY(!strategy::whyNot(inputs, none).violations.empty());
}

/// Every number of nodes from one, searched by itself.
void TestStrategy::fewestGpusIsTheFirstThatEndsInTime()
{
    SearchInputs inputs = inputsOf(test::llama(32, 4096, 32, 8, 14336, 128256), 8, 256, 8192);
    const double tokens = 1e11;
    const double steps = tokens / (256.0 * 8192);
    for (const double days : {2.0, 5.0, 20.0, 90.0}) {
        const auto found = strategy::fewestGpus(inputs, {days * 86400, tokens, 8, 4096});
        std::optional<double> expected;
        for (double gpus = 8; gpus <= 4096 && !expected; gpus += 8) {
            inputs.gpus = gpus;
            const SearchResult all = strategy::search(inputs);
            if (!all.best.empty() && all.best.front().stepSeconds * steps <= days * 86400)
                expected = gpus;
        }
        QVERIFY(expected.has_value() && found.has_value());
        QCOMPARE(found->plan.plan.gpus, *expected);
        QVERIFY(found->trainingSeconds <= days * 86400);
        QCOMPARE(found->trainingSeconds, found->plan.stepSeconds * steps);
    }
    QVERIFY(!strategy::fewestGpus(inputs, {60, tokens, 8, 4096}).has_value()); // not within a minute
    QVERIFY(!strategy::fewestGpus(inputs, {0, tokens, 8, 4096}).has_value());
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!strategy::fewestGpus(inputs, {86400, tokens, 8, 4096}, stopped.get_token()).has_value());
}

CW_TEST(TestStrategy)

} // namespace tst_strategy

#include "tst_strategy.moc"
