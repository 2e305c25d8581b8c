// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rank sits on which accelerator of which node? One rank dragged onto another, or picked up and put down
// with the keys, asks to swap the two; while it is over the other, what that brings is shown beside it. Leaves out:
// applying the swap, and computing what it brings.
#pragma once

#include "assess/assessment.h"
#include "canvas/text_stamps.h"
#include "design/design.h"
#include "network/rank_places.h"
#include "placement/rank_grid.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>
#include <optional>

namespace cw::topology {

class RankBoard : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit RankBoard(QWidget* parent = nullptr);
    void setFacts(std::shared_ptr<const design::Design> design, std::shared_ptr<const assess::Assessment> assessment);
    /// Said beside the rank under the one in the hand.
    void setConsequence(const QString& text);
    /// Where the accelerator is drawn in the viewport, outside of it where it is scrolled away; empty where it is not.
    [[nodiscard]] QRect cellOf(int accelerator) const;
    [[nodiscard]] int cursor() const { return m_cursor; }
    [[nodiscard]] int rankOn(int accelerator) const { return m_grid ? m_grid->rankOn(accelerator) : -1; }
    /// Why nothing is shown; empty = something is.
    [[nodiscard]] const QString& obstacle() const { return m_obstacle; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 100}; }

Q_SIGNALS:
    void swapRequested(int rank, int otherRank);
    /// One rank is held over another.
    void swapConsidered(int rank, int otherRank);
    void considerationEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] const network::Graph* graph() const;
    [[nodiscard]] int acceleratorAt(QPoint at) const; ///< -1 = none
    [[nodiscard]] QString textOf(int accelerator) const;
    void place();
    void paintNode(QPainter& painter, int place) const;
    void paintCell(QPainter& painter, int accelerator) const;
    void aim(int at);
    void followPointer();
    void drop(int onto);
    void moveCursor(int to);

    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const assess::Assessment> m_assessment;
    std::optional<placement::RankGrid> m_grid;
    RankPlaces m_places;
    QString m_obstacle;
    QString m_consequence;
    canvas::TextStamps m_stamps;
    QTimer m_follow;  ///< scrolls while a rank is held at the edge
    QPoint m_pointer; ///< in the viewport, while the mouse holds a rank
    int m_cursor = 0;  ///< accelerator
    int m_held = -1;   ///< accelerator whose rank is in the hand; -1 = none
    int m_target = -1; ///< accelerator under the held rank, where the two can be swapped
};

} // namespace cw::topology
