// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the design on the screen amount to, legible from the last row?
// Leaves out: why; that is asked in the main window.
#pragma once

#include "panels/badge.h"

#include <QVariantAnimation>
#include <QWidget>

#include <memory>
#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::presentation {

struct LargeFigure {
    QString id;
    QString label;
    QString number;
    QString unit;
    QString badge;  ///< difference to the baseline
    QString reason; ///< why there is no number
    views::Tone tone = views::Tone::Same;
    friend bool operator==(const LargeFigure&, const LargeFigure&) = default;
};

/// All that are presented, as far as they are assessed.
using Steps = std::vector<const assess::Assessment*>;

/// At most six of the figures that matter most: those that any of the steps has, so that each has one place in all steps;
/// one that `shown` does not know says why.
std::vector<LargeFigure> largeFigures(const assess::Assessment& shown, const assess::Assessment* baseline,
                                      const Steps& steps);

class FigureStrip : public QWidget {
    Q_OBJECT
public:
    explicit FigureStrip(QWidget* parent = nullptr);
    void setFigures(std::vector<LargeFigure> figures);
    [[nodiscard]] const std::vector<LargeFigure>& figures() const { return m_figures; }
    /// The height of the screen decides how large everything is.
    void setScreenHeight(int px);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintFigure(QPainter& painter, const QRectF& cell, const LargeFigure& figure) const;
    void paintReason(QPainter& painter, const QRectF& room, const QString& reason) const;

    std::vector<LargeFigure> m_figures;
    std::vector<bool> m_moved; ///< those that flash
    QVariantAnimation m_flash;
    int m_screen = 1080;
};

} // namespace cw::presentation
