// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab_strip.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "panels/badge.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

namespace cw::lab {
namespace {

constexpr double kStripPadding = 12;

} // namespace

StripCell::StripCell(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void StripCell::setContent(const QString& label, const format::NumberParts& value, const QString& note,
                           const views::FigureDifference& moved, const QString& figure)
{
    m_label = label;
    m_value = value;
    m_note = note;
    m_moved = moved;
    m_figure = figure;
    setAccessibleName(tr("%1: %2").arg(label, value.text()));
    setAccessibleDescription(moved.text.isEmpty() ? note : tr("%1, difference %2").arg(note, moved.text));
    setToolTip(moved.hint.isEmpty() ? note : note + u'\n' + moved.hint);
    update();
}

void StripCell::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    painter.fillRect(rect(), underMouse() || isDown() ? theme.accentWash : theme.canvas);
    const QRectF inner = QRectF(rect()).adjusted(kStripPadding, 6, -6, -5);
    const QFont caption = look::font(look::TypeSize::Caption);
    const QFontMetricsF captionMetrics(caption);
    const double badge = m_moved.text.isEmpty() ? 0 : views::badgeWidth(m_moved.text) + 4;
    const QFont hero = look::font(look::TypeSize::Hero, true);
    const QString number = m_value.prefix + m_value.number;
    const double base = inner.top() + 38;
    const double valueWidth = QFontMetricsF(hero).horizontalAdvance(number) + 5 +
                              QFontMetricsF(look::font(look::TypeSize::Body, true)).horizontalAdvance(m_value.unit);
    // The badge goes where it hides nothing: beside the name, beside the number, or over the end of the note.
    const double room = inner.width() - badge;
    const bool besideName = captionMetrics.horizontalAdvance(m_label) <= room;
    const bool besideNumber = !besideName && valueWidth <= room;
    const QRectF top(inner.left(), inner.top(), inner.width(), 16);
    const QRectF bottom(inner.left(), base + 4, inner.width(), 16);
    painter.setFont(caption);
    painter.setPen(theme.secondaryText);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                     captionMetrics.elidedText(m_label, Qt::ElideRight, besideName ? room : inner.width()));
    if (badge > 0)
        views::paintBadge(painter,
                          besideName     ? top
                          : besideNumber ? top.translated(0, 22)
                                         : bottom,
                          m_moved.text, m_moved.tone);
    painter.setFont(hero);
    painter.setPen(theme.text);
    painter.drawText(QPointF(inner.left(), base), number);
    painter.setFont(look::font(look::TypeSize::Body, true));
    painter.drawText(QPointF(inner.left() + QFontMetricsF(hero).horizontalAdvance(number) + 5, base), m_value.unit);
    painter.setFont(caption);
    painter.setPen(theme.secondaryText);
    painter.drawText(
        bottom, Qt::AlignLeft | Qt::AlignVCenter,
        captionMetrics.elidedText(m_note, Qt::ElideRight, besideName || besideNumber ? inner.width() : room));
    painter.fillRect(QRectF(0, height() - 1, width(), 1), theme.line);
    painter.fillRect(QRectF(width() - 1, 0, 1, height()), theme.line);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(rect().adjusted(1, 1, -3, -3));
    }
}

void StripCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace cw::lab
