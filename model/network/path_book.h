// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the groups of each of many plans get, laid on one fabric? Looked up by the plans' degrees.
// Leaves out: laying them (placement/).
#pragma once

#include "network/group_paths.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace cw::network {

/// Whether some group has members that nothing joins.
inline bool isCutOff(const GroupPath& path) { return !(path.inside > 0) || !(path.network > 0); }
inline bool isCutOff(const GroupPaths& paths)
{
    return std::ranges::any_of(paths, [](const GroupPath& path) { return isCutOff(path); });
}

/// Of one plan, on the very links.
struct PlacedPaths {
    GroupPaths paths;
    GroupPath wrapped; ///< of the pipeline where it is interleaved: its last stage sends to the first
    friend bool operator==(const PlacedPaths&, const PlacedPaths&) = default;

    [[nodiscard]] bool isCutOff() const { return network::isCutOff(paths) || network::isCutOff(wrapped); }
};

class PathBook {
public:
    struct Entry {
        Degrees degrees;
        std::optional<PlacedPaths> placed; ///< nullopt = it cannot be laid
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    PathBook() = default;
    explicit PathBook(std::vector<Entry> entries) : m_entries(std::move(entries))
    {
        std::ranges::sort(m_entries, {}, &Entry::degrees);
    }

    /// A plan that both hold stays as it is.
    void add(const PathBook& other)
    {
        std::vector<Entry> both;
        std::ranges::set_union(m_entries, other.m_entries, std::back_inserter(both), {}, &Entry::degrees,
                               &Entry::degrees);
        m_entries = std::move(both);
    }
    /// nullptr for a plan that nobody tried to lay.
    [[nodiscard]] const Entry* entryOf(const Degrees& degrees) const
    {
        const auto at = std::ranges::lower_bound(m_entries, degrees, {}, &Entry::degrees);
        return at != m_entries.end() && at->degrees == degrees ? &*at : nullptr;
    }
    /// nullptr for a plan that was not or cannot be laid.
    [[nodiscard]] const PlacedPaths* find(const Degrees& degrees) const
    {
        const Entry* entry = entryOf(degrees);
        return entry != nullptr && entry->placed ? &*entry->placed : nullptr;
    }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; } ///< by degrees, rising
    [[nodiscard]] bool anyLaid() const
    {
        return std::ranges::any_of(m_entries, [](const Entry& entry) { return entry.placed.has_value(); });
    }
    friend bool operator==(const PathBook&, const PathBook&) = default;

private:
    std::vector<Entry> m_entries;
};

} // namespace cw::network
