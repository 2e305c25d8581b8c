// SPDX-License-Identifier: GPL-3.0-or-later
// The real widget, driven with mouse, keys and drops; what counts is the Design that results.
#include "canvas/floor_accessible.h"
#include "canvas/item_intents.h"
#include "canvas/floor_marks.h"
#include "floor_session.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "test_program.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QSignalSpy>

#include <random>
#include <set>

namespace tst_floor_view {

using namespace cw;
using namespace cw::canvas;
using namespace cw::canvas::fixture;

namespace {

std::set<std::uint32_t> numbers(const design::ItemSet& items)
{
    std::set<std::uint32_t> out;
    for (const design::ItemRef& item : items)
        out.insert(item.id);
    return out;
}

} // namespace

class TstFloorView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(look::font());
        installFloorAccessibility();
    }

    void clickSelectsAndEscapeLetsGo()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("A1"));
        QCOMPARE(numbers(s.view.selection()), std::set<std::uint32_t>{s.rack("A1")->id.value});
        s.click(s.middleOf("A2"), Qt::ControlModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{2});
        s.click(s.middleOf("A2"), Qt::ControlModifier);
        QCOMPARE(s.view.selection().size(), std::size_t{1});
        s.key(Qt::Key_Escape);
        QVERIFY(s.view.selection().empty());
        QVERIFY(s.intents.empty());
    }

    void rubberBandSelectsWhatItTouches()
    {
        FloorSession s(smallHall());
        s.drag(s.px(3300, 900), s.px(4700, 1900));
        QCOMPARE(numbers(s.view.selection()),
                 (std::set<std::uint32_t>{s.rack("A1")->id.value, s.rack("A2")->id.value}));
    }

    void draggingSnapsToTheGrid()
    {
        FloorSession s(smallHall());
        const QPointF from = s.middleOf("A4");
        s.drag(from, from + QPointF(1150, 70) * s.view.stage().camera().scale);
        QCOMPARE(s.intents.size(), std::size_t{1});
        QCOMPARE(s.rack("A4")->at, (design::FloorPoint{7200, 1200}));
    }

    void altIgnoresSnapping()
    {
        FloorSession s(smallHall());
        const QPointF from = s.middleOf("A4");
        const double scale = s.view.stage().camera().scale;
        s.drag(from, from + QPointF(1150, 70) * scale, Qt::AltModifier);
        QVERIFY(std::abs(s.rack("A4")->at.xMm - 7150) <= 1);
        QVERIFY(std::abs(s.rack("A4")->at.yMm - 1270) <= 1);
    }

    void shiftKeepsTheAxis()
    {
        FloorSession s(smallHall());
        const QPointF from = s.middleOf("A4");
        s.drag(from, from + QPointF(1800, 700) * s.view.stage().camera().scale, Qt::ShiftModifier);
        QCOMPARE(s.rack("A4")->at.yMm, 1200);
        QCOMPARE(s.rack("A4")->at.xMm, 7800);
    }

    void noCommandRunsWhileSomethingIsHeld()
    {
        FloorSession s(smallHall());
        const design::Design before = s.now();
        const QPointF from = s.middleOf("A4");
        s.drag(from, from + QPointF(1200, 0) * s.view.stage().camera().scale, {}, false);
        for (const int key : {Qt::Key_Delete, Qt::Key_R, Qt::Key_Down})
            s.key(key);
        s.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(s.now(), before);
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        undo.ignore();
        QCoreApplication::sendEvent(&s.view, &undo);
        QVERIFY(undo.isAccepted()); // before the window's undo
        s.key(Qt::Key_Escape);
        s.mouse(QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
        QCOMPARE(s.now(), before);
        s.key(Qt::Key_Delete);
        QCOMPARE(s.rack("A4"), nullptr);
        QKeyEvent later(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        later.ignore();
        QCoreApplication::sendEvent(&s.view, &later);
        QVERIFY(!later.isAccepted());
    }

    /// What is held stays under the hand, and stays where it was on the floor when the drag ends off the edge.
    void draggingToTheEdgeScrolls()
    {
        FloorSession s(smallHall());
        const design::Design untouched = s.now();
        s.view.lookAt(s.view.stage().camera().toFloor(s.middleOf("A4")), s.view.stage().camera().scale * 3);
        const auto x = [&s] { return s.view.stage().camera().originMm.x(); };
        const auto rack = static_cast<std::size_t>(s.view.stage().plan().find(s.rack("A4")->id)->index);
        const QPointF from = s.view.stage().rackPx(rack).topLeft() + QPointF(8, 8); // above its devices
        QVERIFY(QRectF(s.view.rect()).adjusted(60, 60, -60, -60).contains(from));
        const QPointF edge(kRulerPx + 10, from.y());
        const double before = x();
        s.drag(from, edge, {}, false);
        QTRY_VERIFY(x() < before - 100);
        QVERIFY(s.view.stage().plan().extent().left() <= s.view.stage().camera().toFloor(edge).x());
        s.mouse(QEvent::MouseMove, {600, from.y()}, Qt::NoButton, Qt::LeftButton);
        const double inside = x();
        QTest::qWait(100);
        QCOMPARE(x(), inside);
        s.mouse(QEvent::MouseMove, edge, Qt::NoButton, Qt::LeftButton);
        const double again = x();
        QTRY_VERIFY(x() < again - 100);
        // The hall has gone by under the hand, which holds the rack as before: what would be dropped now lies there.
        const auto isUnderTheHand = [&] {
            const double hand = s.view.stage().camera().toFloor(edge).x();
            if (hand > 3000 || s.previews.empty()) // from there on the floor is free
                return false;
            const auto& racks = *s.previews.back()->racks;
            const auto held = std::ranges::find(racks, "A4", &design::Rack::name);
            return held != racks.end() && std::abs(held->at.xMm - hand) < 700;
        };
        QTRY_VERIFY(isUnderTheHand());
        s.key(Qt::Key_Escape);
        QCOMPARE(s.now(), untouched);
        const double ended = x();
        QTest::qWait(100);
        QCOMPARE(x(), ended);
    }

    void aDropOnAnotherRackIsRefused()
    {
        FloorSession s(smallHall());
        const design::Design before = s.now();
        s.drag(s.middleOf("A4"), s.middleOf("A1"));
        QCOMPARE(s.now(), before);
        QCOMPARE(s.refusals.size(), 1);
        QVERIFY(!s.refusals.front().isEmpty());
    }

    void severalMoveTogether()
    {
        FloorSession s(smallHall());
        s.edit(FloorCommand::SelectAll);
        QCOMPARE(s.view.selection().size(), s.now().racks->size() + s.now().floorUnits->size());
        const QPointF from = s.middleOf("A4");
        const design::Design before = s.now();
        s.drag(from, from + QPointF(1200, 600) * s.view.stage().camera().scale);
        for (std::size_t i = 0; i < before.racks->size(); ++i) {
            QCOMPARE((*s.now().racks)[i].at.xMm, (*before.racks)[i].at.xMm + 1200);
            QCOMPARE((*s.now().racks)[i].at.yMm, (*before.racks)[i].at.yMm + 600);
        }
        QVERIFY(s.undo());
        QCOMPARE(s.now(), before);
    }

    void escapeEndsADrag()
    {
        FloorSession s(smallHall());
        const design::Design before = s.now();
        const QPointF from = s.middleOf("A4");
        s.drag(from, from + QPointF(200, 0), {}, false);
        QTRY_VERIFY(!s.previews.empty());
        QVERIFY(*s.previews.back() != before);
        s.key(Qt::Key_Escape);
        QCOMPARE(s.cancelled, 1);
        s.mouse(QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
        QCOMPARE(s.now(), before);
    }

    void theLastPreviewIsWhatTheDropMakes()
    {
        FloorSession s(smallHall());
        const QPointF from = s.middleOf("B4");
        const QPointF to = from + QPointF(1800, 0) * s.view.stage().camera().scale;
        s.drag(from, to, {}, false);
        QTRY_VERIFY(!s.previews.empty());
        s.mouse(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
        QCOMPARE(s.now(), *s.previews.back());
    }

    void arrowsNudge_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("fine");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::newRow("right") << int(Qt::Key_Right) << false << 600 << 0;
        QTest::newRow("up") << int(Qt::Key_Up) << false << 0 << -600;
        QTest::newRow("fine right") << int(Qt::Key_Right) << true << 100 << 0;
        QTest::newRow("fine up") << int(Qt::Key_Up) << true << 0 << -100;
    }

    void arrowsNudge()
    {
        QFETCH(int, key);
        QFETCH(bool, fine);
        QFETCH(int, x);
        QFETCH(int, y);
        FloorSession s(smallHall());
        s.click(s.middleOf("A4"));
        const design::FloorPoint before = s.rack("A4")->at;
        s.key(key, fine ? Qt::ControlModifier : Qt::NoModifier);
        QCOMPARE(s.rack("A4")->at, (design::FloorPoint{before.xMm + x, before.yMm + y}));
    }

    void commandsOnTheSelection()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("A4"));
        const std::size_t racks = s.now().racks->size();
        const std::size_t nodes = s.now().nodes->size();
        s.edit(FloorCommand::Duplicate);
        QCOMPARE(s.now().racks->size(), racks + 1);
        QCOMPARE(s.now().nodes->size(), nodes + 4);
        QVERIFY(!somethingOverlaps(s.now()));
        QCOMPARE(s.view.selection().size(), std::size_t{1});
        QVERIFY(numbers(s.view.selection()) != std::set<std::uint32_t>{s.rack("A4")->id.value});
        s.edit(FloorCommand::Remove);
        QCOMPARE(s.now().racks->size(), racks);
        QCOMPARE(s.now().nodes->size(), nodes);
        QVERIFY(s.view.selection().empty());
        s.click(s.middleOf("NET"));
        s.edit(FloorCommand::Remove);
        QVERIFY(s.now().switches->empty());
    }

    void rotateTurnsTheFront()
    {
        FloorSession s(smallHall());
        s.click(s.middleOf("A4"));
        const design::Facing before = s.rack("A4")->facing;
        s.edit(FloorCommand::Rotate);
        QVERIFY(s.rack("A4")->facing != before || !s.problems.empty());
    }

    void tabWalksInReadingOrderAndLeaves()
    {
        FloorSession s(smallHall());
        s.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.view));
        s.view.setFocus();
        std::set<std::uint32_t> seen;
        const std::size_t items = s.now().racks->size() + s.now().floorUnits->size();
        for (std::size_t i = 0; i < items; ++i) {
            s.key(Qt::Key_Tab);
            QCOMPARE(s.view.selection().size(), std::size_t{1});
            seen.insert(s.view.selection().begin()->id);
        }
        QCOMPARE(seen.size(), items);
    }

    /// The window's menus use the same keys; with the focus on the canvas there must be no ambiguity.
    void keysMeanTheCanvasWhenItHasTheFocus()
    {
        QMainWindow window;
        auto* view = new FloorView;
        window.setCentralWidget(view);
        QAction* ofTheWindow = window.addAction(QStringLiteral("Duplicate"));
        ofTheWindow->setShortcut(Qt::CTRL | Qt::Key_D);
        view->setCatalog(std::make_shared<const catalog::Catalog>(fixture::catalog()));
        view->setDesign(std::make_shared<const design::Design>(smallHall()));
        window.resize(900, 600);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        int intents = 0;
        int windowTriggered = 0;
        connect(view, &FloorView::intentRaised, this, [&] { ++intents; });
        connect(ofTheWindow, &QAction::triggered, this, [&] { ++windowTriggered; });
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view->selection().size(), std::size_t{11});
        QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(intents, 1);
        QCOMPARE(windowTriggered, 0);
    }

    void anotherSupplyTemperatureKeepsTheCamera()
    {
        FloorSession s(smallHall());
        s.edit(FloorCommand::ZoomIn);
        const Camera before = s.view.stage().camera();
        s.apply({"edit.site", {}, [](design::Design design) -> Result<design::Design> {
                     design.site.edit().supplyAir = Kelvins(295.15);
                     return design;
                 }});
        QCOMPARE(s.view.stage().camera(), before);
        s.apply({"edit.site", {}, [](design::Design design) -> Result<design::Design> {
                     design.site.edit().widthMm = 24000;
                     return design;
                 }});
        QVERIFY(s.view.stage().camera() != before);
    }

    void aResizedWindowStillShowsTheWholeHall()
    {
        FloorSession s(smallHall(), {1344, 716});
        const auto whole = [&] {
            return QRectF(s.view.rect()).contains(s.view.stage().camera().toView(QRectF(s.view.stage().plan().hall)));
        };
        QVERIFY(whole());
        s.view.resize(700, 500);
        QVERIFY(whole());
        s.edit(FloorCommand::ZoomIn);
        const Camera chosen = s.view.stage().camera();
        s.view.resize(800, 600);
        QCOMPARE(s.view.stage().camera(), chosen);
    }

    void revealBringsIntoView()
    {
        FloorSession s(largeHall(400), {800, 600});
        const design::RackId last = s.now().racks->back().id;
        QWheelEvent wheel({100, 100}, s.view.mapToGlobal(QPointF(100, 100)), {}, {0, 120 * 14}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&s.view, &wheel);
        s.view.reveal({design::ItemKind::Rack, last.value});
        const PlanRack* rack = s.view.stage().plan().find(last);
        QVERIFY(QRectF(s.view.rect()).contains(s.view.stage().camera().toView(QRectF(rack->mm).center())));
        QCOMPARE(numbers(s.view.selection()), std::set<std::uint32_t>{last.value});
    }

    void copyAndPasteAskTheSession()
    {
        FloorSession s(smallHall());
        QSignalSpy copied(&s.view, &FloorView::copyRequested);
        QSignalSpy pasted(&s.view, &FloorView::pasteRequested);
        s.edit(FloorCommand::Copy);
        s.edit(FloorCommand::Paste);
        QCOMPARE(copied.count(), 1);
        QCOMPARE(pasted.count(), 1);
    }

    void screenReadersFindEveryItem()
    {
        FloorSession s(smallHall());
        s.view.setLayer(tileLayer(Overlay::Power, figures(s.now())));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&s.view);
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(!list->text(QAccessible::Name).isEmpty());
        const int first = list->childCount() - 11; // after the widgets of the view
        QVERIFY(first >= 0 && (first == 0 || list->child(first - 1)->role() != QAccessible::ListItem));
        QCOMPARE(list->child(first)->text(QAccessible::Name), QStringLiteral("A1"));
        QVERIFY(list->child(first)->text(QAccessible::Description).contains(QStringLiteral("kW")));
        QCOMPARE(list->indexOfChild(list->child(first + 5)), first + 5);
        QCOMPARE(list->child(first)->parent(), list);
        QVERIFY(list->child(list->childCount()) == nullptr);
    }

    void randomWalkKeepsSceneAndDesignEqual();
    void pictures();
};

void TstFloorView::randomWalkKeepsSceneAndDesignEqual()
{
    FloorSession s(smallHall(), {1000, 700});
    std::mt19937 random(20261121);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto anywhere = [&] { return s.px(below(12000), below(7200)); };
    const auto anyRack = [&] {
        const auto& racks = s.view.stage().plan().racks;
        return racks.empty()
                   ? anywhere()
                   : s.view.stage().camera().toView(
                         QRectF(racks[static_cast<std::size_t>(below(static_cast<int>(racks.size())))].mm).center());
    };
    const std::vector<PartPayload> parts = {{PartKind::Rack, "rack-42u"},      {PartKind::FilledRack, "dgx-h100"},
                                            {PartKind::Server, "dgx-h100"},    {PartKind::Switch, "qm9700"},
                                            {PartKind::Storage, "nvme-shelf"}, {PartKind::Accelerator, "h200"},
                                            {PartKind::FloorUnit, "cdu-400kw"}};
    int changed = 0;
    for (int gesture = 0; gesture < 500; ++gesture) {
        const std::size_t before = s.step;
        switch (below(12)) {
        case 0:
            s.click(anyRack(), below(2) ? Qt::ControlModifier : Qt::NoModifier);
            break;
        case 1:
        case 2:
            s.drag(anyRack(), anywhere(), below(4) ? Qt::NoModifier : Qt::AltModifier);
            break;
        case 3:
            s.drag(anywhere(), anywhere());
            break;
        case 4:
            s.key(Qt::Key_Left + below(4), below(2) ? Qt::ControlModifier : Qt::NoModifier);
            break;
        case 5:
            s.edit(FloorCommand::Rotate);
            break;
        case 6:
            s.edit(below(3) ? FloorCommand::Duplicate : FloorCommand::Remove);
            break;
        case 7:
        case 8: {
            const QPointF at = below(2) ? anyRack() : anywhere();
            s.dragPartTo(parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))], at);
            if (below(3) == 0)
                s.key(Qt::Key_1 + below(4));
            s.dropPart(at);
            break;
        }
        case 9:
            s.key(Qt::Key_Tab);
            break;
        case 10:
            s.undo();
            break;
        case 11:
            s.redo();
            break;
        }
        changed += s.step != before;
        const FloorPlan fresh = planFloor(s.now(), fixture::catalog());
        QCOMPARE(s.view.stage().plan().racks.size(), fresh.racks.size());
        for (std::size_t i = 0; i < fresh.racks.size(); ++i)
            QCOMPARE(s.view.stage().plan().racks[i].mm, fresh.racks[i].mm);
        QCOMPARE(s.view.stage().plan().boxes.size(),
                 s.now().nodes->size() + s.now().switches->size() + s.now().appliances->size());
        QCOMPARE(s.view.stage().sharedDesign(), s.states[s.step]);
        QVERIFY2(!somethingOverlaps(s.now()), qPrintable(QString::number(gesture)));
    }
    QVERIFY2(changed > 100, qPrintable(QString::number(changed)));
    while (s.undo()) {
    }
    QCOMPARE(s.now(), smallHall());
}

/// With CW_PICTURES set to a folder the canvas is saved as a person sees it.
void TstFloorView::pictures()
{
    const QString folder = qEnvironmentVariable("CW_PICTURES");
    for (const bool dark : {false, true}) {
        look::setCurrentTheme(dark ? look::darkTheme() : look::lightTheme());
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            FloorSession s(smallHall(), size);
            s.view.setLayer(tileLayer(Overlay::Power, figures(s.now())));
            s.click(s.middleOf("A2"));
            s.dragPartTo({PartKind::FilledRack, "dgx-h100"}, s.px(7700, 4300));
            s.key(Qt::Key_3);
            QTRY_VERIFY(!s.previews.empty());
            s.view.setPreview(tileLayer(Overlay::Power, figures(*s.previews.back())), {tr("+123 kW")});
            const QImage picture = s.view.grab().toImage();
            QCOMPARE(picture.size(), size);
            QCOMPARE(picture.pixelColor(size.width() / 2, size.height() - 3), look::currentTheme().canvas);
            if (!folder.isEmpty())
                picture.save(QStringLiteral("%1/view_%2_%3.png")
                                 .arg(folder)
                                 .arg(size.width())
                                 .arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    look::setCurrentTheme(look::lightTheme());
}

CW_TEST(TstFloorView)

} // namespace tst_floor_view

#include "tst_floor_view.moc"
