// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"
namespace cw::assess {
trends::Inputs gatherTrends(const design::Design&, const References&, const Stage<compute::Inputs, compute::Result>&, const Stage<power::Inputs, power::Result>&) { return {}; }
}
