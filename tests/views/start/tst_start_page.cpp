// SPDX-License-Identifier: GPL-3.0-or-later
// Templates are chosen by mouse, keyboard and search; recent and dropped files ask to be opened.
#include "panels/search_field.h"
#include "start/recent_row.h"
#include "start/start_page.h"
#include "start/template_tile.h"
#include "start/tile_grid.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_start_page {

using namespace cw;

class TestStartPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        auto design = std::make_shared<design::Design>();
        design->racks.edit().push_back({{1}, "A1", "rack", {0, 0}, design::Facing::Up, "", 2, ""});
        m_page = std::make_unique<views::StartPage>();
        m_page->setTemplates(
            {{QStringLiteral("a"), QStringLiteral("256 × H100"), QStringLiteral("TP 8"), design},
             {QStringLiteral("b"), QStringLiteral("L40S serving"), QStringLiteral("two racks"), design},
             {QStringLiteral("c"), QStringLiteral("Blank"), QStringLiteral("only the grid"), nullptr}});
        m_page->resize(1280, 700);
        m_page->show();
    }

    views::TemplateTile* tile(const QString& id) const
    {
        for (views::TemplateTile* candidate : m_page->findChildren<views::TemplateTile*>()) {
            if (candidate->content().id == id)
                return candidate;
        }
        return nullptr;
    }

    /// A large page shows all templates at once and leaves little of itself empty; a small one has them to be scrolled.
    void templatesFillAWidePage()
    {
        for (const QSize room : {QSize(1424, 830), QSize(2064, 1180), QSize(1900, 1000)}) {
            for (const int count : {16, 21, 24}) {
                const views::TileGrid grid = views::tileGrid(count, room, 10);
                const int rows = (count + grid.columns - 1) / grid.columns;
                const int wide = grid.columns * (grid.width + views::kTileGap) - views::kTileGap;
                const int high = rows * (grid.thumbnail + views::kTileWords + views::kTileGap) - views::kTileGap;
                QVERIFY(wide <= room.width() && high <= room.height());
                QVERIFY2(wide * high > 0.75 * room.width() * room.height(),
                         qPrintable(QStringLiteral("%1 templates: %2 x %3").arg(count).arg(wide).arg(high)));
            }
        }
        const views::TileGrid small = views::tileGrid(21, {784, 560}, 10);
        QCOMPARE(small.columns, 4);
        QVERIFY(small.width >= 180 && small.columns * (small.width + views::kTileGap) - views::kTileGap <= 784);
        QCOMPARE(views::tileGrid(1, {784, 560}, 10).columns, 1);
        m_page->resize(1920, 940);
        QTRY_COMPARE(tile(QStringLiteral("a"))->width(), views::tileGrid(3, {1424, 700}, 10).width);
        QCOMPARE(tile(QStringLiteral("a"))->y(), tile(QStringLiteral("c"))->y());
    }

    /// Where the tiles stand with the bar in sight and where they would without it is one decision.
    void aGridIsEitherInSightOrLeavesRoomForTheBar()
    {
        int scrolled = 0;
        for (const int across : {784, 870, 944, 1184}) {
            for (int count = 13; count <= 24; ++count) {
                for (int high = 300; high <= 1300; ++high) {
                    const views::TileGrid grid = views::tileGrid(count, {across, high}, 10);
                    const int rows = (count + grid.columns - 1) / grid.columns;
                    const int wide = grid.columns * (grid.width + views::kTileGap) - views::kTileGap;
                    const bool whole = rows * (grid.thumbnail + views::kTileWords + views::kTileGap) - views::kTileGap <= high;
                    scrolled += whole ? 0 : 1;
                    QVERIFY2(wide <= across - (whole ? 0 : 10), qPrintable(QStringLiteral("%1 in %2 x %3").arg(count).arg(across).arg(high)));
                }
            }
        }
        QVERIFY(scrolled > 0);
    }

    /// At no height of a window do tiles and scroll bar drive each other round for ever.
    void theTilesComeToRest()
    {
        std::vector<views::StartTemplate> many;
        for (int i = 0; i < 18; ++i)
            many.push_back({QString::number(i), QString::number(i), QString(), nullptr});
        m_page->setTemplates(many);
        for (const int wide : {1280, 1440}) {
            for (int high = 640; high <= 1080; ++high) {
                m_page->resize(wide, high);
                for (int i = 0; i < 6; ++i)
                    QCoreApplication::processEvents();
                const int before = tile(QStringLiteral("0"))->width();
                for (int i = 0; i < 3; ++i) {
                    QCoreApplication::processEvents();
                    QVERIFY2(tile(QStringLiteral("0"))->width() == before, qPrintable(QStringLiteral("%1 x %2").arg(wide).arg(high)));
                }
            }
        }
    }

    void enterOpensTheFocusedTemplate()
    {
        QSignalSpy chosen(m_page.get(), &views::StartPage::templateChosen);
        QCOMPARE(m_page->selectedTemplate(), QStringLiteral("a"));
        QTest::mouseClick(tile(QStringLiteral("b")), Qt::LeftButton);
        QCOMPARE(m_page->selectedTemplate(), QStringLiteral("b"));
        QTest::keyClick(tile(QStringLiteral("c")), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("c"));
    }

    void searchHidesTheOthers()
    {
        m_page->findChild<views::SearchField*>()->setText(QStringLiteral("l40s"));
        QVERIFY(!tile(QStringLiteral("a"))->isVisible());
        QVERIFY(tile(QStringLiteral("b"))->isVisible());
        m_page->findChild<views::SearchField*>()->clear();
        QVERIFY(tile(QStringLiteral("a"))->isVisible());
    }

    void enterOpensWhatTheSearchFound()
    {
        QSignalSpy chosen(m_page.get(), &views::StartPage::templateChosen);
        m_page->focusSearch();
        auto* search = m_page->findChild<views::SearchField*>();
        QCOMPARE(m_page->focusWidget(), search);
        QTest::keyClicks(search, QStringLiteral("l40s"));
        QCOMPARE(m_page->selectedTemplate(), QStringLiteral("b"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst()[0].toString(), QStringLiteral("b"));
        search->setText(QStringLiteral("nothing of the kind"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(chosen.isEmpty());
    }

    /// The page opens with the keys on its first template.
    void thePageHandsTheKeysToItsTemplate()
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        QCOMPARE(m_page->focusWidget(), tile(QStringLiteral("a")));
    }

    void recentFilesOpen()
    {
        QSignalSpy asked(m_page.get(), &views::StartPage::fileRequested);
        m_page->setRecentFiles({{QStringLiteral("/tmp/x.cluster.json"), QStringLiteral("x"), {}, {}}});
        QTest::keyClick(m_page->findChild<views::RecentRow*>(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("/tmp/x.cluster.json"));
        m_page->setRecentFiles({});
        QVERIFY(m_page->findChildren<views::RecentRow*>().isEmpty());
    }

    void aMissingFileIsShownAndCannotBeOpened()
    {
        QSignalSpy asked(m_page.get(), &views::StartPage::fileRequested);
        m_page->setRecentFiles({{QStringLiteral("/tmp/gone.cluster.json"), QStringLiteral("gone"), {}, {}, true}});
        auto* row = m_page->findChild<views::RecentRow*>();
        QVERIFY(row != nullptr && !row->isEnabled());
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(asked.count(), 0);
    }

    void fourColumnsAt1280()
    {
        m_page->setTemplates({{QStringLiteral("1"), {}, {}, nullptr},
                              {QStringLiteral("2"), {}, {}, nullptr},
                              {QStringLiteral("3"), {}, {}, nullptr},
                              {QStringLiteral("4"), {}, {}, nullptr}});
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(tile(QStringLiteral("4"))->y(), tile(QStringLiteral("1"))->y());
    }

private:
    std::unique_ptr<views::StartPage> m_page;
};

CW_TEST(TestStartPage)

} // namespace tst_start_page

#include "tst_start_page.moc"
