// SPDX-License-Identifier: GPL-3.0-or-later
// The auto-wire dialog: kinds and fields as a person chooses them, figures of one assessment, and what each button does.
#include "../lab/lab_fixture.h"

#include "design/edits.h"
#include "fabric/explode.h"
#include "fabric/switch_price.h"
#include "format/numbers.h"
#include "format/words.h"
#include "network/auto_wire_dialog.h"
#include "network/rule_figures.h"
#include "panels/field_form.h"
#include "test_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <set>

namespace tst_auto_wire {

using namespace cw;
using namespace cw::test;
using topology::RuleLine;

class TestAutoWire : public LabFixture {
    Q_OBJECT

    /// The dialog as its owner runs it: every request answered at once, every intent applied.
    struct Open {
        design::Design design;
        std::unique_ptr<topology::AutoWireDialog> dialog;
        int requests = 0;
        int applied = 0;
        std::string text;
    };

    std::unique_ptr<Open> open(const design::Design& design)
    {
        auto out = std::make_unique<Open>();
        out->design = design;
        out->dialog = std::make_unique<topology::AutoWireDialog>(std::make_shared<const design::Design>(design),
                                                                 m_catalog, assessed(design));
        Open* state = out.get();
        connect(state->dialog.get(), &topology::AutoWireDialog::previewRequested, this, [this, state](const auto& tried) {
            ++state->requests;
            state->dialog->setPreview(assessed(*tried));
        });
        connect(state->dialog.get(), &topology::AutoWireDialog::intentRaised, this, [state](const views::Intent& intent) {
            auto next = intent.apply(state->design);
            if (!next)
                return state->dialog->showProblems(next.problems());
            ++state->applied;
            state->text = intent.text;
            state->design = std::move(next).value();
            state->dialog->accept();
        });
        state->dialog->show();
        state->dialog->begin();
        return out;
    }

    static void choose(const Open& open, design::FabricKind kind)
    {
        open.dialog->findChild<QListWidget*>()->setCurrentRow(static_cast<int>(kind));
    }
    static QWidget* field(const Open& open, const QString& name)
    {
        for (QWidget* editor : open.dialog->findChild<views::FieldForm*>()->findChildren<QWidget*>()) {
            if (editor->accessibleName() == name && editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    static void type(const Open& open, const QString& name, const QString& text)
    {
        auto* line = qobject_cast<QLineEdit*>(field(open, name));
        QVERIFY(line != nullptr);
        open.dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(open.dialog.get()));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    static QPushButton* button(const Open& open, const QString& text)
    {
        for (QPushButton* one : open.dialog->findChildren<QPushButton*>()) {
            if (QString(one->text()).remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    /// The example with a cable for each link of its rule.
    design::Design drawnOut()
    {
        const auto result = assessed(*m_example)->fabric->result;
        return *fabric::explode(*m_example, *m_catalog, result.sizingInputs, result.sizing);
    }
    static int count(const design::Design& design, design::SwitchRole role)
    {
        return static_cast<int>(std::ranges::count(*design.switches, role, &design::Switch::role));
    }

private Q_SLOTS:
    void initTestCase() { load(); }

    void everyKindIsOfferedWithItsOwnFields()
    {
        const auto state = open(*m_example);
        QCOMPARE(state->dialog->findChild<QListWidget*>()->count(), 9);
        choose(*state, design::FabricKind::LeafSpine);
        QVERIFY(field(*state, QStringLiteral("Oversubscr.")) && field(*state, QStringLiteral("Rails")));
        QVERIFY(!field(*state, QStringLiteral("Dimensions")) && !field(*state, QStringLiteral("Group switches")));
        choose(*state, design::FabricKind::Dragonfly);
        QVERIFY(field(*state, QStringLiteral("Group switches")) && !field(*state, QStringLiteral("Oversubscr.")));
        choose(*state, design::FabricKind::Torus);
        QVERIFY(field(*state, QStringLiteral("Dimensions")) && !field(*state, QStringLiteral("Leaf")));
        choose(*state, design::FabricKind::SingleSwitch);
        QVERIFY(field(*state, QStringLiteral("Leaf")) && !field(*state, QStringLiteral("Spine")) &&
                !field(*state, QStringLiteral("Oversubscr.")));
    }

    void figuresAreThoseOfTheAssessmentWithTheRule()
    {
        const auto state = open(*m_example);
        QCOMPARE(state->dialog->figures().differenceOf(RuleLine::StepTime), QStringLiteral("±0"));
        choose(*state, design::FabricKind::LeafSpine);
        type(*state, QStringLiteral("Oversubscr."), QStringLiteral("3"));
        QCOMPARE(state->dialog->rule().oversubscription, 3.0);
        const auto expected = assessed(design::setFabric(*m_example, state->dialog->rule()));
        const topology::RuleFigures& figures = state->dialog->figures();
        QCOMPARE(figures.valueOf(RuleLine::Leaves),
                 QString::number(expected->fabric->result.needed[static_cast<std::size_t>(design::SwitchRole::Leaf)]));
        QCOMPARE(figures.valueOf(RuleLine::StepTime), format::value(*expected->figure("training.stepTime")));
        QCOMPARE(figures.valueOf(RuleLine::Bisection), format::value(*expected->figure("fabric.bisectionBandwidth")));
        QVERIFY(figures.differenceOf(RuleLine::Bisection).startsWith(QChar(0x2212)));
        QVERIFY2(figures.problems().contains(QStringLiteral("•")), qPrintable(figures.problems()));
        keep(*state->dialog, QStringLiteral("auto_wire"));
    }

    void aWrongFieldHoldsTheRuleBack()
    {
        const auto state = open(*m_example);
        choose(*state, design::FabricKind::LeafSpine);
        QPushButton* use = button(*state, QStringLiteral("Use this rule"));
        QVERIFY(use->isEnabled());
        type(*state, QStringLiteral("Oversubscr."), QStringLiteral("abc"));
        QVERIFY(!use->isEnabled());
        QVERIFY(!button(*state, QStringLiteral("Draw out as cables"))->isEnabled());
        type(*state, QStringLiteral("Oversubscr."), QStringLiteral("2"));
        QVERIFY(use->isEnabled());
    }

    void whatTheRuleWouldWarnOfIsAProblem()
    {
        const auto state = open(*m_example);
        choose(*state, design::FabricKind::RailOptimised);
        type(*state, QStringLiteral("Rails"), QStringLiteral("99"));
        QCOMPARE(state->dialog->rule().rails, 99);
        const auto after = assessed(design::setFabric(*m_example, state->dialog->rule()));
        const auto found = std::ranges::find(after->findings, "finding.moreRailsThanPorts", &assess::Finding::code);
        QVERIFY(found != after->findings.end());
        QVERIFY2(state->dialog->figures().problems().contains(format::sentence(*found)),
                 qPrintable(state->dialog->figures().problems()));
    }

    void theSwitchesOfARuleHaveAPriceOrSayWhichHasNone()
    {
        const auto state = open(*m_example);
        fabric::Inputs inputs = assessed(*m_example)->fabric->inputs;
        const fabric::Result result = fabric::assess(inputs);
        const fabric::SwitchPrice price = fabric::switchPrice(inputs, result);
        const auto switches = static_cast<double>(result.sizing->switches());
        QCOMPARE(*price.sum / Dollars(1), inputs.leaf->price->value / Dollars(1) * switches);
        QCOMPARE(state->dialog->figures().valueOf(RuleLine::Price), format::measure(*price.sum));
        QVERIFY(state->dialog->figures().noteOf(RuleLine::Price).contains(QStringLiteral("without cables")));
        inputs.leaf->price.reset();
        const fabric::SwitchPrice unknown = fabric::switchPrice(inputs, result);
        QVERIFY(!unknown.sum);
        QCOMPARE(unknown.unpriced, std::vector{inputs.leaf->name});
    }

    /// A rule that cannot be built is not used, and the dialog says why; what is drawn needs no rule.
    void aRuleThatCannotBeBuiltIsRefused()
    {
        const auto state = open(*m_example);
        const auto use = [&] {
            for (auto* button : state->dialog->findChildren<QPushButton*>()) {
                if (button->isDefault())
                    return button;
            }
            return static_cast<QPushButton*>(nullptr);
        };
        QVERIFY(use()->isEnabled());
        choose(*state, design::FabricKind::SingleSwitch); // 256 ports on a switch of 64
        QVERIFY(!use()->isEnabled());
        QVERIFY(says(*state->dialog, QStringLiteral("cannot be built: ")));
        QVERIFY(!use()->toolTip().isEmpty());
        QTest::keyClick(state->dialog.get(), Qt::Key_Return);
        QCOMPARE(state->applied, 0);
        choose(*state, design::FabricKind::None);
        QVERIFY(use()->isEnabled() && !says(*state->dialog, QStringLiteral("cannot be built: ")));
    }

    void anOlderAnswerIsNotShown()
    {
        const auto design = std::make_shared<const design::Design>(*m_example);
        topology::AutoWireDialog dialog(design, m_catalog, assessed(*design));
        QSignalSpy asked(&dialog, &topology::AutoWireDialog::previewRequested);
        dialog.show();
        dialog.begin();
        const QString before = dialog.figures().valueOf(RuleLine::Leaves);
        dialog.findChild<QListWidget*>()->setCurrentRow(static_cast<int>(design::FabricKind::SingleSwitch));
        QCOMPARE(asked.size(), 1);
        dialog.setPreview(assessed(*design)); // of the rule before
        QCOMPARE(dialog.figures().valueOf(RuleLine::Leaves), before);
        QVERIFY(says(dialog, QStringLiteral("Calculating")));
    }

    void enterUsesTheRuleInOneStepAndEscapeLeavesEverything()
    {
        const auto state = open(*m_example);
        choose(*state, design::FabricKind::FatTree);
        QTest::keyClick(state->dialog->findChild<QListWidget*>(), Qt::Key_Return);
        QCOMPARE(state->applied, 1);
        QCOMPARE(state->text, std::string("edit.autoWire"));
        QCOMPARE(state->design.fabric->kind, design::FabricKind::FatTree);
        QVERIFY(!state->dialog->isVisible());
        const auto left = open(*m_example);
        choose(*left, design::FabricKind::Torus);
        QTest::keyClick(left->dialog.get(), Qt::Key_Escape);
        QVERIFY(!left->dialog->isVisible() && left->applied == 0);
        QCOMPARE(left->design, *m_example);
    }

    void missingSwitchesArePlacedWhereNothingStands()
    {
        design::Design bare = *m_example;
        bare.switches.edit().clear();
        const auto state = open(bare);
        QPushButton* place = button(*state, QStringLiteral("Use and place missing switches"));
        QVERIFY(place->isEnabled());
        place->click();
        QCOMPARE(state->applied, 1);
        QCOMPARE(count(state->design, design::SwitchRole::Leaf), 8);
        QCOMPARE(count(state->design, design::SwitchRole::Spine), 4);
        const auto after = assessed(state->design);
        for (const assess::Finding& finding : after->findings)
            QVERIFY2(finding.code != "finding.outOfPorts" && finding.code != "finding.switchesMissing" &&
                         finding.code != "finding.racksCollide",
                     finding.code.c_str());
        const design::FloorIndex floor(state->design, *m_catalog);
        QVERIFY(floor.collisions().empty());
        for (const design::Placed& placed : floor.all())
            QVERIFY(floor.insideWalls(placed.footprint));
        std::set<std::string> names;
        for (const design::Switch& device : *state->design.switches)
            QVERIFY(names.insert(device.name).second);
    }

    void freeUnitsOfNetworkRacksComeFirst()
    {
        design::Design few = *m_example;
        const auto spine = std::ranges::find(*few.switches, design::SwitchRole::Spine, &design::Switch::role);
        const design::Switch gone = *spine;
        few = design::removeItems(few, {{design::ItemKind::Switch, gone.id.value}});
        const auto state = open(few);
        button(*state, QStringLiteral("Use and place missing switches"))->click();
        QCOMPARE(state->design.racks->size(), few.racks->size());
        QCOMPARE(state->design.switches->back().mount.rack, gone.mount.rack);
        QCOMPARE(state->design.switches->back().role, design::SwitchRole::Spine);
    }

    void aHallWithoutRoomIsSaidInWords()
    {
        design::Design bare = *m_example;
        bare.switches.edit().clear();
        bare.site.edit().widthMm = 1000; // the walls stand in the racks
        bare.site.edit().depthMm = 1000;
        const auto state = open(bare);
        button(*state, QStringLiteral("Use and place missing switches"))->click();
        QCOMPARE(state->applied, 0);
        QVERIFY(state->dialog->isVisible());
        QVERIFY(says(*state->dialog, QStringLiteral("make the hall larger")));
    }

    void drawingOutMakesACableForEachLinkOrSaysWhyNot()
    {
        const auto state = open(*m_example);
        const auto links = assessed(*m_example)->fabric->result.sizing->links();
        button(*state, QStringLiteral("Draw out as cables"))->click();
        QCOMPARE(state->applied, 1);
        QCOMPARE(static_cast<std::int64_t>(state->design.cables->size()), links);
        QCOMPARE(state->design.fabric->kind, design::FabricKind::None);
        design::Design bare = *m_example;
        bare.switches.edit().clear();
        const auto refused = open(bare);
        button(*refused, QStringLiteral("Draw out as cables"))->click();
        QCOMPARE(refused->applied, 0);
        QVERIFY(says(*refused->dialog, QStringLiteral("must stand in racks first")));
    }

    /// What is drawn goes when a rule is used, unless it shall stay; the figures are of just what the rule gives.
    void drawnCablesAreReplacedOrSaidToStay()
    {
        const design::Design drawn = drawnOut();
        const auto cables = static_cast<int>(drawn.cables->size());
        const auto state = open(drawn);
        auto* replace = state->dialog->findChild<QCheckBox*>();
        QVERIFY(replace->isChecked() && !replace->isEnabled()); // of no kind: nothing would be left
        choose(*state, design::FabricKind::LeafSpine);
        QVERIFY(replace->isEnabled());
        QCOMPARE(replace->accessibleName(), QStringLiteral("Replace the %1 drawn cable(s)").arg(cables));
        const topology::RuleFigures& figures = state->dialog->figures();
        const auto shows = [&](const design::Design& design) {
            const auto expected = assessed(design);
            return figures.valueOf(RuleLine::Cables) == format::value(*expected->figure("fabric.cables")) &&
                   figures.valueOf(RuleLine::Bisection) == format::value(*expected->figure("fabric.bisectionBandwidth")) &&
                   figures.valueOf(RuleLine::StepTime) == format::value(*expected->figure("training.stepTime"));
        };
        const design::FabricRule rule = state->dialog->rule();
        const auto wired = [&](design::DrawnCables choice) {
            return design::wireByRule(drawn, *m_catalog, rule, choice);
        };
        QVERIFY(shows(wired(design::DrawnCables::Replaced)));
        QVERIFY(figures.noteOf(RuleLine::Cables).isEmpty());
        replace->click();
        QVERIFY(shows(wired(design::DrawnCables::Kept)));
        QCOMPARE(figures.noteOf(RuleLine::Cables), QStringLiteral("%1 drawn cable(s) stay beside the rule").arg(cables));
        keep(*state->dialog, QStringLiteral("auto_wire_drawn"));
        replace->click();
        button(*state, QStringLiteral("Use this rule"))->click();
        QCOMPARE(state->applied, 1);
        QVERIFY(state->design == wired(design::DrawnCables::Replaced) && state->design.cables->empty());
        const auto kept = open(drawn);
        choose(*kept, design::FabricKind::LeafSpine);
        kept->dialog->findChild<QCheckBox*>()->click();
        button(*kept, QStringLiteral("Use this rule"))->click();
        QVERIFY(kept->design == wired(design::DrawnCables::Kept));
    }

    /// The same rule, drawn anew: what was drawn before is no hindrance.
    void whatIsDrawnIsDrawnOutAnew()
    {
        const design::Design drawn = drawnOut();
        const auto state = open(drawn);
        choose(*state, design::FabricKind::LeafSpine);
        button(*state, QStringLiteral("Draw out as cables"))->click();
        QCOMPARE(state->applied, 1);
        QCOMPARE(state->design.cables->size(), drawn.cables->size());
        QVERIFY(state->design.cables->front().id != drawn.cables->front().id);
    }

    void withoutDrawnCablesNothingIsAsked()
    {
        QVERIFY(!open(*m_example)->dialog->findChild<QCheckBox*>()->isVisible());
    }

    void everyFieldHasANameAndTabReachesTheButtons()
    {
        const auto state = open(drawnOut());
        choose(*state, design::FabricKind::LeafSpine);
        state->dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(state->dialog.get()));
        std::set<QWidget*> reached;
        QWidget* first = state->dialog->focusWidget();
        for (int i = 0; i < 40; ++i) {
            QWidget* now = QApplication::focusWidget();
            QVERIFY(now != nullptr);
            reached.insert(now);
            QTest::keyClick(now, Qt::Key_Tab);
            if (QApplication::focusWidget() == first)
                break;
        }
        QVERIFY(reached.contains(state->dialog->findChild<QCheckBox*>()));
        for (QPushButton* one : state->dialog->findChildren<QPushButton*>())
            QVERIFY2(!one->isEnabled() || reached.contains(one), qPrintable(one->text()));
        for (QWidget* one : reached)
            QVERIFY(!one->accessibleName().isEmpty() || qobject_cast<QPushButton*>(one));
    }
};

CW_TEST(TestAutoWire)

} // namespace tst_auto_wire

#include "tst_auto_wire.moc"
