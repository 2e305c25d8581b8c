// SPDX-License-Identifier: GPL-3.0-or-later
// New things do not stand where people and devices need to pass.
#include "design/edits.h"
#include "design/geometry.h"
#include "small_designs.h"
#include "test_program.h"

#include <QRect>
#include <QTest>

namespace tst_clearance {

namespace {

using namespace cw;
using namespace cw::design;

constexpr int kRackDeepMm = 1200;

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

/// Two rows of four that turn their backs to each other over 1.2 m, in a hall with room beside and around them.
Design twoRows()
{
    Design design = test::rowOfRacks(4, 0);
    design.site.edit().widthMm = 9000;
    design.site.edit().depthMm = 12000;
    const std::vector<Rack> first = *design.racks;
    for (Rack rack : first) {
        rack.id = RackId{++design.lastId};
        rack.name += "'";
        rack.at.yMm = 6000 + kRackDeepMm + 1200;
        rack.facing = Facing::Down;
        design.racks.edit().push_back(rack);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        design.racks.edit()[i].at.yMm = 6000;
        design.racks.edit()[i].facing = Facing::Up;
    }
    return design;
}

} // namespace

class TestClearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void floorIsBeforeTheFront_data()
    {
        QTest::addColumn<int>("facing");
        QTest::addColumn<QRect>("zone");
        QTest::newRow("up") << int(Facing::Up) << QRect(1000, 1500, 600, 500);
        QTest::newRow("down") << int(Facing::Down) << QRect(1000, 3200, 600, 500);
        QTest::newRow("left") << int(Facing::Left) << QRect(500, 2000, 500, 1200);
        QTest::newRow("right") << int(Facing::Right) << QRect(1600, 2000, 500, 1200);
    }
    void floorIsBeforeTheFront()
    {
        QFETCH(int, facing);
        QFETCH(QRect, zone);
        const Footprint f = floorBefore({1000, 2000, 600, 1200}, static_cast<Facing>(facing), 500);
        QCOMPARE(QRect(f.xMm, f.yMm, f.widthMm, f.depthMm), zone);
    }

    void rowsOfTheTestHaveClearance()
    {
        const Design design = twoRows();
        const FloorIndex floor(design, parts());
        for (const Placed& placed : floor.all())
            QVERIFY(floor.hasClearance(placed) && floor.leavesClearance(placed));
    }

    void theLimitsAreThoseOfTheCatalog_data()
    {
        QTest::addColumn<int>("aisleMm");
        QTest::addColumn<bool>("isBehind");
        QTest::addColumn<bool>("enough");
        QTest::newRow("1 m before") << 1000 << false << true;
        QTest::newRow("less before") << 999 << false << false;
        QTest::newRow("0.6 m behind") << 600 << true << true;
        QTest::newRow("less behind") << 599 << true << false;
    }
    void theLimitsAreThoseOfTheCatalog()
    {
        QFETCH(int, aisleMm);
        QFETCH(bool, isBehind);
        QFETCH(bool, enough);
        Design design = twoRows();
        for (std::size_t i = 0; i < 8; ++i) {
            design.racks.edit()[i].facing = (i < 4) == isBehind ? Facing::Up : Facing::Down;
            if (i >= 4)
                design.racks.edit()[i].at.yMm = 6000 + kRackDeepMm + aisleMm;
        }
        const FloorIndex floor(design, parts());
        QCOMPARE(floor.hasClearance(floor.all().front()), enough);
        QCOMPARE(floor.hasClearance(floor.all().back()), enough);
    }

    void aWallIsInTheWayToo()
    {
        Design design = test::rowOfRacks(1, 0);
        design.racks.edit().front().at = {3000, 900};
        design.racks.edit().front().facing = Facing::Up;
        const FloorIndex floor(design, parts());
        QVERIFY(!floor.hasClearance(floor.all().front()));
    }

    /// The aisle between the backs is free and nearer.
    void aNewRackStandsBesideTheRow()
    {
        const Design design = twoRows();
        const FloorIndex floor(design, parts());
        const Footprint inAisle{design.racks->front().at.xMm, 6000 + kRackDeepMm, 600, 1200};
        QVERIFY(floor.isFree(inAisle));
        const auto place = floor.nearestFree(inAisle, {}, Facing::Up);
        QVERIFY(place.has_value());
        QVERIFY(floor.leavesClearance({{}, {place->xMm, place->yMm, 600, 1200}, Facing::Up}));
    }

    void aCopyStandsBesideTheRow()
    {
        const Design design = twoRows();
        const ItemSet last{{ItemKind::Rack, (*design.racks)[1].id.value}};
        const auto pasted = paste(design, parts(), copyItems(design, last), 600, 0);
        QVERIFY(pasted.ok());
        const FloorIndex floor(pasted->design, parts());
        for (const Placed& placed : floor.all())
            QVERIFY(floor.leavesClearance(placed));
    }

    /// Where every free place is in somebody's way, the nearest is better than none.
    void aCrowdedPlaceIsBetterThanNone()
    {
        Design design = twoRows();
        const int width = (*design.racks)[3].at.xMm + 600;
        design.site.edit().widthMm = width;
        design.site.edit().depthMm = 6000 + 2 * kRackDeepMm + 1200;
        for (Rack& rack : design.racks.edit())
            rack.at.yMm -= 6000;
        design.site.edit().depthMm -= 6000;
        const FloorIndex floor(design, parts());
        const auto place = floor.nearestFree({0, kRackDeepMm, 600, 1200}, {}, Facing::Up);
        QVERIFY(place.has_value());
        QCOMPARE(place->yMm, kRackDeepMm);
    }
};

CW_TEST(TestClearance)

} // namespace tst_clearance

#include "tst_clearance.moc"
