// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does an Assessment say about each rack and each type of device, for the rack elevation?
// Leaves out: how it is drawn (views/rack).
#pragma once

#include "assess/assessment.h"
#include "rack/rack_facts.h"

namespace cw::app {

elevation::RackFacts rackFacts(const assess::Assessment& assessment);

} // namespace cw::app
