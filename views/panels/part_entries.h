// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which parts of the catalog can be put into a design, in which groups, and what is worth knowing of each?
// Leaves out: the tree that shows them (parts_panel.h).
#pragma once

#include "canvas/part_payload.h"
#include "catalog/catalog.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cw::views {

struct PartEntry {
    canvas::PartPayload payload;
    QString name;
    QString aside;       ///< one datum at the right edge of the row
    QStringList details; ///< lines of the card below the tree
    QString source;      ///< where the data come from
    QString icon;
};

struct PartGroup {
    QString title;
    QString icon;
    std::vector<PartEntry> entries;
};

std::vector<PartGroup> partGroups(const catalog::Catalog& catalog);

} // namespace cw::views
