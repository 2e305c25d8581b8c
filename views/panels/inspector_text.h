// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: under which context are the inspector's labels translated, and how does text of the model become text of a
// field? Leaves out: the fields themselves (inspector_fields.h).
#pragma once

#include "catalog/catalog.h"
#include "format/part_name.h"
#include "panels/field_makers.h"
#include "panels/inspector_field.h"

#include <QCoreApplication>

namespace cw::views {

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
inline QString number(int value) { return QString::number(value); }

inline CommonValue one(const QString& value) { return {value, false}; }

/// The choices of an enumeration in its order; each is known by its number.
inline QList<FieldChoice> numbered(const QStringList& labels)
{
    QList<FieldChoice> out;
    for (const QString& label : labels)
        out.push_back({number(static_cast<int>(out.size())), label});
    return out;
}

/// Every part of a shelf as one choice of a list.
template <class Part>
QList<FieldChoice> choicesOf(const catalog::Shelf<Part>& shelf)
{
    QList<FieldChoice> out;
    for (const Part& part : shelf.all())
        out.push_back({text(part.id), format::partName(part.name)});
    return out;
}

} // namespace cw::views
