// SPDX-License-Identifier: GPL-3.0-or-later
// Typing into the inspector changes the design as typed, on one item or many, and refuses what cannot be.
#include "design/edits.h"
#include "panels/inspector_panel.h"
#include "store/catalog_files.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace cw;
using design::ItemKind;

namespace {

template <class Editor>
Editor* editor(const views::InspectorPanel& panel, const QString& name)
{
    for (Editor* candidate : panel.findChildren<Editor*>()) {
        if (candidate->accessibleName() == name && !candidate->isHidden())
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestInspector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(loaded.ok());
        m_catalog = std::make_shared<const catalog::Catalog>(std::move(loaded).value());
    }

    void init()
    {
        design::Design d;
        for (int i = 0; i < 3; ++i) {
            design::Rack rack;
            rack.name = "A" + std::to_string(i + 1);
            rack.type = m_catalog->rackTypes.all().front().id;
            rack.at = {1200 + 600 * i, 1200};
            rack.pdu = m_catalog->rackPdus.all().front().id;
            rack.pduCount = i == 2 ? 3 : 2;
            const auto added = design::addRack(d, *m_catalog, rack);
            QVERIFY(added.ok());
            d = *added;
        }
        m_design = std::make_shared<const design::Design>(d);
        m_panel = std::make_unique<views::InspectorPanel>();
        m_panel->setCatalog(m_catalog);
        m_panel->setDesign(m_design);
        m_panel->show();
        connect(m_panel.get(), &views::InspectorPanel::intentReady, this, [this](const views::Intent& intent) {
            ++m_intents;
            const auto result = intent.apply(*m_design);
            if (!result) {
                m_panel->showProblem(QStringLiteral("refused"));
                return;
            }
            m_design = std::make_shared<const design::Design>(*result);
            m_panel->setDesign(m_design);
        });
        m_intents = 0;
    }

    design::ItemSet racks(std::initializer_list<int> which) const
    {
        design::ItemSet set;
        for (const int index : which)
            set.push_back({ItemKind::Rack, (*m_design->racks)[static_cast<std::size_t>(index)].id.value});
        return set;
    }

    void type(const QString& field, const QString& text)
    {
        auto* line = editor<QLineEdit>(*m_panel, field);
        QVERIFY2(line != nullptr, qPrintable(field));
        line->setFocus();
        line->selectAll();
        QInputMethodEvent typed; // as Korean and thin spaces arrive
        typed.setCommitString(text);
        QCoreApplication::sendEvent(line, &typed);
        QTest::keyClick(line, Qt::Key_Return);
    }

    void renamesOneRack()
    {
        m_panel->setSelection(racks({0}));
        type(QStringLiteral("Name"), QStringLiteral("North"));
        QCOMPARE((*m_design->racks)[0].name, std::string("North"));
        QCOMPARE(m_intents, 1);
    }

    void movesByTypedUnits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("millimetres");
        QTest::newRow("metres are the bare unit") << QStringLiteral("4.2") << 4200;
        QTest::newRow("millimetres") << QStringLiteral("4800 mm") << 4800;
        QTest::newRow("feet") << QStringLiteral("20 ft") << 6096;
    }
    void movesByTypedUnits()
    {
        QFETCH(QString, typed);
        QFETCH(int, millimetres);
        m_panel->setSelection(racks({2}));
        type(QStringLiteral("Position x"), typed);
        QCOMPARE((*m_design->racks)[2].at.xMm, millimetres);
    }

    void refusesWithTheReasonInPlace()
    {
        m_panel->setSelection(racks({0}));
        type(QStringLiteral("Position x"), QStringLiteral("4 kW"));
        QCOMPARE(m_intents, 0);
        auto* line = editor<QLineEdit>(*m_panel, QStringLiteral("Position x"));
        QVERIFY(line->property("wrong").toBool());
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("4 kW")));
        type(QStringLiteral("PDUs"), QStringLiteral("-2"));
        QCOMPARE(m_intents, 0);
        QCOMPARE((*m_design->racks)[0].pduCount, 2);
    }

    void collisionsAreRefusedByTheEdit()
    {
        m_panel->setSelection(racks({0}));
        type(QStringLiteral("Position x"), QStringLiteral("1.8 m"));
        QCOMPARE((*m_design->racks)[0].at.xMm, 1200);
        QVERIFY(editor<QLineEdit>(*m_panel, QStringLiteral("Position x"))->property("wrong").toBool());
    }

    void manyItemsShowMixedAndChangeTogether()
    {
        m_panel->setSelection(racks({0, 1, 2}));
        auto* count = editor<QLineEdit>(*m_panel, QStringLiteral("PDUs"));
        QVERIFY(count->text().isEmpty());
        QCOMPARE(count->placeholderText(), QStringLiteral("mixed"));
        type(QStringLiteral("PDUs"), QStringLiteral("4"));
        for (const design::Rack& rack : *m_design->racks)
            QCOMPARE(rack.pduCount, 4);
        QCOMPARE(m_intents, 1);
    }

    void choicesAreCatalogParts()
    {
        m_panel->setSelection(racks({0}));
        auto* box = editor<QComboBox>(*m_panel, QStringLiteral("Rack PDU"));
        QCOMPARE(static_cast<std::size_t>(box->count()), m_catalog->rackPdus.all().size());
        box->setCurrentIndex(1);
        Q_EMIT box->activated(1);
        QCOMPARE((*m_design->racks)[0].pdu, m_catalog->rackPdus.all()[1].id);
    }

    void nothingSelectedEditsTheWorkload()
    {
        m_panel->setSelection({});
        type(QStringLiteral("Pipeline (PP)"), QStringLiteral("4"));
        QCOMPARE((*m_design->workload).training.plan.pipelineParallel, 4);
        type(QStringLiteral("Tokens"), QStringLiteral("15 T"));
        QCOMPARE((*m_design->workload).training.tokens, std::int64_t{15'000'000'000'000});
        type(QStringLiteral("Supply air"), QStringLiteral("24"));
        QCOMPARE((*m_design->site).supplyAir.base(), 297.15);
    }

    void whatIsShownCanBeTypedBack()
    {
        m_panel->setSelection({});
        const design::Design before = *m_design;
        for (QLineEdit* line : m_panel->findChildren<QLineEdit*>()) {
            if (line->isReadOnly() || line->isHidden() || line->text().isEmpty())
                continue;
            const QString shown = line->text();
            type(line->accessibleName(), shown);
            QVERIFY2(!line->property("wrong").toBool(), qPrintable(line->accessibleName() + u": " + shown));
        }
        QVERIFY(*m_design == before);
    }

    void switchingTheSelectionForgetsTheProblem()
    {
        m_panel->setSelection(racks({0}));
        type(QStringLiteral("PDUs"), QStringLiteral("x"));
        m_panel->setSelection(racks({1}));
        QVERIFY(!editor<QLineEdit>(*m_panel, QStringLiteral("PDUs"))->property("wrong").toBool());
    }

private:
    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const design::Design> m_design;
    std::unique_ptr<views::InspectorPanel> m_panel;
    int m_intents = 0;
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
