// SPDX-License-Identifier: GPL-3.0-or-later
// What the place of the hall contradicts or leaves open is found, and goes away by its button where it has one.
#include "assess/mend.h"
#include "assess/pipeline.h"
#include "design/edits.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <functional>

namespace tst_site_findings {

using namespace cw;
using assess::Severity;

namespace {

constexpr double kZero = 273.15;

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), std::make_shared<const trends::TrendTables>()});
}

const assess::Finding* findingOf(const assess::Assessment& assessment, const QString& code)
{
    const auto found = std::ranges::find(assessment.findings, code.toStdString(), &assess::Finding::code);
    return found == assessment.findings.end() ? nullptr : &*found;
}

design::Design withSite(const std::function<void(design::Site&)>& change, const char* id = "llm-512x8h100")
{
    const design::Design built = *templates::build({id, 0, {}, {}}, *test::shippedCatalog());
    design::Site site = *built.site;
    change(site);
    return design::setSite(built, site);
}

struct Case {
    design::Design design;
    Severity severity;
    const char* remedy; ///< that helps at once; nullptr: only words
};

Case caseOf(const QString& code)
{
    if (code == u"finding.noTariff")
        return {withSite([](design::Site& s) { s.tariff.clear(); }), Severity::Note, nullptr};
    if (code == u"finding.noGrid")
        return {withSite([](design::Site& s) { s.grid.clear(); s.climate.clear(); }), Severity::Note, nullptr};
    if (code == u"finding.plantWithoutClimate")
        return {withSite([](design::Site& s) { s.climate.clear(); }), Severity::Note, nullptr};
    if (code == u"finding.facilityWaterTooWarm")
        return {withSite([](design::Site& s) { s.liquidClass = "w32"; s.facilityWater = Kelvins(40 + kZero); }, "gb200-nvl72-pod"),
                Severity::Error, "remedy.coolerWater"};
    if (code == u"finding.pipesMaySweat")
        return {withSite([](design::Site& s) { s.climate = "miami-fl"; s.facilityWater = Kelvins(10 + kZero); }, "gb200-nvl72-pod"),
                Severity::Warning, "remedy.warmerWater"};
    if (code == u"finding.oneFeedOfTwo") {
        design::Design design = withSite([](design::Site& s) { s.powerRedundancy = design::Redundancy::Double; });
        for (design::Rack& rack : design.racks.edit())
            rack.pduCount = 1;
        return {design, Severity::Warning, "remedy.secondPdu"};
    }
    design::Design design = withSite([](design::Site&) {});
    if (code == u"finding.useAboveBusy") {
        design.operation.edit().busyYear.value = 0.5;
        return {design, Severity::Warning, "remedy.useAsBusy"};
    }
    if (code == u"finding.noStore") {
        design.appliances.edit().clear();
        return {design, Severity::Note, nullptr};
    }
    if (code == u"finding.drivesMissing") {
        design.operation.edit().storage.toNodeDrives = true;
        return {design, Severity::Warning, "remedy.saveToStore"};
    }
    if (code == u"finding.intervalFarFromBest") {
        design.operation.edit().checkpointInterval = 24 * unit::hour;
        return {design, Severity::Warning, "remedy.bestInterval"};
    }
    if (code == u"finding.tariffTooSmall") {
        design.site.edit().tariff = "kepco-a2-high-a-1";
        return {design, Severity::Warning, nullptr};
    }
    if (code == u"finding.plantForAir") {
        design.site.edit().plant = "midsize-air-economiser";
        return {design, Severity::Warning, "remedy.plantOfSystem"};
    }
    if (code == u"finding.plantForLiquid") {
        design.site.edit().cooling = "air-containment";
        design.site.edit().plant = "large-dry-cooler";
        return {design, Severity::Warning, "remedy.plantOfSystem"};
    }
    if (code == u"finding.chainBeyondPue") {
        design.site.edit().powerChain = "chain-colocation";
        return {design, Severity::Warning, nullptr};
    }
    if (code == u"finding.upsNotPlaced") {
        design.site.edit().upsUnit = "room-ups-1000";
        return {design, Severity::Note, nullptr};
    }
    if (code == u"finding.physicsOutside") {
        design.site.edit().plant = "small-direct-expansion";
        return {design, Severity::Note, nullptr};
    }
    if (code == u"finding.sparesNotDrawn") {
        design.operation.edit().spareNodes = 4;
        return {design, Severity::Note, nullptr};
    }
    design.operation.edit().powerCap.value = 0.1;
    return {design, Severity::Error, "remedy.liftPowerCap"};
}

} // namespace

class TestSiteFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundAndMended_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"finding.noTariff", "finding.noGrid", "finding.plantWithoutClimate", "finding.facilityWaterTooWarm",
                                 "finding.pipesMaySweat", "finding.oneFeedOfTwo", "finding.powerCapTooLow", "finding.useAboveBusy",
                                 "finding.noStore", "finding.drivesMissing", "finding.intervalFarFromBest", "finding.tariffTooSmall",
                                 "finding.plantForAir", "finding.plantForLiquid", "finding.chainBeyondPue", "finding.upsNotPlaced",
                                 "finding.physicsOutside", "finding.sparesNotDrawn"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void isFoundAndMended()
    {
        QFETCH(const QString, code);
        const auto untouched = assessed(*templates::build({"llm-512x8h100", 0, {}, {}}, *test::shippedCatalog()));
        QVERIFY(findingOf(*untouched, code) == nullptr);
        const Case one = caseOf(code);
        const auto answer = assessed(one.design);
        const assess::Finding* found = findingOf(*answer, code);
        QVERIFY(found != nullptr);
        QCOMPARE(int(found->severity), int(one.severity));
        QVERIFY(!found->figures.empty() && !found->remedies.empty());
        for (const std::string& figure : found->figures)
            QVERIFY2(answer->figure(figure) != nullptr, figure.c_str());
        if (one.remedy == nullptr)
            return;
        QVERIFY(std::ranges::find(found->remedies, one.remedy) != found->remedies.end());
        const auto mended = assess::mend(one.design, *test::shippedCatalog(), *found, one.remedy);
        QVERIFY(mended);
        QVERIFY(findingOf(*assessed(*mended), code) == nullptr);
    }

    /// Water of 10 degC leaves a coolant unit at 15, below Miami's dew point; dry air asks for nothing.
    void coolantAgainstTheDewPoint()
    {
        const auto damp = assessed(caseOf(QStringLiteral("finding.pipesMaySweat")).design);
        const assess::Figure* coolant = damp->figure("cooling.coolantSupply");
        QVERIFY(coolant != nullptr && std::abs(coolant->value->base - (15 + kZero)) < 1e-9);
        QVERIFY(damp->figure("cooling.aboveDewPoint")->value->base < 0);
        const auto dry = assessed(withSite([](design::Site& s) { s.climate = "phoenix-az"; s.facilityWater = Kelvins(20 + kZero); }, "gb200-nvl72-pod"));
        QVERIFY(findingOf(*dry, QStringLiteral("finding.pipesMaySweat")) == nullptr);
    }

    /// Warmer water would be too warm for the class: no button that only moves the fault.
    void noButtonWhereTheClassForbids()
    {
        const design::Design design = withSite([](design::Site& s) { s.climate = "miami-fl"; s.facilityWater = Kelvins(10 + kZero); s.liquidClass = "w17"; }, "gb200-nvl72-pod");
        const auto answer = assessed(design);
        const assess::Finding* found = findingOf(*answer, QStringLiteral("finding.pipesMaySweat"));
        QVERIFY(found != nullptr);
        QVERIFY(!assess::mend(design, *test::shippedCatalog(), *found, "remedy.warmerWater"));
    }
};

CW_TEST(TestSiteFindings)

} // namespace tst_site_findings

#include "tst_site_findings.moc"
