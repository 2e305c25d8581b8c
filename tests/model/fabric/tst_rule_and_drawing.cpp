// SPDX-License-Identifier: GPL-3.0-or-later
#include "complete_design.h"
#include "fabric/port_use.h"
#include "test_program.h"

#include <QStringList>
#include <QTest>

namespace tst_rule_and_drawing {

using namespace cw;
using namespace cw::test;
using design::FabricKind;

namespace {

/// Where there is one group only, nothing shows that the rule is one of groups. Their sum is fabric.cables.
bool speaksOfGroups(const std::string& id)
{
    static const std::set<std::string> ids{"fabric.groups",      "fabric.linksPerArc",    "fabric.localLinks",
                                           "fabric.globalLinks", "fabric.leafSpineLinks", "fabric.otherLinks"};
    return ids.contains(id);
}

/// Bounds of a search, which switches without a cable can lead another way: both hold, so they overlap.
bool areBoundsThatAgree(const assess::Assessment& rule, const assess::Assessment& cables)
{
    const auto bound = [](const assess::Assessment& of, const char* id) {
        const assess::Figure* figure = of.figure(id);
        return figure != nullptr && figure->value ? figure->value->base : -1;
    };
    const double low = std::max(bound(rule, "fabric.bisectionLow"), bound(cables, "fabric.bisectionLow"));
    const double high = std::min(bound(rule, "fabric.bisectionHigh"), bound(cables, "fabric.bisectionHigh"));
    const double other = std::max(bound(rule, "fabric.bisectionHigh"), bound(cables, "fabric.bisectionHigh"));
    return low >= 0 && low <= high && other <= 1.01 * high;
}

/// What is unlike between a rule and the same network drawn.
QStringList differences(const assess::Assessment& rule, const assess::Assessment& cables)
{
    const assess::Figure* groups = rule.figure("fabric.groups");
    const bool hasGroups = groups != nullptr && groups->value && groups->value->base < 2;
    const bool areBounds = areBoundsThatAgree(rule, cables);
    const auto isFabric = [hasGroups, areBounds](const assess::Figure& figure) {
        return figure.id.starts_with("fabric.") && !(hasGroups && speaksOfGroups(figure.id)) &&
               !(areBounds && figure.id.starts_with("fabric.bisection"));
    };
    QStringList found;
    for (const assess::Figure& figure : rule.figures) {
        const assess::Figure* same = cables.figure(figure.id);
        if (!isFabric(figure) || (figure.value && same != nullptr && same->value &&
                                  near(figure.value->base, same->value->base)))
            continue;
        found << QStringLiteral("%1: %2, drawn %3")
                     .arg(QString::fromStdString(figure.id))
                     .arg(figure.value ? QString::number(figure.value->base, 'g', 12) : QStringLiteral("unknown"))
                     .arg(same == nullptr ? QStringLiteral("missing")
                          : same->value  ? QString::number(same->value->base, 'g', 12)
                                         : QStringLiteral("unknown"));
    }
    for (const assess::Figure& figure : cables.figures) {
        if (isFabric(figure) && rule.figure(figure.id) == nullptr)
            found << QStringLiteral("%1 is new").arg(QString::fromStdString(figure.id));
    }
    return found;
}

/// Which single losses part the network, and how many of each there are.
QStringList weakPointsOf(const assess::Assessment& assessment)
{
    QStringList weak;
    for (const assess::Finding& finding : assessment.findings) {
        if (finding.code == "finding.oneSwitchCarriesAll" || finding.code == "finding.switchHoldsNodesAlone" ||
            finding.code == "finding.switchPartsNetwork" || finding.code == "finding.cablePartsNetwork")
            weak << QStringLiteral("%1: %2, %3")
                        .arg(QString::fromStdString(finding.code))
                        .arg(std::get<Measure>(finding.arguments[0].value).base)
                        .arg(QString::fromStdString(std::get<std::string>(finding.arguments[1].value)));
    }
    return weak;
}

/// How many ports are used of each node and of each switch of a role: which of those alike has one more is free.
std::multiset<std::pair<int, int>> usedPortsOf(const assess::Assessment& assessment)
{
    const fabric::GraphInputs& inputs = assessment.graph->inputs;
    const auto used = fabric::usedPorts(inputs, assessment.graph->result);
    std::multiset<std::pair<int, int>> found;
    for (const design::Switch& device : *inputs.switches)
        found.insert({static_cast<int>(device.role), used.contains(device.id.value) ? used.at(device.id.value) : 0});
    for (const design::Node& node : *inputs.nodes)
        found.insert({-1, used.contains(node.id.value) ? used.at(node.id.value) : 0});
    return found;
}

} // namespace

class TestRuleAndDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cablesOfOtherNetworksHinderNothing();
    void templates_data();
    void templates();
    void kinds_data();
    void kinds();
    void oneSwitchIsASinglePointOfFailure();

private:
    static void compare(const design::Design& design);
};

void TestRuleAndDrawing::compare(const design::Design& wanted)
{
    design::Design design = complete(wanted);
    design.fabric.edit().extraEndpoints = 0; // a fabric manager is no device whose cable could be drawn
    const auto rule = assessed(design);
    QVERIFY2(rule->graph->inputs.sizing.has_value(), "cannot be built");
    const auto exploded =
        fabric::explode(design, *shippedCatalog(), rule->graph->inputs.sizingInputs, rule->graph->inputs.sizing);
    if (design.fabric->kind == FabricKind::Torus) { // cables between nodes have no ports of switches to start at
        QCOMPARE(exploded.problems().front().code, std::string("problem.explode.torus"));
        return;
    }
    QVERIFY2(exploded.ok(), exploded.ok() ? "" : exploded.problems().front().code.c_str());
    const auto cables = assessed(*exploded);
    const QStringList found = differences(*rule, *cables);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; ")));
    QVERIFY(usedPortsOf(*rule) == usedPortsOf(*cables));
    if (rule->graph->inputs.sizingInputs.planes <= 1)
        QCOMPARE(weakPointsOf(*rule), weakPointsOf(*cables));
}

void TestRuleAndDrawing::templates_data()
{
    QTest::addColumn<QString>("id");
    for (const templates::TemplateInfo& info : templates::templates()) {
        const auto built = templates::build({info.id, {}, {}, {}}, *shippedCatalog());
        if (built && built->fabric->kind != FabricKind::None)
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
}

void TestRuleAndDrawing::templates()
{
    QFETCH(QString, id);
    const auto built = templates::build({id.toStdString(), {}, {}, {}}, *shippedCatalog());
    QVERIFY(built.ok());
    compare(*built);
}

void TestRuleAndDrawing::kinds_data()
{
    QTest::addColumn<FabricKind>("kind");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<double>("oversubscription");
    for (const int nodes : {264, 300, 400, 512}) { // three tiers, with pods of unlike size
        for (const double ratio : {1.0, 2.0, 3.0}) {
            QTest::addRow("fat tree of %d nodes, %g : 1", nodes, ratio) << FabricKind::FatTree << nodes << ratio;
            QTest::addRow("rail-optimised of %d nodes, %g : 1", nodes, ratio)
                << FabricKind::RailOptimised << nodes << ratio;
        }
    }
    for (const int nodes : {1, 2, 3, 8, 16, 17, 31, 64, 100}) {
        for (const auto& [name, kind] :
             {std::pair("leaf-spine", FabricKind::LeafSpine), std::pair("fat tree", FabricKind::FatTree),
              std::pair("rail-optimised", FabricKind::RailOptimised), std::pair("rail-only", FabricKind::RailOnly),
              std::pair("dragonfly", FabricKind::Dragonfly), std::pair("dragonfly+", FabricKind::DragonflyPlus)}) {
            for (const double ratio : {1.0, 2.0, 3.0, 7.0}) {
                if (kind == FabricKind::Dragonfly && ratio > 1) // its taper follows from the groups
                    continue;
                QTest::addRow("%s of %d nodes, %g : 1", name, nodes, ratio) << kind << nodes << ratio;
            }
        }
    }
}

void TestRuleAndDrawing::kinds()
{
    QFETCH(FabricKind, kind);
    QFETCH(int, nodes);
    QFETCH(double, oversubscription);
    compare(joinedBy(kind, 8 * nodes, oversubscription));
}

void TestRuleAndDrawing::oneSwitchIsASinglePointOfFailure()
{
    design::Design design = *templates::build({"h100-64-one-switch", {}, {}, {}}, *shippedCatalog());
    const QStringList one{QStringLiteral("finding.oneSwitchCarriesAll: 1, Leaf 1")};
    QCOMPARE(weakPointsOf(*assessed(design)), one);
    QCOMPARE(weakPointsOf(*assessed(drawn(design))), one);
    design.switches.edit().clear(); // the rule's own has that name too
    QCOMPARE(weakPointsOf(*assessed(design)), one);
    design.fabric.edit().planes = 2; // each carries all
    QVERIFY(weakPointsOf(*assessed(design)).empty());
}

/// What storage and management are joined by stays beside the cables of the rule; a leaf's own ports must be free.
void TestRuleAndDrawing::cablesOfOtherNetworksHinderNothing()
{
    design::Design design = joinedBy(FabricKind::LeafSpine, 128);
    const std::uint32_t leaf = design.switches->front().id.value;
    for (int i = 0; i < 2; ++i) {
        design::Switch device = design.switches->front();
        device.id = design::SwitchId{++design.lastId};
        device.role = design::SwitchRole::Storage;
        design.switches.edit().push_back(device);
    }
    const auto join = [&design](std::uint32_t a, std::uint32_t b) {
        design.cables.edit().push_back({design::CableId{++design.lastId}, "dac-800-mcp4y10",
                                        {design::PortOwner::Switch, a, 40}, {design::PortOwner::Switch, b, 40}});
    };
    join(design.lastId - 1, design.lastId);
    const std::size_t cables = drawn(design).cables->size();
    QCOMPARE(static_cast<double>(cables - 1), assessed(design)->figure("fabric.cables")->value->base);
    join(leaf, (*design.switches)[design.switches->size() - 2].id.value);
    const auto rule = assessed(design);
    const auto refused = fabric::explode(design, *shippedCatalog(), rule->graph->inputs.sizingInputs, rule->graph->inputs.sizing);
    QVERIFY(!refused);
    QCOMPARE(refused.problems().front().code, std::string("problem.explode.drawn"));
}

CW_TEST(TestRuleAndDrawing)

} // namespace tst_rule_and_drawing

#include "tst_rule_and_drawing.moc"
