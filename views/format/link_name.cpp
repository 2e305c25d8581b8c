// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/link_name.h"

#include "format/words.h"

#include <QCoreApplication>

namespace cw::format {
namespace {

struct LinkWords {
    Q_DECLARE_TR_FUNCTIONS(LinkName)
};

QString endName(const explain::LinkEnd& end)
{
    const QString own = QString::fromStdString(end.name);
    const bool countsOn = own.endsWith(u' ' + QString::number(end.number)); // as those do that nobody renamed
    QString name = own.isEmpty() || (end.count > 1 && !countsOn) ? words(end.what).arg(end.number) : own;
    if (end.count > 1)
        name = LinkWords::tr("%1 – %2", "the first of several switches, and the last one's number")
                   .arg(name)
                   .arg(end.number + end.count - 1);
    return end.port == 0 ? name : LinkWords::tr("%1, port %2").arg(name).arg(end.port);
}

} // namespace

QString linkName(const explain::DecidingLink& link)
{
    const QString from = endName(link.from);
    const QString to = endName(link.to);
    if (link.cables == 1)
        return LinkWords::tr("%1 → %2").arg(from, to);
    return LinkWords::tr("%1 → %2 (%Ln cable(s))", nullptr, link.cables).arg(from, to);
}

} // namespace cw::format
