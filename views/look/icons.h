// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the icon with this name look like in the theme shown now, at any size?
// Leaves out: which action uses which icon.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace cw::look {

/// A line icon of resources/icons that takes its colour from the current theme whenever it is painted.
QIcon icon(const QString& name);
/// The same drawn once in a given colour.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio = 1);

} // namespace cw::look
