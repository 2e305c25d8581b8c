// SPDX-License-Identifier: GPL-3.0-or-later
// Why a plan is not possible: by which number, in a question about one plan and in the cells of a heat map.
#include "model/strategy/search_case.h"
#include "model/training/model_shapes.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_why_not {

using namespace cw;
using strategy::Constraint;
using strategy::SearchInputs;
using strategy::SearchResult;
using test::planOf;
using training::StepPlan;

namespace {

bool has(const strategy::WhyNot& why, Constraint constraint)
{
    return std::ranges::find(why.violations, constraint, &strategy::Violation::constraint) != why.violations.end();
}

} // namespace

class TestWhyNot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto constants = test::shippedConstants();
        QVERIFY(constants.has_value());
        m_constants = *constants;
    }

    void saysWhyNot_data();
    void saysWhyNot();
    void saysWhyNotOfMemory();
    void saysWhyNotOfObstacles();
    void heatMapAgreesWithSearch_data();
    void heatMapAgreesWithSearch();
    void longAxesSayHowManyTheyShow();
    void heatMapSaysWhy();

private:
    [[nodiscard]] SearchInputs inputsOf(const catalog::LanguageModel& model, double gpus, double globalBatch,
                                        double sequence) const
    {
        return test::searchOnH100(model, m_constants, gpus, globalBatch, sequence);
    }

    catalog::TrainingModel m_constants;
};

void TestWhyNot::saysWhyNot_data()
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

void TestWhyNot::saysWhyNot()
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

void TestWhyNot::saysWhyNotOfMemory()
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

void TestWhyNot::saysWhyNotOfObstacles()
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

void TestWhyNot::heatMapAgreesWithSearch_data()
{
    QTest::addColumn<int>("layers");
    QTest::newRow("even") << 80;
    QTest::newRow("embedding and head count, as in Llama 3 405B") << 126;
}

void TestWhyNot::heatMapAgreesWithSearch()
{
    QFETCH(int, layers);
    catalog::LanguageModel model = test::llama70();
    model.layers = layers;
    const SearchInputs inputs = inputsOf(model, 256, 256, 8192);
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

/// Sixty divisors: the axis says how many values it has, and keeps the powers of two.
void TestWhyNot::longAxesSayHowManyTheyShow()
{
    SearchInputs many = inputsOf(test::llama70(), 5040, 5040, 8192);
    const strategy::HeatMap map =
        strategy::heatMap(many, strategy::Dimension::MicroBatch, strategy::Dimension::SequenceParallel);
    QCOMPARE(map.possibleColumns, std::size_t{60});
    QCOMPARE(map.columns.size(), strategy::kMostAxisValues);
    QVERIFY(std::ranges::is_sorted(map.columns) && std::ranges::find(map.columns, 16.0) != map.columns.end());
    QCOMPARE(map.possibleRows, std::size_t{2});
}

void TestWhyNot::heatMapSaysWhy()
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
    QCOMPARE(map.possibleColumns, map.columns.size()); // all are shown

    // Under 30 GB a plan without recomputation fits with wide TP only; under 1 GB nothing does.
    SearchInputs small = inputs;
    small.capacity = 30e9;
    strategy::HeatMap tight = strategy::heatMap(small, strategy::Dimension::Tensor, strategy::Dimension::Recompute);
    std::size_t fitting = 0;
    for (const strategy::HeatCell& each : tight.cells) {
        fitting += each.best.has_value() ? 1 : 0;
        QVERIFY(!each.best || each.best->memoryBytes <= 30e9);
    }
    QVERIFY2(fitting > 0 && fitting < tight.cells.size(), qPrintable(QString::number(fitting)));
    small.capacity = 1e9;
    tight = strategy::heatMap(small, strategy::Dimension::Tensor, strategy::Dimension::Recompute);
    for (std::size_t i = 0; i < tight.cells.size(); ++i) {
        const bool isInDomain = tight.columns[i % tight.columns.size()] <= 8;
        QVERIFY(tight.cells[i].reason.has_value());
        QCOMPARE(tight.cells[i].reason->constraint, isInDomain ? Constraint::Memory : Constraint::TensorDomain);
        QVERIFY(tight.cells[i].reason->excess > 0);
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY(strategy::heatMap(inputs, strategy::Dimension::Tensor, strategy::Dimension::Pipeline, source.get_token())
                .cancelled);
}

CW_TEST(TestWhyNot)

} // namespace tst_why_not

#include "tst_why_not.moc"
