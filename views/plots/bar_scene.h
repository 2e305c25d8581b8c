// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the bars of a BarChart look? One picture for the window, for exported files and for the report.
// Leaves out: title and subtitle, which the window and the page each set in their own type.
#pragma once

#include "plots/bar_chart.h"

#include <QGraphicsScene>
#include <QMargins>

QT_BEGIN_NAMESPACE
class QAbstractBarSeries;
class QAbstractAxis;
class QChart;
QT_END_NAMESPACE

namespace cw::plots {

class BarScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit BarScene(QObject* parent = nullptr);
    ~BarScene() override;

    /// Rebuilds only where something differs.
    void show(const BarChart& chart, const look::Theme& theme, const QSizeF& size);
    [[nodiscard]] const BarChart& chart() const { return m_data; }
    /// For tests: the value that the drawn bar of a part has in a row.
    [[nodiscard]] double drawnValue(int part, int row) const;
    /// The middle of a drawn row in scene coordinates.
    [[nodiscard]] QPointF rowCentre(int row) const;

Q_SIGNALS:
    /// A bar was entered: its row and part; -1 when the pointer leaves.
    void hovered(int row, int part);

private:
    struct Layout;
    void clearPicture();
    [[nodiscard]] Layout measure() const;
    void buildBars(const Layout& layout);
    void addMeans(QAbstractAxis* values, const Layout& layout);
    void styleAxis(QAbstractAxis* axis) const;
    QAbstractAxis* makeValueAxis(const Layout& layout);
    void writeLabels(const Layout& layout);
    void writeTicks(const Layout& layout);
    void writeLegend(const Layout& layout);
    void writeLimit(const Layout& layout);
    void writeEmpty();
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] double tickStep(const Layout& layout) const;
    [[nodiscard]] double largest() const;
    [[nodiscard]] double drawable(double value) const;

    BarChart m_data;
    look::Theme m_theme;
    QSizeF m_size;
    QChart* m_chart = nullptr;
    QAbstractBarSeries* m_bars = nullptr;
};

} // namespace cw::plots
