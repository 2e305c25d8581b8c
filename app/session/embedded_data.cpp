// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/embedded_data.h"

#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

static void initDataResource() { Q_INIT_RESOURCE(cw_data); }

namespace cw::app {
namespace {

/// All files of a folder with this ending, by name.
std::vector<store::NamedText> textsIn(const QString& folder, const QString& ending)
{
    std::vector<store::NamedText> texts;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u'*' + ending}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts.push_back({name.toStdString(), file.readAll().toStdString()});
    }
    return texts;
}

Result<trends::TrendTables> trendTables()
{
    std::vector<std::string> texts;
    for (const std::string_view name : trends::kTableFiles) {
        QFile file(QStringLiteral(":/data/trends/") + QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
        texts.push_back(file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string());
    }
    return trends::loadTables(texts);
}

} // namespace

std::vector<store::NamedText> builtInTexts()
{
    initDataResource();
    return textsIn(QStringLiteral(":/data/catalog"), QStringLiteral(".json"));
}

std::vector<store::NamedText> packTexts()
{
    const QString packs = userPackFolder();
    std::vector<store::NamedText> texts = textsIn(packs, QStringLiteral(".json"));
    for (store::NamedText& pack : texts)
        pack.name = packs.toStdString() + "/" + pack.name;
    return texts;
}

std::vector<store::NamedText> catalogTexts()
{
    std::vector<store::NamedText> texts = builtInTexts();
    for (store::NamedText& pack : packTexts())
        texts.push_back(std::move(pack));
    return texts;
}

QString userPackFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/catalog");
}

Result<assess::References> loadReferences() { return referencesOf(catalogTexts()); }

Result<assess::References> referencesOf(const std::vector<store::NamedText>& texts)
{
    Result<catalog::Catalog> catalog = store::parseCatalog(texts);
    if (!catalog)
        return catalog.problems();
    Result<trends::TrendTables> tables = trendTables();
    if (!tables)
        return tables.problems();
    assess::References references;
    references.catalog = std::make_shared<const catalog::Catalog>(std::move(catalog).value());
    references.trends = std::make_shared<const trends::TrendTables>(std::move(tables).value());
    return references;
}

} // namespace cw::app
