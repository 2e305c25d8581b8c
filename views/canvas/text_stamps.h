// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how are thousands of short labels drawn in a frame? Each text is laid out once and stamped where it is
// needed. Leaves out: wrapping; a label that does not fit is not drawn, unless it is cut before.
#pragma once

#include <QFont>
#include <QHash>
#include <QPointF>
#include <QStaticText>
#include <QString>

#include <utility>

class QColor;
class QPainter;
class QRectF;

namespace cw::canvas {

/// The interface font at a size in device-independent pixels.
QFont labelFont(int pixelSize, bool strong = false);

class TextStamps {
public:
    /// Draws `text` centred at `centre` when it is no wider than `room`; says whether it did.
    bool centred(QPainter& painter, QPointF centre, double room, const QString& text, int pixelSize, bool strong,
                 const QColor& colour);
    /// Draws `text` with its left edge and vertical middle at `at`.
    bool leftAligned(QPainter& painter, QPointF at, double room, const QString& text, int pixelSize, bool strong,
                     const QColor& colour);
    double width(const QString& text, int pixelSize, bool strong);
    bool fits(const QString& text, double room, int pixelSize, bool strong);
    /// A name cut so that it is no wider than `room`; empty where not even its number is.
    QString fitting(const QString& name, double room, int pixelSize, bool strong);

private:
    struct Stamp {
        QStaticText text;
        QSizeF size;
    };
    struct Face {
        QFont font;
        QHash<QString, Stamp> stamps;
        QHash<std::pair<QString, int>, QString> fitting; ///< by name and room
    };
    Face& face(int pixelSize, bool strong);
    Stamp& stamp(Face& face, const QString& text);

    QHash<int, Face> m_faces; ///< by 2 * size + strong
    QString m_family;
};

} // namespace cw::canvas
