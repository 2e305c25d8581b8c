// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/flop_count.h"

#include <algorithm>

namespace cw::training {

double matrixParametersPerToken(const StepModel& model)
{
    const double head = model.vocabulary * model.hidden;
    const double attention = model.layers * model.attentionWeights;
    if (model.experts <= 0)
        return attention + model.layers * model.feedForwardMatrices * model.hidden * model.feedForward + head;
    const double active = model.expertsPerToken * model.expertFeedForward + model.sharedFeedForward;
    return attention + (model.layers - model.denseLayers) * model.feedForwardMatrices * model.hidden * active +
           model.denseLayers * model.feedForwardMatrices * model.hidden * model.feedForward + head;
}

double flopPerToken(const StepModel& model, double sequence, FlopConvention convention)
{
    const bool isCausal = convention == FlopConvention::CausalAttention;
    return 6 * matrixParametersPerToken(model) + (isCausal ? 3 : 6) * attendedShare(model, sequence, isCausal) *
                                                     model.layers * sequence * model.heads *
                                                     (model.headDim + model.valueDim);
}

double passShare(const StepRun& run) { return run.lora ? 2.0 / 3 : 1; }

double attendedShare(const StepModel& model, double sequence, bool isCausal)
{
    if (!(model.windowedLayers > 0) || !(model.window > 0) || !(sequence > 0))
        return 1;
    const double seen = std::min(1.0, model.window / (isCausal ? sequence / 2 : sequence));
    return 1 - model.windowedLayers / model.layers * (1 - seen);
}

double hardwareRatio(const StepModel& model, const StepRun& run, StepRecompute recompute, double repeats)
{
    switch (recompute) {
    case StepRecompute::None:
        return 1;
    case StepRecompute::Full:
        return 4.0 / 3;
    case StepRecompute::Selective:
        break;
    }
    if (repeats > 0)
        return 1 + repeats / 3;
    const double all = flopPerToken(model, run.sequence, FlopConvention::FullAttention);
    const double attention = all - 6 * matrixParametersPerToken(model);
    return all > 0 ? 1 + attention / all : 1;
}

} // namespace cw::training
