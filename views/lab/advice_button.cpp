// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/advice_button.h"

#include "look/fonts.h"
#include "look/theme.h"
#include "panels/badge.h"

#include <QFontMetricsF>
#include <QPainter>

namespace cw::lab {

AdviceButton::AdviceButton(const Advice& advice, QWidget* parent) : QAbstractButton(parent), m_advice(advice)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(advice.title);
    setAccessibleName(tr("Try %1: %2").arg(advice.title, advice.badge));
    setAccessibleDescription(advice.note);
    setToolTip(tr("%1\n%2\nClick to take this plan").arg(advice.title, advice.note));
}

void AdviceButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    if (underMouse() || isDown())
        painter.fillRect(rect(), theme.accentWash);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    const QFont strong = look::font(look::TypeSize::Body, true);
    const QFont small = look::font(look::TypeSize::Caption);
    const double room = width() - views::badgeWidth(m_advice.badge) - 16;
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(QRectF(4, 6, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(strong).elidedText(m_advice.title, Qt::ElideRight, room));
    painter.setFont(small);
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(4, 26, width() - 8, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(m_advice.note, Qt::ElideRight, width() - 8));
    views::paintBadge(painter, QRectF(0, 7, width() - 4, 16), m_advice.badge, m_advice.tone);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 1, -1, -2));
    }
}

} // namespace cw::lab
