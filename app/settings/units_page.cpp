// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/units_page.h"

#include "format/currencies.h"
#include "format/typed_amount.h"
#include "session/shared_settings.h"
#include "window/commands.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace cw::app {
namespace {

QString codeOf(int index) { return QString::fromUtf16(format::kCurrencies[static_cast<std::size_t>(std::max(0, index))].code); }

std::optional<double> typedRate(const QString& text)
{
    const Result<Measure> rate = format::typedMeasure(text, Dimension{}, "1");
    return rate ? std::optional(rate->base) : std::nullopt;
}

} // namespace

UnitsPage::UnitsPage(SharedSettings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_form(new QFormLayout(this)), m_units(new QComboBox),
      m_money(new QComboBox), m_rate(new QLineEdit), m_date(new QDateEdit), m_problem(new QLabel), m_hint(new QLabel)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget* field : {static_cast<QWidget*>(m_units), static_cast<QWidget*>(m_money),
                           static_cast<QWidget*>(m_rate), static_cast<QWidget*>(m_date)}) {
        auto* label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    m_date->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setDate(QDate::currentDate());
    m_date->setKeyboardTracking(false);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("errorText"));
    m_form->addRow(m_problem);
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_form->addRow(m_hint);
    // Queued: the change makes this page fill its own lists again.
    connect(
        m_units, &QComboBox::activated, this,
        [this](int index) {
            m_settings.change([index](Settings& s) {
                s.reading.units = index == 1 ? format::UnitSystem::UsCustomary : format::UnitSystem::Metric;
            });
        },
        Qt::QueuedConnection);
    connect(
        m_money, &QComboBox::activated, this,
        [this](int index) {
            m_money->setCurrentIndex(index);
            if (!m_waiting && codeOf(index) == m_settings.now().reading.money.code)
                return; // the same again keeps its rate
            m_rate->clear(); // it and its day are of another money
            m_filling = true;
            m_date->setDate(QDate::currentDate());
            m_filling = false;
            showCode();
            takeMoney();
            if (m_rate->isEnabled())
                m_rate->setFocus();
        },
        Qt::QueuedConnection);
    connect(m_rate, &QLineEdit::editingFinished, this, &UnitsPage::takeMoney);
    connect(m_date, &QDateEdit::dateChanged, this, &UnitsPage::takeMoney);
    connect(&m_settings, &SharedSettings::changed, this, &UnitsPage::refresh);
    retranslate();
}

std::optional<format::Money> UnitsPage::typedMoney() const
{
    return format::moneyAt(codeOf(m_money->currentIndex()), typedRate(m_rate->text()).value_or(0),
                           m_date->date().toString(Qt::ISODate));
}

void UnitsPage::takeMoney()
{
    if (m_filling)
        return;
    sayRate();
    const std::optional<format::Money> money = typedMoney();
    m_waiting = !money; // amounts are in dollars until then
    m_settings.change([&money](Settings& s) { s.reading.money = money.value_or(format::Money{}); });
}

void UnitsPage::sayRate()
{
    const bool missing = !typedMoney();
    m_problem->setVisible(missing);
    m_problem->setText(missing ? tr("Type how many %1 a dollar is; until then amounts are in dollars.")
                                     .arg(codeOf(m_money->currentIndex()))
                               : QString());
}

void UnitsPage::showCode()
{
    const bool other = m_money->currentIndex() > 0;
    m_rate->setEnabled(other);
    m_date->setEnabled(other);
    qobject_cast<QLabel*>(m_form->labelForField(m_rate))
        ->setText(other ? tr("One &dollar is, in %1").arg(codeOf(m_money->currentIndex())) : tr("One &dollar is"));
    m_rate->setAccessibleName(plainText(qobject_cast<QLabel*>(m_form->labelForField(m_rate))->text()));
}

void UnitsPage::retranslate()
{
    const auto name = [this](QWidget* field, const QString& text) {
        qobject_cast<QLabel*>(m_form->labelForField(field))->setText(text);
        field->setAccessibleName(plainText(text));
    };
    const int money = m_money->currentIndex();
    m_filling = true;
    name(m_units, tr("&Units"));
    name(m_money, tr("&Money"));
    name(m_date, tr("&Price date"));
    m_units->clear();
    m_units->addItems({tr("Metric: m, kg, °C, L/min"), tr("United States: ft, lb, °F, gpm")});
    m_money->clear();
    m_money->addItems({tr("US dollar"), tr("Korean won"), tr("Euro"), tr("Japanese yen"), tr("British pound"),
                       tr("Chinese yuan"), tr("New Taiwan dollar"), tr("Singapore dollar")});
    m_money->setCurrentIndex(std::max(0, money));
    m_hint->setText(tr("The price date is the day of the exchange rate; it stands beside converted prices. Prices of the "
                       "catalog are in dollars and keep their own dates. Files always hold SI units and dollars."));
    m_filling = false;
    refresh();
}

void UnitsPage::refresh()
{
    const format::Preferences& now = m_settings.now().reading;
    m_filling = true;
    m_waiting = m_waiting && !now.money.isConverted(); // another window has found one
    m_units->setCurrentIndex(now.units == format::UnitSystem::UsCustomary ? 1 : 0);
    const auto known = std::ranges::find_if(
        format::kCurrencies, [&now](const format::Currency& one) { return now.money.code == one.code; });
    const int worn = known == format::kCurrencies.end() ? 0 : static_cast<int>(known - format::kCurrencies.begin());
    if (!m_waiting) { // a money without a rate stays chosen, and so does what was typed for it
        m_money->setCurrentIndex(worn);
        m_rate->setText(worn > 0 ? QLocale().toString(now.money.perDollar, 'g', 12) : QString());
        if (const QDate day = QDate::fromString(now.money.on, Qt::ISODate); day.isValid())
            m_date->setDate(day);
    }
    m_filling = false;
    showCode();
    sayRate();
}

void UnitsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cw::app
