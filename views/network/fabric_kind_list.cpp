// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fabric_kind_list.h"

#include "look/fonts.h"
#include "look/theme.h"
#include "panels/inspector_fields.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace cw::topology {
namespace {

constexpr int kKindHeight = 44;

/// One line each, in the order of design::FabricKind.
QStringList descriptions()
{
    return {FabricKindList::tr("only what is drawn cable by cable"),
            FabricKindList::tr("every node on one switch"),
            FabricKindList::tr("two tiers, every leaf joined to every spine"),
            FabricKindList::tr("two tiers, or three where two do not reach"),
            FabricKindList::tr("each leaf serves one port number of all nodes"),
            FabricKindList::tr("one network for each port number, nothing between"),
            FabricKindList::tr("groups of switches, all joined to each other"),
            FabricKindList::tr("groups of leaves and spines joined by the spines"),
            FabricKindList::tr("nodes joined to their neighbours, no switches")};
}

/// The name of a kind over what it is.
class KindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {FabricKindList::kWidth - 2, kKindHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const look::Theme& theme = look::currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(option.rect, theme.accentWash);
        const QStringList lines = index.data().toString().split(u'\n');
        const QRect inner = option.rect.adjusted(12, 4, -8, -4);
        painter->setFont(look::font(look::TypeSize::Body, true));
        painter->setPen(chosen ? theme.accent : theme.text);
        painter->drawText(inner, Qt::AlignTop | Qt::AlignLeft, lines.front());
        painter->setFont(look::font(look::TypeSize::Caption));
        painter->setPen(theme.secondaryText);
        painter->drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(lines.back(), Qt::ElideRight, inner.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(theme.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }
};

} // namespace

FabricKindList::FabricKindList(design::FabricKind chosen, QWidget* parent) : QListWidget(parent)
{
    const QStringList names = views::fabricKindNames();
    const QStringList about = descriptions();
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* item = new QListWidgetItem(tr("%1\n%2", "kind of fabric, what it is").arg(names[i], about[i]), this);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(names[i], about[i]));
    }
    setCurrentRow(static_cast<int>(chosen));
    setAccessibleName(tr("Kind of fabric"));
    setItemDelegate(new KindDelegate(this));
    setFixedWidth(kWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace cw::topology
