// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which designs and pipelines do the tests of networks share?
// Leaves out: expectations; each test has its own.
#pragma once

#include "assess/pipeline.h"
#include "fabric/explode.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "trends_reference.h"

#include <algorithm>
#include <cmath>

namespace cw::test {

/// Equal but for rounding.
inline bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1e-30, std::abs(a), std::abs(b)}); }

inline assess::References references() { return {shippedCatalog(), shippedTrends()}; }

/// DGX H100 with 64-port NDR switches in network racks, joined by this rule.
inline design::Design joinedBy(design::FabricKind kind, int gpus, double oversubscription = 1)
{
    design::Design design = *templates::build({"llm-512x8h100", gpus, {}, {}}, *shippedCatalog());
    design.fabric.edit().kind = kind;
    design.fabric.edit().oversubscription = oversubscription;
    return design;
}

inline void setPlan(design::Design& design, int tensor, int pipeline, int data, int microBatches = 16)
{
    design::TrainingChoice& choice = design.workload.edit().training;
    choice.plan.tensorParallel = tensor;
    choice.plan.pipelineParallel = pipeline;
    choice.plan.dataParallel = data;
    choice.globalBatch = data * microBatches;
}

inline std::shared_ptr<const assess::Assessment> assessed(const design::Design& design,
                                                          const fabric::Failures& failed = {})
{
    return assess::assess(design, references(), failed);
}

/// Of a figure; -1 where there is none or it is not known.
inline double valueOf(const assess::Assessment& assessment, const char* id)
{
    const assess::Figure* figure = assessment.figure(id);
    return figure != nullptr && figure->value ? figure->value->base : -1;
}

/// The same network with every cable drawn.
inline design::Design drawn(const design::Design& design)
{
    const auto assessment = assessed(design);
    auto result = fabric::explode(design, *shippedCatalog(), assessment->graph->inputs.sizingInputs,
                                  assessment->graph->inputs.sizing);
    if (!result)
        qFatal("cannot be drawn: %s", result.problems().front().code.c_str());
    return std::move(result).value();
}

} // namespace cw::test
