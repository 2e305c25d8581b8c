// SPDX-License-Identifier: GPL-3.0-or-later
// Dragonflies, tori and rails that are not joined: published systems, closed forms and what must add up.
#include "csv_rows.h"
#include "fabric/bisection.h"
#include "fabric/sizing_kinds.h"
#include "test_program.h"

#include <QTest>

#include <bit>
#include <random>

namespace tst_sizing_kinds {

using namespace cw;
using namespace cw::fabric;
using design::FabricKind;

namespace {

SizingInputs of(FabricKind kind, std::int64_t nodes, int portsPerNode, int radix)
{
    SizingInputs in;
    in.kind = kind;
    in.nodes = nodes;
    in.portsPerNode = portsPerNode;
    in.nodePorts = nodes * portsPerNode;
    in.radix = radix;
    in.spineRadix = radix;
    return in;
}

std::optional<SizingProblem> problemOf(const SizingInputs& in)
{
    const SizingResult result = size(in);
    return result.problems.empty() ? std::nullopt : std::optional(result.problems.front());
}

double bisectionLinks(const SizingInputs& in)
{
    return bisectionBandwidth(in, *size(in).sizing, {BytesPerSecond(1), BytesPerSecond(1)}).base();
}

} // namespace

class TestSizingKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A balanced dragonfly of k-port routers joins a p (a h + 1) endpoints with one link between each two groups.
    void largestDragonfly_data()
    {
        QTest::addColumn<int>("radix");
        QTest::addColumn<int>("endpoints");
        QTest::newRow("Kim 2008, h = 2") << 7 << 72;
        QTest::newRow("Kim 2008, h = 4") << 15 << 1'056;
        QTest::newRow("Kim 2008, h = 8") << 31 << 16'512;
        QTest::newRow("Kim 2008, h = 16") << 63 << 262'656;
    }
    void largestDragonfly()
    {
        QFETCH(int, radix);
        QFETCH(int, endpoints);
        const SizingResult largest = size(of(FabricKind::Dragonfly, endpoints, 1, radix));
        QVERIFY(largest.sizing.has_value());
        const Sizing& s = *largest.sizing;
        const int h = (radix + 1) / 4;
        QCOMPARE(s.endpointsPerSwitch, h);
        QCOMPARE(s.groupSwitches, 2 * h);
        QCOMPARE(s.globalPorts, h);
        QCOMPARE(s.groups, 2 * h * h + 1);
        QCOMPARE(s.linksPerArc, 1);
        QCOMPARE(s.leafPortsFree, 0);
        QCOMPARE(s.leaves, s.groups * 2 * h);
        QCOMPARE(2 * (s.localLinks + s.globalLinks) + s.nodeLinks, s.leaves * radix); // no port is left
        QCOMPARE(s.taper, 1.0);
        QCOMPARE(*problemOf(of(FabricKind::Dragonfly, endpoints + 1, 1, radix)), SizingProblem::TooManyGroups);
    }

    void publishedDragonflies_data()
    {
        QTest::addColumn<SizingInputs>("inputs");
        QTest::addColumn<int>("groups");
        QTest::addColumn<double>("taper");
        const auto rows = test::csvRows(QStringLiteral(CW_FACTS "/facts/facility/dragonfly_cases.csv"));
        if (rows.empty())
            QSKIP("the table of dragonflies is not here");
        for (const test::CsvRow& row : rows) {
            const auto number = [&row](const char* column) { return row[QLatin1String(column)].toInt(); };
            const double taper = row[QStringLiteral("taper_injection_over_global")].toDouble();
            if (taper == 0)
                continue; // two limits without endpoints
            SizingInputs in = of(FabricKind::Dragonfly, number("nodes"), number("nics_per_node"), 64);
            in.groupSwitches = number("switches_per_group");
            in.endpointsPerSwitch = number("endpoint_ports_per_switch");
            in.linksPerArc = number("links_per_arc");
            QTest::newRow(qPrintable(row[QStringLiteral("system")])) << in << number("groups_compute") << taper;
        }
    }
    void publishedDragonflies()
    {
        QFETCH(SizingInputs, inputs);
        QFETCH(int, groups);
        QFETCH(double, taper);
        const Sizing s = *size(inputs).sizing;
        QCOMPARE(s.groups, groups);
        QVERIFY2(std::abs(s.taper - taper) <= 0.0006, qPrintable(QString::number(s.taper, 'f', 5)));
        QCOMPARE(s.localLinks, std::int64_t{groups} * 32 * 31 / 2);
        QCOMPARE(s.globalLinks, std::int64_t{groups} * (groups - 1) / 2 * inputs.linksPerArc);
    }

    /// HPE's own limit: 17 global ports of 64 lead to 544 other groups.
    void slingshotAtMost()
    {
        SizingInputs in = of(FabricKind::Dragonfly, 545 * 512, 1, 64);
        in.groupSwitches = 32;
        in.endpointsPerSwitch = 16;
        QCOMPARE(size(in).sizing->groups, 545);
        QCOMPARE(size(in).sizing->globalPorts, 17);
        in.nodes += 1;
        in.nodePorts += 1;
        QCOMPARE(*problemOf(in), SizingProblem::TooManyGroups);
        in = of(FabricKind::Dragonfly, 10 * 512, 1, 64);
        in.linksPerArc = 60;
        QCOMPARE(size(in).sizing->linksPerArc, 60); // 9 * 60 of 32 * 17 ports
        in.linksPerArc = 61;
        QCOMPARE(*problemOf(in), SizingProblem::TooFewGlobalPorts);
    }

    void aSmallDragonflyIsOneGroup()
    {
        const Sizing s = *size(of(FabricKind::Dragonfly, 40, 1, 63)).sizing;
        QCOMPARE(s.groups, 1);
        QCOMPARE(s.leaves, 3); // 16 endpoints each
        QCOMPARE(s.localLinks, 3);
        QCOMPARE(s.globalLinks, 0);
        SizingInputs chosen = of(FabricKind::Dragonfly, 40, 1, 63);
        chosen.groupSwitches = 8;
        QCOMPARE(size(chosen).sizing->leaves, 16); // two groups of 8 routers with 4 endpoints each
    }

    /// Leonardo: 18 leaves and 18 spines of 40 ports a group; a leaf 18 up, a spine 18 down and 22 to other groups.
    void leonardo()
    {
        SizingInputs in = of(FabricKind::DragonflyPlus, 23 * 360, 1, 40);
        in.groupSwitches = 18;
        in.endpointsPerSwitch = 20; // 40 of 100G
        const Sizing s = *size(in).sizing;
        QCOMPARE(s.groups, 23);
        QCOMPARE(s.groupSpines, 18);
        QCOMPARE(s.upPorts, 18);
        QCOMPARE(s.globalPorts, 22);
        QCOMPARE(s.linksPerArc, 18); // 18 * 22 ports over 22 other groups
        QCOMPARE(s.localLinks, 23 * 18 * 18);
        QCOMPARE(s.globalLinks, 23 * 22 / 2 * 18);
        QCOMPARE(s.spines, 23 * 18);
    }

    void oneDragonflyPlusGroupIsALeafSpine()
    {
        const SizingInputs tree = of(FabricKind::LeafSpine, 400, 1, 40);
        SizingInputs plus = tree;
        plus.kind = FabricKind::DragonflyPlus;
        QCOMPARE(size(plus).sizing->switches(), size(tree).sizing->leaves + 20);
        QCOMPARE(size(plus).sizing->links(), size(tree).sizing->links());
        QCOMPARE(bisectionLinks(plus), bisectionLinks(tree));
        plus.groupSwitches = 4; // of 20 endpoints: five links between each leaf and spine
        const Sizing s = *size(plus).sizing;
        QCOMPARE(s.groups, 5);
        QCOMPARE(s.groupSpines, 4);
        QCOMPARE(s.upPorts, 20);
        QCOMPARE(s.globalPorts, 20);
    }

    void noPortIsUsedTwice()
    {
        std::mt19937 random(5);
        const auto pick = [&random](int low, int high) {
            return std::uniform_int_distribution<int>(low, high)(random);
        };
        int built = 0;
        for (int i = 0; i < 4000; ++i) {
            SizingInputs in = of(i % 2 == 0 ? FabricKind::Dragonfly : FabricKind::DragonflyPlus, pick(0, 3000),
                                 pick(1, 9), pick(0, 70));
            in.spineRadix = pick(0, 70);
            in.groupSwitches = std::max(0, pick(-20, 20));
            in.endpointsPerSwitch = std::max(0, pick(-20, 20));
            in.linksPerArc = std::max(0, pick(-6, 3));
            in.extraEndpoints = pick(0, 5);
            in.planes = pick(1, 3);
            const SizingResult result = size(in);
            QCOMPARE(result.sizing.has_value(), result.problems.empty());
            if (!result.sizing)
                continue;
            ++built;
            const Sizing& s = *result.sizing;
            QVERIFY(s.leafPortsFree >= 0);
            const std::int64_t leafEnds = s.nodeLinks + s.localLinks * (in.kind == FabricKind::Dragonfly ? 2 : 1);
            const std::int64_t others = s.globalLinks * 2;
            if (in.kind == FabricKind::Dragonfly) {
                QVERIFY(leafEnds + others <= s.leaves * in.radix);
            } else {
                QVERIFY(leafEnds <= s.leaves * in.radix);
                QVERIFY(s.localLinks + others <= s.spines * in.spineRadix);
            }
            QVERIFY(s.groups < 2 || s.linksPerArc >= 1);
            QVERIFY(bisectionLinks(in) <= static_cast<double>(s.nodeLinks) / 2);
        }
        QVERIFY(built > 1000);
    }

    void torusSides_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<QVector<int>>("sides");
        QTest::addColumn<int>("links");
        QTest::addColumn<double>("cut");
        const auto row = [](const char* name, int nodes, int dimensions, QVector<int> sides, int links, double cut) {
            QTest::newRow(name) << nodes << dimensions << sides << links << cut;
        };
        row("one node", 1, 3, {1, 1, 1}, 0, 0);
        row("two nodes", 2, 3, {1, 1, 2}, 1, 1);
        row("a ring of seven", 7, 3, {1, 1, 7}, 7, 2);
        row("a cube of two is a hypercube", 8, 3, {2, 2, 2}, 12, 4);
        row("k-ary n-cube, 4^2", 16, 2, {1, 4, 4}, 32, 8);
        row("k-ary n-cube, 4^3", 64, 3, {4, 4, 4}, 192, 32);
        row("K computer's kind of box", 24, 3, {2, 3, 4}, 12 + 24 + 24, 12);
        row("a square of the lengths 10 and 12", 120, 2, {1, 10, 12}, 240, 20);
    }
    void torusSides()
    {
        QFETCH(int, nodes);
        QFETCH(int, dimensions);
        QFETCH(QVector<int>, sides);
        QFETCH(int, links);
        QFETCH(double, cut);
        SizingInputs in = of(FabricKind::Torus, nodes, 6, 0);
        in.torusDimensions = dimensions;
        const SizingResult result = size(in);
        QVERIFY(result.problems.empty());
        const Sizing& s = *result.sizing;
        QCOMPARE(QVector<int>(s.torus.begin(), s.torus.end()), sides);
        QCOMPARE(s.links(), links);
        QCOMPARE(s.switches(), 0);
        QCOMPARE(bisectionLinks(in), cut);
        QCOMPARE(s.optics.total(), 2 * links);
    }

    /// Against all ways to halve small boxes.
    void torusCutsAreTheLeast()
    {
        for (const std::array<int, 3> sides : {std::array{1, 2, 3}, {1, 3, 3}, {1, 3, 4}, {1, 3, 5}, {1, 4, 4}, {1, 2, 7},
                                               {2, 2, 2}, {2, 2, 3}, {2, 2, 4}, {2, 3, 3}, {1, 1, 7}, {1, 1, 8}}) {
            const int places = sides[0] * sides[1] * sides[2];
            std::vector<std::pair<int, int>> links;
            forEachTorusLink(sides, places, [&links](std::int64_t a, std::int64_t b) {
                links.emplace_back(static_cast<int>(a), static_cast<int>(b));
            });
            std::int64_t least = places * 3;
            for (std::uint32_t half = 0; half < 1U << places; ++half) {
                if (std::popcount(half) != places / 2)
                    continue;
                least = std::min<std::int64_t>(least, std::ranges::count_if(links, [half](const auto& link) {
                                                   return (half >> link.first & 1U) != (half >> link.second & 1U);
                                               }));
            }
            QVERIFY2(torusCutLinks(sides) == least,
                     qPrintable(QStringLiteral("%1 x %2 x %3").arg(sides[0]).arg(sides[1]).arg(sides[2])));
        }
    }

    /// Nodes that fill no box get the next larger one, and the sizing says so.
    void primeTori()
    {
        for (int nodes = 0; nodes < 3000; ++nodes) {
            for (const int dimensions : {2, 3}) {
                SizingInputs in = of(FabricKind::Torus, nodes, 6, 0);
                in.torusDimensions = dimensions;
                const SizingResult result = size(in);
                QVERIFY(result.sizing.has_value());
                const std::int64_t gaps = result.sizing->torusPlaces() - nodes;
                QVERIFY(gaps >= 0 && gaps <= std::max(3, nodes / 5));
                QCOMPARE(gaps > 0, problemOf(in) == SizingProblem::TorusHasGaps);
            }
        }
        QCOMPARE(size(of(FabricKind::Torus, 31, 6, 0)).sizing->torusPlaces(), 32);
        QVERIFY(size(of(FabricKind::Torus, 9'999'991, 6, 0)).sizing.has_value()); // a prime
    }

    void aTorusNeedsPorts()
    {
        QCOMPARE(*problemOf(of(FabricKind::Torus, 64, 5, 0)), SizingProblem::TooFewNodePorts);
        QVERIFY(!problemOf(of(FabricKind::Torus, 64, 6, 0)));
        QVERIFY(!problemOf(of(FabricKind::Torus, 8, 3, 0))); // two nodes of a dimension share one link
        SizingInputs managed = of(FabricKind::Torus, 64, 6, 0);
        managed.extraEndpoints = 1;
        QCOMPARE(*problemOf(managed), SizingProblem::ExtraNeedsSwitch);
    }

    /// One switch for each rail, as long as it has ports for one port of every node.
    void railsAlone()
    {
        const Sizing one = *size(of(FabricKind::RailOnly, 64, 8, 64)).sizing;
        QCOMPARE(one.rails, 8);
        QCOMPARE(one.leaves, 8);
        QCOMPARE(one.spines, 0);
        QCOMPARE(one.links(), 512);
        QCOMPARE(one.leafPortsFree, 0);
        const Sizing two = *size(of(FabricKind::RailOnly, 128, 8, 64)).sizing;
        QCOMPARE(two.leaves, 8 * 4);
        QCOMPARE(two.spines, 8 * 2);
        QCOMPARE(two.tiers, 2);
        QCOMPARE(two.links(), 1024 + 1024);
        QCOMPARE(bisectionLinks(of(FabricKind::RailOnly, 128, 8, 64)), 512.0);
        QCOMPARE(size(of(FabricKind::RailOnly, 65'536, 8, 64)).sizing->cores, 8 * 1024);
        QCOMPARE(*problemOf(of(FabricKind::RailOnly, 65'537, 8, 64)), SizingProblem::TooManyForThreeTiers);
    }

    void eachRailIsATreeOfItsOwn()
    {
        for (const int nodes : {1, 63, 65, 500, 2048, 2049, 30'000}) {
            const SizingInputs rail = of(FabricKind::FatTree, nodes, 1, 64);
            const Sizing all = *size(of(FabricKind::RailOnly, nodes, 8, 64)).sizing;
            if (nodes <= 64) {
                QCOMPARE(all.switches(), 8);
                continue;
            }
            const Sizing one = *size(rail).sizing;
            QCOMPARE(all.switches(), 8 * one.switches());
            QCOMPARE(all.links(), 8 * one.links());
            QCOMPARE(bisectionLinks(of(FabricKind::RailOnly, nodes, 8, 64)), 8 * bisectionLinks(rail));
        }
    }

    /// Planes are copies: twice the switches, links and bisection.
    void planesAreCopies()
    {
        for (const FabricKind kind :
             {FabricKind::SingleSwitch, FabricKind::LeafSpine, FabricKind::FatTree, FabricKind::RailOptimised,
              FabricKind::RailOnly, FabricKind::Dragonfly, FabricKind::DragonflyPlus, FabricKind::Torus}) {
            SizingInputs in = of(kind, kind == FabricKind::SingleSwitch ? 8 : 343, 6, 64);
            const Sizing one = *size(in).sizing;
            const double cut = bisectionLinks(in);
            in.planes = 2;
            const Sizing two = *size(in).sizing;
            QCOMPARE(two.switches(), 2 * one.switches());
            QCOMPARE(two.links(), 2 * one.links());
            QCOMPARE(two.endpoints, one.endpoints);
            QCOMPARE(two.groups, one.groups);
            QCOMPARE(bisectionLinks(in), 2 * cut);
        }
    }

    void nothingToConnect()
    {
        for (int kind = 1; kind < 9; ++kind) {
            const SizingResult result = size(of(FabricKind(kind), 0, 0, 64));
            QVERIFY(result.sizing.has_value());
            QCOMPARE(result.sizing->switches(), 0);
            QCOMPARE(result.sizing->links(), 0);
            QCOMPARE(bisectionLinks(of(FabricKind(kind), 0, 0, 64)), 0.0);
        }
    }

    void tenMillionEndpoints()
    {
        SizingInputs in = of(FabricKind::Dragonfly, 10'000'000, 1024, 100'000);
        in.planes = 64;
        const Sizing s = *size(in).sizing;
        QVERIFY(s.links() > 0 && s.optics.total() > 0);
    }
};

CW_TEST(TestSizingKinds)

} // namespace tst_sizing_kinds

#include "tst_sizing_kinds.moc"
