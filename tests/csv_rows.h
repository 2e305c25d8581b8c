// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are the rows of a comma-separated reference table, by column name?
// Leaves out: fields with line breaks; the tables have none.
#pragma once

#include <QFile>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace cw::test {

using CsvRow = QMap<QString, QString>;

inline QStringList csvFields(const QString& line)
{
    QStringList fields(QString{});
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            fields.append(QString());
        else
            fields.last().append(c);
    }
    return fields;
}

/// Empty where the file is missing.
inline QList<CsvRow> csvRows(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    const QStringList names = csvFields(QString::fromUtf8(file.readLine()).trimmed());
    QList<CsvRow> rows;
    while (!file.atEnd()) {
        const QStringList fields = csvFields(QString::fromUtf8(file.readLine()).trimmed());
        CsvRow row;
        for (int i = 0; i < names.size() && i < fields.size(); ++i)
            row.insert(names[i], fields[i]);
        rows.append(row);
    }
    return rows;
}

} // namespace cw::test
