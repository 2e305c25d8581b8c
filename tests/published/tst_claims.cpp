// SPDX-License-Identifier: GPL-3.0-or-later
// What the lectures claim, beside what this program finds: reproduced, or off by how much.
#include "assess/pipeline.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <cmath>

namespace tst_claims {

using namespace cw;
using namespace cw::unit;

namespace {

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), test::shippedTrends()});
}

double valueOf(const assess::Assessment& assessment, const char* id)
{
    const assess::Figure* figure = assessment.figure(id);
    if (figure == nullptr || !figure->value)
        qFatal("no figure %s", id);
    return figure->value->base;
}

bool near(double value, double wanted, double relative) { return std::abs(value / wanted - 1) <= relative; }

} // namespace

class TestClaims : public QObject {
    Q_OBJECT

    std::shared_ptr<const assess::Assessment> m_large;
    std::shared_ptr<const assess::Assessment> m_scenario;

private Q_SLOTS:
    void initTestCase()
    {
        m_large = assessed(*templates::build({"llm-512x8h100", 0, {}, {}}, *test::shippedCatalog()));
        m_scenario = assessed(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog()));
    }

    // "Liquid cooling (H100 heat 700 W x 4,096 = 2.8 MW)"; exactly 2.87 MW.
    void gpusOf4096H100()
    {
        QVERIFY(near(valueOf(*m_large, "power.acceleratorTdpTotal"), (2.8672 * MW).base(), 1e-12));
    }

    // "3 MW of power": the nodes alone are rated 5.2 MW, draw 4.0 MW in training, and the meter shows more.
    void threeMegawattsAreTooFew()
    {
        QVERIFY(near(valueOf(*m_large, "power.nodesRated"), (5.2224 * MW).base(), 1e-12));
        QVERIFY(near(valueOf(*m_large, "power.nodesExpected"), (3.97 * MW).base(), 0.05));
        QVERIFY(valueOf(*m_large, "power.facility") > (4.2 * MW).base());
    }

    // "Llama 3 70B -> INT4 = 35 GB (one H100 will do)".
    void seventyBillionInFourBits()
    {
        design::Design design = test::rowOfRacks(1, 1);
        design::Workload workload;
        workload.purpose = design::Purpose::Inference;
        workload.inference.model = "llama-3-70b";
        workload.inference.weights = design::WeightFormat::Int4;
        workload.inference.batch = 1;
        workload.inference.context = 8192;
        design.workload = workload;
        const auto assessment = assessed(design);
        QVERIFY(near(valueOf(*assessment, "serving.weights"), (35.28 * GB).base(), 0.005));
        QVERIFY(valueOf(*assessment, "serving.memoryPerGpu") < (80 * GB).base());
        QVERIFY(assessment->serving->result.verdict == serving::Verdict::Fits);
    }

    // "A model of 10 B parameters in fp16: 20 GB are exchanged each step"; a ring sends and receives almost twice that
    // per GPU.
    void gradientsOfTenBillion()
    {
        training::Inputs inputs = m_scenario->training->inputs;
        inputs.model = *test::shippedCatalog()->languageModels.find("solar-10.7b");
        inputs.choice.plan = {};
        inputs.choice.plan.dataParallel = 8;
        inputs.choice.states = design::MixedPrecision::Bf16Bf16Grads;
        const training::Result result = training::assess(inputs);
        const double parameters = result.trainableParameters;
        QVERIFY(near(parameters, 10.73e9, 0.003));
        QVERIFY(near((*result.gradientMessage * (10e9 / parameters)).in(GB), 20.0, 1e-12));
        const fabric::Result& fabric = m_scenario->fabric->result;
        const network::Links links = network::linksFor(fabric.terms, *fabric.scaleUp, *fabric.injectionPerGpu, {});
        const auto reduced =
            network::timeOf(network::Collective::AllReduce, {8, 8}, links, *result.gradientMessage);
        QVERIFY(near((reduced->wire * (10e9 / parameters)).in(GB), 35.0, 1e-12));
    }

    // "TP 8, PP 4, DP 8 on 256 H100" fits, and its bubble is no loss of 10 to 20 % but of 27.
    void scenarioOneFits()
    {
        QCOMPARE(valueOf(*m_scenario, "training.gpusNeeded"), 256.0);
        QVERIFY(m_scenario->training->result.verdict == training::MemoryVerdict::Fits);
        QVERIFY(near(valueOf(*m_scenario, "training.bubble"), 3.0 / 11.0, 1e-12));
        QCOMPARE(valueOf(*m_scenario, "fabric.leafSwitches"), 8.0);
        QCOMPARE(valueOf(*m_scenario, "fabric.spineSwitches"), 4.0);
        QVERIFY(near(valueOf(*m_scenario, "fabric.bisectionBandwidth"), (6.4 * TBps).base(), 1e-12));
    }

    // "4.1x a year against 1.7x: after 12 years a gap of 38,000x, and 20 years to catch up."
    void thirtyEightThousand()
    {
        QVERIFY(near(valueOf(*m_scenario, "trends.seedGap.claimed"), 3.87e4, 0.005));
        QVERIFY(near(std::pow(4.1, 12) / std::pow(1.7, 12), valueOf(*m_scenario, "trends.seedGap.claimed"), 1e-9));
        QVERIFY(near(valueOf(*m_scenario, "trends.catchUp.claimed") / cw::unit::year.base(), 19.9, 0.005));
        // Corrected: 1.7 counts the growth of speed twice.
        QVERIFY(near(valueOf(*m_scenario, "trends.seedGap.correctedSpeed"), 6.1e5, 0.01));
        QVERIFY(near(valueOf(*m_scenario, "trends.seedGap.correctedPerWatt"), 1.4e6, 0.02));
        QVERIFY(near(valueOf(*m_scenario, "trends.catchUp.correctedSpeed") / cw::unit::year.base(), 44, 0.02));
        QVERIFY(near(valueOf(*m_scenario, "trends.catchUp.correctedPerWatt") / cw::unit::year.base(), 61, 0.02));
    }
};

CW_TEST(TestClaims)

} // namespace tst_claims

#include "tst_claims.moc"
