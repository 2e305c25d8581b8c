// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which date does the PDF carry? The report's, so that the same report has the same bytes on any day.
// Leaves out: every other byte; the length of the file and all its offsets stay.
#pragma once

#include <QByteArray>
#include <QString>

namespace cw::report {

/// Replaces the creation date, which Qt takes from the clock, by midnight UTC of `isoDate`; 2000-01-01 where it is no
/// date.
QByteArray withDate(QByteArray pdf, const QString& isoDate);

} // namespace cw::report
