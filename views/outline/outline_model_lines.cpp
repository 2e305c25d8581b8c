// SPDX-License-Identifier: GPL-3.0-or-later
// How the lines that views know follow a new plan: what is gone goes, what moved moves, what is new comes.
#include "outline/outline_model.h"

#include <algorithm>
#include <unordered_set>

namespace cw::outline {
void OutlineModel::plan()
{
    m_plan = planOutline(*m_subject.design, *m_subject.catalog, m_shown ? &*m_shown : nullptr);
    if (m_slots.empty())
        return;
    // Views may ask about any line while rows come and go: all that stay know their new place before.
    std::unordered_map<LineKey, std::uint32_t, LineKeyHash> lines;
    lines.reserve(m_plan.lines.size());
    for (std::uint32_t line = 1; line < m_plan.lines.size(); ++line)
        lines.emplace(m_plan.lines[line].key, line);
    for (Slot& slot : m_slots) {
        const auto found = lines.find(slot.key);
        slot.line = found == lines.end() ? kGone : found->second;
    }
    m_slots.front().line = 0;
}

/// Everything anew.
void OutlineModel::rebuild()
{
    beginResetModel();
    m_slots.clear();
    m_freeSlots.clear();
    m_slotOf.clear();
    plan();
    m_slots.reserve(m_plan.lines.size());
    m_slotOf.reserve(m_plan.lines.size());
    makeSlot(0, -1, 0);
    m_slotOf.clear();
    for (int slot = 1; slot < static_cast<int>(m_slots.size()); ++slot)
        m_slotOf.emplace(m_slots[at(slot)].key, slot);
    endResetModel();
}

int OutlineModel::makeSlot(std::uint32_t line, int parent, int row)
{
    int slot = static_cast<int>(m_slots.size());
    if (m_freeSlots.empty()) {
        m_slots.emplace_back();
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    m_slots[at(slot)] = {m_plan.lines[line].key, line, parent, row, {}};
    m_slotOf[m_plan.lines[line].key] = slot;
    std::vector<int> children;
    children.reserve(m_plan.lines[line].children.size());
    for (const std::uint32_t child : m_plan.lines[line].children)
        children.push_back(makeSlot(child, slot, static_cast<int>(children.size())));
    m_slots[at(slot)].children = std::move(children);
    return slot;
}

void OutlineModel::dropSlot(int slot)
{
    for (const int child : m_slots[at(slot)].children)
        dropSlot(child);
    // What moved to another parent may be there already.
    const auto known = m_slotOf.find(m_slots[at(slot)].key);
    if (known != m_slotOf.end() && known->second == slot)
        m_slotOf.erase(known);
    m_slots[at(slot)] = {};
    m_freeSlots.push_back(slot);
}

void OutlineModel::renumber(int slot, int from)
{
    const std::vector<int>& children = m_slots[at(slot)].children;
    for (int row = from; row < static_cast<int>(children.size()); ++row)
        m_slots[at(children[at(row)])].row = row;
}

void OutlineModel::removeGone(int slot, const std::vector<LineKey>& wanted)
{
    const std::unordered_set<LineKey, LineKeyHash> kept(wanted.begin(), wanted.end());
    const auto stays = [&](int row) { return kept.contains(m_slots[at(m_slots[at(slot)].children[at(row)])].key); };
    int last = static_cast<int>(m_slots[at(slot)].children.size()) - 1;
    while (last >= 0) {
        if (stays(last)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows(indexOfSlot(slot), first, last);
        std::vector<int>& children = m_slots[at(slot)].children;
        const std::vector<int> gone(children.begin() + first, children.begin() + last + 1);
        children.erase(children.begin() + first, children.begin() + last + 1);
        for (const int child : gone)
            dropSlot(child);
        renumber(slot, first);
        endRemoveRows();
        last = first - 1;
    }
}

void OutlineModel::insertAt(int slot, int row, const std::vector<std::uint32_t>& wanted, int count)
{
    beginInsertRows(indexOfSlot(slot), row, row + count - 1);
    std::vector<int> made;
    for (int i = 0; i < count; ++i)
        made.push_back(makeSlot(wanted[at(row + i)], slot, row + i));
    std::vector<int>& children = m_slots[at(slot)].children;
    children.insert(children.begin() + row, made.begin(), made.end());
    renumber(slot, row + count);
    endInsertRows();
}

void OutlineModel::reconcile(int slot)
{
    const std::vector<std::uint32_t> wanted = m_plan.lines[m_slots[at(slot)].line].children;
    std::vector<LineKey> keys;
    keys.reserve(wanted.size());
    for (const std::uint32_t line : wanted)
        keys.push_back(m_plan.lines[line].key);
    const auto keyAt = [&](int row) { return m_slots[at(m_slots[at(slot)].children[at(row)])].key; };
    const auto rows = [&] { return static_cast<int>(m_slots[at(slot)].children.size()); };
    const auto isSame = [&] {
        for (int row = 0; row < rows(); ++row) {
            if (keyAt(row) != keys[at(row)])
                return false;
        }
        return true;
    };
    if (wanted.size() != m_slots[at(slot)].children.size() || !isSame()) {
        removeGone(slot, keys);
        for (int row = 0; row < static_cast<int>(keys.size()); ++row) {
            if (row < rows() && keyAt(row) == keys[at(row)])
                continue;
            int from = row;
            while (from < rows() && keyAt(from) != keys[at(row)])
                ++from;
            if (from < rows()) {
                beginMoveRows(indexOfSlot(slot), from, from, indexOfSlot(slot), row);
                std::vector<int>& children = m_slots[at(slot)].children;
                std::rotate(children.begin() + row, children.begin() + from, children.begin() + from + 1);
                renumber(slot, row);
                endMoveRows();
                continue;
            }
            // A run of new lines up to the next one that is there already.
            int count = 1;
            while (row + count < static_cast<int>(keys.size()) &&
                   !(row < rows() && keys[at(row + count)] == keyAt(row)) && !m_slotOf.contains(keys[at(row + count)]))
                ++count;
            insertAt(slot, row, wanted, count);
        }
    }
    // By value: a list of slots may grow while one is looked at.
    const std::vector<int> children = m_slots[at(slot)].children;
    for (const int child : children) {
        const std::size_t wantedBelow = m_plan.lines[m_slots[at(child)].line].children.size();
        if (wantedBelow > 0 || !m_slots[at(child)].children.empty())
            reconcile(child);
    }
}

} // namespace cw::outline
