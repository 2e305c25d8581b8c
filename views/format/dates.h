// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a day or a moment written in the person's language? Korean as 2026-11-22, English as 22 Nov 2026, which
// nobody mistakes for the month before the day. Leaves out the precision of data that know only a month (numbers.h).
#pragma once

#include <QString>

class QDate;
class QDateTime;
class QTime;

namespace cw::format {

QString dayText(const QDate& day);
/// To the minute, of 24 hours.
QString timeText(const QTime& time);
QString momentText(const QDateTime& when);

} // namespace cw::format
