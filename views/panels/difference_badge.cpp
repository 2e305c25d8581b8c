// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/difference_badge.h"

#include <QPainter>

namespace cw::views {
namespace {

constexpr int kBadgeLine = 20;

} // namespace

void DifferenceBadge::setDifference(const QString& text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize DifferenceBadge::sizeHint() const { return {m_text.isEmpty() ? 0 : badgeWidth(m_text), kBadgeLine}; }

void DifferenceBadge::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_text, m_tone);
}

} // namespace cw::views
