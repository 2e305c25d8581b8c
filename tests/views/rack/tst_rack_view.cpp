// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard on the real widget; what counts is the design that results.
#include "canvas/item_intents.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "rack/rack_accessible.h"
#include "rack/rack_bar.h"
#include "rack/rack_content.h"
#include "rack_session.h"
#include "test_program.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <array>
#include <random>

namespace tst_rack_view {

using namespace cw;
using namespace cw::elevation;
using namespace cw::elevation::fixture;

class TstRackView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(look::font());
        installRackAccessibility();
    }

    void aClickSelectsADeviceAndItsCabinet()
    {
        RackSession s;
        const design::Node node = s.node("A1-n2");
        s.click(s.px(node.id.value));
        QCOMPARE(s.view.selection(), (design::ItemSet{{design::ItemKind::Node, node.id.value}}));
        s.click(s.unitPx("A1", 40));
        QCOMPARE(s.view.selection(), (design::ItemSet{{design::ItemKind::Rack, s.rack("A1").id.value}}));
        s.click(s.px(s.node("A1-n1").id.value));
        s.click(s.px(node.id.value), Qt::ControlModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{2});
        s.click(s.px(node.id.value), Qt::ControlModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{1});
    }

    /// Beside all names or beside none: N10 has no less to say than N9.
    void powerStandsBesideAllNamesOrNone()
    {
        design::Design hall = canvas::fixture::smallHall();
        int number = 0;
        for (design::Node& node : hall.nodes.edit())
            node.name = "N" + std::to_string(++number);
        int with = 0;
        int without = 0;
        for (int width = 560; width <= 1000; width += 20) {
            RackSession s(hall, {width, 640});
            RackFacts facts;
            facts.devices.push_back({canvas::DeviceKind::Node, s.now().nodes->front().type, {}, 7440.0 * unit::W, 10200.0 * unit::W});
            s.view.setFigures({}, facts);
            const QImage image = s.view.grab().toImage();
            int marked = 0;
            int seen = 0;
            for (const design::Node& node : *s.now().nodes) {
                const auto place = s.view.stage().placeOf(node.id.value);
                if (!place)
                    continue;
                const QRectF px = s.view.stage().camera().toView(QRectF(*place));
                if (detailFor(s.view.stage().camera().scale) < Detail::Inside || px.height() < 60 || !QRectF(image.rect()).contains(px))
                    continue;
                ++seen;
                bool ink = false;
                for (double x = px.right() - 22; x < px.right() - 6; ++x) // where "kW" ends
                    ink = ink || image.pixelColor(QPointF(x, px.top() + 14).toPoint()) != look::currentTheme().field;
                marked += ink ? 1 : 0;
            }
            QVERIFY2(marked == 0 || marked == seen, qPrintable(QStringLiteral("%1 of %2 at %3 px").arg(marked).arg(seen).arg(width)));
            (marked > 0 ? with : without) += seen > 0 ? 1 : 0;
        }
        QVERIFY(with > 0 && without > 0);
    }

    /// Other GPUs than the server is sold with are named in the tip, on the node and above the rack, also where it is tight.
    void theGpusThatAreInANodeAreNamed()
    {
        for (const QSize size : {QSize(700, 620), QSize(1400, 1000)}) {
            RackSession s(canvas::fixture::smallHall(), size);
            RackFacts facts;
            for (const char* gpu : {"", "h200"})
                facts.devices.push_back({canvas::DeviceKind::Node, s.now().nodes->front().type, gpu, 7440.0 * unit::W, 10200.0 * unit::W});
            s.view.setFigures({}, facts);
            const design::NodeId node = s.node("A1-n2").id;
            const QRectF px = s.view.stage().camera().toView(QRectF(*s.view.stage().placeOf(node.value)));
            QVERIFY(detailFor(s.view.stage().camera().scale) >= Detail::Inside);
            const QRect header = QRectF(px.left() + px.width() * 0.3, px.top() + 2, px.width() * 0.65, 22).toRect();
            const QRectF cabinet = s.view.stage().camera().toView(QRectF(*s.view.stage().placeOf(s.rack("A1").id.value)));
            const QRect title = QRectF(cabinet.left(), cabinet.top() - 18, cabinet.width(), 16).toRect();
            const QImage before = s.view.grab().toImage();
            QVERIFY(!s.view.tipOf(node.value).join(u'\n').contains(QStringLiteral("H200"), Qt::CaseInsensitive));
            s.view.setSelection({{design::ItemKind::Rack, s.rack("A1").id.value}});
            QVERIFY(s.drop({PartKind::Accelerator, "h200"}, s.unitPx("A1", 40)));
            s.view.setSelection({});
            const QImage after = s.view.grab().toImage();
            QCOMPARE(s.view.tipOf(node.value).at(1).toUpper(), QStringLiteral("DGX H100 · 8 × H200"));
            QVERIFY(before.copy(header) != after.copy(header));
            QVERIFY(before.copy(title) != after.copy(title));
        }
    }

    /// In a narrow window too, and never over the buttons.
    void theLegendOfFailuresIsWhole()
    {
        for (const QSize size : {QSize(420, 500), QSize(640, 620), QSize(1400, 1000)}) {
            RackSession s(canvas::fixture::smallHall(), size);
            const QRectF legend = s.view.harmLegendRect();
            QVERIFY2(QRectF(s.view.rect()).contains(legend), qPrintable(QString::number(size.width())));
            const auto* buttons = s.view.findChild<RackBar*>();
            QVERIFY(buttons != nullptr && !QRectF(buttons->geometry()).intersects(legend));
            const auto painted = [&] { return s.view.grab(legend.toAlignedRect()).toImage(); };
            const QImage healthy = painted();
            s.view.setFailures({{s.view.stage().design().nodes->front().id.value, canvas::Harm::Failed}}, {});
            QVERIFY(painted() != healthy);
        }
    }

    /// A title that names one kind of node where two stand would count too few; without room for both it counts all.
    void theTitleHasAllKindsOfNodes()
    {
        design::Design design = canvas::fixture::smallHall();
        const auto contents = [&design] {
            RackSession s(design);
            const auto place = s.view.stage().hall().plan().rackIndex.at(s.rack("A1").id);
            return contentsOf(s.view.stage().picture(look::currentTheme()), static_cast<std::uint32_t>(place));
        };
        QCOMPARE(contents().size(), std::size_t{1});
        const int before = contents().front().count;
        QVERIFY(before > 1);
        design.nodes.edit().front().type = "dgx-b200";
        const std::vector<RackContent> both = contents();
        QCOMPARE(both.size(), std::size_t{2});
        QCOMPARE(both.front().count + both.back().count, before);
        const ContentWords words = wordsOf(both, true);
        for (const RackContent& one : both)
            QVERIFY2(words.each.contains(QStringLiteral("%1 × %2").arg(one.model).arg(one.count)), qPrintable(words.each));
        QVERIFY2(words.kinds.contains(QString::number(before)) && words.kinds.contains(QStringLiteral("2")), qPrintable(words.kinds));
        QVERIFY2(words.count.contains(QString::number(before)) && words.count.size() < words.kinds.size(), qPrintable(words.count));
    }

    /// Neither as if all were of one kind nor as if the other kind were not there, wide or narrow.
    void thePaintedTitleIsOfAllKinds()
    {
        const auto title = [](const design::Design& design, QSize size) {
            RackSession s(design, size);
            const QRectF cabinet = s.view.stage().camera().toView(QRectF(*s.view.stage().placeOf(s.rack("A1").id.value)));
            return s.view.grab(QRectF(cabinet.left(), cabinet.top() - 18, cabinet.width(), 16).toRect()).toImage();
        };
        const design::Design alike = canvas::fixture::smallHall();
        design::Design both = alike;
        both.nodes.edit().front().type = "dgx-b200";
        design::Design fewer = alike;
        fewer.nodes.edit().erase(fewer.nodes.edit().begin());
        for (const QSize size : {QSize(640, 1000), QSize(1400, 1000), QSize(2400, 1000)}) {
            const QImage shown = title(both, size);
            QCOMPARE(shown, title(both, size));
            QVERIFY2(shown != title(alike, size), qPrintable(QString::number(size.width())));
            QVERIFY2(shown != title(fewer, size), qPrintable(QString::number(size.width())));
        }
    }

    /// At every width: what a bar is about stands beside it, or there is no bar and the tip says it.
    void barsBelowARackHaveTheirWords()
    {
        int with = 0;
        int without = 0;
        for (int width = 200; width <= 1400; width += 100) {
            RackSession s(canvas::fixture::smallHall(), {width, 720});
            std::vector<canvas::RackFigures> figures;
            for (const design::Rack& rack : *s.now().racks) {
                canvas::RackFigures one;
                one.rack = rack.id;
                one.power = 29800.0 * unit::W;
                one.rated = 40800.0 * unit::W;
                one.powerLimit = 66000.0 * unit::W;
                one.load = one.knownLoad = 522.0 * unit::kg;
                one.loadLimit = 1700.0 * unit::kg;
                figures.push_back(one);
            }
            RackFacts facts;
            facts.racks = figures;
            s.view.setFigures({}, facts);
            const QStringList tip = s.view.tipOf(s.rack("A1").id.value);
            QCOMPARE(tip.filter(QStringLiteral("Power: 40.8")).size(), 1);
            const RackStage& stage = s.view.stage();
            const QRectF cabinet = stage.camera().toView(QRectF(*stage.placeOf(s.rack("A1").id.value)));
            const int floor = qRound(stage.camera().toView(QPointF(0, stage.plan().lines.front().floorY)).y());
            const QImage image = s.view.grab().toImage();
            bool bar = false;
            bool words = false;
            for (int y = floor + 4; y < floor + 32; ++y) {
                for (int x = qRound(cabinet.left()); x < qRound(cabinet.right()); ++x) {
                    const QColor here = image.pixelColor(x, y);
                    bar = bar || here == look::currentTheme().series.orange;
                    words = words || (here == look::currentTheme().secondaryText && x < cabinet.center().x());
                }
            }
            QVERIFY2(bar == words, qPrintable(QString::number(width)));
            ++(bar ? with : without);
        }
        QVERIFY(with > 3 && without > 0);
    }

    /// Over the GPUs that it would take the place of.
    void whatIsInTheHandIsReadableOverTheDevice()
    {
        RackSession s;
        s.view.setSelection({{design::ItemKind::Node, s.node("A1-n2").id.value}});
        s.view.action(RackCommand::FitSelection)->trigger();
        const QPointF at = s.px(s.node("A1-n2").id.value);
        const auto fieldAround = [&] {
            const QImage image = s.view.grab().toImage();
            int count = 0;
            for (int dx = -16; dx <= 16; ++dx)
                count += image.pixelColor((at + QPointF(dx, -7)).toPoint()) == look::currentTheme().field ? 1 : 0;
            return count;
        };
        s.dragPartTo({PartKind::Accelerator, "h200"}, at);
        QVERIFY2(fieldAround() > 26, qPrintable(QString::number(fieldAround())));
    }

    void aDragMovesWithinTheRackWithFiguresOnTheWay()
    {
        RackSession s;
        const design::Design before = s.now();
        const design::Node node = s.node("A1-n4");
        QCOMPARE(node.mount.bottomUnit, 25);
        const QPointF from = s.px(node.id.value);
        s.drag(from, from - QPointF(0, 10 * 16 * s.view.stage().camera().scale), {}, false);
        QTRY_VERIFY(!s.previews.empty());
        s.mouse(QEvent::MouseButtonRelease, from - QPointF(0, 10 * 16 * s.view.stage().camera().scale), Qt::LeftButton,
                Qt::NoButton);
        QCOMPARE(s.node("A1-n4").mount.bottomUnit, 35);
        QCOMPARE(s.now(), *s.previews.back());
        QVERIFY(s.cancelled > 0);
        QVERIFY(s.undo());
        QCOMPARE(s.now(), before);
    }

    void aDragMovesBetweenRacks()
    {
        RackSession s;
        const design::Node node = s.node("A1-n4");
        const QPointF from = s.px(node.id.value);
        s.drag(from, QPointF(s.unitPx("A2", 1).x(), s.unitPx("A2", 37).y()));
        QCOMPARE(s.node("A1-n4").mount.rack, s.rack("A2").id);
        QCOMPARE(s.now().nodes->size(), std::size_t{32});
        QVERIFY(s.refusals.isEmpty());
    }

    void severalMoveTogetherAndKeepTheirPlaces()
    {
        RackSession s;
        s.click(s.px(s.box("leaf1").id.value));
        s.click(s.px(s.box("leaf2").id.value), Qt::ControlModifier);
        const double unit = 16 * s.view.stage().camera().scale;
        const QPointF from = s.px(s.box("leaf1").id.value);
        // leaf1 and leaf2 stand at 1 and 3; the gap that fits both is above the last switch, at 23.
        s.drag(from, from - QPointF(0, 30 * unit));
        QCOMPARE(s.box("leaf1").mount.bottomUnit, 31);
        QCOMPARE(s.box("leaf2").mount.bottomUnit, 33);
        QCOMPARE(s.view.selection().size(), std::size_t{2});
    }

    void whatCannotLandSaysWhyAndWhere()
    {
        RackSession s;
        const design::Design before = s.now();
        const QPointF from = s.px(s.node("A1-n4").id.value);
        // The middle of another node: no free place is near enough to be caught.
        s.drag(from, s.px(s.node("A2-n2").id.value));
        QCOMPARE(s.now(), before);
        QCOMPARE(s.refusals.size(), 1);
        QVERIFY2(s.refusals.front().contains(QStringLiteral("green frame")), qPrintable(s.refusals.front()));
        s.drag(from, QPointF(4, 4));
        QCOMPARE(s.now(), before);
        QCOMPARE(s.refusals.size(), 2);
    }

    void halfCoveredPlacesCatchUnlessAltIsHeld()
    {
        RackSession s;
        const double unit = 16 * s.view.stage().camera().scale;
        const design::Design before = s.now();
        const QPointF from = s.px(s.node("A1-n4").id.value);
        // Two units too low over the free units of A2, which begin at 33.
        const QPointF to(s.unitPx("A2", 1).x(), from.y() - 6 * unit);
        s.drag(from, to, Qt::AltModifier);
        QCOMPARE(s.now(), before);
        s.drag(from, to);
        QCOMPARE(s.node("A1-n4").mount.rack, s.rack("A2").id);
        QCOMPARE(s.node("A1-n4").mount.bottomUnit, 33);
    }

    void shiftKeepsTheRackOrTheUnit()
    {
        RackSession s;
        const double unit = 16 * s.view.stage().camera().scale;
        const QPointF from = s.px(s.node("A1-n4").id.value);
        const double pitch = s.unitPx("A2", 1).x() - s.unitPx("A1", 1).x();
        s.drag(from, from - QPointF(-pitch * 0.6, 10 * unit), Qt::ShiftModifier);
        QCOMPARE(s.node("A1-n4").mount.rack, s.rack(unit * 10 > pitch * 0.6 ? "A1" : "A2").id);
    }

    void escapeBacksOut()
    {
        RackSession s;
        const design::Design before = s.now();
        const QPointF from = s.px(s.node("A1-n4").id.value);
        s.drag(from, s.unitPx("A2", 38), {}, false);
        s.key(Qt::Key_Escape);
        s.mouse(QEvent::MouseButtonRelease, s.unitPx("A2", 38), Qt::LeftButton, Qt::NoButton);
        QCOMPARE(s.now(), before);
        s.key(Qt::Key_Escape);
        QVERIFY(s.view.selection().empty());
    }

    void whileADeviceIsHeldNoCommandRuns()
    {
        RackSession s;
        const design::Design before = s.now();
        s.drag(s.px(s.node("A1-n4").id.value), s.unitPx("A2", 38), {}, false);
        s.key(Qt::Key_Delete);
        s.key(Qt::Key_Down);
        s.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.now(), before);
    }

    void draggingToTheEdgeScrolls()
    {
        RackSession s;
        s.view.setSelection({{design::ItemKind::Node, s.node("A4-n4").id.value}});
        s.view.action(RackCommand::FitSelection)->trigger();
        const auto x = [&s] { return s.view.stage().camera().originMm.x(); };
        const QPointF from = s.px(s.node("A4-n4").id.value);
        const double before = x();
        s.drag(from, {8, from.y()}, {}, false);
        QTRY_VERIFY(x() < before);
        s.key(Qt::Key_Escape);
        const double ended = x();
        QTest::qWait(100);
        QCOMPARE(x(), ended);
    }

    void aRubberBandTakesDevices()
    {
        RackSession s;
        const QPointF upper = s.unitPx("A1", 42) - QPointF(80, 0);
        const QPointF lower = s.px(s.node("A2-n3").id.value);
        s.drag(upper, lower);
        const design::ItemSet taken = s.view.selection();
        QCOMPARE(taken.size(), std::size_t{4});
        QVERIFY(design::contains(taken, {design::ItemKind::Node, s.node("A1-n3").id.value}));
        QVERIFY(design::contains(taken, {design::ItemKind::Node, s.node("A2-n4").id.value}));
    }

    void arrowKeysMoveByAUnitAndARack()
    {
        RackSession s;
        s.click(s.px(s.node("A1-n4").id.value));
        s.key(Qt::Key_Up);
        QCOMPARE(s.node("A1-n4").mount.bottomUnit, 26);
        for (int i = 0; i < 20; ++i)
            s.key(Qt::Key_Up);
        QCOMPARE(s.node("A1-n4").mount.bottomUnit, 35);
        QVERIFY(!s.refusals.isEmpty());
        s.key(Qt::Key_Right);
        QCOMPARE(s.node("A1-n4").mount.rack, s.rack("A2").id);
        s.key(Qt::Key_Left);
        s.refusals.clear();
        s.key(Qt::Key_Left);
        QCOMPARE(s.node("A1-n4").mount.rack, s.rack("A1").id);
        QCOMPARE(s.refusals.size(), 1);
    }

    void deleteDuplicateAndSelect()
    {
        RackSession s;
        s.click(s.px(s.node("A1-n1").id.value));
        s.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.now().nodes->size(), std::size_t{33});
        QCOMPARE(s.now().nodes->back().mount.rack, s.rack("A1").id);
        QCOMPARE(s.view.selection(), (design::ItemSet{{design::ItemKind::Node, s.now().nodes->back().id.value}}));
        s.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.now().nodes->size(), std::size_t{34}); // two units are left in A1
        QCOMPARE(s.now().nodes->back().mount.rack, s.rack("A2").id);
        s.key(Qt::Key_Delete);
        QCOMPARE(s.now().nodes->size(), std::size_t{33});
        s.click(s.px(s.box("leaf1").id.value));
        s.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{12});
        s.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{29});
    }

    void copyCutAndPasteAskTheOwner()
    {
        RackSession s;
        QSignalSpy copies(&s.view, &RackView::copyRequested);
        QSignalSpy cuts(&s.view, &RackView::cutRequested);
        QSignalSpy pastes(&s.view, &RackView::pasteRequested);
        s.click(s.px(s.node("A2-n1").id.value));
        s.key(Qt::Key_C, Qt::ControlModifier);
        s.key(Qt::Key_X, Qt::ControlModifier);
        s.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(copies.size() + cuts.size() + pastes.size(), 3);
        const auto at = pastes.front().front().value<design::FloorPoint>();
        const design::Rack& rack = s.rack("A2");
        QVERIFY(QRect(rack.at.xMm, rack.at.yMm, 600, 1200).contains(at.xMm, at.yMm));
    }

    void tabWalksRacksAndDevices()
    {
        RackSession s;
        s.view.activateWindow();
        s.view.setFocus();
        QTRY_VERIFY(s.view.hasFocus());
        s.key(Qt::Key_Tab);
        QCOMPARE(s.view.selection().front().kind, design::ItemKind::Rack);
        s.key(Qt::Key_Tab);
        QCOMPARE(s.view.selection().front().id, s.node("A1-n4").id.value);
        s.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(s.view.selection().front().id, s.rack("A1").id.value);
    }

    void theWheelZoomsAtThePointer()
    {
        RackSession s;
        const QPointF at = s.px(s.node("A2-n2").id.value);
        QWheelEvent wheel(at, s.view.mapToGlobal(at), {}, {0, 480}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&s.view, &wheel);
        QVERIFY((s.px(s.node("A2-n2").id.value) - at).manhattanLength() < 2);
        const canvas::Camera near = s.view.stage().camera();
        s.mouse(QEvent::MouseButtonPress, at, Qt::MiddleButton, Qt::MiddleButton);
        s.mouse(QEvent::MouseMove, at + QPointF(50, 20), Qt::NoButton, Qt::MiddleButton);
        s.mouse(QEvent::MouseButtonRelease, at + QPointF(50, 20), Qt::MiddleButton, Qt::NoButton);
        QVERIFY((s.px(s.node("A2-n2").id.value) - at - QPointF(50, 20)).manhattanLength() < 2);
        s.key(Qt::Key_F);
        QVERIFY(s.view.stage().camera().scale < near.scale);
    }

    void aRevealedDeviceBringsItsRow()
    {
        RackSession s;
        const design::Node& node = s.node("B3-n2");
        QVERIFY(!s.view.stage().placeOf(node.id.value));
        s.view.reveal({design::ItemKind::Node, node.id.value});
        QVERIFY(s.view.stage().placeOf(node.id.value));
        QCOMPARE(s.view.selection().front().id, node.id.value);
        QVERIFY(QRectF(s.view.rect()).contains(s.px(node.id.value)));
    }

    void theBarChoosesSidesAndRows()
    {
        RackSession s;
        auto* rows = s.view.findChild<QComboBox*>();
        QVERIFY(rows != nullptr);
        QCOMPARE(rows->count(), 4); // A, B, all, selected
        QVERIFY(!rows->accessibleName().isEmpty());
        Q_EMIT rows->activated(1);
        QVERIFY(s.view.stage().plan().shows(*s.view.stage().rackOf(s.rack("B1").id.value)));
        Q_EMIT rows->activated(2);
        QCOMPARE(s.view.stage().plan().lines.size(), std::size_t{2});
        s.view.setSelection({{design::ItemKind::Rack, s.rack("B2").id.value}});
        Q_EMIT rows->activated(3);
        QCOMPARE(s.view.stage().plan().standing.size(), std::size_t{1});
        const auto sides = s.view.findChildren<QToolButton*>();
        QCOMPARE(sides.size(), 3);
        sides[2]->click();
        QCOMPARE(s.view.stage().plan().standing.size(), std::size_t{2});
    }

    void aScreenReaderFindsRacksAndDevices()
    {
        RackSession s;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&s.view);
        QVERIFY(list != nullptr);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface* child = list->child(i);
            QVERIFY(child != nullptr);
            if (child->role() != QAccessible::ListItem)
                continue;
            names << child->text(QAccessible::Name);
            QVERIFY(!child->rect().isEmpty());
            QCOMPARE(list->indexOfChild(child), i);
        }
        QCOMPARE(names.size(), 5 + 28);
        QVERIFY(names.contains(QStringLiteral("A1-n1")));
        QVERIFY(names.contains(QStringLiteral("leaf3")));
    }

    /// A screen reader that asks for all children one by one must not have their order made anew for each.
    void theOrderOfItemsIsKeptUntilSomethingElseIsShown()
    {
        RackSession s;
        const RackStage& stage = s.view.stage();
        s.view.setChoice({Choice::Kind::All, 0, {}});
        const std::uint32_t* made = stage.walkOrder().items.data();
        const std::size_t all = stage.walkOrder().items.size();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&s.view);
        for (int i = 0; i < list->childCount(); ++i)
            QCOMPARE(list->indexOfChild(list->child(i)), i);
        QCOMPARE(stage.walkOrder().items.data(), made);
        QAccessibleInterface* last = list->child(list->childCount() - 1);
        s.view.setChoice({Choice::Kind::Row, 0, {}});
        QVERIFY(stage.walkOrder().items.size() < all);
        QCOMPARE(stage.walkOrder().items.size(), std::size_t{5 + 28});
        QCOMPARE(list->indexOfChild(last), -1); // of a row that is not shown
        s.view.setSelection({{design::ItemKind::Node, s.node("A1-n1").id.value}});
        const std::size_t row = stage.walkOrder().items.size();
        s.view.action(RackCommand::Remove)->trigger();
        QCOMPARE(stage.walkOrder().items.size(), row - 1);
    }

    void gesturesAreUndoneToTheFirstDesign()
    {
        RackSession s;
        const design::Design before = s.now();
        std::mt19937 random(11);
        const auto pick = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
        for (int i = 0; i < 400; ++i) {
            const QPointF from(pick(1400), pick(900));
            const QPointF to(pick(1400), pick(900));
            switch (pick(6)) {
            case 0:
            case 1:
            case 2:
                s.drag(from, to, pick(4) == 0 ? Qt::AltModifier : Qt::NoModifier);
                break;
            case 3:
                s.click(from, pick(2) == 0 ? Qt::ControlModifier : Qt::NoModifier);
                break;
            case 4:
                s.key(std::array{Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right}[static_cast<std::size_t>(pick(4))]);
                break;
            default:
                s.key(pick(3) == 0 ? Qt::Key_Delete : Qt::Key_D, Qt::ControlModifier);
            }
            QCOMPARE(s.view.stage().design(), s.now());
            const auto& boxes = s.view.stage().hall().plan().boxes;
            for (std::size_t b = 1; b < boxes.size(); ++b)
                QVERIFY(boxes[b].rack != boxes[b - 1].rack ||
                        boxes[b].bottomUnit + boxes[b].units <= boxes[b - 1].bottomUnit);
        }
        QVERIFY(s.states.size() > 20);
        while (s.undo()) {
        }
        QCOMPARE(s.now(), before);
    }
};

CW_TEST(TstRackView)

} // namespace tst_rack_view

#include "tst_rack_view.moc"
