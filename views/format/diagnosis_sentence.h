// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a verdict on what binds read? The window and the command line say the same.
// Leaves out: judging (diagnosis/).
#pragma once

#include "assess/assessment.h"

#include <QString>

namespace cw::format {

/// The verdict with the lecture's advice, or which share is missing.
QString sentence(const diagnosis::Diagnosis& diagnosis);
/// Of what is predicted. Where the rule has nothing left but the processors, which are not modelled, it says so.
QString predictionSentence(const diagnosis::Result& result);
/// For which part of a step GPUs wait longest; empty where that is not known.
QString waitSentence(const assess::Assessment& assessment);

} // namespace cw::format
