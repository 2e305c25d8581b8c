// SPDX-License-Identifier: GPL-3.0-or-later
// The rack view in the whole window: one selection and one history with the floor, figures from the Assessment.
#include "dialog_answers.h"
#include "test_program.h"
#include "test_window.h"

#include "assess/rack_fullness.h"
#include "canvas/floor_view.h"
#include "rack/rack_view.h"
#include "store/design_file.h"
#include "templates/templates.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace tst_rack_window {

using namespace cw;
using namespace cw::app;

class TestRackWindow : public QObject {
    Q_OBJECT

    assess::References m_references;
    QTemporaryDir m_folder;
    std::unique_ptr<DocumentWindow> m_window;

    [[nodiscard]] const design::Design& now() const { return *m_window->session().design(); }
    [[nodiscard]] elevation::RackView& rack() const { return m_window->rack(); }
    void press(int key, Qt::KeyboardModifiers keys = {}) const { QTest::keyClick(&rack(), static_cast<Qt::Key>(key), keys); }

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
        const QString path = m_folder.filePath(QStringLiteral("a.cluster.json"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(store::writeDesign(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog))));
        out.close();
        QVERIFY(m_window->open(path));
        QTRY_VERIFY(m_window->session().assessment()->inventory && m_window->session().assessment()->power);
        m_window->window().action(Command::ShowRack)->trigger();
        QCOMPARE(m_window->window().shownCanvas(), Command::ShowRack);
    }
    void cleanup() { m_window.reset(); }

    void figuresAreThoseOfTheAssessment()
    {
        QTRY_VERIFY(!rack().stage().facts().racks.empty());
        const elevation::RackFacts& facts = rack().stage().facts();
        QCOMPARE(facts.racks.size(), now().racks->size());
        const auto& inventory = m_window->session().assessment()->inventory->result;
        const auto& power = m_window->session().assessment()->power->result;
        for (const canvas::RackFigures& one : facts.racks) {
            for (std::size_t i = 0; i < inventory.racks.size(); ++i) {
                if (std::ranges::find(inventory.racks[i].racks, one.rack) == inventory.racks[i].racks.end())
                    continue;
                QCOMPARE(one.rated.has_value(), power.racks[i].rack.has_value());
                if (one.rated)
                    QCOMPARE(one.rated->base(), power.racks[i].rack->rated.base());
                QCOMPARE(one.freeUnits, inventory.racks[i].freeUnits);
                QVERIFY(one.fullness && one.fullness == assess::rackFullness(*m_window->session().assessment(), i));
                if (one.load)
                    QVERIFY(one.load->base() > 0 && one.load->base() < inventory.racks[i].weight->base());
            }
        }
        const auto node = std::ranges::find(facts.devices, canvas::DeviceKind::Node, &elevation::DeviceFigures::kind);
        QVERIFY(node != facts.devices.end() && node->expected && node->rated && *node->expected < *node->rated);
    }

    void floorAndRacksHaveOneSelectionAndOneHistory()
    {
        const design::ItemRef node{design::ItemKind::Node, now().nodes->front().id.value};
        rack().reveal(node);
        QCOMPARE(m_window->floor().selection(), (design::ItemSet{node}));
        const std::size_t nodes = now().nodes->size();
        press(Qt::Key_Delete);
        QCOMPARE(now().nodes->size(), nodes - 1);
        QVERIFY(rack().selection().empty());
        m_window->window().action(Command::Undo)->trigger();
        QCOMPARE(now().nodes->size(), nodes);
        QCOMPARE(rack().stage().design().nodes->size(), nodes);
        m_window->window().action(Command::ShowFloor)->trigger();
        const design::ItemRef last{design::ItemKind::Rack, now().racks->back().id.value};
        m_window->floor().setSelection({last});
        m_window->window().action(Command::ShowRack)->trigger();
        QCOMPARE(rack().selection(), (design::ItemSet{last}));
        QVERIFY(rack().stage().placeOf(last.id)); // and its row is shown
        const design::ItemRef first{design::ItemKind::Rack, now().racks->front().id.value};
        QVERIFY(!rack().stage().placeOf(first.id));
        m_window->floor().setSelection({first}); // as the outline does
        QCOMPARE(rack().selection(), (design::ItemSet{first}));
        QVERIFY(rack().stage().placeOf(first.id));
    }

    /// Nobody has all copies of a block in sight: the status bar says where else something went.
    void whatGoesFromAllCopiesIsSaid()
    {
        m_window->window().action(Command::ShowFloor)->trigger();
        const design::ItemSet first{{design::ItemKind::Rack, (*now().racks)[0].id.value}, {design::ItemKind::Rack, (*now().racks)[1].id.value}};
        m_window->floor().setSelection(first);
        m_window->floor().blockMenu()->action(canvas::BlockCommand::Make)->trigger();
        QCOMPARE(now().blocks->size(), std::size_t{1});
        m_window->floor().blockMenu()->action(canvas::BlockCommand::AddCopy)->trigger();
        QCOMPARE(now().blocks->front().copies.size(), std::size_t{2});
        const auto says = [this](const QString& words) {
            const auto labels = m_window->window().findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&words](const QLabel* label) { return label->text().contains(words); });
        };
        const QString words = QStringLiteral("Removed from all 2 copies of block %1").arg(QString::fromStdString(now().blocks->front().name));
        QVERIFY(!says(words));
        for (const int key : {static_cast<int>(Qt::Key_Delete), static_cast<int>(Qt::Key_X)}) {
            m_window->floor().setSelection({first.front()});
            QTest::keyClick(&m_window->floor(), static_cast<Qt::Key>(key), key == Qt::Key_X ? Qt::ControlModifier : Qt::NoModifier);
            QCOMPARE(now().blocks->front().copies.back().size(), std::size_t{1});
            QVERIFY(says(words));
            m_window->window().action(Command::Undo)->trigger();
            QCOMPARE(now().blocks->front().copies.back().size(), std::size_t{2});
            QVERIFY(!says(words));
        }
    }

    void devicesGoThroughTheClipboardIntoTheRackOfTheSelection()
    {
        const design::Node first = now().nodes->front();
        rack().setSelection({{design::ItemKind::Node, first.id.value}});
        press(Qt::Key_C, Qt::ControlModifier);
        const auto empty = std::ranges::find_if(*now().racks, [&](const design::Rack& one) { return one.id != first.mount.rack; });
        rack().setSelection({{design::ItemKind::Rack, empty->id.value}});
        const design::RackId target = empty->id;
        const std::size_t nodes = now().nodes->size();
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(now().nodes->size(), nodes + 1);
        QCOMPARE(now().nodes->back().mount.rack, target);
        QVERIFY(rack().selection() == m_window->floor().selection());
    }

    void whatFailsIsMarkedInBoth()
    {
        const design::ItemRef node{design::ItemKind::Node, now().nodes->front().id.value};
        rack().setSelection({node});
        press(Qt::Key_X);
        QCOMPARE(m_window->session().failed().size(), std::size_t{1});
        press(Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(m_window->session().failed().empty());
    }

    void thePictureOfTheViewHasTheRacksOfTheView()
    {
        using Kind = elevation::Choice::Kind;
        const std::vector<design::Rack>& racks = *now().racks;
        rack().setChoice({Kind::Picked, 0, {racks[0].id, racks[2].id}});
        const QString out = m_folder.filePath(QStringLiteral("racks.svg"));
        test::DialogAnswers answers({[&out](QDialog& dialog) {
            dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(out);
            QMetaObject::invokeMethod(&dialog, "accept");
        }});
        m_window->window().action(Command::ExportPicture)->trigger();
        QVERIFY(answers.fit());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out), 60'000);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray drawn = file.readAll();
        for (std::size_t i = 0; i < racks.size(); ++i)
            QCOMPARE(drawn.contains(QByteArray::fromStdString('>' + racks[i].name + '<')), i == 0 || i == 2);
    }

    void aDoubleClickOnTheFloorOpensTheRack()
    {
        m_window->window().action(Command::ShowFloor)->trigger();
        const design::ItemRef last{design::ItemKind::Rack, now().racks->back().id.value};
        Q_EMIT m_window->floor().activated(last);
        QCOMPARE(m_window->window().shownCanvas(), Command::ShowRack);
        QCOMPARE(rack().selection(), (design::ItemSet{last}));
    }
};

CW_TEST(TestRackWindow)

} // namespace tst_rack_window

#include "tst_rack_window.moc"
