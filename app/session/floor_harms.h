// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which racks and devices on the floor does a failure take away, stop or slow?
// Leaves out: working it out (assess/blast_radius.h) and painting it (canvas/harm.h).
#pragma once

#include "assess/blast_radius.h"
#include "canvas/harm.h"

namespace cw::app {

/// A device as its worst accelerator; a rack as its worst device, but failed only when all in it have.
canvas::Harms floorHarms(const design::Design& design, const assess::Assessment& failed, const assess::BlastRadius& blast);

} // namespace cw::app
