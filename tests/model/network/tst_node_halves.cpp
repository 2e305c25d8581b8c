// SPDX-License-Identifier: GPL-3.0-or-later
// How nodes stand in halves: whole or divided, with all their cables, a few or none.
#include "small_networks.h"

#include "network/cuts.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_node_halves {

using namespace cw;
using namespace cw::test;
using network::Bisection;

namespace {

/// Every way to put switches and nodes on two sides, with one node divided where that makes the halves equal.
double leastOfWholeNodes(const Graph& graph)
{
    const auto switches = static_cast<unsigned>(graph.vertices.size());
    const auto nodes = static_cast<unsigned>(graph.nodes.size());
    const auto ports = static_cast<int>(graph.endpoints.size());
    const auto sideOf = [&](unsigned sides, int v) { return (sides >> static_cast<unsigned>(v)) & 1U; };
    double least = 1e99;
    for (unsigned sides = 0; sides < 1U << switches; ++sides) {
        double between = 0;
        for (const network::Bundle& bundle : graph.bundles)
            between += sideOf(sides, bundle.a) != sideOf(sides, bundle.b) ? bundle.cables * bundle.rate : 0;
        // By ports in the first half: the cheapest with all nodes whole, and with one of them divided.
        std::vector<double> whole(static_cast<std::size_t>(2 * ports) + 1, 1e99); // counts half ports
        std::vector<double> parted = whole;
        whole[0] = between;
        for (unsigned n = 0; n < nodes; ++n) {
            const network::NodePorts& node = graph.nodes[n];
            std::vector<double> out; // rates of ports that cost when they are in the first half, less those that cost else
            double second = 0;
            for (int i = node.firstEndpoint; i < node.firstEndpoint + node.endpoints; ++i) {
                const network::Endpoint& port = graph.endpoints[static_cast<std::size_t>(i)];
                const bool inFirst = sideOf(sides, port.at) != 0;
                second += inFirst ? port.rate : 0;
                out.push_back(inFirst ? -port.rate : port.rate);
            }
            std::ranges::sort(out);
            std::vector<double> cost{second}; // by half ports in the first half
            for (const double change : out) {
                cost.push_back(cost.back() + change / 2);
                cost.push_back(cost.back() + change / 2);
            }
            std::vector<double> nextWhole(whole.size(), 1e99);
            std::vector<double> nextParted(whole.size(), 1e99);
            for (std::size_t k = 0; k < whole.size(); ++k) {
                for (std::size_t j = 0; j < cost.size() && k + j < whole.size(); ++j) {
                    if (j == 0 || j + 1 == cost.size()) {
                        nextWhole[k + j] = std::min(nextWhole[k + j], whole[k] + cost[j]);
                        nextParted[k + j] = std::min(nextParted[k + j], parted[k] + cost[j]);
                    }
                    nextParted[k + j] = std::min(nextParted[k + j], whole[k] + cost[j]);
                }
            }
            whole = nextWhole;
            parted = nextParted;
        }
        least = std::min({least, whole[static_cast<std::size_t>(ports)], parted[static_cast<std::size_t>(ports)]});
    }
    return least;
}

} // namespace

class TestNodeHalves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void railsBelongToTheirNodes();
    void switchesThatHoldNodesStandOnCycles();
    void aNodeInTheMiddleIsDivided();
    void taperedLeafSpinesEqualEveryCut();
    void aFewCablesSpeakForTheirNodes();
    void aCableLessNeverGains();
    void lostNodesLeaveNoMore();
    void oddPortCountsHaveACut();
    void nodesOfManyPluggedCountsEnd();
    void pullingTheLastCableNeverGains();
};

/// Nine nodes with two ports on each of four leaves that all have enough uplinks.
void TestNodeHalves::aNodeInTheMiddleIsDivided()
{
    Graph graph;
    addSwitches(graph, 5);
    for (int leaf = 0; leaf < 4; ++leaf)
        join(graph, leaf, 4, 18 + leaf); // no two are alike
    for (int node = 0; node < 9; ++node)
        addNode(graph, {0, 0, 1, 1, 2, 2, 3, 3});
    const Bisection found = network::bisect(graph);
    QCOMPARE(found.high, 36.0);
    QVERIFY(found.low <= 36);
}

/// Leaves are filled in order, so that nodes may stand on two of them.
void TestNodeHalves::taperedLeafSpinesEqualEveryCut()
{
    std::mt19937 random(9);
    const auto upTo = [&random](int least, int most) {
        return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
    };
    for (int round = 0; round < 400; ++round) {
        const int nodes = upTo(2, 9);
        const int ports = upTo(1, 4);
        const int perLeaf = upTo(std::max(2, (nodes * ports + 4) / 5), 12);
        const int leaves = (nodes * ports + perLeaf - 1) / perLeaf;
        const int spines = upTo(1, 3);
        Graph graph;
        addSwitches(graph, leaves + spines);
        for (int leaf = 0; leaf < leaves; ++leaf) {
            for (int spine = 0; spine < spines; ++spine)
                join(graph, leaf, leaves + spine, 1, round % 2 == 0 ? 1 : 1.5);
        }
        for (int node = 0; node < nodes; ++node) {
            std::vector<int> at;
            for (int port = 0; port < ports; ++port)
                at.push_back((node * ports + port) / perLeaf);
            addNode(graph, at);
        }
        const double least = leastOfWholeNodes(graph);
        const Bisection found = network::bisect(graph);
        QVERIFY2(std::abs(found.high - least) < 1e-9 && found.isExact(),
                 qPrintable(QStringLiteral("%1 nodes of %2 ports, %3 to a leaf, %4 spines: %5 to %6, not %7")
                                .arg(nodes).arg(ports).arg(perLeaf).arg(spines).arg(found.low).arg(found.high).arg(least)));
    }
}

/// Two networks beside each other with every node in both are no islands.
void TestNodeHalves::railsBelongToTheirNodes()
{
    Graph graph;
    addSwitches(graph, 2);
    for (int node = 0; node < 10; ++node)
        addNode(graph, {0, 1});
    const Bisection found = network::bisect(graph);
    QVERIFY(found.isExact());
    QCOMPARE(found.high, 10.0);
}

/// Leaves in a ring, without a spine, and nodes with one to four ports on any two of them.
void TestNodeHalves::switchesThatHoldNodesStandOnCycles()
{
    std::mt19937 random(21);
    const auto pick = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    for (int round = 0; round < 40; ++round) {
        const int leaves = 3 + pick(3);
        Graph graph;
        addSwitches(graph, leaves);
        for (int leaf = 0; leaf < leaves; ++leaf)
            join(graph, leaf, (leaf + 1) % leaves, 1 + pick(3));
        for (int node = 0; node < 6; ++node) {
            const int own = pick(leaves);
            const int other = pick(3) == 0 ? pick(leaves) : own;
            std::vector<int> ports(static_cast<std::size_t>(1 + pick(4)), own);
            ports.back() = other;
            addNode(graph, ports);
        }
        const Bisection found = network::bisect(graph);
        const double least = leastOfWholeNodes(graph);
        QVERIFY(found.isExact());
        QVERIFY2(std::abs(found.high - least) < 1e-9,
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(round).arg(found.high).arg(least)));
    }
}

/// Nodes with one cable of eight stand in halves as those with all do: four on either side, with three cables between.
void TestNodeHalves::aFewCablesSpeakForTheirNodes()
{
    Graph graph;
    addSwitches(graph, 1);
    for (int node = 0; node < 8; ++node) {
        std::vector<int> ports(8, -1);
        ports[0] = node < 7 ? 0 : -1; // one node holds no cable
        addNode(graph, ports);
        graph.nodes.back().gpus = 8;
    }
    const Bisection found = network::bisect(graph);
    QVERIFY(found.isExact());
    QVERIFY2(std::abs(found.high - 3) < 1e-9, qPrintable(QString::number(found.high)));
}

/// Port after port is pulled out: no half gains from it.
void TestNodeHalves::aCableLessNeverGains()
{
    std::mt19937 random(8);
    for (int round = 0; round < 60; ++round) {
        const int leaves = 2 + round % 3;
        Graph graph = leafSpine(leaves, 2, 0, 1 + round % 3);
        for (int node = 0; node < 2 * leaves; ++node) {
            std::vector<int> ports;
            for (int port = 0; port < 4; ++port)
                ports.push_back(round % 2 == 0 ? node / 2 : (node + port) % leaves);
            addNode(graph, ports);
            graph.nodes.back().gpus = 4;
        }
        double before = 1e99;
        for (int pulled = 0; pulled < 6; ++pulled) {
            const Bisection found = network::bisect(graph);
            QVERIFY2(found.low <= before * (1 + 1e-9), qPrintable(QStringLiteral("round %1: %2 from %3").arg(round).arg(found.low).arg(before)));
            if (found.isExact())
                before = std::min(before, found.high);
            graph.endpoints[random() % graph.endpoints.size()].at = -1;
        }
    }
}

/// A switch that fails takes its nodes' cables with it; they still count in one half or the other.
void TestNodeHalves::lostNodesLeaveNoMore()
{
    const auto without = [](Graph graph, int lost) {
        for (network::NodePorts& node : graph.nodes)
            node.gpus = 1;
        std::erase_if(graph.bundles, [lost](const network::Bundle& b) { return b.a == lost || b.b == lost; });
        for (network::Endpoint& port : graph.endpoints)
            port.at = port.at == lost ? -1 : port.at;
        return graph;
    };
    const Graph four = leafSpine(4, 2, 4);
    QCOMPARE(network::bisect(four), (Bisection{4, 4, true}));
    QCOMPARE(network::bisect(without(four, 0)), (Bisection{2, 2, true})); // one leaf against two and the lost one
    QCOMPARE(network::bisect(without(without(four, 0), 1)).high, 0.0);    // the lost half is as large as the rest
    std::mt19937 random(9);
    int compared = 0;
    for (int round = 0; round < 60; ++round) {
        const Graph graph = randomGraph(random, 6, static_cast<int>(random() % 6U));
        const Bisection before = network::bisect(graph);
        const Bisection after = network::bisect(without(graph, static_cast<int>(random() % 6U)));
        if (!before.complete || !after.complete)
            continue;
        QVERIFY2(after.low <= before.high + 1e-9, qPrintable(QStringLiteral("%1 > %2").arg(after.low).arg(before.high)));
        if (before.isExact() && after.isExact()) {
            QVERIFY(after.high <= before.high + 1e-9);
            ++compared;
        }
    }
    QVERIFY(compared > 20);
}

/// Nine nodes of three ports: halves are 13.5 ports, and no node may be divided more than once.
void TestNodeHalves::oddPortCountsHaveACut()
{
    for (const int ports : {1, 3, 5}) {
        std::mt19937 random(8);
        Graph graph;
        addSwitches(graph, 24);
        for (int v = 1; v < 24; ++v)
            join(graph, v, static_cast<int>(random() % static_cast<unsigned>(v)));
        for (int i = 0; i < 60; ++i) {
            const int a = static_cast<int>(random() % 24);
            const int b = static_cast<int>(random() % 24);
            if (a != b)
                join(graph, a, b);
        }
        for (int node = 0; node < 9; ++node) {
            std::vector<int> leaves(static_cast<std::size_t>(ports));
            for (int& leaf : leaves)
                leaf = static_cast<int>(random() % 24);
            addNode(graph, leaves);
        }
        const Bisection found = network::bisect(graph);
        QVERIFY2(found.complete && found.high > 0 && found.low <= found.high,
                 qPrintable(QStringLiteral("%1 ports: %2 to %3").arg(ports).arg(found.low).arg(found.high)));
        QVERIFY(found.high <= 4.5 * ports + 1e-9); // cutting every port of one half off costs no more
    }
}

/// Three nodes on one switch; the third has one cable of eight, then none: it may stand in either half, whole or in part.
void TestNodeHalves::pullingTheLastCableNeverGains()
{
    const auto cut = [](int cables) {
        Graph graph;
        addSwitches(graph, 1);
        for (int node = 0; node < 3; ++node) {
            std::vector<int> ports(8, 0);
            for (int port = cables; node == 2 && port < 8; ++port)
                ports[static_cast<std::size_t>(port)] = -1;
            addNode(graph, ports, node == 1 ? 0.5 : 1);
            graph.nodes.back().gpus = 8;
        }
        return network::bisect(graph).high;
    };
    QCOMPARE(cut(0), 2.0); // half of the slower node moves: four ports of a half
    QVERIFY(cut(0) <= cut(1) && cut(1) <= cut(2));
}

/// On each of two switches nodes of 72 ports, of which 72, 71, 70 and so on hold a cable: no number splits evenly over
/// all of these.
void TestNodeHalves::nodesOfManyPluggedCountsEnd()
{
    for (const int unlike : {2, 12, 20, 22, 24, 60}) {
        Graph graph;
        addSwitches(graph, 2);
        join(graph, 0, 1, 7);
        for (int node = 0; node < 2 * unlike; ++node) {
            addNode(graph, std::vector<int>(72, node % 2));
            for (int port = 0; port < node / 2; ++port)
                graph.endpoints[static_cast<std::size_t>(72 * node + port)].at = -1;
        }
        const Bisection found = network::bisect(graph);
        QVERIFY(found.complete);
        QVERIFY2(std::abs(found.high - 7) < 1e-9 && std::abs(found.low - 7) < 1e-9,
                 qPrintable(QStringLiteral("%1: %2 to %3").arg(unlike).arg(found.low).arg(found.high)));
        join(graph, 0, 1, 72 * 2 * unlike); // too wide: dividing one node costs less than parting the switches
        const Bisection wide = network::bisect(graph);
        QVERIFY2(wide.complete && wide.low > 0 && wide.low <= wide.high && wide.high < 72. * unlike + 7,
                 qPrintable(QStringLiteral("%1: %2 to %3").arg(unlike).arg(wide.low).arg(wide.high)));
    }
}

CW_TEST(TestNodeHalves)

} // namespace tst_node_halves

#include "tst_node_halves.moc"
