// SPDX-License-Identifier: GPL-3.0-or-later
// Which nodes reach each other, over which switches and cables alone, and that cuts see the same islands.
#include "small_networks.h"

#include "network/cuts.h"
#include "network/weak_points.h"
#include "test_program.h"

#include <QTest>

namespace tst_weak_points {

using namespace cw;
using namespace cw::test;
using network::Bisection;

class TestWeakPoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesThatForwardNothingAreNoWay();
    void aNodeOnFewerRailsIsNoIsland();
    void switchesThatPartNodesAreFound();
    void bridgesAreFoundBesideParallelCables();
    void cablesBetweenNodesAreNoBridges();
    void manyIslandsAreFound_data();
    void manyIslandsAreFound();
    void aStopEndsTheSearch();
};

namespace {

/// Each node on a switch of its own.
Graph lonelyNodes(int nodes)
{
    Graph graph;
    addSwitches(graph, nodes);
    for (int node = 0; node < nodes; ++node)
        addNode(graph, {node});
    return graph;
}

/// Each node on the same switch as the next, none on that of the one after it.
Graph chainOfNodes(int nodes)
{
    Graph graph;
    addSwitches(graph, nodes + 1);
    for (int node = 0; node < nodes; ++node)
        addNode(graph, {node, node + 1});
    return graph;
}

} // namespace

/// A cable from A to B and one from B to C: A and C reach each other in no way, unless B passes on.
void TestWeakPoints::nodesThatForwardNothingAreNoWay()
{
    for (const bool forwards : {false, true}) {
        Graph graph;
        addSwitches(graph, 3);
        for (network::Vertex& vertex : graph.vertices) {
            vertex.kind = network::VertexKind::Node;
            vertex.forwards = forwards;
        }
        join(graph, 0, 1);
        join(graph, 1, 2);
        addNode(graph, {0});
        addNode(graph, {1, 1});
        addNode(graph, {2});
        for (int node = 0; node < 3; ++node)
            graph.nodes[static_cast<std::size_t>(node)].vertex = node;
        const int from[] = {0};
        const int next[] = {1};
        const int to[] = {2};
        QCOMPARE(network::maxFlow(graph, from, to), forwards ? 1.0 : 0.0);
        QCOMPARE(network::maxFlow(graph, from, next), 1.0);
        QCOMPARE(network::maxFlow(graph, next, to), 1.0);
        QCOMPARE(network::bisect(graph).high > 0, forwards);
        const network::WeakPoints weak = network::weakPoints(graph);
        QCOMPARE(weak.islands.size(), forwards ? 1U : 2U);
        QCOMPARE(weak.cutVertices, forwards ? std::vector<int>{1} : std::vector<int>{});
        join(graph, 0, 2); // now all are joined to all
        QCOMPARE(network::maxFlow(graph, from, to), forwards ? 2.0 : 1.0);
        QCOMPARE(network::weakPoints(graph).islands.size(), 1U);
        QVERIFY(network::weakPoints(graph).cutVertices.empty() && network::bisect(graph).high > 0);
    }
}

/// Four nodes on eight rails, of which one has a port that is not plugged in.
void TestWeakPoints::aNodeOnFewerRailsIsNoIsland()
{
    for (int unplugged = 0; unplugged < 8; ++unplugged) {
        Graph graph;
        addSwitches(graph, 8);
        for (int node = 0; node < 4; ++node)
            addNode(graph, {0, 1, 2, 3, 4, 5, 6, 7});
        graph.endpoints[static_cast<std::size_t>(8 + unplugged)].at = -1;
        const network::WeakPoints weak = network::weakPoints(graph);
        QCOMPARE(weak.islands.size(), 1U);
        QCOMPARE(weak.islands.front(), (std::vector<int>{0, 1, 2, 3}));
        QVERIFY(network::bisect(graph).high > 0);
    }
    Graph chain; // the node in the middle is on both networks, and joins them for nobody else
    addSwitches(chain, 2);
    addNode(chain, {0});
    addNode(chain, {0, 1});
    addNode(chain, {1});
    QCOMPARE(network::weakPoints(chain).islands.size(), 2U);
    QCOMPARE(network::bisect(chain), Bisection{});
}

/// One spine joins two pairs of leaves; nodes have a port on both leaves of a pair.
void TestWeakPoints::switchesThatPartNodesAreFound()
{
    Graph graph;
    addSwitches(graph, 5);
    for (int leaf = 0; leaf < 4; ++leaf)
        join(graph, leaf, 4);
    for (int node = 0; node < 8; ++node)
        addNode(graph, node < 4 ? std::vector<int>{0, 1} : std::vector<int>{2, 3});
    const network::WeakPoints weak = network::weakPoints(graph);
    QCOMPARE(weak.islands.size(), 1U);
    QCOMPARE(weak.cutVertices, std::vector<int>{4});
    QVERIFY(weak.cutBundles.empty()); // each node has the other leaf
}

/// A chain of three switches, one cable each; then a faster one beside the second.
void TestWeakPoints::bridgesAreFoundBesideParallelCables()
{
    for (const bool fromTheEnd : {false, true}) {
        Graph graph;
        addSwitches(graph, 3);
        const int middle = 1;
        const int left = fromTheEnd ? 2 : 0;
        const int right = 2 - left;
        join(graph, left, middle);
        join(graph, middle, right);
        for (const int leaf : {0, 2})
            addNode(graph, {leaf});
        QCOMPARE(network::weakPoints(graph).cutBundles, (std::vector<int>{0, 1}));
        join(graph, middle, right, 1, 2);
        QCOMPARE(network::weakPoints(graph).cutBundles, std::vector<int>{0});
    }
}

/// There nothing else could pass.
void TestWeakPoints::cablesBetweenNodesAreNoBridges()
{
    Graph graph;
    addSwitches(graph, 2);
    join(graph, 0, 1);
    for (int node = 0; node < 2; ++node) {
        graph.vertices[static_cast<std::size_t>(node)].kind = network::VertexKind::Node;
        graph.vertices[static_cast<std::size_t>(node)].forwards = false;
        addNode(graph, {node});
        graph.nodes.back().vertex = node;
    }
    const network::WeakPoints weak = network::weakPoints(graph);
    QCOMPARE(weak.islands.size(), 1U);
    QVERIFY(weak.cutBundles.empty() && weak.cutVertices.empty());
}

void TestWeakPoints::manyIslandsAreFound_data()
{
    QTest::addColumn<bool>("chained");
    QTest::addColumn<int>("islands");
    QTest::newRow("each alone") << false << 50000;
    QTest::newRow("pairs of a chain") << true << 25000;
}

void TestWeakPoints::manyIslandsAreFound()
{
    QFETCH(bool, chained);
    QFETCH(int, islands);
    const Graph graph = chained ? chainOfNodes(50000) : lonelyNodes(50000);
    const network::WeakPoints weak = network::weakPoints(graph);
    QCOMPARE(weak.islands.size(), static_cast<std::size_t>(islands));
    QCOMPARE(network::islandsOf(graph), weak.islands);
    QCOMPARE(network::bisect(graph), Bisection{});
}

void TestWeakPoints::aStopEndsTheSearch()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(network::islandsOf(lonelyNodes(100), source.get_token()).size() < 100);
    QVERIFY(!network::bisect(lonelyNodes(100), source.get_token()).complete);
    QVERIFY(!network::bisect(leafSpine(2, 2, 2), source.get_token()).complete);
}

CW_TEST(TestWeakPoints)

} // namespace tst_weak_points

#include "tst_weak_points.moc"
