// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/server_ports.h"
#include "validate/case_row.h"
#include "validate/fabric_case.h"

#include <algorithm>
#include <cmath>

namespace cw::validate {
namespace {

constexpr const char* kFabricColumns[] = {"design", "su", "nodes"};
constexpr std::array<const char*, kFabricCounts> kCountColumns{
    "leaf", "spine", "core", "cables_node_leaf", "cables_leaf_spine", "cables_spine_core"};

/// What NVIDIA's reference architectures are built of. The first name that a design begins with is meant.
struct PublishedDesign {
    std::string_view name;
    const char* server;
    const char* leaf;
    int planes; ///< each switch port of 800G is one of 400G in each plane
};
constexpr PublishedDesign kDesigns[] = {
    {"DGX H100", "dgx-h100", "nv-qm9700", 1},
    {"DGX B200", "dgx-b200", "nv-qm9700", 1},
    {"DGX B300 XDR", "dgx-b300", "nv-q3400", 1},
    // Two planes of 128-port switches reproduce the printed counts; the page does not say so itself.
    {"DGX B300", "dgx-b300", "nv-sn5600", 2},
};

/// A SuperPOD of H100 gives the slot of one node to four fabric managers (RA-11333-001 V11, table 7).
constexpr int kFabricManagers = 4;

std::optional<FabricCounts> measuredOf(const CaseRow& row)
{
    FabricCounts counts{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::optional<double> number = row.number(kCountColumns[i]);
        if (!number)
            return std::nullopt;
        counts[i] = std::llround(*number);
    }
    return counts;
}

std::optional<std::int64_t> wholeOf(const CaseRow& row, std::string_view column)
{
    const std::optional<double> number = row.number(column);
    if (!number || *number < 1 || *number > 1e7 || std::floor(*number) != *number)
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

FabricCase readCase(const CaseRow& row, const catalog::Catalog& catalog)
{
    FabricCase one;
    one.design = row.cell("design");
    one.measured = measuredOf(row);
    const auto* const known = std::ranges::find_if(
        kDesigns, [&one](const PublishedDesign& design) { return one.design.starts_with(design.name); });
    const std::optional<std::int64_t> units = wholeOf(row, "su");
    const std::optional<std::int64_t> nodes = wholeOf(row, "nodes");
    if (known == std::end(kDesigns))
        one.obstacle = "skip.unknownDesign";
    else if (!units || !nodes)
        one.obstacle = "skip.nodesNotGiven";
    if (one.obstacle != nullptr)
        return one;
    const catalog::Server* server = catalog.servers.find(known->server);
    const catalog::Switch* leaf = catalog.switches.find(known->leaf);
    if (server == nullptr || leaf == nullptr) {
        one.obstacle = "skip.unknownDesign";
        return one;
    }
    fabric::SizingInputs& in = one.inputs;
    in.kind = design::FabricKind::RailOptimised;
    in.nodes = *nodes;
    in.portsPerNode = catalog::computePortsOf(*server);
    in.nodePorts = *nodes * in.portsPerNode;
    in.planes = one.planesPerCable = known->planes;
    in.radix = in.spineRadix = leaf->ports.value * known->planes;
    const std::int64_t slots = *units * (in.radix / 2);
    in.extraEndpoints = slots == *nodes + 1 ? kFabricManagers : 0;
    return one;
}

/// Furthest off in ratio; a count of nothing is missed whole.
double worstOf(const FabricCounts& predicted, const FabricCounts& measured)
{
    double worst = 0;
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const double error = measured[i] != 0 ? static_cast<double>(predicted[i]) / static_cast<double>(measured[i]) - 1
                             : predicted[i] != 0 ? 1
                                                 : 0;
        worst = std::abs(error) > std::abs(worst) ? error : worst;
    }
    return worst;
}

FabricLine lineOf(const std::vector<FabricCase>& cases, const std::string& design)
{
    FabricLine line;
    line.design = design;
    std::vector<double> errors;
    for (const FabricCase& one : cases) {
        if (!design.empty() && one.design != design)
            continue;
        const std::optional<FabricCounts> predicted = predictFabric(one);
        if (!predicted)
            ++line.skipped;
        else if (one.measured)
            errors.push_back(worstOf(*predicted, *one.measured));
    }
    line.exact = static_cast<int>(std::ranges::count(errors, 0.0));
    line.errors = summarize(errors);
    return line;
}

} // namespace

Result<std::vector<FabricCase>> readFabricCases(const CsvTable& table, const catalog::Catalog& catalog)
{
    Problems problems;
    for (const char* column : kFabricColumns) {
        if (!table.column(column))
            problems.push_back({"problem.csv.missingColumn", column, 1, {}});
    }
    if (!problems.empty())
        return problems;
    std::vector<FabricCase> cases;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        cases.push_back(readCase(CaseRow(table, row), catalog));
    return cases;
}

std::optional<FabricCounts> predictFabric(const FabricCase& published)
{
    const std::optional<fabric::Sizing> sized =
        published.obstacle == nullptr ? fabric::size(published.inputs).sizing : std::nullopt;
    if (!sized)
        return std::nullopt;
    const std::int64_t share = published.planesPerCable;
    return FabricCounts{sized->leaves,
                        sized->spines,
                        sized->cores,
                        sized->nodeLinks / share,
                        sized->leafSpineLinks / share,
                        sized->spineCoreLinks / share};
}

std::vector<FabricLine> fabricErrors(const std::vector<FabricCase>& cases)
{
    std::vector<FabricLine> lines;
    for (const FabricCase& one : cases) {
        if (std::ranges::find(lines, one.design, &FabricLine::design) == lines.end())
            lines.push_back(lineOf(cases, one.design));
    }
    lines.push_back(lineOf(cases, {}));
    return lines;
}

} // namespace cw::validate
