// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the hall around the work look on one page? What can be chosen of it at the left, and plots of power chain,
// racks, money and failures. Leaves out: every figure.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "intent.h"
#include "reliability/month.h"

#include <QWidget>

#include <memory>

class QGridLayout;
class QScrollArea;

namespace cw::plots {
class BarPane;
class PlotPane;
} // namespace cw::plots

namespace cw::views {
class FieldForm;
}

namespace cw::site {

class CurvePane;
class FlowPane;
class MonthBox;
class SwingPane;
class WeatherBox;

class SiteView : public QWidget {
    Q_OBJECT
public:
    explicit SiteView(QWidget* parent = nullptr);

    void setDesign(std::shared_ptr<const design::Design> design, const std::shared_ptr<const catalog::Catalog>& catalog);
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);
    /// Shows a refusal of the last intent under the field it came from; an empty text clears it.
    void showProblem(const QString& text);
    /// Half-typed text and refusals belong to the document that was shown before.
    void forgetTyped();
    /// Played for the job of the assessment that is shown; forgotten with it.
    void setMonths(std::shared_ptr<const reliability::Months> months);
    void setMonthsProgress(std::optional<double> share);

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);
    void intentRaised(const cw::views::Intent& intent);
    void monthsRequested(const cw::reliability::MonthPlan& plan);
    void monthsStopped();
    void weatherRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    void arrange();
    void redraw();
    void redrawMonth();
    void playMonths();

    std::shared_ptr<const assess::Assessment> m_assessment;
    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const reliability::Months> m_months;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    views::FieldForm* m_form;
    WeatherBox* m_weather;
    QScrollArea* m_plots;
    QGridLayout* m_grid = nullptr;
    FlowPane* m_flow;
    plots::BarPane* m_racks;
    plots::BarPane* m_efficiency;
    plots::BarPane* m_reach;
    CurvePane* m_interval;
    MonthBox* m_month;
    plots::BarPane* m_capital;
    plots::BarPane* m_year;
    CurvePane* m_breakEven;
    SwingPane* m_swings;
    int m_columns = 0;
};

} // namespace cw::site
