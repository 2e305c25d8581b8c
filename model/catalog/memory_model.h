// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured or published constants does the memory of training and serving rest on?
// Leaves out: everything that follows from a model's shape and a plan (training/, serving/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

namespace cw::catalog {

struct MemoryModel {
    Datum<double> adam8BitBytes;    ///< both moments of one parameter with their block constants
    Datum<double> nf4Bytes;         ///< one frozen parameter in 4-bit NormalFloat with double quantisation
    Datum<double> groupScaleBytes;  ///< scales of 4-bit integer weights, per parameter
    Datum<double> fp4ScaleBytes;    ///< scales of 4-bit float weights, per parameter
    Datum<Bytes> servingBase;       ///< context, collective buffers and prefill workspace of one serving process
    Datum<Fraction> servingShare;   ///< share of the memory that an engine fills
    Datum<Fraction> tightAbove;     ///< share of the memory above which little is left for fragmentation
    friend bool operator==(const MemoryModel&, const MemoryModel&) = default;
};

} // namespace cw::catalog
