// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"
int main(int argc, char** argv)
{
    return cw::app::runVerb(argc, argv);
}
