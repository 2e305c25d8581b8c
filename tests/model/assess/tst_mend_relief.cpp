// SPDX-License-Identifier: GPL-3.0-or-later
// Racks that carry too much give nodes to others: as few nodes as are enough, of as many racks as find room.
#include "mended_design.h"

#include "design/edits.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <optional>

namespace tst_mend_relief {

using namespace cw;
using namespace cw::test;

namespace {

design::Design scenario() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *shippedCatalog()); }

/// One more, that holds nothing, where there is room for it.
design::RackId addEmptyRack(design::Design& design, int pduCount)
{
    design::Rack empty = design.racks->front();
    empty.name = "SPARE";
    empty.pduCount = pduCount;
    empty.at =
        *design::FloorIndex(design, *shippedCatalog()).nearestFree(design::footprintOf(*shippedCatalog(), empty));
    empty.id = {};
    design = *design::addRack(design, *shippedCatalog(), empty);
    return design.racks->back().id;
}

int nodesIn(const design::Design& design, design::RackId rack)
{
    return static_cast<int>(std::ranges::count(*design.nodes, rack, [](const design::Node& n) { return n.mount.rack; }));
}

} // namespace

class TestMendRelief : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesMoveToRacksWithRoom()
    {
        design::Design design = scenario();
        const design::RackId full = design.racks->front().id;
        const design::RackId spare = addEmptyRack(design, design.racks->front().pduCount);
        for (design::Rack& rack : design.racks.edit()) {
            if (rack.id == full)
                rack.pduCount = 2; // for four nodes there must be four, or one phase has too much
        }
        const std::size_t nodes = design.nodes->size();
        const auto wrong = assessed(design);
        Finding finding = *find(*wrong, "finding.rackNoRedundantPdu");
        const auto right = assess::mend(design, *shippedCatalog(), finding, "remedy.fewerNodes");
        QVERIFY2(right.ok(), right.ok() ? "" : right.problems().front().code.c_str());
        QCOMPARE(right->nodes->size(), nodes);
        QVERIFY(find(*assessed(*right), "finding.rackNoRedundantPdu") == nullptr);
        QVERIFY(nodesIn(*right, spare) > 0);
        // Without a rack that has room nothing changes, and it is said why.
        const auto none = assess::mend(design::removeItems(design, {{design::ItemKind::Rack, spare.value}}),
                                       *shippedCatalog(), finding, "remedy.fewerNodes");
        QVERIFY(!none.ok());
    }

    /// Of four nodes two must go where two PDUs have to carry a rack with one to spare. SPARE takes two with as many PDUs
    /// and four with four; NET, which has room too, takes one and then no more, so that nothing is gained by it.
    void asManyRacksAreRelievedAsOthersHaveRoomFor_data()
    {
        QTest::addColumn<int>("tooFull");
        QTest::addColumn<int>("pdus");
        QTest::addColumn<int>("relieved");
        QTest::newRow("one of two") << 2 << 2 << 1;
        QTest::newRow("both of two") << 2 << 4 << 2;
        QTest::newRow("two of five") << 5 << 4 << 2;
    }
    void asManyRacksAreRelievedAsOthersHaveRoomFor()
    {
        QFETCH(int, tooFull);
        QFETCH(int, pdus);
        QFETCH(int, relieved);
        design::Design design = scenario();
        int left = tooFull;
        for (design::Rack& rack : design.racks.edit()) {
            if (rack.name != "NET" && left-- > 0)
                rack.pduCount = 2;
        }
        const design::RackId spare = addEmptyRack(design, pdus);
        const auto wrong = assessed(design);
        const Finding& finding = *find(*wrong, "finding.rackNoRedundantPdu");
        QCOMPARE(static_cast<int>(finding.subjects.size()), tooFull);
        const auto right = assess::mend(design, *shippedCatalog(), finding, "remedy.fewerNodes");
        QVERIFY2(right.ok(), right.ok() ? "" : right.problems().front().code.c_str());
        QCOMPARE(nodesIn(*right, spare), 2 * relieved);
        const auto mended = assessed(*right);
        const Finding* still = find(*mended, "finding.rackNoRedundantPdu");
        QCOMPARE(still != nullptr ? static_cast<int>(still->subjects.size()) : 0, tooFull - relieved);
        for (const design::Node& node : *right->nodes) {
            const design::Node* was = design::findNode(design, node.id);
            QVERIFY(node.mount == was->mount || node.mount.rack == spare);
        }
    }

    /// After the first node of two the racks are no longer alike, and two findings stand where one stood. One PDU carries
    /// two nodes: more do not go for the sake of a spare PDU that is not there.
    void racksThatAreAlikeGiveTwoNodesEach()
    {
        design::Design design = scenario();
        const design::RackId full[] = {(*design.racks)[0].id, (*design.racks)[1].id};
        const int pdus = design.racks->front().pduCount;
        for (std::size_t i = 0; i < 2; ++i)
            design.racks.edit()[i].pduCount = 1;
        addEmptyRack(design, pdus);
        addEmptyRack(design, pdus);
        QCOMPARE(press(design, "finding.rackOverPdu", "remedy.fewerNodes"), QString());
        QVERIFY(find(*assessed(design), "finding.rackOverPdu") == nullptr);
        QCOMPARE(nodesIn(design, full[0]), 2);
        QCOMPARE(nodesIn(design, full[1]), 2);
    }

    /// Cables of the first rack do not reach SPARE: it stays as it is, says why, and keeps the second from nothing.
    void racksThatCannotBeRelievedAreLeftOut()
    {
        design::Design design = scenario();
        design.site.edit().widthMm = 300'000;
        const design::RackId tied = (*design.racks)[0].id;
        const design::RackId free = (*design.racks)[1].id;
        for (std::size_t i = 0; i < 2; ++i)
            design.racks.edit()[i].pduCount = 1;
        const design::RackId spare = addEmptyRack(design, 3);
        design.racks.edit().back().at.xMm = 290'000;
        int port = 0;
        for (const design::Node& node : *design.nodes) {
            if (node.mount.rack == tied)
                design.cables.edit().push_back({design::CableId{++design.lastId},
                                                "xcvr-mma4z00", // reaches 50 m
                                                {design::PortOwner::Node, node.id.value, 0},
                                                {design::PortOwner::Switch, design.switches->front().id.value, port++}});
        }
        design::Design alone = design;
        alone.racks.edit()[1].pduCount = 3;
        QCOMPARE(press(alone, "finding.rackOverPdu", "remedy.fewerNodes"), QStringLiteral("problem.mend.bringsError"));
        QCOMPARE(press(design, "finding.rackOverPdu", "remedy.fewerNodes"), QString());
        QCOMPARE(nodesIn(design, tied), 4);
        QCOMPARE(nodesIn(design, free), 2);
        QCOMPARE(nodesIn(design, spare), 2);
    }

    /// Ten full racks, and room beside them; bench_assess says what so many tries cost.
    void manyRacksAreRelieved()
    {
        design::Design design = *templates::build({"llm-512x8h100", 0, {}, {}}, *shippedCatalog());
        for (int i = 0; i < 5; ++i)
            addEmptyRack(design, design.racks->front().pduCount);
        const auto isFull = [&](const design::Rack& rack) { return nodesIn(design, rack.id) == 4; };
        int full = 10;
        for (design::Rack& rack : design.racks.edit())
            rack.pduCount -= full > 0 && isFull(rack) && full-- > 0 ? 2 : 0;
        const auto wrong = assessed(design);
        const Finding* finding = find(*wrong, "finding.rackNoRedundantPdu");
        QVERIFY(finding != nullptr);
        const auto right = assess::mend(design, *shippedCatalog(), *finding, "remedy.fewerNodes");
        QVERIFY2(right.ok(), right.ok() ? "" : right.problems().front().code.c_str());
        QVERIFY(find(*assessed(*right), "finding.rackNoRedundantPdu") == nullptr);
    }
};

CW_TEST(TestMendRelief)

} // namespace tst_mend_relief

#include "tst_mend_relief.moc"
