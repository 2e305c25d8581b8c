// SPDX-License-Identifier: GPL-3.0-or-later
// What Ctrl+K finds in a document: commands by words of both languages, and every figure by its title.
#include "app/test_window.h"
#include "canvas/floor_view.h"
#include "canvas/part_payload.h"
#include "network/network_view.h"
#include "network/placement_panel.h"
#include "panels/command_palette.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_panel.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

namespace tst_palette {

using namespace cw;
using namespace cw::app;

class TestPalette : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    /// What is found first; "" = nothing.
    QString found(const QString& typed) const
    {
        m_window->window().action(Command::ShowPalette)->trigger();
        auto* palette = m_window->window().findChild<views::CommandPalette*>();
        palette->findChild<QLineEdit*>()->setText(typed);
        const QListWidgetItem* first = palette->findChild<QListWidget*>()->item(0);
        return first->flags().testFlag(Qt::ItemIsEnabled) ? first->text() : QString();
    }
    void run() const
    {
        auto* palette = m_window->window().findChild<views::CommandPalette*>();
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    }
    bool says(const QString& words) const
    {
        for (const auto* label : m_window->window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
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
        QTRY_VERIFY(m_window->session().assessment()->placement != nullptr);
    }
    void cleanup() { m_window.reset(); }

    void thePlacementIsFoundInBothLanguages()
    {
        const QString name = QStringLiteral("Placement of ranks");
        for (const char* typed : {"placement", "배치", "rank", "랭크", "랭크 배치"})
            QCOMPARE(found(QString::fromUtf8(typed)), name);
        run();
        auto* panel = m_window->window().findChild<topology::PlacementPanel*>();
        QVERIFY(panel != nullptr && panel->isVisible());
        m_window->window().action(Command::ShowFloor)->trigger();
        QVERIFY(!panel->isVisible());
        auto* button = m_window->window().findChild<QToolBar*>(QStringLiteral("main"))
                           ->widgetForAction(m_window->window().action(Command::ShowPlacement));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(panel->isVisible());
    }

    void theKeysGoBackToWhereTheyWent()
    {
        canvas::FloorView& floor = m_window->floor();
        floor.setFocus();
        found(QStringLiteral("rank"));
        QVERIFY(!floor.hasFocus());
        QTest::keyClick(m_window->window().focusWidget(), Qt::Key_Escape);
        QVERIFY(floor.hasFocus());
        found(QStringLiteral("dark"));
        QTest::keyClick(m_window->window().focusWidget(), Qt::Key_Return);
        QVERIFY(floor.hasFocus());
    }

    void commandsAreFoundByWordsOfTheTrade()
    {
        const std::pair<const char*, const char*> words[] = {{"auto-place", "Fill with nodes…"},
                                                             {"autoplace", "Fill with nodes…"},
                                                             {"자동 배치", "Fill with nodes…"},
                                                             {"auto-wire", "Auto-wire…"},
                                                             {"자동 배선", "Auto-wire…"},
                                                             {"DRC", "Go to the findings"},
                                                             {"design rule", "Go to the findings"},
                                                             {"보고서", "Report as PDF…"},
                                                             {"print", "Report as PDF…"},
                                                             {"dark", "Theme: Dark"},
                                                             {"다크", "Theme: Dark"}};
        for (const auto& [typed, name] : words)
            QCOMPARE(found(QString::fromUtf8(typed)), QString::fromUtf8(name));
    }

    /// The walls cannot be clicked: they are where the hall ends, and are moved in its properties.
    void theHallAndItsWallsAreFound()
    {
        const auto fieldWithFocus = [this] {
            const QWidget* focus = m_window->window().focusWidget();
            return m_window->window().inspector().isAncestorOf(focus) ? focus->accessibleName() : QString();
        };
        m_window->floor().action(canvas::FloorCommand::SelectAll)->trigger();
        for (const char* typed : {"wall", "hall", "walls", "홀", "벽", "전산실"}) {
            QCOMPARE(found(QString::fromUtf8(typed)), QStringLiteral("Hall: Width"));
            run();
            QCOMPARE(fieldWithFocus(), QStringLiteral("Width"));
            QVERIFY(m_window->floor().selection().empty());
        }
        m_window->window().action(Command::ShowLab)->trigger(); // a page over the canvas
        QCOMPARE(found(QStringLiteral("hall depth")), QStringLiteral("Hall: Depth"));
        run();
        QCOMPARE(fieldWithFocus(), QStringLiteral("Depth"));
        QVERIFY(m_window->window().isCanvasShown());
        m_window = test::openWindow(m_references, QStringLiteral("ko"));
        m_window->newFromTemplate(QStringLiteral("llm-70b-256xh100"));
        for (const char* typed : {"wall", "hall", "벽", "홀", "전산실"})
            QCOMPARE(found(QString::fromUtf8(typed)), QStringLiteral("전산실: 가로"));
        m_window.reset();
        installLanguage(QStringLiteral("en"));
    }

    /// A page about it is called like what it is about.
    void commandsStandAbovePagesAboutThem()
    {
        for (const char* typed : {"report", "Report", "rep"})
            QCOMPARE(found(QString::fromUtf8(typed)), QStringLiteral("Report as PDF…"));
        QCOMPARE(found(QStringLiteral("NET")), QStringLiteral("NET")); // the rack of this very name
    }

    /// Whoever learnt them in English finds them in a Korean window.
    void commandsAreFoundByTheirEnglishNames()
    {
        m_window = test::openWindow(m_references, QStringLiteral("ko"));
        m_window->newFromTemplate(QStringLiteral("llm-70b-256xh100"));
        Q_EMIT m_window->floor().intentRaised({"edit.title", {}, [](const design::Design& d) -> Result<design::Design> {
                                                   design::Title title = *d.title;
                                                   title.name += " 2";
                                                   return design::setTitle(d, title);
                                               }});
        const std::pair<const char*, Command> words[] = {{"undo", Command::Undo},
                                                         {"auto-wire", Command::AutoWire},
                                                         {"report as", Command::ExportReport},
                                                         {"go to the findings", Command::GoToFindings},
                                                         {"full screen", Command::FullScreen}};
        for (const auto& [typed, command] : words)
            QCOMPARE(found(QString::fromUtf8(typed)), plainText(m_window->window().action(command)));
        QCOMPARE(found(QStringLiteral("dark")), QStringLiteral("테마: 어둡게"));
        QCOMPARE(found(QStringLiteral("auto-place")), QStringLiteral("노드로 채우기…"));
        m_window.reset();
        installLanguage(QStringLiteral("en"));
    }

    void everyFigureIsFoundByItsTitle()
    {
        QSignalSpy asked(&m_window->window(), &MainWindow::explainRequested);
        QCOMPARE(found(QStringLiteral("data slowest")), QStringLiteral("Data-parallel groups: rate of the slowest"));
        run();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("fabric.dataRate"));
        QCOMPARE(found(QStringLiteral("Bisection bandwidth, one way")), QStringLiteral("bisection")); // as the panel calls it
        QCOMPARE(found(QStringLiteral("no figure has this")), QString());
    }

    /// At the smallest window that is supported, the way into the palette is in the tool bar.
    void theSearchFieldStaysInANarrowWindow()
    {
        m_window->window().resize(1280, 800);
        m_window->window().action(Command::ShowNetwork)->trigger();
        QCoreApplication::processEvents();
        const QWidget* field = nullptr;
        for (const auto* each : m_window->window().findChild<QToolBar*>(QStringLiteral("main"))->findChildren<QLineEdit*>())
            field = each;
        QVERIFY(field != nullptr && field->isVisible());
        QVERIFY(m_window->window().rect().contains(field->geometry()));
    }

    /// What was refused is no longer said once something succeeds.
    void anOldRefusalIsNotKept()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        topology::NetworkView& network = m_window->network();
        network.setSelection({});
        const QString refusal = QStringLiteral("Select a node, a switch or a cable first");
        network.action(topology::NetworkCommand::Fail)->trigger();
        QVERIFY(says(refusal));
        Q_EMIT network.intentRaised({"edit.title", {}, [](const design::Design& d) -> Result<design::Design> {
                                         design::Title title = *d.title;
                                         title.name += " 2";
                                         return design::setTitle(d, title);
                                     }});
        QVERIFY(!says(refusal));
        network.action(topology::NetworkCommand::Fail)->trigger();
        QVERIFY(says(refusal));
        Q_EMIT network.takeAwayRequested({{fabric::Failure::Kind::Node, m_window->session().design()->nodes->front().id.value}});
        QVERIFY(!says(refusal));
    }

    /// Nor once somebody backs out, wherever the focus is, or takes the next part into the hand.
    void backingOutTakesAwayWhatWasSaid()
    {
        const QString refusal = QStringLiteral("Select a node or a switch in a rack first");
        canvas::FloorView& floor = m_window->floor();
        const auto refuse = [&] {
            floor.setSelection({});
            floor.action(canvas::FloorCommand::FailDevices)->trigger();
            QVERIFY(says(refusal));
        };
        refuse();
        QTest::keyClick(&floor, Qt::Key_Escape);
        QVERIFY(!says(refusal));
        refuse();
        QTest::keyClick(m_window->window().findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!says(refusal));
        refuse();
        QTest::keyClick(&floor, Qt::Key_Left);
        QVERIFY(says(refusal));
        QMimeData* part = canvas::mimeDataOf({canvas::PartKind::Server, "dgx-h100"});
        const std::unique_ptr<QMimeData> held(part);
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, part, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&floor, &enter);
        QVERIFY(!says(refusal));
        // Dropped where it cannot stand: what is said is about this one.
        QDropEvent drop(QPointF(2, 2), Qt::CopyAction, part, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&floor, &drop);
        QVERIFY(!says(refusal));
    }
};

CW_TEST(TestPalette)

} // namespace tst_palette

#include "tst_palette.moc"
