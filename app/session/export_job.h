// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a report or a picture written while the window stays alive? By the same program's command line in a
// process of its own, so that what the window exports and what the command line writes cannot differ, and cancelling
// is always possible. Leaves out: asking for a path and showing progress.
#pragma once

#include "format/preferences.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace cw::app {

/// What `report` and `render` are told, so that a page reads as the window it was made from.
QStringList readingArguments(const format::Preferences& reading);

class ExportJob : public QObject {
    Q_OBJECT
public:
    /// `program` is Clusterwright's own executable.
    explicit ExportJob(QString program, QObject* parent = nullptr);
    ~ExportJob() override;

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Runs a verb that reads the design (the text of a design file) from its standard input.
    void start(const QStringList& arguments, const QByteArray& design);
    /// Files are written atomically, so a cancelled job leaves the old file or none.
    void cancel();

Q_SIGNALS:
    void written();
    void failed(const QString& reason);

private:
    void finish(int exitStatus, QProcess::ExitStatus how);

    QString m_program;
    QProcess m_process;
    bool m_cancelled = false;
};

} // namespace cw::app
