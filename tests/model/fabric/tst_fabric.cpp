// SPDX-License-Identifier: GPL-3.0-or-later
#include "../inventory/sample_hall.h"
#include "fabric/fabric.h"
#include "test_program.h"

#include <random>

namespace tst_fabric {

using namespace cw;
using namespace cw::unit;
using network::Group;
using network::Tier;

namespace {

fabric::Inputs inputsOf(const design::Design& design, const catalog::Catalog& catalog)
{
    fabric::Inputs in;
    in.inventory = inventory::count(design, catalog);
    in.rule = *design.fabric;
    if (const auto* leaf = catalog.switches.find(in.rule.leaf))
        in.leaf = *leaf;
    if (const auto* spine = catalog.switches.find(in.rule.spine))
        in.spine = *spine;
    in.links = catalog.linkModel;
    return in;
}

bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance * std::abs(b); }

} // namespace

class TestFabric : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratesAHall()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        const fabric::Result result = fabric::assess(inputsOf(sample::hall(8, 4, 8, 4), catalog));
        QCOMPARE(result.sizing->leaves, 8);
        QCOMPARE(result.sizing->spines, 4);
        QCOMPARE(result.needed, result.placed);
        QCOMPARE(result.injectionPerGpu->in(GBps), 50.0);
        QCOMPARE(result.bisection->in(TBps), 256 / 2 * 0.05);
        QCOMPARE(result.hbm->in(GBps), 3350.0);
        QCOMPARE(result.scaleUp->in(GBps), 450.0);
        QCOMPARE(result.scaleUpDomain, 8);
        QCOMPARE(result.tiers.size(), 5u);
        QCOMPARE(*result.oversubscription, 1.0);
        QVERIFY(result.problems.empty());
    }

    void nothingAtAll()
    {
        const fabric::Result result = fabric::assess({});
        QVERIFY(!result.sizing && !result.bisection && result.tiers.empty());
        QVERIFY(result.problems.empty() && result.sizingProblems.empty());
        design::Design empty;
        empty.fabric.edit().kind = design::FabricKind::FatTree;
        empty.fabric.edit().leaf = "qm9700";
        const fabric::Result rule = fabric::assess(inputsOf(empty, sample::catalogOfParts()));
        QCOMPARE(rule.sizing->switches(), 0);
        QVERIFY(rule.problems.empty());
    }

    void saysWhatIsWrong()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        design::Design design = sample::hall(2, 2);
        design.fabric.edit().leaf = "unknown";
        QCOMPARE(fabric::assess(inputsOf(design, catalog)).problems.at(0), fabric::FabricProblem::LeafUnknown);
        design.fabric.edit().leaf = "qm9700";
        design.fabric.edit().spine = "unknown";
        QCOMPARE(fabric::assess(inputsOf(design, catalog)).problems.at(0), fabric::FabricProblem::SpineUnknown);
        design.fabric.edit().spine = {};
        fabric::Inputs unlike = inputsOf(design, catalog);
        unlike.rule.spine = "other";
        unlike.spine = unlike.leaf;
        unlike.spine->family = catalog::LinkFamily::Slingshot;
        const fabric::Result apart = fabric::assess(unlike);
        QCOMPARE(apart.problems.at(0), fabric::FabricProblem::FamiliesDiffer);
        QVERIFY(!apart.sizing); // as no drawn cable between them carries anything
        unlike.rule.kind = design::FabricKind::RailOnly; // without spines
        QVERIFY(fabric::assess(unlike).problems.empty());
        fabric::Inputs slow = inputsOf(design, catalog);
        slow.leaf->portRate = sample::datum(200 * Gbps);
        const fabric::Result halved = fabric::assess(slow);
        QCOMPARE(halved.problems.at(0), fabric::FabricProblem::NicFasterThanPort);
        QCOMPARE(halved.injectionPerGpu->in(GBps), 25.0);
        for (design::Node& node : design.nodes.edit())
            node.type = "management";
        fabric::Inputs portless = inputsOf(design, catalog);
        for (auto& nodes : portless.inventory.edit().nodes)
            nodes.computePorts = 0;
        QCOMPARE(fabric::assess(portless).problems.at(0), fabric::FabricProblem::NoComputePorts);
    }

    void moreOversubscriptionNeverGivesMoreBisection()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        for (const auto kind :
             {design::FabricKind::LeafSpine, design::FabricKind::FatTree, design::FabricKind::RailOptimised}) {
            double last = 1e300;
            for (double o = 0.5; o < 10; o += 0.05) {
                design::Design design = sample::hall(8, 4);
                design.fabric.edit().kind = kind;
                design.fabric.edit().oversubscription = o;
                const fabric::Result result = fabric::assess(inputsOf(design, catalog));
                QVERIFY(result.bisection->base() <= last);
                last = result.bisection->base();
            }
        }
    }

    void aTierThatIsNotThereHasNoBar()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        const auto hasLeaf = [](const fabric::Inputs& in) {
            return std::ranges::any_of(fabric::assess(in).tiers,
                                       [](const auto& tier) { return tier.tier == Tier::Leaf; });
        };
        fabric::Inputs in = inputsOf(sample::hall(8, 4), catalog);
        QVERIFY(hasLeaf(in));
        fabric::Inputs tooSmall = in;
        tooSmall.leaf->ports = sample::datum(1); // cannot be sized
        QVERIFY(!hasLeaf(tooSmall));
        fabric::Inputs unknown = in;
        unknown.leaf.reset();
        QVERIFY(!hasLeaf(unknown));
        in.rule.kind = design::FabricKind::None;
        QVERIFY(!hasLeaf(in));
    }

    void cardsAgree()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        std::mt19937 random(11);
        const auto pick = [&random](int low, int high) {
            return std::uniform_int_distribution<int>(low, high)(random);
        };
        int checked = 0;
        std::map<design::FabricKind, int> built;
        for (int i = 0; i < 900; ++i) {
            design::Design design = sample::hall(pick(0, i % 9 == 1 ? 2 : 40), pick(1, 5)); // one switch joins few
            auto& rule = design.fabric.edit();
            rule.kind = design::FabricKind(i % 9);
            rule.oversubscription = pick(1, 12) / 4.0;
            rule.rails = pick(0, 8);
            rule.extraEndpoints = std::max(0, pick(-9, 9));
            rule.groupSwitches = std::max(0, pick(-6, 6));
            rule.endpointsPerSwitch = std::max(0, pick(-6, 6));
            rule.linksPerArc = std::max(0, pick(-6, 2));
            rule.torusDimensions = pick(2, 3);
            fabric::Inputs in = inputsOf(design, catalog);
            in.leaf->ports = sample::datum(pick(2, 80));
            in.rule.planes = pick(1, 2);
            in.rule.networkReduction = pick(0, 1) == 1;
            in.leaf->inNetworkReduction = catalog::Datum<bool>{pick(0, 3) > 0, {}, {}, {}};
            const fabric::Result result = fabric::assess(in);
            const int count = sample::checkCards(fabric::cards(), in, result);
            QVERIFY(count >= 0);
            QVERIFY(
                sample::oneCardEach(fabric::cards(), in, result,
                                    {"fabric.nodeLinks", "fabric.leafSpineLinks", "fabric.spineCoreLinks",
                                     "fabric.groups", "fabric.linksPerArc", "fabric.localLinks", "fabric.globalLinks",
                                     "fabric.taper", "fabric.leafPortsFree", "fabric.networkReduction", "fabric.oversubscription"}));
            checked += count;
            built[rule.kind] += result.sizing && result.sizing->endpoints > 0 ? 1 : 0;
        }
        QVERIFY(checked > 9000);
        for (int kind = 1; kind < 9; ++kind)
            QVERIFY2(built[design::FabricKind(kind)] > 20, qPrintable(QString::number(kind)));
    }

    /// A node of eight ports: six lead to neighbours in three dimensions, four in two; a side of two has one cable.
    void aTorusInjectsThroughItsNeighbours()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        const auto injection = [&](int nodes, int dimensions) {
            design::Design design = sample::hall(1, 1);
            design.fabric.edit().kind = design::FabricKind::Torus;
            design.fabric.edit().torusDimensions = dimensions;
            fabric::Inputs in = inputsOf(design, catalog);
            in.inventory.edit().nodes[0].count = nodes;
            in.inventory.edit().nodeCount = nodes;
            return fabric::assess(in).injectionPerGpu->in(GBps);
        };
        QCOMPARE(injection(64, 3), 6 * 50.0 / 8);
        QCOMPARE(injection(64, 2), 4 * 50.0 / 8);
        QCOMPARE(injection(8, 3), 3 * 50.0 / 8);  // 2 x 2 x 2
        QCOMPARE(injection(18, 3), 5 * 50.0 / 8); // 2 x 3 x 3
        QCOMPARE(injection(2, 3), 50.0 / 8);
    }

    void aMillionAccelerators()
    {
        fabric::Inputs in = inputsOf(sample::hall(1, 1), sample::catalogOfParts());
        in.inventory.edit().nodes[0].count = 125'000;
        in.leaf->ports = sample::datum(256);
        const fabric::Result result = fabric::assess(in);
        QCOMPARE(result.sizing->endpoints, 1'000'000);
        QVERIFY(near(result.bisection->in(TBps), 25'000, 1e-12));
    }
};

CW_TEST(TestFabric)

} // namespace tst_fabric

#include "tst_fabric.moc"
