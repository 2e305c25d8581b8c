// SPDX-License-Identifier: GPL-3.0-or-later
// Aligning, repeating, blocks and replacing on the real widget; what counts is the Design that results.
#include "canvas/array_strip.h"
#include "floor_session.h"
#include "look/fonts.h"
#include "test_program.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tst_floor_arrange {

using namespace cw;
using namespace cw::canvas;
using namespace cw::canvas::fixture;

namespace {

void zoomInto(FloorSession& s, const std::string& rack)
{
    while (s.view.stage().detail() < Detail::Boxes) {
        QWheelEvent wheel(s.middleOf(rack), s.view.mapToGlobal(s.middleOf(rack)), {}, {0, 120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&s.view, &wheel);
    }
}

/// The middle of the box that starts at this unit of a rack.
QPointF boxAt(const FloorSession& s, const std::string& rack, int bottomUnit, int units)
{
    const PlanRack* found = s.view.stage().plan().find(s.rack(rack)->id);
    const QRectF area = elevationArea(s.view.stage().rackPx(static_cast<std::size_t>(found->index)));
    return boxRect(area, 42, bottomUnit, units).center();
}

} // namespace

class TstFloorArrange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

    void keysAlignAndDistribute()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("A1"));
        s.drag(s.middleOf("A1"), s.middleOf("A1") + QPointF(0, 3600) * s.view.stage().camera().scale);
        s.click(s.middleOf("A2"), Qt::ControlModifier);
        s.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(s.rack("A2")->at.yMm, s.rack("A1")->at.yMm);
        QCOMPARE(s.intents.back(), std::string("edit.align"));
        // Three in a row with unlike gaps.
        s.view.setSelection({{design::ItemKind::Rack, s.rack("A3")->id.value},
                             {design::ItemKind::Rack, s.rack("A4")->id.value},
                             {design::ItemKind::Rack, s.rack("NET")->id.value}});
        s.drag(s.middleOf("A4"), s.middleOf("A4"));
        s.click(s.middleOf("A4"));
        s.drag(s.middleOf("A4"), s.middleOf("A4") + QPointF(2400, 0) * s.view.stage().camera().scale);
        s.view.setSelection({{design::ItemKind::Rack, s.rack("A3")->id.value},
                             {design::ItemKind::Rack, s.rack("A4")->id.value},
                             {design::ItemKind::Rack, s.rack("NET")->id.value}});
        s.key(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(s.rack("A3")->at.xMm - s.rack("NET")->at.xMm, s.rack("A4")->at.xMm - s.rack("A3")->at.xMm);
    }

    void whatCannotStandIsSaid()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("A1"));
        s.click(s.middleOf("A2"), Qt::ControlModifier);
        s.view.arrangeMenu()->action(ArrangeCommand::AlignLeft)->trigger();
        QCOMPARE(s.problems.back().code, std::string("problem.edit.standsOn"));
    }

    void menuEntriesRestUntilTheyMakeSense()
    {
        FloorSession s(smallHall());
        ArrangeMenu& menu = *s.view.arrangeMenu();
        Q_EMIT menu.aboutToShow();
        QVERIFY(!menu.action(ArrangeCommand::AlignLeft)->isEnabled());
        QVERIFY(!menu.action(ArrangeCommand::Array)->isEnabled());
        Q_EMIT menu.aboutToHide();
        QVERIFY(menu.action(ArrangeCommand::AlignLeft)->isEnabled()); // by its key it says why not
    }

    void theStripTypesUnitsAndShowsPlaces()
    {
        FloorSession s(smallHall());
        QSignalSpy changed(&s.view, &FloorView::arrayChanged);
        QSignalSpy accepted(&s.view, &FloorView::arrayAccepted);
        s.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(s.refusals.size(), 1); // nothing selected
        s.click(s.middleOf("B4"));
        s.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto* strip = s.view.findChild<ArrayStrip*>();
        QVERIFY(strip->isVisible());
        QCOMPARE(changed.size(), 1);
        const auto fields = strip->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(fields.size(), 4);
        const auto named = [&fields](const char* name) {
            return *std::ranges::find(fields, QLatin1String(name), &QLineEdit::accessibleName);
        };
        QLineEdit* across = named("From one column to the next");
        QLineEdit* down = named("From one row to the next");
        across->setText(QStringLiteral("2 ft"));
        down->setText(QStringLiteral("2.4 m"));
        QCOMPARE(strip->rule()->acrossMm, 610);
        QCOMPARE(strip->rule()->downMm, 2400);
        across->setText(QStringLiteral("2 kg"));
        QVERIFY(!strip->rule());
        auto* accept = strip->findChildren<QPushButton*>().last();
        QVERIFY(!accept->isEnabled());
        across->setText(QStringLiteral("1,200 mm"));
        QCOMPARE(strip->rule()->acrossMm, 1200);
        QVERIFY(!accept->isEnabled()); // until the owner has said that there is room
        s.view.setArrayOutcome(QStringLiteral("fits"), false);
        QVERIFY(accept->isEnabled());
        QTest::keyClick(across, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.last().at(1).value<design::ArrayRule>(), (design::ArrayRule{1, 2, 1200, 2400}));
        QTest::keyClick(across, Qt::Key_Escape);
        QVERIFY(!strip->isVisible());
    }

    void theStripFollowsTheSelection()
    {
        FloorSession s(smallHall());
        QSignalSpy changed(&s.view, &FloorView::arrayChanged);
        s.click(s.middleOf("B4"));
        s.view.arrangeMenu()->action(ArrangeCommand::Array)->trigger();
        s.click(s.middleOf("B3"));
        QCOMPARE(changed.last().at(0).value<design::ItemSet>(),
                 (design::ItemSet{{design::ItemKind::Rack, s.rack("B3")->id.value}}));
        s.click(s.px(10500, 6500)); // nothing
        QVERIFY(!s.view.findChild<ArrayStrip*>()->isVisible());
    }

    void aBlockIsMadeCopiedEnteredAndDissolved()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("B3"));
        s.click(s.middleOf("B4"), Qt::ControlModifier);
        s.key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(s.now().blocks->size(), std::size_t{1});
        s.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(s.now().blocks->front().copies.size(), std::size_t{2});
        QCOMPARE(s.now().racks->size(), std::size_t{11});
        QCOMPARE(s.view.selection().size(), std::size_t{2}); // the new copy
        // Twice on a rack is the whole copy; twice more is that rack.
        QSignalSpy activated(&s.view, &FloorView::activated);
        const auto twice = [&s](QPointF at) {
            s.click(at);
            s.mouse(QEvent::MouseButtonDblClick, at, Qt::LeftButton, Qt::LeftButton);
            s.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
        };
        twice(s.middleOf("B3"));
        QCOMPARE(s.view.selection(), design::itemsOfCopy(s.now(), s.now().blocks->front().id, 0));
        QVERIFY(activated.isEmpty());
        twice(s.middleOf("B3"));
        QCOMPARE(activated.size(), 1);
        twice(s.middleOf("A1"));
        QCOMPARE(activated.size(), 2);
        s.click(s.middleOf("B4"));
        s.key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{4});
        s.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(s.now().blocks->empty());
        s.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(s.refusals.size(), 1);
    }

    void eachCopyHasAFrame()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("B3"));
        s.click(s.middleOf("B4"), Qt::ControlModifier);
        s.key(Qt::Key_G, Qt::ControlModifier);
        s.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        const auto frames = blockFrames(s.now(), s.view.stage().catalog());
        QCOMPARE(frames.size(), std::size_t{2});
        QCOMPARE(frames[1].label, QStringLiteral("Block 1 · 2"));
        QCOMPARE(frames[0].mm, QRect(5400, 3600, 1200, 1200));
        QVERIFY(!s.view.grab().isNull());
    }

    void aDragShowsWhereOtherCopiesGo()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("B3"));
        s.click(s.middleOf("B4"), Qt::ControlModifier);
        s.key(Qt::Key_G, Qt::ControlModifier);
        s.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        const auto copies = s.now().blocks->front().copies;
        const Proposal moved = proposeMove(s.view.stage(), {copies[0][0]}, {0, 1200}, true);
        QVERIFY(moved.intent);
        QCOMPARE(moved.targets.size(), std::size_t{2});
        QCOMPARE(design::findRack(*moved.after, design::RackId{copies[1][0]})->at.yMm,
                 design::findRack(s.now(), design::RackId{copies[1][0]})->at.yMm + 1200);
    }

    void aServerOnANodeReplacesIt()
    {
        FloorSession s(smallHall());
        zoomInto(s, "A1");
        const QPointF at = boxAt(s, "A1", 9, 8);
        s.dragPartTo({PartKind::Server, "other"}, at);
        QVERIFY(s.dropPart(at));
        QCOMPARE(s.intents.back(), std::string("edit.replace"));
        QCOMPARE(s.now().nodes->size(), std::size_t{32});
        QCOMPARE((*s.now().nodes)[1].type, std::string("other"));
        QCOMPARE((*s.now().nodes)[1].name, std::string("A1-n2"));
    }

    void aRackOnARackReplacesItsCabinet()
    {
        FloorSession s(smallHall());
        const design::RackId id = s.rack("A1")->id;
        s.dragPartTo({PartKind::Rack, "rack-nvl72"}, s.middleOf("A1"));
        QVERIFY(s.dropPart(s.middleOf("A1")));
        QCOMPARE(s.rack("A1")->type, std::string("rack-nvl72"));
        QCOMPARE(s.rack("A1")->id, id);
        QCOMPARE(s.now().nodes->size(), std::size_t{32});
    }

    void aLineThatHasNoRoomSaysHowManyHave()
    {
        FloorSession s(smallHall());
        const QPointF at = s.px(1500, 1800); // A1 stands at 3600
        s.dragPartTo({PartKind::Rack, "rack-42u"}, at);
        s.key(Qt::Key_9);
        s.dropPart(at);
        QCOMPARE(s.now().racks->size(), std::size_t{9});
        QVERIFY2(s.refusals.back().contains(QLatin1String("4 of 9 have room here")), qPrintable(s.refusals.back()));
        s.dragPartTo({PartKind::Switch, "qm9700"}, s.middleOf("A1"));
        s.key(Qt::Key_2);
        s.key(Qt::Key_0);
        s.dropPart(s.middleOf("A1"));
        QVERIFY2(s.refusals.back().contains(QLatin1String("10 of 20 have room here")), qPrintable(s.refusals.back()));
        s.dragPartTo({PartKind::Switch, "qm9700"}, s.middleOf("A1"));
        s.key(Qt::Key_5);
        QVERIFY(s.dropPart(s.middleOf("A1")));
        QCOMPARE(s.now().switches->size(), std::size_t{17});
    }
};

CW_TEST(TstFloorArrange)

} // namespace tst_floor_arrange

#include "tst_floor_arrange.moc"
