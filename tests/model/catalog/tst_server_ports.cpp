// SPDX-License-Identifier: GPL-3.0-or-later
// Ports of servers, named by number, and the words that say how parts work: all those of the catalog that ships.
#include "catalog/part_kinds.h"
#include "catalog/server_ports.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_server_ports {

using namespace cw;
using namespace cw::test;

class TestServerPorts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsAreCountedThrough();
    void numbersOfAllServersAgree();
    void everyWordIsKnown();
};

void TestServerPorts::groupsAreCountedThrough()
{
    using catalog::NicRole;
    catalog::Server server;
    server.nics = {{2, {}, NicRole::Storage, {}}, {4, {}, NicRole::Compute, {}}, {1, {}, NicRole::Management, {}},
                   {3, {}, NicRole::Compute, {}, 2}};
    QCOMPARE(catalog::portsOf(server), 10);
    QCOMPARE(catalog::computePortsOf(server), 7);
    const std::vector<int> compute{-1, -1, 0, 1, 2, 3, -1, 4, 5, 6};
    for (int port = 0; port < 10; ++port)
        QCOMPARE(catalog::portOf(server, port)->compute, compute[static_cast<std::size_t>(port)]);
    QCOMPARE(catalog::portOf(server, 8)->group, &server.nics[3]);
    QVERIFY(!catalog::portOf(server, 10) && !catalog::portOf(server, -1));
    QCOMPARE(catalog::portOfCompute(server, 4), 7);
    QCOMPARE(catalog::portOfCompute(server, 7), -1);
}

void TestServerPorts::numbersOfAllServersAgree()
{
    for (const catalog::Server& server : shippedCatalog()->servers.all()) {
        int compute = 0;
        for (int port = 0; port < catalog::portsOf(server); ++port) {
            const auto known = catalog::portOf(server, port);
            QVERIFY(known);
            if (known->group->role != catalog::NicRole::Compute)
                continue;
            QCOMPARE(known->compute, compute);
            QCOMPARE(catalog::portOfCompute(server, compute++), port);
        }
        QCOMPARE(compute, catalog::computePortsOf(server));
    }
}

/// A cable of an unknown medium would count as fibre, and a card of an unknown form as a module.
void TestServerPorts::everyWordIsKnown()
{
    for (const catalog::Interconnect& part : shippedCatalog()->interconnects.all()) {
        if (part.kind == catalog::InterconnectKind::Cable || part.kind == catalog::InterconnectKind::Transceiver)
            QVERIFY2(catalog::isCopper(part) != (part.medium == "SMF" || part.medium == "MMF"), part.id.c_str());
    }
    for (const catalog::Accelerator& part : shippedCatalog()->accelerators.all()) {
        const bool saysCard = part.formFactor.find("PCI") != std::string::npos ||
                              part.formFactor.find("card") != std::string::npos ||
                              part.formFactor.find("slot") != std::string::npos;
        QVERIFY2(catalog::isCard(part) == saysCard, part.id.c_str());
    }
}

CW_TEST(TestServerPorts)

} // namespace tst_server_ports

#include "tst_server_ports.moc"
