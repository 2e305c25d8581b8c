// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settings.h"

#include <QSettings>

namespace cw::app {
namespace {

constexpr qsizetype kMostRecentFiles = 10;

QString schemeName(look::Scheme scheme)
{
    switch (scheme) {
    case look::Scheme::Light:
        return QStringLiteral("light");
    case look::Scheme::Dark:
        return QStringLiteral("dark");
    case look::Scheme::System:
        break;
    }
    return QStringLiteral("system");
}

look::Scheme schemeOf(const QString& name)
{
    if (name == u"light")
        return look::Scheme::Light;
    return name == u"dark" ? look::Scheme::Dark : look::Scheme::System;
}

} // namespace

Settings readSettings()
{
    const QSettings store;
    Settings s;
    s.language = store.value(QStringLiteral("language")).toString();
    s.scheme = schemeOf(store.value(QStringLiteral("theme")).toString());
    s.recentFiles = store.value(QStringLiteral("recentFiles")).toStringList();
    s.showStartPage = store.value(QStringLiteral("showStartPage"), true).toBool();
    s.geometry = store.value(QStringLiteral("window/geometry")).toByteArray();
    s.layout = store.value(QStringLiteral("window/layout")).toByteArray();
    s.floorOverlay = store.value(QStringLiteral("window/floorOverlay")).toString();
    s.networkOverlay = store.value(QStringLiteral("window/networkOverlay")).toString();
    return s;
}

void writeSettings(const Settings& s)
{
    QSettings store;
    store.setValue(QStringLiteral("language"), s.language);
    store.setValue(QStringLiteral("theme"), schemeName(s.scheme));
    store.setValue(QStringLiteral("recentFiles"), s.recentFiles);
    store.setValue(QStringLiteral("showStartPage"), s.showStartPage);
    store.setValue(QStringLiteral("window/geometry"), s.geometry);
    store.setValue(QStringLiteral("window/layout"), s.layout);
    store.setValue(QStringLiteral("window/floorOverlay"), s.floorOverlay);
    store.setValue(QStringLiteral("window/networkOverlay"), s.networkOverlay);
}

QStringList withRecentFile(QStringList files, const QString& path)
{
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > kMostRecentFiles)
        files.removeLast();
    return files;
}

} // namespace cw::app
