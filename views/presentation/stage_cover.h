// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what lies over the canvas while something is presented? The red dot, notes, keys, a message, or black.
// Leaves out: keys and mouse; they pass through to what lies below.
#pragma once

#include <QPointF>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace cw::presentation {

class StageCover : public QWidget {
    Q_OBJECT
public:
    explicit StageCover(QWidget* parent);

    void setPointer(std::optional<QPointF> at);
    void setNotes(const QString& notes);
    void setKeysShown(bool shown);
    void setBlack(bool black);
    /// For some seconds.
    void say(const QString& message);
    [[nodiscard]] bool isBlack() const { return m_black; }
    [[nodiscard]] bool areKeysShown() const { return m_keysShown; }
    [[nodiscard]] const QString& notes() const { return m_notes; }
    [[nodiscard]] const QString& message() const { return m_message; }
    [[nodiscard]] bool isPointing() const { return m_pointer.has_value(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintNotes(QPainter& painter);
    void paintKeys(QPainter& painter);
    void paintMessage(QPainter& painter);
    void paintPointer(QPainter& painter);

    std::optional<QPointF> m_pointer;
    QString m_notes;
    QString m_message;
    QTimer m_messageTimer;
    bool m_keysShown = false;
    bool m_black = false;
};

} // namespace cw::presentation
