// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the real program say to these arguments? Leaves out: what it should say.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace cw::test {

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

inline Run run(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY")); // a headless verb needs none
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CW_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// As typed, without anything quoted.
inline QStringList typed(const char* line) { return QString::fromLatin1(line).split(u' '); }

inline const QString kExample = QStringLiteral(CW_RESOURCES "/examples/llm-70b-256xh100.cluster.json");

inline QJsonObject json(const Run& run) { return QJsonDocument::fromJson(run.out).object(); }

inline double figure(const QJsonObject& assessment, const char* id)
{
    return assessment[u"figures"][QLatin1String(id)][u"value"].toDouble(-1);
}

} // namespace cw::test
