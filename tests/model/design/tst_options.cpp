// SPDX-License-Identifier: GPL-3.0-or-later
// States of a design that are kept under a name: what they hold, how one goes back to them, and that nothing is lost.
#include "design/edits.h"
#include "design/history.h"
#include "design/options.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QTest>

namespace tst_options {

using namespace cw;
using namespace cw::design;

namespace {

Design with(const Result<Design>& result)
{
    if (!result)
        qFatal("refused: %s", result.problems().front().code.c_str());
    return *result;
}

std::string codeOf(const Result<Design>& result) { return result ? std::string() : result.problems().front().code; }

QStringList namesOf(const Design& design)
{
    QStringList names;
    for (const Option& option : *design.options)
        names << QString::fromStdString(option.name);
    return names;
}

OptionId idOf(const Design& design, const char* name) { return findOption(design, std::string_view(name))->id; }

} // namespace

class TestOptions : public QObject {
    Q_OBJECT

    /// A: two racks, B: three, now: one.
    static Design three()
    {
        Design design = with(keepOption(test::rowOfRacks(2, 2)));
        design = with(addFilledRack(design, *test::shippedCatalog(), test::rackAt(3000, 1800), "dgx-h100", 2));
        design = with(keepOption(design));
        return removeItems(design, {{ItemKind::Rack, design.racks->front().id.value},
                                    {ItemKind::Rack, design.racks->back().id.value}});
    }

private Q_SLOTS:
    void theFirstIsTheBaseline()
    {
        const Design design = three();
        QCOMPARE(namesOf(design), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(baselineOf(design)->name, std::string("A"));
        QCOMPARE(design.options->at(0).design->racks->size(), std::size_t{2});
        QCOMPARE(design.options->at(1).design->racks->size(), std::size_t{3});
        QVERIFY(design.options->at(1).design->options->empty());
        QVERIFY(design.options->at(1).design->racks->size() != design.racks->size());
    }

    void namesAreFreeAndNeverTwice()
    {
        Design design = with(keepOption(Design{}, "B"));
        design = with(keepOption(design));
        design = with(keepOption(design));
        QCOMPARE(namesOf(design), (QStringList{QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("C")}));
        QCOMPARE(codeOf(keepOption(design, " B ")), std::string("problem.option.sameName"));
        QCOMPARE(codeOf(renameOption(design, idOf(design, "A"), "C")), std::string("problem.option.sameName"));
        QCOMPARE(codeOf(renameOption(design, idOf(design, "A"), " ")), std::string("problem.option.emptyName"));
        QCOMPARE(codeOf(renameOption(design, OptionId{999}, "X")), std::string("problem.option.none"));
        QCOMPARE(findOption(with(renameOption(design, idOf(design, "A"), "Liquid ")), std::string_view("Liquid"))->id,
                 idOf(design, "A"));
        for (int i = 0; i < 25; ++i)
            design = with(keepOption(design));
        QCOMPARE(design.options->back().name, std::string("AB"));
    }

    void switchingKeepsOptionsTitleAndIds()
    {
        Design design = three();
        Title title;
        title.name = "Renamed since";
        design = setTitle(design, title);
        const std::uint32_t last = design.lastId;
        const Design there = with(switchTo(design, idOf(design, "B")));
        QCOMPARE(there.racks->size(), std::size_t{3});
        QCOMPARE(there.title->name, std::string("Renamed since"));
        QVERIFY(there.options == design.options);
        QVERIFY(there.lastId >= last);
        // What is added now has an id that no state has used.
        const Design grown =
            with(addFilledRack(there, *test::shippedCatalog(), test::rackAt(6000, 1800), "dgx-h100", 1));
        QVERIFY(grown.racks->back().id.value > last);
        QCOMPARE(codeOf(switchTo(design, OptionId{999})), std::string("problem.option.none"));
    }

    void stateThatIsGoneBackToIsTheOneThatWasKept()
    {
        const Design start = test::rowOfRacks(2, 2);
        const Design kept = with(keepOption(start));
        const Design emptied = removeItems(kept, allItems(kept));
        QVERIFY(with(switchTo(emptied, kept.options->front().id)) == kept);
    }

    void orderBaselineNotesAndUpdate()
    {
        const Design design = three();
        const OptionId a = idOf(design, "A");
        const OptionId b = idOf(design, "B");
        QCOMPARE(namesOf(with(moveOption(design, a, 1))), (QStringList{QStringLiteral("B"), QStringLiteral("A")}));
        QCOMPARE(namesOf(with(moveOption(design, a, 99))), (QStringList{QStringLiteral("B"), QStringLiteral("A")}));
        QVERIFY(with(moveOption(design, a, 0)) == design);
        QCOMPARE(baselineOf(with(setBaseline(design, b)))->id, b);
        QVERIFY(!with(setBaseline(design, b)).options->front().baseline);
        QCOMPARE(baselineOf(with(setBaseline(design, {}))), nullptr);
        QVERIFY(with(setBaseline(design, a)) == design);
        QCOMPARE(with(setOptionNotes(design, b, "Say this")).options->back().notes, std::string("Say this"));
        const Design updated = with(updateOption(design, b));
        QCOMPARE(updated.options->back().design->racks->size(), std::size_t{1});
        QVERIFY(updated.options->back().design->options->empty());
        QCOMPARE(namesOf(with(removeOption(design, a))), QStringList{QStringLiteral("B")});
    }

    void everyEditIsOneUndoableStep()
    {
        History history(three());
        const Design start = history.current();
        const OptionId b = idOf(start, "B");
        const auto push = [&](const Result<Design>& next) { QVERIFY(history.push(with(next), "edit.option")); };
        push(keepOption(history.current()));
        push(renameOption(history.current(), b, "Liquid"));
        push(setOptionNotes(history.current(), b, "Say this"));
        push(moveOption(history.current(), b, 0));
        push(setBaseline(history.current(), b));
        push(updateOption(history.current(), b));
        push(switchTo(history.current(), idOf(history.current(), "A")));
        push(removeOption(history.current(), b));
        for (int step = 0; step < 8; ++step)
            history.undo();
        QVERIFY(!history.canUndo());
        QVERIFY(history.current() == start);
    }

    /// The minor version of a newer file belongs to the file: it is neither kept in a state nor lost by going to one.
    void keysOfANewerFileSurvive()
    {
        Design design = test::rowOfRacks(1, 1);
        design.unknown.edit()[""] = {{"minor", "99"}, {"later", "true"}};
        design = with(keepOption(design));
        QVERIFY(!design.options->front().design->unknown->at("").contains("minor"));
        QCOMPARE(design.options->front().design->unknown->at("").at("later"), std::string("true"));
        const Design there = with(switchTo(design, design.options->front().id));
        QCOMPARE(there.unknown->at("").at("minor"), std::string("99"));
        const auto again = store::readDesign(store::writeDesign(there));
        QVERIFY(again.ok());
        QVERIFY(*again == there);
    }
};

CW_TEST(TestOptions)

} // namespace tst_options

#include "tst_options.moc"
