// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that names blocks.
#include "canvas/floor_view.h"
#include "design/blocks.h"
#include "session/document_window.h"

#include <QInputDialog>

namespace cw::app {

void DocumentWindow::connectBlocks()
{
    connect(m_floor, &canvas::FloorView::renameBlockRequested, this, &DocumentWindow::renameBlock);
}

void DocumentWindow::renameBlock(design::BlockId block)
{
    const design::Block* found = design::findBlock(*m_session.design(), block);
    if (found == nullptr)
        return;
    bool accepted = false;
    const QString name =
        QInputDialog::getText(m_window.get(), tr("Rename the block"), tr("Name of the block"), QLineEdit::Normal,
                              QString::fromStdString(found->name), &accepted)
            .trimmed();
    if (accepted && !name.isEmpty())
        apply({"edit.renameBlock", {}, [block, name = name.toStdString()](const design::Design& design) {
                   return design::renameBlock(design, block, name);
               }});
}

} // namespace cw::app
