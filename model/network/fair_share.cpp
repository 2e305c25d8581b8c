// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fair_share.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace cw::network {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// Where each link's loadings are.
struct ByLink {
    std::vector<int> first;
    std::vector<std::int32_t> entries; ///< positions in the loadings

    ByLink(std::span<const Loading> loadings, std::size_t links) : first(links + 1, 0), entries(loadings.size())
    {
        for (const Loading& loading : loadings)
            ++first[static_cast<std::size_t>(loading.link) + 1];
        for (std::size_t i = 1; i < first.size(); ++i)
            first[i] += first[i - 1];
        std::vector<int> next(first.begin(), first.end() - 1);
        for (std::size_t i = 0; i < loadings.size(); ++i)
            entries[static_cast<std::size_t>(next[static_cast<std::size_t>(loadings[i].link)]++)] =
                static_cast<std::int32_t>(i);
    }
    [[nodiscard]] std::span<const std::int32_t> of(int link) const
    {
        const auto begin = static_cast<std::size_t>(first[static_cast<std::size_t>(link)]);
        const auto end = static_cast<std::size_t>(first[static_cast<std::size_t>(link) + 1]);
        return {entries.data() + begin, end - begin};
    }
};

/// All rates rise together; a link that is full stops everything on it, and the rest rises on.
class Filling {
public:
    /// Loadings by transfer.
    Filling(std::span<const double> capacity, std::span<const Loading> loadings, int transfers)
        : m_loadings(loadings), m_firstOf(static_cast<std::size_t>(transfers) + 1, 0),
          m_byLink(loadings, capacity.size()), m_left(capacity.begin(), capacity.end()),
          m_rising(capacity.size(), 0.0), m_open(capacity.size(), 0)
    {
        m_out.rates.assign(static_cast<std::size_t>(transfers), kInfinite);
        m_out.binding.assign(static_cast<std::size_t>(transfers), -1);
        for (const Loading& loading : loadings) {
            m_rising[static_cast<std::size_t>(loading.link)] += loading.load;
            ++m_open[static_cast<std::size_t>(loading.link)];
            ++m_firstOf[static_cast<std::size_t>(loading.transfer) + 1];
        }
        m_moving = transfers - static_cast<int>(std::ranges::count(m_firstOf.begin() + 1, m_firstOf.end(), 0));
        for (std::size_t i = 1; i < m_firstOf.size(); ++i)
            m_firstOf[i] += m_firstOf[i - 1];
    }

    FairShares run()
    {
        std::vector<Full> all;
        for (std::size_t link = 0; link < m_left.size(); ++link) {
            if (m_open[link] > 0)
                all.push_back({levelOf(static_cast<int>(link)), static_cast<int>(link)});
        }
        m_full = decltype(m_full)(std::greater<>(), std::move(all));
        while (m_moving > 0) {
            const Full next = m_full.top();
            m_full.pop();
            const auto link = static_cast<std::size_t>(next.link);
            if (m_open[link] == 0)
                continue;
            const double now = levelOf(next.link);
            if (now > next.level * (1 + 1e-12)) {
                m_full.push({now, next.link}); // others on it have stopped meanwhile
                continue;
            }
            for (const std::int32_t entry : m_byLink.of(next.link))
                stop(m_loadings[static_cast<std::size_t>(entry)].transfer, next.level, next.link);
        }
        return std::move(m_out);
    }

private:
    struct Full {
        double level = 0;
        int link = 0;
        bool operator>(const Full& other) const
        {
            return level > other.level || (level == other.level && link > other.link);
        }
    };

    /// The rate at which the link is full, if all that still rise on it go on.
    [[nodiscard]] double levelOf(int link) const
    {
        const auto i = static_cast<std::size_t>(link);
        return std::max(0.0, m_left[i]) / m_rising[i];
    }

    void stop(int transfer, double level, int by)
    {
        double& rate = m_out.rates[static_cast<std::size_t>(transfer)];
        if (rate != kInfinite)
            return;
        rate = level;
        --m_moving;
        m_out.binding[static_cast<std::size_t>(transfer)] = by;
        for (int i = m_firstOf[static_cast<std::size_t>(transfer)];
             i < m_firstOf[static_cast<std::size_t>(transfer) + 1]; ++i) {
            const Loading& loading = m_loadings[static_cast<std::size_t>(i)];
            const auto link = static_cast<std::size_t>(loading.link);
            m_left[link] -= loading.load * level;
            m_rising[link] -= loading.load;
            if (--m_open[link] == 0)
                m_rising[link] = 0;
        }
    }

    std::span<const Loading> m_loadings;
    std::vector<int> m_firstOf; ///< position of each transfer's loadings, and one past the last
    ByLink m_byLink;
    std::vector<double> m_left;   ///< capacity that stopped transfers leave
    std::vector<double> m_rising; ///< load for each unit of the common rate
    std::vector<int> m_open;      ///< loadings of transfers that still rise
    int m_moving = 0;             ///< transfers that still rise and load something
    std::priority_queue<Full, std::vector<Full>, std::greater<>> m_full;
    FairShares m_out;
};

} // namespace

FairShares shareFairly(std::span<const double> capacity, std::span<const Loading> loadings, int transfers)
{
    const auto byTransfer = [](const Loading& a, const Loading& b) { return a.transfer < b.transfer; };
    if (std::ranges::is_sorted(loadings, byTransfer))
        return Filling(capacity, loadings, transfers).run();
    std::vector<Loading> sorted(loadings.begin(), loadings.end());
    std::ranges::stable_sort(sorted, byTransfer);
    return Filling(capacity, sorted, transfers).run();
}

} // namespace cw::network
