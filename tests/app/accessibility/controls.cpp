// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace cw::test {
namespace {

/// Far more than the items of any design that is walked.
constexpr int kMostSteps = 2000;
constexpr int kMostStepsInOne = 300;

template <typename... Kinds>
bool isAnyOf(const QWidget* widget)
{
    return (... || (qobject_cast<const Kinds*>(widget) != nullptr));
}

/// A piece of a control that Qt puts together of several.
bool isPiece(const QWidget& widget)
{
    if (widget.objectName().startsWith(QStringLiteral("qt_")) || isAnyOf<QScrollBar, QHeaderView, QSplitterHandle>(&widget))
        return true;
    const QWidget* parent = widget.parentWidget();
    if (isAnyOf<QComboBox, QAbstractSpinBox, QLineEdit, QTabBar>(parent))
        return true;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    return area != nullptr && area->viewport() == &widget;
}

/// What scrolling would bring into sight counts where `scrolled`. Of docks behind each other Qt takes each for visible: so ask
/// the window what lies in the middle of the part that is not cut off.
bool isInSight(const QWidget& widget, bool scrolled)
{
    if (!widget.isVisible())
        return false;
    const QWidget* window = widget.window();
    const QWidget* place = &widget;
    for (const QWidget* each = &widget; scrolled && each != window; each = each->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(each) != nullptr)
            place = each;
    }
    QRect left = window->rect();
    for (const QWidget* each = place; each != window; each = each->parentWidget())
        left &= QRect(each->mapTo(window, QPoint()), each->size());
    const QWidget* seen = window->childAt(left.center());
    return !left.isEmpty() && (seen == place || place->isAncestorOf(seen));
}

bool isControl(const QWidget& widget)
{
    if (isAnyOf<QScrollArea, QTabWidget>(&widget))
        return false;
    if (isAnyOf<QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider, QAbstractItemView, QTabBar,
                QPlainTextEdit, QTextEdit>(&widget))
        return true;
    return (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// A list that drops down is called what is chosen in it: what it is for, the label or the description says.
bool isLabelled(QAccessibleInterface& list)
{
    return !list.relations(QAccessible::Label).isEmpty() || !list.text(QAccessible::Description).isEmpty();
}

/// Of a set of tabs it is what each tab is called.
bool isNamed(QWidget* control)
{
    if (qobject_cast<QComboBox*>(control) != nullptr && !isLabelled(*QAccessible::queryAccessibleInterface(control)))
        return false;
    if (qobject_cast<QTabBar*>(control) == nullptr)
        return !spokenName(control).isEmpty();
    QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(control);
    for (int i = 0; i < bar->childCount(); ++i) {
        if (bar->child(i)->role() == QAccessible::PageTab && bar->child(i)->text(QAccessible::Name).isEmpty())
            return false;
    }
    return bar->childCount() > 0;
}

bool saysWhatItIs(QWidget* control)
{
    switch (QAccessible::queryAccessibleInterface(control)->role()) {
    case QAccessible::NoRole:
    case QAccessible::Client:
    case QAccessible::Window:
    case QAccessible::Pane:
    case QAccessible::Border:
        return false;
    default:
        return true;
    }
}

/// Of buttons that exclude each other the arrows lead to all; the others must be where Tab stops.
bool isReached(QWidget* control, const QSet<QWidget*>& reached)
{
    if (reached.contains(control))
        return true;
    const auto* button = qobject_cast<QAbstractButton*>(control);
    const QButtonGroup* group = button != nullptr ? button->group() : nullptr;
    return group != nullptr && group->exclusive() &&
           std::ranges::any_of(group->buttons(), [&reached](QAbstractButton* other) { return reached.contains(other); });
}

/// For a failure: class, name and where it is.
QString describe(QWidget* control)
{
    QStringList place;
    for (const QObject* each = control; each != nullptr && place.size() < 5; each = each->parent())
        place << QLatin1String(each->metaObject()->className()) + (each->objectName().isEmpty() ? QString() : u'#' + each->objectName());
    return QStringLiteral("%1 \"%2\"").arg(place.join(QStringLiteral(" in ")), spokenName(control));
}

void collect(QAccessibleInterface* from, QSet<QObject*>& into)
{
    if (from == nullptr || !from->isValid())
        return;
    if (from->object() != nullptr)
        into.insert(from->object());
    for (int i = 0; i < from->childCount(); ++i)
        collect(from->child(i), into);
}

} // namespace

QList<QWidget*> controlsOf(const QWidget& part)
{
    QList<QWidget*> out;
    for (auto* widget : part.findChildren<QWidget*>()) {
        if (widget->window() == part.window() && isInSight(*widget, true) && widget->isEnabled() && !isPiece(*widget) && isControl(*widget))
            out << widget;
    }
    return out;
}

QString spokenName(QWidget* control)
{
    return QAccessible::queryAccessibleInterface(control)->text(QAccessible::Name);
}

QStringList namingFlaws(const QList<QWidget*>& controls)
{
    QStringList flaws;
    QSet<QObject*> known;
    if (!controls.isEmpty())
        collect(QAccessible::queryAccessibleInterface(controls.front()->window()), known);
    for (QWidget* control : controls) {
        if (!isNamed(control))
            flaws << QStringLiteral("no name: ") + describe(control);
        if (!known.contains(control))
            flaws << QStringLiteral("not in the accessibility tree: ") + describe(control);
        if (!saysWhatItIs(control))
            flaws << QStringLiteral("no role: ") + describe(control);
    }
    return flaws;
}

TabWalk walkByTab(QWidget& window, bool forward)
{
    TabWalk walk;
    QWidget* const first = QApplication::focusWidget();
    int inOne = 0;
    for (int step = 0; step < kMostSteps; ++step) {
        QWidget* const at = QApplication::focusWidget();
        if (at == nullptr || at->window() != &window)
            break;
        if (!walk.reached.contains(at) && !isInSight(*at, false))
            walk.flaws << QStringLiteral("the focus is where nobody sees it: ") + describe(at);
        walk.reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab, forward ? Qt::NoModifier : Qt::ShiftModifier);
        QWidget* const now = QApplication::focusWidget();
        inOne = now == at ? inOne + 1 : 0;
        if (inOne > kMostStepsInOne) {
            if (controlsOf(window).size() > 1)
                walk.flaws << QStringLiteral("the focus does not leave ") + describe(at);
            break;
        }
        if (now == first && now != at)
            break;
    }
    return walk;
}

QStringList flawsOf(QWidget& part)
{
    QStringList flaws = namingFlaws(controlsOf(part));
    for (const bool forward : {true, false}) {
        const QList<QWidget*> before = controlsOf(part);
        const TabWalk walk = walkByTab(*part.window(), forward);
        flaws << walk.flaws;
        // What is selected on the way has fields of its own; a part that the focus has left may be closed.
        for (QWidget* control : part.isVisible() ? controlsOf(part) : before) {
            if (!isReached(control, walk.reached))
                flaws << (forward ? QStringLiteral("Tab does not reach ") : QStringLiteral("Shift+Tab does not reach ")) + describe(control);
        }
    }
    return flaws;
}

} // namespace cw::test
