// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast is each of many transfers that share links, if nobody can be faster without slowing down one that
// is no faster than itself (max-min fairness, by progressive filling: Bertsekas and Gallager 1992, section 6.5.2)?
// Leaves out: what is transferred and over which links (placement/).
#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace cw::network {

/// A rate of 1 of the transfer loads `link` with `load`, which is above zero.
struct Loading {
    int link = 0;
    double load = 0;
};

/// What transfers load, one transfer after another. Several entries of a transfer for one link add up.
class Loadings {
public:
    void reserve(std::size_t entries) { m_entries.reserve(entries); }
    /// Those added from now on are of the next transfer.
    void startTransfer() { m_first.push_back(m_entries.size()); }
    void add(int link, double load) { m_entries.push_back({link, load}); }

    [[nodiscard]] int transfers() const { return static_cast<int>(m_first.size()); }
    [[nodiscard]] std::span<const Loading> of(int transfer) const
    {
        const auto at = static_cast<std::size_t>(transfer);
        const std::size_t end = at + 1 < m_first.size() ? m_first[at + 1] : m_entries.size();
        return {m_entries.data() + m_first[at], end - m_first[at]};
    }

private:
    std::vector<std::size_t> m_first; ///< by transfer
    std::vector<Loading> m_entries;
};

struct Transfers {
    int first = 0;
    int count = 0;
};

struct FairShares {
    std::vector<double> rates; ///< by transfer, from the first asked for; infinite where it loads nothing
    std::vector<int> binding;  ///< the link that stopped it; -1 where nothing does
};

/// Of `transfers`, as if there were no others. `capacity` by link; a link without any capacity stops what needs it at
/// zero. Links are filled to within 1e-9 of their capacity. Unfinished
/// after a stop.
FairShares shareFairly(std::span<const double> capacity, const Loadings& loadings, Transfers transfers,
                       const std::stop_token& stop = {});

} // namespace cw::network
