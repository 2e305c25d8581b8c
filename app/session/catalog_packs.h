// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which catalog packs has the person put into the data folder, what is in them, and what is wrong with them?
// Leaves out: the built-in catalog, which is tested when the program is built.
#pragma once

#include "assess/pipeline.h"
#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace cw::app {

struct CatalogPack {
    QString file;
    QMap<QString, QStringList> parts; ///< names by the key of their list: "servers"
    Problems problems;                ///< then it is left out
};

/// In the order in which later ones override. Each is judged over the built-in catalog and the sound ones before it.
std::vector<CatalogPack> catalogPacks();

/// Another file of this name is in the folder and would go.
bool replacesPack(const QString& file);
/// Copies the file into the folder; problems where it is no pack that could be used, and then nothing has changed.
Problems addPack(const QString& file);
bool removePack(const QString& file);

/// The built-in catalog with every pack that can be used.
assess::References referencesOfSoundPacks();

} // namespace cw::app
