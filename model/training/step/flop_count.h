// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many FLOP does the model need for one token, in each convention that papers print?
// Leaves out: FLOP that a run adds, apart from the recomputed forward pass.
#pragma once

#include "training/step/step_inputs.h"

namespace cw::training {

/// Model FLOP: three passes of 2 FLOP per weight, the vocabulary once, and attention. Hardware FLOP: 4/3 of them, one
/// more forward pass for full recompute. Adapters: 2/3, no weight gradients of a frozen base.
enum class FlopConvention { FullAttention, CausalAttention };

/// Weights that multiply one token, head included.
double matrixParametersPerToken(const StepModel& model);
double flopPerToken(const StepModel& model, double sequence, FlopConvention convention);

/// Of the three passes: two where the base is frozen, whose weights get no gradients.
double passShare(const StepRun& run);

/// Attended tokens over those of layers without windows: of all tokens or, masked, of the half that comes before.
double attendedShare(const StepModel& model, double sequence, bool isCausal);

/// Hardware FLOP over model FLOP: what is computed again counts once more. Full recompute repeats one pass of three;
/// selective counts attention
/// twice (Korthikanti 2022, eq. 8) or, with `repeats` above zero, repeats that share of a forward pass.
double hardwareRatio(const StepModel& model, const StepRun& run, StepRecompute recompute, double repeats);

} // namespace cw::training
