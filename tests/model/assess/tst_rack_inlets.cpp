// SPDX-License-Identifier: GPL-3.0-or-later
// What racks of the floor take in: by what stands around them, by what is supplied, and what helps.
#include "mended_design.h"

#include "design/edits.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_rack_inlets {

using namespace cw;
using namespace cw::test;

namespace {

/// Rows of racks with a node in each, in an open room; all look up, or every second row down.
design::Design rows(int rows, bool allLookUp)
{
    design::Design design;
    design.site.edit().widthMm = 12000;
    design.site.edit().depthMm = 24000;
    design.site.edit().cooling = "air-conventional";
    for (int row = 0; row < rows; ++row) {
        for (int place = 0; place < 6; ++place) {
            design::Rack rack = rackAt(3000 + 600 * place, 1800 + 2400 * row);
            rack.facing = allLookUp || row % 2 == 0 ? design::Facing::Up : design::Facing::Down;
            design = *design::addFilledRack(design, *shippedCatalog(), rack, "dgx-h100", 1);
        }
    }
    return design;
}

double hottestC(const assess::Assessment& assessment) { return assessment.figure("cooling.hottestInlet")->value->base - 273.15; }

} // namespace

class TestRackInlets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void liveBetweenSupplyAndExhaust_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
    void liveBetweenSupplyAndExhaust()
    {
        QFETCH(QString, id);
        const design::Design design = *templates::build({id.toStdString(), 0, {}, {}}, *shippedCatalog());
        const auto assessment = assessed(design);
        const cooling::InletInputs& in = assessment->inlets->inputs;
        const cooling::InletResult& result = assessment->inlets->result;
        QVERIFY(in.isKnown);
        QCOMPARE(result.inlets.size(), in.racks.size());
        for (const Kelvins inlet : result.inlets)
            QVERIFY(inlet >= in.supply && inlet < in.supply + design.site->airRise);
        if (result.mean)
            QVERIFY(*result.mean >= in.supply && *result.mean <= result.inlets[static_cast<std::size_t>(result.hottest)]);
        QVERIFY(find(*assessment, "finding.inletTooWarm") == nullptr);
    }

    void rowsThatBlowAtFrontsAreWarmer()
    {
        const double behind = hottestC(*assessed(rows(4, true)));
        const double backToBack = hottestC(*assessed(rows(4, false)));
        QVERIFY2(behind > backToBack + 1, qPrintable(QStringLiteral("%1 %2").arg(behind).arg(backToBack)));
    }

    void isFoundAndMended_data()
    {
        QTest::addColumn<QString>("remedy");
        for (const char* remedy : {"remedy.turnRacks", "remedy.containAisles", "remedy.coolerSupply"})
            QTest::newRow(remedy) << QString::fromLatin1(remedy);
    }
    void isFoundAndMended()
    {
        QFETCH(QString, remedy);
        design::Design design = rows(2, true);
        design.site.edit().supplyAir = Kelvins(273.15 + 22);
        const auto wrong = assessed(design);
        const Finding* finding = find(*wrong, "finding.inletTooWarm");
        QVERIFY2(finding != nullptr, qPrintable(QString::number(hottestC(*wrong))));
        QCOMPARE(finding->severity, assess::Severity::Warning);
        QVERIFY(std::ranges::find(finding->remedies, remedy.toStdString()) != finding->remedies.end());
        QString why;
        QVERIFY2(mends(design, "finding.inletTooWarm", remedy.toStdString(), why), qPrintable(why));
        QVERIFY(find(*wrong, "finding.inletForbidden") == nullptr);
    }

    /// Remedies that cannot help are not offered.
    void offersWhatHelps()
    {
        design::Design design = rows(2, false);
        design.site.edit().cooling = "air-containment";
        design.site.edit().supplyAir = Kelvins(273.15 + 26.9);
        const auto assessment = assessed(design);
        const Finding* finding = find(*assessment, "finding.inletTooWarm");
        QVERIFY(finding != nullptr);
        QCOMPARE(finding->remedies, std::vector<std::string>{"remedy.coolerSupply"});
    }

    /// Beyond what devices may breathe at all it is an error, also of supply that is only warm; supply that is itself beyond
    /// is told once.
    void errorsAndSupply()
    {
        design::Design design = rows(4, true);
        design.site.edit().airRise = Kelvins(40);
        design.site.edit().supplyAir = Kelvins(273.15 + 26);
        const auto wrong = assessed(design);
        const Finding* finding = find(*wrong, "finding.inletForbidden");
        QVERIFY(finding != nullptr && finding->severity == assess::Severity::Error);
        design.site.edit().supplyAir = Kelvins(273.15 + 30);
        const auto warm = assessed(design);
        QVERIFY(find(*warm, "finding.supplyAirOutside") != nullptr && find(*warm, "finding.inletForbidden") != nullptr);
        design.site.edit().supplyAir = Kelvins(273.15 + 36);
        const auto hot = assessed(design);
        QVERIFY(find(*hot, "finding.supplyAirOutside") != nullptr && find(*hot, "finding.inletForbidden") == nullptr);
    }

    /// One rack of unknown heat leaves all inlets unknown, and not as if it blew nothing.
    void unknownHeat()
    {
        design::Design design = rows(2, true);
        design.nodes.edit().front().type = "no-such-server";
        const auto assessment = assessed(design);
        QVERIFY(!assessment->figure("cooling.hottestInlet")->value);
        QVERIFY(find(*assessment, "finding.inletTooWarm") == nullptr);
    }

    void aRackMovedAwayBreathesSupply()
    {
        design::Design design = rows(4, true);
        const double before = hottestC(*assessed(design));
        design::Rack& last = design.racks.edit().back();
        last.at = {9600, 22000};
        const auto assessment = assessed(design);
        const auto& racks = assessment->inlets->inputs.racks;
        const auto moved = std::ranges::find(racks, last.id, &cooling::BreathingRack::id) - racks.begin();
        QVERIFY(assessment->inlets->result.inlets[static_cast<std::size_t>(moved)].base() - 273.15 < before - 1);
    }
};

CW_TEST(TestRackInlets)

} // namespace tst_rack_inlets

#include "tst_rack_inlets.moc"
