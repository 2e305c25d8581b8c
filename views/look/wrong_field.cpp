// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/wrong_field.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace cw::look {

bool isWrong(const QWidget& field) { return field.property("wrong").toBool(); }

bool markWrong(QWidget& field, const QString& why)
{
    const bool changes = isWrong(field) == why.isEmpty();
    field.setAccessibleDescription(why);
    if (!changes)
        return false;
    field.setProperty("wrong", !why.isEmpty());
    field.style()->unpolish(&field);
    field.style()->polish(&field);
    return true;
}

} // namespace cw::look
