// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that keeps the focus where somebody sees it.
#include "window/main_window.h"

#include <QDockWidget>
#include <QScrollArea>
#include <QTabBar>

namespace cw::app {
namespace {

/// A dock behind another's tab is visible to Qt, which moves it out of the window; so are the tabs of hidden docks, below
/// what covers them.
bool isOutOfSight(const QWidget* widget, const QWidget* window)
{
    while (widget != nullptr && widget->parentWidget() != window)
        widget = widget->parentWidget();
    if (qobject_cast<const QTabBar*>(widget) != nullptr)
        return widget->visibleRegion().isEmpty();
    return qobject_cast<const QDockWidget*>(widget) != nullptr && !window->rect().intersects(widget->geometry());
}

/// A scroll area follows the focus only while it moves inside.
void scrollTo(QWidget* widget)
{
    for (QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

bool MainWindow::focusNextPrevChild(bool next)
{
    const QWidget* from = focusWidget();
    do {
        if (!QMainWindow::focusNextPrevChild(next))
            return false;
    } while (focusWidget() != from && isOutOfSight(focusWidget(), this));
    if (focusWidget() != nullptr)
        scrollTo(focusWidget());
    return true;
}

} // namespace cw::app
