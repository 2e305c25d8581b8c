// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one advice look? What changes, what it gains, what it then comes to; a click takes it.
// Leaves out: which advice there is (advice.h).
#pragma once

#include "lab/advice.h"

#include <QAbstractButton>

namespace cw::lab {

class AdviceButton : public QAbstractButton {
    Q_OBJECT
public:
    AdviceButton(const Advice& advice, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override { return {200, 50}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 50}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Advice m_advice;
};

} // namespace cw::lab
