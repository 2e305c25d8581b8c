// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icons.h"

#include "look/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace cw::look {
namespace {

/// The drawing in one colour: every stroke of our files is black and is replaced in the text.
QByteArray coloured(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/look/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000000", colour.name().toLatin1());
}

void draw(QPainter& painter, const QString& name, const QRectF& into, const QColor& colour)
{
    QSvgRenderer renderer(coloured(name, colour));
    if (renderer.isValid())
        renderer.render(&painter, into);
}

class ThemedIcon : public QIconEngine {
public:
    explicit ThemedIcon(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        draw(*painter, m_name, rect, colour(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        draw(painter, m_name, QRect({}, size), colour(mode, state));
        return out;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIcon(m_name); }
    QString iconName() override { return m_name; }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State state)
    {
        const Theme& theme = currentTheme();
        if (mode == QIcon::Disabled)
            return theme.strongLine;
        return mode == QIcon::Selected || state == QIcon::On ? theme.onAccent : theme.text;
    }
    QString m_name;
};

} // namespace

QIcon icon(const QString& name) { return QIcon(new ThemedIcon(name)); }

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, double devicePixelRatio)
{
    QPixmap out(QSize(size, size) * devicePixelRatio);
    out.setDevicePixelRatio(devicePixelRatio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    draw(painter, name, QRectF(0, 0, size, size), colour);
    return out;
}

} // namespace cw::look
