// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/trend_controls.h"

#include "look/accessible.h"
#include "plots/trend_panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace cw::plots {
namespace {

constexpr double kEarliest = 1945;
constexpr double kLatest = 2045;
constexpr double kDefaultFrom = 2010;
constexpr double kDefaultUntil = 2030;

std::set<std::string> wordsOf(const std::string& list)
{
    std::set<std::string> out;
    for (const QString& word : QString::fromStdString(list).split(u',', Qt::SkipEmptyParts))
        out.insert(word.trimmed().toStdString());
    return out;
}

/// Puts "all" and the words into a box and keeps the choice.
void offer(QComboBox* box, const QString& all, const std::set<std::string>& words)
{
    const QSignalBlocker blocker(box);
    const QString current = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const std::string& word : words)
        box->addItem(QString::fromStdString(word), QString::fromStdString(word));
    box->setCurrentIndex(std::max(0, box->findData(current)));
}

std::vector<std::string> chosen(const QComboBox* box)
{
    const QString word = box->currentData().toString();
    return word.isEmpty() ? std::vector<std::string>{} : std::vector{word.toStdString()};
}

} // namespace

TrendControls::TrendControls(QWidget* parent)
    : QWidget(parent), m_series(new QComboBox(this)), m_domain(new QComboBox(this)),
      m_organisation(new QComboBox(this)), m_confidence(new QComboBox(this)), m_unit(new QComboBox(this)),
      m_from(new QDoubleSpinBox(this)), m_until(new QDoubleSpinBox(this)), m_logarithmic(new QCheckBox(this)),
      m_crosshair(new QCheckBox(this)), m_reset(new QToolButton(this)), m_export(new QPushButton(this)),
      m_why(new QToolButton(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    rows->addLayout(first);
    rows->addLayout(second);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_series, m_domain, m_organisation, m_confidence})
        first->addWidget(widget);
    first->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_from, m_until, m_unit, m_logarithmic, m_crosshair})
        second->addWidget(widget);
    second->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_why, m_reset, m_export})
        second->addWidget(widget);
    m_organisation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_organisation->setMinimumContentsLength(18);
    for (QDoubleSpinBox* year : {m_from, m_until}) {
        year->setRange(kEarliest, kLatest);
        year->setDecimals(0);
        year->setGroupSeparatorShown(false);
    }
    m_from->setValue(kDefaultFrom);
    m_until->setValue(kDefaultUntil);
    m_logarithmic->setChecked(true);
    m_export->setAutoDefault(false);
    retranslate();
    connect(m_series, &QComboBox::currentIndexChanged, this, [this] {
        offerPoints();
        Q_EMIT filterChanged();
    });
    for (QComboBox* box : {m_domain, m_organisation, m_confidence})
        connect(box, &QComboBox::currentIndexChanged, this, &TrendControls::filterChanged);
    for (QDoubleSpinBox* year : {m_from, m_until})
        connect(year, &QDoubleSpinBox::valueChanged, this, &TrendControls::filterChanged);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &TrendControls::unitChanged);
    connect(m_logarithmic, &QCheckBox::toggled, this, &TrendControls::logarithmicChanged);
    connect(m_crosshair, &QCheckBox::toggled, this, &TrendControls::crosshairChanged);
    connect(m_reset, &QToolButton::clicked, this, &TrendControls::resetRequested);
    connect(m_why, &QToolButton::clicked, this, &TrendControls::explainRequested);
}

void TrendControls::setTables(std::shared_ptr<const trends::TrendTables> tables)
{
    m_tables = std::move(tables);
    retranslate();
}

void TrendControls::retranslate()
{
    {
        const QSignalBlocker blocker(m_series);
        const QString current = m_series->currentData().toString();
        m_series->clear();
        if (m_tables != nullptr) {
            for (const trends::SeriesFit& entry : m_tables->series)
                m_series->addItem(seriesName(entry.series.id), QString::fromStdString(entry.series.id));
        }
        const QString wanted = current.isEmpty() ? QLatin1String(kComputeSeries) : current;
        m_series->setCurrentIndex(std::max(0, m_series->findData(wanted)));
    }
    const auto words = [](QComboBox* box, const QStringList& texts) {
        const QSignalBlocker blocker(box);
        const int current = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    words(m_confidence, {tr("Any confidence"), tr("Likely or better"), tr("Confident only")});
    words(m_unit, {tr("Growth per year"), tr("Doubling time"), tr("Orders of magnitude")});
    offerPoints();
    m_from->setPrefix(tr("From: "));
    m_until->setPrefix(tr("Until: "));
    m_logarithmic->setText(tr("&Logarithmic"));
    m_crosshair->setText(tr("&Crosshair"));
    m_reset->setText(tr("Show all"));
    m_why->setText(tr("Why?"));
    m_export->setText(tr("Export"));
    look::setAccessibleName(*m_series, tr("Series"));
    look::setAccessibleName(*m_domain, tr("Domain"));
    look::setAccessibleName(*m_organisation, tr("Organisation"));
    look::setAccessibleName(*m_confidence, tr("Confidence"));
    look::setAccessibleName(*m_unit, tr("Unit of growth"));
    m_from->setAccessibleName(tr("First year"));
    m_until->setAccessibleName(tr("Last year"));
    delete m_export->menu();
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("Picture (SVG, PDF, PNG)…"), this, &TrendControls::pictureRequested);
    menu->addAction(tr("Points, line and bands (CSV)…"), this, &TrendControls::tableRequested);
    menu->addAction(tr("The fit with its method (JSON)…"), this, &TrendControls::fitRequested);
    m_export->setMenu(menu);
}

void TrendControls::offerPoints()
{
    std::set<std::string> domains;
    std::set<std::string> organisations;
    const trends::SeriesFit* entry = m_tables != nullptr ? m_tables->find(series()) : nullptr;
    if (entry != nullptr) {
        for (const trends::TrendPoint& point : entry->series.points) {
            domains.merge(wordsOf(point.domain));
            organisations.merge(wordsOf(point.organisation));
        }
    }
    offer(m_domain, tr("All domains"), domains);
    offer(m_organisation, tr("All organisations"), organisations);
}

std::string TrendControls::series() const { return m_series->currentData().toString().toStdString(); }

trends::SeriesFilter TrendControls::filter() const
{
    trends::SeriesFilter out;
    out.fromYear = m_from->value();
    out.untilYear = m_until->value();
    out.domains = chosen(m_domain);
    out.organisations = chosen(m_organisation);
    if (m_confidence->currentIndex() == 1)
        out.leastConfidence = trends::Confidence::Likely;
    if (m_confidence->currentIndex() == 2)
        out.leastConfidence = trends::Confidence::Confident;
    return out;
}

GrowthUnit TrendControls::unit() const { return static_cast<GrowthUnit>(std::max(0, m_unit->currentIndex())); }

double TrendControls::fromYear() const { return m_from->value(); }

double TrendControls::untilYear() const { return m_until->value(); }

void TrendControls::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cw::plots
