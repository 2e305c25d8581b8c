// SPDX-License-Identifier: GPL-3.0-or-later
// The outline in the whole window: one selection and one history with the canvases, and a rack that is built, filled,
// renamed and emptied with keys alone.
#include "app/test_window.h"
#include "canvas/floor_view.h"
#include "design/blocks.h"
#include "network/network_view.h"
#include "outline/outline_model.h"
#include "outline/outline_panel.h"
#include "outline/outline_tree.h"
#include "panels/parts_panel.h"
#include "store/design_file.h"
#include "test_program.h"

#include <QAccessible>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QTest>
#include <QTreeWidget>

namespace tst_outline_window {

using namespace cw;
using namespace cw::app;
using design::ItemKind;
using design::ItemSet;

class TestOutlineWindow : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    outline::OutlinePanel& outline() const { return m_window->window().outline(); }
    outline::OutlineTree& tree() const { return outline().tree(); }
    const design::Design& design() const { return *m_window->session().design(); }
    QModelIndex line(const QString& name) const
    {
        return outline()
            .model()
            .match(outline().model().index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    void choose(const QString& name) const
    {
        tree().scrollTo(line(name));
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(line(name)).center());
    }
    /// As the platform sends it to the widget under the pointer.
    void drop(const QMimeData& held, const QPointF& at) const
    {
        QDragEnterEvent enter(at.toPoint(), Qt::MoveAction | Qt::CopyAction, &held, Qt::LeftButton, {});
        QDragMoveEvent over(at.toPoint(), Qt::MoveAction | Qt::CopyAction, &held, Qt::LeftButton, {});
        QDropEvent let(at, Qt::MoveAction | Qt::CopyAction, &held, Qt::LeftButton, {});
        for (QDropEvent* event : {static_cast<QDropEvent*>(&enter), static_cast<QDropEvent*>(&over), &let}) {
            event->setDropAction(Qt::MoveAction);
            event->ignore();
            QCoreApplication::sendEvent(tree().viewport(), event);
            QVERIFY(event->isAccepted() || event == &let);
        }
    }
    void ask(const QString& question) const
    {
        m_window->window().action(Command::SelectByQuery)->trigger();
        auto* field = outline().findChild<QLineEdit*>();
        QVERIFY(field->hasFocus());
        field->clear();
        field->setText(question);
        QTest::keyClick(field, Qt::Key_Return);
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
        m_window->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
        QTRY_VERIFY(m_window->session().assessment()->inventory);
        QTRY_COMPARE(m_window->session().assessment()->inventory->result.nodeCount, 32);
        m_window->window().showOutline();
    }
    void cleanup() { m_window.reset(); }

    void whatIsSelectedHereIsSelectedThere()
    {
        choose(QStringLiteral("A2"));
        QCOMPARE(m_window->floor().selection(), outline().model().items(line(QStringLiteral("A2"))));
        const ItemSet node{{ItemKind::Node, (*design().nodes)[9].id.value}};
        m_window->floor().setSelection(node);
        QCOMPARE(outline().selection(), node);
        QVERIFY(tree().selectionModel()->isSelected(line(QStringLiteral("N10"))));
        m_window->window().action(Command::ShowNetwork)->trigger();
        choose(QStringLiteral("Leaf 2"));
        QCOMPARE(m_window->network().selection(), outline().model().items(line(QStringLiteral("Leaf 2"))));
        QCOMPARE(m_window->floor().selection(), m_window->network().selection());
        choose(QStringLiteral("A1")); // a rack, which the network does not draw, stays selected
        QCOMPARE(outline().selection(), outline().model().items(line(QStringLiteral("A1"))));
        m_window->network().setSelection(node);
        QCOMPARE(outline().selection(), node);
    }

    void enterRevealsOnTheCanvas()
    {
        m_window->window().action(Command::ShowNetwork)->trigger();
        choose(QStringLiteral("B3"));
        QTest::keyClick(&tree(), Qt::Key_Return);
        QCOMPARE(m_window->window().shownCanvas(), Command::ShowFloor);
        QCOMPARE(m_window->floor().selection(), outline().model().items(line(QStringLiteral("B3"))));
    }

    void aQuestionSelectsOnTheCanvas()
    {
        ask(QStringLiteral("type:leaf free ports < 2"));
        QCOMPARE(m_window->floor().selection().size(), std::size_t(8));
        QCOMPARE(outline().selection(), m_window->floor().selection());
        ask(QStringLiteral("kW > 25 type:rack"));
        QCOMPARE(m_window->floor().selection().size(), std::size_t(8));
        m_window->window().action(Command::SelectInverse)->trigger();
        QCOMPARE(m_window->floor().selection().size(), std::size_t(1)); // the network rack
        m_window->floor().setSelection({});
        m_window->window().action(Command::SelectInverse)->trigger();
        QCOMPARE(m_window->floor().selection().size(), design().racks->size() + design().floorUnits->size());
    }

    void renamingAndDeletingAreUndone()
    {
        choose(QStringLiteral("A1"));
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* editor = tree().viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Q1"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE((*design().racks)[0].name, std::string("Q1"));
        QVERIFY(line(QStringLiteral("Q1")).isValid());
        QTest::keyClick(&tree(), Qt::Key_Delete);
        QCOMPARE(design().racks->size(), std::size_t(8));
        QVERIFY(!line(QStringLiteral("Q1")).isValid());
        m_window->session().undo();
        QVERIFY(line(QStringLiteral("Q1")).isValid());
        m_window->session().undo();
        QVERIFY(line(QStringLiteral("A1")).isValid());
        QVERIFY(!m_window->session().canUndo());
    }

    void aBlockIsRenamedWithKeys()
    {
        m_window->session().apply({"edit.makeBlock", {}, [this](const design::Design& now) {
                                       return design::makeBlock(now, {{ItemKind::Rack, (*design().racks)[0].id.value},
                                                                      {ItemKind::Rack, (*design().racks)[1].id.value}},
                                                                "SU");
                                   }});
        QTRY_VERIFY(line(QStringLiteral("SU")).isValid());
        tree().expandAll();
        choose(QStringLiteral("SU"));
        QVERIFY(outline().action(outline::OutlineCommand::Rename)->isEnabled());
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* editor = tree().viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Pod"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(design().blocks->front().name, std::string("Pod"));
        QVERIFY(line(QStringLiteral("Pod")).isValid());
        QTRY_COMPARE(tree().currentIndex(), line(QStringLiteral("Pod"))); // the next key is about it too
        QCOMPARE(tree().selection().size(), std::size_t{2});
        m_window->session().undo();
        QCOMPARE(design().blocks->front().name, std::string("SU"));
    }

    void aDeviceIsDraggedToAnotherRack()
    {
        m_window->session().apply(
            {"edit.remove", {}, [this](const design::Design& now) -> Result<design::Design> {
                 return design::removeItems(now, {{ItemKind::Node, (*design().nodes)[31].id.value}});
             }});
        tree().expand(line(QStringLiteral("A1")));
        const std::unique_ptr<QMimeData> held(outline().model().mimeData({line(QStringLiteral("N1"))}));
        tree().scrollTo(line(QStringLiteral("B4")));
        const QPointF at = tree().visualRect(line(QStringLiteral("B4"))).center();
        drop(*held, at);
        QCOMPARE(line(QStringLiteral("N1")).parent().data().toString(), QStringLiteral("B4"));
        const design::Node* moved = design::findNode(design(), (*design().nodes)[0].id);
        QCOMPARE(design::findRack(design(), moved->mount.rack)->name, std::string("B4"));
        m_window->session().undo();
        QCOMPARE(line(QStringLiteral("N1")).parent().data().toString(), QStringLiteral("A1"));
        // Where there is no room it stays, and the status bar says why.
        drop(*held, tree().visualRect(line(QStringLiteral("A2"))).center());
        QCOMPARE(line(QStringLiteral("N1")).parent().data().toString(), QStringLiteral("A2"));
        const std::unique_ptr<QMimeData> next(outline().model().mimeData({line(QStringLiteral("N2"))}));
        drop(*next, tree().visualRect(line(QStringLiteral("A2"))).center());
        QCOMPARE(line(QStringLiteral("N2")).parent().data().toString(), QStringLiteral("A1"));
        const auto labels = m_window->window().statusBar()->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels,
                                    [](const QLabel* l) { return l->text().contains(QStringLiteral("free units")); }));
    }

    void aPartIsDroppedOnARack()
    {
        m_window->session().apply(
            {"edit.remove", {}, [this](const design::Design& now) -> Result<design::Design> {
                 return design::removeItems(now, {{ItemKind::Node, (*design().nodes)[0].id.value}});
             }});
        const std::unique_ptr<QMimeData> part(canvas::mimeDataOf({canvas::PartKind::Server, "dgx-h100"}));
        tree().scrollTo(line(QStringLiteral("A1")));
        drop(*part, tree().visualRect(line(QStringLiteral("A1"))).center());
        QCOMPARE(design().nodes->size(), std::size_t(32));
        QCOMPARE(design().nodes->back().mount.rack, (*design().racks)[0].id);
    }

    void copiedDevicesArePastedIntoTheRackOfTheLine()
    {
        choose(QStringLiteral("NET"));
        tree().expand(line(QStringLiteral("NET")));
        choose(QStringLiteral("Mgmt 1"));
        QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Mgmt 1")));
        choose(QStringLiteral("A4"));
        QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(design().switches->size(), std::size_t(14));
        QCOMPARE(design::findRack(design(), design().switches->back().mount.rack)->name, std::string("A4"));
        choose(QStringLiteral("Mgmt 2"));
        QTest::keyClick(&tree(), Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(design().switches->size(), std::size_t(13));
        choose(QStringLiteral("Mgmt 1"));
        QTest::keyClick(&tree(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(design().switches->size(), std::size_t(14));
        QTest::keyClick(&tree(), Qt::Key_Delete);
    }

    /// From the empty hall to a rack with two nodes and a switch, without a mouse.
    void everythingIsBuiltWithKeysAlone()
    {
        m_window->newFromTemplate(QStringLiteral("blank"));
        const auto place = [this](const QString& part) {
            m_window->window().action(Command::FindPart)->trigger();
            auto* field = m_window->window().parts().findChild<QLineEdit*>();
            QVERIFY(field->hasFocus());
            QTest::keyClicks(field, part);
            QTest::keyClick(field, Qt::Key_Down);
            auto* parts = m_window->window().parts().findChild<QTreeWidget*>();
            QVERIFY(parts->hasFocus());
            parts->setCurrentItem(nullptr);
            for (int i = 0; i < 40 && (parts->currentItem() == nullptr || parts->currentItem()->parent() == nullptr);
                 ++i)
                QTest::keyClick(parts, Qt::Key_Down);
            QTest::keyClick(parts, Qt::Key_Return);
        };
        place(QStringLiteral("NetShelter 42U"));
        QCOMPARE(design().racks->size(), std::size_t(1));
        m_window->window().action(Command::SelectByQuery)->trigger();
        auto* field = outline().findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("type:rack"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_window->floor().selection().size(), std::size_t(1));
        place(QStringLiteral("DGX H100"));
        place(QStringLiteral("DGX H100"));
        QCOMPARE(design().nodes->size(), std::size_t(2));
        place(QStringLiteral("QM9700"));
        QCOMPARE(design().switches->size(), std::size_t(1));
        QCOMPARE(design().nodes->back().mount.rack, design().racks->front().id);
        QTest::keyClick(field, Qt::Key_Escape);
        tree().setFocus();
        tree().setCurrentIndex(line(QString::fromStdString(design().nodes->front().name)));
        QTest::keyClick(&tree(), Qt::Key_F2);
        auto* editor = tree().viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("first"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(design().nodes->front().name, std::string("first"));
    }

    void outlineAndPartsShareTheLeftSide()
    {
        MainWindow& window = m_window->window();
        auto* outlineDock = window.findChild<QDockWidget*>(QStringLiteral("outline"));
        auto* partsDock = window.findChild<QDockWidget*>(QStringLiteral("parts"));
        window.resize(1280, 800);
        window.resetLayout();
        QVERIFY(window.tabifiedDockWidgets(outlineDock).contains(partsDock));
        QCoreApplication::processEvents();
        QVERIFY(window.rect().contains(partsDock->geometry())); // the one in front
        window.resize(1920, 1080);
        window.resetLayout();
        QCoreApplication::processEvents();
        QVERIFY(!window.tabifiedDockWidgets(outlineDock).contains(partsDock));
        QVERIFY(outlineDock->geometry().bottom() < partsDock->geometry().top());
        QCOMPARE(outlineDock->width(), 240);
    }

    void theOutlineSpeaksKorean()
    {
        installLanguage(QStringLiteral("ko"));
        QCoreApplication::processEvents();
        QVERIFY(line(QStringLiteral("A열")).isValid());
        QCOMPARE(line(QStringLiteral("Leaf 1")).data(Qt::AccessibleTextRole).toString().section(u',', 1, 1).trimmed(),
                 QStringLiteral("리프 스위치"));
        ask(QStringLiteral("종류:리프 빈 포트 < 2"));
        QCOMPARE(m_window->floor().selection().size(), std::size_t(8));
        installLanguage(QStringLiteral("en"));
        QCoreApplication::processEvents();
        QVERIFY(line(QStringLiteral("Row A")).isValid());
    }
};

CW_TEST(TestOutlineWindow)

} // namespace tst_outline_window

#include "tst_outline_window.moc"
