// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/certainty_box.h"

#include "format/korean.h"
#include "lab/step_words.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <optional>

namespace cw::lab {
namespace {

constexpr double kMostSeconds = 1e6;

/// As people write it here or in a log file, with or without its unit; nullopt = no number.
std::optional<double> numberIn(QString text)
{
    text = text.trimmed();
    if (text.endsWith(u's'))
        text = text.chopped(1).trimmed();
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool isNumber = false;
        const double value = locale.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(value))
            return value;
    }
    return std::nullopt;
}

QPushButton* link(QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setProperty("link", true);
    button->setAutoDefault(false);
    return button;
}

QLabel* paragraph(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("secondary"));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CertaintyBox::CertaintyBox(QWidget* parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_badge(new QLabel(this)), m_text(paragraph(this)),
      m_calibrated(paragraph(this)), m_reset(link(this)), m_why(link(this)), m_type(link(this)),
      m_field(new QWidget(this)), m_seconds(new QLineEdit(m_field)), m_wrong(new QLabel(m_field)),
      m_take(new QPushButton(m_field))
{
    m_heading->setFont(look::font(look::TypeSize::Body, true));
    m_badge->setFont(look::font(look::TypeSize::Caption, true));
    m_badge->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_wrong->setWordWrap(true);
    m_wrong->setProperty("role", QStringLiteral("errorText"));
    m_seconds->installEventFilter(this);
    m_take->setAutoDefault(false);
    m_take->setProperty("primary", true);
    auto* field = new QVBoxLayout(m_field);
    field->setContentsMargins(0, 0, 0, 0);
    field->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->addWidget(m_seconds, 1);
    line->addWidget(m_take);
    field->addLayout(line);
    field->addWidget(m_wrong);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 10);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_badge);
    column->addLayout(top);
    for (QWidget* each : std::initializer_list<QWidget*>{m_text, m_calibrated})
        column->addWidget(each);
    for (QPushButton* each : {m_reset, m_why, m_type})
        column->addWidget(each, 0, Qt::AlignLeft);
    column->addWidget(m_field);
    m_field->hide();
    connect(m_why, &QPushButton::clicked, this, [this] {
        Q_EMIT explainRequested(QStringLiteral("training.stepTime"),
                                QRect(m_why->mapToGlobal(QPoint(0, 0)), m_why->size()));
    });
    connect(m_type, &QPushButton::clicked, this, [this] { openField(m_field->isHidden()); });
    connect(m_seconds, &QLineEdit::textChanged, this, &CertaintyBox::check);
    connect(m_take, &QPushButton::clicked, this, &CertaintyBox::send);
    connect(m_reset, &QPushButton::clicked, this, &CertaintyBox::resetRequested);
    retranslate();
}

void CertaintyBox::setFacts(const LabFacts& facts)
{
    m_facts = facts;
    show();
}

void CertaintyBox::retranslate()
{
    m_heading->setText(tr("How sure is this?"));
    m_why->setText(tr("Why this number?"));
    m_type->setText(tr("Type one measured step time"));
    m_type->setToolTip(tr("One measured step of this plan on your cluster makes the predictions of all plans surer"));
    m_seconds->setAccessibleName(tr("Measured step time"));
    m_seconds->setPlaceholderText(tr("measured, in seconds"));
    m_take->setText(tr("Calibrate"));
    check();
    m_reset->setText(tr("Remove the calibration"));
    show();
}

void CertaintyBox::show()
{
    const auto certainty = certaintyOf(m_facts);
    setVisible(certainty.has_value());
    if (!certainty)
        return;
    const look::Theme& theme = look::currentTheme();
    m_badge->setText(certainty->badge);
    const QString sheet = QStringLiteral("color: %1; background: %2; border-radius: 4px; padding: 1px 6px;")
                              .arg((certainty->validated ? theme.good : theme.warning).name(),
                                   (certainty->validated ? theme.goodWash : theme.warningWash).name());
    if (m_badge->styleSheet() != sheet) // a new sheet polishes the widget again, which a drag would feel
        m_badge->setStyleSheet(sheet);
    m_text->setText(format::withParticles(certainty->text));
    m_calibrated->setText(format::withParticles(certainty->calibrated));
    m_calibrated->setVisible(!certainty->calibrated.isEmpty());
    m_reset->setVisible(!certainty->calibrated.isEmpty());
}

/// It begins empty: what is predicted is no measurement.
void CertaintyBox::openField(bool open)
{
    m_field->setVisible(open);
    if (!open)
        return;
    m_seconds->clear();
    check();
    m_seconds->setFocus(Qt::OtherFocusReason);
}

/// Nothing typed is no mistake yet; a mistake says what is.
void CertaintyBox::check()
{
    const QString text = m_seconds->text().trimmed();
    const std::optional<double> seconds = numberIn(text);
    QString wrong;
    if (!text.isEmpty() && !seconds)
        wrong = tr("This is no number. Type seconds, such as %1.").arg(QLocale().toString(2.63));
    else if (seconds && *seconds <= 0)
        wrong = tr("A step takes longer than 0 s.");
    else if (seconds && *seconds > kMostSeconds)
        wrong = tr("No step takes longer than %1 s.").arg(QLocale().toString(kMostSeconds, 'f', 0));
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    m_take->setEnabled(seconds && wrong.isEmpty());
    m_take->setToolTip(m_take->isEnabled() ? QString() : tr("Type the measured step time first"));
}

void CertaintyBox::send()
{
    if (!m_take->isEnabled())
        return;
    m_field->hide();
    Q_EMIT stepMeasured(*numberIn(m_seconds->text()));
}

void CertaintyBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        show();
}

/// Return takes the number, Escape closes the field.
bool CertaintyBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_seconds && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            send();
            return true;
        }
        if (key == Qt::Key_Escape) {
            openField(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cw::lab
