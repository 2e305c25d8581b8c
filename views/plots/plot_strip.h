// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do bandwidth, memory, power and growth look like now? Four live plots side by side, or two at a time
// where there is no room. Leaves out: every figure; they are the Assessment's.
#pragma once

#include <QWidget>

#include <array>
#include <memory>

class QGridLayout;
class QTabBar;

namespace cw::assess {
struct Assessment;
}

namespace cw::plots {

class BarPane;
class PlotPane;
class TrendPane;

class PlotStrip : public QWidget {
    Q_OBJECT
public:
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    explicit PlotStrip(QWidget* parent = nullptr);

    void setAssessment(AssessmentPtr assessment);
    /// While something is dragged: the state after the drop; its difference is shown beside the titles. nullptr = no
    /// preview.
    void setPreview(AssessmentPtr preview);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The title of a plot was clicked: explain the figure that it speaks about.
    void explainRequested(const QString& figure, const QRect& globalRect);
    /// The trend plot wants its large view.
    void trendsRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void arrange();
    void nameTabs();

    bool m_stale = false; ///< not shown what came last
    AssessmentPtr m_assessment;
    AssessmentPtr m_preview;
    QTabBar* m_tabs = nullptr;
    QGridLayout* m_grid = nullptr;
    BarPane* m_bandwidth = nullptr;
    BarPane* m_memory = nullptr;
    BarPane* m_power = nullptr;
    TrendPane* m_trends = nullptr;
    std::array<PlotPane*, 4> m_panes{};
    int m_columns = 0;
};

} // namespace cw::plots
