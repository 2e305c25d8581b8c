// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is around every plot? Its message, what is shown, the difference while something is dragged, and the
// menu that copies and saves it. Leaves out: the plot itself.
#pragma once

#include "panels/badge.h"

#include <QWidget>

class QMenu;

namespace cw::plots {

struct PlotToTake;

class PlotPane : public QWidget {
    Q_OBJECT
public:
    explicit PlotPane(QWidget* parent = nullptr);

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] QSize sizeHint() const override { return {336, 268}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }
    /// Title, subtitle and plot, as exported: in the current theme.
    void paintWhole(QPainter& painter, const QRectF& into);
    /// The plot's data, as exported.
    [[nodiscard]] virtual QString table() const = 0;

Q_SIGNALS:
    /// The title was clicked, or Enter pressed.
    void explainRequested(const QString& figure, const QRect& globalRect);

protected:
    /// The part below the titles; `painter` is a QCPPainter.
    virtual void paintPlot(QPainter& painter, const QRectF& into) = 0;
    virtual void placeBody(const QRect& body) = 0;
    /// Adds entries above those that every plot has.
    virtual void extendMenu(QMenu&) {}

    void setTitles(const QString& title, const QString& subtitle, const QString& figure);
    void setBadge(const QString& text, views::Tone tone);
    /// Shows the menu of this plot; bodies that take the pointer call it.
    void openMenu(const QPoint& globalPosition);

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void paintTitles(QPainter& painter, const QRectF& into) const;
    [[nodiscard]] QRect titleRect() const;
    [[nodiscard]] PlotToTake toTake();
    void explain();

    QString m_title;
    QString m_subtitle;
    QString m_figure;
    QString m_badge;
    views::Tone m_tone = views::Tone::Same;
};

} // namespace cw::plots
