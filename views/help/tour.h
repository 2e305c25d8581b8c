// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are the first steps in this window? A note beside each real control, one after the other; everything
// around it works as always. Leaves out: which steps there are.
#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace cw::help {

struct TourStep {
    QString title;
    QString text;
    std::function<QWidget*()> bring; ///< shows the control and returns it
};

class TourRing;

class Tour : public QFrame {
    Q_OBJECT
public:
    explicit Tour(QWidget* window);

    void begin(std::vector<TourStep> steps);
    void end();
    [[nodiscard]] int step() const { return m_at; }
    /// The words of the steps are of another language now.
    void retell(std::vector<TourStep> steps);

Q_SIGNALS:
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int step);
    void tell();
    void place();
    void retranslate();

    std::vector<TourStep> m_steps;
    int m_at = 0;
    QPointer<QWidget> m_target;
    TourRing* m_ring;
    QLabel* m_count;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace cw::help
