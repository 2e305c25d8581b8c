// SPDX-License-Identifier: GPL-3.0-or-later
// Plans and networks at the edge of what can be placed, and what a drawn network hands to the step.
#include "placed_design.h"

#include "fabric/network_rates.h"
#include "placement/deciding_link.h"
#include "test_program.h"

#include <QTest>

namespace tst_placement_limits {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using network::GroupKind;

namespace {

} // namespace

class TestPlacementLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// All-to-all of 16,384 on nodes of eight: 134 million flows.
    void hugeExpertGroupsAreRefused()
    {
        design::Design design = joinedBy(FabricKind::FatTree, 16384);
        setPlan(design, 1, 1, 16384, 1);
        placement::Inputs inputs = assessed(design)->placement->inputs;
        inputs.plan.expertParallel = 64;
        QCOMPARE(placement::assess(inputs).problem, placement::PlacementProblem::None);
        inputs.plan.expertParallel = 16384;
        const placement::Result refused = placement::assess(inputs);
        QCOMPARE(refused.problem, placement::PlacementProblem::TooManyFlows);
        QVERIFY(!refused.paths);
    }

    /// Cards in slots half as wide again as what the fabric leaves them: wider links between switches free nobody.
    void slotsBindLikePorts()
    {
        design::Design design = joinedBy(FabricKind::LeafSpine, 256, 4);
        setPlan(design, 8, 8, 4);
        placement::Inputs inputs = assessed(design)->placement->inputs;
        const placement::KindRates ports = *placement::assess(inputs).find(GroupKind::Pipeline);
        QVERIFY(ports.bindingNeeds > 2);
        for (network::Domain& domain : inputs.graph.edit().domains)
            domain.host = ports.least.base() * 1.5;
        QVERIFY(near(placement::assess(inputs).find(GroupKind::Pipeline)->bindingNeeds, 1.5));
    }

    /// What plans are searched with on a drawn network is what its rule would give.
    void drawnNetworksHandOverTheirTaper_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("leaf-spine") << static_cast<int>(FabricKind::LeafSpine);
        QTest::newRow("rail-optimised") << static_cast<int>(FabricKind::RailOptimised);
    }
    void drawnNetworksHandOverTheirTaper()
    {
        QFETCH(int, kind);
        design::Design design = joinedBy(static_cast<FabricKind>(kind), 512, 3);
        setPlan(design, 8, 8, 8);
        const auto rule = assessed(design);
        const auto cables = assessed(drawn(design));
        const fabric::NetworkRates& a = rule->networkRates;
        const fabric::NetworkRates& b = cables->networkRates;
        QVERIFY(a.oversubscription > 2);
        QVERIFY(near(b.oversubscription, a.oversubscription));
        QVERIFY(near(b.injection->base(), a.injection->base()));
        QVERIFY(near(b.beyond->base(), a.beyond->base()));
        QVERIFY(b.isJoined);
        QCOMPARE(b.tiers.size(), a.tiers.size());
        for (std::size_t i = 0; i < a.tiers.size(); ++i)
            QCOMPARE(b.tiers[i].tier, a.tiers[i].tier);
        const training::StepChip& chip = cables->step->inputs.chip;
        QVERIFY(near(chip.aboveUnit, rule->step->inputs.chip.aboveUnit));
        QVERIFY(chip.unit > 1 && chip.unit <= rule->step->inputs.chip.unit);
    }

    void linksAreNamedTheWayTrafficFlows()
    {
        const auto assessment = assessed(drawn(joinedBy(FabricKind::LeafSpine, 128)));
        const network::Graph& graph = *assessment->graph->result.graph;
        const network::Bundle& bundle = graph.bundles.front();
        const auto up = placement::describe(graph, {placement::LinkKind::Bundle, 0, true});
        const auto down = placement::describe(graph, {placement::LinkKind::Bundle, 0, false});
        QCOMPARE(up.from.item, graph.vertices[static_cast<std::size_t>(bundle.a)].item);
        QCOMPARE(up.to.item, graph.vertices[static_cast<std::size_t>(bundle.b)].item);
        QCOMPARE(down.from, up.to);
        QCOMPARE(down.to, up.from);
        const auto out = placement::describe(graph, {placement::LinkKind::PortOut, 9});
        const auto in = placement::describe(graph, {placement::LinkKind::PortIn, 9});
        QCOMPARE(out.from.what, std::string("end.node"));
        QCOMPARE(out.from.number, 2); // eight ports a node
        QCOMPARE(out.from.port, 2);
        QCOMPARE(out.to.what, std::string("end.leaf"));
        QCOMPARE(in.from, out.to);
    }

    void cablesBetweenNodesNameBoth()
    {
        design::Design design = joinedBy(FabricKind::None, 16);
        const auto port = [&design](std::size_t node) {
            return design::PortRef{design::PortOwner::Node, (*design.nodes)[node].id.value, 0};
        };
        const design::Cable cable{{++design.lastId}, "xcvr-mms4x00-400", port(0), port(1)};
        design.cables.edit() = {cable};
        const auto assessment = assessed(design);
        const auto link =
            placement::describe(*assessment->graph->result.graph, {placement::LinkKind::PortOut, 0});
        QCOMPARE(link.from.number, 1);
        QCOMPARE(link.to.number, 2);
    }

    /// No step time is better than that of a network which nobody can build.
    void whatCannotBeBuiltHasNoStepTime()
    {
        design::Design design = joinedBy(FabricKind::SingleSwitch, 256);
        setPlan(design, 8, 4, 8);
        QVERIFY(!assessed(design)->step->result.time);
        design.fabric.edit().kind = FabricKind::LeafSpine;
        QVERIFY(assessed(design)->step->result.time);
    }

    /// The one link between two switches of a group is no wider for more links between groups.
    void aFullLinkInsideAGroupAsksForAnotherFabric()
    {
        const design::Design design = *templates::build({"mi250x-dragonfly", 0, {}, {}}, *shippedCatalog());
        const auto assessment = assessed(design);
        const network::Graph& graph = *assessment->graph->result.graph;
        const placement::LinkTable links(graph);
        int told = 0;
        for (const placement::KindRates& kind : assessment->placement->result.kinds) {
            if (kind.slowest < 0)
                continue;
            const placement::LinkRef link = links.refOf(kind.binding[static_cast<std::size_t>(kind.slowest)]);
            if (link.kind != placement::LinkKind::Bundle)
                continue;
            const network::Bundle& bundle = graph.bundles[static_cast<std::size_t>(link.index)];
            const bool isLocal = graph.vertices[static_cast<std::size_t>(bundle.a)].unit ==
                                 graph.vertices[static_cast<std::size_t>(bundle.b)].unit;
            const std::string figure = std::string("fabric.") + (network::textKey(kind.kind) + 6);
            for (const assess::Finding& finding : assessment->findings) {
                if (finding.code != "finding.tierBinds" || !finding.figures.front().starts_with(figure))
                    continue;
                QCOMPARE(finding.remedies.front(),
                         std::string(isLocal ? "remedy.otherFabric" : "remedy.moreGroupLinks"));
                ++told;
            }
        }
        QVERIFY(told > 0);
    }

    /// A cable more between a leaf and one spine, which has no more cables on to the others.
    void anUplinkMoreSlowsNobody()
    {
        design::Design design = drawn(joinedBy(FabricKind::LeafSpine, 128));
        setPlan(design, 8, 2, 8);
        design.fabric.edit().routing = design::Routing::Adaptive;
        std::set<std::pair<std::uint32_t, std::uint32_t>> joined; // one cable between each leaf and spine
        std::erase_if(design.cables.edit(), [&joined](const design::Cable& cable) {
            return cable.a.owner == design::PortOwner::Switch && !joined.emplace(cable.a.id, cable.b.id).second;
        });
        QVERIFY(joined.size() >= 8);
        const auto before = assessed(design);
        const auto uplink = std::ranges::find(*design.cables, design::PortOwner::Switch,
                                              [](const design::Cable& cable) { return cable.a.owner; });
        std::map<std::uint32_t, int> used;
        for (const design::Cable& cable : *design.cables) {
            for (const design::PortRef& end : {cable.a, cable.b}) {
                if (end.owner == design::PortOwner::Switch)
                    used[end.id] = std::max(used[end.id], end.port + 1);
            }
        }
        design::Cable more = *uplink;
        more.id = design::CableId{design.cables->back().id.value + 1'000'000};
        more.a.port = used[more.a.id];
        more.b.port = used[more.b.id];
        design.cables.edit().push_back(more);
        const auto after = assessed(design);
        QCOMPARE(after->graph->result.graph->bundles.size(), before->graph->result.graph->bundles.size());
        for (const placement::KindRates& kind : before->placement->result.kinds)
            QVERIFY(after->placement->result.find(kind.kind)->least.base() >= kind.least.base() * (1 - 1e-12));
        QVERIFY(after->step->result.time->step <= before->step->result.time->step * (1 + 1e-12));
    }

    /// Rings through every port: a cut cable slows the software of 2021 too.
    void flatRingsFeelACutCable()
    {
        design::Design design = drawn(joinedBy(FabricKind::LeafSpine, 128));
        setPlan(design, 1, 1, 128, 1);
        design::TrainingChoice& choice = design.workload.edit().training;
        choice.software = catalog::TrainingSoftware::DeepSpeed2021;
        choice.plan.zeroStage = 3;
        const auto step = [&] { return assessed(design)->step->result.time->step; };
        const double before = step();
        int left = 1; // of the uplinks
        std::erase_if(design.cables.edit(), [&left](const design::Cable& cable) {
            return cable.a.owner == design::PortOwner::Switch && left-- <= 0 && cable.id.value % 8 != 0; // four of 32 carry eight rings
        });
        QVERIFY(step() > before * 1.01);
    }
};

CW_TEST(TestPlacementLimits)

} // namespace tst_placement_limits

#include "tst_placement_limits.moc"
