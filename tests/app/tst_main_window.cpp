// SPDX-License-Identifier: GPL-3.0-or-later
// The window switches language and theme while open, remembers its layout, and clips nothing at 1280 x 800.
#include "look/theme.h"
#include "panels/command_palette.h"
#include "panels/figures_panel.h"
#include "panels/parts_panel.h"
#include "test_program.h"
#include "window/main_window.h"
#include "window/settings.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <QMenuBar>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

namespace tst_main_window {

using namespace cw;

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        look::applyScheme(application(), look::Scheme::Light);
        m_window = std::make_unique<app::MainWindow>();
        m_window->addCanvas(app::Command::ShowFloor, new QWidget, {}, {});
        m_window->setPlots(new QWidget);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->resetLayout();
        QCoreApplication::processEvents();
    }
    void cleanup() { m_window.reset(); }

    static QApplication& application() { return *qobject_cast<QApplication*>(QCoreApplication::instance()); }

    QDockWidget* dock(const QString& name) const { return m_window->findChild<QDockWidget*>(name); }

    void nothingIsClippedAt1280()
    {
        QCOMPARE(m_window->width(), 1280);
        QCOMPARE(dock(QStringLiteral("figures"))->width(), 336);
        QCOMPARE(dock(QStringLiteral("parts"))->width(), 240);
        for (const QString& name : {QStringLiteral("figures"), QStringLiteral("parts"), QStringLiteral("inspector")})
            QVERIFY2(m_window->rect().contains(dock(name)->geometry()), qPrintable(name));
        QVERIFY(m_window->centralWidget()->width() >= 680);
    }

    void languageChangesWhileOpen()
    {
        QTranslator korean;
        QVERIFY(korean.load(QStringLiteral(":/i18n/clusterwright_ko")));
        QCoreApplication::installTranslator(&korean);
        QCoreApplication::processEvents();
        QCOMPARE(dock(QStringLiteral("parts"))->windowTitle(), QStringLiteral("부품"));
        QVERIFY(m_window->menuBar()->actions().front()->text().startsWith(QStringLiteral("파일")));
        QCOMPARE(m_window->action(app::Command::ExportReport)->iconText(), QStringLiteral("PDF 보고서"));
        QCoreApplication::removeTranslator(&korean);
        QCoreApplication::processEvents();
        QCOMPARE(dock(QStringLiteral("parts"))->windowTitle(), QStringLiteral("Parts"));
    }

    void themeChangesWhileOpen()
    {
        const QImage light = m_window->grab().toImage();
        look::applyScheme(application(), look::Scheme::Dark);
        QCoreApplication::processEvents();
        const QImage dark = m_window->grab().toImage();
        const QPoint toolBar(3, 50); // left of its first button
        QVERIFY(light.pixelColor(toolBar).lightness() > 200);
        QVERIFY(dark.pixelColor(toolBar).lightness() < 60);
    }

    void viewsSwitchAndTheStartPageReturnsToTheFloor()
    {
        auto* trends = new QWidget;
        m_window->setPage(app::Command::ShowTrends, trends);
        QWidget* canvas = m_window->centralWidget()->findChild<QSplitter*>();
        m_window->showView(app::Command::ShowTrends);
        QVERIFY(trends->isVisible() && !canvas->isVisible());
        QVERIFY(m_window->action(app::Command::ShowTrends)->isChecked());
        m_window->showView(app::Command::ShowFloor);
        QVERIFY(!trends->isVisible() && canvas->isVisible());
        m_window->showView(app::Command::ShowTrends);
        m_window->showStartPage(true);
        QVERIFY(!trends->isVisible());
        m_window->showStartPage(false);
        QVERIFY(canvas->isVisible());
        QVERIFY(m_window->action(app::Command::ShowFloor)->isChecked());
    }

    void workSaysWhatItDoesAndCanBeStopped()
    {
        QSignalSpy stopped(m_window.get(), &app::MainWindow::progressCancelled);
        auto* bar = m_window->findChild<QProgressBar*>();
        QVERIFY(!bar->isVisible());
        m_window->setProgress(QStringLiteral("Writing a.pdf…"));
        QVERIFY(bar->isVisible());
        const QList<QToolButton*> buttons = m_window->statusBar()->findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 1);
        buttons.front()->click();
        QCOMPARE(stopped.size(), 1);
        m_window->setProgress({});
        QVERIFY(!bar->isVisible());
    }

    void layoutIsRememberedAndReset()
    {
        dock(QStringLiteral("parts"))->hide();
        const QByteArray state = m_window->layoutState();
        m_window->resetLayout();
        QVERIFY(dock(QStringLiteral("parts"))->isVisible());
        QVERIFY(m_window->restoreLayout(m_window->saveGeometry(), state));
        QVERIFY(!dock(QStringLiteral("parts"))->isVisible());
        m_window->resetLayout();
        QVERIFY(dock(QStringLiteral("parts"))->isVisible());
    }

    void startPageHidesTheDocksAndBringsThemBack()
    {
        m_window->showStartPage(true);
        QVERIFY(!dock(QStringLiteral("figures"))->isVisible());
        m_window->showStartPage(false);
        QVERIFY(dock(QStringLiteral("figures"))->isVisible());
        QCOMPARE(dock(QStringLiteral("figures"))->width(), 336);
    }

    void paletteRunsACommand()
    {
        QSignalSpy reset(m_window->action(app::Command::ResetLayout), &QAction::triggered);
        m_window->action(app::Command::ShowPalette)->trigger();
        auto* palette = m_window->findChild<views::CommandPalette*>();
        QVERIFY(palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("reset lay"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(reset.count(), 1);
        QVERIFY(!palette->isVisible());
    }

    /// By menu, key and palette, not by the tool bar alone.
    void overlaysAreReachedByMenuKeyAndPalette()
    {
        m_window->setOverlays({QStringLiteral("Load"), QStringLiteral("Groups of data")}, 0);
        QSignalSpy chosen(m_window.get(), &app::MainWindow::overlayChosen);
        QMenu* overlays = nullptr;
        for (QAction* top : m_window->menuBar()->actions()) {
            for (QAction* entry : top->menu()->actions()) {
                if (entry->menu() != nullptr && entry->text() == QStringLiteral("&Overlay"))
                    overlays = entry->menu();
            }
        }
        QVERIFY(overlays != nullptr && overlays->isEnabled());
        QCOMPARE(overlays->actions().size(), 2);
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toInt(), 1);
        m_window->action(app::Command::ShowPalette)->trigger();
        auto* field = m_window->findChild<views::CommandPalette*>()->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("overlay: load"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.back().front().toInt(), 0);
        QVERIFY(overlays->actions().front()->isChecked());
    }

    void shortcutsAreUnique()
    {
        QSet<QString> seen;
        for (const app::CommandInfo& info : app::commandInfos()) {
            for (const QKeySequence& keys : m_window->action(info.command)->shortcuts()) {
                QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString()));
                seen.insert(keys.toString());
            }
        }
    }

    void recentFilesStayShortAndUnique()
    {
        QStringList files;
        for (int i = 0; i < 30; ++i)
            files = app::withRecentFile(files, QStringLiteral("/tmp/%1").arg(i % 15));
        QCOMPARE(files.size(), 10);
        QCOMPARE(files.front(), QStringLiteral("/tmp/14"));
        QCOMPARE(QSet<QString>(files.begin(), files.end()).size(), 10);
    }

private:
    std::unique_ptr<app::MainWindow> m_window;
};

CW_TEST(TestMainWindow)

} // namespace tst_main_window

#include "tst_main_window.moc"
