// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/small_networks.h"
#include "network/switch_groups.h"
#include "test_program.h"

#include <QTest>

#include <set>

namespace tst_switch_groups {

using namespace cw;
using namespace cw::test;
using network::Graph;
using network::switchGroups;

namespace {

/// Every switch of a group joined to all others of it; each two groups by one cable.
Graph dragonfly(int groups, int perGroup)
{
    Graph graph;
    addSwitches(graph, groups * perGroup);
    for (int group = 0; group < groups; ++group) {
        for (int a = 0; a < perGroup; ++a) {
            for (int b = a + 1; b < perGroup; ++b)
                join(graph, group * perGroup + a, group * perGroup + b);
        }
        for (int other = group + 1; other < groups; ++other)
            join(graph, group * perGroup + (other - 1) % perGroup, other * perGroup + group % perGroup);
    }
    return graph;
}

} // namespace

class TestSwitchGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsOfADragonfly();
    void groupsWithoutACable();
    void groupsInAnyOrder();
    void groupsOfLeavesAndSpines();
    void whatHasNoGroups();
    void aTangleHasNoGroups();
};

void TestSwitchGroups::groupsOfADragonfly()
{
    for (const auto& [groups, perGroup] : {std::pair(2, 4), {5, 4}, {9, 8}, {3, 3}}) {
        const std::vector<int> found = switchGroups(dragonfly(groups, perGroup));
        QCOMPARE(found.size(), static_cast<std::size_t>(groups * perGroup));
        for (std::size_t v = 0; v < found.size(); ++v)
            QCOMPARE(found[v], static_cast<int>(v) / perGroup);
    }
}

void TestSwitchGroups::groupsWithoutACable()
{
    Graph graph = dragonfly(5, 6);
    graph.bundles.erase(graph.bundles.begin() + 2); // inside the first group
    const std::vector<int> found = switchGroups(graph);
    QCOMPARE(found.size(), std::size_t{30});
    for (std::size_t v = 0; v < found.size(); ++v)
        QCOMPARE(found[v], static_cast<int>(v) / 6);
}

/// Switches that were drawn in any order.
void TestSwitchGroups::groupsInAnyOrder()
{
    std::mt19937 random(3);
    const Graph graph = dragonfly(6, 5);
    for (int round = 0; round < 50; ++round) {
        std::vector<int> place(30);
        std::iota(place.begin(), place.end(), 0);
        std::ranges::shuffle(place, random);
        Graph mixed = graph;
        for (network::Bundle& bundle : mixed.bundles) {
            bundle.a = place[static_cast<std::size_t>(bundle.a)];
            bundle.b = place[static_cast<std::size_t>(bundle.b)];
        }
        const std::vector<int> found = switchGroups(mixed);
        QCOMPARE(found.size(), std::size_t{30});
        for (int a = 0; a < 30; ++a) {
            for (int b = 0; b < 30; ++b)
                QCOMPARE(found[static_cast<std::size_t>(place[static_cast<std::size_t>(a)])] ==
                             found[static_cast<std::size_t>(place[static_cast<std::size_t>(b)])],
                         a / 5 == b / 5);
        }
    }
}

void TestSwitchGroups::groupsOfLeavesAndSpines()
{
    Graph graph;
    addSwitches(graph, 12); // three groups of two leaves and two spines, and nothing else
    for (const int group : {0, 1, 2}) {
        for (const int spine : {2, 3}) {
            graph.vertices[static_cast<std::size_t>(4 * group + spine)].role = design::SwitchRole::Spine;
            for (const int leaf : {0, 1})
                join(graph, 4 * group + leaf, 4 * group + spine);
        }
    }
    QVERIFY(switchGroups(graph).empty()); // nothing joins them
    join(graph, 2, 6);
    join(graph, 3, 10);
    join(graph, 7, 11);
    addSwitches(graph, 1); // a spare
    const std::vector<int> found = switchGroups(graph);
    QCOMPARE(found.size(), std::size_t{13});
    for (int v = 0; v < 12; ++v)
        QCOMPARE(found[static_cast<std::size_t>(v)], v / 4);
    QCOMPARE(found[12], -1);
}

void TestSwitchGroups::whatHasNoGroups()
{
    QVERIFY(switchGroups(leafSpine(8, 4, 2)).empty());
    QVERIFY(switchGroups(dragonfly(1, 8)).empty()); // one full mesh
    Graph ring;
    addSwitches(ring, 12);
    for (int v = 0; v < 12; ++v)
        join(ring, v, (v + 1) % 12);
    QVERIFY(switchGroups(ring).empty());
    QVERIFY(switchGroups({}).empty());
}

/// A mesh of leaves at random, larger than anybody draws.
void TestSwitchGroups::aTangleHasNoGroups()
{
    std::mt19937 random(9);
    Graph graph;
    addSwitches(graph, 3000);
    for (int i = 0; i < 300'000; ++i)
        join(graph, static_cast<int>(random() % 3000), static_cast<int>(random() % 3000));
    QVERIFY(switchGroups(graph).empty());
}

CW_TEST(TestSwitchGroups)

} // namespace tst_switch_groups

#include "tst_switch_groups.moc"
