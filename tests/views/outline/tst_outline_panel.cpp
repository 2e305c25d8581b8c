// SPDX-License-Identifier: GPL-3.0-or-later
// The outline as a person uses it: what is open stays open, questions filter and select, keys edit.
#include "assess/pipeline.h"
#include "design/edits.h"
#include "outline/outline_model.h"
#include "outline/outline_panel.h"
#include "outline/outline_row.h"
#include "outline/outline_tree.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace tst_outline_panel {

using namespace cw;
using namespace cw::outline;
using design::Design;
using design::ItemKind;
using design::ItemSet;

class TestOutlinePanel : public QObject {
    Q_OBJECT

    std::unique_ptr<OutlinePanel> m_panel;
    std::shared_ptr<const Design> m_design;

    void show(const Design& design)
    {
        const design::Difference difference = design::difference(m_design ? *m_design : Design(), design);
        m_design = std::make_shared<const Design>(design);
        m_panel->setDesign(m_design, difference);
        m_panel->setAssessment(assess::assess(design, {test::shippedCatalog(), test::shippedTrends()}));
    }
    QModelIndex line(const QString& name) const
    {
        const QModelIndexList found = m_panel->model().match(m_panel->model().index(0, 0), Qt::DisplayRole, name, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    QLineEdit& field() const { return *m_panel->findChild<QLineEdit*>(); }
    QString answer() const
    {
        for (const auto* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    void ask(const char* text) const { field().setText(QString::fromUtf8(text)); }

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<OutlinePanel>();
        m_panel->setCatalog(test::shippedCatalog());
        m_design.reset();
        show(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *test::shippedCatalog()));
        m_panel->resize(240, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void rowsAreOpenAndRacksClosed()
    {
        QVERIFY(m_panel->tree().isExpanded(line(QStringLiteral("Row A"))));
        QVERIFY(!m_panel->tree().isExpanded(line(QStringLiteral("A1"))));
    }

    void theArrowOpensAndTheNameSelects()
    {
        OutlineTree& tree = m_panel->tree();
        const QModelIndex rack = line(QStringLiteral("A1"));
        const QRect row = tree.visualRect(rack);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, OutlineRow::arrowRect(LineKind::Rack, row).center());
        QVERIFY(tree.isExpanded(rack));
        QVERIFY(m_panel->selection().empty());
        QSignalSpy selected(m_panel.get(), &OutlinePanel::selectionChanged);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(line(QStringLiteral("N2"))).center());
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_panel->selection(), m_panel->model().items(line(QStringLiteral("N2"))));
        QTest::keyClick(&tree, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(m_panel->selection().size(), std::size_t(2));
        QTest::keyClick(&tree, Qt::Key_Left);
        QTest::keyClick(&tree, Qt::Key_Left);
        QVERIFY(!tree.isExpanded(rack));
    }

    void whatIsOpenStaysOpenOverEdits()
    {
        OutlineTree& tree = m_panel->tree();
        tree.expand(line(QStringLiteral("A2")));
        tree.collapse(line(QStringLiteral("Row B")));
        tree.verticalScrollBar()->setValue(3);
        const int scrolled = tree.verticalScrollBar()->value();
        const std::uint32_t first = (*m_design->racks)[0].id.value;
        show(design::removeItems(*m_design, {{ItemKind::Rack, first}}));
        QVERIFY(tree.isExpanded(line(QStringLiteral("A2"))));
        QVERIFY(!tree.isExpanded(line(QStringLiteral("Row B"))));
        QCOMPARE(tree.verticalScrollBar()->value(), scrolled);
        // To another row and back.
        const Design before = *m_design;
        Design turned = before;
        turned.racks.edit()[0].facing = design::Facing::Down;
        show(turned);
        QVERIFY(line(QStringLiteral("A2")).parent() != line(QStringLiteral("A3")).parent());
        QVERIFY(tree.isExpanded(line(QStringLiteral("A2"))));
        show(before);
        QVERIFY(tree.isExpanded(line(QStringLiteral("A2"))));
        ask("type:leaf");
        ask("");
        QVERIFY(tree.isExpanded(line(QStringLiteral("A2"))));
        QVERIFY(!tree.isExpanded(line(QStringLiteral("Row B"))));
        QVERIFY(!tree.isExpanded(line(QStringLiteral("NET"))));
    }

    void theSelectionOfTheCanvasIsShown()
    {
        QSignalSpy selected(m_panel.get(), &OutlinePanel::selectionChanged);
        const ItemSet node{{ItemKind::Node, (*m_design->nodes)[5].id.value}};
        m_panel->setSelection(node);
        QVERIFY(m_panel->tree().isExpanded(line(QStringLiteral("A2"))));
        QVERIFY(m_panel->tree().selectionModel()->isSelected(line(QStringLiteral("N6"))));
        m_panel->setSelection({});
        QVERIFY(!m_panel->tree().selectionModel()->hasSelection());
        // A row stands for its racks and stays marked when they come back from the canvas.
        m_panel->tree().setCurrentIndex(line(QStringLiteral("Row B")));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_panel->selection().size(), std::size_t(4));
        m_panel->setSelection(m_panel->selection());
        QVERIFY(m_panel->tree().selectionModel()->isSelected(line(QStringLiteral("Row B"))));
        QCOMPARE(selected.count(), 1);
    }

    void theSelectionStaysOnWhatMovesToAnotherRack()
    {
        const design::ItemRef node{ItemKind::Node, (*m_design->nodes)[0].id.value};
        m_panel->setSelection({node});
        show(design::removeItems(*m_design, {{ItemKind::Node, (*m_design->nodes)[31].id.value}}));
        QSignalSpy selected(m_panel.get(), &OutlinePanel::selectionChanged);
        const design::RackId last = m_design->nodes->back().mount.rack;
        show(*design::moveDevice(*m_design, *test::shippedCatalog(), node, {last, 0}));
        QCOMPARE(selected.count(), 0);
        QCOMPARE(m_panel->selection(), ItemSet{node});
        QVERIFY(m_panel->tree().selectionModel()->isSelected(line(QStringLiteral("N1"))));
        QCOMPARE(line(QStringLiteral("N1")).parent().data().toString(), QStringLiteral("B4"));
    }

    void aQuestionFiltersAndEnterSelects()
    {
        QSignalSpy selected(m_panel.get(), &OutlinePanel::selectionChanged);
        ask("kW > 25, type:rack");
        QVERIFY2(answer().startsWith(QStringLiteral("8 found")), qPrintable(answer()));
        QVERIFY(!line(QStringLiteral("NET")).isValid());
        QVERIFY(!m_panel->tree().isExpanded(line(QStringLiteral("A1")))); // it is the answer, not its nodes
        QCOMPARE(selected.count(), 0);
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_panel->selection().size(), std::size_t(8));
        QVERIFY(m_panel->tree().hasFocus() || !m_panel->isActiveWindow());
        ask("n6");
        QCOMPARE(m_panel->model().lineCount(), std::size_t(4)); // hall, row, rack, node
        QVERIFY(m_panel->tree().isExpanded(line(QStringLiteral("A2"))));
        ask("nothing of this name");
        QVERIFY2(answer().startsWith(QStringLiteral("Nothing")), qPrintable(answer()));
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(field().text().isEmpty());
        QVERIFY(line(QStringLiteral("NET")).isValid());
    }

    void aWrongQuestionSaysWhereAndLeavesTheTree()
    {
        ask("type:leaf");
        const std::size_t shown = m_panel->model().lineCount();
        ask("type:leaf kW >");
        QVERIFY2(answer().startsWith(QStringLiteral("At the end")), qPrintable(answer()));
        QVERIFY(!field().property("wrong").toBool()); // more will be typed
        ask("type:leaf kW > many");
        QVERIFY2(answer().startsWith(QStringLiteral("Character 16")), qPrintable(answer()));
        QVERIFY(field().property("wrong").toBool());
        QCOMPARE(field().accessibleDescription(), answer());
        QCOMPARE(m_panel->model().lineCount(), shown);
        QSignalSpy selected(m_panel.get(), &OutlinePanel::selectionChanged);
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(selected.count(), 0);
    }

    /// Its name was in the middle of being changed.
    void whatIsRenamedStaysUntilTheQuestionChanges()
    {
        ask("name:A2");
        QVERIFY2(answer().startsWith(QStringLiteral("1 found")), qPrintable(answer()));
        const design::ItemRef rack = m_panel->model().items(line(QStringLiteral("A2"))).front();
        show(*design::renameItem(*m_design, rack, "Z7"));
        QVERIFY(line(QStringLiteral("Z7")).isValid());
        QVERIFY2(answer().startsWith(QStringLiteral("Nothing")), qPrintable(answer())); // and yet it fits no more
        show(*design::renameItem(*m_design, rack, "Z8"));
        QVERIFY(line(QStringLiteral("Z8")).isValid());
        ask("name:A3");
        QVERIFY(!line(QStringLiteral("Z8")).isValid() && line(QStringLiteral("A3")).isValid());
        ask("name:A2");
        QVERIFY(!line(QStringLiteral("Z8")).isValid());
        // A rack of the same number in the next document was never found.
        ask("name:Z8");
        QVERIFY(line(QStringLiteral("Z8")).isValid());
        m_panel->forgetFound();
        show(*design::renameItem(*m_design, rack, "A2"));
        QVERIFY(!line(QStringLiteral("A2")).isValid());
        show(design::removeItems(*m_design, {rack}));
    }

    void theAnswerFollowsTheDesign()
    {
        ask("type:leaf");
        QVERIFY(answer().startsWith(QStringLiteral("8 found")));
        show(design::removeItems(*m_design, {{ItemKind::Switch, m_design->switches->front().id.value}}));
        QVERIFY2(answer().startsWith(QStringLiteral("7 found")), qPrintable(answer()));
    }

    void keysRaiseIntents()
    {
        OutlineTree& tree = m_panel->tree();
        QSignalSpy intents(m_panel.get(), &OutlinePanel::intentRaised);
        tree.setFocus();
        tree.setCurrentIndex(line(QStringLiteral("A1")));
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* editor = tree.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->text(), QStringLiteral("A1"));
        editor->setText(QStringLiteral("Z7"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(intents.count(), 1);
        const auto renamed = intents[0][0].value<views::Intent>();
        QCOMPARE(renamed.text, std::string("edit.rename"));
        const auto applied = renamed.apply(*m_design);
        QCOMPARE((*applied->racks)[0].name, std::string("Z7"));
        QTest::keyClick(&tree, Qt::Key_Delete);
        QTest::keyClick(&tree, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(intents.count(), 3);
        QCOMPARE(intents[1][0].value<views::Intent>().apply(*m_design)->racks->size(), std::size_t(8));
        QCOMPARE(intents[2][0].value<views::Intent>().apply(*m_design)->racks->size(), std::size_t(10));
        QSignalSpy copies(m_panel.get(), &OutlinePanel::copyRequested);
        QSignalSpy cuts(m_panel.get(), &OutlinePanel::cutRequested);
        QSignalSpy pastes(m_panel.get(), &OutlinePanel::pasteRequested);
        QSignalSpy reveals(m_panel.get(), &OutlinePanel::revealRequested);
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(&tree, Qt::Key_X, Qt::ControlModifier);
        QTest::keyClick(&tree, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(&tree, Qt::Key_Return);
        QCOMPARE(copies.count() + cuts.count() + pastes.count() + reveals.count(), 4);
        QCOMPARE(pastes[0][0].value<design::RackId>().value, (*m_design->racks)[0].id.value);
    }

    void aScreenReaderIsToldWhatIsSeen()
    {
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(&m_panel->tree());
        QVERIFY(tree != nullptr);
        QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("Outline"));
        QCOMPARE(tree->role(), QAccessible::Tree);
        QVERIFY(tree->childCount() > 10);
        m_panel->tree().expand(line(QStringLiteral("A1")));
        const QString node = line(QStringLiteral("N1")).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(node, QStringLiteral("N1, node, 8 × H100"));
        QCOMPARE(line(QStringLiteral("Leaf 1")).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Leaf 1, leaf switch, QM9700"));
        QVERIFY(!field().accessibleName().isEmpty());
        ask("kW > 30 or");
        QVERIFY(!field().accessibleDescription().isEmpty());
    }

    void anEmptyHallSaysWhatToDo()
    {
        show(Design());
        QVERIFY2(answer().startsWith(QStringLiteral("Nothing stands here yet")), qPrintable(answer()));
    }

    void everyNodeOfAHundredThousandAcceleratorsIsSelected()
    {
        show(*templates::build({"llm-512x8h100", 100000, {}, {}}, *test::shippedCatalog()));
        ask("gpus >= 8 type:node");
        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(m_panel->selection().size(), std::size_t(12500));
        ask("");
        QCOMPARE(m_panel->selection().size(), std::size_t(12500));
        m_panel->setSelection({});
        QVERIFY(m_panel->selection().empty());
    }
};

CW_TEST(TestOutlinePanel)

} // namespace tst_outline_panel

#include "tst_outline_panel.moc"
