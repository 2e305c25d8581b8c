// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of the shipped catalog can be found and taken; searching hides the others.
#include "panels/command_palette.h"
#include "panels/parts_panel.h"
#include "panels/search_field.h"
#include "store/catalog_files.h"
#include "test_program.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace tst_parts_panel {

using namespace cw;

class TestPartsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(loaded.ok());
        m_catalog = std::move(loaded).value();
    }

    void everyPartStatesItsSource()
    {
        std::size_t count = 0;
        for (const views::PartGroup& group : views::partGroups(m_catalog)) {
            QVERIFY(!group.entries.empty());
            for (const views::PartEntry& entry : group.entries) {
                ++count;
                QVERIFY2(!entry.name.isEmpty(), entry.payload.id.c_str());
                const QByteArray id = QByteArray::fromStdString(entry.payload.id);
                QVERIFY2(entry.details.isEmpty() || !entry.source.isEmpty() ||
                             entry.payload.kind == canvas::PartKind::Server ||
                             entry.payload.kind == canvas::PartKind::Storage ||
                             entry.payload.kind == canvas::PartKind::FloorUnit,
                         id.constData());
            }
        }
        QVERIFY(count >= m_catalog.servers.all().size() + m_catalog.accelerators.all().size());
    }

    void searchKeepsWhatHasAllWords()
    {
        views::PartsPanel panel;
        panel.setCatalog(m_catalog);
        panel.show();
        auto* search = panel.findChild<views::SearchField*>();
        auto* tree = panel.findChild<QTreeWidget*>();
        search->setText(QStringLiteral("dgx h100"));
        QStringList shown;
        for (int g = 0; g < tree->topLevelItemCount(); ++g) {
            for (int e = 0; e < tree->topLevelItem(g)->childCount(); ++e) {
                if (!tree->topLevelItem(g)->child(e)->isHidden() && !tree->topLevelItem(g)->isHidden())
                    shown << tree->topLevelItem(g)->child(e)->text(0);
            }
        }
        QVERIFY(shown.contains(QStringLiteral("DGX H100")));
        QVERIFY(shown.size() < 5);
        search->setText(QStringLiteral("no such thing"));
        for (int g = 0; g < tree->topLevelItemCount(); ++g)
            QVERIFY(tree->topLevelItem(g)->isHidden());
    }

    void enterTakesTheSelectedPart()
    {
        views::PartsPanel panel;
        panel.setCatalog(m_catalog);
        panel.show();
        QSignalSpy taken(&panel, &views::PartsPanel::partActivated);
        const canvas::PartPayload wanted{canvas::PartKind::Server, "dgx-h100"};
        panel.select(wanted);
        QTest::keyClick(panel.findChild<QTreeWidget*>(), Qt::Key_Return);
        QCOMPARE(taken.count(), 1);
        QVERIFY(taken[0][0].value<canvas::PartPayload>() == wanted);
    }

    /// From the search without leaving it: the part of just that name, or else the first that is found.
    void enterInTheSearchTakesWhatWasFound()
    {
        views::PartsPanel panel;
        panel.setCatalog(m_catalog);
        panel.show();
        QSignalSpy taken(&panel, &views::PartsPanel::partActivated);
        auto* search = panel.findChild<views::SearchField*>();
        QTest::keyClick(search, Qt::Key_Return); // nothing is looked for
        QCOMPARE(taken.count(), 0);
        search->setText(QStringLiteral("dgx h100 "));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(taken.count(), 1);
        QVERIFY((taken[0][0].value<canvas::PartPayload>() == canvas::PartPayload{canvas::PartKind::Server, "dgx-h100"}));
        search->setText(QStringLiteral("no such thing"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(taken.count(), 1);
        // Down comes to a part, not to a heading.
        search->clear();
        auto* tree = panel.findChild<QTreeWidget*>();
        tree->setCurrentItem(tree->topLevelItem(0));
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(tree->currentItem()->parent() != nullptr);
    }

    void dragsCarryKindAndId()
    {
        views::PartsPanel panel;
        panel.setCatalog(m_catalog);
        auto* tree = panel.findChild<QTreeWidget*>();
        QTreeWidgetItem* first = tree->topLevelItem(0)->child(0);
        const std::unique_ptr<QMimeData> data(tree->model()->mimeData({tree->indexFromItem(first)}));
        QVERIFY(data != nullptr);
        const auto part = canvas::readPart(data.get());
        QVERIFY(part.has_value());
        QVERIFY(*part == panel.groups()[0].entries[0].payload);
    }

    void paletteRanksBeginningsOfWordsFirst()
    {
        QCOMPARE(views::matchRank(QStringLiteral("DGX H100"), QStringLiteral("b200")), -1);
        QVERIFY(views::matchRank(QStringLiteral("Save as"), QStringLiteral("save")) <
                views::matchRank(QStringLiteral("Autosave"), QStringLiteral("save")));
        QVERIFY(views::matchRank(QStringLiteral("DGX H100"), QStringLiteral("h100 dgx")) >= 0);
    }

private:
    catalog::Catalog m_catalog;
};

CW_TEST(TestPartsPanel)

} // namespace tst_parts_panel

#include "tst_parts_panel.moc"
