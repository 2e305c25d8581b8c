// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/placement/placed_design.h"

#include "assess/mend.h"
#include "design/item.h"
#include "test_program.h"

#include <QTest>

#include <functional>

namespace tst_cable_findings {

using namespace cw;
using namespace cw::test;
using assess::Severity;
using design::Cable;
using design::PortOwner;
using Change = std::function<void(design::Design&)>;

namespace {

const assess::Finding* find(const assess::Assessment& assessment, const QString& code)
{
    const auto found = std::ranges::find(assessment.findings, code.toStdString(), &assess::Finding::code);
    return found != assessment.findings.end() ? &*found : nullptr;
}

bool isUplink(const Cable& cable) { return cable.a.owner == PortOwner::Switch && cable.b.owner == PortOwner::Switch; }

Cable& firstUplink(design::Design& design) { return *std::ranges::find_if(design.cables.edit(), isUplink); }

} // namespace

class TestCableFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsDrawnWrong_data();
    void findsWhatIsDrawnWrong();
    void wellDrawnIsNotBlamed();
    void aMillionFaultsAreFewFindings();
    void portsThatDoNotExistCarryNothing();
    void switchesOfOtherFamiliesAreNotJoined();
    void linksOfARuleKeepTheirPorts();
    void anotherCableIsOfferedWhereItIsFaster();
    void slowerNodePortsAreUsual();
    void aDrawnPortHasTheCardsOwnRate();
    void noCableIsDrawnBesidePlanes();
    void portsSoUnlikeAreAnError();
    void leavesAreAsFastAsTheNodes();
};

void TestCableFindings::findsWhatIsDrawnWrong_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("count");
    QTest::addColumn<design::FabricKind>("kind");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* code, Severity severity, int count, Change change,
                        design::FabricKind kind = design::FabricKind::LeafSpine) {
        QTest::newRow(code) << QString::fromLatin1(code) << static_cast<int>(severity) << count << kind << change;
    };
    row("finding.cableSelfLoop", Severity::Error, 1, [](design::Design& d) {
        Cable& cable = firstUplink(d);
        cable.b = cable.a;
        cable.b.port = 63;
    });
    row("finding.cableUnknownRate", Severity::Error, 1, [](design::Design& d) { firstUplink(d).type = "no such"; });
    row("finding.cableSpeedMismatch", Severity::Warning, 1, [](design::Design& d) {
        const std::uint32_t spine = firstUplink(d).b.id;
        bool first = true; // one cable to a slower switch
        std::erase_if(d.cables.edit(), [&](const Cable& cable) {
            return isUplink(cable) && cable.b.id == spine && !std::exchange(first, false);
        });
        const auto& parts = shippedCatalog()->switches.all();
        const auto slower =
            std::ranges::find_if(parts, [](const auto& part) {
                return part.portRate.value.base() < 50e9 && part.family == catalog::LinkFamily::InfiniBand;
            });
        std::ranges::find(d.switches.edit(), design::SwitchId{spine}, &design::Switch::id)->type = slower->id;
    });
    row("finding.cableTooLong", Severity::Error, 1, [](design::Design& d) {
        for (Cable& cable : d.cables.edit())
            cable.type = "xcvr-400-qsfpdd-dr4"; // 500 m
        Cable& cable = d.cables.edit().front();
        cable.type = "dac-split-mcp7y00"; // 3 m
        for (design::Rack& rack : d.racks.edit()) {
            if (rack.id == design::findNode(d, design::NodeId{cable.a.id})->mount.rack)
                rack.at.xMm += 20'000;
        }
    });
    row("finding.islands", Severity::Error, 4, [](design::Design& d) {
        const std::uint32_t leaf = firstUplink(d).a.id;
        std::erase_if(d.cables.edit(), [leaf](const Cable& cable) { return isUplink(cable) && cable.a.id == leaf; });
    });
    row("finding.portsUnplugged", Severity::Warning, 1,
        [](design::Design& d) { d.cables.edit().erase(d.cables->begin()); });
    row("finding.switchPartsNetwork", Severity::Warning, 1, [](design::Design& d) {
        const std::uint32_t spine = firstUplink(d).b.id;
        std::erase_if(d.cables.edit(), [spine](const Cable& cable) { return isUplink(cable) && cable.b.id != spine; });
    });
    row("finding.cablePartsNetwork", Severity::Warning, 1, [](design::Design& d) {
        const Cable kept = firstUplink(d);
        std::erase_if(d.cables.edit(), [&kept](const Cable& cable) {
            return isUplink(cable) && cable.a.id == kept.a.id && cable.id != kept.id;
        });
    });
    row("finding.fewerUplinks", Severity::Warning, 1, [](design::Design& d) {
        const Cable gone = firstUplink(d);
        std::erase_if(d.cables.edit(), [&gone](const Cable& cable) { return cable.id == gone.id; });
    });
    row(
        "finding.portsOffRail", Severity::Warning, 2,
        [](design::Design& d) { std::swap(d.cables.edit()[0].a.port, d.cables.edit()[1].a.port); },
        design::FabricKind::RailOptimised);
}

void TestCableFindings::findsWhatIsDrawnWrong()
{
    QFETCH(QString, code);
    QFETCH(int, severity);
    QFETCH(int, count);
    QFETCH(design::FabricKind, kind);
    QFETCH(Change, change);
    design::Design design = drawn(joinedBy(kind, 128));
    if (code != u"finding.cableTooLong")
        QVERIFY(find(*assessed(design), code) == nullptr);
    change(design);
    const auto assessment = assessed(design);
    const assess::Finding* finding = find(*assessment, code);
    QVERIFY(finding != nullptr);
    QCOMPARE(static_cast<int>(finding->severity), severity);
    QVERIFY(!finding->subjects.empty() && finding->subjects.front().id != 0);
    QVERIFY(!finding->remedies.empty());
    QCOMPARE(static_cast<int>(std::get<Measure>(finding->arguments.front().value).base), count);
}

void TestCableFindings::wellDrawnIsNotBlamed()
{
    const auto assessment = assessed(drawn(joinedBy(design::FabricKind::RailOptimised, 128)));
    for (const char* code : {"finding.cableSelfLoop", "finding.cableUnknownRate", "finding.islands",
                             "finding.portsUnplugged", "finding.switchPartsNetwork", "finding.cablePartsNetwork",
                             "finding.fewerUplinks", "finding.portsOffRail", "finding.switchHoldsNodesAlone"})
        QVERIFY2(find(*assessment, QString::fromLatin1(code)) == nullptr, code);
    // Each leaf of a plain leaf-spine holds its nodes alone.
    QVERIFY(find(*assessed(drawn(joinedBy(design::FabricKind::LeafSpine, 128))),
                 QStringLiteral("finding.switchHoldsNodesAlone")) != nullptr);
}

void TestCableFindings::aMillionFaultsAreFewFindings()
{
    design::Design design = joinedBy(design::FabricKind::None, 128);
    auto& cables = design.cables.edit();
    const std::uint32_t node = design.nodes->front().id.value;
    for (int i = 0; i < 100'000; ++i) {
        cables.push_back(
            {{++design.lastId}, "dac-800-mcp4y10", {PortOwner::Node, node, 0}, {PortOwner::Node, node, 1}});
        cables.push_back(
            {{++design.lastId}, "none", {PortOwner::Node, node, 1000 + i}, {PortOwner::Switch, 4'000'000, i}});
    }
    const auto assessment = assessed(design);
    QVERIFY(find(*assessment, QStringLiteral("finding.cableSelfLoop")) != nullptr);
    for (const char* code : {"finding.portsOutOfRange", "finding.cableEndsMissing"}) {
        const assess::Finding* all = find(*assessment, QString::fromLatin1(code));
        QVERIFY2(all != nullptr, code);
        QCOMPARE(std::get<Measure>(all->arguments.back().value).base, 100'000.0);
        QVERIFY(all->subjects.size() < 100);
    }
    QVERIFY2(assessment->findings.size() < 30, qPrintable(QString::number(assessment->findings.size())));
}

/// A cable into a port that the switch does not have is a finding, and no link.
void TestCableFindings::portsThatDoNotExistCarryNothing()
{
    for (const int port : {64, 999, -1}) {
        const design::Design right = drawn(joinedBy(design::FabricKind::LeafSpine, 128));
        const auto linksOf = [](const design::Design& design) {
            const auto assessment = assessed(design);
            int cables = 0;
            for (const network::Bundle& bundle : assessment->graph->result.graph->bundles)
                cables += bundle.cables;
            return cables;
        };
        design::Design wrong = right;
        firstUplink(wrong).a.port = port;
        QCOMPARE(linksOf(wrong), linksOf(right) - 1);
        QVERIFY(find(*assessed(wrong), QStringLiteral("finding.portOutOfRange")) != nullptr);
        design::Design more = right; // one that is added speeds nothing up
        Cable cable = firstUplink(more);
        cable.id = {++more.lastId};
        cable.a.port = cable.b.port = port;
        more.cables.edit().push_back(cable);
        QCOMPARE(linksOf(more), linksOf(right));
        design::Design unplugged = right;
        Cable& first = *std::ranges::find_if(unplugged.cables.edit(), [](const Cable& one) { return !isUplink(one); });
        (first.a.owner == PortOwner::Switch ? first.a : first.b).port = port;
        const auto assessment = assessed(unplugged);
        QVERIFY(find(*assessment, QStringLiteral("finding.portOutOfRange")) != nullptr);
        QVERIFY(find(*assessment, QStringLiteral("finding.portsUnplugged")) != nullptr);
    }
}

/// The slots fit and the rates agree, but an InfiniBand leaf cannot talk to an Ethernet spine.
void TestCableFindings::switchesOfOtherFamiliesAreNotJoined()
{
    design::Design design = drawn(joinedBy(design::FabricKind::LeafSpine, 128));
    const std::uint32_t spine = firstUplink(design).b.id;
    const auto toSpine = std::ranges::count_if(*design.cables, [&](const Cable& cable) { return cable.b.id == spine; });
    const auto& parts = shippedCatalog()->switches.all();
    const auto ethernet = std::ranges::find_if(parts, [](const auto& part) {
        return part.portRate.value.base() == 50e9 && part.family == catalog::LinkFamily::Ethernet && part.ports.value >= 64;
    });
    QVERIFY(ethernet != parts.end());
    std::ranges::find(design.switches.edit(), design::SwitchId{spine}, &design::Switch::id)->type = ethernet->id;
    const auto assessment = assessed(design);
    const assess::Finding* finding = find(*assessment, QStringLiteral("finding.cableFamilies"));
    QVERIFY(finding != nullptr);
    QCOMPARE(std::get<Measure>(finding->arguments.front().value).base, double(toSpine));
    for (const network::Bundle& bundle : assessment->graph->result.graph->bundles) {
        for (const int end : {bundle.a, bundle.b})
            QVERIFY(assessment->graph->result.graph->vertices[static_cast<std::size_t>(end)].item != spine);
    }
    auto now = assessment; // a finding names the first cables only
    for (int presses = 0; finding != nullptr && presses < 10; ++presses) {
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.deleteCables");
        QVERIFY(next.ok());
        design = *next;
        now = assessed(design);
        finding = find(*now, QStringLiteral("finding.cableFamilies"));
    }
    QVERIFY(!std::ranges::any_of(*design.cables, [&](const Cable& cable) { return cable.b.id == spine; }));
}

/// The port numbers of a rule's links are nobody's to say, but how many there are is: a leaf with 48 nodes and 16 uplinks
/// has none left, whatever ports a cable names.
void TestCableFindings::linksOfARuleKeepTheirPorts()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 512, 3);
    const auto before = assessed(design);
    QCOMPARE(before->graph->result.figures.besideRule, 0);
    std::uint32_t spine = 0;
    for (const design::Switch& device : *design.switches) {
        if (device.role == design::SwitchRole::Spine && spine == 0)
            spine = device.id.value;
    }
    int used = 0; // the spine's ports by name
    int added = 0;
    for (const network::Vertex& vertex : before->graph->result.graph->vertices) {
        if (vertex.role != design::SwitchRole::Leaf)
            continue;
        for (int port = 0; port < 5; ++port, ++added)
            design.cables.edit().push_back({{++design.lastId}, "dac-800-mcp4y10", {PortOwner::Switch, vertex.item, port},
                                            {PortOwner::Switch, spine, used++}});
    }
    QVERIFY(used <= 64);
    const auto after = assessed(design);
    const network::Graph& graph = *after->graph->result.graph;
    std::map<int, int> links;
    for (const network::Bundle& bundle : graph.bundles) {
        links[bundle.a] += bundle.cables;
        links[bundle.b] += bundle.cables;
    }
    for (const network::Endpoint& port : graph.endpoints)
        links[port.at] += 1;
    for (const auto& [vertex, count] : links)
        QVERIFY(count <= 64);
    const assess::Finding* finding = find(*after, QStringLiteral("finding.cablesBesideRule"));
    QVERIFY(finding != nullptr);
    const double without = std::get<Measure>(finding->arguments.front().value).base;
    QVERIFY(without >= 50); // all but those of the last leaf
    QCOMPARE(double(after->graph->result.figures.besideRule), added - without);
    QCOMPARE(after->figure("fabric.besideRule")->value->base, added - without);
    QVERIFY(before->figure("fabric.besideRule") == nullptr);
    const auto rateOf = [](const assess::Assessment& assessment) {
        return assessment.figure("fabric.bisectionBandwidth")->value->base;
    };
    QVERIFY(rateOf(*after) <= rateOf(*before) * 1.05);
}

/// A cable slower than both of its ports can be changed; ports of two speeds cannot.
void TestCableFindings::anotherCableIsOfferedWhereItIsFaster()
{
    const design::Design right = drawn(joinedBy(design::FabricKind::LeafSpine, 128));
    const auto offers = [](const design::Design& design) {
        const auto assessment = assessed(design);
        const assess::Finding* finding = find(*assessment, QStringLiteral("finding.cableSpeedMismatch"));
        if (finding == nullptr)
            qFatal("ports and cables agree");
        return std::ranges::find(finding->remedies, "remedy.matchRates") != finding->remedies.end();
    };
    design::Design slow = right;
    for (design::Switch& device : slow.switches.edit())
        device.type = "nv-q3400"; // twice as fast as the cables between them
    for (Cable& cable : slow.cables.edit())
        cable.type = "xcvr-mms4x00-400";
    QVERIFY(offers(slow));
    design::Design unlike = right;
    const std::uint32_t spine = firstUplink(unlike).b.id;
    bool isFirst = true;
    std::erase_if(unlike.cables.edit(), [&](const Cable& cable) {
        return isUplink(cable) && cable.b.id == spine && !std::exchange(isFirst, false);
    });
    for (const catalog::Switch& part : shippedCatalog()->switches.all()) {
        if (part.portRate.value.base() < 50e9 && part.family == catalog::LinkFamily::InfiniBand)
            std::ranges::find(unlike.switches.edit(), design::SwitchId{spine}, &design::Switch::id)->type = part.id;
    }
    QVERIFY(!offers(unlike));
}

/// Of a rule with leaves half as fast as the cards: ports drawn to a faster switch get all they have.
void TestCableFindings::aDrawnPortHasTheCardsOwnRate()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 128);
    design.fabric.edit().leaf = "nv-qm8700";
    const design::Mount mount = design.switches->back().mount;
    const std::uint32_t fast = ++design.lastId;
    design.switches.edit().push_back({{fast}, "Fast", "nv-qm9700", design::SwitchRole::Leaf, mount});
    for (int port = 0; port < 8; ++port)
        design.cables.edit().push_back({{++design.lastId}, "xcvr-mms4x00-400",
                                        {PortOwner::Node, design.nodes->front().id.value, port},
                                        {PortOwner::Switch, fast, port}});
    const auto assessment = assessed(design);
    const network::Graph& graph = *assessment->graph->result.graph;
    for (std::size_t port = 0; port < 16; ++port) {
        const network::Endpoint& endpoint = graph.endpoints[port];
        QCOMPARE(endpoint.rate, endpoint.drawn != 0 ? 50e9 : 25e9);
        QCOMPARE(endpoint.drawn != 0, port < 8);
    }
    QVERIFY(find(*assessment, QStringLiteral("finding.cableSpeedMismatch")) == nullptr);
}

/// Nodes have half their rate in each of two planes: no port is left that a cable could name.
void TestCableFindings::noCableIsDrawnBesidePlanes()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 128);
    design.fabric.edit().planes = 2;
    const auto rateOf = [](const assess::Assessment& assessment) {
        return assessment.figure("fabric.bisectionBandwidth")->value->base;
    };
    const double before = rateOf(*assessed(design));
    design.cables.edit().push_back({{++design.lastId}, "xcvr-mms4x00-400",
                                    {PortOwner::Node, design.nodes->front().id.value, 0},
                                    {PortOwner::Switch, design.switches->front().id.value, 0}});
    const auto assessment = assessed(design);
    const assess::Finding* finding = find(*assessment, QStringLiteral("finding.cablesBesidePlanes"));
    QVERIFY(finding != nullptr);
    QCOMPARE(rateOf(*assessment), before);
    QCOMPARE(std::get<Measure>(finding->arguments.front().value).base, 1.0);
    for (const int port : {0, 1}) { // no rule makes the network of management
        design::Switch device = design.switches->back();
        device.id = design::SwitchId{++design.lastId};
        device.role = design::SwitchRole::Management;
        design.switches.edit().push_back(device);
        if (port > 0)
            design.cables.edit().push_back({{++design.lastId}, "xcvr-mms4x00-400",
                                            {PortOwner::Switch, device.id.value - 1, 0},
                                            {PortOwner::Switch, device.id.value, 0}});
    }
    const auto beside = assessed(design);
    QCOMPARE(std::get<Measure>(find(*beside, QStringLiteral("finding.cablesBesidePlanes"))->arguments.front().value).base,
             1.0);
    for (const char* remedy : {"remedy.deleteCables", "remedy.onePlane"}) {
        const auto next = assess::mend(design, *shippedCatalog(), *finding, remedy);
        QVERIFY2(next.ok(), remedy);
        QVERIFY(find(*assessed(*next), QStringLiteral("finding.cablesBesidePlanes")) == nullptr);
    }
}

/// Nodes of 50 GB/s a port on switches of 100: all they have is used. The other way round half is lost.
void TestCableFindings::slowerNodePortsAreUsual()
{
    design::Design design = drawn(joinedBy(design::FabricKind::LeafSpine, 128));
    const auto change = [&design](const char* type) {
        for (design::Switch& device : design.switches.edit())
            device.type = type;
        const auto assessment = assessed(design);
        const assess::Finding* finding = find(*assessment, QStringLiteral("finding.cableSpeedMismatch"));
        return finding != nullptr ? std::get<Measure>(finding->arguments.front().value).base : 0;
    };
    for (Cable& cable : design.cables.edit())
        cable.type = isUplink(cable) ? "xcvr-800-osfp-dr8" : "xcvr-mms4x00-400";
    QCOMPARE(change("nv-q3400"), 0.0);
    QCOMPARE(change("nv-qm8700"), 128.0); // every port of a node
}

/// 1 Gbit/s at one end and 400 Gbit/s at the other: that is no slow link, but none.
void TestCableFindings::portsSoUnlikeAreAnError()
{
    design::Design design = drawn(joinedBy(design::FabricKind::LeafSpine, 128));
    design::Switch& leaf = *std::ranges::find(design.switches.edit(), design::SwitchRole::Leaf, &design::Switch::role);
    leaf.type = "nv-sn2201";
    std::erase_if(design.cables.edit(), [&leaf](const Cable& cable) { return isUplink(cable) && cable.a.id == leaf.id.value; });
    const auto plugged = std::ranges::count(*design.cables, leaf.id.value, [](const Cable& cable) { return cable.b.id; });
    QVERIFY(plugged > 0);
    const auto assessment = assessed(design);
    const assess::Finding* finding = find(*assessment, QStringLiteral("finding.cablePortsApart"));
    QVERIFY(finding != nullptr);
    QCOMPARE(static_cast<int>(finding->severity), static_cast<int>(Severity::Error));
    QCOMPARE(std::get<Measure>(finding->arguments.front().value).base, static_cast<double>(plugged));
    QCOMPARE(finding->remedies, std::vector<std::string>{"remedy.fasterSwitch"});
    const auto faster = assess::mend(design, *shippedCatalog(), *finding, "remedy.fasterSwitch");
    QVERIFY2(faster.ok(), faster.ok() ? "" : faster.problems().front().arguments.front().value.c_str());
    QVERIFY(find(*assessed(*faster), QStringLiteral("finding.cablePortsApart")) == nullptr);
    leaf.type = "arista-7050sx3-48yc8"; // 25 Gbit/s
    const auto slow = assessed(design);
    QVERIFY(find(*slow, QStringLiteral("finding.cablePortsApart")) == nullptr);
    QVERIFY(find(*slow, QStringLiteral("finding.cableSpeedMismatch")) != nullptr);
}

/// Leaves of a rule, by what the rule says and by what stands in the racks.
void TestCableFindings::leavesAreAsFastAsTheNodes()
{
    design::Design design = joinedBy(design::FabricKind::LeafSpine, 128);
    const auto about = [&design](const char* code) -> std::optional<assess::Finding> {
        const auto assessment = assessed(design);
        const assess::Finding* finding = find(*assessment, QString::fromLatin1(code));
        return finding != nullptr ? std::optional(*finding) : std::nullopt;
    };
    QVERIFY(!about("finding.leafPortsSlower") && !about("finding.leafPortsApart"));
    design.fabric.edit().leaf = "nv-qm8700";
    const auto half = about("finding.leafPortsSlower");
    QVERIFY(half && half->severity == Severity::Warning);
    QCOMPARE(half->subjects, std::vector<assess::Subject>{{}}); // none of them stands in a rack
    QCOMPARE(std::get<Measure>(half->arguments[1].value).base, 25e9);
    QCOMPARE(std::get<Measure>(half->arguments[2].value).base, 50e9);
    design.fabric.edit().planes = 2; // of half the rate each
    QVERIFY(!about("finding.leafPortsSlower"));
    design.fabric.edit().planes = 1;
    design.fabric.edit().leaf = "nv-qm9700";
    auto leaf = std::ranges::find(design.switches.edit(), design::SwitchRole::Leaf, &design::Switch::role);
    leaf->type = "nv-sn2201";
    const auto apart = about("finding.leafPortsApart");
    QVERIFY(apart && apart->severity == Severity::Error);
    QCOMPARE(apart->subjects, (std::vector<assess::Subject>{{assess::SubjectKind::Switch, leaf->id.value}}));
    const auto mended = assess::mend(design, *shippedCatalog(), *apart, "remedy.fittingSwitch");
    QVERIFY2(mended.ok(), mended.ok() ? "" : mended.problems().front().code.c_str());
    design = *mended;
    QVERIFY(!about("finding.leafPortsApart"));
    QCOMPARE(design.fabric->leaf, std::string("nv-qm9700"));
}

CW_TEST(TestCableFindings)

} // namespace tst_cable_findings

#include "tst_cable_findings.moc"
