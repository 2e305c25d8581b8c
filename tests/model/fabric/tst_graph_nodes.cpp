// SPDX-License-Identifier: GPL-3.0-or-later
// Which accelerators talk to each other without the network: the trays of one rack, in whatever order they were placed.
#include "model/placement/placed_design.h"
#include "templates/place_switches.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace tst_graph_nodes {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

namespace {

constexpr auto kTray = "gb200-compute-tray"; // 4 of 72
constexpr int kTrays = 18;

design::Node trayIn(std::uint32_t rack, std::uint32_t id, const char* type = kTray)
{
    design::Node node;
    node.id = {id};
    node.type = type;
    node.mount.rack = {rack};
    return node;
}

/// Of racks 1, 2 and so on, one rack after the other.
std::vector<design::Node> traysOf(const std::vector<int>& racks)
{
    std::vector<design::Node> nodes;
    for (std::size_t rack = 0; rack < racks.size(); ++rack) {
        for (int i = 0; i < racks[rack]; ++i)
            nodes.push_back(trayIn(static_cast<std::uint32_t>(rack + 1), static_cast<std::uint32_t>(nodes.size() + 100)));
    }
    return nodes;
}

network::Graph graphOf(const std::vector<design::Node>& nodes,
                       const std::shared_ptr<const catalog::Catalog>& catalog = shippedCatalog())
{
    fabric::GraphInputs inputs;
    inputs.nodes.edit() = nodes;
    inputs.catalog = catalog;
    return *fabric::buildGraph(inputs).graph;
}

std::vector<int> sizesOf(const network::Graph& graph)
{
    std::vector<int> sizes;
    for (const network::Domain& domain : graph.domains)
        sizes.push_back(domain.gpus);
    return sizes;
}

/// What is wrong with how nodes and domains lie over accelerators; empty where nothing is.
QString wrongIn(const network::Graph& graph, const std::vector<design::Node>& nodes)
{
    std::map<std::uint32_t, std::uint32_t> rackOf;
    for (const design::Node& node : nodes)
        rackOf[node.id.value] = node.mount.rack.value;
    int next = 0;
    for (std::size_t d = 0; d < graph.domains.size(); ++d) {
        const network::Domain& domain = graph.domains[d];
        std::set<std::uint32_t> racks;
        for (int gpu = domain.firstGpu; gpu < domain.firstGpu + domain.gpus; ++gpu) {
            const auto at = static_cast<std::size_t>(gpu);
            if (graph.domainOfGpu[at] != static_cast<int>(d))
                return QStringLiteral("GPU %1 is of another domain").arg(gpu);
            racks.insert(rackOf.at(graph.nodes[static_cast<std::size_t>(graph.nodeOfGpu[at])].item));
        }
        if (racks.size() != 1 || domain.firstGpu != next)
            return QStringLiteral("domain %1 is of %2 racks").arg(d).arg(racks.size());
        next += domain.gpus;
    }
    next = 0;
    for (const network::NodePorts& node : graph.nodes) {
        if (node.firstGpu != next)
            return QStringLiteral("node %1 begins at %2").arg(node.item).arg(node.firstGpu);
        next += node.gpus;
    }
    return next == graph.gpus() ? QString() : QStringLiteral("%1 of %2 GPUs").arg(next).arg(graph.gpus());
}

} // namespace

class TestGraphNodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrayPlacedAnewStandsInItsRack();
    void theOrderOfTraysIsOfNoMatter();
    void otherNodesBetweenTraysPartNothing();
    void racksAreFilledByDomains_data();
    void racksAreFilledByDomains();
    void figuresStayAsTheyWere();
};

void TestGraphNodes::aTrayPlacedAnewStandsInItsRack()
{
    std::vector<design::Node> nodes = traysOf({kTrays, kTrays, kTrays});
    const network::Graph before = graphOf(nodes);
    QCOMPARE(sizesOf(before), (std::vector<int>{72, 72, 72}));
    nodes.erase(nodes.begin() + 5);
    QCOMPARE(sizesOf(graphOf(nodes)), (std::vector<int>{68, 72, 72}));
    nodes.push_back(trayIn(1, 999));
    const network::Graph after = graphOf(nodes);
    QCOMPARE(after.domains, before.domains);
    QCOMPARE(after.nodes[kTrays - 1].item, 999U);
    QVERIFY2(wrongIn(after, nodes).isEmpty(), qPrintable(wrongIn(after, nodes)));
}

void TestGraphNodes::theOrderOfTraysIsOfNoMatter()
{
    std::mt19937 random(7);
    std::vector<design::Node> nodes = traysOf({kTrays, kTrays, 7, kTrays});
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(nodes, random);
        const network::Graph graph = graphOf(nodes);
        QVERIFY2(wrongIn(graph, nodes).isEmpty(), qPrintable(wrongIn(graph, nodes)));
        std::vector<int> sizes = sizesOf(graph);
        std::ranges::sort(sizes);
        QCOMPARE(sizes, (std::vector<int>{28, 72, 72, 72}));
    }
}

/// A node without accelerators, an eight-way server, and a tray of another kind.
void TestGraphNodes::otherNodesBetweenTraysPartNothing()
{
    auto catalog = std::make_shared<catalog::Catalog>(*shippedCatalog());
    catalog::Server gateway = *catalog->servers.find("dgx-h100");
    gateway.id = "gateway";
    gateway.acceleratorCount = 0;
    catalog->servers.put(gateway);
    for (const char* between : {"gateway", "dgx-h100", "gb300-compute-tray-smc"}) {
        for (const std::uint32_t rack : {1U, 2U, 0U}) {
            std::vector<design::Node> nodes = traysOf({kTrays});
            nodes.insert(nodes.begin() + 7, trayIn(rack, 999, between));
            const network::Graph graph = graphOf(nodes, catalog);
            QCOMPARE(sizesOf(graph).front(), 72);
            QVERIFY2(wrongIn(graph, nodes).isEmpty(), qPrintable(wrongIn(graph, nodes)));
        }
    }
}

void TestGraphNodes::racksAreFilledByDomains_data()
{
    QTest::addColumn<std::vector<int>>("trays");
    QTest::addColumn<std::uint32_t>("rack");
    QTest::addColumn<std::vector<int>>("sizes");
    QTest::newRow("two half racks") << std::vector<int>{9, 9} << 1U << std::vector<int>{36, 36};
    QTest::newRow("a rack of two domains") << std::vector<int>{40} << 1U << std::vector<int>{72, 72, 16};
    QTest::newRow("in no rack") << std::vector<int>{40} << 0U << std::vector<int>{72, 72, 16};
    QTest::newRow("in no rack, all beside each other") << std::vector<int>{9, 9} << 0U << std::vector<int>{72};
}

void TestGraphNodes::racksAreFilledByDomains()
{
    QFETCH(std::vector<int>, trays);
    QFETCH(std::uint32_t, rack);
    QFETCH(std::vector<int>, sizes);
    std::vector<design::Node> nodes = traysOf(trays);
    for (design::Node& node : nodes)
        node.mount.rack.value *= rack;
    const network::Graph graph = graphOf(nodes);
    QCOMPARE(sizesOf(graph), sizes);
    QVERIFY2(wrongIn(graph, nodes).isEmpty(), qPrintable(wrongIn(graph, nodes)));
}

/// Rates of groups too, of a rule and of the same network drawn.
void TestGraphNodes::figuresStayAsTheyWere()
{
    for (const FabricKind kind : {FabricKind::LeafSpine, FabricKind::RailOptimised}) {
        design::Design design = joinedBy(kind, 8 * 27);
        design.nodes.edit() = traysOf({kTrays, kTrays, kTrays});
        setPlan(design, 72, 1, 3);
        const auto before = assessed(design);
        const auto* tensor = before->placement->result.find(network::GroupKind::Tensor);
        QVERIFY(tensor != nullptr);
        QCOMPARE(tensor->crossing, 0);
        std::vector<design::Node>& nodes = design.nodes.edit();
        nodes.erase(nodes.begin() + 5);
        nodes.push_back(trayIn(1, 105));
        const auto after = assessed(design);
        QCOMPARE(after->figures, before->figures);
        QCOMPARE(after->placement->result, before->placement->result);
        design = *templates::placeMissingSwitches(design, *shippedCatalog(), *after->graph->inputs.sizing);
        const auto rates = [](const assess::Assessment& assessment) {
            std::vector<std::pair<double, int>> found;
            for (const placement::KindRates& one : assessment.placement->result.kinds)
                found.emplace_back(one.least.base(), one.crossing);
            return found;
        };
        QCOMPARE(rates(*assessed(drawn(design))), rates(*after));
    }
}

CW_TEST(TestGraphNodes)

} // namespace tst_graph_nodes

#include "tst_graph_nodes.moc"
