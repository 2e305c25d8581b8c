// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/export_job.h"

#include <QLocale>
#include <QProcessEnvironment>

namespace cw::app {

QStringList readingArguments(const format::Preferences& reading)
{
    QStringList arguments;
    if (reading.units == format::UnitSystem::UsCustomary)
        arguments << QStringLiteral("--units") << QStringLiteral("us");
    if (reading.money.isConverted()) {
        arguments << QStringLiteral("--money")
                  << QStringLiteral("%1=%2@%3").arg(reading.money.code,
                                                    QString::number(reading.money.perDollar, 'g', QLocale::FloatingPointShortest),
                                                    reading.money.on);
    }
    return arguments;
}

ExportJob::ExportJob(QString program, QObject* parent) : QObject(parent), m_program(std::move(program))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=false")); // what it says is for people
    m_process.setProcessEnvironment(environment);
    connect(&m_process, &QProcess::finished, this, &ExportJob::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(m_process.errorString());
    });
}

ExportJob::~ExportJob()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void ExportJob::start(const QStringList& arguments, const QByteArray& design)
{
    m_cancelled = false;
    m_process.start(m_program, arguments);
    m_process.write(design);
    m_process.closeWriteChannel();
}

void ExportJob::cancel()
{
    m_cancelled = true;
    m_process.kill();
}

void ExportJob::finish(int exitStatus, QProcess::ExitStatus how)
{
    if (how == QProcess::NormalExit && exitStatus == 0)
        Q_EMIT written();
    else if (m_cancelled)
        Q_EMIT failed(tr("Cancelled."));
    else if (const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed(); !said.isEmpty())
        Q_EMIT failed(said);
    else
        Q_EMIT failed(tr("The program that writes it ended with status %1.").arg(exitStatus));
}

} // namespace cw::app
