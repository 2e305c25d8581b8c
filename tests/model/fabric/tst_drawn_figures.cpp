// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_cards.h"
#include "assess/mend.h"
#include "fabric/build_graph.h"
#include "model/placement/placed_design.h"
#include "test_program.h"

#include <QStringList>
#include <QTest>

#include <random>
#include <thread>

namespace tst_drawn_figures {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

class TestDrawnFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureEqualsTheRules();
    void bisectionEqualsTheRules_data();
    void bisectionEqualsTheRules();
    void groupsAndTori_data();
    void groupsAndTori();
    void groupsOfManySizes();
    void aDrawnDragonflyEqualsItsRule();
    void cardsAgree();
    void whatFailedWasBoughtAllTheSame();
    void unlikeNodesHaveALeastAndAMean();
    void everyCardSaysHowSureItIs();
    void noFigureTwice();
    void pathDiversityIsOfTheThinnestLeaf();
    void cuttingNeverAddsWays();
    void aDrawnLeafBesideARuleCanBeTheWorst();
};

/// All domains: what a rule makes and the same network drawn cannot be told apart by their numbers.
void TestDrawnFigures::everyFigureEqualsTheRules()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128);
    setPlan(design, 4, 4, 8);
    const auto rule = assessed(design);
    const auto cables = assessed(drawn(design));
    QVERIFY(cables->graph->result.figures.isDrawn);
    QStringList differences;
    const std::set<std::string> other{"inventory.cables"}; // how many are drawn
    for (const assess::Figure& figure : rule->figures) {
        if (other.contains(figure.id))
            continue;
        const assess::Figure* same = cables->figure(figure.id);
        if (same == nullptr)
            differences << QStringLiteral("%1 is missing").arg(QString::fromStdString(figure.id));
        else if (figure.value.has_value() != same->value.has_value() ||
                 (figure.value && !near(figure.value->base, same->value->base)))
            differences << QStringLiteral("%1: %2 and %3")
                               .arg(QString::fromStdString(figure.id))
                               .arg(figure.value ? figure.value->base : -1)
                               .arg(same->value ? same->value->base : -1);
    }
    for (const assess::Figure& figure : cables->figures) {
        if (rule->figure(figure.id) == nullptr)
            differences << QStringLiteral("%1 is new").arg(QString::fromStdString(figure.id));
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    QVERIFY(rule->figure("fabric.pathDiversity") != nullptr && rule->figure("fabric.diameter") != nullptr);
}

void TestDrawnFigures::bisectionEqualsTheRules_data()
{
    QTest::addColumn<FabricKind>("kind");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<double>("oversubscription");
    for (int nodes = 16; nodes <= 128; nodes += nodes < 20 ? 1 : 16 - nodes % 16) {
        for (const auto& [name, kind] :
             {std::pair("leaf-spine", FabricKind::LeafSpine), std::pair("fat tree", FabricKind::FatTree),
              std::pair("rail-optimised", FabricKind::RailOptimised), std::pair("rail-only", FabricKind::RailOnly)})
            QTest::addRow("%s, %d nodes", name, nodes) << kind << nodes << 1.0;
    }
    QTest::newRow("leaf-spine 3 : 1, full leaves") << FabricKind::LeafSpine << 24 << 3.0;
    QTest::newRow("three tiers") << FabricKind::FatTree << 512 << 1.0;
    QTest::newRow("single switch") << FabricKind::SingleSwitch << 8 << 1.0;
}

void TestDrawnFigures::bisectionEqualsTheRules()
{
    QFETCH(FabricKind, kind);
    QFETCH(int, nodes);
    QFETCH(double, oversubscription);
    const design::Design design = joinedBy(kind, 8 * nodes, oversubscription);
    const auto rule = assessed(design);
    QVERIFY(rule->graph->inputs.sizing.has_value());
    const auto explodedDesign =
        fabric::explode(design, *shippedCatalog(), rule->graph->inputs.sizingInputs, rule->graph->inputs.sizing);
    QVERIFY2(explodedDesign.ok(), "too few switches stand in racks");
    const auto cables = assessed(*explodedDesign);
    const network::Bisection found = *cables->graph->result.figures.bisection;
    const double expected = valueOf(*rule, "fabric.bisectionBandwidth");
    QVERIFY2(near(found.high, expected),
             qPrintable(QStringLiteral("%1 to %2, not %3").arg(found.low).arg(found.high).arg(expected)));
    QVERIFY(found.isExact());
}

void TestDrawnFigures::groupsAndTori_data()
{
    QTest::addColumn<FabricKind>("kind");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("groupSwitches");
    QTest::addColumn<int>("perSwitch");
    QTest::addColumn<int>("links");
    QTest::addColumn<int>("dimensions");
    QTest::addColumn<bool>("isFormulaExact");
    for (const int nodes : {16, 32, 48, 64, 96, 128, 256}) {
        QTest::addRow("dragonfly of %d nodes", nodes)
            << FabricKind::Dragonfly << nodes << 4 << 8 << 1 << 0 << (nodes <= 32);
        QTest::addRow("dragonfly of %d nodes, all links", nodes)
            << FabricKind::Dragonfly << nodes << 8 << 8 << 0 << 0 << (nodes == 96);
        QTest::addRow("dragonfly+ of %d nodes", nodes)
            << FabricKind::DragonflyPlus << nodes << 4 << 8 << 1 << 0 << true;
        QTest::addRow("torus of %d nodes, 3D", nodes) << FabricKind::Torus << nodes << 0 << 0 << 0 << 3 << true;
        QTest::addRow("torus of %d nodes, 2D", nodes) << FabricKind::Torus << nodes << 0 << 0 << 0 << 2 << true;
    }
}

/// The rule's own graph, every switch by itself. Halves of all groups can cost less than halves of the set of groups,
/// which the rule's formula for dragonflies does not look at: the figure is that of the cuts, with both bounds.
void TestDrawnFigures::groupsAndTori()
{
    QFETCH(FabricKind, kind);
    QFETCH(int, nodes);
    QFETCH(int, groupSwitches);
    QFETCH(int, perSwitch);
    QFETCH(int, links);
    QFETCH(int, dimensions);
    QFETCH(bool, isFormulaExact);
    design::Design design = joinedBy(kind, 8 * nodes);
    design::FabricRule& rule = design.fabric.edit();
    rule.groupSwitches = groupSwitches;
    rule.endpointsPerSwitch = perSwitch;
    rule.linksPerArc = links;
    rule.torusDimensions = dimensions;
    const auto assessment = assessed(design);
    QVERIFY2(assessment->graph->inputs.sizing.has_value(), "cannot be built");
    const network::Bisection found = network::bisect(*assessment->graph->result.graph);
    const double expected = assessment->fabric->result.bisection->base(); // by the formula
    const bool hasGroups = kind != FabricKind::Torus && assessment->graph->inputs.sizing->groups > 1;
    QCOMPARE(valueOf(*assessment, "fabric.bisectionBandwidth"), hasGroups ? found.high : expected);
    QCOMPARE(assessment->figure("fabric.bisectionLow") != nullptr, hasGroups && !found.isExact());
    const std::string problem =
        checkCards(fabric::graphCards(), assessment->graph->inputs, assessment->graph->result);
    QVERIFY2(problem.empty(), problem.c_str());
    QVERIFY(found.low > 0 || nodes > 128);
    QVERIFY(found.low <= found.high && found.high <= expected * (1 + 1e-9));
    if (isFormulaExact)
        QVERIFY2(near(found.high, expected), qPrintable(QStringLiteral("%1, not %2").arg(found.high).arg(expected)));
}

/// The search never gives more than the cut between halves of the groups.
void TestDrawnFigures::groupsOfManySizes()
{
    for (const FabricKind kind : {FabricKind::Dragonfly, FabricKind::DragonflyPlus}) {
        for (const int nodes : {64, 130, 256, 512, 1000, 2000, 4000}) {
            for (const int groupSwitches : {0, 8, 16}) {
                design::Design design = joinedBy(kind, 8 * nodes);
                design.fabric.edit().groupSwitches = groupSwitches;
                const auto assessment = assessed(design);
                if (!assessment->graph->inputs.sizing)
                    continue;
                const double formula = assessment->fabric->result.bisection->base();
                const double value = valueOf(*assessment, "fabric.bisectionBandwidth");
                QVERIFY(value > 0 && value <= formula * (1 + 1e-9));
            }
        }
    }
}

void TestDrawnFigures::aDrawnDragonflyEqualsItsRule()
{
    design::Design design = joinedBy(FabricKind::Dragonfly, 512);
    design.fabric.edit().groupSwitches = 4;
    design.fabric.edit().endpointsPerSwitch = 8;
    const auto rule = assessed(design);
    auto placed = assess::mend(design, *shippedCatalog(),
                               {"finding.outOfPorts", assess::Severity::Error, {}, {}, {}, {}}, "remedy.addSwitches");
    const auto cables = assessed(drawn(placed ? *placed : design));
    QVERIFY(cables->graph->result.figures.isDrawn && valueOf(*rule, "fabric.bisectionBandwidth") > 0);
    for (const char* figure : {"fabric.bisectionBandwidth", "fabric.bisectionLow", "fabric.bisectionHigh"})
        QVERIFY2(near(valueOf(*rule, figure), valueOf(*cables, figure)), figure);
}

void TestDrawnFigures::cardsAgree()
{
    design::Design cables = drawn(joinedBy(FabricKind::LeafSpine, 128));
    for (int cut = 0; cut < 3; ++cut) {
        const auto assessment = assessed(cables);
        const std::string problem =
            checkCards(fabric::graphCards(), assessment->graph->inputs, assessment->graph->result);
        QVERIFY2(problem.empty(), problem.c_str());
        cables.cables.edit().pop_back();
    }
}

/// Counts stay as a rule's do; what still works has less.
void TestDrawnFigures::whatFailedWasBoughtAllTheSame()
{
    const design::Design cables = drawn(joinedBy(FabricKind::LeafSpine, 128));
    const std::uint32_t leaf = std::ranges::find(*cables.switches, design::SwitchRole::Leaf, &design::Switch::role)->id.value;
    const auto whole = assessed(cables);
    const auto failed = assessed(cables, {{fabric::Failure::Kind::Switch, leaf}});
    for (const char* figure : {"fabric.switches", "fabric.leafSwitches", "fabric.cables", "fabric.nodeLinks",
                               "fabric.leafSpineLinks", "fabric.endpoints", "fabric.leafPortsFree", "fabric.optics"})
        QVERIFY2(near(valueOf(*failed, figure), valueOf(*whole, figure)), figure);
    QVERIFY(valueOf(*failed, "fabric.injectionPerGpu") < valueOf(*whole, "fabric.injectionPerGpu"));
    const std::string problem = checkCards(fabric::graphCards(), failed->graph->inputs, failed->graph->result);
    QVERIFY2(problem.empty(), problem.c_str());
}

void TestDrawnFigures::unlikeNodesHaveALeastAndAMean()
{
    design::Design cables = drawn(joinedBy(FabricKind::SingleSwitch, 64));
    cables.cables.edit().resize(1);
    const fabric::NodeRates nodes = assessed(cables)->graph->result.figures.nodes;
    QCOMPARE(nodes.gpus, std::int64_t{64});
    QCOMPARE(nodes.unjoined, std::int64_t{56});
    QCOMPARE(nodes.least.base(), 0.0);
    QVERIFY(near(nodes.mean().base(), 50e9 / 64));
}

void TestDrawnFigures::everyCardSaysHowSureItIs()
{
    for (const auto& card : fabric::cards())
        QVERIFY2(*card.error != '\0', card.figure);
    for (const auto& card : fabric::graphCards())
        QVERIFY2(*card.error != '\0', card.figure);
    for (const auto& card : placement::cards())
        QVERIFY2(*card.error != '\0', card.figure);
}

void TestDrawnFigures::noFigureTwice()
{
    for (const design::Design& design :
         {joinedBy(FabricKind::LeafSpine, 128), drawn(joinedBy(FabricKind::LeafSpine, 128))}) {
        std::set<std::string> seen;
        const auto assessment = assessed(design);
        for (const assess::Figure& figure : assessment->figures)
            QVERIFY2(seen.insert(figure.id).second, figure.id.c_str());
    }
}

/// Of the design without cables that go up from this switch, but `left` of them.
static design::Design thinned(const design::Design& whole, std::uint32_t leaf, int left)
{
    design::Design design = whole;
    auto& cables = design.cables.edit();
    std::erase_if(cables, [&](const design::Cable& cable) {
        const bool goesUp =
            cable.a.owner == design::PortOwner::Switch && cable.b.owner == design::PortOwner::Switch;
        return goesUp && (cable.a.id == leaf || cable.b.id == leaf) && --left < 0;
    });
    return design;
}

/// Whichever leaf it is, and however its switches are numbered.
void TestDrawnFigures::pathDiversityIsOfTheThinnestLeaf()
{
    const design::Design whole = drawn(joinedBy(FabricKind::LeafSpine, 512));
    int leaves = 0;
    for (const design::Switch& item : *whole.switches) {
        if (item.role != design::SwitchRole::Leaf)
            continue;
        ++leaves;
        for (const int left : {1, 5})
            QCOMPARE(valueOf(*assessed(thinned(whole, item.id.value, left)), "fabric.pathDiversity"), double(left));
    }
    QVERIFY(leaves > 2);
}

void TestDrawnFigures::cuttingNeverAddsWays()
{
    std::mt19937 random(17);
    design::Design design = drawn(joinedBy(FabricKind::LeafSpine, 256));
    double before = valueOf(*assessed(design), "fabric.pathDiversity");
    for (int step = 0; step < 12; ++step) {
        std::vector<design::Cable>& cables = design.cables.edit();
        for (int cut = 0; cut < 8; ++cut)
            cables.erase(cables.begin() + static_cast<std::ptrdiff_t>(random() % cables.size()));
        const double now = valueOf(*assessed(design), "fabric.pathDiversity");
        QVERIFY2(now <= before, qPrintable(QStringLiteral("%1 after %2").arg(now).arg(before)));
        before = now;
    }
    QVERIFY(before > 0);
}

/// Three to one by the rule; a leaf beside it has the eight ports of a node and one cable up.
void TestDrawnFigures::aDrawnLeafBesideARuleCanBeTheWorst()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128, 3);
    const double before = valueOf(*assessed(design), "fabric.oversubscription");
    QVERIFY(before > 2 && before < 4);
    const auto spine = std::ranges::find(*design.switches, design::SwitchRole::Spine, &design::Switch::role);
    QVERIFY(spine != design.switches->end());
    const std::uint32_t above = spine->id.value;
    design::Switch leaf = design.switches->front();
    leaf.id = design::SwitchId{++design.lastId};
    leaf.role = design::SwitchRole::Leaf;
    design.switches.edit().push_back(leaf);
    const auto join = [&design, &leaf](int port, const design::PortRef& to) {
        design.cables.edit().push_back({design::CableId{++design.lastId}, "xcvr-mms4x00-400",
                                        {design::PortOwner::Switch, leaf.id.value, port}, to});
    };
    for (int port = 0; port < 8; ++port)
        join(port, {design::PortOwner::Node, design.nodes->front().id.value, port});
    join(8, {design::PortOwner::Switch, above, 63});
    const auto assessment = assessed(design);
    QCOMPARE(assessment->graph->result.figures.besideRule, 9);
    QCOMPARE(valueOf(*assessment, "fabric.oversubscription"), 8.0);
}

CW_TEST(TestDrawnFigures)

} // namespace tst_drawn_figures

#include "tst_drawn_figures.moc"
