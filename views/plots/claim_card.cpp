// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/claim_card.h"

#include "format/numbers.h"
#include "look/accessible.h"
#include "look/fonts.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cw::plots {
namespace {

constexpr int kOwnLine = Qt::UserRole + 1; ///< one of the two lines whose gap the model knows with its interval

} // namespace

ClaimCard::ClaimCard(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_verdict(new QLabel(this)),
      m_compute(new QComboBox(this)), m_hardware(new QComboBox(this))
{
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    m_title->setFont(look::font(look::TypeSize::Body, true));
    for (QLabel* label : {m_title, m_text, m_verdict}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QComboBox* box : {m_compute, m_hardware}) { // as narrow as the column, whatever the names of the rates
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_compute);
    column->addWidget(m_hardware);
    column->addWidget(m_verdict);
    connect(m_compute, &QComboBox::currentIndexChanged, this, &ClaimCard::judge);
    connect(m_hardware, &QComboBox::currentIndexChanged, this, &ClaimCard::judge);
    retranslate();
}

void ClaimCard::setTrends(const trends::Inputs& inputs, const trends::Result& result)
{
    m_inputs = inputs;
    m_result = result;
    retranslate();
}

void ClaimCard::fill(QComboBox* box, const std::vector<Rate>& rates)
{
    const QSignalBlocker blocker(box);
    const int current = box->currentIndex();
    box->clear();
    for (const Rate& rate : rates) {
        box->addItem(tr("%1: ×%2 a year").arg(rate.name, format::number(rate.growth)), rate.growth);
        box->setItemData(box->count() - 1, rate.ownLine, kOwnLine);
    }
    box->setCurrentIndex(current >= 0 && current < box->count() ? current : 0);
}

void ClaimCard::retranslate()
{
    m_title->setText(tr("Did you hear “38,000×”?"));
    look::setAccessibleName(*m_compute, tr("Growth of compute"));
    look::setAccessibleName(*m_hardware, tr("Growth of GPUs"));
    if (!m_inputs.tables || !m_inputs.tables->claim)
        return;
    const trends::Claim& claim = *m_inputs.tables->claim;
    const double speed = trends::growthOfDoubling(claim.speedDoublingYears);
    const double efficiency = trends::growthOfDoubling(claim.efficiencyDoublingYears);
    m_text->setText(
        tr("It is told that in %1 years the demand for compute outgrew GPUs 38,000 times. The number hangs on the two "
           "rates that one divides. The GPU rate of the tale, %2 a year, is the growth of speed times the growth of "
           "efficiency, %3 × %4: the same progress counted twice. Choose your own pair.")
            .arg(format::number(claim.spanYears, 2), format::number(claim.claimedHardwareGrowth),
                 format::number(speed, 4), format::number(efficiency, 4)));
    std::vector<Rate> compute{{tr("Compute, as told"), claim.computeGrowth}};
    if (m_result.computeGrowth)
        compute.push_back({tr("Compute of frontier models, our line"), *m_result.computeGrowth, true});
    if (m_result.notableGrowth)
        compute.push_back({tr("Compute of notable models, our line"), *m_result.notableGrowth});
    std::vector<Rate> hardware{{tr("GPUs, as told"), claim.claimedHardwareGrowth},
                               {tr("GPU speed, published doubling"), speed},
                               {tr("GPU efficiency, published doubling"), efficiency}};
    if (m_result.efficiencyGrowth)
        hardware.push_back({tr("GPU efficiency, our line"), *m_result.efficiencyGrowth, true});
    fill(m_compute, compute);
    fill(m_hardware, hardware);
    judge();
}

void ClaimCard::judge()
{
    const double compute = m_compute->currentData().toDouble();
    const double hardware = m_hardware->currentData().toDouble();
    if (!(compute > 0) || !(hardware > 1) || !m_inputs.tables || !m_inputs.tables->claim)
        return;
    const double span = m_inputs.tables->claim->spanYears;
    const trends::Gap gap = trends::gapOf(compute, hardware, span);
    const bool own = m_compute->currentData(kOwnLine).toBool() && m_hardware->currentData(kOwnLine).toBool();
    const std::optional<trends::Interval> interval = own ? m_result.gapAfterSpanInterval : std::nullopt;
    const QString ratio =
        interval ? tr("%1 times [%2–%3]")
                       .arg(format::number(gap.ratio), format::number(interval->low), format::number(interval->high))
                 : tr("%1 times").arg(format::number(gap.ratio));
    m_verdict->setText(
        tr("In %1 years: %2. GPUs alone would need %3 to make it up. What fills the gap is more chips, longer "
           "runs and more power: what this program plans.")
            .arg(format::number(span, 2), ratio, format::measure(gap.catchUp, "yr")));
}

QString ClaimCard::verdict() const { return m_verdict->text(); }

void ClaimCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cw::plots
