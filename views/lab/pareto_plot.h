// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plans are there, how long is their step, how much memory do they need, and which are best? A cloud to
// point into: a click previews, a double click or Return takes. Leaves out: the search itself.
#pragma once

#include "lab/lab_facts.h"
#include "lab/plot_frame.h"
#include "strategy/strategy.h"

#include <memory>
#include <optional>
#include <vector>

namespace cw::lab {

class ParetoPlot : public PlotFrame {
    Q_OBJECT
public:
    explicit ParetoPlot(QWidget* parent = nullptr);

    void setFacts(const LabFacts& facts);
    void setSearch(std::shared_ptr<const strategy::SearchResult> search);
    /// What was clicked, or nullptr.
    [[nodiscard]] const strategy::RankedPlan* chosen() const;
    [[nodiscard]] std::size_t pointCount() const { return m_points.size(); }
    /// Where a point is drawn; the front comes first.
    [[nodiscard]] QPointF placeOf(std::size_t point) const;

Q_SIGNALS:
    void planChosen();
    void planTaken(const cw::strategy::RankedPlan& plan);

protected:
    void paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme) override;
    [[nodiscard]] QString tipAt(const QPointF& at) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Axes;
    struct Point {
        strategy::RankedPlan plan;
        bool front = false;
    };
    void say();
    void choose(std::optional<std::size_t> point);
    [[nodiscard]] Axes axes() const;
    [[nodiscard]] std::optional<std::size_t> nearest(const QPointF& at) const;
    [[nodiscard]] QString textOf(const Point& point) const;
    void paintGrid(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintFront(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintPoints(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintNow(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintLegend(QPainter& painter, const Axes& axes, const look::Theme& theme) const;

    LabFacts m_facts;
    std::shared_ptr<const strategy::SearchResult> m_search;
    std::vector<Point> m_points; ///< the front first, fastest first
    std::size_t m_frontSize = 0;
    std::optional<std::size_t> m_chosen;
};

} // namespace cw::lab
