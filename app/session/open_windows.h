// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the program start with windows?
// Leaves out: headless verbs (cli/).
#pragma once

#include "window/settings.h"

class QApplication;

namespace cw::app {

/// Name, language, fonts and colours before the first window; returns the settings they came from.
Settings dress(QApplication& application);

/// Opens one window for each file named, or one with the start page. Returns the exit status.
int runWindows(int argc, char** argv);

} // namespace cw::app
