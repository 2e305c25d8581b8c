// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/array_strip.h"

#include "canvas/count_field.h"
#include "format/typed_amount.h"
#include "format/words.h"
#include "look/wrong_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace cw::canvas {
namespace {

constexpr int kMostEachWay = 1000;
constexpr int kAisleMm = 1200; ///< between a row and its repetition, where nothing else was typed
constexpr double kFarthestMm = 1e6;

QString typedMm(int mm) { return QString::number(mm) + QStringLiteral(" mm"); }

Result<int> millimetres(const QString& typed)
{
    const Result<Measure> amount = format::typedMeasure(typed, Metres::kDimension, "mm");
    if (!amount)
        return amount.problems();
    const double mm = amount->base * 1000;
    if (!(std::abs(mm) <= kFarthestMm))
        return Problem{"problem.outOfRange",
                       {},
                       0,
                       {{"given", typed.toStdString()}, {"low", "-1000 m"}, {"high", "1000 m"}}};
    return static_cast<int>(std::lround(mm));
}

} // namespace

ArrayStrip::ArrayStrip(QWidget* parent)
    : QFrame(parent), m_title(new QLabel), m_rowsLabel(new QLabel), m_columnsLabel(new QLabel),
      m_acrossLabel(new QLabel), m_downLabel(new QLabel), m_rows(new CountField(1, kMostEachWay)),
      m_columns(new CountField(1, kMostEachWay)),
      m_across(new QLineEdit), m_down(new QLineEdit), m_outcome(new QLabel), m_accept(new QPushButton),
      m_cancel(new QPushButton)
{
    setProperty("strip", true);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setCursor(Qt::ArrowCursor);
    m_title->setProperty("role", QStringLiteral("heading"));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_title);
    fields->addSpacing(8);
    const std::pair<QLabel*, QWidget*> pairs[] = {
        {m_rowsLabel, m_rows}, {m_downLabel, m_down}, {m_columnsLabel, m_columns}, {m_acrossLabel, m_across}};
    for (const auto& [label, field] : pairs) {
        label->setBuddy(field);
        fields->addWidget(label);
        fields->addWidget(field);
    }
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    m_outcome->setWordWrap(true);
    below->addWidget(m_outcome, 1);
    below->addWidget(m_cancel);
    below->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addLayout(below);
    for (CountField* count : {m_rows, m_columns})
        count->setFixedWidth(72);
    for (QLineEdit* distance : {m_across, m_down})
        distance->setFixedWidth(92);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_rows), static_cast<QLineEdit*>(m_columns), m_across, m_down})
        connect(field, &QLineEdit::textChanged, this, &ArrayStrip::changed);
    m_accept->setProperty("primary", true);
    connect(m_accept, &QPushButton::clicked, this, &ArrayStrip::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &ArrayStrip::cancelled);
    retranslate();
    hide();
}

void ArrayStrip::begin(const design::Footprint& bounds)
{
    {
        const QSignalBlocker rows(m_rows);
        const QSignalBlocker columns(m_columns);
        const QSignalBlocker across(m_across);
        const QSignalBlocker down(m_down);
        m_rows->setValue(1);
        m_columns->setValue(2);
        m_across->setText(typedMm(bounds.widthMm));
        m_down->setText(typedMm(bounds.depthMm + kAisleMm));
    }
    m_columns->setFocus();
    m_columns->selectAll();
    m_known.reset();
    changed();
}

std::optional<design::ArrayRule> ArrayStrip::rule() const
{
    const Result<std::int64_t> rows = m_rows->value();
    const Result<std::int64_t> columns = m_columns->value();
    const Result<int> across = millimetres(m_across->text());
    const Result<int> down = millimetres(m_down->text());
    if (!rows || !columns || !across || !down)
        return std::nullopt;
    return design::ArrayRule{static_cast<int>(*rows), static_cast<int>(*columns), *across, *down};
}

/// Who types the same number again is not answered anew.
void ArrayStrip::changed()
{
    const bool wrong = sayWrong();
    const std::optional<design::ArrayRule> now = rule();
    if (!wrong && now == m_known)
        return;
    m_known = now;
    m_entered = false;
    m_accept->setEnabled(false);
    Q_EMIT ruleChanged();
}

bool ArrayStrip::sayWrong()
{
    QString said;
    const auto look = [&said](QLineEdit* field, const auto& read) {
        const QString why = read ? QString() : format::sentence(read.problems().front());
        look::markWrong(*field, why);
        if (said.isEmpty() || (field->hasFocus() && !why.isEmpty()))
            said = why;
    };
    look(m_rows, m_rows->value());
    look(m_down, millimetres(m_down->text()));
    look(m_columns, m_columns->value());
    look(m_across, millimetres(m_across->text()));
    say(said, !said.isEmpty()); // what was said of other numbers is gone
    return !said.isEmpty();
}

void ArrayStrip::setOutcome(const QString& text, bool refused)
{
    if (!rule()) // the answer to what stood there before
        return;
    say(text, refused);
    m_accept->setEnabled(!refused);
    if (std::exchange(m_entered, false) && m_accept->isEnabled())
        Q_EMIT accepted();
}

void ArrayStrip::say(const QString& text, bool refused)
{
    m_outcome->setText(text);
    m_outcome->setProperty("role", refused ? QStringLiteral("errorText") : QStringLiteral("secondary"));
    m_outcome->style()->unpolish(m_outcome);
    m_outcome->style()->polish(m_outcome);
}

void ArrayStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_accept->isEnabled())
        Q_EMIT accepted();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_entered = rule().has_value();
    event->accept(); // nothing typed here means a command of the floor
}

void ArrayStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ArrayStrip::retranslate()
{
    setAccessibleName(tr("Repeat in rows and columns"));
    m_title->setText(tr("Repeat"));
    m_rowsLabel->setText(tr("&Rows"));
    m_downLabel->setText(tr("e&very"));
    m_columnsLabel->setText(tr("&Columns"));
    m_acrossLabel->setText(tr("ever&y"));
    m_rows->setAccessibleName(tr("Rows"));
    m_columns->setAccessibleName(tr("Columns"));
    m_down->setAccessibleName(tr("From one row to the next"));
    m_across->setAccessibleName(tr("From one column to the next"));
    m_down->setToolTip(tr("From one row to the next, such as 2400 mm, 2.4 m or 8 ft; negative goes up"));
    m_across->setToolTip(tr("From one column to the next, such as 600 mm or 2 ft; negative goes left"));
    m_accept->setText(tr("Make copies"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace cw::canvas
