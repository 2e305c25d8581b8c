// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/block_menu.h"

#include <utility>

namespace cw::canvas {

BlockMenu::BlockMenu(QWidget* parent) : QMenu(parent)
{
    using C = BlockCommand;
    const std::pair<C, QKeySequence> keys[] = {{C::Make, Qt::CTRL | Qt::Key_G},
                                               {C::AddCopy, Qt::CTRL | Qt::ALT | Qt::Key_D},
                                               {C::SelectCopy, Qt::CTRL | Qt::ALT | Qt::Key_G},
                                               {C::SelectBlock, Qt::CTRL | Qt::ALT | Qt::Key_A},
                                               {C::Rename, QKeySequence()},
                                               {C::SavePart, QKeySequence()},
                                               {C::Dissolve, Qt::CTRL | Qt::SHIFT | Qt::Key_G}};
    for (const auto& [command, key] : keys) {
        m_actions.add(command, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key},
                      [this, chosenCommand = command] { Q_EMIT chosen(chosenCommand); });
        if (command == C::SelectCopy || command == C::Rename)
            addSeparator();
        addAction(action(command));
    }
    retranslate();
}

void BlockMenu::retranslate()
{
    using C = BlockCommand;
    setTitle(tr("&Block"));
    const std::pair<C, QString> words[] = {{C::Make, tr("Make a block of the selection")},
                                           {C::AddCopy, tr("Add a copy of the block")},
                                           {C::SelectCopy, tr("Select this copy")},
                                           {C::SelectBlock, tr("Select all copies of the block")},
                                           {C::Rename, tr("Rename the block…")},
                                           {C::SavePart, tr("Save the block as a part")},
                                           {C::Dissolve, tr("Dissolve the block")}};
    for (const auto& [command, text] : words)
        action(command)->setText(text);
}

} // namespace cw::canvas
