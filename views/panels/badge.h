// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a small rounded label look that says what changed or how sure something is?
// Leaves out: what it says.
#pragma once

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace cw::views {

/// Blue = changed, green = better, amber = worse, grey = no difference, error = does not work.
enum class Tone { Changed, Better, Worse, Same, Error };

struct BadgeColours {
    QColor ink;
    QColor wash;
};
BadgeColours badgeColours(Tone tone);

/// The width a badge needs for its text, 16 high.
int badgeWidth(const QString& text);
/// Draws it right-aligned in the rectangle, vertically centred.
void paintBadge(QPainter& painter, const QRectF& into, const QString& text, Tone tone);

} // namespace cw::views
