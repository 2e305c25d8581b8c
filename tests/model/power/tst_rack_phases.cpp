// SPDX-License-Identifier: GPL-3.0-or-later
// Cords plugged in turn, worked out by hand.
#include "../inventory/sample_hall.h"
#include "power/power.h"
#include "test_program.h"

#include <QTest>

#include <cmath>
#include <optional>

namespace tst_rack_phases {

using namespace cw;
using namespace cw::unit;

namespace {

/// One rack of nodes of 10.2 kW with so many cords, on PDUs of 22 kW.
std::optional<power::PhaseLoads> phasesOf(int nodes, std::optional<int> cords, int pdus, int phases = 3)
{
    catalog::Catalog catalog = sample::catalogOfParts();
    catalog::Server server = sample::dgxH100();
    server.powerInlets.reset();
    if (cords)
        server.powerInlets = sample::datum(*cords);
    catalog.servers.put(server);
    catalog::RackPdu pdu = *catalog.rackPdus.find("pdu-22kw");
    pdu.phases = phases;
    pdu.capacity = sample::datum(22 * kW);
    pdu.continuous.reset();
    catalog.rackPdus.put(pdu);
    design::Design design = sample::hall(1, nodes);
    design.racks.edit().front().pduCount = pdus;
    power::Inputs in;
    in.inventory = inventory::count(design, catalog);
    in.model = catalog.powerModel;
    return power::assess(in).racks.front().phases;
}

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

} // namespace

class TestRackPhases : public QObject {
    Q_OBJECT

private slots:
    /// Six cords of 1.7 kW on one PDU: two to each phase of 22/3 kW.
    void sixCordsAreEven()
    {
        const auto one = phasesOf(1, 6, 1);
        QVERIFY(one && near(one->share, 3.4 / (22.0 / 3)) && near(one->unevenness, 0) && !one->shareOneLost);
    }

    /// Four cords of 2.55 kW: two, one and one.
    void fourCordsAreNot()
    {
        const auto one = phasesOf(1, 4, 1);
        QVERIFY(one && near(one->share, 5.1 / (22.0 / 3)) && near(one->unevenness, 0.5));
        // The third node starts where the second ended: 12 cords are even again.
        const auto three = phasesOf(3, 4, 2);
        QVERIFY(three && near(three->unevenness, 0));
    }

    /// Two PDUs take three cords each; without one of them each cord of the other carries twice as much.
    void onePduIsLost()
    {
        const auto two = phasesOf(1, 6, 2);
        QVERIFY(two && near(two->share, 1.7 / (22.0 / 3)) && near(*two->shareOneLost, 3.4 / (22.0 / 3)));
    }

    /// One cord each: four nodes take turns between two PDUs, and what hung on the lost one alone is dark.
    void singleCords()
    {
        const auto four = phasesOf(4, 1, 2);
        QVERIFY(four && near(four->share, 10.2 / (22.0 / 3)) && near(*four->shareOneLost, 10.2 / (22.0 / 3)));
        QVERIFY(near(four->unevenness, 0.5)); // two phases of three of each
    }

    /// The fullest phase is never below the mean, nor three times above it.
    void liesBetweenMeanAndAll()
    {
        for (int nodes = 1; nodes <= 6; ++nodes) {
            for (int cords = 1; cords <= 10; ++cords) {
                for (int pdus = 1; pdus <= 4; ++pdus) {
                    const auto phases = phasesOf(nodes, cords, pdus);
                    QVERIFY(phases && phases->unevenness >= -1e-12 && phases->unevenness <= 2 + 1e-12);
                    QVERIFY(phases->share * pdus * 22 >= nodes * 10.2 - 1e-9);
                }
            }
        }
    }

    void unknownCordsAndSinglePhases()
    {
        QVERIFY(!phasesOf(2, {}, 2));
        QVERIFY(!phasesOf(2, 6, 2, 1));
    }
};

CW_TEST(TestRackPhases)

} // namespace tst_rack_phases

#include "tst_rack_phases.moc"
