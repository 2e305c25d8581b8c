// SPDX-License-Identifier: GPL-3.0-or-later
// What binds, the ladder and the way of cooling, by real widgets.
#include "assess/cooling_way.h"
#include "assess/pipeline.h"
#include "diagnosis/cooling_way_dialog.h"
#include "diagnosis/diagnosis_dialog.h"
#include "format/change_sentence.h"
#include "format/words.h"
#include "look/fonts.h"
#include "panels/difference_badge.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_diagnosis_views {

using namespace cw;
using namespace cw::diagnosis_views;

namespace {

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), test::shippedTrends()});
}

design::Design builtFrom(const char* id) { return *templates::build({id, 0, {}, {}}, *test::shippedCatalog()); }

QPushButton* buttonWith(QWidget& parent, const QString& words)
{
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&').startsWith(words))
            return button;
    }
    return nullptr;
}

} // namespace

class TestDiagnosisViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { look::installFonts(); }

    void typedSharesAreJudged()
    {
        DiagnosisDialog dialog;
        QSignalSpy asked(&dialog, &DiagnosisDialog::ladderRequested);
        dialog.setAssessment(assessed(builtFrom("llm-512x8h100")));
        QCOMPARE(asked.count(), 1);
        QVERIFY(!dialog.predicted().isEmpty());
        const auto fields = dialog.findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 5);
        QTest::keyClicks(fields[0], QStringLiteral("61"));
        QVERIFY(dialog.verdict().contains(format::words("resource.storage"))); // which is missing
        QTest::keyClicks(fields[3], QStringLiteral("93 %"));
        QVERIFY(dialog.verdict().startsWith(format::words("verdict.storage")));
        fields[3]->setText(QStringLiteral("12"));
        QTest::keyClicks(fields[2], QStringLiteral("high"));
        QVERIFY(dialog.verdict().contains(format::words("resource.network")));
        QVERIFY(!fields[2]->accessibleDescription().isEmpty());
        fields[2]->setText(QStringLiteral("85"));
        QVERIFY(dialog.verdict().startsWith(format::words("verdict.network")));
        fields[2]->setText(QStringLiteral("850"));
        QVERIFY(!dialog.verdict().startsWith(format::words("verdict.network")));
        dialog.setMeasured({0.9, 0.99, {}, {}, {}}, {QStringLiteral("note")});
        QVERIFY(dialog.verdict().startsWith(format::words("verdict.memory")));
        QVERIFY(fields[2]->text().isEmpty());
    }

    void aStepIsTaken()
    {
        const design::Design design = builtFrom("llm-512x8h100");
        DiagnosisDialog dialog;
        dialog.setAssessment(assessed(design));
        QPushButton* take = buttonWith(dialog, QStringLiteral("Take"));
        QVERIFY(take != nullptr && !take->isEnabled());
        const auto rungs = std::make_shared<const std::vector<assess::Rung>>(*assess::ladder(design, *test::shippedCatalog(), {}));
        dialog.setRungs(rungs);
        QCOMPARE(dialog.ladder().rowCount(), static_cast<int>(rungs->size()));
        for (int row = 0; row < dialog.ladder().rowCount(); ++row) {
            const assess::Rung& rung = (*rungs)[static_cast<std::size_t>(row)];
            QVERIFY(dialog.ladder().item(row, 0)->text().startsWith(format::sentence(rung)));
            QVERIFY2(!dialog.ladder().item(row, 0)->text().contains(QStringLiteral("%{")), rung.text.c_str());
            dialog.ladder().setCurrentCell(row, 0);
            QCOMPARE(take->isEnabled(), rung.design.has_value());
        }
        dialog.ladder().setCurrentCell(0, 0);
        QSignalSpy taken(&dialog, &DiagnosisDialog::taken);
        take->click();
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken.front().front().value<assess::Rung>().design, rungs->front().design);
        dialog.setAssessment(assessed(*rungs->front().design));
        QCOMPARE(dialog.ladder().rowCount(), 0);
    }

    void coolingBeforeAndAfter()
    {
        design::Design air = test::rowOfRacks(4, 2);
        air.site.edit().cooling = "air-containment";
        const auto before = assessed(air);
        CoolingWayDialog dialog(assess::CoolingWay::Liquid, before);
        QPushButton* take = buttonWith(dialog, QStringLiteral("Cool by"));
        QVERIFY(take != nullptr && !take->isEnabled());
        dialog.setAnswer(assessed(*assess::withCoolingWay(air, *test::shippedCatalog(), assess::CoolingWay::Liquid)));
        QVERIFY(take->isEnabled());
        QStringList differences;
        for (const auto* badge : dialog.findChildren<views::DifferenceBadge*>())
            differences << badge->text();
        QVERIFY(differences.size() >= 6);
        QVERIFY(differences.front().startsWith(u'\u2212')); // total power falls
        QStringList names;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            names << label->text();
        QVERIFY(names.contains(format::words("figure.power.facility")));
        QVERIFY(names.indexOf(format::words("figure.power.facility")) < names.indexOf(format::words("figure.cooling.pue")));
        QSignalSpy taken(&dialog, &CoolingWayDialog::taken);
        take->click();
        QCOMPARE(taken.count(), 1);
    }
};

CW_TEST(TestDiagnosisViews)

} // namespace tst_diagnosis_views

#include "tst_diagnosis_views.moc"
