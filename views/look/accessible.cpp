// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/accessible.h"

#include <QAccessibleWidget>
#include <QComboBox>
#include <QVariant>
#include <QWidget>

namespace cw::look {
namespace {

constexpr const char* kProperty = "accessibleRole";

QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object)
{
    const QVariant role = object->property(kProperty);
    if (!role.isValid() || !object->isWidgetType())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    QAccessible::installFactory(makeInterface); // a second time changes nothing
    widget.setProperty(kProperty, static_cast<int>(role));
}

void setAccessibleName(QComboBox& list, const QString& name)
{
    list.setAccessibleName(name);
    list.setAccessibleDescription(name);
}

} // namespace cw::look
