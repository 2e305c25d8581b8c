// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which inputs move a figure most? Its value with each input a fifth lower and higher (a tornado).
// Leaves out: pixels (swing_pane.h) and every figure.
#pragma once

#include <QString>

#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::site {

struct Swing {
    QString name;
    double low = 0; ///< the figure where the input is lower
    double high = 0;
    QString lowText;
    QString highText;
    friend bool operator==(const Swing&, const Swing&) = default;
};

struct SwingChart {
    QString title;
    QString subtitle;
    QString empty;
    QString figure;
    double middle = 0; ///< the figure as it is
    QString middleText;
    QString unit;
    std::vector<Swing> swings; ///< the widest first
    friend bool operator==(const SwingChart&, const SwingChart&) = default;
};

/// What becomes of the useful accelerator-hour.
SwingChart costSwings(const assess::Assessment& assessment);

QString csv(const SwingChart& chart);
QString spoken(const SwingChart& chart);

} // namespace cw::site
