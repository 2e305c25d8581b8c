// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is one degree of the plan turned? A slider over the values that make sense and a box for any other;
// impossible ticks are grey and say why. Leaves out: what turning does (plan_knobs.h).
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QSlider;
class QSpinBox;

namespace cw::lab {

class DegreeRow : public QWidget {
    Q_OBJECT
public:
    using WhyNot = std::function<QString(int value)>;

    explicit DegreeRow(QWidget* parent = nullptr);

    void setName(const QString& name);
    /// Shows a value among its ticks. While the hand holds the slider the ticks stay as they are.
    void setValue(int value, std::vector<int> ticks, WhyNot whyNot);
    [[nodiscard]] int value() const { return m_value; }
    [[nodiscard]] const std::vector<int>& ticks() const { return m_ticks; }
    [[nodiscard]] QSlider* slider() const { return m_slider; }
    [[nodiscard]] QSpinBox* box() const { return m_box; }

Q_SIGNALS:
    /// A new gesture begins: what follows until the next is one step of undo.
    void begun();
    void turned(int value);
    void refused(const QString& why);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void ask(int value);
    void follow();
    [[nodiscard]] int tickOf(int value) const;
    [[nodiscard]] double xOf(int tick) const;
    [[nodiscard]] int tickAt(const QPoint& at) const; ///< -1 = none

    QLabel* m_name;
    QSpinBox* m_box;
    QSlider* m_slider;
    std::vector<int> m_ticks;
    WhyNot m_whyNot;
    std::vector<QString> m_reasons; ///< beside m_ticks; empty = possible
    int m_value = 1;
};

} // namespace cw::lab
