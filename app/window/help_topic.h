// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which help page is about the place where a person is? Leaves out: what the page says (resources/help).
#pragma once

#include <QString>

class QWidget;

namespace cw::app {

/// The page of the nearest panel, canvas, page or dialog around the widget; empty where none has one. A widget names a
/// page of its own by its property "helpPage".
QString helpTopic(const QWidget* widget);

} // namespace cw::app
