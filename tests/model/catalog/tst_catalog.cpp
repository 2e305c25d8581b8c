// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog that ships: parameter counts, cache sizes and the traps of published hardware figures.
#include "catalog/parameter_count.h"
#include "store/catalog_files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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
            const double error = static_cast<double>(catalog::countParameters(model).total()) / model.publishedParameters->value - 1;
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
                QCOMPARE(static_cast<double>(catalog::keyValueValuesPerToken(*model)), row[u"kv_cache_values_per_token"].toDouble());
            ++checked;
        }
        QCOMPARE(checked, 52);
    }

    void trapsOfPublishedFigures()
    {
        using enum catalog::Precision;
        // Dense, not the sparse figure of the data sheet's first page.
        QCOMPARE(accelerator("nv-h100-sxm-80").peakDense.at(Bf16).value.in(TFLOPS), 989.4);
        // One way, not both directions together.
        QCOMPARE(accelerator("nv-h100-sxm-80").scaleUp->oneWay.value.in(GBps), 450.0);
        // The label and what a program sees.
        QCOMPARE(accelerator("nv-gb300").memoryUsable->value.in(MiB), 284208.0);
        QCOMPARE(accelerator("nv-gb200").memoryLabel.value.in(GB), 186.0);
        QCOMPARE(accelerator("nv-l40s").memoryUsable->value.in(MiB), 46068.0);
        // A full mesh gives one peer a seventh.
        const catalog::ScaleUp& mesh = *accelerator("amd-mi300x").scaleUp;
        QCOMPARE(mesh.pairwise->value / mesh.oneWay.value, 1.0 / 7);
        // Gaudi 3 has FP16 at a quarter of BF16.
        QVERIFY(accelerator("intel-gaudi3-oam").peakDense.at(Fp16).value < accelerator("intel-gaudi3-oam").peakDense.at(Bf16).value * 0.5);
        QVERIFY(accelerator("huawei-910b").contested);
    }

    void everyValueHasASource()
    {
        for (const catalog::Accelerator& part : shipped().accelerators.all()) {
            for (const std::string& key : {part.memoryLabel.source, part.memoryBandwidth.source})
                QVERIFY2(shipped().sources.contains(key), part.id.c_str());
        }
        for (const auto& [key, source] : shipped().sources) {
            QVERIFY2(!source.title.empty(), key.c_str());
            QVERIFY2(source.title.find("[memory]") == std::string::npos, key.c_str());
        }
        QVERIFY(shipped().memoryModel.frameworkBase.value.base() > 0);
        QVERIFY(shipped().powerModel.trainingShareOfRated.value.value > 0.7);
        QVERIFY(shipped().linkModel.networkEfficiency.value.value > 0.7);
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

    void laterPacksOverrideById()
    {
        std::vector<store::NamedText> files{
            {"a.json", R"({"sources": {"s": {"title": "A"}}, "storageSystems": [{"id": "x", "name": "Old", "source": "s"},
                                                                                {"id": "y", "name": "Other", "source": "s"}]})"},
            {"b.json", R"({"sources": {"s": {"title": "B"}}, "storageSystems": [{"id": "x", "name": "New", "source": "s"}]})"}};
        const Result<catalog::Catalog> merged = store::parseCatalog(files);
        QVERIFY(merged.ok());
        QCOMPARE(merged->storageSystems.all().size(), std::size_t{2});
        QCOMPARE(merged->storageSystems.find("x")->name, std::string("New"));
    }

    void lintNamesThePlace_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char* code, const char* where, const char* part) {
            QTest::newRow(code) << QByteArray(part) << QByteArray(code) << QByteArray(where);
        };
        row("problem.unknownKey", "x.json: storageSystems[0].colour", R"("source": "s", "colour": "red")");
        row("problem.missingUnit", "x.json: storageSystems[0].read", R"("source": "s", "read": {"value": 4})");
        row("problem.wrongUnit", "x.json: storageSystems[0].read.unit", R"("source": "s", "read": {"value": 4, "unit": "GB"})");
        row("problem.unknownUnit", "x.json: storageSystems[0].read.unit", R"("source": "s", "read": {"value": 4, "unit": "gigs"})");
        row("problem.missingSource", "x.json: storageSystems[0]", R"("kind": "nas")");
        row("problem.unknownSource", "x.json: storageSystems[0].source", R"("source": "t")");
        row("problem.negative", "x.json: storageSystems[0].read", R"("source": "s", "read": {"value": -4, "unit": "GB/s"})");
        row("problem.notWhole", "x.json: storageSystems[0].rackUnits", R"("source": "s", "rackUnits": {"value": 1.5, "unit": "U"})");
        row("problem.wrongType", "x.json: storageSystems[0].read", R"("source": "s", "read": 4)");
        row("problem.unknownWord", "x.json: storageSystems[0].status", R"("source": "s", "status": "rumour")");
    }
    void lintNamesThePlace()
    {
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        const std::string text = "{\"sources\": {\"s\": {\"title\": \"T\"}},\n \"storageSystems\": [\n  {\"id\": \"x\", \"name\": \"X\", " +
                                 part.toStdString() + "}]}";
        const std::vector<store::NamedText> files{{"x.json", text}};
        const Result<catalog::Catalog> read = store::parseCatalog(files);
        QVERIFY(!read.ok());
        const Problem& problem = read.problems().front();
        QCOMPARE(QByteArray::fromStdString(problem.code), code);
        QCOMPARE(QByteArray::fromStdString(problem.where), where);
        QCOMPARE(problem.line, 3);
    }

    void refusesBrokenReferences()
    {
        const std::vector<store::NamedText> files{
            {"x.json", R"({"sources": {"s": {"title": "T"}}, "servers": [{"id": "n", "name": "N", "source": "s", "accelerator": "none"}]})"}};
        const Result<catalog::Catalog> read = store::parseCatalog(files);
        QVERIFY(!read.ok());
        QCOMPARE(read.problems().front().code, std::string("problem.missingPart"));
    }

    void refusesDuplicatesAndDamage()
    {
        for (const char* text : {R"({"sources": {"s": {"title": "T"}}, "storageSystems": [{"id": "x", "name": "X", "source": "s"},
                                     {"id": "x", "name": "X", "source": "s"}]})",
                                 "{\"sources\": ", "", "\xff\xfe"}) {
            const std::vector<store::NamedText> files{{"x.json", text}};
            QVERIFY(!store::parseCatalog(files).ok());
        }
    }
};

QTEST_APPLESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
