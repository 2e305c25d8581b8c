// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fair_share.h"
#include "network/routes.h"
#include "test_program.h"

#include <QTest>

#include <map>
#include <random>

namespace tst_routes {

using namespace cw;
using namespace cw::network;

namespace {

/// Switches joined at random: connected, with parallel cables and unlike rates.
Graph randomGraph(std::mt19937& random, int switches, int extra)
{
    const auto pick = [&random](int below) { return std::uniform_int_distribution(0, below - 1)(random); };
    Graph graph;
    graph.vertices.resize(static_cast<std::size_t>(switches));
    const auto join = [&](int a, int b) {
        if (a != b)
            graph.bundles.push_back({a, b, 1 + pick(3), 50e9 * (1 + pick(2)), 0});
    };
    for (int i = 1; i < switches; ++i)
        join(i, pick(i));
    for (int i = 0; i < extra; ++i)
        join(pick(switches), pick(switches));
    return graph;
}

std::vector<Demand> allPairs(int switches)
{
    std::vector<Demand> demands;
    for (int from = 0; from < switches; ++from) {
        for (int to = 0; to < switches; ++to) {
            if (from != to)
                demands.push_back({from, to, to});
        }
    }
    return demands;
}

/// What enters each vertex minus what leaves it.
std::map<int, double> balanceOf(const Graph& graph, const RouteTable& table, const Route& route)
{
    std::map<int, double> balance;
    for (const Use& use : table.usesOf(route)) {
        balance[tailOf(graph, use.link)] -= use.share;
        balance[headOf(graph, use.link)] += use.share;
    }
    return balance;
}

/// Hops by the book: Floyd-Warshall.
std::vector<std::vector<int>> distances(const Graph& graph)
{
    const auto n = graph.vertices.size();
    std::vector<std::vector<int>> hops(n, std::vector<int>(n, 1 << 20));
    for (std::size_t i = 0; i < n; ++i)
        hops[i][i] = 0;
    for (const Bundle& bundle : graph.bundles) {
        hops[static_cast<std::size_t>(bundle.a)][static_cast<std::size_t>(bundle.b)] = 1;
        hops[static_cast<std::size_t>(bundle.b)][static_cast<std::size_t>(bundle.a)] = 1;
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                hops[i][j] = std::min(hops[i][j], hops[i][k] + hops[k][j]);
        }
    }
    return hops;
}

} // namespace

class TestRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flowIsConservedOnShortestPaths();
    void equalCablesShareEqually();
    void adaptiveSharesByRate();
    void adaptiveSeesNarrowLinksAhead();
    void adaptiveOffersNoSwitchTooMuch();
    void staticTakesOneWayForEachDestination();
    void staticUsesAllParallelCables();
    void staticSpreadsOverParallelCablesDownThreeTiers();
    void nodesPassNothingOn();
    void islandsHaveNoRoute();
    void aStopIsHeeded();
    void sharesAreMaxMinFair();
    void sharesScaleWithCapacity();
    void takingCapacityAwayRaisesNoSlowestRate();
    void aFullLinkStopsOnlyItsOwn();
};

void TestRoutes::flowIsConservedOnShortestPaths()
{
    std::mt19937 random(11);
    for (int run = 0; run < 40; ++run) {
        Graph graph = randomGraph(random, 12, 14);
        const auto hops = distances(graph);
        const std::vector<Demand> demands = allPairs(12);
        for (const auto routing : {design::Routing::Ecmp, design::Routing::Adaptive, design::Routing::Static}) {
            graph.routing = routing;
            const RouteTable table(graph, demands);
            QVERIFY(table.complete());
            for (std::size_t i = 0; i < demands.size(); ++i) {
                const Route& route = table.all()[i];
                QVERIFY(route.exists);
                QCOMPARE(route.layers,
                         hops[static_cast<std::size_t>(demands[i].from)][static_cast<std::size_t>(demands[i].to)]);
                for (const auto& [vertex, net] : balanceOf(graph, table, route)) {
                    const double expected = vertex == demands[i].from ? -1 : vertex == demands[i].to ? 1 : 0;
                    QVERIFY(std::abs(net - expected) < 1e-12);
                }
                for (const Layer& layer : table.layersOf(route)) {
                    double sum = 0;
                    for (const Use& use : table.usesOf(layer))
                        sum += use.share;
                    QVERIFY(std::abs(sum - 1) < 1e-12);
                }
            }
        }
    }
}

/// Two leaves, three spines; the third spine has two cables to each leaf.
static Graph threeSpines()
{
    Graph graph;
    graph.vertices.resize(5);
    for (int leaf : {0, 1}) {
        for (int spine : {2, 3, 4})
            graph.bundles.push_back({leaf, spine, spine == 4 ? 2 : 1, spine == 4 ? 25e9 : 50e9, 0});
    }
    return graph;
}

void TestRoutes::equalCablesShareEqually()
{
    Graph graph = threeSpines();
    graph.routing = design::Routing::Ecmp;
    const std::vector<Demand> demands{{0, 1, 0}};
    const RouteTable table(graph, demands);
    const Route& route = table.all().front();
    QCOMPARE(route.paths, 1.0 + 1.0 + 4.0);
    std::map<int, double> shares;
    for (const Use& use : table.usesOf(table.layersOf(route).front()))
        shares[headOf(graph, use.link)] = use.share;
    QCOMPARE(shares[2], 0.25);
    QCOMPARE(shares[4], 0.5);
}

void TestRoutes::adaptiveSharesByRate()
{
    Graph graph = threeSpines();
    graph.routing = design::Routing::Adaptive;
    const std::vector<Demand> demands{{0, 1, 0}};
    const RouteTable table(graph, demands);
    for (const Use& use : table.usesOf(table.all().front()))
        QVERIFY(std::abs(use.share - 1.0 / 3) < 1e-12);
}

/// Two cables up to the first spine, one on from each: hashing fills the first spine's way down, queues ahead do not.
void TestRoutes::adaptiveSeesNarrowLinksAhead()
{
    Graph graph;
    graph.vertices.resize(4); // leaves 0 and 1, spines 2 and 3
    graph.bundles = {{0, 2, 2, 50e9, 0}, {0, 3, 1, 50e9, 0}, {1, 2, 1, 50e9, 0}, {1, 3, 1, 50e9, 0}};
    const std::vector<Demand> demands{{0, 1, 0}, {1, 0, 0}};
    for (const auto& [routing, wide] :
         {std::pair(design::Routing::Adaptive, 1.0 / 2), std::pair(design::Routing::Ecmp, 2.0 / 3)}) {
        graph.routing = routing;
        const RouteTable table(graph, demands);
        for (const Use& use : table.usesOf(table.all().front()))
            QVERIFY(std::abs(use.share - (tailOf(graph, use.link) == 2 || headOf(graph, use.link) == 2 ? wide : 1 - wide)) <
                    1e-12);
        for (const Use& use : table.usesOf(table.all().back())) // back, the second hop is the wide one
            QVERIFY(std::abs(use.share - 0.5) < 1e-12);
    }
}

/// Of a flow from a leaf over two spines and three cores, the two spines ahead have one and two cables to the
/// destination. The first core reaches only the thin one, the others both: what those cores send there would be too much.
void TestRoutes::adaptiveOffersNoSwitchTooMuch()
{
    Graph graph;
    graph.vertices.resize(7); // leaf 0, cores 1 to 3, thin spine 4, wide spine 5, leaf 6
    graph.routing = design::Routing::Adaptive;
    graph.bundles = {{0, 1, 1, 50e9, 0}, {0, 2, 1, 50e9, 0}, {0, 3, 1, 50e9, 0}, {1, 4, 1, 50e9, 0}, {2, 4, 1, 50e9, 0},
                     {3, 4, 1, 50e9, 0}, {2, 5, 1, 50e9, 0}, {3, 5, 1, 50e9, 0}, {4, 6, 1, 50e9, 0}, {5, 6, 2, 50e9, 0}};
    const std::vector<Demand> demands{{0, 6, 0}};
    const RouteTable table(graph, demands);
    double offered = 0;
    for (const Use& use : table.usesOf(table.all().front())) {
        if (headOf(graph, use.link) == 4)
            offered += use.share;
    }
    QVERIFY2(std::abs(offered - 1.0 / 3) < 0.01, qPrintable(QString::number(offered))); // one of three cables
}

void TestRoutes::staticTakesOneWayForEachDestination()
{
    Graph graph = threeSpines();
    graph.routing = design::Routing::Static;
    std::vector<Demand> demands;
    for (int label = 0; label < 8; ++label)
        demands.push_back({0, 1, label});
    const RouteTable table(graph, demands);
    std::map<std::pair<int, int>, int> taken;
    for (const Route& route : table.all()) {
        QCOMPARE(route.uses, 2);
        const Use& up = table.usesOf(route).front();
        QCOMPARE(up.share, 1.0);
        ++taken[{up.link, up.cable}];
    }
    QCOMPARE(taken.size(), std::size_t{4}); // four cables up, eight destinations
    for (const auto& entry : taken)
        QCOMPARE(entry.second, 2);
}

/// Two leaves, two spines, four cables between each: sixteen destinations use all eight cables up and all eight down.
void TestRoutes::staticUsesAllParallelCables()
{
    Graph graph;
    graph.vertices.resize(4);
    for (const int leaf : {0, 1}) {
        for (const int spine : {2, 3})
            graph.bundles.push_back({leaf, spine, 4, 1, 0});
    }
    graph.routing = design::Routing::Static;
    std::vector<Demand> demands;
    for (int label = 0; label < 16; ++label)
        demands.push_back({0, 1, label});
    const RouteTable table(graph, demands);
    std::map<std::pair<int, int>, int> taken;
    for (const Route& route : table.all()) {
        for (const Use& use : table.usesOf(route))
            ++taken[{use.link, use.cable}];
    }
    QCOMPARE(taken.size(), std::size_t{16});
    for (const auto& entry : taken)
        QCOMPARE(entry.second, 2);
}

/// Two pods of two leaves and two spines, two cables at every joint: whatever goes down one comes over both.
void TestRoutes::staticSpreadsOverParallelCablesDownThreeTiers()
{
    Graph graph; // leaves 0 to 3, spines 4 to 7, cores 8 to 11
    graph.vertices.resize(12);
    graph.routing = design::Routing::Static;
    for (const int leaf : {0, 1, 2, 3}) {
        for (const int spine : {0, 1})
            graph.bundles.push_back({leaf, 4 + leaf / 2 * 2 + spine, 2, 1, 0});
    }
    for (const int spine : {4, 5, 6, 7}) {
        for (const int core : {8, 9})
            graph.bundles.push_back({spine, core + (spine - 4) % 2 * 2, 2, 1, 0});
    }
    std::vector<Demand> demands;
    for (int label = 0; label < 256; ++label)
        demands.push_back({0, 3, label});
    const RouteTable table(graph, demands);
    std::map<std::pair<int, int>, int> taken;
    for (const Route& route : table.all()) {
        for (const Use& use : table.usesOf(route))
            ++taken[{use.link, use.cable}];
    }
    QCOMPARE(taken.size(), std::size_t{4 + 8 + 8 + 4});
    for (const auto& [cable, flows] : taken) {
        const int tail = tailOf(graph, cable.first);
        const int head = headOf(graph, cable.first);
        QCOMPARE(flows, tail == 0 || head == 3 ? 64 : 32);
    }
}

void TestRoutes::nodesPassNothingOn()
{
    Graph graph; // 0 - 1 - 2, and 1 is a node
    graph.vertices.resize(3);
    graph.vertices[1].kind = VertexKind::Node;
    graph.vertices[1].forwards = false;
    graph.bundles = {{0, 1, 1, 50e9, 0}, {1, 2, 1, 50e9, 0}};
    const std::vector<Demand> demands{{0, 2, 0}, {0, 1, 0}, {1, 2, 0}};
    const RouteTable table(graph, demands);
    QVERIFY(!table.all()[0].exists);
    QVERIFY(table.all()[1].exists);
    QVERIFY(table.all()[2].exists);
    graph.vertices[1].forwards = true;
    QVERIFY(RouteTable(graph, demands).all()[0].exists);
}

void TestRoutes::islandsHaveNoRoute()
{
    Graph graph;
    graph.vertices.resize(4);
    graph.bundles = {{0, 1, 1, 50e9, 0}, {2, 3, 1, 50e9, 0}};
    const std::vector<Demand> demands{{0, 3, 0}, {0, 1, 0}};
    const RouteTable table(graph, demands);
    QVERIFY(!table.all()[0].exists);
    QCOMPARE(table.all()[0].uses, 0);
    QVERIFY(table.all()[1].exists);
}

void TestRoutes::aStopIsHeeded()
{
    std::mt19937 random(3);
    const Graph graph = randomGraph(random, 50, 100);
    std::stop_source source;
    source.request_stop();
    const std::vector<Demand> demands = allPairs(50);
    QVERIFY(!RouteTable(graph, demands, source.get_token()).complete());
}

struct Entry {
    int transfer = 0;
    int link = 0;
    double load = 0;
};

/// Entries by transfer.
static FairShares shared(std::span<const double> capacity, std::span<const Entry> entries, int transfers)
{
    Loadings loadings;
    for (int transfer = 0; transfer < transfers; ++transfer) {
        loadings.startTransfer();
        for (const Entry& entry : entries) {
            if (entry.transfer == transfer)
                loadings.add(entry.link, entry.load);
        }
    }
    return shareFairly(capacity, loadings, {0, transfers});
}

/// Every transfer has a full link on which nobody is faster (Bertsekas and Gallager 1992, section 6.5.2), and no link
/// carries more than it can.
void TestRoutes::sharesAreMaxMinFair()
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> amount(0.1, 2);
    for (int run = 0; run < 200; ++run) {
        std::vector<double> capacity(15);
        for (double& c : capacity)
            c = amount(random);
        std::vector<Entry> loadings;
        for (int transfer = 0; transfer < 20; ++transfer) {
            for (int i = 0; i < 3; ++i)
                loadings.push_back(
                    {transfer, static_cast<int>(random() % capacity.size()), amount(random)});
        }
        const FairShares shares = shared(capacity, loadings, 21);
        std::vector<double> load(capacity.size(), 0.0);
        std::vector<double> fastest(capacity.size(), 0.0);
        for (const Entry& l : loadings) {
            const double rate = shares.rates[static_cast<std::size_t>(l.transfer)];
            load[static_cast<std::size_t>(l.link)] += l.load * rate;
            fastest[static_cast<std::size_t>(l.link)] = std::max(fastest[static_cast<std::size_t>(l.link)], rate);
        }
        for (std::size_t link = 0; link < capacity.size(); ++link)
            QVERIFY(load[link] <= capacity[link] * (1 + 1e-9));
        for (int transfer = 0; transfer < 20; ++transfer) {
            const auto binding = static_cast<std::size_t>(shares.binding[static_cast<std::size_t>(transfer)]);
            QVERIFY(load[binding] >= capacity[binding] * (1 - 1e-9));
            QVERIFY(shares.rates[static_cast<std::size_t>(transfer)] >= fastest[binding] * (1 - 1e-9));
        }
        QVERIFY(std::isinf(shares.rates[20])); // loads nothing
    }
}

void TestRoutes::sharesScaleWithCapacity()
{
    const std::vector<double> capacity{1, 2, 3};
    const std::vector<double> doubled{2, 4, 6};
    const std::vector<Entry> loadings{{0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {2, 1, 1}, {2, 2, 0.5}};
    const FairShares once = shared(capacity, loadings, 3);
    const FairShares twice = shared(doubled, loadings, 3);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(twice.rates[i], 2 * once.rates[i]);
}

void TestRoutes::takingCapacityAwayRaisesNoSlowestRate()
{
    std::mt19937 random(9);
    for (int run = 0; run < 100; ++run) {
        std::vector<double> capacity(6, 1.0);
        std::vector<Entry> loadings;
        for (int transfer = 0; transfer < 8; ++transfer) {
            loadings.push_back({transfer, static_cast<int>(random() % 6), 1});
            loadings.push_back({transfer, static_cast<int>(random() % 6), 1});
        }
        const auto slowest = [&] {
            const FairShares shares = shared(capacity, loadings, 8);
            return *std::ranges::min_element(shares.rates);
        };
        const double before = slowest();
        capacity[random() % 6] /= 2;
        QVERIFY(slowest() <= before * (1 + 1e-12));
    }
}

void TestRoutes::aFullLinkStopsOnlyItsOwn()
{
    const std::vector<double> capacity{1, 0, 10};
    const std::vector<Entry> loadings{{0, 0, 1}, {1, 0, 1}, {2, 1, 1}, {3, 2, 2}};
    const FairShares shares = shared(capacity, loadings, 4);
    QCOMPARE(shares.rates[0], 0.5);
    QCOMPARE(shares.rates[2], 0.0); // a link without any capacity
    QCOMPARE(shares.binding[2], 1);
    QCOMPARE(shares.rates[3], 5.0);
}

CW_TEST(TestRoutes)

} // namespace tst_routes

#include "tst_routes.moc"
