// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/command_palette.h"

#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"
#include "panels/search_field.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace cw::views {
namespace {

constexpr int kWidth = 560;
constexpr int kCommandRow = 30;
constexpr int kMostRows = 12;
constexpr int kShadow = 12;
constexpr int kMostShown = 60;

class EntryRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {0, kCommandRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const look::Theme& theme = look::currentTheme();
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const QRect row = option.rect.adjusted(4, 0, -4, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawRoundedRect(row, 4, 4);
        }
        const QColor ink = selected ? theme.onAccent : theme.text;
        painter->drawPixmap(
            row.left() + 8, row.center().y() - 7,
            look::iconPixmap(index.data(Qt::UserRole + 2).toString(), 16, ink, option.widget->devicePixelRatioF()));
        painter->setPen(ink);
        painter->setFont(look::font());
        painter->drawText(row.adjusted(34, 0, -170, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                                            row.width() - 204));
        painter->setFont(look::font(look::TypeSize::Caption));
        painter->setPen(selected ? theme.onAccent : theme.tertiaryText);
        const QString shortcut = index.data(Qt::UserRole + 3).toString();
        const QString detail = index.data(Qt::UserRole + 1).toString();
        painter->drawText(row.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                          shortcut.isEmpty() ? detail : shortcut);
        painter->restore();
    }
};

} // namespace

int matchRank(const QString& text, const QString& typed)
{
    int rank = 0;
    for (const QString& word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool beginsWord = at == 0 || !text[at - 1].isLetterOrNumber();
        rank += static_cast<int>(at) + (beginsWord ? 0 : 100);
    }
    return rank;
}

CommandPalette::CommandPalette(QWidget* window) : QFrame(window), m_search(new SearchField), m_list(new QListWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kShadow + 8, kShadow + 8, kShadow + 8, kShadow + 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_list->setItemDelegate(new EntryRow(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setStyleSheet(QStringLiteral("background: transparent;"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, [this] { runCurrent(); });
    setFixedWidth(kWidth + 2 * kShadow);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries, Finder more)
{
    m_entries = std::move(entries);
    m_fixed = m_entries.size();
    m_more = std::move(more);
    m_search->setPlaceholderText(tr("Find a command, part, item, figure or help page"));
    m_search->setAccessibleName(tr("Find a command, part, item, figure or help page"));
    m_list->setAccessibleName(tr("Matches"));
    setAccessibleName(tr("Command palette"));
    m_search->clear();
    filter({});
    if (QWidget* focus = window()->focusWidget(); !isAncestorOf(focus))
        m_before = focus;
    move((parentWidget()->width() - width()) / 2, 60);
    show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter(const QString& typed)
{
    m_entries.resize(m_fixed);
    if (m_more && !typed.trimmed().isEmpty())
        std::ranges::move(m_more(typed), std::back_inserter(m_entries));
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        const int rank = matchRank(entry.title + u' ' + entry.detail + u' ' + entry.also, typed);
        const bool exact = QString(entry.title).remove(u'…').compare(typed.trimmed(), Qt::CaseInsensitive) == 0;
        if (rank >= 0)
            ranked.emplace_back(exact && !entry.isAbout ? -1 : rank, i);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_list->clear();
    for (const auto& [rank, index] : ranked) {
        if (m_list->count() >= kMostShown)
            break;
        const PaletteEntry& entry = m_entries[index];
        auto* item = new QListWidgetItem(entry.title, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(index));
        item->setData(Qt::UserRole + 1, entry.detail);
        item->setData(Qt::UserRole + 2, entry.icon);
        item->setData(Qt::UserRole + 3, entry.shortcut);
        item->setToolTip(entry.title); // the row may cut it
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(entry.title, entry.detail));
    }
    if (ranked.empty()) {
        auto* none = new QListWidgetItem(tr("Nothing has all these words"), m_list);
        none->setFlags(Qt::NoItemFlags);
        none->setData(Qt::UserRole + 2, QStringLiteral("search"));
    }
    m_list->setCurrentRow(0);
    const int rows = std::min(kMostRows, m_list->count());
    m_list->setFixedHeight(rows * kCommandRow + 4);
    adjustSize();
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const auto run = m_entries.at(item->data(Qt::UserRole).toULongLong()).run;
    leave();
    if (run)
        run();
}

void CommandPalette::leave()
{
    if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(window()->focusWidget()))
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int last = m_list->count() - 1;
    if (key == Qt::Key_Escape)
        leave();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        runCurrent();
    else if (key == Qt::Key_Down)
        m_list->setCurrentRow(std::min(last, m_list->currentRow() + 1));
    else if (key == Qt::Key_Up)
        m_list->setCurrentRow(std::max(0, m_list->currentRow() - 1));
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::currentTheme();
    const QRectF frame = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 3));
    for (int spread = kShadow; spread > 0; --spread)
        painter.drawRoundedRect(frame.adjusted(-spread, 4 - spread, spread, std::min(4 + spread, kShadow)), 6 + spread,
                                6 + spread);
    painter.setPen(theme.strongLine);
    painter.setBrush(theme.dock);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace cw::views
