// SPDX-License-Identifier: GPL-3.0-or-later
// Parts dragged out of the list, selections repeated and blocks edited in the real window.
#include "canvas/array_strip.h"
#include "canvas/count_field.h"
#include "canvas/floor_view.h"
#include "design/blocks.h"
#include "design/copy_shape.h"
#include "panels/parts_panel.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"
#include "test_window.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QWindow>

namespace tst_arrange_window {

using namespace cw;
using namespace cw::app;

namespace {

/// A drag out of the list as the platform reports it: the list has the focus, and keys go there.
void dragPart(DocumentWindow& window, const canvas::PartPayload& part, QPoint at, const QList<Qt::Key>& keys, bool drop)
{
    auto* tree = window.window().parts().findChild<QTreeWidget*>();
    tree->setFocus();
    const std::unique_ptr<QMimeData> data(canvas::mimeDataOf(part));
    QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window.floor(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window.floor(), &move);
    for (const Qt::Key key : keys)
        QTest::keyClick(window.window().windowHandle(), key);
    if (drop) {
        QDropEvent dropped(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window.floor(), &dropped);
    } else {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&window.floor(), &leave);
    }
}

} // namespace

class TestArrangeWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    assess::References m_references;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] const design::Design& now() const { return *m_window->session().design(); }
    void open(design::Design design)
    {
        m_window->session().begin(std::move(design));
        m_window->window().showStartPage(false);
        m_window->floor().zoomToFit();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] design::Design scenario() const
    {
        return *templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog);
    }
    [[nodiscard]] static design::Design emptyHall(int mm)
    {
        design::Design hall;
        hall.site.edit().widthMm = hall.site.edit().depthMm = mm;
        return hall;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto references = test::prepareWindows(m_settings);
        QVERIFY(references.has_value());
        m_references = *references;
        m_window = test::openWindow(m_references);
        m_window->window().resize(1280, 800);
        QVERIFY(QTest::qWaitForWindowExposed(&m_window->window()));
    }

    void digitsTypedDuringADragDropThatMany()
    {
        open(emptyHall(30000));
        const canvas::PartPayload rack{canvas::PartKind::Rack, "rack-apc-ar3300"};
        dragPart(*m_window, rack, {300, 300}, {Qt::Key_1, Qt::Key_2}, true);
        QCOMPARE(now().racks->size(), std::size_t{12});
        QCOMPARE(m_window->floor().selection().size(), std::size_t{12});
        m_window->session().undo();
        QCOMPARE(now().racks->size(), std::size_t{0});
        dragPart(*m_window, rack, {300, 300}, {Qt::Key_7}, false); // Esc leaves
        QCOMPARE(now().racks->size(), std::size_t{0});
        dragPart(*m_window, rack, {300, 300}, {}, true); // and the number with it
        QCOMPARE(now().racks->size(), std::size_t{1});
    }

    void twelveThousandNodesAreMadeWithoutFreezing()
    {
        design::Design hall = emptyHall(200000);
        hall = *design::addFilledRack(hall, *m_references.catalog,
                                      {{}, "A1", "rack-apc-ar3300", {600, 600}, design::Facing::Up, {}, 2, {}},
                                      "dgx-h100", 4);
        open(hall);
        m_window->floor().setSelection({{design::ItemKind::Rack, hall.racks->front().id.value}});
        m_window->floor().arrangeMenu()->action(canvas::ArrangeCommand::Array)->trigger();
        auto* strip = m_window->floor().findChild<canvas::ArrayStrip*>();
        const auto counts = strip->findChildren<canvas::CountField*>();
        QSignalSpy previews(&m_window->session(), &Session::previewChanged);
        counts[0]->setValue(25);
        counts[1]->setValue(125);
        if (strip->rule()->rows != 25) {
            counts[0]->setValue(125);
            counts[1]->setValue(25);
        }
        auto* accept = strip->findChildren<QPushButton*>().last();
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!previews.isEmpty(), 60000); // the figures before OK
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(now().nodes->size(), std::size_t{12500}, 60000);
        QVERIFY(!strip->isVisible());
        m_window->session().undo();
        QCOMPARE(now(), hall);
    }

    /// In a field, at once or after the number of columns was typed.
    void enterMakesTheCopies_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("racks");
        QTest::newRow("as offered") << QString() << 2;
        QTest::newRow("typed and entered at once") << QStringLiteral("3") << 3;
    }
    void enterMakesTheCopies()
    {
        QFETCH(QString, typed);
        QFETCH(int, racks);
        design::Design hall = emptyHall(30000);
        hall = *design::addFilledRack(hall, *m_references.catalog,
                                      {{}, "A1", "rack-apc-ar3300", {3000, 3000}, design::Facing::Up, {}, 2, {}},
                                      "dgx-h100", 2);
        open(hall);
        m_window->floor().setSelection({{design::ItemKind::Rack, hall.racks->front().id.value}});
        m_window->floor().arrangeMenu()->action(canvas::ArrangeCommand::Array)->trigger();
        auto* strip = m_window->floor().findChild<canvas::ArrayStrip*>();
        if (typed.isEmpty())
            QTRY_VERIFY(strip->findChildren<QPushButton*>().last()->isEnabled());
        QWidget* field = QApplication::focusWidget();
        QVERIFY(field != nullptr && strip->isAncestorOf(field));
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(now().racks->size(), static_cast<std::size_t>(racks));
        m_window->session().undo();
        QCOMPARE(now(), hall);
    }

    /// What is typed stays in its field, and nothing is made or shown of it until it is right.
    void whatIsNoCountIsRefusedInItsField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("negative") << QStringLiteral("-5") << QStringLiteral("-5 is outside 1 to 1,000");
        QTest::newRow("a part of one") << QStringLiteral("1.5") << QStringLiteral("1.5 is not a whole number");
        QTest::newRow("none") << QStringLiteral("0") << QStringLiteral("0 is outside 1 to 1,000");
    }
    void whatIsNoCountIsRefusedInItsField()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        design::Design hall = emptyHall(30000);
        hall = *design::addFilledRack(hall, *m_references.catalog,
                                      {{}, "A1", "rack-apc-ar3300", {3000, 3000}, design::Facing::Up, {}, 2, {}},
                                      "dgx-h100", 2);
        open(hall);
        m_window->floor().setSelection({{design::ItemKind::Rack, hall.racks->front().id.value}});
        QSignalSpy previews(&m_window->session(), &Session::previewChanged);
        m_window->floor().arrangeMenu()->action(canvas::ArrangeCommand::Array)->trigger();
        auto* strip = m_window->floor().findChild<canvas::ArrayStrip*>();
        auto* accept = strip->findChildren<QPushButton*>().last();
        QTRY_VERIFY(accept->isEnabled());
        const auto says = [strip](const QString& words) {
            return std::ranges::any_of(strip->findChildren<QLabel*>(),
                                       [&words](const QLabel* label) { return label->text() == words; });
        };
        auto* field = qobject_cast<canvas::CountField*>(QApplication::focusWidget());
        QVERIFY(field != nullptr && strip->isAncestorOf(field));
        QTest::keyClicks(field, typed);
        QCOMPARE(field->text(), typed);
        QVERIFY(field->property("wrong").toBool());
        QVERIFY2(says(said), qPrintable(said));
        QVERIFY(!accept->isEnabled() && !strip->rule());
        QTRY_VERIFY(!previews.isEmpty() && previews.last().front().value<std::shared_ptr<const assess::Assessment>>() == nullptr);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(now(), hall);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("2"));
        QVERIFY(!field->property("wrong").toBool());
        QTRY_VERIFY(accept->isEnabled() && !says(said));
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(strip->rule()->columns, 3);
    }

    void anArrayWithoutRoomCannotBeAccepted()
    {
        open(scenario());
        m_window->floor().setSelection({{design::ItemKind::Rack, now().racks->front().id.value}});
        m_window->floor().arrangeMenu()->action(canvas::ArrangeCommand::Array)->trigger();
        auto* strip = m_window->floor().findChild<canvas::ArrayStrip*>();
        QVERIFY(!strip->findChildren<QPushButton*>().last()->isEnabled());
        QTest::keyClick(strip, Qt::Key_Escape);
        QVERIFY(!strip->isVisible());
    }

    void everyViewsEditsFollowInAllCopies()
    {
        open(emptyHall(30000));
        Session& session = m_window->session();
        const auto apply = [&session](const auto& edit) {
            return session.apply({"edit.move", {}, [&edit](const design::Design& d) -> Result<design::Design> { return edit(d); }});
        };
        const auto& catalog = *m_references.catalog;
        QVERIFY(apply([&](const design::Design& d) {
                    return design::addFilledRack(
                        d, catalog, {{}, "A1", "rack-apc-ar3300", {600, 600}, design::Facing::Up, {}, 2, {}}, "dgx-h100", 2);
                }).empty());
        m_window->floor().setSelection({{design::ItemKind::Rack, now().racks->front().id.value}});
        m_window->floor().blockMenu()->action(canvas::BlockCommand::Make)->trigger();
        m_window->floor().blockMenu()->action(canvas::BlockCommand::AddCopy)->trigger();
        QCOMPARE(now().blocks->front().copies.size(), std::size_t{2});
        const design::ItemSet copy{{design::ItemKind::Rack, now().blocks->front().copies[1][0]}};
        QVERIFY(apply([&](const design::Design& d) { // beside the first, where it has no room to turn
                    const design::FloorPoint at = design::findRack(d, design::RackId{copy.front().id})->at;
                    return design::moveItems(d, catalog, copy, 1200 - at.xMm, 600 - at.yMm);
                }).empty());
        const std::string before = store::writeDesign(now());
        const design::ItemRef node{design::ItemKind::Node, now().nodes->back().id.value};
        QVERIFY(apply([&](const design::Design& d) {
                    return Result<design::Design>(design::removeItems(d, {node}));
                }).empty());
        QCOMPARE(now().nodes->size(), std::size_t{2});
        session.undo();
        QCOMPARE(store::writeDesign(now()), before);
        // A preview shows what would come of it.
        QSignalSpy previewed(&session, &Session::previewChanged);
        session.preview(std::make_shared<const design::Design>(design::removeItems(now(), {node})));
        QVERIFY(previewed.wait(20000));
        const auto preview = previewed.last().at(0).value<std::shared_ptr<const assess::Assessment>>();
        QCOMPARE(preview->figure("inventory.accelerators")->value->base, 16.0);
        session.endPreview();
        // What has no room in another copy changes nothing, and says where.
        const design::Design kept = now();
        const design::Rack& first = *design::findRack(kept, design::RackId{kept.blocks->front().copies[0][0]});
        const Problems problems = apply([&](const design::Design& d) {
            return Result<design::Design>(design::editRacks(
                d, {{design::ItemKind::Rack, first.id.value}}, [](design::Rack& rack) { rack.facing = design::Facing::Right; }));
        });
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().code, std::string("problem.block.collides"));
        QCOMPARE(now(), kept);
    }
};

CW_TEST(TestArrangeWindow)

} // namespace tst_arrange_window

#include "tst_arrange_window.moc"
