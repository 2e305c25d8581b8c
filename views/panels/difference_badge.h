// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a badge stand among the cells of a layout? Leaves out: what it says (figure_differences.h).
#pragma once

#include "panels/badge.h"

#include <QWidget>

namespace cw::views {

class DifferenceBadge : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setDifference(const QString& text, Tone tone);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Changed;
};

} // namespace cw::views
