// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/plot_menu.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

namespace cw::plots {
namespace {

struct PlotMenu {
    Q_DECLARE_TR_FUNCTIONS(PlotMenu)
};

void savePicture(QWidget* parent, const PlotToTake& plot)
{
    const QString path =
        QFileDialog::getSaveFileName(parent, PlotMenu::tr("Save picture"), {},
                                     PlotMenu::tr("SVG drawing (*.svg);;PDF page (*.pdf);;PNG image (*.png)"));
    if (!path.isEmpty() && !exportPicture(path, plot.size, plot.background, plot.title, plot.draw))
        QMessageBox::warning(parent, PlotMenu::tr("Save picture"), PlotMenu::tr("%1 could not be written.").arg(path));
}

void saveTable(QWidget* parent, const PlotToTake& plot)
{
    const QString path = QFileDialog::getSaveFileName(parent, PlotMenu::tr("Save data"), {},
                                                      PlotMenu::tr("Comma-separated values (*.csv)"));
    if (!path.isEmpty() && !exportText(path, plot.table()))
        QMessageBox::warning(parent, PlotMenu::tr("Save data"), PlotMenu::tr("%1 could not be written.").arg(path));
}

} // namespace

void copyPicture(const PlotToTake& plot)
{
    QGuiApplication::clipboard()->setImage(pictureOf(plot.size, plot.background, plot.draw));
}

void addTakeActions(QMenu& menu, QWidget* parent, const PlotToTake& plot)
{
    menu.addAction(PlotMenu::tr("Copy picture"), QKeySequence::Copy, parent, [plot] { copyPicture(plot); });
    menu.addAction(PlotMenu::tr("Save picture…"), parent, [parent, plot] { savePicture(parent, plot); });
    menu.addAction(PlotMenu::tr("Save data as CSV…"), parent, [parent, plot] { saveTable(parent, plot); });
}

} // namespace cw::plots
