// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arrange_menu.h"

#include <utility>

namespace cw::canvas {

ArrangeMenu::ArrangeMenu(QWidget* parent) : QMenu(parent)
{
    using C = ArrangeCommand;
    const std::pair<C, QKeySequence> keys[] = {{C::AlignLeft, Qt::CTRL | Qt::SHIFT | Qt::Key_Left},
                                               {C::AlignCentre, Qt::CTRL | Qt::SHIFT | Qt::Key_H},
                                               {C::AlignRight, Qt::CTRL | Qt::SHIFT | Qt::Key_Right},
                                               {C::AlignTop, Qt::CTRL | Qt::SHIFT | Qt::Key_Up},
                                               {C::AlignMiddle, Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                                               {C::AlignBottom, Qt::CTRL | Qt::SHIFT | Qt::Key_Down},
                                               {C::SpreadAcross, Qt::CTRL | Qt::ALT | Qt::Key_H},
                                               {C::SpreadDown, Qt::CTRL | Qt::ALT | Qt::Key_V},
                                               {C::SpaceRows, Qt::CTRL | Qt::ALT | Qt::Key_R},
                                               {C::SpaceColumns, Qt::CTRL | Qt::ALT | Qt::Key_C},
                                               {C::Array, Qt::CTRL | Qt::SHIFT | Qt::Key_D},
                                               {C::AutoPlace, Qt::CTRL | Qt::ALT | Qt::Key_F}};
    for (const auto& [command, key] : keys) {
        m_actions.add(command, {key}, [this, chosenCommand = command] { Q_EMIT chosen(chosenCommand); });
        if (command == C::AlignTop || command == C::SpreadAcross || command == C::SpaceRows || command == C::Array)
            addSeparator();
        addAction(action(command));
    }
    retranslate();
}

void ArrangeMenu::retranslate()
{
    using C = ArrangeCommand;
    setTitle(tr("&Arrange"));
    const std::pair<C, QString> words[] = {{C::AlignLeft, tr("Align left edges")},
                                           {C::AlignCentre, tr("Align centres, one above the other")},
                                           {C::AlignRight, tr("Align right edges")},
                                           {C::AlignTop, tr("Align top edges")},
                                           {C::AlignMiddle, tr("Align centres, side by side")},
                                           {C::AlignBottom, tr("Align bottom edges")},
                                           {C::SpreadAcross, tr("Distribute evenly across")},
                                           {C::SpreadDown, tr("Distribute evenly downwards")},
                                           {C::SpaceRows, tr("Rows at equal distances")},
                                           {C::SpaceColumns, tr("Columns at equal distances")},
                                           {C::Array, tr("Repeat in rows and columns…")},
                                           {C::AutoPlace, tr("Fill with nodes…")}};
    for (const auto& [command, text] : words)
        action(command)->setText(text);
}

} // namespace cw::canvas
