// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/figure_cell.h"

#include "look/fonts.h"
#include "look/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace cw::views {
namespace {

// look/NOTES.md: hero cell 168 x 72, row 24, memory row 32, columns group 68, delta 84.
constexpr int kHeroWidth = 168;
constexpr int kHeroHeight = 72;
constexpr int kFigureRowHeight = 24;
constexpr int kBarRowHeight = 32;
constexpr int kCellPadding = 12;
constexpr int kGroupWidth = 68;
constexpr int kBadgeColumn = 84;
constexpr int kBarHeight = 10;
constexpr int kFlashMs = 200;
constexpr int kUnitGap = 6;
constexpr int kLabelGap = 8;

using look::TypeSize;

QString elided(const QFont& font, const QString& text, double width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, static_cast<int>(width));
}

/// Of number and unit: as large as leaves the unit whole.
std::pair<QFont, QFont> heroFonts(const QString& number, const QString& unit, double width)
{
    std::pair<QFont, QFont> fonts;
    for (const auto& [large, small] : {std::pair{TypeSize::Hero, TypeSize::Body}, std::pair{TypeSize::Hero, TypeSize::Caption},
                                       std::pair{TypeSize::Heading, TypeSize::Caption}}) {
        fonts = {look::font(large, true), look::font(small)};
        if (QFontMetricsF(fonts.first).horizontalAdvance(number) + kUnitGap +
                QFontMetricsF(fonts.second).horizontalAdvance(unit) <= width)
            break;
    }
    return fonts;
}

} // namespace

FigureCell::FigureCell(Shape shape, QString figure, QWidget* parent)
    : QAbstractButton(parent), m_shape(shape), m_figure(std::move(figure))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_flash.setDuration(kFlashMs);
    m_flash.setStartValue(1.0);
    m_flash.setEndValue(0.0);
    connect(&m_flash, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

QSize FigureCell::sizeHint() const
{
    switch (m_shape) {
    case Shape::Hero:
        return {kHeroWidth, kHeroHeight};
    case Shape::Bar:
        return {2 * kHeroWidth, kBarRowHeight};
    case Shape::Row:
        break;
    }
    return {2 * kHeroWidth, kFigureRowHeight};
}

void FigureCell::setFigureText(const FigureText& text)
{
    if (text == m_text)
        return;
    const bool moved = !m_text.value.number.isEmpty() && m_text.value.text() != text.value.text();
    m_text = text;
    setText(text.label);
    setToolTip(text.hint);
    setAccessibleName(tr("%1: %2").arg(text.label, text.value.text()));
    setAccessibleDescription(text.badge.isEmpty() ? text.hint : tr("%1, difference %2").arg(text.hint, text.badge));
    if (moved)
        flash();
    update();
}

void FigureCell::setBar(std::vector<BarShare> shares)
{
    m_bar = std::move(shares);
    update();
}

void FigureCell::setRuled(bool ruled)
{
    m_ruled = ruled;
    update();
}

void FigureCell::setExplained(bool explained)
{
    m_explained = explained;
    update();
}

void FigureCell::flash()
{
    m_flash.stop();
    if (isVisible())
        m_flash.start();
}

void FigureCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FigureCell::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    if (m_explained || underMouse() || isDown())
        painter.fillRect(rect(), theme.accentWash);
    if (m_flash.state() == QAbstractAnimation::Running) {
        QColor wash = theme.accentWash;
        wash.setAlphaF(m_flash.currentValue().toFloat());
        painter.fillRect(rect(), wash);
    }
    if (m_shape == Shape::Hero)
        paintHero(painter);
    else
        paintRow(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 1.5, -2.5, -1.5), 4, 4);
    }
}

QRectF FigureCell::heroInner() const { return QRectF(rect()).adjusted(kCellPadding, 8, -8, -6); }

bool FigureCell::isUnitWhole() const
{
    const QString number = m_text.value.prefix + m_text.value.number;
    const auto [hero, unit] = heroFonts(number, m_text.value.unit, heroInner().width());
    return QFontMetricsF(hero).horizontalAdvance(number) + kUnitGap + QFontMetricsF(unit).horizontalAdvance(m_text.value.unit) <=
           heroInner().width();
}

void FigureCell::paintHero(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const QRectF inner = heroInner();
    const QRectF top(inner.left(), inner.top(), inner.width(), 18);
    const QRectF line(inner.left(), inner.top() + 18, inner.width(), 30);
    const QFont caption = look::font(TypeSize::Caption);
    const QString number = m_text.value.prefix + m_text.value.number;
    const auto [hero, unit] = heroFonts(number, m_text.value.unit, inner.width());
    const double at = inner.left() + QFontMetricsF(hero).horizontalAdvance(number) + kUnitGap;
    const int badge = m_text.badge.isEmpty() ? 0 : badgeWidth(m_text.badge) + 4;
    // A long name keeps its line for itself where the badge has room beside the number.
    const bool badgeBelow = badge > 0 && QFontMetricsF(caption).horizontalAdvance(m_text.label) > top.width() - badge &&
                            at + QFontMetricsF(unit).horizontalAdvance(m_text.value.unit) + badge <= inner.right();
    painter.setFont(caption);
    painter.setPen(theme.secondaryText);
    const QString why = m_explained && m_text.badge.isEmpty() ? tr("Why?") : QString();
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                     elided(caption, m_text.label, top.width() - (badgeBelow ? 0 : badge) - (why.isEmpty() ? 0 : 36)));
    if (!why.isEmpty()) {
        painter.setFont(look::font(TypeSize::Caption, true));
        painter.setPen(theme.accent);
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, why);
    }
    paintBadge(painter, badgeBelow ? line.adjusted(0, 8, 0, 0) : top, m_text.badge, m_text.tone);

    painter.setFont(hero);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, number);
    painter.setFont(unit);
    painter.setPen(theme.secondaryText);
    painter.drawText(QPointF(at, line.bottom() - QFontMetricsF(hero).descent()), m_text.value.unit);
    if (m_text.estimate)
        painter.fillRect(QRectF(0, inner.top() + 2, 2, 48), theme.strongLine);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), theme.line);
    painter.fillRect(QRectF(width() - 1, 0, 1, height()), theme.line);
}

/// Before the column of differences; where label and value need more room, all that the difference leaves.
double FigureCell::valueEnd() const
{
    const double end = width() - kCellPadding;
    const double most = end - (m_text.badge.isEmpty() ? 0 : badgeWidth(m_text.badge) + kLabelGap);
    if (m_shape == Shape::Bar)
        return most;
    const double needed = kCellPadding + kGroupWidth + QFontMetricsF(look::font()).horizontalAdvance(m_text.label) + kLabelGap +
                          QFontMetricsF(look::font(TypeSize::Body, true)).horizontalAdvance(m_text.value.text());
    return needed <= end - kBadgeColumn ? std::min(end - kBadgeColumn, most) : most;
}

bool FigureCell::isLabelWhole() const
{
    const double room = valueEnd() - kCellPadding - kGroupWidth - kLabelGap -
                        QFontMetricsF(look::font(TypeSize::Body, true)).horizontalAdvance(m_text.value.text());
    return QFontMetricsF(look::font()).horizontalAdvance(m_text.label) <= room;
}

void FigureCell::paintRow(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    if (m_ruled)
        painter.fillRect(QRectF(0, 0, width(), 1), theme.line);
    const QFont caption = look::font(TypeSize::Caption);
    const QFont body = look::font(TypeSize::Body);
    const QFont strong = look::font(TypeSize::Body, true);
    const QRectF inner = QRectF(rect()).adjusted(kCellPadding, 1, -kCellPadding, 0);
    painter.setFont(caption);
    painter.setPen(theme.tertiaryText);
    painter.drawText(QRectF(inner.left(), inner.top(), kGroupWidth - 6, inner.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, elided(caption, m_text.group, kGroupWidth - 6));
    const double left = inner.left() + kGroupWidth;
    const QString value = m_text.value.text();
    const double valueWidth = QFontMetricsF(strong).horizontalAdvance(value);
    const double right = valueEnd();
    if (m_shape == Shape::Bar) {
        paintBar(painter,
                 QRectF(left, inner.center().y() - kBarHeight / 2.0, right - left - valueWidth - 12, kBarHeight));
    } else {
        painter.setFont(body);
        painter.setPen(theme.secondaryText);
        const double room = right - left - valueWidth - kLabelGap;
        painter.drawText(QRectF(left, inner.top(), room, inner.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         elided(body, m_text.label, room));
    }
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, inner.top(), right - left, inner.height()), Qt::AlignRight | Qt::AlignVCenter, value);
    paintBadge(painter, inner, m_text.badge, m_text.tone);
    if (m_text.estimate)
        painter.fillRect(QRectF(right + 4, inner.center().y() - 5, 2, 10), theme.strongLine);
}

void FigureCell::paintBar(QPainter& painter, const QRectF& into)
{
    const look::Theme& theme = look::currentTheme();
    painter.fillRect(into, theme.field);
    double at = into.left();
    for (const BarShare& share : m_bar) {
        const double width = std::min(share.share * into.width(), into.right() - at);
        if (width <= 0)
            continue;
        painter.fillRect(QRectF(at, into.top(), std::max(1.0, width - 1), into.height()), share.colour);
        at += width;
    }
    painter.setPen(QPen(theme.strongLine, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(into.adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace cw::views
