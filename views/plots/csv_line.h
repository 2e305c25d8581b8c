// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a plot's data become a line that spreadsheets read? RFC 4180, numbers in the C locale.
// Leaves out: which columns there are.
#pragma once

#include <QString>
#include <QStringList>

namespace cw::plots {

inline QString csvNumber(double value) { return QString::number(value, 'g', 15); }

inline QString csvLine(const QStringList& cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n'))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        quoted << cell;
    }
    return quoted.join(u',') + QStringLiteral("\r\n");
}

} // namespace cw::plots
