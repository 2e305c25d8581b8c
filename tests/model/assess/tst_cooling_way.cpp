// SPDX-License-Identifier: GPL-3.0-or-later
// Air to liquid and back in one edit.
#include "assess/cooling_way.h"

#include "assess/pipeline.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_cooling_way {

using namespace cw;
using assess::CoolingWay;

namespace {

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), std::make_shared<const trends::TrendTables>()});
}

bool hasFinding(const assess::Assessment& assessment, std::string_view code)
{
    return std::ranges::find(assessment.findings, code, &assess::Finding::code) != assessment.findings.end();
}

} // namespace

class TestCoolingWay : public QObject {
    Q_OBJECT

private slots:
    void toLiquidAndBack()
    {
        design::Design air = test::rowOfRacks(4, 2);
        air.site.edit().cooling = "air-containment";
        air.racks.edit().front().cooling = "rdhx-active";
        QCOMPARE(assess::coolingWayOf(air, *test::shippedCatalog()), CoolingWay::Air);
        const auto liquid = assess::withCoolingWay(air, *test::shippedCatalog(), CoolingWay::Liquid);
        QVERIFY(liquid);
        QCOMPARE(assess::coolingWayOf(*liquid, *test::shippedCatalog()), CoolingWay::Liquid);
        QVERIFY(!liquid->floorUnits->empty());
        const auto before = assessed(air);
        const auto after = assessed(*liquid);
        QVERIFY(!hasFinding(*after, "finding.noCoolantUnit") && !hasFinding(*after, "finding.coolantUnitsTooFew"));
        QVERIFY(after->power->result.facility->expected < before->power->result.facility->expected);
        QVERIFY(after->power->result.it->expected == before->power->result.it->expected);
        QVERIFY(*after->cooling->result.fewestRacks < *before->cooling->result.fewestRacks);
        const auto back = assess::withCoolingWay(*liquid, *test::shippedCatalog(), CoolingWay::Air);
        QVERIFY(back);
        QVERIFY(back->floorUnits->empty());
        QCOMPARE(back->site->cooling, air.site->cooling);
    }

    void refusals()
    {
        design::Design air = test::rowOfRacks(1, 1);
        QCOMPARE(assess::withCoolingWay(air, *test::shippedCatalog(), CoolingWay::Air).problems().front().code,
                 std::string("problem.coolingWay.already"));
        design::Design liquid = *assess::withCoolingWay(air, *test::shippedCatalog(), CoolingWay::Liquid);
        liquid.nodes.edit().front().type = "gb200-nvl72";
        QCOMPARE(assess::withCoolingWay(liquid, *test::shippedCatalog(), CoolingWay::Air).problems().front().code,
                 std::string("problem.coolingWay.liquidOnly"));
    }
};

CW_TEST(TestCoolingWay)

} // namespace tst_cooling_way

#include "tst_cooling_way.moc"
