// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/matrix_painting.h"

#include "compare/option_model.h"
#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"

#include <QPainter>

namespace cw::variants {
namespace {

constexpr int kPadding = 12;
constexpr int kGap = 6;
constexpr int kStar = 12;
constexpr int kPin = 14;

using look::TypeSize;

void paintText(QPainter* painter, const QRect& into, Qt::Alignment align, const QString& text, const QFont& font,
               const QColor& colour)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(into, align | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, into.width()));
}

/// Value at the right, the difference before it, and a tick before the best: never colour alone.
void paintCell(QPainter* painter, const QRect& rect, const Cell& cell)
{
    const look::Theme& theme = look::currentTheme();
    const QFont font = look::font(TypeSize::Body, cell.best);
    QRect inner = rect.adjusted(kGap, 0, -kPadding, 0);
    const int width = QFontMetrics(font).horizontalAdvance(cell.value);
    paintText(painter, inner, Qt::AlignRight, cell.value, font, theme.text);
    inner.setRight(inner.right() - width - kGap);
    if (!cell.reason.isEmpty())
        paintText(painter, inner, Qt::AlignRight, cell.reason, look::font(TypeSize::Caption), theme.tertiaryText);
    if (cell.best) {
        const QPixmap tick = look::iconPixmap(QStringLiteral("check"), kStar, theme.good, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPoint(inner.right() - kStar, inner.center().y() - kStar / 2), tick);
        inner.setRight(inner.right() - kStar - kGap);
    }
    QString badge = cell.badge;
    const QChar thin(u'\u2009');
    if (views::badgeWidth(badge) > inner.width() && badge.section(thin, 1) == cell.value.section(thin, 1))
        badge = badge.section(thin, 0, 0); // the value beside it says the unit
    if (!badge.isEmpty() && views::badgeWidth(badge) <= inner.width())
        views::paintBadge(*painter, QRectF(inner), badge, cell.tone);
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const OptionModel*>(index.model());
    const look::Theme& theme = look::currentTheme();
    painter->save();
    const Cell* cell = model->cellAt(index);
    if (cell != nullptr && option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.accentWash);
    if (model->startsGroup(index.row()) && index.row() > 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.line);
    if (cell != nullptr)
        paintCell(painter, option.rect, *cell);
    else if (index.column() == 0)
        paintText(painter, option.rect.adjusted(kPadding, 0, 0, 0), Qt::AlignLeft, index.data().toString(),
                  look::font(TypeSize::Caption), theme.tertiaryText);
    else
        paintText(painter, option.rect.adjusted(kGap, 0, -kGap, 0), Qt::AlignLeft, index.data().toString(),
                  look::font(TypeSize::Body), theme.secondaryText);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
    painter->restore();
}

OptionHeader::OptionHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

QSize OptionHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), kMatrixHead}; }

void OptionHeader::setCurrentSection(int section)
{
    m_current = section;
    viewport()->update();
}

void OptionHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const look::Theme& theme = look::currentTheme();
    painter->fillRect(rect, theme.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const Column* column = qobject_cast<const OptionModel*>(model())->columnAt(section);
    if (column == nullptr)
        return;
    const QRect inner = rect.adjusted(kGap, 4, -kPadding, -4);
    const QRect upper(inner.left(), inner.top(), inner.width(), 20);
    const QRect lower(inner.left(), inner.top() + 19, inner.width(), 16);
    paintText(painter, upper, Qt::AlignRight, column->name, look::font(TypeSize::Body, true),
              section == m_current ? theme.accent : theme.text);
    QString state = column->isPresent() ? tr("being edited") : tr("kept");
    if (column->baseline)
        state = tr("baseline");
    if (!column->assessment)
        state = tr("being assessed…");
    const QFont caption = look::font(TypeSize::Caption);
    paintText(painter, lower, Qt::AlignRight, state, caption, theme.secondaryText);
    if (column->baseline) {
        const int left = inner.right() - QFontMetrics(caption).horizontalAdvance(state) - kPin - 2;
        painter->drawPixmap(QPoint(left, lower.center().y() - kPin / 2 + 1),
                            look::iconPixmap(QStringLiteral("pin"), kPin, theme.accent, painter->device()->devicePixelRatioF()));
    }
    if (section == m_current)
        painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 1, rect.width() - 8, 2), theme.accent);
}

} // namespace cw::variants
