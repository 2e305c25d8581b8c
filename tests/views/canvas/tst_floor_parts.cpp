// SPDX-License-Identifier: GPL-3.0-or-later
// Parts dropped or placed on the real widget: where they land, what they replace, and why they are refused.
#include "canvas/floor_accessible.h"
#include "canvas/floor_marks.h"
#include "canvas/proposal.h"
#include "floor_session.h"
#include "look/fonts.h"
#include "test_program.h"

#include <QApplication>
#include <QSignalSpy>

namespace tst_floor_parts {

using namespace cw;
using namespace cw::canvas;
using namespace cw::canvas::fixture;

class TstFloorParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(look::font());
        installFloorAccessibility();
    }

    void aRackDropsOnTheGrid()
    {
        FloorSession s(smallHall());
        const QPointF at = s.px(8130, 2050);
        s.dragPartTo({PartKind::Rack, "rack-42u"}, at);
        QTRY_VERIFY(!s.previews.empty());
        QVERIFY(s.dropPart(at));
        QCOMPARE(s.now().racks->size(), std::size_t{10});
        const design::Rack& added = s.now().racks->back();
        QCOMPARE(added.at.xMm % 600, 0);
        QCOMPARE(added.at.yMm % 600, 0);
        QVERIFY(QRect(added.at.xMm, added.at.yMm, 600, 1200).contains(8130, 2050));
        QCOMPARE(s.now(), *s.previews.back());
    }

    /// The legend would hide where the part lands.
    void theLegendStepsAsideForTheHand()
    {
        FloorSession s(smallHall());
        s.view.setLayer(tileLayer(Overlay::Power, figures(s.now())));
        const QRect legend = s.view.legend().toRect();
        const auto shown = [&] { return s.view.grab(legend).toImage().pixelColor(10, legend.height() - 10); };
        const QColor before = shown();
        s.dragPartTo({PartKind::Rack, "rack-42u"}, s.px(600, 6000));
        QCOMPARE(shown(), before);
        s.dragPartTo({PartKind::Rack, "rack-42u"}, QPointF(legend.center()));
        QVERIFY(shown() != before);
        s.key(Qt::Key_Escape);
        QCOMPARE(shown(), before);
    }

    void typedDigitsDropARow()
    {
        FloorSession s(smallHall());
        const QPointF at = s.px(8130, 2050);
        s.dragPartTo({PartKind::FilledRack, "dgx-h100"}, at);
        s.key(Qt::Key_4);
        QVERIFY(s.dropPart(at));
        QCOMPARE(s.now().racks->size(), std::size_t{13});
        QVERIFY(s.now().nodes->size() > 32);
        QVERIFY(!somethingOverlaps(s.now()));
    }

    void aDropOnSomethingSaysWhy()
    {
        FloorSession s(smallHall());
        const design::Design before = s.now();
        const QPointF at = s.middleOf("CDU 1").isNull() ? s.px(3900, 4200) : QPointF();
        s.dragPartTo({PartKind::Rack, "rack-42u"}, at);
        QVERIFY(!s.dropPart(at));
        QCOMPARE(s.now(), before);
        QCOMPARE(s.refusals.size(), 1);
    }

    void aServerDropsIntoARack()
    {
        FloorSession s(smallHall());
        const QPointF at = s.middleOf("NET");
        s.dragPartTo({PartKind::Server, "dgx-h100"}, at);
        QVERIFY(s.dropPart(at));
        QCOMPARE(s.now().nodes->size(), std::size_t{33});
        QCOMPARE(s.now().nodes->back().mount.rack, s.rack("NET")->id);
    }

    void aServerDoesNotFitAFullRack()
    {
        FloorSession s(smallHall());
        for (int i = 0; i < 3; ++i) {
            s.dragPartTo({PartKind::Server, "dgx-h100"}, s.middleOf("A1"));
            s.dropPart(s.middleOf("A1"));
        }
        QCOMPARE(s.now().nodes->size(), std::size_t{33});
        QCOMPARE(s.refusals.size(), 2);
    }

    void aServerOnTheBareFloorIsRefused()
    {
        FloorSession s(smallHall());
        s.dragPartTo({PartKind::Server, "dgx-h100"}, s.px(9000, 3000));
        QVERIFY(!s.dropPart(s.px(9000, 3000)));
        QCOMPARE(s.now().nodes->size(), std::size_t{32});
    }

    void anAcceleratorReplacesThoseOfARack()
    {
        FloorSession s(smallHall());
        s.dragPartTo({PartKind::Accelerator, "h200"}, s.middleOf("B1"));
        QVERIFY(s.dropPart(s.middleOf("B1")));
        int replaced = 0;
        for (const design::Node& node : *s.now().nodes) {
            QCOMPARE(node.accelerator == "h200", node.mount.rack == s.rack("B1")->id);
            replaced += node.accelerator == "h200";
        }
        QCOMPARE(replaced, 4);
    }

    void aPduChangesThoseOfItsRack()
    {
        design::Design design = smallHall();
        design.racks.edit().front().pdu.clear();
        FloorSession s(design);
        s.dragPartTo({PartKind::RackPdu, "pdu-22kw"}, s.middleOf("A1"));
        QVERIFY(s.dropPart(s.middleOf("A1")));
        QCOMPARE(s.rack("A1")->pdu, std::string("pdu-22kw"));
        s.dragPartTo({PartKind::RackPdu, "pdu-22kw"}, s.px(9000, 3000));
        QVERIFY(!s.dropPart(s.px(9000, 3000)));
        QCOMPARE(s.refusals.size(), 1);
    }

    void aBoxMovesBetweenRacksWhenNear()
    {
        FloorSession s(smallHall());
        s.view.reveal({design::ItemKind::Rack, s.rack("A1")->id.value});
        while (s.view.stage().detail() < Detail::Boxes) {
            QWheelEvent wheel(s.middleOf("A1"), s.view.mapToGlobal(s.middleOf("A1")), {}, {0, 120}, Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&s.view, &wheel);
        }
        const auto& plan = s.view.stage().plan();
        const PlanRack* rack = plan.find(s.rack("A1")->id);
        const QRectF area = elevationArea(s.view.stage().rackPx(static_cast<std::size_t>(rack->index)));
        const QPointF from = boxRect(area, 42, 25, 8).center() + QPointF(0, area.height() / 84);
        s.click(from);
        QCOMPARE(s.view.selection().begin()->kind, design::ItemKind::Node);
        s.drag(from, from - QPointF(0, 9 * area.height() / 42));
        QCOMPARE(s.now().nodes->at(3).mount.rack, s.rack("A1")->id);
        QCOMPARE(s.now().nodes->at(3).mount.bottomUnit, 34);
        s.key(Qt::Key_Down);
        QCOMPARE(s.now().nodes->at(3).mount.bottomUnit, 33);
        s.key(Qt::Key_Up);
        s.key(Qt::Key_Up);
        QCOMPARE(s.now().nodes->at(3).mount.bottomUnit, 35);
        s.key(Qt::Key_Up);
        QCOMPARE(s.now().nodes->at(3).mount.bottomUnit, 35);
    }

    void partsArePlacedWithoutAMouse()
    {
        FloorSession s(smallHall());
        s.view.placePart({PartKind::Server, "dgx-h100"});
        QCOMPARE(s.refusals.size(), 1);
        s.view.placePart({PartKind::FilledRack, "rack-42u|dgx-h100|3"});
        QCOMPARE(s.now().racks->size(), std::size_t{10});
        QCOMPARE(s.now().nodes->size(), std::size_t{35});
        s.view.setSelection({{design::ItemKind::Rack, s.now().racks->back().id.value}});
        s.view.placePart({PartKind::Server, "dgx-h100"});
        QCOMPARE(s.now().nodes->size(), std::size_t{36});
        QCOMPARE(s.now().nodes->back().mount.rack, s.now().racks->back().id);
        QVERIFY(!somethingOverlaps(s.now()));
    }

    /// The middle of the screen is an aisle with room for a rack, but not for the people before it.
    void whatIsPlacedWithoutAMouseKeepsTheAislesFree()
    {
        FloorSession s(smallHall());
        const design::FloorIndex before(s.now(), *s.view.stage().sharedCatalog());
        const design::Footprint aisle{4800, 2400, 600, 1200};
        QVERIFY(before.isFree(aisle));
        QVERIFY(!before.leavesClearance({{}, aisle, design::Facing::Up}));
        const Proposal there = proposePlacing(s.view.stage(), {PartKind::Rack, "rack-42u"}, {5100, 3000}, {});
        QVERIFY(there.intent.has_value());
        const QRect& at = there.targets.front();
        const design::Rack& added = there.after->racks->back();
        QCOMPARE(QPoint(added.at.xMm, added.at.yMm), at.topLeft());
        QVERIFY(before.leavesClearance({{}, {at.x(), at.y(), at.width(), at.height()}, added.facing}));
    }

    /// So does the frame that shows where a row refused here would fit.
    void theGreenFrameKeepsTheAislesFree()
    {
        FloorSession s(smallHall());
        const design::FloorIndex before(s.now(), *s.view.stage().sharedCatalog());
        for (const int count : {1, 3, 6}) {
            Hand hand;
            hand.px = s.px(4500, 4200);
            hand.count = count;
            const Proposal refused = proposePart(s.view.stage(), {PartKind::FilledRack, "rack-42u|dgx-h100|3"}, hand);
            QVERIFY(refused.refused);
            QCOMPARE(refused.roomAt.size(), std::size_t{1});
            const QRect& room = refused.roomAt.front();
            QCOMPARE(room.width(), 600 * count);
            const design::Footprint row{room.x(), room.y(), room.width(), room.height()};
            QVERIFY2(before.leavesClearance({{}, row, design::Facing::Up}) ||
                         before.leavesClearance({{}, row, design::Facing::Down}),
                     qPrintable(QStringLiteral("%1 racks at %2, %3").arg(count).arg(room.x()).arg(room.y())));
        }
    }

    void anEmptyHallTakesItsFirstRack()
    {
        FloorSession s(design::Design{});
        s.view.placePart({PartKind::Rack, "rack-42u"});
        QCOMPARE(s.now().racks->size(), std::size_t{1});
        QCOMPARE(s.now().racks->front().pdu, std::string("pdu-22kw"));
    }

    void aCabinetBringsItsOwnRack()
    {
        FloorSession s(smallHall());
        s.dragPartTo({PartKind::Server, "gb200-nvl72"}, s.px(9300, 5400));
        QVERIFY(s.dropPart(s.px(9300, 5400)));
        QCOMPARE(s.now().racks->back().type, std::string("rack-nvl72"));
        QCOMPARE(s.now().nodes->back().type, std::string("gb200-nvl72"));
        QCOMPARE(s.now().nodes->back().mount.rack, s.now().racks->back().id);
    }

    void roomEquipmentStandsOnTheFloorAndRearDoorsDoNot()
    {
        FloorSession s(smallHall());
        s.dragPartTo({PartKind::FloorUnit, "cdu-400kw"}, s.px(9300, 5400));
        QVERIFY(s.dropPart(s.px(9300, 5400)));
        QCOMPARE(s.now().floorUnits->back().name, std::string("CDU 3"));
        s.dragPartTo({PartKind::FloorUnit, "rear-door"}, s.px(9300, 2400));
        QVERIFY(!s.dropPart(s.px(9300, 2400)));
        QCOMPARE(s.now().floorUnits->size(), std::size_t{3});
    }

    void dragsOfOtherThingsAreIgnored()
    {
        FloorSession s(smallHall());
        QMimeData text;
        text.setText(QStringLiteral("rack"));
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &text, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.view, &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(!readPart(QByteArray("rack")));
        QVERIFY(!readPart(QByteArray("rack\n")));
        QVERIFY(!readPart(QByteArray("sofa\nred")));
        for (const PartKind kind : {PartKind::Rack, PartKind::FilledRack, PartKind::Server, PartKind::Accelerator,
                                    PartKind::Switch, PartKind::Storage, PartKind::FloorUnit})
            QCOMPARE(readPart(writePart({kind, "x-1"})), (PartPayload{kind, "x-1"}));
    }
};

CW_TEST(TstFloorParts)

} // namespace tst_floor_parts

#include "tst_floor_parts.moc"
