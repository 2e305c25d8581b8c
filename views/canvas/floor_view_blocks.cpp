// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks on the floor: made of the selection, copied, selected and taken apart.
#include "canvas/floor_view.h"
#include "canvas/item_intents.h"

namespace cw::canvas {

/// Of the item selected last.
std::optional<design::CopyRef> FloorView::selectedCopy() const
{
    if (m_selection.empty())
        return std::nullopt;
    return design::copyOf(m_stage.design(), itemRef(m_stage, m_selection.back()));
}

void FloorView::useBlock(BlockCommand command)
{
    const auto catalog = m_stage.sharedCatalog();
    if (command == BlockCommand::Make) {
        const std::string name = tr("Block 1").toStdString();
        return edit("edit.makeBlock", [items = standing(), name](const design::Design& design) {
            return design::makeBlock(design, items, name);
        });
    }
    const std::optional<design::CopyRef> copy = selectedCopy();
    if (!copy) {
        Q_EMIT refused(tr("The selection belongs to no block"));
        return;
    }
    const design::BlockId block = copy->block;
    switch (command) {
    case BlockCommand::AddCopy:
        return edit("edit.addCopy", [=](const design::Design& design) -> Result<design::Design> {
            Result<design::Pasted> added = design::addCopy(design, *catalog, block);
            if (!added)
                return added.problems();
            return std::move(added).value().design;
        });
    case BlockCommand::SelectCopy:
        return setSelection(design::itemsOfCopy(m_stage.design(), block, copy->copy));
    case BlockCommand::SelectBlock:
        return setSelection(design::itemsOfBlock(m_stage.design(), block));
    case BlockCommand::Rename:
        Q_EMIT renameBlockRequested(block);
        return;
    case BlockCommand::SavePart:
        Q_EMIT saveBlockRequested(block);
        return;
    case BlockCommand::Dissolve:
        return edit("edit.dissolveBlock", [block](const design::Design& design) -> Result<design::Design> {
            return design::dissolveBlock(design, block);
        });
    case BlockCommand::Make:
        break;
    }
}

/// The whole copy that is there; false where it is selected already, so that a second double click goes further in.
bool FloorView::selectCopyAt(QPointF px)
{
    const std::optional<std::uint32_t> item = itemAt(px);
    const auto copy = item ? design::copyOf(m_stage.design(), itemRef(m_stage, *item)) : std::nullopt;
    if (!copy)
        return false;
    // The first of the two clicks has selected the item alone, so the selection does not tell.
    if (m_copyEntered && m_copyEntered->block == copy->block && m_copyEntered->copy == copy->copy)
        return false;
    setSelection(design::itemsOfCopy(m_stage.design(), copy->block, copy->copy));
    m_copyEntered = copy;
    return true;
}

/// Selecting something elsewhere leaves the copy again.
void FloorView::leaveCopy()
{
    const std::optional<design::CopyRef> now = m_copyEntered ? selectedCopy() : std::nullopt;
    if (!now || now->block != m_copyEntered->block || now->copy != m_copyEntered->copy)
        m_copyEntered.reset();
}

/// What makes sense for the selection while a menu is open; keys then say why not.
void FloorView::refreshMenus(bool open)
{
    const std::size_t count = standing().size();
    for (int i = 0; i <= static_cast<int>(ArrangeCommand::AutoPlace); ++i) {
        const auto command = static_cast<ArrangeCommand>(i);
        const bool needsOne = command >= ArrangeCommand::Array;
        const bool needsThree = command >= ArrangeCommand::SpreadAcross && command <= ArrangeCommand::SpaceColumns;
        const std::size_t least = command == ArrangeCommand::AutoPlace ? 0 : needsOne ? 1 : needsThree ? 3 : 2;
        m_arrange->action(command)->setEnabled(!open || count >= least);
    }
    const bool inBlock = selectedCopy().has_value();
    for (int i = 0; i <= static_cast<int>(BlockCommand::Dissolve); ++i) {
        const auto command = static_cast<BlockCommand>(i);
        const bool makesSense = command == BlockCommand::Make ? count > 0 && !inBlock : inBlock;
        m_block->action(command)->setEnabled(!open || makesSense);
    }
}

} // namespace cw::canvas
