// SPDX-License-Identifier: GPL-3.0-or-later
// The real widget, driven with mouse and keys; what counts is the Design that results and what the tips say.
#include "design/edits.h"
#include "network/network_accessible.h"
#include "network/network_marks.h"
#include "test_program.h"
#include "views/network/network_session.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimer>

#include <set>

namespace tst_network_view {

using namespace cw;
using namespace cw::topology;
using design::FabricKind;

class TstNetworkView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setFont(look::font());
        installNetworkAccessibility();
    }

    void clickSelectsASwitchAndEscapeLetsGo()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 128));
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        QSignalSpy changed(&s.view, &NetworkView::selectionChanged);
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, s.middleOf(s.boxOf(leaf)));
        QCOMPARE(s.view.selection(), (design::ItemSet{{design::ItemKind::Switch, leaf}}));
        QCOMPARE(changed.count(), 1);
        QTest::keyClick(&s.view, Qt::Key_Escape);
        QVERIFY(s.view.selection().empty());
        QVERIFY(s.texts.empty());
    }

    /// What is drawn as a stack is all of its switches, for Ctrl+A, a click, Tab and Delete.
    void aStackIsAllItsSwitches()
    {
        NetworkSession s(test::joinedBy(FabricKind::FatTree, 16384));
        const auto stack = std::ranges::find_if(s.plan().boxes, [](const Box& box) { return box.count > 1 && box.item != 0; });
        QVERIFY(stack != s.plan().boxes.end());
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, s.middleOf(static_cast<int>(stack - s.plan().boxes.begin())));
        QCOMPARE(s.view.selection().size(), static_cast<std::size_t>(stack->count));
        QVERIFY(design::contains(s.view.selection(), {design::ItemKind::Switch, stack->item}));
        const design::ItemSet first = s.view.selection();
        QTest::keyClick(&s.view, Qt::Key_Tab);
        QVERIFY(s.view.selection() != first && !s.view.selection().empty());
        s.view.action(NetworkCommand::SelectAll)->trigger();
        QCOMPARE(s.view.selection().size(), s.now().nodes->size() + s.now().switches->size());
        QTest::keyClick(&s.view, Qt::Key_Delete);
        QVERIFY(s.now().nodes->empty() && s.now().switches->empty());
        s.undo();
        QVERIFY(!s.now().switches->empty());
    }

    void screenReadersFindEveryDevice()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 64));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&s.view);
        QCOMPARE(list->role(), QAccessible::List);
        const int boxes = static_cast<int>(s.plan().boxes.size());
        QCOMPARE(list->childCount(), boxes);
        QVERIFY(list->child(boxes) == nullptr);
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        s.view.setSelection({{design::ItemKind::Switch, leaf}});
        for (int box = 0; box < boxes; ++box) {
            QAccessibleInterface* each = list->child(box);
            QVERIFY(each->role() == QAccessible::ListItem && each->parent() == list);
            QVERIFY(!each->text(QAccessible::Name).isEmpty() && !each->text(QAccessible::Description).isEmpty());
            QCOMPARE(list->indexOfChild(each), box);
            QCOMPARE(each->state().selected != 0, box == s.boxOf(leaf));
            QVERIFY(each->rect().contains(s.view.mapToGlobal(s.middleOf(box))));
        }
    }

    void tabWalksEveryDevice()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 64));
        s.view.setFocus();
        std::set<std::uint32_t> seen;
        for (std::size_t i = 0; i < s.plan().boxes.size() + 3; ++i) {
            QTest::keyClick(&s.view, Qt::Key_Tab);
            for (const design::ItemRef& item : s.view.selection())
                seen.insert(item.id);
        }
        for (const Box& box : s.plan().boxes)
            QVERIFY(box.item == 0 || seen.contains(box.item));
    }

    void tipsSayWhatThingsAre()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128, 3);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(design);
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        const QString ofLeaf = s.view.tipAt(s.middleOf(s.boxOf(leaf))).join(u'\n');
        QVERIFY2(ofLeaf.contains(QStringLiteral("QM9700")) && ofLeaf.contains(QStringLiteral("of 64 used")),
                 qPrintable(ofLeaf));
        const int trunk = s.trunkInSight();
        QVERIFY(trunk >= 0);
        const QPointF middle =
            s.view.stage().camera().toView(s.plan().trunks[static_cast<std::size_t>(trunk)].line.center());
        const QString ofTrunk = s.view.tipAt(middle).join(u'\n');
        QVERIFY2(ofTrunk.contains(QStringLiteral("× 400")) && ofTrunk.contains(QStringLiteral("Peak load:")) &&
                     ofTrunk.contains(QStringLiteral("Data parallel")),
                 qPrintable(ofTrunk));
        const QPointF gpu = s.view.stage().camera().toView(s.plan().gpuRect(9)).center();
        const QString ofGpu = s.view.tipAt(gpu).join(u'\n');
        QVERIFY2(ofGpu.contains(QStringLiteral("Rank 9")) && ofGpu.contains(QStringLiteral("GPU 2")), qPrintable(ofGpu));
    }

    /// One plane is drawn, and the sheet says so: its switches are not all there are.
    void planesAreSaid()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        design.fabric.edit().planes = 2;
        NetworkSession s(design);
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        const QString ofLeaf = s.view.tipAt(s.middleOf(s.boxOf(leaf))).join(u'\n');
        QVERIFY2(ofLeaf.contains(QStringLiteral("each of 2 plane")), qPrintable(ofLeaf));
        const int trunk = s.trunkInSight();
        QVERIFY(trunk >= 0);
        const QPointF middle =
            s.view.stage().camera().toView(s.plan().trunks[static_cast<std::size_t>(trunk)].line.center());
        const QString ofTrunk = s.view.tipAt(middle).join(u'\n');
        QVERIFY2(ofTrunk.contains(QStringLiteral("each of 2 plane")), qPrintable(ofTrunk));
    }

    void dragFromBoxToBoxConnectsFirstFreePorts()
    {
        NetworkSession s(undrawn(64));
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        const std::uint32_t node = s.now().nodes->front().id.value;
        s.drag(s.placeOn(node), s.middleOf(s.boxOf(leaf)));
        QCOMPARE(s.texts, std::vector<std::string>{"edit.connect"});
        QCOMPARE(s.now().cables->size(), std::size_t{1});
        const design::Cable& cable = s.now().cables->front();
        QCOMPARE(cable.a, (design::PortRef{design::PortOwner::Node, node, 0}));
        QCOMPARE(cable.b, (design::PortRef{design::PortOwner::Switch, leaf, 0}));
        const catalog::Interconnect* part = test::shippedCatalog()->interconnects.find(cable.type);
        QVERIFY(part != nullptr && part->rate.value.base() >= 50e9);
        QCOMPARE(s.plan().cables, std::int64_t{1});
        s.drag(s.placeOn(node), s.middleOf(s.boxOf(leaf)));
        QCOMPARE(s.now().cables->size(), std::size_t{2});
        QCOMPARE(s.now().cables->back().b.port, 1);
        const design::Design two = s.now();
        s.undo();
        QCOMPARE(s.now().cables->size(), std::size_t{1});
        QCOMPARE(s.plan().cables, std::int64_t{1});
        QVERIFY(!(two == s.now()));
    }

    void connectingIsRefusedWithAReason()
    {
        NetworkSession s(undrawn(64));
        design::Design full = s.now();
        const design::Node& node = full.nodes->front();
        const std::uint32_t leaf = firstSwitch(full, design::SwitchRole::Leaf);
        const auto proposal = proposeCable(full, *test::shippedCatalog(), ConnectFacts(full, *test::shippedCatalog()),
                                           {design::PortOwner::Switch, leaf, 3},
                                           ConnectEnd{design::PortOwner::Switch, leaf, 4});
        QVERIFY(proposal.refused && !proposal.lines.isEmpty());
        for (int port = 0; port < 64; ++port) {
            auto next = design::connect(full, {design::PortOwner::Switch, leaf, port},
                                        {design::PortOwner::Switch, 900'000, port}, "x");
            QVERIFY(!next); // no such item: nothing is joined to nothing
        }
        auto joined = design::connect(full, {design::PortOwner::Switch, leaf, 3},
                                      {design::PortOwner::Node, node.id.value, 0}, "x");
        QVERIFY(joined.ok());
        const auto taken = proposeCable(*joined, *test::shippedCatalog(), ConnectFacts(*joined, *test::shippedCatalog()),
                                        {design::PortOwner::Switch, leaf, 3},
                                        ConnectEnd{design::PortOwner::Node, node.id.value, -1});
        QVERIFY(taken.refused);
        QVERIFY2(taken.lines.join(u' ').contains(QStringLiteral("taken")), qPrintable(taken.lines.join(u' ')));
    }

    /// From a port of 400 Gbit/s into one of 1 Gbit/s no cable goes; a splitter is no way out.
    void aCableThatFitsNoPortIsRefused()
    {
        NetworkSession s(undrawn(64));
        design::Design slow = s.now();
        const std::uint32_t leaf = firstSwitch(slow, design::SwitchRole::Leaf);
        const std::uint32_t node = slow.nodes->front().id.value;
        const auto proposed = [&] {
            return proposeCable(slow, *test::shippedCatalog(), ConnectFacts(slow, *test::shippedCatalog()),
                                {design::PortOwner::Node, node, 0}, ConnectEnd{design::PortOwner::Switch, leaf, 0});
        };
        QVERIFY(!proposed().refused);
        std::ranges::find(slow.switches.edit(), design::SwitchId{leaf}, &design::Switch::id)->type = "nv-sn2201";
        const ConnectProposal none = proposed();
        QVERIFY(none.refused && none.cable.empty());
        const QString why = none.lines.join(u' ');
        QVERIFY2(why.contains(QStringLiteral("400")) && why.contains(QStringLiteral("fits both")), qPrintable(why));
    }

    /// Whoever has no port is not told to drag from one.
    void withoutPortsNothingIsToBeDragged()
    {
        design::Design design = undrawn(64);
        NetworkSession some(design);
        QVERIFY(some.view.emptyLines().join(u' ').contains(QStringLiteral("drag from port to port")));
        for (design::Node& node : design.nodes.edit())
            node.type = "smc-421ge-tnrt-8xl40s";
        NetworkSession none(design);
        QVERIFY(none.view.emptyLines().join(u' ').contains(QStringLiteral("no network port")));
        QVERIFY(!none.view.emptyLines().join(u' ').contains(QStringLiteral("drag")));
        const std::uint32_t leaf = firstSwitch(design, design::SwitchRole::Leaf);
        const ConnectProposal proposal =
            proposeCable(design, *test::shippedCatalog(), ConnectFacts(design, *test::shippedCatalog()),
                         {design::PortOwner::Node, design.nodes->front().id.value, -1}, ConnectEnd{design::PortOwner::Switch, leaf, 0});
        QVERIFY(proposal.refused);
        QVERIFY2(proposal.lines.join(u' ').contains(QStringLiteral("no network port")), qPrintable(proposal.lines.join(u' ')));
    }

    void pickedCablesAreDeleted()
    {
        NetworkSession s(test::drawn(test::joinedBy(FabricKind::LeafSpine, 64)));
        const std::size_t before = s.now().cables->size();
        const int trunk = s.trunkInSight();
        QVERIFY(trunk >= 0);
        const QPointF middle =
            s.view.stage().camera().toView(s.plan().trunks[static_cast<std::size_t>(trunk)].line.center());
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, middle.toPoint());
        const std::size_t picked = s.view.selection().size();
        QVERIFY(picked > 0);
        for (const design::ItemRef& item : s.view.selection())
            QCOMPARE(item.kind, design::ItemKind::Cable);
        QTest::keyClick(&s.view, Qt::Key_Delete);
        QCOMPARE(s.texts, std::vector<std::string>{"edit.remove"});
        QCOMPARE(s.now().cables->size(), before - picked);
        QVERIFY(s.view.selection().empty());
        s.undo();
        QCOMPARE(s.now().cables->size(), before);
    }

    /// Delete and C: a cable is taken away and drawn again without a mouse.
    void aCableIsDrawnWithKeys()
    {
        NetworkSession s(test::drawn(test::joinedBy(FabricKind::LeafSpine, 64)));
        const design::Cable first = s.now().cables->front();
        QVERIFY(first.a.owner == design::PortOwner::Node && first.b.owner == design::PortOwner::Switch);
        s.view.setSelection({{design::ItemKind::Cable, first.id.value}});
        QTest::keyClick(&s.view, Qt::Key_Delete);
        const std::size_t left = s.now().cables->size();
        s.view.setSelection(design::toItemSet({{design::ItemKind::Node, first.a.id}, {design::ItemKind::Switch, first.b.id}}));
        QTest::keyClick(&s.view, Qt::Key_C);
        QCOMPARE(s.now().cables->size(), left + 1);
        const design::Cable& drawn = s.now().cables->back();
        QCOMPARE((std::set<std::uint32_t>{drawn.a.id, drawn.b.id}), (std::set<std::uint32_t>{first.a.id, first.b.id}));
        QVERIFY(s.refusals.isEmpty());
        QTest::keyClick(&s.view, Qt::Key_C); // all ports of the node are taken
        QCOMPARE(s.refusals.size(), 1);
        s.view.setSelection({{design::ItemKind::Node, first.a.id}});
        QTest::keyClick(&s.view, Qt::Key_C);
        QCOMPARE(s.refusals.size(), 2);
        QCOMPARE(s.now().cables->size(), left + 1);
        // What a rule makes is drawn out first.
        NetworkSession ruled(test::joinedBy(FabricKind::LeafSpine, 64));
        ruled.view.setSelection(design::toItemSet({{design::ItemKind::Node, first.a.id}, {design::ItemKind::Switch, first.b.id}}));
        QTest::keyClick(&ruled.view, Qt::Key_C);
        QVERIFY(ruled.now().cables->empty() && ruled.refusals.size() == 1);
    }

    void aRuleIsDrawnOutInOneStep()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 64));
        QVERIFY(s.now().cables->empty());
        const std::uint32_t leaf = firstSwitch(s.now(), design::SwitchRole::Leaf);
        const std::uint32_t node = s.now().nodes->front().id.value;
        bool asked = false;
        QTimer::singleShot(100, &s, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            asked = menu != nullptr && menu->actions().front() == s.view.action(NetworkCommand::DrawOut);
            if (menu != nullptr)
                menu->close();
        });
        s.drag(s.placeOn(node), s.middleOf(s.boxOf(leaf)));
        QVERIFY(asked);
        QVERIFY(s.now().cables->empty());
        const std::int64_t cables = s.plan().cables;
        s.view.action(NetworkCommand::DrawOut)->trigger();
        QCOMPARE(s.texts, std::vector<std::string>{"edit.explode"});
        QCOMPARE(static_cast<std::int64_t>(s.now().cables->size()), cables);
        QCOMPARE(s.plan().cables, cables);
        QVERIFY(!s.plan().rule);
    }

    void worstLinkIsRevealedByAClick()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128, 3);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(design);
        QVERIFY(!s.view.stage().worstLinks().empty() && s.view.stage().worstLinks().size() <= 10);
        const QRectF panel = worstRect(QRectF(s.view.rect()), s.view.stage(), true);
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, QPointF(panel.center().x(), panel.top() + 50).toPoint());
        const PickedLink& picked = s.view.pickedLink();
        QCOMPARE(picked.name, s.view.stage().telling().linkName(s.view.stage().worstLinks().front()));
        QVERIFY(s.view.selection().empty()); // the rule's cables are no items, and its switches are not meant
        // What fails is the link, and Delete says that the rule makes it.
        QSignalSpy failing(&s.view, &NetworkView::takeAwayRequested);
        QTest::keyClick(&s.view, Qt::Key_X);
        QCOMPARE(failing.size(), 1);
        for (const fabric::Failure& failure : failing.front().front().value<fabric::Failures>())
            QVERIFY(failure.kind == fabric::Failure::Kind::Port || failure.kind == fabric::Failure::Kind::Cable);
        QTest::keyClick(&s.view, Qt::Key_Delete);
        QVERIFY(s.texts.empty());
        QCOMPARE(s.refusals.size(), 1);
        QTest::keyClick(&s.view, Qt::Key_Escape);
        QVERIFY(s.view.pickedLink().empty());
    }

    /// One line of the list is one cable where it names a port; its switch stays.
    void worstLinkThatIsDrawnIsDeletedAlone()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128, 3);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(test::drawn(design));
        const std::size_t cables = s.now().cables->size();
        const std::size_t switches = s.now().switches->size();
        const QRectF panel = worstRect(QRectF(s.view.rect()), s.view.stage(), true);
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, QPointF(panel.center().x(), panel.top() + 50).toPoint());
        const design::ItemSet items = s.view.selection();
        QVERIFY(!items.empty());
        QVERIFY(std::ranges::all_of(items, [](const design::ItemRef& i) { return i.kind == design::ItemKind::Cable; }));
        QTest::keyClick(&s.view, Qt::Key_Delete);
        QCOMPARE(s.now().cables->size(), cables - items.size());
        QCOMPARE(s.now().switches->size(), switches);
        QVERIFY(s.view.pickedLink().empty());
    }

    /// Default names are longer than their boxes: something of each is read, also from far.
    void noBoxIsWithoutItsName_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("all of it") << 0.65;
        QTest::newRow("near") << 2.0;
    }
    void noBoxIsWithoutItsName()
    {
        QFETCH(double, scale);
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 64);
        for (std::size_t i = 0; i < design.switches->size(); ++i)
            design.switches.edit()[i].name = "Quantum-2 QM9700/QM9790 (NDR) " + std::to_string(i + 1);
        NetworkSession s(design);
        QVERIFY(s.plan().boxes.size() > 2);
        NetworkStage stage;
        stage.setAssessment(test::assessed(design));
        for (const Box& box : stage.plan().boxes) {
            if (box.kind != BoxKind::Switch)
                continue;
            const QSizeF size = box.at.size() * scale;
            stage.setCamera({box.at.center() - QPointF(200, 100) / scale, scale});
            QImage image(400, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            stage.painter().paint(painter, stage.picture(), stage.camera(), image.rect());
            const QRect upper = QRectF(QPointF(200, 100) - QPointF(size.width(), size.height()) / 2,
                                       QSizeF(size.width(), size.height() * 0.6))
                                    .adjusted(4, 4, -4, 0)
                                    .toRect();
            int dark = 0;
            for (int x = upper.left(); x <= upper.right(); ++x)
                for (int y = upper.top(); y <= upper.bottom(); ++y)
                    dark += qGray(image.pixel(x, y)) < 120 ? 1 : 0;
            QVERIFY2(dark > 20, qPrintable(QString::number(dark)));
        }
    }

    void worstLinksKeepTheirPortsAndTellAllInTheTip()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128, 3);
        test::setPlan(design, 8, 1, 16);
        for (std::size_t i = 0; i < design.nodes->size(); ++i)
            design.nodes.edit()[i].name = "DGX H100 of the second research hall " + std::to_string(i + 1);
        NetworkSession s(design);
        const Telling telling = s.view.stage().telling();
        int ports = 0;
        for (const int link : s.view.stage().worstLinks()) {
            const QString whole = telling.linkName(link);
            const QString name = telling.shortLinkName(link, [](const QString& words) { return words.size() <= 40; });
            QVERIFY2(name.size() <= 40, qPrintable(name));
            const QRegularExpression number(QStringLiteral("(\\d+ port \\d+)"));
            const QRegularExpressionMatch told = number.match(whole);
            ports += told.hasMatch() ? 1 : 0;
            QVERIFY2(!told.hasMatch() || name.contains(told.captured()), qPrintable(name));
        }
        QVERIFY(ports > 0);
        const QRectF panel = worstRect(QRectF(s.view.rect()), s.view.stage(), true);
        const QStringList tip = s.view.tipAt(QPointF(panel.center().x(), panel.top() + 50));
        QVERIFY(!tip.isEmpty());
        QCOMPARE(tip.front(), telling.linkName(s.view.stage().worstLinks().front()));
        QVERIFY(tip.join(u'\n').contains(QStringLiteral("Peak load:")));
    }

    /// Cables between switches of the uppermost row are said below its name, others between the rows.
    void whatCablesThereAreHidesNoNameOfATier()
    {
        design::Design design = undrawn(64);
        std::vector<std::uint32_t> switches;
        for (const design::Switch& device : *design.switches)
            switches.push_back(device.id.value);
        QVERIFY(switches.size() > 1);
        for (design::Switch& device : design.switches.edit())
            device.role = design::SwitchRole::Leaf;
        design = *design::connect(design, {design::PortOwner::Switch, switches[0], 0},
                                  {design::PortOwner::Switch, switches[1], 0}, "xcvr-mms4x00-400");
        design = *design::connect(design, {design::PortOwner::Switch, switches[0], 1},
                                  {design::PortOwner::Node, design.nodes->front().id.value, 0}, "xcvr-mms4x00-400");
        NetworkSession s(design);
        int said = 0;
        for (const TierLabel& label : s.plan().labels) {
            said += label.cables.empty() ? 0 : 1;
            const Camera& camera = s.view.stage().camera();
            for (const TierLabel& other : s.plan().labels)
                QVERIFY(label.cables.empty() ||
                        std::abs(cablesPlace(label, camera)->y() - camera.toView(other.at).y()) >= 24);
            // From so far that rows meet, nothing is said of cables that would be read of others.
            Camera far = camera;
            far.scale = 0.01;
            QCOMPARE(label.cables.empty() || label.isUppermost, cablesPlace(label, far).has_value() || label.cables.empty());
        }
        QCOMPARE(said, 2);
    }

    void emptyPlacesSayWhatToDo()
    {
        NetworkSession none{design::Design{}};
        NetworkSession unjoined(undrawn(64));
        QVERIFY(none.plan().empty());
        QCOMPARE(unjoined.plan().cables, std::int64_t{0});
        // Both paint a card; a widget of the bare canvas colour would be one colour.
        for (NetworkView* view : {&none.view, &unjoined.view}) {
            const QImage image = view->grab().toImage();
            std::set<QRgb> colours;
            for (int x = 0; x < image.width(); x += 3)
                for (int y = 0; y < image.height(); y += 3)
                    colours.insert(image.pixel(x, y));
            QVERIFY(colours.size() > 3);
        }
    }
};

CW_TEST(TstNetworkView)

} // namespace tst_network_view

#include "tst_network_view.moc"
