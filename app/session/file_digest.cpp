// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/file_digest.h"

#include "store/design_file.h"
#include "store/text_file.h"

#include <QCryptographicHash>

#include <filesystem>
#include <optional>
#include <string>

namespace cw::app {
namespace {

std::filesystem::path toPath(const QString& path) { return std::filesystem::path(path.toStdString()); }

QByteArray digestOf(const std::string& text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return hash.result();
}

/// nullopt where there is nothing that could be lost; empty where there is, but it cannot be read.
std::optional<QByteArray> digestOnDisk(const std::filesystem::path& path)
{
    const Result<std::string> text = store::readFile(path);
    if (text)
        return digestOf(*text);
    const std::string& code = text.problems().front().code;
    if (code == "problem.fileMissing" || code == "problem.fileNotRegular") // which writing refuses by itself
        return std::nullopt;
    return QByteArray();
}

} // namespace

Result<DigestedDesign> readDigested(const QString& path)
{
    const Result<std::string> text = store::readFile(toPath(path));
    if (!text)
        return text.problems();
    Result<design::Design> read = store::readDesign(*text);
    if (!read)
        return read.problems();
    return DigestedDesign{std::move(read).value(), digestOf(*text)};
}

WriteOutcome writeExpecting(const QString& path, const design::Design& design, const QByteArray& expected)
{
    const std::string text = store::writeDesign(design);
    if (!expected.isEmpty()) {
        const std::optional<QByteArray> now = digestOnDisk(toPath(path));
        if (now && *now != expected)
            return {{}, true, *now};
    }
    return {store::writeFileAtomically(toPath(path), text), false, digestOf(text)};
}

} // namespace cw::app
