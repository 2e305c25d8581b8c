// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search_field.h"

#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"

#include <QEvent>
#include <QPainter>

namespace cw::views {
namespace {

constexpr int kLens = 15;
constexpr int kGlassLeft = 9;

} // namespace

SearchField::SearchField(QWidget* parent) : QLineEdit(parent)
{
    setProperty("search", true);
    setClearButtonEnabled(true);
    m_drawnIn = look::currentTheme().secondaryText;
    setMargins();
}

void SearchField::setShortcutHint(const QString& hint)
{
    m_hint = hint;
    setMargins();
    update();
}

void SearchField::setMargins()
{
    const int hint =
        m_hint.isEmpty() ? 0 : QFontMetrics(look::font(look::TypeSize::Caption)).horizontalAdvance(m_hint) + 16;
    setTextMargins(kGlassLeft + kLens, 0, hint, 0);
}

/// Qt asks for the button's picture when the button is made, and never again. Made anew later: whoever tells of the new look
/// is still on its way through the children.
void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    const QColor& wanted = look::currentTheme().secondaryText;
    if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) || m_drawnIn == wanted)
        return;
    m_drawnIn = wanted;
    QMetaObject::invokeMethod(
        this,
        [this] {
            setClearButtonEnabled(false);
            setClearButtonEnabled(true);
        },
        Qt::QueuedConnection);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    painter.drawPixmap(kGlassLeft, (height() - kLens) / 2,
                       look::iconPixmap(QStringLiteral("search"), kLens, theme.tertiaryText, devicePixelRatioF()));
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    const QFont font = look::font(look::TypeSize::Caption);
    const int width = QFontMetrics(font).horizontalAdvance(m_hint) + 10;
    const QRectF box(this->width() - width - 8.5, (height() - 17) / 2.0, width, 17);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.field);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.tertiaryText);
    painter.drawText(box, Qt::AlignCenter, m_hint);
}

} // namespace cw::views
