// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a ColumnChart look, and how does one read it with pointer or keyboard?
// Leaves out: what it says (column_chart.h).
#pragma once

#include "lab/column_chart.h"
#include "lab/plot_frame.h"

namespace cw::lab {

class ColumnPlot : public PlotFrame {
    Q_OBJECT
public:
    explicit ColumnPlot(QWidget* parent = nullptr);
    void setChart(ColumnChart chart);
    [[nodiscard]] const ColumnChart& chart() const { return m_chart; }
    [[nodiscard]] QString table() const override;

protected:
    void paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme) override;
    [[nodiscard]] QString tipAt(const QPointF& at) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] Layout measure(const QRectF& into) const;
    void paintAxis(QPainter& painter, const Layout& layout, const look::Theme& theme) const;
    void paintColumn(QPainter& painter, const Layout& layout, int index, const look::Theme& theme) const;
    void paintValue(QPainter& painter, const Layout& layout, int index, const look::Theme& theme) const;
    void paintLimit(QPainter& painter, const Layout& layout, const look::Theme& theme) const;
    void paintLegend(QPainter& painter, const Layout& layout, const look::Theme& theme) const;

    ColumnChart m_chart;
    int m_chosen = -1; ///< by keyboard
};

} // namespace cw::lab
