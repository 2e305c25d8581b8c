// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaced_text.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "store/json_tree.h"
#include "store/object_reader.h"
#include "store/text_file.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_design_file {

using namespace cw;
using test::replaced;

namespace {

std::string sample()
{
    design::Design design = test::rowOfRacks(2, 2);
    design.title.edit().name = "시험 “quotes” \\ \n\t";
    design.site.edit().supplyAir = Kelvins(293.15);
    return store::writeDesign(design);
}

int lineOf(const std::string& text, const std::string& what)
{
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(what)), '\n'));
}

} // namespace

class TestDesignFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItWrote()
    {
        const std::string text = sample();
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(read.ok());
        QCOMPARE(store::writeDesign(*read), text);
        QCOMPARE(read->title->name, std::string("시험 “quotes” \\ \n\t"));
        QCOMPARE(read->racks->size(), std::size_t{2});
        QCOMPARE(read->nodes->size(), std::size_t{4});
    }

    void isCanonical()
    {
        design::Design design = test::rowOfRacks(3, 1);
        const std::string before = store::writeDesign(design);
        std::ranges::reverse(design.racks.edit());
        std::ranges::reverse(design.nodes.edit());
        QCOMPARE(store::writeDesign(design), before); // sorted by id
        QVERIFY(before.find("\"supplyAir\": {\"value\": 20, \"unit\": \"degC\"}") != std::string::npos);
        for (const design::Rack& rack : *design.racks) // one item a line
            QVERIFY(before.find("\n{\"id\": " + std::to_string(rack.id.value) + ", ") != std::string::npos);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char* name, const char* from, const char* to, const char* code, const char* where) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(code) << QByteArray(where);
        };
        row("unknown key", "\"facing\"", "\"fasing\"", "problem.unknownKey", "racks[0].fasing");
        row("wrong unit", "\"unit\": \"K\"", "\"unit\": \"kW\"", "problem.wrongUnit", "site.airRise.unit");
        row("unknown unit", "\"unit\": \"K\"", "\"unit\": \"kelvin\"", "problem.unknownUnit", "site.airRise.unit");
        row("missing part", "\"type\": \"dgx-h100\", ", "", "problem.missingKey", "nodes[0].type");
        row("negative count", "\"pduCount\": 3", "\"pduCount\": -3", "problem.outOfRange", "racks[0].pduCount");
        row("huge count", "\"pduCount\": 3", "\"pduCount\": 1000000000000", "problem.outOfRange", "racks[0].pduCount");
        row("beyond 64 bits", "\"pduCount\": 3", "\"pduCount\": 99999999999999999999999", "problem.notWhole",
            "racks[0].pduCount");
        row("fraction of a count", "\"pduCount\": 3", "\"pduCount\": 3.5", "problem.notWhole", "racks[0].pduCount");
        row("text for a number", "\"pduCount\": 3", "\"pduCount\": \"3\"", "problem.wrongType", "racks[0].pduCount");
        row("unknown word", "\"facing\": \"up\"", "\"facing\": \"north\"", "problem.unknownWord", "racks[0].facing");
        row("zero tensor parallel", "\"tensorParallel\": 1", "\"tensorParallel\": 0", "problem.outOfRange",
            "workload.training.plan.tensorParallel");
        row("newer version", "\"version\": 1", "\"version\": 2", "problem.newerVersion", "version");
        row("another format", "clusterwright-design", "other-design", "problem.notADesign", "format");
        row("axis twice", "tp-cp-ep-dp-pp", "tp-cp-ep-dp-tp", "problem.notAnOrder", "workload.placement.order");
        row("axis missing", "tp-cp-ep-dp-pp", "tp-cp-ep-dp", "problem.notAnOrder", "workload.placement.order");
        row("axis too many", "tp-cp-ep-dp-pp", "tp-cp-ep-dp-pp-", "problem.notAnOrder", "workload.placement.order");
        row("no axis", "tp-cp-ep-dp-pp", "", "problem.notAnOrder", "workload.placement.order");
        row("two ranks on one accelerator", "\"moved\": []", "\"moved\": [[0, 1], [2, 1]]", "problem.notAPermutation",
            "workload.placement.moved");
        row("a rank on two accelerators", "\"moved\": []", "\"moved\": [[0, 1], [1, 0], [0, 0]]",
            "problem.notAPermutation", "workload.placement.moved");
        row("an accelerator of another rank", "\"moved\": []", "\"moved\": [[0, 1]]", "problem.notAPermutation",
            "workload.placement.moved");
        row("three of a pair", "\"moved\": []", "\"moved\": [[0, 1, 2]]", "problem.notAPair",
            "workload.placement.moved[0]");
        row("negative rank", "\"moved\": []", "\"moved\": [[0, 0], [-1, 1]]", "problem.outOfRange",
            "workload.placement.moved[1][0]");
        row("four-dimensional torus", "\"torusDimensions\": 3", "\"torusDimensions\": 4", "problem.outOfRange",
            "fabric.torusDimensions");
        row("no plane", "\"planes\": 1", "\"planes\": 0", "problem.outOfRange", "fabric.planes");
        row("rack that is not there", "\"rack\": 1", "\"rack\": 77", "problem.missingRack", "nodes[0].rack");
    }
    void refusals()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        const std::string text = replaced(sample(), from.toStdString(), to.toStdString());
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(!read.ok());
        const Problem& problem = read.problems().front();
        QCOMPARE(QByteArray::fromStdString(problem.code), code);
        QCOMPARE(QByteArray::fromStdString(problem.where), where);
        if (!to.isEmpty() && code != "problem.notADesign")
            QCOMPARE(problem.line, lineOf(text, to.toStdString()));
    }

    void keepsFabricRuleAndPlacement()
    {
        using design::FabricKind;
        for (const FabricKind kind : {FabricKind::RailOnly, FabricKind::Dragonfly, FabricKind::DragonflyPlus,
                                      FabricKind::Torus, FabricKind::None}) {
            design::Design design;
            design.fabric = design::FabricRule{.kind = kind,
                                               .leaf = "a",
                                               .spine = "b",
                                               .oversubscription = 2,
                                               .rails = 4,
                                               .nodesPerUnit = 16,
                                               .extraEndpoints = 3,
                                               .planes = 2,
                                               .routing = design::Routing::Adaptive,
                                               .networkReduction = true,
                                               .groupSwitches = 32,
                                               .endpointsPerSwitch = 16,
                                               .linksPerArc = 4,
                                               .torusDimensions = 2};
            using enum design::ParallelAxis;
            design.workload.edit().placement = {{Pipeline, Tensor, Data, Expert, Context}, {{0, 7}, {7, 4}, {4, 0}}};
            const std::string text = store::writeDesign(design);
            QVERIFY(text.find("\"order\": \"pp-tp-dp-ep-cp\", \"moved\": [[0, 7], [4, 0], [7, 4]]") !=
                    std::string::npos);
            QCOMPARE(*store::readDesign(text), design);
        }
    }

    /// A file of before there were planes, groups and placements opens with what the program did then.
    void oldFilesHaveOnePlaneAndTheDefaultOrder()
    {
        const Result<design::Design> old = store::readDesign(
            "{\"format\": \"clusterwright-design\", \"version\": 1, \"minor\": 1, "
            "\"fabric\": {\"kind\": \"rail\", \"leaf\": \"nv-qm9700\"}, \"workload\": {\"purpose\": \"training\"}}");
        QVERIFY(old.ok());
        QCOMPARE(old->fabric->planes, 1);
        QCOMPARE(old->fabric->routing, design::Routing::Automatic);
        QVERIFY(!old->fabric->networkReduction);
        QCOMPARE(old->workload->placement, design::Placement{});
    }

    void duplicateIds()
    {
        const std::string text = replaced(sample(), "{\"id\": 2, ", "{\"id\": 1, ");
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(!read.ok());
        QCOMPARE(read.problems().front().code, std::string("problem.duplicateId"));
    }

    void neverHalfReadsDamage()
    {
        const std::string whole = sample();
        for (std::size_t length = 0; length < whole.size() - 2; length += 7)
            QVERIFY(!store::readDesign(whole.substr(0, length)).ok());
        for (const std::string& junk :
             {std::string("\x89PNG\r\n\x1a\n\0\0", 10), std::string("[]"), std::string("null"),
              std::string(200000, '['), std::string("{\"format\": \"\xff\xfe\"}")})
            QVERIFY(!store::readDesign(junk).ok());
    }

    void whateverIsReadCanBeWrittenAndReadAgain()
    {
        using design::PortOwner;
        design::Design design = test::rowOfRacks(2, 2);
        design = *design::connect(design, {PortOwner::Node, 2, 0}, {PortOwner::Node, 3, 0}, "dac-800-mcp4y10");
        const std::string whole = store::writeDesign(design);
        std::mt19937 random(11);
        const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
        static constexpr std::string_view kPieces[] = {"0", "-", "9999999999", "e9", "\"", "{",    "}",  "[", "]",
                                                       ",", ":", "null",       "\n", "\\", "\xff", "kW", "1"};
        int read = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string text = whole;
            for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
                const std::string_view piece = kPieces[below(std::size(kPieces))];
                text.replace(below(text.size()), below(4), piece);
            }
            if (const auto strict = store::readDesign(text)) {
                ++read;
                QCOMPARE(*store::readDesign(store::writeDesign(*strict)), *strict);
            }
            const design::Design saved = store::salvageDesign(text).design;
            const auto again = store::readDesign(store::writeDesign(saved));
            QVERIFY2(again.ok() && *again == saved, text.c_str());
        }
        QVERIFY(read > 30 && read < 2900); // both ways were taken
    }

    void salvageKeepsWholeItems()
    {
        const std::string whole = sample();
        const std::size_t secondNode = whole.find("\"nodes\": [") + 10;
        const std::string cut = whole.substr(0, whole.find('\n', whole.find('\n', secondNode) + 1) + 20);
        const store::Salvaged salvaged = store::salvageDesign(cut);
        QCOMPARE(salvaged.design.racks->size(), std::size_t{2});
        QCOMPARE(salvaged.design.nodes->size(), std::size_t{1});
        QVERIFY(!salvaged.dropped.empty());
        QVERIFY(store::readDesign(store::writeDesign(salvaged.design)).ok());

        const store::Salvaged one = store::salvageDesign(replaced(whole, "\"pduCount\": 3", "\"pduCount\": -3"));
        QCOMPARE(one.design.racks->size(), std::size_t{1}); // the faulty rack is gone, and its nodes with it
        QCOMPARE(one.design.nodes->size(), std::size_t{2});
        for (std::size_t length = 0; length < whole.size(); length += 13)
            (void)store::salvageDesign(whole.substr(0, length)); // never a crash
    }

    void keepsKeysOfANewerMinorVersion()
    {
        std::string text = replaced(sample(), "\"minor\": 7", "\"minor\": 8");
        text = replaced(text, "\"facing\": \"up\"", "\"facing\": \"up\", \"colour\": {\"rgb\": [1, 2, 3]}");
        text = replaced(text, "\n\"site\": {", "\n\"future\": true,\n\"site\": {\"seismic\": 1.5, ");
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(read.ok());
        const std::string written = store::writeDesign(*read);
        QVERIFY(written.find("\"colour\": {\"rgb\":[1,2,3]}") != std::string::npos);
        QVERIFY(written.find("\"seismic\": 1.5") != std::string::npos);
        QVERIFY(written.find("\"future\": true") != std::string::npos);
    }

    void readsItsOwnFileWithKeysOfANewerMinorVersion()
    {
        std::string text = replaced(sample(), "\"minor\": 7", "\"minor\": 8");
        text = replaced(text, "\"tensorParallel\": 1", "\"ringAttention\": 4, \"tensorParallel\": 1");
        text = replaced(text, "\n\"site\": {", "\n\"future\": true,\n\"site\": {");
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(read.ok());
        const std::string written = store::writeDesign(*read);
        QVERIFY(written.find("\"ringAttention\": 4") != std::string::npos);
        QVERIFY(written.find("\"minor\": 8") != std::string::npos);
        const Result<design::Design> again = store::readDesign(written);
        QVERIFY(again.ok());
        QCOMPARE(*again, *read);
        // Without such keys the file is of this program's version.
        const Result<design::Design> plain = store::readDesign(replaced(sample(), "\"minor\": 7", "\"minor\": 8"));
        QCOMPARE(store::writeDesign(*plain), sample());
    }

    void namesTheLineOfBytesThatAreNoText()
    {
        for (const char* bytes : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"}) {
            const Result<design::Design> read = store::readDesign("{\n\"format\":\n\"" + std::string(bytes) + "\"}");
            QVERIFY(!read.ok());
            QCOMPARE(read.problems().front().code, std::string("problem.notUtf8"));
            QCOMPARE(read.problems().front().line, 3);
        }
        QVERIFY(store::readDesign(replaced(sample(), "\"notes\": \"\"", "\"notes\": \"é 한 \xf0\x9f\x98\x80\"")).ok());
    }

    void aKeyTwiceAmongManyIsFound()
    {
        std::string keys = "{";
        for (int i = 0; i < 300'000; ++i)
            keys += "\"k" + std::to_string(i) + "\": 0,";
        QCOMPARE(store::readDesign(keys + "\"k7\": 1}").problems().front().code,
                 std::string("problem.jsonDuplicateKey"));
    }

    /// It would fill every cell of the floor index.
    void roomEquipmentAsWideAsACountryIsRefused()
    {
        const std::string wide = replaced(
            sample(), "\"floorUnits\": []",
            "\"floorUnits\": [{\"id\": 90, \"type\": \"room-ups\", \"at\": {\"x\": 0, \"y\": 0, \"unit\": \"mm\"}, "
            "\"width\": {\"value\": 90, \"unit\": \"km\"}}]");
        QCOMPARE(store::readDesign(wide).problems().front().where, std::string("floorUnits[0].width"));
    }

    void tooManyValuesAreRefusedWhereTheyStart()
    {
        std::string text = "{\"racks\": [\n";
        for (int line = 2; line < 52; ++line)
            text += "1, 2, 3, 4, 5, 6, 7, 8, 9, 10,\n";
        text += "0]}";
        const std::size_t values = 2 + 501;
        QVERIFY(store::parseJson(text, {64, values}).ok());
        const Result<store::JsonNode> refused = store::parseJson(text, {64, values - 1});
        QCOMPARE(refused.problems().front().code, std::string("problem.jsonTooLarge"));
        QCOMPARE(refused.problems().front().line, 52);
        QCOMPARE(refused.problems().front().arguments.front().value, std::to_string(values - 1));
        // 1,000,000 GPUs in nodes of two: ten values a rack of eight nodes, six a node.
        QVERIFY(store::JsonLimits{}.nodes > 125'001u * 13 + 500'000u * 6);
    }

    void aFloodOfProblemsIsCut()
    {
        std::string items;
        for (int i = 0; i < 5000; ++i)
            items += "{},\n";
        std::string keys;
        for (int i = 0; i < 5000; ++i)
            keys += "\"key" + std::to_string(i) + "\": 1,\n";
        for (const std::string& text : {replaced(sample(), "\"switches\": [", "\"switches\": [" + items + "{}"),
                                        replaced(sample(), "\"site\": {", "\"site\": {" + keys)}) {
            const Problems problems = store::readDesign(text).problems();
            QCOMPARE(problems.size(), store::kMostProblems + 1);
            QCOMPARE(problems.back().code, std::string("problem.more"));
            const store::Salvaged salvaged = store::salvageDesign(text);
            QCOMPARE(salvaged.dropped.size(), store::kMostProblems + 1);
            QCOMPARE(salvaged.design.nodes->size(), std::size_t{4}); // what is sound is kept all the same
        }
    }

    void readsEveryOldVersion()
    {
        const Result<std::string> text = store::readFile(CW_TEST_DATA "/design_v0.cluster.json");
        QVERIFY(text.ok());
        const Result<design::Design> read = store::readDesign(*text);
        QVERIFY(read.ok());
        QCOMPARE((*read->racks)[1].at, (design::FloorPoint{1200, 1800}));
        QCOMPARE(read->nodes->size(), std::size_t{1});
    }

    void fragmentsTravelAsText()
    {
        const design::Design design = test::rowOfRacks(2, 2);
        const catalog::Catalog& parts = *test::shippedCatalog();
        const design::ItemSet node{{design::ItemKind::Node, design.nodes->front().id.value}};
        const std::string text = store::writeDesign(design::copyItems(design, node));
        QCOMPARE(store::readDesign(text).problems().front().code, std::string("problem.missingRack"));
        const auto fragment = store::readFragment(text);
        QVERIFY(fragment.ok());
        // Beside the original, and into a rack of choice.
        const design::RackId home = design.nodes->front().mount.rack;
        const design::RackId other = design.racks->back().id;
        const auto beside = design::paste(design, parts, *fragment, 0, 0);
        QVERIFY(beside.ok());
        QCOMPARE(beside->design.nodes->back().mount, (design::Mount{home, 17})); // above two nodes of 8 U
        const auto across = design::paste(design, parts, *fragment, 0, 0, other);
        QVERIFY(across.ok());
        QCOMPARE(across->design.nodes->back().mount.rack, other);
        QVERIFY(store::readDesign(store::writeDesign(across->design)).ok());
    }
};

CW_TEST(TestDesignFile)

} // namespace tst_design_file

#include "tst_design_file.moc"
