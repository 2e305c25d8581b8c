// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plan does the design train with, and how is each part of it changed? Every change is one intent; a
// drag is one step of undo. Leaves out: what the change does to time and memory.
#pragma once

#include "intent.h"
#include "lab/job_menu.h"
#include "lab/lab_facts.h"
#include "lab/plan_knobs.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace cw::views {
class FieldForm;
}

namespace cw::lab {

class ChoiceRow;
class DegreeRow;

class PlanPanel : public QWidget {
    Q_OBJECT
public:
    explicit PlanPanel(QWidget* parent = nullptr);
    void setFacts(const LabFacts& facts);
    /// Half-typed text and refusals belong to what was shown before.
    void forgetTyped();
    [[nodiscard]] DegreeRow* row(Knob knob) const;

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void configRequested();
    void launchRequested(cw::lab::LaunchTarget target, bool toFile);
    /// A refusal may be out of sight.
    void revealRequested(QWidget* part);

protected:
    void changeEvent(QEvent* event) override;

private:
    using Change = std::function<void(design::TrainingChoice&)>;
    void build(QVBoxLayout* column);
    void addChoices(QVBoxLayout* column);
    void retranslate();
    void show();
    void showModels();
    void turn(Knob knob, int value);
    void raise(const char* edit, const std::string& gesture, Change change);

    LabFacts m_facts;
    design::TrainingChoice m_base; ///< as it was when the gesture began
    int m_gesture = 0;
    QComboBox* m_model;
    std::map<Knob, DegreeRow*> m_rows;
    QLabel* m_derived;
    QLabel* m_batch;
    QLabel* m_refusal;
    QLabel* m_sequenceName;
    QSpinBox* m_sequence;
    ChoiceRow* m_zero;
    ChoiceRow* m_recompute;
    ChoiceRow* m_precision;
    QCheckBox* m_sequenceParallel;
    QLabel* m_softwareName;
    QComboBox* m_software;
    views::FieldForm* m_job;
};

} // namespace cw::lab
