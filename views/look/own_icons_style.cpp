// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/own_icons_style.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QIcon>

namespace cw::look {
namespace {

constexpr int kLargest = 32; ///< of a message box
constexpr double kSharpest = 2; ///< device pixels of the screens that are drawn for

QIcon inColour(const char* name, const QColor& colour)
{
    return QIcon(iconPixmap(QString::fromLatin1(name), kLargest, colour, kSharpest));
}

} // namespace

OwnIconsStyle::OwnIconsStyle(QStyle* base) : QProxyStyle(base) {}

QIcon OwnIconsStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    const Theme& theme = currentTheme();
    switch (which) {
    case SP_MessageBoxQuestion:
        return inColour("help", theme.accent);
    case SP_MessageBoxInformation:
        return inColour("note", theme.accent);
    case SP_MessageBoxWarning:
        return inColour("warning", theme.warning);
    case SP_MessageBoxCritical:
        return inColour("error", theme.error);
    case SP_LineEditClearButton:
        return inColour("close", theme.secondaryText);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

/// Words say what a button does; the stock pictures on them are of another hand.
int OwnIconsStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace cw::look
