// SPDX-License-Identifier: GPL-3.0-or-later
#include "../placement/placed_design.h"

#include "assess/blast_radius.h"
#include "check_cards.h"
#include "test_program.h"

#include <QTest>

namespace tst_blast_radius {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using fabric::Failure;

class TestBlastRadius : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_design = joinedBy(FabricKind::RailOptimised, 256);
        setPlan(m_design, 8, 4, 8);
        m_intact = assessed(m_design);
    }
    void nothingFailed()
    {
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *m_intact);
        QVERIFY(blast.stopped.empty() && blast.slowed.empty());
        QVERIFY(blast.stepBefore && blast.stepAfter == blast.stepBefore);
    }
    /// Rail 1 has one leaf: its bytes go over the seven other rails, which carry an eighth more each.
    void aLeafSlowsAllRails()
    {
        const std::uint32_t leaf = switchOf(design::SwitchRole::Leaf);
        const auto failed = assessed(m_design, {{Failure::Kind::Switch, leaf}});
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *failed);
        QVERIFY(blast.stopped.empty());
        QCOMPARE(blast.slowed.size(), std::size_t{256});
        QVERIFY(blast.stepAfter && *blast.stepAfter > *blast.stepBefore);
        const double before = m_intact->placement->result.find(network::GroupKind::Data)->least.base();
        QVERIFY(std::abs(failed->placement->result.find(network::GroupKind::Data)->least.base() / before - 7.0 / 8) < 1e-9);
    }
    /// Nothing is left that could carry an accelerator's bytes.
    void allLeavesStopEverybody()
    {
        fabric::Failures failures;
        for (const design::Switch& device : *m_design.switches) {
            if (device.role == design::SwitchRole::Leaf)
                failures.insert({Failure::Kind::Switch, device.id.value});
        }
        const auto failed = assessed(m_design, failures);
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *failed);
        QCOMPARE(blast.stopped.size(), std::size_t{256});
        QVERIFY(!blast.stepAfter);
        const auto says = [&failed](const char* code) {
            return std::ranges::find(failed->findings, code, &assess::Finding::code) != failed->findings.end();
        };
        QVERIFY(says("finding.failureStopsPlan") && !says("finding.stepNoNetwork"));
        // Who waits for ever computes nothing.
        QCOMPARE(failed->figure("power.nodeExpected")->value->base, failed->figure("power.nodeIdle")->value->base);
    }
    void aSpineSlowsAndStopsNobody()
    {
        setPlan(m_design, 8, 8, 4); // a stage fills a leaf: all of it crosses the spines
        m_design.fabric.edit().kind = FabricKind::LeafSpine;
        m_intact = assessed(m_design);
        const auto failed = assessed(m_design, {{Failure::Kind::Switch, switchOf(design::SwitchRole::Spine)}});
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *failed);
        QVERIFY(blast.stopped.empty());
        QVERIFY(!blast.slowed.empty());
        QVERIFY(blast.stepAfter && *blast.stepAfter > *blast.stepBefore);
    }
    void aNodeStopsItsAccelerators()
    {
        const std::uint32_t node = m_design.nodes->front().id.value;
        const auto failed = assessed(m_design, {{Failure::Kind::Node, node}});
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *failed);
        for (int accelerator = 0; accelerator < 8; ++accelerator)
            QVERIFY(std::ranges::binary_search(blast.stopped, accelerator));
        // Each of the eight stops as many as one alone would, in groups that have no other member in common.
        QCOMPARE(blast.stopped.size(), std::size_t{88});
        QVERIFY(!blast.stepAfter);
    }
    /// Rates that nobody could follow say nothing of who gets slower; who has failed, and who waits for that, is known.
    void groupsTooLargeToFollowStopAllTheSame()
    {
        const std::uint32_t node = m_design.nodes->front().id.value;
        const auto failed = assessed(m_design, {{Failure::Kind::Node, node}});
        const auto unfollowed = [](const assess::Assessment& of) {
            assess::Assessment out = of;
            auto placed = *out.placement;
            placed.result = {};
            placed.result.problem = placement::PlacementProblem::TooManyFlows;
            out.placement = std::make_shared<const std::remove_cvref_t<decltype(placed)>>(std::move(placed));
            return out;
        };
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, unfollowed(*failed));
        QVERIFY(!blast.isFollowed && blast.slowed.empty() && !blast.stepAfter);
        QCOMPARE(blast.stopped, assess::blastRadius(*m_intact, *failed).stopped);
        QVERIFY(assess::blastRadius(*m_intact, *failed).isFollowed);
        QVERIFY(!assess::blastRadius(unfollowed(*m_intact), *failed).isFollowed);
    }
    /// A plan for more accelerators than there are sits nowhere: only what failed is known to stand still.
    void withoutSeatsOnlyTheFailedStop()
    {
        setPlan(m_design, 8, 4, 16);
        const std::uint32_t node = m_design.nodes->front().id.value;
        const assess::BlastRadius blast =
            assess::blastRadius(*assessed(m_design), *assessed(m_design, {{Failure::Kind::Node, node}}));
        QCOMPARE(blast.stopped.size(), std::size_t{8});
        QVERIFY(!blast.stepAfter);
    }
    /// 256 accelerators, 128 ranks: the last node waits as a spare.
    void aSpareIsNotMissed()
    {
        setPlan(m_design, 8, 4, 4);
        m_intact = assessed(m_design);
        const std::uint32_t node = m_design.nodes->back().id.value;
        const assess::BlastRadius blast =
            assess::blastRadius(*m_intact, *assessed(m_design, {{Failure::Kind::Node, node}}));
        QCOMPARE(blast.stopped.size(), std::size_t{8});
        QCOMPARE(blast.stepAfter, blast.stepBefore);
    }
    void oneAcceleratorStopsItsPlan()
    {
        const std::uint32_t node = m_design.nodes->front().id.value;
        const auto failed = assessed(m_design, {{Failure::Kind::Accelerator, node, 3}});
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *failed);
        // Seven peers of its tensor-parallel group, seven of the data-parallel one, three stages.
        QCOMPARE(blast.stopped.size(), std::size_t{18});
        QVERIFY(std::ranges::binary_search(blast.stopped, 3));
        QVERIFY(!blast.stepAfter);
        QVERIFY(!failed->step->result.time); // what the figures say too
        const auto watts = [](const assess::Assessment& of, const char* figure) { return of.figure(figure)->value->base; };
        QCOMPARE(watts(*failed, "power.nodeExpected"), watts(*failed, "power.nodeIdle"));
        QCOMPARE(watts(*failed, "power.nodeIdle"), watts(*m_intact, "power.nodeIdle"));
        QVERIFY(watts(*m_intact, "power.nodeExpected") > watts(*m_intact, "power.nodeIdle"));
        const std::string problem = checkCards(power::cards(), failed->power->inputs, failed->power->result);
        QVERIFY2(problem.empty(), problem.c_str());
    }
    void aDrawnCableIsOneOfMany()
    {
        m_design.fabric.edit().kind = FabricKind::LeafSpine;
        m_design = drawn(m_design);
        m_intact = assessed(m_design);
        const auto between = std::ranges::find(*m_design.cables, design::PortOwner::Switch,
                                               [](const design::Cable& cable) { return cable.a.owner; });
        const auto failed = assessed(m_design, {{Failure::Kind::Cable, between->id.value}});
        const auto sum = [](const assess::Assessment& of) {
            int cables = 0;
            for (const network::Bundle& bundle : of.graph->result.graph->bundles)
                cables += bundle.cables;
            return cables;
        };
        QCOMPARE(sum(*failed), sum(*m_intact) - 1);
        QVERIFY(assess::blastRadius(*m_intact, *failed).stopped.empty());
    }
    void aLinkOfTheRuleIsNamedByItsEnds()
    {
        Failure cut{Failure::Kind::Cable};
        cut.rule = {static_cast<int>(design::SwitchRole::Leaf), 2, static_cast<int>(design::SwitchRole::Spine), 1};
        const auto failed = assessed(m_design, {cut});
        QVERIFY(!failed->graph->result.merged);
        int cables = 0;
        for (const network::Bundle& bundle : failed->graph->result.graph->bundles)
            cables += bundle.cables;
        QCOMPARE(cables, static_cast<int>(m_intact->fabric->result.sizing->leafSpineLinks) - 1);
    }
    void aRackTakesItsDevices()
    {
        const design::RackId rack = m_design.nodes->front().mount.rack;
        const fabric::Failures failures = assess::failuresOfRack(m_design, rack);
        QCOMPARE(failures.size(), std::size_t{4});
        const assess::BlastRadius blast = assess::blastRadius(*m_intact, *assessed(m_design, failures));
        QVERIFY(blast.stopped.size() >= 32);
    }

private:
    std::uint32_t switchOf(design::SwitchRole role) const
    {
        return std::ranges::find(*m_design.switches, role, &design::Switch::role)->id.value;
    }

    design::Design m_design;
    std::shared_ptr<const assess::Assessment> m_intact;
};

CW_TEST(TestBlastRadius)

} // namespace tst_blast_radius

#include "tst_blast_radius.moc"
