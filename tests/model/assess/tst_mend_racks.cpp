// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies of racks and the floor: after the button the finding is gone and nothing else is wrong.
#include "mended_design.h"

#include "design/airflow.h"
#include "design/array.h"
#include "design/blocks.h"
#include "design/edits.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <functional>
#include <stop_token>

namespace tst_mend_racks {

using namespace cw;
using namespace cw::test;
using Change = std::function<void(design::Design&)>;


namespace {

design::Design scenario() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *shippedCatalog()); }

void turnAll(design::Design& design, design::Facing facing)
{
    for (design::Rack& rack : design.racks.edit())
        rack.facing = facing;
}

/// One rack with a node in each, all looking up, air-cooled.
design::Design rowsBehindEachOther(int rows)
{
    design::Design design;
    design.site.edit().depthMm = 20000;
    design.site.edit().cooling = "air-containment";
    for (int row = 0; row < rows; ++row)
        design = *design::addFilledRack(design, *shippedCatalog(), rackAt(3000, 1800 + 2400 * row), "dgx-h100", 1);
    return design;
}

} // namespace

class TestMendRacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mendsAtOnce_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* code, const char* remedy, const Change& change) {
            QTest::addRow("%s, %s", code, remedy) << change << QString::fromLatin1(code) << QString::fromLatin1(remedy);
        };
        const auto pdus = [](int count) {
            return [count](design::Design& d) { d.racks.edit().front().pduCount = count; };
        };
        row("finding.rackOverPdu", "remedy.biggerPdu", pdus(1));
        row("finding.rackNoRedundantPdu", "remedy.biggerPdu", pdus(2));
        row("finding.airCannotCarry", "remedy.strongerCooling",
            [](design::Design& d) { d.racks.edit().front().cooling = "air-conventional"; });
        row("finding.rackOverCooling", "remedy.strongerCooling",
            [](design::Design& d) { d.racks.edit().front().cooling = "rdhx-passive"; });
        row("finding.rackOverWeight", "remedy.strongerRack", [](design::Design& d) {
            design::Rack& rack = d.racks.edit().front();
            rack.type = "rack-apc-ar3357";
            rack.pduCount = 6;
            rack.cooling = "immersion-1phase";
            for (int i = 0; i < 5; ++i)
                d.nodes.edit().push_back({design::NodeId{++d.lastId}, "X", "dgx-h100", {}, {rack.id, 33 + i}});
        });
        row("finding.rackOutOfUnits", "remedy.moveDevice",
            [](design::Design& d) { d.nodes.edit().front().mount.bottomUnit = 40; });
        row("finding.rackUnitsOverlap", "remedy.moveDevice",
            [](design::Design& d) { d.nodes.edit()[1].mount.bottomUnit = 2; });
        row("finding.itemsCollide", "remedy.moveDevice",
            [](design::Design& d) { d.racks.edit()[1].at = d.racks->front().at; });
        row("finding.exhaustIntoFront", "remedy.turnRacks",
            [](design::Design& d) {
                d.site.edit().cooling = "air-containment";
                turnAll(d, design::Facing::Up);
            });
        row("finding.narrowAisle", "remedy.moveRowsApart", [](design::Design& d) {
            const int top = d.racks->front().at.yMm;
            for (design::Rack& rack : d.racks.edit()) {
                if (rack.at.yMm != top)
                    rack.at.yMm = top + 1500; // the aisle is 0.3 m then
            }
        });
        row("finding.supplyAirOutside", "remedy.changeSupply",
            [](design::Design& d) { d.site.edit().supplyAir = Kelvins(273.15 + 31); });
    }
    void mendsAtOnce()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(QString, remedy);
        design::Design design = scenario();
        change(design);
        QString why;
        QVERIFY2(mends(design, code.toStdString(), remedy.toStdString(), why), qPrintable(why));
    }

    /// Whoever gives up is told that, and not that there is no room.
    void remediesStopWhenTold_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* code, const char* remedy, const Change& change) {
            QTest::addRow("%s", remedy) << change << QString::fromLatin1(code) << QString::fromLatin1(remedy);
        };
        const Change onePdu = [](design::Design& d) { d.racks.edit().front().pduCount = 1; };
        row("finding.rackOverPdu", "remedy.fewerNodes", onePdu);
        row("finding.rackOverPdu", "remedy.biggerPdu", onePdu);
        row("finding.rackUnitsOverlap", "remedy.moveDevice",
            [](design::Design& d) { d.nodes.edit()[1].mount.bottomUnit = 2; });
    }
    void remediesStopWhenTold()
    {
        QFETCH(Change, change);
        QFETCH(QString, code);
        QFETCH(QString, remedy);
        design::Design design = scenario();
        change(design);
        const auto wrong = assessed(design);
        std::stop_source stop;
        stop.request_stop();
        const auto next = assess::mend(design, *shippedCatalog(), *find(*wrong, code.toStdString()), remedy.toStdString(),
                                       stop.get_token());
        QVERIFY(!next.ok());
        QCOMPARE(next.problems().front().code, "problem.mend.givenUp");
    }

    void racksOutsideTheWallsAreFoundAndComeBack()
    {
        design::Design design = scenario();
        design.racks.edit().front().at.xMm = -5000;
        QString why;
        QVERIFY2(mends(design, "finding.itemOutside", "remedy.moveDevice", why), qPrintable(why));
    }

    /// A row dropped on another leaves as a row where so much floor is free, and else rack by rack.
    void aRowInTheWayLeavesInOneStep_data()
    {
        QTest::addColumn<int>("depthMm");
        QTest::addColumn<bool>("together");
        QTest::newRow("with room behind it") << 20'000 << true;
        QTest::newRow("with gaps alone") << 1200 << false;
    }
    void aRowInTheWayLeavesInOneStep()
    {
        QFETCH(int, depthMm);
        QFETCH(bool, together);
        constexpr int kRacks = 6;
        design::Design design;
        design.site.edit().widthMm = 1200 * kRacks;
        design.site.edit().depthMm = depthMm;
        for (int i = 0; i < 2 * kRacks; ++i) { // with one free place after each
            design::Rack rack = rackAt(1200 * (i % kRacks), 0);
            rack.id = design::RackId{++design.lastId};
            design.racks.edit().push_back(rack);
        }
        const std::vector<design::Rack> before = *design.racks;
        QString why;
        QVERIFY2(mends(design, "finding.itemsCollide", "remedy.moveDevice", why), qPrintable(why));
        for (std::size_t i = 0; i < before.size(); ++i) {
            const design::FloorPoint& at = (*design.racks)[i].at;
            QCOMPARE(at == before[i].at, i < kRacks);
            QCOMPARE(at.yMm, together && i >= kRacks ? 2400 : 0); // behind an aisle
        }
    }

    /// A rack alone in the aisle goes, and the rows on both sides stay where they are.
    void theShortRowGoesOutOfTheAisle()
    {
        design::Design design = scenario();
        design::Rack alone = (*design.racks)[1];
        alone.id = design::RackId{++design.lastId};
        alone.name = "ALONE";
        alone.at.yMm += design::footprintOf(*shippedCatalog(), alone).depthMm; // in the aisle between the rows
        design.racks.edit().push_back(alone);
        const design::Design before = design;
        QString why;
        QVERIFY2(mends(design, "finding.narrowAisle", "remedy.moveRowsApart", why), qPrintable(why));
        for (std::size_t i = 0; i + 1 < before.racks->size(); ++i)
            QCOMPARE((*design.racks)[i], (*before.racks)[i]);
        QVERIFY(design.racks->back().at != alone.at);
    }

    void everySecondRowTurns()
    {
        design::Design design = scenario();
        design.site.edit().cooling = "air-containment";
        const design::Design before = design;
        turnAll(design, design::Facing::Up);
        const auto wrong = assessed(design);
        const Finding* finding = find(*wrong, "finding.exhaustIntoFront");
        QVERIFY(finding != nullptr);
        // The second row stands behind the first, rack by rack.
        QCOMPARE(static_cast<int>(finding->subjects.size()),
                 static_cast<int>(std::ranges::count(*before.racks, design::Facing::Down, &design::Rack::facing)));
        const auto right = assess::mend(design, *shippedCatalog(), *finding, "remedy.turnRacks");
        QVERIFY(right.ok());
        QCOMPARE(*right->racks, *before.racks);
    }

    void farAwayOrSidewaysNothingIsBreathed_data()
    {
        QTest::addColumn<int>("gapMm");
        QTest::addColumn<int>("facing");
        QTest::addColumn<bool>("breathes");
        using design::Facing;
        QTest::newRow("near") << 1200 << int(Facing::Up) << true;
        QTest::newRow("at the limit") << 3600 << int(Facing::Up) << true;
        QTest::newRow("beyond") << 3601 << int(Facing::Up) << false;
        QTest::newRow("front to front") << 1200 << int(Facing::Down) << false;
        QTest::newRow("sideways") << 1200 << int(Facing::Right) << false;
    }
    void farAwayOrSidewaysNothingIsBreathed()
    {
        QFETCH(int, gapMm);
        QFETCH(int, facing);
        QFETCH(bool, breathes);
        design::Design design;
        design.site.edit().depthMm = 20000;
        design::Rack ahead;
        ahead.id = design::RackId{1};
        ahead.type = "rack-apc-ar3300";
        ahead.at = {3000, 3000};
        ahead.facing = static_cast<design::Facing>(facing);
        const int behind = design::footprintOf(*shippedCatalog(), ahead).bottomMm();
        design::Rack rack = ahead;
        rack.id = design::RackId{2};
        rack.at = {3000, behind + gapMm};
        rack.facing = design::Facing::Up;
        design.racks.edit() = {ahead, rack};
        const auto lines =
            design::racksInLine(design, *shippedCatalog(), design::FloorIndex(design, *shippedCatalog()), 3600);
        QCOMPARE(std::ranges::count(lines, true, &design::RacksInLine::breathesIt), breathes ? 1 : 0);
        if (breathes)
            QCOMPARE(lines.front(), (design::RacksInLine{design::RackId{2}, design::RackId{1}, gapMm, true}));
    }

    /// Rows that look up, up, down: turning the second would put its front at the third's back; the first it is.
    void asFewRowsTurnAsCan()
    {
        design::Design design = rowsBehindEachOther(3);
        design.racks.edit()[2].facing = design::Facing::Down;
        QString why;
        QVERIFY2(mends(design, "finding.exhaustIntoFront", "remedy.turnRacks", why), qPrintable(why));
        using design::Facing;
        QCOMPARE((*design.racks)[0].facing, Facing::Down);
        QCOMPARE((*design.racks)[1].facing, Facing::Up);
        QCOMPARE((*design.racks)[2].facing, Facing::Down);
    }

    /// Copies of one block turn together, so that nothing would be gained: it is said, and nothing turns.
    void copiesOfABlockAreNotTurnedInVain()
    {
        design::Design design = rowsBehindEachOther(1);
        const design::ItemSet rack{{design::ItemKind::Rack, design.racks->front().id.value}};
        design = *design::makeBlock(design, rack, "SU 1");
        design = design::arrayItems(design, *shippedCatalog(), rack, {4, 1, 0, 2400})->design;
        const auto wrong = assessed(design);
        const Finding* finding = find(*wrong, "finding.exhaustIntoFront");
        QVERIFY(finding != nullptr);
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.turnRacks");
        QVERIFY(!next.ok());
        QCOMPARE(next.problems().front().code, "problem.mend.notEnough");
    }
};

CW_TEST(TestMendRacks)

} // namespace tst_mend_racks

#include "tst_mend_racks.moc"
