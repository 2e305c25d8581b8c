// SPDX-License-Identifier: GPL-3.0-or-later
// No button of a finding breaks what works: whatever is pressed, no error is new and a step time that was known stays.
#include "base/split_mix.h"
#include "mended_design.h"
#include "test_program.h"

#include <QTest>

namespace tst_mend_harm {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using design::PortOwner;
using design::SwitchRole;

namespace {

class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() { return splitMix(m_state += kSplitMixStep); }

private:
    std::uint64_t m_state;
};

/// Nodes of 8 accelerators each on port 1 alone: the first half on one leaf with an uplink, the others on another with
/// two.
design::Design portOneAlone(int gpus)
{
    design::Design design = joinedBy(FabricKind::LeafSpine, gpus);
    const int nodes = gpus / 8;
    setPlan(design, 8, 2, gpus / 16);
    design.workload.edit().placement.order = {design::ParallelAxis::Tensor, design::ParallelAxis::Pipeline,
                                              design::ParallelAxis::Context, design::ParallelAxis::Expert,
                                              design::ParallelAxis::Data};
    design = drawn(design);
    const design::PartId type = design.cables->front().type;
    std::vector<std::uint32_t> leaves;
    std::vector<std::uint32_t> spines;
    for (const design::Switch& device : *design.switches) {
        if (device.role == SwitchRole::Leaf)
            leaves.push_back(device.id.value);
        else if (device.role == SwitchRole::Spine)
            spines.push_back(device.id.value);
    }
    std::map<std::uint32_t, int> used;
    auto& cables = design.cables.edit();
    cables.clear();
    const auto draw = [&](design::PortRef a, std::uint32_t b) {
        if (a.owner == PortOwner::Switch)
            a.port = used[a.id]++;
        cables.push_back({design::CableId{++design.lastId}, type, a, {PortOwner::Switch, b, used[b]++}});
    };
    for (int i = 0; i < nodes; ++i)
        draw({PortOwner::Node, (*design.nodes)[static_cast<std::size_t>(i)].id.value, 0},
             leaves[i < nodes / 2 ? 0 : 1]);
    draw({PortOwner::Switch, leaves[0], 0}, spines[0]);
    draw({PortOwner::Switch, leaves[1], 0}, spines[0]);
    draw({PortOwner::Switch, leaves[1], 0}, spines[1]);
    return design;
}

bool joinsSwitches(const design::Cable& cable)
{
    return cable.a.owner == PortOwner::Switch && cable.b.owner == PortOwner::Switch;
}

/// A drawing somebody has left half done.
design::Design halfDone(Random& random)
{
    constexpr std::array kKinds{FabricKind::LeafSpine, FabricKind::RailOptimised, FabricKind::RailOnly,
                                FabricKind::SingleSwitch};
    constexpr std::array kGpus{32, 64, 128};
    const auto below = [&random](std::size_t count) { return static_cast<std::size_t>(random.next() % count); };
    const FabricKind kind = kKinds[below(kKinds.size())];
    const int gpus = kind == FabricKind::SingleSwitch ? 32 : kGpus[below(kGpus.size())];
    design::Design design = joinedBy(kind, gpus, below(2) == 0 ? 1 : 3);
    const int pipeline = below(2) == 0 ? 1 : 2;
    setPlan(design, 8, pipeline, gpus / 8 / pipeline);
    design = drawn(design);
    const std::size_t lostPorts = below(3);
    const std::size_t lostUplinks = below(4);
    const std::uint32_t lonely = (*design.switches)[below(design.switches->size())].id.value;
    const int ports = 1 + static_cast<int>(below(8));
    std::erase_if(design.cables.edit(), [&](const design::Cable& cable) {
        if (joinsSwitches(cable))
            return (lostUplinks > 0 && below(4) < lostUplinks) || cable.a.id == lonely || cable.b.id == lonely;
        return (lostPorts == 1 && below(5) == 0) || (lostPorts == 2 && cable.a.port >= ports);
    });
    for (std::size_t i = below(40); i < design.cables->size(); i += 37 + below(40)) {
        design::Cable& cable = design.cables.edit()[i];
        switch (below(4)) {
        case 0:
            cable.b.port = static_cast<int>(below(80));
            break;
        case 1:
            cable.type = below(2) == 0 ? "cx7" : "no such part";
            break;
        case 2:
            cable.b = (*design.cables)[below(design.cables->size())].b;
            break;
        default:
            cable.b.id = (*design.switches)[below(design.switches->size())].id.value;
        }
    }
    return design;
}

bool hasStep(const assess::Assessment& assessment) { return assessment.step && assessment.step->result.time; }

std::map<std::string, int> errorsOf(const assess::Assessment& assessment)
{
    std::map<std::string, int> errors;
    for (const Finding& finding : assessment.findings) {
        const bool isOneOfMany = finding.code == "finding.portsUsedTwice"; // one that is left is no other error
        if (finding.severity == assess::Severity::Error)
            ++errors[isOneOfMany ? "finding.portUsedTwice" : finding.code];
    }
    return errors;
}

} // namespace

class TestMendHarm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noButtonBreaksWhatWorks();
    void idleLeavesAreJoinedBeforeTheyHoldNodes();
    void fullLeavesWithoutUplinksGetSome();
    void noLeafCarriesTheTrafficOfOthers();
    void aMendThatWouldBreakThePlanIsRefused();
};

void TestMendHarm::noButtonBreaksWhatWorks()
{
    int pressed = 0;
    int refused = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        design::Design design = seed == 0 ? portOneAlone(64) : halfDone(random);
        auto before = assessed(design);
        for (int presses = 0; presses < 4; ++presses) {
            std::optional<design::Design> chosen;
            for (const Finding& finding : before->findings) {
                for (const std::string& remedy : finding.remedies) {
                    if (!assess::isMendable(finding, remedy))
                        continue;
                    const auto next = assess::mend(design, *shippedCatalog(), finding, remedy);
                    ++pressed;
                    if (!next) {
                        const std::string& code = next.problems().front().code;
                        refused += code == "problem.mend.bringsError" || code == "problem.mend.losesStep" ? 1 : 0;
                        continue;
                    }
                    const auto after = assessed(*next);
                    const QString where = QStringLiteral("seed %1, press %2: %3 of %4")
                                              .arg(seed)
                                              .arg(presses)
                                              .arg(remedy.c_str(), finding.code.c_str());
                    QVERIFY2(hasStep(*after) || !hasStep(*before), qPrintable(where));
                    std::map<std::string, int> had = errorsOf(*before);
                    for (const auto& [code, count] : errorsOf(*after))
                        QVERIFY2(count <= had[code], qPrintable(where + u' ' + code.c_str()));
                    if (!chosen || random.next() % 3 == 0)
                        chosen = *next;
                }
            }
            if (!chosen)
                break;
            design = *chosen;
            before = assessed(design);
        }
    }
    QVERIFY(pressed > 500);
    QVERIFY2(refused * 50 <= pressed, qPrintable(QStringLiteral("%1 of %2").arg(refused).arg(pressed)));
}

/// 64 ports of a leaf hold nodes, and the next leaf would be an island.
void TestMendHarm::idleLeavesAreJoinedBeforeTheyHoldNodes()
{
    design::Design design = portOneAlone(256);
    const double before = stepOf(*assessed(design));
    QString why;
    const auto wrong = assessed(design);
    const auto next = assess::mend(design, *shippedCatalog(), *find(*wrong, "finding.portsUnplugged"), "remedy.plugIn");
    QVERIFY(next.ok());
    const auto mended = assessed(*next);
    QVERIFY(find(*mended, "finding.portsUnplugged") == nullptr);
    QVERIFY(find(*mended, "finding.groupsCutOff") == nullptr);
    QVERIFY(stepOf(*mended) <= before);
    std::map<std::uint32_t, std::pair<int, int>> held; // by switch: nodes, uplinks
    for (const design::Cable& cable : *next->cables) {
        for (const design::PortRef& port : {cable.a, cable.b}) {
            if (port.owner == PortOwner::Switch)
                ++(joinsSwitches(cable) ? held[port.id].second : held[port.id].first);
        }
    }
    for (const auto& [device, counts] : held)
        QVERIFY(counts.first == 0 || counts.second > 0);
}

/// Somebody has filled one leaf after the other with nodes, and left no port for the spines.
void TestMendHarm::fullLeavesWithoutUplinksGetSome()
{
    design::Design design = portOneAlone(256);
    auto& cables = design.cables.edit();
    const design::PartId type = cables.front().type;
    std::map<std::uint32_t, int> used; // ports, by leaf
    for (const design::Switch& device : *design.switches) {
        if (device.role == SwitchRole::Leaf)
            used.emplace(device.id.value, 0);
    }
    for (const design::Cable& cable : cables) {
        for (const design::PortRef& port : {cable.a, cable.b}) {
            if (used.contains(port.id))
                ++used[port.id];
        }
    }
    for (const design::Node& node : *design.nodes) {
        for (int port = 1; port < 8; ++port) {
            auto& [leaf, count] = *std::ranges::find_if(used, [](const auto& entry) { return entry.second < 64; });
            cables.push_back({design::CableId{++design.lastId},
                              type,
                              {PortOwner::Node, node.id.value, port},
                              {PortOwner::Switch, leaf, count++}});
        }
    }
    const auto wrong = assessed(design);
    QVERIFY(find(*wrong, "finding.groupsCutOff") != nullptr && !hasStep(*wrong));
    const auto next =
        assess::mend(design, *shippedCatalog(), *find(*wrong, "finding.groupsCutOff"), "remedy.connectNodes");
    QVERIFY(next.ok());
    const auto mended = assessed(*next);
    QVERIFY(find(*mended, "finding.groupsCutOff") == nullptr);
    QVERIFY(hasStep(*mended));
    QCOMPARE(mended->graph->result.figures.endpoints, wrong->graph->result.figures.endpoints);
}

void TestMendHarm::noLeafCarriesTheTrafficOfOthers()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        const design::Design design = seed == 0 ? portOneAlone(64) : halfDone(random);
        const auto assessment = assessed(design);
        for (const Finding& finding : assessment->findings) {
            const bool isAWay = std::ranges::find(finding.remedies, "remedy.secondWay") != finding.remedies.end();
            const auto next = isAWay ? assess::mend(design, *shippedCatalog(), finding, "remedy.secondWay")
                                     : Result<design::Design>(Problem{});
            if (!next)
                continue;
            std::set<std::uint32_t> holding;
            std::set<std::uint32_t> leaves;
            for (const design::Switch& device : *next->switches) {
                if (device.role == SwitchRole::Leaf)
                    leaves.insert(device.id.value);
            }
            for (const design::Cable& cable : *next->cables) {
                if (cable.a.owner == PortOwner::Node)
                    holding.insert(cable.b.id);
            }
            for (const design::Cable& cable : *next->cables) {
                for (const design::PortRef& port : {cable.a, cable.b})
                    QVERIFY(cable.id.value <= design.lastId || !leaves.contains(port.id) || holding.contains(port.id));
            }
        }
    }
}

/// Half as many GPUs share a layer, and its states no longer fit.
void TestMendHarm::aMendThatWouldBreakThePlanIsRefused()
{
    design::Design design = joinedBy(FabricKind::RailOptimised, 256);
    design.workload.edit().training.model = "gpt-3-175b";
    setPlan(design, 16, 2, 8);
    const auto wide = assessed(design);
    QVERIFY(find(*wide, "finding.memoryDoesNotFit") == nullptr);
    const Finding* finding = find(*wide, "finding.tensorParallelCrossesScaleUp");
    QVERIFY(finding != nullptr);
    const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.lowerTensorParallel");
    QVERIFY(!next.ok());
    QCOMPARE(next.problems().front().code, std::string("problem.mend.bringsError"));
    QCOMPARE(next.problems().front().arguments.front().value, std::string("harm.memory"));
}

CW_TEST(TestMendHarm)

} // namespace tst_mend_harm

#include "tst_mend_harm.moc"
