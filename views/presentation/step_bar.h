// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which state of the design is on the screen, and how many are there?
// Leaves out: what differs; the figures and the ghost say that.
#pragma once

#include <QWidget>

namespace cw::presentation {

class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(QWidget* parent = nullptr);
    /// `step` counts from 0, the present state.
    void setStep(const QString& title, const QString& state, int step, int steps);
    void setScreenHeight(int px);
    [[nodiscard]] const QString& title() const { return m_title; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_state;
    int m_step = 0;
    int m_steps = 1;
    int m_screen = 1080;
};

} // namespace cw::presentation
