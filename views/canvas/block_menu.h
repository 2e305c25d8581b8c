// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which commands make blocks (scalable units), copy them and take them apart? Words and keys of the Block
// menu. Leaves out: what they do (floor_view.h).
#pragma once

#include "canvas/keyed_actions.h"

#include <QMenu>

namespace cw::canvas {

/// In the order of the menu.
enum class BlockCommand { Make, AddCopy, SelectCopy, SelectBlock, Rename, SavePart, Dissolve };

class BlockMenu : public QMenu {
    Q_OBJECT
public:
    explicit BlockMenu(QWidget* parent);

    [[nodiscard]] QAction* action(BlockCommand command) const { return m_actions.at(command); }
    [[nodiscard]] QAction* forKey(const QKeyEvent& key) const { return m_actions.forKey(key); }
    void retranslate();

Q_SIGNALS:
    void chosen(cw::canvas::BlockCommand command);

private:
    KeyedActions<BlockCommand> m_actions{this};
};

} // namespace cw::canvas
