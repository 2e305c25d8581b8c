// SPDX-License-Identifier: GPL-3.0-or-later
// Which drawn cables a new fabric rule replaces: those of the compute network, and no others.
#include "catalog/server_ports.h"
#include "design/compute_cables.h"
#include "design/history.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

namespace tst_compute_cables {

using namespace cw;
using namespace cw::design;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

Design withSwitch(const Design& design, SwitchRole role)
{
    return *addSwitch(design, parts(), {{}, "", "nv-qm9700", role, {design.racks->front().id, 0}});
}

Design cabled(const Design& design, const PortRef& a, const PortRef& b)
{
    return *connect(design, a, b, "xcvr-mms4x00-400");
}

int otherPort(const catalog::Server& server)
{
    int port = 0;
    while (catalog::portOf(server, port) && catalog::portOf(server, port)->compute >= 0)
        ++port;
    return port;
}

FabricRule oneSwitch()
{
    FabricRule rule;
    rule.kind = FabricKind::SingleSwitch;
    rule.leaf = "nv-qm9700";
    return rule;
}

} // namespace

class TestComputeCables : public QObject {
    Q_OBJECT

    Design m_base;
    Design m_drawn;

    [[nodiscard]] PortRef node(int port) const { return {PortOwner::Node, m_base.nodes->front().id.value, port}; }
    [[nodiscard]] PortRef at(std::size_t device, int port) const
    {
        return {PortOwner::Switch, (*m_base.switches)[device].id.value, port};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_base = test::rowOfRacks(1, 2);
        for (const SwitchRole role : {SwitchRole::Leaf, SwitchRole::Spine, SwitchRole::Storage, SwitchRole::Management})
            m_base = withSwitch(m_base, role);
        const catalog::Server& server = *parts().servers.find("dgx-h100");
        const int other = otherPort(server);
        QVERIFY(catalog::portOf(server, other).has_value());
        m_drawn = cabled(m_base, node(catalog::portOfCompute(server, 0)), at(0, 0)); // compute port to a leaf
        m_drawn = cabled(m_drawn, at(0, 1), at(1, 0));                               // leaf to spine
        m_drawn = cabled(m_drawn, node(other), at(2, 0));                            // storage
        m_drawn = cabled(m_drawn, at(2, 1), at(3, 0));                               // storage to management
        m_drawn = cabled(m_drawn, at(0, 2), at(2, 2));                               // a leaf's way to storage
    }

    void onlyThoseOfTheComputeNetworkAreReplaced()
    {
        QCOMPARE(m_drawn.cables->size(), std::size_t{5});
        QCOMPARE(computeCables(m_drawn, parts()), 2);
        const Design wired = wireByRule(m_drawn, parts(), oneSwitch(), DrawnCables::Replaced);
        QCOMPARE(*wired.fabric, oneSwitch());
        QCOMPARE(*wired.cables, std::vector(m_drawn.cables->begin() + 2, m_drawn.cables->end()));
        QCOMPARE(computeCables(wired, parts()), 0);
    }

    void keptCablesStayAndARuleOfNoKindReplacesNone()
    {
        const Design kept = wireByRule(m_drawn, parts(), oneSwitch(), DrawnCables::Kept);
        QCOMPARE(*kept.fabric, oneSwitch());
        QVERIFY(kept.cables.sameStorage(m_drawn.cables));
        QVERIFY(wireByRule(m_drawn, parts(), {}, DrawnCables::Replaced).cables.sameStorage(m_drawn.cables));
    }

    void oneUndoBringsBackRuleAndCables()
    {
        History history(m_drawn);
        QVERIFY(history.push(wireByRule(m_drawn, parts(), oneSwitch(), DrawnCables::Replaced), "edit.autoWire"));
        QVERIFY(computeCables(history.current(), parts()) == 0);
        history.undo();
        QVERIFY(history.current() == m_drawn);
    }
};

CW_TEST(TestComputeCables)

} // namespace tst_compute_cables

#include "tst_compute_cables.moc"
