// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what must be added to what Qt tells a screen reader by itself? The role of a widget that paints itself, and what
// a drop-down list is for. Leaves out: widgets with items of their own (floor, racks, network).
#pragma once

#include <QAccessible>

class QComboBox;
class QWidget;

namespace cw::look {

/// Once, in the widget's constructor; else it would be a nameless area.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

/// For a list without a label beside it. On Linux Qt calls such a list what is chosen in it, whatever its accessible name.
void setAccessibleName(QComboBox& list, const QString& name);

} // namespace cw::look
