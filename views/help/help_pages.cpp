// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_pages.h"

#include <QFile>
#include <QLocale>

static void initHelpResource() { Q_INIT_RESOURCE(help); }

namespace cw::help {

const QStringList& helpPageIds()
{
    static const QStringList ids{
        QStringLiteral("start"),    QStringLiteral("floor"),     QStringLiteral("rack"),     QStringLiteral("network"),    QStringLiteral("outline"),   QStringLiteral("parts"),
        QStringLiteral("figures"),  QStringLiteral("why"),       QStringLiteral("properties"), QStringLiteral("findings"),
        QStringLiteral("plots"),    QStringLiteral("laboratory"), QStringLiteral("placement"), QStringLiteral("site"), QStringLiteral("diagnosis"), QStringLiteral("trends"),
        QStringLiteral("autowire"), QStringLiteral("compare"),   QStringLiteral("presentation"),
        QStringLiteral("report"),    QStringLiteral("files"),      QStringLiteral("recovery"),
        QStringLiteral("palette"),  QStringLiteral("settings"),  QStringLiteral("packs"),      QStringLiteral("shortcuts")};
    return ids;
}

HelpPage helpPage(const QString& id)
{
    initHelpResource();
    const bool korean = QLocale().language() == QLocale::Korean;
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(korean ? QStringLiteral("ko") : QStringLiteral("en"), id));
    if (!file.open(QIODevice::ReadOnly))
        return {id, {}, {}};
    const QString text = QString::fromUtf8(file.readAll());
    return {id, text.section(u'\n', 0, 0).mid(2), text}; // "# Title"
}

std::vector<HelpPage> helpPages()
{
    std::vector<HelpPage> pages;
    for (const QString& id : helpPageIds())
        pages.push_back(helpPage(id));
    return pages;
}

} // namespace cw::help
