// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving/weight_format.h"

#include <algorithm>

namespace cw::serving {
namespace {

double nominalBytes(design::WeightFormat format)
{
    switch (format) {
    case design::WeightFormat::Fp32:
        return 4;
    case design::WeightFormat::Bf16:
        return 2;
    case design::WeightFormat::Fp8:
    case design::WeightFormat::Int8:
        return 1;
    case design::WeightFormat::Int4:
    case design::WeightFormat::Fp4:
        return 0.5;
    }
    return 0;
}

} // namespace

double bytesPerWeight(design::WeightFormat format, QuantisationDetail detail, const catalog::MemoryModel& constants)
{
    const double nominal = nominalBytes(format);
    if (detail == QuantisationDetail::Plain)
        return nominal;
    if (format == design::WeightFormat::Int4)
        return nominal + constants.groupScaleBytes.value;
    return format == design::WeightFormat::Fp4 ? nominal + constants.fp4ScaleBytes.value : nominal;
}

double bytesPerEmbedding(design::WeightFormat format, QuantisationDetail detail)
{
    const double nominal = nominalBytes(format);
    return detail == QuantisationDetail::Plain ? nominal : std::max(2.0, nominal);
}

double bytesPerKeyValue(design::KvFormat format) { return format == design::KvFormat::Bf16 ? 2 : 1; }

} // namespace cw::serving
