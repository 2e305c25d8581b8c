// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which unsaved work lies in the person's data folder, and whose is it? Each running program has a locked folder
// of its own there; the lock goes with the program, so what lies behind no lock was left by one that ended badly.
// Leaves out: when it is written (journal.h) and what is done with it (desk.h).
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace cw::app {

/// A design as it was when it was last noted, and where it belongs.
struct UnsavedWork {
    QString file; ///< where it is noted
    QString path; ///< the document's own file; empty = it has none yet
    QString name; ///< as the window called it
    QDateTime when;
    bool damaged = false; ///< its file was opened only in part and is not written over
    QByteArray fileDigest = {}; ///< of its file as the program knew it (file_digest.h); empty = not known
};

/// One file: a line of JSON about the document, then the design as in a *.cluster.json. For any thread.
Problems writeUnsaved(const UnsavedWork& about, const design::Design& design);
Result<design::Design> readUnsaved(const UnsavedWork& work);

class UnsavedFolder {
public:
    /// `root` is the folder of all programs; it is made when the first work is noted.
    explicit UnsavedFolder(QString root);
    /// Leaves no empty folder behind.
    ~UnsavedFolder();
    UnsavedFolder(const UnsavedFolder&) = delete;
    UnsavedFolder& operator=(const UnsavedFolder&) = delete;

    /// A name in this program's own folder that no other window has; empty where the folder cannot be made.
    [[nodiscard]] QString freshFile();
    /// What ended programs have left, newest first. Nobody else is offered it while this program runs.
    std::vector<UnsavedWork> leftBehind();
    /// The work becomes this program's own: moved, never copied, so that it exists exactly once.
    UnsavedWork takeOver(const UnsavedWork& work);
    static void discard(const UnsavedWork& work);

private:
    bool make();

    QString m_root;
    QString m_own;
    int m_files = 0;
    std::unique_ptr<QLockFile> m_lock;
    struct Ended {
        QString folder;
        std::unique_ptr<QLockFile> lock;
    };
    std::vector<Ended> m_ended;
};

} // namespace cw::app
