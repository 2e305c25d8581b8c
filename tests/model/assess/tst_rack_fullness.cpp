// SPDX-License-Identifier: GPL-3.0-or-later
// A rack is as full as the limit that it is nearest to says.
#include "mended_design.h"

#include "assess/rack_fullness.h"
#include "design/edits.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_rack_fullness {

using namespace cw;
using namespace cw::test;

namespace {

/// One rack of 42 units with servers of 8 units and 10.2 kW rated.
design::Design oneRack(int nodes, int pduCount, const char* cooling)
{
    design::Design design = *design::addFilledRack({}, *shippedCatalog(), rackAt(3000, 3000), "dgx-h100", std::min(nodes, 4));
    design::Rack& rack = design.racks.edit().front();
    for (int i = 4; i < nodes; ++i) // where others are: they weigh, and take no units
        design.nodes.edit().push_back({design::NodeId{++design.lastId}, "X", "dgx-h100", {}, {rack.id, 1}});
    rack.type = nodes > 4 ? "rack-apc-ar3357" : rack.type;
    rack.pdu = "pdu-400-3ph-32"; // 22 kW
    rack.pduCount = pduCount;
    rack.cooling = cooling;
    return design;
}

} // namespace

class TestRackFullness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestLimitCounts_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("pduCount");
        QTest::addColumn<QString>("cooling");
        QTest::addColumn<QString>("limit");
        QTest::newRow("one PDU") << 4 << 1 << QStringLiteral("dlc") << QStringLiteral("power");
        QTest::newRow("a passive door") << 4 << 6 << QStringLiteral("rdhx-passive") << QStringLiteral("heat");
        QTest::newRow("plenty of both") << 4 << 6 << QStringLiteral("immersion-1phase") << QStringLiteral("units");
        QTest::newRow("more than it carries") << 9 << 12 << QStringLiteral("immersion-1phase") << QStringLiteral("weight");
    }
    void theNearestLimitCounts()
    {
        QFETCH(int, nodes);
        QFETCH(int, pduCount);
        QFETCH(QString, cooling);
        QFETCH(QString, limit);
        const auto assessment = assessed(oneRack(nodes, pduCount, cooling.toLatin1()));
        const power::RackPower& power = assessment->power->result.racks.front();
        const cooling::RackCooling& heat = assessment->cooling->result.racks.front();
        const inventory::RackClass& rack = assessment->inventory->result.racks.front();
        const double share = limit == QStringLiteral("power")  ? power.rack->expected / *power.capacity
                             : limit == QStringLiteral("heat") ? heat.heat->expected / *heat.capacity
                             : limit == QStringLiteral("weight")
                                 ? (rack.knownWeight - rack.typePart->weight->value) / rack.typePart->maxLoad->value
                                 : nodes * 8 / 42.0;
        const std::optional<double> fullness = assess::rackFullness(*assessment, 0);
        QVERIFY(fullness.has_value());
        QVERIFY2(std::abs(*fullness - share) < 1e-9, qPrintable(QStringLiteral("%1, not %2").arg(*fullness).arg(share)));
    }

    void withoutLimitsNobodyKnows()
    {
        design::Design design = oneRack(0, 0, "");
        design.site.edit().cooling.clear();
        design.racks.edit().front().pdu.clear();
        design.racks.edit().front().type = "nobody-knows";
        QVERIFY(!assess::rackFullness(*assessed(design), 0).has_value());
    }
};

CW_TEST(TestRackFullness)

} // namespace tst_rack_fullness

#include "tst_rack_fullness.moc"
