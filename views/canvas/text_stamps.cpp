// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/text_stamps.h"

#include "format/short_name.h"
#include "look/fonts.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace cw::canvas {

/// More different texts than any view shows; a hall of 30,000 rack names must not stay in memory for ever.
constexpr int kMostStamps = 8192;

QFont labelFont(int pixelSize, bool strong)
{
    QFont font = look::font(look::TypeSize::Body, strong);
    font.setPixelSize(pixelSize);
    return font;
}

TextStamps::Face& TextStamps::face(int pixelSize, bool strong)
{
    const QString family = look::installFonts();
    if (family != m_family) {
        m_faces.clear();
        m_family = family;
    }
    Face& found = m_faces[2 * pixelSize + (strong ? 1 : 0)];
    if (found.stamps.isEmpty())
        found.font = labelFont(pixelSize, strong);
    if (found.stamps.size() > kMostStamps)
        found.stamps.clear();
    return found;
}

TextStamps::Stamp& TextStamps::stamp(Face& face, const QString& text)
{
    Stamp& found = face.stamps[text];
    if (found.text.text().isEmpty() && !text.isEmpty()) {
        found.text.setTextFormat(Qt::PlainText);
        found.text.setText(text);
        found.text.setPerformanceHint(QStaticText::AggressiveCaching);
        found.text.prepare(QTransform(), face.font);
        found.size = found.text.size();
    }
    return found;
}

double TextStamps::width(const QString& text, int pixelSize, bool strong)
{
    return stamp(face(pixelSize, strong), text).size.width();
}

/// Without laying the text out: it may be one of many that are tried.
bool TextStamps::fits(const QString& text, double room, int pixelSize, bool strong)
{
    return std::ceil(QFontMetricsF(face(pixelSize, strong).font).horizontalAdvance(text)) <= room;
}

QString TextStamps::fitting(const QString& name, double room, int pixelSize, bool strong)
{
    Face& in = face(pixelSize, strong);
    if (in.fitting.size() > kMostStamps)
        in.fitting.clear();
    const std::pair key(name, static_cast<int>(room));
    auto found = in.fitting.constFind(key);
    if (found == in.fitting.constEnd())
        found = in.fitting.insert(key, format::shortName(name, [&](const QString& words) {
            return fits(words, key.second, pixelSize, strong);
        }));
    return *found;
}

bool TextStamps::centred(QPainter& painter, QPointF centre, double room, const QString& text, int pixelSize,
                         bool strong, const QColor& colour)
{
    const double wide = width(text, pixelSize, strong);
    if (wide > room)
        return false;
    return leftAligned(painter, {centre.x() - wide / 2, centre.y()}, room, text, pixelSize, strong, colour);
}

bool TextStamps::leftAligned(QPainter& painter, QPointF at, double room, const QString& text, int pixelSize,
                             bool strong, const QColor& colour)
{
    Face& in = face(pixelSize, strong);
    const Stamp& drawn = stamp(in, text);
    if (text.isEmpty() || drawn.size.width() > room)
        return false;
    painter.setFont(in.font);
    painter.setPen(colour);
    painter.drawStaticText(QPointF(at.x(), at.y() - drawn.size.height() / 2), drawn.text);
    return true;
}

} // namespace cw::canvas
