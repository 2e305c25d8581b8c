// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a list of long names show the chosen one in a narrow column? With an ellipsis, and all of it in the
// tip. Leaves out: what can be chosen.
#pragma once

#include <QComboBox>

namespace cw::views {

class ElidingComboBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;
};

} // namespace cw::views
