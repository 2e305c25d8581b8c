// SPDX-License-Identifier: GPL-3.0-or-later
// Which cables and transceivers of the catalog have ends for two ports.
#include "fabric/sockets.h"

#include "catalog/part_kinds.h"
#include "model/placement/placed_design.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_sockets {

using namespace cw;
using fabric::Socket;

namespace {

Socket port(double gigabits, int portsPerCage = 1) { return {gigabits * unit::Gbps, portsPerCage}; }

} // namespace

class TestSockets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPartIsTakenForPortsThatItFits_data()
    {
        QTest::addColumn<Socket>("a");
        QTest::addColumn<Socket>("b");
        QTest::addColumn<double>("metres");
        QTest::addColumn<QString>("part"); // "" = none
        const auto row = [](const char* name, Socket a, Socket b, double metres, const char* part) {
            QTest::newRow(name) << a << b << metres << QString::fromLatin1(part);
        };
        row("DGX H100 to QM9700, in one rack", port(400, 2), port(400, 2), 2, "dac-800-mcp4y10");
        row("DGX H100 to QM9700, some racks apart", port(400, 2), port(400, 2), 20, "xcvr-mms4x00-400");
        row("a card of 400G to QM9700: one half of a splitter", port(400), port(400, 2), 3, "dac-split-mcp7y00");
        row("the same, longer", port(400, 2), port(400), 5, "acc-mca7j60");
        row("800G of one port a cage to two of 400G", port(800), port(400, 2), 2, "dac-800-mcp4y10");
        row("a card of 400G to 800G", port(400), port(800), 3, "dac-split-mcp7y00");
        row("cards of 800G to XDR", port(800), port(800, 2), 20, "xcvr-mma4z00");
        row("DGX A100 to QM8700", port(200), port(200), 2, "dac-200-mcp1650");
        row("DGX A100 to QM9700", port(200), port(400, 2), 2, "dac-split-mcp7y60");
        row("25G", port(25), port(25), 4, "dac-25-mcp2m00");
        row("1G", port(1), port(1), 50, "copper-1g-cat5e");
        row("DGX H100 to 1 GbE", port(400, 2), port(1), 2, "");
        row("DGX H100 to 25 GbE", port(400, 2), port(25), 2, "");
        row("200G into SFP28", port(200), port(25), 2, "");
        row("400G to 100G", port(400), port(100), 2, "");
        row("nothing carries 1.6T", port(1600), port(1600), 2, "");
    }
    void aPartIsTakenForPortsThatItFits()
    {
        QFETCH(const Socket, a);
        QFETCH(const Socket, b);
        QFETCH(const double, metres);
        QFETCH(const QString, part);
        for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
            const auto* taken = fabric::cableBetween(*test::shippedCatalog(), one, other, Metres(metres));
            QCOMPARE(taken != nullptr ? QString::fromStdString(taken->id) : QString(), part);
            QVERIFY(taken == nullptr || fabric::fits(*taken, one, other));
        }
    }

    /// What the names say of it.
    void everySplitterIsKnown()
    {
        QVERIFY(std::ranges::any_of(test::shippedCatalog()->interconnects.all(), catalog::isSplitter));
        for (const catalog::Interconnect& part : test::shippedCatalog()->interconnects.all())
            QVERIFY2(catalog::isSplitter(part) == (part.name.find("splitter") != std::string::npos), part.id.c_str());
    }
};

CW_TEST(TestSockets)

} // namespace tst_sockets

#include "tst_sockets.moc"
