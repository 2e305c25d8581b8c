// SPDX-License-Identifier: GPL-3.0-or-later
// Each neighbour differs by one change, gains what the step time says, keeps the GPUs and the memory limit, and what is
// not possible says why.
#include "model/training/model_shapes.h"
#include "store/catalog_files.h"
#include "strategy/neighbours.h"
#include "training/step/gather.h"
#include "training/step/step_time.h"

#include <QTest>

#include <cmath>
#include <set>

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
        SearchInputs inputs;
        inputs.model = training::stepModelOf(model, training::shapeOf(model));
        inputs.shape = training::shapeOf(model);
        design::TrainingChoice choice;
        inputs.habits =
            training::habitsOf(inputs.shape, choice, {}, m_constants.profile(catalog::TrainingSoftware::MegatronCore));
        inputs.chip.peak16 = 989e12;
        inputs.chip.peak8 = 1979e12;
        inputs.chip.memoryBandwidth = 3.35e12;
        inputs.chip.scaleUp = 450e9;
        inputs.chip.scaleUpDomain = 8;
        inputs.chip.network = 50e9;
        training::addEfficiency(inputs.chip, m_constants, "Hopper", "nv-h100-sxm-80");
        inputs.run.sequence = 8192;
        inputs.constants = m_constants;
        inputs.capacity = 80e9;
        inputs.gpus = 256;
        inputs.globalBatch = 64;
        inputs.current.tensor = 8;
        inputs.current.pipeline = 4;
        inputs.current.data = 8;
        inputs.current.gpus = 256;
        inputs.current.globalBatch = 64;
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
        auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        m_constants = catalog->trainingModel;
    }

    void eachIsOneChangeAndGainsWhatTheStepTimeSays()
    {
        const SearchInputs inputs = inputsOf(test::llama70());
        const auto context = training::prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
        const double now = training::evaluate(context, inputs.current).step;
        const std::vector<Neighbour> all = strategy::neighbours(inputs);
        QVERIFY(all.size() >= 15);
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
        for (const Neighbour& each : strategy::neighbours(tight))
            QVERIFY(!each.why.violations.empty());
    }

    void beyondWhatWasComparedIsOutside()
    {
        SearchInputs inputs = inputsOf(test::llama70());
        inputs.chip.hasMeasuredSteps = false;
        for (const Neighbour& each : strategy::neighbours(inputs))
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
        QVERIFY(!all.empty() && all.front().why.violations.empty());
        for (const Neighbour& each : all)
            QCOMPARE(product(each.plan.plan), 1.0);
    }

    void expertModelsTurnExpertParallel()
    {
        const std::vector<Neighbour> all = strategy::neighbours(inputsOf(test::mixtral8x7()));
        QVERIFY(find(all, Change::Expert, &StepPlan::expert, 2) != nullptr);
        for (const Neighbour& each : all)
            QVERIFY(!each.why.violations.empty() || std::isfinite(each.gain));
    }
};

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
