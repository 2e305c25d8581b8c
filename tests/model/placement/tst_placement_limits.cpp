// SPDX-License-Identifier: GPL-3.0-or-later
// Plans and networks at the edge of what can be placed, and what a drawn network hands to the step.
#include "placed_design.h"

#include "fabric/network_rates.h"

#include <QtTest>

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using network::GroupKind;

namespace {

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

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
            return cable.a.owner == design::PortOwner::Switch && left-- <= 0 && cable.id.value % 4 != 0;
        });
        QVERIFY(step() > before * 1.01);
    }
};

QTEST_APPLESS_MAIN(TestPlacementLimits)
#include "tst_placement_limits.moc"
