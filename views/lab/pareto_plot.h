// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plans are there, how long is their step, how much memory do they need, and which are best? A cloud to
// point into: a click previews, a double click or Return takes. Leaves out: the search itself.
#pragma once

#include "lab/plan_cloud.h"
#include "lab/zoom_frame.h"

#include <memory>
#include <optional>

class QPixmap;

namespace cw::lab {

class ParetoPlot : public ZoomFrame {
    Q_OBJECT
public:
    explicit ParetoPlot(QWidget* parent = nullptr);
    ~ParetoPlot() override;

    void setFacts(const LabFacts& facts);
    void setSearch(std::shared_ptr<const strategy::SearchResult> search);
    /// What was clicked, or nullptr.
    [[nodiscard]] const strategy::RankedPlan* chosen() const;
    [[nodiscard]] std::size_t pointCount() const { return m_cloud.plans.size(); }
    /// Where a point is drawn; the front comes first.
    [[nodiscard]] QPointF placeOf(std::size_t point) const;
    [[nodiscard]] QRectF plotArea() const override;
    [[nodiscard]] QString table() const override;

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
    struct Cloud;
    void say();
    void choose(std::optional<std::size_t> point);
    [[nodiscard]] Axes axes() const;
    [[nodiscard]] double axisWidth() const;
    [[nodiscard]] std::optional<std::size_t> nearest(const QPointF& at) const;
    void paintGrid(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintLimitName(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintFront(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintPoints(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintCloud(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    [[nodiscard]] const QPixmap& cloudPicture(const Axes& axes, const look::Theme& theme);
    void paintChosen(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintNow(QPainter& painter, const Axes& axes, const look::Theme& theme) const;
    void paintLegend(QPainter& painter, const Axes& axes, const look::Theme& theme) const;

    LabFacts m_facts;
    PlanCloud m_cloud;
    std::optional<std::size_t> m_chosen;
    std::unique_ptr<Cloud> m_picture; ///< what was painted last of the cloud
};

} // namespace cw::lab
