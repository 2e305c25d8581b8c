// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: from which value on does this program speak up, and with which year does it compare?
// Leaves out: limits that follow from data (a PDU's capacity, a GPU's memory).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

namespace cw::catalog {

struct JudgementModel {
    Datum<Fraction> largeBubble; ///< idle share of the pipeline's time that is worth a warning
    Datum<Seconds> trendHorizon; ///< how far ahead of its start a design is compared with the trend
    Datum<Metres> widestAisle;   ///< two rows farther apart have an aisle each, and do not breathe each other's air
    Datum<Metres> clearanceBefore; ///< floor that devices and people need before a rack
    Datum<Metres> clearanceBehind; ///< and behind it
    Datum<BytesPerSecond> fastCard; ///< cards from this rate on are not made for sockets of the slowest kind
    Datum<Fraction> idleGpus;     ///< accelerators that compute less than this wait for something
    Datum<Fraction> fullResource; ///< a store or network that is in use for more of the time is what they wait for
    Datum<Fraction> fullMemory;   ///< of an accelerator's memory
    Datum<BytesPerSecond> slowestLinkOfFastCard; ///< below it no link of theirs is to be expected
    friend bool operator==(const JudgementModel&, const JudgementModel&) = default;
};

} // namespace cw::catalog
