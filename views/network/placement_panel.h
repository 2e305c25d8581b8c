// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which rank works on which accelerator, in which order do the parallel axes fill the nodes, and what does that
// give each kind of group? Every change is one intent, and a swap is shown before it is made. Leaves out: computing
// what a change brings.
#pragma once

#include "assess/assessment.h"
#include "design/placement_order.h"
#include "intent.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace cw::topology {

class RankBoard;

class PlacementPanel : public QWidget {
    Q_OBJECT
public:
    using DesignPtr = std::shared_ptr<const design::Design>;
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    explicit PlacementPanel(QWidget* parent = nullptr);
    /// `before` is that of the design before the last edit; nullptr = nothing to compare with.
    void setFacts(const DesignPtr& design, const AssessmentPtr& assessment, const AssessmentPtr& before);
    /// An answer to previewRequested; one to an older request is not shown. nullptr = no preview any more.
    void setPreview(const AssessmentPtr& preview);
    [[nodiscard]] RankBoard* board() const { return m_board; }

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    /// The design as it would be after the swap that a hand considers; cancelled when it considers none.
    void previewRequested(std::shared_ptr<const cw::design::Design> after);
    void previewCancelled();

protected:
    void changeEvent(QEvent* event) override;
    /// Alt with Left or Right moves the axis that has the focus; a drag does so with the mouse.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void retranslate();
    void refresh();
    void showOrder();
    void showKinds();
    void showStep();
    void moveAxis(std::size_t from, std::size_t to);
    void raise(design::Placement placement);
    void consider(int rank, int otherRank);
    [[nodiscard]] design::Placement swapped(int rank, int otherRank) const;
    [[nodiscard]] QString stepText() const;

    DesignPtr m_design;
    AssessmentPtr m_assessment;
    AssessmentPtr m_before;
    AssessmentPtr m_preview;
    std::optional<design::Placement> m_considered; ///< while a rank is held over another
    std::array<QPushButton*, design::kParallelAxes> m_axes{};
    QLabel* m_orderName;
    QLineEdit* m_order;
    QLabel* m_refusal;
    QLabel* m_step;
    QPushButton* m_reset;
    RankBoard* m_board;
    QLabel* m_hint;
    QTableWidget* m_kinds;
};

} // namespace cw::topology
