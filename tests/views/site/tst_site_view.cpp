// SPDX-License-Identifier: GPL-3.0-or-later
// The site page: plots that add up, months that belong to their job, fields that raise intents, all of it by real widgets.
#include "assess/pipeline.h"
#include "design/edits.h"
#include "look/fonts.h"
#include "plots/bar_pane.h"
#include "site/curve_pane.h"
#include "site/flow_pane.h"
#include "site/site_charts.h"
#include "site/site_view.h"
#include "site/swing_pane.h"
#include "small_designs.h"
#include "templates/templates.h"
#include "test_program.h"
#include "trends_reference.h"

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <map>

namespace tst_site_view {

using namespace cw;
using namespace cw::site;

namespace {

std::shared_ptr<const design::Design> builtFrom(const char* id)
{
    return std::make_shared<const design::Design>(*templates::build({id, 0, {}, {}}, *test::shippedCatalog()));
}

std::shared_ptr<const assess::Assessment> assessed(const design::Design& design)
{
    return assess::assess(design, {test::shippedCatalog(), test::shippedTrends()});
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

} // namespace

class TestSiteView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { look::installFonts(); }

    /// What comes into a block leaves it, and the parts together are what the meter counts.
    void powerFlowsAddUp_data()
    {
        QTest::addColumn<QString>("id");
        for (const templates::TemplateInfo& info : templates::templates())
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
    void powerFlowsAddUp()
    {
        QFETCH(QString, id);
        const auto assessment = assessed(*builtFrom(id.toUtf8().constData()));
        const FlowChart chart = powerFlow(*assessment);
        if (!chart.empty.isEmpty()) {
            QVERIFY(!assessment->power->result.it || assessment->power->result.it->expected.base() == 0);
            return;
        }
        std::map<int, double> in;
        std::map<int, double> out;
        for (const FlowBand& band : chart.bands) {
            out[band.from] += band.value;
            in[band.to] += band.value;
        }
        double ends = 0;
        for (std::size_t i = 0; i < chart.blocks.size(); ++i) {
            const int block = static_cast<int>(i);
            const double value = chart.blocks[i].value;
            QVERIFY2(!in.contains(block) || near(in[block], value), qPrintable(chart.blocks[i].name));
            QVERIFY2(!out.contains(block) || near(out[block], value), qPrintable(chart.blocks[i].name));
            ends += out.contains(block) ? 0 : value;
        }
        QVERIFY(near(ends, assessment->power->result.facility->expected.base()));
    }

    void costsAddUp()
    {
        const auto assessment = assessed(*builtFrom("llm-512x8h100"));
        for (const plots::BarChart& chart : {capitalChart(*assessment), yearChart(*assessment)}) {
            double sum = 0;
            for (const plots::BarRow& row : chart.rows)
                sum += row.values.front();
            QVERIFY(near(sum, 100));
        }
    }

    /// Where the two curves meet is what the figure calls break-even.
    void theCurvesMeetAtBreakEven()
    {
        const auto assessment = assessed(*builtFrom("llm-512x8h100"));
        const CurveChart chart = breakEvenChart(*assessment);
        QCOMPARE(chart.curves.size(), std::size_t(2));
        const double at = *assessment->cost->result.breakEven * 100;
        for (std::size_t i = 1; i < chart.curves[0].points.size(); ++i) {
            const double before = chart.curves[0].points[i - 1].y() - chart.curves[1].points[i - 1].y();
            const double after = chart.curves[0].points[i].y() - chart.curves[1].points[i].y();
            if (before >= 0 && after < 0)
                QVERIFY(chart.curves[0].points[i - 1].x() <= at + 1e-9 && at <= chart.curves[0].points[i].x() + 1e-9);
        }
    }

    void theBestIntervalIsTheTop()
    {
        const CurveChart chart = intervalChart(*assessed(*builtFrom("llm-512x8h100")));
        const std::vector<QPointF>& points = chart.curves.front().points;
        const auto top = std::ranges::max_element(points, {}, &QPointF::y);
        QVERIFY(std::abs(std::log(top->x() / chart.marks.front().x)) < 0.1);
    }

    void monthsBelongToTheirJob()
    {
        const auto design = builtFrom("llm-512x8h100");
        SiteView view;
        view.resize(1200, 800);
        view.setDesign(design, test::shippedCatalog());
        view.setAssessment(assessed(*design));
        view.show();
        QSignalSpy asked(&view, &SiteView::monthsRequested);
        QPushButton* play = nullptr;
        for (QPushButton* button : view.findChildren<QPushButton*>())
            play = button->text() == QStringLiteral("Play 10,000 months") ? button : play;
        QVERIFY(play != nullptr && play->isEnabled());
        QTest::mouseClick(play, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        auto plan = asked.front().front().value<reliability::MonthPlan>();
        QCOMPARE(plan.months, 10'000);
        plan.months = 50;
        view.setMonthsProgress(0.5);
        QVERIFY(!play->isVisible() && view.findChild<QProgressBar*>()->value() == 500);
        view.setMonths(std::make_shared<const reliability::Months>(*reliability::playMonths(plan)));
        const auto isPlayed = [&view] {
            return std::ranges::any_of(view.findChildren<CurvePane*>(),
                                       [](const CurvePane* pane) { return pane->chart().curves.size() == 2 && !pane->chart().curves[0].low.empty(); });
        };
        QVERIFY(play->isVisible() && isPlayed());
        view.setAssessment(assessed(*design));
        QVERIFY(isPlayed()); // the same job
        design::Design other = *design;
        design::Operation operation = *other.operation;
        operation.spareNodes = 8;
        other = design::setOperation(other, operation);
        view.setDesign(std::make_shared<const design::Design>(other), test::shippedCatalog());
        view.setAssessment(assessed(other));
        QVERIFY(!isPlayed());
    }

    /// A choice in the form is one intent that changes the site.
    void fieldsRaiseIntents()
    {
        const auto design = builtFrom("llm-512x8h100");
        SiteView view;
        view.setDesign(design, test::shippedCatalog());
        view.setAssessment(assessed(*design));
        design::Design now = *design;
        connect(&view, &SiteView::intentRaised, &view, [&now](const views::Intent& intent) { now = *intent.apply(now); });
        for (QComboBox* box : view.findChildren<QComboBox*>()) {
            const int dry = box->findText(QStringLiteral("Large site: liquid-cooled IT, dry cooler (air-cooled chiller)"));
            if (dry < 0)
                continue;
            box->setCurrentIndex(dry);
            Q_EMIT box->activated(dry);
        }
        QCOMPARE(now.site->plant, std::string("large-dry-cooler"));
        now.site.edit().climate.clear();
        const auto assessment = assessed(now);
        QCOMPARE(*assessment->cooling->result.pue, 1.093);
        QVERIFY(std::ranges::any_of(assessment->findings, [](const assess::Finding& f) { return f.code == "finding.plantWithoutClimate"; }));
    }

    void drawsInAnyWidth()
    {
        const auto design = builtFrom("llm-512x8h100");
        SiteView view;
        view.setDesign(design, test::shippedCatalog());
        view.setAssessment(assessed(*design));
        for (const int width : {700, 1000, 1500, 1900}) {
            view.resize(width, 900);
            view.show();
            QVERIFY(!view.grab().isNull());
            for (plots::PlotPane* pane : view.findChildren<plots::PlotPane*>())
                QVERIFY(pane->width() >= 240 && !pane->table().isEmpty() && !pane->accessibleName().isEmpty());
        }
    }

    void anEmptyDesignSaysWhatToDo()
    {
        const auto design = std::make_shared<const design::Design>();
        SiteView view;
        view.resize(1200, 800);
        view.setDesign(design, test::shippedCatalog());
        view.setAssessment(assessed(*design));
        view.show();
        for (const CurvePane* pane : view.findChildren<CurvePane*>())
            QVERIFY(!pane->chart().empty.isEmpty());
        QVERIFY(!view.grab().isNull());
    }
};

CW_TEST(TestSiteView)

} // namespace tst_site_view

#include "tst_site_view.moc"
