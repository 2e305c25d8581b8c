// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do hash collisions cost when flows choose one of several equal links at random (ECMP)?
// Leaves out: which flows meet where (routes.h).
#pragma once

#include <unordered_map>

namespace cw::network {

/// Expected number of flows on the busiest of `links` links, each flow on one at random; a part of a flow counts in
/// proportion. Exact up to 64 flows, beyond with independent Poisson loads (within 1 % there).
double expectedMaximumLoad(double flows, double links);

/// What remains of the links' rate for the flows: the even load over the expected maximum, 0..1. 1 with one link and in
/// the limit of many flows; 1 / `links` for a single flow, which no more than one of them can carry.
double shareAfterCollisions(double flows, double links);

/// The same, remembered: routing asks for few different pairs, very often.
class CollisionTable {
public:
    double operator()(double flows, double links);

private:
    struct Key {
        double flows;
        double links;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    std::unordered_map<Key, double, Hash> m_shares;
};

} // namespace cw::network
