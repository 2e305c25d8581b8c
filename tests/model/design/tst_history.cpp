// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/history.h"
#include "small_designs.h"
#include "test_program.h"

#include <QTest>

#include <array>
#include <deque>
#include <random>

namespace tst_history {

using namespace cw;
using namespace cw::design;

namespace {

/// Edits at random, each of which may be refused.
class Walk {
public:
    explicit Walk(unsigned seed) : m_random(seed) {}

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    [[nodiscard]] const std::array<int, 9>& applied() const { return m_applied; }

    Result<Design> edit(const Design& now)
    {
        // With a full hall mostly remove, with an empty one mostly add.
        int kind = below(static_cast<int>(m_applied.size()));
        if (now.racks->size() > 12)
            kind = 3;
        if (now.racks->empty())
            kind = 0;
        Result<Design> next = apply(kind, now);
        if (next.ok() && !(*next == now))
            ++m_applied[static_cast<std::size_t>(kind)];
        return next;
    }

private:
    template <class Item>
    const Item& any(const std::vector<Item>& items)
    {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }

    Result<Design> apply(int kind, const Design& now)
    {
        const catalog::Catalog& parts = *test::shippedCatalog();
        if (kind == 0)
            return addFilledRack(now, parts, test::rackAt(600 * below(19), 600 * below(10)), "dgx-h100", 1 + below(3));
        const RackId rack = any(*now.racks).id;
        const ItemSet some{{ItemKind::Rack, rack.value}};
        switch (kind) {
        case 1:
            return moveItems(now, parts, some, 600 * (below(7) - 3), 600 * (below(7) - 3));
        case 2:
            return rotateItems(now, parts, some);
        case 3:
            return removeItems(now, some);
        case 4:
            return addSwitch(now, parts, {{}, "Leaf 1", "nv-qm9700", SwitchRole::Leaf, {rack, 0}});
        case 5:
            return setAccelerator(now, parts, some, below(2) == 0 ? "nv-h200-sxm-141" : "nv-h100-sxm-80");
        case 6:
            if (now.nodes->size() < 2)
                return now;
            return cw::design::connect(now, {PortOwner::Node, any(*now.nodes).id.value, below(4)},
                                       {PortOwner::Node, any(*now.nodes).id.value, below(4)}, "dac-800-mcp4y10");
        case 7: {
            const Result<Pasted> pasted = paste(now, parts, copyItems(now, some), 600, 0);
            return pasted.ok() ? Result<Design>(pasted->design) : Result<Design>(pasted.problems());
        }
        default:
            return renameItem(now, {ItemKind::Rack, rack.value}, "R" + std::to_string(below(1000)));
        }
    }

    std::mt19937 m_random;
    std::array<int, 9> m_applied{};
};

} // namespace

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
        // A step that changes one rack of so many keeps a copy of all of them, and shares the nodes.
        constexpr std::size_t racks = 40'000;
        Design design;
        design.racks.edit().resize(racks);
        design.nodes.edit().resize(10 * racks);
        constexpr std::size_t most = History::kMostBytes / (racks * sizeof(Rack));
        static_assert(most > History::kFewestSteps);
        History history(design);
        for (std::size_t i = 1; i <= most + 5; ++i) {
            design = history.current();
            design.racks.edit()[0].name = std::to_string(i);
            history.push(design, "x");
        }
        std::size_t steps = 0;
        for (; history.canUndo(); ++steps)
            history.undo();
        QCOMPARE(steps, most);
        QCOMPARE(history.current().racks->front().name, std::string("5"));
        QVERIFY(!history.isClean());
    }

    void keepsAFewStepsOfAnySize()
    {
        constexpr std::size_t racks = History::kMostBytes / sizeof(Rack) / 8;
        Design design;
        design.racks.edit().resize(racks);
        History history(design);
        for (std::size_t i = 1; i <= History::kFewestSteps + 2; ++i) {
            design = history.current();
            design.racks.edit()[0].name = std::to_string(i);
            history.push(design, "x");
        }
        std::size_t steps = 0;
        for (; history.canUndo(); ++steps)
            history.undo();
        QCOMPARE(steps, History::kFewestSteps);
    }

    /// What was undone and then overwritten, or folded, no longer counts.
    void countsOnlyWhatItKeeps()
    {
        constexpr std::size_t racks = 40'000;
        Design design;
        design.racks.edit().resize(racks);
        History history(design);
        constexpr std::size_t most = History::kMostBytes / (racks * sizeof(Rack));
        const auto change = [&](std::size_t i, const char* gesture) {
            Design next = history.current();
            next.racks.edit()[0].name = std::to_string(i);
            history.push(next, "x", gesture);
        };
        for (std::size_t i = 1; i <= 3 * most; ++i) {
            change(i, "");
            history.undo();
        }
        history.endGesture();
        for (std::size_t i = 1; i <= 3 * most; ++i)
            change(i, "drag");
        history.endGesture();
        for (std::size_t i = 1; i < most; ++i)
            change(i, "");
        QCOMPARE(history.depth(), most);
        while (history.canUndo())
            history.undo();
        QCOMPARE(history.current().racks->front().name, std::string()); // nothing was dropped
    }

    void randomWalkUndoesAndRedoesExactly()
    {
        Walk walk(7);
        History history(test::rowOfRacks(4, 1));
        std::deque<Design> reached{history.current()}; // what each step of the history must be
        std::size_t at = 0;
        int edits = 0;
        for (int step = 0; edits < 2000; ++step) {
            QVERIFY2(step < 20'000, "most edits are refused");
            const int choice = walk.below(10);
            if (choice < 2 && history.canUndo()) {
                history.undo();
                --at;
            } else if (choice < 3 && history.canRedo()) {
                history.redo();
                ++at;
            } else {
                const Result<Design> next = walk.edit(history.current());
                if (!next.ok() || !history.push(*next, "edit"))
                    continue;
                ++edits;
                reached.resize(at + 1, history.current());
                reached.push_back(*next);
                ++at;
            }
            if (!(history.current() == reached[at]))
                QFAIL("undo or redo reached another design");
            QCOMPARE(history.canUndo(), at > 0);
            QCOMPARE(history.canRedo(), at + 1 < reached.size());
        }
        for (const int tried : walk.applied())
            QVERIFY2(tried > 20, "a kind of edit was hardly ever possible");
        while (history.canUndo())
            history.undo();
        QCOMPARE(history.current(), reached.front());
    }
};

CW_TEST(TestHistory)

} // namespace tst_history

#include "tst_history.moc"
