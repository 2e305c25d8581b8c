// SPDX-License-Identifier: GPL-3.0-or-later
// Times graphs, routes and fair shares and prints a table: a fabric and everything on it from nothing, another
// placement on the same fabric, and a network drawn cable by cable without any order. Not a test: machines differ; the
// budgets stand beside the figures.
#include "assess/pipeline.h"
#include "fabric/build_graph.h"
#include "median_time.h"
#include "model/network/hostile_design.h"
#include "placement/placement.h"
#include "store/catalog_files.h"
#include "templates/templates.h"
#include "trends_reference.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>
#include <vector>

using namespace cw;
using bench::median;

namespace {

void print(const char* what, double milliseconds, double budget)
{
    std::printf("%-62s %9.2f ms   budget %6.0f ms\n", what, milliseconds, budget);
}

struct Ready {
    fabric::GraphInputs graph;
    placement::Inputs placement;
};

Ready readyFor(const design::Design& design, const assess::References& references)
{
    const auto assessment = assess::assess(design, references);
    return {assessment->graph->inputs, assessment->placement->inputs};
}

double wholeTime(const Ready& ready, int runs)
{
    return median(runs, [&] {
        placement::Inputs inputs = ready.placement;
        inputs.graph = fabric::buildGraph(ready.graph).graph;
        (void)placement::assess(inputs);
    });
}

/// 2,000 nodes of 8 ports, four nodes on a leaf of their own, and 4,000 cables between 500 leaves and 128 spines at
/// random: no two leaves are alike.
design::Design irregular(const catalog::Catalog& catalog)
{
    design::Design design = *templates::build({"llm-512x8h100", 16000, {}, {}}, catalog);
    design.fabric.edit().kind = design::FabricKind::None;
    auto& switches = design.switches.edit();
    std::mt19937 random(7);
    const auto pick = [&random](int below) { return std::uniform_int_distribution(0, below - 1)(random); };
    std::vector<int> used(switches.size(), 0);
    auto& cables = design.cables.edit();
    const auto cable = [&](design::PortRef a, design::PortRef b) {
        cables.push_back({{++design.lastId}, "xcvr-mms4x00-400", a, b});
    };
    const auto freePort = [&](std::size_t device) {
        return design::PortRef{design::PortOwner::Switch, switches[device].id.value, used[device]++};
    };
    const int leaves = 500;
    for (std::size_t node = 0; node < design.nodes->size(); ++node) {
        for (int port = 0; port < 8; ++port)
            cable({design::PortOwner::Node, (*design.nodes)[node].id.value, port}, freePort(node / 4));
    }
    for (int i = 0; i < 4000; ++i)
        cable(freePort(static_cast<std::size_t>(pick(leaves))),
              freePort(static_cast<std::size_t>(leaves + pick(128))));
    return design;
}

fabric::GraphInputs graphInputs(const design::Design& design, const assess::References& references)
{
    fabric::GraphInputs graph;
    graph.nodes = design.nodes;
    graph.switches = design.switches;
    graph.cables = design.cables;
    graph.catalog = references.catalog;
    graph.rule = *design.fabric;
    return graph;
}

/// The longest of several: asked to stop at different moments, until a graph of a million cables and its routes end.
double latestStop(const design::Design& design, const assess::References& references)
{
    const fabric::GraphInputs graph = graphInputs(design, references);
    design::ParallelPlan plan;
    plan.dataParallel = 1024;
    double latest = 0;
    for (const int wait : {0, 20, 50, 100, 200, 400, 800}) {
        std::chrono::steady_clock::time_point ended;
        std::jthread worker([&](const std::stop_token& stop) {
            placement::Inputs inputs;
            inputs.graph = fabric::buildGraph(graph, stop).graph;
            inputs.plan = plan;
            if (!stop.stop_requested())
                (void)placement::assess(inputs, stop);
            ended = std::chrono::steady_clock::now();
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        const auto asked = std::chrono::steady_clock::now();
        worker.request_stop();
        worker.join();
        latest = std::max(latest, std::chrono::duration<double, std::milli>(ended - asked).count());
    }
    return latest;
}

} // namespace

int main()
{
    auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
    if (!catalog)
        return 1;
    assess::References references;
    references.catalog = std::make_shared<const catalog::Catalog>(std::move(catalog).value());
    references.trends = test::shippedTrends();

    const auto built = [&](int gpus) {
        return *templates::build({"llm-512x8h100", gpus, {}, {}}, *references.catalog);
    };
    const Ready four = readyFor(built(4096), references);
    print("4,096 GPUs, three tiers: graph, routes and rates", wholeTime(four, 21), 10);
    placement::Inputs swapped = four.placement;
    int turn = 0;
    const double swap = median(41, [&] {
        const int rank = ++turn % 2000;
        swapped.placement.moved = {{rank, rank + 2000}, {rank + 2000, rank}};
        (void)placement::assess(swapped);
    });
    print("4,096 GPUs: rates after two ranks changed places", swap, 5);
    const design::Design large = built(100000); // on switches with 144 ports: 64 reach 65,536 GPUs in three tiers
    print("100,000 GPUs, made by a rule: graph, routes and rates", wholeTime(readyFor(large, references), 9), 100);
    const Ready drawn = readyFor(irregular(*references.catalog), references);
    std::printf("(drawn: %zu nodes, %zu cables, %zu kinds of group)\n", drawn.graph.nodes->size(),
                drawn.graph.cables->size(), placement::assess(drawn.placement).kinds.size());
    print("2,000 nodes, 20,000 cables drawn at random", wholeTime(drawn, 9), 200);
    const design::Design hostile = test::hostileDesign(built(1024), 1'000'000);
    print("a million hostile cables: graph and figures",
          median(3, [graph = graphInputs(hostile, references)] { (void)fabric::buildGraph(graph); }), 5'000);
    print("a million hostile cables: from a new edit until the old work ends", latestStop(hostile, references), 100);
    return 0;
}
