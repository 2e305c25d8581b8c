// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lazy_clipboard.h"

#include "look/fonts.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace cw::app {
namespace {

const QString& svgType()
{
    static const QString type = QStringLiteral("image/svg+xml");
    return type;
}

const QString& pngType()
{
    static const QString type = QStringLiteral("image/png");
    return type;
}

/// What Qt itself calls a picture; it offers it to other programs in their formats.
const QString& imageType()
{
    static const QString type = QStringLiteral("application/x-qt-image");
    return type;
}

const QString& textType()
{
    static const QString type = QStringLiteral("text/plain");
    return type;
}

void draw(QPaintDevice& device, const ClipboardContent& content)
{
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::font());
    painter.fillRect(QRect(QPoint(), content.pixels), content.background);
    content.paint(painter, QRectF(QPointF(), QSizeF(content.pixels)));
}

} // namespace

QStringList LazyClipboard::formats() const
{
    QStringList offered;
    if (m_content.fragment)
        offered << fragmentMimeType() << textType();
    if (m_content.paint)
        offered << svgType() << pngType() << imageType();
    return offered;
}

QVariant LazyClipboard::retrieveData(const QString& format, QMetaType type) const
{
    if (m_content.fragment && format == textType())
        return QString::fromUtf8(fragment());
    if (m_content.fragment && format == fragmentMimeType())
        return fragment();
    if (m_content.paint && format == svgType())
        return svg();
    if (m_content.paint && format == imageType())
        return image();
    if (m_content.paint && format == pngType()) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image().save(&buffer, "PNG");
        return bytes;
    }
    return QMimeData::retrieveData(format, type);
}

QByteArray LazyClipboard::fragment() const
{
    if (m_fragment.isEmpty())
        m_fragment = m_content.fragment();
    return m_fragment;
}

QByteArray LazyClipboard::svg() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(m_content.pixels);
    svg.setViewBox(QRect(QPoint(), m_content.pixels));
    draw(svg, m_content);
    return bytes;
}

QImage LazyClipboard::image() const
{
    QImage image(m_content.pixels, QImage::Format_RGB32);
    draw(image, m_content);
    return image;
}

QByteArray fragmentText(const QMimeData* data)
{
    if (data == nullptr)
        return {};
    return data->hasFormat(fragmentMimeType()) ? data->data(fragmentMimeType()) : data->text().toUtf8();
}

} // namespace cw::app
