// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/unsaved_work.h"

#include "store/design_file.h"
#include "store/text_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <filesystem>

namespace cw::app {
namespace {

const QString kWorkEnding = QStringLiteral(".unsaved");
const QString kLock = QStringLiteral("lock");

std::unique_ptr<QLockFile> lockOf(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(kLock));
    lock->setStaleLockTime(0); // however long its program runs, the lock holds; it goes stale only with the program
    return lock->tryLock() ? std::move(lock) : nullptr;
}

QFileInfoList worksIn(const QString& folder)
{
    return QDir(folder).entryInfoList({u'*' + kWorkEnding}, QDir::Files, QDir::Time);
}

/// What its first line says; one that says nothing of use still has its design.
UnsavedWork about(const QFileInfo& file)
{
    UnsavedWork work;
    work.file = file.absoluteFilePath();
    work.when = file.lastModified();
    QFile opened(work.file);
    if (!opened.open(QIODevice::ReadOnly))
        return work;
    constexpr qint64 kLongestLine = 1 << 16;
    const QJsonObject line = QJsonDocument::fromJson(opened.readLine(kLongestLine)).object();
    work.path = line[QStringLiteral("path")].toString();
    work.name = line[QStringLiteral("name")].toString();
    work.damaged = line[QStringLiteral("damaged")].toBool();
    work.fileDigest = QByteArray::fromHex(line[QStringLiteral("fileDigest")].toString().toLatin1());
    return work;
}

void removeIfEmpty(const QString& folder, std::unique_ptr<QLockFile>& lock)
{
    if (!worksIn(folder).isEmpty())
        return;
    lock.reset(); // takes its file along
    QDir().rmdir(folder);
}

} // namespace

Problems writeUnsaved(const UnsavedWork& work, const design::Design& design)
{
    const QJsonObject line{{QStringLiteral("path"), work.path},
                           {QStringLiteral("name"), work.name},
                           {QStringLiteral("damaged"), work.damaged},
                           {QStringLiteral("fileDigest"), QString::fromLatin1(work.fileDigest.toHex())}};
    std::string text = QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString();
    text += '\n';
    text += store::writeDesign(design);
    return store::writeFileAtomically(work.file.toStdString(), text);
}

Result<design::Design> readUnsaved(const UnsavedWork& work)
{
    const Result<std::string> text = store::readFile(work.file.toStdString());
    if (!text)
        return text.problems();
    const std::size_t lineEnd = text->find('\n');
    return store::readDesign(std::string_view(*text).substr(lineEnd == std::string::npos ? 0 : lineEnd + 1));
}

UnsavedFolder::UnsavedFolder(QString root) : m_root(std::move(root)) {}

UnsavedFolder::~UnsavedFolder()
{
    if (m_lock)
        removeIfEmpty(m_own, m_lock);
    for (Ended& ended : m_ended)
        removeIfEmpty(ended.folder, ended.lock);
}

bool UnsavedFolder::make()
{
    if (m_lock)
        return true;
    m_own = QDir(m_root).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!QDir().mkpath(m_own))
        return false;
    // Designs of customers: nobody else's business.
    QFile::setPermissions(m_own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = lockOf(m_own);
    return m_lock != nullptr;
}

QString UnsavedFolder::freshFile()
{
    return make() ? QDir(m_own).filePath(QString::number(++m_files) + kWorkEnding) : QString();
}

std::vector<UnsavedWork> UnsavedFolder::leftBehind()
{
    for (const QString& name : QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = QDir(m_root).filePath(name);
        const auto isThis = [&folder](const Ended& ended) { return ended.folder == folder; };
        if (folder == m_own || std::ranges::any_of(m_ended, isThis))
            continue;
        if (auto lock = lockOf(folder))
            m_ended.push_back({folder, std::move(lock)});
    }
    std::vector<UnsavedWork> works;
    for (const Ended& ended : m_ended) {
        for (const QFileInfo& file : worksIn(ended.folder))
            works.push_back(about(file));
    }
    std::ranges::stable_sort(works, std::ranges::greater(), &UnsavedWork::when);
    return works;
}

UnsavedWork UnsavedFolder::takeOver(const UnsavedWork& work)
{
    UnsavedWork taken = work;
    taken.file = freshFile();
    if (taken.file.isEmpty() || !QFile::rename(work.file, taken.file))
        return work;
    return taken;
}

void UnsavedFolder::discard(const UnsavedWork& work) { QFile::remove(work.file); }

} // namespace cw::app
