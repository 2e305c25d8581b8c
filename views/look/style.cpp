// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"

#include "look/fonts.h"
#include "look/own_icons_style.h"
#include "look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

namespace cw::look {
namespace {

/// The roles that the style sheet names as @role.
QList<std::pair<QString, QColor>> roles(const Theme& t)
{
    return {{QStringLiteral("window"), t.window},
            {QStringLiteral("dock"), t.dock},
            {QStringLiteral("field"), t.field},
            {QStringLiteral("canvas"), t.canvas},
            {QStringLiteral("line"), t.line},
            {QStringLiteral("strongLine"), t.strongLine},
            {QStringLiteral("text"), t.text},
            {QStringLiteral("secondaryText"), t.secondaryText},
            {QStringLiteral("tertiaryText"), t.tertiaryText},
            {QStringLiteral("accent"), t.accent},
            {QStringLiteral("onAccent"), t.onAccent},
            {QStringLiteral("accentWash"), t.accentWash},
            {QStringLiteral("goodWash"), t.goodWash},
            {QStringLiteral("good"), t.good},
            {QStringLiteral("warningWash"), t.warningWash},
            {QStringLiteral("warning"), t.warning},
            {QStringLiteral("errorWash"), t.errorWash},
            {QStringLiteral("error"), t.error},
            {QStringLiteral("freeCapacity"), t.freeCapacity}};
}

} // namespace

bool systemPrefersDark()
{
    static const bool dark = [] {
        const QPalette before = QApplication::palette();
        return before.color(QPalette::Window).lightness() < before.color(QPalette::WindowText).lightness();
    }();
    return dark;
}

bool changesLook(const QEvent& event)
{
    return event.type() == QEvent::LanguageChange || event.type() == QEvent::PaletteChange ||
           event.type() == QEvent::StyleChange || event.type() == QEvent::FontChange;
}

QPalette palette(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.field);
    p.setColor(QPalette::AlternateBase, t.dock);
    p.setColor(QPalette::ToolTipBase, t.field);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.tertiaryText);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.field);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.onAccent);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.field);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.strongLine);
    p.setColor(QPalette::Shadow, t.strongLine);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.strongLine);
    return p;
}

QString styleSheet(const Theme& theme)
{
    QFile file(QStringLiteral(":/look/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto& [role, colour] : roles(theme)) {
        const QRegularExpression word(QStringLiteral("@%1\\b").arg(role));
        sheet.replace(word, colour.name());
    }
    sheet.replace(QStringLiteral("@shade"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

void applyScheme(QApplication& application, Scheme scheme)
{
    const bool dark = scheme == Scheme::Dark || (scheme == Scheme::System && systemPrefersDark());
    systemPrefersDark(); // remember the desktop's answer before our palette hides it
    const Theme& theme = dark ? darkTheme() : lightTheme();
    setCurrentTheme(theme);
    QApplication::setStyle(new OwnIconsStyle(QStyleFactory::create(QStringLiteral("Fusion"))));
    QApplication::setFont(font());
    QApplication::setPalette(palette(theme));
    application.setStyleSheet(styleSheet(theme));
}

} // namespace cw::look
