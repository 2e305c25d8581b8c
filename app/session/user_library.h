// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which blocks and templates has the user saved for all documents? Files in the user's data folder, each read
// once for all windows until it changes. Leaves out: showing and placing them.
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace cw::app {

enum class Shelf { Blocks, Templates };

struct LibraryItem {
    QString name; ///< of the file, without its ending
    QString path;
    std::shared_ptr<const design::Design> design; ///< of a block only the fragment
};

class UserLibrary {
public:
    /// By name; files that cannot be read are left out.
    std::vector<LibraryItem> items(Shelf shelf);
    /// Of the file of a template.
    Result<design::Design> design(const QString& templatePath);

private:
    using Read = Result<std::shared_ptr<const design::Design>>;
    struct Known {
        QDateTime modified;
        qint64 bytes = 0;
        std::optional<Read> read;
    };
    const Read& read(const QString& path, Shelf shelf);

    std::map<QString, Known> m_known; ///< by path
};

/// Under this name or, where that is taken, the next free one. Code: those of store::writeFileAtomically.
Problems putOnShelf(Shelf shelf, const QString& name, const design::Design& design);
/// False where the name is taken or cannot be a file's.
bool renameOnShelf(const QString& path, const QString& name);
bool takeOffShelf(const QString& path);

// How the start page names a template from the shelf.
QString ownTemplateId(const QString& path);
bool isOwnTemplate(const QString& id);
QString ownTemplatePath(const QString& id);

} // namespace cw::app
