// SPDX-License-Identifier: GPL-3.0-or-later
// F1 and the pages behind it, the tour, "What is this?", and what Ctrl+K finds besides commands.
#include "dialog_answers.h"
#include "test_program.h"
#include "test_window.h"
#include "thread_time.h"

#include "canvas/floor_view.h"
#include "explain/why_popover.h"
#include "help/help_pages.h"
#include "help/help_window.h"
#include "help/tour.h"
#include "outline/outline_panel.h"
#include "panels/command_palette.h"
#include "panels/figure_cell.h"
#include "panels/figures_panel.h"
#include "panels/finding_card.h"
#include "panels/findings_panel.h"
#include "panels/inspector_panel.h"
#include "panels/parts_panel.h"
#include "session/find_items.h"
#include "settings/settings_dialog.h"
#include "settings/shortcuts_page.h"
#include "start/start_page.h"
#include "templates/templates.h"
#include "window/help_topic.h"

#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QWindow>

namespace tst_help {

using namespace cw;
using namespace cw::app;

class TestHelp : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] MainWindow& window() const { return m_window->window(); }
    [[nodiscard]] help::HelpWindow* shownHelp() const { return window().findChild<help::HelpWindow*>(); }
    /// What Ctrl+K lists first.
    [[nodiscard]] QString found(const QString& typed) const
    {
        window().action(Command::ShowPalette)->trigger();
        auto* palette = window().findChild<views::CommandPalette*>();
        palette->findChild<QLineEdit*>()->setText(typed);
        const QListWidgetItem* first = palette->findChild<QListWidget*>()->item(0);
        return first->flags().testFlag(Qt::ItemIsEnabled) ? first->text() : QString();
    }
    void run() const
    {
        QTest::keyClick(window().findChild<views::CommandPalette*>()->findChild<QLineEdit*>(), Qt::Key_Return);
    }
    [[nodiscard]] static QPushButton* button(const QWidget& in, const char* text)
    {
        for (auto* each : in.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = test::prepareWindows(m_folder);
        QVERIFY(loaded.has_value());
        m_references = *loaded;
    }
    void init()
    {
        m_window = test::openWindow(m_references);
        m_window->newFromTemplate(QStringLiteral("llm-70b-256xh100"));
        window().resize(1280, 800);
        QTRY_VERIFY(!m_window->session().assessment()->figures.empty());
    }
    void cleanup()
    {
        m_window.reset();
        installLanguage(QStringLiteral("en"));
    }

    void everyPageExistsInBothLanguagesAndLinksLead()
    {
        for (const char* language : {"ko", "en"}) {
            installLanguage(QString::fromLatin1(language));
            const QDir texts(QStringLiteral(CW_RESOURCES "/help/%1").arg(QLatin1String(language)));
            QCOMPARE(texts.entryList({QStringLiteral("*.md")}).size(), help::helpPageIds().size());
            for (const help::HelpPage& page : help::helpPages()) {
                QVERIFY2(page.text.startsWith(QStringLiteral("# ")) && page.text.size() > 80, qPrintable(page.id));
                static const QRegularExpression link(QStringLiteral("\\]\\(([a-z]+)\\.md\\)"));
                for (auto it = link.globalMatch(page.text); it.hasNext();)
                    QVERIFY2(help::helpPageIds().contains(it.next().captured(1)), qPrintable(page.id));
                static const QRegularExpression hangul(QStringLiteral("[가-힣]"));
                QCOMPARE(page.text.contains(hangul), QLatin1String(language) == u"ko");
            }
        }
    }

    void everyPlaceOfTheWindowHasItsPage()
    {
        for (const Command view : {Command::ShowFloor, Command::ShowNetwork, Command::ShowLab, Command::ShowTrends}) {
            window().action(view)->trigger();
            QVERIFY2(help::helpPageIds().contains(helpTopic(window().focusWidget())), window().focusWidget()->metaObject()->className());
        }
        for (const auto* dock : window().findChildren<QDockWidget*>())
            QVERIFY2(help::helpPageIds().contains(helpTopic(dock->widget())), qPrintable(dock->objectName()));
        QVERIFY(help::helpPageIds().contains(helpTopic(&window().startPage())));
        QVERIFY(help::helpPageIds().contains(helpTopic(&window().popover())));
    }

    void f1OpensThePageOfTheFocus()
    {
        m_window->floor().setFocus();
        QTest::keyClick(&m_window->floor(), Qt::Key_F1);
        QVERIFY(shownHelp() != nullptr && shownHelp()->isVisible());
        QCOMPARE(shownHelp()->page(), QStringLiteral("floor"));
        QTest::keyClick(shownHelp(), Qt::Key_Escape);
        QTRY_VERIFY(shownHelp() == nullptr);
        window().parts().focusSearch();
        window().action(Command::Help)->trigger();
        QCOMPARE(shownHelp()->page(), QStringLiteral("parts"));
    }

    void clickTab(const QString& name) const
    {
        for (auto* bar : window().findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            for (int i = 0; i < bar->count(); ++i) {
                if (bar->tabText(i) == name)
                    return QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
            }
        }
        QFAIL(qPrintable(name));
    }
    [[nodiscard]] QString pageOfF1() const
    {
        window().action(Command::Help)->trigger();
        const QString page = shownHelp() != nullptr ? shownHelp()->page() : QString();
        delete shownHelp();
        return page;
    }

    /// The click leaves the focus where it was, such as in Properties.
    void f1AfterAClickOnATabIsAboutItsDock()
    {
        QCoreApplication::processEvents(); // the tabs of a window just shown
        window().inspector().findChild<QLineEdit*>()->setFocus();
        QCOMPARE(pageOfF1(), QStringLiteral("properties"));
        clickTab(QStringLiteral("Outline"));
        QCOMPARE(pageOfF1(), QStringLiteral("outline"));
        clickTab(QStringLiteral("Findings"));
        QCOMPARE(pageOfF1(), QStringLiteral("findings"));
        QTest::keyClick(&m_window->floor(), Qt::Key_Left); // somewhere else since
        m_window->floor().setFocus();
        QCOMPARE(pageOfF1(), QStringLiteral("floor"));
        // By the keyboard the tabs themselves have the focus.
        int asked = 0;
        for (auto* bar : window().findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (bar->isVisible() && bar->tabText(bar->currentIndex()) == QStringLiteral("Outline")) {
                bar->setFocus();
                QCOMPARE(pageOfF1(), QStringLiteral("outline"));
                ++asked;
            }
        }
        QCOMPARE(asked, 1);
    }

    /// Also to those behind another tab.
    void keysComeToEveryPanel()
    {
        window().parts().focusSearch();
        const std::pair<Command, QWidget*> panels[] = {{Command::GoToOutline, &window().outline()},
                                                       {Command::GoToProperties, &window().inspector()},
                                                       {Command::GoToFigures, &window().figures()}};
        for (const auto& [command, panel] : panels) {
            window().action(command)->trigger();
            QVERIFY(panel->isVisible());
            QVERIFY2(window().focusWidget() != nullptr && panel->isAncestorOf(window().focusWidget()),
                     qPrintable(window().action(command)->text()));
        }
    }

    /// The status bar keeps what belongs to the view, however it is asked for.
    void theZoomStaysWithItsView()
    {
        const auto zoom = [this] {
            for (const auto* label : window().findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral(" px/")))
                    return label->text();
            }
            return QString();
        };
        QTRY_VERIFY(zoom().endsWith(QStringLiteral("px/m")));
        const QString floor = zoom();
        window().action(Command::ShowFloor)->trigger();
        QCOMPARE(zoom(), floor);
        window().action(Command::ShowRack)->trigger();
        QTRY_VERIFY(zoom().endsWith(QStringLiteral("px/U")));
        window().action(Command::ShowLab)->trigger();
        QVERIFY(zoom().isEmpty());
        window().action(Command::ShowFloor)->trigger();
        QCOMPARE(zoom(), floor);
    }

    void f1InTheFindings()
    {
        QTRY_VERIFY(!m_window->session().assessment()->findings.empty());
        window().action(Command::GoToFindings)->trigger();
        QVERIFY(qobject_cast<views::FindingCard*>(window().focusWidget()) != nullptr);
        QCOMPARE(pageOfF1(), QStringLiteral("findings"));
        views::FindingsPanel& panel = *window().findChild<views::FindingsPanel*>();
        panel.setAssessment(nullptr); // the list is empty now
        QVERIFY(panel.findChild<views::FindingCard*>() == nullptr || !panel.findChild<views::FindingCard*>()->isVisible());
        m_window->floor().setFocus();
        QCOMPARE(pageOfF1(), QStringLiteral("floor"));
        window().action(Command::GoToFindings)->trigger();
        QCOMPARE(pageOfF1(), QStringLiteral("findings"));
    }

    void f1OnAFigureExplainsIt()
    {
        QSignalSpy asked(&window(), &MainWindow::explainRequested);
        auto* cell = window().figures().findChild<views::FigureCell*>();
        cell->setFocus();
        window().action(Command::Help)->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toString(), cell->figure());
        QVERIFY(window().popover().isVisible());
        QVERIFY(shownHelp() == nullptr);
    }

    void f1WorksInADialogToo()
    {
        window().action(Command::Shortcuts)->trigger();
        auto* settings = window().findChild<SettingsDialog*>();
        auto* search = settings->shortcuts().findChild<QLineEdit*>();
        QVERIFY(QTest::qWaitForWindowActive(settings));
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClick(settings->windowHandle(), Qt::Key_F1);
        QVERIFY(shownHelp() != nullptr);
        QCOMPARE(shownHelp()->page(), QStringLiteral("shortcuts"));
        delete settings;
    }

    void pagesAreSearchedAndLinked()
    {
        window().showHelp(QStringLiteral("start"));
        auto* list = shownHelp()->findChild<QListWidget*>();
        shownHelp()->findChild<QLineEdit*>()->setText(QStringLiteral("launch arguments"));
        QCOMPARE(shownHelp()->page(), QStringLiteral("laboratory"));
        int shown = 0;
        for (int i = 0; i < list->count(); ++i)
            shown += list->item(i)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 1);
        auto* text = shownHelp()->findChild<QTextBrowser*>();
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("figures.md")));
        QCOMPARE(shownHelp()->page(), QStringLiteral("figures"));
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("Figures")));
        installLanguage(QStringLiteral("ko"));
        QCoreApplication::processEvents();
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("수치")));
    }

    void theTourPointsAtRealControls()
    {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const char* language : {"en", "ko"}) {
                window().resize(size);
                installLanguage(QString::fromLatin1(language));
                QCoreApplication::processEvents();
                window().action(Command::Tour)->trigger();
                auto* tour = window().findChild<help::Tour*>();
                QVERIFY(tour->isVisible());
                for (int step = 0; step < 5; ++step) {
                    QCoreApplication::processEvents();
                    QCOMPARE(tour->step(), step);
                    QVERIFY(window().rect().contains(tour->geometry()));
                    QVERIFY(!tour->accessibleName().isEmpty() && !tour->accessibleDescription().isEmpty());
                    for (const auto* label : tour->findChildren<QLabel*>())
                        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
                    QTest::keyClick(window().focusWidget(), Qt::Key_Return);
                }
                QVERIFY(!tour->isVisible());
            }
        }
    }

    void theTourLeavesTheWindowToThePerson()
    {
        window().startTour();
        auto* tour = window().findChild<help::Tour*>();
        QTest::mouseClick(button(*tour, "&Next"), Qt::LeftButton);
        QCOMPARE(tour->step(), 1);
        QTest::mouseClick(button(*tour, "&Back"), Qt::LeftButton);
        QCOMPARE(tour->step(), 0);
        // A click beside its note reaches the control there, through the frame around it too.
        QWidget* parts = &window().parts();
        const QPoint inside = parts->mapTo(&window(), QPoint(20, parts->height() / 2));
        QVERIFY(!tour->geometry().contains(inside));
        QWidget* hit = window().childAt(inside);
        QVERIFY(hit != nullptr && (hit == parts || parts->isAncestorOf(hit)));
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QVERIFY(!tour->isVisible());
        QVERIFY(readSettings().tourSeen);
        window().startTour();
        QTest::mouseClick(button(*tour, "&Skip the tour"), Qt::LeftButton);
        QVERIFY(!tour->isVisible());
    }

    void theTourComesOnceWithTheFirstDesign()
    {
        m_window.reset();
        QSettings().clear();
        m_window = test::openWindow(m_references);
        const auto isTouring = [this] {
            const auto* tour = window().findChild<help::Tour*>();
            return tour != nullptr && tour->isVisible();
        };
        QVERIFY(!isTouring());
        Q_EMIT window().startPage().templateChosen(QStringLiteral("llm-70b-256xh100"));
        QVERIFY(isTouring());
        window().findChild<help::Tour*>()->end();
        window().showStartPage(true);
        Q_EMIT window().startPage().templateChosen(QStringLiteral("llm-70b-256xh100"));
        QVERIFY(!isTouring());
    }

    void everyButtonOfTheToolBarSaysWhatItIs()
    {
        const auto* bar = window().findChild<QToolBar*>(QStringLiteral("main"));
        for (const auto* each : bar->findChildren<QToolButton*>()) {
            if (each->isVisible())
                QVERIFY2(!each->whatsThis().isEmpty() || (each->defaultAction() != nullptr && !each->defaultAction()->whatsThis().isEmpty()),
                         qPrintable(each->text()));
        }
    }

    void thePaletteFindsItemsPagesAndSettings()
    {
        const std::string name = m_window->session().design()->racks->at(3).name;
        QCOMPARE(found(QString::fromStdString(name)), QString::fromStdString(name));
        run();
        const design::ItemSet selection = m_window->floor().selection();
        QCOMPARE(selection.size(), std::size_t{1});
        QCOMPARE(selection.front().id, m_window->session().design()->racks->at(3).id.value);
        QCOMPARE(found(QStringLiteral("Catalog packs setting")), QStringLiteral("Catalog packs"));
        run();
        QVERIFY(window().findChild<SettingsDialog*>() != nullptr);
        delete window().findChild<SettingsDialog*>();
        QCOMPARE(found(QStringLiteral("unsaved help")), QStringLiteral("Unsaved work"));
        run();
        QCOMPARE(shownHelp()->page(), QStringLiteral("recovery"));
    }

    void aHundredThousandGpusAreSearched()
    {
        const auto built = templates::build({"llm-512x8h100", 100000, {}, {}}, *m_references.catalog);
        QVERIFY(built);
        std::vector<double> ms;
        for (const char* typed : {"n", "no", "nod", "node 1", "12", "123", "1234", "leaf 7", "rack", "zzz"}) {
            const double start = test::threadMilliseconds();
            const auto items = findItems(*built, QString::fromLatin1(typed), 30);
            ms.push_back(test::threadMilliseconds() - start);
            QVERIFY(items.size() <= 30);
        }
        std::ranges::sort(ms);
        qInfo("median %.1f ms, worst %.1f ms", ms[ms.size() / 2], ms.back());
    }
};

CW_TEST(TestHelp)

} // namespace tst_help

#include "tst_help.moc"
