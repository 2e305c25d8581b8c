// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/plot_frame.h"

#include "format/korean.h"
#include "format/unbroken.h"
#include "look/accessible.h"
#include "look/fonts.h"
#include "look/theme.h"
#include "plots/plot_menu.h"

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace cw::lab {
namespace {

constexpr double kFramePadding = 16;
constexpr double kTop = 10;
constexpr int kTitlePixels = 15;
constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip;

QFont titleFont()
{
    QFont font = look::font(look::TypeSize::Heading, true);
    font.setPixelSize(kTitlePixels);
    return font;
}

double heightOf(const QFont& font, const QString& text, double width)
{
    if (text.isEmpty())
        return 0;
    return std::ceil(
        QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1000), kWrapped, format::unbroken(text)).height());
}

} // namespace

PlotFrame::PlotFrame(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    look::setAccessibleRole(*this, QAccessible::Chart);
    setMouseTracking(true);
}

void PlotFrame::setMessage(const QString& title, const QString& subtitle, const QString& note, const QString& figure)
{
    m_title = format::withParticles(title);
    m_subtitle = format::withParticles(subtitle);
    m_note = format::withParticles(note);
    m_figure = figure;
    m_heights.width = -1;
    setAccessibleName(m_title);
    update();
}

void PlotFrame::setEmpty(const QString& text)
{
    m_empty = text;
    update();
}

/// Measured once for a message and a width, since every paint asks for it many times.
const PlotFrame::Heights& PlotFrame::heights() const
{
    if (m_heights.width == width())
        return m_heights;
    const double room = width() - 2 * kFramePadding;
    const QFont small = look::font(look::TypeSize::Caption);
    m_heights = {width(), heightOf(titleFont(), m_title, room), heightOf(small, m_subtitle, room),
                 heightOf(small, m_note, room)};
    return m_heights;
}

double PlotFrame::titleHeight() const { return heights().title + heights().subtitle; }

double PlotFrame::noteHeight() const { return heights().note; }

QRectF PlotFrame::body() const
{
    const double top = kTop + titleHeight() + 6;
    return {kFramePadding, top, width() - 2 * kFramePadding, height() - top - noteHeight() - 10};
}

bool PlotFrame::isOnTitle(const QPointF& at) const
{
    return !m_figure.isEmpty() && at.y() >= kTop && at.y() <= kTop + heights().title;
}

void PlotFrame::askWhy()
{
    if (!m_figure.isEmpty())
        Q_EMIT explainRequested(m_figure,
                                QRect(mapToGlobal(QPoint(0, 0)), QSize(width(), static_cast<int>(titleHeight()))));
}

void PlotFrame::paintWhole(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const double width = this->width() - 2 * kFramePadding;
    painter.setFont(titleFont());
    painter.setPen(theme.text);
    const double first = heights().title;
    painter.drawText(QRectF(kFramePadding, kTop, width, first + 2), kWrapped, format::unbroken(m_title));
    painter.setFont(look::font(look::TypeSize::Caption));
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(kFramePadding, kTop + first, width, titleHeight() - first + 2), kWrapped,
                     format::unbroken(m_subtitle));
    const QRectF into = body();
    painter.drawText(QRectF(kFramePadding, into.bottom() + 2, width, noteHeight() + 4), kWrapped,
                     format::unbroken(m_note));
    if (m_empty.isEmpty()) {
        painter.save();
        paintBody(painter, into, theme);
        painter.restore();
    } else {
        painter.setFont(look::font());
        painter.setPen(theme.tertiaryText);
        painter.drawText(into.adjusted(0, 8, 0, 0), kWrapped, m_empty);
    }
}

void PlotFrame::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::currentTheme().canvas);
    paintWhole(painter);
    if (hasFocus()) {
        painter.setPen(QPen(look::currentTheme().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

plots::PlotToTake PlotFrame::toTake()
{
    return {m_title, size(), look::currentTheme().canvas,
            [this](QPainter& painter, const QRectF& /*whole*/) { paintWhole(painter); }, [this] { return table(); }};
}

void PlotFrame::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    extendMenu(menu);
    if (!m_figure.isEmpty())
        menu.addAction(tr("Why this number?"), this, &PlotFrame::askWhy);
    menu.addSeparator();
    plots::addTakeActions(menu, this, toTake());
    menu.exec(event->globalPos());
}

void PlotFrame::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isOnTitle(event->position()))
        askWhy();
    QWidget::mousePressEvent(event);
}

void PlotFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        askWhy();
    else if (event->matches(QKeySequence::Copy))
        plots::copyPicture(toTake());
    else
        QWidget::keyPressEvent(event);
}

void PlotFrame::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_heights.width = -1;
        update();
    }
}

bool PlotFrame::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = m_empty.isEmpty() ? tipAt(help->pos()) : QString();
        if (isOnTitle(help->pos()))
            QToolTip::showText(help->globalPos(), tr("Click for the reason of this number"), this);
        else if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace cw::lab
