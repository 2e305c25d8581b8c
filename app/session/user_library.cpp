// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/user_library.h"

#include "store/design_file.h"
#include "store/text_file.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace cw::app {
namespace {

const QString& ending()
{
    static const QString text = QStringLiteral(".cluster.json");
    return text;
}

QString folderOf(Shelf shelf)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           (shelf == Shelf::Blocks ? QStringLiteral("/blocks") : QStringLiteral("/templates"));
}

/// What file systems do not take becomes a dash.
QString fileName(const QString& name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    QString safe = name.trimmed();
    safe.replace(forbidden, QStringLiteral("-"));
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    return safe.left(100);
}

QString pathOf(const QString& folder, const QString& name) { return folder + u'/' + name + ending(); }

Result<std::shared_ptr<const design::Design>> readDesignOf(const QString& path, Shelf shelf)
{
    const Result<std::string> text = store::readFile(path.toStdString());
    if (!text)
        return text.problems();
    Result<design::Design> read = shelf == Shelf::Blocks ? store::readFragment(*text) : store::readDesign(*text);
    if (!read)
        return read.problems();
    return std::make_shared<const design::Design>(std::move(read).value());
}

} // namespace

const UserLibrary::Read& UserLibrary::read(const QString& path, Shelf shelf)
{
    const QFileInfo file(path);
    Known& known = m_known[path];
    if (known.read && known.modified == file.lastModified() && known.bytes == file.size())
        return *known.read;
    known.modified = file.lastModified();
    known.bytes = file.size();
    known.read = readDesignOf(path, shelf);
    return *known.read;
}

std::vector<LibraryItem> UserLibrary::items(Shelf shelf)
{
    std::vector<LibraryItem> items;
    const QDir folder(folderOf(shelf));
    for (const QFileInfo& file : folder.entryInfoList({u'*' + ending()}, QDir::Files)) {
        if (const Read& known = read(file.filePath(), shelf))
            items.push_back({file.fileName().chopped(ending().size()), file.filePath(), *known});
    }
    std::ranges::sort(items, [](const LibraryItem& a, const LibraryItem& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return items;
}

Result<design::Design> UserLibrary::design(const QString& templatePath)
{
    const Read& known = read(templatePath, Shelf::Templates);
    if (!known)
        return known.problems();
    return **known;
}

Problems putOnShelf(Shelf shelf, const QString& name, const design::Design& design)
{
    const QString folder = folderOf(shelf);
    QDir().mkpath(folder);
    const QString wanted = fileName(name).isEmpty() ? QStringLiteral("1") : fileName(name);
    QString path = pathOf(folder, wanted);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = pathOf(folder, wanted + u' ' + QString::number(number));
    return store::writeFileAtomically(path.toStdString(), store::writeDesign(design));
}

bool renameOnShelf(const QString& path, const QString& name)
{
    const QString wanted = fileName(name);
    const QString target = pathOf(QFileInfo(path).absolutePath(), wanted);
    return !wanted.isEmpty() && !QFileInfo::exists(target) && QFile::rename(path, target);
}

bool takeOffShelf(const QString& path) { return QFile::remove(path); }

QString ownTemplateId(const QString& path) { return QStringLiteral("file:") + path; }

bool isOwnTemplate(const QString& id) { return id.startsWith(QStringLiteral("file:")); }

QString ownTemplatePath(const QString& id) { return id.mid(5); }

} // namespace cw::app
