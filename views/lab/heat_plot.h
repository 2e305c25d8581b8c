// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does the best step time change over two dimensions of the plan, and why are some cells empty?
// Leaves out: computing the map (strategy::heatMap).
#pragma once

#include "lab/zoom_frame.h"
#include "strategy/strategy.h"

#include <memory>
#include <optional>

class QComboBox;

namespace cw::lab {

/// The drawn cells. Arrows walk, Return or a double click takes the cell's plan.
class HeatPlot : public ZoomFrame {
    Q_OBJECT
public:
    explicit HeatPlot(QWidget* parent = nullptr);
    void setMap(std::shared_ptr<const strategy::HeatMap> map);
    [[nodiscard]] QString textOf(std::size_t cell) const;
    [[nodiscard]] QRectF plotArea() const override;
    [[nodiscard]] QString table() const override;
    [[nodiscard]] QRectF boxOf(std::size_t cell) const;

Q_SIGNALS:
    void planTaken(const cw::strategy::RankedPlan& plan);

protected:
    void paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme) override;
    [[nodiscard]] QString tipAt(const QPointF& at) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<std::size_t> cellAt(const QPointF& at) const;
    void choose(std::optional<std::size_t> cell);
    void say();
    void take();

    std::shared_ptr<const strategy::HeatMap> m_map;
    std::optional<std::size_t> m_chosen;
    double m_fastest = 0;
    double m_slowest = 0;
};

/// The cells with the choice of both dimensions above them.
class HeatPane : public QWidget {
    Q_OBJECT
public:
    explicit HeatPane(QWidget* parent = nullptr);
    void setMap(std::shared_ptr<const strategy::HeatMap> map);
    [[nodiscard]] strategy::Dimension across() const;
    [[nodiscard]] strategy::Dimension up() const;

Q_SIGNALS:
    void heatMapRequested(cw::strategy::Dimension x, cw::strategy::Dimension y);
    void planTaken(const cw::strategy::RankedPlan& plan);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    QComboBox* m_across;
    QComboBox* m_up;
    HeatPlot* m_plot;
};

} // namespace cw::lab
