// SPDX-License-Identifier: GPL-3.0-or-later
#include "../inventory/sample_hall.h"
#include "power/component_power.h"
#include "power/power.h"
#include "test_program.h"

#include <random>

namespace tst_power {

using namespace cw;
using namespace cw::unit;
using power::Basis;
using power::Levels;

namespace {

power::Inputs inputsOf(const design::Design& design, const catalog::Catalog& catalog)
{
    power::Inputs in;
    in.inventory = inventory::count(design, catalog);
    in.model = catalog.powerModel;
    if (const auto* chain = catalog.powerChains.find(design.site->powerChain))
        in.chain = *chain;
    in.pue = 1.2;
    return in;
}

inventory::NodeClass dgx()
{
    inventory::NodeClass nodes;
    nodes.server = "dgx-h100";
    nodes.accelerator = "h100";
    nodes.count = 1;
    nodes.acceleratorsPerNode = 8;
    nodes.serverPart = sample::dgxH100();
    nodes.acceleratorPart = sample::h100();
    return nodes;
}

/// One class of nodes on the floor, in no rack.
power::Inputs only(const inventory::NodeClass& nodes)
{
    power::Inputs in;
    auto& inventory = in.inventory.edit();
    inventory.nodes = {nodes};
    inventory.nodeCount = nodes.count;
    inventory.acceleratorCount = nodes.count * nodes.acceleratorsPerNode;
    inventory.siteCooling = sample::airCooling();
    in.model = sample::powerModel();
    in.chain = sample::powerChain();
    in.pue = 1.2;
    return in;
}

bool near(Watts a, Watts b, double tolerance = 1e-12)
{
    return std::abs((a - b).base()) <= tolerance * std::abs(b.base());
}

bool ordered(const Levels& levels)
{
    return levels.idle.base() >= 0 && levels.idle <= levels.expected * (1 + 1e-12) &&
           levels.expected <= levels.rated * (1 + 1e-12);
}

/// RAPS config/frontier.yaml, one node: 4 MI250X, 1 CPU, memory, 4 NICs, NVMe.
power::ComponentNode frontierNode()
{
    return {4, 88 * W, 560 * W, 1, 90 * W, 280 * W, 74.26 * W + 4 * (20 * W) + 30 * W};
}

/// Nodes through both converters, switches through the rectifiers' efficiency, coolant units beside them.
Watts frontierSystem(double utilisation)
{
    const Watts node = power::componentPower(frontierNode(), utilisation);
    const Watts rectified =
        power::converterInput(power::converterInput(node, Fraction{0.98}, 13 * W), Fraction{0.96}, 17 * W);
    const Watts switches = power::converterInput(250 * W, Fraction{0.98 * 0.96}, Watts{}) * (74 * 32.0);
    return rectified * 9472.0 + switches + 25.0 * (8473.47 * W);
}

} // namespace

class TestPower : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void frontier_data()
    {
        QTest::addColumn<double>("utilisation");
        QTest::addColumn<double>("megawatts");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("facility.md 1.3, RAPS, 9,472 nodes idle") << 0.0 << 7.3 << 0.03;
        QTest::newRow("facility.md 1.3, RAPS, 9,472 nodes at peak") << 1.0 << 28.2 << 0.03;
        QTest::newRow("TOP500 June 2024, HPL at 0.74") << 0.74 << 22.78 << 0.03;
    }
    void frontier()
    {
        QFETCH(double, utilisation);
        QFETCH(double, megawatts);
        QFETCH(double, tolerance);
        const Watts system = frontierSystem(utilisation);
        QVERIFY2(near(system, megawatts * MW, tolerance), qPrintable(QString::number(system.in(MW))));
    }
    void frontierNodeIsRaps()
    {
        QVERIFY(near(power::componentPower(frontierNode(), 0), 626.26 * W));
        QVERIFY(near(power::componentPower(frontierNode(), 1), 2704.26 * W));
    }

    void threePhase_data()
    {
        QTest::addColumn<double>("volts");
        QTest::addColumn<double>("amperes");
        QTest::addColumn<double>("kilowatts");
        QTest::newRow("facility.md 1.2, 208 V 30 A") << 208.0 << 30.0 << 10.81;
        QTest::newRow("facility.md 1.2, 208 V 60 A") << 208.0 << 60.0 << 21.62;
        QTest::newRow("facility.md 1.2, 400 V 32 A") << 400.0 << 32.0 << 22.17;
        QTest::newRow("facility.md 1.2, 400 V 63 A") << 400.0 << 63.0 << 43.65;
        QTest::newRow("facility.md 1.2, 415 V 60 A") << 415.0 << 60.0 << 43.13;
        QTest::newRow("facility.md 1.2, 480 V 100 A") << 480.0 << 100.0 << 83.14;
    }
    void threePhase()
    {
        QFETCH(double, volts);
        QFETCH(double, amperes);
        QFETCH(double, kilowatts);
        const Watts rating = power::threePhasePower(volts, amperes);
        QVERIFY(std::abs(rating.in(kW)-kilowatts) < 0.006);
    }

    /// arXiv 2506.14551: 76 % of 10.2 kW; arXiv 2412.08602: at most about 8.4 kW.
    void eightH100InTraining()
    {
        const auto result = power::assess(only(dgx()));
        const auto& node = result.nodes[0];
        QCOMPARE(node.basis, Basis::Published);
        QVERIFY(node.node->expected >= 7.75 * kW && node.node->expected <= 8.4 * kW);
        QVERIFY(near(node.node->rated, 10.2 * kW));
        QVERIFY(near(node.accelerators->rated, 5.6 * kW));
        QVERIFY(near(node.accelerators->expected, 8 * 0.9 * 700 * W));
        QVERIFY(!node.partsScaled);
        for (const auto& part : {node.accelerators, node.processors, node.network, node.fans})
            QVERIFY(ordered(*part));
        QVERIFY(
            near((*node.accelerators + *node.processors + *node.network + *node.fans).expected, node.node->expected));
    }

    /// facility.md 1.3: 512 x 10.2 kW = 5.2 MW rated, 4.0 MW typical, 4,096 x 700 W = 2.87 MW of accelerators.
    void fourThousandAccelerators()
    {
        inventory::NodeClass nodes = dgx();
        nodes.count = 512;
        const auto result = power::assess(only(nodes));
        QVERIFY(near(result.it->rated, 5.2224 * MW));
        QVERIFY(near(result.it->expected, 3.97 * MW, 0.001));
        QVERIFY(near(*result.acceleratorDesignPower, 2.8672 * MW));
    }

    /// NVIDIA Mission Control: 18 trays of 7.5 kW; a cabinet sold as one node keeps its published 135 kW.
    void gb300Cabinet()
    {
        inventory::NodeClass nodes = dgx();
        nodes.acceleratorsPerNode = 72;
        nodes.serverPart->acceleratorCount = 72;
        nodes.serverPart->cpuSockets = 36;
        nodes.serverPart->ratedPower = sample::datum(18 * 7.5 * kW);
        nodes.acceleratorPart->thermalDesignPower = sample::datum(1400 * W);
        const auto result = power::assess(only(nodes));
        QVERIFY(near(result.nodes[0].node->rated, 135 * kW));
        QVERIFY(near(result.nodes[0].accelerators->rated, 100.8 * kW));
        QVERIFY(ordered(*result.nodes[0].node));
    }

    void saysHowItKnows()
    {
        inventory::NodeClass nodes = dgx();
        nodes.overridden = true;
        nodes.ownAcceleratorPart = sample::h100();
        nodes.acceleratorPart->thermalDesignPower = sample::datum(1000 * W);
        auto power = power::assess(only(nodes));
        QCOMPARE(power.nodes[0].basis, Basis::AdjustedForAccelerator);
        QVERIFY(near(power.nodes[0].node->rated, 12.6 * kW));
        QCOMPARE(power.estimated, std::vector<catalog::PartId>{"dgx-h100"});

        nodes = dgx();
        nodes.serverPart->ratedPower.reset();
        power = power::assess(only(nodes));
        QCOMPARE(power.nodes[0].basis, Basis::FromTypical);
        QVERIFY(near(power.nodes[0].node->expected, 7.5 * kW));

        nodes.serverPart->typicalPower.reset();
        power = power::assess(only(nodes));
        QCOMPARE(power.nodes[0].basis, Basis::EstimatedFromParts);
        QVERIFY(near(power.nodes[0].node->rated, 1.8 * 5600 * W)); // published: 10.2 kW

        nodes.acceleratorPart->thermalDesignPower.reset();
        power = power::assess(only(nodes));
        QCOMPARE(power.nodes[0].basis, Basis::Unknown);
        QVERIFY(!power.it && !power.facility && !power.perAccelerator && !power.acceleratorDesignPower);
        QCOMPARE(power.missing.size(), 1u);
        QCOMPARE(power.missing[0].part, std::string("dgx-h100"));

        nodes.serverPart->ratedPower = sample::datum(10.2 * kW); // TPU trays: watts of the tray alone are known
        power = power::assess(only(nodes));
        QVERIFY(near(power.nodes[0].accelerators->rated, 10.2 / 1.8 * kW));
        QVERIFY(!power.acceleratorDesignPower);
    }

    void smallNodesAreScaledToTheirPublishedPower()
    {
        inventory::NodeClass nodes = dgx();
        nodes.serverPart->ratedPower = sample::datum(5 * kW);
        const auto node = power::assess(only(nodes)).nodes[0];
        QVERIFY(node.partsScaled);
        QVERIFY(near(node.node->rated, 5 * kW));
        QVERIFY(near(node.node->expected, 3.8 * kW, 1e-9));
        QVERIFY(ordered(*node.node) && ordered(*node.accelerators) && ordered(*node.processors));
        QCOMPARE(node.fans->rated.base(), 0.0);
    }

    void switchesByWhatIsKnown()
    {
        design::Design design = sample::hall(1, 1, 1, 0);
        catalog::Catalog catalog = sample::catalogOfParts();
        auto expectSwitch = [&](Basis basis, double typical, double rated) {
            const auto result = power::assess(inputsOf(design, catalog));
            QCOMPARE(result.switches[0].basis, basis);
            QVERIFY(near(result.switches[0].device->expected, typical * W, 1e-9));
            QVERIFY(near(result.switches[0].device->rated, rated * W, 1e-9));
        };
        expectSwitch(Basis::Published, 747, 1720);
        catalog::Switch part = sample::qm9700();
        part.maxPower.reset();
        catalog.switches.put(part);
        expectSwitch(Basis::FromTypical, 747, 1720);
        part.typicalPower.reset();
        catalog.switches.put(part);
        expectSwitch(Basis::EstimatedFromParts, 67 * 25.6 * 747 / 1720, 67 * 25.6);
    }

    void racksAndTheirPdus_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("pdus");
        QTest::addColumn<int>("verdict");
        QTest::newRow("look NOTES: 40.8 kW on 3 x 22 kW") << 4 << 3 << int(power::PduVerdict::Carries);
        QTest::newRow("40.8 kW on 2 x 22 kW has no spare") << 4 << 2 << int(power::PduVerdict::CarriesWithoutSpare);
        QTest::newRow("40.8 kW on 1 x 22 kW") << 4 << 1 << int(power::PduVerdict::Over);
        QTest::newRow("51 kW on 2 x 22 kW") << 5 << 2 << int(power::PduVerdict::Over);
        QTest::newRow("no PDU") << 1 << 0 << int(power::PduVerdict::Over);
        QTest::newRow("nothing to carry") << 0 << 0 << int(power::PduVerdict::Carries);
    }
    void racksAndTheirPdus()
    {
        QFETCH(int, nodes);
        QFETCH(int, pdus);
        QFETCH(int, verdict);
        design::Design design = sample::hall(1, nodes);
        design.racks.edit()[0].pduCount = pdus;
        const auto result = power::assess(inputsOf(design, sample::catalogOfParts()));
        QCOMPARE(int(result.racks[0].verdict), verdict);
        QCOMPARE(result.worstRack, pdus == 0 ? -1 : 0);
        if (nodes == 4 && pdus == 3)
            QVERIFY(std::abs(*result.racks[0].share - 40.8 / 66) < 1e-12);
    }

    void unknownPduIsNoVerdict()
    {
        design::Design design = sample::hall(1, 4);
        design.racks.edit()[0].pdu = {};
        const auto result = power::assess(inputsOf(design, sample::catalogOfParts()));
        QCOMPARE(result.racks[0].verdict, power::PduVerdict::Unknown);
        QCOMPARE(result.worstRack, -1);
    }

    /// Racks and what stands elsewhere sum to IT; IT, losses and cooling to the facility; parts of nodes to nodes.
    void everythingSums()
    {
        std::mt19937 random(5);
        const auto pick = [&random](int low, int high) {
            return std::uniform_int_distribution<int>(low, high)(random);
        };
        const catalog::Catalog catalog = sample::catalogOfParts();
        for (int i = 0; i < 200; ++i) {
            const power::Inputs in = randomInputs(pick, catalog);
            const auto result = power::assess(in);
            std::optional<Levels> racks = result.elsewhere;
            for (std::size_t r = 0; r < result.racks.size(); ++r)
                racks = *racks + static_cast<double>(in.inventory->racks[r].count()) * *result.racks[r].rack;
            for (const auto load : {&Levels::idle, &Levels::expected, &Levels::rated}) {
                QVERIFY(near((*racks).*load, (*result.it).*load, 1e-9));
                QVERIFY(near((*result.it + *result.losses + *result.cooling).*load, (*result.facility).*load, 1e-9));
                QVERIFY(near((*result.nodesTotal + *result.switchesTotal + *result.storageTotal).*load,
                             (*result.it).*load, 1e-9));
                QVERIFY(((*result.cooling).*load).base() >= -1e-6);
            }
            QVERIFY(ordered(*result.it) && ordered(*result.facility));
        }
    }

    void twiceTheNodesDrawTwice()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        const auto one = power::assess(inputsOf(sample::hall(8, 4), catalog));
        const auto two = power::assess(inputsOf(sample::hall(16, 4), catalog));
        QVERIFY(near(two.it->expected, 2 * one.it->expected, 1e-12));
        QVERIFY(near(two.facility->rated, 2 * one.facility->rated, 1e-12));
        QVERIFY(near(*two.perAccelerator, *one.perAccelerator, 1e-12));
    }

    void facilityFollowsThePue()
    {
        const catalog::Catalog catalog = sample::catalogOfParts();
        const design::Design design = sample::hall(4, 4);
        const auto result = power::assess(inputsOf(design, catalog));
        QVERIFY(near(result.facility->expected, 1.2 * result.it->expected, 1e-12));
        QVERIFY(!result.lossesLimitedByPue);
        power::Inputs lossy = inputsOf(design, catalog);
        lossy.chain->stageEfficiencies = {sample::datum(Fraction{0.7})};
        const auto limited = power::assess(lossy);
        QVERIFY(limited.lossesLimitedByPue);
        QVERIFY(std::abs(limited.cooling->expected.base()) < 1e-6);
        lossy.chain.reset();
        const auto unsplit = power::assess(lossy);
        QVERIFY(unsplit.facility && !unsplit.losses && !unsplit.cooling && !unsplit.chainEfficiency);
    }

    /// By P = idle + (busy - idle) f^3: the clock's cube is the share of the way from idle to computing that the cap leaves.
    void aCapTakesClockAndPower()
    {
        power::Inputs free = only(dgx());
        const auto uncapped = power::assess(free);
        const power::NodePower& open = uncapped.nodes.front();
        QCOMPARE(open.clock, std::optional(1.0));
        QCOMPARE(open.spared.base(), 0.0);
        double clock = 1;
        for (const double cap : {0.9, 0.8, 0.6, 0.4}) {
            power::Inputs in = free;
            in.powerCap = Fraction{cap};
            const auto capped = power::assess(in);
            const power::NodePower& node = capped.nodes.front();
            QVERIFY(node.clock && *node.clock < clock + 1e-15);
            clock = *node.clock;
            const Watts idle = open.accelerators->idle;
            const Watts drawn = std::min(open.accelerators->expected, open.accelerators->rated * cap);
            QVERIFY(std::abs(clock * clock * clock - (drawn - idle) / (open.accelerators->expected - idle)) < 1e-12);
            QVERIFY(near(node.accelerators->rated, open.accelerators->rated * cap));
            QVERIFY(near(node.node->rated + node.spared, open.node->rated));
            QVERIFY(near(*node.busy + node.sparedBusy, *open.busy));
            QVERIFY(ordered(*node.node));
            QVERIFY(capped.facility->expected < uncapped.facility->expected || cap >= 0.9);
            QCOMPARE(power::clockUnderCap(in.inventory->nodes.front(), in.model, in.powerCap), node.clock);
        }
        free.powerCap = Fraction{0.1}; // below what they draw when idle
        QVERIFY(!power::assess(free).nodes.front().clock);
    }

    /// 24.6 kW of 10 kW units.
    void supplyByRedundancy_data()
    {
        QTest::addColumn<int>("redundancy");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<double>("left");
        QTest::newRow("N") << int(design::Redundancy::None) << 4 << 3.0;
        QTest::newRow("N+1") << int(design::Redundancy::OneMore) << 5 << 4.0;
        QTest::newRow("2N") << int(design::Redundancy::Double) << 8 << 4.0;
        QTest::newRow("distributed: three paths, two of which carry all") << int(design::Redundancy::Distributed) << 6 << 4.0;
    }
    void supplyByRedundancy()
    {
        QFETCH(int, redundancy);
        QFETCH(int, wanted);
        QFETCH(double, left);
        inventory::NodeClass nodes = dgx();
        nodes.count = 3; // 30.6 kW rated
        power::Inputs in = only(nodes);
        QVERIFY(!power::assess(in).supply);
        in.redundancy = static_cast<design::Redundancy>(redundancy);
        in.upsUnit = catalog::CoolingUnit{};
        QVERIFY(!power::assess(in).supply);
        QCOMPARE(power::assess(in).missing.size(), std::size_t(1)); // its capacity
        in.upsUnit->capacity = sample::datum(10 * kW);
        const auto result = power::assess(in);
        QCOMPARE(result.supply->needed, 4);
        QCOMPARE(result.supply->wanted, wanted);
        QVERIFY(std::abs(result.supply->share - 30.6 / (10 * wanted)) < 1e-12);
        QVERIFY(std::abs(*result.supply->shareOneLost - 30.6 / (10 * left)) < 1e-12);
        // Whatever was bought with any redundancy carries all of it after the failure.
        QCOMPARE(*result.supply->shareOneLost <= 1, in.redundancy != design::Redundancy::None);
        in.upsPlaced = 1;
        QVERIFY(std::abs(power::assess(in).supply->share - 3.06) < 1e-12);
    }

    /// Computing all the time is the measured point; never computing is most of the way there; between them power is
    /// affine (RAPS).
    void powerFollowsThePlan_data()
    {
        QTest::addColumn<double>("busy");
        QTest::newRow("arXiv 2506.14551: computing all the time") << 1.0;
        QTest::newRow("waiting half of the time") << 0.5;
        QTest::newRow("never computing") << 0.0;
    }
    void powerFollowsThePlan()
    {
        QFETCH(double, busy);
        power::Inputs in = only(dgx());
        const auto before = power::assess(in);
        const Levels always = *before.nodes[0].node;
        in.busyShare = busy;
        const auto result = power::assess(in);
        const power::NodePower& node = result.nodes[0];
        QVERIFY(near(node.node->expected, always.idle + (always.expected - always.idle) * (0.8 + 0.2 * busy)));
        QVERIFY(near(node.node->idle, always.idle) && near(node.node->rated, always.rated));
        QVERIFY(near(*node.busy, 7.752 * kW, 1e-9));
        QVERIFY(
            near((*node.accelerators + *node.processors + *node.network + *node.fans).expected, node.node->expected));
        QCOMPARE(result.facility->expected < before.facility->expected, busy < 1);
    }

    void managementServersDoNotWaitForThePlan()
    {
        inventory::NodeClass nodes = dgx();
        nodes.acceleratorsPerNode = 0;
        nodes.acceleratorPart.reset();
        power::Inputs in = only(nodes);
        const auto before = power::assess(in);
        in.busyShare = 0.4;
        const auto after = power::assess(in);
        QVERIFY(before.nodes[0].node.has_value());
        QVERIFY(near(after.nodes[0].node->expected, before.nodes[0].node->expected));
    }

    /// look/NOTES.md: 313 kW for 50.6 days are 380 MWh; a trillion tokens of it cost 1.37 J each.
    void energyOfATraining()
    {
        power::Inputs in = inputsOf(sample::hall(8, 4), sample::catalogOfParts());
        QVERIFY(!power::assess(in).trainingEnergy);
        in.run = power::TrainingRun{50.6 * day, Tokens(1e12)};
        const auto result = power::assess(in);
        QVERIFY(std::abs(*result.trainingEnergy / (result.facility->expected * (50.6 * day)) - 1) < 1e-12);
        QVERIFY(std::abs(*result.trainingEnergy / (380 * (1e6 * W) * hour) - 1) < 0.1);
        QVERIFY(std::abs(*result.energyPerToken * Tokens(1e12) / *result.trainingEnergy - 1) < 1e-12);
        in.pue.reset();
        QVERIFY(!power::assess(in).trainingEnergy); // without the facility's power nobody can say
    }

    void nothingAndAMillion()
    {
        const auto none = power::assess({});
        QCOMPARE(none.it->rated.base(), 0.0);
        QVERIFY(!none.facility && !none.perAccelerator && none.missing.empty());
        const auto empty = power::assess(inputsOf(sample::hall(0, 0), sample::catalogOfParts()));
        QCOMPARE(empty.facility->rated.base(), 0.0);
        inventory::NodeClass nodes = dgx();
        nodes.count = 125'000;
        const auto many = power::assess(only(nodes));
        QVERIFY(near(many.it->rated, 1275 * MW));
        QVERIFY(std::isfinite(many.facility->expected.base()));
    }

    void cardsAgree()
    {
        const std::set<std::string> kMayBeAbsent{"power.clock", "power.upsUnits", "power.upsShare", "power.upsShareOneLost",
                                                 "training.energy", "training.energyPerToken"};
        std::mt19937 random(17);
        const auto pick = [&random](int low, int high) {
            return std::uniform_int_distribution<int>(low, high)(random);
        };
        const catalog::Catalog catalog = sample::catalogOfParts();
        int checked = 0;
        for (int i = 0; i < 300; ++i) {
            power::Inputs in = randomInputs(pick, catalog);
            if (i % 5 == 4)
                in.chain.reset();
            if (i % 3 == 0)
                in.powerCap = Fraction{0.1 * pick(1, 10)};
            in.redundancy = static_cast<design::Redundancy>(pick(0, 3));
            if (i % 2 == 0)
                in.upsUnit = catalog::CoolingUnit{};
            if (i % 4 == 0)
                in.upsUnit->capacity = sample::datum(pick(1, 50) * 10 * kW);
            in.upsPlaced = pick(0, 2);
            const auto result = power::assess(in);
            const int count = sample::checkCards(power::cards(), in, result);
            QVERIFY(count >= 0);
            QVERIFY(sample::oneCardEach(power::cards(), in, result, kMayBeAbsent));
            checked += count;
        }
        QVERIFY(checked > 4000);
        power::Inputs nothing;
        nothing.run = power::TrainingRun{};
        QVERIFY(sample::checkCards(power::cards(), nothing, power::assess(nothing)) >= 0);
        QVERIFY(sample::oneCardEach(power::cards(), nothing, power::assess(nothing), kMayBeAbsent));
    }

private:
    template <class Pick>
    static power::Inputs randomInputs(Pick pick, const catalog::Catalog& catalog)
    {
        design::Design design = sample::hall(pick(0, 6), pick(1, 5), pick(0, 4), pick(0, 2));
        for (design::Rack& rack : design.racks.edit()) {
            rack.pduCount = pick(0, 4);
            rack.cooling = pick(0, 3) == 0 ? "direct-liquid" : "";
        }
        for (design::Node& node : design.nodes.edit()) {
            node.accelerator = pick(0, 5) == 0 ? "b200" : "";
            if (pick(0, 9) == 0)
                node.type = "management";
            if (pick(0, 30) == 0)
                node.mount.rack = {}; // its rack is gone
        }
        design.site.edit().storage = "storage";
        design.site.edit().storageUnits = pick(0, 3);
        power::Inputs in = inputsOf(design, catalog);
        in.pue = pick(1093, 1828) / 1000.0;
        if (pick(0, 1) == 0)
            in.busyShare = pick(0, 100) / 100.0;
        in.run = power::TrainingRun{pick(1, 400) * day, Tokens(1e9 * pick(0, 900))};
        if (pick(0, 2) == 0)
            in.unplacedSwitches.push_back({"qm9700", pick(1, 9), sample::qm9700()});
        for (auto& nodes : in.inventory.edit().nodes) {
            if (pick(0, 3) == 0)
                nodes.serverPart->ratedPower.reset();
            if (pick(0, 3) == 0)
                nodes.serverPart->typicalPower.reset();
        }
        return in;
    }
};

CW_TEST(TestPower)

} // namespace tst_power

#include "tst_power.moc"
