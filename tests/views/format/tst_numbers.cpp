// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as a person reads them. Expected texts write "_" for the thin space.
#include "format/dates.h"
#include "format/numbers.h"
#include "test_program.h"

#include <QLocale>
#include <QDateTime>
#include <QTest>

#include <limits>

namespace tst_numbers {

using namespace cw;
using namespace cw::unit;

class TestNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void measure_data()
    {
        QTest::addColumn<Measure>("value");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Measure value, const char* hint, const QString& expected) {
            QTest::newRow(name) << value << QString::fromLatin1(hint) << expected;
        };
        row("LOOK.md: 1.42 MW", 1.42 * MW, "", QStringLiteral("1.42_MW"));
        row("LOOK.md: 3.35 TB/s", 3.35 * TBps, "GB/s", QStringLiteral("3.35_TB/s"));
        row("LOOK.md: 79.2 GiB", 79.2 * GiB, "GiB", QStringLiteral("79.2_GiB"));
        row("same bytes in GB", 79.2 * GiB, "GB", QStringLiteral("85.0_GB"));
        row("bits are no bytes", 400 * Gbps, "Gbit/s", QStringLiteral("400_Gbit/s"));
        row("the same in bytes", 400 * Gbps, "GB/s", QStringLiteral("50.0_GB/s"));
        row("rounds into the next prefix", 999.6 * kW, "", QStringLiteral("1.00_MW"));
        row("does not round too early", 999.4 * kW, "", QStringLiteral("999_kW"));
        row("NOTES: 253 PFLOPS", 253.3 * PFLOPS, "TFLOP/s", QStringLiteral("253_PFLOPS"));
        row("NOTES: 8.7e23 FLOP", Flops(8.7e23), "FLOP", QStringLiteral("8.70_×_10²³_FLOP"));
        row("NOTES: FLOP a token", Flops(4.877e11) / Tokens(1), "", QStringLiteral("4.88_×_10¹¹_FLOP/token"));
        row("NOTES: 231 k tok/s", TokensPerSecond(231000), "token/s", QStringLiteral("231_k tok/s"));
        row("NOTES: 2.27 s", 2.274 * s, "s", QStringLiteral("2.27_s"));
        row("microseconds", 3.2 * us, "s", QStringLiteral("3.20_µs"));
        row("NOTES: 50.6 days", 50.6 * day, "d", QStringLiteral("50.6_days"));
        row("NOTES: 198 h", 198 * hour, "h", QStringLiteral("198_h"));
        row("minutes", 750 * s, "s", QStringLiteral("12.5_min"));
        row("years", 19.9 * 365.25 * day, "yr", QStringLiteral("19.9_years"));
        row("energy of a campaign", 380e3 * kWh, "kWh", QStringLiteral("380_MWh"));
        row("share", Fraction{0.444}, "%", QStringLiteral("44.4_%"));
        row("24.9 degrees", 298.05 * K, "degC", QStringLiteral("24.9_°C"));
        row("10.6 M dollars", 10.6e6 * USD, "USD", QStringLiteral("$10.6_M"));
        row("dollars an hour", 1.62 * USD / hour, "", QStringLiteral("$1.62/h"));
        row("negative dollars", -0.04 * USD, "USD", QStringLiteral("−$0.0400"));
        row("800 kg", 800 * kg, "kg", QStringLiteral("800_kg"));
        row("20 tonnes", 20000 * kg, "kg", QStringLiteral("20.0_t"));
        row("1,701 kg stays", 1701 * kg, "kg", QStringLiteral("1,700_kg"));
        row("rack width", 600 * mm, "mm", QStringLiteral("600_mm"));
        row("coolant", 30.5 * Lpmin, "L/min", QStringLiteral("30.5_L/min"));
        row("specific heat", Joules(4186) / Kilograms(1) / Kelvins(1), "", QStringLiteral("4,190_J/(kg·K)"));
        row("whole counts in full", Measure(4096), "1", QStringLiteral("4,096"));
        row("large whole counts", Measure(524288), "1", QStringLiteral("524,288"));
        row("parameters", Measure(70.6e9), "1", QStringLiteral("7.06_×_10¹⁰"));
        row("ratio", Measure(1.2), "1", QStringLiteral("1.20"));
        row("zero watts", 0 * W, "kW", QStringLiteral("0_W"));
        row("not a number is unknown", Measure(std::numeric_limits<double>::quiet_NaN()), "1", QStringLiteral("—"));
    }
    void measure()
    {
        QFETCH(Measure, value);
        QFETCH(QString, hint);
        QFETCH(QString, expected);
        QString shown = format::measure(value, hint.toStdString());
        QCOMPARE(shown.replace(u'\u2009', u'_'), expected);
    }

    void unknownIsADash() { QCOMPARE(format::measure(std::optional<Measure>{}, "kW"), QStringLiteral("—")); }

    void difference_data()
    {
        QTest::addColumn<Measure>("before");
        QTest::addColumn<Measure>("after");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("expected");
        QTest::newRow("LOOK.md: +12 kW") << Measure(300 * kW) << Measure(312 * kW) << QStringLiteral("kW")
                                         << QStringLiteral("+12.0_kW");
        QTest::newRow("less") << Measure(57.8 * day) << Measure(50.6 * day) << QStringLiteral("d")
                              << QStringLiteral("−7.20_days");
        QTest::newRow("same") << Measure(1.2) << Measure(1.2) << QStringLiteral("1") << QStringLiteral("±0");
        QTest::newRow("last bits") << Measure(0.1 + 0.2) << Measure(0.3) << QStringLiteral("1") << QStringLiteral("±0");
        QTest::newRow("what arithmetic leaves is none")
            << Measure(233 * kW) << Measure(233 * kW - 0.217 * W) << QStringLiteral("kW") << QStringLiteral("±0");
        QTest::newRow("one node among thousands: three digits cannot tell, the difference can")
            << Measure(5222.4 * kW) << Measure(5220.0 * kW) << QStringLiteral("kW") << QStringLiteral("−2.40_kW");
        QTest::newRow("one GPU among 100,000")
            << Measure(127.5e3 * kW) << Measure(127.5e3 * kW + 700 * W) << QStringLiteral("kW") << QStringLiteral("+700_W");
        QTest::newRow("digits of unlike worth are not taken apart: 8.39 and 16.8")
            << Measure(Tokens(8388608.0)) << Measure(Tokens(16777216.0)) << QStringLiteral("tok") << QStringLiteral("+8.39_M tokens");
        QTest::newRow("just enough for the third digit")
            << Measure(1.001 * s) << Measure(1 * s) << QStringLiteral("s") << QStringLiteral("−1.00_ms");
        QTest::newRow("things are counted in full")
            << Measure(20000) << Measure(20001) << QStringLiteral("1") << QStringLiteral("+1");
        QTest::newRow("degrees have no zero point")
            << Measure(296.95 * K) << Measure(298.05 * K) << QStringLiteral("degC") << QStringLiteral("+1.10_°C");
        QTest::newRow("percentage points")
            << Measure(Fraction{0.52}) << Measure(Fraction{0.59}) << QStringLiteral("%") << QStringLiteral("+7.00_pp");
        QTest::newRow("as the shown numbers say: 2.63 and 7.98 s")
            << Measure(2.626 * s) << Measure(7.9834 * s) << QStringLiteral("s") << QStringLiteral("+5.35_s");
        QTest::newRow("where rounding would hide it, the true one")
            << Measure(10.04 * s) << Measure(10.06 * s) << QStringLiteral("s") << QStringLiteral("+20.0_ms");
        QTest::newRow("counts") << Measure(224) << Measure(256) << QStringLiteral("1") << QStringLiteral("+32");
        QTest::newRow("money") << Measure(9e6 * USD) << Measure(10.17e6 * USD) << QStringLiteral("USD")
                               << QStringLiteral("+$1.17_M");
    }
    void difference()
    {
        QFETCH(Measure, before);
        QFETCH(Measure, after);
        QFETCH(QString, hint);
        QFETCH(QString, expected);
        QString shown = format::difference(before, after, hint.toStdString());
        QCOMPARE(shown.replace(u'\u2009', u'_'), expected);
    }

    void differenceToUnknownIsEmpty()
    {
        QVERIFY(format::difference(std::nullopt, Measure(1), "1").isEmpty());
        QVERIFY(format::difference(Measure(1), std::nullopt, "1").isEmpty());
    }

    void bandAndCapacityShareOneUnit()
    {
        QCOMPARE(format::band(233 * kW, 263 * kW), QStringLiteral("233 – 263\u2009kW"));
        QCOMPARE(format::band(980 * kW, 1.2 * MW), QStringLiteral("0.980 – 1.20\u2009MW"));
        QCOMPARE(format::ofCapacity(44.4 * GB, 80 * GB), QStringLiteral("44.4 / 80\u2009GB"));
        // A limit is the same number wherever it is written.
        QCOMPARE(format::ofCapacity(538 * kg, 1701 * kg), QStringLiteral("538 / 1,700\u2009kg"));
    }

    void exactKeepsTheDigits() { QCOMPARE(format::exact(247.9361 * kW), QStringLiteral("247.9361\u2009kW")); }

    void localesSeparateTheirWay()
    {
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        QCOMPARE(format::count(1234567), QStringLiteral("1,234,567"));
        QCOMPARE(format::number(0.0123), QStringLiteral("0.0123"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format::count(1234567), QStringLiteral("1.234.567"));
        QCOMPARE(format::measure(1.42 * MW), QStringLiteral("1,42\u2009MW"));
    }

    /// The shown number, times its unit, is never more than half a unit of the third figure away.
    void threeFiguresAreWithinHalfAUnit()
    {
        for (double exponent = -6; exponent < 12; exponent += 0.0371) {
            const double watts = std::pow(10.0, exponent);
            const format::NumberParts shown = format::parts(Measure(Watts(watts)), "W");
            bool read = false;
            const double digits = QLocale().toDouble(shown.number, &read);
            if (!read)
                continue; // × 10ⁿ, beyond the prefixes
            const double scale = shown.unit == u"mW"   ? 1e-3
                                 : shown.unit == u"W"  ? 1
                                 : shown.unit == u"kW" ? 1e3
                                 : shown.unit == u"MW" ? 1e6
                                                       : 1e9;
            QVERIFY2(std::abs(digits * scale / watts - 1) <= 0.005 + 1e-12, qPrintable(shown.text()));
        }
    }

    void datesFollowTheLocale()
    {
        QCOMPARE(format::date("2026-06"), QStringLiteral("2026-06"));
        const QDateTime when(QDate(2026, 11, 2), QTime(15, 4));
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        QCOMPARE(format::date("2026-06-30"), QStringLiteral("2026-06-30"));
        QCOMPARE(format::momentText(when), QStringLiteral("2026-11-02 15:04"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(format::date("2026-06-30"), QStringLiteral("30 Jun 2026")); // never the month first
        QCOMPARE(format::momentText(when), QStringLiteral("2 Nov 2026 15:04"));
    }
};

CW_TEST(TestNumbers)

} // namespace tst_numbers

#include "tst_numbers.moc"
