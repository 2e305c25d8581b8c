// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/change_list.h"

#include "format/change_sentence.h"
#include "look/fonts.h"

#include <optional>

namespace cw::variants {

ChangeList::ChangeList(QWidget* parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ChangeList::setChanges(const std::vector<assess::Change>& changes, const QString& next)
{
    clear();
    setAccessibleName(tr("Differences in words"));
    std::optional<assess::ChangeGroup> group;
    for (const assess::Change& change : changes) {
        if (group != change.group) {
            group = change.group;
            auto* heading = new QListWidgetItem(format::name(change.group), this);
            heading->setFont(look::font(look::TypeSize::Caption, true));
            heading->setFlags(Qt::ItemIsEnabled);
        }
        new QListWidgetItem(format::sentence(change), this);
    }
    if (changes.empty()) {
        auto* none = new QListWidgetItem(tr("The two states are the same."), this);
        none->setFlags(Qt::ItemIsEnabled);
        if (!next.isEmpty())
            (new QListWidgetItem(next, this))->setFlags(Qt::ItemIsEnabled);
    }
}

} // namespace cw::variants
