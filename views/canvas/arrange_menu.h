// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which commands bring racks and floor units in line, repeat them and fill them? Words and keys of the Arrange
// menu. Leaves out: what they do (floor_view.h).
#pragma once

#include "canvas/keyed_actions.h"

#include <QMenu>

namespace cw::canvas {

/// In the order of the menu.
enum class ArrangeCommand {
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    SpreadAcross,
    SpreadDown,
    SpaceRows,
    SpaceColumns,
    Array,
    AutoPlace
};

class ArrangeMenu : public QMenu {
    Q_OBJECT
public:
    explicit ArrangeMenu(QWidget* parent);

    [[nodiscard]] QAction* action(ArrangeCommand command) const { return m_actions.at(command); }
    [[nodiscard]] QAction* forKey(const QKeyEvent& key) const { return m_actions.forKey(key); }
    void retranslate();

Q_SIGNALS:
    void chosen(cw::canvas::ArrangeCommand command);

private:
    KeyedActions<ArrangeCommand> m_actions{this};
};

} // namespace cw::canvas
