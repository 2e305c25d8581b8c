// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/wrapping_button.h"

#include "look/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace cw::views {
namespace {

constexpr int kButtonPadding = 12; ///< with the frame, as in the style sheet
constexpr int kUpright = 4;

} // namespace

WrappingButton::WrappingButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setProperty("wraps", true);
}

QSize WrappingButton::sizeWithin(int width) const
{
    const QSize line = sizeHint();
    if (line.width() <= width)
        return line;
    const QRect room(0, 0, width - 2 * kButtonPadding, 10000);
    return {width, fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height() + 2 * kUpright};
}

void WrappingButton::paintEvent(QPaintEvent* event)
{
    if (sizeHint().width() <= width())
        return QPushButton::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    const look::Theme& theme = look::currentTheme();
    painter.setPen(isEnabled() ? theme.text : theme.tertiaryText);
    painter.drawText(rect().adjusted(kButtonPadding, kUpright, -kButtonPadding, -kUpright),
                     Qt::TextWordWrap | Qt::AlignVCenter, text());
}

} // namespace cw::views
