// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "session/open_windows.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    // Both ways in name the same application: settings and the user's catalog packs are found by these names.
    QCoreApplication::setApplicationName(QStringLiteral("clusterwright"));
    QCoreApplication::setOrganizationName(QStringLiteral("clusterwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CW_VERSION));
    if (argc > 1 && cw::app::wantsCommandLine(argv[1]))
        return cw::app::runVerb(argc, argv);
    return cw::app::runWindows(argc, argv);
}
