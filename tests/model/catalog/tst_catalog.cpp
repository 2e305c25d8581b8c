// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog that ships: parameter counts, cache sizes and the traps of published hardware figures.
#include "catalog/parameter_count.h"
#include "store/catalog_files.h"
#include "test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_catalog {

using namespace cw;
using namespace cw::unit;

namespace {

const catalog::Catalog& shipped()
{
    static const catalog::Catalog catalog = [] {
        const Result<catalog::Catalog> loaded = store::loadCatalog({CW_RESOURCES "/catalog"});
        if (!loaded) {
            for (const Problem& problem : loaded.problems())
                qWarning("%s:%d %s", problem.where.c_str(), problem.line, problem.code.c_str());
            qFatal("the catalog does not load");
        }
        return *loaded;
    }();
    return catalog;
}

const catalog::Accelerator& accelerator(const char* id)
{
    const catalog::Accelerator* found = shipped().accelerators.find(id);
    if (found == nullptr)
        qFatal("no accelerator %s", id);
    return *found;
}

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsEveryEntryOfTheFacts_data()
    {
        QTest::addColumn<int>("present");
        QTest::addColumn<int>("atLeast");
        const catalog::Catalog& c = shipped();
        const auto row = [](const char* name, std::size_t size, int least) {
            QTest::newRow(name) << static_cast<int>(size) << least;
        };
        row("accelerators", c.accelerators.all().size(), 61);
        row("servers", c.servers.all().size(), 29);
        row("switches", c.switches.all().size(), 23);
        row("interconnects", c.interconnects.all().size(), 21);
        row("storage systems", c.storageSystems.all().size(), 18);
        row("language models", c.languageModels.all().size(), 52);
        row("rack types", c.rackTypes.all().size(), 5);
        row("rack PDUs", c.rackPdus.all().size(), 8);
        row("cooling systems", c.coolingSystems.all().size(), 7);
        row("power chains", c.powerChains.all().size(), 3);
    }
    void holdsEveryEntryOfTheFacts()
    {
        QFETCH(int, present);
        QFETCH(int, atLeast);
        QVERIFY2(present >= atLeast, qPrintable(QString::number(present)));
    }

    void parameterCountsMatchPublishedOnes()
    {
        int checked = 0;
        int close = 0;
        for (const catalog::LanguageModel& model : shipped().languageModels.all()) {
            if (!model.publishedParameters)
                continue;
            ++checked;
            const double error =
                static_cast<double>(catalog::countParameters(model).total()) / model.publishedParameters->value - 1;
            if (std::abs(error) <= 0.003)
                ++close;
            else
                QCOMPARE(model.id, std::string("bert-base-uncased"));
        }
        QCOMPARE(checked, 52);
        QCOMPARE(close, 51);
    }

    void countsEqualTheReferenceTable()
    {
        QFile file(QStringLiteral(CW_FACTS "/facts/hardware/models.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared reference tables are not here");
        int checked = 0;
        for (const QJsonValue& row : QJsonDocument::fromJson(file.readAll()).array()) {
            const catalog::LanguageModel* model = shipped().languageModels.find(row[u"id"].toString().toStdString());
            if (model == nullptr)
                continue;
            QCOMPARE(static_cast<double>(catalog::countParameters(*model).total()), row[u"params_total"].toDouble());
            QCOMPARE(static_cast<double>(catalog::countParameters(*model).active()), row[u"params_active"].toDouble());
            if (!model->encoderOnly)
                QCOMPARE(static_cast<double>(catalog::keyValueValuesPerToken(*model)),
                         row[u"kv_cache_values_per_token"].toDouble());
            ++checked;
        }
        QCOMPARE(checked, 52);
    }

    void memoryLabelAndMemorySeenApart_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("labelGigabytes");
        QTest::addColumn<double>("seenMebibytes");
        const auto row = [](const char* citation, const char* id, double label, double seen) {
            QTest::newRow(citation) << QByteArray(id) << label << seen;
        };
        row("AIConfigurator gb300", "nv-gb300", 288, 284208);
        row("AIConfigurator b300_sxm", "nv-b300-sxm-288", 288, 275040);
        row("AIConfigurator gb200", "nv-gb200", 186, 189471);
        row("AIConfigurator l40s", "nv-l40s", 48, 46068);
        row("AIConfigurator rtx_pro_6000_server", "nv-rtxpro6000-se", 96, 97887);
        row("engine logs, B200", "nv-b200-sxm-180", 180, 178.4 * 1024);
        row("engine logs, H100 80 GB", "nv-h100-sxm-80", 80, 79.2 * 1024);
        row("engine logs, MI300X: the label means GiB", "amd-mi300x", 192, 192 * 1024);
    }
    void memoryLabelAndMemorySeenApart()
    {
        QFETCH(QByteArray, id);
        QFETCH(double, labelGigabytes);
        QFETCH(double, seenMebibytes);
        const catalog::Accelerator& part = accelerator(id.constData());
        QCOMPARE(part.memoryLabel.value.in(GB), labelGigabytes);
        QVERIFY(part.memoryUsable.has_value());
        QCOMPARE(part.memoryUsable->value.in(MiB), seenMebibytes);
        QCOMPARE(part.memoryUsable->how, catalog::Provenance::Measured);
    }

    void measuredShareOfPeak_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("percent");
        const auto row = [](const char* id, double percent) { QTest::newRow(id) << QByteArray(id) << percent; };
        row("nv-a100-sxm-80", 87); // hardware.md trap 8: best measured bf16 matrix product over dense peak
        row("nv-h100-sxm-80", 80);
        row("nv-b200-sxm-180", 78);
        row("nv-gb200", 73);
        row("amd-mi300x", 51);
        row("amd-mi325x", 60);
        row("intel-gaudi2", 97);
        row("intel-gaudi3-oam", 74); // only against the clock that ships; 68 against the white paper
    }
    void measuredShareOfPeak()
    {
        QFETCH(QByteArray, id);
        QFETCH(double, percent);
        const catalog::Accelerator& part = accelerator(id.constData());
        const double share =
            part.measuredMatmul.at(catalog::Precision::Bf16).value / part.peakDense.at(catalog::Precision::Bf16).value;
        QVERIFY2(std::abs(100 * share - percent) <= 0.6, qPrintable(QString::number(100 * share)));
    }

    void trapsOfPublishedFigures()
    {
        using enum catalog::Precision;
        // 1: dense, not the sparse figure of the data sheet's first page.
        QCOMPARE(accelerator("nv-h100-sxm-80").peakDense.at(Bf16).value.in(TFLOPS), 989.4);
        QCOMPARE(accelerator("nv-b200-sxm-180").peakDense.at(Fp8).value.in(TFLOPS), 4500.0);
        // 2: one way, not both directions together.
        QCOMPARE(accelerator("nv-h100-sxm-80").scaleUp->oneWay.value.in(GBps), 450.0);
        QCOMPARE(accelerator("nv-h100-sxm-80").pcie->oneWay.value.in(GBps), 63.0);
        // 4: a full mesh gives one peer a seventh.
        const catalog::ScaleUp& mesh = *accelerator("amd-mi300x").scaleUp;
        QCOMPARE(mesh.pairwise->value / mesh.oneWay.value, 1.0 / 7);
        // 5: an MI250X is two devices for software.
        QCOMPARE(accelerator("amd-mi250x").devices, 2);
        QCOMPARE(accelerator("amd-mi300x").devices, 1);
        // 6: Blackwell Ultra gave up INT8 and FP64.
        QCOMPARE(accelerator("nv-b300-sxm-288").peakDense.at(Int8).value.in(TFLOPS), 153.5);
        QCOMPARE(accelerator("nv-gb300").peakDense.at(Int8).value.in(TFLOPS), 165.0);
        QCOMPARE(accelerator("nv-b300-sxm-288").peakDense.at(Fp64).value.in(TFLOPS), 1.25);
        // 7: Gaudi 3 at the clock that ships; FP16 and TF32 far below.
        const auto& gaudi = accelerator("intel-gaudi3-oam").peakDense;
        QCOMPARE(gaudi.at(Bf16).value.in(TFLOPS), 1677.0);
        QCOMPARE(gaudi.at(Fp16).value.in(TFLOPS), 459.0);
        // Sources that disagree are marked.
        QVERIFY(accelerator("huawei-910b").contested);
        QVERIFY(accelerator("nv-b300-sxm-288").contested);
        // Figures that nobody read are marked, one by one.
        QCOMPARE(accelerator("nv-rtx6000ada").memoryBandwidth.how, catalog::Provenance::Unverified);
        QCOMPARE(accelerator("nv-h200-nvl-141").peakDense.at(Int8).how, catalog::Provenance::Unverified);
        QCOMPARE(accelerator("nv-h200-nvl-141").memoryBandwidth.how, catalog::Provenance::Secondary);
        // Power of a TPU is not published: unknown, not zero.
        QVERIFY(!accelerator("tpu-v5p").thermalDesignPower);
    }

    void serversByTheirManuals()
    {
        const auto server = [](const char* id) { return *shipped().servers.find(id); };
        QCOMPARE(server("dgx-b200").ratedPower->value.in(kW), 14.3); // NVIDIA DGX B200 User Guide
        QCOMPARE(server("dgx-b200").rackUnits->value, 10);
        QCOMPARE(server("dgx-a100-640").ratedPower->value.in(kW), 6.5);
        QCOMPARE(server("dgx-h100").ratedPower->value.in(kW), 10.2);
        QCOMPARE(server("dgx-h100").weight->how, catalog::Provenance::Unverified);
        // 6.6 kW that can be managed and 0.9 kW that cannot; 18 trays make the rack's 135 kW.
        QCOMPARE(18 * server("gb300-compute-tray-smc").ratedPower->value.in(kW),
                 server("gb300-nvl72").ratedPower->value.in(kW));
        QVERIFY(!server("dell-xe9680-h100").ratedPower);
        QCOMPARE(server("gb200-nvl72").scaleUpDomain, 72);
        QVERIFY(std::abs(server("gb200-nvl72").liquidCapture->value.value - 115.0 / 132) < 0.005); // HPE QuickSpecs
        // Ten ports as submitted: eight for computing, two for storage. Slots are no ports.
        QCOMPARE(server("dell-xe9680-h100").nics.size(), std::size_t{2});
        QCOMPARE(server("dell-xe9680-h100").nics.front().count, 8);
        QVERIFY(server("hpe-dl380a-g11-l40s").nics.empty());
    }

    void plantsOfTheCoolingSystems_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("litres");
        const auto row = [](const char* citation, const char* id, double median, double litres) {
            QTest::newRow(citation) << QByteArray(id) << median << litres;
        };
        row("LBNL-2001637 Fig. 4.4, mid air-cooled chiller", "air-conventional", 1.828, 0.06);
        row("LBNL-2001637 Fig. 4.4, mid airside economiser, ACC", "air-containment", 1.576, 0.03);
        row("LBNL-2001637 Fig. 4.4, mid waterside economiser, WCC", "rdhx-active", 1.375, 2.49);
        row("LBNL-2001637 Fig. 4.4, IT liquid, dry cooler", "dlc", 1.093, 0);
        row("LBNL-2001637 Fig. 4.4, IT liquid, adiabatic dry cooler", "immersion", 1.093, 0.13);
    }
    void plantsOfTheCoolingSystems()
    {
        QFETCH(QByteArray, id);
        QFETCH(double, median);
        QFETCH(double, litres);
        const catalog::CoolingSystem& system = *shipped().coolingSystems.find(id.toStdString());
        QCOMPARE(system.pueMedian.value, median);
        QVERIFY(std::abs(system.wueLitresPerKilowattHour->value - litres) < 1e-9);
        QVERIFY(!system.plant.empty());
    }

    void powerChainsLoseWhatTheirSourcesSay()
    {
        const auto efficiency = [](const char* id) {
            double product = 1;
            for (const catalog::Datum<Fraction>& stage : shipped().powerChains.find(id)->stageEfficiencies)
                product *= stage.value.value;
            return product;
        };
        QCOMPARE(efficiency("chain-frontier"), 0.96 * 0.98); // ExaDigiT RAPS
        QCOMPARE(efficiency("chain-hyperscale"), 0.975 * 0.99 * 0.996);
        QCOMPARE(efficiency("chain-colocation"), 0.94 * 0.965 * 0.996);
        QCOMPARE(shipped().airClasses.find("ashrae-a2")->allowableHigh.value.base(), 273.15 + 35);
        QCOMPARE(shipped().powerSupplyClasses.find("80plus-titanium")->efficiencyAtHalfLoad.value.value, 0.96);
    }

    void sourcesReadLikeTitles()
    {
        for (const auto& [key, source] : shipped().sources) {
            QVERIFY2(source.title.size() > 5 && source.title.size() < 320, key.c_str());
            for (const char* note : {"[memory]", "NOTE", "/work", "stas00", "[S]", "[P]"})
                QVERIFY2(source.title.find(note) == std::string::npos, source.title.c_str());
            QVERIFY2(source.url.empty() || source.url.starts_with("https://"), source.url.c_str());
        }
        QVERIFY(shipped().memoryModel.servingBase.value.base() > 0);
        QCOMPARE(shipped().powerModel.trainingShareOfRated.value.value, 0.76); // arXiv 2506.14551
        QCOMPARE(shipped().linkModel.networkEfficiency.value.value, 0.94); // nccl-tests: 376 of 400 GB/s on DGX H100
    }

    void pricesHaveDates()
    {
        int prices = 0;
        for (const catalog::Accelerator& part : shipped().accelerators.all()) {
            if (part.price) {
                QVERIFY(!part.price->date.empty());
                ++prices;
            }
        }
        QVERIFY(prices >= 10);
    }
};

CW_TEST(TestCatalog)

} // namespace tst_catalog

#include "tst_catalog.moc"
