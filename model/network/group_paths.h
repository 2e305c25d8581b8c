// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what rate has each kind of parallel group, inside a scale-up domain and through the network, before any
// efficiency? For a plan laid out in order on a fabric that is the same everywhere, in a few divisions: searches ask it
// for millions of plans. Leaves out: irregular fabrics and other placements (placement/ counts their flows link by
// link and answers in the same shape).
#pragma once

#include "design/workload.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <cstddef>
#include <limits>

namespace cw::network {

/// Groups of ranks that talk to each other.
enum class GroupKind {
    Tensor,
    Context,    ///< each rank sends keys and values to the next
    Expert,     ///< all-to-all
    Data,       ///< all that hold the same dense weights: data times context parallel
    ExpertData, ///< all that hold the same experts
    Pipeline    ///< each stage to the next and back
};
inline constexpr std::size_t kGroupKinds = 6;

/// Text key: "group.tensor".
const char* textKey(GroupKind kind);

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// Rates in B/s, one way; kNoLimit where a group has no such part.
struct GroupPath {
    double inside = kNoLimit;  ///< of one member's links inside its domain
    double network = kNoLimit; ///< a ring: all members of a domain together; else: of one member
    double perDomain = 1;      ///< members that share a domain
    double domains = 1;        ///< that the group spans
    [[nodiscard]] bool crosses() const { return domains > 1; }
    friend bool operator==(const GroupPath&, const GroupPath&) = default;
};

using GroupPaths = std::array<GroupPath, kGroupKinds>;

/// A fabric that is the same everywhere. Rates of one accelerator, one way, as printed.
struct Profile {
    double domain = 1;          ///< accelerators that share scale-up links, or a node's PCIe
    double inside = kNoLimit;   ///< B/s to all others inside
    double pair = kNoLimit;     ///< B/s to one other, where less
    double injection = kNoLimit; ///< B/s into the network
    double unit = kNoLimit;      ///< accelerators below one leaf, or one scalable unit
    double above = kNoLimit;     ///< B/s of one accelerator out of its unit, were all to leave at once
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Degrees of a plan, as numbers that a search steps through.
struct Degrees {
    double tensor = 1;
    double context = 1;
    double expert = 1;
    double data = 1;
    double pipeline = 1;
    friend auto operator<=>(const Degrees&, const Degrees&) = default;
};

/// Members of each kind of group lie `stride` accelerators apart, `size` of them, where ranks are laid out in Megatron's
/// order: tensor fastest, then context, data, pipeline.
struct Extent {
    double stride = 1;
    double size = 1;

    [[nodiscard]] double within(double accelerators) const
    {
        return std::clamp(std::floor(accelerators / stride), 1.0, size);
    }
    [[nodiscard]] bool fits(double accelerators) const { return stride * size <= accelerators; }
};

constexpr Extent extentOf(GroupKind kind, const Degrees& d)
{
    switch (kind) {
    case GroupKind::Tensor:
        return {1, d.tensor};
    case GroupKind::Context:
        return {d.tensor, d.context};
    case GroupKind::Expert:
        return {d.tensor, d.expert};
    case GroupKind::Data:
        return {d.tensor, d.context * d.data};
    case GroupKind::ExpertData:
        return {d.tensor * d.expert, std::max(1.0, d.context * d.data / d.expert)};
    case GroupKind::Pipeline:
        break;
    }
    return {d.tensor * d.context * d.data, d.pipeline};
}

/// One rank's rate into the network. Out of a unit only those go whose next member is elsewhere: a ring through it
/// leaves once for all its members there.
inline double networkRate(const Profile& profile, GroupKind kind, const Extent& extent, double perDomain)
{
    if (extent.fits(profile.unit) || !(profile.above < profile.injection))
        return profile.injection;
    const double inUnit = extent.within(profile.unit);
    if (kind == GroupKind::Expert) {
        const double leaving = (extent.size - inUnit) / std::max(1.0, extent.size - perDomain);
        return std::min(profile.injection, profile.above / leaving);
    }
    const bool isRing = kind != GroupKind::Pipeline && kind != GroupKind::Context;
    return std::min(profile.injection, profile.above * inUnit / (isRing ? perDomain : 1));
}

inline GroupPath symmetricPath(const Profile& profile, GroupKind kind, const Degrees& degrees)
{
    const Extent extent = extentOf(kind, degrees);
    GroupPath path;
    if (extent.size <= 1)
        return path;
    path.perDomain = extent.within(profile.domain);
    path.domains = std::ceil(extent.size / path.perDomain);
    const bool toNext = kind == GroupKind::Pipeline || kind == GroupKind::Context;
    if (path.perDomain > 1)
        path.inside = std::min(profile.inside, profile.pair * (toNext ? 1 : path.perDomain - 1));
    if (path.crosses()) {
        const bool sideBySide = !toNext && kind != GroupKind::Expert;
        path.network = networkRate(profile, kind, extent, path.perDomain) * (sideBySide ? path.perDomain : 1);
    }
    return path;
}

inline GroupPaths symmetricPaths(const Profile& profile, const Degrees& degrees)
{
    GroupPaths paths;
    for (std::size_t i = 0; i < kGroupKinds; ++i)
        paths[i] = symmetricPath(profile, static_cast<GroupKind>(i), degrees);
    return paths;
}

} // namespace cw::network
