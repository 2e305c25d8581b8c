// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do plots share that paint themselves, without a plot library beneath?
// Leaves out: what they paint.
#pragma once

#include "plots/plot_pane.h"

namespace cw::site {

class DrawnPane : public plots::PlotPane {
public:
    using PlotPane::PlotPane;

protected:
    void placeBody(const QRect& body) override { m_body = body; }
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] const QRect& body() const { return m_body; }

private:
    QRect m_body;
};

} // namespace cw::site
