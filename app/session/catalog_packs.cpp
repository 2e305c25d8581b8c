// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/catalog_packs.h"

#include "session/embedded_data.h"
#include "store/text_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace cw::app {
namespace {

QMap<QString, QStringList> partsOf(const std::string& text)
{
    QMap<QString, QStringList> parts;
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    for (auto it = root.constBegin(); it != root.constEnd(); ++it) {
        if (it.key().endsWith(QStringLiteral("Model")))
            parts[it.key()]; // constants of a formula have no names
        for (const QJsonValue& part : it.value().toArray()) {
            const QString name = part[QStringLiteral("name")].toString();
            parts[it.key()] << (name.isEmpty() ? part[QStringLiteral("id")].toString() : name);
        }
    }
    return parts;
}

/// Those packs that can be used over `texts` are appended to them.
std::vector<CatalogPack> judged(std::vector<store::NamedText>& texts)
{
    std::vector<CatalogPack> packs;
    for (store::NamedText& text : packTexts()) {
        CatalogPack pack{QString::fromStdString(text.name), partsOf(text.text), {}};
        texts.push_back(std::move(text));
        if (const auto catalog = store::parseCatalog(texts); !catalog) {
            pack.problems = catalog.problems();
            texts.pop_back();
        }
        packs.push_back(std::move(pack));
    }
    return packs;
}

QString placeOf(const QString& file) { return userPackFolder() + u'/' + QFileInfo(file).fileName(); }

} // namespace

std::vector<CatalogPack> catalogPacks()
{
    std::vector<store::NamedText> texts = builtInTexts();
    return judged(texts);
}

bool replacesPack(const QString& file)
{
    const QFileInfo kept(placeOf(file));
    return kept.exists() && kept != QFileInfo(file);
}

Problems addPack(const QString& file)
{
    const Result<std::string> text = store::readFile(file.toStdString());
    if (!text)
        return text.problems();
    std::vector<store::NamedText> texts = builtInTexts();
    judged(texts);
    const QString target = placeOf(file);
    std::erase_if(texts, [&target](const store::NamedText& each) { return each.name == target.toStdString(); });
    texts.push_back({file.toStdString(), *text});
    if (const auto catalog = store::parseCatalog(texts); !catalog)
        return catalog.problems();
    QDir().mkpath(userPackFolder()); // where it cannot be made, the writing says so
    return store::writeFileAtomically(target.toStdString(), *text);
}

bool removePack(const QString& file) { return QFile::remove(file); }

assess::References referencesOfSoundPacks()
{
    std::vector<store::NamedText> texts = builtInTexts();
    judged(texts);
    return *referencesOf(texts);
}

} // namespace cw::app
