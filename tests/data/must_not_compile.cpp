// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes that the types refuse. Each case is compiled twice: with WRONG it must fail, without it must pass, so that
// it cannot fail for another reason than the mistake.
#include "base/id.h"
#include "base/quantity.h"

using namespace cw;
using namespace cw::unit;

#ifdef WRONG
#define CHOOSE(wrong, right) wrong
#else
#define CHOOSE(wrong, right) right
#endif

#if defined(bytesPlusWatts)
constexpr auto kSum = 80 * GB + CHOOSE(700 * W, 700 * MB);
#elif defined(numberAsBytes)
constexpr Bytes kMemory = CHOOSE(80e9, Bytes(80e9));
#elif defined(rateAsBytes)
constexpr Bytes kTraffic = CHOOSE(400 * Gbps, 400 * Gbps * s);
#elif defined(secondsLessThanBytes)
constexpr bool kLess = 3 * s < CHOOSE(3 * B, 4 * s);
#elif defined(timeForMemory)
constexpr double inGigabytes(Bytes memory) { return memory.in(GB); }
constexpr double kShown = inGigabytes(CHOOSE(80 * s, 80 * GiB));
#elif defined(rackAsNode)
constexpr Id<struct RackTag> kRack{1};
constexpr Id<CHOOSE(struct NodeTag, struct RackTag)> kOwner = kRack;
#else
#error "no such case"
#endif
