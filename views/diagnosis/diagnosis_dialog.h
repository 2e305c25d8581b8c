// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what binds, as predicted and as measured, and what would one step more of each resource bring? Measured shares
// are typed or read from a file. Leaves out: reading it, computing the steps, and applying one (the owner does).
#pragma once

#include "assess/assessment.h"
#include "diagnosis/ladder_table.h"

#include <QDialog>

#include <array>
#include <memory>
#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace cw::diagnosis_views {

class DiagnosisDialog : public QDialog {
    Q_OBJECT
public:
    explicit DiagnosisDialog(QWidget* parent = nullptr);

    /// Steps of an older assessment are forgotten and asked for anew.
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);
    /// Shares that a file holds, and what is worth telling about them.
    void setMeasured(const diagnosis::Utilisation& shares, const QStringList& notes);
    /// Why a file, or a step, was refused; an empty text clears it.
    void showProblem(const QString& text);
    void setProgress(std::optional<double> share);
    void setRungs(LadderTable::Rungs rungs);

    [[nodiscard]] QString verdict() const; ///< of what is measured; empty where nothing is
    [[nodiscard]] QString predicted() const;
    [[nodiscard]] LadderTable& ladder() const { return *m_ladder; }

Q_SIGNALS:
    void importRequested();
    void ladderRequested();
    void taken(const cw::assess::Rung& rung);

private:
    void arrange();
    QGridLayout* makeShares();
    void refresh();
    void judge();

    std::shared_ptr<const assess::Assessment> m_assessment;
    std::array<QLabel*, diagnosis::kResources> m_predicted{};
    std::array<QLineEdit*, diagnosis::kResources> m_measured{};
    QLabel* m_predictedVerdict;
    QLabel* m_wait;
    QLabel* m_measuredVerdict;
    QLabel* m_notes;
    QLabel* m_problem;
    LadderTable* m_ladder;
    QProgressBar* m_progress;
    QPushButton* m_take;
};

} // namespace cw::diagnosis_views
