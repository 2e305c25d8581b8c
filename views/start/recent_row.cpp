// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/recent_row.h"

#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace cw::views {

RecentRow::RecentRow(RecentFile file, QWidget* parent) : QAbstractButton(parent), m_file(std::move(file))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(m_file.name);
    setEnabled(!m_file.missing);
    setToolTip(m_file.path);
    setAccessibleName(m_file.name);
    setAccessibleDescription(tr("%1, %2").arg(m_file.detail, m_file.when));
}

void RecentRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RecentRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    if (underMouse() || hasFocus())
        painter.fillRect(rect(), theme.accentWash);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    painter.drawPixmap(24, (height() - 20) / 2,
                       look::iconPixmap(QStringLiteral("rack"), 20, m_file.missing ? theme.tertiaryText : theme.secondaryText, devicePixelRatioF()));
    const QFont caption = look::font(look::TypeSize::Caption);
    const QFont strong = look::font(look::TypeSize::Body, true);
    const int whenWidth = QFontMetrics(caption).horizontalAdvance(m_file.when);
    const QRect text(56, 6, width() - 56 - 24 - whenWidth - 12, 36);
    painter.setFont(strong);
    painter.setPen(m_file.missing ? theme.tertiaryText : theme.text);
    painter.drawText(QRect(text.left(), text.top(), text.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(m_file.name, Qt::ElideMiddle, text.width()));
    painter.setFont(caption);
    painter.setPen(m_file.missing ? theme.tertiaryText : theme.secondaryText);
    painter.drawText(QRect(text.left(), text.top() + 18, text.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(m_file.detail, Qt::ElideRight, text.width()));
    painter.drawText(rect().adjusted(0, 0, -24, 0), Qt::AlignRight | Qt::AlignVCenter, m_file.when);
}

} // namespace cw::views
