// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/text_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cw;

class TestTextFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) { return m_folder.filePath(QLatin1String(name)).toStdString(); }

private Q_SLOTS:
    void writesAndReplaces()
    {
        QVERIFY(store::writeFileAtomically(path("a"), "one").empty());
        QVERIFY(store::writeFileAtomically(path("a"), "two").empty());
        QCOMPARE(*store::readFile(path("a")), std::string("two"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a")}); // nothing left over
    }

    void failureLeavesTheOldFile()
    {
        const std::filesystem::path missing = path("no/such/folder/file");
        const Problems problems = store::writeFileAtomically(missing, "x");
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().code, std::string("problem.fileNotWritten"));
        // A disk that is full: /dev/full refuses every byte.
        if (std::filesystem::exists("/dev/full")) {
            QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_folder.filePath(QStringLiteral("b.part"))));
            QVERIFY(store::writeFileAtomically(path("c"), "old").empty());
            QFile::rename(m_folder.filePath(QStringLiteral("b.part")), m_folder.filePath(QStringLiteral("c.part")));
            QVERIFY(!store::writeFileAtomically(path("c"), "new").empty());
            QCOMPARE(*store::readFile(path("c")), std::string("old"));
        }
    }

    void readingNamesWhatIsWrong()
    {
        QCOMPARE(store::readFile(path("none")).problems().front().code, std::string("problem.fileMissing"));
        QCOMPARE(store::readFile(m_folder.path().toStdString()).problems().front().code,
                 std::string("problem.fileUnreadable"));
        QVERIFY(store::writeFileAtomically(path("big"), std::string(2000, 'x')).empty());
        QCOMPARE(store::readFile(path("big"), 1000).problems().front().code, std::string("problem.fileTooLarge"));
    }
};

QTEST_APPLESS_MAIN(TestTextFile)
#include "tst_text_file.moc"
