// SPDX-License-Identifier: GPL-3.0-or-later
// A design file keeps blocks, accepted findings and kept states, and refuses those that cannot be, saying where.
#include "design/difference.h"
#include "replaced_text.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QTest>

namespace tst_design_states {

using namespace cw;
using test::replaced;

namespace {

/// Two racks (1 and 4) of two nodes each, a block of them, an accepted finding and two kept states.
design::Design withStates()
{
    design::Design design = test::rowOfRacks(2, 2);
    const std::uint32_t second = (*design.racks)[1].id.value;
    design.blocks.edit() = {{{design::takeId(design)}, "SU", {{1}, {second}}}};
    design.waivers.edit() = {{{design::takeId(design)}, "finding.rackPower", {1, second}, "Measured: 30 kW"}};
    design::Design larger = test::rowOfRacks(3, 2);
    larger.title.edit().name = "Larger";
    const design::OptionId b{design::takeId(design)};
    const design::OptionId a{design::takeId(design)};
    design.options.edit() = {{a, "A", "First this", true, test::rowOfRacks(2, 2)}, {b, "B", "", false, larger}};
    return design;
}

} // namespace

class TestDesignStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsBlocksWaiversAndStatesInTheirOrder()
    {
        const design::Design design = withStates();
        const std::string text = store::writeDesign(design);
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(read.ok());
        QCOMPARE(*read, design);
        QCOMPARE(store::writeDesign(*read), text);
        QCOMPARE(read->options->front().name, std::string("A")); // whose id is the higher one
        QVERIFY(design::difference(design, *read).isEmpty());
        design::Design other = design;
        other.options.edit().pop_back();
        QVERIFY(design::difference(design, other).options);
    }

    /// Older files have no words; a list of items written by hand has any order, and the waiver applies all the same.
    void waiversKeepTheirWordsAndSortTheirItems()
    {
        design::Design design = withStates();
        design.waivers.edit().push_back({{design::takeId(design)}, "finding.unknownDatum", {}, "Asked", {"A \"B\"", "c"}});
        const std::string text = store::writeDesign(design);
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(read.ok());
        QCOMPARE(*read, design);

        const Result<design::Design> byHand = store::readDesign(replaced(
            replaced(text, "\"items\": [1, 4]", "\"items\": [4, 1]"), ", \"words\": [\"A \\\"B\\\"\", \"c\"]", ""));
        QVERIFY(byHand.ok());
        QCOMPARE(byHand->waivers->front(), design.waivers->front());
        QVERIFY(byHand->waivers->back().words.empty());

        const Result<design::Design> wrong = store::readDesign(replaced(text, "\"c\"]", "7]"));
        QCOMPARE(wrong.problems().front().code, std::string("problem.wrongType"));
        QCOMPARE(wrong.problems().front().where, std::string("waivers[1].words[1]"));
    }

    void refusesBlocksAndStatesThatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        const auto row = [](const char* name, const char* from, const char* to, const char* code, const char* where) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(code) << QByteArray(where);
        };
        row("a node in a block", "[[1], [4]]", "[[1], [2]]", "problem.blockItem", "blocks[0].copies");
        row("a rack twice", "[[1], [4]]", "[[1], [1]]", "problem.blockItem", "blocks[0].copies");
        row("unlike copies", "[[1], [4]]", "[[1, 4], []]", "problem.blockItem", "blocks[0].copies");
        row("no copy", "[[1], [4]]", "[]", "problem.blockItem", "blocks[0].copies");
        row("a word for an id", "[[1], [4]]", "[[1], [\"four\"]]", "problem.wrongType", "blocks[0].copies[1][0]");
        row("an id below 1", "\"items\": [1, 4]", "\"items\": [0, 4]", "problem.outOfRange", "waivers[0].items[0]");
        row("no reason", ", \"reason\": \"Measured: 30 kW\"", "", "problem.missingKey", "waivers[0].reason");
        row("two baselines", "\"baseline\": false", "\"baseline\": true", "problem.twoBaselines",
            "options[1].baseline");
        row("a state of a state", "\"name\": \"Larger\"", "\"name\": \"Larger\", \"options\": []", "problem.unknownKey",
            "options[1].design.title.options");
        row("a fault in a state", "\"name\": \"Larger\"", "\"name\": 7", "problem.wrongType",
            "options[1].design.title.name");
    }
    void refusesBlocksAndStatesThatCannotBe()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, where);
        const std::string wrong = replaced(store::writeDesign(withStates()), from.toStdString(), to.toStdString());
        const Result<design::Design> read = store::readDesign(wrong);
        QVERIFY(!read.ok());
        QCOMPARE(QByteArray::fromStdString(read.problems().front().code), code);
        QCOMPARE(QByteArray::fromStdString(read.problems().front().where), where);
        QVERIFY(read.problems().front().line > 10);
        QVERIFY(store::readDesign(store::writeDesign(store::salvageDesign(wrong).design)).ok());
    }

    void namesTheStateOfADeviceWithoutRack()
    {
        std::string text = store::writeDesign(withStates());
        text.replace(text.rfind("\"rack\": 4"), 9, "\"rack\": 9");
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY(!read.ok());
        QVERIFY(read.problems().front().where.starts_with("options[1].design.nodes["));
    }

    void keepsKeysOfANewerMinorVersionInAState()
    {
        std::string text = replaced(store::writeDesign(withStates()), "\"minor\": 7", "\"minor\": 8");
        text = replaced(text, "\"name\": \"Larger\"", "\"name\": \"Larger\", \"shade\": 4");
        const Result<design::Design> read = store::readDesign(text);
        QVERIFY2(read.ok(), read.ok() ? "" : read.problems().front().where.c_str());
        const std::string written = store::writeDesign(*read);
        QVERIFY(written.find("\"shade\": 4") != std::string::npos);
        QCOMPARE(*store::readDesign(written), *read);
    }
};

CW_TEST(TestDesignStates)

} // namespace tst_design_states

#include "tst_design_states.moc"
