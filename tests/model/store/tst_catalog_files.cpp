// SPDX-License-Identifier: GPL-3.0-or-later
// Reading catalog files: every refusal names its place, packs override, the schema and the reader know the same keys.
#include "store/catalog_files.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <set>

namespace tst_catalog_files {

using namespace cw;

namespace {

const QString kCatalog = QStringLiteral(CW_RESOURCES "/catalog");
const QString kSchema = QStringLiteral(CW_RESOURCES "/schema/catalog.schema.json");

QJsonObject jsonOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList shippedFiles()
{
    QStringList paths;
    for (const QString& name : QDir(kCatalog).entryList({QStringLiteral("*.json")}))
        paths << kCatalog + u'/' + name;
    return paths;
}

Problems problemsOf(const std::string& text)
{
    const std::vector<store::NamedText> files{{"x.json", text}};
    const Result<catalog::Catalog> read = store::parseCatalog(files);
    return read ? Problems{} : read.problems();
}

/// One part of a shelf, in line 3 of a file with the source "s".
std::string filed(const std::string& shelf, const std::string& members)
{
    return "{\"sources\": {\"s\": {\"title\": \"T\"}},\n \"" + shelf + "\": [\n  {\"id\": \"x\", \"name\": \"X\", " +
           members + "}]}";
}

/// The properties of a schema and of everything inside it, as "accelerators.scaleUp.oneWay"; values with units end a
/// path.
void collectKeys(const QJsonObject& schema, const QString& path, QStringList& keys)
{
    const QJsonObject object = schema.contains(u"items") ? schema[u"items"].toObject() : schema;
    const QJsonObject properties = object[u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString key = path.isEmpty() ? it.key() : path + u'.' + it.key();
        keys << key;
        collectKeys(it.value().toObject(), key, keys);
    }
}

/// The keys that shipped files use, in the same spelling.
void collectUsed(const QJsonValue& value, const QString& path, std::set<QString>& used)
{
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            collectUsed(item, path, used);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(u"value"))
        return;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = path.isEmpty() ? it.key() : path + u'.' + it.key();
        used.insert(key);
        if (key != QStringLiteral("sources"))
            collectUsed(it.value(), key, used);
    }
}

/// Everything with a number of its own must be an object with a unit, or one of the counts of the schema.
void checkUnits(const QJsonValue& value, const QString& path, const QSet<QString>& counts, QStringList& faults)
{
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            checkUnits(item, path, counts, faults);
    } else if (value.isDouble()) {
        if (!counts.contains(path.section(u'.', -1)))
            faults << path;
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.contains(u"value")) {
            if (!object[u"unit"].isString() && !object[u"value"].isBool())
                faults << path;
            return;
        }
        for (auto it = object.begin(); it != object.end(); ++it)
            checkUnits(it.value(), path + u'.' + it.key(), counts, faults);
    }
}

} // namespace

class TestCatalogFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusalsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("shelf");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char* code, const char* shelf, const char* where, const char* part) {
            QTest::addRow("%s, %s", code, part)
                << QByteArray(shelf) << QByteArray(part) << QByteArray(code) << QByteArray(where);
        };
        const char* const s = "storageSystems";
        row("problem.unknownKey", s, "[0].colour", R"("source": "s", "colour": "red")");
        row("problem.missingUnit", s, "[0].read", R"("source": "s", "read": {"value": 4})");
        row("problem.wrongUnit", s, "[0].read.unit", R"("source": "s", "read": {"value": 4, "unit": "GB"})");
        row("problem.unknownUnit", s, "[0].read.unit", R"("source": "s", "read": {"value": 4, "unit": "gigs"})");
        row("problem.unknownUnit", s, "[0].read.unit", R"("source": "s", "read": {"value": 4, "unit": "Gbps"})");
        row("problem.missingSource", s, "[0]", R"("kind": "nas")");
        row("problem.missingSource", s, "[0].read", R"("read": {"value": 4, "unit": "GB/s"})");
const char* const flagless = R"("source": "s", "ports": {"value": 4, "unit": "1"}, )"
                                     R"("portRate": {"value": 4, "unit": "GB/s"}, "inNetworkReduction": )";
        const QByteArray noFlag = QByteArray(flagless) + "{}";
        const QByteArray wrongSource = QByteArray(flagless) + R"({"value": true, "source": "t"})";
        row("problem.missingKey", "switches", "[0].inNetworkReduction.value", noFlag.constData());
        row("problem.unknownSource", "switches", "[0].inNetworkReduction.source", wrongSource.constData());
        row("problem.unknownSource", s, "[0].source", R"("source": "t")");
        row("problem.unknownSource", s, "[0].read.source",
            R"("source": "s", "read": {"value": 4, "unit": "GB/s", "source": "t"})");
        row("problem.negative", s, "[0].read", R"("source": "s", "read": {"value": -4, "unit": "GB/s"})");
        row("problem.notWhole", s, "[0].rackUnits", R"("source": "s", "rackUnits": {"value": 1.5, "unit": "U"})");
        row("problem.wrongType", s, "[0].read", R"("source": "s", "read": 4)");
        row("problem.wrongType", s, "[0].read.value", R"("source": "s", "read": {"value": "4", "unit": "GB/s"})");
        row("problem.unknownWord", s, "[0].status", R"("source": "s", "status": "rumour")");
        row("problem.unknownKey", s, "[0].read.Unit",
            R"("source": "s", "read": {"value": 4, "unit": "GB/s", "Unit": "x"})");
        row("problem.missingKey", s, "[0].read.value", R"("source": "s", "read": {"unit": "GB/s"})");
        row("problem.outOfRange", "powerSupplyClasses", "[0].efficiencyAtHalfLoad",
            R"("source": "s", "efficiencyAtHalfLoad": {"value": 96, "unit": "1"})");
        row("problem.missingKey", "rackPdus", "[0].capacity", R"("source": "s")");
        row("problem.missingPart", "servers", "[0].accelerator",
            R"("source": "s", "accelerator": "none", "acceleratorCount": 8)");
    }
    void refusalsNameThePlace()
    {
        QFETCH(QByteArray, shelf);
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        const Problems problems = problemsOf(filed(shelf.toStdString(), part.toStdString()));
        QVERIFY(!problems.empty());
        QCOMPARE(QByteArray::fromStdString(problems.front().code), code);
        QCOMPARE(QByteArray::fromStdString(problems.front().where), "x.json: " + shelf + where);
        QCOMPARE(problems.front().line, 3);
    }

    /// Times and shares divide by these: a zero would end in an infinite figure.
    void zerosAreRefused_data()
    {
        QTest::addColumn<QByteArray>("shelf");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char* key, const char* shelf, const QByteArray& part) {
            QTest::addRow("%s, %s", shelf, key)
                << QByteArray(shelf) << QByteArray(R"("source": "s", )") + part << QByteArray(key);
        };
        const QByteArray memory =
            R"("memoryLabel": {"value": 80, "unit": "GB"}, "memoryBandwidth": {"value": 3, "unit": "TB/s"})";
        row("thermalDesignPower", "accelerators", memory + R"(, "thermalDesignPower": {"value": 0, "unit": "W"})");
        row("memoryBandwidth", "accelerators",
            R"("memoryLabel": {"value": 80, "unit": "GB"}, "memoryBandwidth": {"value": 0, "unit": "TB/s"})");
        row("peakDense", "accelerators", memory + R"(, "peakDense": {"bf16": {"value": 0, "unit": "TFLOP/s"}})");
        row("scaleUp.oneWay", "accelerators", memory + R"(, "scaleUp": {"oneWay": {"value": 0, "unit": "GB/s"}})");
        row("pcie.oneWay", "accelerators",
            memory + R"(, "pcie": {"generation": 5, "lanes": 16, "oneWay": {"value": 0, "unit": "GB/s"}})");
        row("ratedPower", "servers", R"("ratedPower": {"value": 0, "unit": "kW"})");
        row("nics[0].rate", "servers", R"("nics": [{"count": 8, "rate": {"value": 0, "unit": "Gbit/s"}}])");
        row("portRate", "switches",
            R"("ports": {"value": 64, "unit": "1"}, "portRate": {"value": 0, "unit": "Gbit/s"})");
        row("capacity", "rackPdus", R"("capacity": {"value": 0, "unit": "kW"})");
        row("capacity", "coolingUnits", R"("kind": "cdu", "capacity": {"value": 0, "unit": "kW"})");
        row("capacityPerRack", "coolingSystems",
            R"("capacityPerRack": {"value": 0, "unit": "kW"}, "liquidCapture": {"value": 0, "unit": "%"}, "fanPowerPerRack": {"value": 0, "unit": "W"}, "pueMedian": {"value": 1.2, "unit": "1"})");
        row("stages[0].efficiency", "powerChains",
            R"("stages": [{"name": "UPS", "efficiency": {"value": 0, "unit": "%", "source": "s"}}])");
        row("hidden", "languageModels",
            R"("layers": 4, "hidden": 0, "feedForward": 256, "heads": 8, "headDim": 8, "vocabulary": 100, "keyValueHeads": 8)");
    }
    void zerosAreRefused()
    {
        QFETCH(QByteArray, shelf);
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, key);
        const Problems problems = problemsOf(filed(shelf.toStdString(), part.toStdString()));
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().code, std::string("problem.zero"));
        QCOMPARE(problems.front().where, "x.json: " + shelf.toStdString() + "[0]." + key.toStdString());
        QCOMPARE(problems.front().line, 3);
    }

    void aModelOfZerosIsRefused()
    {
        QFile file(kCatalog + QStringLiteral("/link_model.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = QByteArray(file.readAll()).replace("\"value\": 79,", "\"value\": 0,");
        const Problems problems = problemsOf(text.toStdString());
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().where, std::string("x.json: linkModel.scaleUpEfficiency"));
    }

    void contradictions_data()
    {
        QTest::addColumn<QByteArray>("shelf");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("first");
        const auto row = [](const char* first, const char* shelf, const QByteArray& part) {
            QTest::addRow("%s, %s", shelf, first)
                << QByteArray(shelf) << QByteArray(R"("source": "s", )") + part << QByteArray(first);
        };
        const QByteArray memory =
            R"("memoryLabel": {"value": 80, "unit": "GB"}, "memoryBandwidth": {"value": 3, "unit": "TB/s"})";
        row("measuredMatmul", "accelerators", memory + R"(, "peakDense": {"bf16": {"value": 900, "unit": "TFLOP/s"}},
            "measuredMatmul": {"bf16": {"value": 901, "unit": "TFLOP/s"}})");
        row("memoryUsable", "accelerators", memory + R"(, "memoryUsable": {"value": 80, "unit": "MiB"})");
        row("idlePower", "accelerators",
            memory + R"(, "idlePower": {"value": 1, "unit": "kW"}, "thermalDesignPower": {"value": 700, "unit": "W"})");
        row("scaleUp.pairwise", "accelerators",
            memory +
                R"(, "scaleUp": {"oneWay": {"value": 400, "unit": "GB/s"}, "pairwise": {"value": 450, "unit": "GB/s"}})");
        row("typicalPower.low", "servers",
            R"("typicalPower": {"low": {"value": 9, "unit": "kW"}, "high": {"value": 8, "unit": "kW"}})");
        row("typicalPower.high", "servers",
            R"("ratedPower": {"value": 8, "unit": "kW"}, "typicalPower": {"low": {"value": 7, "unit": "kW"}, "high": {"value": 9, "unit": "kW"}})");
        row("accelerator", "servers", R"("acceleratorCount": 8)");
        row("typicalPower", "switches",
            R"("ports": {"value": 64, "unit": "1"}, "portRate": {"value": 400, "unit": "Gbit/s"}, "typicalPower": {"value": 2, "unit": "kW"}, "maxPower": {"value": 1, "unit": "kW"})");
        row("continuous", "rackPdus",
            R"("capacity": {"value": 8, "unit": "kW"}, "continuous": {"value": 10, "unit": "kW"})");
        const QByteArray cooling =
            R"("capacityPerRack": {"value": 8, "unit": "kW"}, "liquidCapture": {"value": 0, "unit": "%"}, "fanPowerPerRack": {"value": 0, "unit": "W"}, )";
        row("pueMedian", "coolingSystems", cooling + R"("pueMedian": {"value": 0.9, "unit": "1"})");
        row("recommendedHigh", "airClasses",
            R"("recommendedLow": {"value": 27, "unit": "degC"}, "recommendedHigh": {"value": 18, "unit": "degC"}, "allowableLow": {"value": -5, "unit": "degC"}, "allowableHigh": {"value": 35, "unit": "degC"})");
        const QByteArray shape =
            R"("layers": 4, "hidden": 64, "feedForward": 256, "heads": 8, "headDim": 8, "vocabulary": 100, "keyValueHeads": )";
        row("keyValueHeads", "languageModels", shape + "3");
        row("experts.expertsPerToken", "languageModels",
            shape + R"(8, "experts": {"experts": 4, "expertsPerToken": 5, "expertFeedForward": 64})");
        row("slidingWindow", "languageModels", shape + R"(8, "slidingWindow": 4096)");
    }
    void contradictions()
    {
        QFETCH(QByteArray, shelf);
        QFETCH(QByteArray, part);
        QFETCH(QByteArray, first);
        const Problems problems = problemsOf(filed(shelf.toStdString(), part.toStdString()));
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().code, std::string("problem.contradiction"));
        QCOMPARE(problems.front().arguments.front().value, first.toStdString());
        QCOMPARE(problems.front().where, "x.json: " + shelf.toStdString() + "[0]");
        QCOMPARE(problems.front().line, 3);
    }

    void wrongUnitsNameTheRightOnes()
    {
        const Problems problems =
            problemsOf(filed("storageSystems", R"("source": "s", "power": {"value": 4, "unit": "kWh"})"));
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().arguments.back(), (Argument{"expected", "W, kW, MW"}));
    }

    void allProblemsOfAFileAreTold()
    {
        const Problems problems = problemsOf(R"({"sources": {"s": {"title": "T", "page": 3}}, "colours": [],
 "storageSystems": [{"id": "x", "name": "X", "source": "s", "read": {"value": 1, "unit": "GB"}},
                    {"id": "x", "source": "s"}]})");
        std::multiset<std::string> codes;
        for (const Problem& problem : problems)
            codes.insert(problem.code);
        QCOMPARE(codes, (std::multiset<std::string>{"problem.unknownKey", "problem.unknownKey", "problem.wrongUnit",
                                                    "problem.missingKey", "problem.duplicatePart"}));
    }

    void brokenTextNamesTheLine()
    {
        const Problems problems = problemsOf("{\"sources\": {},\n \"accelerators\": [\n  {\"id\": \"x\",,\n ]}");
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().code, std::string("problem.jsonSyntax"));
        QCOMPARE(problems.front().line, 3);
        QCOMPARE(problems.front().where, std::string("x.json"));
        for (const char* text : {"{\"sources\": ", "", "\xff\xfe", "[]", "null", "{\"sources\": {}, \"sources\": {}}"})
            QVERIFY2(!problemsOf(text).empty(), text);
    }

    void everyPrefixOfAFileIsReadOrRefused()
    {
        QFile file(kCatalog + QStringLiteral("/cooling.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        for (std::size_t size = 0; size + 2 < text.size(); size += 97)
            QVERIFY(!problemsOf(text.substr(0, size)).empty());
        QVERIFY(problemsOf(text).empty());
    }

    void laterPacksOverrideById()
    {
        const std::vector<store::NamedText> files{
            {"a.json",
             R"({"edition": "1", "sources": {"s": {"title": "A"}}, "storageSystems": [{"id": "x", "name": "Old", "source": "s"},
                           {"id": "y", "name": "Other", "source": "s", "read": {"value": 1, "unit": "GB/s"}}]})"},
            {"b.json",
             R"({"sources": {"s": {"title": "B"}}, "storageSystems": [{"id": "x", "name": "New", "source": "s",
                           "read": {"value": 1, "unit": "GB/s"}}]})"}};
        const Result<catalog::Catalog> merged = store::parseCatalog(files);
        QVERIFY(merged.ok());
        QCOMPARE(merged->storageSystems.all().size(), std::size_t{2});
        QCOMPARE(merged->storageSystems.find("x")->name, std::string("New"));
        QCOMPARE(merged->edition, std::string("1"));
        // Packs may use the same key for different sources.
        QCOMPARE(merged->sources.at(merged->storageSystems.find("x")->read->source).title, std::string("B"));
        QCOMPARE(merged->sources.at(merged->storageSystems.find("y")->read->source).title, std::string("A"));
    }

    void packsFromFolders()
    {
        QTemporaryDir dir;
        QFile pack(dir.filePath(QStringLiteral("mine.json")));
        QVERIFY(pack.open(QIODevice::WriteOnly));
        pack.write(
            R"({"sources": {"s": {"title": "Mine"}}, "servers": [{"id": "dgx-h100", "name": "My H100", "source": "s",
                       "accelerator": "nv-h100-sxm-80", "acceleratorCount": 8}]})");
        pack.close();
        const std::filesystem::path folder = dir.path().toStdString();
        const Result<catalog::Catalog> merged = store::loadCatalog({CW_RESOURCES "/catalog", folder});
        QVERIFY(merged.ok());
        QCOMPARE(merged->servers.find("dgx-h100")->name, std::string("My H100"));
        QVERIFY(!merged->servers.find("dgx-h100")->ratedPower); // replaced as a whole, not patched
        QVERIFY(merged->servers.find("dgx-b200") != nullptr);

        // The pack alone names an accelerator that it does not hold; over the shipped catalog it is complete.
        QVERIFY(!store::loadCatalog({folder}).ok());
        QVERIFY(store::lintCatalog(folder / "mine.json").empty());
        const Problems alone = store::lintCatalog({folder / "mine.json"}, {});
        QCOMPARE(alone.size(), std::size_t{1});
        QCOMPARE(alone.front().code, std::string("problem.missingPart"));
        QVERIFY(store::lintCatalog({folder / "mine.json"}, *merged).empty());
        QVERIFY(!store::lintCatalog(folder / "other.json").empty());
    }

    void shippedFilesAreCleanOneByOne()
    {
        for (const QString& path : shippedFiles())
            QVERIFY2(store::lintCatalog(path.toStdString()).empty(), qPrintable(path));
    }

    void everyNumberHasAUnit()
    {
        const QSet<QString> counts{QStringLiteral("acceleratorCount"),
                                   QStringLiteral("acceleratorsPerHost"),
                                   QStringLiteral("months"),
                                   QStringLiteral("perKilowattHour"),
                                   QStringLiteral("perKilowattMonth"),
                                   QStringLiteral("amperes"),
                                   QStringLiteral("count"),
                                   QStringLiteral("cpuCoresPerSocket"),
                                   QStringLiteral("cpuSockets"),
                                   QStringLiteral("devices"),
                                   QStringLiteral("generation"),
                                   QStringLiteral("lanes"),
                                   QStringLiteral("largestWithoutSwitch"),
                                   QStringLiteral("maxDomain"),
                                   QStringLiteral("nvSwitchCount"),
                                   QStringLiteral("phases"),
                                   QStringLiteral("portsPerCage"),
                                   QStringLiteral("scaleUpDomain"),
                                   QStringLiteral("belowKilowatts"), // of a tariff, as its prices
                                   QStringLiteral("share"),
                                   QStringLiteral("volts")};
        for (const QString& path : shippedFiles()) {
            QStringList faults;
            QJsonObject file = jsonOf(path);
            file.remove(QStringLiteral("languageModels")); // counts throughout
            checkUnits(file, {}, counts, faults);
            QCOMPARE(faults, QStringList());
        }
    }

    void schemaAndFilesHaveTheSameKeys()
    {
        QStringList keys;
        collectKeys(jsonOf(kSchema), {}, keys);
        const QSet<QString> known(keys.begin(), keys.end());
        std::set<QString> used;
        for (const QString& path : shippedFiles())
            collectUsed(jsonOf(path), {}, used);
        for (const QString& key : used)
            QVERIFY2(known.contains(key) || key.startsWith(QStringLiteral("sources.")), qPrintable(key));
    }

    void theReaderKnowsEveryKeyOfTheSchema()
    {
        QStringList keys;
        collectKeys(jsonOf(kSchema), {}, keys);
        QVERIFY(keys.size() > 150);
        const QSet<QString> lists{QStringLiteral("nics"), QStringLiteral("stages"), QStringLiteral("generations"),
                                  QStringLiteral("packages"), QStringLiteral("measuredChips"), QStringLiteral("rates"),
                                  QStringLiteral("levels"), QStringLiteral("seasons"), QStringLiteral("bands")};
        for (const QString& key : keys) {
            const QStringList steps = key.split(u'.');
            if (steps.size() < 2)
                continue;
            QJsonValue value = QJsonValue::Null;
            for (qsizetype i = steps.size() - 1; i > 0; --i) {
                value = QJsonObject{{steps[i], value}};
                if (i > 1 && lists.contains(steps[i - 1]))
                    value = QJsonArray{value};
            }
            const bool isModel = steps[0].endsWith(QStringLiteral("Model"));
            const QJsonObject file{{steps[0], isModel ? value : QJsonArray{value}}};
            for (const Problem& problem : problemsOf(QJsonDocument(file).toJson().toStdString()))
                QVERIFY2(problem.code != "problem.unknownKey", (key.toStdString() + " at " + problem.where).c_str());
        }
    }
};

CW_TEST(TestCatalogFiles)

} // namespace tst_catalog_files

#include "tst_catalog_files.moc"
