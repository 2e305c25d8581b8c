// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the program remember about its user between two runs? One value, read and written as a whole.
// Leaves out: documents and their data.
#pragma once

#include "format/preferences.h"
#include "look/style.h"
#include "window/shortcut_book.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cw::app {

/// How one window stood; of a document that has a file.
struct OpenWindow {
    QString path;
    QString view; ///< the command that shows it, as in the sources
    QByteArray geometry;
    QByteArray layout;
    double middleXMm = 0; ///< of the floor that was in sight
    double middleYMm = 0;
    double pixelsPerMm = 0; ///< 0 = all of it
    bool operator==(const OpenWindow&) const = default;
};

struct Settings {
    QString language; ///< "ko", "en"; empty follows the system
    look::Scheme scheme = look::Scheme::System;
    format::Preferences reading; ///< units and money
    QStringList recentFiles; ///< newest first
    bool showStartPage = true;
    bool tourSeen = false;
    bool reopen = false; ///< what was open, in place of the start page
    QList<OpenWindow> openWindows;
    bool autosave = true;
    int autosaveDelayMs = 200; ///< from a gesture until it is noted
    ChosenShortcuts shortcuts;
    QByteArray geometry;
    QByteArray layout; ///< docks and tool bars
    QString floorOverlay;   ///< as the command line calls it
    QString networkOverlay;
    bool onlyDifferences = false; ///< in the table that compares
    bool operator==(const Settings&) const = default;
};

Settings readSettings();
void writeSettings(const Settings& settings);

/// The list with this file first, each file once, at most ten.
QStringList withRecentFile(QStringList files, const QString& path);

} // namespace cw::app
