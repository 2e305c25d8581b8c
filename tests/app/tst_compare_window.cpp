// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping, changing, comparing, switching and undoing in the real window, by its buttons, keys and cells.
#include "test_program.h"
#include "test_window.h"

#include "canvas/floor_view.h"
#include "compare/change_list.h"
#include "compare/compare_view.h"
#include "compare/floor_pair.h"
#include "compare/option_matrix.h"
#include "compare/option_model.h"
#include "design/edits.h"
#include "design/options.h"
#include "format/numbers.h"
#include "format/words.h"
#include "panels/figures_panel.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace tst_compare_window {

using namespace cw;
using namespace cw::app;

namespace {

views::Intent removeRack(std::size_t index)
{
    return {"edit.remove", {}, [index](const design::Design& d) -> Result<design::Design> {
                return design::removeItems(d, {{design::ItemKind::Rack, (*d.racks)[index].id.value}});
            }};
}

} // namespace

class TestCompareWindow : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] Session& session() const { return m_window->session(); }
    [[nodiscard]] const std::vector<design::Option>& options() const { return *session().design()->options; }
    void trigger(Command command) const { m_window->window().action(command)->trigger(); }
    [[nodiscard]] variants::CompareView& page() const { return *m_window->compare(); }
    [[nodiscard]] variants::OptionModel& table() const
    {
        return *qobject_cast<variants::OptionModel*>(page().matrix().model());
    }
    void press(const char* text) const
    {
        for (QPushButton* button : page().findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String(text) && button->isVisible()) {
                QVERIFY2(button->isEnabled(), text);
                return QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QFAIL(text);
    }
    void selectColumn(const char* name) const
    {
        for (int section = variants::OptionModel::kLead; section < table().columnCount(); ++section) {
            if (table().columnAt(section)->name == QLatin1String(name))
                return page().matrix().setCurrent(table().columnAt(section)->id);
        }
        QFAIL(name);
    }
    [[nodiscard]] bool allAssessed() const
    {
        return std::ranges::all_of(table().columns(), [](const variants::Column& c) { return c.assessment != nullptr; });
    }
    [[nodiscard]] int rowOf(const char* figure) const
    {
        const auto& rows = table().rows();
        return static_cast<int>(std::ranges::find(rows, figure, &variants::Row::figure) - rows.begin());
    }
    [[nodiscard]] const variants::Cell& cell(const char* figure, int column) const
    {
        return *table().cellAt(table().index(rowOf(figure), variants::OptionModel::kLead + column));
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
        m_window->window().resize(1600, 1000);
        const auto design = templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog);
        session().begin(*design);
        m_window->window().showStartPage(false);
        QTRY_VERIFY(session().assessment()->figure("power.facility") != nullptr);
    }
    void cleanup() { m_window.reset(); }

    /// A wide window gives the few figures its height and the floors the room beside; with more options they stand below.
    void fewOptionsUseTheHeight()
    {
        m_window->window().resize(1920, 1080);
        trigger(Command::KeepOption);
        trigger(Command::ShowCompare);
        const auto isBeside = [this] {
            QCoreApplication::processEvents();
            const QPoint table = page().matrix().mapTo(&page(), QPoint());
            const QPoint floors = page().floors().mapTo(&page(), QPoint());
            return floors.x() > table.x() && floors.y() <= table.y();
        };
        QTRY_VERIFY(isBeside());
        QVERIFY(page().matrix().height() > 0.8 * page().height());
        QVERIFY(page().floors().width() > 0.25 * page().width());
        // Nothing differs yet: what to do is said there.
        QCOMPARE(page().changes().count(), 2);
        QVERIFY(page().changes().item(1)->text().contains(QStringLiteral("Keep as option")));
        session().apply(removeRack(0));
        QTRY_VERIFY(page().changes().count() > 0 && !page().changes().item(page().changes().count() - 1)->text().contains(QStringLiteral("Keep as option")));
        for (int i = 0; i < 4; ++i) {
            trigger(Command::KeepOption);
            session().apply(removeRack(0));
        }
        QTRY_VERIFY(!isBeside());
        m_window->window().resize(1280, 800);
        QTRY_VERIFY(!isBeside());
    }

    void thePageSaysWhatToDoWhileNothingIsKept()
    {
        trigger(Command::ShowCompare);
        QVERIFY(!page().matrix().isVisible());
        press("Keep this state as option A");
        QCOMPARE(options().size(), std::size_t{1});
        QVERIFY(page().matrix().isVisible());
        session().undo();
        QVERIFY(options().empty());
        QVERIFY(!page().matrix().isVisible());
    }

    /// Where the keys go: to the button that keeps the first state, and from then on to the table.
    void theKeysAreInTheTable()
    {
        trigger(Command::ShowCompare);
        auto* keep = qobject_cast<QPushButton*>(m_window->window().focusWidget());
        QVERIFY(keep != nullptr && keep->isVisible());
        keep->click();
        QCOMPARE(m_window->window().focusWidget(), &page().matrix());
        trigger(Command::ShowFloor);
        trigger(Command::ShowCompare);
        QCOMPARE(m_window->window().focusWidget(), &page().matrix());
    }

    void keepChangeCompareSwitchUndo()
    {
        trigger(Command::KeepOption);
        QCOMPARE(options().front().name, std::string("A"));
        QVERIFY(options().front().baseline);
        const auto keptRacks = session().design()->racks->size();
        QVERIFY(session().apply(removeRack(0)).empty());
        trigger(Command::ShowCompare);
        QTRY_VERIFY(allAssessed());
        QTRY_VERIFY(!cell("power.facilityRated", 1).badge.isEmpty());
        // The baseline first, then what is being edited; less power is better and is ticked.
        QVERIFY(table().columns()[0].baseline);
        QVERIFY(table().columns()[1].isPresent());
        QVERIFY(cell("power.facilityRated", 1).badge.startsWith(u'\u2212'));
        QCOMPARE(cell("power.facilityRated", 1).tone, views::Tone::Better);
        QVERIFY(cell("power.facilityRated", 1).best);
        QVERIFY(!cell("power.facilityRated", 0).best);
        QVERIFY(cell("power.facilityRated", 0).badge.isEmpty());
        // Without the rack the plan has too few GPUs: power at its load is no measure for that without it.
        QCOMPARE(cell("power.facility", 1).badge, QStringLiteral("other basis"));
        QVERIFY(!cell("power.facility", 1).best && !cell("power.facility", 0).best);
        QCOMPARE(page().changes().item(1)->text(), QStringLiteral("1 rack fewer"));

        selectColumn("A");
        press("Switch to");
        QCOMPARE(session().design()->racks->size(), keptRacks);
        QCOMPARE(options().size(), std::size_t{1});
        session().undo();
        QCOMPARE(session().design()->racks->size(), keptRacks - 1);
        session().undo();
        session().undo();
        QVERIFY(options().empty());
        QVERIFY(!session().isModified());
    }

    void optionsAreRenamedOrderedAndRemoved()
    {
        trigger(Command::KeepOption);
        trigger(Command::KeepOption);
        trigger(Command::ShowCompare);
        selectColumn("B");
        press("Set as baseline");
        QVERIFY(options()[1].baseline && !options()[0].baseline);
        // In place, over the head of the column.
        QTest::keyClick(&page().matrix(), Qt::Key_F2);
        auto* field = page().matrix().horizontalHeader()->findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->setText(QStringLiteral("Liquid"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(options()[1].name, std::string("Liquid"));
        QTest::keyClick(&page().matrix(), Qt::Key_F2);
        field = page().matrix().horizontalHeader()->findChild<QLineEdit*>(QString(), Qt::FindChildrenRecursively);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(options()[1].name, std::string("Liquid"));
        for (QPushButton* button : page().findChildren<QPushButton*>()) {
            if (button->accessibleName() == QStringLiteral("Move left"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(options()[0].name, std::string("Liquid"));
        auto* notes = page().findChild<QPlainTextEdit*>();
        notes->setFocus();
        notes->setPlainText(QStringLiteral("Say this"));
        page().matrix().setFocus();
        QCOMPARE(options()[0].notes, std::string("Say this"));
        press("Remove");
        QCOMPARE(options().size(), std::size_t{1});
        QCOMPARE(options()[0].name, std::string("A"));
        session().undo();
        QCOMPARE(options()[0].notes, std::string("Say this"));
    }

    /// Saving and closing do not take the keyboard from the field: what is typed must be in the document by itself.
    void typedNotesAreInTheDocumentAtOnce()
    {
        trigger(Command::KeepOption);
        const QString file = m_folder.filePath(QStringLiteral("notes.cluster.json"));
        session().saved(file, session().design());
        trigger(Command::ShowCompare);
        selectColumn("A");
        auto* notes = page().findChild<QPlainTextEdit*>();
        notes->setFocus();
        QTest::keyClicks(notes, QStringLiteral("Say this"));
        QCOMPARE(options()[0].notes, std::string("Say this"));
        QVERIFY(session().isModified());
        session().undo(); // a whole typing
        QVERIFY(options()[0].notes.empty() && !session().isModified());
        QVERIFY(notes->toPlainText().isEmpty());
        session().redo();
        QCOMPARE(notes->toPlainText(), QStringLiteral("Say this"));
        trigger(Command::Save);
        const Result<design::Design> written = readFile(file);
        QVERIFY(written && written->options->front().notes == "Say this");
        QVERIFY(!session().isModified());
        page().matrix().setFocus();
        notes->setFocus();
        notes->moveCursor(QTextCursor::End);
        QTest::keyClicks(notes, QStringLiteral("!"));
        page().matrix().setFocus();
        notes->setFocus();
        QTest::keyClicks(notes, QStringLiteral("?"));
        session().undo(); // of the second time only
        QCOMPARE(options()[0].notes, std::string("Say this!"));
    }

    void onlyDifferencesLeavesEqualRowsOut()
    {
        trigger(Command::KeepOption);
        QVERIFY(session().apply(removeRack(0)).empty());
        trigger(Command::ShowCompare);
        QTRY_VERIFY(allAssessed());
        const int all = table().rowCount();
        page().findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(table().rowCount() < all && table().rowCount() > 3);
        QVERIFY(std::ranges::all_of(table().rows(), &variants::Row::differs));
        // The next window begins with what was chosen in this one.
        cleanup();
        init();
        trigger(Command::ShowCompare);
        QVERIFY(page().findChild<QCheckBox*>()->isChecked());
        page().findChild<QCheckBox*>()->setChecked(false);
        cleanup();
        init();
        trigger(Command::ShowCompare);
        QVERIFY(!page().findChild<QCheckBox*>()->isChecked());
    }

    /// The explanation of a cell is that of its state, down to the letters.
    void aCellExplainsItsOwnState()
    {
        trigger(Command::KeepOption);
        QVERIFY(session().apply(removeRack(0)).empty());
        trigger(Command::ShowCompare);
        QTRY_VERIFY(allAssessed());
        QTRY_VERIFY(!cell("inventory.accelerators", 1).badge.isEmpty());
        auto& matrix = page().matrix();
        const QModelIndex kept = table().index(rowOf("power.facility"), variants::OptionModel::kLead);
        matrix.scrollTo(kept);
        QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, matrix.visualRect(kept).center());
        views::WhyPopover& why = m_window->window().popover();
        QVERIFY(why.isVisible());
        QCOMPARE(why.figure(), QStringLiteral("power.facility"));
        const auto says = [&why](const QString& text) {
            return std::ranges::any_of(why.findChildren<QLabel*>(),
                                       [&text](const QLabel* label) { return label->text().contains(text); });
        };
        QVERIFY(says(cell("power.facility", 0).value));
        QVERIFY(!says(cell("power.facility", 1).value));
        why.hide();
        Q_EMIT m_window->window().explainRequested(QStringLiteral("power.facility"), QRect(10, 10, 10, 10));
        QVERIFY(says(cell("power.facility", 1).value));
    }

    /// Differences to the baseline stay in the panel; while something is dragged they are to the state before it.
    void figuresCompareWithTheBaseline()
    {
        trigger(Command::KeepOption);
        QVERIFY(session().apply(removeRack(0)).empty());
        views::FiguresPanel& figures = m_window->window().figures();
        QTRY_COMPARE(figures.note(), QStringLiteral("beside A"));
        const auto badge = [&figures](const char* id) {
            for (const auto* cell : figures.findChildren<views::FigureCell*>()) {
                if (cell->figure() == QLatin1String(id))
                    return cell->figureText().badge;
            }
            return QString();
        };
        QTRY_VERIFY(badge("power.facilityRated").startsWith(u'\u2212'));
        QTest::qWait(4200); // longer than the differences of a step stay
        QVERIFY(badge("power.facilityRated").startsWith(u'\u2212'));
        session().undo();
        QTRY_VERIFY(badge("power.facilityRated").isEmpty());
    }

    void theGhostShowsWhatStoodThere()
    {
        trigger(Command::KeepOption);
        QAction* ghost = m_window->window().action(Command::ShowGhost);
        QVERIFY(ghost->isEnabled());
        ghost->trigger();
        const auto shown = [this] { return m_window->floor().baselineGhost(); };
        QVERIFY(shown().isShown() && shown().removed.empty() && shown().moved.empty());
        const std::uint32_t last = session().design()->racks->back().id.value;
        QVERIFY(session().apply(removeRack(0)).empty());
        QCOMPARE(shown().removed.size(), std::size_t{1});
        session().apply({"edit.move", {}, [&](const design::Design& d) {
                             return design::moveItems(d, *m_references.catalog, {{design::ItemKind::Rack, last}}, 0, 600);
                         }});
        QCOMPARE(shown().moved.size(), std::size_t{1});
        QVERIFY(shown().text().contains(QStringLiteral("1 removed")) && shown().text().contains(QStringLiteral("1 moved")));
        QVERIFY(shown().changed.empty());
        const std::uint32_t node = session().design()->nodes->front().id.value;
        session().apply({"edit.rename", {}, [&](const design::Design& d) -> Result<design::Design> {
                             return design::editNodes(d, {{design::ItemKind::Node, node}},
                                                      [](design::Node& each) { each.accelerator = "nv-h200-sxm"; });
                         }});
        QCOMPARE(shown().changed.size(), std::size_t{1}); // the rack that holds it
        QVERIFY(shown().text().contains(QStringLiteral("1 changed")));
        ghost->trigger();
        QVERIFY(!shown().isShown());
    }

    void theTwoFloorsMoveTogether()
    {
        trigger(Command::KeepOption);
        trigger(Command::ShowCompare);
        variants::FloorPair& floors = page().floors();
        const canvas::Camera before = floors.camera();
        QTest::keyClick(&floors, Qt::Key_Plus);
        QVERIFY(floors.camera().scale > before.scale);
        QTest::keyClick(&floors, Qt::Key_F);
        QCOMPARE(floors.camera().scale, before.scale);
    }

    /// The same watts have the same colour on both floors, and one legend says what the colours are worth.
    void bothFloorsShareOneScale()
    {
        trigger(Command::KeepOption);
        trigger(Command::ShowCompare);
        const auto isColoured = [this](std::size_t side) { return !page().floors().layer(side).tiles.empty(); };
        QTRY_VERIFY(isColoured(0) && isColoured(1));
        const double alike = page().floors().layer(0).end;
        const auto share = [this](std::size_t side) { return page().floors().layer(side).tiles.front().share; };
        const std::optional<double> before = share(0);
        QVERIFY(before.has_value());
        // Twice the nodes of one rack need a longer scale than the kept state has.
        session().apply({"edit.rename", {}, [&](const design::Design& d) -> Result<design::Design> {
                             design::Design next = d;
                             const design::RackId last = next.racks->back().id;
                             for (design::Node& node : next.nodes.edit())
                                 node.mount.rack = last;
                             return next;
                         }});
        QTRY_VERIFY(page().floors().layer(1).end > alike);
        QCOMPARE(page().floors().layer(0).end, page().floors().layer(1).end);
        QCOMPARE(page().floors().layer(0).scaleMarks, page().floors().layer(1).scaleMarks);
        QVERIFY(share(0) && *share(0) < *before);
        const QString high = page().floors().layer(1).scaleMarks.back();
        QVERIFY(page().floors().accessibleDescription().contains(high));
        // The legend stands below both floors and takes nothing from them.
        QVERIFY(page().floors().sideRect(1).bottom() < page().floors().height());
        QVERIFY(page().floors().sideRect(0).bottom() < page().floors().height());
    }

    /// A figure without a value says why, beside its "—".
    void whatIsNotKnownSaysWhy()
    {
        trigger(Command::KeepOption);
        trigger(Command::ShowCompare);
        session().apply({"edit.plan", {}, [](const design::Design& d) -> Result<design::Design> {
                             design::Design next = d;
                             next.workload.edit().training.plan.dataParallel *= 4;
                             return next;
                         }});
        const auto cellOfNow = [this]() -> const variants::Cell& {
            return cell("training.stepTime", table().columnAt(variants::OptionModel::kLead)->isPresent() ? 0 : 1);
        };
        QTRY_COMPARE(cellOfNow().value, format::unknown());
        QCOMPARE(cellOfNow().reason, format::words("problem.step.tooFewGpus"));
        QVERIFY(cellOfNow().hint.startsWith(cellOfNow().reason));
        for (const variants::Cell& each : table().rows()[static_cast<std::size_t>(rowOf("training.energy"))].cells)
            QVERIFY(each.reason.isEmpty() || each.reason == cellOfNow().reason);
        for (const variants::Row& row : table().rows()) {
            for (const variants::Cell& each : row.cells)
                QCOMPARE(each.reason.isEmpty(), each.value != format::unknown());
        }
    }

    /// 100,000 GPUs and four options: nobody waits for them at the click, and every column comes.
    void largeOptionsAreAssessedBesideTheWindow()
    {
        session().begin(*templates::build({"llm-512x8h100", 100'000, {}, {}}, *m_references.catalog));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(session().apply(removeRack(static_cast<std::size_t>(i))).empty());
            trigger(Command::KeepOption);
        }
        trigger(Command::ShowCompare);
        // Answers come through the event loop, which has not run since the first was kept.
        QCOMPARE(table().columns().size(), std::size_t{5});
        QVERIFY(std::ranges::none_of(table().columns(), [](const variants::Column& column) {
            return !column.isPresent() && column.assessment != nullptr;
        }));
        QTRY_VERIFY_WITH_TIMEOUT(allAssessed(), 120'000);
        QCOMPARE(table().columns().size(), std::size_t{5});
    }
};

CW_TEST(TestCompareWindow)

} // namespace tst_compare_window

#include "tst_compare_window.moc"
