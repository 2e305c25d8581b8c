// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/flop_count.h"

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
    const double passes = convention == FlopConvention::CausalAttention ? 3 : 6;
    return 6 * matrixParametersPerToken(model) +
           passes * model.layers * sequence * model.heads * (model.headDim + model.valueDim);
}

} // namespace cw::training
