// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/array.h"
#include "design/blocks.h"
#include "design/copy_shape.h"
#include "design/follow_blocks.h"
#include "design/history.h"
#include "design/removed_copies.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_blocks {

using namespace cw;
using namespace cw::design;

namespace {

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

std::string codeOf(const auto& result) { return result.ok() ? std::string() : result.problems().front().code; }

std::string argument(const Problem& problem, const std::string& name)
{
    for (const Argument& given : problem.arguments) {
        if (given.name == name)
            return given.value;
    }
    return {};
}

/// Copies of `racks` racks with two nodes each and a leaf in the first, cabled to the first node; 2.4 m apart.
Design blockOf(int racks, int copies)
{
    Design design;
    design.site.edit().widthMm = std::max(12000, 600 * racks + 3600);
    design.site.edit().depthMm = 2400 * copies + 3600;
    for (int i = 0; i < racks; ++i)
        design = *addFilledRack(design, parts(), test::rackAt(600 + 600 * i, 1800), "dgx-h100", 2);
    const RackId first = design.racks->front().id;
    design = *addSwitch(design, parts(), {{}, "Leaf 1", "qm9700", SwitchRole::Leaf, {first, 0}});
    design = *design::connect(design, {PortOwner::Node, design.nodes->front().id.value, 0},
                      {PortOwner::Switch, design.switches->front().id.value, 0}, "cable-dac");
    const ItemSet all = allItems(design);
    design = *makeBlock(design, all, "SU 1");
    return copies > 1 ? arrayItems(design, parts(), all, {copies, 1, 0, 2400})->design : design;
}

const Block& theBlock(const Design& design) { return design.blocks->front(); }

bool alike(const Design& design)
{
    for (const Block& block : *design.blocks) {
        const std::vector<ShapedCopy> copies = copyShapes(design, block.copies);
        for (const ShapedCopy& copy : copies) {
            if (copy.shape != copies.front().shape)
                return false;
        }
    }
    return true;
}

ItemRef rackOfCopy(const Design& design, std::size_t copy, std::size_t place)
{
    return {ItemKind::Rack, theBlock(design).copies[copy][place]};
}

} // namespace

class TestBlocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBlockIsMadeOnceOfAnything()
    {
        Design design = test::rowOfRacks(3, 1);
        const ItemSet two{{ItemKind::Rack, (*design.racks)[0].id.value}, {ItemKind::Rack, (*design.racks)[1].id.value}};
        design = *makeBlock(design, two, "SU 1");
        QCOMPARE(theBlock(design).copies.size(), std::size_t{1});
        const auto again = makeBlock(design, two, "SU 1");
        QCOMPARE(codeOf(again), std::string("problem.block.taken"));
        QCOMPARE(argument(again.problems().front(), "block"), std::string("SU 1"));
        QCOMPARE(codeOf(makeBlock(design, {}, "SU 1")), std::string("problem.edit.tooFew"));
        const Design second = *makeBlock(design, {{ItemKind::Rack, (*design.racks)[2].id.value}}, "SU 1");
        QCOMPARE((*second.blocks)[1].name, std::string("SU 2"));
        QCOMPARE(copyOf(design, {ItemKind::Node, (*design.nodes)[1].id.value}),
                 (CopyRef{theBlock(design).id, 0, 1}));
        QVERIFY(!copyOf(design, {ItemKind::Rack, (*design.racks)[2].id.value}));
        QCOMPARE(itemsOfBlock(design, theBlock(design).id), two);
        QVERIFY(dissolveBlock(design, theBlock(design).id).blocks->empty());
        QCOMPARE(renameBlock(design, theBlock(design).id, "Pod")->blocks->front().name, std::string("Pod"));
        QCOMPARE(codeOf(renameBlock(design, BlockId{999}, "Pod")), std::string("problem.block.gone"));
    }

    void copiesComeByAddingByPastingAndInArrays()
    {
        const Design one = blockOf(2, 1);
        const BlockId id = theBlock(one).id;
        const Design two = addCopy(one, parts(), id)->design;
        QCOMPARE(theBlock(two).copies.size(), std::size_t{2});
        QVERIFY(alike(two));
        const Design fragment = copyItems(two, itemsOfCopy(two, id, 1));
        QCOMPARE(theBlock(fragment).copies.size(), std::size_t{1});
        const Design three = paste(two, parts(), fragment, 0, 2400)->design;
        QCOMPARE(three.blocks->size(), std::size_t{1});
        QCOMPARE(theBlock(three).copies.size(), std::size_t{3});
        QVERIFY(alike(three));
        // In another document it is a block of its own.
        Design elsewhere = test::rowOfRacks(1, 0);
        elsewhere.site.edit().depthMm = 30000;
        const Design pasted = paste(elsewhere, parts(), fragment, 0, 0)->design;
        QCOMPARE(theBlock(pasted).copies.size(), std::size_t{1});
        // A part of a copy is only racks.
        const Design part = copyItems(two, {rackOfCopy(two, 0, 0)});
        QVERIFY(part.blocks->empty());
        QVERIFY(store::readDesign(store::writeDesign(three)).ok());
        QVERIFY(store::readFragment(store::writeDesign(fragment)).ok());
    }

    void deletingKeepsBlocksWhole()
    {
        const Design design = blockOf(3, 3);
        const Design oneCopyLess = removeItems(design, itemsOfCopy(design, theBlock(design).id, 1));
        QCOMPARE(theBlock(oneCopyLess).copies.size(), std::size_t{2});
        QCOMPARE(oneCopyLess.racks->size(), std::size_t{6});
        const Design rackLess = removeItems(design, {rackOfCopy(design, 1, 2)});
        QCOMPARE(theBlock(rackLess).copies, (std::vector<CopyItems>{
                                                {theBlock(design).copies[0][0], theBlock(design).copies[0][1]},
                                                {theBlock(design).copies[1][0], theBlock(design).copies[1][1]},
                                                {theBlock(design).copies[2][0], theBlock(design).copies[2][1]}}));
        QCOMPARE(rackLess.racks->size(), std::size_t{6});
        QVERIFY(alike(rackLess));
        QVERIFY(store::readDesign(store::writeDesign(rackLess)).ok());
        QVERIFY(removeItems(design, itemsOfBlock(design, theBlock(design).id)).blocks->empty());
    }

    /// What a window says of a step; a copy that goes as a whole takes nothing from the others.
    void whatGoesFromAllCopiesIsKnown()
    {
        const Design design = blockOf(3, 3);
        const std::vector<RemovedFromCopies> all{{"SU 1", 3}};
        const auto removed = [&](const Design& after) { return removedFromCopies(design, after); };
        QCOMPARE(removed(removeItems(design, {rackOfCopy(design, 1, 2)})), all);
        const ItemRef node{ItemKind::Node, design.nodes->front().id.value};
        QCOMPARE(removed(*followBlocks(design, removeItems(design, {node}), parts())), all);
        QVERIFY(removed(removeItems(design, itemsOfCopy(design, theBlock(design).id, 1))).empty());
        QVERIFY(removed(removeItems(design, itemsOfBlock(design, theBlock(design).id))).empty());
        QVERIFY(removed(design).empty());
        const Design single = blockOf(3, 1);
        QVERIFY(removedFromCopies(single, removeItems(single, {rackOfCopy(single, 0, 1)})).empty());
    }

    void waiversGoWithTheLastOfTheirItems()
    {
        Design design = test::rowOfRacks(2, 0);
        const std::uint32_t a = (*design.racks)[0].id.value;
        const std::uint32_t b = (*design.racks)[1].id.value;
        design.waivers = std::vector<Waiver>{{WaiverId{90}, "x", {a}, "r"}, {WaiverId{91}, "x", {a, b}, "r"},
                                             {WaiverId{92}, "x", {}, "r"}};
        const Design less = removeItems(design, {{ItemKind::Rack, a}});
        QCOMPARE(less.waivers->size(), std::size_t{2});
        QCOMPARE((*less.waivers)[0].id, WaiverId{91});
    }

    void whatIsDoneInOneCopyIsDoneInAll()
    {
        const Design design = blockOf(2, 4);
        const auto edited = [&](const Design& after) { return followBlocks(design, after, parts()); };
        // Retyped, swapped, added, removed, moved in the rack, turned, another strip.
        const ItemRef rack = rackOfCopy(design, 2, 1);
        Design after = editRacks(design, {rack}, [](Rack& r) { r.pduCount = 5; });
        Design all = *edited(after);
        QVERIFY(alike(all));
        QCOMPARE(std::ranges::count(*all.racks, 5, &Rack::pduCount), 4);
        all = *edited(*fillRack(design, parts(), RackId{rack.id}, "dgx-h100", 1));
        QVERIFY(alike(all));
        QCOMPARE(all.nodes->size(), std::size_t{20});
        all = *edited(*setAccelerator(design, parts(), {rack}, "h200-sxm"));
        QVERIFY(alike(all));
        QCOMPARE(std::ranges::count(*all.nodes, "h200-sxm", &Node::accelerator), 8);
        const std::uint32_t node = (*design.nodes)[0].id.value; // of copy 1, cabled
        all = *edited(removeItems(design, {{ItemKind::Node, node}}));
        QVERIFY(alike(all));
        QCOMPARE(all.nodes->size(), std::size_t{12});
        QVERIFY(all.cables->empty());
        all = *edited(*moveItems(design, parts(), {rack}, 600, 0));
        QVERIFY(alike(all));
        for (std::size_t copy = 0; copy < 4; ++copy)
            QCOMPARE(findRack(all, RackId{theBlock(all).copies[copy][1]})->at.xMm, 1800);
        // Names and ids of the other copies stay.
        for (std::size_t i = 0; i < design.racks->size(); ++i) {
            QCOMPARE((*all.racks)[i].id, (*design.racks)[i].id);
            QCOMPARE((*all.racks)[i].name, (*design.racks)[i].name);
        }
    }

    void cablesInsideFollowToo()
    {
        const Design design = blockOf(2, 3);
        const auto deviceOf = [&](ItemKind kind, std::size_t index) {
            return kind == ItemKind::Node ? (*design.nodes)[index].id.value : (*design.switches)[index].id.value;
        };
        const PortRef node{PortOwner::Node, deviceOf(ItemKind::Node, 1), 2};
        const PortRef leaf{PortOwner::Switch, deviceOf(ItemKind::Switch, 0), 7};
        const Design after = *design::connect(design, node, leaf, "cable-dac");
        const Design all = *followBlocks(design, after, parts());
        QCOMPARE(all.cables->size(), std::size_t{6});
        QVERIFY(alike(all));
        // A cable that leaves the copy is nobody else's; one that needs its port elsewhere is refused.
        const PortRef other{PortOwner::Switch, deviceOf(ItemKind::Switch, 1), 7};
        const PortRef far{PortOwner::Node, deviceOf(ItemKind::Node, 0), 5};
        const Design crossing = *design::connect(design, far, other, "cable-dac");
        QCOMPARE(*followBlocks(design, crossing, parts()), crossing);
        const auto refused = followBlocks(crossing, *design::connect(crossing, node, leaf, "cable-dac"), parts());
        QCOMPARE(codeOf(refused), std::string("problem.block.portTaken"));
        QCOMPARE(argument(refused.problems().front(), "port"), std::string("8"));
        const Design removed = removeItems(all, {{ItemKind::Cable, all.cables->front().id.value}});
        const Design fewer = *followBlocks(all, removed, parts());
        QCOMPARE(fewer.cables->size(), std::size_t{3});
        QVERIFY(alike(fewer));
    }

    void aWholeCopyMovesAlone()
    {
        const Design design = blockOf(2, 2);
        const Design after = *moveItems(design, parts(), itemsOfCopy(design, theBlock(design).id, 1), 1200, 0);
        const Design all = *followBlocks(design, after, parts());
        QCOMPARE(all, after);
        const Design everything = *moveItems(design, parts(), allItems(design), 0, 600);
        QCOMPARE(*followBlocks(design, everything, parts()), everything);
    }

    void whatDoesNotFitElsewhereIsRefusedWithThePlace()
    {
        Design design = blockOf(2, 3);
        design = *addRack(design, parts(), test::rackAt(1800, 1800 + 2400, "X1")); // beside copy 2
        const auto refused = followBlocks(design, *moveItems(design, parts(), {rackOfCopy(design, 0, 1)}, 600, 0), parts());
        QCOMPARE(codeOf(refused), std::string("problem.block.collides"));
        const Problem& problem = refused.problems().front();
        QCOMPARE(argument(problem, "block"), std::string("SU 1"));
        QCOMPARE(argument(problem, "copy"), std::string("2"));
        QCOMPARE(argument(problem, "other"), std::string("X1"));
    }

    void aDeviceThatLeavesACopyTakesNoneOfTheOthersAlong()
    {
        Design design = blockOf(2, 3);
        design.site.edit().widthMm += 6000;
        const Design with = *addRack(design, parts(), test::rackAt(6000, 1800));
        const ItemRef node{ItemKind::Node, with.nodes->front().id.value};
        const Design moved = *moveDevice(with, parts(), node, {with.racks->back().id, 1});
        const auto result = followBlocks(with, moved, parts());
        QCOMPARE(codeOf(result), std::string("problem.block.leaves"));
        QCOMPARE(argument(result.problems().front(), "item"), with.nodes->front().name);
        // One that is deleted goes in all copies, as anything done inside one.
        const auto deleted = followBlocks(with, removeItems(with, {node}), parts());
        QVERIFY(deleted.ok());
        QCOMPARE(deleted->nodes->size(), with.nodes->size() - 3);
    }

    /// What stood wrong before is no fault of a change of something else.
    void faultsThatStoodThereBeforeRefuseNothing()
    {
        Design design = blockOf(1, 3);
        Rack on = design.racks->back();
        on.id = RackId{takeId(design)};
        on.name = "ON TOP";
        design.racks.edit().push_back(on); // stands on the last copy's rack
        const Design after = editRacks(design, {rackOfCopy(design, 0, 0)}, [](Rack& rack) { rack.pduCount += 1; });
        const auto result = followBlocks(design, after, parts());
        QVERIFY2(result.ok(), codeOf(result).c_str());
        QVERIFY(alike(*result));
        // A port that two cables share, far from the block.
        Design twice = blockOf(1, 2);
        const PortRef leaf{PortOwner::Switch, twice.switches->front().id.value, 0};
        const Node node = twice.nodes->front();
        twice.racks.edit().push_back(test::rackAt(6000, 1800));
        twice.racks.edit().back().id = RackId{takeId(twice)};
        for (int i = 0; i < 2; ++i) {
            Node outside = node;
            outside.id = NodeId{takeId(twice)};
            outside.mount = {twice.racks->back().id, 1 + 8 * i};
            twice.nodes.edit().push_back(outside);
        }
        const PortRef one{PortOwner::Node, (*twice.nodes)[twice.nodes->size() - 2].id.value, 0};
        for (int i = 0; i < 2; ++i)
            twice.cables.edit().push_back({CableId{takeId(twice)}, "cable-dac", one,
                                           {PortOwner::Node, twice.nodes->back().id.value, i}});
        Design cabled = twice;
        cabled.cables.edit().push_back({CableId{takeId(cabled)}, "cable-dac", {PortOwner::Node, node.id.value, 1},
                                        {PortOwner::Switch, leaf.id, 1}});
        const auto follows = followBlocks(twice, cabled, parts());
        QVERIFY2(follows.ok(), codeOf(follows).c_str());
        QCOMPARE(follows->cables->size(), twice.cables->size() + 2);
    }

    void unlikeChangesAtOnceAreRefusedAndLikeOnesTaken()
    {
        const Design design = blockOf(2, 3);
        Design after = editRacks(design, {rackOfCopy(design, 0, 0)}, [](Rack& r) { r.pduCount = 4; });
        after = editRacks(after, {rackOfCopy(design, 1, 0)}, [](Rack& r) { r.pduCount = 5; });
        const auto refused = followBlocks(design, after, parts());
        QCOMPARE(codeOf(refused), std::string("problem.block.unlikeChanges"));
        QCOMPARE(argument(refused.problems().front(), "other"), std::string("2"));
        after = editRacks(after, {rackOfCopy(design, 1, 0)}, [](Rack& r) { r.pduCount = 4; });
        QVERIFY(alike(*followBlocks(design, after, parts())));
        const Design everywhere = editRacks(design, toItemSet(itemsOfBlock(design, theBlock(design).id)),
                                            [](Rack& r) { r.pduCount = 6; });
        QCOMPARE(*followBlocks(design, everywhere, parts()), everywhere);
    }

    void copiesThatAFileLeftUnlikeAreNamed()
    {
        Design design = blockOf(2, 2);
        design = editRacks(design, {rackOfCopy(design, 1, 0)}, [](Rack& r) { r.pduCount = 9; });
        const Design after = editRacks(design, {rackOfCopy(design, 0, 0)}, [](Rack& r) { r.pduCount = 4; });
        const auto refused = followBlocks(design, after, parts());
        QCOMPARE(codeOf(refused), std::string("problem.block.unlike"));
        // Outside changes do not mind.
        const Design moved = *moveItems(design, parts(), allItems(design), 0, 600);
        QCOMPARE(*followBlocks(design, moved, parts()), moved);
    }

    void randomEditsKeepCopiesAlikeAndUndoIsExact()
    {
        std::mt19937 random(7);
        const Design start = blockOf(3, 4);
        const std::string startText = store::writeDesign(start);
        History history(start);
        int taken = 0;
        for (int step = 0; step < 400; ++step) {
            const Design& now = history.current();
            if (now.nodes->empty() || now.blocks->empty())
                break;
            const auto pick = [&](const auto& items) { return items[random() % items.size()]; };
            const ItemRef rack{ItemKind::Rack, pick(*now.racks).id.value};
            const ItemRef node{ItemKind::Node, pick(*now.nodes).id.value};
            Result<Design> after = now;
            switch (random() % 9) {
            case 0:
                after = fillRack(now, parts(), RackId{rack.id}, "dgx-h100", 1);
                break;
            case 1:
                after = random() % 3 == 0 ? removeItems(now, {node}) : now;
                break;
            case 2:
                after = setAccelerator(now, parts(), {node}, random() % 2 == 0 ? "h200-sxm" : "");
                break;
            case 3:
                after = moveItems(now, parts(), {rack}, 300 * (static_cast<int>(random() % 5) - 2), 0);
                break;
            case 4:
                after = editRacks(now, {rack}, [&](Rack& r) { r.pduCount = static_cast<int>(random() % 5); });
                break;
            case 5:
                after = moveDevice(now, parts(), node, {RackId{rack.id}, 0});
                break;
            case 6:
                after = addSwitch(now, parts(), {{}, "Leaf 1", "qm9700", SwitchRole::Leaf, {RackId{rack.id}, 0}});
                break;
            case 7:
                after = design::connect(now, {PortOwner::Node, node.id, static_cast<int>(random() % 8)},
                                {PortOwner::Switch, pick(*now.switches).id.value, static_cast<int>(random() % 60)}, "c");
                break;
            case 8:
                after = moveItems(now, parts(), itemsOfCopy(now, theBlock(now).id, random() % 4), 0, 300);
                break;
            }
            if (!after.ok())
                continue;
            const Result<Design> followed = followBlocks(now, *after, parts());
            if (!followed.ok())
                continue;
            QVERIFY2(alike(*followed), qPrintable(QString::number(step)));
            QVERIFY(followBlocks(now, *followed, parts()).ok());
            QCOMPARE(*followBlocks(now, *followed, parts()), *followed);
            taken += history.push(*followed, "edit.move") ? 1 : 0;
        }
        QVERIFY2(taken > 100, qPrintable(QString::number(taken)));
        QVERIFY(store::readDesign(store::writeDesign(history.current())).ok());
        while (history.canUndo())
            history.undo();
        QCOMPARE(store::writeDesign(history.current()), startText);
    }

    void aHundredCopiesFollow()
    {
        const Design design = blockOf(32, 100);
        QCOMPARE(design.racks->size(), std::size_t{3200});
        const Design after = *setAccelerator(design, parts(), {rackOfCopy(design, 40, 3)}, "h200-sxm");
        const Result<Design> all = followBlocks(design, after, parts());
        QVERIFY(all.ok());
        QVERIFY(!alike(after) && alike(*all));
        QCOMPARE(std::ranges::count(*all->nodes, "h200-sxm", &Node::accelerator), 200);
    }
};

CW_TEST(TestBlocks)

} // namespace tst_blocks

#include "tst_blocks.moc"
