// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which whole number is typed? What is no such number stays in the field, where a spin box would drop the minus
// of -5 or the point of 1.5 and go on with a number that nobody typed. Leaves out: saying why it is refused.
#pragma once

#include "base/result.h"

#include <QLineEdit>

#include <cstdint>

namespace cw::canvas {

class CountField : public QLineEdit {
    Q_OBJECT
public:
    /// From `least` to `most`; the arrow keys step within them.
    CountField(int least, int most, QWidget* parent = nullptr);
    void setValue(int value);
    [[nodiscard]] Result<std::int64_t> value() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_least;
    int m_most;
};

} // namespace cw::canvas
