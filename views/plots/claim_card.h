// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: "Did you hear 38,000×?" What follows from which pair of growth rates, live for the pair a person chooses.
// Leaves out: the arithmetic (model/trends).
#pragma once

#include "trends/trends.h"

#include <QFrame>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;

namespace cw::plots {

class ClaimCard : public QFrame {
    Q_OBJECT
public:
    explicit ClaimCard(QWidget* parent = nullptr);
    void setTrends(const trends::Inputs& inputs, const trends::Result& result);
    /// For tests: the sentence below the choices.
    [[nodiscard]] QString verdict() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Rate {
        QString name;
        double growth = 0;
        bool ownLine = false; ///< the frontier's compute, or the efficiency of accelerators
    };
    void retranslate();
    void fill(QComboBox* box, const std::vector<Rate>& rates);
    void judge();

    trends::Inputs m_inputs;
    trends::Result m_result;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_verdict;
    QComboBox* m_compute;
    QComboBox* m_hardware;
};

} // namespace cw::plots
