// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/field_manners.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace cw::views {
namespace {

/// Text of the field that was typed and not yet taken over.
bool isTyping(const QObject* field)
{
    const auto* line = qobject_cast<const QLineEdit*>(field);
    if (line == nullptr)
        line = field->findChild<const QLineEdit*>();
    return line != nullptr && line->isModified();
}

bool isUndo(const QEvent& event)
{
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

void FieldManners::teach(QWidget* field)
{
    teachOne(field);
    for (QWidget* inside : field->findChildren<QWidget*>())
        teachOne(inside);
}

void FieldManners::teachOne(QWidget* field)
{
    auto* box = qobject_cast<QAbstractSpinBox*>(field);
    if (box == nullptr && qobject_cast<QComboBox*>(field) == nullptr && qobject_cast<QLineEdit*>(field) == nullptr)
        return;
    field->removeEventFilter(this); // taught twice, it would be asked twice
    field->installEventFilter(this);
    if (field->focusPolicy() == Qt::WheelFocus)
        field->setFocusPolicy(Qt::StrongFocus); // or whoever scrolls past it would choose
    if (box == nullptr)
        return;
    auto* line = box->findChild<QLineEdit*>();
    connect(box, &QAbstractSpinBox::editingFinished, line, [line] { line->setModified(false); });
}

bool FieldManners::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore(); // goes on to what scrolls
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && isUndo(*event) && !isTyping(watched)) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace cw::views
