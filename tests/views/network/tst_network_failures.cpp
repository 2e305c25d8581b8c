// SPDX-License-Identifier: GPL-3.0-or-later
// Failures in the network view: what the menu offers at a place, what is marked, and that nothing jumps.
#include "look/fonts.h"
#include "look/theme.h"
#include "model/placement/placed_design.h"
#include "network/failure_text.h"
#include "network/network_damage.h"
#include "network/network_view.h"
#include "network/plan_failures.h"
#include "test_program.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <set>

namespace tst_network_failures {

using namespace cw;
using namespace cw::topology;
using design::FabricKind;
using fabric::Failure;
using fabric::Failures;

namespace {

/// The smallest program around a NetworkView that lets things fail.
class FailingSession : public QObject {
public:
    explicit FailingSession(design::Design start) : now(std::move(start)), intact(test::assessed(now))
    {
        view.resize(1344, 716);
        view.setCatalog(test::shippedCatalog());
        view.setDesign(std::make_shared<const design::Design>(now));
        view.setAssessment(intact);
        connect(&view, &NetworkView::takeAwayRequested, this, [this](const Failures& more) {
            Failures all = failed;
            all.insert(more.begin(), more.end());
            fail(all);
        });
        connect(&view, &NetworkView::giveBackRequested, this, [this](const Failures& less) {
            Failures left = failed;
            for (const Failure& failure : less)
                left.erase(failure);
            fail(left);
        });
        connect(&view, &NetworkView::giveBackAllRequested, this, [this] { fail({}); });
        connect(&view, &NetworkView::refused, this, [this](const QString& reason) { refusals << reason; });
        view.show();
        view.zoomToFit();
    }
    void fail(const Failures& failures)
    {
        failed = failures;
        const auto after = test::assessed(now, failed);
        if (failed.empty())
            view.setAssessment(after);
        else
            view.setAssessment(after, {intact, assess::blastRadius(*intact, *after)});
    }
    const Plan& plan() const { return view.stage().plan(); }
    const Damage& damage() const { return view.stage().damage(); }
    int boxOf(std::uint32_t item) const { return plan().boxOfItem.at(item); }
    std::uint32_t switchOf(design::SwitchRole role) const
    {
        return std::ranges::find(*now.switches, role, &design::Switch::role)->id.value;
    }
    QPoint middleOf(int box) const { return view.stage().camera().toView(plan().boxes[at(box)].at).center().toPoint(); }
    /// Opens the context menu and triggers an entry of "Fail…", by its place; what was offered.
    QStringList menu(QPoint where, int choice, bool byKey = false)
    {
        QStringList offered;
        QTimer::singleShot(0, this, [&] {
            auto* popup = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(popup != nullptr);
            QMenu* fails = popup->actions().front()->menu();
            QVERIFY(fails != nullptr);
            for (const QAction* action : fails->actions())
                offered << action->text();
            if (choice >= 0 && choice < fails->actions().size())
                fails->actions()[choice]->trigger();
            popup->close();
        });
        QContextMenuEvent event(byKey ? QContextMenuEvent::Keyboard : QContextMenuEvent::Mouse, where,
                                view.mapToGlobal(where));
        QApplication::sendEvent(&view, &event);
        return offered;
    }

    design::Design now;
    std::shared_ptr<const assess::Assessment> intact;
    Failures failed;
    NetworkView view;
    QStringList refusals;
};

design::Design leafSpine()
{
    design::Design design = test::joinedBy(FabricKind::LeafSpine, 256);
    test::setPlan(design, 8, 8, 4);
    return design;
}

} // namespace

class TstNetworkFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A stopped accelerator is told from a busy one, and from a failed one, in grey too.
    void everyHarmHasAShape()
    {
        for (const look::Theme* theme : {&look::lightTheme(), &look::darkTheme()}) {
            const auto painted = [theme](Harm harm) {
                QImage image(40, 40, QImage::Format_RGB32);
                image.fill(theme->canvas);
                QPainter painter(&image);
                canvas::paintHarm(painter, QRectF(image.rect()), harm, *theme);
                return image;
            };
            const QImage stopped = painted(Harm::Stopped);
            const QImage failed = painted(Harm::Failed);
            const auto grey = [](const QImage& image, int x, int y) { return qGray(image.pixel(x, y)); };
            QVERIFY(stopped.pixelColor(20, 2) != theme->series.vermilion); // a link at its limit
            QVERIFY(std::abs(grey(stopped, 20, 20) - grey(stopped, 20, 2)) > 40);
            QVERIFY(std::abs(grey(stopped, 10, 10) - grey(failed, 10, 10)) > 40);
        }
    }

    void initTestCase() { QApplication::setFont(look::font()); }

    /// The keys work on the ribbon that was clicked, as often as one likes.
    void aPickedRibbonFailsAndIsRestoredByKeys_data()
    {
        QTest::addColumn<bool>("drawn");
        QTest::newRow("of a rule") << false;
        QTest::newRow("drawn") << true;
    }
    void aPickedRibbonFailsAndIsRestoredByKeys()
    {
        QFETCH(bool, drawn);
        FailingSession session(drawn ? test::drawn(leafSpine()) : leafSpine());
        const auto ribbon = std::ranges::find_if(session.plan().ribbons, [](const Ribbon& r) {
            return r.a.kind == End::Kind::Box && r.b.kind == End::Kind::Box;
        });
        QVERIFY(ribbon != session.plan().ribbons.end());
        const auto index = static_cast<int>(ribbon - session.plan().ribbons.begin());
        const auto trunk = std::ranges::find(session.plan().trunks, index, &Trunk::ribbon);
        QVERIFY(trunk != session.plan().trunks.end());
        const auto clickable = [&] {
            for (double along = 0.05; along < 1; along += 0.05) {
                const QPointF px = session.view.stage().camera().toView(trunk->line.pointAt(along));
                const Hit hit = session.view.stage().hit(px);
                if (hit.box < 0 && hit.trunk >= 0 && session.plan().trunks[at(hit.trunk)].ribbon == index)
                    return px.toPoint();
            }
            return QPoint();
        };
        QVERIFY(!clickable().isNull());
        QTest::mouseClick(&session.view, Qt::LeftButton, {}, clickable());
        const auto cables = static_cast<std::size_t>(session.plan().ribbons[at(index)].cables);
        for (int again = 0; again < 2; ++again) {
            QTest::keyClick(&session.view, Qt::Key_X);
            QCOMPARE(session.failed.size(), cables);
            QTest::keyClick(&session.view, Qt::Key_X, Qt::ShiftModifier);
            QVERIFY2(session.failed.empty(), qPrintable(session.refusals.join(u' ')));
        }
    }

    void aSwitchFailsFromTheMenuAndNothingJumps_data()
    {
        QTest::addColumn<bool>("drawn");
        QTest::newRow("of a rule") << false;
        QTest::newRow("drawn") << true;
    }
    void aSwitchFailsFromTheMenuAndNothingJumps()
    {
        QFETCH(bool, drawn);
        FailingSession s(drawn ? test::drawn(leafSpine()) : leafSpine());
        const std::vector<Box> before = s.plan().boxes;
        const std::size_t ribbons = s.plan().ribbons.size();
        const std::uint32_t leaf = s.switchOf(design::SwitchRole::Leaf);
        const int box = s.boxOf(leaf);
        QCOMPARE(s.menu(s.middleOf(box), 0).size(), 3); // it, and the power and cooling of its rack
        QCOMPARE(s.failed, (Failures{{Failure::Kind::Switch, leaf}}));
        QCOMPARE(s.plan().boxes.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(s.plan().boxes[i].at, before[i].at);
        QCOMPARE(s.plan().ribbons.size(), ribbons);
        QCOMPARE(s.damage().boxes[at(box)], Harm::Failed);
        for (std::size_t r = 0; r < ribbons; ++r) {
            const Ribbon& ribbon = s.plan().ribbons[r];
            const bool ends = ribbon.a == End{End::Kind::Box, box} || ribbon.b == End{End::Kind::Box, box};
            QCOMPARE(s.damage().lost[r], ends ? ribbon.cables : 0);
        }
        QVERIFY(std::ranges::find(s.damage().gpus, Harm::Stopped) != s.damage().gpus.end());
        QVERIFY(!s.view.tipAt(s.middleOf(box)).isEmpty());
        s.view.action(NetworkCommand::RestoreAll)->trigger();
        QVERIFY(s.failed.empty() && s.damage().gpus.empty());
        QCOMPARE(s.plan().boxes.size(), before.size());
    }

    void aSpineSlowsTheOthers()
    {
        FailingSession s(leafSpine());
        const int box = s.boxOf(s.switchOf(design::SwitchRole::Spine));
        s.menu(s.middleOf(box), 0);
        QVERIFY(std::ranges::find(s.damage().gpus, Harm::Stopped) == s.damage().gpus.end());
        QVERIFY(std::ranges::find(s.damage().gpus, Harm::Slowed) != s.damage().gpus.end());
        // The loads of what is left are those of the failed network.
        float worst = -1;
        for (const Ribbon& ribbon : s.plan().ribbons)
            worst = std::max(worst, ribbon.peak);
        QVERIFY(worst > 0);
    }

    void keysReachEveryPartOfANode()
    {
        FailingSession s(leafSpine());
        const std::uint32_t node = s.now.nodes->front().id.value;
        s.view.setSelection({{design::ItemKind::Node, node}});
        QCOMPARE(s.menu({0, 0}, 0, true).size(), 4); // the node, its parts, and the power and cooling of its rack
        QCOMPARE(s.failed, (Failures{{Failure::Kind::Node, node}}));
        QCOMPARE(s.damage().boxes[at(s.boxOf(node))], Harm::Failed);
        s.view.action(NetworkCommand::Restore)->trigger();
        QVERIFY(s.failed.empty());
        QTest::keyClick(&s.view, Qt::Key_X);
        QCOMPARE(s.failed.size(), std::size_t{1});
        QTest::keyClick(&s.view, Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(s.failed.empty());
        s.view.setSelection({});
        QTest::keyClick(&s.view, Qt::Key_X);
        QCOMPARE(s.refusals.size(), 1);
    }

    /// From far a ribbon: one cable of it, or all.
    void cablesOfARuleFailOneByOne()
    {
        FailingSession s(leafSpine());
        int trunk = -1;
        QPoint where;
        for (std::size_t i = 0; i < s.plan().trunks.size() && trunk < 0; ++i) {
            const Trunk& known = s.plan().trunks[i];
            const Ribbon& ribbon = s.plan().ribbons[at(known.ribbon)];
            where = s.view.stage().camera().toView(known.line.center()).toPoint();
            const Hit hit = s.view.stage().hit(where);
            if (ribbon.a.kind == End::Kind::Box && ribbon.b.kind == End::Kind::Box && hit.trunk == static_cast<int>(i))
                trunk = hit.trunk;
        }
        QVERIFY(trunk >= 0);
        const int ribbon = s.plan().trunks[at(trunk)].ribbon;
        const int cables = s.plan().ribbons[at(ribbon)].cables;
        QVERIFY(cables > 1);
        QCOMPARE(s.menu(where, 0).size(), 2);
        QCOMPARE(s.damage().lost[at(ribbon)], 1);
        s.menu(where, 0);
        QCOMPARE(s.damage().lost[at(ribbon)], 2);
        QVERIFY(s.view.tipAt(where).join(u'\n').contains(QStringLiteral("Worst link")));
        s.menu(where, 1);
        QCOMPARE(s.damage().lost[at(ribbon)], cables);
        const QString tip = s.view.tipAt(where).join(u'\n');
        QVERIFY2(tip.contains(QStringLiteral("nothing is left")), qPrintable(tip));
        QVERIFY2(!tip.contains(QStringLiteral("Worst link")) && !tip.contains(QStringLiteral("load")), qPrintable(tip));
        QCOMPARE(failedThings(s.failed, s.now).size(), std::size_t{1});
        int left = 0;
        for (const network::Bundle& bundle : s.plan().graph().bundles)
            left += bundle.cables;
        int all = 0;
        for (const network::Bundle& bundle : s.intact->graph->result.graph->bundles)
            all += bundle.cables;
        QCOMPARE(left, all - cables);
    }

    /// A ribbon fails whole: as many cables as are painted, also those of switches that are drawn as one.
    void everyRibbonFailsWhole_data()
    {
        QTest::addColumn<FabricKind>("kind");
        QTest::addColumn<int>("gpus");
        QTest::addColumn<bool>("drawn");
        QTest::newRow("uplinks that do not go up evenly") << FabricKind::LeafSpine << 256 << false;
        QTest::newRow("the same, drawn") << FabricKind::LeafSpine << 256 << true;
        QTest::newRow("stacks") << FabricKind::FatTree << 4096 << false;
        QTest::newRow("stacks, drawn") << FabricKind::FatTree << 4096 << true;
        QTest::newRow("rails") << FabricKind::RailOptimised << 1024 << false;
        QTest::newRow("rail only") << FabricKind::RailOnly << 512 << false;
        QTest::newRow("dragonfly") << FabricKind::Dragonfly << 1024 << false;
        QTest::newRow("dragonfly+") << FabricKind::DragonflyPlus << 1024 << false;
        QTest::newRow("torus") << FabricKind::Torus << 256 << false;
    }
    void everyRibbonFailsWhole()
    {
        QFETCH(FabricKind, kind);
        QFETCH(int, gpus);
        QFETCH(bool, drawn);
        const design::Design design = test::joinedBy(kind, gpus);
        FailingSession s(drawn ? test::drawn(design) : design);
        const auto cablesLeft = [&s] {
            int sum = 0;
            for (const network::Bundle& bundle : s.plan().graph().bundles)
                sum += bundle.cables;
            return sum;
        };
        const int before = cablesLeft();
        std::set<std::pair<int, int>> tried; // a ribbon of each kind: which tiers, how many switches at its ends
        for (int r = 0; r < static_cast<int>(s.plan().ribbons.size()); ++r) {
            const Ribbon ribbon = s.plan().ribbons[at(r)];
            const bool betweenBoxes = ribbon.a.kind == End::Kind::Box && ribbon.b.kind == End::Kind::Box;
            if (r % 97 != 0 && !(betweenBoxes && tried.emplace(s.plan().boxes[at(ribbon.a.index)].tier, ribbon.cables).second))
                continue;
            const Failures whole = ribbonFailures(s.plan(), r);
            QCOMPARE(whole.size(), at(ribbon.cables));
            s.fail(whole);
            QCOMPARE(cablesLeft(), betweenBoxes ? before - ribbon.cables : before);
            QCOMPARE(s.damage().lost[at(r)], ribbon.cables);
            QCOMPARE(ribbonFailures(s.plan(), r), whole);
            s.fail({});
        }
    }

    /// A ribbon that is picked from far is all of its cables, those of the rule and the one drawn beside them.
    void aRibbonOfRuleAndDrawnCablesFailsWhole()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 8 * 26); // the last of 7 leaves has ports to spare
        test::setPlan(design, 8, 1, 26);
        const auto first = [&design](design::SwitchRole role) {
            int skipped = role == design::SwitchRole::Leaf ? 6 : 0;
            return std::ranges::find_if(*design.switches, [&](const design::Switch& device) {
                       return device.role == role && skipped-- == 0;
                   })->id.value;
        };
        const auto part = test::shippedCatalog()->interconnects.find(test::drawn(design).cables->front().type);
        const auto joined = design::connect(design, {design::PortOwner::Switch, first(design::SwitchRole::Leaf), 63},
                                            {design::PortOwner::Switch, first(design::SwitchRole::Spine), 63}, part->id);
        QVERIFY(joined.ok());
        FailingSession s(*joined);
        const int leaf = s.boxOf(first(design::SwitchRole::Leaf));
        const int spine = s.boxOf(first(design::SwitchRole::Spine));
        const auto ribbon = std::ranges::find_if(s.plan().ribbons, [&](const Ribbon& r) {
            return (r.a == End{End::Kind::Box, leaf} && r.b == End{End::Kind::Box, spine}) ||
                   (r.b == End{End::Kind::Box, leaf} && r.a == End{End::Kind::Box, spine});
        });
        QVERIFY(ribbon != s.plan().ribbons.end() && ribbon->cables > 1);
        const auto trunk =
            std::ranges::find(s.plan().trunks, static_cast<int>(ribbon - s.plan().ribbons.begin()), &Trunk::ribbon);
        const std::size_t cables = at(ribbon->cables);
        QPoint where;
        for (double along = 0.05; along < 1 && where.isNull(); along += 0.05) {
            const QPointF px = s.view.stage().camera().toView(trunk->line.pointAt(along));
            if (s.view.stage().hit(px).trunk == trunk - s.plan().trunks.begin())
                where = px.toPoint();
        }
        QVERIFY(!where.isNull());
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, where);
        QTest::keyClick(&s.view, Qt::Key_X);
        QCOMPARE(s.failed.size(), cables);
        QCOMPARE(std::ranges::count_if(s.failed, [](const Failure& f) { return f.item != 0; }), 1);
        QTest::keyClick(&s.view, Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(s.failed.empty());
    }

    /// The sheet shows one plane for all of them.
    void aRibbonFailsInEveryPlane()
    {
        design::Design design = leafSpine();
        design.fabric.edit().planes = 2;
        FailingSession s(design);
        const auto ribbon = std::ranges::find_if(s.plan().ribbons, [](const Ribbon& r) {
            return r.a.kind == End::Kind::Box && r.b.kind == End::Kind::Box;
        });
        QVERIFY(ribbon != s.plan().ribbons.end());
        const auto rate = [&s] {
            double sum = 0;
            for (const network::Bundle& bundle : s.plan().graph().bundles)
                sum += bundle.cables * bundle.rate;
            return sum;
        };
        const double before = rate();
        QCOMPARE(ribbon->rates.size(), std::size_t{1});
        const double own = ribbon->cables * ribbon->rates.front().rate;
        const auto index = static_cast<int>(ribbon - s.plan().ribbons.begin());
        s.fail(ribbonFailures(s.plan(), index));
        QCOMPARE(s.failed.size(), 2 * at(s.plan().ribbons[at(index)].cables));
        QVERIFY(std::abs((before - rate()) / own - 1) < 1e-9);
    }

    /// Behind one picture stand several switches: all of them fail.
    void aStackFailsWhole()
    {
        topology::Box box;
        box.item = 7;
        box.role = design::SwitchRole::Spine;
        box.number = 10;
        box.count = 3;
        const int spine = static_cast<int>(box.role);
        QCOMPARE(topology::switchFailures(box), (Failures{{Failure::Kind::Switch, 7},
                                                          {Failure::Kind::Switch, 0, 0, {spine, 11, -1, -1}},
                                                          {Failure::Kind::Switch, 0, 0, {spine, 12, -1, -1}}}));
        box.count = 1;
        QCOMPARE(topology::switchFailures(box), (Failures{{Failure::Kind::Switch, 7}}));
    }
    void aRackIsOneThing()
    {
        const design::Design design = leafSpine();
        const design::RackId rack = design.nodes->front().mount.rack;
        Failures failed = assess::failuresOfRack(design, rack);
        QCOMPARE(failedThings(failed, design).size(), std::size_t{1});
        failed.insert({Failure::Kind::Accelerator, design.nodes->back().id.value, 3});
        const auto things = failedThings(failed, design);
        QCOMPARE(things.size(), std::size_t{2});
        QVERIFY(things.back().name.contains(QStringLiteral("GPU 4")));
    }

    /// Each kind of network, with everything about it that a person could point at taken away once.
    void everyKindTakesEveryFailure_data()
    {
        QTest::addColumn<FabricKind>("kind");
        QTest::newRow("leaf-spine") << FabricKind::LeafSpine;
        QTest::newRow("rails") << FabricKind::RailOptimised;
        QTest::newRow("rail only") << FabricKind::RailOnly;
        QTest::newRow("dragonfly") << FabricKind::Dragonfly;
        QTest::newRow("dragonfly+") << FabricKind::DragonflyPlus;
        QTest::newRow("torus") << FabricKind::Torus;
        QTest::newRow("nothing") << FabricKind::None;
    }
    void everyKindTakesEveryFailure()
    {
        QFETCH(FabricKind, kind);
        FailingSession s(test::joinedBy(kind, 128));
        s.view.grab();
        s.view.action(NetworkCommand::SelectAll)->trigger();
        QTest::keyClick(&s.view, Qt::Key_X);
        if (s.view.selection().empty())
            return;
        QVERIFY(!s.failed.empty());
        for (const Harm harm : s.damage().gpus)
            QCOMPARE(harm, Harm::Failed);
        s.view.grab();
        s.view.setOverlay(Overlay::Data);
        s.view.grab();
        QTest::keyClick(&s.view, Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(s.failed.empty());
    }

    void aTorusNodeTakesItsCablesAlong()
    {
        FailingSession s(test::joinedBy(FabricKind::Torus, 128));
        const std::uint32_t node = s.now.nodes->front().id.value;
        s.fail({{Failure::Kind::Node, node}});
        int lost = 0;
        for (const int cables : s.damage().lost)
            lost += cables > 0 ? 1 : 0;
        QVERIFY(lost >= 2);
        QVERIFY(s.plan().graph().bundles.size() < s.intact->graph->result.graph->bundles.size());
    }
};

CW_TEST(TstNetworkFailures)

} // namespace tst_network_failures

#include "tst_network_failures.moc"
