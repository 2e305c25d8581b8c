// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a test get a design that can be drawn? Leaves out: rules that cannot be built.
#pragma once

#include "assess/mend.h"
#include "model/placement/placed_design.h"

namespace cw::test {

/// With all switches that its rule needs.
inline design::Design complete(const design::Design& design)
{
    const assess::Finding outOfPorts{"finding.outOfPorts", assess::Severity::Error, {}, {}, {}, {}};
    const auto mended = assess::mend(design, *shippedCatalog(), outOfPorts, "remedy.addSwitches");
    return mended ? *mended : design;
}

} // namespace cw::test
