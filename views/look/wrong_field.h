// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a field show that what was typed into it is refused? What was typed stays as it is.
// Leaves out: what is wrong, and the sentence about it beside the field.
#pragma once

#include <QString>

class QWidget;

namespace cw::look {

/// An empty reason takes the mark away. False where the field looks as before.
bool markWrong(QWidget& field, const QString& why);
[[nodiscard]] bool isWrong(const QWidget& field);

} // namespace cw::look
