// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a test open the real window? In English unless it asks for another language, with settings in a folder of
// its own. Leaves out: designs.
#pragma once

#include "session/document_window.h"
#include "session/embedded_data.h"
#include "session/language.h"
#include "session/open_windows.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace cw::test {

/// nullopt where the shipped data cannot be read.
inline std::optional<assess::References> prepareWindows(const QTemporaryDir& settings)
{
    QApplication::setApplicationName(QStringLiteral("test"));
    QApplication::setOrganizationName(QStringLiteral("test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const Result<assess::References> loaded = app::loadReferences();
    return loaded ? std::optional(*loaded) : std::nullopt;
}

inline std::unique_ptr<app::DocumentWindow> openWindow(const assess::References& references, const QString& language = QStringLiteral("en"),
                                                       look::Scheme scheme = look::Scheme::System)
{
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    app::Settings settings = app::dress(application);
    settings.language = language;
    settings.scheme = scheme;
    look::applyScheme(application, scheme);
    app::installLanguage(settings.language);
    auto window = std::make_unique<app::DocumentWindow>(references, std::make_shared<app::SharedSettings>(settings), QStringLiteral(CW_PROGRAM));
    window->show();
    return window;
}

} // namespace cw::test
