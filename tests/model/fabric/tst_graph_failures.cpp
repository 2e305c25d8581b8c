// SPDX-License-Identifier: GPL-3.0-or-later
// What failed ports and cables take away where cables join nodes without a switch, and where more fail than there are.
#include "catalog/server_ports.h"
#include "model/placement/placed_design.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_graph_failures {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using fabric::Failure;

namespace {

int cablesOf(const network::Graph& graph)
{
    int cables = 0;
    for (const network::Bundle& bundle : graph.bundles)
        cables += bundle.cables;
    return cables;
}

int cablesAt(const network::Graph& graph, int vertex)
{
    int cables = 0;
    for (const network::Bundle& bundle : graph.bundles)
        cables += bundle.a == vertex || bundle.b == vertex ? bundle.cables : 0;
    return cables;
}

network::Graph without(fabric::GraphInputs inputs, const fabric::Failures& failed)
{
    inputs.failed = failed;
    return *fabric::buildGraph(inputs).graph;
}

/// 27 nodes of eight ports, of which six have a link.
fabric::GraphInputs torus()
{
    design::Design design = joinedBy(FabricKind::Torus, 8 * 27);
    design.fabric.edit().torusDimensions = 3;
    return assessed(design)->graph->inputs;
}

} // namespace

class TestGraphFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPortOfATorusTakesItsLink();
    void bothPortsOfALinkTakeItOnce();
    void aPortTakesItsDrawnCable();
    void moreFailedCablesThanThereAreTakeNoOthers();
};

void TestGraphFailures::aPortOfATorusTakesItsLink()
{
    const fabric::GraphInputs inputs = torus();
    const network::Graph whole = without(inputs, {});
    QCOMPARE(cablesOf(whole), 81);
    const network::NodePorts& node = whole.nodes[13];
    fabric::Failures all;
    for (int port = 0; port < node.endpoints; ++port) {
        const Failure failure{Failure::Kind::Port, node.item, port};
        QCOMPARE(cablesOf(without(inputs, {failure})), port < 6 ? 80 : 81);
        all.insert(failure);
        const network::Graph less = without(inputs, all); // each its own
        QCOMPARE(cablesAt(less, node.vertex), std::max(0, 5 - port));
        QCOMPARE(less.endpoints[static_cast<std::size_t>(node.firstEndpoint + port)].at, -1);
    }
    QCOMPARE(cablesOf(without(inputs, {{Failure::Kind::Port, node.item, 8}})), 81); // there is none
}

void TestGraphFailures::bothPortsOfALinkTakeItOnce()
{
    const fabric::GraphInputs inputs = torus();
    const network::Graph whole = without(inputs, {});
    const network::NodePorts& node = whole.nodes[0];
    const auto cut = [&](int port) { return without(inputs, {{Failure::Kind::Port, node.item, port}}); };
    for (int port = 0; port < 6; ++port) {
        int met = 0;
        for (std::size_t other = 1; other < whole.nodes.size(); ++other) {
            for (int its = 0; its < 6; ++its) {
                const Failure theirs{Failure::Kind::Port, whole.nodes[other].item, its};
                const network::Graph both = without(inputs, {{Failure::Kind::Port, node.item, port}, theirs});
                met += both.bundles == cut(port).bundles ? 1 : 0;
            }
        }
        QCOMPARE(met, 1); // the port at the other end
    }
}

/// Two nodes, two cables, no switch.
void TestGraphFailures::aPortTakesItsDrawnCable()
{
    fabric::GraphInputs inputs = torus();
    inputs.sizing.reset();
    inputs.nodes.edit().resize(2);
    inputs.switches.edit().clear();
    const auto& nodes = *inputs.nodes;
    const catalog::Server* server = inputs.catalog->servers.find(nodes[0].type);
    const auto& parts = inputs.catalog->interconnects.all();
    const auto cable = std::ranges::find(parts, catalog::InterconnectKind::Cable, &catalog::Interconnect::kind);
    for (std::uint32_t i = 0; i < 2; ++i) {
        const int port = catalog::portOfCompute(*server, static_cast<int>(i));
        inputs.cables.edit().push_back({{9000 + i},
                                        cable->id,
                                        {design::PortOwner::Node, nodes[0].id.value, port},
                                        {design::PortOwner::Node, nodes[1].id.value, port}});
    }
    QCOMPARE(cablesOf(without(inputs, {})), 2);
    for (const design::Node& node : nodes) {
        const network::Graph less = without(inputs, {{Failure::Kind::Port, node.id.value, 1}});
        QCOMPARE(cablesOf(less), 1);
        QCOMPARE(std::ranges::count_if(less.endpoints, [](const network::Endpoint& port) { return port.at >= 0; }), 2);
    }
    QCOMPARE(cablesOf(without(inputs, {{Failure::Kind::Port, nodes[0].id.value, 0},
                                       {Failure::Kind::Port, nodes[1].id.value, 0},
                                       {Failure::Kind::Cable, 9000}})),
             1);
}

/// The last cable between leaf and spine is drawn, and has not failed. Four spines have ports left for it, as has the last of
/// seven leaves.
void TestGraphFailures::moreFailedCablesThanThereAreTakeNoOthers()
{
    const design::Design design = joinedBy(FabricKind::LeafSpine, 8 * 26);
    fabric::GraphInputs inputs = assessed(design)->graph->inputs;
    constexpr int kLeaf = 6;
    const auto idOf = [&](design::SwitchRole role, int number) {
        std::vector<std::uint32_t> ids;
        for (const design::Switch& device : *inputs.switches) {
            if (device.role == role)
                ids.push_back(device.id.value);
        }
        return ids.at(static_cast<std::size_t>(number));
    };
    const auto& parts = inputs.catalog->interconnects.all();
    const auto cable = std::ranges::find(parts, catalog::InterconnectKind::Cable, &catalog::Interconnect::kind);
    inputs.cables.edit().push_back({{9000},
                                    cable->id,
                                    {design::PortOwner::Switch, idOf(design::SwitchRole::Leaf, kLeaf), 0},
                                    {design::PortOwner::Switch, idOf(design::SwitchRole::Spine, 0), 0}});
    fabric::Failures failed;
    for (int number = 0; number < 100; ++number)
        failed.insert({Failure::Kind::Cable, 0, number, {0, kLeaf, 1, 0}});
    const network::Graph less = without(inputs, failed);
    QCOMPARE(std::ranges::count(less.bundles, 9000U, &network::Bundle::drawn), 1);
    const int ruleCables = cablesOf(without(inputs, {})) - cablesOf(less);
    QVERIFY(ruleCables > 0 && ruleCables < 100);
}

CW_TEST(TestGraphFailures)

} // namespace tst_graph_failures

#include "tst_graph_failures.moc"
