// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is replaced keeps all that is the user's, and a failure leaves the old one and nothing else.
#include "store/text_file.h"
#include "test_program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_text_file {

using namespace cw;
namespace fs = std::filesystem;

namespace {

/// While it lives, no file may grow beyond a few bytes: a full disk, without filling one.
class TinyDisk {
public:
    explicit TinyDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit tiny{bytes, m_former.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tiny);
    }
    TinyDisk(const TinyDisk&) = delete;
    TinyDisk& operator=(const TinyDisk&) = delete;
    ~TinyDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_former);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_former{};
    void (*m_handler)(int);
};

/// The superuser may write anywhere; while this lives, the test is somebody else.
class NotRoot {
public:
    NotRoot() : m_former(::geteuid())
    {
        if (m_former == 0)
            m_ok = ::seteuid(65534) == 0;
    }
    NotRoot(const NotRoot&) = delete;
    NotRoot& operator=(const NotRoot&) = delete;
    ~NotRoot()
    {
        if (::seteuid(m_former) != 0)
            qFatal("cannot become root again");
    }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    uid_t m_former;
    bool m_ok = true;
};

mode_t modeOf(const fs::path& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

std::string codeOf(const Problems& problems) { return problems.size() == 1 ? problems.front().code : std::string(); }

} // namespace

class TestTextFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    [[nodiscard]] fs::path path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    [[nodiscard]] QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        for (const QString& name : entries())
            fs::remove_all(path(name.toUtf8().constData()));
    }

    void writesAndReplaces()
    {
        QVERIFY(store::writeFileAtomically(path("a"), "one").empty());
        QVERIFY(store::writeFileAtomically(path("a"), "two").empty());
        QCOMPARE(*store::readFile(path("a")), std::string("two"));
        QCOMPARE(entries(), QStringList{QStringLiteral("a")}); // nothing left over
        const std::string big(3'000'000, 'x');
        QVERIFY(store::writeFileAtomically(path("a"), big).empty());
        QCOMPARE(*store::readFile(path("a")), big);
    }

    void permissionsAreKept()
    {
        const mode_t umask = ::umask(027);
        QVERIFY(store::writeFileAtomically(path("new"), "1").empty());
        ::umask(umask);
        QCOMPARE(modeOf(path("new")), mode_t{0640});
        for (const mode_t mode : {mode_t{0600}, mode_t{0664}, mode_t{0755}}) {
            QCOMPARE(::chmod(path("new").c_str(), mode), 0);
            QVERIFY(store::writeFileAtomically(path("new"), "2").empty());
            QCOMPARE(modeOf(path("new")), mode);
        }
    }

    void symbolicLinksStay()
    {
        fs::create_directory(path("folder"));
        fs::create_symlink("folder/target", path("near"));
        fs::create_symlink(path("near"), path("far"));
        QVERIFY(store::writeFileAtomically(path("far"), "made").empty()); // the target did not exist
        QCOMPARE(*store::readFile(path("folder/target")), std::string("made"));
        QVERIFY(store::writeFileAtomically(path("far"), "changed").empty());
        QCOMPARE(*store::readFile(path("folder/target")), std::string("changed"));
        QVERIFY(fs::is_symlink(path("far")) && fs::is_symlink(path("near")));
        QVERIFY(!fs::is_symlink(path("folder/target")));
        fs::create_symlink("circle", path("circle"));
        QCOMPARE(codeOf(store::writeFileAtomically(path("circle"), "x")), std::string("problem.fileNotWritten"));
    }

    void filesOfOthersStay()
    {
        // Names that earlier versions used for themselves.
        for (const char* own : {"a.bak", "a.part"})
            QVERIFY(store::writeFileAtomically(path(own), "mine").empty());
        QVERIFY(store::writeFileAtomically(path("a"), "one").empty());
        QVERIFY(store::writeFileAtomically(path("a"), "two").empty());
        QCOMPARE(*store::readFile(path("a.bak")), std::string("mine"));
        QCOMPARE(*store::readFile(path("a.part")), std::string("mine"));
    }

    void aFullDiskLeavesTheOldFile()
    {
        QVERIFY(store::writeFileAtomically(path("a"), "old").empty());
        Problems problems;
        {
            const TinyDisk disk(1000);
            problems = store::writeFileAtomically(path("a"), std::string(2000, 'x'));
        }
        QCOMPARE(codeOf(problems), std::string("problem.fileNotWritten"));
        QCOMPARE(*store::readFile(path("a")), std::string("old"));
        QCOMPARE(entries(), QStringList{QStringLiteral("a")});
    }

    void anUnwritableFolderLeavesTheOldFile()
    {
        fs::permissions(m_folder.path().toStdString(), fs::perms(0755));
        fs::create_directory(path("closed"));
        QVERIFY(store::writeFileAtomically(path("closed/a"), "old").empty());
        QCOMPARE(::chmod(path("closed/a").c_str(), 0666), 0);
        fs::permissions(path("closed"), fs::perms(0555));
        Problems problems;
        {
            const NotRoot somebody;
            if (!somebody.ok())
                QSKIP("the superuser cannot become somebody else here");
            problems = store::writeFileAtomically(path("closed/a"), "new");
        }
        fs::permissions(path("closed"), fs::perms(0755));
        QCOMPARE(codeOf(problems), std::string("problem.fileNotWritten"));
        QCOMPARE(*store::readFile(path("closed/a")), std::string("old"));
        QCOMPARE(std::distance(fs::directory_iterator(path("closed")), fs::directory_iterator()), std::ptrdiff_t{1});
        QCOMPARE(codeOf(store::writeFileAtomically(path("no/such/folder/file"), "x")),
                 std::string("problem.fileNotWritten"));
    }

    void aWriteProtectedFileIsRefused()
    {
        fs::permissions(m_folder.path().toStdString(), fs::perms(0777));
        QVERIFY(store::writeFileAtomically(path("a"), "old").empty());
        QCOMPARE(::chmod(path("a").c_str(), 0444), 0);
        Problems problems;
        {
            const NotRoot somebody;
            if (!somebody.ok())
                QSKIP("the superuser cannot become somebody else here");
            problems = store::writeFileAtomically(path("a"), "new");
        }
        QCOMPARE(codeOf(problems), std::string("problem.fileNotWritten"));
        QCOMPARE(*store::readFile(path("a")), std::string("old"));
    }

    /// Who waits for the other end of the pipe never gets to the end of this.
    void whatIsNoFileIsLeftAlone()
    {
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        fs::create_directory(path("folder"));
        for (const fs::path& special : {path("pipe"), path("folder")}) {
            QCOMPARE(codeOf(store::writeFileAtomically(special, "x")), std::string("problem.fileNotRegular"));
            QCOMPARE(store::readFile(special).problems().front().code, std::string("problem.fileNotRegular"));
        }
        QVERIFY(fs::is_fifo(path("pipe")) && fs::is_directory(path("folder")));
        QCOMPARE(entries(), (QStringList{QStringLiteral("folder"), QStringLiteral("pipe")}));
    }

    /// The system says of it that the folder is missing, where the folder is and takes no files.
    void whereTheSystemTakesNoFilesIsSaid()
    {
        const auto reason = [](const fs::path& target) {
            return store::writeFileAtomically(target, "x").front().arguments.front().value;
        };
        QCOMPARE(reason("/proc/x.cluster.json"), std::string("reason.takesNoFiles"));
        QCOMPARE(reason(path("none") / "x.cluster.json"), std::string("reason.noFolder"));
    }

    void readingNamesWhatIsWrong()
    {
        const Result<std::string> none = store::readFile(path("none"));
        QCOMPARE(none.problems().front().code, std::string("problem.fileMissing"));
        QCOMPARE(none.problems().front().where, path("none").string());
        QVERIFY(store::writeFileAtomically(path("big"), std::string(2000, 'x')).empty());
        QCOMPARE(store::readFile(path("big"), 1000).problems().front().code, std::string("problem.fileTooLarge"));
        QVERIFY(store::readFile(path("big"), 2000).ok());
        QVERIFY(!store::readFile("/proc/self/status")->empty()); // says that it has no bytes
        QVERIFY(store::writeFileAtomically(path("secret"), "x").empty());
        QCOMPARE(::chmod(path("secret").c_str(), 0), 0);
        const NotRoot somebody;
        if (somebody.ok())
            QCOMPARE(store::readFile(path("secret")).problems().front().code, std::string("problem.fileUnreadable"));
    }
};

CW_TEST(TestTextFile)

} // namespace tst_text_file

#include "tst_text_file.moc"
