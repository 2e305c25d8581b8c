// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what happens on each stage in one step? The schedule to look at closely: wheel, drag and keys zoom and move.
// Leaves out: the boxes themselves (drawn_schedule.h) and their look (schedule_painter.h).
#pragma once

#include "lab/drawn_schedule.h"
#include "lab/plot_frame.h"
#include "lab/schedule_painter.h"

#include <QPixmap>

#include <optional>

namespace cw::lab {

class ScheduleView : public PlotFrame {
    Q_OBJECT
public:
    explicit ScheduleView(QWidget* parent = nullptr);

    void setFacts(const LabFacts& facts);
    [[nodiscard]] const DrawnSchedule& schedule() const { return m_schedule; }
    [[nodiscard]] QString table() const override;
    [[nodiscard]] ScheduleInk ink() const { return m_ink; }
    [[nodiscard]] ScheduleLayout layoutNow() const;
    void zoom(double factor, double second);
    void showAll();
    [[nodiscard]] QSize sizeHint() const override { return {800, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 210}; }

protected:
    void paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme) override;
    [[nodiscard]] QString tipAt(const QPointF& at) const override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look(double from, double span);
    [[nodiscard]] bool hasGhost() const;
    void paintGhost(QPainter& painter, const ScheduleLayout& layout, const look::Theme& theme) const;

    DrawnSchedule m_schedule;
    std::optional<double> m_before; ///< step time to compare with, s
    double m_from = 0;
    double m_span = 0; ///< 0 = the whole step
    std::optional<double> m_grabbed;
    ScheduleInk m_ink;
};

} // namespace cw::lab
