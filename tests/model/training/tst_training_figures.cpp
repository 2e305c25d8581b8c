// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a training besides its memory: FLOP a token, the bubble, what nvidia-smi shows, bytes on the network.
#include "memory_case.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_training_figures {

using namespace cw;
using namespace cw::unit;
using design::MixedPrecision;
using test::inputsOf;

namespace {

bool isNear(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max({1e-300, std::abs(a), std::abs(b)});
}

} // namespace

class TestTrainingFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Ten billion parameters, 16-bit gradients: 20 GB cross the network every step (lecture on distributed training).
    void gradientsOfTenBillion()
    {
        catalog::LanguageModel model;
        model.layers = 1;
        model.hidden = 100'000;
        model.vocabulary = 100'000;
        model.tiedEmbeddings = true;
        model.normParametersPerLayer = 0;
        model.finalNormParameters = 0;
        model.gatedFeedForward = false;
        training::Inputs inputs = inputsOf(model);
        inputs.choice.states = MixedPrecision::Bf16Bf16Grads;
        const training::Result result = training::assess(inputs);
        QCOMPARE(result.parameters, 1e10);
        QCOMPARE(result.gradientBytes.in(GB), 20.0);
        QCOMPARE(result.checkpointSize.in(GB), 140.0); // 2 weights + 12 master and moments
    }

    // nvidia-smi never shows more than there is, and exists for one vendor alone.
    void driverReading()
    {
        training::Inputs inputs = inputsOf(test::llama(32, 4096, 32, 8, 14336, 128256));
        QVERIFY(!training::assess(inputs).driverMemory);
        inputs.hasDriverReading = true;
        QVERIFY(!training::assess(inputs).driverMemory); // it would run out of 80 GB
        const Bytes needed = training::assess(inputs).fullest()->total;
        inputs.acceleratorUsable = needed;
        QCOMPARE(training::assess(inputs).driverMemory, std::optional(needed));
        inputs.acceleratorUsable = 4000 * GB;
        const training::Result roomy = training::assess(inputs);
        QVERIFY(*roomy.driverMemory > roomy.fullest()->total && *roomy.driverMemory < 4000 * GB);
    }

    // Korthikanti 2022, eq. 7: 72 B L s h^2 (1 + s/6h + V/12hL) FLOP an iteration.
    void flopPerToken()
    {
        catalog::LanguageModel model = test::paperModel(96, 12288, 96);
        model.vocabulary = 51200;
        model.tiedEmbeddings = true;
        training::Inputs inputs = inputsOf(model);
        inputs.choice.sequence = 2048;
        const double h = 12288;
        const double expected = 72 * 96 * h * h * (1 + 2048 / (6 * h) + 51200 / (12 * h * 96));
        QVERIFY(isNear(training::assess(inputs).flopPerToken.base(), expected, 1e-12));
    }

    // Narayanan 2021, section 2.2: (p-1)/m of the ideal time, (p-1)/(v m) interleaved.
    void bubble()
    {
        training::Inputs inputs = inputsOf(test::llama70());
        inputs.choice.plan.pipelineParallel = 4;
        inputs.choice.globalBatch = 8;
        QVERIFY(isNear(*training::assess(inputs).bubble, 3.0 / 11));
        QVERIFY(isNear(*training::assess(inputs).bubbleOverhead, 3.0 / 8));
        inputs.choice.plan.virtualPipeline = 5;
        QVERIFY(isNear(*training::assess(inputs).bubbleOverhead, 3.0 / 40));
    }
};

CW_TEST(TestTrainingFigures)

} // namespace tst_training_figures

#include "tst_training_figures.moc"
