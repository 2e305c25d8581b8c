// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which shares of a step's time do its parts take, how much of the peak does each cost, and what would the
// utilisation be in the conventions of other papers? Leaves out: the parts themselves (step_time.h) and why they take
// so long (cards).
#pragma once

#include "base/quantity.h"
#include "training/step/step_result.h"

#include <array>
#include <cstddef>
#include <vector>

namespace cw::training {

/// Parts of one kind, for a picture with few colours.
enum class StepGroup { Kernels, Recompute, Traffic, Bubble, Optimizer, Other };

struct StepShare {
    const char* figure = ""; ///< whose card explains it: "training.matricesTime"
    StepGroup group = StepGroup::Other;
    Seconds time;
    Fraction share; ///< of the step
    friend bool operator==(const StepShare&, const StepShare&) = default;
};

/// Parts that take any time, in the order of the sum; empty where only whole steps are known of the chip.
std::vector<StepShare> sharesOf(const StepTime& time);

struct GroupShare {
    StepGroup group = StepGroup::Other;
    Seconds time;
    Fraction share;
    friend bool operator==(const GroupShare&, const GroupShare&) = default;
};

/// The same, added up by kind; kinds that take no time are left out.
std::vector<GroupShare> groupsOf(const StepTime& time);

/// One step of the way from the peak of the precision in use down to what is delivered of it: with the parts before it
/// alone, GPUs would give `from` of that peak; with this one as well, `to`.
struct UtilisationLoss {
    const char* figure = ""; ///< whose card explains it: "training.bubbleLoss"
    Seconds time;
    Seconds before; ///< of the losses above
    Fraction from;
    Fraction to;
    Fraction lost; ///< of the peak
    friend bool operator==(const UtilisationLoss&, const UtilisationLoss&) = default;
};

inline constexpr std::size_t kUtilisationLosses = 10;

/// Model FLOP over what the GPUs' peak in the precision of the products gives in that time. The same as the MFU in
/// 16 bits; below it in fewer, where a utilisation of the 16-bit peak may pass 1.
Fraction utilisationInUse(const StepContext& context, const StepTime& time);
/// Whether the GPUs could compute that quickly: the same share, of the FLOP that a causal mask leaves, is at most 1.
bool isWithinPeak(const StepContext& context, const StepTime& time);

/// Always the same ones in the same order; the first starts at 1 and the last ends at utilisationInUse(). The step must
/// take time.
std::array<UtilisationLoss, kUtilisationLosses> utilisationLosses(const StepContext& context, const StepTime& time);

using FlopPerToken = Quantity<Dimension{.flop = 1, .token = -1}>;

/// The same step as another paper would print it.
struct PrintedUtilisation {
    const char* convention = ""; ///< text key: "convention.fullAttention"
    FlopPerToken perToken;
    Fraction utilisation; ///< of the 16-bit peak
    FlopsPerSecond perAccelerator;
    friend bool operator==(const PrintedUtilisation&, const PrintedUtilisation&) = default;
};

/// Ours first; hardware FLOP only where a whole forward pass is computed again. Empty without a step time.
std::vector<PrintedUtilisation> printedUtilisations(const StepInputs& inputs, const StepResult& result);

} // namespace cw::training
