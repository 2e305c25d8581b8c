// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: of which curves, marks and shades is a TrendChart drawn with QCustomPlot?
// Leaves out: what the pointer does with them (trend_plot.cpp). Only for trend_plot.cpp, trend_picture.cpp and
// trend_marks.cpp.
#pragma once

#include "plots/trend_plot.h"

#include <QPointer>

class QCPAxisRect;
class QCPItemLine;
class QCPTextElement;

namespace cw::plots {

class TrendPlot::Picture {
public:
    explicit Picture(QWidget* parent);
    ~Picture();

    [[nodiscard]] QCustomPlot& plot() { return *m_plot; }
    [[nodiscard]] const TrendChart& chart() const { return m_chart; }
    void show(const TrendChart& chart, const look::Theme& theme);
    void paint(QPainter& painter, const QRectF& into);
    void setLogarithmic(bool logarithmic);
    void setCrosshair(bool shown);
    void moveCrosshair(const QPointF& position);
    void resetView();
    void showYears(double from, double until);
    [[nodiscard]] std::pair<double, double> yearsShown() const;
    [[nodiscard]] QPointF pixelOf(int panel, double year, double value) const;
    [[nodiscard]] QString tipAt(const QPointF& position, double reachPx) const;

private:
    void build();
    void clear();
    void addPanel(const TrendPanel& panel, bool last);
    void styleAxes(QCPAxisRect* rect, bool last);
    void addShades(QCPAxisRect* rect, const TrendPanel& panel);
    void addBand(QCPAxisRect* rect, const TrendPanel& panel);
    void addLine(QCPAxisRect* rect, const TrendPanel& panel);
    void addPoints(QCPAxisRect* rect, const TrendPanel& panel);
    void addStar(QCPAxisRect* rect, const TrendPanel& panel);
    void addWords(QCPAxisRect* rect, const TrendPanel& panel);
    void addCrosshair(QCPAxisRect* rect);
    void fitValueRange(QCPAxisRect* rect, const TrendPanel& panel);
    [[nodiscard]] double lastYearOf(const TrendPanel& panel) const;
    [[nodiscard]] QColor colourOf(const TrendPanel& panel) const;

    QCustomPlot* m_plot;
    TrendChart m_chart;
    look::Theme m_theme;
    bool m_logarithmic = true;
    bool m_crosshair = false;
    std::vector<QCPAxisRect*> m_rects;
    std::vector<QCPItemLine*> m_verticals;
    std::vector<QCPItemLine*> m_horizontals;
};

} // namespace cw::plots
