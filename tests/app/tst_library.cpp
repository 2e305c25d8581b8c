// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied for other programs and windows, and what is kept in the user's folder for other documents.
#include "canvas/count_field.h"
#include "canvas/floor_view.h"
#include "design/blocks.h"
#include "network/network_view.h"
#include "panels/auto_place_dialog.h"
#include "panels/parts_panel.h"
#include "rack/rack_view.h"
#include "session/desk.h"
#include "session/lazy_clipboard.h"
#include "session/user_library.h"
#include "store/design_file.h"
#include "templates/templates.h"
#include "test_program.h"
#include "test_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace tst_library {

using namespace cw;
using namespace cw::app;

class TestLibrary : public QObject {
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
    }
    [[nodiscard]] design::Design twoRacks() const
    {
        design::Design hall;
        hall.site.edit().widthMm = hall.site.edit().depthMm = 30000;
        for (int i = 0; i < 2; ++i)
            hall = *design::addFilledRack(
                hall, *m_references.catalog,
                {{}, "A1", "rack-apc-ar3300", {600 + 600 * i, 600}, design::Facing::Up, {}, 2, {}}, "dgx-h100", 2);
        return hall;
    }
    [[nodiscard]] QString said() const
    {
        QString all;
        for (const QLabel* label : m_window->window().findChildren<QLabel*>())
            all += label->text() + u'\n';
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_settings.path().toUtf8());
        const auto references = test::prepareWindows(m_settings);
        QVERIFY(references.has_value());
        m_references = *references;
        m_window = test::openWindow(m_references);
        m_window->window().resize(1280, 800);
    }

    void aCopyIsTextFragmentAndPicture()
    {
        open(twoRacks());
        m_window->floor().setSelection({{design::ItemKind::Rack, now().racks->front().id.value}});
        m_window->floor().action(canvas::FloorCommand::Copy)->trigger();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        for (const char* format : {"text/plain", "image/svg+xml", "image/png"})
            QVERIFY2(data->hasFormat(QLatin1String(format)), format);
        const Result<design::Design> fragment = store::readFragment(data->text().toStdString());
        QVERIFY(fragment.ok());
        QCOMPARE(fragment->racks->size(), std::size_t{1});
        QCOMPARE(fragmentText(data), data->text().toUtf8());
        const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
        QVERIFY(svg.contains("<svg") && svg.contains("A1"));
        const QImage picture = qvariant_cast<QImage>(data->imageData());
        QVERIFY(!picture.isNull());
        QVERIFY(picture.width() < picture.height() * 2); // of one rack, not of the hall
        m_window->floor().action(canvas::FloorCommand::Paste)->trigger();
        QCOMPARE(now().racks->size(), std::size_t{3});
    }

    void devicesComeWithAPictureOfTheirRack()
    {
        open(twoRacks());
        m_window->floor().setSelection({{design::ItemKind::Node, now().nodes->front().id.value}});
        m_window->floor().action(canvas::FloorCommand::Copy)->trigger();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
        QVERIFY(svg.contains("<svg") && svg.contains("A1") && !svg.contains("<image"));
        const QImage picture = qvariant_cast<QImage>(data->imageData());
        QVERIFY(picture.width() < picture.height()); // of one rack
    }

    void theRackViewIsCopiedAsLines()
    {
        open(twoRacks());
        m_window->window().action(Command::ShowRack)->trigger();
        m_window->window().action(Command::CopyPicture)->trigger();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), m_window->rack().size());
        const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
        QVERIFY(svg.contains("A1") && svg.contains("A2") && !svg.contains("<image"));
        m_window->window().action(Command::ShowFloor)->trigger();
    }

    void anotherWindowTakesItAndSoDoesText()
    {
        open(twoRacks());
        m_window->floor().action(canvas::FloorCommand::SelectAll)->trigger();
        m_window->floor().action(canvas::FloorCommand::Copy)->trigger();
        const QString text = QApplication::clipboard()->text();
        auto other = test::openWindow(m_references);
        other->session().begin(design::Design{});
        other->floor().action(canvas::FloorCommand::Paste)->trigger();
        QCOMPARE(other->session().design()->nodes->size(), std::size_t{4});
        QApplication::clipboard()->setText(text);
        other->floor().action(canvas::FloorCommand::Paste)->trigger();
        QCOMPARE(other->session().design()->nodes->size(), std::size_t{8});
    }

    void rubbishIsNotPastedAndSaysWhy()
    {
        open(twoRacks());
        const design::Design before = now();
        for (const char* text : {"", "hello", "{\"format\":\"other\"}", "{", "[1,2]"}) {
            QApplication::clipboard()->setText(QLatin1String(text));
            m_window->floor().action(canvas::FloorCommand::Paste)->trigger();
            QCOMPARE(now(), before);
            QVERIFY2(said().contains(QLatin1String("The clipboard holds no part of a design")), text);
        }
    }

    void thePictureOfTheViewIsCopied()
    {
        open(twoRacks());
        m_window->window().action(Command::CopyPicture)->trigger();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(!data->hasText());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), m_window->floor().size());
        const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
        QVERIFY(svg.contains("<svg") && svg.size() > 2000);
    }

    /// In a narrow window the list of the worst links is folded, and would hide a part of its picture.
    void whatIsFoldedIsNotInThePicture()
    {
        open(*templates::build({"llm-70b-256xh100", 0, {}, {}}, *m_references.catalog));
        m_window->window().resize(1280, 800);
        m_window->window().action(Command::ShowNetwork)->trigger();
        QTRY_VERIFY(m_window->session().assessment()->placement != nullptr);
        QCoreApplication::processEvents();
        const auto hasList = [this] {
            m_window->window().action(Command::CopyPicture)->trigger();
            return QApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")).contains("Worst links");
        };
        topology::NetworkView& network = m_window->network();
        QVERIFY(!network.panelOpen() && !hasList());
        m_window->window().resize(1920, 1080);
        QTRY_VERIFY(network.panelOpen());
        QVERIFY(hasList());
        m_window->window().action(Command::ShowFloor)->trigger();
    }

    /// Of a page without a canvas as it is on the screen, and never of the canvas behind it.
    void aPageIsCopiedAsItStands()
    {
        open(twoRacks());
        m_window->window().action(Command::ShowNetwork)->trigger();
        m_window->window().action(Command::CopyPicture)->trigger();
        const QByteArray network = QApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml"));
        for (const Command page : {Command::ShowLab, Command::ShowTrends, Command::ShowCompare}) {
            m_window->window().action(page)->trigger();
            QVERIFY(!m_window->window().isCanvasShown());
            m_window->window().action(Command::CopyPicture)->trigger();
            const QMimeData* data = QApplication::clipboard()->mimeData();
            const QImage picture = qvariant_cast<QImage>(data->imageData());
            QCOMPARE(picture.size(), m_window->window().shownPage().size());
            QVERIFY(data->data(QStringLiteral("image/svg+xml")) != network);
            QSet<QRgb> colours;
            for (int x = 0; x < picture.width(); x += 3) {
                for (int y = 0; y < picture.height(); y += 3)
                    colours.insert(picture.pixel(x, y));
            }
            QVERIFY2(colours.size() > 8, "it is empty");
        }
        m_window->window().action(Command::ShowFloor)->trigger();
    }

    void aBlockBecomesAPartOfOtherDocuments()
    {
        open(twoRacks());
        m_window->floor().action(canvas::FloorCommand::SelectAll)->trigger();
        m_window->floor().blockMenu()->action(canvas::BlockCommand::Make)->trigger();
        m_window->floor().blockMenu()->action(canvas::BlockCommand::SavePart)->trigger();
        const auto& groups = m_window->window().parts().groups();
        const auto group =
            std::ranges::find_if(groups, [](const auto& g) { return g.entries.front().payload.kind == canvas::PartKind::Block; });
        QVERIFY(group != groups.end());
        const canvas::PartPayload part = group->entries.front().payload;
        QCOMPARE(UserLibrary().items(Shelf::Blocks).size(), std::size_t{1});
        design::Design hall;
        hall.site.edit().widthMm = hall.site.edit().depthMm = 30000;
        open(hall);
        m_window->floor().placePart(part);
        QCOMPARE(now().racks->size(), std::size_t{2});
        QCOMPARE(now().blocks->front().copies.size(), std::size_t{1});
        m_window->floor().placePart(part); // the same inside: a copy of the same block
        QCOMPARE(now().blocks->size(), std::size_t{1});
        QCOMPARE(now().blocks->front().copies.size(), std::size_t{2});
        QVERIFY(renameOnShelf(UserLibrary().items(Shelf::Blocks).front().path, QStringLiteral("Pod/1")));
        QCOMPARE(UserLibrary().items(Shelf::Blocks).front().name, QStringLiteral("Pod-1"));
        QVERIFY(takeOffShelf(UserLibrary().items(Shelf::Blocks).front().path));
        QVERIFY(UserLibrary().items(Shelf::Blocks).empty());
    }

    void aDesignBecomesATemplate()
    {
        QVERIFY(putOnShelf(Shelf::Templates, QStringLiteral("Ours"), twoRacks()).empty());
        QVERIFY(putOnShelf(Shelf::Templates, QStringLiteral("Ours"), twoRacks()).empty());
        const auto shelf = UserLibrary().items(Shelf::Templates);
        QCOMPARE(shelf.size(), std::size_t{2});
        QCOMPARE(shelf[1].name, QStringLiteral("Ours 2"));
        QVERIFY(!renameOnShelf(shelf[1].path, QStringLiteral("Ours")));
        open(design::Design{});
        m_window->newFromTemplate(ownTemplateId(shelf[0].path));
        QCOMPARE(now().racks->size(), std::size_t{2});
        QVERIFY(m_window->session().path().isEmpty()); // a new document, not the template itself
    }

    void aShelfIsReadOnceForAllWindows()
    {
        UserLibrary library;
        QVERIFY(putOnShelf(Shelf::Templates, QStringLiteral("Once"), twoRacks()).empty());
        const auto once = [&library] {
            for (const LibraryItem& item : library.items(Shelf::Templates)) {
                if (item.name == QStringLiteral("Once"))
                    return item;
            }
            return LibraryItem{};
        };
        const LibraryItem first = once();
        QVERIFY(first.design != nullptr && once().design == first.design);
        Desk desk(m_references, std::make_shared<SharedSettings>(Settings{}), QStringLiteral(CW_PROGRAM), m_settings.path());
        desk.addWindow();
        // Nobody sees what changes neither the time nor the size; whoever read it again would.
        QFile file(first.path);
        const QDateTime modified = QFileInfo(first.path).lastModified();
        const auto write = [&file](const QByteArray& text) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
            file.close();
        };
        write(QByteArray(file.size(), ' '));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(modified, QFileDevice::FileModificationTime));
        file.close();
        DocumentWindow& second = desk.addWindow();
        second.newFromTemplate(ownTemplateId(first.path));
        QCOMPARE(second.session().design()->racks->size(), std::size_t{2});
        QVERIFY(once().design == first.design);
        write("no design");
        QVERIFY(once().design == nullptr);
        QVERIFY(takeOffShelf(first.path));
    }

    void racksAreFilledFromTheDialog()
    {
        design::Design hall;
        hall.site.edit().widthMm = hall.site.edit().depthMm = 30000;
        open(hall);
        m_window->floor().arrangeMenu()->action(canvas::ArrangeCommand::AutoPlace)->trigger();
        auto* dialog = m_window->window().findChild<views::AutoPlaceDialog*>();
        QVERIFY(dialog != nullptr);
        auto* server = dialog->findChildren<QComboBox*>().last();
        server->setCurrentIndex(server->findData(QStringLiteral("dgx-h100")));
        auto* nodes = dialog->findChild<canvas::CountField*>();
        nodes->setText(QStringLiteral("10"));
        QPushButton* accept = nullptr;
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            accept = button->isDefault() ? button : accept;
        // What is no power asks nothing, and the answer to what stood there before is none to it.
        const auto fields = dialog->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        QCOMPARE(fields.size(), 2);
        QLineEdit* most = fields.front() == nodes ? fields.back() : fields.front();
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 60'000);
        most->setText(QStringLiteral("40"));
        most->setText(QStringLiteral("40x"));
        QTest::qWait(1000);
        QVERIFY(!accept->isEnabled());
        most->clear();
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 60'000);
        const auto says = [dialog](const QString& words) {
            return std::ranges::any_of(dialog->findChildren<QLabel*>(), [&words](const QLabel* label) {
                return label->isVisible() && label->text() == words;
            });
        };
        const std::pair<const char*, const char*> wrong[] = {{"-5", "-5 is outside 1 to 1,000,000"},
                                                             {"1.5", "1.5 is not a whole number"}};
        for (const auto& [typed, said] : wrong) {
            nodes->selectAll();
            QTest::keyClicks(nodes, QLatin1String(typed));
            QCOMPARE(nodes->text(), QLatin1String(typed));
            QVERIFY2(says(QLatin1String(said)), said);
            QVERIFY(nodes->property("wrong").toBool() && !accept->isEnabled());
        }
        nodes->setText(QStringLiteral("10"));
        QVERIFY(!nodes->property("wrong").toBool());
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 60'000);
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(now().nodes->size(), std::size_t{10});
        m_window->session().undo();
        QVERIFY(now().nodes->empty());
    }
};

CW_TEST(TestLibrary)

} // namespace tst_library

#include "tst_library.moc"
