// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a Theme become the looks of every standard widget, and does the desktop ask for dark or light?
// Leaves out: widgets that paint themselves; they read currentTheme().
#pragma once

class QApplication;
class QEvent;
class QPalette;
class QString;

namespace cw::look {

struct Theme;

enum class Scheme { System, Light, Dark };

/// True when the desktop's own palette is dark. Ask before applyScheme has replaced the palette; the first answer is
/// kept.
bool systemPrefersDark();

/// Style, palette, font and style sheet of the whole application; widgets follow at once.
void applyScheme(QApplication& application, Scheme scheme);

QPalette palette(const Theme& theme);
QString styleSheet(const Theme& theme);

/// Whether texts, colours or the font are others from now on, so that nothing painted before can be kept.
bool changesLook(const QEvent& event);

} // namespace cw::look
