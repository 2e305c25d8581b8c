// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what shall be searched for, what was found, and which plans does a person want to keep in sight?
// Leaves out: the search, and the picture of what it found (pareto_plot.h).
#pragma once

#include "lab/lab_facts.h"
#include "lab/search_question.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace cw::lab {

/// A plan that was pinned, with what it gave then.
struct PinnedPlan {
    design::TrainingChoice job;
    training::StepPlan plan;
    double stepSeconds = 0;
    double memoryBytes = 0;
};

class SearchBox : public QWidget {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent = nullptr);
    void setFacts(const LabFacts& facts);
    void setSearch(std::shared_ptr<const strategy::SearchResult> search);
    /// Before it searches; setSearch() ends it.
    void setPlansLaid(int plans, int ofAll);
    /// Of a search that still runs; likewise.
    void setProgress(const strategy::SearchProgress& progress);
    /// The plan that Apply takes: what was clicked, or the best; nullptr = none.
    void setOffered(const strategy::RankedPlan* plan, bool clicked);
    [[nodiscard]] SearchQuestion question() const;
    [[nodiscard]] const std::vector<PinnedPlan>& pins() const { return m_pins; }

Q_SIGNALS:
    void questionChanged();
    void applyRequested();
    void pinTaken(const cw::design::TrainingChoice& job);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFound();
    void showPins();
    void pin();

    LabFacts m_facts;
    std::shared_ptr<const strategy::SearchResult> m_search;
    std::vector<PinnedPlan> m_pins;
    QLabel* m_title;
    QLabel* m_objectiveName;
    QComboBox* m_objective;
    QLabel* m_limitName;
    QDoubleSpinBox* m_limit;
    QLabel* m_counts;
    QProgressBar* m_progress;
    QLabel* m_offer; ///< the plan that Apply takes
    QPushButton* m_apply;
    QPushButton* m_pin;
    QTableWidget* m_table;
};

} // namespace cw::lab
