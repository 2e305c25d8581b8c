// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/recipe_parts.h"

namespace cw::templates {

using design::FabricKind;
using design::Purpose;

design::Workload training(const char* model, int tensor, int pipeline, int data, int globalBatch)
{
    design::Workload workload;
    workload.purpose = Purpose::Training;
    workload.training.model = model;
    workload.training.plan.tensorParallel = tensor;
    workload.training.plan.pipelineParallel = pipeline;
    workload.training.plan.dataParallel = data;
    workload.training.globalBatch = globalBatch;
    workload.inference.model = model;
    workload.inference.tensorParallel = tensor;
    return workload;
}

design::Workload serving(const char* model, int tensor, int batch, int context)
{
    design::Workload workload = training(model, tensor, 1, 1, 8);
    workload.purpose = Purpose::Inference;
    workload.inference.batch = batch;
    workload.inference.context = context;
    return workload;
}

design::FabricRule fabric(FabricKind kind, const char* leaf)
{
    design::FabricRule rule;
    rule.kind = kind;
    rule.leaf = leaf;
    return rule;
}

} // namespace cw::templates
