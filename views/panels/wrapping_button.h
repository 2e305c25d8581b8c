// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a button say a whole sentence in a narrow column? In as many lines as it takes.
// Leaves out: where it stands.
#pragma once

#include <QPushButton>

namespace cw::views {

class WrappingButton : public QPushButton {
    Q_OBJECT
public:
    explicit WrappingButton(const QString& text, QWidget* parent = nullptr);
    /// In one line where that fits into `width`.
    [[nodiscard]] QSize sizeWithin(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace cw::views
