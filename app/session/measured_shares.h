// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do measured numbers say to the rules, and what is worth telling beside them? The window and the command line
// ask the same. Leaves out: reading the file (interop/measured_metrics.h).
#pragma once

#include "diagnosis/diagnosis.h"
#include "interop/measured_metrics.h"

#include <QStringList>

namespace cw::app {

diagnosis::Utilisation sharesOf(const interop::MeasuredMetrics& metrics);
/// From which field each share was read, how much tensor cores work, and what could not be used.
QStringList notesOn(const interop::MeasuredMetrics& metrics);

} // namespace cw::app
