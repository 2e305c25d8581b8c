// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_row.h"

#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"
#include "outline/outline_model.h"
#include "panels/finding_card.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace cw::outline {
namespace {

constexpr int kRowHeight = 28;
constexpr int kIcon = 16;
constexpr int kArrow = 13;
constexpr int kGap = 8;
constexpr int kRight = 12;

/// Where the arrow of a line begins; what it holds begins behind it.
int indentOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Rack:
    case LineKind::Loose:
    case LineKind::FloorUnit:
    case LineKind::CableType:
    case LineKind::Block:
        return 28;
    case LineKind::Node:
    case LineKind::Switch:
    case LineKind::Appliance:
    case LineKind::Copy:
        return 44;
    default:
        return 10;
    }
}

bool isHeading(LineKind kind) { return indentOf(kind) == 10; }

struct Places {
    QRect arrow;
    QRect icon;
    QRect text; ///< name and figure
};

Places placesOf(LineKind kind, const QRect& row, bool hasIcon)
{
    Places places;
    int left = indentOf(kind);
    places.arrow = QRect(left, row.center().y() - kArrow / 2, kArrow, kArrow);
    left += kArrow + kGap;
    if (hasIcon) {
        places.icon = QRect(left, row.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        left += kIcon + kGap;
    }
    places.text = QRect(left, row.top(), row.width() - left - kRight, row.height());
    return places;
}

QRect wholeRow(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    return {0, option.rect.top(), width, option.rect.height()};
}

LineKind kindOf(const QModelIndex& index) { return static_cast<LineKind>(index.data(KindRole).toInt()); }

} // namespace

QRect OutlineRow::arrowRect(LineKind kind, const QRect& row)
{
    const QRect arrow = placesOf(kind, row, false).arrow;
    return {arrow.left() - 4, row.top(), arrow.width() + 8, row.height()};
}

QSize OutlineRow::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, kRowHeight};
}

void OutlineRow::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const QRect text = placesOf(kindOf(index), wholeRow(option), !index.data(IconRole).toString().isEmpty()).text;
    editor->setGeometry(text.adjusted(-kGap, 1, kGap, -1));
}

void OutlineRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const look::Theme& theme = look::currentTheme();
    const LineKind kind = kindOf(index);
    const QString iconName = index.data(IconRole).toString();
    const QRect row = wholeRow(option);
    const Places places = placesOf(kind, row, !iconName.isEmpty());
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const double ratio = option.widget != nullptr ? option.widget->devicePixelRatioF() : 1;
    painter->save();
    if (selected)
        painter->fillRect(row, theme.accent);
    else if ((option.state & QStyle::State_MouseOver) != 0)
        painter->fillRect(row, theme.accentWash);
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setPen(selected ? theme.text : theme.accent);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    const QColor ink = selected ? theme.onAccent : theme.text;
    if (index.model()->hasChildren(index)) {
        const bool open = (option.state & QStyle::State_Open) != 0;
        painter->drawPixmap(places.arrow.topLeft(),
                            look::iconPixmap(open ? QStringLiteral("down") : QStringLiteral("right"), kArrow,
                                             selected ? theme.onAccent : theme.secondaryText, ratio));
    }
    if (!iconName.isEmpty())
        painter->drawPixmap(places.icon.topLeft(), look::iconPixmap(iconName, kIcon, ink, ratio));

    QRect text = places.text;
    if (const QVariant severity = index.data(SeverityRole); severity.isValid()) {
        const auto worst = static_cast<assess::Severity>(severity.toInt());
        painter->drawPixmap(text.right() - kIcon + 1, row.center().y() - kIcon / 2 + 1,
                            look::iconPixmap(views::severityIcon(worst), kIcon,
                                             selected ? theme.onAccent : views::severityColour(worst), ratio));
        text.adjust(0, 0, -kIcon - kGap, 0);
    }
    const QFont font = look::font(look::TypeSize::Body, isHeading(kind) || selected);
    const QFont small = look::font(look::TypeSize::Caption);
    const QString name = index.data(Qt::DisplayRole).toString();
    const QFontMetrics smallMetrics(small);
    const int nameWidth = QFontMetrics(font).horizontalAdvance(name);
    // A name is what one looks for: the figure gives way first.
    const int room = std::max(0, text.width() - nameWidth - kGap);
    const QString aside = smallMetrics.elidedText(index.data(AsideRole).toString(), Qt::ElideRight, room);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideMiddle, text.width()));
    if (aside.size() > 2 || aside == index.data(AsideRole).toString()) {
        painter->setFont(small);
        painter->setPen(selected ? theme.onAccent : theme.tertiaryText);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, aside);
    }
    painter->restore();
}

} // namespace cw::outline
