// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: on which assessment are plots and report tested? 256 H100 with round numbers that are easy to recognise.
// Leaves out: the pipeline; every stage is written by hand, so that a view that computes is found out.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "explain/explanation.h"

#include <memory>
#include <vector>

namespace cw::fixture {

catalog::Catalog catalog();
design::Design design();
std::shared_ptr<assess::Assessment> assessment();
std::vector<explain::Explanation> calculations();

} // namespace cw::fixture
