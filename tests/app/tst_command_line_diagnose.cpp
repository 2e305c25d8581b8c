// SPDX-License-Identifier: GPL-3.0-or-later
// The verb diagnose, by the real program: measured numbers, a design, and both; and what it refuses.
#include "program_run.h"
#include "test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace tst_command_line_diagnose {

using namespace cw::test;

namespace {

QStringList diagnose(const QStringList& more) { return QStringList{QStringLiteral("diagnose"), QStringLiteral("--lang"), QStringLiteral("en")} + more; }

} // namespace

class TestCommandLineDiagnose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuredSharesAlone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("binds");
        QTest::newRow("storage") << QStringLiteral("--gpu 61 --storage 93") << QStringLiteral("storage");
        QTest::newRow("network") << QStringLiteral("--gpu 61 --storage 20 --network 85") << QStringLiteral("network");
        QTest::newRow("processors") << QStringLiteral("--gpu 61 --storage 20 --network 5") << QStringLiteral("processors");
        QTest::newRow("memory") << QStringLiteral("--gpu 95 --gpu-memory 97") << QStringLiteral("memory");
        QTest::newRow("arithmetic") << QStringLiteral("--gpu 95 --gpu-memory 60") << QStringLiteral("arithmetic");
        QTest::newRow("nobody knows") << QStringLiteral("--gpu 95") << QStringLiteral("unknown");
    }
    void measuredSharesAlone()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, binds);
        const Run result = run(diagnose(line.split(u' ') << QStringLiteral("--json")));
        QCOMPARE(result.status, 0);
        QCOMPARE(json(result)[u"measured"][u"verdict"][u"binds"].toString(), binds);
    }

    void numbersOfDcgmFromStdin()
    {
        const Run result = run(diagnose({QStringLiteral("--csv"), QStringLiteral("-"), QStringLiteral("--json")}),
                               "DCGM_FI_DEV_GPU_UTIL{gpu=\"0\"} 98\nDCGM_FI_DEV_FB_USED{gpu=\"0\"} 79000\nDCGM_FI_DEV_FB_FREE{gpu=\"0\"} 1000\n");
        QCOMPARE(result.status, 0);
        const QJsonObject measured = json(result)[u"measured"].toObject();
        QCOMPARE(measured[u"verdict"][u"binds"].toString(), QStringLiteral("memory"));
        QVERIFY(std::abs(measured[u"used"][u"memory"].toDouble() - 0.9875) < 1e-12);
        QVERIFY(measured[u"used"][u"network"].isNull());
    }

    /// The same numbers as assess prints.
    void aDesignWithItsLadder()
    {
        const Run result = run(diagnose({kExample, QStringLiteral("--ladder"), QStringLiteral("--json")}));
        QCOMPARE(result.status, 0);
        const QJsonObject predicted = json(result)[u"predicted"].toObject();
        const Run assessed = run({QStringLiteral("assess"), kExample, QStringLiteral("--json")});
        QVERIFY(std::abs(predicted[u"used"][u"accelerators"].toDouble() * 100 - figure(json(assessed), "diagnosis.accelerators")) < 1e-9);
        const QJsonArray ladder = json(result)[u"ladder"].toArray();
        QVERIFY(ladder.size() >= 3);
        for (const QJsonValue& rung : ladder)
            QVERIFY(!rung[u"obstacle"].isNull() || rung[u"gain"].isDouble());
        const Run words = run(diagnose({kExample, QStringLiteral("--ladder")}));
        QVERIFY(words.out.contains("GPUs wait longest for"));
    }

    void refusals_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing given") << QStringList() << QByteArray() << 2;
        QTest::newRow("no share") << QStringList{QStringLiteral("--gpu"), QStringLiteral("180")} << QByteArray() << 2;
        QTest::newRow("no rate") << QStringList{QStringLiteral("--csv"), QStringLiteral("-"), QStringLiteral("--link"), QStringLiteral("fast")} << QByteArray("gpu_util\n1\n") << 2;
        QTest::newRow("not a number") << QStringList{QStringLiteral("--csv"), QStringLiteral("-")} << QByteArray("gpu_util\nbusy\n") << 3;
        QTest::newRow("nothing known") << QStringList{QStringLiteral("--csv"), QStringLiteral("-")} << QByteArray("a,b\n1,2\n") << 3;
        QTest::newRow("no such file") << QStringList{QStringLiteral("--csv"), QStringLiteral("/nowhere.csv")} << QByteArray() << 3;
    }
    void refusals()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, input);
        QFETCH(const int, status);
        const Run result = run(diagnose(arguments), input);
        QCOMPARE(result.status, status);
        QVERIFY(!result.err.isEmpty());
        QCOMPARE(result.out, QByteArray());
    }

    void pricesOfTheCatalog()
    {
        const Run result = run({QStringLiteral("catalog"), QStringLiteral("list"), QStringLiteral("prices"), QStringLiteral("--json")});
        QCOMPARE(result.status, 0);
        const QJsonArray prices = json(result)[u"prices"].toArray();
        QVERIFY(prices.size() > 10);
        for (const QJsonValue& price : prices)
            QVERIFY(price[u"price"][u"value"].toDouble() > 0 && !price[u"price"][u"date"].toString().isEmpty());
    }
};

CW_TEST(TestCommandLineDiagnose)

} // namespace tst_command_line_diagnose

#include "tst_command_line_diagnose.moc"
