// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rank sits on which accelerator of which node? One rank dragged onto another, or picked up and put down
// with the keys, asks to swap the two. Leaves out: applying the swap.
#pragma once

#include "assess/assessment.h"
#include "design/design.h"
#include "placement/rank_grid.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace cw::topology {

class RankBoard : public QWidget {
    Q_OBJECT
public:
    explicit RankBoard(QWidget* parent = nullptr);
    void setFacts(std::shared_ptr<const design::Design> design, std::shared_ptr<const assess::Assessment> assessment);
    /// Nodes that fit, from the first.
    [[nodiscard]] int shownNodes() const;
    /// Where the accelerator is drawn; empty where it is not.
    [[nodiscard]] QRect cellOf(int accelerator) const;
    [[nodiscard]] int rankOn(int accelerator) const { return m_grid ? m_grid->rankOn(accelerator) : -1; }
    /// Why nothing is shown; empty = something is.
    [[nodiscard]] const QString& obstacle() const { return m_obstacle; }
    [[nodiscard]] QSize sizeHint() const override { return {480, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

Q_SIGNALS:
    void swapRequested(int rank, int otherRank);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        int columns = 1; ///< of nodes
        int rows = 1;
        int width = 1; ///< of a node, in px
        int height = 1;
        int most = 1; ///< accelerators of the largest node
    };
    [[nodiscard]] const network::Graph* graph() const;
    [[nodiscard]] Place place() const;
    [[nodiscard]] int acceleratorAt(QPoint at) const; ///< -1 = none
    [[nodiscard]] QString textOf(int accelerator) const;
    void paintNode(QPainter& painter, int node) const;
    void paintCell(QPainter& painter, int accelerator) const;
    void drop(int onto);
    void moveCursor(int by);

    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const assess::Assessment> m_assessment;
    std::optional<placement::RankGrid> m_grid;
    QString m_obstacle;
    int m_cursor = 0;  ///< accelerator
    int m_held = -1;   ///< accelerator whose rank is in the hand; -1 = none
    int m_target = -1; ///< accelerator under the held rank
};

} // namespace cw::topology
