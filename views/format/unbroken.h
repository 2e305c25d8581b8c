// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a wrapped text keep a number and its unit on one line?
// Leaves out: numbers themselves (numbers.h), whose thin space may end a line.
#pragma once

#include <QString>

namespace cw::format {

inline QString unbroken(QString text) { return text.replace(QChar(0x2009), QChar(0x202F)); }

} // namespace cw::format
