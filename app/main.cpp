// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
#include "session/open_windows.h"

int main(int argc, char** argv)
{
    if (argc > 1 && cw::app::wantsCommandLine(argv[1]))
        return cw::app::runVerb(argc, argv);
    return cw::app::runWindows(argc, argv);
}
