// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_view.h"

#include "assess/assessment.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/claim_card.h"
#include "plots/plot_export.h"
#include "plots/trend_controls.h"
#include "plots/trend_json.h"
#include "plots/trend_panels.h"
#include "plots/trend_plot.h"
#include "plots/trend_refit.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cw::plots {
namespace {

constexpr int kSideWidth = 320;
constexpr int kPadding = 16;

} // namespace

TrendView::TrendView(QWidget* parent)
    : QWidget(parent), m_controls(new TrendControls(this)), m_plot(new TrendPlot(this)), m_legend(new QLabel(this)),
      m_pointed(new QLabel(this)), m_sentences(new QLabel), m_claim(new ClaimCard), m_fitter(new TrendRefit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    auto* main = new QVBoxLayout;
    main->addWidget(m_controls);
    main->addWidget(m_legend);
    main->addWidget(m_plot, 1);
    main->addWidget(m_pointed);
    row->addLayout(main, 1);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentences);
    column->addWidget(m_claim);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kSideWidth);
    scroll->setFrameShape(QFrame::NoFrame);
    row->addWidget(scroll);
    m_legend->setFont(look::font(look::TypeSize::Body, true));
    m_legend->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_legend->setWordWrap(true);
    m_sentences->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_plot->setMinimumSize(320, 240);
    m_plot->setAccessibleName(tr("Growth plot"));
    connect(m_controls, &TrendControls::filterChanged, this, &TrendView::ask);
    connect(m_controls, &TrendControls::unitChanged, this, &TrendView::redraw);
    connect(m_controls, &TrendControls::logarithmicChanged, m_plot, &TrendPlot::setLogarithmic);
    connect(m_controls, &TrendControls::crosshairChanged, m_plot, &TrendPlot::setCrosshair);
    connect(m_controls, &TrendControls::resetRequested, m_plot, &TrendPlot::resetView);
    connect(m_controls, &TrendControls::pictureRequested, this, &TrendView::exportPicture);
    connect(m_controls, &TrendControls::tableRequested, this, &TrendView::exportTable);
    connect(m_controls, &TrendControls::fitRequested, this, &TrendView::exportFit);
    connect(m_controls, &TrendControls::explainRequested, this, &TrendView::explain);
    connect(m_plot, &TrendPlot::pointed, m_pointed, &QLabel::setText);
    connect(m_fitter, &TrendRefit::answered, this, &TrendView::take);
}

TrendView::~TrendView() = default;

void TrendView::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    const trends::TrendTables* before =
        m_assessment && m_assessment->trends ? m_assessment->trends->inputs.tables.get() : nullptr;
    m_assessment = std::move(assessment);
    if (!m_assessment || !m_assessment->trends || !m_assessment->trends->inputs.tables)
        return;
    const auto& stage = *m_assessment->trends;
    m_claim->setTrends(stage.inputs, stage.result);
    if (stage.inputs.tables.get() != before) {
        m_controls->setTables(*stage.inputs.tables);
        ask();
    }
    redraw();
}

void TrendView::ask()
{
    if (!m_assessment || !m_assessment->trends || !m_assessment->trends->inputs.tables)
        return;
    if (const trends::SeriesFit* entry = m_assessment->trends->inputs.tables->find(m_controls->series()))
        m_fitter->ask(entry->series, m_controls->filter());
}

void TrendView::take(std::shared_ptr<const Refit> refit)
{
    m_refit = std::move(refit);
    redraw();
}

TrendChart TrendView::chart() const
{
    TrendChart out = trendChart(*m_assessment);
    const auto& stage = *m_assessment->trends;
    out.panels.clear();
    std::vector<const trends::TrendSeries*> drawn;
    if (m_refit) {
        TrendPanel panel = seriesPanel(m_refit->series, m_refit->fit, m_refit->slopes, m_controls->unit());
        // The star belongs to the series that it is measured in.
        if (m_refit->series.id.starts_with("compute."))
            panel.star = computePanel(stage.inputs, stage.result, m_controls->unit()).star;
        if (panel.star && panel.fit && stage.result.deliveredFlop) // where the line that is shown has this value
            setEquivalent(*panel.star, *panel.fit, stage.result.deliveredFlop->base());
        drawn.push_back(&m_refit->series);
        out.panels.push_back(std::move(panel));
    }
    if (const trends::SeriesFit* efficiency = stage.inputs.tables->find(kEfficiencySeries)) {
        out.panels.push_back(efficiencyPanel(stage.inputs, m_controls->unit()));
        drawn.push_back(&efficiency->series);
    }
    out.attribution = attribution(*stage.inputs.tables, drawn);
    out.fromYear = m_controls->fromYear();
    out.untilYear = std::max(m_controls->untilYear(), out.fromYear + 1);
    out.underObserved = tr("under-observed");
    return out;
}

void TrendView::redraw()
{
    if (!m_assessment || !m_assessment->trends || !m_assessment->trends->inputs.tables)
        return;
    m_plot->show(chart(), look::currentTheme());
    if (m_refit && m_refit->fit)
        m_legend->setText(legendText(seriesName(m_refit->series.id), *m_refit->fit, m_refit->slopes, m_controls->unit()));
    else
        m_legend->setText(tr("Too few points for a line: widen the filter."));
    m_sentences->setText(trendSentences(*m_assessment).join(QStringLiteral("\n\n")));
    m_plot->setAccessibleDescription(spoken(m_plot->chart()));
}

void TrendView::exportPicture()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save picture"), {}, tr("SVG drawing (*.svg);;PDF page (*.pdf);;PNG image (*.png)"));
    if (path.isEmpty())
        return;
    const bool written = plots::exportPicture(path, m_plot->size(), look::currentTheme().dock, m_legend->text(),
                                              [this](QPainter& painter, const QRectF& into) { m_plot->paint(painter, into); });
    if (!written)
        QMessageBox::warning(this, tr("Save picture"), tr("%1 could not be written.").arg(path));
}

void TrendView::exportTable()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save data"), {}, tr("Comma-separated values (*.csv)"));
    if (!path.isEmpty() && !exportText(path, csv(m_plot->chart())))
        QMessageBox::warning(this, tr("Save data"), tr("%1 could not be written.").arg(path));
}

void TrendView::exportFit()
{
    if (!m_refit || !m_refit->fit)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the fit"), {}, tr("JSON (*.json)"));
    if (!path.isEmpty() && !exportJson(path, *m_refit, m_plot->chart().attribution))
        QMessageBox::warning(this, tr("Save the fit"), tr("%1 could not be written.").arg(path));
}

void TrendView::explain()
{
    const QRect place(m_legend->mapToGlobal(QPoint(0, 0)), m_legend->size());
    Q_EMIT explainRequested(QStringLiteral("trends.equivalentDate.frontier"), place);
}

void TrendView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        redraw();
}

} // namespace cw::plots
