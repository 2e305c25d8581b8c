// SPDX-License-Identifier: GPL-3.0-or-later
// The plant over a year of weather: published points, bounds and directions.
#include "base/moist_air.h"
#include "cooling/plant_year.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <cmath>

namespace tst_plant_year {

using namespace cw;
using namespace cw::cooling;
using namespace cw::unit;

namespace {

constexpr double kZero = 273.15;

std::vector<design::WeatherBin> always(double dryC, double humidity)
{
    const Kelvins dry(dryC + kZero);
    return {{dry, wetBulb(dry, humidity), unit::year}};
}

PlantInputs inputsFor(const char* plant, double liquidShare)
{
    PlantInputs in;
    in.plant = *test::shippedCatalog()->coolingPlants.find(plant);
    in.model = test::shippedCatalog()->plantModel;
    in.year = always(15, 0.6);
    in.air = (1 - liquidShare) * (1 * MW);
    in.liquid = liquidShare * (1 * MW);
    in.chainEfficiency = 0.96;
    return in;
}

} // namespace

class TestPlantYear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Stull 2011: 20 degC at 50 % has a wet bulb of 13.7 degC.
    void stullsExample() { QVERIFY(std::abs(wetBulb(Kelvins(20 + kZero), 0.5).base() - kZero - 13.7) < 0.05); }

    void humidityOfItsDewPointIsOne()
    {
        QVERIFY(std::abs(relativeHumidity(Kelvins(290), Kelvins(290)) - 1) < 1e-12);
        QVERIFY(relativeHumidity(Kelvins(300), Kelvins(290)) < 0.6);
    }

    /// facts 2.5 (c): Carnot at a half between 7 and 35, 18 and 40, 25 and 40 degC.
    void chillersByCarnot()
    {
        catalog::PlantModel model;
        model.chillerCarnotShare.value = 0.5;
        const auto cop = [&](double cold, double warm) { return chillerPerformance(Kelvins(cold + kZero), Kelvins(warm + kZero), model); };
        QVERIFY(std::abs(cop(7, 35) - 5.00) < 0.005);
        QVERIFY(std::abs(cop(18, 40) - 6.62) < 0.005);
        QVERIFY(std::abs(cop(25, 40) - 9.94) < 0.005);
    }

    /// NREL ESIF: chiller-less warm water with towers, PUE 1.034. No UPS before the computers; water of 24 degC that comes
    /// back 11 K warmer, and nearly all heat in it, are taken as its design.
    void nrelEsif()
    {
        PlantInputs in = inputsFor("large-tower-liquid", 0.95);
        in.chainEfficiency = 0.995;
        in.coolantRise = Kelvins(11);
        in.facilityWater = Kelvins(24 + kZero);
        in.year = always(10, 0.5); // Golden's yearly mean
        const PlantResult result = assessPlant(in);
        QVERIFY2(std::abs(*result.pue - 1.034) < 0.01, qPrintable(QString::number(*result.pue)));
        QVERIFY(*result.freeShare > 0.94);
    }

    /// A warmer site never lowers PUE while the plant stays as it is; the worst hour is no better than the mean.
    void warmerIsNeverBetter_data()
    {
        QTest::addColumn<QString>("plant");
        QTest::addColumn<double>("liquid");
        for (const catalog::CoolingPlant& plant : test::shippedCatalog()->coolingPlants.all()) {
            for (const double liquid : {0.0, 0.7, 1.0})
                QTest::addRow("%s %g", plant.id.c_str(), liquid) << QString::fromStdString(plant.id) << liquid;
        }
    }
    void warmerIsNeverBetter()
    {
        QFETCH(QString, plant);
        QFETCH(double, liquid);
        PlantInputs in = inputsFor(plant.toUtf8().constData(), liquid);
        double last = 0;
        for (double celsius = -20; celsius <= 45; celsius += 2.5) {
            in.year = always(celsius, 0.5);
            const PlantResult result = assessPlant(in);
            QVERIFY2(*result.pue >= last - 1e-12, qPrintable(QStringLiteral("%1 degC").arg(celsius)));
            QVERIFY(*result.pue > 1 && *result.pue < 2 && *result.freeShare >= 0 && *result.freeShare <= 1 + 1e-12);
            QVERIFY(result.waterUsage->base() >= 0 && std::abs(*result.worstPue - *result.pue) < 1e-12);
            last = *result.pue;
        }
    }

    /// Warmer facility water never takes more chillers.
    void warmerWaterIsFree()
    {
        PlantInputs in = inputsFor("large-dry-cooler", 1);
        in.year = always(25, 0.5);
        double last = 10;
        for (const double water : {17.0, 27.0, 32.0, 40.0}) {
            in.facilityWater = Kelvins(water + kZero);
            const double pue = *assessPlant(in).pue;
            QVERIFY(pue <= last + 1e-12);
            last = pue;
        }
        QVERIFY(assessPlant(in).shares->chillers == 0);
    }

    /// Towers evaporate about 1.5 litres for each kilowatt-hour that they throw out.
    void towersDrink()
    {
        const double litres = assessPlant(inputsFor("large-tower-liquid", 1)).waterUsage->in(LpkWh);
        QVERIFY2(litres > 1.4 && litres < 2.5, qPrintable(QString::number(litres)));
        QCOMPARE(assessPlant(inputsFor("large-dry-cooler", 1)).waterUsage->base(), 0.0);
    }

    void monthsMakeAYear()
    {
        catalog::Climate climate;
        for (catalog::ClimateMonth& month : climate.months)
            month = {Kelvins(285), Kelvins(280), Kelvins(290), Kelvins(280)};
        Seconds whole{};
        Kelvins highest{};
        for (const design::WeatherBin& bin : yearOf(climate)) {
            whole += bin.time;
            highest = std::max(highest, bin.dryBulb);
            QVERIFY(bin.wetBulb <= bin.dryBulb);
        }
        QVERIFY(std::abs(whole / unit::year - 1) < 1e-3);
        QVERIFY(std::abs(highest.base() - 290) < 1e-9);
    }

    void unknownWeatherIsUnknown()
    {
        PlantInputs in = inputsFor("large-dry-cooler", 1);
        in.year.clear();
        QVERIFY(!assessPlant(in).pue);
    }
};

CW_TEST(TestPlantYear)

} // namespace tst_plant_year

#include "tst_plant_year.moc"
