// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_networks.h"

#include "network/cuts.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_cuts {

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
    void islandsGiveNothing();
    void doublingRatesDoublesAll();
    void aStopIsHeeded();
    void largeAndIrregularIsBounded();
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

void TestCuts::islandsGiveNothing()
{
    Graph graph;
    addSwitches(graph, 2);
    for (int node = 0; node < 9; ++node)
        addNode(graph, {node % 3 == 0 ? 0 : 1});
    QCOMPARE(network::bisect(graph), Bisection{});
    QCOMPARE(network::bisect(Graph{}), Bisection{});
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
void TestCuts::largeAndIrregularIsBounded()
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
    const Bisection found = network::bisect(graph);
    QVERIFY(found.complete);
    QVERIFY(found.high > 0 && found.low <= found.high);
}

CW_TEST(TestCuts)

} // namespace tst_cuts

#include "tst_cuts.moc"
