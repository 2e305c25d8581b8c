// SPDX-License-Identifier: GPL-3.0-or-later
// The search over parallel plans: branch and bound against evaluating everything, what it returns is possible, it can
// be stopped, it repeats itself, and it says why a plan is not possible.
#include "model/training/model_shapes.h"
#include "store/catalog_files.h"
#include "strategy/fewest_gpus.h"
#include "strategy/strategy.h"
#include "training/step/gather.h"
#include "training/step/step_time.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>

using namespace cw;
using strategy::Constraint;
using strategy::Objective;
using strategy::RankedPlan;
using strategy::SearchInputs;
using strategy::SearchMethod;
using strategy::SearchResult;
using training::StepPlan;

namespace {

training::StepModel modelOf(const catalog::LanguageModel& model)
{
    return training::stepModelOf(model, training::shapeOf(model));
}

StepPlan planOf(double tensor, double pipeline, double data, double gpus, double globalBatch)
{
    StepPlan plan;
    plan.tensor = tensor;
    plan.pipeline = pipeline;
    plan.data = data;
    plan.gpus = gpus;
    plan.globalBatch = globalBatch;
    return plan;
}

bool has(const strategy::WhyNot& why, Constraint constraint)
{
    return std::ranges::find(why.violations, constraint, &strategy::Violation::constraint) != why.violations.end();
}

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
        auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        m_constants = catalog->trainingModel;
    }

    void prunedEqualsBruteForce();
    void returnedPlansArePossible();
    void betterThanACommonPlan();
    void stopsWithTheBestSoFar();
    void repeatsItself();
    void streamsBetterPlans();
    void sampleIsBounded();
    void saysWhyNot_data();
    void saysWhyNot();
    void saysWhyNotOfMemory();
    void saysWhyNotOfObstacles();
    void extremes_data();
    void extremes();
    void fewestGpusIsTheFirstThatEndsInTime();
    void heatMapAgreesWithSearch();
    void heatMapSaysWhy();

private:
    [[nodiscard]] SearchInputs inputsOf(const catalog::LanguageModel& model, double gpus, double globalBatch,
                                        double sequence) const;
    [[nodiscard]] SearchInputs randomCase(std::mt19937& random) const;

    catalog::TrainingModel m_constants;
};

SearchInputs TestStrategy::inputsOf(const catalog::LanguageModel& model, double gpus, double globalBatch,
                                    double sequence) const
{
    SearchInputs inputs;
    inputs.model = modelOf(model);
    inputs.shape = training::shapeOf(model);
    design::TrainingChoice choice;
    choice.sequence = static_cast<int>(sequence);
    inputs.habits =
        training::habitsOf(inputs.shape, choice, {}, m_constants.profile(catalog::TrainingSoftware::MegatronCore));
    inputs.chip.peak16 = 989e12;
    inputs.chip.peak8 = 1979e12;
    inputs.chip.memoryBandwidth = 3.35e12;
    inputs.chip.scaleUp = 450e9;
    inputs.chip.scaleUpDomain = 8;
    inputs.chip.network = 50e9;
    training::addEfficiency(inputs.chip, m_constants, "Hopper", "nv-h100-sxm-80");
    inputs.run.sequence = sequence;
    inputs.constants = m_constants;
    inputs.capacity = 80e9;
    inputs.gpus = gpus;
    inputs.globalBatch = globalBatch;
    return inputs;
}

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
    inputs.busyWatts = oneOf(random, {700.0, 300.0, 0.0});
    inputs.idleWatts = oneOf(random, {100.0, 300.0, 500.0});
    inputs.best = oneOf<std::size_t>(random, {1, 3, 10, 0});
    inputs.samples = 20;
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
    for (int i = 0; i < 60; ++i) {
        const SearchInputs inputs = randomCase(random);
        const SearchResult result = strategy::search(inputs);
        for (const auto* plans : {&result.best, &result.front}) {
            for (const RankedPlan& plan : *plans) {
                SearchInputs run = inputs;
                run.run.precision = plan.precision;
                run.run.overlapsTensorParallel = plan.overlapsTensorParallel;
                run.run.fusedAttention = plan.fusedAttention;
                QVERIFY(strategy::whyNot(run, plan.plan).violations.empty());
                QVERIFY(plan.withinLimit);
                const auto time =
                    training::stepTime({run.model, run.chip, run.run, plan.plan, run.constants});
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
    QElapsedTimer afterStop;
    const SearchResult result = strategy::search(inputs, source.get_token(), [&](const strategy::SearchProgress& now) {
        last = now.best;
        source.request_stop();
        afterStop.start();
    });
    QVERIFY(result.cancelled);
    QVERIFY(last.has_value());
    QVERIFY(!result.best.empty());
    QCOMPARE(result.best.front(), *last);
    QVERIFY(result.counts.evaluated < result.counts.candidates);
    QVERIFY2(afterStop.elapsed() < 1000, qPrintable(QString::number(afterStop.elapsed())));

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

void TestStrategy::saysWhyNot_data()
{
    QTest::addColumn<int>("constraint");
    QTest::addColumn<QList<double>>("plan"); // TP PP v DP CP EP b zero SP
    QTest::addColumn<bool>("experts");
    QTest::addColumn<QList<double>>("numbers"); // value, limit, excess
    const auto row = [](const char* name, Constraint constraint, QList<double> plan, bool experts,
                        QList<double> numbers) {
        QTest::newRow(name) << static_cast<int>(constraint) << std::move(plan) << experts << std::move(numbers);
    };
    row("GPUs", Constraint::GpuProduct, {4, 2, 1, 4, 1, 1, 1, 1, 1}, false, {32, 64, -32});
    row("64 heads by 3", Constraint::Heads, {3, 2, 1, 8, 1, 1, 1, 1, 0}, false, {64, 3, 1});
    row("80 layers by 6", Constraint::Layers, {8, 6, 1, 8, 1, 1, 1, 1, 1}, false, {80, 6, 2});
    row("80 layers by 4 * 3", Constraint::Layers, {8, 4, 3, 2, 1, 1, 1, 1, 1}, false, {80, 12, 8});
    row("more parts than layers", Constraint::Layers, {1, 64, 2, 1, 1, 1, 1, 1, 1}, false, {80, 128, 48});
    row("interleaving one stage", Constraint::InterleaveAlone, {8, 1, 2, 8, 1, 1, 1, 1, 1}, false, {2, 1, 1});
    row("2 micro-batches, 4 stages", Constraint::InterleaveRounds, {2, 4, 2, 8, 1, 1, 64, 1, 1}, false, {2, 4, 2});
    row("1024 by 48", Constraint::Batch, {4, 1, 1, 16, 1, 1, 3, 1, 1}, false, {1024, 48, 16});
    row("8192 tokens by 3", Constraint::Sequence, {4, 1, 1, 4, 3, 1, 1, 1, 1}, false, {8192, 3, 2});
    row("2 tokens over 4", Constraint::SequenceSplit, {4, 1, 1, 1, 4096, 1, 1, 1, 1}, false, {2, 4, 2});
    row("TP 16 in 8", Constraint::TensorDomain, {16, 1, 1, 4, 1, 1, 1, 1, 1}, false, {16, 8, 8});
    row("8 experts by 16", Constraint::Experts, {2, 1, 1, 32, 1, 16, 1, 1, 1}, true, {8, 16, 8});
    row("EP 8 in 4 ranks", Constraint::ExpertRanks, {8, 2, 1, 4, 1, 8, 1, 1, 1}, true, {4, 8, 4});
}

void TestStrategy::saysWhyNot()
{
    QFETCH(int, constraint);
    QFETCH(QList<double>, plan);
    QFETCH(bool, experts);
    QFETCH(QList<double>, numbers);
    const SearchInputs inputs = inputsOf(experts ? test::mixtral8x7() : test::llama70(), 64, 1024, 8192);
    StepPlan tried = planOf(plan[0], plan[1], plan[3], 64, 1024);
    tried.virtualStages = plan[2];
    tried.context = plan[4];
    tried.expert = plan[5];
    tried.microBatch = plan[6];
    tried.sharding = static_cast<training::StepSharding>(static_cast<int>(plan[7]));
    tried.sequenceParallel = plan[8] > 0;
    const strategy::WhyNot why = strategy::whyNot(inputs, tried);
    const auto found =
        std::ranges::find(why.violations, static_cast<Constraint>(constraint), &strategy::Violation::constraint);
    QVERIFY(found != why.violations.end());
    QCOMPARE(found->value, numbers[0]);
    QCOMPARE(found->limit, numbers[1]);
    QCOMPARE(found->excess, numbers[2]);
}

void TestStrategy::saysWhyNotOfMemory()
{
    SearchInputs inputs = inputsOf(test::llama70(), 8, 64, 8192);
    const StepPlan plan = planOf(8, 1, 1, 8, 64);
    const strategy::WhyNot why = strategy::whyNot(inputs, plan);
    QCOMPARE(why.violations.size(), std::size_t{1});
    const strategy::Violation& violation = why.violations.front();
    QCOMPARE(violation.constraint, Constraint::Memory);
    QCOMPARE(violation.limit, 80e9);
    QCOMPARE(violation.value, training::StageModel(inputs.shape, inputs.habits, plan).fullest().total.base());
    QCOMPARE(violation.excess, violation.value - violation.limit);
    inputs.memoryLimit = violation.value;
    QVERIFY(strategy::whyNot(inputs, plan).violations.empty());
    inputs.limits.tensor = {1, 2};
    QVERIFY(has(strategy::whyNot(inputs, plan), Constraint::Limits));
}

void TestStrategy::saysWhyNotOfObstacles()
{
    SearchInputs inputs = inputsOf(test::llama70(), 64, 64, 8192);
    inputs.chip.network = std::nullopt;
    const strategy::WhyNot why = strategy::whyNot(inputs, planOf(8, 1, 8, 64, 64));
    QVERIFY(has(why, Constraint::Obstacle));
    QCOMPARE(why.violations.back().obstacle, training::StepObstacle::NoNetwork);
    const SearchResult result = strategy::search(inputs);
    QCOMPARE(result.obstacle, training::StepObstacle::NoNetwork);
    QVERIFY(result.best.empty());
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

void TestStrategy::heatMapAgreesWithSearch()
{
    const SearchInputs inputs = inputsOf(test::llama70(), 256, 256, 8192);
    const SearchResult best = strategy::search(inputs);
    using strategy::Dimension;
    for (const auto& [x, y] :
         {std::pair{Dimension::Tensor, Dimension::Pipeline}, std::pair{Dimension::MicroBatch, Dimension::Sharding},
          std::pair{Dimension::Recompute, Dimension::SequenceParallel}, std::pair{Dimension::Data, Dimension::Context},
          std::pair{Dimension::VirtualStages, Dimension::Expert}}) {
        const strategy::HeatMap map = strategy::heatMap(inputs, x, y);
        QCOMPARE(map.cells.size(), map.columns.size() * map.rows.size());
        double least = 1e300;
        for (const strategy::HeatCell& cell : map.cells) {
            QVERIFY(cell.best.has_value() != cell.reason.has_value());
            if (cell.best)
                least = std::min(least, cell.best->objective);
        }
        QCOMPARE(least, best.best.front().objective);
    }
}

void TestStrategy::heatMapSaysWhy()
{
    const SearchInputs inputs = inputsOf(test::llama70(), 256, 256, 8192);
    const strategy::HeatMap map = strategy::heatMap(inputs, strategy::Dimension::Tensor, strategy::Dimension::Pipeline);
    const auto cell = [&map](double tensor, double pipeline) {
        const auto column = std::ranges::find(map.columns, tensor) - map.columns.begin();
        const auto row = std::ranges::find(map.rows, pipeline) - map.rows.begin();
        return map.cells[static_cast<std::size_t>(row) * map.columns.size() + static_cast<std::size_t>(column)];
    };
    QVERIFY(cell(8, 4).best.has_value());
    QCOMPARE(cell(16, 1).reason->constraint, Constraint::TensorDomain);
    QCOMPARE(cell(16, 1).reason->excess, 8.0);
    QCOMPARE(cell(8, 32).reason->constraint, Constraint::Layers);
    QCOMPARE(cell(64, 8).reason->constraint, Constraint::GpuProduct);

    SearchInputs small = inputs;
    small.capacity = 30e9;
    const strategy::HeatMap tight =
        strategy::heatMap(small, strategy::Dimension::Tensor, strategy::Dimension::Recompute);
    const strategy::HeatCell& first = tight.cells.front(); // TP 1, nothing recomputed
    if (first.reason) {
        QCOMPARE(first.reason->constraint, Constraint::Memory);
        QVERIFY(first.reason->excess > 0);
    } else {
        QVERIFY(first.best->memoryBytes <= 30e9);
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY(strategy::heatMap(inputs, strategy::Dimension::Tensor, strategy::Dimension::Pipeline, source.get_token())
                .cancelled);
}

QTEST_APPLESS_MAIN(TestStrategy)
#include "tst_strategy.moc"
