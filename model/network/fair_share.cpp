// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fair_share.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <unordered_map>
#include <utility>

namespace cw::network {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// What can happen next: a link is full, or a transfer is as fast as it could be alone.
struct Event {
    double level = 0; ///< of the common rate
    int link = 0;
    int transfer = -1; ///< the only one to stop; -1 = all on the link
};

/// Events by level, those of one level in the order of their coming: links of a regular network fill by the thousand
/// at the same one.
class Agenda {
public:
    void add(const Event& event)
    {
        const int at = static_cast<int>(m_entries.size());
        m_entries.push_back({event, -1});
        const auto [found, isNew] = m_chains.try_emplace(event.level, Chain{at, at});
        if (isNew)
            m_levels.push(event.level);
        else
            m_entries[static_cast<std::size_t>(std::exchange(found->second.last, at))].next = at;
    }
    /// There must be one.
    Event take()
    {
        const auto chain = m_chains.find(m_levels.top());
        const Entry& entry = m_entries[static_cast<std::size_t>(chain->second.first)];
        if (entry.next < 0) {
            m_levels.pop();
            m_chains.erase(chain);
        } else {
            chain->second.first = entry.next;
        }
        return entry.event;
    }

private:
    struct Entry {
        Event event;
        int next = -1; ///< of the same level
    };
    struct Chain {
        int first = 0;
        int last = 0;
    };

    std::vector<Entry> m_entries;
    std::unordered_map<double, Chain> m_chains; ///< by level
    std::priority_queue<double, std::vector<double>, std::greater<>> m_levels;
};

/// All rates rise together; a link that is full stops everything on it, and the rest rises on. Most links of a network
/// never fill: their transfers can be no faster than each could be alone, and at those rates there is room for all.
/// Only the others, the contended ones, are watched.
class Filling {
public:
    Filling(std::span<const double> capacity, const Loadings& loadings, Transfers transfers,
            const std::stop_token& stop)
        : m_capacity(capacity), m_loadings(loadings), m_transfers(transfers), m_stop(stop), m_links(capacity.size())
    {
        m_out.rates.assign(static_cast<std::size_t>(transfers.count), kInfinite);
        m_out.binding.assign(static_cast<std::size_t>(transfers.count), -1);
    }

    FairShares run()
    {
        limitAlone();
        if (!m_stop.stop_requested() && findContended())
            fill();
        return std::move(m_out);
    }

private:
    struct Link {
        double left = 0;   ///< capacity that stopped transfers leave
        double rising = 0; ///< load for each unit of the common rate
        int open = 0;      ///< loadings of transfers that still rise; 0 where nobody contends
        int first = 0;     ///< of m_users
    };

    [[nodiscard]] std::span<const Loading> of(int transfer) const
    {
        return m_loadings.of(m_transfers.first + transfer);
    }
    Link& linkOf(const Loading& loading) { return m_links[static_cast<std::size_t>(loading.link)]; }

    /// The rate of each transfer if there were no others, and how much would load each link then.
    void limitAlone()
    {
        for (int transfer = 0; transfer < m_transfers.count && !m_stop.stop_requested(); ++transfer) {
            double& rate = m_out.rates[static_cast<std::size_t>(transfer)];
            int& binding = m_out.binding[static_cast<std::size_t>(transfer)];
            for (const Loading& loading : of(transfer)) {
                const double level = m_capacity[static_cast<std::size_t>(loading.link)] / loading.load;
                if (level < rate || (level == rate && loading.link < binding)) {
                    rate = level;
                    binding = loading.link;
                }
            }
            for (const Loading& loading : of(transfer)) {
                Link& link = linkOf(loading);
                link.left += loading.load * rate;
                link.rising += loading.load;
                ++link.open;
            }
        }
    }

    /// Whether there is any. Gives each its users a place.
    bool findContended()
    {
        int users = 0;
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            Link& link = m_links[i];
            const bool contended = link.left > m_capacity[i] * (1 + 1e-9);
            link.left = m_capacity[i];
            link.first = users;
            if (contended)
                users += link.open;
            else
                link.open = 0;
        }
        m_users.resize(static_cast<std::size_t>(users));
        return users > 0;
    }

    void fill()
    {
        Agenda agenda;
        std::vector<int> next(m_links.size());
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            next[i] = m_links[i].first;
            if (m_links[i].open > 0)
                agenda.add({levelOf(m_links[i]), static_cast<int>(i), -1});
        }
        m_rises.assign(m_out.rates.size(), 0);
        for (int transfer = 0; transfer < m_transfers.count && !m_stop.stop_requested(); ++transfer) {
            const auto at = static_cast<std::size_t>(transfer);
            for (const Loading& loading : of(transfer)) {
                if (linkOf(loading).open > 0) {
                    m_users[static_cast<std::size_t>(next[static_cast<std::size_t>(loading.link)]++)] = transfer;
                    m_rises[at] = 1;
                }
            }
            if (m_rises[at] != 0) {
                agenda.add({m_out.rates[at], m_out.binding[at], transfer});
                ++m_rising;
            }
        }
        while (m_rising > 0 && !m_stop.stop_requested()) {
            const Event event = agenda.take();
            if (event.transfer >= 0)
                stop(event.transfer, event.level, event.link);
            else if (const std::optional<double> later = fillLink(event))
                agenda.add({*later, event.link, -1});
        }
    }

    /// Stops all on the link, or says when it will really be full: others on it have stopped meanwhile.
    std::optional<double> fillLink(const Event& event)
    {
        const Link& link = m_links[static_cast<std::size_t>(event.link)];
        if (link.open == 0)
            return std::nullopt;
        const double now = levelOf(link);
        if (now > event.level * (1 + 1e-12))
            return now;
        for (int user = link.first; link.open > 0; ++user)
            stop(m_users[static_cast<std::size_t>(user)], event.level, event.link);
        return std::nullopt;
    }

    /// The rate at which the link is full, if all that still rise on it go on.
    static double levelOf(const Link& link) { return std::max(0.0, link.left) / link.rising; }

    void stop(int transfer, double level, int by)
    {
        const auto at = static_cast<std::size_t>(transfer);
        if (m_rises[at] == 0)
            return;
        m_rises[at] = 0;
        --m_rising;
        m_out.rates[at] = level;
        m_out.binding[at] = by;
        for (const Loading& loading : of(transfer)) {
            Link& link = linkOf(loading);
            if (link.open == 0)
                continue;
            link.left -= loading.load * level;
            link.rising -= loading.load;
            --link.open;
        }
    }

    std::span<const double> m_capacity;
    const Loadings& m_loadings;
    Transfers m_transfers;
    const std::stop_token& m_stop;
    std::vector<Link> m_links;
    std::vector<std::int32_t> m_users; ///< transfers on each contended link
    std::vector<std::uint8_t> m_rises; ///< by transfer: on a contended link and not stopped yet
    int m_rising = 0;                  ///< transfers that do
    FairShares m_out;                  ///< until a transfer is stopped: its rate alone
};

} // namespace

FairShares shareFairly(std::span<const double> capacity, const Loadings& loadings, Transfers transfers,
                       const std::stop_token& stop)
{
    return Filling(capacity, loadings, transfers, stop).run();
}

} // namespace cw::network
