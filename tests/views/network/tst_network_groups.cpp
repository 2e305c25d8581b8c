// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel groups on the network: who belongs to one, what it sends where, and its number.
#include "network/group_numbers.h"
#include "network/group_trace.h"
#include "network/network_marks.h"
#include "test_program.h"
#include "views/network/network_session.h"

#include <QApplication>

namespace tst_network_groups {

using namespace cw;
using namespace cw::topology;
using design::FabricKind;

class TstNetworkGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(look::font()); }

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
};

CW_TEST(TstNetworkGroups)

} // namespace tst_network_groups

#include "tst_network_groups.moc"
