// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settings.h"

#include "format/currencies.h"

#include <QSettings>

#include <algorithm>

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

/// A money without a sound rate is no money: amounts are then in dollars.
format::Preferences readReading(const QSettings& store)
{
    format::Preferences reading;
    if (store.value(QStringLiteral("units")).toString() == u"us")
        reading.units = format::UnitSystem::UsCustomary;
    reading.money = format::moneyAt(store.value(QStringLiteral("money/code")).toString(),
                                    store.value(QStringLiteral("money/perDollar")).toDouble(),
                                    store.value(QStringLiteral("money/on")).toString())
                        .value_or(format::Money{});
    return reading;
}

void writeReading(QSettings& store, const format::Preferences& reading)
{
    store.setValue(QStringLiteral("units"), reading.units == format::UnitSystem::UsCustomary ? QStringLiteral("us")
                                                                                             : QStringLiteral("metric"));
    store.setValue(QStringLiteral("money/code"), reading.money.code);
    store.setValue(QStringLiteral("money/perDollar"), reading.money.perDollar);
    store.setValue(QStringLiteral("money/on"), reading.money.on);
}

const QString kShortcuts = QStringLiteral("shortcuts");
const QString kOpenWindows = QStringLiteral("openWindows");

QList<OpenWindow> readOpenWindows(QSettings& store)
{
    QList<OpenWindow> windows;
    const int count = store.beginReadArray(kOpenWindows);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        windows.push_back({store.value(QStringLiteral("path")).toString(), store.value(QStringLiteral("view")).toString(),
                           store.value(QStringLiteral("geometry")).toByteArray(),
                           store.value(QStringLiteral("layout")).toByteArray(),
                           store.value(QStringLiteral("middleXMm")).toDouble(),
                           store.value(QStringLiteral("middleYMm")).toDouble(),
                           store.value(QStringLiteral("pixelsPerMm")).toDouble()});
    }
    store.endArray();
    return windows;
}

void writeOpenWindows(QSettings& store, const QList<OpenWindow>& windows)
{
    store.remove(kOpenWindows);
    store.beginWriteArray(kOpenWindows, static_cast<int>(windows.size()));
    for (int i = 0; i < static_cast<int>(windows.size()); ++i) {
        store.setArrayIndex(i);
        store.setValue(QStringLiteral("path"), windows[i].path);
        store.setValue(QStringLiteral("view"), windows[i].view);
        store.setValue(QStringLiteral("geometry"), windows[i].geometry);
        store.setValue(QStringLiteral("layout"), windows[i].layout);
        store.setValue(QStringLiteral("middleXMm"), windows[i].middleXMm);
        store.setValue(QStringLiteral("middleYMm"), windows[i].middleYMm);
        store.setValue(QStringLiteral("pixelsPerMm"), windows[i].pixelsPerMm);
    }
    store.endArray();
}

} // namespace

Settings readSettings()
{
    QSettings store;
    Settings s;
    s.language = store.value(QStringLiteral("language")).toString();
    s.scheme = schemeOf(store.value(QStringLiteral("theme")).toString());
    s.reading = readReading(store);
    s.recentFiles = store.value(QStringLiteral("recentFiles")).toStringList();
    s.showStartPage = store.value(QStringLiteral("showStartPage"), true).toBool();
    s.tourSeen = store.value(QStringLiteral("tourSeen"), false).toBool();
    s.reopen = store.value(QStringLiteral("reopen"), false).toBool();
    s.openWindows = readOpenWindows(store);
    s.autosave = store.value(QStringLiteral("autosave"), true).toBool();
    s.autosaveDelayMs = std::max(0, store.value(QStringLiteral("autosaveDelayMs"), s.autosaveDelayMs).toInt());
    store.beginGroup(kShortcuts);
    for (const QString& id : store.childKeys())
        s.shortcuts.insert(id, store.value(id).toStringList());
    store.endGroup();
    s.geometry = store.value(QStringLiteral("window/geometry")).toByteArray();
    s.layout = store.value(QStringLiteral("window/layout")).toByteArray();
    s.floorOverlay = store.value(QStringLiteral("window/floorOverlay")).toString();
    s.onlyDifferences = store.value(QStringLiteral("window/onlyDifferences"), false).toBool();
    s.networkOverlay = store.value(QStringLiteral("window/networkOverlay")).toString();
    return s;
}

void writeSettings(const Settings& s)
{
    QSettings store;
    store.setValue(QStringLiteral("language"), s.language);
    store.setValue(QStringLiteral("theme"), schemeName(s.scheme));
    writeReading(store, s.reading);
    store.setValue(QStringLiteral("recentFiles"), s.recentFiles);
    store.setValue(QStringLiteral("showStartPage"), s.showStartPage);
    store.setValue(QStringLiteral("tourSeen"), s.tourSeen);
    store.setValue(QStringLiteral("reopen"), s.reopen);
    writeOpenWindows(store, s.openWindows);
    store.setValue(QStringLiteral("autosave"), s.autosave);
    store.setValue(QStringLiteral("autosaveDelayMs"), s.autosaveDelayMs);
    store.remove(kShortcuts);
    store.beginGroup(kShortcuts);
    for (auto it = s.shortcuts.cbegin(); it != s.shortcuts.cend(); ++it)
        store.setValue(it.key(), it.value());
    store.endGroup();
    store.setValue(QStringLiteral("window/geometry"), s.geometry);
    store.setValue(QStringLiteral("window/layout"), s.layout);
    store.setValue(QStringLiteral("window/floorOverlay"), s.floorOverlay);
    store.setValue(QStringLiteral("window/onlyDifferences"), s.onlyDifferences);
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
