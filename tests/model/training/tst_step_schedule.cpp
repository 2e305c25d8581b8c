// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn schedule of a step against the step time: the same layers, head and transfers, and the same length where
// the formula is exact.
#include "step_case.h"
#include "test_program.h"
#include "training/step/step_parts.h"
#include "training/step/step_result.h"
#include "training/step/step_schedule.h"
#include "training/step/step_time.h"
#include "training/training.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>

namespace tst_step_schedule {

using namespace cw;
using test::isClose;
using training::StepContext;
using training::StepPlan;
using training::StepTime;

class TestStepSchedule : public test::StepCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }

    // The split that is drawn is the split that the step time counts, with any software.
    void chunksMakeTheSlowestStage()
    {
        using enum catalog::TrainingSoftware;
        for (const auto& model : {test::llama70(), test::deepSeekV3(), test::llama(62, 8192, 64, 8, 28672, 128256)}) {
            for (const auto software : {Megatron2021, MegatronCore, Torchtitan, Nanotron}) {
                for (const auto& [p, v] : {std::pair(1, 1), std::pair(2, 3), std::pair(4, 1), std::pair(4, 2),
                                           std::pair(7, 1), std::pair(8, 2), std::pair(16, 4), std::pair(60, 1)}) {
                    training::StepInputs inputs = inputsOf(model, planOf(8, p, 1, 64));
                    inputs.run.software = software;
                    inputs.plan.virtualStages = v;
                    const training::StepResult result = training::assessStep(inputs);
                    QVERIFY(result.time.has_value());
                    const double layer = result.time->layer.both();
                    double slowest = 0;
                    double layers = 0;
                    for (int stage = 0; stage < p; ++stage) {
                        double held = 0;
                        for (int chunk = 0; chunk < v; ++chunk)
                            held += training::chunkLayers(result.context, inputs.plan, layer, result.time->head, stage,
                                                          chunk);
                        layers += held;
                        slowest = std::max(slowest, held * layer + (stage == p - 1 ? result.time->head : 0));
                    }
                    QVERIFY(isClose(layers, model.layers));
                    QVERIFY2(isClose(slowest, result.pipeline.slowest, 1e-9),
                             qPrintable(QStringLiteral("p %1 v %2: %3, %4 s")
                                            .arg(p)
                                            .arg(v)
                                            .arg(slowest)
                                            .arg(result.pipeline.slowest)));
                }
            }
        }
    }

    // Without head and transfers stages are equal, and the closed form is exact: the schedule that is run ends when it
    // says, and waits (p-1)/(v m) of the ideal time.
    void scheduleIsTheClosedFormWhereStagesAreEqual()
    {
        for (const auto& [p, v, m] : {std::tuple(1, 1, 4), std::tuple(4, 1, 8), std::tuple(8, 1, 8),
                                      std::tuple(4, 2, 8), std::tuple(8, 5, 16), std::tuple(2, 4, 64)}) {
            training::StepInputs inputs = inputsOf(test::llama70(), planOf(8, p, 1, m));
            inputs.plan.virtualStages = v;
            inputs.run.stackFactor = 1.25;
            training::StepResult result = training::assessStep(inputs);
            result.time->head = 0;
            result.context.pipelineExposed = 0;
            const double layer = result.time->layer.both();
            result.pipeline = training::pipelineTime(result.context, inputs.plan, result.slice, layer, 0);
            const auto found = training::stepSchedule(inputs, result, 1e6);
            QVERIFY(found.has_value());
            const double ideal = 1.25 * m * result.pipeline.slowest;
            QVERIFY(isClose(found->pipelineEnd.base(), ideal + 1.25 * result.pipeline.bubble, 1e-12));
            for (int stage = 0; stage < p; ++stage)
                QVERIFY(std::abs(found->run.bubble(stage).base() / ideal - (p - 1.0) / (v * m)) < 1e-12);
            QCOMPARE(found->bubbleSlots / found->allSlots, (p - 1.0) / (v * m + p - 1));
        }
    }

    // With the head on the last stage the closed form only fills and drains at another stage's pace.
    void scheduleIsNearTheClosedForm()
    {
        for (const auto& [p, v, m] : {std::tuple(4, 1, 8), std::tuple(8, 1, 32), std::tuple(4, 2, 8)}) {
            training::StepInputs inputs = inputsOf(test::llama70(), planOf(8, p, 1, m));
            inputs.plan.virtualStages = v;
            const training::StepResult result = training::assessStep(inputs);
            const auto found = training::stepSchedule(inputs, result, 1e6);
            QVERIFY(found.has_value());
            const training::PipelineTime& pipeline = result.pipeline;
            const double closed = m * (pipeline.slowest + pipeline.transfer) + pipeline.bubble;
            QVERIFY(std::abs(found->pipelineEnd.base() - closed) <=
                    (p - 1.0) / v * (result.time->head + pipeline.transfer));
            QVERIFY(isClose(found->end.base(), result.time->step, 0.02));
            QVERIFY(isClose((found->end - found->pipelineEnd).base(),
                            result.time->parts.data + result.time->parts.optimizer + result.time->parts.fixed +
                                result.time->parts.stragglers,
                            1e-9));
        }
    }

};

CW_TEST(TestStepSchedule)

} // namespace tst_step_schedule

#include "tst_step_schedule.moc"
