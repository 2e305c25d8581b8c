// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/placement/placed_design.h"
#include "placement/kind_rates.h"
#include "placement/rate_groups.h"
#include "test_program.h"

#include <QTest>

namespace tst_group_traffic {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using network::GroupKind;
using placement::KindRates;

namespace {

const KindRates& ratesOf(const std::shared_ptr<const assess::Assessment>& assessment, GroupKind kind)
{
    const KindRates* rates = assessment->placement->result.find(kind);
    if (rates == nullptr)
        qFatal("no such groups");
    return *rates;
}

design::Design mixtral(int experts)
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 128);
    setPlan(design, 1, 1, 128);
    design.workload.edit().training.model = "mixtral-8x7b";
    design.workload.edit().training.plan.expertParallel = experts;
    return design;
}

} // namespace

/// What groups of each kind send, and how long that takes where they are.
class TestGroupTraffic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTransferOutOfTheDomainTakesTheNetworksTime();
    void stagesSendForwardAndBackward();
    void gradientsOfExpertsGoAmongTheirCopies();
    void theSlowestDomainCountsWhereverItStands();
    void noLinkCarriesMoreThanItCan();
    void aFullLinkIsFull();
};

/// Four tensor ranks fill half a node: a stage's neighbour is in the node for some and behind the network for others.
void TestGroupTraffic::aTransferOutOfTheDomainTakesTheNetworksTime()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 16);
    setPlan(design, 4, 4, 1);
    const auto assessment = assessed(design);
    const KindRates& stages = ratesOf(assessment, GroupKind::Pipeline);
    QVERIFY(stages.crossing > 0 && stages.perDomain > 1);
    QVERIFY(stages.timing.has_value());
    QVERIFY(stages.timing->networkWire.base() > 0);
    const double network = stages.least.base() * assessment->placement->inputs.terms.networkEfficiency;
    QVERIFY(stages.timing->time.base() >= stages.message->message.base() / network);
    QVERIFY(assessment->placement->result.stepPeak > 0);
}

void TestGroupTraffic::stagesSendForwardAndBackward()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 128);
    setPlan(design, 8, 16, 1, 32);
    const auto assessment = assessed(design);
    const KindRates& stages = ratesOf(assessment, GroupKind::Pipeline);
    QVERIFY(near(stages.message->perStep, 2 * 32));
    const placement::LinkTable links(*assessment->graph->result.graph);
    const network::NodePorts& middle = assessment->graph->result.graph->nodes[7];
    double out = 0;
    for (int port = middle.firstEndpoint; port < middle.firstEndpoint + middle.endpoints; ++port)
        out += assessment->placement->result.bytes[static_cast<std::size_t>(links.portOut(port))];
    QVERIFY(near(out, 8 * 64 * stages.message->message.base()));
}

void TestGroupTraffic::gradientsOfExpertsGoAmongTheirCopies()
{
    const auto apart = assessed(mixtral(8));
    const auto together = assessed(mixtral(1));
    const KindRates& dense = ratesOf(apart, GroupKind::Data);
    const KindRates& copies = ratesOf(apart, GroupKind::ExpertData);
    const KindRates& all = ratesOf(together, GroupKind::Data);
    QVERIFY(together->placement->result.find(GroupKind::ExpertData) == nullptr);
    QCOMPARE(copies.size, 16);
    // One of eight experts of each layer, where each held all of them.
    QVERIFY(near(dense.message->message.base() + 8 * copies.message->message.base(), all.message->message.base()));
    QVERIFY(copies.message->message > dense.message->message);
    const assess::Figure* figure = apart->figure("fabric.expertGradientAllReduce");
    QVERIFY(figure != nullptr && figure->value.has_value());
}

/// One node with NVLink and one that has PCIe only: whichever stands first, the ring goes at the slower one's rate.
void TestGroupTraffic::theSlowestDomainCountsWhereverItStands()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 16);
    setPlan(design, 1, 1, 16);
    placement::Inputs inputs = assessed(design)->placement->inputs;
    const double fast = inputs.graph->domains.front().inside;
    for (const std::size_t slow : {0U, 1U}) {
        network::Graph& graph = inputs.graph.edit();
        graph.domains[slow].inside = fast / 10;
        graph.domains[1 - slow].inside = fast;
        const placement::Result result = placement::assess(inputs);
        QVERIFY(near(result.find(GroupKind::Data)->inside.base(), fast / 10));
    }
}

void TestGroupTraffic::noLinkCarriesMoreThanItCan()
{
    for (const auto routing : {design::Routing::Adaptive, design::Routing::Ecmp, design::Routing::Static}) {
        design::Design design = joinedBy(FabricKind::LeafSpine, 512, 3);
        design.fabric.edit().routing = routing;
        setPlan(design, 4, 4, 32);
        const placement::Inputs inputs = assessed(design)->placement->inputs;
        const placement::RankGrid grid(inputs.plan, inputs.placement);
        std::vector<placement::GroupFlows> flows = placement::flowsOfPlan(inputs.plan, grid, *inputs.graph, {});
        const placement::LinkTable links(*inputs.graph);
        const placement::Ways ways(*inputs.graph, links, flows);
        const placement::GroupRating rating(*inputs.graph, links, ways, flows);
        for (std::size_t kind = 0; kind < flows.size(); ++kind) {
            const placement::Rated rated = rating.alone(kind);
            bool isOneFull = false;
            for (std::size_t link = 0; link < rated.loads.size(); ++link) {
                QVERIFY(rated.loads[link] <= rated.usable[link] * (1 + 1e-9));
                isOneFull = isOneFull || rated.loads[link] > rated.usable[link] * (1 - 1e-9);
            }
            QCOMPARE(isOneFull, !flows[kind].flows.empty());
        }
    }
}

/// Gradients are large: where the network binds, its busiest link is full but for the latencies.
void TestGroupTraffic::aFullLinkIsFull()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 512, 7);
    setPlan(design, 8, 1, 64);
    const double peak = assessed(design)->placement->result.stepPeak;
    QVERIFY2(peak > 0.95 && peak <= 1 + 1e-9, qPrintable(QString::number(peak)));
    design.fabric.edit().oversubscription = 1; // only ports bind, each with one sender
    const auto open = assessed(design);
    const double port = open->placement->result.stepPeak;
    QVERIFY(port < open->placement->inputs.terms.networkEfficiency * (1 + 1e-9) && port > 0.8);
}

CW_TEST(TestGroupTraffic)

} // namespace tst_group_traffic

#include "tst_group_traffic.moc"
