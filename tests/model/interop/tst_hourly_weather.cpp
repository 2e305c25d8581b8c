// SPDX-License-Identifier: GPL-3.0-or-later
// A year of weather from the files that people have: what is read, and how a bad file is refused.
#include "base/moist_air.h"
#include "interop/hourly_weather.h"
#include "test_program.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <string>

namespace tst_hourly_weather {

using namespace cw;
using namespace cw::interop;

namespace {

constexpr double kZero = 273.15;
constexpr int kYear = 8760;

/// A year of lines after a head.
std::string file(const std::string& head, const std::function<std::string(int hour)>& line, int hours = kYear)
{
    std::string out = head;
    for (int hour = 0; hour < hours; ++hour)
        out += line(hour) + '\n';
    return out;
}

/// Warm by day, colder by night.
double warmth(int hour) { return 12 + 6 * std::sin((hour % 24 - 9) / 24.0 * 6.283185307179586); }

std::string number(double value) { return QString::number(value, 'f', 2).toStdString(); }

const std::string kTmy3 = "724666,\"DENVER/CENTENNIAL\",CO,-7.0,39.567,-104.850,1793\n"
                          "Date (MM/DD/YYYY),Time (HH:MM),Dry-bulb (C),Dry-bulb source,Dry-bulb uncert (code),Dew-point (C),"
                          "Dew-point source,RHum (%),RHum source\n";

std::string tmy3Line(int hour) { return "01/01/1990,01:00," + number(warmth(hour)) + ",A,7," + number(warmth(hour) - 5) + ",A,60,A"; }

double meanOf(const HourlyWeather& weather, Kelvins design::WeatherBin::*member)
{
    double sum = 0;
    for (const design::WeatherBin& bin : weather.bins)
        sum += (bin.*member).base() * (bin.time / unit::year);
    return sum - kZero;
}

QString codeOf(const Result<HourlyWeather>& read) { return read ? QString() : QString::fromStdString(read.problems().front().code); }

} // namespace

class TestHourlyWeather : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Bins keep the means of what they hold, and sum to a year.
    void tmy3()
    {
        const auto read = readHourlyWeather(file(kTmy3, tmy3Line));
        QVERIFY2(read, qPrintable(codeOf(read)));
        QCOMPARE(read->hours, kYear);
        QCOMPARE(read->missing, 0);
        double wet = 0;
        double dry = 0;
        Seconds time;
        for (int hour = 0; hour < kYear; ++hour) {
            const Kelvins air(QString::fromStdString(number(warmth(hour))).toDouble() + kZero);
            const Kelvins dew(QString::fromStdString(number(warmth(hour) - 5)).toDouble() + kZero);
            dry += air.base() - kZero;
            wet += wetBulb(air, relativeHumidity(air, dew)).base() - kZero;
        }
        for (const design::WeatherBin& bin : read->bins) {
            time += bin.time;
            QVERIFY(bin.wetBulb <= bin.dryBulb);
        }
        QVERIFY(std::abs(time / unit::year - 1) < 1e-12);
        QVERIFY(std::abs(meanOf(*read, &design::WeatherBin::dryBulb) - dry / kYear) < 1e-9);
        QVERIFY(std::abs(meanOf(*read, &design::WeatherBin::wetBulb) - wet / kYear) < 1e-9);
        QVERIFY(read->bins.size() > 8 && read->bins.size() < 60);
    }

    void energyPlus()
    {
        const std::string head = "LOCATION,Seoul,,KOR,IWEC Data,471080,37.57,126.97,9.0,86.0\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\n"
                                 "GROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,one, two\nCOMMENTS 2\n"
                                 "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n";
        const auto line = [](int hour) { return "1990,1,1,1,60,A7A7," + number(warmth(hour)) + ",9999," + "55,99000,0,0"; };
        const auto read = readHourlyWeather(file(head, line));
        QVERIFY2(read, qPrintable(codeOf(read)));
        QCOMPARE(read->missing, 0); // humidity stands in where there is no dew point
        QVERIFY(std::abs(meanOf(*read, &design::WeatherBin::dryBulb) - 12) < 0.01);
    }

    /// Korea's weather service, and a table in Fahrenheit with the columns the other way round.
    void plainTables()
    {
        const auto korean = [](int hour) { return "2023-01-01 01:00," + number(warmth(hour)) + ",61"; };
        QVERIFY(readHourlyWeather(file("\xEF\xBB\xBF일시,기온(°C),습도(%)\n", korean)));
        const auto american = [](int hour) { return number((warmth(hour) - 4) * 1.8 + 32) + ',' + number(warmth(hour) * 1.8 + 32); };
        const auto read = readHourlyWeather(file("Dew point (F),Temperature (F)\n", american));
        QVERIFY(read);
        QVERIFY(std::abs(meanOf(*read, &design::WeatherBin::dryBulb) - 12) < 0.01);
    }

    void fewHolesAreLeftOut()
    {
        const auto line = [](int hour) { return hour % 100 == 0 ? std::string("x,,50") : "x," + number(warmth(hour)) + ",50"; };
        const auto read = readHourlyWeather(file("time,temperature,humidity\n", line));
        QVERIFY(read);
        QCOMPARE(read->missing, 88);
        double share = 0;
        for (const design::WeatherBin& bin : read->bins)
            share += bin.time / unit::year;
        QVERIFY(std::abs(share - 1) < 1e-12);
    }

    /// 99.9 stands for a missing temperature in degrees Celsius alone.
    void nearlySaturatedIsNotMissing()
    {
        const auto moist = [](int hour) { return number(warmth(hour)) + ",99.9"; };
        const auto read = readHourlyWeather(file("temperature,humidity\n", moist));
        QVERIFY(read);
        QCOMPARE(read->missing, 0);
    }

    void badFilesSayWhere()
    {
        QCOMPARE(codeOf(readHourlyWeather("")), QStringLiteral("problem.weather.noColumns"));
        QCOMPARE(codeOf(readHourlyWeather("a,b\n1,2\n")), QStringLiteral("problem.weather.noColumns"));
        QCOMPARE(codeOf(readHourlyWeather(file(kTmy3, tmy3Line, 700))), QStringLiteral("problem.weather.tooShort"));
        QCOMPARE(codeOf(readHourlyWeather("LOCATION,Seoul\n")), QStringLiteral("problem.weather.tooShort"));
        const auto holes = [](int hour) { return hour % 10 == 0 ? std::string(",50") : "10,50"; };
        QCOMPARE(codeOf(readHourlyWeather(file("temperature,humidity\n", holes))), QStringLiteral("problem.weather.gaps"));
        const auto word = [](int hour) { return std::string(hour == 41 ? "warm" : "10") + ",50"; };
        const auto read = readHourlyWeather(file("some place\ntemperature,humidity\n", word));
        QCOMPARE(codeOf(read), QStringLiteral("problem.weather.notANumber"));
        QCOMPARE(read.problems().front().line, 44);
        const auto hot = [](int hour) { return std::string(hour == 0 ? "212" : "10") + ",50"; };
        QCOMPARE(codeOf(readHourlyWeather(file("temperature,humidity\n", hot))), QStringLiteral("problem.weather.outOfRange"));
    }
};

CW_TEST(TestHourlyWeather)

} // namespace tst_hourly_weather

#include "tst_hourly_weather.moc"
