// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_windows.h"

#include "canvas/floor_accessible.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/style.h"
#include "rack/rack_accessible.h"
#include "session/document_window.h"
#include "session/embedded_data.h"
#include "session/language.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>
#include <vector>

namespace cw::app {

Settings dress(QApplication& application)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Clusterwright"));

    const Settings settings = readSettings();
    installLanguage(settings.language.isEmpty() ? systemLanguage() : settings.language);
    look::installFonts();
    look::applyScheme(application, settings.scheme);
    canvas::installFloorAccessibility();
    elevation::installRackAccessibility();
    return settings;
}

namespace {

/// Qt ends the program with a core dump where it finds no display.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int sayNoDisplay(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    installLanguage(systemLanguage());
    std::fprintf(stderr, "%s\n",
                 qPrintable(QCoreApplication::translate(
                     "Start", "There is no display to open a window on. The verbs of --help work without one.")));
    return 4;
}

} // namespace

int runWindows(int argc, char** argv)
{
    if (!hasDisplay())
        return sayNoDisplay(argc, argv);
    QApplication application(argc, argv);
    const Settings settings = dress(application);
    Result<assess::References> references = loadReferences();
    if (!references) {
        QMessageBox::critical(nullptr, QApplication::translate("Start", "A catalog pack cannot be used"),
                              format::sentence(references.problems()));
        return 3;
    }
    const QString program = QApplication::applicationFilePath();
    std::vector<std::unique_ptr<DocumentWindow>> windows;
    const QStringList files = QApplication::arguments().mid(1);
    for (const QString& file : files) {
        auto window = std::make_unique<DocumentWindow>(*references, settings, program);
        window->window().show();
        if (window->open(file))
            windows.push_back(std::move(window));
    }
    if (windows.empty()) {
        windows.push_back(std::make_unique<DocumentWindow>(*references, settings, program));
        windows.back()->show();
    }
    return QApplication::exec();
}

} // namespace cw::app
