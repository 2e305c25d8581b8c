// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: under which context are the report's sentences translated? One for all sections, so that equal words are
// translated once. Leaves out: the words of figures and findings (format/words.h).
#pragma once

#include <QCoreApplication>

namespace cw::report {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

} // namespace cw::report
