// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what comes of a fabric rule? Switches needed and placed, cables, optics, price, bandwidth and step time beside
// what there is now, and what is wrong with it in words. Leaves out: choosing the rule (auto_wire_dialog.h).
#pragma once

#include "assess/assessment.h"

#include <QWidget>

#include <array>
#include <memory>

class QGridLayout;
class QLabel;

namespace cw::views {
class DifferenceBadge;
}

namespace cw::topology {

/// The lines, in their order.
enum class RuleLine { Leaves, Spines, Cores, Cables, Optics, Price, Bisection, Oversubscription, StepTime };
inline constexpr std::size_t kRuleLines = 9;

class RuleFigures : public QWidget {
    Q_OBJECT
public:
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    explicit RuleFigures(QWidget* parent = nullptr);
    ~RuleFigures() override;
    /// `after` is of the design with the rule; nullptr while it is being computed: what is shown turns pale.
    void setFacts(const AssessmentPtr& now, const AssessmentPtr& after);
    /// Drawn cables that stay beside the rule in the next facts; 0 = none.
    void setKeptCables(int cables) { m_keptCables = cables; }
    [[nodiscard]] QString valueOf(RuleLine line) const;
    [[nodiscard]] QString noteOf(RuleLine line) const;
    [[nodiscard]] QString differenceOf(RuleLine line) const;
    [[nodiscard]] QString problems() const;
    /// Of an assessment with a rule that cannot be built, in words.
    [[nodiscard]] static QString whyNotBuilt(const assess::Assessment& after);

private:
    struct Line {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        views::DifferenceBadge* difference = nullptr;
        QLabel* note = nullptr;
    };
    [[nodiscard]] const Line& at(RuleLine line) const { return m_lines[static_cast<std::size_t>(line)]; }
    void setLine(RuleLine line, const QString& name, const QString& value, const QString& note);
    void showSwitches(const assess::Assessment& after);
    void showPrice(const assess::Assessment& after);
    void showFigures(const assess::Assessment& now, const assess::Assessment& after);
    void showProblems(const assess::Assessment& now, const assess::Assessment& after);

    std::array<Line, kRuleLines> m_lines;
    int m_keptCables = 0;
    QLabel* m_state;
    QLabel* m_problemsTitle;
    QLabel* m_problems;
};

} // namespace cw::topology
