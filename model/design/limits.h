// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: between which values must each number of a design lie? Whoever reads a file or lets a person type asks here,
// so that whatever can be typed can be saved and opened again. Leaves out: whether the value is wise (assess).
#pragma once

#include "base/quantity.h"

#include <cstdint>

namespace cw::design {

/// Both ends are allowed. Quantities are in base units.
template <class Number>
struct Limits {
    Number least;
    Number most;
};
using CountLimits = Limits<std::int64_t>;
using AmountLimits = Limits<double>;

/// Above the largest values an input is a mistake or an attack, not a cluster.
namespace limits {

inline constexpr CountLimits kFloorMillimetres{-100'000'000, 100'000'000}; ///< a place
inline constexpr CountLimits kHallMillimetres{600, 100'000'000};           ///< a wall; one rack is 600 wide
inline constexpr CountLimits kUnitMillimetres{1, 100'000};                 ///< a piece of room equipment
inline constexpr CountLimits kItems{0, 10'000'000};
inline constexpr CountLimits kSheetOffset{-100'000, 100'000};
inline constexpr CountLimits kRackPdus{0, 1000};
inline constexpr CountLimits kRackUnit{1, 1000};
inline constexpr CountLimits kPort{0, 100'000};
inline constexpr AmountLimits kSupplyAir{263.15, 333.15};
inline constexpr AmountLimits kTemperatureRise{0.1, 60.0};
inline constexpr AmountLimits kOversubscription{0.01, 1000.0};
inline constexpr CountLimits kRails{0, 1024};
inline constexpr CountLimits kPlanes{1, 64};
inline constexpr CountLimits kSwitchPorts{0, 100'000}; ///< ports, links or switches that the ports of a switch bound
inline constexpr CountLimits kTorusDimensions{2, 3};
inline constexpr CountLimits kRankNumber{0, 9'999'999};
inline constexpr CountLimits kRanks{1, 10'000'000};
inline constexpr CountLimits kZeroStage{0, 3};
inline constexpr CountLimits kLoraRank{1, 65'536};
inline constexpr CountLimits kTrained{1, 1'000'000'000}; ///< sequences of a batch, tokens of a sequence
inline constexpr CountLimits kServed{0, 1'000'000'000};  ///< the same while serving; 0 is an idle service
inline constexpr CountLimits kTokens{0, 1'000'000'000'000'000'000};
inline constexpr AmountLimits kShare{0.0, 1.0};
inline constexpr AmountLimits kStackFactor{0.05, 20.0};
inline constexpr AmountLimits kMeasuredStep{1e-6, 1e9};
inline constexpr AmountLimits kWait{0.0, 10.0 * unit::year.base()}; ///< of a repair, a restart, an interval
inline constexpr AmountLimits kInterval{1.0, 10.0 * unit::year.base()};
inline constexpr AmountLimits kFailureFactor{0.0, 1000.0};
inline constexpr AmountLimits kDataset{0.0, 1e21};
inline constexpr CountLimits kDrives{0, 1000};
inline constexpr AmountLimits kFacilityWater{275.15, 333.15}; ///< from 2 degrees: below it pipes freeze
inline constexpr AmountLimits kOutdoor{193.15, 343.15};
inline constexpr AmountLimits kHours{0.0, 366.0 * 86400.0};
inline constexpr AmountLimits kPowerCap{0.1, 1.0};
inline constexpr AmountLimits kExchange{1e-9, 1e9};
inline constexpr AmountLimits kInterest{0.0, 1.0};
inline constexpr AmountLimits kLife{unit::year.base() / 12, 100.0 * unit::year.base()};
inline constexpr AmountLimits kPeople{0.0, 1e6};
inline constexpr AmountLimits kPrice{0.0, 1e15};
inline constexpr AmountLimits kCampaign{0.0, 100.0 * unit::year.base()};

} // namespace limits
} // namespace cw::design
