// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/rank_grid.h"
#include "test_program.h"

#include <QTest>

#include <random>
#include <set>

namespace tst_rank_grid {

using namespace cw;
using namespace cw::placement;
using design::ParallelAxis;

namespace {

design::ParallelPlan planOf(int tensor, int context, int expert, int data, int pipeline)
{
    design::ParallelPlan plan;
    plan.tensorParallel = tensor;
    plan.contextParallel = context;
    plan.expertParallel = expert;
    plan.dataParallel = data;
    plan.pipelineParallel = pipeline;
    return plan;
}

std::vector<int> membersOf(const RankGrid& grid, GroupKind kind, int group)
{
    std::vector<int> members;
    grid.members(kind, group, members);
    return members;
}

} // namespace

class TestRankGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void megatronsOrder();
    void expertsTakeConsecutiveShards();
    void everyKindPartitionsTheRanks();
    void otherOrdersKeepThePartition();
    void movedRanksTradePlaces();
    void whatIsNoPermutation();
    void hugePlansStayFinite();
};

/// Megatron-Core's documentation: 16 GPUs, tensor 2, pipeline 4: tensor groups [0, 1] .., data [0, 2] .., pipeline
/// [0, 4, 8, 12] ...
void TestRankGrid::megatronsOrder()
{
    const RankGrid grid(planOf(2, 1, 1, 2, 4), {});
    QCOMPARE(grid.ranks(), 16);
    QCOMPARE(membersOf(grid, GroupKind::Tensor, 0), (std::vector{0, 1}));
    QCOMPARE(membersOf(grid, GroupKind::Tensor, 7), (std::vector{14, 15}));
    QCOMPARE(membersOf(grid, GroupKind::Data, 0), (std::vector{0, 2}));
    QCOMPARE(membersOf(grid, GroupKind::Data, 1), (std::vector{1, 3}));
    QCOMPARE(membersOf(grid, GroupKind::Pipeline, 0), (std::vector{0, 4, 8, 12}));
    QCOMPARE(membersOf(grid, GroupKind::Pipeline, 3), (std::vector{3, 7, 11, 15}));
}

void TestRankGrid::expertsTakeConsecutiveShards()
{
    const RankGrid grid(planOf(2, 2, 4, 4, 1), {}); // 8 shards, 4 of them hold all experts
    QCOMPARE(membersOf(grid, GroupKind::Expert, 0), (std::vector{0, 2, 4, 6}));
    QCOMPARE(membersOf(grid, GroupKind::ExpertData, 0), (std::vector{0, 8}));
    QCOMPARE(membersOf(grid, GroupKind::Context, 0), (std::vector{0, 2}));
    design::Placement later;
    later.order = {ParallelAxis::Tensor, ParallelAxis::Context, ParallelAxis::Data, ParallelAxis::Expert,
                   ParallelAxis::Pipeline};
    QCOMPARE(membersOf(RankGrid(planOf(2, 2, 4, 4, 1), later), GroupKind::Expert, 0), (std::vector{0, 4, 8, 12}));
}

static void checkPartition(const RankGrid& grid)
{
    for (std::size_t i = 0; i < kGroupKinds; ++i) {
        const auto kind = static_cast<GroupKind>(i);
        std::set<int> seen;
        for (int group = 0; group < grid.groups(kind); ++group) {
            const std::vector<int> members = membersOf(grid, kind, group);
            QCOMPARE(static_cast<int>(members.size()), grid.size(kind));
            for (std::size_t place = 0; place < members.size(); ++place) {
                QVERIFY(seen.insert(members[place]).second);
                const int rank = grid.rankOn(members[place]);
                QCOMPARE(grid.groupOf(kind, rank), group);
                QCOMPARE(grid.placeIn(kind, rank), static_cast<int>(place));
            }
        }
        QCOMPARE(static_cast<int>(seen.size()), grid.ranks());
        QCOMPARE(*seen.begin(), 0);
        QCOMPARE(*seen.rbegin(), grid.ranks() - 1);
    }
}

void TestRankGrid::everyKindPartitionsTheRanks()
{
    checkPartition(RankGrid(planOf(4, 2, 3, 6, 5), {}));
    checkPartition(RankGrid(planOf(1, 1, 1, 1, 1), {}));
    checkPartition(RankGrid(planOf(3, 1, 7, 4, 2), {})); // experts that do not divide the shards stay together
}

void TestRankGrid::otherOrdersKeepThePartition()
{
    std::mt19937 random(2);
    design::Placement placement;
    for (int run = 0; run < 60; ++run) {
        std::ranges::shuffle(placement.order, random);
        checkPartition(RankGrid(planOf(2, 3, 2, 4, 3), placement));
    }
}

void TestRankGrid::movedRanksTradePlaces()
{
    design::Placement placement;
    placement.moved = {{1, 9}, {9, 1}};
    const RankGrid grid(planOf(2, 1, 1, 2, 4), placement);
    QCOMPARE(membersOf(grid, GroupKind::Tensor, 0), (std::vector{0, 9}));
    QCOMPARE(grid.rankOn(9), 1);
    QCOMPARE(grid.acceleratorOf(9), 1);
    checkPartition(grid);
}

void TestRankGrid::whatIsNoPermutation()
{
    design::Placement placement;
    QVERIFY(isPermutation(placement, 4));
    placement.moved = {{1, 2}, {2, 1}};
    QVERIFY(isPermutation(placement, 4));
    QVERIFY(!isPermutation(placement, 2));
    placement.moved = {{1, 2}};
    QVERIFY(!isPermutation(placement, 4));
    placement.moved = {{1, 2}, {2, 2}};
    QVERIFY(!isPermutation(placement, 4));
    placement.moved = {{-1, 2}, {2, -1}};
    QVERIFY(!isPermutation(placement, 4));
}

void TestRankGrid::hugePlansStayFinite()
{
    QVERIFY(ranksOf(planOf(10'000'000, 10'000'000, 1, 10'000'000, 10'000'000)) > 100'000'000);
    QCOMPARE(ranksOf(planOf(8, 1, 1, 64, 8)), std::int64_t{4096});
}

CW_TEST(TestRankGrid)

} // namespace tst_rank_grid

#include "tst_rank_grid.moc"
