// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/step_bar.h"

#include "look/fonts.h"
#include "look/theme.h"

#include <QPainter>

#include <algorithm>

namespace cw::presentation {
namespace {

// Shares of the screen's height: 1080 lines give 30 and 18 px.
constexpr int kTitleShare = 36;
constexpr int kStateShare = 60;
constexpr int kBarShare = 20;
constexpr int kLeastState = 14;
constexpr double kDot = 10;
constexpr double kDotGap = 8;

} // namespace

StepBar::StepBar(QWidget* parent) : QWidget(parent) { setAttribute(Qt::WA_OpaquePaintEvent); }

void StepBar::setScreenHeight(int px)
{
    m_screen = px;
    setFixedHeight(px / kBarShare);
}

void StepBar::setStep(const QString& title, const QString& state, int step, int steps)
{
    m_title = title;
    m_state = state;
    m_step = step;
    m_steps = steps;
    setAccessibleName(tr("%1, %2, step %3 of %4").arg(title, state).arg(step + 1).arg(steps));
    update();
}

void StepBar::paintEvent(QPaintEvent* /*event*/)
{
    const look::Theme& theme = look::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    const double pad = m_screen / 60.0;
    QFont title = look::font(look::TypeSize::Heading, true);
    title.setPixelSize(m_screen / kTitleShare);
    QFont state = look::font(look::TypeSize::Body);
    state.setPixelSize(std::max(kLeastState, m_screen / kStateShare));
    const double dots = m_steps * kDot + (m_steps - 1) * kDotGap;
    const QRectF inner = QRectF(rect()).adjusted(pad, 0, -pad, 0);
    const double room = inner.width() - dots - 2 * pad;
    const QString shown = QFontMetrics(title).elidedText(m_title, Qt::ElideRight, static_cast<int>(room * 0.7));
    painter.setFont(title);
    painter.setPen(theme.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const double after = inner.left() + QFontMetricsF(title).horizontalAdvance(shown) + pad;
    painter.setFont(state);
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(after, inner.top(), std::max(0.0, inner.right() - dots - pad - after), inner.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_state);
    // The present state is a square: the place to come home to.
    for (int i = 0; i < m_steps; ++i) {
        const QRectF dot(inner.right() - dots + i * (kDot + kDotGap), inner.center().y() - kDot / 2, kDot, kDot);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(i == m_step ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
        if (i == 0)
            painter.drawRect(dot);
        else
            painter.drawEllipse(dot);
    }
}

} // namespace cw::presentation
