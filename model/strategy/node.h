// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how little time and memory can the candidates take that share a geometry, a micro-batch and a kind of
// recomputation? Leaves out: what a bound is used for (explorer.cpp); internal to strategy/.
#pragma once

#include "strategy/judge.h"
#include "training/step/step_parts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace cw::strategy {

/// A sum is computed in another order here than in evaluate(): bounds are lowered by more than rounding can differ.
inline constexpr double kRounding = 1 - 1e-9;
inline constexpr std::size_t kLevels = 4;

/// B of a GPU of the first and of a GPU of the last stage.
struct EndBytes {
    double first = 0;
    double last = 0;

    /// The fuller end when `other` is held besides.
    [[nodiscard]] double with(const EndBytes& other) const { return std::max(first + other.first, last + other.last); }
    void lower(const EndBytes& other)
    {
        first = std::min(first, other.first);
        last = std::min(last, other.last);
    }
};

/// What the ZeRO levels hold at least; depends on the degrees alone.
struct StateBounds {
    StateBounds(const Judge& judge, const Space& space, const Variant& variant, training::StepPlan plan,
                const std::vector<double>& virtualStages);

    std::array<EndBytes, kLevels> bytes{}; ///< in the order of Space::sharding, with what is held besides activations
    EndBytes least;
    double leastBytes = 0;
};

/// All candidates with one micro-batch.
class GroupBound {
public:
    GroupBound(const Judge& judge, const Variant& variant, const training::StepPlan& plan);

    [[nodiscard]] double step() const { return m_step; }
    [[nodiscard]] double objective(double memory) const;
    [[nodiscard]] const training::Slice& slice() const { return m_slice; }
    [[nodiscard]] const training::HeldParameters& held() const { return m_held; }

private:
    const Judge& m_judge;
    training::Slice m_slice;
    training::HeldParameters m_held;
    double m_step = 0;
    double m_busy = 0;
};

/// Structure of arrays: one entry a number of virtual stages, one a ZeRO level. A candidate costs two additions.
struct NodeBound {
    std::vector<double> virtualStages; ///< that can be interleaved
    std::vector<double> stageSeconds;
    std::vector<EndBytes> stageBytes; ///< activations, with the allocator's share
    std::array<double, kLevels> levelSeconds{};
    std::array<double, kLevels> levelBusy{};
    std::array<bool, kLevels> replacesPipeline{};
    double plainSeconds = 0; ///< the pipeline where its own figures are replaced
    double leastSeconds = 0;
    double leastBytes = 0;
    double leastBusy = 0;

    /// `plan` says everything but interleaving and ZeRO level.
    void compute(const Judge& judge, const Space& space, const Variant& variant, const GroupBound& group,
                 const StateBounds& states, training::StepPlan plan);
    [[nodiscard]] double seconds(std::size_t stage, std::size_t level) const
    {
        return (replacesPipeline[level] ? plainSeconds : stageSeconds[stage]) + levelSeconds[level];
    }
};

/// Whether all candidates of the variant take the same time: only whole steps are known of such a chip.
inline bool isWholeStep(const Variant& variant) { return variant.context.wholeStepRate > 0; }

/// A lower bound of Judge::objective() from lower bounds of its terms.
double leastObjective(const Judge& judge, double step, double busy, double memory);

} // namespace cw::strategy
