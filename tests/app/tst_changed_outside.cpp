// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else has saved the file that is open here: saving asks, cancels where nobody decides, and each answer does what
// it says. Whose file is as it was, gone, or another than the document's own is asked nothing of the kind.
#include "dialog_answers.h"
#include "prepared_dialogs.h"
#include "test_program.h"
#include "test_window.h"

#include "canvas/floor_view.h"
#include "design/edits.h"
#include "session/desk.h"
#include "session/recovery_dialog.h"
#include "templates/templates.h"

#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

namespace tst_changed_outside {

using namespace cw;
using namespace cw::app;

namespace {

using Answer = test::DialogAnswers::Answer;

QPushButton* buttonOf(const QDialog& dialog, const QString& text)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

Answer press(const QString& text)
{
    return [text](QDialog& dialog) {
        QPushButton* button = buttonOf(dialog, text);
        if (button == nullptr)
            return dialog.reject(); // the file or the next dialog shows that nothing was pressed
        button->click();
    };
}

Answer name(const QString& path)
{
    return [path](QDialog& dialog) {
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(&dialog, "accept");
    };
}

/// Without the last of the racks.
views::Intent removeLastRack()
{
    return {"edit.remove", {}, [](const design::Design& d) -> Result<design::Design> {
                return design::removeItems(d, {{design::ItemKind::Rack, d.racks->back().id.value}});
            }};
}

} // namespace

class TestChangedOutside : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] design::Design example() const { return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog); }
    /// With so many racks fewer than the example's nine.
    [[nodiscard]] design::Design without(int racks) const
    {
        design::Design design = example();
        for (int i = 0; i < racks; ++i)
            design = design::removeItems(design, {{design::ItemKind::Rack, design.racks->front().id.value}});
        return design;
    }
    [[nodiscard]] std::size_t racksIn(const QString& file) const
    {
        const Result<design::Design> read = readFile(file);
        return read ? read->racks->size() : 0;
    }
    [[nodiscard]] std::size_t racksHere() const { return m_window->session().design()->racks->size(); }
    /// As another program would.
    void saveOutside(int racksFewer = 2) const { QVERIFY(writeFile(m_file, without(racksFewer)).empty()); }
    void change() const { QVERIFY(m_window->session().apply(removeLastRack()).empty()); }
    void save() const { m_window->window().action(Command::Save)->trigger(); }

private Q_SLOTS:
    void initTestCase() { m_references = test::prepareDialogs(m_settings); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("hall.cluster.json"));
        QVERIFY(writeFile(m_file, example()).empty());
        m_window = test::openWindow(m_references);
        QVERIFY(m_window->open(m_file));
        QCOMPARE(racksHere(), std::size_t{9});
    }
    void cleanup() { m_window.reset(); }

    void savingAsksAndEnterOrEscapeChangesNothing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("Esc") << static_cast<int>(Qt::Key_Escape);
    }
    void savingAsksAndEnterOrEscapeChangesNothing()
    {
        QFETCH(int, key);
        saveOutside();
        change();
        test::DialogAnswers answers({[key](QDialog& dialog) {
            const auto* box = qobject_cast<QMessageBox*>(&dialog);
            QVERIFY(box != nullptr && box->text().contains(QStringLiteral("hall.cluster.json")));
            QVERIFY(box->informativeText().contains(QStringLiteral("undo steps")));
            for (const char* text : {"Save as…", "Overwrite", "Reload", "Cancel"}) {
                const QPushButton* button = buttonOf(dialog, QString::fromUtf8(text));
                QVERIFY2(button != nullptr && (button->focusPolicy() & Qt::TabFocus) != 0, text);
            }
            QCOMPARE(box->defaultButton(), buttonOf(dialog, QStringLiteral("Cancel")));
            QTest::keyClick(&dialog, static_cast<Qt::Key>(key));
        }});
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{7});
        QCOMPARE(racksHere(), std::size_t{8});
        QVERIFY(m_window->session().isModified());
    }

    void overwritingWritesAndIsNotAskedAboutAgain()
    {
        saveOutside();
        change();
        test::DialogAnswers answers({press(QStringLiteral("Overwrite"))});
        save();
        QCOMPARE(racksIn(m_file), std::size_t{8});
        QVERIFY(!m_window->session().isModified());
        change();
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{7});
    }

    void aFileThatChangesUnderTheQuestionIsAskedAboutAgain()
    {
        saveOutside();
        change();
        test::DialogAnswers answers({[this](QDialog& dialog) {
                                         saveOutside(3);
                                         press(QStringLiteral("Overwrite"))(dialog);
                                     },
                                     press(QStringLiteral("Cancel"))});
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{6});
    }

    void anotherNameLeavesTheOutsideChange()
    {
        saveOutside();
        change();
        const QString mine = m_folder->filePath(QStringLiteral("mine.cluster.json"));
        test::DialogAnswers answers({press(QStringLiteral("Save as…")), name(mine)});
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{7});
        QCOMPARE(racksIn(mine), std::size_t{8});
        QCOMPARE(m_window->session().path(), mine);
        QVERIFY(!m_window->session().isModified());
    }

    void reloadingShowsTheFileWhereOneLooked()
    {
        m_window->floor().lookAt({3000, 2000}, 0.1);
        saveOutside();
        change();
        test::DialogAnswers answers({press(QStringLiteral("Reload"))});
        save();
        QCOMPARE(racksHere(), std::size_t{7});
        QCOMPARE(racksIn(m_file), std::size_t{7});
        QVERIFY(!m_window->session().isModified() && !m_window->session().canUndo());
        const auto camera = m_window->floor().chosenCamera();
        QVERIFY(camera.has_value());
        QCOMPARE(camera->scale, 0.1);
        change();
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{6});
    }

    /// Nothing of one's own is given up for a file in which there is nothing.
    void whatCannotBeReloadedLosesNothing()
    {
        QFile other(m_file);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("{\"a\": 1}\n") > 0);
        other.close();
        change();
        test::DialogAnswers answers({press(QStringLiteral("Reload")), [](QDialog& dialog) { dialog.reject(); }});
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksHere(), std::size_t{8});
        QVERIFY(m_window->session().isModified() && m_window->session().canUndo());
    }

    void closingWithAnUndecidedQuestionStaysOpen()
    {
        saveOutside();
        change();
        test::DialogAnswers answers({[](QDialog& dialog) {
                                         qobject_cast<QMessageBox*>(&dialog)->button(QMessageBox::Save)->click();
                                     },
                                     press(QStringLiteral("Cancel"))});
        QVERIFY(!m_window->window().close());
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{7});
    }

    void aDeletedFileIsSimplyWrittenAgain()
    {
        QVERIFY(QFile::remove(m_file));
        change();
        test::DialogAnswers none({});
        save();
        QVERIFY(none.fit());
        QCOMPARE(racksIn(m_file), std::size_t{8});
    }

    /// A copy brought back has another time and the same content.
    void theSameContentIsNoChange()
    {
        saveOutside();
        saveOutside(0);
        change();
        test::DialogAnswers none({});
        save();
        QVERIFY(none.fit());
        QCOMPARE(racksIn(m_file), std::size_t{8});
    }

    /// Another save within the same tick of the clock, of the same size: only the content tells.
    void theSameSizeAndTimeAreNotEnough()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime time = file.fileTime(QFileDevice::FileModificationTime);
        QByteArray text = file.readAll();
        const qint64 size = text.size();
        const QByteArray key = "\"name\": \"";
        const qsizetype letter = text.indexOf(key) + key.size();
        QVERIFY(letter >= key.size());
        text[letter] = text[letter] == 'Z' ? 'Y' : 'Z';
        QVERIFY(file.seek(0) && file.write(text) == size && file.flush());
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        file.close();
        change();
        test::DialogAnswers answers({press(QStringLiteral("Cancel"))});
        save();
        QVERIFY(answers.fit());
        QFile after(m_file);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), text);
    }

    void anotherFileIsReplacedAsItsDialogAgreed()
    {
        const QString other = m_folder->filePath(QStringLiteral("other.cluster.json"));
        QVERIFY(writeFile(other, without(4)).empty());
        change();
        test::DialogAnswers answers({name(other), [](QDialog& dialog) {
                                         qobject_cast<QMessageBox*>(&dialog)->button(QMessageBox::Yes)->click();
                                     }});
        m_window->window().action(Command::SaveAs)->trigger();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(other), std::size_t{8});
        QCOMPARE(racksIn(m_file), std::size_t{9});
    }

    void aSecondWindowOfAnotherProgramIsSeen()
    {
        auto second = test::openWindow(m_references);
        QVERIFY(second->open(m_file));
        QVERIFY(second->session().apply(removeLastRack()).empty());
        QVERIFY(second->session().apply(removeLastRack()).empty());
        second->window().action(Command::Save)->trigger();
        QCOMPARE(racksIn(m_file), std::size_t{7});
        change();
        test::DialogAnswers answers({press(QStringLiteral("Cancel"))});
        save();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), std::size_t{7});
    }

    /// The program ends badly, its file changes, and then its work is recovered: the journal knows which file it was.
    void recoveredWorkKnowsItsFile_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("the file is as it was") << false;
        QTest::newRow("the file was saved meanwhile") << true;
    }
    void recoveredWorkKnowsItsFile()
    {
        QFETCH(bool, changed);
        const QString noted = m_folder->filePath(QStringLiteral("noted"));
        m_window->setJournal(noted);
        change();
        QTRY_VERIFY(QFile::exists(noted));
        const QString left = m_folder->filePath(QStringLiteral("unsaved/ended"));
        QVERIFY(QDir().mkpath(left) && QFile::copy(noted, left + QStringLiteral("/1.unsaved")));
        if (changed)
            saveOutside();

        Settings settings = readSettings();
        settings.language = QStringLiteral("en");
        Desk next(m_references, std::make_shared<SharedSettings>(settings), QStringLiteral(CW_PROGRAM), m_folder->path());
        QList<Answer> asked{[](QDialog& dialog) {
            QVERIFY(qobject_cast<RecoveryDialog*>(&dialog) != nullptr);
            QTest::keyClick(&dialog, Qt::Key_Return);
        }};
        if (changed)
            asked << press(QStringLiteral("Cancel"));
        test::DialogAnswers answers(asked);
        next.offerUnsaved();
        QCOMPARE(next.windows().size(), std::size_t{1});
        QCOMPARE(next.windows().front()->session().path(), m_file);
        next.windows().front()->window().action(Command::Save)->trigger();
        QVERIFY(answers.fit());
        QCOMPARE(racksIn(m_file), changed ? std::size_t{7} : std::size_t{8});
    }
};

CW_TEST(TestChangedOutside)

} // namespace tst_changed_outside

#include "tst_changed_outside.moc"
