// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/find_items.h"

#include "panels/command_palette.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw::app {
namespace {

struct Ranked {
    int rank = 0;
    FoundItem found;
};

/// Only the name decides the order: "rack 1" before "rack 12" before others that hold both.
template <class Items>
void rank(const Items& items, design::ItemKind kind, const QString& kindName, const QString& typed,
          std::vector<Ranked>& all)
{
    for (const auto& item : items) {
        const QString name = QString::fromStdString(item.name);
        const int rank = views::matchRank(name + u' ' + kindName, typed);
        if (rank >= 0)
            all.push_back({rank * 64 + static_cast<int>(std::min<qsizetype>(name.size(), 63)),
                           {{kind, item.id.value}, name, kindName}});
    }
}

} // namespace

std::vector<FoundItem> findItems(const design::Design& design, const QString& typed, std::size_t most)
{
    using design::ItemKind;
    std::vector<Ranked> all;
    const auto words = [](const char* text) { return QCoreApplication::translate("Items", text); };
    rank(*design.racks, ItemKind::Rack, words(QT_TRANSLATE_NOOP("Items", "rack")), typed, all);
    rank(*design.nodes, ItemKind::Node, words(QT_TRANSLATE_NOOP("Items", "node")), typed, all);
    rank(*design.switches, ItemKind::Switch, words(QT_TRANSLATE_NOOP("Items", "switch")), typed, all);
    rank(*design.appliances, ItemKind::Appliance, words(QT_TRANSLATE_NOOP("Items", "appliance")), typed, all);
    rank(*design.floorUnits, ItemKind::FloorUnit, words(QT_TRANSLATE_NOOP("Items", "floor unit")), typed, all);
    const std::size_t kept = std::min(most, all.size());
    std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(kept), {}, &Ranked::rank);
    std::vector<FoundItem> found;
    for (std::size_t i = 0; i < kept; ++i)
        found.push_back(std::move(all[i].found));
    return found;
}

} // namespace cw::app
