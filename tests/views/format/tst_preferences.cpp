// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts in the units and the money that a person has chosen, shown and typed. Expected texts write "_" for the thin
// space.
#include "base/units.h"
#include "format/numbers.h"
#include "format/preferences.h"
#include "format/typed_amount.h"
#include "test_program.h"

#include <QLocale>
#include <QTest>

namespace tst_preferences {

using namespace cw;
using namespace cw::format;
using namespace cw::unit;

class TestPreferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        setPreferences({UnitSystem::UsCustomary, {}});
    }
    void cleanup() { setPreferences({}); }

    void amountsOfTheUnitedStates_data()
    {
        QTest::addColumn<Measure>("value");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Measure value, const char* hint, const char16_t* expected) {
            QTest::newRow(name) << value << QString::fromLatin1(hint) << QString::fromUtf16(expected);
        };
        row("rack width", 600 * mm, "mm", u"23.6_in");
        row("hall", 12 * m, "m", u"39.4_ft");
        row("a small place is in feet too", 600 * mm, "m", u"1.97_ft");
        row("a metre without a hint", 1 * m, "", u"3.28_ft");
        row("weight", 800 * kg, "kg", u"1,760_lb");
        row("twenty tonnes", 20000 * kg, "kg", u"44,100_lb");
        row("supply air", 293.15 * K, "degC", u"68.0_°F");
        row("rise", 15 * K, "K", u"27.0_°F");
        row("coolant", 30 * Lpmin, "L/min", u"7.93_gpm");
        row("water a year", Measure(1000, Dimension{.metre = 3}), "m3", u"264,000_gal");
        row("air", Measure(1.0, CubicMetresPerSecond::kDimension), "m3/s", u"2,120_CFM");
        row("asked for in feet", 12 * m, "ft", u"39.4_ft");
        row("power is the same", 30 * kW, "kW", u"30.0_kW");
        row("rack units are the same", Measure(42), "U", u"42_U");
    }
    void amountsOfTheUnitedStates()
    {
        QFETCH(Measure, value);
        QFETCH(QString, hint);
        QFETCH(QString, expected);
        QCOMPARE(format::measure(value, hint.toStdString()).replace(QChar(0x2009), u'_'), expected);
    }

    void differencesHaveNoZeroPoint()
    {
        const Measure before(Kelvins(293.15));
        const Measure after(Kelvins(303.15));
        QCOMPARE(format::difference(before, after, "degC").replace(QChar(0x2009), u'_'), QStringLiteral("+18.0_°F"));
    }

    void whatIsShownIsTypedBack()
    {
        const auto typed = [](const char* text, Dimension wanted, const char* metric) {
            const Result<Measure> read = enteredMeasure(QString::fromUtf8(text), wanted, metric, bareUnit({}, wanted, metric));
            return read ? read->base : -1.0;
        };
        const auto close = [](double a, double b) { return qAbs(a - b) < 1e-9 * std::max(1.0, qAbs(b)); };
        QVERIFY(close(typed("10", Metres::kDimension, "m"), 3.048));
        QVERIFY(close(typed("10 ft", Metres::kDimension, "m"), 3.048));
        QVERIFY(close(typed("0,921", Dimension{}, "1"), 0.921));
        QVERIFY(close(typed("1,921", Dimension{}, "1"), 1921));
        QVERIFY(close(typed("10 m", Metres::kDimension, "m"), 10));
        QVERIFY(close(typed("68", Kelvins::kDimension, "degC"), 293.15));
        QVERIFY(close(typed("68.0 °F", Kelvins::kDimension, "degC"), 293.15));
        QVERIFY(close(typed("20 C", Kelvins::kDimension, "degC"), 293.15));
        QVERIFY(close(typed("27", Kelvins::kDimension, "K"), 15));
        QVERIFY(close(typed("10 kW", Watts::kDimension, "kW"), 10e3));
        QVERIFY(close(typed("10,2kW", Watts::kDimension, "kW"), 10.2e3)); // three characters follow, not three digits
        QVERIFY(close(typed("1,200mm", Metres::kDimension, "m"), 1.2));
        QVERIFY(close(typed("1200,500 m", Metres::kDimension, "m"), 1200.5)); // no thousands have four digits
        QVERIFY(close(typed("-1,200 m", Metres::kDimension, "m"), -1200));
        QVERIFY(close(typed("10", Watts::kDimension, "kW"), 10e3));
        setPreferences({});
        QVERIFY(close(typed("10", Metres::kDimension, "m"), 10));
        QVERIFY(close(typed("20", Kelvins::kDimension, "degC"), 293.15));
        QCOMPARE(QString::fromUtf8(entryUnit("degC")), QStringLiteral("degC"));
    }

    /// As ratios are shown; what is over nothing is none.
    void ratiosAreReadAsTheyAreWritten()
    {
        const auto read = [](const char* text) { return enteredMeasure(QString::fromLatin1(text), Dimension{}, "1", {}); };
        QVERIFY(read("2:1") && read("2:1")->base == 2);
        QVERIFY(read("1.50 : 1") && read("1.50 : 1")->base == 1.5);
        QVERIFY(read("3:2") && read("3:2")->base == 1.5);
        QVERIFY(!read("2:0") && !read("2:1:1") && !read(":1"));
        QVERIFY(!enteredMeasure(QStringLiteral("2:1"), Metres::kDimension, "m", QStringLiteral("m")));
    }

    void aBareNumberIsInTheUnitThatIsShown()
    {
        const auto typed = [](const char* shown, const char* text, Dimension wanted, const char* metric) {
            const QString bare = bareUnit(QString::fromUtf8(shown), wanted, metric);
            const Result<Measure> read = enteredMeasure(QString::fromUtf8(text), wanted, metric, bare);
            return read ? read->base : -1.0;
        };
        const auto close = [](double a, double b) { return qAbs(a - b) < 1e-9 * std::max(1.0, qAbs(b)); };
        QVERIFY(close(typed("20.0 ft", "5.", Metres::kDimension, "m"), 5 * 0.3048));
        QVERIFY(close(typed("20.0 ft", "1e1", Metres::kDimension, "m"), 3.048));
        QCOMPARE(typed("20.0 ft", "2k", Metres::kDimension, "m"), -1.0);
        QVERIFY(close(typed("20.0 ft", "7'6\"", Metres::kDimension, "m"), 7.5 * 0.3048));
        QVERIFY(close(typed("20.0 ft", "-7' 6", Metres::kDimension, "m"), -7.5 * 0.3048));
        QVERIFY(close(typed("20.0 ft", "7'", Metres::kDimension, "m"), 7 * 0.3048));
        QVERIFY(close(typed("20.0 ft", "84\"", Metres::kDimension, "m"), 84 * 0.0254));
        QCOMPARE(typed("20.0 ft", "7'6'", Metres::kDimension, "m"), -1.0);
        QCOMPARE(typed("20.0 ft", "1.2.3'", Metres::kDimension, "m"), -1.0);
        QCOMPARE(typed("20.0 ft", ".'", Metres::kDimension, "m"), -1.0);
        QVERIFY(close(typed("20.0 ft", "1,200'", Metres::kDimension, "m"), 1200 * 0.3048));
        const auto wrong = enteredMeasure(QStringLiteral("7 kg"), Metres::kDimension, "m", QStringLiteral("ft"));
        QCOMPARE(wrong.problems().front().arguments.back().value, std::string("ft"));
        setPreferences({});
        QVERIFY(close(typed("600\u2009mm", "700", Metres::kDimension, "m"), 0.7));
        QVERIFY(close(typed("12.0\u2009m", "7", Metres::kDimension, "m"), 7));
        QVERIFY(close(typed("12.0\u2009m", "2k", Metres::kDimension, "m"), 2000));
        QVERIFY(close(typed("12.0\u2009m", "700 mm", Metres::kDimension, "m"), 0.7));
        QVERIFY(close(typed("36시간", "12", Seconds::kDimension, "d"), 12 * 3600));
        QVERIFY(close(typed("40%", "50", Dimension{}, "%"), 0.5));
        QVERIFY(close(typed("", "50", Dimension{}, "%"), 0.5));
        QVERIFY(close(typed("-15.0\u2009°C", "20", Kelvins::kDimension, "degC"), 293.15));
        QVERIFY(close(typed("15.0\u2009K", "20", Kelvins::kDimension, "K"), 20));
    }

    /// "230 kW / (998 kg/m3 · 4,190 J/(kg·K) · 18 °F)" could not be worked out again.
    void formulasAreMetric()
    {
        setPreferences({UnitSystem::UsCustomary, {}});
        QVERIFY(format::measure(Metres(3.048)).contains(QStringLiteral("ft")));
        {
            const MetricFormulas metric;
            QVERIFY(format::measure(Metres(3.048)).endsWith(QStringLiteral("m")));
            setPreferences({UnitSystem::UsCustomary, {}}); // as it is
            QVERIFY(preferences().units == UnitSystem::Metric);
        }
        QVERIFY(preferences().units == UnitSystem::UsCustomary);
        setPreferences({});
    }

    void pricesAreConvertedAndSaySo()
    {
        const Measure price(Dollars(10.6e6));
        QCOMPARE(format::measure(price).replace(QChar(0x2009), u'_'), QStringLiteral("$10.6_M"));
        QVERIFY(rateNote().isEmpty());
        setPreferences({UnitSystem::Metric, {QStringLiteral("KRW"), QStringLiteral("₩"), 1400, QStringLiteral("2026-11-20")}});
        QCOMPARE(format::measure(price).replace(QChar(0x2009), u'_'), QStringLiteral("₩14.8_B"));
        QCOMPARE(format::measure(Measure(Dollars(0))), QStringLiteral("₩0"));
        QVERIFY2(rateNote().contains(QStringLiteral("₩1,400")) && rateNote().contains(QStringLiteral("2026")), qPrintable(rateNote()));
    }
};

CW_TEST(TestPreferences)

} // namespace tst_preferences

#include "tst_preferences.moc"
