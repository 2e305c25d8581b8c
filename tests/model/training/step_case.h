// SPDX-License-Identifier: GPL-3.0-or-later
// Models on H100 with the shipped constants, for the tests of the step time and of its schedule.
#pragma once

#include "model_shapes.h"
#include "store/catalog_files.h"
#include "training/step/gather.h"
#include "training/step/step_context.h"
#include "training/training.h"

#include <QTest>

#include <cmath>

namespace cw::test {

inline training::StepModel modelOf(const catalog::LanguageModel& model)
{
    return training::stepModelOf(model, training::shapeOf(model));
}

inline bool isClose(double a, double b, double tolerance = 1e-12) { return std::abs(a / b - 1) <= tolerance; }

class StepCase : public QObject {
protected:
    void load()
    {
        const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        m_constants = catalog->trainingModel;
    }
    [[nodiscard]] training::StepInputs inputsOf(const catalog::LanguageModel& model, const training::StepPlan& plan) const
    {
        training::StepInputs inputs;
        inputs.model = modelOf(model);
        inputs.chip = h100();
        inputs.run = run(4096);
        inputs.plan = plan;
        inputs.constants = m_constants;
        return inputs;
    }
    [[nodiscard]] training::StepChip h100() const
    {
        training::StepChip chip;
        chip.peak16 = 989e12;
        chip.peak8 = 1979e12;
        chip.memoryBandwidth = 3.35e12;
        chip.scaleUp = 450e9;
        chip.scaleUpDomain = 8;
        chip.network = 50e9;
        training::addEfficiency(chip, m_constants, "Hopper", "nv-h100-sxm-80");
        return chip;
    }
    static training::StepRun run(double sequence)
    {
        training::StepRun how;
        how.sequence = sequence;
        return how;
    }
    static training::StepPlan planOf(double tensor, double pipeline, double data, double batch)
    {
        training::StepPlan plan;
        plan.tensor = tensor;
        plan.pipeline = pipeline;
        plan.data = data;
        plan.gpus = tensor * pipeline * data;
        plan.globalBatch = batch;
        return plan;
    }
    [[nodiscard]] training::StepContext context(const catalog::LanguageModel& model, double sequence) const
    {
        return training::prepare(modelOf(model), h100(), run(sequence), m_constants);
    }

    catalog::TrainingModel m_constants;
};

} // namespace cw::test
