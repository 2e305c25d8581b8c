// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of design files says what the reader does: the same keys, words, units and limits.
#include "small_designs.h"
#include "store/design_file.h"
#include "store/design_words.h"
#include "test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

namespace tst_design_schema {

using namespace cw;

namespace {

const QString kSchema = QStringLiteral(CW_RESOURCES "/schema/design.schema.json");

/// A design with one item of every kind.
QJsonObject completeDesign()
{
    design::Design design = test::rowOfRacks(1, 2);
    const catalog::Catalog& parts = *test::shippedCatalog();
    const design::RackId rack = design.racks->front().id;
    design = *design::addSwitch(design, parts, {{}, "Leaf 1", "nv-qm9700", design::SwitchRole::Leaf, {rack, 0}});
    design.switches.edit().front().sheet = {24, -8};
    design = *design::addAppliance(design, parts, {{}, "Storage 1", "ddn-ai400x2", {rack, 0}});
    design =
        *design::addFloorUnit(design, parts, {{}, "CDU 1", "room-cdu-400", {6000, 600}, 600, 1200, design::Facing::Up});
    design = *design::connect(design, {design::PortOwner::Node, (*design.nodes)[0].id.value, 0},
                              {design::PortOwner::Switch, design.switches->front().id.value, 3}, "dac-800-mcp4y10");
    design = *design::calibrate(design, 1.1, Seconds(2.1));
    design.workload.edit().placement.moved = {{0, 3}, {3, 0}};
    design.site.edit().weather = {{Kelvins(300), Kelvins(295), 8766 * unit::hour}};
    design.operation.edit().checkpointInterval = Seconds(600);
    design::Economy& economy = design.economy.edit();
    economy.exchangeRate = 1400;
    economy.prices = {{"dgx-h100", Dollars(250'000)}};
    economy.construction = catalog::DollarsPerWatt(9);
    economy.colocation = catalog::DollarsPerWatt(0.2);
    economy.storage = catalog::DollarsPerByte(1e-10);
    economy.link = Dollars(900);
    economy.support = 0.04;
    economy.cloudQuote = 1.84 * unit::USD / unit::hour;
    const std::uint32_t unit = design.floorUnits->front().id.value;
    design.blocks.edit() = {{{design::takeId(design)}, "SU", {{rack.value, unit}}}};
    design.waivers.edit() = {{{design::takeId(design)}, "finding.rackPower", {rack.value}, "Measured 30 kW", {"A1"}}};
    Shared<design::Design> kept(design);
    design.options.edit() = {{{design::takeId(design)}, "A", "As it was", true, std::move(kept)}};
    const std::string text = store::writeDesign(design);
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// `value` with the part that `path` leads to replaced; numbers are indices.
QJsonValue replaced(const QJsonValue& value, const QStringList& path, const QJsonValue& part)
{
    if (path.isEmpty())
        return part;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype index = path.first().toLongLong();
        array[index] = replaced(array[index], path.mid(1), part);
        return array;
    }
    QJsonObject object = value.toObject();
    object[path.first()] = replaced(object[path.first()], path.mid(1), part);
    return object;
}

QByteArray bytes(const QJsonValue& value) { return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact); }

/// The codes with which the reader refuses; none when it accepts.
std::set<std::string> refusals(const QJsonValue& value)
{
    std::set<std::string> codes;
    const Result<design::Design> read = store::readDesign(bytes(value).toStdString());
    if (!read) {
        for (const Problem& problem : read.problems())
            codes.insert(problem.code);
    }
    return codes;
}

/// Walks schema and document side by side and tries every limit, word and key of the schema on the reader.
class Comparison {
public:
    Comparison(QJsonObject schema, QJsonObject document) : m_schema(std::move(schema)), m_document(std::move(document))
    {}

    QStringList run()
    {
        visit(m_schema, m_document, {});
        return m_faults;
    }
    [[nodiscard]] int tried() const { return m_tried; }

private:
    [[nodiscard]] QJsonObject resolved(const QJsonObject& schema) const
    {
        const QString ref = schema[u"$ref"].toString();
        return ref.isEmpty() ? schema : m_schema[u"$defs"].toObject()[ref.section(u'/', -1)].toObject();
    }

    void visit(const QJsonObject& unresolved, const QJsonValue& value, const QStringList& path)
    {
        const QJsonObject schema = resolved(unresolved);
        if (value.isArray()) {
            if (value.toArray().isEmpty())
                m_faults += path.join(u'.') + QStringLiteral(": the sample has none");
            else
                visit(schema[u"items"].toObject(), value.toArray().first(), path + QStringList{QStringLiteral("0")});
        } else if (value.isObject()) {
            visitObject(schema, value.toObject(), path);
        } else if (schema.contains(u"enum")) {
            tryWords(schema[u"enum"].toArray(), path);
        } else if (schema.contains(u"minimum")) {
            tryLimits(schema, path);
        } else if (!schema.contains(u"const") && schema[u"type"].toString() == QStringLiteral("string")) {
            expect(path, 12, "problem.wrongType");
        }
    }

    void visitObject(const QJsonObject& schema, const QJsonObject& object, const QStringList& path)
    {
        const QJsonObject properties = schema[u"properties"].toObject();
        if (properties.keys() != object.keys())
            m_faults += path.join(u'.') + QStringLiteral(": keys differ: ") + properties.keys().join(u' ') +
                        QStringLiteral(" | ") + object.keys().join(u' ');
        for (const QString& key : properties.keys())
            visit(properties[key].toObject(), object[key], path + QStringList{key});
        for (const QString& key : object.keys()) {
            QJsonObject without = object;
            without.remove(key);
            const bool required = schema[u"required"].toArray().contains(key);
            const std::set<std::string> codes = refusals(replaced(m_document, path, without));
            const bool refused = codes.contains("problem.missingKey") || codes.contains("problem.notADesign");
            if (refused != required)
                m_faults +=
                    path.join(u'.') + u'.' + key + QStringLiteral(": required in one of schema and reader only");
        }
        expect(path + QStringList{QStringLiteral("surprise")}, 1, "problem.unknownKey");
    }

    void tryWords(const QJsonArray& words, const QStringList& path)
    {
        const bool isUnit = path.last() == QStringLiteral("unit");
        const char* code = isUnit ? "problem.unknownUnit" : "problem.unknownWord";
        if (!isUnit && !isWholeTable(words))
            m_faults += path.join(u'.') + QStringLiteral(": the schema lacks words that the reader knows");
        for (const QJsonValue& word : words) {
            expect(path, word, nullptr, code);
            expect(path, word, nullptr, "problem.wrongUnit");
        }
        expect(path, QStringLiteral("surprise"), code);
    }

    /// Whether these are all words of one of the reader's tables.
    static bool isWholeTable(const QJsonArray& words)
    {
        using namespace store;
        const auto is = [&words](const auto& table) {
            QJsonArray own;
            for (const auto& entry : table)
                own += QString::fromUtf8(entry.word.data(), static_cast<qsizetype>(entry.word.size()));
            return own == words;
        };
        return is(kFacingWords) || is(kRoleWords) || is(kPortOwnerWords) || is(kFabricWords) || is(kRoutingWords) ||
               is(kPrecisionWords) || is(kOptimizerWords) || is(kRecomputeWords) || is(kStateWords) ||
               is(kFineTuningWords) || is(kWeightWords) || is(kSoftwareWords) || is(kEightBitWords) ||
               is(kKeyValueWords) || is(kPurposeWords) || is(kRedundancyWords) || is(kFinancingWords) ||
               is(kPremisesWords) || is(kCloudTermWords);
    }

    void tryLimits(const QJsonObject& schema, const QStringList& path)
    {
        if (schema[u"type"].toString() == QStringLiteral("number")) {
            const double low = schema[u"minimum"].toDouble();
            const double high = schema[u"maximum"].toDouble();
            expect(path, low, nullptr, "problem.outOfRange");
            expect(path, high, nullptr, "problem.outOfRange");
            expect(path, low - 0.001, "problem.outOfRange");
            expect(path, high + 0.001, "problem.outOfRange");
            return;
        }
        const qint64 low = schema[u"minimum"].toInteger();
        const qint64 high = schema[u"maximum"].toInteger();
        expect(path, low, nullptr, "problem.outOfRange");
        expect(path, high, nullptr, "problem.outOfRange");
        expect(path, low - 1, "problem.outOfRange");
        expect(path, high + 1, "problem.outOfRange");
        expect(path, 1.5, "problem.notWhole");
    }

    /// With this value the reader must answer `wanted`, or must not answer `unwanted`.
    void expect(const QStringList& path, const QJsonValue& value, const char* wanted, const char* unwanted = nullptr)
    {
        ++m_tried;
        const std::set<std::string> codes = refusals(replaced(m_document, path, value));
        const bool fault = wanted != nullptr ? !codes.contains(wanted) : codes.contains(unwanted);
        if (fault)
            m_faults += path.join(u'.') + QStringLiteral(" = ") + value.toVariant().toString() + QStringLiteral(": ") +
                        QLatin1String(codes.empty() ? "accepted" : codes.begin()->c_str());
    }

    QJsonObject m_schema;
    QJsonObject m_document;
    QStringList m_faults;
    int m_tried = 0;
};

} // namespace

class TestDesignSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheReaderDoes()
    {
        QFile file(kSchema);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!schema.isEmpty());
        QVERIFY(refusals(completeDesign()).empty());
        Comparison comparison(schema, completeDesign());
        const QStringList faults = comparison.run();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(comparison.tried() > 300);
    }
};

CW_TEST(TestDesignSchema)

} // namespace tst_design_schema

#include "tst_design_schema.moc"
