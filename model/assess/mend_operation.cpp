// SPDX-License-Identifier: GPL-3.0-or-later
// How the cluster is run: spares, elastic training, and when and where checkpoints are written.
#include "assess/mend_parts.h"
#include "design/edits.h"

#include <algorithm>
#include <cmath>

namespace cw::assess {

using design::Design;

namespace {

Result<Design> with(const Job& job, void (*change)(design::Operation&))
{
    design::Operation operation = *job.design.operation;
    change(operation);
    if (operation == *job.design.operation)
        return notHere();
    return design::setOperation(job.design, std::move(operation));
}

/// A number that the finding says; nullopt: it says none by that name.
std::optional<double> numberOf(const Finding& finding, std::string_view name)
{
    const auto found = std::ranges::find(finding.arguments, name, [](const auto& one) { return std::string_view(one.name); });
    if (found == finding.arguments.end() || !std::holds_alternative<Measure>(found->value))
        return std::nullopt;
    return std::get<Measure>(found->value).base;
}

} // namespace

Result<Design> addSpares(const Job& job)
{
    const std::optional<double> needed = numberOf(job.finding, "needed");
    const std::optional<double> present = numberOf(job.finding, "spares");
    if (!needed || !present || *needed <= *present)
        return notHere();
    design::Operation operation = *job.design.operation;
    operation.spareNodes += static_cast<int>(std::lround(*needed - *present));
    return design::setOperation(job.design, std::move(operation));
}

Result<Design> goElastic(const Job& job)
{
    return with(job, [](design::Operation& operation) { operation.elastic = true; });
}

Result<Design> asynchronousCheckpoints(const Job& job)
{
    return with(job, [](design::Operation& operation) { operation.storage.asynchronous = true; });
}

Result<Design> useAsBusy(const Job& job)
{
    const std::optional<double> busy = numberOf(job.finding, "busy");
    if (!busy)
        return notHere();
    design::Economy economy = *job.design.economy;
    economy.utilisation = Fraction{*busy};
    return design::setEconomy(job.design, std::move(economy));
}

Result<Design> saveToStore(const Job& job)
{
    return with(job, [](design::Operation& operation) { operation.storage.toNodeDrives = false; });
}

Result<Design> bestInterval(const Job& job)
{
    return with(job, [](design::Operation& operation) { operation.checkpointInterval.reset(); });
}

} // namespace cw::assess
