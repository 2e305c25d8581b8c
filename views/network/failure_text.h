// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are the things called that have failed, in the words of the network view, and which of them are one thing
// to a person? Leaves out: what follows from it.
#pragma once

#include "canvas/harm.h"
#include "design/design.h"
#include "fabric/build_graph.h"

#include <QString>

#include <vector>

namespace cw::topology {

/// A rack, all cables between two devices, or one failure.
struct FailedThing {
    QString name;
    fabric::Failures failures;
};

/// In the order in which they are listed; every failure is in one of them.
/// `losses` names what took all of a rack away, where that is known.
std::vector<FailedThing> failedThings(const fabric::Failures& failed, const design::Design& design,
                                      const canvas::RackLosses& losses = {});
QString rackLossName(const design::Rack& rack, canvas::RackLoss loss);
QString failureName(const fabric::Failure& failure, const design::Design& design);
/// "Leaf 3", where no item gives it another name.
QString switchName(design::SwitchRole role, int number);

} // namespace cw::topology
