// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/remembered.h"
#include "base/shared.h"
#include "base/units.h"
#include "test_program.h"

#include <QTest>

namespace tst_base {

using namespace cw;
using namespace cw::unit;

static_assert((400 * Gbps).in(GBps) == 50.0, "bits and bytes per second are told apart");
static_assert((80 * GB).in(GiB) < 75.0, "GB is not GiB");
static_assert(std::is_same_v<decltype(GBps * s), Bytes>);
static_assert(std::is_same_v<decltype(kW * hour), Joules>);
static_assert(std::is_same_v<decltype(PFLOPS / kW), FlopsPerJoule>);
static_assert(std::is_same_v<decltype(GB / GB), double>);
static_assert(!std::is_convertible_v<double, Bytes>, "a plain number is not a quantity");
template <class A, class B>
concept Adds = requires(A a, B b)
{
    a + b;
};
template <class A, class B>
concept Assigns = requires(A a, B b)
{
    a = b;
};
static_assert(Adds<Bytes, Bytes> && !Adds<Bytes, Watts>, "bytes and watts do not add");
static_assert(!Assigns<Bytes&, BytesPerSecond> && !Assigns<Bytes&, double>);

class TestBase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parsesMeasures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("bareUnit");
        QTest::addColumn<double>("base");
        QTest::newRow("400G is bits for a link") << "400G"
                                                 << "bit/s" << 50e9;
        QTest::newRow("400 Gbit/s") << "400 Gbit/s"
                                    << "bit/s" << 50e9;
        QTest::newRow("50 GB/s for a link") << "50GB/s"
                                            << "bit/s" << 50e9;
        QTest::newRow("80GB") << "80GB"
                              << "GB" << 80e9;
        QTest::newRow("80 alone") << "80"
                                  << "GB" << 80e9;
        QTest::newRow("80GiB") << " 80 GiB "
                               << "GB" << 80.0 * 1073741824.0;
        QTest::newRow("10.2 kW") << "10.2 kW"
                                 << "W" << 10200.0;
        QTest::newRow("7 ft") << "7 ft"
                              << "m" << 2.1336;
        QTest::newRow("25 degC") << "25 degC"
                                 << "degC" << 298.15;
        QTest::newRow("21 C") << "21 C"
                              << "degC" << 294.15;
        QTest::newRow("70 F") << "70 F"
                              << "degC" << 529.67 / 1.8;
        QTest::newRow("70 °F") << "70°F"
                               << "degC" << 529.67 / 1.8;
        QTest::newRow("300 K for degrees") << "300 K"
                                           << "degC" << 300.0;
        QTest::newRow("a rise of 10 °C") << "10 °C"
                                         << "K" << 10.0;
        QTest::newRow("a rise of 18 °F") << "18 °F"
                                         << "K" << 10.0;
    }
    void parsesMeasures()
    {
        QFETCH(QString, text);
        QFETCH(QString, bareUnit);
        QFETCH(double, base);
        const Unit unit = *findUnit(bareUnit.toStdString());
        const Result<Measure> read = parseMeasure(text.toStdString(), unit.dimension, unit.symbol);
        QVERIFY(read.ok());
        QVERIFY(qAbs(read->base / base - 1) < 1e-12);
    }
    void refusesWrongMeasures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("word") << "eighty"
                              << "problem.notANumber";
        QTest::newRow("nan") << "nan"
                             << "problem.notANumber";
        QTest::newRow("infinite") << "inf GB"
                                  << "problem.notANumber";
        QTest::newRow("empty") << ""
                               << "problem.notANumber";
        QTest::newRow("unknown unit") << "80 gigs"
                                      << "problem.unknownUnit";
        QTest::newRow("watts for bytes") << "80 W"
                                         << "problem.wrongUnit";
        QTest::newRow("degrees for bytes") << "70 F"
                                           << "problem.unknownUnit";
    }
    void refusesWrongMeasures()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const Result<Measure> read = parseMeasure(text.toStdString(), Bytes::kDimension, "GB");
        QVERIFY(!read.ok());
        QCOMPARE(QString::fromStdString(read.problems().front().code), code);
    }
    void unitsReadBackWhatTheyWrite()
    {
        for (const Unit& unit : allUnits()) {
            const Measure measure((3.5 + unit.offset) * unit.scale, unit.dimension);
            QVERIFY(qAbs(inUnit(measure, unit) - 3.5) < 1e-9);
        }
    }
    void sharedKeepsTheOtherCopy()
    {
        Shared<int> a(1);
        Shared<int> b = a;
        QVERIFY(a.sameStorage(b));
        b.edit() = 2;
        QCOMPARE(*a, 1);
        QCOMPARE(*b, 2);
        QVERIFY(!(a == b));
    }
    void remembersUntilInputsDiffer()
    {
        Remembered<int, int> square;
        int calls = 0;
        const auto compute = [&calls](int x) {
            ++calls;
            return x * x;
        };
        const auto first = square(3, compute);
        QCOMPARE(square(3, compute), first);
        QCOMPARE(calls, 1);
        QCOMPARE(square(4, compute)->result, 16);
        QCOMPARE(calls, 2);
    }
    void remembersDesignsThatTakeTurns()
    {
        Remembered<int, int> square;
        int calls = 0;
        const auto compute = [&calls](int x) {
            ++calls;
            return x * x;
        };
        for (const int x : {1, 2, 1, 3, 2, 1})
            QCOMPARE(square(x, compute)->result, x * x);
        QCOMPARE(calls, 3);
        square(4, compute); // the one not asked for longest is forgotten
        QCOMPARE(calls, 4);
        square(1, compute);
        QCOMPARE(calls, 4);
        square(3, compute);
        QCOMPARE(calls, 5);
        square.forgetLast();
        square(3, compute);
        QCOMPARE(calls, 6);
    }
};

CW_TEST(TestBase)

} // namespace tst_base

#include "tst_base.moc"
