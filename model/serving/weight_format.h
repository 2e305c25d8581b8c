// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many bytes do one weight and one cached value take in each format?
// Leaves out: formats of single layers; a whole model has one format here.
#pragma once

#include "catalog/memory_model.h"
#include "design/workload.h"
#include "serving/serving.h"

namespace cw::serving {

double bytesPerWeight(design::WeightFormat format, QuantisationDetail detail, const catalog::MemoryModel& constants);
/// Published 8- and 4-bit checkpoints keep embeddings and the output head in 16 bits.
double bytesPerEmbedding(design::WeightFormat format, QuantisationDetail detail);
double bytesPerKeyValue(design::KvFormat format);

} // namespace cw::serving
