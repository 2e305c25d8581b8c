// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of a network: nothing overlaps, every cable is drawn once and meets its two devices, loads are the placement's.
#include "model/placement/placed_design.h"
#include "network/network_plan.h"
#include "network/network_text.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace tst_network_plan {

using namespace cw;
using namespace cw::topology;
using design::FabricKind;

namespace {

/// Whether a point lies on the border of a box, or a stub's length beside it.
bool meets(const QRectF& box, QPointF point)
{
    return box.adjusted(-0.5, -0.5, 0.5, 0.5).contains(point) && !box.adjusted(0.5, 0.5, -0.5, -0.5).contains(point);
}

const QRectF& rectOf(const Plan& plan, const End& end)
{
    return end.kind == End::Kind::Block ? plan.blocks[static_cast<std::size_t>(end.index)].at
                                        : plan.boxes[static_cast<std::size_t>(end.index)].at;
}

std::int64_t cablesOf(const network::Graph& graph)
{
    std::int64_t cables = 0;
    for (const network::Bundle& bundle : graph.bundles)
        cables += bundle.cables;
    for (const network::Endpoint& endpoint : graph.endpoints)
        cables += endpoint.at >= 0 && endpoint.at != graph.nodes[static_cast<std::size_t>(endpoint.node)].vertex ? 1 : 0;
    return cables;
}

} // namespace

class TstNetworkPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A port holds one cable: no device uses more than it has, and what the model counts of a drawing is what is shown.
    void portsInUseAreThoseOfTheModel_data()
    {
        QTest::addColumn<FabricKind>("kind");
        QTest::addColumn<int>("gpus");
        QTest::addColumn<bool>("drawn");
        QTest::newRow("rule") << FabricKind::LeafSpine << 128 << false;
        QTest::newRow("drawn") << FabricKind::LeafSpine << 128 << true;
        QTest::newRow("drawn, stacks") << FabricKind::FatTree << 4096 << true;
        QTest::newRow("torus") << FabricKind::Torus << 128 << false;
    }
    void portsInUseAreThoseOfTheModel()
    {
        QFETCH(FabricKind, kind);
        QFETCH(int, gpus);
        QFETCH(bool, drawn);
        const design::Design design = test::joinedBy(kind, gpus);
        const auto assessment = test::assessed(drawn ? test::drawn(design) : design);
        const Plan plan = planNetwork(*assessment);
        int onSwitches = 0;
        for (const Box& box : plan.boxes) {
            const network::Graph& graph = plan.graph();
            if (box.kind == BoxKind::Node)
                QVERIFY(box.used <= graph.nodes[static_cast<std::size_t>(box.number)].endpoints);
            else
                onSwitches += box.used;
        }
        int expected = 0;
        for (const fabric::SwitchPorts& device : assessment->graph->result.figures.ports)
            expected += device.used;
        QVERIFY(drawn == (expected > 0));
        if (drawn)
            QCOMPARE(onSwitches, expected);
    }

    /// Few accelerators may stand in a network of very many cables.
    void whatIsLaidOutAtOnce()
    {
        network::Graph graph = *test::assessed(test::joinedBy(FabricKind::LeafSpine, 128))->graph->result.graph;
        QVERIFY(isLaidOutAtOnce(graph));
        network::Graph cabled = graph;
        cabled.bundles.resize(1'000'000);
        QVERIFY(!isLaidOutAtOnce(cabled));
        network::Graph plugged = graph;
        plugged.endpoints.resize(1'000'000);
        QVERIFY(!isLaidOutAtOnce(plugged));
        graph.nodeOfGpu.resize(40'960);
        QVERIFY(!isLaidOutAtOnce(graph));
    }

    /// Trunks of one group stay inside it, the first group stands first, and no node stands between the groups.
    void groupsTurnTheirSwitchesToEachOther()
    {
        const Plan plan = planNetwork(
            *test::assessed(*templates::build({"a100-dragonfly-plus", 0, {}, {}}, *test::shippedCatalog())));
        QCOMPARE(plan.groups.size(), std::size_t{2});
        const QPointF apart = plan.groups[1].center() - plan.groups[0].center();
        QVERIFY(apart.x() > 0 || (apart.x() > -1 && apart.y() > 0));
        QVERIFY(!plan.buses.empty());
        for (const Trunk& trunk : plan.trunks) {
            if (trunk.bus < 0 || plan.buses[static_cast<std::size_t>(trunk.bus)].group < 0)
                continue;
            const QRectF& frame = plan.groups[static_cast<std::size_t>(plan.buses[static_cast<std::size_t>(trunk.bus)].group)];
            QVERIFY(frame.contains(trunk.line.p1()) && frame.contains(trunk.line.p2()));
        }
        double farthestSwitch = 0;
        double nearestNode = 1e18;
        for (const Box& box : plan.boxes) {
            if (box.tier < 0)
                continue;
            double& known = box.kind == BoxKind::Node ? nearestNode : farthestSwitch;
            const double off = std::abs(box.at.center().y());
            known = box.kind == BoxKind::Node ? std::min(known, off) : std::max(known, off);
        }
        QVERIFY(nearestNode > farthestSwitch);
        for (const Strand& strand : plan.strands) {
            const Box& node = plan.boxes[static_cast<std::size_t>(strand.boxA)];
            if (node.kind == BoxKind::Node)
                QCOMPARE(strand.a.y(), node.facesDown ? node.at.bottom() : node.at.top());
        }
    }

    /// A dragonfly fills a wide window, and a switch of another network takes nothing of it.
    void whatIsBesideARingDoesNotShrinkIt()
    {
        const Plan plan = planNetwork(*test::assessed(*templates::build({"mi250x-dragonfly", 0, {}, {}}, *test::shippedCatalog())));
        QVERIFY(plan.groups.size() > 2);
        QRectF ring;
        for (std::size_t i = 0; i < plan.groups.size(); ++i) {
            ring = ring.united(plan.groups[i]);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!plan.groups[i].intersects(plan.groups[j]));
        }
        QVERIFY(ring.width() > 1.4 * ring.height());
        QCOMPARE(plan.extent, ring);
        int beside = 0;
        for (const Box& box : plan.boxes) {
            if (box.kind != BoxKind::Switch || box.tier >= 0)
                continue;
            ++beside;
            QVERIFY(std::ranges::none_of(plan.groups, [&box](const QRectF& group) { return group.intersects(box.at); }));
            QVERIFY(box.at.width() * 1000 / plan.extent.width() > 60); // px where all is shown 1000 px wide
        }
        QVERIFY(beside > 0);
    }

    void nothingOverlaps_data() { kinds(); }
    void nothingOverlaps()
    {
        const Plan plan = made();
        QVERIFY(!plan.boxes.empty());
        for (std::size_t i = 0; i < plan.boxes.size(); ++i) {
            QVERIFY(plan.boxes[i].at.width() > 0);
            QVERIFY(plan.extent.contains(plan.boxes[i].at));
            for (std::size_t j = i + 1; j < plan.boxes.size(); ++j)
                QVERIFY2(!plan.boxes[i].at.intersects(plan.boxes[j].at),
                         qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
        for (std::size_t i = 0; i < plan.blocks.size(); ++i) {
            for (std::size_t j = i + 1; j < plan.blocks.size(); ++j)
                QVERIFY(!plan.blocks[i].at.intersects(plan.blocks[j].at));
            for (const Box& box : plan.boxes) {
                if (box.kind == BoxKind::Switch)
                    QVERIFY(!box.at.intersects(plan.blocks[i].at));
            }
        }
    }

    void everyNodeAndGpuHasItsPlace_data() { kinds(); }
    void everyNodeAndGpuHasItsPlace()
    {
        const Plan plan = made();
        QCOMPARE(plan.boxOfNode.size(), plan.graph().nodes.size());
        for (int gpu = 0; gpu < plan.graph().gpus(); ++gpu) {
            const int node = plan.graph().nodeOfGpu[static_cast<std::size_t>(gpu)];
            const Box& box = plan.boxes[static_cast<std::size_t>(plan.boxOfNode[static_cast<std::size_t>(node)])];
            QVERIFY(box.at.contains(plan.gpuRect(gpu)));
            if (gpu > 0)
                QVERIFY(!plan.gpuRect(gpu).intersects(plan.gpuRect(gpu - 1)));
        }
    }

    void everyCableIsInOneRibbon_data() { kinds(); }
    void everyCableIsInOneRibbon()
    {
        const Plan plan = made();
        std::int64_t cables = 0;
        for (const Ribbon& ribbon : plan.ribbons)
            cables += ribbon.cables;
        QCOMPARE(cables, cablesOf(plan.graph()));
        QCOMPARE(plan.cables, cables);
        for (const Ribbon& ribbon : plan.ribbons) {
            QVERIFY(meets(rectOf(plan, ribbon.a), ribbon.lines.front().p1()));
            QVERIFY(meets(rectOf(plan, ribbon.b),
                          ribbon.lines.size() == 1 ? ribbon.lines.front().p2() : ribbon.lines.back().p1()));
        }
    }

    void everyStrandMeetsItsDevices_data() { kinds(); }
    void everyStrandMeetsItsDevices()
    {
        const Plan plan = made();
        if (plan.strands.empty())
            return; // told apart only where there are few
        QCOMPARE(static_cast<std::int64_t>(plan.strands.size()), plan.cables);
        std::set<std::pair<int, int>> ports;
        for (const Strand& strand : plan.strands) {
            QVERIFY(meets(plan.boxes[static_cast<std::size_t>(strand.boxA)].at, strand.a));
            QVERIFY(meets(plan.boxes[static_cast<std::size_t>(strand.boxB)].at, strand.b));
            QVERIFY2(ports.insert({strand.boxA, strand.portA}).second, "two cables in one port");
            QVERIFY2(ports.insert({strand.boxB, strand.portB}).second, "two cables in one port");
        }
    }

    void fewTrunksAreDrawn_data() { kinds(); }
    void fewTrunksAreDrawn()
    {
        const Plan plan = made();
        QVERIFY(plan.torus || plan.trunks.size() <= static_cast<std::size_t>(kMostTrunks));
        QCOMPARE(plan.trunks.empty(), plan.cables == 0);
    }

    /// Drawn cables have the ports that they name, and the rule's links others.
    void cablesBesideARuleHaveOtherPorts()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 64, 3);
        const auto spine = std::ranges::find(*design.switches, design::SwitchRole::Spine, &design::Switch::role);
        const std::uint32_t above = spine->id.value;
        std::uint32_t leaf = 0; // the last, which is not full
        for (const design::Switch& device : *design.switches)
            leaf = device.role == design::SwitchRole::Leaf ? device.id.value : leaf;
        for (const int port : {0, 20, 40})
            design.cables.edit().push_back({design::CableId{++design.lastId}, "xcvr-mms4x00-400",
                                            {design::PortOwner::Switch, leaf, port},
                                            {design::PortOwner::Switch, above, port}});
        const auto assessment = test::assessed(design);
        QCOMPARE(assessment->graph->result.figures.besideRule, 3);
        const Plan plan = planNetwork(*assessment);
        std::set<std::pair<int, int>> ports;
        for (const Strand& strand : plan.strands) {
            QVERIFY2(ports.insert({strand.boxA, strand.portA}).second, "two cables in one port");
            QVERIFY2(ports.insert({strand.boxB, strand.portB}).second, "two cables in one port");
        }
        for (const std::uint32_t item : {leaf, above})
            QCOMPARE(plan.ports[static_cast<std::size_t>(plan.boxOfItem.at(item))].size(), std::size_t{64});
    }

    /// Each rate of the cables above a tier is told, and how many run at it.
    void cablesOfTwoRatesAreToldApart()
    {
        design::Design design = test::drawn(test::joinedBy(FabricKind::LeafSpine, 128));
        const auto spine = std::ranges::find(design.switches.edit(), design::SwitchRole::Spine, &design::Switch::role);
        spine->type = "nv-qm8700"; // 40 ports, half as fast
        const Plan plan = planNetwork(*test::assessed(design));
        const auto leaves = std::ranges::find(plan.labels, 1, &TierLabel::tier);
        QVERIFY(leaves != plan.labels.end());
        QCOMPARE(leaves->cables.size(), std::size_t{2});
        QCOMPARE(leaves->cables.at(50e9), 64); // of the other spine
        QCOMPARE(leaves->cables.at(25e9), 40);
    }

    /// One node of slower cards in a block of many: its cables are slow, not those of the whole block.
    void cablesOfABlockKeepTheirRates()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128);
        design.nodes.edit()[1].type = "dgx-a100-640"; // eight of 200 Gbit/s
        const Plan plan = planNetwork(*test::assessed(design));
        const auto hosts = std::ranges::find(plan.labels, 0, &TierLabel::tier);
        QVERIFY(hosts != plan.labels.end());
        QCOMPARE(hosts->cables.size(), std::size_t{2});
        QCOMPARE(hosts->cables.at(25e9), 8);
        QCOMPARE(hosts->cables.at(50e9), 120);
        int cables = 0;
        for (const Ribbon& ribbon : plan.ribbons) {
            int ofRates = 0;
            for (const CablesOfRate& one : ribbon.rates)
                ofRates += one.cables;
            QCOMPARE(ofRates, ribbon.cables);
            cables += ofRates;
        }
        QVERIFY(cables > 128);
    }

    /// What joins two nodes is not among the cables to the leaves.
    void cablesWithinATierAreNotCounted()
    {
        design::Design design = test::drawn(test::joinedBy(FabricKind::LeafSpine, 128));
        const auto toLeaves = [](const design::Design& now) {
            const Plan plan = planNetwork(*test::assessed(now));
            const auto hosts = std::ranges::find(plan.labels, 0, &TierLabel::tier);
            return hosts != plan.labels.end() ? hosts->cables.at(50e9) : 0;
        };
        const std::int64_t before = toLeaves(design);
        auto& cables = design.cables.edit();
        std::vector<std::size_t> ofNodes; // one of each
        for (std::size_t i = 0; i < cables.size(); ++i) {
            const bool isNew = cables[i].a.owner == design::PortOwner::Node &&
                               std::ranges::none_of(ofNodes, [&](std::size_t k) { return cables[k].a.id == cables[i].a.id; });
            if (isNew)
                ofNodes.push_back(i);
        }
        QVERIFY(ofNodes.size() >= 2);
        cables[ofNodes[0]].b = cables[ofNodes[1]].a;
        cables.erase(cables.begin() + static_cast<std::ptrdiff_t>(ofNodes[1]));
        QCOMPARE(toLeaves(design), before - 2);
    }

    void drawnCablesKeepTheirPorts()
    {
        const design::Design design = test::drawn(test::joinedBy(FabricKind::LeafSpine, 128));
        const Plan plan = planNetwork(*test::assessed(design));
        QCOMPARE(plan.strands.size(), design.cables->size());
        std::map<std::uint32_t, const Strand*> byCable;
        for (const Strand& strand : plan.strands)
            byCable[strand.cable] = &strand;
        for (const design::Cable& cable : *design.cables) {
            const Strand& strand = *byCable.at(cable.id.value);
            for (const design::PortRef& port : {cable.a, cable.b}) {
                if (port.owner != design::PortOwner::Switch)
                    continue;
                const bool isA = plan.boxes[static_cast<std::size_t>(strand.boxA)].item == port.id;
                QVERIFY(isA || plan.boxes[static_cast<std::size_t>(strand.boxB)].item == port.id);
                QCOMPARE(isA ? strand.portA : strand.portB, port.port);
            }
        }
    }

    /// The same network drawn and made by a rule shows the same ribbons between switches.
    void drawnAndRuleLookAlike()
    {
        const design::Design rule = test::joinedBy(FabricKind::RailOptimised, 256);
        const Plan a = planNetwork(*test::assessed(rule));
        const Plan b = planNetwork(*test::assessed(test::drawn(rule)));
        QCOMPARE(a.ribbons.size(), b.ribbons.size());
        QCOMPARE(a.cables, b.cables);
        QCOMPARE(a.trunks.size(), b.trunks.size());
    }

    void loadsAreThePlacements()
    {
        design::Design design = test::joinedBy(FabricKind::LeafSpine, 128, 3);
        test::setPlan(design, 8, 1, 16);
        const auto assessment = test::assessed(design);
        QVERIFY(assessment->placement);
        const Plan plan = planNetwork(*assessment);
        double worst = 0;
        for (const Ribbon& ribbon : plan.ribbons) {
            QVERIFY(ribbon.worstLink >= 0);
            QCOMPARE(ribbon.peak, assessment->placement->result.peak[static_cast<std::size_t>(ribbon.worstLink)]);
            worst = std::max(worst, static_cast<double>(ribbon.peak));
        }
        QVERIFY(worst > 0.5 && worst <= 1.0000001);
    }

    void nothingIsNotAnError()
    {
        const Plan plan = planNetwork(*test::assessed(design::Design{}));
        QVERIFY(plan.boxes.empty());
        QVERIFY(plan.ribbons.empty());
    }

    void manyAcceleratorsAreLaidOut()
    {
        design::Design design = test::joinedBy(FabricKind::FatTree, 16384);
        const auto assessment = test::assessed(design);
        const Plan plan = planNetwork(*assessment);
        QVERIFY(plan.trunks.size() <= static_cast<std::size_t>(kMostTrunks));
        QVERIFY(plan.graph().gpus() == 16384);
    }

private:
    static void kinds()
    {
        QTest::addColumn<FabricKind>("kind");
        QTest::addColumn<int>("gpus");
        QTest::addColumn<bool>("drawn");
        QTest::newRow("one switch") << FabricKind::SingleSwitch << 64 << false;
        QTest::newRow("leaf-spine") << FabricKind::LeafSpine << 512 << false;
        QTest::newRow("leaf-spine, drawn") << FabricKind::LeafSpine << 256 << true;
        QTest::newRow("three tiers") << FabricKind::FatTree << 4096 << false;
        QTest::newRow("rails") << FabricKind::RailOptimised << 1024 << false;
        QTest::newRow("rails, drawn") << FabricKind::RailOptimised << 256 << true;
        QTest::newRow("rail-only") << FabricKind::RailOnly << 256 << false;
        QTest::newRow("dragonfly") << FabricKind::Dragonfly << 1024 << false;
        QTest::newRow("dragonfly+") << FabricKind::DragonflyPlus << 2048 << false;
        QTest::newRow("torus") << FabricKind::Torus << 512 << false;
        QTest::newRow("no fabric") << FabricKind::None << 64 << false;
    }
    static Plan made()
    {
        QFETCH(FabricKind, kind);
        QFETCH(int, gpus);
        QFETCH(bool, drawn);
        design::Design design = test::joinedBy(kind, gpus);
        if (drawn)
            design = test::drawn(design);
        return planNetwork(*test::assessed(design));
    }
};

CW_TEST(TstNetworkPlan)

} // namespace tst_network_plan

#include "tst_network_plan.moc"
