// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is a document's file still as this program read or wrote it last? By a digest of its content: another save can
// leave size and time alike, and a mere copy changes the time. Leaves out: what is done about it (document_save.cpp).
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <QByteArray>
#include <QString>

namespace cw::app {

// All for any thread; large files take a while.

struct DigestedDesign {
    design::Design design;
    QByteArray digest; ///< of the file that it was read from
};
[[nodiscard]] Result<DigestedDesign> readDigested(const QString& path);

/// What a window can show of a file.
struct ReadFile {
    QString path;
    design::Design design;
    QByteArray digest;       ///< empty where only a part could be read
    bool isReadOnly = false; ///< likewise
    Problems dropped;        ///< what that part is without
};

struct WriteOutcome {
    Problems problems;
    bool isOther = false; ///< the file is not the expected one and was left alone
    QByteArray digest;    ///< of the file found there, and once written of what was written; empty where it cannot be read
};
/// Writes where the file is `expected` or gone. An empty `expected` fits every file.
[[nodiscard]] WriteOutcome writeExpecting(const QString& path, const design::Design& design, const QByteArray& expected);

} // namespace cw::app
