// SPDX-License-Identifier: GPL-3.0-or-later
// To which leaf a rule plugs each port: within what was sized, its own rail, and no more ports than a leaf has.
#include "fabric/wiring.h"
#include "model/placement/placed_design.h"
#include "templates/place_switches.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_wiring {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using fabric::SizingInputs;

namespace {

SizingInputs inputsOf(FabricKind kind, const std::vector<int>& portsOfNodes, int radix, int rails = 0)
{
    SizingInputs in;
    in.kind = kind;
    in.nodes = static_cast<std::int64_t>(portsOfNodes.size());
    for (const int ports : portsOfNodes) {
        in.nodePorts += ports;
        in.portsPerNode = std::max(in.portsPerNode, ports);
    }
    in.radix = in.spineRadix = radix;
    in.rails = rails;
    return in;
}

/// What is wrong with where the ports go; empty where nothing is.
QString wrongIn(const SizingInputs& in, const std::vector<int>& portsOfNodes)
{
    const auto sized = fabric::size(in).sizing;
    if (!sized)
        return QStringLiteral("not sized");
    const int leaves = fabric::leavesOfPlane(in, *sized);
    std::map<int, int> used;
    std::map<int, std::set<int>> railsOfLeaf;
    std::int64_t before = 0;
    for (std::size_t node = 0; node < portsOfNodes.size(); ++node) {
        for (int port = 0; port < portsOfNodes[node]; ++port) {
            const int leaf = fabric::leafOf(in, *sized, static_cast<std::int64_t>(node), port, before);
            if (leaf < 0 || leaf >= leaves)
                return QStringLiteral("leaf %1 of %2").arg(leaf).arg(leaves);
            ++used[leaf];
            if (in.kind == FabricKind::RailOnly)
                railsOfLeaf[leaf].insert(port % sized->rails);
        }
        before += portsOfNodes[node];
    }
    for (const auto& [leaf, ports] : used) {
        if (ports > sized->downPorts)
            return QStringLiteral("%1 ports on leaf %2, which has %3").arg(ports).arg(leaf).arg(sized->downPorts);
    }
    for (const auto& [leaf, rails] : railsOfLeaf) {
        if (rails.size() > 1)
            return QStringLiteral("leaf %1 serves %2 rails").arg(leaf).arg(rails.size());
    }
    return {};
}

} // namespace

class TestWiring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unlikeNodesKeepTheirRails();
    void portsGoWhereLeavesStand();
    void aSizingOfFewerNodesIsRefused();
    void whatFailsTakesOnePlane();
    void noSwitchHoldsMoreThanItsPorts();
    void parallelLinksOfGroupsJoinAllTheirSwitches();
    void aFailureFarFromTheFirstLeafLengthensTheLongestWay();
};

/// Pods of unlike size leave links over that go round the cores.
void TestWiring::noSwitchHoldsMoreThanItsPorts()
{
    std::mt19937 random(5);
    const auto pick = [&random](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    int threeTiers = 0;
    for (int i = 0; i < 400; ++i) {
        const auto kind = FabricKind(static_cast<int>(FabricKind::LeafSpine) + i % 6);
        SizingInputs in = inputsOf(kind, std::vector<int>(static_cast<std::size_t>(pick(2, 900)), pick(1, 8)), 2 * pick(4, 20));
        in.oversubscription = pick(4, 12) / 4.0;
        const auto sized = fabric::size(in).sizing;
        if (!sized)
            continue;
        threeTiers += sized->tiers == 3 ? 1 : 0;
        const fabric::Wiring wiring = fabric::wire(in, *sized);
        std::vector<int> used(wiring.switches.size(), 0);
        for (const fabric::RuleLinks& links : wiring.links) {
            used[static_cast<std::size_t>(links.a)] += links.links;
            used[static_cast<std::size_t>(links.b)] += links.links;
        }
        const int leaves = fabric::leavesOfPlane(in, *sized);
        for (std::size_t one = 0; one < used.size(); ++one) {
            const int above = static_cast<int>(one) < leaves ? in.radix : in.spineRadix;
            QVERIFY2(used[one] <= above, qPrintable(QStringLiteral("case %1: %2 of %3").arg(i).arg(used[one]).arg(above)));
        }
    }
    QVERIFY(threeTiers > 20);
}

void TestWiring::parallelLinksOfGroupsJoinAllTheirSwitches()
{
    SizingInputs in = inputsOf(FabricKind::Dragonfly, std::vector<int>(16, 1), 64);
    in.groupSwitches = 4;
    in.endpointsPerSwitch = 2;
    in.linksPerArc = 32;
    const auto sized = fabric::size(in).sizing;
    QVERIFY(sized.has_value());
    QCOMPARE(sized->groups, 2);
    std::map<std::pair<int, int>, int> between;
    for (const fabric::RuleLinks& links : fabric::wire(in, *sized).links) {
        if (links.a / 4 != links.b / 4)
            between[{links.a, links.b}] += links.links;
    }
    QCOMPARE(static_cast<int>(between.size()), 16);
    for (const auto& [pair, links] : between)
        QCOMPARE(links, 2);
}

/// A hundred nodes of one port have it on the first rail, whatever one node of eight ports makes of the average.
void TestWiring::unlikeNodesKeepTheirRails()
{
    std::vector<int> ports(100, 1);
    ports.push_back(8);
    const SizingInputs in = inputsOf(FabricKind::RailOnly, ports, 40);
    QCOMPARE(wrongIn(in, ports), QString());
    QCOMPARE(fabric::size(in).sizing->railEndpoints, 101);
}

void TestWiring::portsGoWhereLeavesStand()
{
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        std::vector<int> ports(1 + random() % 150);
        for (int& own : ports)
            own = 1 + static_cast<int>(random() % 8);
        for (const FabricKind kind : {FabricKind::FatTree, FabricKind::RailOptimised, FabricKind::RailOnly}) {
            const SizingInputs in = inputsOf(kind, ports, 8 + 2 * static_cast<int>(random() % 30),
                                             static_cast<int>(random() % 9));
            if (fabric::size(in).sizing)
                QVERIFY2(wrongIn(in, ports).isEmpty(),
                         qPrintable(QStringLiteral("%1, round %2: ").arg(int(kind)).arg(round) + wrongIn(in, ports)));
        }
    }
}

/// Cables for 16 nodes by a sizing for 8 would need ports that nobody counted.
void TestWiring::aSizingOfFewerNodesIsRefused()
{
    const design::Design design = joinedBy(FabricKind::RailOnly, 8 * 128);
    const auto assessment = assessed(design);
    SizingInputs in = assessment->graph->inputs.sizingInputs;
    in.nodes /= 2;
    in.nodePorts /= 2;
    const auto fewer = fabric::size(in).sizing;
    QVERIFY(fewer && fewer->leaves < assessment->graph->inputs.sizing->leaves);
    const auto refused = fabric::explode(design, *shippedCatalog(), in, fewer);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.problems().front().code, std::string("problem.explode.nothing"));
}

/// Two planes: a leaf of either halves what its nodes get, both leave them nothing; one cable takes its own rate.
void TestWiring::whatFailsTakesOnePlane()
{
    using fabric::Failure;
    design::Design design = joinedBy(FabricKind::LeafSpine, 8 * 32);
    design.fabric.edit().planes = 2;
    design = *templates::placeMissingSwitches(design, *shippedCatalog(), *assessed(design)->graph->inputs.sizing);
    const fabric::GraphInputs inputs = assessed(design)->graph->inputs;
    const auto leaves = static_cast<std::size_t>(inputs.sizing->leaves);
    std::vector<std::uint32_t> placed;
    for (const design::Switch& device : *design.switches) {
        if (device.role == design::SwitchRole::Leaf)
            placed.push_back(device.id.value);
    }
    QVERIFY(placed.size() >= leaves);
    const auto sums = [&](const fabric::Failures& failed) {
        fabric::GraphInputs broken = inputs;
        broken.failed = failed;
        const auto result = fabric::buildGraph(broken);
        double ports = 0;
        double links = 0;
        for (const network::Endpoint& endpoint : result.graph->endpoints)
            ports += endpoint.at >= 0 ? endpoint.rate : 0;
        for (const network::Bundle& bundle : result.graph->bundles)
            links += bundle.cables * bundle.rate;
        return std::pair(ports, links);
    };
    const auto [ports, links] = sums({{Failure::Kind::Accelerator, 1}}); // takes no link along
    const double each = 1.0 / static_cast<double>(leaves); // all leaves of both planes are full
    const Failure first{Failure::Kind::Switch, placed[0]};
    const Failure second{Failure::Kind::Switch, placed[leaves / 2]}; // the same place in the second plane
    for (const Failure& one : {first, second, Failure{Failure::Kind::Switch, 0, 0, {0, int(leaves / 2), -1, -1}}}) {
        QVERIFY(near(sums({one}).first, ports * (1 - each)));
        QVERIFY(near(sums({one}).second, links * (1 - each)));
    }
    QVERIFY(near(sums({first, second}).first, ports * (1 - 2 * each)));
    QVERIFY(near(sums({first, second}).second, links * (1 - 2 * each)));
    // Without the leaves of one plane half of all separate ways are left.
    fabric::GraphInputs half = inputs;
    for (std::size_t leaf = 0; leaf < leaves / 2; ++leaf)
        half.failed.insert({Failure::Kind::Switch, placed[leaf]});
    QCOMPARE(2 * *fabric::buildGraph(half).figures.waysApart, *fabric::buildGraph(inputs).figures.waysApart);
    fabric::Failures cut;
    for (int number = 0; number < 3; ++number) {
        cut.insert({Failure::Kind::Cable, 0, number, {0, 0, 1, 0}});
        QVERIFY(near(sums(cut).second,
                     links * (1 - (number + 1) / static_cast<double>(inputs.sizing->leafSpineLinks))));
    }
}

/// The one link between the second and the third group of a dragonfly: the first group's ways stay as they are.
void TestWiring::aFailureFarFromTheFirstLeafLengthensTheLongestWay()
{
    using fabric::Failure;
    design::Design design = joinedBy(FabricKind::Dragonfly, 8 * 128);
    design.fabric.edit().groupSwitches = 8;
    design.fabric.edit().endpointsPerSwitch = 8;
    design.fabric.edit().linksPerArc = 1;
    fabric::GraphInputs inputs = assessed(design)->graph->inputs;
    QVERIFY(inputs.sizing && inputs.sizing->groups > 3);
    const auto whole = fabric::buildGraph(inputs);
    const auto& vertices = whole.graph->vertices;
    const auto at = [&](int v) { return vertices[static_cast<std::size_t>(v)]; };
    const auto link = std::ranges::find_if(whole.graph->bundles, [&](const network::Bundle& bundle) {
        return at(bundle.a).unit == 1 && at(bundle.b).unit == 2;
    });
    QVERIFY(link != whole.graph->bundles.end());
    inputs.failed = {{Failure::Kind::Cable, 0, 0, {0, at(link->a).number, 0, at(link->b).number}}};
    QVERIFY(fabric::buildGraph(inputs).figures.hops > whole.figures.hops);
}

CW_TEST(TestWiring)

} // namespace tst_wiring

#include "tst_wiring.moc"
