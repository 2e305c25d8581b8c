// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/dates.h"

#include <QDateTime>
#include <QLocale>

namespace cw::format {

QString dayText(const QDate& day)
{
    const QLocale locale;
    return locale.toString(day, locale.language() == QLocale::Korean ? QStringLiteral("yyyy-MM-dd")
                                                                     : QStringLiteral("d MMM yyyy"));
}

QString timeText(const QTime& time) { return QLocale().toString(time, QStringLiteral("HH:mm")); }

QString momentText(const QDateTime& when) { return dayText(when.date()) + u' ' + timeText(when.time()); }

} // namespace cw::format
