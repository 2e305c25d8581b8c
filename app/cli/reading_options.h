// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which units and in which money does a report or a picture speak? `--units us`, `--money KRW=1391.5@2026-11-23`.
// Leaves out: figures as JSON and tables, which are SI and dollars.
#pragma once

namespace CLI {
class App;
} // namespace CLI

namespace cw::app {

/// What is typed holds for the whole run.
void addReadingOptions(CLI::App& verb);

} // namespace cw::app
