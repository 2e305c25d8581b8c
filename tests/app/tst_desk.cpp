// SPDX-License-Identifier: GPL-3.0-or-later
// Several windows of one program: what they share, which one a file opens in, quitting, and standing again as before.
#include "dialog_answers.h"
#include "test_program.h"
#include "test_window.h"

#include "canvas/floor_view.h"
#include "design/edits.h"
#include "session/desk.h"
#include "start/recent_row.h"
#include "start/start_page.h"
#include "templates/templates.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

namespace tst_desk {

using namespace cw;
using namespace cw::app;

class TestDesk : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_data;
    std::shared_ptr<SharedSettings> m_shared;
    std::unique_ptr<Desk> m_desk;
    QString m_a;
    QString m_b;

    [[nodiscard]] DocumentWindow& window(std::size_t i) const { return *m_desk->windows().at(i); }
    void edit(DocumentWindow& window) const
    {
        const Problems problems =
            window.session().apply({"edit.remove", {}, [](const design::Design& d) -> Result<design::Design> {
                                        return design::removeItems(d, {{design::ItemKind::Rack, d.racks->front().id.value}});
                                    }});
        QVERIFY(problems.empty() && window.session().isModified());
    }
    static test::DialogAnswers::Answer press(QMessageBox::StandardButton button)
    {
        return [button](QDialog& dialog) { qobject_cast<QMessageBox*>(&dialog)->button(button)->click(); };
    }
    static void drop(MainWindow& on, const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &dropped);
    }
    static QMenu* menuWith(const MainWindow& window, const QString& text)
    {
        for (auto* menu : window.findChildren<QMenu*>()) {
            for (const QAction* action : menu->actions()) {
                if (action->text() == text)
                    return menu;
            }
        }
        return nullptr;
    }
    static QAction* actionIn(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        const auto loaded = test::prepareWindows(m_settings);
        QVERIFY(loaded.has_value());
        m_references = *loaded;
    }
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        Settings settings = dress(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        settings = {};
        settings.language = QStringLiteral("en");
        installLanguage(settings.language);
        m_shared = std::make_shared<SharedSettings>(settings);
        m_desk = std::make_unique<Desk>(m_references, m_shared, QStringLiteral(CW_PROGRAM), m_data->path());
        m_a = m_data->filePath(QStringLiteral("a.cluster.json"));
        m_b = m_data->filePath(QStringLiteral("b.cluster.json"));
        const design::Design example = *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog);
        QVERIFY(writeFile(m_a, example).empty() && writeFile(m_b, example).empty());
    }
    void cleanup()
    {
        m_desk.reset();
        m_shared.reset();
    }

    void aNewWindowSharesTheSettings()
    {
        m_desk->addWindow().show();
        QVERIFY(QTest::qWaitForWindowActive(&window(0).window()));
        QTest::keyClick(&window(0).window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->windows().size(), std::size_t{2});
        QVERIFY(window(1).window().isVisible());
        QVERIFY(window(1).window().pos() != window(0).window().pos());
        for (QAction* choice : window(0).window().findChildren<QAction*>()) {
            if (choice->text() == QStringLiteral("한국어"))
                choice->trigger();
        }
        QTRY_COMPARE(m_shared->now().language, QStringLiteral("ko"));
        for (const auto& each : m_desk->windows())
            QTRY_COMPARE(each->window().action(Command::Save)->text(), QStringLiteral("저장(&S)"));
        QCOMPARE(readSettings().language, QStringLiteral("ko"));
    }

    void anOpenFileComesToTheFront()
    {
        m_desk->open(m_a);
        m_desk->openInNewWindow(m_b);
        QCOMPARE(m_desk->windows().size(), std::size_t{2});
        m_desk->openInNewWindow(m_a);
        m_desk->open(m_a);
        QVERIFY(window(1).open(m_a)); // from the other window's own menu
        QCOMPARE(m_desk->windows().size(), std::size_t{2});
        QCOMPARE(window(0).session().path(), m_a);
        QCOMPARE(window(1).session().path(), m_b);
    }

    void theWindowMenuListsAll()
    {
        m_desk->open(m_a);
        m_desk->openInNewWindow(m_b);
        const QMenu* menu = menuWith(window(0).window(), QStringLiteral("&2 b.cluster.json"));
        QVERIFY(menu != nullptr);
        QVERIFY(actionIn(*menu, QStringLiteral("&1 a.cluster.json"))->isChecked());
        edit(window(1));
        QVERIFY(actionIn(*menu, QStringLiteral("&2 b.cluster.json*")) != nullptr);
        window(1).window().showMinimized();
        actionIn(*menu, QStringLiteral("&2 b.cluster.json*"))->trigger();
        QVERIFY(!window(1).window().isMinimized());
    }

    void aDroppedFileOpensWithoutHarm()
    {
        m_desk->addWindow().show();
        drop(window(0).window(), m_a); // into the untouched window
        QTRY_COMPARE(window(0).session().path(), m_a);
        edit(window(0));
        drop(window(0).window(), m_b); // beside the unsaved one
        QTRY_COMPARE(m_desk->windows().size(), std::size_t{2});
        QTRY_COMPARE(window(1).session().path(), m_b);
        QVERIFY(window(0).session().isModified());
        QMimeData text;
        text.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/picture.png"))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window(0).window(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    /// What cannot be read is said where the person is, and leaves no blank window behind.
    void aBrokenFileAddsNoWindow()
    {
        const QString broken = m_data->filePath(QStringLiteral("broken.cluster.json"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"racks\": [") > 0);
        file.close();
        m_desk->open(m_a);
        m_desk->open(m_b);
        QCOMPARE(m_desk->windows().size(), std::size_t{2});
        edit(window(0));
        edit(window(1));
        const auto saidOver = [this](std::size_t i) {
            return [this, i](QDialog& dialog) {
                const QWidget* over = dialog.parentWidget();
                dialog.reject();
                QCOMPARE(over, &window(i).window());
            };
        };
        test::DialogAnswers answers({saidOver(1), saidOver(0), saidOver(0)});
        Q_EMIT window(1).openAnywhereRequested(broken);
        Q_EMIT window(0).openInNewWindowRequested(broken);
        drop(window(0).window(), broken);
        QTRY_VERIFY(answers.fit());
        QCOMPARE(m_desk->windows().size(), std::size_t{2});
        QVERIFY(window(0).session().isModified() && window(1).session().isModified());
    }

    void aBrokenFileStandsNotAgain()
    {
        m_desk->open(m_a);
        m_desk->openInNewWindow(m_b);
        QVERIFY(m_desk->closeAll());
        QFile file(m_b);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("{") > 0);
        file.close();
        test::DialogAnswers answers({[](QDialog& dialog) { dialog.reject(); }});
        QVERIFY(m_desk->reopen());
        QVERIFY(answers.fit());
        QCOMPARE(m_desk->windows().size(), std::size_t{1});
        QCOMPARE(window(0).session().path(), m_a);
        QVERIFY(window(0).window().isVisible());
    }

    void quitAsksForEachAndCanBeTakenBack()
    {
        m_desk->open(m_a);
        m_desk->openInNewWindow(m_b);
        edit(window(0));
        edit(window(1));
        {
            test::DialogAnswers answers({press(QMessageBox::Discard), press(QMessageBox::Cancel)});
            QVERIFY(!m_desk->closeAll());
            QVERIFY(answers.fit());
        }
        QCOMPARE(m_desk->windows().size(), std::size_t{1});
        QCOMPARE(window(0).session().path(), m_b);
        QCOMPARE(m_shared->now().openWindows.size(), 1);
        test::DialogAnswers answers({press(QMessageBox::Save)});
        window(0).window().action(Command::Quit)->trigger();
        QTRY_VERIFY(m_desk->windows().empty());
        QVERIFY(answers.fit());
        QCOMPARE((*readFile(m_b)).racks->size(), std::size_t{8});
        QCOMPARE((*readFile(m_a)).racks->size(), std::size_t{9});
    }

    void whatWasOpenStandsAgain()
    {
        m_desk->open(m_a);
        m_desk->openInNewWindow(m_b);
        window(0).window().action(Command::ShowNetwork)->trigger();
        window(1).floor().lookAt({3000, 2000}, 0.2);
        m_desk->addWindow().show(); // without a file: not opened again
        QVERIFY(m_desk->closeAll());
        QCOMPARE(readSettings().openWindows, m_shared->now().openWindows);

        m_shared = std::make_shared<SharedSettings>(readSettings());
        m_desk = std::make_unique<Desk>(m_references, m_shared, QStringLiteral(CW_PROGRAM), m_data->path());
        QVERIFY(m_desk->reopen());
        QCOMPARE(m_desk->windows().size(), std::size_t{2});
        QCOMPARE(window(0).session().path(), m_a);
        QCOMPARE(window(0).window().shownCanvas(), Command::ShowNetwork);
        QCOMPARE(window(1).session().path(), m_b);
        QCOMPARE(window(1).window().shownCanvas(), Command::ShowFloor);
        const canvas::Camera camera = window(1).floor().stage().camera();
        QVERIFY(qAbs(camera.scale - 0.2) < 1e-9);
        const QPointF middle = camera.toFloor(QRectF(window(1).floor().rect()).center());
        QVERIFY2((middle - QPointF(3000, 2000)).manhattanLength() < 20, qPrintable(QStringLiteral("%1 %2").arg(middle.x()).arg(middle.y())));
    }

    /// A document that gets its file while the program ends was open too.
    void whatIsFirstSavedOnTheWayOutStandsAgain()
    {
        m_desk->open(m_a);
        DocumentWindow& fresh = m_desk->addWindow();
        fresh.newFromTemplate(QStringLiteral("llm-70b-256xh100"));
        fresh.show();
        edit(fresh);
        const QString later = m_data->filePath(QStringLiteral("later.cluster.json"));
        test::DialogAnswers answers({press(QMessageBox::Save), [&later](QDialog& dialog) {
                                         dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(later);
                                         dialog.accept();
                                     }});
        QVERIFY(m_desk->closeAll());
        QVERIFY(answers.fit());
        QVERIFY(QFile::exists(later));
        const QList<OpenWindow> open = m_shared->now().openWindows;
        QCOMPARE(open.size(), 2);
        QVERIFY(open[0].path == m_a && open[1].path == later);
    }

    /// The next start may be in another folder.
    void aRelativePathIsKeptWhole()
    {
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_data->path()));
        m_desk->open(QStringLiteral("a.cluster.json"));
        QDir::setCurrent(here);
        QCOMPARE(QFileInfo(window(0).session().path()).canonicalFilePath(), QFileInfo(m_a).canonicalFilePath());
        edit(window(0));
        QCOMPARE(window(0).session().path(), window(0).state().path);
        window(0).window().action(Command::Save)->trigger();
        QTRY_VERIFY(!window(0).session().isModified());
        QCOMPARE((*readFile(m_a)).racks->size(), std::size_t{8});
        QVERIFY(!QFile::exists(QDir(here).filePath(QStringLiteral("a.cluster.json"))));
    }

    void aFileThatHasGoneIsNotOpenedAgain()
    {
        m_desk->open(m_a);
        QVERIFY(m_desk->closeAll());
        QVERIFY(QFile::remove(m_a));
        QVERIFY(!m_desk->reopen());
        QVERIFY(m_desk->windows().empty());
    }

    void aMissingRecentFileIsGreyAndTheListCanBeCleared()
    {
        m_desk->open(m_a);
        m_desk->openInNewWindow(m_b);
        QVERIFY(QFile::remove(m_a));
        QMenu* menu = menuWith(window(0).window(), QStringLiteral("b.cluster.json"));
        QVERIFY(menu != nullptr);
        Q_EMIT menu->aboutToShow();
        QAction* gone = actionIn(*menu, QStringLiteral("a.cluster.json (missing)"));
        QVERIFY(gone != nullptr && !gone->isEnabled());
        QVERIFY(actionIn(*menu, QStringLiteral("b.cluster.json"))->isEnabled());
        actionIn(*menu, QStringLiteral("&Clear the list"))->trigger();
        QVERIFY(m_shared->now().recentFiles.isEmpty());
        QVERIFY(window(1).window().startPage().findChildren<views::RecentRow*>().isEmpty());
    }
};

CW_TEST(TestDesk)

} // namespace tst_desk

#include "tst_desk.moc"
