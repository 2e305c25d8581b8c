// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person have months played? The plot, a button, and how far it is.
// Leaves out: playing (model/reliability/month.h); whoever owns a worker does it when asked.
#pragma once

#include "site/curve_pane.h"

class QProgressBar;
class QPushButton;

namespace cw::site {

class MonthBox : public QWidget {
    Q_OBJECT
public:
    explicit MonthBox(QWidget* parent = nullptr);

    [[nodiscard]] CurvePane& pane() { return *m_pane; }
    void setPlayable(bool playable);
    /// 0 to 1 while it runs; nullopt = it does not.
    void setProgress(std::optional<double> share);

Q_SIGNALS:
    void playRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();

    CurvePane* m_pane;
    QPushButton* m_play;
    QPushButton* m_stop;
    QProgressBar* m_progress;
};

} // namespace cw::site
