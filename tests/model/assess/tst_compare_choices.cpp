// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a file can hold of the place, its running and its money: where it changes, the comparison says so in words.
#include "assess/compare.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_compare_choices {

using namespace cw;

namespace {

design::Design read(const QJsonObject& file)
{
    const auto design = store::readDesign(QJsonDocument(file).toJson().toStdString());
    if (!design)
        qFatal("%s at %s", design.problems().front().code.c_str(), design.problems().front().where.c_str());
    return *design;
}

/// Words that any text key may hold: names of choices, and parts of every shelf that the three sections name.
QStringList words()
{
    QStringList out{QStringLiteral("straight-line"), QStringLiteral("colocation"), QStringLiteral("2n"), QStringLiteral("n+1"),
                    QStringLiteral("three-years"), QStringLiteral("KRW")};
    const auto add = [&out](const auto& shelf) {
        for (const auto& part : shelf.all())
            out << QString::fromStdString(part.id);
    };
    const catalog::Catalog& all = *test::shippedCatalog();
    add(all.coolingSystems);
    add(all.powerChains);
    add(all.storageSystems);
    add(all.climates);
    add(all.coolingPlants);
    add(all.tariffs);
    add(all.gridRegions);
    add(all.liquidClasses);
    add(all.coolingUnits);
    add(all.failureProfiles);
    add(all.ingestProfiles);
    add(all.loadProfiles);
    add(all.cloudPrices);
    return out;
}

/// Other values that this key might hold.
QJsonArray others(const QJsonValue& now)
{
    if (now.isBool())
        return {!now.toBool()};
    if (now.isDouble())
        return {now.toDouble() + 1, now.toDouble() / 2, 0.5};
    if (now.isString())
        return QJsonArray::fromStringList(words());
    if (now.isObject() && now.toObject().contains(QStringLiteral("unit"))) {
        QJsonObject more = now.toObject();
        more[QStringLiteral("value")] = more[QStringLiteral("value")].toDouble() * 1.1 + 0.5;
        return {more};
    }
    return {};
}

/// One value to try, which is a list of one object.
QJsonArray oneList(const QJsonObject& object)
{
    QJsonArray values;
    values.append(QJsonArray{object});
    return values;
}

QJsonObject quantity(double value, const char* unit)
{
    return {{QStringLiteral("value"), value}, {QStringLiteral("unit"), QString::fromLatin1(unit)}};
}

} // namespace

class TestCompareChoices : public QObject {
    Q_OBJECT

    QJsonObject m_file;
    design::Design m_before;
    QString m_why; ///< the last value was not read

    /// Whether some other value of the key is read, and told.
    void isTold(const QString& section, const QString& inner, const QString& key, const QJsonArray& values)
    {
        for (const QJsonValue& value : values) {
            QJsonObject file = m_file;
            QJsonObject outer = file[section].toObject();
            QJsonObject object = inner.isEmpty() ? outer : outer[inner].toObject();
            object[key] = value;
            if (inner.isEmpty())
                outer = object;
            else
                outer[inner] = object;
            file[section] = outer;
            const auto after = store::readDesign(QJsonDocument(file).toJson().toStdString());
            m_why = after ? QString() : QString::fromStdString(after.problems().front().code + ' ' + after.problems().front().where);
            if (!after || !store::checkReferences(*after, *test::shippedCatalog()).empty() || *after == m_before)
                continue;
            const auto told = assess::changes(m_before, *after, *test::shippedCatalog());
            QVERIFY2(!told.empty(), qPrintable(QStringLiteral("%1.%2 says nothing").arg(section, key)));
            return;
        }
        QFAIL(qPrintable(QStringLiteral("%1.%2 takes none of the values: %3").arg(section, key, m_why)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto design = *templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog());
        m_file = QJsonDocument::fromJson(QByteArray::fromStdString(store::writeDesign(design))).object();
        m_before = read(m_file);
    }

    void everyKey_data()
    {
        QTest::addColumn<QString>("section");
        for (const char* section : {"site", "operation", "economy"})
            QTest::newRow(section) << QString::fromLatin1(section);
    }
    void everyKey()
    {
        QFETCH(const QString, section);
        const QJsonObject keys = m_file[section].toObject();
        QVERIFY(keys.size() > 8);
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (key->isObject() && !key->toObject().contains(QStringLiteral("unit"))) {
                const QJsonObject inner = key->toObject();
                for (auto at = inner.begin(); at != inner.end(); ++at)
                    isTold(section, key.key(), at.key(), others(*at));
            } else if (!key->isArray()) {
                isTold(section, {}, key.key(), others(*key));
            }
        }
    }

    /// Lists, and keys that a file leaves out where they say nothing.
    void keysThatAreNotThere()
    {
        const QString economy = QStringLiteral("economy");
        isTold(QStringLiteral("operation"), {}, QStringLiteral("checkpointInterval"), {quantity(600, "s")});
        isTold(economy, {}, QStringLiteral("exchangeRate"), {1300});
        isTold(economy, {}, QStringLiteral("construction"), {quantity(11, "USD/W")});
        isTold(economy, {}, QStringLiteral("colocation"), {quantity(150, "USD/kW")});
        isTold(economy, {}, QStringLiteral("storage"), {quantity(90, "USD/TB")});
        isTold(economy, {}, QStringLiteral("link"), {quantity(900, "USD")});
        isTold(economy, {}, QStringLiteral("support"), {0.1});
        isTold(economy, {}, QStringLiteral("cloudQuote"), {quantity(1.84, "USD/h")});
        const QJsonObject price{{QStringLiteral("part"), QStringLiteral("nv-h100-sxm-80")}, {QStringLiteral("price"), quantity(20'000, "USD")}};
        isTold(economy, {}, QStringLiteral("prices"), oneList(price));
        const QJsonObject hour{{QStringLiteral("dryBulb"), quantity(10, "degC")}, {QStringLiteral("wetBulb"), quantity(8, "degC")}, {QStringLiteral("time"), quantity(8766, "h")}};
        isTold(QStringLiteral("site"), {}, QStringLiteral("weather"), oneList(hour));
    }
};

CW_TEST(TestCompareChoices)

} // namespace tst_compare_choices

#include "tst_compare_choices.moc"
