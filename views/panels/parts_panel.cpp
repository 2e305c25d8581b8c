// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/parts_panel.h"

#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"
#include "panels/search_field.h"

#include <QDrag>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cw::views {
namespace {

constexpr int kPartRowHeight = 28;
constexpr int kPartIcon = 16;
constexpr int kGroupRole = Qt::UserRole;     ///< index of the group
constexpr int kEntryRole = Qt::UserRole + 1; ///< index of the entry, −1 for the group's own row
constexpr int kAsideRole = Qt::UserRole + 2;

class PartTree : public QTreeWidget {
public:
    using Payload = std::function<std::optional<canvas::PartPayload>(const QTreeWidgetItem*)>;
    explicit PartTree(Payload payload) : m_payload(std::move(payload)) {}

protected:
    [[nodiscard]] QStringList mimeTypes() const override { return {canvas::partMimeType()}; }
    [[nodiscard]] QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override
    {
        const std::optional<canvas::PartPayload> part = items.isEmpty() ? std::nullopt : m_payload(items.front());
        return part ? canvas::mimeDataOf(*part) : nullptr;
    }
    /// The canvas draws what is dragged to scale; the list's own picture of the row would cover it.
    void startDrag(Qt::DropActions actions) override
    {
        QMimeData* part = mimeData(selectedItems());
        if (part == nullptr)
            return;
        auto* drag = new QDrag(this);
        drag->setMimeData(part);
        QPixmap nothing(1, 1);
        nothing.fill(Qt::transparent);
        drag->setPixmap(nothing);
        drag->exec(actions, Qt::CopyAction);
    }

private:
    Payload m_payload;
};

/// Rows as drawn in the look: arrow or icon, name, one datum at the right.
class PartRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {0, kPartRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const look::Theme& theme = look::currentTheme();
        const bool group = index.data(kEntryRole).toInt() < 0;
        const bool selected = (option.state & QStyle::State_Selected) != 0 && !group;
        const QRect row(0, option.rect.top(), option.widget->width(), option.rect.height());
        painter->save();
        if (selected)
            painter->fillRect(row, theme.accent);
        else if ((option.state & QStyle::State_MouseOver) != 0)
            painter->fillRect(row, theme.accentWash);
        const QColor ink = selected ? theme.onAccent : theme.text;
        const QColor quiet = selected ? theme.onAccent : theme.tertiaryText;
        const int left = group ? 12 : 32;
        const bool open = (option.state & QStyle::State_Open) != 0;
        const QString icon =
            group ? (open ? QStringLiteral("down") : QStringLiteral("right")) : index.data(Qt::UserRole + 3).toString();
        const int size = group ? kPartIcon - 3 : kPartIcon;
        painter->drawPixmap(
            left, row.center().y() - size / 2 + 1,
            look::iconPixmap(icon, size, group ? theme.secondaryText : ink, option.widget->devicePixelRatioF()));
        const QRect line = row.adjusted(left + kPartIcon + 8, 0, -12, 0);
        const QFont small = look::font(look::TypeSize::Caption);
        const QString aside = index.data(kAsideRole).toString();
        const QFont font = look::font(look::TypeSize::Body, group || selected);
        const QString name = index.data(Qt::DisplayRole).toString();
        const int nameWidth = QFontMetrics(font).horizontalAdvance(name);
        // What tells two parts apart often stands at the end of the name: the figure beside it gives way first.
        const bool both = nameWidth + 8 + QFontMetrics(small).horizontalAdvance(aside) <= line.width();
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideMiddle, line.width()));
        if (both) {
            painter->setFont(small);
            painter->setPen(quiet);
            painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, aside);
        }
        painter->restore();
    }
};

} // namespace

PartsPanel::PartsPanel(QWidget* parent)
    : QWidget(parent), m_search(new SearchField), m_empty(new QLabel), m_card(new QWidget), m_cardName(new QLabel),
      m_cardDetails(new QLabel), m_cardSource(new QLabel)
{
    m_tree = new PartTree([this](const QTreeWidgetItem* item) -> std::optional<canvas::PartPayload> {
        const PartEntry* entry = entryOf(item);
        if (entry == nullptr)
            return std::nullopt;
        return entry->payload;
    });
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setMouseTracking(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setItemDelegate(new PartRow(m_tree));
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    m_search->installEventFilter(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    m_empty->setProperty("role", QStringLiteral("secondary"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 0, 12, 12);
    m_empty->hide();
    column->addWidget(m_empty);

    auto* card = new QVBoxLayout(m_card);
    card->setContentsMargins(12, 10, 12, 10);
    card->setSpacing(2);
    m_cardName->setProperty("role", QStringLiteral("heading"));
    m_cardDetails->setProperty("role", QStringLiteral("caption"));
    m_cardSource->setProperty("role", QStringLiteral("caption"));
    for (QLabel* label : {m_cardName, m_cardDetails, m_cardSource}) {
        label->setWordWrap(true);
        card->addWidget(label);
    }
    m_card->setObjectName(QStringLiteral("partCard"));
    column->addWidget(m_card);

    connect(m_search, &QLineEdit::textChanged, this, &PartsPanel::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) { showCard(item); });
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (entryOf(item) == nullptr)
            item->setExpanded(!item->isExpanded());
    });
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        if (const PartEntry* entry = entryOf(item))
            Q_EMIT partActivated(entry->payload);
    });
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &PartsPanel::showBlockMenu);
    retranslate();
}

void PartsPanel::setCatalog(const catalog::Catalog& catalog)
{
    m_catalog = catalog;
    fill();
}

void PartsPanel::setBlocks(std::vector<PartEntry> blocks)
{
    m_blocks = std::move(blocks);
    fill();
}

void PartsPanel::showBlockMenu(const QPoint& at)
{
    const PartEntry* entry = entryOf(m_tree->itemAt(at));
    if (entry == nullptr || entry->payload.kind != canvas::PartKind::Block)
        return;
    const QString name = QString::fromStdString(entry->payload.id);
    QMenu menu(this);
    menu.addAction(tr("Rename…"), this, [this, name] { Q_EMIT renameBlockRequested(name); });
    menu.addAction(tr("Delete"), this, [this, name] { Q_EMIT removeBlockRequested(name); });
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void PartsPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

const PartEntry* PartsPanel::entryOf(const QTreeWidgetItem* item) const
{
    if (item == nullptr || item->data(0, kEntryRole).toInt() < 0)
        return nullptr;
    const auto group = static_cast<std::size_t>(item->data(0, kGroupRole).toInt());
    return &m_groups.at(group).entries.at(static_cast<std::size_t>(item->data(0, kEntryRole).toInt()));
}

QTreeWidgetItem* PartsPanel::rowOf(const std::string& part) const
{
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        const QTreeWidgetItem* head = m_tree->topLevelItem(g);
        for (int e = 0; e < head->childCount(); ++e) {
            if (!part.empty() && entryOf(head->child(e))->payload.id == part)
                return head->child(e);
        }
    }
    return nullptr;
}

void PartsPanel::fill()
{
    const PartEntry* chosen = entryOf(m_tree->currentItem());
    const std::string kept = chosen != nullptr ? chosen->payload.id : std::string();
    m_groups = partGroups(m_catalog);
    if (!m_blocks.empty())
        m_groups.push_back({tr("Blocks"), QStringLiteral("rack"), m_blocks});
    m_tree->clear();
    int groupIndex = 0;
    for (const PartGroup& group : m_groups) {
        auto* head = new QTreeWidgetItem(m_tree, {group.title});
        head->setData(0, kGroupRole, groupIndex);
        head->setData(0, kEntryRole, -1);
        head->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        int entryIndex = 0;
        for (const PartEntry& entry : group.entries) {
            auto* row = new QTreeWidgetItem(head, {entry.name});
            row->setData(0, kGroupRole, groupIndex);
            row->setData(0, kEntryRole, entryIndex++);
            row->setData(0, kAsideRole, entry.aside);
            row->setData(0, Qt::UserRole + 3, entry.icon);
            row->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(entry.name, entry.aside));
            row->setToolTip(0, (QStringList(entry.name) + entry.details).join(u'\n')); // the row may cut the name
        }
        head->setExpanded(true);
        ++groupIndex;
    }
    filter(m_search->text());
    if (QTreeWidgetItem* row = rowOf(kept); row != nullptr && !row->isHidden())
        m_tree->setCurrentItem(row);
    showCard(m_tree->currentItem());
}

void PartsPanel::filter(const QString& wanted)
{
    const QStringList terms = wanted.split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    QTreeWidgetItem* best = nullptr; // what Enter takes: the one of just this name, or else the first
    bool isExact = false;
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem* head = m_tree->topLevelItem(g);
        bool shown = false;
        for (int e = 0; e < head->childCount(); ++e) {
            QTreeWidgetItem* row = head->child(e);
            const PartEntry* entry = entryOf(row);
            const QString haystack = entry->name + u' ' + head->text(0) + u' ' + entry->aside + u' ' +
                                     entry->details.join(u' ') + u' ' + QString::fromStdString(entry->payload.id);
            const bool fits = std::all_of(terms.begin(), terms.end(), [&haystack](const QString& term) {
                return haystack.contains(term, Qt::CaseInsensitive);
            });
            row->setHidden(!fits);
            shown = shown || fits;
            const bool isNamedSo = fits && !isExact && entry->name.compare(wanted.trimmed(), Qt::CaseInsensitive) == 0;
            if (isNamedSo || (fits && best == nullptr))
                best = row;
            isExact = isExact || isNamedSo;
        }
        head->setHidden(!shown);
        any = any || shown;
    }
    m_empty->setVisible(!any && m_tree->topLevelItemCount() > 0);
    if (best != nullptr && !terms.isEmpty()) {
        m_tree->setCurrentItem(best);
        m_tree->scrollToItem(best);
    }
}

void PartsPanel::place(const QTreeWidgetItem* item)
{
    const PartEntry* entry = item != nullptr && !item->isHidden() ? entryOf(item) : nullptr;
    if (entry != nullptr)
        Q_EMIT partActivated(entry->payload);
}

void PartsPanel::showCard(QTreeWidgetItem* item)
{
    const PartEntry* entry = entryOf(item);
    if (entry == nullptr) {
        m_cardName->setText(tr("Drag a part onto the floor or into a rack"));
        m_cardDetails->setText(tr("Enter places the selected part where it fits."));
        m_cardSource->hide();
        return;
    }
    m_cardName->setText(entry->name);
    m_cardDetails->setText(entry->details.join(QStringLiteral(" · ")));
    m_cardSource->setText(tr("Source: %1").arg(entry->source));
    m_cardSource->setVisible(!entry->source.isEmpty());
}

void PartsPanel::select(const canvas::PartPayload& part)
{
    m_search->clear();
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        for (int e = 0; e < m_tree->topLevelItem(g)->childCount(); ++e) {
            QTreeWidgetItem* row = m_tree->topLevelItem(g)->child(e);
            if (entryOf(row)->payload == part) {
                m_tree->setCurrentItem(row);
                m_tree->scrollToItem(row);
            }
        }
    }
}

void PartsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool PartsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_search && key == Qt::Key_Down) {
            m_tree->setFocus(Qt::TabFocusReason);
            if (entryOf(m_tree->currentItem()) == nullptr && m_tree->topLevelItemCount() > 0)
                m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0)); // a heading is nothing to place
            return true;
        }
        if (isEnter && (watched == m_tree || (watched == m_search && !m_search->text().trimmed().isEmpty()))) {
            place(m_tree->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PartsPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find a part"));
    m_search->setAccessibleName(tr("Find a part"));
    m_tree->setAccessibleName(tr("Parts"));
    m_empty->setText(tr("No part has all these words. Search by name, kind or rate, for example “H100” or “400”."));
    if (!m_groups.empty())
        fill();
    else
        showCard(nullptr);
}

} // namespace cw::views
