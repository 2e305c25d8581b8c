// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/stage_cover.h"

#include "look/fonts.h"
#include "look/theme.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>
#include <utility>
#include <vector>

namespace cw::presentation {
namespace {

constexpr int kMessageMs = 6000;
constexpr double kLamp = 9;
constexpr double kHalo = 20;
constexpr double kRadius = 6;
// Of the height: above the large figures, and below a legend.
constexpr double kNotesEnd = 0.82;
constexpr double kMostNotes = 0.5;

QFont coverFont(int screen, int share, int least, bool strong)
{
    QFont font = look::font(look::TypeSize::Body, strong);
    font.setPixelSize(std::max(least, screen / share));
    return font;
}

void paintCard(QPainter& painter, const QRectF& box)
{
    const look::Theme& theme = look::currentTheme();
    painter.setPen(QPen(theme.strongLine, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(box, kRadius, kRadius);
}

} // namespace

StageCover::StageCover(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_messageTimer.setSingleShot(true);
    m_messageTimer.setInterval(kMessageMs);
    connect(&m_messageTimer, &QTimer::timeout, this, [this] {
        m_message.clear();
        update();
    });
}

void StageCover::setPointer(std::optional<QPointF> at)
{
    const auto around = [](const std::optional<QPointF>& place) {
        return place ? QRectF(*place - QPointF(kHalo, kHalo), QSizeF(2 * kHalo, 2 * kHalo)).toAlignedRect() : QRect();
    };
    update(around(m_pointer).united(around(at)));
    m_pointer = at;
}

void StageCover::setNotes(const QString& notes)
{
    m_notes = notes;
    update();
}

void StageCover::setKeysShown(bool shown)
{
    m_keysShown = shown;
    update();
}

void StageCover::setBlack(bool black)
{
    m_black = black;
    update();
}

void StageCover::say(const QString& message)
{
    m_message = message;
    m_messageTimer.start();
    setAccessibleName(message);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

void StageCover::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_black) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    if (!m_notes.isEmpty())
        paintNotes(painter);
    if (!m_message.isEmpty())
        paintMessage(painter);
    if (m_keysShown)
        paintKeys(painter);
    paintPointer(painter);
}

/// At the lower right of the canvas, where no legend is: for the one who speaks.
void StageCover::paintNotes(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const QFont font = coverFont(height(), 50, 15, false);
    const double width = this->width() * 0.3;
    const double pad = height() / 54.0;
    const QRectF room(this->width() - width - pad, height() * (kNotesEnd - kMostNotes), width, height() * kMostNotes);
    const QRectF text = QFontMetricsF(font).boundingRect(room.adjusted(pad, pad, -pad, -pad), Qt::TextWordWrap, m_notes);
    QRectF card = room;
    card.setTop(std::max(room.top(), room.bottom() - text.height() - 2 * pad));
    paintCard(painter, card);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(card.adjusted(pad, pad, -pad, -pad), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_notes);
}

void StageCover::paintMessage(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const QFont font = coverFont(height(), 50, 15, true);
    const double pad = height() / 60.0;
    const QRectF text = QFontMetricsF(font).boundingRect(QRectF(0, 0, width() * 0.7, height()), Qt::TextWordWrap, m_message);
    const QRectF box(width() / 2.0 - text.width() / 2 - pad, height() * 0.8 - text.height() - pad, text.width() + 2 * pad,
                     text.height() + pad);
    paintCard(painter, box);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::TextWordWrap | Qt::AlignCenter, m_message);
}

void StageCover::paintKeys(QPainter& painter)
{
    const look::Theme& theme = look::currentTheme();
    const std::vector<std::pair<QString, QString>> keys{
        {tr("→  Space  Page down"), tr("next step")},
        {tr("←  Page up"), tr("previous step")},
        {tr("Home"), tr("the present state, which can be edited")},
        {tr("Enter"), tr("continue from the step on the screen")},
        {QStringLiteral("G"), tr("baseline as ghost")},
        {QStringLiteral("N"), tr("notes")},
        {tr("L or right mouse button"), tr("pointer, while held")},
        {QStringLiteral("B"), tr("black screen")},
        {QStringLiteral("1  2  3"), tr("floor, racks, network")},
        {QStringLiteral("F"), tr("show everything")},
        {tr("Esc"), tr("end")}};
    const QFont strong = coverFont(height(), 54, 14, true);
    const QFont plain = coverFont(height(), 54, 14, false);
    double left = 0;
    double right = 0;
    for (const auto& [key, does] : keys) {
        left = std::max(left, QFontMetricsF(strong).horizontalAdvance(key));
        right = std::max(right, QFontMetricsF(plain).horizontalAdvance(does));
    }
    const double line = QFontMetricsF(strong).height() * 1.5;
    const double pad = line;
    const QSizeF size(left + right + 3 * pad, line * static_cast<double>(keys.size()) + 2 * pad);
    const QRectF box(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    paintCard(painter, box);
    double y = box.top() + pad;
    for (const auto& [key, does] : keys) {
        painter.setFont(strong);
        painter.setPen(theme.accent);
        painter.drawText(QRectF(box.left() + pad, y, left, line), Qt::AlignRight | Qt::AlignVCenter, key);
        painter.setFont(plain);
        painter.setPen(theme.text);
        painter.drawText(QRectF(box.left() + 2 * pad + left, y, right + pad, line), Qt::AlignLeft | Qt::AlignVCenter, does);
        y += line;
    }
}

/// Of the same strong colour in every theme: it is a lamp.
void StageCover::paintPointer(QPainter& painter)
{
    if (!m_pointer)
        return;
    const QColor red = look::currentTheme().series.vermilion;
    QColor halo = red;
    halo.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawEllipse(*m_pointer, kHalo - 2, kHalo - 2);
    painter.setBrush(red);
    painter.drawEllipse(*m_pointer, kLamp, kLamp);
}

} // namespace cw::presentation
