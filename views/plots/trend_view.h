// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how fast do demand for compute and supply by hardware grow, and where on these curves does this design
// stand? Leaves out: fits and projections (model/trends) and reading other people's tables.
#pragma once

#include <QWidget>

#include <memory>

class QLabel;

namespace cw::assess {
struct Assessment;
}

namespace cw::trends {
struct Inputs;
struct TrendTables;
} // namespace cw::trends

namespace cw::plots {

class ClaimCard;
class RateStrip;
class TrendControls;
class TrendPlot;
class TrendRefit;
struct Refit;
struct TrendChart;

/// The large view: filters, log or linear, zoom, pan, crosshair, unit of growth, sentences, "Did you hear 38,000×?",
/// export.
class TrendView : public QWidget {
    Q_OBJECT
public:
    explicit TrendView(QWidget* parent = nullptr);
    ~TrendView() override;

    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    void ask();
    void take(std::shared_ptr<const Refit> refit);
    void redraw();
    [[nodiscard]] const trends::Inputs* inputs() const;
    [[nodiscard]] TrendChart chart() const;
    [[nodiscard]] QString headline() const;
    void exportPicture();
    void exportTable();
    void exportFit();
    void explain();

    std::shared_ptr<const assess::Assessment> m_assessment;
    std::shared_ptr<const trends::TrendTables> m_tables; ///< of m_assessment; nullptr = none are installed
    std::shared_ptr<const Refit> m_refit;
    TrendControls* m_controls;
    TrendPlot* m_plot;
    QLabel* m_legend;
    QLabel* m_pointed;
    QLabel* m_caveats;
    QLabel* m_sentences;
    ClaimCard* m_claim;
    RateStrip* m_rates;
    TrendRefit* m_fitter;
};

} // namespace cw::plots
