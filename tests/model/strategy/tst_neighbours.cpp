// SPDX-License-Identifier: GPL-3.0-or-later
// Each neighbour differs by one change, gains what the step time says, keeps the GPUs and the memory limit, and what is
// not possible says why.
#include "model/strategy/search_case.h"
#include "model/training/model_shapes.h"
#include "strategy/neighbours.h"
#include "test_program.h"
#include "training/step/step_time.h"

#include <QTest>

#include <cmath>
#include <set>

namespace tst_neighbours {

using namespace cw;
using strategy::Change;
using strategy::Neighbour;
using strategy::SearchInputs;
using training::StepPlan;

namespace {

/// How many knobs differ; data parallel follows by itself.
int turns(const StepPlan& a, const StepPlan& b)
{
    return (a.tensor != b.tensor) + (a.pipeline != b.pipeline) + (a.virtualStages != b.virtualStages) +
           (a.context != b.context) + (a.expert != b.expert) + (a.microBatch != b.microBatch) +
           (a.globalBatch != b.globalBatch) + (a.sharding != b.sharding) + (a.recompute != b.recompute) +
           (a.sequenceParallel != b.sequenceParallel);
}

double product(const StepPlan& plan) { return plan.tensor * plan.pipeline * plan.context * plan.data; }

} // namespace

class TestNeighbours : public QObject {
    Q_OBJECT

    catalog::TrainingModel m_constants;

    [[nodiscard]] SearchInputs inputsOf(const catalog::LanguageModel& model) const
    {
        SearchInputs inputs = test::searchOnH100(model, m_constants, 256, 64, 8192);
        inputs.current = test::planOf(8, 4, 8, 256, 64);
        return inputs;
    }

    static const Neighbour* find(const std::vector<Neighbour>& all, Change change, double StepPlan::*value, double is)
    {
        for (const Neighbour& each : all) {
            if (each.change == change && each.plan.plan.*value == is)
                return &each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto constants = test::shippedConstants();
        QVERIFY(constants.has_value());
        m_constants = *constants;
    }

    void eachIsOneChangeAndGainsWhatTheStepTimeSays()
    {
        const SearchInputs inputs = inputsOf(test::llama70());
        const auto context = training::prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
        const double now = training::evaluate(context, inputs.current).step;
        const std::vector<Neighbour> all = strategy::neighbours(inputs);
        QCOMPARE(all.size(), std::size_t{17});
        double last = 1;
        std::set<Change> changes;
        for (const Neighbour& each : all) {
            const StepPlan& plan = each.plan.plan;
            changes.insert(each.change);
            QCOMPARE(product(plan), 256.0);
            const int expected = each.change == Change::Precision           ? 0
                                 : each.change == Change::TensorForPipeline ? 2
                                                                            : 1;
            QVERIFY(turns(plan, inputs.current) == expected || plan.tensor == 1 || plan.pipeline == 1);
            QCOMPARE(each.newBatch, plan.globalBatch != inputs.globalBatch);
            if (!each.why.violations.empty())
                continue;
            QVERIFY(each.gain <= last);
            last = each.gain;
            SearchInputs run = inputs;
            run.run.precision = each.plan.precision;
            const double step =
                training::evaluate(training::prepare(run.model, run.chip, run.run, run.constants), plan).step;
            QVERIFY(std::abs(each.gain - (1 - step / now * inputs.globalBatch / plan.globalBatch)) < 1e-12);
            QVERIFY(each.plan.withinLimit && each.plan.memoryBytes <= *inputs.capacity);
            QVERIFY(each.isChecked);
        }
        for (const Change change : {Change::Tensor, Change::Pipeline, Change::Interleave, Change::MicroBatch,
                                    Change::MicroBatches, Change::Recompute, Change::Sharding, Change::Precision,
                                    Change::SequenceParallel, Change::TensorForPipeline, Change::Context})
            QVERIFY(changes.contains(change));
    }

    void moreMicroBatchesAndInterleavingShrinkTheBubble()
    {
        const std::vector<Neighbour> all = strategy::neighbours(inputsOf(test::llama70()));
        QVERIFY(find(all, Change::MicroBatches, &StepPlan::globalBatch, 128)->gain > 0.05);
        QVERIFY(find(all, Change::MicroBatches, &StepPlan::globalBatch, 32)->gain < 0);
        QVERIFY(find(all, Change::Interleave, &StepPlan::virtualStages, 2)->gain > 0.05);
    }

    void whatIsNotPossibleSaysWhy()
    {
        const std::vector<Neighbour> all = strategy::neighbours(inputsOf(test::llama70()));
        const Neighbour* wide = find(all, Change::Tensor, &StepPlan::tensor, 16);
        QVERIFY(wide != nullptr && !wide->why.violations.empty());
        QCOMPARE(wide->why.violations.front().constraint, strategy::Constraint::TensorDomain);
        SearchInputs tight = inputsOf(test::llama70());
        tight.memoryLimit = 1e9;
        const std::vector<Neighbour> refused = strategy::neighbours(tight);
        QCOMPARE(refused.size(), all.size()); // none is left out for its memory
        for (const Neighbour& each : refused)
            QVERIFY(!each.why.violations.empty());
    }

    void beyondWhatWasComparedIsOutside()
    {
        SearchInputs inputs = inputsOf(test::llama70());
        const std::size_t checked = strategy::neighbours(inputs).size();
        inputs.chip.hasMeasuredSteps = false;
        const std::vector<Neighbour> outside = strategy::neighbours(inputs);
        QCOMPARE(outside.size(), checked);
        for (const Neighbour& each : outside)
            QVERIFY(!each.isChecked);
    }

    void noStepTimeNoNeighbours()
    {
        SearchInputs inputs = inputsOf(test::llama70());
        inputs.chip.peak16.reset();
        QVERIFY(strategy::neighbours(inputs).empty());
        QVERIFY(strategy::neighbours(SearchInputs{}).empty());
    }

    void aSingleGpuStillHasNeighbours()
    {
        catalog::LanguageModel small = test::paperModel(24, 1024, 16);
        small.vocabulary = 50257;
        SearchInputs inputs = inputsOf(small);
        inputs.current = {};
        inputs.current.globalBatch = inputs.globalBatch = 8;
        inputs.gpus = 1;
        const std::vector<Neighbour> all = strategy::neighbours(inputs);
        QCOMPARE(all.size(), std::size_t{9});
        QVERIFY(all.front().why.violations.empty());
        for (const Neighbour& each : all)
            QCOMPARE(product(each.plan.plan), 1.0);
    }

    void expertModelsTurnExpertParallel()
    {
        const std::vector<Neighbour> all = strategy::neighbours(inputsOf(test::mixtral8x7()));
        QVERIFY(find(all, Change::Expert, &StepPlan::expert, 2) != nullptr);
        int possible = 0;
        for (const Neighbour& each : all) {
            if (!each.why.violations.empty())
                continue;
            ++possible;
            QVERIFY(std::isfinite(each.gain));
        }
        QCOMPARE(possible, 16);
    }
};

CW_TEST(TestNeighbours)

} // namespace tst_neighbours

#include "tst_neighbours.moc"
