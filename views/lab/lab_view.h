// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a parallel plan do to step time, memory and utilisation, and which plan would be better? A page to
// learn it on. Leaves out: every figure; they come with the assessment and the search.
#pragma once

#include "intent.h"
#include "lab/job_menu.h"
#include "lab/lab_facts.h"
#include "lab/search_question.h"
#include "strategy/neighbours.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QScrollArea;
class QSplitter;
class QTabWidget;

namespace cw::topology {
class PlacementPanel;
}

namespace cw::lab {

class ColumnPlot;
class FoldingRow;
class HeatPane;
class LabStrip;
class ParetoPlot;
class PlanPanel;
class ScheduleView;
class SearchBox;
class WordsPanel;

class LabView : public QWidget {
    Q_OBJECT
public:
    explicit LabView(QWidget* parent = nullptr);
    ~LabView() override;

    void setDesign(std::shared_ptr<const design::Design> design, std::shared_ptr<const catalog::Catalog> catalog);
    /// `before` is drawn behind as a ghost and taken as zero for differences; nullptr = nothing.
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment,
                       std::shared_ptr<const assess::Assessment> before = nullptr);
    /// Of the swap that a hand considers on the placement page; nullptr = of none.
    void setPreview(const std::shared_ptr<const assess::Assessment>& preview);
    /// Before a search: so many of its plans are laid on the fabric.
    void setPlansLaid(int plans, int ofAll);
    void setSearchProgress(const strategy::SearchProgress& progress);
    void setSearch(std::shared_ptr<const strategy::SearchResult> search);
    void setNeighbours(std::shared_ptr<const std::vector<strategy::Neighbour>> neighbours);
    void setHeatMap(std::shared_ptr<const strategy::HeatMap> map);
    [[nodiscard]] SearchQuestion question() const;
    /// The page on which ranks are laid on GPUs, before the schedule.
    void showPlacement();
    /// Half-typed text and refusals belong to the document that was shown before.
    void forgetTyped();

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void previewRequested(std::shared_ptr<const cw::design::Design> after);
    void previewCancelled();
    void explainRequested(const QString& figure, const QRect& globalRect);
    /// The question changed, a moment ago. A changed job is the session's own reason to search again.
    void searchRequested(const cw::lab::SearchQuestion& question);
    void configRequested();
    void launchRequested(cw::lab::LaunchTarget target, bool toFile);
    void heatMapRequested(cw::strategy::Dimension x, cw::strategy::Dimension y);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    void connectParts();
    void retranslate();
    void refresh();
    void askSearch();
    void askMap();
    void offer();
    void take(const strategy::RankedPlan& plan);
    void takeJob(const design::TrainingChoice& job);
    void calibrate(double seconds);

    LabFacts m_facts;
    std::shared_ptr<const strategy::SearchResult> m_search;
    QTimer m_ask;
    PlanPanel* m_plan;
    SearchBox* m_box;
    QScrollArea* m_left;
    LabStrip* m_strip;
    ScheduleView* m_schedule;
    topology::PlacementPanel* m_placement;
    QTabWidget* m_stage; ///< the schedule and the placement
    ColumnPlot* m_memory;
    ColumnPlot* m_waterfall;
    ParetoPlot* m_pareto;
    HeatPane* m_heat;
    QTabWidget* m_plans;
    QWidget* m_side;
    QScrollArea* m_sideWords;
    WordsPanel* m_words;
    QScrollArea* m_folded; ///< the words again, as a pane where there is no room for a column
    WordsPanel* m_foldedWords;
    FoldingRow* m_row;
    QSplitter* m_middle;
};

} // namespace cw::lab
