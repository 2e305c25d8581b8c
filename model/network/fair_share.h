// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast is each of many transfers that share links, if nobody can be faster without slowing down one that
// is no faster than itself (max-min fairness, by progressive filling: Bertsekas and Gallager 1992, section 6.5.2)?
// Leaves out: what is transferred and over which links (placement/).
#pragma once

#include <span>
#include <vector>

namespace cw::network {

/// A rate of 1 for `transfer` loads `link` with `load`.
struct Loading {
    int transfer = 0;
    int link = 0;
    double load = 0;
};

struct FairShares {
    std::vector<double> rates; ///< by transfer; infinite where it loads nothing
    std::vector<int> binding;  ///< the link that stopped it; -1 where nothing does
};

/// Several entries for one transfer and link add up; loads are above zero. `capacity` by link; a link without any
/// capacity stops what needs it at zero.
FairShares shareFairly(std::span<const double> capacity, std::span<const Loading> loadings, int transfers);

} // namespace cw::network
