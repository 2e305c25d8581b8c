// SPDX-License-Identifier: GPL-3.0-or-later
// Switches moved by hand on the real widget: with Alt and the mouse or the arrow keys, kept in the file, undone, laid out
// anew. Cables, names and ports go with them.
#include "assess/compare.h"
#include "network_session.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QApplication>

namespace tst_network_moving {

using namespace cw;
using namespace cw::topology;

class TestNetworkMoving : public QObject {
    Q_OBJECT

    static design::Design built() { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog()); }
    static void altDrag(NetworkSession& s, QPoint from, QPoint to, bool letGo = true)
    {
        QTest::mousePress(&s.view, Qt::LeftButton, Qt::AltModifier, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, s.view.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
            QApplication::sendEvent(&s.view, &move);
        }
        if (letGo)
            QTest::mouseRelease(&s.view, Qt::LeftButton, Qt::AltModifier, to);
    }
    static QRectF rectOf(const NetworkSession& s, std::uint32_t item)
    {
        return s.plan().boxes[static_cast<std::size_t>(s.boxOf(item))].at;
    }
    /// Ends of ribbons that lie on the edge of a box.
    static int ribbonsAt(const NetworkSession& s, std::uint32_t item)
    {
        const QRectF box = rectOf(s, item).adjusted(-0.5, -0.5, 0.5, 0.5);
        int count = 0;
        for (const Ribbon& ribbon : s.plan().ribbons) {
            for (const QLineF& line : ribbon.lines)
                count += box.contains(line.p1()) || box.contains(line.p2()) ? 1 : 0;
        }
        return count;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

    void altAndTheMouseMoveASwitchWithItsCables()
    {
        NetworkSession s(built());
        const std::uint32_t spine = firstSwitch(s.now(), design::SwitchRole::Spine);
        const QRectF before = rectOf(s, spine);
        const int joined = ribbonsAt(s, spine);
        QVERIFY(joined > 0);
        const Camera camera = s.view.stage().camera();
        altDrag(s, s.placeOn(spine), s.placeOn(spine) + QPoint(60, -40));
        QCOMPARE(s.texts, std::vector<std::string>{"edit.moveOnSheet"});
        const QRectF after = rectOf(s, spine);
        const double scale = s.view.stage().camera().scale;
        QVERIFY(qAbs((after.left() - before.left()) * scale - 60) <= 4 * scale);
        QVERIFY(qAbs((after.top() - before.top()) * scale + 40) <= 4 * scale);
        QCOMPARE(ribbonsAt(s, spine), joined);
        QCOMPARE(s.view.stage().camera(), camera); // the next one is where it has just been seen
        // It is in the file, and only of the one that was moved.
        const std::string text = store::writeDesign(s.now());
        QCOMPARE(QString::fromStdString(text).count(QStringLiteral("sheetRight")), 1);
        QCOMPARE(*store::readDesign(text), s.now());
        s.undo();
        QCOMPARE(rectOf(s, spine), before);
        QVERIFY(!QString::fromStdString(store::writeDesign(s.now())).contains(QStringLiteral("sheet")));
    }

    void withoutAltItIsACable()
    {
        NetworkSession s(built());
        const std::uint32_t spine = firstSwitch(s.now(), design::SwitchRole::Spine);
        s.drag(s.placeOn(spine), s.placeOn(spine) + QPoint(0, -60));
        QVERIFY(s.texts.empty());
    }

    void keysMoveTheSelectionAndEscapeLetsGo()
    {
        NetworkSession s(built());
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        const std::uint32_t spine = firstSwitch(s.now(), design::SwitchRole::Spine);
        const QPointF leafAt = rectOf(s, leaf).topLeft();
        const QPointF spineAt = rectOf(s, spine).topLeft();
        s.view.setSelection(design::toItemSet({{design::ItemKind::Switch, leaf}, {design::ItemKind::Switch, spine}}));
        QTest::keyClick(&s.view, Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(&s.view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rectOf(s, leaf).topLeft() - leafAt, QPointF(16, 16));
        QCOMPARE(rectOf(s, spine).topLeft() - spineAt, QPointF(16, 16));
        QVERIFY(!s.gestures.front().empty());
        QCOMPARE(s.gestures.front(), s.gestures.back()); // several presses are one step
        const design::Design kept = s.now();
        altDrag(s, s.placeOn(leaf), s.placeOn(leaf) + QPoint(80, 0), false);
        QTest::keyClick(&s.view, Qt::Key_Escape);
        QTest::mouseRelease(&s.view, Qt::LeftButton, Qt::AltModifier, s.placeOn(leaf) + QPoint(80, 0));
        QCOMPARE(s.now(), kept);
        // Both are put back, the selected one alone first.
        s.view.setSelection(design::toItemSet({{design::ItemKind::Switch, leaf}}));
        s.view.action(NetworkCommand::LayOutAnew)->trigger();
        QCOMPARE(rectOf(s, leaf).topLeft(), leafAt);
        QCOMPARE(rectOf(s, spine).topLeft() - spineAt, QPointF(16, 16));
        s.view.setSelection({});
        s.view.action(NetworkCommand::LayOutAnew)->trigger();
        QCOMPARE(rectOf(s, spine).topLeft(), spineAt);
        QCOMPARE(s.refusals.size(), 0);
        s.view.action(NetworkCommand::LayOutAnew)->trigger();
        QCOMPARE(s.refusals.size(), 1);
    }

    void whatCannotBeMovedSaysWhy()
    {
        NetworkSession s(built());
        const std::uint32_t node = s.now().nodes->front().id.value;
        altDrag(s, s.placeOn(node), s.placeOn(node) + QPoint(30, 30));
        QCOMPARE(s.refusals.size(), 1);
        s.view.setSelection({{design::ItemKind::Node, node}});
        QTest::keyClick(&s.view, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(s.refusals.size(), 2);
        QVERIFY(s.texts.empty());
    }

    /// No figure rests on where a switch is drawn.
    void figuresStayAsTheyAre()
    {
        NetworkSession s(built());
        const std::uint32_t spine = firstSwitch(s.now(), design::SwitchRole::Spine);
        const auto before = test::assessed(s.now());
        s.view.setSelection({{design::ItemKind::Switch, spine}});
        QTest::keyClick(&s.view, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(!(s.now() == s.states.front()));
        QCOMPARE(test::assessed(s.now())->figures, before->figures);
        const auto told = assess::changes(s.states.front(), s.now(), *test::shippedCatalog());
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told.front().text, std::string("change.switchesMovedOnSheet"));
    }
};

CW_TEST(TestNetworkMoving)

} // namespace tst_network_moving

#include "tst_network_moving.moc"
