// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/letter_row.h"

#include "explain/formula_box.h"
#include "format/numbers.h"
#include "format/preferences.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "panels/badge.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace cw::views {
namespace {

constexpr int kHeight = 28;
constexpr int kSymbolWidth = 44;
constexpr int kOriginWidth = 66;
constexpr int kSourceWidth = 92;
constexpr int kSymbolSize = 16;

Tone originTone(explain::Origin origin)
{
    switch (origin) {
    case explain::Origin::Choice:
        return Tone::Changed;
    case explain::Origin::Figure:
        return Tone::Better;
    case explain::Origin::Assumption:
        return Tone::Worse;
    case explain::Origin::Catalog:
    case explain::Origin::Constant:
        break;
    }
    return Tone::Same;
}

} // namespace

QString originName(explain::Origin origin)
{
    switch (origin) {
    case explain::Origin::Catalog:
        return LetterRow::tr("catalog");
    case explain::Origin::Choice:
        return LetterRow::tr("choice");
    case explain::Origin::Assumption:
        return LetterRow::tr("assumed");
    case explain::Origin::Figure:
        return LetterRow::tr("figure");
    case explain::Origin::Constant:
        break;
    }
    return LetterRow::tr("constant");
}

LetterRow::LetterRow(const explain::ExplainedLetter& letter, QWidget* parent)
    : QAbstractButton(parent), m_letter(letter)
{
    const bool opens = !letter.figure.empty();
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const format::MetricFormulas metric;
    const QString meaning = format::words(letter.meaning);
    setText(meaning);
    setAccessibleName(
        tr("%1, %2: %3").arg(QString::fromStdString(letter.symbol), meaning, format::measure(letter.value, letter.unit)));
    setAccessibleDescription(originName(letter.origin));
    QStringList hint{meaning};
    if (letter.value)
        hint << format::exact(*letter.value);
    if (!letter.source.empty())
        hint << tr("Source: %1").arg(format::source(letter.source));
    if (opens)
        hint << tr("Click to see how this figure came about");
    setToolTip(hint.join(u'\n'));
}

QSize LetterRow::sizeHint() const { return {424, kHeight}; }

void LetterRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LetterRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::currentTheme();
    const bool opens = !m_letter.figure.empty();
    if (opens && (underMouse() || hasFocus()))
        painter.fillRect(rect(), theme.accentWash);
    painter.setPen(theme.text);
    const QString symbol = QString::fromStdString(m_letter.symbol);
    const FormulaBoxPtr drawn = typesetLetter(symbol, kSymbolSize);
    const double scale = std::min(1.0, (kSymbolWidth - 6) / std::max(1.0, drawn->width));
    painter.save();
    painter.translate(0, height() / 2.0 + 5);
    painter.scale(scale, scale);
    drawn->draw(painter, 0, 0);
    painter.restore();

    const QFont body = look::font(look::TypeSize::Body);
    const QFont strong = look::font(look::TypeSize::Body, true);
    const QFont caption = look::font(look::TypeSize::Caption);
    const format::MetricFormulas metric;
    const QString value = format::measure(m_letter.value, m_letter.unit);
    const int valueWidth = QFontMetrics(strong).horizontalAdvance(value);
    const QRect line = rect().adjusted(kSymbolWidth, 0, -kOriginWidth - kSourceWidth, 0);
    painter.setFont(body);
    painter.drawText(line.adjusted(0, 0, -valueWidth - 8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(body).elidedText(text(), Qt::ElideRight, line.width() - valueWidth - 8));
    painter.setFont(strong);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, value);
    painter.setFont(caption);
    painter.setPen(opens ? theme.accent : theme.secondaryText);
    const QString source = opens ? tr("its own card ›") : format::source(m_letter.source);
    painter.drawText(QRect(width() - kOriginWidth - kSourceWidth + 10, 0, kSourceWidth - 12, height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(source, Qt::ElideRight, kSourceWidth - 12));
    paintBadge(painter, QRectF(rect()), originName(m_letter.origin), originTone(m_letter.origin));
    painter.fillRect(QRectF(0, height() - 1, width(), 1), theme.line);
}

} // namespace cw::views
