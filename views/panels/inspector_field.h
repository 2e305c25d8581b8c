// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is one editable property of the selection? A label, what it says now, and how a typed text becomes an
// edit. Leaves out: the widget (inspector_form.h).
#pragma once

#include "intent.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace cw::views {

enum class FieldKind { Heading, Text, Choice, Flag, ReadOnly };

struct FieldChoice {
    QString id;
    QString label;
    bool operator==(const FieldChoice&) const = default;
};

/// A typed text becomes a change of the design, or the problem that the field then shows.
using FieldCommit = std::function<std::variant<Intent, Problem>(const QString& typed)>;

struct InspectorField {
    QString label;
    FieldKind kind = FieldKind::Text;
    QString value;      ///< text, id of the choice, "1" or "0"
    bool mixed = false; ///< the selected items differ
    QList<FieldChoice> choices;
    QString hint;
    FieldCommit commit; ///< none for headings and read-only fields
    QString least{};    ///< of a number, as one types it
    QString most{};
};

using InspectorFields = std::vector<InspectorField>;

} // namespace cw::views
