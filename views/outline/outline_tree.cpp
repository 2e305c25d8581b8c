// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_tree.h"

#include "outline/outline_model.h"
#include "outline/outline_row.h"

#include <QItemSelection>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace cw::outline {
namespace {

/// Larger results of a search stay closed below their racks.
constexpr std::size_t kMostOpen = 2000;

/// Open unless somebody has closed them.
bool isOpenAtFirst(LineKind kind) { return kind == LineKind::Hall || kind == LineKind::Row; }

} // namespace

OutlineTree::OutlineTree(OutlineModel* model) : m_model(model)
{
    setModel(model);
    setItemDelegate(new OutlineRow(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setAutoExpandDelay(600);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (m_searching || m_changing)
            return;
        m_open.insert(m_model->key(index));
        m_closed.erase(m_model->key(index));
        mark();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (m_searching || m_changing)
            return;
        m_open.erase(m_model->key(index));
        m_closed.insert(m_model->key(index));
    });
    openKnown({});
}

void OutlineTree::openKnown(const QModelIndex& index)
{
    const LineKey key = m_model->key(index);
    if (index.isValid() && (isOpenAtFirst(key.kind) ? !m_closed.contains(key) : m_open.contains(key)))
        expand(index);
    // Racks hold nothing that opens.
    if (index.isValid() && !isOpenAtFirst(key.kind) && key.kind != LineKind::Blocks)
        return;
    for (int row = 0; row < m_model->rowCount(index); ++row)
        openKnown(m_model->index(row, 0, index));
}

/// What was found is seen; what stands in a rack that was found is not asked for.
void OutlineTree::openFound(const QModelIndex& index)
{
    if (index.isValid()) {
        const bool rack = m_model->kind(index) == LineKind::Rack;
        if (rack && (m_model->isFound(index) || m_model->lineCount() > kMostOpen))
            return;
        expand(index);
    }
    for (int row = 0; row < m_model->rowCount(index); ++row)
        openFound(m_model->index(row, 0, index));
}

void OutlineTree::setSearching(bool searching) { m_searching = searching; }

void OutlineTree::reset()
{
    const bool changing = std::exchange(m_changing, true);
    QTreeView::reset();
    if (m_searching)
        openFound({});
    else
        openKnown({});
    m_changing = changing;
    mark();
}

void OutlineTree::rowsInserted(const QModelIndex& parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    const bool changing = std::exchange(m_changing, true);
    for (int row = first; row <= last && !m_searching; ++row)
        openKnown(m_model->index(row, 0, parent));
    m_changing = changing;
}

void OutlineTree::beginChange() { m_changing = true; }

void OutlineTree::endChange()
{
    m_changing = false;
    mark();
}

void OutlineTree::setSelection(const design::ItemSet& items)
{
    if (items == m_selection)
        return; // a row that stands for its racks stays marked as a row
    m_selection = items;
    mark();
    showFirst();
}

/// The lines of the selection, neighbours as one range.
void OutlineTree::mark()
{
    if (m_changing || m_marking || selectionModel() == nullptr)
        return;
    design::ItemSet marked;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        const design::ItemSet items = m_model->items(index);
        marked.insert(marked.end(), items.begin(), items.end());
    }
    if (design::toItemSet(std::move(marked)) == m_selection)
        return;
    std::vector<QModelIndex> indexes;
    for (const design::ItemRef& item : m_selection) {
        const QModelIndex index = m_model->indexOf(lineOf(item));
        if (index.isValid())
            indexes.push_back(index);
    }
    std::ranges::sort(indexes, {}, [](const QModelIndex& i) { return std::pair(i.parent().internalId(), i.row()); });
    QItemSelection ranges;
    for (std::size_t i = 0; i < indexes.size();) {
        std::size_t end = i + 1;
        while (end < indexes.size() && indexes[end].parent() == indexes[i].parent() &&
               indexes[end].row() == indexes[end - 1].row() + 1)
            ++end;
        ranges.append(QItemSelectionRange(indexes[i], indexes[end - 1]));
        i = end;
    }
    m_marking = true;
    selectionModel()->select(ranges, QItemSelectionModel::ClearAndSelect);
    m_marking = false;
}

void OutlineTree::showFirst()
{
    const auto found = std::ranges::find_if(
        m_selection, [this](const design::ItemRef& item) { return m_model->indexOf(lineOf(item)).isValid(); });
    if (found == m_selection.end())
        return;
    const QModelIndex first = m_model->indexOf(lineOf(*found));
    m_marking = true;
    if (!selectionModel()->isSelected(currentIndex()))
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    scrollTo(first); // opens what is above it
    m_marking = false;
    mark();
}

void OutlineTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_changing || m_marking)
        return;
    std::vector<design::ItemRef> items;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        const design::ItemSet meant = m_model->items(index);
        items.insert(items.end(), meant.begin(), meant.end());
    }
    m_selection = design::toItemSet(std::move(items));
    Q_EMIT itemsSelected(m_selection);
}

void OutlineTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool onArrow = index.isValid() && m_model->hasChildren(index) && event->button() == Qt::LeftButton &&
                         OutlineRow::arrowRect(m_model->kind(index), visualRect(index)).contains(event->pos());
    if (onArrow)
        setExpanded(index, !isExpanded(index));
    else
        QTreeView::mousePressEvent(event);
}

} // namespace cw::outline
