// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a copied part of a design lie on the clipboard? As a fragment in JSON, for us and as text, and as
// an SVG and a PNG picture for other programs; each is made when somebody asks for it.
// Leaves out: what is copied and how it is drawn.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QMimeData>
#include <QSize>

#include <functional>

class QPainter;
class QRectF;

namespace cw::app {

inline const QString& fragmentMimeType()
{
    static const QString type = QStringLiteral("application/x-clusterwright-fragment+json");
    return type;
}

struct ClipboardContent {
    std::function<QByteArray()> fragment;                        ///< none = only pictures
    std::function<void(QPainter&, const QRectF&)> paint;         ///< none = no pictures
    QSize pixels;
    QColor background;
};

class LazyClipboard : public QMimeData {
    Q_OBJECT
public:
    explicit LazyClipboard(ClipboardContent content) : m_content(std::move(content)) {}
    [[nodiscard]] QStringList formats() const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString& format, QMetaType type) const override;

private:
    [[nodiscard]] QByteArray fragment() const;
    [[nodiscard]] QByteArray svg() const;
    [[nodiscard]] QImage image() const;

    ClipboardContent m_content;
    mutable QByteArray m_fragment; ///< asked for under two names
};

/// The fragment on the clipboard, or its text; empty where there is neither.
QByteArray fragmentText(const QMimeData* data);

} // namespace cw::app
