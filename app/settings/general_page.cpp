// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/general_page.h"

#include "session/language.h"
#include "session/shared_settings.h"
#include "window/commands.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace cw::app {
namespace {

constexpr std::array kSchemes{look::Scheme::System, look::Scheme::Light, look::Scheme::Dark};
constexpr std::array kDelaysMs{200, 1000, 5000, 30000};
enum StartChoice { StartWithPage, StartWithOpen, StartWithNew };

StartChoice startOf(const Settings& settings)
{
    if (settings.reopen)
        return StartWithOpen;
    return settings.showStartPage ? StartWithPage : StartWithNew;
}

QString languageOf(int index) { return index == 0 ? QString() : languages().value(index - 1); }

} // namespace

GeneralPage::GeneralPage(SharedSettings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_form(new QFormLayout(this)), m_autosave(new QCheckBox), m_hint(new QLabel)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_language = addChoice([](Settings& s, int index) { s.language = languageOf(index); });
    m_theme = addChoice([](Settings& s, int index) { s.scheme = kSchemes[static_cast<std::size_t>(index)]; });
    m_start = addChoice([](Settings& s, int index) {
        s.reopen = index == StartWithOpen;
        if (!s.reopen)
            s.showStartPage = index == StartWithPage;
    });
    m_form->addRow(QString(), m_autosave);
    m_delay = addChoice([](Settings& s, int index) { s.autosaveDelayMs = kDelaysMs[static_cast<std::size_t>(index)]; });
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_form->addRow(m_hint);
    connect(m_autosave, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_filling)
            m_settings.change([on](Settings& s) { s.autosave = on; });
    });
    connect(&m_settings, &SharedSettings::changed, this, &GeneralPage::refresh);
    retranslate();
}

QComboBox* GeneralPage::addChoice(const std::function<void(Settings&, int)>& take)
{
    auto* choice = new QComboBox;
    m_form->addRow(new QLabel, choice);
    qobject_cast<QLabel*>(m_form->labelForField(choice))->setBuddy(choice);
    // Queued: a change of language fills this very list again.
    connect(
        choice, &QComboBox::activated, this,
        [this, take](int index) { m_settings.change([&](Settings& s) { take(s, index); }); }, Qt::QueuedConnection);
    return choice;
}

void GeneralPage::retranslate()
{
    const auto name = [this](QComboBox* choice, const QString& text, const QStringList& items) {
        qobject_cast<QLabel*>(m_form->labelForField(choice))->setText(text);
        choice->setAccessibleName(plainText(text));
        choice->clear();
        choice->addItems(items);
    };
    m_filling = true;
    // Each language in its own words, for whoever cannot read the others.
    name(m_language, tr("&Language"), {tr("As the system"), QStringLiteral("한국어"), QStringLiteral("English")});
    name(m_theme, tr("&Theme"), {tr("As the system"), tr("Light"), tr("Dark")});
    name(m_start, tr("Start &with"), {tr("The start page"), tr("What was open"), tr("A new design")});
    m_autosave->setText(tr("&Keep unsaved work safe from a crash"));
    QStringList delays{tr("At once after each gesture")};
    for (std::size_t i = 1; i < kDelaysMs.size(); ++i)
        delays << tr("%Ln second(s) after a gesture", nullptr, kDelaysMs[i] / 1000);
    name(m_delay, tr("&Note it"), delays);
    m_hint->setText(tr("It is noted in your data folder, never in the design's file. After a crash the next start offers "
                       "to recover it."));
    m_filling = false;
    refresh();
}

void GeneralPage::refresh()
{
    const Settings& now = m_settings.now();
    m_filling = true;
    m_language->setCurrentIndex(static_cast<int>(languages().indexOf(now.language)) + 1);
    m_theme->setCurrentIndex(
        static_cast<int>(std::ranges::find(kSchemes, now.scheme) - kSchemes.begin()));
    m_start->setCurrentIndex(startOf(now));
    m_autosave->setChecked(now.autosave);
    const auto slower = std::ranges::find_if(kDelaysMs, [&now](int ms) { return ms >= now.autosaveDelayMs; });
    m_delay->setCurrentIndex(
        static_cast<int>(std::min(slower - kDelaysMs.begin(), static_cast<std::ptrdiff_t>(kDelaysMs.size()) - 1)));
    m_delay->setEnabled(now.autosave);
    m_filling = false;
}

void GeneralPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace cw::app
