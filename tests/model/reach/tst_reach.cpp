// SPDX-License-Identifier: GPL-3.0-or-later
// One failure reaches what hangs on it, and no more: small networks by hand, and the templates' halls.
#include "assess/pipeline.h"
#include "design/edits.h"
#include "reach/reach.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_reach {

using namespace cw;
using reach::FailureDomain;
using reach::Inputs;
using reach::Pool;

namespace {

/// Nodes of eight GPUs, each with its ports at the leaves that are listed for it.
struct Hall {
    network::Graph graph;
    std::vector<design::Node> nodes;

    explicit Hall(int leaves) { graph.vertices.resize(static_cast<std::size_t>(leaves)); }

    void add(std::uint32_t rack, const std::vector<int>& leaves)
    {
        const auto number = static_cast<int>(nodes.size());
        design::Node node;
        node.id.value = static_cast<std::uint32_t>(number + 1);
        node.mount.rack.value = rack;
        nodes.push_back(node);
        network::NodePorts ports;
        ports.item = node.id.value;
        ports.firstGpu = number * 8;
        ports.gpus = 8;
        ports.firstEndpoint = static_cast<int>(graph.endpoints.size());
        ports.endpoints = static_cast<int>(leaves.size());
        graph.nodes.push_back(ports);
        for (std::size_t port = 0; port < leaves.size(); ++port)
            graph.endpoints.push_back({number, static_cast<int>(port), leaves[port], 50e9, 0});
    }

    [[nodiscard]] reach::Result reached() const
    {
        Inputs in;
        in.graph = graph;
        in.nodes = nodes;
        in.accelerators = static_cast<double>(nodes.size()) * 8;
        return reach::assess(in);
    }
};

double figure(const assess::Assessment& assessment, const char* id)
{
    const assess::Figure* found = assessment.figure(id);
    if (found == nullptr || !found->value)
        qFatal("no figure %s", id);
    return found->value->base;
}

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), std::make_shared<const trends::TrendTables>()});
}

} // namespace

class TestReach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchesOnTopOfRacksAreDomainsOfTheirOwn()
    {
        Hall hall(2);
        hall.add(11, {0});
        hall.add(11, {0});
        hall.add(12, {1});
        const reach::Result out = hall.reached();
        QCOMPARE(out.domains.size(), std::size_t{2});
        QCOMPARE(out.domains[0].accelerators, 16);
        QCOMPARE(out.domains[0].switches, 1);
        QCOMPARE(out.domains[1].racks, std::vector{design::RackId{12}});
        QCOMPARE(*out.leaf, 16.0);
        QCOMPARE(*out.leafPorts, 1.0);
        QCOMPARE(*out.largestDomain, 16.0);
    }

    /// A leaf of each rail: the racks of a unit stand together, and none loses more than one port of four with a leaf.
    void railsJoinTheRacksOfAUnit()
    {
        Hall hall(8);
        for (std::uint32_t rack = 1; rack <= 3; ++rack)
            hall.add(rack, {0, 1, 2, 3});
        hall.add(4, {4, 5, 6, 7});
        const reach::Result out = hall.reached();
        QCOMPARE(out.domains.size(), std::size_t{2});
        QCOMPARE(out.domains[0].racks.size(), std::size_t{3});
        QCOMPARE(out.domains[0].switches, 4);
        QCOMPARE(*out.leaf, 24.0);
        QCOMPARE(*out.leafPorts, 0.25);
    }

    /// Racks that share no switch themselves are joined by a rack between them.
    void domainsReachThroughOthers()
    {
        Hall hall(3);
        hall.add(1, {0});
        hall.add(2, {0, 1});
        hall.add(3, {1});
        hall.add(4, {2});
        QCOMPARE(hall.reached().domains.size(), std::size_t{2});
    }

    void withoutANetworkNothingIsKnownOfIt()
    {
        Hall hall(1);
        hall.add(1, {-1});
        const reach::Result out = hall.reached();
        QVERIFY(!out.leaf && !out.largestDomain && out.domains.empty());
    }

    /// Of a load of s times what the others carry the share 1 - 1/s falls.
    void unitsTakeWithThemWhatOthersCannotCarry()
    {
        Inputs in;
        in.accelerators = 1000;
        in.coolantAccelerators = 600;
        in.ups = Pool{3, 0.9};
        in.coolant = Pool{3, 1.25};
        reach::Result out = reach::assess(in);
        QCOMPARE(*out.ups, 0.0);
        QCOMPARE(*out.coolantUnit, 120.0);
        in.ups = Pool{1, std::nullopt};
        in.coolant.reset();
        out = reach::assess(in);
        QCOMPARE(*out.ups, 1000.0);
        QVERIFY(!out.coolantUnit);
    }

    void racksFallWithAPduWhereTheOthersAreTooSmall()
    {
        Inputs in;
        in.accelerators = 100;
        in.racks = {{32, false, true}, {16, false, false}, {0, false, std::nullopt}};
        QCOMPARE(*reach::assess(in).pdu, 16.0);
        QCOMPARE(*reach::assess(in).rack, 32.0);
        in.racks.push_back({8, false, std::nullopt});
        QVERIFY(!reach::assess(in).pdu);
    }

    void everyGpuOfATemplateIsInOneDomain_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
    void everyGpuOfATemplateIsInOneDomain()
    {
        QFETCH(QString, id);
        const auto answer = assessed(*templates::build({id.toStdString(), 0, {}, {}}, *test::shippedCatalog()));
        const reach::Result& out = answer->reach->result;
        if (out.domains.empty())
            QSKIP("no network");
        std::int64_t sum = 0;
        std::vector<design::RackId> racks;
        for (const FailureDomain& domain : out.domains) {
            sum += domain.accelerators;
            racks.insert(racks.end(), domain.racks.begin(), domain.racks.end());
        }
        QCOMPARE(static_cast<double>(sum), figure(*answer, "inventory.accelerators"));
        std::ranges::sort(racks);
        QVERIFY(std::ranges::adjacent_find(racks) == racks.end());
        QCOMPARE(figure(*answer, "reach.pdu"), 0.0); // our own templates lose no rack with a PDU
    }

    /// A PDU taken from each rack leaves none that the rest could stand in for.
    void aRackWithOnePduFallsWithIt()
    {
        const auto design = *templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog());
        const auto single = design::editRacks(design, design::allItems(design), [](design::Rack& rack) { rack.pduCount = 1; });
        QCOMPARE(figure(*assessed(single), "reach.pdu"), 32.0);
    }
};

CW_TEST(TestReach)

} // namespace tst_reach

#include "tst_reach.moc"
