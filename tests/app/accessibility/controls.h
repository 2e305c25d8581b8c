// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which controls does a window show, what does a screen reader call each, and to which of them does Tab lead?
// Leaves out: which windows there are.
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace cw::test {

/// Everything visible and enabled in here that a person can act on; a field with an arrow or a list with its scroll bars is
/// one. Not what is in windows of their own.
QList<QWidget*> controlsOf(const QWidget& part);

/// As a screen reader says it.
QString spokenName(QWidget* control);

/// Each of these must have a name, a role, and a place in the window's accessibility tree. Returns what is wrong.
QStringList namingFlaws(const QList<QWidget*>& controls);

struct TabWalk {
    QSet<QWidget*> reached;
    QStringList flaws; ///< a control that Tab never leaves, or that nobody sees
};
/// Presses Tab, or Shift and Tab, until the focus is where it began or has left the window.
TabWalk walkByTab(QWidget& window, bool forward);

/// Names and roles of the controls in this part of its window, and whether Tab leads to each in both directions, from where
/// the focus is.
QStringList flawsOf(QWidget& part);

} // namespace cw::test
