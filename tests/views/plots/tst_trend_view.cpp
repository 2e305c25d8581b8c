// SPDX-License-Identifier: GPL-3.0-or-later
// The growth plots draw the shipped points and lines, answer to wheel, double click and pointer, refit beside the window.
#include "assessed_cluster.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/claim_card.h"
#include "plots/trend_chart.h"
#include "plots/trend_controls.h"
#include "plots/trend_json.h"
#include "plots/trend_plot.h"
#include "plots/trend_refit.h"
#include "plots/trend_view.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace cw;
using namespace cw::plots;

namespace {

void wheel(QWidget* target, const QPointF& at, int steps)
{
    QWheelEvent event(at, target->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(target, &event);
    QApplication::processEvents();
}

} // namespace

class TestTrendView : public QObject {
    Q_OBJECT

    const std::shared_ptr<assess::Assessment> m_assessment = fixture::assessment();

private Q_SLOTS:
    void initTestCase()
    {
        look::installFonts();
        QVERIFY(m_assessment->trends != nullptr); // the shipped tables could be read
    }

    void starIsTheAssessment()
    {
        const TrendChart chart = trendChart(*m_assessment);
        const trends::Result& result = m_assessment->trends->result;
        QCOMPARE(chart.panels.size(), 2U);
        QVERIFY(chart.panels[0].star.has_value());
        QCOMPARE(chart.panels[0].star->value, result.deliveredFlop->base());
        QCOMPARE(*chart.panels[0].star->equivalentYear, result.frontierDate->year);
        QVERIFY(chart.attribution.contains(QStringLiteral("Epoch AI")));
        const trends::SeriesFit* frontier = m_assessment->trends->inputs.tables->find("compute.frontier");
        QCOMPARE(chart.panels[0].points.size(), frontier->series.points.size());
        QVERIFY(chart.panels[0].rate[0].contains(QString::number(frontier->fit->count)));
    }

    void wheelZoomsBothPanelsAndDoubleClickResets()
    {
        TrendPlot plot;
        plot.resize(700, 500);
        plot.show(trendChart(*m_assessment), look::lightTheme());
        static_cast<QWidget&>(plot).show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QWidget* canvas = plot.findChild<QWidget*>();
        const auto whole = plot.yearsShown();
        wheel(canvas, {350, 150}, 3);
        const auto zoomed = plot.yearsShown();
        QVERIFY(zoomed.second - zoomed.first < 0.8 * (whole.second - whole.first));
        QVERIFY(zoomed.first > whole.first && zoomed.second < whole.second);
        // The lower panel shows the same years: one year is drawn at one place in both.
        QVERIFY(std::abs(plot.pixelOf(0, 2022, 1e24).x() - plot.pixelOf(1, 2022, 1).x()) < 0.01);
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, QPoint(350, 150));
        QCOMPARE(plot.yearsShown(), whole);
    }

    void pointerNamesThePoint()
    {
        TrendPlot plot;
        plot.resize(900, 600);
        const TrendChart chart = trendChart(*m_assessment);
        plot.show(chart, look::darkTheme());
        static_cast<QWidget&>(plot).show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        const TrendPoint& first = chart.panels[1].points.front();
        const QString tip = plot.tipAt(plot.pixelOf(1, first.year, first.value));
        QVERIFY(!tip.isEmpty());
        QVERIFY(plot.tipAt({2, 2}).isEmpty());
    }

    void logarithmicOrLinear()
    {
        TrendPlot plot;
        plot.resize(700, 500);
        plot.show(trendChart(*m_assessment), look::lightTheme());
        static_cast<QWidget&>(plot).show();
        QApplication::processEvents(); // lays it out
        const double before = plot.pixelOf(0, 2020, 1e23).y();
        plot.setLogarithmic(false);
        QApplication::processEvents();
        QVERIFY(plot.pixelOf(0, 2020, 1e23).y() > before); // on a linear axis it lies at the floor
        plot.setCrosshair(true);
        plot.setLogarithmic(true);
    }

    void refitIsTheModelsAnswer()
    {
        const trends::SeriesFit* frontier = m_assessment->trends->inputs.tables->find("compute.frontier");
        TrendRefit refit;
        QSignalSpy answered(&refit, &TrendRefit::answered);
        trends::SeriesFilter filter;
        filter.fromYear = 2018;
        refit.ask(frontier->series, {}); // overtaken by the next question
        QElapsedTimer timer;
        timer.start();
        refit.ask(frontier->series, filter);
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 10000);
        qInfo("refit with 10,000 resamples: %lld ms", timer.elapsed());
        const auto answer = answered[0][0].value<std::shared_ptr<const Refit>>();
        const trends::TrendSeries recent = trends::filtered(frontier->series, filter);
        QCOMPARE(answer->fit->slope, trends::fitTrend(recent)->slope);
        QCOMPARE(*answer->slopes, trends::bootstrapSlope(recent)->slope);
        const QJsonObject json = QJsonDocument::fromJson(fitJson(*answer, QStringLiteral("Epoch AI"))).object();
        QCOMPARE(json[u"slopePerYear"].toDouble(), answer->fit->slope);
        QCOMPARE(json[u"n"].toInt(), answer->fit->count);
        QCOMPARE(json[u"pointsSha256"].toString().size(), 64);
    }

    void viewFiltersAndChangesUnit()
    {
        TrendView view;
        view.resize(1280, 800);
        view.setAssessment(m_assessment);
        static_cast<QWidget&>(view).show();
        auto* plot = view.findChild<TrendPlot*>();
        QTRY_COMPARE_WITH_TIMEOUT(plot->chart().panels.size(), 2U, 10000);
        const std::size_t all = plot->chart().panels[0].points.size();
        const QString before = plot->chart().panels[0].rate[0];
        const QList<QComboBox*> boxes = view.findChild<TrendControls*>()->findChildren<QComboBox*>();
        QCOMPARE(boxes.size(), 5);
        boxes[4]->setCurrentIndex(1); // doubling time
        QVERIFY(plot->chart().panels[0].rate[0] != before);
        boxes[3]->setCurrentIndex(2); // confident only
        QTRY_VERIFY_WITH_TIMEOUT(plot->chart().panels[0].points.size() < all, 10000);
        QVERIFY(plot->chart().panels[0].star.has_value());
        const QString keep = qEnvironmentVariable("CW_PICTURES");
        if (!keep.isEmpty())
            QVERIFY(view.grab().save(keep + QStringLiteral("/trend-view.png")));
    }

    void claimIsRecomputedForTheChosenPair()
    {
        ClaimCard card;
        card.setTrends(m_assessment->trends->inputs, m_assessment->trends->result);
        QVERIFY(card.verdict().contains(QStringLiteral("38,700"))); // 4.1^12 / 1.7^12 = 38,730
        card.findChildren<QComboBox*>()[1]->setCurrentIndex(1);     // GPU speed, doubling every 2.3 years
        QVERIFY(card.verdict().contains(QStringLiteral("606,000"))); // facts: 6.065e5
        QVERIFY(card.verdict().contains(QStringLiteral("44.2")));    // years
    }

    void tableHoldsPointsLineAndCredit()
    {
        const TrendChart chart = trendChart(*m_assessment);
        const QString table = csv(chart);
        QCOMPARE(table.count(QStringLiteral(",point,")), static_cast<int>(chart.panels[0].points.size() + chart.panels[1].points.size()));
        QVERIFY(table.contains(QStringLiteral("90 % prediction band")));
        QVERIFY(table.contains(QStringLiteral("Epoch AI")));
    }
};

QTEST_MAIN(TestTrendView)
#include "tst_trend_view.moc"
