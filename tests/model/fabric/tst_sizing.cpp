// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_rows.h"
#include "fabric/sizing.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

#include <cmath>

namespace tst_sizing {

using namespace cw;
using namespace cw::fabric;
using design::FabricKind;

namespace {

SizingInputs rails(std::int64_t nodes, int radix, int planes = 1)
{
    SizingInputs in;
    in.kind = FabricKind::RailOptimised;
    in.nodes = nodes;
    in.nodePorts = nodes * 8;
    in.portsPerNode = 8;
    in.radix = radix;
    in.spineRadix = radix;
    in.planes = planes;
    return in;
}

SizingInputs flat(FabricKind kind, std::int64_t endpoints, int radix, double oversubscription = 1)
{
    SizingInputs in;
    in.kind = kind;
    in.nodes = endpoints;
    in.nodePorts = endpoints;
    in.portsPerNode = 1;
    in.radix = radix;
    in.spineRadix = radix;
    in.oversubscription = oversubscription;
    return in;
}

std::optional<SizingProblem> problemOf(const SizingInputs& in)
{
    const SizingResult result = size(in);
    if (result.problems.empty())
        return std::nullopt;
    return result.problems.front();
}

} // namespace

class TestSizing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The uplinks of a leaf divide among its spines: a prime number of them would take as many spines.
    void taperedTreesNeedNoMoreSwitches()
    {
        for (const FabricKind kind : {FabricKind::LeafSpine, FabricKind::FatTree}) {
            for (const int endpoints : {64, 256, 1000, 2048}) {
                const Sizing full = *size(flat(kind, endpoints, 64)).sizing;
                for (const double ratio : {1.5, 2.0, 3.0, 4.0, 5.0, 7.0}) {
                    const Sizing tapered = *size(flat(kind, endpoints, 64, ratio)).sizing;
                    QVERIFY(tapered.leaves + tapered.spines + tapered.cores <= full.leaves + full.spines + full.cores);
                    QVERIFY(tapered.downPorts <= ratio * tapered.upPorts + 1e-9);
                    QVERIFY(tapered.upPorts <= 1.25 * std::ceil(64 / (1 + ratio)));
                }
            }
        }
    }

    /// All published leaf, spine, core and cable counts of DGX SuperPODs. The table prints 800G cables for the B300,
    /// whose two planes share a cable; our links are counted one by one.
    void superPods_data()
    {
        QTest::addColumn<SizingInputs>("inputs");
        QTest::addColumn<QVector<int>>("published");
        QFile file(QStringLiteral(CW_FACTS "/facts/facility/superpod_fabric_tables.csv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the table of published fabrics is not here");
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1)) {
            const QStringList cell = line.split(u',');
            const bool xdr = cell[0].contains(QStringLiteral("XDR"));
            const bool twoPlanes = cell[0].contains(QStringLiteral("B300")) && !xdr;
            SizingInputs in = rails(cell[2].toInt(), xdr ? 144 : twoPlanes ? 128 : 64, twoPlanes ? 2 : 1);
            in.extraEndpoints = cell[7].toInt() - cell[2].toInt() * 8; // the fabric managers
            QVector<int> published;
            for (int column = 4; column <= 9; ++column)
                published << cell[column].toInt() * (column >= 7 ? in.planes : 1);
            QTest::newRow(qPrintable(QStringLiteral("%1, %2 units").arg(cell[0], cell[1]))) << in << published;
        }
        QCOMPARE(lines.size(), 26);
    }
    void superPods()
    {
        QFETCH(SizingInputs, inputs);
        QFETCH(QVector<int>, published);
        const SizingResult result = size(inputs);
        QVERIFY(result.sizing.has_value());
        const Sizing& s = *result.sizing;
        const QVector<int> ours{int(s.leaves),    int(s.spines),         int(s.cores),
                                int(s.nodeLinks), int(s.leafSpineLinks), int(s.spineCoreLinks)};
        QCOMPARE(ours, published);
    }

    /// NVIDIA DGX SuperPOD H100 RA-11333-001 V11, Tables 7 and 8: four units, 127 nodes, four fabric managers.
    void billOfMaterialsOfFourUnits()
    {
        SizingInputs in = rails(127, 64);
        in.extraEndpoints = 4;
        in.switchPortsPerCage = in.spinePortsPerCage = 2;
        in.nodePortsPerCage = 2;
        const Sizing s = *size(in).sizing;
        QCOMPARE(s.switches(), 48);
        QCOMPARE(s.links() - in.extraEndpoints, 2040);
        QCOMPARE(s.optics.nodes, 508);
        QCOMPARE(s.optics.extra, 4);
        QCOMPARE(s.optics.switches(), 1536);
        QCOMPARE(s.leafPortsFree, 4);
        QCOMPARE(s.units, 4);
    }

    /// The same counts as the table prints them.
    void billOfMaterialsAsPrinted()
    {
        const auto rows = test::csvRows(QStringLiteral(CW_FACTS "/facts/facility/superpod_h100_4su_bom.csv"));
        if (rows.empty())
            QSKIP("the bill of materials is not here");
        const auto printed = [&rows](const char* section, const char* component) {
            int count = 0;
            for (const test::CsvRow& row : rows) {
                if (row[QStringLiteral("section")] == QLatin1String(section) &&
                    row[QStringLiteral("component")] == QLatin1String(component))
                    count += row[QStringLiteral("count")].toInt();
            }
            return count;
        };
        SizingInputs in = rails(printed("Nodes", "DGX H100"), 64);
        in.extraEndpoints = printed("Nodes", "UFM appliance");
        in.switchPortsPerCage = in.spinePortsPerCage = 2;
        in.nodePortsPerCage = 2;
        const Sizing s = *size(in).sizing;
        QCOMPARE(int(s.switches()), printed("Compute fabric", "Switch"));
        QCOMPARE(int(s.links() - in.extraEndpoints), printed("Compute IB cables", "NDR 400G cable"));
        QCOMPARE(int(s.optics.nodes), printed("Compute IB optics", "System OSFP transceiver"));
        QCOMPARE(int(s.optics.extra), printed("Compute IB optics", "UFM transceiver"));
        QCOMPARE(int(s.optics.switches()), printed("Compute IB optics", "Switch OSFP twin-port transceiver"));
    }

    void largestTrees_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("endpoints");
        QTest::addColumn<int>("radix");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("switches");
        QTest::newRow("one switch, full") << int(FabricKind::SingleSwitch) << 64 << 64 << -1 << 1;
        QTest::newRow("one switch, one too many")
            << int(FabricKind::SingleSwitch) << 65 << 64 << int(SizingProblem::TooManyForOneSwitch) << 0;
        QTest::newRow("facility.md 7.1: two tiers of 64 ports") << int(FabricKind::LeafSpine) << 2048 << 64 << -1 << 96;
        QTest::newRow("one more than two tiers")
            << int(FabricKind::LeafSpine) << 2049 << 64 << int(SizingProblem::TooManyForTwoTiers) << 0;
        QTest::newRow("facility.md 7.1: two tiers of 128 ports")
            << int(FabricKind::LeafSpine) << 8192 << 128 << -1 << 192;
        QTest::newRow("a fat tree needs no third tier") << int(FabricKind::FatTree) << 2048 << 64 << -1 << 96;
        QTest::newRow("Al-Fares: 5k^2/4 switches for k^3/4 hosts")
            << int(FabricKind::FatTree) << 65536 << 64 << -1 << 5120;
        QTest::newRow("one more than three tiers")
            << int(FabricKind::FatTree) << 65537 << 64 << int(SizingProblem::TooManyForThreeTiers) << 0;
        QTest::newRow("Al-Fares: k = 4") << int(FabricKind::FatTree) << 16 << 4 << -1 << 20;
        QTest::newRow("no ports") << int(FabricKind::FatTree) << 16 << 0 << int(SizingProblem::RadixTooSmall) << 0;
        QTest::newRow("one port") << int(FabricKind::LeafSpine) << 16 << 1 << int(SizingProblem::RadixTooSmall) << 0;
        QTest::newRow("nothing to connect") << int(FabricKind::FatTree) << 0 << 64 << -1 << 0;
    }
    void largestTrees()
    {
        QFETCH(int, kind);
        QFETCH(int, endpoints);
        QFETCH(int, radix);
        QFETCH(int, problem);
        QFETCH(int, switches);
        const SizingInputs in = flat(FabricKind(kind), endpoints, radix);
        const SizingResult result = size(in);
        QCOMPARE(result.sizing.has_value(), problem < 0);
        if (problem >= 0)
            QCOMPARE(int(*problemOf(in)), problem);
        else
            QCOMPARE(int(result.sizing->switches()), switches);
    }

    void refusesSenselessOversubscription()
    {
        for (const double o : {0.0, -1.0, std::nan(""), double(INFINITY)})
            QCOMPARE(*problemOf(flat(FabricKind::LeafSpine, 8, 64, o)), SizingProblem::OversubscriptionNotPositive);
        QCOMPARE(*problemOf(flat(FabricKind::LeafSpine, 8, 64, 1e-9)), SizingProblem::RadixTooSmall);
    }

    void portsAddUp()
    {
        for (int radix : {4, 31, 64, 144}) {
            for (double o = 0.25; o < 9; o += 0.125) {
                for (int endpoints : {1, 7, 100, 500}) {
                    const SizingResult result = size(flat(FabricKind::FatTree, endpoints, radix, o));
                    if (!result.sizing)
                        continue;
                    const Sizing& s = *result.sizing;
                    QCOMPARE(s.downPorts + s.upPorts, radix);
                    QVERIFY(s.downPorts <= s.upPorts * (o + 1e-9));
                    QVERIFY(s.leaves * s.downPorts >= endpoints);
                    QVERIFY((s.leaves - 1) * s.downPorts < endpoints);
                    QVERIFY(s.spines * radix >= s.leafSpineLinks + s.spineCoreLinks);
                    QVERIFY(s.cores * radix >= s.spineCoreLinks);
                    QCOMPARE(s.leafPortsFree, s.leaves * s.downPorts - endpoints);
                }
            }
        }
    }

    void moreOversubscriptionNeverAsksForMoreUplinks()
    {
        double last = 0;
        for (double o = 1; o < 20; o += 0.01) {
            const Sizing s = *size(flat(FabricKind::LeafSpine, 32, 64, o)).sizing;
            const double ratio = double(s.downPorts) / s.upPorts;
            QVERIFY(ratio >= last);
            last = ratio;
        }
    }

    void aMillionEndpoints()
    {
        const Sizing s = *size(rails(125'000, 256)).sizing;
        QCOMPARE(s.endpoints, 1'000'000);
        QCOMPARE(s.tiers, 3);
        QVERIFY(s.leafPortsFree >= 0);
    }

    void railsOfANodeMayShareALeaf()
    {
        SizingInputs in = rails(16, 64);
        in.rails = 4; // two ports of each node on one rail
        const Sizing s = *size(in).sizing;
        QCOMPARE(s.units, 1);
        QCOMPARE(s.leavesPerUnit, 4);
        QCOMPARE(s.leaves, 4);
    }
};

CW_TEST(TestSizing)

} // namespace tst_sizing

#include "tst_sizing.moc"
