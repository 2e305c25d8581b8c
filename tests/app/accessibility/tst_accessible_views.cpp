// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever sees nothing, or has no mouse, gets at everything in each view of the window, in both languages.
#include "accessible_window.h"

#include "presentation/presentation_view.h"
#include "test_program.h"

#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

namespace tst_accessible_views {

using namespace cw;
using namespace cw::app;

class TestAccessibleViews : public test::AccessibleWindow {
    Q_OBJECT

    static void namesOf(const QMenu& menu)
    {
        for (const QAction* action : menu.actions()) {
            QVERIFY2(action->isSeparator() || !action->text().isEmpty(), qPrintable(menu.title()));
            if (action->menu() != nullptr)
                namesOf(*action->menu());
        }
    }

private Q_SLOTS:
    void cleanup() { close(); }

    void everyControlIsNamedAndReached_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Command>("view");
        const std::pair<const char*, Command> views[] = {
            {"floor", Command::ShowFloor}, {"rack", Command::ShowRack},     {"network", Command::ShowNetwork},
            {"lab", Command::ShowLab},     {"trends", Command::ShowTrends}, {"compare", Command::ShowCompare}};
        for (const char* language : {"en", "ko"}) {
            for (const auto& [name, view] : views)
                QTest::addRow("%s-%s", name, language) << QString::fromLatin1(language) << view;
        }
    }
    void everyControlIsNamedAndReached()
    {
        QFETCH(const QString, language);
        QFETCH(const Command, view);
        QVERIFY(open(language) && begin());
        trigger(Command::KeepOption);
        trigger(view);
        QCoreApplication::processEvents();
        QVERIFY(test::isFlawless(test::flawsOf(window())));
    }

    void everyTabOfTheLaboratory_data() { languages(); }
    void everyTabOfTheLaboratory()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        trigger(Command::ShowLab);
        int pages = 0;
        for (auto* tabs : window().findChildren<QTabWidget*>()) {
            for (int page = 0; tabs->isVisible() && page < tabs->count(); ++page, ++pages) {
                tabs->setCurrentIndex(page);
                QCoreApplication::processEvents();
                QVERIFY(test::isFlawless(test::namingFlaws(test::controlsOf(*tabs))));
            }
        }
        QVERIFY(pages >= 4);
    }

    void theStartPage_data() { languages(); }
    void theStartPage()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language));
        QVERIFY(test::isFlawless(test::flawsOf(window())));
    }

    void thePresentation_data() { languages(); }
    void thePresentation()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        trigger(Command::Present);
        document().presentation()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), document().presentation());
        QVERIFY(test::isFlawless(test::flawsOf(*document().presentation())));
    }

    void everyMenuEntryHasAName_data() { languages(); }
    void everyMenuEntryHasAName()
    {
        QFETCH(const QString, language);
        QVERIFY(open(language) && begin());
        for (const QAction* action : window().menuBar()->actions()) {
            QVERIFY(action->text().contains(u'&')); // by Alt and a letter
            namesOf(*action->menu());
        }
    }
};

CW_TEST(TestAccessibleViews)

} // namespace tst_accessible_views

#include "tst_accessible_views.moc"
