// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is the outline walked, opened, selected and dragged in? A tree that keeps what is open and selected
// while the design changes under it. Leaves out: searching and commands (outline_panel.h).
#pragma once

#include "design/item.h"
#include "outline/outline_plan.h"

#include <QTreeView>

#include <set>

namespace cw::outline {

class OutlineModel;

class OutlineTree : public QTreeView {
    Q_OBJECT
public:
    explicit OutlineTree(OutlineModel* model);

    [[nodiscard]] const design::ItemSet& selection() const { return m_selection; }
    /// Marks these items; the first of them is brought into view.
    void setSelection(const design::ItemSet& items);
    /// Around a change of the lines: nobody has selected anything while they come and go.
    void beginChange();
    void endChange();
    /// While a search shows a part of the lines all of them are open, and nothing is remembered.
    void setSearching(bool searching);
    [[nodiscard]] bool isSearching() const { return m_searching; }

Q_SIGNALS:
    void itemsSelected(const cw::design::ItemSet& items);

protected:
    void drawBranches(QPainter* /*painter*/, const QRect& /*rect*/, const QModelIndex& /*index*/) const override {}
    void mousePressEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void reset() override;

private:
    void openKnown(const QModelIndex& index);
    void openFound(const QModelIndex& index);
    void mark();
    void showFirst();

    OutlineModel* m_model;
    std::set<LineKey> m_open;   ///< racks and the like that were opened
    std::set<LineKey> m_closed; ///< halls and rows that were closed
    design::ItemSet m_selection;
    bool m_changing = false;
    bool m_marking = false;
    bool m_searching = false;
};

} // namespace cw::outline
