// SPDX-License-Identifier: GPL-3.0-or-later
// Parts dropped or placed on the racks: where they land, what they replace, and why they are refused.
#include "look/fonts.h"
#include "rack_session.h"
#include "test_program.h"

#include <QApplication>

namespace tst_rack_parts {

using namespace cw;
using namespace cw::elevation;
using namespace cw::elevation::fixture;

class TstRackParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

    void aSwitchDropsIntoTheUnitUnderTheHand()
    {
        RackSession s;
        const QPointF at = s.unitPx("A1", 40);
        s.dragPartTo({PartKind::Switch, "qm9700"}, at);
        QTRY_VERIFY(!s.previews.empty());
        QVERIFY(s.letGo(at));
        QCOMPARE(s.now().switches->size(), std::size_t{13});
        QCOMPARE(s.now().switches->back().mount, (design::Mount{s.rack("A1").id, 40}));
        QCOMPARE(s.now(), *s.previews.back());
        QCOMPARE(s.view.selection().front().id, s.now().switches->back().id.value);
    }

    void typedDigitsDropSeveral()
    {
        RackSession s;
        s.dragPartTo({PartKind::Switch, "qm9700"}, s.unitPx("A1", 40));
        s.key(Qt::Key_4);
        QVERIFY(s.letGo(s.unitPx("A1", 40)));
        QCOMPARE(s.now().switches->size(), std::size_t{16});
    }

    void aServerCatchesTheFreeUnits()
    {
        RackSession s;
        QVERIFY(s.drop({PartKind::Server, "dgx-h100"}, s.unitPx("A1", 42)));
        QCOMPARE(s.now().nodes->back().mount, (design::Mount{s.rack("A1").id, 35}));
        QVERIFY(!s.drop({PartKind::Server, "dgx-h100"}, s.unitPx("A1", 34)));
        QCOMPARE(s.refusals.size(), 1);
    }

    void aServerOnANodeReplacesIt()
    {
        RackSession s;
        const design::Node before = s.node("A1-n4");
        QVERIFY(s.drop({PartKind::Server, "dgx-b200"}, s.px(before.id.value)));
        QCOMPARE(s.now().nodes->size(), std::size_t{32});
        QCOMPARE(s.node("A1-n4").type, std::string("dgx-b200"));
        QCOMPARE(s.node("A1-n4").id, before.id);
        // Ten units do not fit between two nodes of eight.
        QVERIFY(!s.drop({PartKind::Server, "dgx-b200"}, s.px(s.node("A2-n2").id.value)));
        QCOMPARE(s.node("A2-n2").type, std::string("dgx-h100"));
    }

    void aSwitchOnASwitchKeepsItsCablesOrIsRefused()
    {
        design::Design design = canvas::fixture::smallHall();
        const auto leaf = (*design.switches)[0].id;
        const auto other = (*design.switches)[1].id;
        design.cables.edit().push_back({{++design.lastId},
                                        "",
                                        {design::PortOwner::Switch, leaf.value, 5},
                                        {design::PortOwner::Switch, other.value, 20}});
        RackSession s(design);
        QVERIFY(s.drop({PartKind::Switch, "small"}, s.px(leaf.value)));
        QCOMPARE(s.box("leaf1").type, std::string("small"));
        QCOMPARE(*s.now().cables, *design.cables);
        QVERIFY(!s.drop({PartKind::Switch, "small"}, s.px(other.value)));
        QCOMPARE(s.box("leaf2").type, std::string("qm9700"));
        QCOMPARE(s.refusals.size(), 1);
    }

    void anAcceleratorReplacesThoseOfANodeOrOfAllSelected()
    {
        RackSession s;
        const PartPayload gpu{PartKind::Accelerator, "h200"};
        QVERIFY(s.drop(gpu, s.px(s.node("A1-n1").id.value)));
        QCOMPARE(s.node("A1-n1").accelerator, std::string("h200"));
        QCOMPARE(std::ranges::count(*s.now().nodes, "h200", &design::Node::accelerator), 1);
        s.view.setSelection({{design::ItemKind::Node, s.node("A1-n2").id.value}, {design::ItemKind::Node, s.node("A2-n2").id.value}});
        QVERIFY(s.drop(gpu, s.px(s.node("A2-n2").id.value)));
        QCOMPARE(std::ranges::count(*s.now().nodes, "h200", &design::Node::accelerator), 3);
        QVERIFY(s.drop(gpu, s.unitPx("A3", 40)));
        QCOMPARE(std::ranges::count(*s.now().nodes, "h200", &design::Node::accelerator), 7);
    }

    void aPduChangesThoseOfItsRack()
    {
        RackSession s;
        QVERIFY(s.drop({PartKind::RackPdu, "pdu-43kw"}, s.px(s.node("A2-n1").id.value)));
        QCOMPARE(s.rack("A2").pdu, std::string("pdu-43kw"));
        QCOMPARE(s.rack("A2").pduCount, 3);
        QCOMPARE(s.rack("A1").pdu, std::string("pdu-22kw"));
    }

    void whatStandsOnTheFloorIsSentThere()
    {
        RackSession s;
        const design::Design before = s.now();
        for (const PartPayload& part : {PartPayload{PartKind::Rack, "rack-42u"}, PartPayload{PartKind::FloorUnit, "cdu-400kw"},
                                        PartPayload{PartKind::Server, "gb200-nvl72"}})
            QVERIFY(!s.drop(part, s.unitPx("A1", 40)));
        QVERIFY(!s.drop({PartKind::Server, "dgx-h100"}, {3, 3}));
        QCOMPARE(s.now(), before);
        QCOMPARE(s.refusals.size(), 4);
    }

    void enterPlacesAPartInTheSelectedRack()
    {
        RackSession s;
        s.view.placePart({PartKind::Storage, "nvme-shelf"});
        QCOMPARE(s.refusals.size(), 1); // nothing selected
        s.view.setSelection({{design::ItemKind::Rack, s.rack("NET").id.value}});
        s.view.placePart({PartKind::Storage, "nvme-shelf"});
        QCOMPARE(s.now().appliances->size(), std::size_t{1});
        QCOMPARE(s.now().appliances->front().mount.rack, s.rack("NET").id);
    }
};

CW_TEST(TstRackParts)

} // namespace tst_rack_parts

#include "tst_rack_parts.moc"
