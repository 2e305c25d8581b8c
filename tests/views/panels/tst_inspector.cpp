// SPDX-License-Identifier: GPL-3.0-or-later
// Typing into the inspector changes the design as typed, on one item or many, and refuses what cannot be.
#include "design/edits.h"
#include "panels/capacity_bars.h"
#include "panels/inspector_panel.h"
#include "store/catalog_files.h"
#include "test_program.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <map>

namespace tst_inspector {

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

    /// Not the figures of one of many without saying of which.
    void barsOfManyNameTheFullest()
    {
        std::vector<canvas::RackFigures> figures;
        for (const int power : {20, 30, 10}) {
            canvas::RackFigures one;
            one.rack = (*m_design->racks)[figures.size()].id;
            one.power = Watts(power * 1e3);
            one.powerLimit = Watts(66e3);
            one.fullness = power / 66.0;
            figures.push_back(one);
        }
        const auto* bars = m_panel->findChild<views::CapacityBars*>();
        m_panel->setSelection(racks({0, 1, 2}));
        m_panel->setRackFigures(figures);
        QCOMPARE(bars->heading(), QStringLiteral("Fullest: A2"));
        QVERIFY(bars->accessibleName().startsWith(bars->heading()));
        const int high = bars->sizeHint().height();
        m_panel->setSelection(racks({1}));
        QCOMPARE(bars->heading(), QString());
        QVERIFY(bars->sizeHint().height() < high);
    }

    /// With its limit, as the rack view has it; where a part is of no known weight the reader learns which.
    void theWeightOfARackHasItsLimit()
    {
        canvas::RackFigures one;
        one.rack = (*m_design->racks)[0].id;
        one.load = one.knownLoad = Kilograms(538);
        one.loadLimit = Kilograms(1701);
        const auto* bars = m_panel->findChild<views::CapacityBars*>();
        m_panel->setSelection(racks({0}));
        m_panel->setRackFigures({one});
        QVERIFY(bars->accessibleName().contains(QStringLiteral("Weight 538 / 1,700\u2009kg")));
        QVERIFY(bars->toolTip().isEmpty());
        const int high = bars->sizeHint().height();
        one.load.reset();
        one.unweighed = {QStringLiteral("SN2201")};
        m_panel->setRackFigures({one});
        QVERIFY(bars->accessibleName().contains(QStringLiteral("Weight ≥ 538 / 1,700\u2009kg")));
        QCOMPARE(bars->toolTip(), QStringLiteral("No weight known: SN2201"));
        QVERIFY(bars->sizeHint().height() > high);
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

    /// Whether the field or the edit says no, and wherever the focus goes then: it stands there, marked, with the reason below
    /// it, until it is mended or Escape gives back what was there.
    void whatWasRefusedStaysToBeMended()
    {
        m_panel->setSelection(racks({0}));
        m_panel->resize(320, 600);
        const std::pair<const char*, const char*> refused[] = {{"PDUs", "many"}, {"Position x", "1.8 m"}, {"Position x", "9 kW"}};
        for (const auto& [name, typed] : refused) {
            auto* line = editor<QLineEdit>(*m_panel, QString::fromLatin1(name));
            const QString before = line->text();
            type(QString::fromLatin1(name), QString::fromLatin1(typed));
            editor<QLineEdit>(*m_panel, QStringLiteral("Name"))->setFocus();
            design::Design other = *m_design; // somebody else's change, or the next figures
            other.title.edit().name += "!";
            m_design = std::make_shared<const design::Design>(other);
            m_panel->setDesign(m_design);
            QCOMPARE(line->text(), QString::fromLatin1(typed));
            QVERIFY(line->property("wrong").toBool());
            const QLabel* reason = nullptr;
            for (const auto* label : m_panel->findChildren<QLabel*>()) {
                if (label->property("role").toString() == QStringLiteral("errorText"))
                    reason = label;
            }
            QVERIFY(reason != nullptr && reason->isVisible());
            QCoreApplication::processEvents();
            QVERIFY(reason->y() >= line->y() + line->height() && reason->y() < line->y() + 2 * line->height());
            line->setFocus();
            QTest::keyClick(line, Qt::Key_Escape);
            QCOMPARE(line->text(), before);
            QVERIFY(!line->property("wrong").toBool() && !reason->isVisible());
        }
        type(QStringLiteral("Position x"), QStringLiteral("1.8 m"));
        type(QStringLiteral("Position x"), QStringLiteral("0.6 m"));
        QCOMPARE((*m_design->racks)[0].at.xMm, 600);
        QVERIFY(!editor<QLineEdit>(*m_panel, QStringLiteral("Position x"))->property("wrong").toBool());
    }

    /// Two refusals have two reasons: mending one shows the other again.
    void everyRefusalKeepsItsReason()
    {
        m_panel->setSelection(racks({0}));
        type(QStringLiteral("PDUs"), QStringLiteral("many"));
        type(QStringLiteral("Position y"), QStringLiteral("9 kW"));
        type(QStringLiteral("Position y"), QStringLiteral("1.2 m"));
        QVERIFY(editor<QLineEdit>(*m_panel, QStringLiteral("PDUs"))->property("wrong").toBool());
        int shown = 0;
        for (const auto* label : m_panel->findChildren<QLabel*>())
            shown += label->isVisible() && label->text().contains(QStringLiteral("many")) ? 1 : 0;
        QCOMPARE(shown, 1);
    }

    void aCountHasNoUnit()
    {
        m_panel->setSelection(racks({0}));
        type(QStringLiteral("PDUs"), QStringLiteral("24 ft"));
        const QString reason = editor<QLineEdit>(*m_panel, QStringLiteral("PDUs"))->accessibleDescription();
        QCOMPARE(reason, QStringLiteral("“24 ft” has a unit; this is a number without one"));
    }

    /// Racks, what is in them and what stands beside them: how many, which, and what all have in common.
    void itemsOfSeveralKindsShowWhatTheyShare()
    {
        design::Design d = *m_design;
        design::FloorUnit unit;
        unit.type = m_catalog->coolingUnits.all().front().id;
        unit.name = "CDU 1";
        unit.at = {6000, 1200};
        d = *design::addFloorUnit(d, *m_catalog, unit);
        for (const int bottom : {1, 3}) {
            design::Switch box;
            box.id = {d.lastId + 1};
            box.name = "S" + std::to_string(bottom);
            box.type = m_catalog->switches.all().front().id;
            box.mount = {(*d.racks)[0].id, bottom};
            ++d.lastId;
            d.switches.edit().push_back(box);
        }
        m_design = std::make_shared<const design::Design>(d);
        m_panel->setDesign(m_design);
        const auto shows = [&](const char* name) {
            const auto* line = editor<QLineEdit>(*m_panel, QString::fromLatin1(name));
            return line == nullptr ? QStringLiteral("-") : line->text() + line->placeholderText();
        };
        const design::ItemRef rack{ItemKind::Rack, (*d.racks)[0].id.value};
        const design::ItemRef cdu{ItemKind::FloorUnit, d.floorUnits->front().id.value};
        const design::ItemRef first{ItemKind::Switch, (*d.switches)[0].id.value};
        m_panel->setSelection({rack, first, cdu});
        QCOMPARE(shows("Selected"), QStringLiteral("3 items"));
        QCOMPARE(shows("Racks"), QStringLiteral("1: A1"));
        QCOMPARE(shows("Switches"), QStringLiteral("1: S1"));
        QCOMPARE(shows("Room equipment"), QStringLiteral("1: CDU 1"));
        QCOMPARE(shows("Name"), QStringLiteral("mixed"));
        QCOMPARE(shows("First x"), QStringLiteral("-")); // a switch has none of its own
        m_panel->setSelection({rack, cdu});
        QCOMPARE(shows("Facing"), QStringLiteral("front ↑"));
        type(QStringLiteral("First x"), QStringLiteral("0.6 m"));
        QCOMPARE((*m_design->racks)[0].at.xMm, 600);
        QCOMPARE(m_design->floorUnits->front().at.xMm, 5400);
    }

    /// Fields that go take the focus with them to no other panel.
    void theFocusStaysWhenTheFieldsChange()
    {
        QWidget window;
        QLineEdit before(&window);
        m_panel->setParent(&window);
        QLineEdit after(&window);
        window.show();
        m_panel->show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_panel->setSelection(racks({0}));
        QWidget* box = editor<QComboBox>(*m_panel, QStringLiteral("Type"));
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        m_panel->setSelection({});
        QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
        m_panel->setSelection(racks({0, 1}));
        QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
        m_panel->setParent(nullptr);
    }

    /// Keys that change or walk through text mean the text, not what is selected on the canvas.
    void aFieldKeepsTheKeysOfText()
    {
        m_panel->setSelection(racks({0}));
        auto* line = editor<QLineEdit>(*m_panel, QStringLiteral("Name"));
        line->setFocus();
        const std::pair<int, Qt::KeyboardModifiers> keys[] = {
            {Qt::Key_A, Qt::ControlModifier}, {Qt::Key_C, Qt::ControlModifier}, {Qt::Key_V, Qt::ControlModifier}, {Qt::Key_X, Qt::ControlModifier},
            {Qt::Key_Delete, {}}, {Qt::Key_Backspace, {}}, {Qt::Key_Left, {}}, {Qt::Key_Right, {}}, {Qt::Key_Home, {}}, {Qt::Key_End, {}},
            {Qt::Key_Space, {}}, {Qt::Key_R, {}}, {Qt::Key_F, {}}, {Qt::Key_F, Qt::ShiftModifier}};
        const auto keeps = [line](int key, Qt::KeyboardModifiers with) {
            const QString text = with == Qt::ControlModifier || key > Qt::Key_AsciiTilde ? QString() : QString(QChar(key));
            QKeyEvent event(QEvent::ShortcutOverride, key, with, text);
            event.ignore();
            QCoreApplication::sendEvent(line, &event);
            return event.isAccepted();
        };
        for (const auto& [key, with] : keys)
            QVERIFY2(keeps(key, with), qPrintable(QKeySequence(key | with).toString()));
        QVERIFY(!keeps(Qt::Key_Z, Qt::ControlModifier)); // nothing typed: the design's last step
        QTest::keyClick(line, Qt::Key_Q);
        QVERIFY(keeps(Qt::Key_Z, Qt::ControlModifier));
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(line->selectedText(), line->text());
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

    /// A field that the wheel gives focus to takes the next notch for a choice.
    void theWheelScrollsPastEveryField()
    {
        m_panel->setSelection({});
        int fields = 0;
        for (const QWidget* field : m_panel->findChildren<QWidget*>()) {
            QVERIFY2(field->focusPolicy() != Qt::WheelFocus, qPrintable(field->accessibleName()));
            fields += qobject_cast<const QComboBox*>(field) != nullptr ? 1 : 0;
        }
        QVERIFY(fields > 0);
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
        type(QStringLiteral("Supply air"), QStringLiteral("70 °F"));
        QVERIFY(std::abs((*m_design->site).supplyAir.base() - 294.2611) < 1e-3);
        type(QStringLiteral("Supply air"), QStringLiteral("21 C"));
        QCOMPARE((*m_design->site).supplyAir.base(), 294.15);
        type(QStringLiteral("Supply air"), QStringLiteral("21 F C"));
        QVERIFY(editor<QLineEdit>(*m_panel, QStringLiteral("Supply air"))->property("wrong").toBool());
        QCOMPARE((*m_design->site).supplyAir.base(), 294.15);
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

    void everyMemberHasItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char* field, const char* typed, double wanted) {
            QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(typed) << wanted;
        };
        row("Air rise", "12 K", 12);
        row("Coolant rise", "7.5", 7.5);
        row("Storage units", "3", 3);
        row("Spare nodes", "3", 3);
        row("Node repair", "36 h", 36 * 3600);
        row("Swap to spare", "10 min", 600);
        row("Rails", "4", 4);
        row("Nodes per unit", "32", 32);
        row("Extra ports", "2", 2);
    }
    void everyMemberHasItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(double, wanted);
        m_panel->setSelection({});
        const design::Design before = *m_design;
        type(field, typed);
        QCOMPARE(m_intents, 1); // one step of undo
        const std::map<QString, double> members{{QStringLiteral("Air rise"), m_design->site->airRise.base()},
                                                {QStringLiteral("Coolant rise"), m_design->site->waterRise.base()},
                                                {QStringLiteral("Storage units"), m_design->site->storageUnits},
                                                {QStringLiteral("Spare nodes"), m_design->operation->spareNodes},
                                                {QStringLiteral("Node repair"), m_design->operation->repair.base()},
                                                {QStringLiteral("Swap to spare"), m_design->operation->replace.base()},
                                                {QStringLiteral("Rails"), m_design->fabric->rails},
                                                {QStringLiteral("Nodes per unit"), m_design->fabric->nodesPerUnit},
                                                {QStringLiteral("Extra ports"), m_design->fabric->extraEndpoints}};
        QCOMPARE(members.at(field), wanted);
        QVERIFY(*m_design != before);
    }

    void aKindOfFabricShowsWhatItHas()
    {
        m_panel->setSelection({});
        const auto choose = [this](const char* field, const char* label) {
            auto* box = editor<QComboBox>(*m_panel, QString::fromLatin1(field));
            box->setCurrentIndex(box->findText(QString::fromLatin1(label)));
            Q_EMIT box->activated(box->currentIndex());
        };
        const auto has = [this](const char* field) {
            return editor<QWidget>(*m_panel, QString::fromLatin1(field)) != nullptr;
        };
        QVERIFY(has("Rails") && !has("Planes") && !has("Links per arc") && !has("Dimensions"));
        choose("Kind", "dragonfly");
        QCOMPARE(m_design->fabric->kind, design::FabricKind::Dragonfly);
        QVERIFY(!has("Spine") && !has("Rails") && !has("Dimensions"));
        type(QStringLiteral("Group switches"), QStringLiteral("32"));
        type(QStringLiteral("Node ports"), QStringLiteral("16"));
        type(QStringLiteral("Links per arc"), QStringLiteral("4"));
        type(QStringLiteral("Planes"), QStringLiteral("2"));
        choose("Routing", "adaptive");
        QCOMPARE(m_design->fabric->groupSwitches, 32);
        QCOMPARE(m_design->fabric->endpointsPerSwitch, 16);
        QCOMPARE(m_design->fabric->linksPerArc, 4);
        QCOMPARE(m_design->fabric->planes, 2);
        QCOMPARE(m_design->fabric->routing, design::Routing::Adaptive);
        choose("Kind", "dragonfly+");
        QVERIFY(has("Spine") && has("Links per arc"));
        choose("Kind", "rail-only");
        QVERIFY(has("Rails") && !has("Links per arc"));
        choose("Kind", "torus");
        QVERIFY(!has("Leaf") && !has("Extra ports") && has("Routing"));
        type(QStringLiteral("Dimensions"), QStringLiteral("2"));
        QCOMPARE(m_design->fabric->torusDimensions, 2);
        choose("Kind", "none");
        QVERIFY(!has("Planes") && !has("Routing"));
    }

    void textAndChoicesOfTheWholeDesign()
    {
        m_panel->setSelection({});
        type(QStringLiteral("Notes"), QStringLiteral("두 번째 안"));
        QCOMPARE(m_design->title->notes, std::string("두 번째 안"));
        auto* precision = editor<QComboBox>(*m_panel, QStringLiteral("Precision"));
        QVERIFY(precision != nullptr);
        precision->setCurrentIndex(precision->findText(QStringLiteral("FP8")));
        Q_EMIT precision->activated(precision->currentIndex());
        QCOMPARE(m_design->workload->training.compute, catalog::Precision::Fp8);
        QVERIFY(editor<QCheckBox>(*m_panel, QStringLiteral("LoRA, all layers")) == nullptr); // nothing to adapt
        auto* tuning = editor<QComboBox>(*m_panel, QStringLiteral("Fine-tuning"));
        tuning->setCurrentIndex(tuning->findText(QStringLiteral("LoRA")));
        Q_EMIT tuning->activated(tuning->currentIndex());
        type(QStringLiteral("LoRA rank"), QStringLiteral("64"));
        QCOMPARE(m_design->workload->training.lora.rank, 64);
        editor<QCheckBox>(*m_panel, QStringLiteral("LoRA, all layers"))->click();
        QVERIFY(!m_design->workload->training.lora.allLinear);
    }

    void storageJustChosenCounts()
    {
        m_panel->setSelection({});
        QCOMPARE(m_design->site->storageUnits, 0);
        auto* storage = editor<QComboBox>(*m_panel, QStringLiteral("Storage"));
        storage->setCurrentIndex(1);
        Q_EMIT storage->activated(1);
        QCOMPARE(m_design->site->storageUnits, 1);
        QCOMPARE(m_intents, 1);
        type(QStringLiteral("Storage units"), QStringLiteral("6"));
        storage->setCurrentIndex(0);
        Q_EMIT storage->activated(0);
        QCOMPARE(m_design->site->storageUnits, 6); // another system, as many as before
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

CW_TEST(TestInspector)

} // namespace tst_inspector

#include "tst_inspector.moc"
