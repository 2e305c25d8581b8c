// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the program remember about its user between two runs? One value, read and written as a whole.
// Leaves out: documents and their data.
#pragma once

#include "look/style.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace cw::app {

struct Settings {
    QString language; ///< "ko", "en"; empty follows the system
    look::Scheme scheme = look::Scheme::System;
    QStringList recentFiles; ///< newest first
    bool showStartPage = true;
    QByteArray geometry;
    QByteArray layout; ///< docks and tool bars
    QString floorOverlay;   ///< as the command line calls it
    QString networkOverlay;
    bool operator==(const Settings&) const = default;
};

Settings readSettings();
void writeSettings(const Settings& settings);

/// The list with this file first, each file once, at most ten.
QStringList withRecentFile(QStringList files, const QString& path);

} // namespace cw::app
