// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which help pages are built into the program, in the language it speaks now?
// Leaves out: showing them (help_window.h) and which page belongs to what (the window's help_topic.h).
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cw::help {

struct HelpPage {
    QString id; ///< the file's name: "floor"
    QString title;
    QString text; ///< Markdown; links to other pages are "figures.md"
};

/// In the order of the contents.
const QStringList& helpPageIds();
/// Korean where the interface is Korean, else English.
HelpPage helpPage(const QString& id);
std::vector<HelpPage> helpPages();

} // namespace cw::help
