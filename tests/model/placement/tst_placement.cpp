// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_cards.h"
#include "placed_design.h"

#include "assess/explain.h"
#include "placement/rank_grid.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_placement {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using network::GroupKind;
using placement::KindRates;

namespace {

constexpr double kTolerance = 1e-9;

const placement::Result& placed(const std::shared_ptr<const assess::Assessment>& assessment)
{
    return assessment->placement->result;
}

double rateOf(const std::shared_ptr<const assess::Assessment>& assessment, GroupKind kind)
{
    const KindRates* rates = placed(assessment).find(kind);
    return rates != nullptr ? rates->least.base() : -1;
}

/// No link carries more than it can.
void checkCapacity(const assess::Assessment& assessment)
{
    for (const float part : assessment.placement->result.peak)
        QVERIFY(part >= 0 && part <= 1 + 1e-6);
}

} // namespace

class TestPlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawnEqualsGenerated_data();
    void drawnEqualsGenerated();
    void aFullFabricGivesEveryPortItsRate();
    void oversubscriptionBindsOnlyWhatCrosses();
    void closedFormAgreesOnRegularFabrics_data();
    void closedFormAgreesOnRegularFabrics();
    void halfTheUplinksHalveCrossLeafRings();
    void whatASwitchReceivesItSends();
    void loadsShownAddUpWhereALinkBinds();
    void meshPairsGetOneSeventh();
    void doublingEveryRateDoublesEveryRate();
    void takingALinkAwayRaisesNothing();
    void equalNodesAreInterchangeable();
    void swappedRanksMayCost();
    void ecmpCollides();
    void cutOffGroupsAreCounted();
    void moreRanksThanGpus();
    void cardsAgree();
    void aStopIsHeeded();
};

void TestPlacement::drawnEqualsGenerated_data()
{
    QTest::addColumn<FabricKind>("kind");
    QTest::addColumn<int>("gpus");
    QTest::addColumn<double>("oversubscription");
    QTest::addColumn<design::Routing>("routing");
    for (const auto& [name, routing] : {std::pair("adaptive", design::Routing::Adaptive),
                                        std::pair("ecmp", design::Routing::Ecmp),
                                        std::pair("static", design::Routing::Static)}) {
        QTest::addRow("leaf-spine, 16 nodes, %s", name) << FabricKind::LeafSpine << 128 << 1.0 << routing;
        QTest::addRow("leaf-spine 3 : 1, 32 nodes, %s", name) << FabricKind::LeafSpine << 256 << 3.0 << routing;
        QTest::addRow("rail-optimised, 16 nodes, %s", name) << FabricKind::RailOptimised << 128 << 1.0 << routing;
        QTest::addRow("rail-only, 16 nodes, %s", name) << FabricKind::RailOnly << 128 << 1.0 << routing;
        QTest::addRow("three tiers, 512 nodes, %s", name) << FabricKind::FatTree << 4096 << 1.0 << routing;
    }
}

/// The rule's merged spines and the graph of every cable, by two different ways through the code.
void TestPlacement::drawnEqualsGenerated()
{
    QFETCH(FabricKind, kind);
    QFETCH(int, gpus);
    QFETCH(double, oversubscription);
    QFETCH(design::Routing, routing);
    design::Design design = joinedBy(kind, gpus, oversubscription);
    design.fabric.edit().routing = routing;
    setPlan(design, 4, 4, gpus / 16);
    const auto rule = assessed(design);
    const auto cables = assessed(drawn(design));
    QCOMPARE(rule->graph->result.merged, routing != design::Routing::Static);
    QVERIFY(!cables->graph->result.merged);
    QCOMPARE(placed(cables).kinds.size(), placed(rule).kinds.size());
    for (std::size_t i = 0; i < placed(rule).kinds.size(); ++i) {
        const KindRates& a = placed(rule).kinds[i];
        const KindRates& b = placed(cables).kinds[i];
        QCOMPARE(b.groups, a.groups);
        QCOMPARE(b.crossing, a.crossing);
        QVERIFY2(near(a.least.base(), b.least.base()),
                 qPrintable(QStringLiteral("%1 and %2").arg(a.least.base()).arg(b.least.base())));
        QVERIFY(near(a.together.base(), b.together.base()));
        QVERIFY(near(a.latency.base(), b.latency.base()));
        QCOMPARE(b.mostHops, a.mostHops);
        for (std::size_t group = 0; group < a.rates.size(); ++group)
            QVERIFY(a.rates[group] == b.rates[group] || near(a.rates[group], b.rates[group]));
    }
    const auto step = [](const auto& assessment) { return assessment->step->result.time->step; };
    QVERIFY(near(step(rule), step(cables)));
    checkCapacity(*rule);
    checkCapacity(*cables);
}

void TestPlacement::aFullFabricGivesEveryPortItsRate()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 1024);
    setPlan(design, 8, 4, 32);
    const auto assessment = assessed(design);
    QVERIFY(near(rateOf(assessment, GroupKind::Data), 50e9));
    QVERIFY(near(rateOf(assessment, GroupKind::Pipeline), 50e9));
    QCOMPARE(placed(assessment).find(GroupKind::Tensor)->crossing, 0);
    QVERIFY(near(placed(assessment).find(GroupKind::Tensor)->inside.base(), 450e9));
    setPlan(design, 1, 1, 1024); // a ring through all eight ports of each node
    QVERIFY(near(rateOf(assessed(design), GroupKind::Data), 400e9));
}

/// A ring leaves a unit once for all its members there: 4 : 1 binds stages in different units, and no data-parallel
/// ring of 32 nodes.
void TestPlacement::oversubscriptionBindsOnlyWhatCrosses()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 1024, 3);
    setPlan(design, 8, 1, 128);
    QVERIFY(near(rateOf(assessed(design), GroupKind::Data), 50e9));
    setPlan(design, 8, 2, 64);
    const auto assessment = assessed(design);
    QVERIFY(near(rateOf(assessment, GroupKind::Data), 50e9));
    const KindRates* stages = placed(assessment).find(GroupKind::Pipeline);
    QVERIFY(stages->least.base() < 50e9);
    QVERIFY(stages->bindingNeeds > 1);
}

void TestPlacement::closedFormAgreesOnRegularFabrics_data()
{
    QTest::addColumn<int>("tensor");
    QTest::addColumn<int>("context");
    QTest::addColumn<int>("expert");
    QTest::addColumn<int>("pipeline");
    for (const int tensor : {1, 2, 8, 16}) {
        for (const int context : {1, 2}) {
            for (const int expert : {1, 8}) {
                for (const int pipeline : {1, 4})
                    QTest::addRow("t%d c%d e%d p%d", tensor, context, expert, pipeline)
                        << tensor << context << expert << pipeline;
            }
        }
    }
}

/// What searches compute in a few divisions is what the links give, where all is alike.
void TestPlacement::closedFormAgreesOnRegularFabrics()
{
    QFETCH(int, tensor);
    QFETCH(int, context);
    QFETCH(int, expert);
    QFETCH(int, pipeline);
    design::Design design = joinedBy(FabricKind::RailOptimised, 1024);
    setPlan(design, tensor, pipeline, 1024 / (tensor * pipeline * context));
    design::ParallelPlan& plan = design.workload.edit().training.plan;
    plan.contextParallel = context;
    plan.expertParallel = expert;
    const placement::Inputs inputs{assessed(design)->graph->result.graph, plan, {}, {}, {}};
    const placement::Result result = placement::assess(inputs);
    network::Profile profile;
    profile.domain = 8;
    profile.inside = 450e9;
    profile.injection = 50e9;
    const network::GroupPaths expected = network::symmetricPaths(
        profile, {double(tensor), double(context), double(expert), double(plan.dataParallel), double(pipeline)});
    for (std::size_t i = 0; i < network::kGroupKinds; ++i) {
        const network::GroupPath& a = expected[i];
        const network::GroupPath& b = (*result.paths)[i];
        const QByteArray kind = network::textKey(static_cast<GroupKind>(i));
        QVERIFY2(a.network == b.network || near(a.network, b.network), kind.constData());
        QVERIFY2(a.inside == b.inside || near(a.inside, b.inside), kind.constData());
        QVERIFY2(a.domains == b.domains, kind.constData());
    }
}

/// Two leaves, one spine, two uplinks each; one of leaf 1 is cut.
void TestPlacement::halfTheUplinksHalveCrossLeafRings()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128, 1);
    setPlan(design, 1, 1, 128);
    design::Design cables = drawn(design);
    // Leave two uplinks of every leaf.
    std::map<std::uint32_t, int> uplinks;
    std::erase_if(cables.cables.edit(), [&](const design::Cable& cable) {
        return cable.a.owner == design::PortOwner::Switch && ++uplinks[cable.a.id] > 2;
    });
    setPlan(cables, 8, 8, 2); // stages in different leaves
    const auto two = assessed(cables);
    const KindRates* before = placed(two).find(GroupKind::Pipeline);
    const auto found = std::ranges::find(*cables.cables, design::PortOwner::Switch,
                                         [](const design::Cable& cable) { return cable.a.owner; });
    const std::uint32_t leaf = found->a.id;
    const std::ptrdiff_t first = found - cables.cables->begin();
    const design::Cable cut = *found;
    auto& list = cables.cables.edit();
    list.erase(list.begin() + first);
    const auto one = assessed(cables);
    const KindRates* after = placed(one).find(GroupKind::Pipeline);
    QVERIFY(before->least.base() > 0);
    QVERIFY(near(after->least.base(), before->least.base() / 2));
    QVERIFY(one->step->result.time->step > two->step->result.time->step);
    // Rings over both leaves, each on a cable of its own before.
    const auto ring = [](design::Design of) {
        setPlan(of, 8, 1, 16);
        return rateOf(assessed(of), GroupKind::Data);
    };
    design::Design uncut = cables;
    auto& whole = uncut.cables.edit();
    whole.insert(whole.begin() + first, cut);
    QVERIFY(near(ring(cables), ring(uncut) / 2));
    // The explanation names the leaf's last uplink.
    const auto why = assess::explain(*one, "fabric.pipelineRate");
    QVERIFY(why->decides.has_value());
    QVERIFY(why->decides->from.item == leaf || why->decides->to.item == leaf);
    QCOMPARE(why->decides->cables, 1);
}

/// Of one group's traffic, at every switch; stages send both ways.
void TestPlacement::whatASwitchReceivesItSends()
{
    design::Design design = joinedBy(FabricKind::FatTree, 512, 2);
    setPlan(design, 8, 8, 8);
    const auto assessment = assessed(design);
    const network::Graph& graph = *assessment->graph->result.graph;
    for (const KindRates& kind : placed(assessment).kinds) {
        if (kind.crossing == 0)
            continue;
        const placement::Trace trace =
            placement::trace(assessment->placement->inputs, placed(assessment), kind.kind, kind.slowest);
        std::map<int, double> left; // by vertex
        std::map<int, double> sent; // by port
        double all = 0;
        for (const auto& [link, load, backward] : trace.links) {
            if (link.kind == placement::LinkKind::Bundle) {
                const network::Bundle& bundle = graph.bundles[static_cast<std::size_t>(link.index)];
                left[link.fromAToB ? bundle.a : bundle.b] -= load;
                left[link.fromAToB ? bundle.b : bundle.a] += load;
            } else {
                const bool out = link.kind == placement::LinkKind::PortOut;
                left[graph.endpoints[static_cast<std::size_t>(link.index)].at] += out ? load : -load;
                sent[link.index] += out ? load : -load;
                all += load;
            }
        }
        QVERIFY(all > 0);
        QCOMPARE(static_cast<int>(trace.accelerators.size()), kind.size);
        for (const auto& [vertex, load] : left)
            QVERIFY(std::abs(load) < 1e-9 * all);
        for (const auto& [port, load] : sent) // what a member sends comes back in a ring, and from the next stage
            QVERIFY(kind.kind == GroupKind::Expert || std::abs(load) < 1e-9 * all);
    }
}

/// Rings over leaves with one uplink each: the ports that cross send what the uplink carries.
void TestPlacement::loadsShownAddUpWhereALinkBinds()
{
    design::Design design = drawn(joinedBy(FabricKind::LeafSpine, 128));
    std::set<std::uint32_t> joined;
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        return cable.a.owner == design::PortOwner::Switch && !joined.insert(cable.a.id).second;
    });
    setPlan(design, 8, 1, 16);
    const auto assessment = assessed(design);
    const network::Graph& graph = *assessment->graph->result.graph;
    const placement::LinkTable links(graph);
    std::map<int, double> left; // by vertex
    double full = 0;
    for (int link = 0; link < links.count(); ++link) {
        const double load = placed(assessment).peak[static_cast<std::size_t>(link)];
        const placement::LinkRef ref = links.refOf(link);
        const double flow = load * links.capacityOf(link);
        if (ref.kind == placement::LinkKind::Bundle) {
            const network::Bundle& bundle = graph.bundles[static_cast<std::size_t>(ref.index)];
            left[ref.fromAToB ? bundle.a : bundle.b] -= flow;
            left[ref.fromAToB ? bundle.b : bundle.a] += flow;
            full = std::max(full, load);
        } else if (const int at = graph.endpoints[static_cast<std::size_t>(ref.index)].at; at >= 0) {
            left[at] += ref.kind == placement::LinkKind::PortOut ? flow : -flow;
        }
    }
    QVERIFY(full > 0.99);
    for (const auto& [vertex, flow] : left)
        QVERIFY2(std::abs(flow) < 1e-5 * 50e9, qPrintable(QStringLiteral("%1: %2").arg(vertex).arg(flow)));
}

/// MI300X: 64 of 448 GB/s to each of seven others.
void TestPlacement::meshPairsGetOneSeventh()
{
    design::Design design = *templates::build({"llm-512x8h100", 128, "smc-as8125gs-mi300x", {}}, *shippedCatalog());
    setPlan(design, 8, 1, 16);
    const double all = placed(assessed(design)).find(GroupKind::Tensor)->inside.base();
    setPlan(design, 2, 1, 64);
    const auto pairs = assessed(design);
    QVERIFY(near(placed(pairs).find(GroupKind::Tensor)->inside.base(), all / 7));
    const auto& paths = *pairs->step->inputs.paths;
    QVERIFY(near(paths[static_cast<std::size_t>(GroupKind::Tensor)].inside, all / 7));
}

void TestPlacement::doublingEveryRateDoublesEveryRate()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 256, 3);
    setPlan(design, 4, 8, 8);
    placement::Inputs inputs = assessed(design)->placement->inputs;
    for (network::Domain& domain : inputs.graph.edit().domains) { // as pairs of a full mesh, and behind slots
        domain.pair = domain.inside / 7;
        domain.host = domain.inside / 10;
    }
    const placement::Result once = placement::assess(inputs);
    network::Graph& graph = inputs.graph.edit();
    for (network::Bundle& bundle : graph.bundles)
        bundle.rate *= 2;
    for (network::Endpoint& endpoint : graph.endpoints)
        endpoint.rate *= 2;
    for (network::Domain& domain : graph.domains) {
        domain.inside *= 2;
        domain.pair *= 2;
        domain.host *= 2;
    }
    const placement::Result twice = placement::assess(inputs);
    for (std::size_t i = 0; i < once.kinds.size(); ++i) {
        QVERIFY(near(twice.kinds[i].least.base(), 2 * once.kinds[i].least.base()));
        QVERIFY(near(twice.kinds[i].inside.base(), 2 * once.kinds[i].inside.base()));
        QVERIFY(near(twice.kinds[i].together.base(), 2 * once.kinds[i].together.base()));
    }
    for (std::size_t link = 0; link < once.peak.size(); ++link)
        QVERIFY(twice.peak[link] < once.peak[link] + 1e-6); // latencies stay
}

void TestPlacement::takingALinkAwayRaisesNothing()
{
    std::mt19937 random(4);
    design::Design design = joinedBy(FabricKind::LeafSpine, 128, 1);
    setPlan(design, 4, 4, 8);
    for (const auto routing : {design::Routing::Adaptive, design::Routing::Ecmp}) {
        design.fabric.edit().routing = routing;
        design::Design cables = drawn(design);
        double before = 1e99;
        for (int cut = 0; cut < 12; ++cut) {
            const auto assessment = assessed(cables);
            double slowest = 1e99;
            for (const KindRates& kind : placed(assessment).kinds) {
                if (kind.crossing > 0)
                    slowest = std::min(slowest, kind.least.base());
            }
            QVERIFY(slowest <= before * (1 + kTolerance));
            before = slowest;
            auto& list = cables.cables.edit();
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(random() % list.size()));
        }
    }
}

/// Equal nodes trade places, and their ranks with them: which of two was drawn first changes nothing.
void TestPlacement::equalNodesAreInterchangeable()
{
    design::Design design = drawn(joinedBy(FabricKind::RailOptimised, 256));
    setPlan(design, 8, 4, 8);
    const auto before = assessed(design);
    auto& nodes = design.nodes.edit();
    std::swap(nodes[1], nodes[14]); // of another stage, with all their cables
    auto& moved = design.workload.edit().placement.moved;
    for (int gpu = 0; gpu < 8; ++gpu) {
        moved[8 + gpu] = 8 * 14 + gpu;
        moved[8 * 14 + gpu] = 8 + gpu;
    }
    const auto after = assessed(design);
    QVERIFY(placed(after).problem == placement::PlacementProblem::None);
    for (std::size_t i = 0; i < placed(before).kinds.size(); ++i) {
        QVERIFY(near(placed(after).kinds[i].least.base(), placed(before).kinds[i].least.base()));
        QCOMPARE(placed(after).kinds[i].railCrossings, placed(before).kinds[i].railCrossings);
    }
    QVERIFY(near(after->step->result.time->step, before->step->result.time->step));
}

void TestPlacement::swappedRanksMayCost()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    setPlan(design, 8, 4, 8);
    const auto straight = assessed(design);
    design.workload.edit().placement.moved = {{0, 100}, {100, 0}}; // a tensor-parallel rank in another node
    const auto crossed = assessed(design);
    QCOMPARE(placed(straight).find(GroupKind::Tensor)->crossing, 0);
    QCOMPARE(placed(crossed).find(GroupKind::Tensor)->crossing, 2);
    QVERIFY(crossed->step->result.time->step > straight->step->result.time->step);
    QVERIFY(placed(crossed).find(GroupKind::Data)->railCrossings > 0);
    QCOMPARE(placed(straight).find(GroupKind::Data)->railCrossings, 0);
}

void TestPlacement::ecmpCollides()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 256);
    setPlan(design, 8, 8, 4);
    design.fabric.edit().routing = design::Routing::Adaptive;
    const double adaptive = rateOf(assessed(design), GroupKind::Pipeline);
    design.fabric.edit().routing = design::Routing::Ecmp;
    const double hashed = rateOf(assessed(design), GroupKind::Pipeline);
    QVERIFY(hashed < 0.6 * adaptive); // 32 flows on 32 links: the busiest carries 3.5
    QVERIFY(hashed > 0.2 * adaptive);
}

void TestPlacement::cutOffGroupsAreCounted()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128);
    setPlan(design, 8, 1, 16);
    design::Design cables = drawn(design);
    const std::uint32_t node = cables.nodes->front().id.value;
    std::erase_if(cables.cables.edit(), [&](const design::Cable& cable) {
        return cable.a.owner == design::PortOwner::Node && cable.a.id == node;
    });
    const auto assessment = assessed(cables);
    QCOMPARE(placed(assessment).find(GroupKind::Data)->cutOff, 8);
    QCOMPARE(assessment->step->result.obstacle, training::StepObstacle::NoNetwork);
}

void TestPlacement::moreRanksThanGpus()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128);
    setPlan(design, 8, 8, 16);
    const auto assessment = assessed(design);
    QCOMPARE(placed(assessment).problem, placement::PlacementProblem::MoreRanksThanGpus);
    QVERIFY(!placed(assessment).paths);
    QCOMPARE(assessment->step->result.obstacle, training::StepObstacle::TooFewGpus);
}

void TestPlacement::cardsAgree()
{
    std::mt19937 random(21);
    const auto pick = [&random](auto... options) {
        const std::array all{options...};
        return all[random() % all.size()];
    };
    std::set<std::string> seen;
    for (int run = 0; run < 60; ++run) {
        design::Design design = joinedBy(pick(FabricKind::LeafSpine, FabricKind::RailOptimised, FabricKind::RailOnly,
                                              FabricKind::Dragonfly, FabricKind::None),
                                         256, pick(1.0, 3.0));
        design.fabric.edit().routing =
            pick(design::Routing::Ecmp, design::Routing::Adaptive, design::Routing::Static);
        design.fabric.edit().networkReduction = pick(false, true);
        const int tensor = pick(1, 2, 8, 16);
        const int pipeline = pick(1, 4);
        const int context = pick(1, 2);
        design.workload.edit().training.model = pick("llama-3.1-70b", "mixtral-8x7b");
        setPlan(design, tensor, pipeline, 256 / (tensor * pipeline * context));
        design::ParallelPlan& plan = design.workload.edit().training.plan;
        plan.contextParallel = context;
        plan.expertParallel = design.workload->training.model == "llama-3.1-70b" ? 1 : pick(1, 4, 8);
        plan.zeroStage = pick(1, 3);
        const auto assessment = assessed(design);
        if (!assessment->placement)
            continue;
        const std::string wrong = checkCards(placement::cards(), assessment->placement->inputs,
                                             assessment->placement->result, &seen);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
    QVERIFY2(seen.size() > 25, qPrintable(QString::number(seen.size())));
}

void TestPlacement::aStopIsHeeded()
{
    const auto assessment = assessed(joinedBy(FabricKind::FatTree, 4096));
    std::stop_source source;
    source.request_stop();
    const placement::Result result = placement::assess(assessment->placement->inputs, source.get_token());
    QCOMPARE(result.problem, placement::PlacementProblem::Cancelled);
    assess::Pipeline pipeline(references());
    const design::Design design = joinedBy(FabricKind::FatTree, 4096);
    QVERIFY(pipeline.assess(design, {}, source.get_token()) == nullptr);
    QVERIFY(pipeline.assess(design)->placement->result.paths.has_value());
}

CW_TEST(TestPlacement)

} // namespace tst_placement

#include "tst_placement.moc"
