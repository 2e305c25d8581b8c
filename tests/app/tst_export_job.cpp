// SPDX-License-Identifier: GPL-3.0-or-later
// The window's exports are the command line's: same program, same bytes; a failure says why and a stop leaves no file.
#include "session/export_job.h"
#include "small_designs.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_export_job {

using namespace cw;

namespace {

QByteArray designText() { return QByteArray::fromStdString(store::writeDesign(test::rowOfRacks(2, 4))); }

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The words of a PDF, from outside.
QString printed(const QString& pdf)
{
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    return tool.waitForFinished() ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
}

} // namespace

class TestExportJob : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void writesWhatTheCommandLineWrites()
    {
        app::ExportJob job(QStringLiteral(CW_PROGRAM));
        QSignalSpy written(&job, &app::ExportJob::written);
        const QString out = path("window.pdf");
        job.start({QStringLiteral("report"), QStringLiteral("-"), QStringLiteral("-o"), out, QStringLiteral("--lang"),
                   QStringLiteral("ko")},
                  designText());
        QVERIFY(job.isRunning());
        QVERIFY(written.wait(60000));
        QFile design(path("design.cluster.json"));
        QVERIFY(design.open(QIODevice::WriteOnly));
        design.write(designText());
        design.close();
        QProcess command;
        command.start(QStringLiteral(CW_PROGRAM), {QStringLiteral("report"), design.fileName(), QStringLiteral("-o"),
                                                   path("command.pdf"), QStringLiteral("--lang=ko")});
        QVERIFY(command.waitForFinished(60000));
        QVERIFY(contentOf(out).startsWith("%PDF"));
        QCOMPARE(contentOf(out), contentOf(path("command.pdf")));
    }

    void aPictureReadsAsItsWindow()
    {
        const auto drawn = [this](const QStringList& reading) {
            app::ExportJob job(QStringLiteral(CW_PROGRAM));
            QSignalSpy written(&job, &app::ExportJob::written);
            const QString out = path("read.svg");
            job.start(QStringList{QStringLiteral("render"), QStringLiteral("-"), QStringLiteral("-o"), out} + reading,
                      designText());
            return written.wait(60000) ? contentOf(out) : QByteArray();
        };
        QVERIFY(app::readingArguments({}).isEmpty());
        const QStringList american = app::readingArguments({format::UnitSystem::UsCustomary, {}});
        const QByteArray metric = drawn({});
        QVERIFY(metric.startsWith("<?xml"));
        const QByteArray feet = drawn(american); // the scale is in them
        QVERIFY(feet.startsWith("<?xml") && feet != metric);
        QVERIFY(feet.contains(">ft<") && !metric.contains(">ft<"));
    }

    void aReportIsInTheMoneyOfItsWindow()
    {
        const format::Preferences reading{format::UnitSystem::Metric, {QStringLiteral("KRW"), QStringLiteral("₩"), 1391.1,
                                                                       QStringLiteral("2026-11-20")}};
        QCOMPARE(app::readingArguments(reading), (QStringList{QStringLiteral("--money"), QStringLiteral("KRW=1391.1@2026-11-20")}));
        const auto run = [this](const QString& money) {
            QProcess command;
            command.start(QStringLiteral(CW_PROGRAM), {QStringLiteral("report"), QStringLiteral("-"), QStringLiteral("-o"),
                                                       path("money.pdf"), QStringLiteral("--money"), money});
            command.write(designText());
            command.closeWriteChannel();
            return command.waitForFinished(60000) ? command.exitCode() : -1;
        };
        QCOMPARE(run(app::readingArguments(reading).last()), 0);
        const QString inWon = printed(path("money.pdf"));
        for (const char* wrong : {"KRW", "KRW=0@2026-11-20", "KRW=nan@2026-11-20", "KRW=1391", "XYZ=3@2026-11-20", "KRW=5@2026-02-30"})
            QVERIFY2(run(QString::fromLatin1(wrong)) == 2, wrong);
        QCOMPARE(run(QStringLiteral("USD")), 0);
        const QString inDollars = printed(path("money.pdf"));
        QVERIFY2(inWon.contains(QStringLiteral("₩")) && inWon.contains(QStringLiteral("20 Nov 2026")), qPrintable(inWon.right(2000)));
        QVERIFY(inDollars.contains(u'$') && !inDollars.contains(QStringLiteral("₩")));
    }

    void aFailureSaysWhy()
    {
        app::ExportJob job(QStringLiteral(CW_PROGRAM));
        QSignalSpy failed(&job, &app::ExportJob::failed);
        job.start({QStringLiteral("render"), QStringLiteral("-"), QStringLiteral("-o"), path("none/floor.svg")},
                  designText());
        QVERIFY(failed.wait(60000));
        QVERIFY2(failed.first().first().toString().contains(QStringLiteral("floor.svg")),
                 qPrintable(failed.first().first().toString()));
    }

    void aMissingProgramIsAFailure()
    {
        app::ExportJob job(path("no-such-program"));
        QSignalSpy failed(&job, &app::ExportJob::failed);
        job.start({QStringLiteral("report")}, designText());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
    }

    void aStoppedJobLeavesNoFile()
    {
        app::ExportJob job(QStringLiteral(CW_PROGRAM));
        QSignalSpy failed(&job, &app::ExportJob::failed);
        QSignalSpy written(&job, &app::ExportJob::written);
        job.start({QStringLiteral("report"), QStringLiteral("-"), QStringLiteral("-o"), path("stopped.pdf")},
                  designText());
        job.cancel();
        QVERIFY(failed.size() == 1 || failed.wait(60000));
        QCOMPARE(written.size(), 0);
        QVERIFY(!QFile::exists(path("stopped.pdf")));
    }
};

CW_TEST(TestExportJob)

} // namespace tst_export_job

#include "tst_export_job.moc"
