// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a BarChart live in the window, with hover values and the difference of a preview?
// Leaves out: how the bars are drawn (bar_scene.h).
#pragma once

#include "plots/bar_chart.h"
#include "plots/plot_pane.h"

class QGraphicsView;

namespace cw::plots {

class BarScene;

class BarPane : public PlotPane {
    Q_OBJECT
public:
    explicit BarPane(QWidget* parent = nullptr);

    /// `difference` as text for the badge; empty = none.
    void setChart(const BarChart& chart, const QString& difference = {}, views::Tone tone = views::Tone::Same);
    [[nodiscard]] BarScene& scene() { return *m_scene; }
    [[nodiscard]] QString table() const override;

protected:
    void paintPlot(QPainter& painter, const QRectF& into) override;
    void placeBody(const QRect& body) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void redraw();
    void showTip(int row);

    BarChart m_chart;
    BarScene* m_scene;
    QGraphicsView* m_view;
};

} // namespace cw::plots
