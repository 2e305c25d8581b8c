// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a test damage the text of a design in one place? Leaves out: what that does.
#pragma once

#include <QtGlobal>

#include <string>

namespace cw::test {

/// The first of them; a text without any is a mistake of the test.
inline std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("the text has no %s", from.c_str());
    return text.replace(at, from.size(), to);
}

} // namespace cw::test
