// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/certainty_box.h"

#include "format/korean.h"
#include "lab/step_words.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cw::lab {
namespace {

constexpr double kMostSeconds = 1e6;

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
      m_field(new QWidget(this)), m_seconds(new QDoubleSpinBox(m_field)), m_take(new QPushButton(m_field))
{
    m_heading->setFont(look::font(look::TypeSize::Body, true));
    m_badge->setFont(look::font(look::TypeSize::Caption, true));
    m_badge->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_seconds->setRange(1e-4, kMostSeconds);
    m_seconds->setDecimals(4);
    m_seconds->setSuffix(QStringLiteral(" s"));
    m_seconds->setKeyboardTracking(false);
    m_seconds->installEventFilter(this);
    m_take->setAutoDefault(false);
    m_take->setProperty("primary", true);
    auto* field = new QHBoxLayout(m_field);
    field->setContentsMargins(0, 0, 0, 0);
    field->addWidget(m_seconds);
    field->addWidget(m_take);
    field->addStretch();
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
    m_take->setText(tr("Calibrate"));
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

/// It begins with what is predicted, which is near what was measured.
void CertaintyBox::openField(bool open)
{
    m_field->setVisible(open);
    if (!open || m_facts.time() == nullptr)
        return;
    m_seconds->setValue(m_facts.time()->step);
    m_seconds->setFocus(Qt::OtherFocusReason);
    m_seconds->selectAll();
}

void CertaintyBox::send()
{
    m_seconds->interpretText();
    Q_EMIT stepMeasured(m_seconds->value());
    m_field->hide();
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
