// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the start page offer? Templates built with the catalog, and recent files with what is in them.
// Leaves out: drawing them (views/start).
#pragma once

#include "catalog/catalog.h"
#include "start/start_page.h"

#include <QStringList>

#include <vector>

namespace cw::app {

std::vector<views::StartTemplate> startTemplates(const catalog::Catalog& catalog);
QList<views::RecentFile> recentFiles(const QStringList& paths);

} // namespace cw::app
