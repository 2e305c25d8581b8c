// SPDX-License-Identifier: GPL-3.0-or-later
// The real widget, driven with mouse and keys; what counts is the Design that results and what the tips say.
#include "design/item.h"
#include "look/fonts.h"
#include "model/placement/placed_design.h"
#include "network/group_numbers.h"
#include "network/group_trace.h"
#include "network/network_marks.h"
#include "network/network_view.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

using namespace cw;
using namespace cw::topology;
using design::FabricKind;

namespace {

/// The smallest program around a NetworkView: it applies intents, assesses, remembers states and undoes.
class NetworkSession : public QObject {
public:
    explicit NetworkSession(design::Design start, QSize size = {1344, 716})
    {
        view.resize(size);
        view.setCatalog(test::shippedCatalog());
        states.push_back(std::move(start));
        show();
        connect(&view, &NetworkView::intentRaised, this, [this](const views::Intent& intent) {
            texts.push_back(intent.text);
            const Result<design::Design> after = intent.apply(now());
            if (!after) {
                problems.push_back(after.problems().front().code);
                return;
            }
            states.push_back(*after);
            show();
        });
        connect(&view, &NetworkView::refused, this, [this](const QString& reason) { refusals << reason; });
        view.show();
        view.zoomToFit();
    }
    const design::Design& now() const { return states.back(); }
    void undo()
    {
        states.pop_back();
        show();
    }
    void show()
    {
        view.setDesign(std::make_shared<const design::Design>(now()));
        view.setAssessment(test::assessed(now()));
    }
    const Plan& plan() const { return view.stage().plan(); }
    int boxOf(std::uint32_t item) const { return plan().boxOfItem.at(item); }
    QPoint middleOf(int box) const
    {
        return view.stage().camera().toView(plan().boxes[static_cast<std::size_t>(box)].at).center().toPoint();
    }
    /// Below the name of a switch, and above the accelerators of a node.
    QPoint placeOn(std::uint32_t item) const
    {
        const QRectF px = view.stage().camera().toView(plan().boxes[static_cast<std::size_t>(boxOf(item))].at);
        return QPointF(px.center().x(), px.top() + px.height() * 0.12).toPoint();
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }
    /// Without the list and the legend, whatever the load.
    int trunkInSight() const
    {
        for (std::size_t i = 0; i < plan().trunks.size(); ++i) {
            const QPointF middle = view.stage().camera().toView(plan().trunks[i].line.center());
            if (view.stage().hit(middle).trunk >= 0 && !view.tipAt(middle).isEmpty())
                return static_cast<int>(i);
        }
        return -1;
    }

    NetworkView view;
    std::vector<design::Design> states;
    std::vector<std::string> texts;
    std::vector<std::string> problems;
    QStringList refusals;
};

std::uint32_t firstSwitch(const design::Design& design, design::SwitchRole role)
{
    return std::ranges::find(*design.switches, role, &design::Switch::role)->id.value;
}

design::Design undrawn(int gpus)
{
    return test::joinedBy(FabricKind::None, gpus);
}

} // namespace

class TstNetworkView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

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

    void hoveredGroupIsTraced()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(design);
        s.view.setOverlay(Overlay::Data);
        const QPointF gpu = s.view.stage().camera().toView(s.plan().gpuRect(3)).center();
        QTest::mouseMove(&s.view, gpu.toPoint());
        const QString tip = s.view.tipAt(gpu).join(u'\n');
        QVERIFY2(tip.contains(QStringLiteral("Members: 16")) && tip.contains(QStringLiteral("group 4")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Rate in the network:")), qPrintable(tip));
        const QColor shown = s.view.grab().toImage().pixelColor(gpu.toPoint());
        QVERIFY2(shown.lightnessF() > 0.95F || shown.lightnessF() < 0.2F, qPrintable(shown.name()));
    }

    /// What the members send is what runs through the ribbons between them and their leaves.
    void aGroupsTrafficIsToldByRibbon()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(design);
        const auto& placed = *s.view.stage().assessment()->placement;
        const placement::KindRates& rates = *placed.result.find(network::GroupKind::Data);
        const placement::Trace trace = placement::trace(placed.inputs, placed.result, network::GroupKind::Data, 3);
        double sent = 0;
        double received = 0;
        bool beyondLeaves = false;
        for (const auto& [ribbon, traffic] : trafficOf(s.plan(), trace)) {
            const Ribbon& of = s.plan().ribbons[static_cast<std::size_t>(ribbon)];
            const bool ofNodes = of.a.kind == End::Kind::Block || of.b.kind == End::Kind::Block;
            sent += ofNodes ? traffic.forth : 0;
            received += ofNodes ? traffic.back : 0;
            beyondLeaves = beyondLeaves || !ofNodes;
        }
        QVERIFY(std::abs(sent / (16 * rates.rates[3]) - 1) < 1e-9);
        QVERIFY(std::abs(received / sent - 1) < 1e-9);
        QVERIFY(beyondLeaves);
        // A sum says of how many cables it is one.
        canvas::TextStamps stamps;
        const TraceMarks marks = traceMarks(s.view.stage(), trace, QRectF(s.view.rect()), stamps);
        QVERIFY(!marks.numbers.empty());
        for (const TraceMarks::Number& number : marks.numbers)
            QVERIFY2(number.text.contains(QStringLiteral("cable")), qPrintable(number.text));
    }

    /// A hovered group's number stands on its members in a colour of its own, not white on white.
    void aHoveredGroupKeepsItsNumber()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(design);
        s.view.setOverlay(Overlay::Tensor);
        const auto& placed = *s.view.stage().assessment()->placement;
        const placement::Trace trace = placement::trace(placed.inputs, placed.result, network::GroupKind::Tensor, 2);
        canvas::TextStamps stamps;
        const TraceMarks marks = traceMarks(s.view.stage(), trace, QRectF(s.view.rect()), stamps);
        QCOMPARE(marks.memberNumbers.size(), std::size_t{1});
        QCOMPARE(marks.memberNumbers.front().text, QStringLiteral("3"));
    }

    /// A stage in the middle hands on forward and back, and never says more than its port carries.
    void aPipelinesTrafficIsThatOfOneWay()
    {
        design::Design design = test::joinedBy(FabricKind::RailOptimised, 128);
        test::setPlan(design, 8, 16, 1);
        NetworkSession s(design);
        const auto& placed = *s.view.stage().assessment()->placement;
        const placement::KindRates& rates = *placed.result.find(network::GroupKind::Pipeline);
        const placement::Trace trace = placement::trace(placed.inputs, placed.result, network::GroupKind::Pipeline, 0);
        double sent = 0;
        for (const auto& [ribbon, traffic] : trafficOf(s.plan(), trace)) {
            const Ribbon& of = s.plan().ribbons[static_cast<std::size_t>(ribbon)];
            if (of.a.kind == End::Kind::Block || of.b.kind == End::Kind::Block)
                sent += traffic.forth;
        }
        QVERIFY(std::abs(sent / (16 * rates.rates[0]) - 1) < 1e-9); // all eight of each block, one way or the other
    }

    /// Tensor groups that fill a node are numbered from far, groups of single accelerators from near.
    void groupsAreNumberedWhereThereIsRoom()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        test::setPlan(design, 8, 1, 16);
        NetworkSession s(design);
        canvas::TextStamps stamps;
        const auto shown = [&](double scale) {
            const NetworkStage& stage = s.view.stage();
            return areNumbersShown(stage.picture(), s.plan().graph().nodes.front(), {{0, 0}, scale}, stamps);
        };
        s.view.setOverlay(Overlay::Tensor);
        QVERIFY(shown(0.6) && !shown(0.05));
        s.view.setOverlay(Overlay::Data);
        QVERIFY(!shown(0.4) && shown(2));
        s.view.setOverlay(Overlay::Load);
        QVERIFY(!shown(2));
    }

    void aBlockSaysTheModelOfItsNodes()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        NetworkSession s(design);
        QVERIFY(s.plan().blocks.size() > 1);
        for (const Block& block : s.plan().blocks)
            QCOMPARE(block.model, design.nodes->front().type);
        design.nodes.edit().front().type = "dgx-h200";
        NetworkSession mixed(design);
        QVERIFY(std::ranges::count(mixed.plan().blocks, std::string(), &Block::model) == 1);
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

    void wheelZoomsAtThePointerAndFFits()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 128));
        const Camera fitted = s.view.stage().camera();
        const QPointF at(300, 500);
        const QPointF place = fitted.toFloor(at);
        QWheelEvent wheel(at, s.view.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&s.view, &wheel);
        QVERIFY(s.view.stage().camera().scale > fitted.scale);
        QVERIFY(QLineF(s.view.stage().camera().toFloor(at), place).length() < 1e-6);
        QTest::keyClick(&s.view, Qt::Key_F);
        QCOMPARE(s.view.stage().camera(), fitted);
    }

    /// A panned picture is the picture that would be painted there anew.
    void pannedPictureIsTheSame_data()
    {
        QTest::addColumn<int>("wheel");
        QTest::newRow("all of it") << 0;
        QTest::newRow("cables told apart") << 1400;
    }

    void pannedPictureIsTheSame()
    {
        QFETCH(int, wheel);
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 256));
        const QPointF at(600, 420);
        QWheelEvent turn(at, s.view.mapToGlobal(at), {}, {0, wheel}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&s.view, &turn);
        QCOMPARE(s.view.stage().camera().scale >= kNearScale, wheel > 0);
        s.view.grab();
        for (int drag = 0; drag < (wheel > 0 ? 3 : 1); ++drag) {
            QTest::mousePress(&s.view, Qt::MiddleButton, {}, {600, 300});
            for (const QPoint& to : {QPoint(620, 310), QPoint(663, 268), QPoint(590, 341), QPoint(720, 480), QPoint(700, 690)}) {
                QTest::mouseMove(&s.view, to);
                s.view.grab();
            }
            QTest::mouseRelease(&s.view, Qt::MiddleButton, {}, {700, 690});
        }
        const QImage panned = s.view.grab().toImage();
        QEvent fresh(QEvent::StyleChange);
        QApplication::sendEvent(&s.view, &fresh);
        const QImage anew = s.view.grab().toImage();
        int different = 0;
        for (int y = 0; y < anew.height(); ++y)
            for (int x = 0; x < anew.width(); ++x)
                different += qAbs(qBlue(anew.pixel(x, y)) - qBlue(panned.pixel(x, y))) > 24 ? 1 : 0; // yellow on white
        QVERIFY2(different < anew.width() * anew.height() / 500, qPrintable(QString::number(different)));
    }

    /// Over the frame of its unit, where it was hidden.
    void aCableIsSeenDownToItsPort()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 256));
        const Strand& strand = s.plan().strands.front();
        const auto place = [&] { return s.view.stage().camera().toView(strand.a).toPoint(); };
        while (s.view.stage().camera().scale < 3) {
            QWheelEvent turn(place(), s.view.mapToGlobal(place()), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                             Qt::NoScrollPhase, false);
            QApplication::sendEvent(&s.view, &turn);
        }
        const QImage image = s.view.grab().toImage();
        const QPointF port = s.view.stage().camera().toView(strand.a);
        const QPointF leaf = s.view.stage().camera().toView(strand.b);
        const Block& block = s.plan().blocks[static_cast<std::size_t>(s.plan().blockOf(strand.boxA))];
        const double top = s.view.stage().camera().toView(block.at).top();
        QVERIFY(port.y() - top > 10); // there is a stretch over the frame
        const auto onCable = [&](double y) { return port + (leaf - port) * ((port.y() - y) / (port.y() - leaf.y())); };
        const QColor frame = image.pixelColor((onCable(port.y() - 5) - QPointF(3, 0)).toPoint());
        const QColor cable = image.pixelColor(onCable(port.y() - 5).toPoint());
        QVERIFY2(std::abs(cable.blue() - frame.blue()) > 30, qPrintable(cable.name() + frame.name()));
    }

    /// Cables that are told apart, and each frame of the wheel paints all of them anew.
    void wheelIsFastWithManyCablesApart()
    {
        NetworkSession s(test::joinedBy(FabricKind::LeafSpine, 2000), {1344, 716});
        QVERIFY(s.plan().strands.size() > 2000);
        const QPointF at(600, 400);
        std::vector<double> times;
        QImage target(s.view.size(), QImage::Format_RGB32);
        for (int i = 0; i < 24; ++i) {
            QWheelEvent turn(at, s.view.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&s.view, &turn);
            if (s.view.stage().camera().scale < kNearScale)
                continue;
            QElapsedTimer clock;
            clock.start();
            s.view.render(&target);
            times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        }
        QVERIFY(!times.empty());
        std::ranges::sort(times);
        qInfo("%zu cables apart, frame of the wheel: slowest %.1f ms", s.plan().strands.size(), times.back());
        QVERIFY(times.back() < 400); // a debug build on a busy machine
    }

    void panningIsFastWithManyAccelerators()
    {
        NetworkSession s(test::joinedBy(FabricKind::FatTree, 16384), {1344, 716});
        s.view.grab();
        std::vector<double> times;
        QTest::mousePress(&s.view, Qt::MiddleButton, {}, {600, 300});
        QImage target(s.view.size(), QImage::Format_RGB32);
        for (int i = 1; i <= 30; ++i) {
            QTest::mouseMove(&s.view, QPoint(600 + 8 * i, 300 + 5 * i));
            QElapsedTimer clock;
            clock.start();
            s.view.render(&target);
            times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        }
        QTest::mouseRelease(&s.view, Qt::MiddleButton, {}, {840, 450});
        std::ranges::sort(times);
        qInfo("16,384 accelerators, pan frame: median %.2f ms, 95th percentile %.2f ms", times[15], times[28]);
        QVERIFY(times[15] < 50); // a debug build on a busy machine
    }
};

QTEST_MAIN(TstNetworkView)
#include "tst_network_view.moc"
