// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/badge.h"

#include "look/fonts.h"
#include "look/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace cw::views {
namespace {

constexpr int kBadgeHeight = 16;
constexpr int kBadgePadding = 5;
constexpr double kRadius = 4;

QFont badgeFont() { return look::font(look::TypeSize::Caption, true); }

} // namespace

BadgeColours badgeColours(Tone tone)
{
    const look::Theme& theme = look::currentTheme();
    switch (tone) {
    case Tone::Changed:
        return {theme.accent, theme.accentWash};
    case Tone::Better:
        return {theme.good, theme.goodWash};
    case Tone::Worse:
        return {theme.warning, theme.warningWash};
    case Tone::Error:
        return {theme.error, theme.errorWash};
    case Tone::Same:
        break;
    }
    return {theme.secondaryText, theme.freeCapacity};
}

int badgeWidth(const QString& text) { return QFontMetrics(badgeFont()).horizontalAdvance(text) + 2 * kBadgePadding; }

void paintBadge(QPainter& painter, const QRectF& into, const QString& text, Tone tone)
{
    if (text.isEmpty())
        return;
    const BadgeColours colours = badgeColours(tone);
    const int width = badgeWidth(text);
    const QRectF box(into.right() - width, into.center().y() - kBadgeHeight / 2.0, width, kBadgeHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.wash);
    painter.drawRoundedRect(box, kRadius, kRadius);
    painter.setFont(badgeFont());
    painter.setPen(colours.ink);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace cw::views
