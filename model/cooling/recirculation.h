// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how warm is the air that each rack takes in, if known shares of what every rack blows out come back?
// Leaves out: which shares those are, and air that mixes on its way with heat from anything but racks.
#pragma once

#include "cooling/cooling.h"

#include <span>
#include <vector>

namespace cw::cooling {

/// Of what rack `from` blows out, this share enters rack `to`; both count from 0, and may be the same.
struct ReturnedAir {
    int from = 0;
    int to = 0;
    double share = 0;
    friend bool operator==(const ReturnedAir&, const ReturnedAir&) = default;
};

/// Tang et al. 2008 (cross interference): inlets = supply + K^-1 ((I - A^T)^-1 - I) heat, with A the shares and K each
/// rack's air flow times density and heat capacity. The inverse is summed as its series in A, one term for each time that
/// air goes round: little comes back, so few terms do, and a rack that has moved costs no more than heat that has changed.
class Recirculation {
public:
    /// Shares name racks of `flows`. Flows are above 0.
    Recirculation(std::vector<WattsPerKelvin> flows, std::vector<ReturnedAir> shares);

    /// Every rack gives back less than all its air, and takes in no more than its fans move. Otherwise nothing below
    /// means anything.
    [[nodiscard]] bool isSound() const;
    /// One for each rack. `heat` goes into the air of each.
    [[nodiscard]] std::vector<Kelvins> inlets(std::span<const Watts> heat, Kelvins supply) const;
    /// What leaves each rack: its inlet, and its heat over its flow.
    [[nodiscard]] std::vector<Kelvins> outlets(std::span<const Watts> heat, std::span<const Kelvins> inlets) const;

private:
    std::vector<WattsPerKelvin> m_flows;
    std::vector<ReturnedAir> m_shares;
    bool m_isSound = false;
};

} // namespace cw::cooling
