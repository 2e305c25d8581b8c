// SPDX-License-Identifier: GPL-3.0-or-later
// Times the model on designs of three sizes and prints a table: cold assessment, re-assessment after one rack moved,
// reading and writing the file. Not a test: machines differ; the budgets stand beside the figures.
#include "assess/mend.h"
#include "assess/pipeline.h"
#include "design/edits.h"
#include "design/free_names.h"
#include "design/geometry.h"
#include "median_time.h"
#include "store/catalog_files.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "templates/templates.h"
#include "trends_reference.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

using namespace cw;
using bench::median;

namespace {

struct Row {
    int gpus;
    double coldBudget;
};

/// So many nodes in one rack, every other one of no known height and the rest in the same unit.
design::Design badlyMounted(int nodes)
{
    design::Design design;
    design::Rack rack;
    rack.id = design::RackId{++design.lastId};
    rack.type = "rack-apc-ar3300";
    rack.at = {600, 600};
    design.racks.edit().push_back(rack);
    for (int i = 0; i < nodes; ++i) {
        const char* type = i % 2 == 0 ? "azure-nd-h100-v5" : "dgx-h100";
        design.nodes.edit().push_back({design::NodeId{++design.lastId}, "N" + std::to_string(i), type, {}, {rack.id, 1}});
    }
    design.workload.edit().purpose = design::Purpose::Inference;
    return design;
}

/// Relieves ten racks of the many that have lost a PDU, beside racks with room: as many assessments from cold.
double costOfRelief(const assess::References& references)
{
    design::Design design = *templates::build({"llm-512x8h100", 0, {}, {}}, *references.catalog);
    for (int i = 0; i < 5; ++i) {
        design::Rack rack = design.racks->front();
        rack.id = {};
        rack.name = design::freeName(design, design::ItemKind::Rack, "SPARE 1");
        rack.at = *design::FloorIndex(design, *references.catalog)
                       .nearestFree(design::footprintOf(*references.catalog, rack), {}, rack.facing);
        design = *design::addRack(design, *references.catalog, rack);
    }
    int full = 10;
    for (design::Rack& rack : design.racks.edit()) {
        const auto isHere = [&](const design::Node& node) { return node.mount.rack == rack.id; };
        if (full > 0 && std::ranges::count_if(*design.nodes, isHere) == 4) {
            rack.pduCount = 2; // they carry it, one of them does not
            --full;
        }
    }
    const auto wrong = assess::assess(design, references);
    const auto finding = std::ranges::find(wrong->findings, "finding.rackNoRedundantPdu", &assess::Finding::code);
    if (finding == wrong->findings.end())
        return -1;
    const double one = median(5, [&] { (void)assess::assess(design, references); });
    return median(3, [&] { (void)assess::mend(design, *references.catalog, *finding, "remedy.fewerNodes"); }) / one;
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

    std::printf("%10s %14s %10s %16s %10s %12s %12s %10s\n", "GPUs", "assess cold", "budget", "one rack moved",
                "budget", "read file", "write file", "file");
    for (const Row& row : {Row{256, 2}, Row{4096, 5}, Row{100000, 100}}) {
        const auto built = templates::build({"llm-512x8h100", row.gpus, {}, {}}, *references.catalog);
        if (!built)
            return 1;
        const design::Design design = *built;
        const double cold = median(9, [&] { (void)assess::assess(design, references); });

        assess::Pipeline pipeline(references);
        (void)pipeline.assess(design);
        design::Design moved = design;
        int step = 0;
        const double warm = median(41, [&] {
            moved.racks.edit().front().at.xMm = 600 * (++step % 3);
            (void)pipeline.assess(moved);
        });
        const std::string text = store::writeDesign(design);
        const double writing = median(5, [&] { (void)store::writeDesign(design); });
        const double reading = median(5, [&] { (void)store::readDesign(text); });
        std::printf("%10d %11.2f ms %7.0f ms %13.3f ms %10s %9.1f ms %9.1f ms %7.2f MB\n", row.gpus, cold,
                    row.coldBudget, warm, row.gpus == 4096 ? "0.5 ms" : "-", reading, writing,
                    static_cast<double>(text.size()) * 1e-6);
    }
    const design::Design wrong = badlyMounted(125'000);
    std::printf("a million badly mounted GPUs, from cold: %.0f ms (budget 2000)\n",
                median(3, [&] { (void)assess::assess(wrong, references); }));
    std::printf("ten racks relieved of a node: %.1f assessments from cold (budget 20)\n", costOfRelief(references));
    return 0;
}
