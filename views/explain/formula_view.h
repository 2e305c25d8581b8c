// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are formula, numbers and result of a card shown together in their frame?
// Leaves out: the letters' table (why_popover.h).
#pragma once

#include "explain/explanation.h"

#include <QWidget>

class QPainter;

namespace cw::views {

/// Draws formula, numbers and result into a width; returns the height used. Also used by the report's calculation book.
double drawCalculation(QPainter* painter, const explain::Explanation& explanation, double width, int pixelSize);

class FormulaView : public QWidget {
    Q_OBJECT
public:
    explicit FormulaView(QWidget* parent = nullptr);
    void setExplanation(const explain::Explanation& explanation);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    explain::Explanation m_explanation;
};

} // namespace cw::views
