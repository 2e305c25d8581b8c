// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 loses at most the last gesture: a program of its own edits by keys, is killed, and the next one offers what was
// unsaved. Also: who is offered what, and what leaves nothing behind.
#include "dialog_answers.h"
#include "prepared_dialogs.h"
#include "test_program.h"
#include "test_window.h"
#include "thread_time.h"

#include "canvas/floor_view.h"
#include "design/edits.h"
#include "session/desk.h"
#include "session/recovery_dialog.h"
#include "start/start_page.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tst_unsaved_work {

using namespace cw;
using namespace cw::app;

namespace {

constexpr int kBetweenGesturesMs = 600;

std::shared_ptr<SharedSettings> englishSettings(int delayMs = 50)
{
    Settings settings = dress(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    settings.language = QStringLiteral("en");
    settings.autosaveDelayMs = delayMs;
    installLanguage(settings.language);
    return std::make_shared<SharedSettings>(settings);
}

/// One gesture: the next item gets the selection and is deleted.
void deleteNext(DocumentWindow& window)
{
    window.floor().setFocus();
    QTest::keyClick(&window.floor(), Qt::Key_Tab);
    QTest::keyClick(&window.floor(), Qt::Key_Delete);
}

/// The program that will be killed: opens the file, edits it by keys, and says after each gesture which one it was.
int editUntilKilled(const assess::References& references, const QString& data, const QString& file, int gestures)
{
    Desk desk(references, englishSettings(Settings().autosaveDelayMs), QStringLiteral(CW_PROGRAM), data);
    desk.open(file);
    DocumentWindow& window = *desk.windows().front();
    for (int i = 1; i <= gestures; ++i) {
        deleteNext(window);
        if (!writeFile(QStringLiteral("%1/after%2").arg(data).arg(i), *window.session().design()).empty())
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
        QTest::qWait(kBetweenGesturesMs);
    }
    QTest::qWait(60000);
    return 0;
}

QString unsavedIn(const QString& data) { return data + QStringLiteral("/unsaved"); }

} // namespace

class TestUnsavedWork : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_data;
    QString m_file;

    [[nodiscard]] std::unique_ptr<Desk> desk(int delayMs = 50) const
    {
        return std::make_unique<Desk>(m_references, englishSettings(delayMs), QStringLiteral(CW_PROGRAM), m_data->path());
    }
    [[nodiscard]] int noted() const
    {
        int files = 0;
        QDirIterator it(unsavedIn(m_data->path()), {QStringLiteral("*.unsaved")}, QDir::Files,
                        QDirIterator::Subdirectories);
        for (; it.hasNext(); it.next())
            ++files;
        return files;
    }
    /// As a program leaves it that ended badly, without its lock.
    void leaveBehind(const QString& path, const QString& name, const design::Design& design, bool damaged = false) const
    {
        const QString folder = unsavedIn(m_data->path()) + QStringLiteral("/ended");
        QVERIFY(QDir().mkpath(folder));
        const QString file = QStringLiteral("%1/%2.unsaved").arg(folder).arg(noted() + 1);
        QVERIFY(writeUnsaved({file, path, name, {}, damaged, {}}, design).empty());
    }
    [[nodiscard]] design::Design example() const { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog); }
    [[nodiscard]] design::Design smaller() const
    {
        const design::Design whole = example();
        return design::removeItems(whole, {{design::ItemKind::Rack, whole.racks->front().id.value}});
    }
    static std::function<void(QDialog&)> choose(QList<RecoveryDialog::Choice> choices)
    {
        return [choices](QDialog& dialog) {
            const auto boxes = dialog.findChildren<QComboBox*>();
            QCOMPARE(boxes.size(), choices.size());
            for (qsizetype i = 0; i < choices.size(); ++i)
                boxes[i]->setCurrentIndex(boxes[i]->findData(static_cast<int>(choices[i])));
            dialog.accept();
        };
    }

private Q_SLOTS:
    void initTestCase() { m_references = test::prepareDialogs(m_settings); }
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_file = m_data->filePath(QStringLiteral("hall.cluster.json"));
        QVERIFY(writeFile(m_file, example()).empty());
    }

    void aKilledProgramLosesAtMostTheLastGesture_data()
    {
        QTest::addColumn<int>("waitMs");
        QTest::addColumn<int>("lostAtMost");
        QTest::newRow("at once after a gesture") << 0 << 1;
        QTest::newRow("half a second after it") << kBetweenGesturesMs - 100 << 0;
    }
    void aKilledProgramLosesAtMostTheLastGesture()
    {
        QFETCH(int, waitMs);
        QFETCH(int, lostAtMost);
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("edit_until_killed"), m_data->path(), m_file, QStringLiteral("3")});
        QByteArray said;
        while (!said.contains("3\n") && program.waitForReadyRead(60000))
            said += program.readAllStandardOutput();
        QVERIFY2(said.contains("3\n"), qPrintable(QString::fromUtf8(program.readAllStandardError())));
        QTest::qWait(waitMs);
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        QCOMPARE(*readFile(m_file), example());

        const auto next = desk();
        test::DialogAnswers answers({[this](QDialog& dialog) {
            QCOMPARE(qobject_cast<RecoveryDialog*>(&dialog)->choice(0), RecoveryDialog::Choice::Recover);
            QTest::keyClick(&dialog, Qt::Key_Return);
        }});
        next->offerUnsaved();
        QVERIFY(answers.fit());
        QCOMPARE(next->windows().size(), std::size_t{1});
        Session& session = next->windows().front()->session();
        QCOMPARE(session.path(), m_file);
        QVERIFY(session.isModified());
        QVERIFY(next->windows().front()->window().windowTitle().startsWith(QStringLiteral("hall.cluster.json*")));
        bool found = false;
        for (int lost = 0; lost <= lostAtMost; ++lost)
            found = found || *session.design() == *readFile(QStringLiteral("%1/after%2").arg(m_data->path()).arg(3 - lost));
        QVERIFY(found);
        // Saved at last: nothing is left, and nobody is asked again.
        next->windows().front()->window().action(Command::Save)->trigger();
        QTRY_COMPARE(noted(), 0);
        QCOMPARE(*readFile(m_file), *session.design());
        test::DialogAnswers none({});
        desk()->offerUnsaved();
        QVERIFY(none.fit());
    }

    void everyGestureIsNotedAndNothingStaysOfWhatWasSavedUndoneOrGivenUp()
    {
        auto program = desk();
        program->open(m_file);
        DocumentWindow& window = *program->windows().front();
        QTest::qWait(200);
        QCOMPARE(noted(), 0);
        deleteNext(window);
        QTRY_COMPARE(noted(), 1);
        window.window().action(Command::Undo)->trigger();
        QTRY_COMPARE(noted(), 0);
        window.window().action(Command::Redo)->trigger();
        QTRY_COMPARE(noted(), 1);
        window.window().action(Command::Save)->trigger();
        QTRY_COMPARE(noted(), 0);
        deleteNext(window);
        QTRY_COMPARE(noted(), 1);
        test::DialogAnswers answers({[](QDialog& dialog) {
            qobject_cast<QMessageBox*>(&dialog)->button(QMessageBox::Discard)->click();
        }});
        window.window().close();
        QVERIFY(answers.fit());
        program.reset();
        QCOMPARE(noted(), 0);
        QVERIFY(!QDir(unsavedIn(m_data->path())).exists() ||
                QDir(unsavedIn(m_data->path())).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
    }

    void switchedOffNothingIsNoted()
    {
        const auto program = desk();
        program->settings().change([](Settings& s) { s.autosave = false; });
        program->open(m_file);
        deleteNext(*program->windows().front());
        QTest::qWait(300);
        QCOMPARE(noted(), 0);
        program->settings().change([](Settings& s) { s.autosave = true; });
        QTRY_COMPARE(noted(), 1);
    }

    void aRunningProgramKeepsItsOwn()
    {
        const auto first = desk();
        first->open(m_file);
        deleteNext(*first->windows().front());
        QTRY_COMPARE(noted(), 1);
        test::DialogAnswers none({});
        const auto second = desk();
        second->offerUnsaved();
        QVERIFY(none.fit());
        QCOMPARE(noted(), 1);
    }

    void eachOfSeveralDesignsHasItsChoice()
    {
        const QString other = m_data->filePath(QStringLiteral("other.cluster.json"));
        QVERIFY(writeFile(other, example()).empty());
        leaveBehind(m_file, QStringLiteral("hall.cluster.json"), smaller());
        leaveBehind(other, QStringLiteral("other.cluster.json"), smaller());
        leaveBehind({}, QStringLiteral("never saved"), smaller());
        const QDateTime now = QDateTime::currentDateTime();
        for (const int number : {1, 2, 3}) { // newest first
            QFile work(QStringLiteral("%1/ended/%2.unsaved").arg(unsavedIn(m_data->path())).arg(number));
            QVERIFY(work.open(QIODevice::ReadWrite));
            work.setFileTime(now.addSecs(-60 * number), QFileDevice::FileModificationTime);
        }
        const auto program = desk();
        program->addWindow().show();
        {
            test::DialogAnswers later({[](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); }});
            program->offerUnsaved();
            QVERIFY(later.fit());
            QCOMPARE(noted(), 3);
        }
        // Put off, the start page offers the newest one.
        const auto offered = [&program] {
            for (const auto* label : program->windows().front()->window().startPage().findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("hall.cluster.json")))
                    return true;
            }
            return false;
        };
        QVERIFY(offered());
        using C = RecoveryDialog::Choice;
        test::DialogAnswers answers({choose({C::Recover, C::KeepSaved, C::Discard})});
        program->offerUnsaved();
        QVERIFY(answers.fit());
        QCOMPARE(program->windows().size(), std::size_t{2});
        Session& recovered = program->windows()[0]->session();
        QCOMPARE(recovered.path(), m_file);
        QCOMPARE(*recovered.design(), smaller());
        QVERIFY(recovered.isModified());
        Session& kept = program->windows()[1]->session();
        QCOMPARE(kept.path(), other);
        QCOMPARE(*kept.design(), example());
        QVERIFY(!kept.isModified());
        QCOMPARE(noted(), 1); // of the window that is still unsaved
        QVERIFY(!offered());
    }

    /// Whoever asks for the saved file and does not get it still has the unsaved work.
    void theWorkStaysUntilTheSavedFileIsOpen()
    {
        QFile damaged(m_file);
        QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(damaged.size() / 2));
        damaged.close();
        leaveBehind(m_file, QStringLiteral("hall.cluster.json"), smaller());
        const auto program = desk();
        using C = RecoveryDialog::Choice;
        {
            test::DialogAnswers answers({choose({C::KeepSaved}), [](QDialog& dialog) { dialog.reject(); }});
            program->offerUnsaved();
            QVERIFY(answers.fit());
        }
        QCOMPARE(noted(), 1);
        QVERIFY(writeFile(m_file, example()).empty());
        test::DialogAnswers answers({choose({C::KeepSaved})});
        program->offerUnsaved();
        QVERIFY(answers.fit());
        QCOMPARE(noted(), 0);
        QCOMPARE(*program->windows().front()->session().design(), example());
    }

    /// Another program may end badly between the offer and the answer.
    void discardTakesTheWorkThatItNames()
    {
        leaveBehind({}, QStringLiteral("older"), smaller());
        const auto program = desk();
        program->addWindow().show();
        test::DialogAnswers later({[](QDialog& dialog) { dialog.reject(); }});
        program->offerUnsaved();
        QVERIFY(later.fit());
        QTest::qWait(20); // files have times
        leaveBehind({}, QStringLiteral("newer"), example());
        Q_EMIT program->windows().front()->window().startPage().discardRequested();
        QCOMPARE(noted(), 1);
        const QFileInfo left(QStringLiteral("%1/ended/2.unsaved").arg(unsavedIn(m_data->path())));
        QVERIFY(left.exists());
    }

    void aDamagedFileIsStillNotWrittenOver()
    {
        leaveBehind(m_file, QStringLiteral("hall"), smaller(), true);
        const auto program = desk();
        test::DialogAnswers answers({choose({RecoveryDialog::Choice::Recover})});
        program->offerUnsaved();
        QVERIFY(answers.fit());
        QVERIFY(program->windows().front()->session().isReadOnly());
    }

    /// Blocks, accepted findings and named states go along: what is noted is the whole file.
    void nothingOfADesignIsForgotten()
    {
        design::Design whole = example();
        whole.waivers.edit().push_back({design::WaiverId{whole.lastId + 1}, "finding.rackPower", {}, "measured"});
        whole.options.edit().push_back(
            {design::OptionId{whole.lastId + 2}, "A", {}, true, Shared<design::Design>(example())});
        whole.lastId += 2;
        leaveBehind({}, QStringLiteral("x"), whole);
        UnsavedFolder folder(unsavedIn(m_data->path()));
        const auto left = folder.leftBehind();
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(*readUnsaved(left.front()), whole);
    }

    /// The window hands over a pointer, however large the design is; of many in a row the last is written.
    void aHundredThousandGpusAreWrittenAside()
    {
        const auto large = std::make_shared<const design::Design>(
            *templates::build({"llm-512x8h100", 100000, {}, {}}, *m_references.catalog));
        UnsavedFolder folder(unsavedIn(m_data->path()));
        const QString file = folder.freshFile();
        Journal journal(file);
        journal.setDelay(std::chrono::milliseconds(0));
        std::vector<double> heldUpMs;
        for (int i = 0; i < 20; ++i) {
            const double start = test::threadMilliseconds();
            journal.note({{}, QString::number(i), {}, {}, false, {}}, large);
            QCoreApplication::processEvents();
            heldUpMs.push_back(test::threadMilliseconds() - start);
            QTest::qWait(2);
        }
        const double longestMs = *std::ranges::max_element(heldUpMs);
        qInfo("held up %.2f ms at most", longestMs);
        QTRY_VERIFY_WITH_TIMEOUT(folder.leftBehind().empty() && QFile::exists(file), 60'000);
        journal.forget();
        QTRY_VERIFY(!QFile::exists(file));
    }
};

CW_TEST(TestUnsavedWork)

/// Its arguments: folder, file, edits.
const test::Runnable editing{"edit_until_killed", [](int, char** argv) {
                                 const QTemporaryDir settings;
                                 const auto references = test::prepareWindows(settings);
                                 return references ? editUntilKilled(*references, QString::fromLocal8Bit(argv[1]),
                                                                     QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]))
                                                   : 1;
                             }};

} // namespace tst_unsaved_work

#include "tst_unsaved_work.moc"
