// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plot_pane.h"

#include "look/accessible.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/plot_menu.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace cw::plots {
namespace {

constexpr int kPadding = 12;
constexpr int kTitleTop = 8;
constexpr int kTitleHeight = 18;
constexpr int kSubtitleHeight = 16;
constexpr int kBodyTop = kTitleTop + kTitleHeight + kSubtitleHeight + 6;
constexpr int kBadgeGap = 8;

QRectF bodyOf(const QRectF& whole) { return whole.adjusted(kPadding, kBodyTop, -kPadding, -6); }

} // namespace

PlotPane::PlotPane(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    look::setAccessibleRole(*this, QAccessible::Chart);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PlotPane::setTitles(const QString& title, const QString& subtitle, const QString& figure)
{
    if (title == m_title && subtitle == m_subtitle && figure == m_figure)
        return;
    m_title = title;
    m_subtitle = subtitle;
    m_figure = figure;
    setAccessibleName(title);
    update();
}

void PlotPane::setBadge(const QString& text, views::Tone tone)
{
    if (text == m_badge && tone == m_tone)
        return;
    m_badge = text;
    m_tone = tone;
    update();
}

QRect PlotPane::titleRect() const { return {kPadding, kTitleTop, width() - 2 * kPadding, kTitleHeight}; }

void PlotPane::paintTitles(QPainter& painter, const QRectF& into) const
{
    const look::Theme& theme = look::currentTheme();
    const double width = into.width() - 2 * kPadding;
    const double badge = m_badge.isEmpty() ? 0 : views::badgeWidth(m_badge) + kBadgeGap;
    const QFont strong = look::font(look::TypeSize::Body, true);
    const QString title = QFontMetricsF(strong).elidedText(m_title, Qt::ElideRight, width - badge);
    const QRectF line(into.left() + kPadding, into.top() + kTitleTop, width, kTitleHeight);
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!m_badge.isEmpty()) {
        const double end = QFontMetricsF(strong).horizontalAdvance(title) + badge;
        views::paintBadge(painter, QRectF(line.left(), line.top(), end, line.height()), m_badge, m_tone);
    }
    const QFont small = look::font(look::TypeSize::Caption);
    painter.setFont(small);
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(line.left(), line.bottom(), width, kSubtitleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(m_subtitle, Qt::ElideRight, width));
}

void PlotPane::paintWhole(QPainter& painter, const QRectF& into)
{
    paintTitles(painter, into);
    paintPlot(painter, bodyOf(into));
}

void PlotPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::currentTheme().dock);
    paintTitles(painter, rect());
    if (hasFocus()) {
        painter.setPen(QPen(look::currentTheme().accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);
    }
}

void PlotPane::resizeEvent(QResizeEvent*) { placeBody(bodyOf(rect()).toRect()); }

void PlotPane::explain()
{
    if (m_figure.isEmpty())
        return;
    const QRect title = titleRect();
    Q_EMIT explainRequested(m_figure, QRect(mapToGlobal(title.topLeft()), title.size()));
}

void PlotPane::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && titleRect().contains(event->position().toPoint()))
        explain();
}

void PlotPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        explain();
    else if (event->matches(QKeySequence::Copy))
        copyPicture(toTake());
    else
        QWidget::keyPressEvent(event);
}

void PlotPane::contextMenuEvent(QContextMenuEvent* event) { openMenu(event->globalPos()); }

void PlotPane::openMenu(const QPoint& globalPosition)
{
    QMenu menu(this);
    extendMenu(menu);
    if (!m_figure.isEmpty())
        menu.addAction(tr("Why this number?"), this, &PlotPane::explain);
    menu.addSeparator();
    addTakeActions(menu, this, toTake());
    menu.exec(globalPosition);
}

PlotToTake PlotPane::toTake()
{
    return {m_title, size(), look::currentTheme().dock,
            [this](QPainter& painter, const QRectF& into) { paintWhole(painter, into); }, [this] { return table(); }};
}

} // namespace cw::plots
