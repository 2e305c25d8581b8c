// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what follows from each state that a design keeps, where somebody waits for all of it: a report, a verb?
// Leaves out: windows, which never wait (OptionBook).
#pragma once

#include "assess/pipeline.h"
#include "compare/option_table.h"

namespace cw::app {

/// The present state with its assessment, and all kept ones, in the order of the table.
variants::Columns assessedOptions(const design::Design& design,
                                  const std::shared_ptr<const assess::Assessment>& assessment,
                                  const assess::References& references);

} // namespace cw::app
