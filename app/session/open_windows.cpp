// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_windows.h"

#include "canvas/floor_accessible.h"
#include "look/fonts.h"
#include "look/style.h"
#include "network/network_accessible.h"
#include "rack/rack_accessible.h"
#include "session/catalog_packs.h"
#include "session/desk.h"
#include "session/document_window.h"
#include "session/embedded_data.h"
#include "session/language.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

namespace cw::app {

Settings dress(QApplication& application)
{
    QApplication::setApplicationDisplayName(QStringLiteral("Clusterwright"));

    const Settings settings = readSettings();
    installLanguage(settings.language.isEmpty() ? systemLanguage() : settings.language);
    format::setPreferences(settings.reading);
    look::installFonts();
    look::applyScheme(application, settings.scheme);
    canvas::installFloorAccessibility();
    elevation::installRackAccessibility();
    topology::installNetworkAccessibility();
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
    const Result<assess::References> references = loadReferences();
    Desk desk(references ? *references : referencesOfSoundPacks(), std::make_shared<SharedSettings>(settings), QApplication::applicationFilePath(),
              QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QStringList files = QApplication::arguments().mid(1);
    for (const QString& file : files)
        desk.open(file);
    if (files.isEmpty() && settings.reopen)
        desk.reopen();
    if (desk.windows().empty())
        desk.addWindow().show();
    QTimer::singleShot(0, &desk, [&] {
        if (!references)
            desk.sayBadPacks(references.problems());
        desk.offerUnsaved();
    });
    return QApplication::exec();
}

} // namespace cw::app
