// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_view.h"

#include "assess/assessment.h"
#include "look/accessible.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/claim_card.h"
#include "plots/plot_export.h"
#include "plots/rate_strip.h"
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
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cw::plots {
namespace {

constexpr int kSideWidth = 360;
constexpr int kViewPadding = 16;
constexpr int kFocusGap = 2;

QLabel* wordsLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TrendView::TrendView(QWidget* parent)
    : QWidget(parent), m_controls(new TrendControls(this)), m_plot(new TrendPlot(this)), m_legend(wordsLabel(this)),
      m_pointed(new QLabel(this)), m_caveats(wordsLabel(this)), m_sentences(wordsLabel(nullptr)),
      m_claim(new ClaimCard), m_rates(new RateStrip), m_fitter(new TrendRefit(this))
{
    arrange();
    m_legend->setFont(look::font(look::TypeSize::Body, true));
    m_caveats->setProperty("role", QStringLiteral("tertiary"));
    m_plot->setMinimumSize(320, 240);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    look::setAccessibleRole(*m_plot, QAccessible::Chart);
    m_plot->installEventFilter(this);
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
    redraw();
}

void TrendView::arrange()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kViewPadding, kViewPadding, kViewPadding, kViewPadding);
    row->setSpacing(kViewPadding);
    auto* main = new QVBoxLayout;
    main->addWidget(m_controls);
    main->addWidget(m_legend);
    main->addWidget(m_plot, 1);
    main->addWidget(m_pointed);
    main->addWidget(m_caveats);
    row->addLayout(main, 1);
    auto* side = new QWidget;
    side->setProperty("plain", true);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 8, 0); // beside the scroll bar
    column->setSpacing(kViewPadding);
    column->addWidget(m_sentences);
    column->addWidget(m_rates);
    column->addWidget(m_claim);
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kSideWidth);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(scroll);
}

TrendView::~TrendView() = default;

const trends::Inputs* TrendView::inputs() const
{
    const bool known = m_assessment && m_assessment->trends && m_assessment->trends->inputs.tables;
    return known ? &m_assessment->trends->inputs : nullptr;
}

void TrendView::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    m_assessment = std::move(assessment);
    const trends::Inputs* now = inputs();
    if (now == nullptr) {
        m_refit = nullptr;
        m_tables = nullptr;
        redraw();
        return;
    }
    m_claim->setTrends(*now, m_assessment->trends->result);
    if (now->tables != m_tables) {
        m_tables = now->tables;
        m_controls->setTables(m_tables);
        ask();
    }
    redraw();
}

void TrendView::ask()
{
    if (m_tables == nullptr)
        return;
    if (const trends::SeriesFit* entry = m_tables->find(m_controls->series()))
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
        const trends::TrendSeries& series = m_refit->line.series;
        TrendPanel panel = seriesPanel(series, m_refit->line.fit, m_controls->unit());
        // The star belongs to the series that it is measured in.
        if (series.id.starts_with("compute."))
            panel.star = computePanel(stage.inputs, stage.result, m_controls->unit()).star;
        if (panel.star && panel.fit && stage.result.deliveredFlop) // where the line that is shown has this value
            setEquivalent(*panel.star, *panel.fit, stage.result.deliveredFlop->base());
        drawn.push_back(&series);
        out.panels.push_back(std::move(panel));
    }
    if (const trends::SeriesFit* efficiency = m_tables->find(kEfficiencySeries)) {
        out.panels.push_back(efficiencyPanel(stage.inputs, m_controls->unit()));
        drawn.push_back(&efficiency->series);
    }
    out.attribution = attribution(*m_tables, drawn);
    out.fromYear = m_controls->fromYear();
    out.untilYear = std::max(m_controls->untilYear(), out.fromYear + 1);
    out.underObserved = tr("under-observed");
    out.meanBand = true;
    return out;
}

QString TrendView::headline() const
{
    if (m_tables == nullptr)
        return tr(
            "There are no tables of past growth, so there is nothing to draw: reinstall the program's resources.");
    if (!m_refit)
        return tr("Fitting…");
    if (!m_refit->line.fit)
        return tr("Too few points for a line: widen the filter.");
    return legendText(seriesName(m_refit->line.series.id), *m_refit->line.fit, m_refit->slopes(), m_controls->unit());
}

void TrendView::redraw()
{
    m_plot->setAccessibleName(tr("Growth plot"));
    m_legend->setText(headline());
    m_caveats->setText(
        tr("Light band: nine of ten single values; dark band: the line itself, at 90 %. Dashed: beyond the last "
           "value, where nothing is known. Compute of trainings is estimated by its collectors; rates and power "
           "of chips are what their makers print."));
    m_rates->setVisible(m_refit != nullptr);
    m_claim->setVisible(m_tables != nullptr);
    m_controls->setEnabled(m_tables != nullptr);
    if (m_refit)
        m_rates->setRows(rateRows(*m_tables, m_refit->line.series, m_refit->line.fit));
    m_sentences->setText(m_tables != nullptr ? trendSentences(*m_assessment).join(QStringLiteral("\n\n")) : QString());
    m_plot->show(m_tables != nullptr ? chart() : TrendChart(), look::currentTheme());
    m_plot->setAccessibleDescription(spoken(m_plot->chart()));
}

void TrendView::exportPicture()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save picture"), {},
                                                      tr("SVG drawing (*.svg);;PDF page (*.pdf);;PNG image (*.png)"));
    if (path.isEmpty())
        return;
    const bool written =
        plots::exportPicture(path, m_plot->size(), look::currentTheme().dock, m_legend->text(),
                             [this](QPainter& painter, const QRectF& into) { m_plot->paint(painter, into); });
    if (!written)
        QMessageBox::warning(this, tr("Save picture"), tr("%1 could not be written.").arg(path));
}

void TrendView::exportTable()
{
    if (!m_refit)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save data"), {}, tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    const std::string table = trends::exportCsv(m_refit->line, m_controls->untilYear());
    if (!exportText(path, QString::fromStdString(table)))
        QMessageBox::warning(this, tr("Save data"), tr("%1 could not be written.").arg(path));
}

void TrendView::exportFit()
{
    if (!m_refit || !m_refit->line.fit)
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the fit"), {}, tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    const trends::ExportRecord record = trends::exportRecord(m_refit->line, m_tables->datasets, m_refit->bootstrap);
    if (!exportJson(path, record))
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

bool TrendView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QWidget::eventFilter(watched, event);
}

void TrendView::paintEvent(QPaintEvent*)
{
    if (!m_plot->hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(look::currentTheme().accent, kFocusGap));
    painter.drawRect(m_plot->geometry().adjusted(-kFocusGap, -kFocusGap, kFocusGap, kFocusGap));
}

} // namespace cw::plots
