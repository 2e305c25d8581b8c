// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/drawn_pane.h"

#include <QPainter>

namespace cw::site {

void DrawnPane::paintEvent(QPaintEvent* event)
{
    PlotPane::paintEvent(event);
    if (m_body.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlot(painter, m_body);
}

} // namespace cw::site
