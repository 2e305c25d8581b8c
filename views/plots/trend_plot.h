// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a TrendChart look and answer to the pointer? Panels that share one time axis, wheel zoom, pan,
// hover. Leaves out: titles, filters and sentences around it.
#pragma once

#include "plots/trend_chart.h"

#include <QWidget>

#include <memory>

class QCustomPlot;

namespace cw::plots {

class TrendPlot : public QWidget {
    Q_OBJECT
public:
    explicit TrendPlot(QWidget* parent = nullptr);
    ~TrendPlot() override;

    void show(const TrendChart& chart, const look::Theme& theme);
    using QWidget::show;
    [[nodiscard]] const TrendChart& chart() const;
    /// `painter` must be a QCPPainter, as plot_export.h and the report hand them over.
    void paint(QPainter& painter, const QRectF& into);

    void setLogarithmic(bool logarithmic);
    void setCrosshair(bool shown);
    void resetView();
    void showYears(double from, double until);
    /// For tests and for saving a view: the years shown.
    [[nodiscard]] std::pair<double, double> yearsShown() const;
    /// What stands at a place of the plot, or an empty text.
    [[nodiscard]] QString tipAt(const QPointF& position) const;
    /// Where a value of a panel is drawn.
    [[nodiscard]] QPointF pixelOf(int panel, double year, double value) const;

Q_SIGNALS:
    /// What is known of the point under the pointer, in a line of text; empty = none.
    void pointed(const QString& line);
    void menuRequested(const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Picture;
    void zoomYears(double factor);
    void panYears(double share);
    void stepPoint(int direction);

    double m_steppedYear = 0; ///< of the point that the keyboard has reached
    QString m_steppedName;
    std::unique_ptr<Picture> m_picture;
};

} // namespace cw::plots
