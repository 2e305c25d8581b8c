// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_dates.h"

#include <QDate>

namespace cw::report {

QByteArray withDate(QByteArray pdf, const QString& isoDate)
{
    const QDate given = QDate::fromString(isoDate, Qt::ISODate);
    const QDate day = given.isValid() ? given : QDate(2000, 1, 1);
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.lastIndexOf(key);
    if (at < 0)
        return pdf;
    const qsizetype from = at + key.size();
    const qsizetype until = pdf.indexOf(')', from);
    // "20261121053900+09'00'" or "…Z": the zone keeps its length and becomes UTC.
    QByteArray stamp = day.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000";
    const qsizetype zone = until - from - stamp.size();
    if (until < 0 || zone < 0)
        return pdf;
    stamp += QByteArray(zone == 1 ? "Z" : "+00'00'").left(zone);
    pdf.replace(from, stamp.size(), stamp);
    return pdf;
}

} // namespace cw::report
