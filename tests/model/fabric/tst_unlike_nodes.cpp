// SPDX-License-Identifier: GPL-3.0-or-later
#include "complete_design.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_unlike_nodes {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

namespace {

/// As many nodes of each server, in this order, with all switches that the rule needs.
design::Design with(FabricKind kind, const std::vector<const char*>& servers, double oversubscription = 1)
{
    design::Design design = joinedBy(kind, 8 * static_cast<int>(servers.size()), oversubscription);
    std::vector<design::Node>& nodes = design.nodes.edit();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i].type = servers[i];
        nodes[i].accelerator.clear();
    }
    return complete(design);
}

/// Eight ports each: two to a transceiver, one, and one of half the rate.
constexpr std::array kEightPorts{"dgx-h100", "dell-xe9680-h100", "dgx-a100-640"};

std::vector<const char*> someOf(int nodes, std::mt19937& random)
{
    std::vector<const char*> servers;
    for (int i = 0; i < nodes; ++i)
        servers.push_back(kEightPorts[random() % kEightPorts.size()]);
    return servers;
}

} // namespace

class TestUnlikeNodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transceiversByHand();
    void meanByHand();
    void orderChangesNothing_data();
    void orderChangesNothing();
    void ruleEqualsItsDrawing_data();
    void ruleEqualsItsDrawing();
    void railsOfUnlikeNumbersEqualTheirDrawing();
    void groupsOfUnlikeNodesEqualTheirDrawing();
    void cablesBesideARuleHaveTransceivers();
    void largeRulesOfUnlikeNodesHaveAnExactBisection();
    void sizingEqualsGraph();
    void portsWithoutALinkGetNothing();
    void aRuleTellsOfTheIntactNetwork();
};

/// A transceiver is of one device: 3 * 4 and 3 * 8 in nodes, 24 in the switch, and so on.
void TestUnlikeNodes::transceiversByHand()
{
    const char* dgx = kEightPorts[0];
    const char* dell = kEightPorts[1];
    QCOMPARE(valueOf(*assessed(with(FabricKind::SingleSwitch, {dgx, dgx, dgx, dell, dell, dell})), "fabric.optics"), 60.0);
    QCOMPARE(valueOf(*assessed(with(FabricKind::SingleSwitch, {dell, dell, dell, dgx, dgx, dgx})), "fabric.optics"), 60.0);
    // Eight rail switches with five ports, five nodes with eight.
    QCOMPARE(valueOf(*assessed(with(FabricKind::RailOnly, {dgx, dgx, dgx, dgx, dgx})), "fabric.optics"), 8.0 * 3 + 20);
    design::Design cables = drawn(with(FabricKind::SingleSwitch, {dgx, dgx, dgx, dgx}));
    std::erase_if(cables.cables.edit(), [kept = std::set<std::uint32_t>()](const design::Cable& cable) mutable {
        return !kept.insert(cable.a.id).second; // one of each node
    });
    QCOMPARE(cables.cables->size(), std::size_t{4});
    QCOMPARE(valueOf(*assessed(cables), "fabric.optics"), 4.0 + 2);
}

/// Four nodes of one port for two GPUs, two of eight ports for eight: 20 ports of 50 GB/s for 24 GPUs.
void TestUnlikeNodes::meanByHand()
{
    const char* small = "hpe-dl384-g12";
    for (const auto& servers : {std::vector{small, small, small, small, kEightPorts[0], kEightPorts[0]},
                                std::vector{kEightPorts[0], kEightPorts[0], small, small, small, small}}) {
        const auto assessment = assessed(with(FabricKind::SingleSwitch, servers));
        QVERIFY(near(valueOf(*assessment, "fabric.injectionPerGpu"), 1000e9 / 24));
        QVERIFY(near(valueOf(*assessment, "fabric.leastInjection"), 25e9));
        QVERIFY(near(assessment->networkRates.injection->base(), 1000e9 / 24));
    }
    const char* portless = "smc-421ge-tnrt-8xl40s";
    for (const auto& servers :
         {std::vector{portless, portless, kEightPorts[0]}, std::vector{kEightPorts[0], portless, portless}}) {
        const auto assessment = assessed(with(FabricKind::SingleSwitch, servers));
        QVERIFY(near(valueOf(*assessment, "fabric.injectionPerGpu"), 400e9 / 24));
        QVERIFY(assessment->networkRates.isJoined);
    }
}

void TestUnlikeNodes::orderChangesNothing_data()
{
    QTest::addColumn<FabricKind>("kind");
    QTest::newRow("one switch") << FabricKind::SingleSwitch;
    QTest::newRow("leaf-spine") << FabricKind::LeafSpine;
    QTest::newRow("rail-optimised") << FabricKind::RailOptimised;
    QTest::newRow("rail-only") << FabricKind::RailOnly;
    QTest::newRow("dragonfly") << FabricKind::Dragonfly;
    QTest::newRow("dragonfly+") << FabricKind::DragonflyPlus;
}

void TestUnlikeNodes::orderChangesNothing()
{
    QFETCH(FabricKind, kind);
    std::mt19937 random(23);
    for (const int nodes : {3, 7, 8, 21}) {
        if (kind == FabricKind::SingleSwitch && nodes > 8)
            continue;
        std::vector<const char*> servers = someOf(nodes, random);
        const auto first = assessed(with(kind, servers));
        for (int round = 0; round < 4; ++round) {
            std::ranges::shuffle(servers, random);
            const auto other = assessed(with(kind, servers));
            for (const char* figure : {"fabric.optics", "fabric.injectionPerGpu", "fabric.leastInjection"})
                QVERIFY2(near(valueOf(*first, figure), valueOf(*other, figure)), figure);
        }
    }
}

void TestUnlikeNodes::ruleEqualsItsDrawing_data()
{
    orderChangesNothing_data();
}

void TestUnlikeNodes::ruleEqualsItsDrawing()
{
    QFETCH(FabricKind, kind);
    std::mt19937 random(29);
    for (const int nodes : {3, 7, 8, 21}) {
        if (kind == FabricKind::SingleSwitch && nodes > 8)
            continue;
        const design::Design rule = with(kind, someOf(nodes, random), kind == FabricKind::LeafSpine ? 2 : 1);
        const auto wired = assessed(rule);
        const auto cables = assessed(drawn(rule));
        QVERIFY(valueOf(*wired, "fabric.optics") > 0);
        for (const char* figure :
             {"fabric.optics", "fabric.injectionPerGpu", "fabric.leastInjection", "fabric.oversubscription",
              "fabric.bisectionBandwidth"})
            QVERIFY2(near(valueOf(*wired, figure), valueOf(*cables, figure)),
                     qPrintable(QStringLiteral("%1 of %2 nodes: %3, drawn %4").arg(QLatin1String(figure)).arg(nodes)
                                    .arg(valueOf(*wired, figure)).arg(valueOf(*cables, figure))));
        QVERIFY(near(wired->networkRates.injection->base(), cables->networkRates.injection->base()));
        QVERIFY(near(wired->networkRates.oversubscription, cables->networkRates.oversubscription));
    }
}

/// Which leaves have an odd number of ports depends on where the nodes with fewer stand.
void TestUnlikeNodes::railsOfUnlikeNumbersEqualTheirDrawing()
{
    std::mt19937 random(31);
    for (const FabricKind kind : {FabricKind::RailOptimised, FabricKind::RailOnly}) {
        for (int round = 0; round < 4; ++round) {
            std::vector<const char*> servers = someOf(12, random);
            for (const std::size_t i : {random() % 12, random() % 12, random() % 12})
                servers[i] = "hpe-dl384-g12";
            const design::Design rule = with(kind, servers);
            QVERIFY(near(valueOf(*assessed(rule), "fabric.optics"), valueOf(*assessed(drawn(rule)), "fabric.optics")));
        }
    }
}

/// With nodes that are alike a sizing knows all; with planes and extra endpoints too, which no drawing has.
/// Eight optical cables more between a leaf and a spine, two to a transceiver at either end.
void TestUnlikeNodes::cablesBesideARuleHaveTransceivers()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 64, 3);
    const double before = valueOf(*assessed(design), "fabric.optics");
    std::uint32_t leaf = 0; // the last, which is not full
    std::uint32_t spine = 0;
    for (const design::Switch& device : *design.switches) {
        leaf = device.role == design::SwitchRole::Leaf ? device.id.value : leaf;
        spine = device.role == design::SwitchRole::Spine ? device.id.value : spine;
    }
    for (int port = 56; port < 64; ++port)
        design.cables.edit().push_back({design::CableId{++design.lastId}, "xcvr-mms4x00",
                                        {design::PortOwner::Switch, leaf, port}, {design::PortOwner::Switch, spine, port}});
    const auto assessment = assessed(design);
    QCOMPARE(assessment->graph->result.figures.besideRule, 8);
    QCOMPARE(valueOf(*assessment, "fabric.optics"), before + 8);
    // A node's ports with copper of its own need none, and neither do the leaf's that they leave.
    design.cables.edit().clear();
    for (int port = 0; port < 4; ++port)
        design.cables.edit().push_back({design::CableId{++design.lastId}, "dac-800-mcp4y10",
                                        {design::PortOwner::Node, design.nodes->back().id.value, port},
                                        {design::PortOwner::Switch, leaf, 60 + port}});
    QCOMPARE(valueOf(*assessed(design), "fabric.optics"), before - 4);
}

/// Half of the ports: first those of the slower nodes.
void TestUnlikeNodes::largeRulesOfUnlikeNodesHaveAnExactBisection()
{
    std::vector<const char*> servers(6001, "dgx-h100");
    std::fill(servers.begin(), servers.begin() + 601, "dgx-a100-640");
    const auto assessment = assessed(with(FabricKind::FatTree, servers));
    QVERIFY(assessment->figure("fabric.bisectionLow") == nullptr);
    const double halfOfPorts = 6001 * 8 / 2.0;
    QCOMPARE(valueOf(*assessment, "fabric.bisectionBandwidth"), 601 * 8 * 25e9 + (halfOfPorts - 601 * 8) * 50e9);
}

/// What can leave a group, for what its own nodes send; and whether that is worth a warning.
void TestUnlikeNodes::groupsOfUnlikeNodesEqualTheirDrawing()
{
    std::mt19937 random(37);
    for (const int linksPerArc : {1, 8}) {
        design::Design rule = with(FabricKind::Dragonfly, someOf(96, random));
        rule.fabric.edit().groupSwitches = 8;
        rule.fabric.edit().endpointsPerSwitch = 16;
        rule.fabric.edit().linksPerArc = linksPerArc;
        rule = complete(rule);
        const auto wired = assessed(rule);
        const auto cables = assessed(drawn(rule));
        QVERIFY(wired->graph->inputs.sizing->groups > 2);
        QCOMPARE(cables->graph->result.figures.groups, wired->graph->inputs.sizing->groups);
        QVERIFY(valueOf(*wired, "fabric.taper") > 0);
        QVERIFY2(near(valueOf(*wired, "fabric.taper"), valueOf(*cables, "fabric.taper")),
                 qPrintable(QStringLiteral("%1, drawn %2").arg(valueOf(*wired, "fabric.taper")).arg(valueOf(*cables, "fabric.taper"))));
        QVERIFY(near(wired->networkRates.beyond->base(), cables->networkRates.beyond->base()));
        const auto told = std::ranges::find(wired->findings, "finding.groupsTapered", &assess::Finding::code);
        const bool isTold = told != wired->findings.end();
        QVERIFY(!isTold ||
                near(std::get<Measure>(told->arguments.front().value).base, valueOf(*wired, "fabric.taper")));
        QCOMPARE(isTold, valueOf(*wired, "fabric.taper") > 1 + 1e-9 &&
                             valueOf(*wired, "fabric.taper") >= valueOf(*wired, "fabric.oversubscription"));
        // A way to storage leads to no other group.
        design::Switch storage = rule.switches->front();
        storage.id = design::SwitchId{++rule.lastId};
        storage.role = design::SwitchRole::Storage;
        rule.switches.edit().push_back(storage);
        const std::uint32_t leaf = rule.switches->front().id.value;
        rule.cables.edit().push_back({design::CableId{++rule.lastId}, "dac-800-mcp4y10",
                                      {design::PortOwner::Switch, leaf, 63},
                                      {design::PortOwner::Switch, storage.id.value, 0}});
        const auto stored = assessed(rule);
        QCOMPARE(stored->graph->result.figures.besideRule, 1);
        QVERIFY(near(valueOf(*stored, "fabric.taper"), valueOf(*wired, "fabric.taper")));
    }
}

void TestUnlikeNodes::sizingEqualsGraph()
{
    std::mt19937 random(37);
    int built = 0;
    for (int round = 0; round < 120; ++round) {
        design::Design design =
            joinedBy(static_cast<FabricKind>(1 + random() % 8), 8 * static_cast<int>(1 + random() % 90));
        design::FabricRule& rule = design.fabric.edit();
        rule.oversubscription = 1 + static_cast<double>(random() % 3);
        rule.planes = static_cast<int>(1 + random() % 3);
        rule.rails = static_cast<int>(random() % 9);
        rule.nodesPerUnit = static_cast<int>(random() % 2 * (random() % 40));
        rule.torusDimensions = static_cast<int>(2 + random() % 2);
        rule.extraEndpoints = rule.kind == FabricKind::Torus ? 0 : static_cast<int>(random() % 7);
        const auto assessment = assessed(design);
        const auto& sizing = assessment->fabric->result.sizing;
        if (!sizing)
            continue;
        ++built;
        const fabric::Optics& graph = assessment->graph->result.figures.optics;
        QVERIFY2(sizing->optics == graph,
                 qPrintable(QStringLiteral("round %1, kind %2: leaves %3 and %4, nodes %5 and %6")
                                .arg(round).arg(static_cast<int>(rule.kind)).arg(sizing->optics.leaves).arg(graph.leaves)
                                .arg(sizing->optics.nodes).arg(graph.nodes)));
        QVERIFY(2 * graph.switches() >= sizing->nodeLinks);
    }
    QVERIFY(built > 60);
}

/// Six of eight ports have one in a box of 3 * 3 * 3.
void TestUnlikeNodes::portsWithoutALinkGetNothing()
{
    const auto box = assessed(joinedBy(FabricKind::Torus, 8 * 27));
    QVERIFY(near(valueOf(*box, "fabric.injectionPerGpu"), 37.5e9));
    QVERIFY(near(valueOf(*box, "fabric.leastInjection"), 37.5e9));
    for (const int nodes : {4, 5, 7, 12, 13, 29, 64}) { // some leave gaps
        const auto torus = assessed(joinedBy(FabricKind::Torus, 8 * nodes));
        const double links = valueOf(*torus, "fabric.cables");
        QVERIFY(near(valueOf(*torus, "fabric.injectionPerGpu"), links * 2 * 50e9 / (8 * nodes)));
        QVERIFY(valueOf(*torus, "fabric.leastInjection") <= valueOf(*torus, "fabric.injectionPerGpu") * (1 + 1e-9));
    }
}

void TestUnlikeNodes::aRuleTellsOfTheIntactNetwork()
{
    const design::Design rule = joinedBy(FabricKind::LeafSpine, 128);
    const auto failed = assessed(rule, {{fabric::Failure::Kind::Node, rule.nodes->front().id.value}});
    for (const char* figure : {"fabric.injectionPerGpu", "fabric.optics"})
        QVERIFY2(near(valueOf(*failed, figure), valueOf(*assessed(rule), figure)), figure);
}

CW_TEST(TestUnlikeNodes)

} // namespace tst_unlike_nodes

#include "tst_unlike_nodes.moc"
