// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a test of windows need before it answers their dialogs? Leaves out: the answers.
#pragma once

#include "test_window.h"

namespace cw::test {

/// Qt's own dialogs have the buttons and fields that tests look for; those of the desktop do not.
inline assess::References prepareDialogs(const QTemporaryDir& settings)
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const std::optional<assess::References> loaded = prepareWindows(settings);
    if (!loaded)
        qFatal("the data that ship cannot be read");
    return *loaded;
}

} // namespace cw::test
