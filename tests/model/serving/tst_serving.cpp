// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../check_cards.h"
#include "../training/model_shapes.h"
#include "serving/serving.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

namespace tst_serving {

using namespace cw;
using namespace cw::unit;
using design::KvFormat;
using design::WeightFormat;
using serving::ServingProblem;

namespace {

serving::Inputs inputsOf(const catalog::LanguageModel& model)
{
    serving::Inputs inputs;
    inputs.model = model;
    inputs.constants = test::memoryConstants();
    inputs.acceleratorUsable = 80 * GB;
    return inputs;
}

catalog::LanguageModel withKeyValueHeads(int count)
{
    catalog::LanguageModel model = test::llama70();
    model.keyValueHeads = count;
    return model;
}

bool has(const serving::Result& result, ServingProblem problem)
{
    return std::ranges::find(result.problems, problem) != result.problems.end();
}

} // namespace

class TestServing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weightFormats_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<double>("plain");
        QTest::addColumn<double>("asShipped");
        QTest::newRow("fp32") << static_cast<int>(WeightFormat::Fp32) << 4.0 << 4.0;
        QTest::newRow("bf16") << static_cast<int>(WeightFormat::Bf16) << 2.0 << 2.0;
        QTest::newRow("fp8") << static_cast<int>(WeightFormat::Fp8) << 1.0 << 1.0;
        QTest::newRow("int8") << static_cast<int>(WeightFormat::Int8) << 1.0 << 1.0;
        QTest::newRow("int4, scales of 4.25 bits per weight")
            << static_cast<int>(WeightFormat::Int4) << 0.5 << 4.25 / 8;
        QTest::newRow("fp4, NVFP4: one 8-bit scale for 16")
            << static_cast<int>(WeightFormat::Fp4) << 0.5 << 0.5 + 1.0 / 16;
    }
    void weightFormats()
    {
        QFETCH(int, format);
        serving::Inputs inputs = inputsOf(test::llama70());
        inputs.choice.weights = static_cast<WeightFormat>(format);
        const serving::Result plain = serving::assess(inputs);
        QTEST(plain.bytesPerWeight, "plain");
        QVERIFY(std::abs(plain.weights->base() - plain.bytesPerWeight * plain.parameters) < 1);
        inputs.detail = serving::QuantisationDetail::AsShipped;
        const serving::Result shipped = serving::assess(inputs);
        QTEST(shipped.bytesPerWeight, "asShipped");
        QVERIFY(shipped.bytesPerEmbedding >= 2);
        QVERIFY(*shipped.weights >= *plain.weights);
    }

    // Ainslie 2023, Shazeer 2019: eight groups keep an eighth of the cache, one keeps a 64th.
    void attentionKinds()
    {
        const double all = serving::assess(inputsOf(withKeyValueHeads(64))).keyValuePerToken.base();
        QCOMPARE(all, 2.0 * 80 * 64 * 128 * 2);
        QCOMPARE(serving::assess(inputsOf(withKeyValueHeads(8))).keyValuePerToken.base(), all / 8);
        QCOMPARE(serving::assess(inputsOf(withKeyValueHeads(1))).keyValuePerToken.base(), all / 64);
        serving::Inputs eightBit = inputsOf(withKeyValueHeads(64));
        eightBit.choice.keyValue = KvFormat::Fp8;
        QCOMPARE(serving::assess(eightBit).keyValuePerToken.base(), all / 2);
    }

    // Key-value heads are copied where tensor parallel exceeds them; a latent cache is on every rank.
    void tensorParallel_data()
    {
        QTest::addColumn<bool>("latent");
        QTest::addColumn<int>("degree");
        QTest::addColumn<double>("share");
        QTest::newRow("8 heads on 1") << false << 1 << 1.0;
        QTest::newRow("8 heads on 4") << false << 4 << 0.25;
        QTest::newRow("8 heads on 8") << false << 8 << 0.125;
        QTest::newRow("8 heads on 16: copied") << false << 16 << 0.125;
        QTest::newRow("8 heads on 3: three on the fullest") << false << 3 << 0.375;
        QTest::newRow("latent on 8") << true << 8 << 1.0;
    }
    void tensorParallel()
    {
        QFETCH(bool, latent);
        QFETCH(int, degree);
        QFETCH(double, share);
        serving::Inputs inputs = inputsOf(latent ? test::deepSeekV3() : test::llama70());
        inputs.choice.tensorParallel = degree;
        const serving::Result result = serving::assess(inputs);
        QCOMPARE(result.keyValuePerTokenPerGpu->base(), share * result.keyValuePerToken.base());
        QCOMPARE(result.weights->base(), 2 * result.parameters / degree);
        QCOMPARE(has(result, ServingProblem::KeyValueHeadsReplicated), !latent && degree > 8);
        QCOMPARE(has(result, ServingProblem::HeadsNotDivisible), degree == 3);
    }

    // A layer with a window of 128 keeps at most 128 tokens: half the layers of gpt-oss.
    void slidingWindow()
    {
        serving::Inputs inputs = inputsOf(test::gptOss20());
        inputs.choice.context = 100;
        const double perToken = serving::assess(inputs).keyValuePerToken.base();
        QCOMPARE(serving::assess(inputs).keyValuePerSequence->base(), 100 * perToken);
        inputs.choice.context = 100'000;
        QCOMPARE(serving::assess(inputs).keyValuePerSequence->base(), perToken * (100'000 + 128) / 2);
    }

    void limitsAreTight_data()
    {
        QTest::addColumn<int>("model");
        for (int i = 0; i < 3; ++i)
            QTest::addRow("model %d", i) << i;
    }
    // At the limit it fits the engine's share, one more does not.
    void limitsAreTight()
    {
        QFETCH(int, model);
        const catalog::LanguageModel models[] = {test::llama(32, 4096, 32, 8, 14336, 128256), test::gptOss20(),
                                                 test::llama70()};
        serving::Inputs inputs = inputsOf(models[model]);
        inputs.choice.tensorParallel = model == 2 ? 4 : 1;
        const Bytes share = 0.9 * *inputs.acceleratorUsable;
        const auto total = [](serving::Inputs changed, int batch, double context) {
            changed.choice.batch = batch;
            changed.choice.context = static_cast<int>(context);
            return *serving::assess(changed).total;
        };
        const serving::Result result = serving::assess(inputs);
        const int batch = static_cast<int>(*result.maxBatch);
        QVERIFY(batch > 0);
        QVERIFY(total(inputs, batch, inputs.choice.context) <= share);
        QVERIFY(total(inputs, batch + 1, inputs.choice.context) > share);
        const double context = result.maxContext->base();
        QVERIFY(context > 0);
        QVERIFY(total(inputs, inputs.choice.batch, context) <= share);
        QVERIFY(total(inputs, inputs.choice.batch, context + 1) > share);
    }

    void weightsThatDoNotFitLeaveNoRoom()
    {
        const serving::Result result = serving::assess(inputsOf(test::llama70()));
        QCOMPARE(result.verdict, serving::Verdict::DoesNotFit);
        QCOMPARE(*result.maxBatch, 0.0);
        QCOMPARE(result.maxContext->base(), 0.0);
        QVERIFY(result.headroom->base() < 0);
    }

    void unknownsStayUnknown()
    {
        serving::Inputs inputs = inputsOf(test::llama70());
        inputs.acceleratorUsable.reset();
        const serving::Result result = serving::assess(inputs);
        QVERIFY(result.total && !result.capacity && !result.headroom && !result.maxBatch && !result.maxContext);
        QCOMPARE(result.verdict, serving::Verdict::Unknown);
        inputs.acceleratorLabel = 80 * GB;
        QCOMPARE(serving::assess(inputs).capacity->in(GB), 80.0);
        inputs.choice.tensorParallel = 0;
        QVERIFY(has(serving::assess(inputs), ServingProblem::NotPositive));
        QVERIFY(!serving::assess(inputs).total);
        inputs.choice.tensorParallel = 1;
        inputs.choice.batch = 0;
        QCOMPARE(serving::assess(inputs).keyValueCache->base(), 0.0);
        QVERIFY(!serving::assess(inputs).maxContext);
        const serving::Result nothing = serving::assess({});
        QVERIFY(!nothing.total && nothing.parameters == 0);
    }

    void encodersCacheNothing()
    {
        catalog::LanguageModel model = test::llama(12, 768, 12, 12, 3072, 30522);
        model.encoderOnly = true;
        const serving::Result result = serving::assess(inputsOf(model));
        QCOMPARE(result.keyValueCache->base(), 0.0);
        QVERIFY(!result.maxBatch && !result.maxContext);
        QCOMPARE(result.verdict, serving::Verdict::Fits);
    }

    void contextBeyondTheModel()
    {
        serving::Inputs inputs = inputsOf(test::llama70());
        inputs.choice.context = 131'073;
        QVERIFY(has(serving::assess(inputs), ServingProblem::ContextBeyondModel));
        inputs.choice.context = 131'072;
        QVERIFY(serving::assess(inputs).problems.empty());
    }

    void hugeCountsAreFinite()
    {
        serving::Inputs inputs = inputsOf(test::llama(1000, 262144, 2048, 2048, 1 << 20, 1 << 20));
        inputs.choice.batch = 2'000'000'000;
        inputs.choice.context = 2'000'000'000;
        const serving::Result result = serving::assess(inputs);
        QVERIFY(std::isfinite(result.total->base()) && result.total->base() > 1e24);
        QCOMPARE(result.verdict, serving::Verdict::DoesNotFit);
    }

    void formulasAreTheCode()
    {
        std::mt19937 random(20260102);
        const auto pick = [&random](std::initializer_list<int> values) {
            return *(values.begin() + std::uniform_int_distribution<std::size_t>(0, values.size() - 1)(random));
        };
        catalog::LanguageModel encoder = test::llama(12, 768, 12, 12, 3072, 30522);
        encoder.encoderOnly = true;
        const std::vector<catalog::LanguageModel> models{withKeyValueHeads(64), withKeyValueHeads(8),
                                                         withKeyValueHeads(1),  test::deepSeekV3(),
                                                         test::gptOss20(),      encoder};
        std::set<std::string> seen;
        for (int round = 0; round < 3'000; ++round) {
            serving::Inputs inputs;
            inputs.model = models[static_cast<std::size_t>(pick({0, 1, 2, 3, 4, 5}))];
            inputs.constants = test::memoryConstants();
            inputs.acceleratorLabel = Bytes(80e9);
            if (pick({0, 1}) == 1)
                inputs.acceleratorUsable = Bytes(1e9 * std::uniform_real_distribution<>(16, 300)(random));
            inputs.detail = static_cast<serving::QuantisationDetail>(pick({0, 1}));
            inputs.choice.weights = static_cast<WeightFormat>(pick({0, 1, 2, 3, 4, 5}));
            inputs.choice.keyValue = static_cast<KvFormat>(pick({0, 1, 2}));
            inputs.choice.tensorParallel = pick({1, 2, 3, 8, 16});
            inputs.choice.batch = pick({0, 1, 8, 1000});
            inputs.choice.context = pick({0, 1, 127, 4096, 200'000});
            const std::string difference = test::checkCards(serving::cards(), inputs, serving::assess(inputs), &seen);
            QVERIFY2(difference.empty(), difference.c_str());
        }
        for (const auto& card : serving::cards()) {
            const std::string name =
                std::string(card.figure) + ": " + (card.formula != nullptr ? card.formula : "procedure");
            QVERIFY2(seen.contains(name), ("never shown: " + name).c_str());
        }
        const std::string empty = test::checkCards(serving::cards(), serving::Inputs{}, serving::assess({}));
        QVERIFY2(empty.empty(), empty.c_str());
    }
};

CW_TEST(TestServing)

} // namespace tst_serving

#include "tst_serving.moc"
