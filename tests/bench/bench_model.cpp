// SPDX-License-Identifier: GPL-3.0-or-later
// Times single pieces of model work that a hand waits for, on the largest designs, and prints a table of medians. Not a
// test: machines differ; the budgets stand beside the figures.
#include "assess/pipeline.h"
#include "cooling/rack_inlets.h"
#include "design/array.h"
#include "design/blocks.h"
#include "design/edits.h"
#include "design/follow_blocks.h"
#include "inventory/inventory.h"
#include "median_time.h"
#include "model/network/small_networks.h"
#include "network/cuts.h"
#include "network/weak_points.h"
#include "query/query.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "trends/trend_fit.h"
#include "trends_reference.h"

#include <cstdio>
#include <functional>
#include <string>

using namespace cw;

namespace {

void time(const char* what, double budget, const std::function<void()>& work)
{
    std::printf("%-74s %9.2f ms   budget %5.0f ms\n", what, bench::median(5, work), budget);
}

const catalog::Catalog& parts() { return *test::shippedCatalog(); }

design::Design built(int gpus) { return *templates::build({"llm-512x8h100", gpus, {}, {}}, parts()); }

void questions()
{
    const design::Design design = built(100'000);
    const auto assessment = assess::assess(design, {test::shippedCatalog(), test::shippedTrends()});
    for (const char* text : {"kW > 30", "type:leaf free ports < 2", "name:N1* or gpu:h100 -rack:A1", "stage = 2",
                             "kg > 100 rated > 10 free U >= 8 gpus > 8 error"})
        time((std::string("100,000 GPUs, asked for ") + text).c_str(), 100,
             [&] { (void)query::select(text, design, parts(), *assessment); });
    time("100,000 GPUs, counted", 10, [&] { (void)inventory::count(design, parts()); });
}

/// Racks of their own heat in rows back to back; 2,000 of them.
cooling::InletInputs breathingRacks()
{
    cooling::InletInputs in;
    in.model = parts().returnModel;
    for (int row = 0; row < 40; ++row) {
        for (int place = 0; place < 50; ++place) {
            cooling::BreathingRack rack;
            rack.air = {0.6 * place, 2.4 * row, 0, row % 2 == 0 ? 1.0 : -1.0, 1.2, cooling::WattsPerKelvin(2000), false};
            rack.heat = Watts(30'000 + 10 * place);
            in.racks.push_back(rack);
        }
    }
    return in;
}

void inlets()
{
    const cooling::InletInputs in = breathingRacks();
    time("inlets of 2,000 racks, one of them moved", 1000, [&] { (void)cooling::assessInlets(in); });
    std::vector<cooling::AirRack> racks;
    std::vector<cooling::WattsPerKelvin> flows;
    std::vector<Watts> heat;
    for (const cooling::BreathingRack& rack : in.racks) {
        racks.push_back(rack.air);
        flows.push_back(rack.air.flow);
        heat.push_back(rack.heat);
    }
    const cooling::Recirculation air(flows, cooling::returnedAir(racks, in.model));
    time("inlets of 2,000 racks, other heat", 5, [&] { (void)air.inlets(heat, in.supply); });
}

void copies()
{
    design::Design rack = test::rowOfRacks(1, 4);
    rack.site.edit().widthMm = rack.site.edit().depthMm = 200'000;
    const design::ItemSet it{{design::ItemKind::Rack, rack.racks->front().id.value}};
    time("one rack of four nodes becomes 3,125", 200,
         [&] { (void)design::arrayItems(rack, parts(), it, {25, 125, 600, 2400}); });

    design::Design unit = test::rowOfRacks(16, 2);
    unit.site.edit().depthMm = 500'000;
    const design::ItemSet all = design::allItems(unit);
    unit = *design::makeBlock(unit, all, "SU 1");
    const design::Design hall = design::arrayItems(unit, parts(), all, {200, 1, 0, 2400})->design;
    const design::ItemRef one{design::ItemKind::Rack, hall.blocks->front().copies[40][3]};
    const design::Design after = *design::setAccelerator(hall, parts(), {one}, "h200-sxm");
    time("3,200 racks: 199 copies of a block follow an edit of one", 100,
         [&] { (void)design::followBlocks(hall, after, parts()); });
}

/// Each node on a switch of its own, or on the same switch as the next.
network::Graph islands(bool chained)
{
    constexpr int kNodes = 50'000;
    network::Graph graph;
    test::addSwitches(graph, kNodes + 1);
    for (int node = 0; node < kNodes; ++node)
        test::addNode(graph, chained ? std::vector{node, node + 1} : std::vector{node});
    return graph;
}

void networks()
{
    for (const bool chained : {false, true}) {
        const network::Graph graph = islands(chained);
        const std::string which = chained ? "50,000 nodes in a chain" : "50,000 nodes each alone";
        time((which + ": what alone holds them together").c_str(), 1000, [&] { (void)network::weakPoints(graph); });
        time((which + ": bisection").c_str(), 2000, [&] { (void)network::bisect(graph); });
    }
}

/// A file that names 300,000 keys, one of them twice.
std::string manyKeys()
{
    std::string keys = "{";
    for (int i = 0; i < 300'000; ++i)
        keys += "\"k" + std::to_string(i) + "\": 0,";
    return keys + "\"k7\": 1}";
}

} // namespace

int main()
{
    time("the catalog that ships, read and checked", 60, [] { (void)store::loadCatalog({CW_RESOURCES "/catalog"}); });
    time("a million GPUs from a template", 600, [] { (void)built(1'000'000); });
    questions();
    inlets();
    copies();
    networks();
    const std::string keys = manyKeys();
    time("a file of 300,000 keys refused", 5000, [&] { (void)store::readDesign(keys); });
    const trends::TrendSeries& frontier = test::shippedTrends()->find("compute.frontier")->series;
    time("a trend refitted with 10,000 resamples", 50, [&] {
        (void)trends::fitTrend(frontier);
        (void)trends::bootstrapSlope(frontier);
    });
    return 0;
}
