// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant units that are missing stand at row ends after the button, in nobody's way.
#include "mended_design.h"

#include "design/geometry.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace tst_mend_coolant {

using namespace cw;
using namespace cw::test;

namespace {

bool isCoolantUnit(const design::FloorUnit& unit)
{
    const catalog::CoolingUnit* part = shippedCatalog()->coolingUnits.find(unit.type);
    return part != nullptr && part->kind == "cdu";
}

design::Design withoutCoolantUnits(const char* id)
{
    design::Design design = *templates::build({id, 0, {}, {}}, *shippedCatalog());
    std::erase_if(design.floorUnits.edit(), isCoolantUnit);
    return design;
}

/// A quarter turn: what was above is on the right.
void turn(design::Design& design)
{
    const auto turned = [depth = design.site->depthMm](const design::Footprint& f) {
        return design::FloorPoint{depth - f.bottomMm(), f.xMm};
    };
    for (design::Rack& rack : design.racks.edit()) {
        rack.at = turned(design::footprintOf(*shippedCatalog(), rack));
        rack.facing = rack.facing == design::Facing::Up ? design::Facing::Right : design::Facing::Left;
    }
    design.floorUnits.edit().clear();
    std::swap(design.site.edit().widthMm, design.site.edit().depthMm);
}

/// Of a rack with the metre before it and the 0.6 m behind.
design::Footprint withAisles(const design::Rack& rack)
{
    design::Footprint f = design::footprintOf(*shippedCatalog(), rack);
    const bool isUpright = rack.facing == design::Facing::Left || rack.facing == design::Facing::Right;
    const bool isFrontFirst = rack.facing == design::Facing::Left || rack.facing == design::Facing::Up;
    (isUpright ? f.xMm : f.yMm) -= isFrontFirst ? 1000 : 600;
    (isUpright ? f.widthMm : f.depthMm) += 1600;
    return f;
}

} // namespace

class TestMendCoolant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyStandInNobodysWay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("turned");
        QTest::newRow("one row") << QStringLiteral("gb200-nvl72-pod") << false;
        QTest::newRow("one row along y") << QStringLiteral("gb200-nvl72-pod") << true;
        QTest::newRow("many rows") << QStringLiteral("llm-512x8h100") << false;
    }
    void theyStandInNobodysWay()
    {
        QFETCH(QString, id);
        QFETCH(bool, turned);
        design::Design design = withoutCoolantUnits(id.toLatin1());
        if (turned)
            turn(design);
        QString why;
        QVERIFY2(mends(design, "finding.noCoolantUnit", "remedy.addCoolantUnit", why), qPrintable(why));
        QVERIFY(std::ranges::any_of(*design.floorUnits, isCoolantUnit));
        for (const design::FloorUnit& unit : *design.floorUnits) {
            const design::Footprint place = design::footprintOf(unit);
            const auto holds = std::ranges::find_if(*design.racks, [&](const design::Rack& rack) {
                return isCoolantUnit(unit) && withAisles(rack).overlaps(place);
            });
            QVERIFY2(holds == design.racks->end(), holds == design.racks->end() ? "" : holds->name.c_str());
        }
    }

    /// The template had them there as well; but for the last row, which is shorter than the others.
    void theyStandWhereTemplatesPutThem()
    {
        const design::Design built = *templates::build({"llm-512x8h100", 0, {}, {}}, *shippedCatalog());
        design::Design design = withoutCoolantUnits("llm-512x8h100");
        QCOMPARE(press(design, "finding.noCoolantUnit", "remedy.addCoolantUnit"), QString());
        int placed = 0;
        for (const design::FloorUnit& unit : *design.floorUnits) {
            if (!isCoolantUnit(unit) || unit.at.yMm == design.racks->back().at.yMm)
                continue;
            ++placed;
            QVERIFY(std::ranges::any_of(*built.floorUnits, [&](const design::FloorUnit& other) {
                return isCoolantUnit(other) && design::footprintOf(other) == design::footprintOf(unit) &&
                       other.facing == unit.facing;
            }));
        }
        QVERIFY(placed > 0);
    }

    /// Where the rows reach the wall there is other floor.
    void besideTheWallTheyStandElsewhere()
    {
        design::Design design = withoutCoolantUnits("gb200-nvl72-pod");
        design.floorUnits.edit().clear();
        int right = 0;
        for (const design::Rack& rack : *design.racks)
            right = std::max(right, design::footprintOf(*shippedCatalog(), rack).rightMm());
        design.site.edit().widthMm = right;
        QString why;
        QVERIFY2(mends(design, "finding.noCoolantUnit", "remedy.addCoolantUnit", why), qPrintable(why));
        for (const design::FloorUnit& unit : *design.floorUnits) {
            for (const design::Rack& rack : *design.racks)
                QVERIFY(!withAisles(rack).overlaps(design::footprintOf(unit)));
        }
    }
};

CW_TEST(TestMendCoolant)

} // namespace tst_mend_coolant

#include "tst_mend_coolant.moc"
