// SPDX-License-Identifier: GPL-3.0-or-later
// Switches in racks against those that the rule computes with: other types, more than it uses, and the buttons that mend it.
#include "mended_design.h"

#include "assess/placed_switches.h"
#include "test_program.h"

#include <QTest>

namespace tst_placed_switches {

using namespace cw;
using namespace cw::test;
using design::FabricKind;
using design::SwitchRole;

namespace {

double argument(const Finding& finding, const char* name)
{
    const auto found = std::ranges::find(finding.arguments, std::string(name), &assess::FindingArgument::name);
    return found != finding.arguments.end() ? std::get<Measure>(found->value).base : -1;
}

std::size_t placed(const design::Design& design, SwitchRole role, const char* type)
{
    return static_cast<std::size_t>(std::ranges::count_if(*design.switches, [&](const design::Switch& one) {
        return one.role == role && one.type == type;
    }));
}

constexpr const char* kOther = "finding.switchesOfAnotherType";
constexpr const char* kUnused = "finding.switchesUnused";
constexpr const char* kSold = "nv-qm9700";
constexpr const char* kBigger = "nv-q3400";

/// Rail-optimised over 512 GPUs, all its switches in racks.
design::Design whole() { return joinedBy(FabricKind::RailOptimised, 512); }

} // namespace

class TestPlacedSwitches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfTheRulesOwn()
    {
        const auto assessment = assessed(whole());
        QVERIFY(find(*assessment, kOther) == nullptr && find(*assessment, kUnused) == nullptr);
    }

    /// The rule takes another leaf; what stands in the racks is what is bought.
    void anotherTypeIsSaidForEachTier()
    {
        design::Design design = whole();
        const std::size_t leaves = placed(design, SwitchRole::Leaf, kSold);
        QVERIFY(leaves > 1);
        design.fabric.edit().leaf = kBigger;
        design.fabric.edit().spine = kSold;
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kOther);
        QVERIFY(finding != nullptr);
        QCOMPARE(argument(*finding, "count"), static_cast<double>(leaves));
        QCOMPARE(static_cast<int>(finding->severity), static_cast<int>(assess::Severity::Warning));
        QCOMPARE(std::ranges::count(assessment->findings, kOther, &Finding::code), 1); // the spines are the rule's
    }

    void theRuleTakesWhatIsPlaced()
    {
        design::Design design = whole();
        const design::FabricRule before = *design.fabric;
        design.fabric.edit().leaf = kBigger;
        design.fabric.edit().spine = before.spine.empty() ? before.leaf : before.spine;
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kOther);
        QVERIFY(finding != nullptr);
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.ruleLikePlaced");
        QVERIFY(next.ok());
        QCOMPARE(next->fabric->leaf, before.leaf);
        QCOMPARE(*next->switches, *design.switches);
        QVERIFY(find(*assessed(*next), kOther) == nullptr);
    }

    /// Leaves and spines of another family are no network with the rule's; together they are one.
    void theRuleTakesAllTiers()
    {
        design::Design design = whole();
        for (design::Switch& one : design.switches.edit())
            one.type = "nv-sn5600";
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kOther);
        QVERIFY(finding != nullptr);
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.ruleLikePlaced");
        QVERIFY2(next.ok(), next.ok() ? "" : next.problems().front().code.c_str());
        QCOMPARE(next->fabric->leaf, std::string("nv-sn5600"));
        QVERIFY(find(*assessed(*next), kOther) == nullptr);
    }

    /// One odd leaf is no reason to find all others odd.
    void theRuleDoesNotFollowOneOddSwitch()
    {
        design::Design design = whole();
        std::ranges::find(design.switches.edit(), SwitchRole::Leaf, &design::Switch::role)->type = "nv-qm8700";
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kOther);
        QVERIFY(finding != nullptr);
        QVERIFY(!assess::mend(design, *shippedCatalog(), *finding, "remedy.ruleLikePlaced"));
    }

    void placedOnesBecomeTheRules()
    {
        design::Design design = whole();
        for (design::Switch& one : design.switches.edit()) {
            if (one.role == SwitchRole::Spine)
                one.type = "nv-qm8700";
        }
        const std::size_t wrong = placed(design, SwitchRole::Spine, "nv-qm8700");
        QVERIFY(wrong > 0);
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kOther);
        QVERIFY(finding != nullptr);
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.placedLikeRule");
        QVERIFY2(next.ok(), next.ok() ? "" : next.problems().front().code.c_str());
        QCOMPARE(placed(*next, SwitchRole::Spine, kSold), wrong);
        QVERIFY(find(*assessed(*next), kOther) == nullptr);
    }

    /// Every placed one is exchanged with the rule.
    void biggerSwitchesAreBiggerInTheRacksToo()
    {
        constexpr const char* kSmaller = "nv-qm8700";
        design::Design design = whole();
        design.fabric.edit().leaf = kSmaller;
        design.fabric.edit().spine.clear();
        for (design::Switch& one : design.switches.edit())
            one.type = kSmaller;
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, "finding.outOfPorts");
        QVERIFY(finding != nullptr);
        QVERIFY(argument(*finding, "placed") < argument(*finding, "needed"));
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.biggerSwitch");
        QVERIFY2(next.ok(), next.ok() ? "" : next.problems().front().code.c_str());
        QVERIFY(find(*assessed(*next), kOther) == nullptr);
        QVERIFY(placed(*next, SwitchRole::Leaf, kSmaller) == 0);
        QVERIFY(placed(*next, SwitchRole::Spine, kSmaller) == 0);
    }

    /// Taller ones find no room in full racks, which is said.
    void tallerSwitchesMayFindNoRoom()
    {
        design::Design design = whole();
        std::size_t gone = 0;
        std::erase_if(design.switches.edit(), [&gone](const design::Switch& one) {
            return one.role == SwitchRole::Leaf && gone++ < 2;
        });
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, "finding.outOfPorts");
        QVERIFY(finding != nullptr);
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.biggerSwitch");
        QVERIFY(!next);
        QCOMPARE(next.problems().front().code, std::string("problem.edit.noFreeUnits"));
    }

    void whatTheRuleDoesNotUseIsSaidAndTakenAway()
    {
        design::Design design = whole();
        const auto spine = std::ranges::find(*design.switches, SwitchRole::Spine, &design::Switch::role);
        QVERIFY(spine != design.switches->end());
        const design::Switch like = *spine;
        for (int unit : {1, 2}) {
            design::Switch more = like;
            more.id = design::SwitchId{++design.lastId};
            more.name = "More " + std::to_string(unit);
            design.switches.edit().push_back(more);
        }
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, kUnused);
        QVERIFY(finding != nullptr);
        QCOMPARE(argument(*finding, "count"), 2.0);
        const auto next = assess::mend(design, *shippedCatalog(), *finding, "remedy.removeUnused");
        QVERIFY(next.ok());
        QCOMPARE(next->switches->size(), design.switches->size() - 2);
        QVERIFY(std::ranges::none_of(*next->switches, [](const design::Switch& one) { return one.name.starts_with("More"); }));
        QVERIFY(find(*assessed(*next), kUnused) == nullptr);
    }

    /// What the rule cannot use goes before what it can, and what nothing is plugged into before the rest.
    void theRightOnesAreTakenAway()
    {
        design::Design design = whole();
        const auto leaves = static_cast<std::int64_t>(placed(design, SwitchRole::Leaf, kSold));
        design::Switch wrong = *std::ranges::find(*design.switches, SwitchRole::Leaf, &design::Switch::role);
        wrong.type = "nv-qm8700";
        wrong.id = design::SwitchId{++design.lastId};
        design.switches.edit().insert(design.switches->begin(), wrong); // the first of the design
        QCOMPARE(assess::switchesUnused(design, SwitchRole::Leaf, leaves), std::vector<std::uint32_t>{wrong.id.value});
        QVERIFY(assess::switchesUnused(design, SwitchRole::Leaf, leaves + 1).empty());
    }

    /// A switch beyond the rule's that cables end at is used.
    void aCabledSwitchIsUsed()
    {
        design::Design design = whole();
        design::Switch more = *std::ranges::find(*design.switches, SwitchRole::Leaf, &design::Switch::role);
        more.id = design::SwitchId{++design.lastId};
        design.switches.edit().push_back(more);
        const auto needed = assessed(design)->fabric->result.needed[static_cast<std::size_t>(SwitchRole::Leaf)];
        QCOMPARE(assess::switchesUnused(design, SwitchRole::Leaf, needed), std::vector<std::uint32_t>{more.id.value});
        design.cables.edit().push_back({design::CableId{++design.lastId},
                                        "dac-800-mcp4y10",
                                        {design::PortOwner::Switch, more.id.value, 0},
                                        {design::PortOwner::Switch, design.switches->front().id.value, 63}});
        QVERIFY(assess::switchesUnused(design, SwitchRole::Leaf, needed).empty());
    }

    /// Of drawn networks, nothing says which switch is one too many.
    void withoutARuleNothingIsOfAnotherType()
    {
        design::Design design = whole();
        design.fabric.edit().kind = FabricKind::None;
        QVERIFY(assess::switchesOfAnotherType(design, SwitchRole::Leaf).empty());
        QVERIFY(find(*assessed(design), kOther) == nullptr && find(*assessed(design), kUnused) == nullptr);
    }
};

CW_TEST(TestPlacedSwitches)

} // namespace tst_placed_switches

#include "tst_placed_switches.moc"
