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
    QString name = end.name.empty() ? words(end.what).arg(end.number) : QString::fromStdString(end.name);
    if (end.count > 1)
        name = LinkWords::tr("%1 to %2", "the first of several switches, and the last one's number")
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
