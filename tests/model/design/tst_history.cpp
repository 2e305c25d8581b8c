// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/history.h"
#include "small_designs.h"

#include <QTest>

#include <random>

using namespace cw;
using namespace cw::design;

class TestHistory : public QObject {
    Q_OBJECT

    static Design named(const std::string& name)
    {
        Design design;
        design.title.edit().name = name;
        return design;
    }

private Q_SLOTS:
    void aChangeThatChangesNothingLeavesNoTrace()
    {
        History history(named("a"));
        QVERIFY(!history.push(named("a"), "edit.rename"));
        QVERIFY(!history.canUndo());
    }

    void aGestureIsOneStep()
    {
        History history(named("a"));
        history.push(named("b"), "edit.drag", "drag-1");
        history.push(named("c"), "edit.drag", "drag-1");
        history.push(named("d"), "edit.drag", "drag-2");
        QCOMPARE(history.undoText(), std::string("edit.drag"));
        history.undo();
        QCOMPARE(history.current(), named("c"));
        history.undo();
        QCOMPARE(history.current(), named("a"));
        QVERIFY(!history.canUndo());
        // There and back again within one gesture.
        history.push(named("b"), "edit.drag", "drag-3");
        history.push(named("a"), "edit.drag", "drag-3");
        QVERIFY(!history.canUndo());
    }

    void cleanIsWhatWasSaved()
    {
        History history(named("a"));
        QVERIFY(history.isClean());
        history.push(named("b"), "x");
        QVERIFY(!history.isClean());
        history.markClean();
        history.push(named("c"), "x");
        history.undo();
        QVERIFY(history.isClean());
        history.undo();
        QVERIFY(!history.isClean());
        history.push(named("d"), "x"); // the saved state can no longer be reached
        history.undo();
        QVERIFY(!history.isClean());
    }

    void forgetsTheOldestBeyondItsLimit()
    {
        History history(named("0"));
        for (std::size_t i = 1; i <= History::kMostSteps + 20; ++i)
            history.push(named(std::to_string(i)), "x");
        std::size_t steps = 0;
        for (; history.canUndo(); ++steps)
            history.undo();
        QCOMPARE(steps, History::kMostSteps);
        QVERIFY(!history.isClean());
    }

    void randomWalkUndoesAndRedoesExactly()
    {
        std::mt19937 random(7);
        const auto pick = [&random](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
        const catalog::Catalog& parts = *test::shippedCatalog();
        History history(test::rowOfRacks(4, 1));
        std::vector<Design> reached{history.current()};
        std::size_t at = 0;
        int edits = 0;
        for (int step = 0; step < 2000; ++step) {
            const Design& now = history.current();
            const int choice = pick(10);
            if (choice < 2 && history.canUndo()) {
                history.undo();
                --at;
            } else if (choice < 3 && history.canRedo()) {
                history.redo();
                ++at;
            } else {
                Result<Design> next = now;
                const ItemSet some = now.racks->empty() ? ItemSet{} : ItemSet{{ItemKind::Rack, (*now.racks)[static_cast<std::size_t>(pick(static_cast<int>(now.racks->size())))].id.value}};
                if (choice < 5)
                    next = addFilledRack(now, parts, test::rackAt(600 * pick(19), 600 * pick(10)), "dgx-h100", 1 + pick(3));
                else if (choice < 8)
                    next = moveItems(now, parts, some, 600 * (pick(7) - 3), 600 * (pick(7) - 3));
                else if (choice < 9)
                    next = rotateItems(now, parts, some);
                else
                    next = removeItems(now, some);
                if (!next.ok() || !history.push(*next, "edit"))
                    continue;
                ++edits;
                reached.resize(at + 1, history.current());
                reached.push_back(history.current());
                at = reached.size() - 1;
            }
            if (at >= reached.size() || !(history.current() == reached[at]))
                QFAIL("undo or redo reached another design");
            if (reached.size() > History::kMostSteps)
                break;
        }
        QVERIFY(edits > 200);
        while (history.canUndo())
            history.undo();
        QCOMPARE(history.current(), reached.front());
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
