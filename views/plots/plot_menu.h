// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person take a plot along? Menu entries that copy it, save its picture, and save its data.
// Leaves out: the file formats (plot_export.h) and what is drawn.
#pragma once

#include "plots/plot_export.h"

#include <QColor>

class QMenu;
class QWidget;

namespace cw::plots {

struct PlotToTake {
    QString title;
    QSizeF size;
    QColor background;
    Draw draw;
    std::function<QString()> table; ///< as CSV
};

void copyPicture(const PlotToTake& plot);
/// Copy picture, Save picture…, Save data as CSV…
void addTakeActions(QMenu& menu, QWidget* parent, const PlotToTake& plot);

} // namespace cw::plots
