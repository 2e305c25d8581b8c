// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_networks.h"

#include "network/cuts.h"

#include <QtTest>

#include <random>

using namespace cw;
using namespace cw::test;
using network::Bisection;

namespace {

/// Every way to put switches on two sides; ports then change sides one by one.
double leastByTrying(const Graph& graph)
{
    const auto switches = static_cast<int>(graph.vertices.size());
    double least = 1e99;
    for (unsigned sides = 0; sides < 1U << static_cast<unsigned>(switches); ++sides) {
        double cost = 0;
        for (const network::Bundle& bundle : graph.bundles)
            cost += ((sides >> static_cast<unsigned>(bundle.a)) ^ (sides >> static_cast<unsigned>(bundle.b))) & 1U
                        ? bundle.cables * bundle.rate
                        : 0;
        double first = 0;
        for (const network::Endpoint& endpoint : graph.endpoints)
            first += (sides >> static_cast<unsigned>(endpoint.at)) & 1U ? 1 : 0;
        cost += std::abs(first - static_cast<double>(graph.endpoints.size()) / 2);
        least = std::min(least, cost);
    }
    return least;
}

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

Graph withRates(Graph graph, double factor)
{
    for (network::Bundle& bundle : graph.bundles)
        bundle.rate *= factor;
    for (network::Endpoint& endpoint : graph.endpoints)
        endpoint.rate *= factor;
    return graph;
}

} // namespace

class TestCuts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flowsOfKnownNetworks();
    void flowEqualsTheBoundsOfRandomCuts();
    void leafSpinesAreExact_data();
    void leafSpinesAreExact();
    void boundsHoldOnRandomNetworks();
    void cutSpinesStayExactAndNeverGain();
    void ringsAndFullMeshes();
    void railsBelongToTheirNodes();
    void switchesThatHoldNodesStandOnCycles();
    void aNodeInTheMiddleIsDivided();
    void taperedLeafSpinesEqualEveryCut();
    void islandsGiveNothing();
    void aFewCablesSpeakForTheirNodes();
    void aCableLessNeverGains();
    void lostNodesLeaveNoMore();
    void doublingRatesDoublesAll();
    void aStopIsHeeded();
    void largeAndIrregularIsQuick();
    void oddPortCountsHaveACut();
    void nodesOfManyPluggedCountsEnd();
    void pullingTheLastCableNeverGains();
};

void TestCuts::flowsOfKnownNetworks()
{
    const Graph graph = leafSpine(4, 2, 3, 2);
    const int from[] = {0};
    const int to[] = {3};
    QCOMPARE(network::maxFlow(graph, from, to), 4.0);
    QCOMPARE(network::maxFlow(withRates(graph, 50), from, to), 200.0);
    QCOMPARE(network::maxFlow(withRates(graph, 50), from, to, network::CutUnit::Cables), 4.0);
    const int both[] = {0, 1};
    const int others[] = {2, 3};
    QCOMPARE(network::maxFlow(graph, both, others), 8.0);
    QCOMPARE(network::maxFlow(graph, from, {}), 0.0);
    QVERIFY(std::isinf(network::maxFlow(graph, both, from)));
}

/// No cut that parts the two has less than what flows, and the flow is the same both ways.
void TestCuts::flowEqualsTheBoundsOfRandomCuts()
{
    std::mt19937 random(1);
    for (int round = 0; round < 30; ++round) {
        const Graph graph = randomGraph(random, 8, 8);
        const int from[] = {0};
        const int to[] = {7};
        double least = 1e99;
        for (unsigned sides = 0; sides < 256; ++sides) {
            if ((sides & 1U) == 0 || (sides & 128U) != 0)
                continue;
            double cost = 0;
            for (const network::Bundle& bundle : graph.bundles)
                cost += ((sides >> static_cast<unsigned>(bundle.a)) ^ (sides >> static_cast<unsigned>(bundle.b))) & 1U
                            ? bundle.cables
                            : 0;
            least = std::min(least, cost);
        }
        QCOMPARE(network::maxFlow(graph, from, to), least);
        QCOMPARE(network::maxFlow(graph, to, from), least);
    }
}

void TestCuts::leafSpinesAreExact_data()
{
    QTest::addColumn<int>("leaves");
    QTest::addColumn<int>("spines");
    QTest::addColumn<int>("perLeaf");
    QTest::addColumn<double>("expected");
    QTest::newRow("full, E / 2") << 4 << 4 << 4 << 8.0;
    QTest::newRow("3 : 1, E / 6") << 4 << 4 << 12 << 8.0;
    QTest::newRow("three leaves, one in the middle is divided") << 3 << 8 << 8 << 12.0;
    QTest::newRow("more uplinks than nodes") << 2 << 8 << 4 << 4.0;
    QTest::newRow("one switch") << 1 << 0 << 10 << 5.0;
    QTest::newRow("odd ports") << 1 << 0 << 5 << 2.5;
    QTest::newRow("two nodes") << 2 << 1 << 1 << 1.0;
}

void TestCuts::leafSpinesAreExact()
{
    QFETCH(int, leaves);
    QFETCH(int, spines);
    QFETCH(int, perLeaf);
    const Bisection found = network::bisect(leafSpine(leaves, spines, perLeaf));
    QVERIFY(found.isExact());
    QTEST(found.high, "expected");
}

void TestCuts::boundsHoldOnRandomNetworks()
{
    std::mt19937 random(2);
    int exact = 0;
    for (int round = 0; round < 60; ++round) {
        const Graph graph = randomGraph(random, 8, 3 + round % 12);
        const double least = leastByTrying(graph);
        const Bisection found = network::bisect(graph);
        QVERIFY2(found.low <= least * (1 + 1e-9) && found.high >= least * (1 - 1e-9),
                 qPrintable(QStringLiteral("%1 <= %2 <= %3").arg(found.low).arg(least).arg(found.high)));
        exact += std::abs(found.high - least) < 1e-9 ? 1 : 0;
    }
    QVERIFY2(exact >= 57, qPrintable(QString::number(exact))); // the search finds the best cut of small networks
}

/// Three tiers of what a person does: cut one cable after the other.
void TestCuts::cutSpinesStayExactAndNeverGain()
{
    std::mt19937 random(3);
    Graph graph = leafSpine(4, 8, 8);
    double before = network::bisect(graph).high;
    QCOMPARE(before, 16.0);
    for (int cut = 0; cut < 6; ++cut) {
        graph.bundles.erase(graph.bundles.begin() + static_cast<std::ptrdiff_t>(random() % graph.bundles.size()));
        const Bisection now = network::bisect(graph);
        QVERIFY(now.isExact());
        QVERIFY(now.high <= before);
        before = now.high;
    }
    QVERIFY(before < 16);
}

void TestCuts::ringsAndFullMeshes()
{
    Graph ring;
    addSwitches(ring, 12);
    for (int v = 0; v < 12; ++v) {
        join(ring, v, (v + 1) % 12);
        for (int i = 0; i < 4; ++i)
            addNode(ring, {v});
    }
    QCOMPARE(network::bisect(ring).high, 2.0);
    Graph mesh;
    addSwitches(mesh, 8);
    for (int a = 0; a < 8; ++a) {
        for (int b = 0; b < a; ++b)
            join(mesh, a, b);
        for (int i = 0; i < 8; ++i)
            addNode(mesh, {a});
    }
    const Bisection found = network::bisect(mesh);
    QCOMPARE(found.high, 16.0);
    QVERIFY(found.isExact()); // the spectral bound of a full mesh is its cut
}

/// Nine nodes with two ports on each of four leaves that all have enough uplinks.
void TestCuts::aNodeInTheMiddleIsDivided()
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
void TestCuts::taperedLeafSpinesEqualEveryCut()
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
void TestCuts::railsBelongToTheirNodes()
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
void TestCuts::switchesThatHoldNodesStandOnCycles()
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

void TestCuts::islandsGiveNothing()
{
    Graph graph;
    addSwitches(graph, 2);
    for (int node = 0; node < 9; ++node)
        addNode(graph, {node % 3 == 0 ? 0 : 1});
    QCOMPARE(network::bisect(graph), Bisection{});
    QCOMPARE(network::bisect(Graph{}), Bisection{});
}

/// Nodes with one cable of eight stand in halves as those with all do: four on either side, with three cables between.
void TestCuts::aFewCablesSpeakForTheirNodes()
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
void TestCuts::aCableLessNeverGains()
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
void TestCuts::lostNodesLeaveNoMore()
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

void TestCuts::doublingRatesDoublesAll()
{
    std::mt19937 random(5);
    for (int round = 0; round < 10; ++round) {
        const Graph graph = randomGraph(random, 30, 80);
        const Bisection once = network::bisect(graph);
        const Bisection twice = network::bisect(withRates(graph, 2));
        QCOMPARE(twice.high, 2 * once.high);
        QVERIFY(std::abs(twice.low - 2 * once.low) <= 1e-9 * twice.low);
        QVERIFY(once.low > 0);
    }
}

void TestCuts::aStopIsHeeded()
{
    std::mt19937 random(6);
    std::stop_source source;
    source.request_stop();
    QVERIFY(!network::bisect(randomGraph(random, 200, 2000), source.get_token()).complete);
}

/// 2,000 nodes of eight ports anywhere on 400 leaves, and 4,000 more cables.
void TestCuts::largeAndIrregularIsQuick()
{
    std::mt19937 random(7);
    Graph graph;
    addSwitches(graph, 500);
    for (int i = 0; i < 4000; ++i)
        join(graph, static_cast<int>(random() % 400), 400 + static_cast<int>(random() % 100));
    for (int node = 0; node < 2000; ++node) {
        std::vector<int> leaves(8);
        for (int& leaf : leaves)
            leaf = static_cast<int>(random() % 400);
        addNode(graph, leaves);
    }
    QElapsedTimer timer;
    timer.start();
    const Bisection found = network::bisect(graph);
    const qint64 elapsed = timer.elapsed();
    qInfo("%lld ms, between %g and %g", elapsed, found.low, found.high);
    QVERIFY(found.high > 0);
    QVERIFY2(elapsed < 2000, qPrintable(QString::number(elapsed))); // the aim is 100 in a release build
}

/// Nine nodes of three ports: halves are 13.5 ports, and no node may be divided more than once.
void TestCuts::oddPortCountsHaveACut()
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
void TestCuts::pullingTheLastCableNeverGains()
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
void TestCuts::nodesOfManyPluggedCountsEnd()
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

QTEST_APPLESS_MAIN(TestCuts)
#include "tst_cuts.moc"
