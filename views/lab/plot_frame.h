// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do all drawings of the laboratory share? A message on top that explains itself on a click, a second
// line, room for the picture, focus and hover. Leaves out: the picture.
#pragma once

#include <QWidget>

class QMenu;

namespace cw::look {
struct Theme;
}

namespace cw::plots {
struct PlotToTake;
}

namespace cw::lab {

class PlotFrame : public QWidget {
    Q_OBJECT
public:
    explicit PlotFrame(QWidget* parent = nullptr);

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& note() const { return m_note; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }
    /// The part of the widget that belongs to the picture.
    [[nodiscard]] QRectF body() const;
    /// What is drawn, as CSV.
    [[nodiscard]] virtual QString table() const = 0;
    /// Message and picture without focus, as exported.
    void paintWhole(QPainter& painter);

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);

protected:
    void setMessage(const QString& title, const QString& subtitle, const QString& note, const QString& figure);
    void setEmpty(const QString& text);
    [[nodiscard]] bool isEmpty() const { return !m_empty.isEmpty(); }
    /// The picture, or nothing where the frame is empty.
    virtual void paintBody(QPainter& painter, const QRectF& into, const look::Theme& theme) = 0;
    /// What is under the pointer; shown as a tip.
    [[nodiscard]] virtual QString tipAt(const QPointF& at) const = 0;
    /// The pointer is over the message.
    [[nodiscard]] bool isOnTitle(const QPointF& at) const;
    void askWhy();
    /// Adds entries above those that every drawing has.
    virtual void extendMenu(QMenu& /*menu*/) {}

    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] plots::PlotToTake toTake();
    struct Heights {
        int width = -1; ///< they hold for; -1 = none
        double title = 0;
        double subtitle = 0;
        double note = 0;
    };
    [[nodiscard]] const Heights& heights() const;
    [[nodiscard]] double titleHeight() const;
    [[nodiscard]] double noteHeight() const;

    QString m_title;
    QString m_subtitle;
    QString m_note;
    QString m_empty;
    QString m_figure;
    mutable Heights m_heights;
};

} // namespace cw::lab
