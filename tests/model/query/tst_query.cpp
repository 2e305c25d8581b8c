// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/pipeline.h"
#include "query/query.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QTest>

#include <algorithm>

namespace tst_query {

using namespace cw;
using design::ItemKind;
using design::ItemRef;
using design::ItemSet;

namespace {

struct Assessed {
    design::Design design;
    assess::Assessment assessment;
};

assess::References references() { return {test::shippedCatalog(), test::shippedTrends()}; }

Assessed assessed(design::Design design, const fabric::Failures& failed = {})
{
    return {design, *assess::assess(design, references(), failed)};
}

/// 8 racks of 4 DGX H100, a network rack, rails; Llama 3.1 70B with TP 8, PP 4, DP 8.
const Assessed& example()
{
    static const Assessed shown = [] {
        const auto text = store::readFile(CW_RESOURCES "/examples/llm-70b-256xh100.cluster.json");
        const auto read = store::readDesign(*text);
        return assessed(*read);
    }();
    return shown;
}

ItemSet found(const Assessed& in, const std::string& text)
{
    const Result<ItemSet> items = query::select(text, in.design, *test::shippedCatalog(), in.assessment);
    return items ? *items : ItemSet{};
}

int countOf(const ItemSet& items, ItemKind kind)
{
    return static_cast<int>(std::ranges::count(items, kind, &ItemRef::kind));
}

} // namespace

class TestQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("racks");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("switches");
        QTest::addColumn<int>("others");
        const auto row = [](const char* text, int racks, int nodes, int switches, int others) {
            QTest::newRow(text) << QByteArray(text) << racks << nodes << switches << others;
        };
        row("", 0, 0, 0, 0);
        // Expected 7.75 kW and rated 10.2 kW a node (the facts of the mock-ups); four in a rack.
        row("kW > 25 type:rack", 8, 0, 0, 0);
        row("kW > 50", 0, 0, 0, 0);
        row("type:node kW < 10.2", 0, 32, 0, 0);
        row("rated = 10.2kW", 0, 32, 0, 0);
        row("정격 > 40", 8, 0, 0, 0);
        row("type:rack", 9, 0, 0, 0);
        row("종류:랙", 9, 0, 0, 0);
        row("type:leaf", 0, 0, 8, 0);
        row("종류:스파인", 0, 0, 4, 0);
        row("type:switch -type:leaf", 0, 0, 5, 0);
        row("type:management", 0, 0, 1, 0);
        row("type:storage", 0, 0, 0, 4);
        row("type:cdu", 0, 0, 0, 2);
        row("type:qm9700", 0, 0, 12, 0);
        row("type:dgx*", 0, 32, 0, 0);
        row("type = dgx-h100", 0, 32, 0, 0);
        row("type = dgx", 0, 0, 0, 0);
        row("name:A*", 4, 0, 0, 0);
        row("name = a1", 1, 0, 0, 0);
        row("a1 or a2", 2, 0, 0, 0);
        row("\"Leaf 3\"", 0, 0, 1, 0);
        row("leaf 3", 0, 0, 1, 0);
        row("gpu:h100", 0, 32, 0, 0);
        row("gpu:b200", 0, 0, 0, 0);
        row("gpus >= 8", 8, 32, 0, 0);
        row("gpus = 32", 8, 0, 0, 0);
        row("rack:A1", 0, 4, 0, 0);
        row("rack:A*", 0, 16, 0, 0);
        row("랙:net type:leaf", 0, 0, 8, 0);
        row("row:B", 4, 16, 0, 0);
        row("row:A type:rack", 5, 0, 0, 0); // with the network rack between them
        row("U >= 8 type:node", 0, 32, 0, 0);
        row("U = 42", 9, 0, 0, 0);
        row("free U < 12 name:A?", 4, 0, 0, 0); // 42 - 4 x 8 = 10
        row("빈 공간 >= 12", 1, 0, 0, 0);
        // A leaf holds one port of each of 32 nodes and as many uplinks of 64; four spines share 256 of these.
        row("free ports < 2 type:leaf", 0, 0, 8, 0);
        row("빈 포트 = 0 종류:spine", 0, 0, 4, 0);
        row("ports = 64", 0, 0, 12, 0);
        // Stage s is worked on by every node of its eight data-parallel copies: 32 nodes over 4 stages.
        row("stage = 2", 0, 8, 0, 0);
        row("stage < 3", 0, 16, 0, 0);
        row("stage != 2", 0, 24, 0, 0);
        row("pp:1", 0, 8, 0, 0);
        row("dp:3", 0, 4, 0, 0);
        row("dp:3 stage:1", 0, 1, 0, 0);
        row("tp = 7", 0, 32, 0, 0);
        row("tp = 8", 0, 0, 0, 0);
        row("failed", 0, 0, 0, 0);
        row("not type:rack not type:node -type:switch", 0, 0, 0, 11);
    }
    void counts()
    {
        QFETCH(QByteArray, text);
        const ItemSet items = found(example(), text.toStdString());
        QTEST(countOf(items, ItemKind::Rack), "racks");
        QTEST(countOf(items, ItemKind::Node), "nodes");
        QTEST(countOf(items, ItemKind::Switch), "switches");
        QTEST(countOf(items, ItemKind::Appliance) + countOf(items, ItemKind::FloorUnit), "others");
    }

    void aWrongTextIsRefusedWithItsPlace()
    {
        const auto refused =
            query::select("kW > many", example().design, *test::shippedCatalog(), example().assessment);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.problems().front().code, std::string("problem.query.expected"));
    }

    /// Racks get exactly the power that the Assessment gives their class.
    void powerIsTheAssessments()
    {
        const auto& racks = example().assessment.inventory->result.racks;
        for (std::size_t i = 0; i < racks.size(); ++i) {
            const double watts = example().assessment.power->result.racks[i].rack->expected.base();
            const std::string kind = " type:rack";
            const ItemSet least = found(example(), "W >= " + std::to_string(watts - 1) + kind);
            const ItemSet more = found(example(), "W > " + std::to_string(watts + 1) + kind);
            for (const design::RackId rack : racks[i].racks) {
                QVERIFY(design::contains(least, {ItemKind::Rack, rack.value}));
                QVERIFY(!design::contains(more, {ItemKind::Rack, rack.value}));
            }
        }
    }

    /// Or is union, side by side is intersection, not is the rest; known amounts are above, at or below.
    void conditionsObeyTheirAlgebra()
    {
        const std::string some[] = {"kW > 8",     "type:leaf", "name:A*", "rack:B2",
                                    "free U > 9", "gpus >= 8", "a or b",  "stage:2"};
        const ItemSet all = found(example(), "*");
        QCOMPARE(all, design::allItems(example().design));
        for (const std::string& a : some) {
            const ItemSet rest = found(example(), "not (" + a + ")");
            ItemSet whole = found(example(), a);
            whole.insert(whole.end(), rest.begin(), rest.end());
            QCOMPARE(design::toItemSet(whole), all);
            for (const std::string& b : some) {
                const ItemSet inA = found(example(), a);
                const ItemSet inB = found(example(), b);
                ItemSet either;
                ItemSet both;
                std::ranges::set_union(inA, inB, std::back_inserter(either));
                std::ranges::set_intersection(inA, inB, std::back_inserter(both));
                QCOMPARE(found(example(), "(" + a + ") or (" + b + ")"), either);
                QCOMPARE(found(example(), "(" + a + "), (" + b + ")"), both);
                QCOMPARE(found(example(), "not (not (" + a + ") or not (" + b + "))"), both); // De Morgan
            }
        }
        for (const std::string key : {"kW", "rated", "kg", "U", "free U", "gpus", "ports", "free ports"}) {
            const ItemSet below = found(example(), key + " < 8");
            const ItemSet above = found(example(), key + " >= 8");
            ItemSet both;
            std::ranges::set_intersection(below, above, std::back_inserter(both));
            QVERIFY2(both.empty() && below.size() + above.size() > 0, key.c_str());
        }
    }

    void cablesAreFoundOnlyWhenAskedFor()
    {
        design::Design wired = test::rowOfRacks(1, 2);
        const auto joined = design::connect(wired, {design::PortOwner::Node, (*wired.nodes)[0].id.value, 0},
                                            {design::PortOwner::Node, (*wired.nodes)[1].id.value, 0}, "");
        QVERIFY(joined.ok());
        const Assessed in = assessed(*joined);
        QCOMPARE(countOf(found(in, "type:cable"), ItemKind::Cable), 1);
        QCOMPARE(countOf(found(in, "종류:케이블"), ItemKind::Cable), 1);
        QCOMPARE(countOf(found(in, "not A9"), ItemKind::Cable), 0);
        QCOMPARE(countOf(found(in, "-type:rack"), ItemKind::Cable), 0);
    }

    void blocksAreFoundByName()
    {
        design::Design design = test::rowOfRacks(3, 1);
        design::Block block;
        block.id.value = design::takeId(design);
        block.name = "SU 1";
        block.copies = {{(*design.racks)[0].id.value}, {(*design.racks)[2].id.value}};
        design.blocks.edit().push_back(block);
        const ItemSet items = found(assessed(design), "block:\"su 1\"");
        QCOMPARE(countOf(items, ItemKind::Rack), 2);
        QCOMPARE(countOf(items, ItemKind::Node), 2);
    }

    void whatFailedAndWhatIsWrongIsFound()
    {
        const Assessed& whole = example();
        const std::uint32_t leaf = whole.design.switches->front().id.value;
        const Assessed broken = assessed(whole.design, {{fabric::Failure::Kind::Switch, leaf}});
        QCOMPARE(found(broken, "failed"), (ItemSet{{ItemKind::Switch, leaf}}));
        QCOMPARE(found(broken, "고장 type:leaf"), (ItemSet{{ItemKind::Switch, leaf}}));
        design::Design twice = test::rowOfRacks(1, 2);
        for (design::Node& node : twice.nodes.edit())
            node.mount.bottomUnit = 1;
        QVERIFY(!found(assessed(twice), "error").empty());
        QVERIFY(found(assessed(twice), "error type:leaf").empty());
    }

    /// An assessment that lags behind the design knows nothing of what is new.
    void whatTheAssessmentDoesNotKnowIsNotFound()
    {
        Assessed in = example();
        design::Rack rack = test::rackAt(0, 0, "Z9");
        rack.id.value = design::takeId(in.design);
        in.design.racks.edit().push_back(rack);
        QCOMPARE(countOf(found(in, "z9"), ItemKind::Rack), 1);
        QCOMPARE(countOf(found(in, "z9 kW >= 0"), ItemKind::Rack), 0);
        QCOMPARE(countOf(found(in, "z9 kW != 3"), ItemKind::Rack), 0);
        QVERIFY(found({in.design, {}}, "kW > 0 or free ports >= 0 or stage >= 0 or error").empty());
    }

    void aHundredThousandAcceleratorsAreAsked()
    {
        const auto built = templates::build({"llm-512x8h100", 100000, {}, {}}, *test::shippedCatalog());
        QVERIFY(built.ok());
        const Assessed big = assessed(*built);
        QCOMPARE(countOf(found(big, "gpus >= 8 type:node"), ItemKind::Node), 12500);
        const design::RackId rack = built->nodes->front().mount.rack;
        const std::string first = std::ranges::find(*built->racks, rack, &design::Rack::id)->name;
        const int inFirst = countOf(found(big, "type:node rack:" + first), ItemKind::Node);
        QVERIFY(inFirst > 0);
        QCOMPARE(countOf(found(big, "gpu:h100 -rack:" + first), ItemKind::Node), 12500 - inFirst);
    }
};

CW_TEST(TestQuery)

} // namespace tst_query

#include "tst_query.moc"
